//! Any text as a file of notes, halved into two copies: what was read is written and read back equal, and joining does not
//! depend on the order, nor on how often.
#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary::{
    format::{ReadNotes, read_notes, write_notes},
    notes::NoteSet,
};

fn joined(one: &NoteSet, other: &NoteSet) -> NoteSet {
    let mut all = one.clone();
    let _ = all.merge(other);
    all
}

fuzz_target!(|text: &str| {
    let Some(ReadNotes { note_set, damaged, hidden, .. }) = read_notes(text) else { return };
    let lines = text.split('\n').count();
    assert!(damaged.iter().all(|line| (1..=lines).contains(line)), "{damaged:?}");
    assert!(hidden.iter().all(|place| (1..=lines).contains(&(place.line as usize))), "{hidden:?}");
    let written = write_notes(&note_set).expect("a book can be written");
    if !note_set.briefing.is_empty() || !note_set.notes.is_empty() {
        let again = read_notes(&written).unwrap_or_else(|| panic!("{written}"));
        assert_eq!((&again.note_set, again.damaged.len(), again.hidden.len()), (&note_set, 0, 0), "{written}");
    }
    // Two copies that share some: notes by turns, and every third in both.
    let part = |keep: fn(usize) -> bool| {
        let mut part = note_set.clone();
        let mut index = 0;
        part.notes.retain(|_, _| {
            index += 1;
            keep(index)
        });
        part
    };
    let (one, other) = (part(|index| index % 2 == 0 || index % 3 == 0), part(|index| index % 2 == 1 || index % 3 == 0));
    assert_eq!(joined(&one, &other).notes, joined(&other, &one).notes, "joining depends on the order");
    assert_eq!(joined(&one, &other).notes, note_set.notes, "joining lost or made something");
    assert_eq!(joined(&note_set, &note_set), note_set, "joining a copy changes something");
    // Of every two notes, as if they were copies of one that were written apart.
    let all: Vec<_> = note_set.notes.values().take(6).collect();
    for (one, other) in all.iter().zip(all.iter().skip(1)) {
        let (mut here, mut there) = ((*one).clone(), (*other).clone());
        there.id.clone_from(&here.id);
        let before = there.clone();
        there.merge(&here);
        here.merge(&before);
        assert_eq!(here, there, "two copies that were joined differ");
    }
});
