//! Filters: within a group any choice will do, between groups all must hold, and what is hidden is counted.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    library::{Item, Library, RowKind},
    load::load,
    model::{Affected, OutcomeKind, PaneKind, SafeguardKind, Strength},
    state::{Change, Choice, Document, Facet, Opened, Origin, PaneId, State},
};
use std::sync::Arc;
use support::reader::Reader;

fn flagship() -> State {
    let library = Library::new(load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0);
    let mut state = State::default();
    let opened = Opened { origin: Origin::Shipped("test"), library: Arc::new(library), problems: Vec::new(), nothing: false };
    state.apply(Change::Opened(Box::new(opened)));
    state.apply(Change::ShowFilters(true));
    state
}

fn document(state: &State) -> &Document {
    state.document.as_ref().unwrap()
}

fn choose(state: &mut State, choice: Choice) {
    state.apply(Change::Filter { choice, on: true });
}

/// The distinct items of a pane that are in sight of someone who scrolls through all of it.
fn shown(state: &State, pane: PaneKind) -> std::collections::BTreeSet<Item> {
    let document = document(state);
    let rows = document.library.rows(pane).iter().enumerate();
    rows.filter(|(at, _)| !document.filters.hides(pane, *at))
        .filter_map(|(_, row)| match row.kind {
            RowKind::Card(item, _) => Some(item),
            _ => None,
        })
        .collect()
}

#[test]
fn within_a_group_any_choice_will_do_and_between_groups_all_must_hold() {
    let mut state = flagship();
    let briefing = document(&state).library.briefing().clone();
    let matching = |outcomes: &[OutcomeKind], affected: Option<Affected>| {
        let of = |critique: &&plenary::model::Critique| {
            (outcomes.is_empty() || critique.outcome.as_ref().is_some_and(|outcome| outcomes.contains(&outcome.is)))
                && affected.is_none_or(|affected| critique.affects.contains(&affected))
        };
        briefing.critiques.iter().filter(of).count()
    };
    choose(&mut state, Choice::Outcome(OutcomeKind::PartlyMet));
    assert_eq!(shown(&state, PaneKind::Critiques).len(), matching(&[OutcomeKind::PartlyMet], None));
    choose(&mut state, Choice::Outcome(OutcomeKind::Open));
    assert_eq!(shown(&state, PaneKind::Critiques).len(), matching(&[OutcomeKind::PartlyMet, OutcomeKind::Open], None));
    choose(&mut state, Choice::Affects(Affected::Journalists));
    let both = matching(&[OutcomeKind::PartlyMet, OutcomeKind::Open], Some(Affected::Journalists));
    assert_eq!(shown(&state, PaneKind::Critiques).len(), both);
    assert!(both > 0, "the case is a real one");
    assert_eq!(shown(&state, PaneKind::Safeguards).len(), briefing.safeguards.len(), "what is no property of a safeguard hides none");
}

#[test]
fn what_is_hidden_is_counted_everywhere() {
    let mut state = flagship();
    choose(&mut state, Choice::Strength(Strength::Binding));
    let here = document(&state);
    let briefing = here.library.briefing();
    let hidden = briefing.safeguards.iter().filter(|safeguard| safeguard.strength != Strength::Binding).count();
    assert!(hidden > 0);
    assert_eq!(here.filters.hidden_items, hidden);
    for (at, section) in here.library.sections().iter().enumerate() {
        let (shown, hidden) = here.count(at, PaneKind::Safeguards);
        assert_eq!(shown + hidden, section.safeguards, "{:?}", section.target);
        let cards = section.rows(PaneKind::Safeguards).filter(|row| {
            matches!(here.library.rows(PaneKind::Safeguards)[*row].kind, RowKind::Card(..))
                && !here.filters.hides(PaneKind::Safeguards, *row)
        });
        assert_eq!(cards.count(), shown, "{:?}", section.target);
    }
    state.apply(Change::ClearFilters);
    assert_eq!(document(&state).filters.hidden_items, 0);
}

#[test]
fn each_choice_says_how_many_there_would_be() {
    // A choice alone gives exactly its number, and with others in other groups too.
    let mut state = flagship();
    choose(&mut state, Choice::Affects(Affected::Children));
    for facet in [Facet::Outcome, Facet::ActorKind, Facet::SafeguardKind] {
        let choices: Vec<(Choice, usize)> =
            document(&state).filters.choices(facet).map(|(choice, count)| (choice.clone(), count)).collect();
        assert!(!choices.is_empty(), "{facet:?}");
        for (choice, count) in choices {
            choose(&mut state, choice.clone());
            let pane = if facet == Facet::SafeguardKind { PaneKind::Safeguards } else { PaneKind::Critiques };
            assert_eq!(shown(&state, pane).len(), count, "{choice:?}");
            state.apply(Change::Filter { choice, on: false });
        }
    }
}

#[test]
fn the_keyboard_and_the_followers_pass_over_what_is_hidden() {
    let mut state = flagship();
    choose(&mut state, Choice::SafeguardKind(SafeguardKind::Remedy));
    state.apply(Change::GoTo("24".parse().unwrap()));
    let tied = &document(&state).tied[PaneKind::Safeguards as usize];
    assert!(!tied.is_empty() && tied.iter().all(|row| !document(&state).filters.hides(PaneKind::Safeguards, *row)));
    state.apply(Change::Lead(PaneId::Safeguards));
    for _ in 0..30 {
        state.apply(Change::Step(1));
        let row = document(&state).pane(PaneId::Safeguards).place.row;
        assert!(!document(&state).filters.hides(PaneKind::Safeguards, row));
    }
}

#[test]
fn choices_are_kept_for_each_briefing() {
    let mut state = flagship();
    choose(&mut state, Choice::Outcome(OutcomeKind::Met));
    let memory = state.remember();
    let mut later = State::default();
    assert!(later.recall(plenary::format::from_text(&plenary::format::to_text(&memory).unwrap()).unwrap()));
    let library = Arc::clone(&document(&state).library);
    let opened = Opened { origin: Origin::Shipped("test"), library, problems: Vec::new(), nothing: false };
    later.apply(Change::Opened(Box::new(opened)));
    assert_eq!(document(&later).filters.chosen, document(&state).filters.chosen);
    assert!(document(&later).filters.hidden_items > 0);
}

#[test]
fn the_panel_filters_and_the_status_bar_shows_all_again() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    reader.press_with(egui::Modifiers::COMMAND | egui::Modifiers::SHIFT, egui::Key::L);
    assert!(reader.shows_heading("Filters") && reader.shows_heading("Who speaks"));
    let choice = reader.choice("NGO, ");
    reader.click(&choice);
    assert_eq!(reader.document().filters.chosen.len(), 1);
    assert!(reader.shows_part("hidden by 1 filter"));
    assert!(reader.shows("Remove the filter: NGO"), "a chip over the pane takes it back");
    reader.click("Show all");
    assert_eq!(reader.document().filters.hidden_items, 0);
}

#[test]
fn what_the_filters_hide_of_the_subject_is_not_said_to_be_none() {
    let mut reader = Reader::open();
    reader.harness.state_mut().change(Change::GoTo("24/2".parse().unwrap()));
    let before = reader.tied(PaneKind::Critiques).len();
    assert!(before > 0);
    reader.harness.state_mut().change(Change::Filter { choice: Choice::Affects(Affected::Children), on: true });
    reader.harness.run();
    let left = reader.tied(PaneKind::Critiques).len();
    let hidden = reader.document().tied_hidden[PaneKind::Critiques as usize];
    assert_eq!(left + hidden, before);
    assert!(hidden > 0 && reader.shows_part(&format!("· {hidden} hidden")));
    assert!(!reader.shows_part("None on Art. 24(2)"));
}
