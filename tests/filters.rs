//! Filters: within a group any choice will do, between groups all must hold, and what is hidden is counted.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui_kittest::kittest::Queryable as _;
use plenary::{
    linked::{Item, LinkedBriefing, RowKind},
    load::load,
    model::{ActorKind, Affected, OutcomeKind, PaneKind, Relation, SafeguardKind, Stance, Strength, Target, Tie},
    state::{Choice, Facet, FileChange, FilterChange, NavigationChange, OpenBriefing, Opened, Origin, PaneId, State},
};
use std::sync::Arc;
use support::{changed::Dice, generate, mixed, reader::Reader};
use unicode_normalization::UnicodeNormalization as _;

fn flagship() -> State {
    opened(LinkedBriefing::new(load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0))
}

fn opened(linked: LinkedBriefing) -> State {
    let mut state = State::default();
    let opened = Opened { origin: Origin::Shipped("test"), linked: Arc::new(linked), problems: Vec::new(), nothing: false };
    state.apply(FileChange::Opened(Box::new(opened)));
    state.apply(FilterChange::Show(true));
    state
}

fn open_briefing(state: &State) -> &OpenBriefing {
    state.open_briefing.as_ref().unwrap()
}

fn choose(state: &mut State, choice: Choice) {
    state.apply(FilterChange::Set { choice, on: true });
}

/// The distinct items of a pane that are in sight of someone who scrolls through all of it.
fn shown(state: &State, pane: PaneKind) -> std::collections::BTreeSet<Item> {
    let open_briefing = open_briefing(state);
    let rows = open_briefing.linked.rows(pane).iter().enumerate();
    rows.filter(|(at, _)| !open_briefing.filters.hides(pane, *at))
        .filter_map(|(_, row)| match row.kind {
            RowKind::Card(item, _) => Some(item),
            _ => None,
        })
        .collect()
}

#[test]
fn within_a_group_any_choice_will_do_and_between_groups_all_must_hold() {
    let mut state = flagship();
    let briefing = open_briefing(&state).linked.briefing().clone();
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
    let here = open_briefing(&state);
    let briefing = here.linked.briefing();
    let hidden = briefing.safeguards.iter().filter(|safeguard| safeguard.strength != Strength::Binding).count();
    assert!(hidden > 0);
    assert_eq!((here.filters.hidden_items.all(), here.filters.hidden_items.safeguards), (hidden, hidden));
    for (at, section) in here.linked.sections().iter().enumerate() {
        let (shown, hidden) = here.tally(at);
        let (shown, hidden) = (shown.safeguards, hidden.safeguards);
        assert_eq!(shown + hidden, section.tally.safeguards, "{:?}", section.target);
        let cards = section.rows(PaneKind::Safeguards).filter(|row| {
            matches!(here.linked.rows(PaneKind::Safeguards)[*row].kind, RowKind::Card(..))
                && !here.filters.hides(PaneKind::Safeguards, *row)
        });
        assert_eq!(cards.count(), shown, "{:?}", section.target);
    }
    state.apply(FilterChange::Clear);
    assert_eq!(open_briefing(&state).filters.hidden_items.all(), 0);
}

#[test]
fn each_choice_says_how_many_there_would_be() {
    // A choice alone gives exactly its number, and with others in other groups too.
    let mut state = flagship();
    choose(&mut state, Choice::Affects(Affected::Children));
    for facet in [Facet::Outcome, Facet::ActorKind, Facet::SafeguardKind] {
        let choices: Vec<(Choice, usize)> =
            open_briefing(&state).filters.choices(facet).map(|(choice, count)| (choice.clone(), count.all())).collect();
        assert!(!choices.is_empty(), "{facet:?}");
        for (choice, count) in choices {
            choose(&mut state, choice.clone());
            let pane = if facet == Facet::SafeguardKind { PaneKind::Safeguards } else { PaneKind::Critiques };
            assert_eq!(shown(&state, pane).len(), count, "{choice:?}");
            state.apply(FilterChange::Set { choice, on: false });
        }
    }
}

#[test]
fn the_keyboard_and_the_followers_pass_over_what_is_hidden() {
    let mut state = flagship();
    choose(&mut state, Choice::SafeguardKind(SafeguardKind::Remedy));
    state.apply(NavigationChange::GoTo("24".parse().unwrap()));
    let tied = &open_briefing(&state).navigation.following.rows[PaneKind::Safeguards as usize];
    assert!(!tied.is_empty() && tied.iter().all(|row| !open_briefing(&state).filters.hides(PaneKind::Safeguards, *row)));
    state.apply(NavigationChange::Lead(PaneId::Safeguards));
    for _ in 0..30 {
        state.apply(NavigationChange::Step(1));
        let row = open_briefing(&state).panes[PaneId::Safeguards].place.row;
        assert!(!open_briefing(&state).filters.hides(PaneKind::Safeguards, row));
    }
}

#[test]
fn choices_are_kept_for_each_briefing() {
    let mut state = flagship();
    choose(&mut state, Choice::Outcome(OutcomeKind::Met));
    let memory = state.remember();
    let mut later = State::default();
    assert!(later.recall(plenary::format::from_ron(&plenary::format::to_ron(&memory).unwrap()).unwrap()));
    let linked = Arc::clone(&open_briefing(&state).linked);
    let opened = Opened { origin: Origin::Shipped("test"), linked, problems: Vec::new(), nothing: false };
    later.apply(FileChange::Opened(Box::new(opened)));
    assert_eq!(open_briefing(&later).filters.chosen, open_briefing(&state).filters.chosen);
    assert!(open_briefing(&later).filters.hidden_items.all() > 0);
}

#[test]
fn the_panel_filters_and_the_status_bar_shows_all_again() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    reader.press_with(egui::Modifiers::COMMAND | egui::Modifiers::SHIFT, egui::Key::L);
    assert!(reader.shows_heading("Filters") && reader.shows_heading("Who speaks"));
    let choice = reader.choice("NGO, ");
    reader.click(&choice);
    assert_eq!(reader.open_briefing().filters.chosen.len(), 1);
    assert!(reader.shows_part("Filters › NGO · "), "the status bar says what is asked");
    assert!(reader.shows("Remove the filter: NGO"), "a chip over the results takes it back");
    // In the reader the status bar shows all again.
    reader.change(FilterChange::ShowResults(false));
    assert!(reader.shows_part("hidden by 1 filter"));
    assert!(reader.shows("Remove the filter: NGO"), "a chip over the pane takes it back");
    reader.click("Show all");
    assert_eq!(reader.open_briefing().filters.hidden_items.all(), 0);
}

#[test]
fn what_the_filters_hide_of_the_subject_is_not_said_to_be_none() {
    let mut reader = Reader::open();
    reader.harness.state_mut().change(NavigationChange::GoTo("24/2".parse().unwrap()));
    let before = reader.tied(PaneKind::Critiques).len();
    assert!(before > 0);
    reader.harness.state_mut().change(FilterChange::Set { choice: Choice::Affects(Affected::Children), on: true });
    reader.change(FilterChange::ShowResults(false));
    let left = reader.tied(PaneKind::Critiques).len();
    let hidden = reader.open_briefing().navigation.following.hidden;
    assert_eq!(left + hidden.all(), before);
    assert_eq!(hidden.safeguards, 0, "of safeguards nothing is asked");
    assert!(reader.shows_part(&format!("· {} critiques, {} positions hidden", hidden.critiques, hidden.positions)), "{hidden:?}");
    assert!(!reader.shows_part("None on Art. 24(2)"));
}

/// The chapters that can be chosen, in their order.
fn chapters(state: &State) -> Vec<String> {
    let choices = open_briefing(state).filters.choices(Facet::Chapter);
    choices.filter_map(|(choice, _)| if let Choice::Chapter(id) = choice { Some(id.clone()) } else { None }).collect()
}

#[test]
fn chapters_stand_in_the_order_of_the_treaty() {
    let state = flagship();
    let in_file: Vec<String> =
        open_briefing(&state).linked.briefing().instrument.divisions.iter().map(|division| division.id.clone()).collect();
    let chapters_shown = chapters(&state);
    assert!(chapters_shown.len() > 8, "{chapters_shown:?}");
    let expected: Vec<String> = in_file.into_iter().filter(|id| chapters_shown.contains(id)).collect();
    assert_eq!(chapters_shown, expected);
    let mut dice = Dice(9);
    for _ in 0..100 {
        let briefing = mixed::mixed(&mut dice);
        // Where a chapter's heading stands in the text, and those of its articles after it.
        let order: Vec<String> = briefing.instrument.divisions.iter().map(|division| division.id.clone()).collect();
        let used = |id: &String| briefing.provisions.iter().any(|provision| provision.division.as_ref() == Some(id));
        let state = opened(LinkedBriefing::new(briefing.clone()));
        let shown: Vec<String> = chapters(&state).into_iter().filter(&used).collect();
        let expected: Vec<String> = order.into_iter().filter(|id| shown.contains(id)).collect();
        assert_eq!(shown, expected);
    }
}

#[test]
fn what_is_tied_to_a_safeguard_alone_is_in_the_chapter_where_it_stands() {
    let mut briefing = generate::briefing(3, 1, 1);
    briefing.critiques[0].ties = vec![Tie {
        to: Target::Safeguard("s0".to_owned()),
        phrase: None,
        relation: Relation::ConflictsWith,
        basis: None,
        official: Vec::new(),
    }];
    let mut state = opened(LinkedBriefing::new(briefing));
    choose(&mut state, Choice::Chapter("I".to_owned()));
    assert_eq!(shown(&state, PaneKind::Critiques), [Item::Critique(0)].into());
}

#[test]
fn a_stance_hides_critiques_only_where_they_are_left_out() {
    let mut reader = Reader::open();
    reader.change(FilterChange::Show(true));
    reader.change(NavigationChange::GoTo("24".parse().unwrap()));
    assert!(reader.shows_heading("What is said") && reader.shows_heading("Outcome of an ask"));
    let critiques = reader.open_briefing().linked.briefing().critiques.len();
    let of_stance = reader.open_briefing().linked.briefing().positions.iter().filter(|one| one.stance == Stance::Opposes).count();
    let opposes = reader.choice("Positions that oppose, ");
    reader.harness.get_by_label(&opposes).click_accesskit();
    reader.harness.run();
    // Critiques are chosen with it, and a chip says so.
    let tally = |reader: &Reader| reader.open_briefing().filters.results.tally;
    assert_eq!((tally(&reader).critiques, tally(&reader).positions, tally(&reader).safeguards), (critiques, of_stance, 0));
    assert!(reader.shows("Remove the filter: Critiques") && reader.shows("Remove the filter: Opposes"));
    assert!(!reader.shows("Critiques are left out."));
    reader.click("Remove the filter: Critiques");
    assert_eq!((tally(&reader).critiques, tally(&reader).positions), (0, of_stance));
    assert!(reader.shows("Critiques are left out."), "the panel says why");
    reader.change(NavigationChange::GoTo("24".parse().unwrap()));
    let section = reader.open_briefing().linked.section_of(&"24".parse().unwrap()).unwrap();
    let all = reader.open_briefing().linked.sections()[section].tally.critiques;
    assert!(reader.shows_part(&format!("0 of {all} critiques · ")), "the header says how many there are");
    assert!(reader.shows("Remove the filter: Opposes"));
    // Taken back, nothing is chosen: critiques came with the stance and go with it.
    let mut state = flagship();
    choose(&mut state, Choice::Stance(Stance::Opposes));
    assert_eq!(open_briefing(&state).filters.chosen.len(), 2);
    state.apply(FilterChange::Set { choice: Choice::Stance(Stance::Opposes), on: false });
    assert!(open_briefing(&state).filters.chosen.is_empty());
    // Critiques that somebody chose stay.
    choose(&mut state, Choice::Critiques);
    choose(&mut state, Choice::Stance(Stance::Opposes));
    state.apply(FilterChange::Set { choice: Choice::Stance(Stance::Opposes), on: false });
    assert_eq!(open_briefing(&state).filters.chosen, [Choice::Critiques].into());
}

#[test]
fn a_choice_that_hides_all_of_a_kind_says_so() {
    let mut reader = Reader::open();
    reader.change(FilterChange::Show(true));
    for (facet, words) in [
        (Choice::Outcome(OutcomeKind::Met), "Positions have no outcome, so none is shown."),
        (Choice::Affects(Affected::Children), "Positions name nobody affected, so none is shown."),
        (Choice::Asks(plenary::model::AskKind::Add), "Positions make no request, so none is shown."),
    ] {
        reader.change(FilterChange::Set { choice: facet.clone(), on: true });
        assert!(reader.open_briefing().filters.hides_all().count() == 1, "{words}");
        for _ in 0..12 {
            if reader.shows(words) {
                break;
            }
            reader.wheel(egui::pos2(1240.0, 400.0), -200.0);
        }
        assert!(reader.shows(words), "{words}");
        reader.change(FilterChange::Set { choice: facet, on: false });
    }
}

#[test]
fn of_sections_of_which_nothing_is_left_only_the_one_a_person_is_in_is_named() {
    let mut state = flagship();
    choose(&mut state, Choice::ActorKind(ActorKind::State));
    choose(&mut state, Choice::Stance(Stance::Opposes));
    state.apply(FilterChange::Set { choice: Choice::Critiques, on: false });
    state.apply(NavigationChange::GoTo("3".parse().unwrap()));
    let here = open_briefing(&state);
    let subject = here.navigation.subject.as_ref().unwrap().section;
    let pane = PaneKind::Critiques;
    let (mut named, mut empty) = (0, 0);
    for (index, section) in here.linked.sections().iter().enumerate() {
        let head = section.rows(pane).start;
        let is_named = !here.filters.hides(pane, head);
        let left = here.tally(index).0.held_by(pane).all();
        assert_eq!(is_named, left > 0 || index == subject, "{:?}", section.target);
        named += usize::from(is_named);
        empty += usize::from(!is_named);
    }
    assert!(named > 1 && empty > 20, "{named} named, {empty} gone");
}

#[test]
fn every_actor_can_be_reached_by_typing() {
    let mut state = flagship();
    let actors: Vec<String> = open_briefing(&state)
        .filters
        .choices(Facet::Actor)
        .filter_map(|(choice, _)| if let Choice::Actor(id) = choice { Some(id.clone()) } else { None })
        .collect();
    assert_eq!(actors.len(), open_briefing(&state).linked.briefing().actors.len(), "who says nothing too, with nought");
    assert!(actors.len() > 100);
    let linked = Arc::clone(&open_briefing(&state).linked);
    for id in &actors {
        let name = linked.actor_name(id);
        // As it is written, without capitals, and without accents.
        let bare: String = name.nfd().filter(|letter| !('\u{300}'..'\u{370}').contains(letter)).collect();
        for typed in [name.to_owned(), name.to_uppercase(), bare.to_lowercase()] {
            state.apply(FilterChange::Name(typed.clone()));
            assert!(open_briefing(&state).filters.leaves_name(name), "{typed:?} does not leave {name:?}");
        }
        let first: String = bare.split(' ').next().unwrap().chars().take(3).collect();
        state.apply(FilterChange::Name(first.clone()));
        assert!(open_briefing(&state).filters.leaves_name(name), "{first:?} does not leave {name:?}");
        let left = actors.iter().filter(|other| open_briefing(&state).filters.leaves_name(linked.actor_name(other))).count();
        assert!(left < 60, "{first:?} leaves {left}");
    }
    state.apply(FilterChange::Name("zzzz".to_owned()));
    assert!(!actors.iter().any(|id| open_briefing(&state).filters.leaves_name(linked.actor_name(id))));
    let mut accents = mixed::mixed(&mut Dice(1));
    accents.actors[0].name = "Côte d’Ivoire".to_owned();
    let name = accents.actors[0].name.clone();
    for typed in ["cote", "COTE D'IV", "ivoire cote", "Co\u{302}te"] {
        state.apply(FilterChange::Name(typed.to_owned()));
        assert!(open_briefing(&state).filters.leaves_name(&name), "{typed}");
    }
}

#[test]
fn letters_typed_among_the_names_are_words_and_no_keys() {
    let mut reader = Reader::open();
    reader.press_with(egui::Modifiers::COMMAND | egui::Modifiers::SHIFT, egui::Key::L);
    let names = |reader: &Reader| reader.harness.query_all_by(|node| node.role() == egui::Role::ListBoxOption).count();
    let of = reader.open_briefing().linked.briefing().actors.len();
    assert_eq!(names(&reader), 0, "the list of actors opens with the box");
    let field = |reader: &mut Reader| {
        reader.harness.get_by_role(egui::Role::EditableComboBox).focus();
        reader.harness.run();
    };
    field(&mut reader);
    assert!(names(&reader) > 5);
    for letter in "bnfg1?".chars() {
        reader.harness.event(egui::Event::Text(letter.to_string()));
        reader.harness.run();
    }
    assert_eq!(reader.open_briefing().filters.name, "bnfg1?");
    assert!(
        reader.state().overlays.floor.is_none() && reader.state().overlays.palette.is_none() && reader.open_briefing().notes.count() == 0
    );
    assert!(reader.shows("No actor of this briefing has that name.") && names(&reader) == 0);
    // Esc empties the box, and leaves it with nothing in it.
    reader.press(egui::Key::Escape);
    assert!(reader.open_briefing().filters.name.is_empty() && reader.open_briefing().side.has_filters());
    field(&mut reader);
    for letter in "iran".chars() {
        reader.harness.event(egui::Event::Text(letter.to_string()));
        reader.harness.run();
    }
    assert!(reader.shows_part(&format!(" of {of} actors")), "how many are left of how many");
    reader.press(egui::Key::Enter);
    assert!(matches!(reader.open_briefing().filters.chosen.iter().next(), Some(Choice::Actor(_))), "the first is chosen by Enter");
    assert!(reader.open_briefing().filters.name.is_empty(), "the box is for the next one");
    let iran = reader.choice("Iran, ");
    assert!(iran.contains("critique"), "{iran}");
}
