//! One panel stands beside the panes: which one is seen after another is opened, and which comes back when it is closed.
#![allow(clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    command::{Command, dispatch},
    linked::LinkedBriefing,
    model::{FileKind, Place, Problem, ReferenceProblem, Target},
    search::Query,
    state::{
        Arrival, Change, CopyChange, Effect, FileChange, FilterChange, Identity, NotesChange, NoticeChange, Opened, OpenedWalks, Origin,
        Page, PersistenceChange, PrefsChange, Search, SearchChange, SidePanel, SidePanelChange, State, WalksChange,
    },
};
use std::sync::Arc;

/// What can stand beside the panes.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Panel {
    Page,
    Notes,
    Walks,
    Filters,
    Problems,
}
use Panel::{Filters, Notes, Page as APage, Problems, Walks};

fn problem() -> Problem {
    Problem {
        kind: ReferenceProblem::WrongTie(Target::Actor("nobody".to_owned())).into(),
        file: FileKind::Briefing,
        place: Place { line: 3, column: 1 },
        did_you_mean: None,
        about: None,
        excerpt: String::new(),
        around: Default::default(),
    }
}

fn origin() -> Origin {
    Origin::File("example.ron".into())
}

fn opened(origin: Origin, problems: Vec<Problem>) -> FileChange {
    FileChange::Opened(Box::new(example_from(origin, problems)))
}

fn opened_again(problems: Vec<Problem>) -> FileChange {
    FileChange::OpenedAgain(Box::new(example_from(origin(), problems)))
}

fn example_from(origin: Origin, problems: Vec<Problem>) -> Opened {
    let (briefing, _) = support::read(&support::example());
    Opened { origin, linked: Arc::new(LinkedBriefing::new(briefing)), problems, nothing: false }
}

fn read_what_is_written(state: &mut State) {
    let open_briefing = state.open_briefing.as_ref().unwrap();
    let generation = open_briefing.file.generation;
    if !open_briefing.notes.are_ready() {
        let notes = support::kept::nothing_written(&open_briefing.linked, generation);
        state.apply(PersistenceChange::NotesOpened(Box::new(notes)));
    }
    state.apply(PersistenceChange::WalksOpened(Box::new(OpenedWalks { generation, ..OpenedWalks::default() })));
}

/// A briefing with a problem, and nothing beside its panes.
fn reading() -> State {
    let mut state = State { identity: Identity { run: "w".to_owned(), ..Identity::default() }, ..State::default() };
    state.apply(opened(origin(), vec![problem()]));
    read_what_is_written(&mut state);
    assert_eq!(seen(&state), Some(Problems), "the list of what is wrong is seen first");
    show(&mut state, Problems, false);
    assert_eq!(seen(&state), None);
    state
}

fn show(state: &mut State, panel: Panel, shown: bool) {
    let change: Change = match panel {
        APage => SidePanelChange::Page(shown.then_some(Page::Actors)).into(),
        Notes => NotesChange::Panel(shown).into(),
        Walks => WalksChange::Panel(shown).into(),
        Filters => FilterChange::Show(shown).into(),
        Problems => SidePanelChange::Problem(shown.then_some(0)).into(),
    };
    state.apply(change);
}

fn with(panels: &[Panel]) -> State {
    let mut state = reading();
    for panel in panels {
        show(&mut state, *panel, true);
    }
    state
}

fn seen(state: &State) -> Option<Panel> {
    Some(match state.open_briefing.as_ref()?.side_panel()? {
        SidePanel::Page(_) => APage,
        SidePanel::Notes(_) => Notes,
        SidePanel::Walks(_) => Walks,
        SidePanel::Filters => Filters,
        SidePanel::Problems(_) => Problems,
    })
}

/// What is seen, and then after each Esc.
fn seen_one_after_the_other(mut state: State) -> Vec<Panel> {
    let mut all = Vec::new();
    while let Some(panel) = seen(&state) {
        all.push(panel);
        // Esc takes away first what is told at the top of the window.
        state.apply(NoticeChange::Dismiss);
        state.apply(Change::Escape);
    }
    all
}

const ALL: [Panel; 5] = [APage, Notes, Walks, Filters, Problems];

#[test]
fn each_panel_is_seen_over_the_one_before_it_and_a_page_gives_it_back() {
    // In each row the one that was open before, in each column the one that was opened then.
    let after: [[&[Panel]; 5]; 5] = [
        [&[APage], &[Notes], &[Walks], &[Filters], &[Problems]],
        [&[APage, Notes], &[Notes], &[Walks], &[Filters], &[Problems]],
        [&[APage, Walks], &[Notes, Walks], &[Walks], &[Filters], &[Problems]],
        [&[APage, Filters], &[Notes], &[Walks], &[Filters], &[Problems]],
        [&[APage], &[Notes], &[Walks], &[Filters], &[Problems]],
    ];
    for (before, row) in ALL.into_iter().zip(after) {
        for (then, expected) in ALL.into_iter().zip(row) {
            assert_eq!(seen_one_after_the_other(with(&[before, then])), expected, "{then:?} opened after {before:?}");
        }
    }
}

#[test]
fn the_one_before_can_be_closed_under_the_one_that_is_seen() {
    for (before, then) in ALL.into_iter().flat_map(|before| ALL.map(|then| (before, then))).filter(|(before, then)| before != then) {
        let mut state = with(&[before, then]);
        show(&mut state, before, false);
        // Who puts away the problems is done with the page that was opened from them.
        let expected = if (before, then) == (Problems, APage) { None } else { Some(then) };
        assert_eq!(seen(&state), expected, "{before:?} closed under {then:?}");
        assert!(seen_one_after_the_other(state).len() <= 1, "{before:?} comes back although it was closed under {then:?}");
    }
}

#[test]
fn more_than_two_come_back_in_their_order() {
    let cases: [(&[Panel], &[Panel]); 5] = [
        (&[Walks, Notes, APage], &[APage, Notes, Walks]),
        (&[Filters, Problems, APage], &[APage]),
        (&[Walks, APage, Notes], &[Notes, Walks]),
        (&[Filters, APage, Problems], &[Problems]),
        (&[Notes, APage, Walks], &[Walks]),
    ];
    for (opened, expected) in cases {
        assert_eq!(seen_one_after_the_other(with(opened)), expected, "{opened:?} opened one after the other");
    }
}

#[test]
fn a_save_that_broke_something_lists_what_is_wrong_under_what_is_seen() {
    for (open, expected) in
        [(Notes, &[Notes, Problems][..]), (Walks, &[Walks, Problems]), (Filters, &[Filters, Problems]), (APage, &[APage])]
    {
        let mut state = State::default();
        state.apply(opened(origin(), Vec::new()));
        read_what_is_written(&mut state);
        show(&mut state, open, true);
        state.apply(opened_again(vec![problem()]));
        assert_eq!(seen_one_after_the_other(state), expected);
    }
    // The list opens once; who closed it knows.
    let mut state = State::default();
    state.apply(opened(origin(), Vec::new()));
    state.apply(opened_again(vec![problem()]));
    assert_eq!(seen(&state), Some(Problems));
    state.apply(NoticeChange::Dismiss);
    state.apply(Change::Escape);
    state.apply(opened_again(vec![problem(), problem()]));
    assert_eq!(seen(&state), None);
}

#[test]
fn a_reload_leaves_everything_as_it_was() {
    for panels in [&[Walks, Notes, APage][..], &[Filters, APage], &[Filters, Problems], &[Problems], &[Notes], &[]] {
        let before = seen_one_after_the_other(with(panels));
        let mut state = with(panels);
        state.apply(opened(origin(), vec![problem()]));
        read_what_is_written(&mut state);
        assert_eq!(seen_one_after_the_other(state), before);
        // What was wrong is mended.
        let mut state = with(panels);
        state.apply(opened(origin(), Vec::new()));
        let left: Vec<Panel> = before.into_iter().filter(|panel| *panel != Problems).collect();
        assert_eq!(seen_one_after_the_other(state), left);
    }
}

#[test]
fn a_fresh_view_and_another_file_of_the_same_briefing_keep_what_is_written_in() {
    let mut fresh = with(&[Walks, Notes, APage]);
    fresh.apply(FileChange::OpenFresh);
    assert_eq!(seen_one_after_the_other(fresh), [Notes, Walks, Problems]);
    let mut moved = with(&[Walks, Notes, APage]);
    moved.apply(opened(Origin::File("moved.ron".into()), Vec::new()));
    assert_eq!(seen_one_after_the_other(moved), [Notes]);
}

#[test]
fn a_page_that_a_person_arrives_at_stands_over_the_list_of_problems() {
    let mut state = State { arrival: Arrival { target: Some(Target::Term("word".to_owned())), ..Arrival::default() }, ..State::default() };
    state.apply(opened(origin(), vec![problem()]));
    assert_eq!(seen_one_after_the_other(state), [APage, Problems]);
}

#[test]
fn a_note_or_a_stop_that_is_written_is_left_before_its_panel_is() {
    let mut state = with(&[]);
    state.apply(WalksChange::New);
    state.apply(NotesChange::WriteOn(state.subject().unwrap().target.clone()));
    state.apply(Change::Escape);
    assert_eq!(seen(&state), Some(Notes), "the list of notes");
    state.apply(Change::Escape);
    assert_eq!(seen(&state), Some(Walks), "the walk that was written before");
    state.apply(Change::Escape);
    assert_eq!(seen(&state), Some(Walks), "the list of walks");
    state.apply(Change::Escape);
    assert_eq!(seen(&state), None);
}

fn press(state: &mut State, command: Command) {
    for change in dispatch(command, state) {
        state.apply(change);
    }
}

#[test]
fn the_key_of_a_panel_that_is_hidden_shows_it_and_that_of_the_one_seen_closes_it() {
    let cases = [
        (&[Walks, Notes][..], Command::Walks, Walks),
        (&[Walks, APage], Command::Walks, Walks),
        (&[Notes, APage], Command::Notes, Notes),
        (&[Filters, APage], Command::Filters, Filters),
    ];
    for (panels, command, expected) in cases {
        let mut state = with(panels);
        press(&mut state, command);
        assert_eq!(seen(&state), Some(expected), "{command:?} with {panels:?} open");
        press(&mut state, command);
        assert_eq!(seen(&state), None, "{command:?} with {expected:?} seen");
    }
}

#[test]
fn f8_shows_the_problem_that_is_hidden_before_it_goes_to_the_next() {
    for open in [Notes, Walks, Filters] {
        let mut state = State::default();
        state.apply(opened(origin(), Vec::new()));
        read_what_is_written(&mut state);
        show(&mut state, open, true);
        state.apply(opened_again(vec![problem(), problem()]));
        for expected in [0, 1] {
            press(&mut state, Command::NextProblem);
            assert_eq!(state.open_briefing.as_ref().unwrap().side_panel(), Some(&SidePanel::Problems(expected)), "over {open:?}");
        }
    }
}

#[test]
fn an_empty_note_ends_when_anything_takes_the_place_of_its_list() {
    let count = |state: &State| state.open_briefing.as_ref().unwrap().notes.note_set.present().count();
    let writing = || {
        let mut state = with(&[]);
        state.apply(NotesChange::WriteOn(state.subject().unwrap().target.clone()));
        assert_eq!((seen(&state), count(&state)), (Some(Notes), 1));
        state
    };
    for panel in [Walks, Filters, Problems] {
        let mut state = writing();
        show(&mut state, panel, true);
        assert_eq!((seen(&state), count(&state)), (Some(panel), 0), "{panel:?} over an empty note");
    }
    // A page gives the note back.
    let mut state = writing();
    show(&mut state, APage, true);
    assert_eq!((seen(&state), count(&state)), (Some(APage), 1));
    // What is said to be joined where notes are saved from now on, and what is saved before another briefing is opened.
    let mut state = writing();
    let moved = state.apply(PrefsChange::NotesBeside(true));
    assert!(moved.iter().any(|effect| matches!(effect, Effect::SaveNotes(notes) if notes.present().count() == 0)), "saved where they were");
    let mut state = writing();
    let other = support::example().replace("harbour-lights", "other-lights");
    let (briefing, _) = support::read(&other);
    let other = Opened { linked: Arc::new(LinkedBriefing::new(briefing)), ..example_from(Origin::File("other.ron".into()), Vec::new()) };
    let left = state.apply(FileChange::Opened(Box::new(other)));
    assert!(
        left.iter().any(|effect| matches!(effect, Effect::SaveNotes(notes) if notes.present().count() == 0)),
        "saved with what is left"
    );
}

#[test]
fn what_is_copied_after_arriving_is_what_a_person_arrived_at() {
    let copied = |state: &mut State| match state.apply(CopyChange::Item(None)).into_iter().find_map(|effect| match effect {
        Effect::Copy(clip) => Some(clip.text),
        _ => None,
    }) {
        Some(text) => text,
        None => panic!("nothing was copied"),
    };
    let (source, paragraph): (Target, Target) = (Target::Source("record".to_owned()), "2/1".parse().unwrap());
    for had_focus in [false, true] {
        let mut state = with(&[]);
        if had_focus {
            state.apply(SidePanelChange::Page(Some(Page::Of(Target::Source("text".to_owned())))));
        }
        let search = Search {
            query: Query::new("talks", "en"),
            typed: "talks".to_owned(),
            hits: vec![paragraph.clone().into(), source.clone().into()],
            index: 0,
            revision: 1,
        };
        state.open_briefing.as_mut().unwrap().searches.current = Some(search);
        state.apply(SearchChange::NextHit { onward: true });
        assert!(copied(&mut state).contains("Record of the talks"), "the source whose page was found");
        state.apply(SearchChange::NextHit { onward: true });
        assert_eq!(state.subject().unwrap().target, paragraph);
        assert!(
            copied(&mut state).starts_with("Article 2(1)"),
            "the paragraph that was found, with a page beside it: {}",
            copied(&mut state)
        );
    }
}
