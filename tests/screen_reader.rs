//! The reader without eyes: every task through the accessibility tree alone, by role and name. The same
//! tasks are done on the real window by `.ci/screen-reader`.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::{Key, Modifiers, Role, accesskit::Live};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::collections::BTreeSet;
use support::reader::Reader;

impl Heard for Reader {
    fn hears(&self) -> Vec<String> {
        let regions = self.harness.query_all_by(|node| node.live() == Live::Polite);
        regions.filter_map(|node| node.accesskit_node().label()).collect()
    }
}

trait Heard {
    /// What the live regions say.
    fn hears(&self) -> Vec<String>;

    #[track_caller]
    fn hears_part(&self, part: &str) -> String {
        let heard = self.hears();
        heard.iter().find(|said| said.contains(part)).unwrap_or_else(|| panic!("{part:?} is not among {heard:#?}")).clone()
    }
}

fn type_and_enter(reader: &mut Reader, text: &str) {
    reader.harness.event(egui::Event::Text(text.to_owned()));
    reader.harness.run();
    reader.press(Key::Enter);
}

fn names(reader: &Reader, role: Role) -> Vec<String> {
    let nodes = reader.harness.query_all_by(|node| node.role() == role);
    // What is only text has no name but what it says.
    nodes.filter_map(|node| node.accesskit_node().label().or(node.accesskit_node().value())).collect()
}

#[test]
fn the_contents_are_heard_with_their_counts() {
    let mut reader = Reader::open();
    let contents = names(&reader, Role::TreeItem);
    assert!(contents.iter().any(|name| name.starts_with("IV, Procedural measures") && name.contains("safeguards")), "{contents:?}");
    reader.press_with(Modifiers::COMMAND, Key::K);
    type_and_enter(&mut reader, "6");
    let contents = names(&reader, Role::TreeItem);
    assert!(contents.contains(&"6, Respect for human rights, 2 safeguards, 23 critiques, 28 positions".to_owned()), "{contents:#?}");
    // A chapter that is open says all that it holds, as it does when it is folded.
    let open = contents.iter().find(|name| name.ends_with(", expanded")).expect("the chapter of Article 6 is open");
    assert!(open.starts_with("I, General provisions, ") && open.contains(" critiques, "), "{open}");
    // Positions have no column: the foot says them in words.
    let foot = names(&reader, Role::Label);
    let says = "S counts safeguards, C critiques only. 28 positions on Art. 6: 14 support, 12 on conditions, 2 oppose.";
    assert!(foot.iter().any(|words| words == says), "{foot:#?}");
}

#[test]
fn going_to_a_paragraph_is_announced_with_what_is_tied_to_it() {
    let mut reader = Reader::open();
    reader.press_with(Modifiers::COMMAND, Key::K);
    type_and_enter(&mut reader, "24 2");
    let said = reader.hears_part("Article 24(2) · Conditions and safeguards");
    assert!(
        said.contains("Related: ") && said.contains("safeguards, ") && said.contains("critiques and ") && said.ends_with("positions"),
        "{said}"
    );
}

/// Steps through a pane until all items on Article 24 were heard; gives their numbers and how many there are.
fn all_on_24(reader: &mut Reader, kinds: &[&'static str]) -> Vec<(BTreeSet<usize>, usize)> {
    let mut all = vec![(BTreeSet::new(), 0); kinds.len()];
    for _ in 0..70 {
        reader.press(Key::ArrowDown);
        let on_24 = |said: &String| kinds.iter().position(|kind| said.starts_with(kind) && said.contains(" on Article 24: "));
        let Some((said, kind)) = reader.hears().into_iter().find_map(|said| on_24(&said).map(|kind| (said, kind))) else { break };
        let mut words = said.split(' ');
        let (heard, of) = &mut all[kind];
        heard.insert(words.nth(1).unwrap().parse().unwrap());
        *of = words.nth(1).unwrap().parse().unwrap();
        let shown = names(reader, Role::Article);
        assert!(shown.contains(&said), "{said} is announced and stands in the list");
    }
    all
}

#[test]
fn all_items_on_article_24_are_heard_although_few_are_laid_out() {
    let mut reader = Reader::open();
    reader.press_with(Modifiers::COMMAND, Key::K);
    type_and_enter(&mut reader, "24");
    reader.press(Key::F6);
    reader.hears_part("Safeguards, 9 on Art. 24");
    let [(heard, of)] = all_on_24(&mut reader, &["Safeguard"]).try_into().unwrap();
    assert_eq!(heard, (1..=of).collect(), "safeguards");
    reader.press_with(Modifiers::COMMAND, Key::K);
    type_and_enter(&mut reader, "24");
    reader.press(Key::F6).press(Key::F6);
    // Both stand in one pane, and each is counted among its own.
    let all = all_on_24(&mut reader, &["Critique", "Position"]);
    let [(critiques, of_critiques), (positions, of_positions)] = all.try_into().unwrap();
    assert!(of_critiques > 20 && of_positions > 10, "{of_critiques} critiques and {of_positions} positions");
    assert_eq!(critiques, (1..=of_critiques).collect(), "critiques");
    assert_eq!(positions, (1..=of_positions).collect(), "positions");
}

#[test]
fn a_card_says_number_words_speaker_and_date() {
    let mut reader = Reader::open();
    reader.press_with(Modifiers::COMMAND, Key::K);
    type_and_enter(&mut reader, "24 2");
    let cards = names(&reader, Role::Article);
    let safeguard = cards.iter().find(|name| name.contains("Independent review, qualified")).expect("the safeguard is there");
    assert!(safeguard.contains(" of 9 on Article 24: ") && safeguard.contains("Number 10, on Art. 24(2)"), "{safeguard}");
    let critique = cards.iter().find(|name| name.starts_with("Critique")).expect("a critique is there");
    assert!(critique.contains("20") && critique.contains("Number "), "{critique}");
    assert!(reader.positions_in_set().iter().all(|(_, at, of)| at <= of));
}

#[test]
fn the_thread_a_filter_and_a_hit_are_announced() {
    let mut reader = Reader::open();
    reader.press_with(Modifiers::COMMAND, Key::K);
    type_and_enter(&mut reader, "24 2");
    let before = reader.hears();
    reader.press(Key::CloseBracket);
    let after = reader.hears();
    assert!(after.iter().any(|said| said.contains(" on Article 24: ") && !before.contains(said)), "the card on the thread: {after:?}");

    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    let choice = reader.choice("NGO, ");
    reader.click(&choice);
    reader.hears_part(" results: ");
    reader.press(Key::Escape);

    reader.press_with(Modifiers::COMMAND, Key::F);
    reader.wait_until(|state| state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.searches.index.is_some()));
    reader.harness.event(egui::Event::Text("review".to_owned()));
    reader.harness.run();
    reader.wait_until(|state| state.overlays.palette.as_ref().is_some_and(|palette| !palette.rows.is_empty()));
    reader.press(Key::Enter);
    // In the order in which they are read, from the one that was chosen on.
    let at = |said: &str| said.split(' ').nth(1).unwrap().parse::<usize>().unwrap();
    let first = at(&reader.hears_part("Result "));
    reader.press(Key::F3);
    assert_eq!(at(&reader.hears_part("Result ")), first + 1);
}

#[test]
fn a_source_the_size_of_text_and_problems_are_read() {
    let mut reader = Reader::open();
    reader.press_with(Modifiers::COMMAND, Key::K);
    type_and_enter(&mut reader, "s:independent-review");
    // By keyboard, as the link may stand below what is in sight.
    let target = reader.subject();
    let linked = &reader.open_briefing().linked;
    let card = plenary::describe::card(linked, linked.item(&target).unwrap(), &linked.sections()[linked.section_of(&target).unwrap()]);
    let sources = card.foot[..card.sources].to_owned();
    reader.harness.query_all_by_role_and_label(Role::Link, &sources).next().expect("the card leads to its sources").focus();
    reader.harness.run();
    reader.press(Key::Enter);
    assert!(reader.shows_heading("Sources") && reader.shows_part("https://"));
    reader.press_with(Modifiers::COMMAND, Key::Plus);
    reader.hears_part("Text size 110 %");
}

/// The name of what has the keyboard.
#[expect(clippy::redundant_closure_for_method_calls, reason = "the method itself holds for one lifetime only")]
fn focused(reader: &Reader) -> Option<String> {
    reader.harness.query_all_by(|node| node.is_focused()).find_map(|node| node.accesskit_node().label())
}

#[test]
fn tab_comes_to_things_in_the_order_in_which_they_are_read() {
    let mut reader = Reader::open();
    let mut order = Vec::new();
    for _ in 0..60 {
        reader.press(Key::Tab);
        let focused = focused(&reader);
        order.extend(focused.filter(|name| !order.contains(name)));
    }
    let at = |part: &str| order.iter().position(|name| name.starts_with(part)).unwrap_or_else(|| panic!("{part} is not among {order:#?}"));
    let expected = [
        "Menu",
        "Go to or search",
        "Smaller text",
        "Larger text",
        "Next theme",
        "Open…",
        "UNCC",
        "I, General",
        "Provisions: Active",
        "Safeguards: ",
    ];
    let places: Vec<usize> = expected.iter().map(|part| at(part)).collect();
    assert!(places.is_sorted(), "{expected:?} stand at {places:?} of {order:#?}");
}

#[test]
fn a_pane_with_a_control_that_tab_came_to_leads() {
    let mut reader = Reader::open();
    for _ in 0..60 {
        reader.press(Key::Tab);
        let focused = focused(&reader);
        if focused.is_some_and(|name| name.starts_with("Safeguards: ")) {
            assert_eq!(reader.open_briefing().panes.leader, plenary::state::PaneId::Safeguards);
            return;
        }
    }
    panic!("Tab never came to the safeguards");
}

#[test]
fn enter_belongs_to_the_control_with_the_keyboard() {
    let mut reader = Reader::open();
    reader.press(Key::Tab).press(Key::Enter);
    assert!(reader.shows_part("Open a path…"), "the menu is open");
}

#[test]
fn every_control_has_a_name_and_panes_are_groups() {
    let reader = Reader::open();
    let controls = [Role::Button, Role::Link, Role::CheckBox, Role::TextInput, Role::SearchInput, Role::Tab, Role::RadioButton];
    let nameless = reader.harness.query_all_by(|node| {
        let name = node.label();
        controls.contains(&node.role()) && name.is_none_or(|name| name.trim().is_empty())
    });
    assert_eq!(nameless.count(), 0);
    let groups = names(&reader, Role::Group);
    assert!(["Provisions", "Safeguards", "Critiques"].iter().all(|pane| groups.iter().any(|group| group == pane)), "{groups:?}");
}

#[test]
fn the_sheet_of_keys_holds_every_verb_and_finds_one() {
    let mut reader = Reader::open();
    reader.press(Key::F1);
    assert!(reader.shows("Open…: Ctrl+O"));
    reader.harness.event(egui::Event::Text("thread".to_owned()));
    reader.harness.run();
    assert!(reader.shows("Next related item: ], Alt+Down") && !reader.shows("Open…: Ctrl+O"));
    reader.press(Key::Escape);
    assert!(reader.state().overlays.key_sheet.is_none());
}

#[test]
fn single_letters_can_be_turned_off() {
    let mut reader = Reader::open();
    reader.press_with(Modifiers::COMMAND, Key::Comma);
    reader.click("Single-key shortcuts");
    assert!(!reader.state().prefs.letter_keys);
    reader.press(Key::F);
    assert!(reader.state().overlays.floor.is_none(), "F does nothing");
    reader.harness.event(egui::Event::Text("2".to_owned()));
    reader.harness.run();
    assert!(reader.state().overlays.palette.is_none(), "nor does a digit");
    reader.press_with(Modifiers::COMMAND, Key::K);
    assert!(reader.state().overlays.palette.is_some(), "keys with Ctrl still work");
}

#[test]
fn the_row_of_the_box_a_page_and_what_is_folded_are_told() {
    let mut reader = Reader::open();
    let contents = names(&reader, Role::TreeItem);
    assert!(contents.iter().any(|name| name.starts_with("I, General provisions") && name.ends_with(", collapsed")), "{contents:?}");
    reader.press_with(Modifiers::COMMAND, Key::K);
    reader.harness.event(egui::Event::Text("2".to_owned()));
    reader.harness.run();
    let first = reader.hears_part("Article 2 ·");
    reader.press(Key::ArrowDown);
    assert!(!reader.hears().contains(&first), "the next row is heard in the place of {first:?}: {:#?}", reader.hears());
    reader.press(Key::Escape);
    reader.harness.state_mut().change(plenary::state::SidePanelChange::Page(Some(plenary::state::Page::Sources)));
    reader.harness.run();
    reader.hears_part("Sources");
}

#[test]
fn what_is_copied_from_the_box_is_the_row_that_is_chosen_also_in_one_group_alone() {
    let mut reader = Reader::open();
    reader.press_with(Modifiers::COMMAND, Key::F);
    reader.wait_until(|state| state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.searches.index.is_some()));
    reader.harness.event(egui::Event::Text("review".to_owned()));
    reader.harness.run();
    reader.wait_until(|state| state.overlays.palette.as_ref().is_some_and(|palette| !palette.rows.is_empty()));
    // The second group alone: its first row is not the first of all.
    reader.press(Key::Tab).press(Key::Tab);
    let palette = reader.state().overlays.palette.as_ref().unwrap();
    assert!(palette.tab.is_some(), "one group is shown");
    let (chosen, first) = (palette.shown().nth(palette.chosen).unwrap().title.clone(), palette.rows[0].title.clone());
    assert_ne!(chosen, first);
    reader.press_in_one_frame(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    let copied = reader.copied();
    assert!(copied.contains(chosen.trim_matches('"')), "{chosen:?} was chosen, this was copied: {copied}");
}
