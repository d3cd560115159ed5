//! From pieces in the order of a document to an [`OutlinedText`]: which address each has, and what is to be looked at by eye.
//!
//! Whoever knows the structure, a reader of Akoma Ntoso or the rules for blocks, says what opens and what hangs on it; the rules for addresses
//! are here alone, so that one text is addressed the same way whatever file it came in:
//!
//! ```text
//! OutlineBuilder::new("en")
//!   set_title("…")
//!   open_preamble(heading)                          lines of the preamble: add_paragraph
//!   open_division("Chapter II", heading)            II
//!   open_provision("Article 2", heading)            2        set_heading, where the heading comes later
//!     add_paragraph(0, "1.", words)                 2(1)     depth 0 hangs on the provision, 1 on the last paragraph of depth 0 …
//!     add_paragraph(1, "(a)", words)                2(1)(a)
//!     add_flush(0, words)                           2(1), as text that goes on after its list
//!     add_footnote("3", words)                      hangs on what came before it
//!   open_annex("Annex I", heading)                  annex-I
//!   add_unplaced(words)
//! finish() -> OutlinedText
//! ```
//!
//! - Numbers are cleaned of words, brackets and dots ([`clean_number`]): `Article 2 bis` is `2bis`, `(a)` is `a`. What has none is counted.
//! - A single text without a number has the address of its provision; several are counted, `29(2)`. Beside numbered paragraphs such texts
//!   belong to the provision itself, and go on after them as flush text.
//! - Lines of a preamble are counted, `preamble(2)`. Where recitals are numbered, lines beside and above them have no address, and
//!   those have `preamble(12)`, or `preamble(2)(b)` where there are several groups of them.
//! - A number that is missing or stands twice is a warning; so are what was guessed or not placed, and marks of notes without a note.
//!
//! Must not know of formats of files, nor of words such as "Article" in a line of text.

mod addresses;
mod numbers;

pub use numbers::{clean_number, follows};

use super::{Block, Element, ElementKind, NoteMark, OutlinedText, Warned};
use crate::model::{DocumentPlace, ImportWarning};
use numbers::{Step, step};
use std::collections::HashSet;

/// Paragraphs hang on each other so deep at most.
const DEPTH: usize = 6;
/// So many letters of a text stand in a warning about it.
const WORDS_OF_WARNING: usize = 80;

/// Words of a document, with what is known of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Marks of footnotes in them.
    pub notes: Vec<NoteMark>,
    /// Where they stand.
    pub place: DocumentPlace,
    /// True where a rule had to choose what they are.
    pub guessed: bool,
}

impl Words {
    /// Words without notes.
    #[must_use]
    pub fn new(text: impl Into<String>, place: DocumentPlace) -> Self {
        Self { text: text.into(), place, ..Self::default() }
    }

    /// No words, at a place.
    #[must_use]
    pub fn none(place: DocumentPlace) -> Self {
        Self::new("", place)
    }

    /// The same words as a guess.
    #[must_use]
    pub fn guessed(self) -> Self {
        Self { guessed: true, ..self }
    }
}

impl From<Block> for Words {
    fn from(block: Block) -> Self {
        Self { text: block.text, notes: block.notes, place: block.place, guessed: false }
    }
}

/// Makes an [`OutlinedText`] of pieces that come in order; see the module's words.
#[derive(Debug, Default)]
pub struct OutlineBuilder {
    text: OutlinedText,
    open: Option<Open>,
    /// Address of the annex that provisions stand in.
    annex: Vec<String>,
    /// Addresses of provisions.
    known: HashSet<Vec<String>>,
    /// Number of the provision before, in the same annex or outside of any.
    previous: Option<String>,
    without_number: usize,
    divisions_without_number: usize,
}

/// What paragraphs hang on.
#[derive(Debug)]
struct Open {
    kind: ElementKind,
    address: Vec<String>,
    /// Where it stands in the text's elements, behind which its pieces go.
    element: usize,
    pieces: Vec<Piece>,
    /// The last paragraph of each depth.
    path: Vec<usize>,
}

/// An element whose address is known once all that hangs beside it is.
#[derive(Debug)]
struct Piece {
    parent: Option<usize>,
    number: String,
    element: Element,
}

impl OutlineBuilder {
    /// A text in a language (BCP 47, `und` where it is not known).
    #[must_use]
    pub fn new(language: impl Into<String>) -> Self {
        Self { text: OutlinedText { language: language.into(), ..OutlinedText::default() }, ..Self::default() }
    }

    /// Its title, in place of what was its title until now.
    pub fn set_title(&mut self, title: impl Into<String>) {
        self.text.title = title.into();
    }

    /// Its title as it is known until now.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.text.title
    }

    /// True while paragraphs have something to hang on.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// True where nothing was added yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.elements.is_empty()
    }

    /// How many paragraphs are open inside each other, the last one included; 0 where a provision has none yet.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.open.as_ref().map_or(0, |open| open.path.len())
    }

    /// The preamble begins.
    pub fn open_preamble(&mut self, heading: Words) {
        let label = heading.text.clone();
        self.open_as(ElementKind::Preamble, vec!["preamble".to_owned()], label, Words { text: String::new(), ..heading });
    }

    /// An annex begins, as a provision of its own; provisions that follow are in it.
    pub fn open_annex(&mut self, label: &str, heading: Words) {
        let number = clean_number(label);
        let address = vec![if number.is_empty() { "annex".to_owned() } else { format!("annex-{number}") }];
        self.annex.clone_from(&address);
        self.previous = None;
        self.without_number = 0;
        self.open_as(ElementKind::Annex, address, label.to_owned(), heading);
    }

    /// The last annex is at its end: provisions that follow are in none.
    pub fn end_annex(&mut self) {
        self.close();
        self.annex.clear();
    }

    /// A part, chapter, section or title begins. Paragraphs have nothing to hang on until a provision does.
    pub fn open_division(&mut self, label: &str, heading: Words) {
        self.close();
        let mut number = clean_number(label);
        if number.is_empty() {
            self.divisions_without_number += 1;
            number = self.divisions_without_number.to_string();
        }
        self.push(ElementKind::Division, vec![number], label.to_owned(), heading);
    }

    /// An article, or another provision that paragraphs hang on, begins.
    pub fn open_provision(&mut self, label: &str, heading: Words) {
        self.close();
        let mut number = clean_number(label);
        let place = heading.place;
        let shown = format!("{label} {}", heading.text);
        if number.is_empty() {
            self.without_number += 1;
            number = self.without_number.to_string();
        } else {
            match self.previous.as_deref().map_or_else(|| numbers::begins(&number), |previous| step(previous, &number)) {
                Step::Gap => self.warn(ImportWarning::NumberMissing, place, &shown),
                Step::Next | Step::Same | Step::Unknown => {}
            }
            self.previous = Some(number.clone());
        }
        let mut address = self.annex.clone();
        address.push(number);
        if !self.known.insert(address.clone()) {
            self.warn(ImportWarning::NumberTwice, place, &shown);
        }
        self.open_as(ElementKind::Provision, address, label.to_owned(), heading);
    }

    /// The heading of what was opened last, where it has none yet and nothing hangs on it; false where that is not so.
    pub fn set_heading(&mut self, heading: Words) -> bool {
        let nothing = self.open.as_ref().is_none_or(|open| open.pieces.is_empty());
        match self.text.elements.last_mut() {
            Some(element) if nothing && element.text.is_empty() && element.kind != ElementKind::Unplaced => {
                element.text = heading.text;
                element.notes = heading.notes;
                element.guessed |= heading.guessed;
                true
            }
            _ => false,
        }
    }

    /// A numbered or unnumbered text: the label as printed, empty where nothing is. Where nothing is open, it is unplaced.
    pub fn add_paragraph(&mut self, depth: usize, label: &str, words: Words) {
        let Some(open) = &mut self.open else {
            self.add_unplaced(Words { text: join(label, &words.text), ..words });
            return;
        };
        open.path.truncate(depth.min(DEPTH));
        let parent = open.path.last().copied();
        open.path.push(open.pieces.len());
        let element = element(ElementKind::Paragraph, Vec::new(), label.to_owned(), words);
        open.pieces.push(Piece { parent, number: clean_number(label), element });
    }

    /// Text that goes on after a list, or after a first text: of the last paragraph of that depth, of the provision where there is none.
    pub fn add_flush(&mut self, depth: usize, words: Words) {
        let Some(open) = &mut self.open else {
            self.add_unplaced(words);
            return;
        };
        open.path.truncate(depth.saturating_add(1));
        let parent = open.path.last().copied();
        let mut element = element(ElementKind::Paragraph, Vec::new(), String::new(), words);
        element.flush = true;
        open.pieces.push(Piece { parent, number: String::new(), element });
    }

    /// A heading inside a provision.
    pub fn add_heading(&mut self, words: Words) {
        let Some(open) = &mut self.open else {
            self.add_unplaced(words);
            return;
        };
        let element = element(ElementKind::Heading, Vec::new(), String::new(), words);
        open.pieces.push(Piece { parent: None, number: String::new(), element });
    }

    /// A footnote; it hangs on what was added last.
    pub fn add_footnote(&mut self, mark: &str, words: Words) {
        let Some(open) = &mut self.open else {
            let hangs_on = self.text.elements.iter().rev().find(|element| element.kind != ElementKind::Footnote);
            let address = hangs_on.map_or_else(Vec::new, |element| element.address.clone());
            self.push(ElementKind::Footnote, address, mark.to_owned(), words);
            return;
        };
        let parent = open.pieces.iter().rposition(|piece| piece.element.kind == ElementKind::Paragraph);
        let element = element(ElementKind::Footnote, Vec::new(), mark.to_owned(), words);
        open.pieces.push(Piece { parent, number: String::new(), element });
    }

    /// What no rule could place. What is open stays so.
    pub fn add_unplaced(&mut self, words: Words) {
        self.warn(ImportWarning::NotPlaced, words.place, &words.text);
        let element = element(ElementKind::Unplaced, Vec::new(), String::new(), words);
        match &mut self.open {
            Some(open) => open.pieces.push(Piece { parent: None, number: String::new(), element }),
            None => self.text.elements.push(element),
        }
    }

    /// Something to be looked at; its words are cut to a line.
    pub fn warn(&mut self, warning: ImportWarning, place: DocumentPlace, words: &str) {
        self.text.warnings.push(Warned { warning, place, words: one_line(words) });
    }

    /// What is open is at its end.
    pub fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let after = open.element + 1;
        let (elements, warnings) = addresses::settle(open);
        // Nothing was pushed since it was opened, all of it being pieces of it.
        debug_assert_eq!(after, self.text.elements.len());
        self.text.elements.extend(elements);
        for (warning, place, words) in warnings {
            self.warn(warning, place, &words);
        }
    }

    /// The text with all that was added, every address in place.
    #[must_use]
    pub fn finish(mut self) -> OutlinedText {
        self.close();
        let guessed: Vec<_> =
            self.text.elements.iter().filter(|element| element.guessed).map(|e| (e.place, join(&e.label, &e.text))).collect();
        for (place, words) in guessed {
            self.warn(ImportWarning::Guessed, place, &words);
        }
        self.match_notes();
        self.text
    }

    /// Marks without a footnote, and footnotes without a mark.
    fn match_notes(&mut self) {
        let elements = &self.text.elements;
        let notes: HashSet<&str> = elements.iter().filter(|e| e.kind == ElementKind::Footnote).map(|e| e.label.as_str()).collect();
        let marks: HashSet<&str> = elements.iter().flat_map(|element| &element.notes).map(|note| note.mark.as_str()).collect();
        let mut alone = Vec::new();
        for element in elements {
            let lost = element.notes.iter().find(|note| !notes.contains(note.mark.as_str()));
            if lost.is_some() || element.kind == ElementKind::Footnote && !marks.contains(element.label.as_str()) {
                let mark = lost.map_or(element.label.as_str(), |note| &note.mark);
                alone.push((element.place, format!("{mark}: {}", element.text)));
            }
        }
        for (place, words) in alone {
            self.warn(ImportWarning::FootnoteUnmatched, place, &words);
        }
    }

    fn open_as(&mut self, kind: ElementKind, address: Vec<String>, label: String, heading: Words) {
        self.close();
        let element = self.text.elements.len();
        self.push(kind, address.clone(), label, heading);
        self.open = Some(Open { kind, address, element, pieces: Vec::new(), path: Vec::new() });
    }

    fn push(&mut self, kind: ElementKind, address: Vec<String>, label: String, words: Words) {
        self.text.elements.push(element(kind, address, label, words));
    }
}

fn element(kind: ElementKind, address: Vec<String>, label: String, words: Words) -> Element {
    let Words { text, notes, place, guessed } = words;
    Element { kind, address, label, text, flush: false, notes, place, guessed }
}

fn join(label: &str, text: &str) -> String {
    if label.is_empty() { text.to_owned() } else { format!("{label} {text}") }
}

/// The beginning of a text as one line.
fn one_line(words: &str) -> String {
    let mut line = String::new();
    for word in words.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().take(WORDS_OF_WARNING));
        if line.len() >= WORDS_OF_WARNING {
            break;
        }
    }
    if line.chars().count() > WORDS_OF_WARNING {
        line = line.chars().take(WORDS_OF_WARNING).chain(['…']).collect();
    }
    line
}

#[cfg(test)]
mod tests;
