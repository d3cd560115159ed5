//! What `plenary import` says: what was read, what is to be looked at by eye, and why nothing was read.

use super::{list, sentence};
use crate::locale::messages;
use crate::model::{DocumentPlace, ImportWarning};
use std::path::Path;

messages! {
    COMPLETE = "importing-complete";
    INCOMPLETE = "importing-incomplete";
    NOT_SUMMARIZED = "importing-not-summarized";
    EDITION_TITLE = "importing-edition-title";
    NOTHING_RECOGNIZED = "importing-nothing-recognized";
    NOTHING_PLACED = "importing-nothing-placed";
    WHICH_PART = "importing-which-part";
    PART_WITHOUT_TITLE = "importing-part-without-title";
    LANGUAGE_UNKNOWN = "importing-language-unknown";
    WHERE_TO = "importing-where-to";
}

messages! {
    fn written_statement(out: &Path, placed: usize, all: usize) = "importing-written";
    fn missing_names(names: &str) = "importing-missing";
    fn added_names(names: &str) = "importing-added";
    /// Pieces of the document that are kept whole.
    fn unplaced_pieces(count: usize) = "importing-unplaced";
    fn names_and_more(names: &str, count: usize) = "importing-and-more";
    /// A briefing to begin with, and the layer beside it.
    fn drafted(out: &Path, provisions: usize, layer: &Path) = "importing-drafted";
    /// A file is there already.
    fn exists(out: &Path) = "importing-exists";
    fn part_line(number: usize, title: &str, language: &str, provisions: usize) = "importing-part";
    /// A part of the document that it does not have.
    fn no_such_part(number: usize, all: usize) = "importing-no-such-part";
    /// None of the texts of a document is in this language.
    fn no_text_in(language: &str, languages: &str) = "importing-no-text-in";
    fn no_edition_of(edition: &str, known: &str) = "importing-no-edition";
    fn warned_at(sort: &str, number: u32, code: &str) = "importing-warned";
    fn warned_of(sort: &str, number: u32, code: &str, words: &str) = "importing-warned-of";
    fn failed(file: &Path, why: &str) = "importing-failed";
    fn failed_at(file: &Path, part: &str) = "importing-failed-at";
}

/// More names than these are counted.
const NAMED: usize = 20;

/// What was written, and how much of the briefing has its words.
#[must_use]
pub fn written(out: &Path, placed: usize, all: usize) -> String {
    sentence(&written_statement(out, placed, all))
}

/// What the briefing has and the document has not.
#[must_use]
pub fn missing(names: &[String]) -> String {
    missing_names(&some_of(names))
}

/// The reverse.
#[must_use]
pub fn added(names: &[String]) -> String {
    added_names(&some_of(names))
}

/// The names of a list that may be long.
#[must_use]
pub fn some_of(names: &[String]) -> String {
    let shown = list(names.get(..NAMED).unwrap_or(names));
    if names.len() > NAMED { names_and_more(&shown, names.len() - NAMED) } else { shown }
}

/// One of the texts of a document, to choose from.
#[must_use]
pub fn part(number: usize, title: &str, language: &str, provisions: usize) -> String {
    part_line(number, if title.is_empty() { &PART_WITHOUT_TITLE } else { title }, language, provisions)
}

/// An edition that the briefing does not have.
#[must_use]
pub fn no_edition(edition: &str, known: &[&str]) -> String {
    no_edition_of(edition, &list(known))
}

/// What is to be looked at by eye, with its place.
#[must_use]
pub fn warning(warning: ImportWarning, place: DocumentPlace, words: &str) -> String {
    let (sort, number) = match place {
        DocumentPlace::Unknown => ("unknown", 0),
        DocumentPlace::Page(page) => ("page", page),
        DocumentPlace::Line(line) => ("line", line),
        DocumentPlace::Paragraph(number) => ("paragraph", number),
    };
    if words.is_empty() { warned_at(sort, number, warning.code()) } else { warned_of(sort, number, warning.code(), words) }
}

/// Why nothing of a document was read: `why` is one of the words of the message.
#[must_use]
pub fn unread_document(file: &Path, why: &str, part: &str) -> String {
    if part.is_empty() { failed(file, why) } else { failed_at(file, part) }
}
