//! A text while its elements are put together: what is added, and what is said of what was added last.

use super::{formulas::ends_as_a_sentence, line::Line};
use crate::{
    import::{Element, ElementKind, NoteMark, OutlinedText, Warned},
    model::{DocumentPlace, ImportWarning},
};

use std::collections::{HashMap, HashSet, VecDeque};

/// So many letters of a text say which is meant.
const WORDS: usize = 80;

/// A text while it is put together.
#[derive(Debug, Default)]
pub struct Assembly {
    text: OutlinedText,
    /// The elements that bear each mark of a footnote, those that no footnote was found for yet.
    marks: HashMap<String, VecDeque<usize>>,
    provisions: HashSet<String>,
}

impl Assembly {
    /// How many elements there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.text.elements.len()
    }

    /// Adds an element with the text of a line.
    pub fn add(&mut self, kind: ElementKind, address: Vec<String>, label: &str, line: &Line) {
        let (text, notes) = trimmed(&line.text, &line.notes);
        // What the document shows before a text is kept, whatever it is.
        let label = if label.is_empty() { line.computed_label().unwrap_or_default() } else { label };
        self.mark(self.len(), &notes);
        if let (ElementKind::Provision, Some(id)) = (kind, address.first()) {
            self.provisions.insert(id.clone());
        }
        self.text.elements.push(Element {
            kind,
            address,
            label: label.to_owned(),
            text,
            flush: false,
            notes,
            place: line.place,
            guessed: false,
        });
    }

    fn mark(&mut self, element: usize, notes: &[NoteMark]) {
        for note in notes {
            self.marks.entry(note.mark.clone()).or_default().push_back(element);
        }
    }

    /// Says that the last element was guessed.
    pub fn guess_last(&mut self) {
        let [.., before, last] = self.text.elements.as_mut_slice() else { return self.warn_last(ImportWarning::Guessed) };
        // One warning for a list whose items are all guessed alike.
        let parent = |address: &[String]| address.split_last().map(|(_, parent)| parent.to_vec());
        if before.guessed && before.address.len() == last.address.len() && parent(&before.address) == parent(&last.address) {
            last.guessed = true;
        } else {
            self.warn_last(ImportWarning::Guessed);
        }
    }

    /// Says what is to be looked at in the last element, which counts as guessed then.
    pub fn warn_last(&mut self, warning: ImportWarning) {
        if let Some(last) = self.text.elements.last_mut() {
            last.guessed = true;
            let words = beginning(&format!("{} {}", last.label, last.text));
            self.text.warnings.push(Warned { warning, place: last.place, words });
        }
    }

    /// Says something about a place.
    pub fn warn(&mut self, warning: ImportWarning, place: DocumentPlace, words: &str) {
        self.text.warnings.push(Warned { warning, place, words: beginning(words) });
    }

    /// Makes the last element text that goes on after a list.
    pub fn make_last_flush(&mut self) {
        if let Some(last) = self.text.elements.last_mut() {
            last.flush = true;
        }
    }

    /// True where the last element has a number and no text yet: it stood alone on its line.
    #[must_use]
    pub fn takes_text(&self) -> bool {
        self.text.elements.last().is_some_and(|last| last.kind == ElementKind::Paragraph && last.text.is_empty())
    }

    /// True where the sentence of the last element is not over.
    #[must_use]
    pub fn is_broken_off(&self) -> bool {
        self.text.elements.last().is_some_and(|last| last.kind == ElementKind::Paragraph && !ends_as_a_sentence(&last.text))
    }

    /// Gives the last element, which has none, the text of a line.
    pub fn fill_last(&mut self, line: &Line) {
        let (text, notes) = trimmed(&line.text, &line.notes);
        self.mark(self.len().saturating_sub(1), &notes);
        if let Some(last) = self.text.elements.last_mut() {
            last.text = text;
            last.notes = notes;
        }
    }

    /// Goes on with the text of the last element.
    pub fn join_last(&mut self, line: &Line) {
        let (text, notes) = trimmed(&line.text, &line.notes);
        self.mark(self.len().saturating_sub(1), &notes);
        if let Some(last) = self.text.elements.last_mut() {
            last.text.push(' ');
            let start = last.text.len();
            last.notes.extend(notes.into_iter().map(|note| NoteMark { offset: note.offset + start, mark: note.mark }));
            last.text.push_str(&text);
        }
    }

    /// Adds a footnote where its mark stands; of several places with one mark, at the first that has none yet.
    pub fn add_footnote(&mut self, mark: &str, line: &Line) {
        let place = self.marks.get_mut(mark).and_then(VecDeque::pop_front);
        let address = place.and_then(|place| self.text.elements.get(place)).map(|element| element.address.clone());
        let found = address.is_some();
        self.add(ElementKind::Footnote, address.unwrap_or_default(), mark, line);
        if !found {
            self.warn_last(ImportWarning::FootnoteUnmatched);
        }
    }

    /// True where an element bears the mark of a footnote that was not found yet.
    #[must_use]
    pub fn has_mark(&self, mark: &str) -> bool {
        self.marks.get(mark).is_some_and(|places| !places.is_empty())
    }

    /// True where a provision of this address is there.
    #[must_use]
    pub fn has_provision(&self, id: &str) -> bool {
        self.provisions.contains(id)
    }

    /// The title of the text.
    pub fn set_title(&mut self, title: &str) {
        self.text.title = fold(title);
    }

    /// The text, in a language.
    #[must_use]
    pub fn finish(self, language: String) -> OutlinedText {
        OutlinedText { language, ..self.text }
    }

    /// The texts of what was put together.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.text.elements.iter().filter(|element| element.kind != ElementKind::Unplaced).map(|element| element.text.as_str())
    }
}

/// White space folded.
fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn beginning(text: &str) -> String {
    fold(text).chars().take(WORDS).collect()
}

/// Without white space around it, its marks where they stand then.
fn trimmed(text: &str, notes: &[NoteMark]) -> (String, Vec<NoteMark>) {
    let start = text.len() - text.trim_start().len();
    let kept = text.trim().to_owned();
    let notes = notes.iter().map(|note| NoteMark { offset: note.offset.saturating_sub(start).min(kept.len()), mark: note.mark.clone() });
    let notes = notes.collect();
    (kept, notes)
}
