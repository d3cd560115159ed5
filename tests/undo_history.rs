//! What a person did to notes and to walks is undone in one order, whatever its kind, and done again in it.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    linked::LinkedBriefing,
    model::{Mark, Note, Target, Walk},
    state::{
        Change, FileChange, Identity, NavigationChange, NotesChange, Opened, OpenedWalks, Origin, PersistenceChange, SavedWalks, State,
        StopPart, WalksChange,
    },
};
use proptest::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

fn open(state: &mut State, origin: Origin) {
    let (briefing, _) = support::read(&support::example());
    let linked = Arc::new(LinkedBriefing::new(briefing));
    state.apply(FileChange::Opened(Box::new(Opened { origin, linked, problems: Vec::new(), nothing: false })));
}

fn read_what_is_written(state: &mut State, walks: Vec<Walk>) {
    let open_briefing = state.open_briefing.as_ref().unwrap();
    let generation = open_briefing.file.generation;
    if !open_briefing.notes.are_ready() {
        let notes = support::kept::nothing_written(&open_briefing.linked, generation);
        state.apply(PersistenceChange::NotesOpened(Box::new(notes)));
    }
    state.apply(PersistenceChange::WalksOpened(Box::new(OpenedWalks { generation, walks, ..OpenedWalks::default() })));
}

fn reading() -> State {
    let mut state = State { identity: Identity { run: "w".to_owned(), ..Identity::default() }, ..State::default() };
    open(&mut state, Origin::Shipped("example.ron"));
    read_what_is_written(&mut state, Vec::new());
    state
}

/// What notes say, how they are highlighted, whether they are bookmarks; and all walks.
type Says = (BTreeMap<String, (String, Option<Mark>, bool)>, Vec<Walk>);

fn says(state: &State) -> Says {
    let open_briefing = state.open_briefing.as_ref().unwrap();
    let of = |note: &Note| {
        let (mark, bookmark) = (note.mark.value().copied().flatten(), note.bookmark.value() == Some(&true));
        (note.text.value().cloned().unwrap_or_default(), mark, bookmark)
    };
    let notes = open_briefing.notes.note_set.present().map(|note| (note.id.clone(), of(note))).collect();
    (notes, open_briefing.own_walks.walks.clone())
}

fn can(state: &State, undo: bool) -> bool {
    let open_briefing = state.open_briefing.as_ref().unwrap();
    if undo { open_briefing.can_undo() } else { open_briefing.can_redo() }
}

/// One thing after the other, each a step of its own.
fn act(state: &mut State, change: impl Into<Change>) {
    state.apply(Change::Clock(state.clock.now + 10_000));
    state.apply(change);
}

fn change(state: &State, kind: u8, which: usize, text: &str) -> Change {
    let open_briefing = state.open_briefing.as_ref().unwrap();
    let notes: Vec<String> = open_briefing.notes.note_set.present().map(|note| note.id.clone()).collect();
    let note = notes.get(which % notes.len().max(1)).cloned().unwrap_or_default();
    let walks = &open_briefing.own_walks.walks;
    let walk = walks.get(which % walks.len().max(1)).map(|walk| walk.id.clone());
    match kind {
        0 => NotesChange::Bookmark.into(),
        1 => NotesChange::Mark { mark: Mark::ALL[which % 4], selected: None }.into(),
        2 => NotesChange::Text { id: note, text: text.to_owned() }.into(),
        3 => NotesChange::Remove(note).into(),
        4 => WalksChange::AddSubject.into(),
        5 => WalksChange::Title(text.to_owned()).into(),
        6 => WalksChange::Part(StopPart::Question(text.to_owned())).into(),
        7 => WalksChange::TakeOut(which % 3).into(),
        8 => WalksChange::Remove(walk.unwrap_or_default()).into(),
        9 => WalksChange::Open(walk).into(),
        10 => WalksChange::Stop(Some(which % 3)).into(),
        11 => NotesChange::Panel(which.is_multiple_of(2)).into(),
        12 => WalksChange::Panel(which.is_multiple_of(2)).into(),
        _ => NavigationChange::Step(1).into(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn notes_and_walks_are_undone_in_the_order_in_which_they_were_done(
        done in prop::collection::vec((0..14u8, any::<usize>(), "[a-z]{1,6}"), 0..40),
    ) {
        let mut state = reading();
        let mut seen = vec![says(&state)];
        for (kind, which, text) in &done {
            let change = change(&state, *kind, *which, text);
            act(&mut state, change);
            let now = says(&state);
            if seen.last() != Some(&now) {
                seen.push(now);
            }
        }
        for before in seen.iter().rev().skip(1) {
            prop_assert!(can(&state, true));
            act(&mut state, Change::Undo);
            prop_assert_eq!(&says(&state), before);
            prop_assert!(state.notices.undone.as_deref().is_some_and(|said| said.starts_with("Undone: ")));
        }
        prop_assert!(!can(&state, true));
        for after in seen.iter().skip(1) {
            prop_assert!(can(&state, false));
            act(&mut state, Change::Redo);
            prop_assert_eq!(&says(&state), after);
            prop_assert!(state.notices.undone.as_deref().is_some_and(|said| said.starts_with("Redone: ")));
        }
        prop_assert!(!can(&state, false));
    }
}

#[test]
fn the_newest_step_is_undone_whatever_panel_is_open_and_named() {
    let mut state = reading();
    act(&mut state, NotesChange::Bookmark);
    act(&mut state, WalksChange::AddSubject);
    act(&mut state, NotesChange::Mark { mark: Mark::Ask, selected: None });
    // The panel of walks is open; the newest step is a note's.
    act(&mut state, WalksChange::Panel(true));
    act(&mut state, Change::Undo);
    assert!(state.notices.undone.as_deref().unwrap().starts_with("Undone: the highlight “Ask”"), "{:?}", state.notices.undone);
    // The panel of notes is open; the newest step is a walk's, and its panel stays closed.
    act(&mut state, WalksChange::Panel(false));
    act(&mut state, NotesChange::Panel(true));
    act(&mut state, Change::Undo);
    assert_eq!(state.notices.undone.as_deref(), Some("Undone: adding stop 1 to “New walk”"));
    assert!(says(&state).1.is_empty());
    act(&mut state, Change::Redo);
    assert_eq!(state.notices.undone.as_deref(), Some("Redone: adding stop 1 to “New walk”"));
    // Something else was done: what was undone can no longer be done again.
    act(&mut state, WalksChange::New);
    assert!(!can(&state, false));
}

#[test]
fn steps_of_walks_that_another_window_renamed_are_forgotten_and_those_of_notes_stay() {
    let mut state = reading();
    act(&mut state, NotesChange::Bookmark);
    act(&mut state, WalksChange::New);
    let key = state.open_briefing.as_ref().unwrap().linked.briefing().id.clone();
    let walks = says(&state).1;
    let renamed = vec![(walks[0].id.clone(), "theirs".to_owned())];
    let kept = vec![Walk { id: "theirs".to_owned(), ..walks[0].clone() }];
    state.apply(Change::Clock(state.clock.now + 10_000));
    state.apply(PersistenceChange::Save);
    let saved = SavedWalks { walks: kept, renamed, ..SavedWalks::default() };
    state.apply(PersistenceChange::WalksSaved { key, result: Ok(Box::new(saved)) });
    assert_eq!(says(&state).1[0].id, "theirs");
    act(&mut state, Change::Undo);
    assert!(state.notices.undone.as_deref().unwrap().starts_with("Undone: the bookmark"), "{:?}", state.notices.undone);
    assert_eq!(says(&state).1.len(), 1, "the walk stays");
    assert!(!can(&state, true));
}

#[test]
fn the_history_goes_with_a_briefing_that_is_read_again_and_not_with_another() {
    let mut state = reading();
    act(&mut state, NotesChange::Bookmark);
    act(&mut state, WalksChange::AddSubject);
    let walks = says(&state).1;
    open(&mut state, Origin::Shipped("example.ron"));
    assert!(!can(&state, true), "until its walks are read again none can be written");
    read_what_is_written(&mut state, walks);
    act(&mut state, Change::Undo);
    assert!(says(&state).1.is_empty());
    act(&mut state, Change::Redo);
    // The same briefing from elsewhere: the notes are the same, the walks are not.
    open(&mut state, Origin::File("elsewhere/example.ron".into()));
    read_what_is_written(&mut state, Vec::new());
    act(&mut state, Change::Undo);
    assert!(says(&state).0.is_empty(), "{:?}", state.notices.undone);
    assert!(!can(&state, true));
    let target: Target = "24".parse().unwrap();
    act(&mut state, NotesChange::WriteOn(target));
}
