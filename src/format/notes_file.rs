//! A set of notes as text: RON with one note a line, so that a damaged file costs the lines that are damaged.

use super::{
    hidden_characters::{first_hidden, make_visible, offset_of_hidden},
    limits,
    line_index::Lines,
    size_check,
    syntax_tree::options,
};
use crate::{
    model::{Note, Place},
    notes::{MOST_NOTES, NoteSet},
};
use ron::{
    extensions::Extensions,
    ser::{PrettyConfig, to_string_pretty},
};
use std::collections::BTreeSet;

/// Such a file is called by this, after the briefing's name.
pub const NOTES_ENDING: &str = ".notes.ron";

/// A set of notes as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadNotes {
    /// What could be read.
    pub note_set: NoteSet,
    /// Lines, counted from one, that should hold a note and could not be read.
    pub damaged: Vec<usize>,
    /// True where the text was read from its beginning to its end: nothing is damaged, and nothing cut off.
    pub whole: bool,
    /// Where a character stands that nobody sees, the first of each kind; they are shown by their numbers.
    pub hidden: Vec<Place>,
}

/// Writes a set of notes: four spaces a level, LF everywhere, a note a line.
///
/// # Errors
/// Only where `ron` cannot write a value; none of the types of a set of notes is such.
pub fn write_notes(note_set: &NoteSet) -> Result<String, ron::Error> {
    let config =
        PrettyConfig::new().struct_names(true).new_line("\n").depth_limit(2).extensions(Extensions::IMPLICIT_SOME).compact_arrays(false);
    let mut text = to_string_pretty(note_set, config)?;
    text.push('\n');
    Ok(text)
}

/// Reads a set of notes. What cannot be read costs itself only; none where the text is no set of notes at all. Characters that nobody
/// sees are shown by their numbers.
#[must_use]
pub fn read_notes(text: &str) -> Option<ReadNotes> {
    let whole = size_check::count_brackets_and_commas(text, limits::MARKS).ok().and_then(|_| options().from_str::<NoteSet>(text).ok());
    let mut read = match whole.filter(|note_set| note_set.notes.values().all(is_sound)) {
        Some(note_set) if note_set.briefing.is_empty() && note_set.notes.is_empty() => return None,
        Some(note_set) => ReadNotes { note_set, whole: true, ..ReadNotes::default() },
        None => parse_note_lines(text)?,
    };
    // A file that names no version, or none that there is, is of the first.
    read.note_set.version = read.note_set.version.max(NoteSet::FIRST_VERSION);
    show_hidden(&mut read, text);
    Some(read)
}

fn parse_note_lines(text: &str) -> Option<ReadNotes> {
    let mut read = ReadNotes::default();
    let mut known = false;
    let mut left = limits::MARKS;
    for (offset, line) in text.lines().enumerate() {
        let line = line.trim().trim_end_matches(',');
        let value = |name: &str| {
            let value = line.strip_prefix(name)?.trim_start().strip_prefix(':')?;
            size_check::count_brackets_and_commas(value, 0).is_ok().then_some(value)
        };
        if let Some(id) = value("briefing") {
            read.note_set.briefing = options().from_str(id).unwrap_or_default();
            known |= !read.note_set.briefing.is_empty();
        } else if let Some(title) = value("title") {
            read.note_set.title = options().from_str(title).unwrap_or_default();
        } else if let Some(version) = value("version") {
            read.note_set.version = options().from_str(version).unwrap_or_default();
        } else if line.starts_with("Note(") {
            known = true;
            let note = parse_note(line, &mut left).filter(|_| read.note_set.notes.len() < MOST_NOTES);
            match note {
                Some(note) => match read.note_set.notes.get_mut(&note.id) {
                    Some(there) => there.merge(&note),
                    None => drop(read.note_set.notes.insert(note.id.clone(), note)),
                },
                None => read.damaged.push(offset + 1),
            }
        }
    }
    known.then_some(read)
}

/// One note, where it is one and there is room for it.
fn parse_note(line: &str, left: &mut usize) -> Option<Note> {
    *left -= size_check::count_brackets_and_commas(line, *left).ok()?;
    options().from_str::<Note>(line).ok().filter(is_sound)
}

/// True for a note that a person can have made.
fn is_sound(note: &Note) -> bool {
    !note.id.is_empty() && note.id.len() <= limits::ID_BYTES && note.most_versions() <= limits::VERSIONS
}

/// Puts what nobody sees by its number, and notes where it is written.
fn show_hidden(read: &mut ReadNotes, text: &str) {
    let mut found = BTreeSet::new();
    let mut put = |text: &mut String| {
        // Words from elsewhere may end their lines in another system's way.
        if text.contains("\r\n") {
            *text = text.replace("\r\n", "\n");
        }
        if let Some(letter) = first_hidden(text) {
            found.insert(letter);
            *text = make_visible(text).into_owned();
        }
    };
    put(&mut read.note_set.briefing);
    put(&mut read.note_set.title);
    read.note_set.notes.values_mut().for_each(|note| note.put_texts(&mut put));
    if found.is_empty() {
        return;
    }
    let lines = Lines::new(text);
    read.hidden = found.into_iter().map(|letter| lines.place(text, offset_of_hidden(text, letter))).collect();
    read.hidden.sort_unstable();
}

/// True for a text that begins as a file of notes does, and not as a briefing.
#[must_use]
pub fn is_notes(text: &str) -> bool {
    text.trim_start_matches('\u{feff}')
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with("//"))
        .is_some_and(|line| line.starts_with("Book(") || line.starts_with("#![enable") && text.contains("\nBook("))
}
