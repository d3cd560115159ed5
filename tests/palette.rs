//! The box that finds, without a window: answers that come late, and where each kind of hit leads.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    linked::LinkedBriefing,
    model::Target,
    search::Index,
    state::{
        CatalogEntry, FileChange, OpenBriefing, Opened, Origin, Page, Palette, PaletteChange, PaneChange, PaneId, Scope, SearchChange,
        State,
    },
};
use std::sync::Arc;

fn example() -> Arc<LinkedBriefing> {
    Arc::new(LinkedBriefing::new(support::read(&support::example()).0))
}

/// The example, open, with its words ready to be searched.
fn reading() -> State {
    let mut state = State::default();
    let opened = Opened { origin: Origin::Shipped("example.ron"), linked: example(), problems: Vec::new(), nothing: false };
    state.apply(FileChange::Opened(Box::new(opened)));
    let open_briefing = open_briefing(&state);
    let (generation, index) = (open_briefing.file.generation, Arc::new(Index::new(&open_briefing.linked)));
    state.apply(SearchChange::Indexed { generation, index });
    state
}

fn open_briefing(state: &State) -> &OpenBriefing {
    state.open_briefing.as_ref().unwrap()
}

fn palette(state: &State) -> &Palette {
    state.overlays.palette.as_ref().unwrap()
}

fn find(state: &mut State, scope: Scope, query: &str) {
    state.apply(PaletteChange::Open { scope, query: query.to_owned() });
}

/// Opens the hit on a target that a query has.
#[track_caller]
fn open_hit(state: &mut State, query: &str, target: &str) {
    find(state, Scope::Find, query);
    let target: Target = target.parse().unwrap();
    let row = palette(state).shown().position(|row| row.to == target);
    let row = row.unwrap_or_else(|| panic!("{query} finds {:?}", palette(state).shown().map(|row| &row.to).collect::<Vec<_>>()));
    state.apply(PaletteChange::OpenRow(row));
}

#[test]
fn what_was_found_for_an_earlier_query_is_dropped() {
    let mut state = reading();
    find(&mut state, Scope::Find, "inspector");
    let early = palette(&state).revision;
    let (index, linked) = (open_briefing(&state).searches.index.clone().unwrap(), example());
    state.apply(PaletteChange::Query("nowhere".to_owned()));
    assert!(palette(&state).rows.is_empty());
    let finding = Box::new(index.find(&linked, "inspector", 60));
    state.apply(SearchChange::Found { query_revision: early, finding: finding.clone() });
    assert!(palette(&state).rows.is_empty());
    state.apply(SearchChange::Found { query_revision: palette(&state).revision, finding });
    assert!(palette(&state).rows.iter().any(|row| row.to == "2/1".parse().unwrap()));
    assert!(!palette(&state).looking);
}

#[test]
fn what_was_found_in_other_briefings_for_an_earlier_query_is_dropped() {
    let mut state = reading();
    find(&mut state, Scope::Everywhere, "inspector");
    let early = palette(&state).revision;
    let entry = CatalogEntry { origin: Origin::Shipped("other.ron"), linked: example(), index: Arc::new(Index::new(&example())) };
    let found = vec![(entry.index.find(&entry.linked, "inspector", 60), entry)];
    state.apply(PaletteChange::Query("nowhere".to_owned()));
    state.apply(SearchChange::FoundEverywhere { query_revision: early, found: found.clone() });
    assert!(palette(&state).rows.is_empty());
    state.apply(SearchChange::FoundEverywhere { query_revision: palette(&state).revision, found });
    assert!(palette(&state).rows.iter().all(|row| row.origin == Some(Origin::Shipped("other.ron"))));
    assert!(!palette(&state).rows.is_empty() && !palette(&state).looking);
}

#[test]
fn a_hit_opens_the_page_or_the_card_that_shows_it() {
    let mut state = reading();
    for (query, target, page) in [
        ("union", "a:masters", Page::Of("a:masters".parse().unwrap())),
        ("vote", "e:adopted", Page::Events),
        ("command", "t:master", Page::Terms),
        ("record", "src:record", Page::Of("src:record".parse().unwrap())),
    ] {
        open_hit(&mut state, query, target);
        assert_eq!(open_briefing(&state).side.page(), Some(&page), "{target}");
    }
    open_hit(&mut state, "differs", "c:masters-when");
    assert_eq!(state.subject().unwrap().target, "c:masters-when".parse().unwrap(), "a reply is found in the card of its critique");
    open_hit(&mut state, "boarding", "2/2");
    assert_eq!(state.subject().unwrap().target, "2/2".parse().unwrap());
}

#[test]
fn a_source_is_shown_in_its_pane_where_that_is_open() {
    let mut state = reading();
    if !open_briefing(&state).panes[PaneId::Sources].shown {
        state.apply(PaneChange::Toggle(PaneId::Sources));
    }
    open_hit(&mut state, "record", "src:record");
    assert_eq!(open_briefing(&state).side.page(), None);
    assert_eq!(state.subject().unwrap().target, "src:record".parse().unwrap());
}

#[test]
fn the_box_for_finding_begins_with_the_words_found_last_and_no_other_does() {
    let mut state = reading();
    open_hit(&mut state, "inspector", "2/1");
    for (scope, typed, query) in
        [(Scope::Find, "", "inspector"), (Scope::Find, "lamp", "lamp"), (Scope::GoTo, "", ""), (Scope::GoTo, "24", "24")]
    {
        find(&mut state, scope, typed);
        assert_eq!(palette(&state).query, query, "{scope:?} {typed:?}");
    }
}

#[test]
fn who_speaks_and_where_it_comes_from_say_what_they_are_and_have_no_second_line() {
    let mut state = reading();
    for (query, target, note) in [("union", "a:masters", "Actor · NGO"), ("record", "src:record", "Source · Official record")] {
        for scope in [Scope::Find, Scope::GoTo] {
            find(&mut state, scope, query);
            let target: Target = target.parse().unwrap();
            let row = palette(&state).shown().find(|row| row.to == target);
            let row = row.unwrap_or_else(|| panic!("{query} finds {:?}", palette(&state).shown().map(|row| &row.to).collect::<Vec<_>>()));
            assert!(row.note.starts_with(note), "{query}: {}", row.note);
            assert!(scope == Scope::Find || row.context.is_empty(), "{query}: {}", row.context);
        }
    }
}

#[test]
fn hits_are_gone_through_as_they_are_read_and_around_the_ends() {
    let mut state = reading();
    open_hit(&mut state, "inspector", "2/2/b");
    let visit = |state: &mut State, onward: bool| {
        state.apply(SearchChange::NextHit { onward });
        state.subject().unwrap().target.to_string()
    };
    let hits: Vec<String> =
        open_briefing(&state).searches.current.as_ref().unwrap().hits.iter().map(|hit| hit.target.to_string()).collect();
    assert_eq!(hits, ["2/1", "2/2/b"]);
    assert_eq!(visit(&mut state, true), "2/1");
    assert_eq!(visit(&mut state, true), "2/2/b");
    assert_eq!(visit(&mut state, false), "2/1");
    assert_eq!(visit(&mut state, false), "2/2/b");
}
