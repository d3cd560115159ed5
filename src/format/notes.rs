//! A book of notes as text: RON with one note a line, so that a damaged file costs the lines that are damaged.

use super::skeleton::options;
use crate::{
    model::Note,
    notes::{Book, VERSION},
};
use ron::{
    extensions::Extensions,
    ser::{PrettyConfig, to_string_pretty},
};

/// Such a file is called by this, after the briefing's name.
pub const NOTES_ENDING: &str = ".notes.ron";

/// A book as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadBook {
    /// What could be read.
    pub book: Book,
    /// Lines, counted from one, that should hold a note and could not be read.
    pub damaged: Vec<usize>,
}

/// Writes a book: four blanks a level, LF everywhere, a note a line.
///
/// # Errors
/// Only where `ron` cannot write a value; none of the types of a book is such.
pub fn write_notes(book: &Book) -> Result<String, ron::Error> {
    let config =
        PrettyConfig::new().struct_names(true).new_line("\n").depth_limit(2).extensions(Extensions::IMPLICIT_SOME).compact_arrays(false);
    let mut text = to_string_pretty(book, config)?;
    text.push('\n');
    Ok(text)
}

/// Reads a book. What cannot be read costs itself only; none where the text is no book at all.
#[must_use]
pub fn read_notes(text: &str) -> Option<ReadBook> {
    if let Ok(book) = options().from_str::<Book>(text) {
        return (!book.briefing.is_empty() || !book.notes.is_empty()).then_some(ReadBook { book, damaged: Vec::new() });
    }
    let mut read = ReadBook::default();
    let mut known = false;
    for (at, line) in text.lines().enumerate() {
        let line = line.trim().trim_end_matches(',');
        if let Some(value) = line.strip_prefix("briefing:") {
            read.book.briefing = options().from_str(value).unwrap_or_default();
            known |= !read.book.briefing.is_empty();
        } else if let Some(value) = line.strip_prefix("title:") {
            read.book.title = options().from_str(value).unwrap_or_default();
        } else if let Some(value) = line.strip_prefix("version:") {
            read.book.version = options().from_str(value).unwrap_or(VERSION);
        } else if line.starts_with("Note(") {
            known = true;
            match options().from_str::<Note>(line) {
                Ok(note) if !note.id.is_empty() => match read.book.notes.get_mut(&note.id) {
                    Some(there) => there.merge(&note),
                    None => drop(read.book.notes.insert(note.id.clone(), note)),
                },
                _ => read.damaged.push(at + 1),
            }
        }
    }
    known.then_some(read)
}

/// True for a text that begins as a book of notes does, and not as a briefing.
#[must_use]
pub fn is_notes(text: &str) -> bool {
    text.trim_start_matches('\u{feff}')
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with("//"))
        .is_some_and(|line| line.starts_with("Book(") || line.starts_with("#![enable") && text.contains("\nBook("))
}
