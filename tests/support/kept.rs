//! Notes on one invented briefing, kept in a folder.

use plenary::{
    load::{Keeping, NotesTrouble},
    model::{Field, Note, Stamp},
    notes::Book,
};
use std::path::{Path, PathBuf};

/// Opens the notes in a folder as one window of the program does.
pub fn open(folder: &Path, writer: &str) -> (Keeping, Book, Vec<NotesTrouble>) {
    Keeping::open(folder, "kept", ("kept", "Kept"), writer)
}

/// The file they are kept in.
pub fn file(folder: &Path) -> PathBuf {
    folder.join("kept.notes.ron")
}

/// Writes a note.
pub fn add(book: &mut Book, number: usize, text: &str) {
    let stamp = Stamp { by: "w".to_owned(), n: number as u64 + 1, at: 1 };
    let id = format!("n{number}");
    let note = Note { id: id.clone(), text: Field::new(text.to_owned(), &stamp), ..Note::default() };
    book.notes.insert(id, note);
}
