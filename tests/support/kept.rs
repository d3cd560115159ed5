//! Notes on one invented briefing, kept in a folder.

use plenary::{
    load::{NoteStore, NotesTrouble},
    model::{Field, Note, Stamp},
    notes::NoteSet,
};
use std::path::{Path, PathBuf};

/// Opens the notes in a folder as one window of the program does.
pub fn open(folder: &Path, writer: &str) -> (NoteStore, NoteSet, Vec<NotesTrouble>) {
    NoteStore::open(folder, "kept", ("kept", "Kept"), writer)
}

/// The file they are kept in.
pub fn file(folder: &Path) -> PathBuf {
    folder.join("kept.notes.ron")
}

/// Writes a note.
pub fn add(note_set: &mut NoteSet, number: usize, text: &str) {
    let stamp = Stamp { by: "w".to_owned(), n: number as u64 + 1, at: 1 };
    let id = format!("n{number}");
    let note = Note { id: id.clone(), text: Field::new(text.to_owned(), &stamp), ..Note::default() };
    note_set.notes.insert(id, note);
}
