//! In which order critiques and positions stand: by the words they bear on, the newest first among these, or as a person chose,
//! which is remembered and announced.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::Role;
use egui_kittest::kittest::Queryable as _;
use plenary::{
    describe,
    format::{from_ron, to_ron},
    linked::{CardGroup, CardOrder, Item, LinkedBriefing, RowKind},
    load::load,
    model::{PaneKind, StateCode, Target},
    state::{Change, FileChange, NavigationChange, Opened, Origin, PaneId, PrefsChange, State},
};
use std::{collections::BTreeSet, sync::Arc};
use support::reader::Reader;

fn flagship() -> LinkedBriefing {
    LinkedBriefing::new(load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0)
}

/// A window on the invented treaty.
fn reader() -> Reader {
    let mut reader = Reader::sized(1366.0, 768.0);
    let (briefing, _) = support::read(include_str!("data/cards.ron"));
    let linked = Arc::new(LinkedBriefing::new(briefing));
    let opened = Opened { origin: Origin::Shipped("rivers.ron"), linked, problems: Vec::new(), nothing: false };
    reader.change(Change::File(FileChange::Opened(Box::new(opened))));
    reader
}

/// What stands in the critiques of a section: the cards, each with what it stands under.
fn cards(linked: &LinkedBriefing, section: usize) -> Vec<(Option<CardGroup>, Item)> {
    let (mut group, mut cards) = (None, Vec::new());
    for row in &linked.rows(PaneKind::Critiques)[linked.sections()[section].rows(PaneKind::Critiques)] {
        match &row.kind {
            RowKind::Group(of) => group = Some((**of).clone()),
            RowKind::Card(item, _) => cards.push((group.clone(), *item)),
            _ => {}
        }
    }
    cards
}

#[test]
fn on_the_same_words_what_is_tied_to_them_itself_and_what_is_newer_stands_first() {
    let linked = flagship();
    let mut compared = 0;
    for section in linked.sections() {
        let comments: Vec<_> = section.placed.iter().filter(|placed| !placed.item.is_safeguard()).collect();
        for pair in comments.windows(2) {
            let (one, next) = (pair[0], pair[1]);
            if one.from != next.from || one.anchors.first() != next.anchors.first() {
                continue;
            }
            assert!(one.inherited <= next.inherited, "what reaches the words by another item stands after what names them");
            if one.inherited == next.inherited {
                assert!(one.item.date(linked.briefing()) >= next.item.date(linked.briefing()), "{:?} {:?}", one.item, next.item);
                compared += 1;
            }
        }
    }
    assert!(compared > 100, "{compared}");
}

#[test]
fn every_order_holds_the_same_cards_and_the_newest_of_a_group_first() {
    let text = flagship();
    for order in CardOrder::ALL {
        let linked = text.in_card_order(order);
        assert_eq!(linked.card_order(), order);
        for section in 0..linked.sections().len() {
            let ordered = cards(&linked, section);
            let items: BTreeSet<Item> = ordered.iter().map(|(_, item)| *item).collect();
            let before: BTreeSet<Item> = cards(&text, section).iter().map(|(_, item)| *item).collect();
            assert_eq!((items.len(), &items), (ordered.len(), &before), "each once, none lost: {order:?}");
            assert!(ordered.iter().all(|(group, _)| group.is_some() == (order != CardOrder::Text)));
            for pair in ordered.windows(2).filter(|_| order != CardOrder::Text) {
                assert!(pair[0].0 <= pair[1].0, "groups in order: {pair:?}");
                let dates = [pair[0].1, pair[1].1].map(|item| item.date(linked.briefing()));
                assert!(pair[0].0 != pair[1].0 || dates[0] >= dates[1], "{pair:?}");
            }
        }
    }
}

#[test]
fn an_agency_stands_under_its_state_and_who_is_no_state_after_all_of_them() {
    let linked = flagship().in_card_order(CardOrder::State);
    let name = |(group, _): &(Option<CardGroup>, Item)| describe::card_group_name(&linked, group.as_ref().unwrap()).to_owned();
    let mut agencies = 0;
    for section in 0..linked.sections().len() {
        let ordered = cards(&linked, section);
        for card in &ordered {
            let actor = linked.actor(card.1.actor(linked.briefing()).unwrap()).unwrap();
            if let Some(state) = actor.state.and_then(StateCode::state) {
                assert_eq!(name(card), state.name);
                agencies += usize::from(linked.is_agency(actor));
            }
        }
        let is_state = |(group, _): &(Option<CardGroup>, Item)| matches!(group, Some(CardGroup::State(_)));
        assert!(ordered.is_sorted_by_key(|card| !is_state(card)), "States first");
        let states: Vec<String> = ordered.iter().filter(|card| is_state(card)).map(name).collect();
        assert!(states.is_sorted(), "{states:?}");
    }
    assert!(agencies > 0, "an agency was among them");
    let linked = linked.in_card_order(CardOrder::RegionalGroup);
    let section = linked.section_of(&"6".parse().unwrap()).unwrap();
    let mut heads: Vec<String> =
        cards(&linked, section).iter().map(|(group, _)| describe::card_group_name(&linked, group.as_ref().unwrap()).to_owned()).collect();
    heads.dedup();
    assert_eq!(heads.last().map(String::as_str), Some("Civil society, companies and others"));
    assert!(heads.len() > 4, "{heads:?}");
}

#[test]
fn who_sorts_stays_at_the_subject_and_hears_the_order() {
    let mut reader = reader();
    let target: Target = "6/2".parse().unwrap();
    reader.change(NavigationChange::GoTo(target.clone()));
    let tied = |reader: &Reader| -> BTreeSet<Item> {
        let linked = &reader.open_briefing().linked;
        let item = |row: &usize| match linked.rows(PaneKind::Critiques)[*row].kind {
            RowKind::Card(item, _) => Some(item),
            _ => None,
        };
        reader.tied(PaneKind::Critiques).iter().filter_map(item).collect()
    };
    let before = tied(&reader);
    assert!(!before.is_empty());
    assert!(!announces(&reader, "Order of critiques and positions: In the order of the text"), "nobody chose one");
    for (order, words) in
        [(CardOrder::Actor, "By actor"), (CardOrder::Newest, "Newest first"), (CardOrder::Text, "In the order of the text")]
    {
        reader.click(&button(&reader));
        reader.click(words);
        assert_eq!(reader.state().prefs.card_order, order);
        assert_eq!((reader.subject(), tied(&reader)), (target.clone(), before.clone()));
        let open_briefing = reader.open_briefing();
        let place = open_briefing.panes[PaneId::Critiques].place;
        assert_eq!(Some(&place.row), reader.tied(PaneKind::Critiques).first(), "the pane follows as it did");
        let said = format!("Order of critiques and positions: {words}");
        assert!(announces(&reader, &said), "{said} is announced");
    }
}

/// True where a live region says this.
fn announces(reader: &Reader, words: &str) -> bool {
    reader.harness.query_all_by(|node| node.role() == Role::Status && node.label().as_deref() == Some(words)).next().is_some()
}

/// The name of the button with the order.
fn button(reader: &Reader) -> String {
    reader.button_with("Order of critiques and positions").expect("the header has the button")
}

#[test]
fn a_card_that_is_the_subject_stays_it_and_stays_open() {
    let mut reader = reader();
    let linked = Arc::clone(&reader.open_briefing().linked);
    let critique = Item::all(linked.briefing()).find(|item| matches!(item, Item::Critique(_))).unwrap();
    reader.change(NavigationChange::GoTo(linked.target(critique)));
    for order in CardOrder::ALL.into_iter().rev() {
        reader.change(PrefsChange::CardOrder(order));
        let open_briefing = reader.open_briefing();
        assert_eq!(reader.subject(), linked.target(critique));
        let row = reader.tied(PaneKind::Critiques)[0];
        assert!(matches!(open_briefing.linked.rows(PaneKind::Critiques)[row].kind, RowKind::Card(item, _) if item == critique));
        assert_eq!(open_briefing.panes[PaneId::Critiques].size(row), plenary::state::Size::Open);
    }
}

#[test]
fn the_order_is_remembered_and_what_a_later_version_calls_one_is_passed_over() {
    let mut reader = reader();
    reader.change(PrefsChange::CardOrder(CardOrder::State));
    let kept = to_ron(&reader.state().remember()).unwrap();
    let recalled = |kept: &str| {
        let mut later = State::default();
        assert!(later.recall(from_ron(kept).unwrap()));
        later.prefs.card_order
    };
    assert_eq!(recalled(&kept), CardOrder::State);
    let unknown = kept.replace("card_order: State", "card_order: ByMood");
    assert!(unknown != kept, "{kept}");
    assert_eq!(recalled(&unknown), CardOrder::Text);
    // A briefing that is opened stands in it at once.
    let (briefing, _) = support::read(include_str!("data/cards.ron"));
    let opened = Opened {
        origin: Origin::Shipped("again.ron"),
        linked: Arc::new(LinkedBriefing::new(briefing)),
        problems: Vec::new(),
        nothing: false,
    };
    reader.change(Change::File(FileChange::Opened(Box::new(opened))));
    assert_eq!(reader.open_briefing().linked.card_order(), CardOrder::State);
}
