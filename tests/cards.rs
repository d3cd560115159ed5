//! What a card shows: what it says first, what links it to others on one line that unfolds, positions apart from critiques, how
//! far the text was checked once, and what a reader tells the compilers.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use plenary::{
    describe,
    linked::{AnchorText, Item, LinkedBriefing, RowKind},
    load::load,
    model::{ItemKind, PaneKind, Target},
    state::{Change, FileChange, NavigationChange, Opened, Origin, OverlayChange, PaneId, Size},
};
use std::sync::Arc;
use support::reader::Reader;

const RIVERS: &str = include_str!("data/cards.ron");

fn rivers() -> LinkedBriefing {
    let (briefing, problems) = support::read(RIVERS);
    assert!(problems.is_empty(), "{:?}", support::lines(&problems));
    LinkedBriefing::new(briefing)
}

/// A window of this size on the invented treaty.
fn reader(width: f32, height: f32) -> Reader {
    let mut reader = Reader::sized(width, height);
    let opened = Opened { origin: Origin::Shipped("rivers.ron"), linked: Arc::new(rivers()), problems: Vec::new(), nothing: false };
    reader.change(Change::File(FileChange::Opened(Box::new(opened))));
    reader
}

/// Chooses the words of 6(2) that most is tied to, as a press on them does.
fn choose_words(reader: &mut Reader) {
    let linked = &reader.open_briefing().linked;
    let target: Target = "6/2".parse().unwrap();
    let row = linked.rows(PaneKind::Provisions).iter().position(|row| row.target == target).unwrap();
    let section = &linked.sections()[linked.section_of(&target).unwrap()];
    let most = |at: &usize| section.anchors[*at].items.len();
    let words = (0..section.anchors.len()).filter(|at| section.anchors[*at].target == target).max_by_key(most);
    reader.change(NavigationChange::Select { pane: PaneId::Provisions, row, words, level: 0.1 });
}

/// What stands in the first card whose name holds this, in the order in which it is heard: roles and words.
fn heard(reader: &Reader, card: &str) -> Vec<(Role, String)> {
    let mut cards =
        reader.harness.query_all_by(|node| node.role() == Role::Article && node.label().is_some_and(|label| label.contains(card)));
    let card = cards.next().unwrap_or_else(|| panic!("{card:?} is not among {:#?}", reader.cards()));
    let said = |node: egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        Some((node.role(), node.label().or_else(|| node.value())?))
    };
    card.children_recursive().filter_map(said).collect()
}

/// Where something is heard, of which this is a part.
#[track_caller]
fn place(heard: &[(Role, String)], part: &str) -> usize {
    heard.iter().position(|(_, said)| said.contains(part)).unwrap_or_else(|| panic!("{part:?} is not among {heard:#?}"))
}

/// The line of the open critique that says how much it is linked to.
const LINE: &str = "Safeguards it finds missing 2, affects 1, finds insufficient 1";

#[test]
fn a_card_is_heard_in_the_order_in_which_it_is_read() {
    let mut reader = reader(1366.0, 1100.0);
    choose_words(&mut reader);
    let critique = heard(&reader, "Northfield Centre");
    let order = [
        "Northfield Centre",
        "Partly met",
        "NGO · 31 Jul 2024",
        "on Art. 6(2)",
        "The clause bars a bad reading",
        "Name a body",
        "A body was named",
        "Courts at home decide",
        "Reply, not a direct answer",
        "Corenia said that courts differ.",
        "requests: unverified",
        LINE,
    ];
    let places: Vec<usize> = order.iter().map(|part| place(&critique, part)).collect();
    assert!(places.is_sorted(), "{order:?} stand at {places:?} of {critique:#?}");
    let links: Vec<usize> = critique.iter().enumerate().filter(|(_, (role, _))| *role == Role::Link).map(|(at, _)| at).collect();
    assert!(links.iter().any(|link| *link > places[4]), "not all that leads somewhere comes before what is said: {critique:#?}");
    assert!(!critique.iter().any(|(_, said)| said.contains("Not a direct answer")), "said once, in the label: {critique:#?}");
    let safeguard = heard(&reader, "No leave to stifle rights");
    let order = ["A reading that silences", "It names nobody", "Lake States Group, Kestria", "Rivers Office", "implements 1"];
    let places: Vec<usize> = order.iter().map(|part| place(&safeguard, part)).collect();
    assert!(places.is_sorted(), "{order:?} stand at {places:?} of {safeguard:#?}");
    // What is longer than a line is folded with the ties, and counted.
    let line = &safeguard[place(&safeguard, "implements 1")].1;
    assert_eq!(line, "Opposed by 1, implements 1, criticized as insufficient by 1");
}

#[test]
fn how_far_a_card_was_verified_is_said_once() {
    let linked = rivers();
    let section = &linked.sections()[linked.section_of(&"6".parse().unwrap()).unwrap()];
    for item in Item::all(linked.briefing()).filter(|item| section.holds(*item)) {
        let card = describe::card(&linked, item, section);
        let text = describe::card_text(&card);
        assert_eq!(text.matches("secondary source").count(), 1, "{text}");
        let weaker = card.claim.iter().chain(&card.parts).filter(|part| part.note.is_some()).count();
        assert_eq!(text.matches("unverified").count(), usize::from(weaker > 0), "{text}");
        assert!(card.foot.is_char_boundary(card.sources) && !card.foot[..card.sources].contains("secondary"), "{}", card.foot);
    }
}

#[test]
fn what_links_a_card_to_others_is_one_line_that_unfolds_for_all_cards_of_its_kind() {
    let mut reader = reader(1366.0, 1100.0);
    choose_words(&mut reader);
    let expanded = |reader: &Reader, name: &str| {
        let button = reader.harness.query_all_by_role_and_label(Role::Button, name).next().expect("the line is there");
        button.accesskit_node().data().is_expanded()
    };
    assert_eq!(expanded(&reader, LINE), Some(false));
    assert!(!reader.shows("No leave to stifle rights, Binding"));
    let links = |reader: &Reader| heard(reader, "Northfield Centre").iter().filter(|(role, _)| *role == Role::Link).count();
    let before = links(&reader);
    // By keyboard: the line has the focus, and Enter opens it.
    reader.harness.query_all_by_role_and_label(Role::Button, LINE).next().unwrap().focus();
    reader.harness.run();
    reader.press(Key::Enter);
    assert_eq!(expanded(&reader, LINE), Some(true));
    assert!(reader.state().prefs.unfolded_ties.on(ItemKind::Critique) && !reader.state().prefs.unfolded_ties.on(ItemKind::Safeguard));
    let open = heard(&reader, "Northfield Centre");
    let run = "Safeguards it finds missing Independent review, remedy · Affects Journalists · Finds insufficient No leave to stifle rights";
    assert_eq!(open[place(&open, "finds missing Independent")].1, run, "the names stand in one run of text");
    assert_eq!(links(&reader), before + 1, "the name of the other item leads to it");
    assert!(open[place(&open, LINE) + 1..].iter().any(|(role, said)| *role == Role::Link && said == "No leave to stifle rights"));
    // And by a press, anywhere on the line.
    reader.harness.query_all_by_role_and_label(Role::Button, LINE).next().unwrap().click();
    reader.harness.run();
    assert_eq!(expanded(&reader, LINE), Some(false));
}

#[test]
fn enter_selects_a_card_and_then_unfolds_it() {
    let mut reader = reader(1366.0, 768.0);
    choose_words(&mut reader);
    reader.press(Key::F6).press(Key::ArrowDown);
    assert_eq!(reader.subject(), "s:stifle".parse().unwrap());
    assert!(!reader.state().prefs.unfolded_ties.safeguards);
    reader.press(Key::Enter);
    assert!(reader.state().prefs.unfolded_ties.safeguards, "it was selected with the words");
    reader.press(Key::Enter);
    assert!(!reader.state().prefs.unfolded_ties.safeguards);
}

#[test]
fn the_card_that_keys_led_to_has_the_keyboard() {
    let mut reader = reader(1366.0, 768.0);
    choose_words(&mut reader);
    let with_keyboard = |reader: &Reader| {
        let open_briefing = reader.open_briefing();
        let leader = open_briefing.panes.leader;
        let rows = 0..open_briefing.linked.rows(leader.kind()).len();
        let at: Vec<usize> = rows.filter(|row| open_briefing.stands_at(leader, *row)).collect();
        (open_briefing.navigation.by_keyboard, at.len())
    };
    assert_eq!(with_keyboard(&reader), (false, 1), "a press is no key");
    reader.press(Key::F6).press(Key::ArrowDown);
    assert_eq!(with_keyboard(&reader), (true, 1));
    let card = reader.cards().into_iter().find(|card| card.contains("No leave to stifle rights")).unwrap();
    reader.click(card.split(": ").nth(1).unwrap().split(',').next().unwrap());
    assert_eq!(with_keyboard(&reader), (false, 1));
}

#[test]
fn positions_stand_under_the_critiques_of_their_paragraph_and_are_counted_by_stance() {
    let shipped = support::shipped().into_iter().map(|path| LinkedBriefing::new(load(&path).0));
    let mut seen = 0;
    for linked in shipped.chain([rivers()]) {
        let rows = linked.rows(PaneKind::Critiques);
        let mut positions = 0..0;
        for (at, row) in rows.iter().enumerate() {
            match &row.kind {
                RowKind::Positions(of) => {
                    assert_eq!(of.start, at + 1, "they follow their label");
                    positions = of.clone();
                    seen += of.len();
                }
                RowKind::Card(Item::Position(_), _) => assert!(positions.contains(&at), "each under a label"),
                RowKind::Card(..) => assert!(!positions.contains(&at), "and no critique among them"),
                _ => {}
            }
        }
        let cards = |of: fn(&RowKind) -> bool| rows.iter().filter(|row| of(&row.kind)).count();
        let placed: usize = linked.sections().iter().map(|section| section.tally.positions + section.tally.critiques).sum();
        assert_eq!(cards(|kind| matches!(kind, RowKind::Card(..))), placed, "none is lost");
    }
    assert!(seen > 50);
    let mut reader = reader(1366.0, 1100.0);
    choose_words(&mut reader);
    assert!(reader.harness.query_all_by(|node| node.role() == Role::ListItem).any(|node| {
        node.accesskit_node().label().as_deref() == Some("Positions on 6(2), In support 2, Conditional support 1, Opposed 1")
    }));
}

#[test]
fn chosen_words_open_the_first_critique_and_the_first_position_is_a_card() {
    let mut reader = reader(1366.0, 768.0);
    choose_words(&mut reader);
    let open_briefing = reader.open_briefing();
    let sizes: Vec<(String, Size)> = reader
        .tied(PaneKind::Critiques)
        .iter()
        .map(|row| {
            let RowKind::Card(item, _) = open_briefing.linked.rows(PaneKind::Critiques)[*row].kind else { panic!("a card") };
            (open_briefing.linked.target(item).to_string(), open_briefing.panes[PaneId::Critiques].size(*row))
        })
        .collect();
    // The newer first.
    let expected = [("c:northfield", Size::Open), ("c:lakeside", Size::Brief), ("p:p-lakes", Size::Brief), ("p:p-kestria", Size::Line)];
    assert_eq!(sizes, expected.map(|(id, size)| (id.to_owned(), size)));
}

#[test]
fn a_pane_is_titled_by_what_it_holds_as_far_as_there_is_room() {
    let mut reader = reader(1366.0, 768.0);
    choose_words(&mut reader);
    assert!(reader.shows_heading("2 critiques · 4 positions on Art. 6") && reader.shows_heading("3 safeguards on Art. 6"));
    let linked = &reader.open_briefing().linked;
    let tally = linked.sections()[linked.section_of(&"6".parse().unwrap()).unwrap()].tally;
    let titles = describe::pane_titles("Art. 6", PaneKind::Critiques, tally, plenary::linked::Tally::default());
    let expected = [["2 critiques", "· 4 positions on Art. 6"], ["2 critiques", "· 4 positions"], ["2 + 4", ""]];
    assert_eq!(titles, expected.map(|title| title.map(str::to_owned)));
    reader.change(NavigationChange::GoTo("31".parse().unwrap()));
    assert!(reader.shows_heading("0 critiques · 2 positions on Art. 31"));
    assert!(reader.shows_part("No critique on Art. 31. 2 positions below."));
    reader.change(NavigationChange::GoTo("7".parse().unwrap()));
    assert!(reader.shows_heading("0 critiques on Art. 7") && reader.shows_part("No critique or position relates to Art. 7."));
}

#[test]
fn how_far_the_text_was_verified_is_said_once_and_where_a_paragraph_differs() {
    let mut reader = reader(1366.0, 768.0);
    reader.change(NavigationChange::GoTo("6".parse().unwrap()));
    let said = |reader: &Reader, part: &str| {
        let has = |words: Option<String>| words.is_some_and(|words| words.contains(part));
        reader.harness.query_all_by(|node| node.role() == Role::Label && (has(node.label()) || has(node.value()))).count()
    };
    assert_eq!(said(&reader, "Summary, from a secondary source"), 1);
    assert_eq!(said(&reader, "Summary, unverified"), 0);
    let rows = reader.harness.query_all_by(|node| node.role() == Role::ListItem);
    let rows: Vec<String> = rows.filter_map(|node| node.accesskit_node().label()).collect();
    assert!(rows.contains(&"Art. 6(1), paragraph".to_owned()) && rows.contains(&"Art. 6(2), paragraph, unverified".to_owned()), "{rows:?}");
    assert_eq!(reader.harness.query_all_by_role_and_label(Role::Image, "Unverified").count(), 1, "the sign under the number");
    assert!(reader.shows("6(2) unverified"), "the foot says which");
    reader.change(NavigationChange::GoTo("7".parse().unwrap()));
    assert!(!reader.shows("6(2) unverified"));
}

#[test]
fn numbers_of_words_follow_the_text_and_that_of_a_whole_paragraph_comes_last() {
    let shipped = support::shipped().into_iter().map(|path| LinkedBriefing::new(load(&path).0));
    let mut whole = 0;
    for linked in shipped.chain([rivers()]) {
        for section in linked.sections() {
            for pair in section.anchors.windows(2).filter(|pair| pair[0].target == pair[1].target && pair[0].of == pair[1].of) {
                assert_eq!(pair[0].number + 1, pair[1].number);
                assert_ne!(pair[0].text, AnchorText::Whole, "nothing stands after the last word");
                whole += usize::from(pair[1].text == AnchorText::Whole);
            }
        }
    }
    assert!(whole > 10, "{whole}");
}

#[test]
fn what_is_wrong_is_copied_with_the_item_and_nothing_is_sent() {
    let mut reader = reader(1366.0, 768.0);
    reader.change(NavigationChange::GoTo("c:northfield".parse().unwrap()));
    reader.press_with(Modifiers::COMMAND, Key::K);
    reader.harness.event(egui::Event::Text("what is wrong".to_owned()));
    reader.harness.run();
    reader.press(Key::Enter);
    let correction = reader.state().overlays.correction.clone().expect("the dialog is open");
    assert_eq!(correction.about.target, "c:northfield".parse().unwrap());
    assert!(reader.shows_heading("What is wrong here?"));
    // The field has the keyboard, and a letter in it is no command.
    reader.harness.event(egui::Event::Text("The date is 30 July.".to_owned()));
    reader.harness.run();
    assert!(reader.state().overlays.floor.is_none());
    reader.harness.get_by_role_and_label(Role::Button, "Copy").click();
    let copied = reader.copied();
    for part in [
        "Rivers data [rivers-cards] · as of 21 Nov 2026",
        "Riverside Library",
        "Rev.3 [rev3]",
        "[c:northfield]",
        "The clause bars a bad reading but tells nobody where to complain.",
        "Name a body that hears complaints.",
        "The date is 30 July.",
    ] {
        assert!(copied.contains(part), "{part:?} is not in {copied}");
    }
    reader.harness.run();
    assert!(reader.state().overlays.correction.is_none());
    // What is long is scrolled, and the buttons stay in the window.
    reader.change(OverlayChange::Correction(plenary::state::CorrectionChange::Show(true)));
    reader.change(OverlayChange::Correction(plenary::state::CorrectionChange::Remark("A line of a long remark.\n".repeat(120))));
    let copy = reader.harness.get_by_role_and_label(Role::Button, "Copy").rect();
    assert!(reader.harness.ctx.content_rect().shrink(8.0).contains_rect(copy), "{copy}");
    reader.press(Key::Escape);
    // With nothing typed there is room to write by hand.
    reader.change(OverlayChange::Correction(plenary::state::CorrectionChange::Show(true)));
    reader.press(Key::Escape);
    assert!(reader.state().overlays.correction.is_none(), "Esc closes it");
    let lines = describe::copied_lines(&rivers(), &"6/2".parse::<Target>().unwrap().into(), 0, describe::Extent::Full);
    let blank = describe::correction(&rivers(), &"6/2".parse().unwrap(), &lines, "  ");
    assert!(blank.contains("[6/2]") && blank.trim_end().ends_with('…'), "{blank}");
}
