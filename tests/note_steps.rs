//! What a person does to notes can be taken back and done again, all of it.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    library::Library,
    model::{Mark, Target},
    notes::{Book, Passages, place_all},
    state::{Change, NotesChange, Opened, OpenedNotes, Origin, State},
};
use proptest::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

fn reading() -> State {
    let (briefing, _) = support::read(&support::example());
    let library = Arc::new(Library::new(briefing));
    let mut state = State { writer: "w".to_owned(), ..State::default() };
    let opened = Opened { origin: Origin::Shipped("example.ron"), library: Arc::clone(&library), problems: Vec::new(), nothing: false };
    state.apply(Change::Opened(Box::new(opened)));
    let passages = Arc::new(Passages::new(&library));
    let book = Book::new(&library.briefing().id, "");
    let placed = place_all(&passages, book.present());
    let notes = OpenedNotes {
        generation: 0,
        book,
        passages: Some(passages),
        placed,
        file: None,
        beside_another: false,
        unsaved: false,
        troubles: Vec::new(),
        said: Vec::new(),
    };
    state.apply(Change::Notes(NotesChange::Opened(Box::new(notes))));
    state
}

#[derive(Clone, Debug)]
enum Deed {
    Write(usize),
    Text(usize, String),
    Mark(usize, usize),
    SetMark(usize, Option<usize>),
    Bookmark,
    Tags(usize, String),
    Remove(usize),
    Wait,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        any::<usize>().prop_map(Deed::Write),
        (any::<usize>(), "[a-z]{0,6}").prop_map(|(note, text)| Deed::Text(note, text)),
        (any::<usize>(), 0..4usize).prop_map(|(at, mark)| Deed::Mark(at, mark)),
        (any::<usize>(), prop::option::of(0..4usize)).prop_map(|(note, mark)| Deed::SetMark(note, mark)),
        Just(Deed::Bookmark),
        (any::<usize>(), "[a-c, ]{0,6}").prop_map(|(note, typed)| Deed::Tags(note, typed)),
        any::<usize>().prop_map(Deed::Remove),
        Just(Deed::Wait),
    ]
}

/// What every note says and where it hangs.
type Says = BTreeMap<String, (String, Option<Mark>, bool, Vec<String>, Option<Target>)>;

fn says(state: &State) -> Says {
    let notes = &state.document.as_ref().unwrap().notes;
    notes
        .book
        .present()
        .map(|note| {
            let spot = notes.spot(&note.id).map(|spot| spot.target.clone());
            let text = note.text.value().cloned().unwrap_or_default();
            let tags = note.tags.value().cloned().unwrap_or_default();
            let (mark, bookmark) = (note.mark.value().copied().flatten(), note.bookmark.value() == Some(&true));
            (note.id.clone(), (text, mark, bookmark, tags, spot))
        })
        .collect()
}

fn act(state: &mut State, deed: &Deed) {
    let document = state.document.as_ref().unwrap();
    let ids: Vec<String> = document.notes.book.present().map(|note| note.id.clone()).collect();
    let id = |at: &usize| ids.get(at % ids.len().max(1)).cloned().unwrap_or_default();
    let targets: Vec<Target> = document.notes.passages.as_ref().unwrap().all().map(|passage| passage.target.clone()).collect();
    let change = match deed {
        Deed::Write(at) => NotesChange::WriteOn(targets[at % targets.len()].clone()),
        Deed::Text(note, text) => NotesChange::Text { id: id(note), text: text.clone() },
        Deed::Mark(at, mark) => {
            let words = targets[at % targets.len()].clone();
            let text = &document.notes.passages.as_ref().unwrap().passage(&words).unwrap().text;
            let words = text.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
            NotesChange::Mark { mark: Mark::ALL[*mark], marked: Some(words.into()) }
        }
        Deed::SetMark(note, mark) => NotesChange::SetMark { id: id(note), mark: mark.map(|mark| Mark::ALL[mark]) },
        Deed::Bookmark => NotesChange::Bookmark,
        Deed::Tags(note, typed) => NotesChange::Tags { id: id(note), typed: typed.clone() },
        Deed::Remove(note) => NotesChange::Remove(id(note)),
        Deed::Wait => {
            state.apply(Change::Clock(state.now + 10_000));
            return;
        }
    };
    state.apply(Change::Clock(state.now + 100));
    state.apply(Change::Notes(change));
}

fn notes_can(state: &State, undo: bool) -> bool {
    let notes = &state.document.as_ref().unwrap().notes;
    if undo { notes.can_undo() } else { notes.can_redo() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_and_redo_lead_back_and_forth(deeds in prop::collection::vec(deed(), 0..40)) {
        let mut state = reading();
        let mut seen: Vec<Says> = vec![says(&state)];
        for deed in &deeds {
            act(&mut state, deed);
            seen.push(says(&state));
        }
        // A note closed empty was never one.
        state.apply(Change::Notes(NotesChange::Open(None)));
        let end = says(&state);
        let mut steps = vec![end.clone()];
        while notes_can(&state, true) {
            state.apply(Change::Notes(NotesChange::Undo));
            steps.push(says(&state));
        }
        prop_assert_eq!(&steps.last().unwrap().len(), &0, "back to nothing");
        for before in steps.iter().rev().skip(1) {
            prop_assert!(notes_can(&state, false));
            state.apply(Change::Notes(NotesChange::Redo));
            prop_assert_eq!(&says(&state), before);
        }
        prop_assert_eq!(says(&state), end);
        // Whatever went back and forth is read as it is written, and joins with itself.
        let book = state.document.as_ref().unwrap().notes.book.clone();
        let text = plenary::format::write_notes(&book).unwrap();
        prop_assert_eq!(&plenary::format::read_notes(&text).unwrap().book, &book);
    }
}
