//! Saving notes copies none of them: counted in allocations, as time on a shared machine tells little.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    format::write_notes,
    linked::LinkedBriefing,
    load::NoteStore,
    model::{Field, Note, Stamp},
    notes::NoteSet,
    state::{Effect, FileChange, Identity, NotesChange, Opened, OpenedNotes, Origin, PersistenceChange, State},
};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::{alloc::System, collections::BTreeMap, sync::Arc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// What one step allocates, in calls.
fn allocations<T>(step: impl FnOnce() -> T) -> (T, usize) {
    let region = Region::new(ALLOCATOR);
    let result = step();
    (result, region.change().allocations)
}

fn notes(briefing: &str, number: usize) -> NoteSet {
    let mut note_set = NoteSet::new(briefing, "Many");
    for number in 0..number {
        let stamp = Stamp { by: "w".to_owned(), n: number as u64 + 1, time: 1 };
        let id = format!("n{number}");
        let note = Note { id: id.clone(), text: Field::new(format!("thought {number}"), &stamp), ..Note::default() };
        note_set.notes.insert(id, note);
    }
    note_set
}

/// A state in which so many notes are open and one of them was just written.
fn written(number: usize) -> State {
    let (briefing, _) = support::read(&support::example());
    let linked = Arc::new(LinkedBriefing::new(briefing));
    let mut state = State { identity: Identity { run: "w".to_owned(), ..Identity::default() }, ..State::default() };
    let note_set = notes(&linked.briefing().id, number);
    state.apply(FileChange::Opened(Box::new(Opened {
        origin: Origin::Shipped("example.ron"),
        linked,
        problems: Vec::new(),
        nothing: false,
    })));
    state.apply(PersistenceChange::NotesOpened(Box::new(OpenedNotes {
        generation: 0,
        note_set,
        passages: None,
        placed: BTreeMap::new(),
        file: None,
        beside_another: false,
        unsaved: false,
        troubles: Vec::new(),
        said: Vec::new(),
    })));
    state.apply(NotesChange::Text { id: "n1".to_owned(), text: "another thought".to_owned() });
    state
}

#[test]
fn saving_notes_allocates_no_more_because_there_are_a_hundred_times_as_many() {
    // One test in this file: the counts are of the whole process.
    let mut calls = Vec::new();
    for number in [20, 2_000] {
        let mut state = written(number);
        let (effects, count) = allocations(|| state.apply(PersistenceChange::Save));
        let [Effect::SaveNotes(saved)] = &effects[..] else { panic!("the notes are to be saved") };
        assert!(Arc::ptr_eq(saved, &state.open_briefing.as_ref().unwrap().notes.note_set), "what is saved is no copy");
        assert_eq!(saved.notes.len(), number);
        calls.push(count);
    }
    assert_eq!(calls[0], calls[1], "calls for 20 and for 2,000 notes");

    let folder = tempfile::tempdir().unwrap();
    let (mut store, _, _) = NoteStore::open(folder.path(), "many", ("many", "Many"), "w");
    let note_set = notes("many", 2_000);
    let (_, as_text) = allocations(|| write_notes(&note_set).unwrap());
    for time in ["the first time", "once more"] {
        let (outcome, count) = allocations(|| store.save(&note_set).unwrap());
        assert_eq!(outcome.found, None);
        assert!(count < as_text + 200, "{time}: {count} calls, {as_text} of them to write the text of 2,000 notes");
    }
}
