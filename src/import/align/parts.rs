//! The parts of a document: each division and provision with what hangs on it.

use super::{LONGEST_PART, Layer, MOST_ITEMS, clean};
use crate::{
    import::{Element, ElementKind, NoteMark, OutlinedText},
    model::{DocumentPlace, FootnoteMark, ImportWarning, MarkedWords, ParsedLabel, ProvisionKind},
};

/// A division or provision of a document.
#[derive(Debug)]
pub(super) struct DocumentPart<'t> {
    pub is_division: bool,
    /// What it is, as far as it says so.
    pub kind: Option<ProvisionKind>,
    /// Its own number; none for one of its kind.
    pub number: Option<String>,
    /// Its address in the document.
    pub address: &'t [String],
    pub label: &'t str,
    pub heading: String,
    pub heading_marks: Vec<FootnoteMark>,
    pub place: DocumentPlace,
    /// What hangs on it, in order.
    pub body: Vec<&'t Element>,
    /// What is to be looked at in how it was matched.
    pub doubts: Vec<ImportWarning>,
}

/// Bytes of a number of a part, and of the mark of a footnote.
pub(super) const LONGEST_NUMBER: usize = 60;

impl DocumentPart<'_> {
    /// How it is named in a warning.
    pub fn name(&self) -> String {
        joined([self.label, &self.heading], " ")
    }

    /// True where a file takes all that hangs on it.
    pub fn fits_a_file(&self) -> bool {
        let bytes: usize = self.body.iter().map(|element| element.text.len() + element.label.len()).sum();
        bytes <= LONGEST_PART && self.body.len() <= MOST_ITEMS
    }

    /// All of it, line by line.
    pub fn whole_text(&self) -> String {
        let body = self.body.iter().map(|element| joined([element.label.as_str(), &element.text], " "));
        std::iter::once(self.name()).chain(body).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

/// Takes a text apart. What belongs to no part goes where it belongs at once.
pub(super) fn split<'t>(outlined: &'t OutlinedText, layer: &mut Layer) -> Vec<DocumentPart<'t>> {
    let mut parts: Vec<DocumentPart<'t>> = Vec::new();
    for element in &outlined.elements {
        match element.kind {
            ElementKind::Preamble => {
                let is_open = parts.last().is_some_and(|part| part.kind == Some(ProvisionKind::Preamble));
                if is_open {
                    add_to_last(&mut parts, element, layer);
                } else {
                    let mut part = opened(element);
                    // A line of it, where the document has no heading.
                    if element.address.is_empty() && !element.text.is_empty() {
                        part.heading.clear();
                        part.heading_marks.clear();
                        part.body.push(element);
                    }
                    parts.push(part);
                }
            }
            ElementKind::Division | ElementKind::Provision | ElementKind::Annex => parts.push(opened(element)),
            ElementKind::Paragraph => add_to_last(&mut parts, element, layer),
            ElementKind::Heading => match parts.last_mut() {
                Some(part) if part.heading.is_empty() && part.body.is_empty() && element.address == part.address => {
                    part.heading = clean(&element.text);
                    part.heading_marks = marks(&element.notes, &element.text, MarkedWords::Heading, 0);
                }
                _ => leave_out(element, layer),
            },
            ElementKind::Footnote => layer.add_footnote(&element.label, &element.text),
            ElementKind::Unplaced => layer.leave_out(&joined([element.label.as_str(), &element.text], " "), element.place),
        }
    }
    parts.iter_mut().for_each(take_text_for_heading);
    parts
}

/// A heading that is a sentence, of a provision with nothing else, is its text.
fn take_text_for_heading(part: &mut DocumentPart<'_>) {
    const LONGEST_HEADING: usize = 25;
    let is_sentence = part.heading.ends_with(['.', ';', '。', '؛']) || part.heading.split_whitespace().count() > LONGEST_HEADING;
    if !part.is_division && part.body.is_empty() && is_sentence {
        part.doubts.push(ImportWarning::Guessed);
    }
}

fn opened(element: &Element) -> DocumentPart<'_> {
    let parsed = ParsedLabel::parse(&element.label).and_then(|label| label.kind);
    let last = element.address.last().map(String::as_str);
    let (kind, number) = match element.kind {
        ElementKind::Preamble => (Some(ProvisionKind::Preamble), None),
        ElementKind::Annex => {
            let number = last.and_then(|last| last.split_once('-')).map(|(_, number)| number);
            (parsed.or(Some(ProvisionKind::Annex)), number)
        }
        _ => (parsed, last),
    };
    DocumentPart {
        is_division: element.kind == ElementKind::Division,
        kind,
        number: number.filter(|number| !number.is_empty() && number.len() <= LONGEST_NUMBER).map(str::to_owned),
        address: &element.address,
        label: &element.label,
        heading: clean(&element.text),
        heading_marks: marks(&element.notes, &element.text, MarkedWords::Heading, 0),
        place: element.place,
        body: Vec::new(),
        doubts: Vec::new(),
    }
}

fn add_to_last<'t>(parts: &mut [DocumentPart<'t>], element: &'t Element, layer: &mut Layer) {
    let belongs = |part: &&mut DocumentPart<'t>| {
        let is_preamble = part.kind == Some(ProvisionKind::Preamble);
        !part.is_division
            && (element.address.is_empty() && is_preamble || !element.address.is_empty() && element.address.starts_with(part.address))
    };
    match parts.last_mut().filter(belongs) {
        Some(part) => part.body.push(element),
        None => leave_out(element, layer),
    }
}

fn leave_out(element: &Element, layer: &mut Layer) {
    let words = joined([element.label.as_str(), &element.text], " ");
    layer.warn(ImportWarning::NotPlaced, element.place, &words);
    layer.leave_out(&words, element.place);
}

/// Those of two texts that are there.
pub(super) fn joined(texts: [&str; 2], between: &str) -> String {
    texts.into_iter().map(str::trim).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(between)
}

/// Where footnotes hang on words that stand after `before` letters of others.
pub(super) fn marks(notes: &[NoteMark], text: &str, stands_in: MarkedWords, before: usize) -> Vec<FootnoteMark> {
    let trimmed = text.chars().take_while(|letter| letter.is_whitespace()).count();
    let after = |offset: usize| {
        let letters = text.get(..offset.min(text.len())).map_or(0, |words| words.chars().count());
        u32::try_from(before + letters.saturating_sub(trimmed)).ok()
    };
    let known = notes.iter().filter(|note| note.mark.len() <= LONGEST_NUMBER);
    known.map(|note| FootnoteMark { mark: clean(&note.mark), stands_in, after: after(note.offset) }).collect()
}
