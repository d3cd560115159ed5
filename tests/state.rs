//! How the panes follow, without a window: changes in, state out.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    linked::{LinkedBriefing, RowKind},
    load::load,
    model::{Basis, PaneKind, Paragraph, Relation, Target},
    state::{
        Change, FileChange, NavigationChange, OpenBriefing, Opened, Origin, PaneChange, PaneId, Place, SidePanelChange, State, row_for,
    },
};
use std::{sync::Arc, time::Instant};
use support::generate;

fn open(linked: LinkedBriefing) -> State {
    let mut state = State::default();
    let opened = Opened { origin: Origin::Shipped("test"), linked: Arc::new(linked), problems: Vec::new(), nothing: false };
    state.apply(FileChange::Opened(Box::new(opened)));
    state
}

fn eve() -> State {
    open(LinkedBriefing::new(load(&support::root().join("briefings/2024-07-eve-of-the-final-round.ron")).0))
}

fn open_briefing(state: &State) -> &OpenBriefing {
    state.open_briefing.as_ref().unwrap()
}

fn row_of(state: &State, pane: PaneKind, target: &str) -> usize {
    let target: Target = target.parse().unwrap();
    let linked = &open_briefing(state).linked;
    let item = linked.item(&target);
    let rows = linked.rows(pane);
    let found = rows.iter().position(|row| match (&row.kind, item) {
        (RowKind::Card(here, _), Some(item)) => *here == item,
        (_, None) => row.target == target,
        _ => false,
    });
    found.unwrap_or_else(|| panic!("{target} is not in {pane:?}"))
}

/// Scrolls the text so that a row stands at its reading line.
fn scroll_to(state: &mut State, pane: PaneId, row: usize) {
    let place = Place::top_of(row);
    state.apply(NavigationChange::Scrolled { pane, place, line: (row, 0.1) });
}

/// Every follower shows an item tied to the subject, or stands at what says that none is.
#[track_caller]
fn followers_are_right(state: &State) {
    let open_briefing = open_briefing(state);
    let subject = open_briefing.navigation.subject.as_ref().unwrap();
    for pane in PaneId::ALL.into_iter().filter(|pane| open_briefing.panes.follows(*pane)) {
        let row = open_briefing.panes[pane].place.row;
        let tied = open_briefing.tied_in(pane);
        // Sources stand in no section: the foot of their pane says that there is none.
        let says_none = pane == PaneId::Sources
            || matches!(subject.target, Target::Source(_))
            || matches!(open_briefing.linked.rows(pane.kind())[row].kind, RowKind::Nothing(_) | RowKind::NoCritique | RowKind::Section)
                && open_briefing.linked.rows(pane.kind())[row].section == subject.section;
        assert!(tied.first() == Some(&row) || (tied.is_empty() && says_none), "{pane:?} stands at {row}, tied are {tied:?}");
    }
}

#[test]
fn a_follower_goes_to_the_first_item_tied_to_the_paragraph() {
    let mut state = eve();
    let row = row_of(&state, PaneKind::Provisions, "24/2");
    scroll_to(&mut state, PaneId::Provisions, row);
    assert_eq!(state.subject().unwrap().target, "24/2".parse().unwrap());
    followers_are_right(&state);
    let place = open_briefing(&state).panes[PaneId::Safeguards].place;
    assert!((place.level - 0.1).abs() < 1e-6, "its top stands level with the subject's");
}

#[test]
fn scrolling_within_one_item_moves_no_other_pane() {
    let mut state = eve();
    let row = row_of(&state, PaneKind::Provisions, "24/2");
    scroll_to(&mut state, PaneId::Provisions, row);
    let before = open_briefing(&state).panes[PaneId::Critiques].place;
    let place = Place { row, fraction: 0.5, level: 0.0 };
    state.apply(NavigationChange::Scrolled { pane: PaneId::Provisions, place, line: (row, 0.0) });
    assert_eq!(open_briefing(&state).panes[PaneId::Critiques].place, before);
    assert_eq!(open_briefing(&state).panes[PaneId::Provisions].place, place);
}

#[test]
fn a_locked_subject_stays_while_its_pane_is_scrolled() {
    let mut state = eve();
    let row = row_of(&state, PaneKind::Provisions, "24/2");
    state.apply(NavigationChange::Select { pane: PaneId::Provisions, row, words: None, level: 0.3 });
    let before = open_briefing(&state).panes[PaneId::Safeguards].place;
    scroll_to(&mut state, PaneId::Provisions, row + 20);
    assert_eq!(state.subject().unwrap().target, "24/2".parse().unwrap());
    assert_eq!(open_briefing(&state).panes[PaneId::Safeguards].place, before);
    state.apply(Change::Escape);
    scroll_to(&mut state, PaneId::Provisions, row + 20);
    assert_ne!(state.subject().unwrap().target, "24/2".parse().unwrap());
}

#[test]
fn a_safeguard_as_subject_brings_its_words_and_the_critiques_of_it() {
    let mut state = eve();
    let linked = Arc::clone(&open_briefing(&state).linked);
    let row = row_of(&state, PaneKind::Safeguards, "s:independent-review");
    state.apply(NavigationChange::Select { pane: PaneId::Safeguards, row, words: None, level: 0.0 });
    followers_are_right(&state);
    let text = &linked.rows(PaneKind::Provisions)[open_briefing(&state).panes[PaneId::Provisions].place.row];
    assert_eq!(text.target, "24/2".parse().unwrap());
    assert!(!open_briefing(&state).tied_in(PaneId::Critiques).is_empty(), "critiques tied to the safeguard or to its words");
}

#[test]
fn pressed_words_tie_less_than_their_paragraph() {
    let mut state = eve();
    let row = row_of(&state, PaneKind::Provisions, "24/2");
    state.apply(NavigationChange::Select { pane: PaneId::Provisions, row, words: None, level: 0.0 });
    let all = open_briefing(&state).tied_in(PaneId::Safeguards).len() + open_briefing(&state).tied_in(PaneId::Critiques).len();
    let section = &open_briefing(&state).linked.sections()[state.subject().unwrap().section];
    let words = section.anchors.iter().position(|anchor| anchor.target == "24/2".parse().unwrap()).unwrap();
    state.apply(NavigationChange::Select { pane: PaneId::Provisions, row, words: Some(words), level: 0.0 });
    let some = open_briefing(&state).tied_in(PaneId::Safeguards).len() + open_briefing(&state).tied_in(PaneId::Critiques).len();
    assert!(some >= 1 && some < all, "{some} of {all}");
}

#[test]
fn every_row_that_can_be_the_subject_brings_the_others_to_what_it_is_tied_to() {
    let mut state = eve();
    for pane in PaneId::ALL {
        let rows: Vec<usize> = (0..open_briefing(&state).linked.rows(pane.kind()).len()).collect();
        for row in rows {
            if open_briefing(&state).linked.rows(pane.kind())[row].can_be_subject() {
                scroll_to(&mut state, pane, row);
                followers_are_right(&state);
            }
        }
    }
}

#[test]
fn an_item_stands_once_in_each_section_it_is_tied_to_and_is_counted_once() {
    let state = eve();
    let linked = &open_briefing(&state).linked;
    for section in linked.sections() {
        let mut seen = std::collections::BTreeSet::new();
        for placed in &section.placed {
            assert!(seen.insert(placed.item), "{:?} stands twice in {}", placed.item, section.target);
        }
        assert_eq!(section.tally.all(), section.placed.len());
        for pane in [PaneKind::Safeguards, PaneKind::Critiques] {
            let cards = section.rows(pane).filter(|row| matches!(linked.rows(pane)[*row].kind, RowKind::Card(..))).count();
            assert_eq!(cards, section.count(pane), "{}", section.target);
        }
    }
}

#[test]
fn numbers_run_through_an_article_in_the_order_of_the_words() {
    let state = eve();
    for section in open_briefing(&state).linked.sections() {
        let numbers: Vec<u32> = section.anchors.iter().map(|anchor| anchor.number).collect();
        assert_eq!(numbers, (1..=section.anchors.len() as u32).collect::<Vec<_>>(), "{}", section.target);
    }
}

#[test]
fn the_same_words_have_one_number_with_quotation_marks_and_without() {
    let linked = LinkedBriefing::new(load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0);
    let mut in_marks = 0;
    for section in linked.sections() {
        let mut seen = std::collections::HashSet::new();
        for at in 0..section.anchors.len() {
            let Some(words) = plenary::describe::anchor_words(&linked, section, at) else { continue };
            in_marks += usize::from(words.starts_with('“'));
            let bare = words.trim_matches(['“', '”']);
            assert!(seen.insert((section.anchors[at].target.clone(), bare)), "{words} has two numbers");
        }
    }
    assert!(in_marks > 10, "only {in_marks} words in quotation marks are tied");
}

#[test]
fn a_card_has_the_number_of_the_very_words_it_hangs_on() {
    let linked = LinkedBriefing::new(load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0);
    let mut compared = 0;
    for section in linked.sections() {
        for placed in &section.placed {
            let card = plenary::describe::card(&linked, placed.item, section);
            for on in card.on.iter().filter(|on| on.words.is_some() && on.number.is_some()) {
                let anchor = section.anchors.iter().find(|anchor| Some(anchor.number) == on.number).unwrap();
                let Some(address) = anchor.target.address() else { continue };
                let plenary::linked::AnchorText::Text(range) = anchor.text else { continue };
                let paragraph = linked.paragraph(address).map(|paragraph| paragraph.text.as_str());
                let text = paragraph.or(linked.provision_by_id(address.provision_id()).unwrap().text.as_deref()).unwrap();
                // Quotation marks around the words are not of the words.
                let bare = |words: &str| words.strip_prefix('“').and_then(|words| words.strip_suffix('”')).unwrap_or(words).to_owned();
                assert_eq!(bare(&text[range.start..range.end]), bare(on.words.as_deref().unwrap()), "[{}] on {}", anchor.number, card.name);
                compared += 1;
            }
        }
    }
    assert!(compared > 400, "{compared} numbers were compared");
}

#[test]
fn a_safeguard_found_elsewhere_stands_under_where_it_comes_from() {
    let state = eve();
    let linked = &open_briefing(&state).linked;
    let mut found = 0;
    for section in linked.sections() {
        for placed in &section.placed {
            let ties = placed.item.ties(linked.briefing());
            let here = |tie: &plenary::model::Tie| linked.section_of(&tie.to) == linked.section_of(&section.target);
            let found_here = ties.iter().any(|tie| tie.relation == Relation::FoundIn && here(tie));
            let found_at_all = ties.iter().any(|tie| tie.relation == Relation::FoundIn);
            assert_eq!(placed.from.is_some(), found_at_all && !found_here);
            found += usize::from(placed.from.is_some());
        }
    }
    assert!(found > 3, "Article 24 limits powers of other articles");
}

#[test]
fn nothing_open_is_no_panic() {
    let mut state = State::default();
    for change in [
        Change::Navigation(NavigationChange::Step(1)),
        Change::Escape,
        Change::File(FileChange::Reload),
        Change::SidePanel(SidePanelChange::Problem(Some(3))),
        Change::Navigation(NavigationChange::End { last: true }),
        Change::Navigation(NavigationChange::Lock),
    ] {
        assert!(state.apply(change).is_empty());
    }
    let mut state = open(LinkedBriefing::new(plenary::model::Briefing::default()));
    for change in [
        Change::Navigation(NavigationChange::Step(1)),
        Change::Navigation(NavigationChange::Step(-1)),
        Change::Navigation(NavigationChange::End { last: true }),
        Change::Navigation(NavigationChange::GoTo("24".parse().unwrap())),
        Change::SidePanel(SidePanelChange::Problem(Some(0))),
    ] {
        state.apply(change);
    }
    followers_are_right(&state);
}

/// A generated briefing with a paragraph to which nothing is tied.
fn with_an_untied_paragraph(paragraphs: usize) -> State {
    let mut briefing = generate::briefing(paragraphs, paragraphs / 6, paragraphs * 2 / 3);
    briefing.provisions[0].paragraphs.push(Paragraph {
        address: "1/11".parse().unwrap(),
        label: None,
        not_summarized: None,
        text: "Nothing is tied here.".to_owned(),
        basis: Some(Basis::Checked),
        children: Vec::new(),
    });
    open(LinkedBriefing::new(briefing))
}

#[test]
fn a_large_briefing_follows_to_what_says_that_nothing_is_tied() {
    let mut state = with_an_untied_paragraph(3_000);
    let row = row_of(&state, PaneKind::Provisions, "1/11");
    scroll_to(&mut state, PaneId::Provisions, row);
    followers_are_right(&state);
    let subject = state.subject().unwrap();
    assert!(row_for(&open_briefing(&state).linked, subject, PaneKind::Safeguards).is_some());
}

#[test]
fn following_in_a_large_briefing_walks_no_more_than_in_a_small_one() {
    // The shortest of many turns, so that what else the machine does is not measured.
    let shortest = |paragraphs: usize| {
        let mut state = with_an_untied_paragraph(paragraphs);
        let row = row_of(&state, PaneKind::Provisions, "1/11");
        let turn = |_| {
            let start = Instant::now();
            scroll_to(&mut state, PaneId::Provisions, row);
            scroll_to(&mut state, PaneId::Provisions, row - 1);
            start.elapsed()
        };
        (0..300).map(turn).min().unwrap()
    };
    let (small, large) = (shortest(150), shortest(3_000));
    assert!(large < small * 5, "twenty times the briefing took {large:?} where the small one took {small:?}");
}

#[test]
fn hiding_the_leading_pane_hands_the_lead_on() {
    let mut state = eve();
    state.apply(PaneChange::Toggle(PaneId::Provisions));
    assert_eq!(open_briefing(&state).panes.leader, PaneId::Safeguards);
    state.apply(PaneChange::Toggle(PaneId::Safeguards));
    state.apply(PaneChange::Toggle(PaneId::Critiques));
    assert!(open_briefing(&state).panes[PaneId::Critiques].shown, "the last pane stays");
}
