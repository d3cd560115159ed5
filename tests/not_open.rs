//! What is written on a briefing that is not the open one: it is neither lost nor passed over in silence.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    linked::LinkedBriefing,
    model::Target,
    notes::NoteSet,
    state::{Bundled, Effect, FileChange, NotesChange, Opened, Origin, PersistenceChange, Recent, State, is_there},
};
use std::{path::Path, sync::Arc};

fn reading() -> State {
    let mut state = State::default();
    let linked = Arc::new(LinkedBriefing::new(support::read(&support::example()).0));
    let opened = Opened { origin: Origin::Shipped("example.ron"), linked, problems: Vec::new(), nothing: false };
    state.apply(FileChange::Opened(Box::new(opened)));
    state
}

fn lake() -> Bundled {
    Bundled { name: "lake.ron", id: "lake".to_owned(), title: "Lakes".to_owned(), about: String::new(), counts: [0; 4] }
}

fn recent(path: &str) -> Recent {
    Recent { path: path.into(), title: "Lakes".to_owned(), id: "lake".to_owned() }
}

/// What is asked for when notes on the lakes come, and whether it is said that their briefing is not known.
fn notes_on_lakes(state: &mut State) -> (Vec<Effect>, bool) {
    state.notices.notice = None;
    let note_set = Box::new(NoteSet::new("lake", "Lakes"));
    let effects = state.apply(NotesChange::Theirs { name: Some("theirs.ron".to_owned()), note_set, damaged: 0, hidden: None });
    let said = state.notices.notice.as_ref().is_some_and(|notice| notice.contains("Lakes"));
    (effects, said)
}

#[test]
fn notes_on_another_briefing_open_it_where_it_is_bundled_or_was_open_before() {
    let mut state = reading();
    state.home.bundled = vec![lake()];
    assert!(
        matches!(notes_on_lakes(&mut state), (effects, false) if matches!(effects[..], [Effect::ReadBundled(ref name)] if name == "lake.ron"))
    );

    let mut state = reading();
    let other = Recent { id: "river".to_owned(), ..recent("river.ron") };
    state.home.recent = vec![other.clone(), recent("lake.ron")];
    let read = |effects: &[Effect]| matches!(effects, [Effect::Read(path)] if path.as_path() == Path::new("lake.ron"));
    assert!(matches!(notes_on_lakes(&mut state), (effects, false) if read(&effects)));

    // One that is no longer there cannot be opened; the bundled ones are looked through first.
    state.home.gone = vec!["lake.ron".into()];
    assert!(matches!(notes_on_lakes(&mut state), (effects, false) if matches!(effects[..], [Effect::LookAround(_)])));
    state.home.bundled = vec![Bundled { id: "sea".to_owned(), ..lake() }];
    assert!(matches!(notes_on_lakes(&mut state), (effects, true) if effects.is_empty()));
    state.home.gone = Vec::new();
    assert!(matches!(notes_on_lakes(&mut state), (effects, false) if read(&effects)));
}

#[test]
fn what_could_not_be_saved_of_a_briefing_that_was_closed_is_said() {
    let mut state = reading();
    state.apply(PersistenceChange::WalksSaved { key: "lake".to_owned(), result: Err("The disk is full.".to_owned()) });
    assert_eq!(state.notices.notice.take().as_deref(), Some("The disk is full."));
    let result = Err("The folder is gone.".to_owned());
    state.apply(PersistenceChange::NotesSaved { briefing: "lake".to_owned(), result, said: Vec::new() });
    assert_eq!(state.notices.notice.take().as_deref(), Some("The folder is gone."));
}

#[test]
fn a_stop_on_anything_that_a_briefing_holds_is_there_and_on_anything_else_is_not() {
    let linked = LinkedBriefing::new(support::read(&support::example()).0);
    let held = [
        "instrument",
        "d:I",
        "2",
        "2/1",
        "2/2/a",
        "s:complaint",
        "c:masters-when",
        "re:chair-when",
        "p:chair-2025",
        "a:masters",
        "e:adopted",
        "t:master",
        "src:record",
        "w:ten-minutes",
    ];
    for target in held.map(|target| target.parse::<Target>().unwrap()) {
        assert!(is_there(&linked, &target), "{target}");
    }
    let missing =
        ["d:II", "3", "2/3", "2/1/a", "s:other", "c:other", "re:other", "a:other", "e:other", "t:other", "src:other", "w:other", "p:other"];
    for target in missing.map(|target| target.parse::<Target>().unwrap()) {
        assert!(!is_there(&linked, &target), "{target}");
    }
}
