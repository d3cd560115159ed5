//! Notes on one invented briefing, kept in a folder.

use plenary::{
    format::write_notes,
    linked::LinkedBriefing,
    load::{NoteStore, NotesTrouble},
    model::{Field, Note, Stamp, Walk},
    notes::{NoteSet, Passages, place_all},
    state::OpenedNotes,
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// What the disk answers where nothing was written on a briefing yet.
pub fn nothing_written(linked: &LinkedBriefing, generation: u64) -> OpenedNotes {
    let passages = Arc::new(Passages::new(linked));
    let note_set = NoteSet::new(&linked.briefing().id, "");
    let placed = place_all(&passages, note_set.present());
    OpenedNotes {
        generation,
        note_set,
        passages: Some(passages),
        placed,
        file: None,
        beside_another: false,
        unsaved: false,
        troubles: Vec::new(),
        said: Vec::new(),
    }
}

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
    let stamp = Stamp { by: "w".to_owned(), n: number as u64 + 1, time: 1 };
    let id = format!("n{number}");
    let note = Note { id: id.clone(), text: Field::new(text.to_owned(), &stamp), ..Note::default() };
    note_set.notes.insert(id, note);
}

/// Writes a note whose id is its text, by a writer of its own.
pub fn add_named(note_set: &mut NoteSet, id: &str) {
    let stamp = Stamp { by: format!("w-{id}"), n: 1, time: 1 };
    let note = Note { id: id.to_owned(), text: Field::new(id.to_owned(), &stamp), ..Note::default() };
    note_set.notes.insert(id.to_owned(), note);
}

/// Notes on a briefing, each with its id for its text.
pub fn notes(briefing: &str, ids: &[&str]) -> NoteSet {
    let mut note_set = NoteSet::new(briefing, "Kept");
    for id in ids {
        add_named(&mut note_set, id);
    }
    note_set
}

/// Writes a file of notes that everybody may read.
pub fn put(path: &Path, note_set: &NoteSet) {
    plenary::store::write_for_others(path, write_notes(note_set).unwrap().as_bytes()).unwrap();
}

/// A walk without stops.
pub fn walk(id: &str, title: &str) -> Walk {
    Walk { id: id.to_owned(), title: title.to_owned(), audience: None, stops: Vec::new() }
}
