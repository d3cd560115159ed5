//! What the filters leave, as a list: what is in it and in which order, how it is read with the keyboard and by ear, and what
//! there is where nothing is left.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use plenary::{
    command::{Command, name_in_menu},
    linked::Item,
    model::{ActorKind, OutcomeKind, PaneKind, RegionalGroup, SafeguardKind, Stance, Target},
    search::{Index, RESULT_LETTERS, result_row},
    state::{Choice, FilterChange, NavigationChange, RESULTS_AT_FIRST, ResultOrder},
};
use std::collections::BTreeSet;
use support::reader::Reader;

/// A window in which States that oppose, and critiques of States, are listed.
fn listed() -> Reader {
    listed_in(1366.0, 768.0)
}

fn listed_in(width: f32, height: f32) -> Reader {
    let mut reader = Reader::sized(width, height);
    reader.change(FilterChange::Show(true));
    choose(&mut reader, Choice::ActorKind(ActorKind::State));
    choose(&mut reader, Choice::Stance(Stance::Opposes));
    reader
}

fn choose(reader: &mut Reader, choice: Choice) {
    reader.change(FilterChange::Set { choice, on: true });
}

fn names(reader: &Reader, role: Role) -> Vec<String> {
    let nodes = reader.harness.query_all_by(|node| node.role() == role);
    nodes.filter_map(|node| node.accesskit_node().label()).collect()
}

/// All that is in the list, in its order.
fn all(reader: &Reader) -> Vec<Item> {
    reader.open_briefing().filters.results.groups.iter().flat_map(|group| group.items.clone()).collect()
}

/// What a state of the filters has to list, counted from the file alone.
fn expected(reader: &Reader) -> BTreeSet<Item> {
    let briefing = reader.open_briefing().linked.briefing();
    let is_state = |id: &str| briefing.actors.iter().any(|actor| actor.id == id && actor.kind == ActorKind::State);
    let critiques = briefing.critiques.iter().enumerate().filter(|(_, one)| is_state(&one.actor)).map(|(index, _)| Item::Critique(index));
    let positions = briefing.positions.iter().enumerate();
    let positions = positions.filter(|(_, one)| is_state(&one.actor) && one.stance == Stance::Opposes);
    critiques.chain(positions.map(|(index, _)| Item::Position(index))).collect()
}

#[test]
fn all_that_the_choices_leave_is_in_the_list_once_and_nothing_else() {
    let mut reader = listed();
    let expected = expected(&reader);
    assert!(expected.len() > 10, "the case is a real one");
    for order in ResultOrder::ALL {
        reader.change(FilterChange::Order(order));
        let all = all(&reader);
        assert_eq!((all.len(), all.into_iter().collect::<BTreeSet<_>>()), (expected.len(), expected.clone()), "{order:?}");
    }
    let results = &reader.open_briefing().filters.results;
    let briefing = reader.open_briefing().linked.briefing();
    assert_eq!(results.of, briefing.critiques.len() + briefing.positions.len(), "of safeguards nothing is asked");
    // A kind of safeguard asks for safeguards, and words for everything.
    choose(&mut reader, Choice::SafeguardKind(SafeguardKind::Remedy));
    let remedies = |reader: &Reader| reader.open_briefing().filters.results.tally.safeguards;
    let briefing = reader.open_briefing().linked.briefing().clone();
    assert_eq!(remedies(&reader), briefing.safeguards.iter().filter(|one| one.kind == SafeguardKind::Remedy).count());
    assert_eq!(all(&reader).len(), expected.len() + remedies(&reader));
}

#[test]
fn chapters_stand_in_the_order_of_the_text_and_show_six_each() {
    let mut reader = listed();
    reader.change(FilterChange::Clear);
    choose(&mut reader, Choice::ActorKind(ActorKind::State));
    let linked = std::sync::Arc::clone(&reader.open_briefing().linked);
    let results = &reader.open_briefing().filters.results;
    let sections: Vec<usize> = results.groups.iter().flat_map(|group| &group.items).map(|item| results.place(*item).unwrap().0).collect();
    assert!(sections.is_sorted(), "{sections:?}");
    for item in results.groups.iter().flat_map(|group| &group.items) {
        let (section, placed) = results.place(*item).unwrap();
        assert_eq!(linked.sections()[section].placed[placed].item, *item);
    }
    let (index, group) = results.groups.iter().enumerate().max_by_key(|(_, group)| group.items.len()).unwrap();
    assert!(group.items.len() > RESULTS_AT_FIRST, "the case is a real one");
    assert_eq!(group.shown().len(), RESULTS_AT_FIRST);
    let name = group.name.clone();
    reader.change(FilterChange::Unfold(index));
    let group = &reader.open_briefing().filters.results.groups[index];
    assert_eq!((group.more(), group.shown().len()), (0, group.items.len()));
    // Another choice leaves it unfolded.
    choose(&mut reader, Choice::ActorKind(ActorKind::Ngo));
    let groups = &reader.open_briefing().filters.results.groups;
    assert!(groups.iter().any(|group| group.name == name && group.unfolded), "{groups:#?}");
}

#[test]
fn dates_go_from_the_newest_on_and_actors_by_the_alphabet() {
    let mut reader = listed();
    let linked = std::sync::Arc::clone(&reader.open_briefing().linked);
    reader.change(FilterChange::Order(ResultOrder::Date));
    let dates: Vec<_> = all(&reader)
        .into_iter()
        .map(|item| match item {
            Item::Critique(index) => linked.critique(index).date.clone(),
            Item::Position(index) => linked.position(index).date.clone(),
            Item::Safeguard(_) => panic!("no safeguard is asked for"),
        })
        .collect();
    assert!(dates.iter().rev().is_sorted());
    reader.change(FilterChange::Order(ResultOrder::Actor));
    let groups: Vec<String> = reader.open_briefing().filters.results.groups.iter().map(|group| group.name.to_lowercase()).collect();
    assert!(groups.len() > 3 && groups.is_sorted(), "{groups:?}");
}

#[test]
fn the_keyboard_goes_along_the_list_the_text_follows_and_back_leads_to_the_list() {
    let mut reader = listed();
    assert!(reader.open_briefing().filters.results.shown);
    assert!(reader.cards().is_empty(), "the list stands in the place of the comments");
    let shown: Vec<Item> = reader.open_briefing().filters.results.shown_items().collect();
    for item in &shown[..4] {
        reader.press(Key::ArrowDown);
        let results = &reader.open_briefing().filters.results;
        assert_eq!(results.chosen, Some(*item));
        let (section, _) = results.place(*item).unwrap();
        let subject = reader.state().subject().unwrap();
        assert_eq!((&subject.target, subject.section), (&reader.open_briefing().linked.target(*item), section));
        // The text is at what the result hangs on.
        let row = reader.open_briefing().panes[plenary::state::PaneId::Provisions].place.row;
        assert_eq!(reader.open_briefing().linked.rows(PaneKind::Provisions)[row].section, section);
    }
    let before = reader.open_briefing().navigation.history.visited().count();
    reader.press(Key::ArrowUp);
    assert_eq!(reader.open_briefing().filters.results.chosen, Some(shown[2]));
    assert_eq!(reader.open_briefing().navigation.history.visited().count(), before, "looking along the list is no jump");
    let target = reader.open_briefing().linked.target(shown[2]);
    reader.press(Key::Enter);
    assert!(!reader.open_briefing().filters.results.shown, "Enter opens it in the reader");
    assert_eq!(reader.subject(), target);
    assert!(!reader.cards().is_empty());
    reader.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert!(reader.open_briefing().filters.results.shown, "and back leads to the list");
    assert_eq!(reader.open_briefing().filters.results.chosen, Some(shown[2]));
    reader.press_with(Modifiers::ALT, Key::ArrowRight);
    assert!(!reader.open_briefing().filters.results.shown, "and forward to the reader again");
}

#[test]
fn esc_closes_the_filters_and_then_the_list_and_the_choices_stay() {
    let mut reader = listed();
    reader.press(Key::Escape);
    assert!(!reader.open_briefing().side.has_filters() && reader.open_briefing().filters.results.shown);
    reader.press(Key::Escape);
    assert!(!reader.open_briefing().filters.results.shown && reader.open_briefing().filters.chosen.len() == 3);
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    assert!(reader.open_briefing().filters.results.shown, "the filters bring it back");
    // To go to a place is to leave the list.
    reader.change(NavigationChange::GoTo("24".parse().unwrap()));
    assert!(!reader.open_briefing().filters.results.shown);
    reader.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert!(reader.open_briefing().filters.results.shown);
}

#[test]
fn words_are_found_in_items_and_on_their_cards_and_marked_in_the_row() {
    let mut reader = Reader::open();
    reader.change(FilterChange::Show(true));
    reader.change(FilterChange::Words("journalists".to_owned()));
    reader.wait_until(|state| !state.open_briefing.as_ref().unwrap().filters.is_looking());
    let linked = std::sync::Arc::clone(&reader.open_briefing().linked);
    let expected = Index::new(&linked).cards_with(&linked, "journalists");
    assert_eq!(all(&reader).into_iter().collect::<BTreeSet<_>>(), expected);
    let affected =
        linked.briefing().critiques.iter().enumerate().filter(|(_, one)| one.affects.contains(&plenary::model::Affected::Journalists));
    let affected: BTreeSet<Item> = affected.map(|(index, _)| Item::Critique(index)).collect();
    assert!(affected.len() > 5 && affected.is_subset(&expected), "what is printed on a card is found");
    let query = plenary::search::Query::new("journalists", "en");
    let mut marked = 0;
    for item in &expected {
        let row = result_row(&linked, *item, reader.open_briefing().filters.results.place(*item), Some(&query), RESULT_LETTERS);
        for mark in row.marks.iter().chain(&row.name_marks) {
            assert!(row.words.get(mark.clone()).or(row.name.get(mark.clone())).is_some());
        }
        marked += usize::from(!row.marks.is_empty() || !row.name_marks.is_empty());
    }
    assert!(marked * 10 >= expected.len() * 9, "{marked} of {}", expected.len());
    assert!(reader.shows("Remove the filter: “journalists”"));
    reader.change(FilterChange::Words(String::new()));
    assert!(reader.open_briefing().filters.chosen.is_empty() && !reader.open_briefing().filters.results.shown);
}

#[test]
fn days_and_regional_groups_narrow_the_list() {
    let mut reader = Reader::open();
    reader.change(FilterChange::Days(["2024-07".to_owned(), "2024-08-09".to_owned()]));
    let linked = std::sync::Arc::clone(&reader.open_briefing().linked);
    let briefing = linked.briefing();
    let tally = reader.open_briefing().filters.results.tally;
    assert!(tally.critiques > 0 && tally.positions > 0 && tally.safeguards == 0, "{tally:?}");
    for item in all(&reader) {
        let date = match item {
            Item::Critique(index) => &briefing.critiques[index].date,
            Item::Position(index) => &briefing.positions[index].date,
            Item::Safeguard(_) => panic!("a safeguard has no date"),
        };
        let (first, last) = (date.start, date.end.unwrap_or(date.start));
        let day = |part: plenary::model::DatePart| (part.year, part.month.unwrap_or(1), part.day.unwrap_or(1));
        assert!(day(first) <= (2024, 8, 9) && (last.month.is_none() || day(last) >= (2024, 7, 1)), "{date}");
    }
    assert!(reader.shows("Remove the filter: Jul 2024 to 9 Aug 2024"));
    reader.change(FilterChange::Days(["no day".to_owned(), String::new()]));
    assert!(reader.open_briefing().filters.chosen.is_empty(), "what cannot be read asks for nothing");
    choose(&mut reader, Choice::Region(RegionalGroup::WesternEuropeanAndOther));
    let actor = |item: Item| match item {
        Item::Critique(index) => &briefing.critiques[index].actor,
        Item::Position(index) => &briefing.positions[index].actor,
        Item::Safeguard(_) => panic!("a safeguard is nobody's"),
    };
    let found = all(&reader);
    assert!(found.len() > 5, "the bundled briefing says which State an actor is");
    for item in found {
        let group = linked.actor(actor(item)).and_then(|actor| actor.state?.group());
        assert_eq!(group, Some(RegionalGroup::WesternEuropeanAndOther));
    }
}

#[test]
fn a_list_with_nothing_in_it_says_what_would_help() {
    let mut reader = Reader::open();
    reader.change(FilterChange::Show(true));
    choose(&mut reader, Choice::ActorKind(ActorKind::Press));
    choose(&mut reader, Choice::Region(RegionalGroup::African));
    choose(&mut reader, Choice::Outcome(OutcomeKind::Met));
    assert_eq!(reader.open_briefing().filters.results.tally.all(), 0);
    assert!(reader.shows("No item has all of these."));
    let without: Vec<(String, usize)> = reader
        .open_briefing()
        .filters
        .without_each()
        .into_iter()
        .map(|(choice, number)| (choice.label_alone(&reader.open_briefing().linked), number))
        .collect();
    assert_eq!(without.len(), 3);
    for (label, number) in &without {
        assert!(reader.shows(&format!("{number} without {label}")), "{label}");
    }
    // What it says is what comes.
    let (label, number) = without.iter().max_by_key(|(_, number)| *number).unwrap();
    reader.click(&format!("{number} without {label}"));
    assert_eq!(reader.open_briefing().filters.results.tally.all(), *number);
}

#[test]
fn chips_are_one_tab_stop_and_del_takes_one_back() {
    let mut reader = listed();
    let chips = |reader: &Reader| -> Vec<String> {
        names(reader, Role::Button).into_iter().filter_map(|name| name.strip_prefix("Remove the filter: ").map(str::to_owned)).collect()
    };
    assert_eq!(chips(&reader), ["State", "Critiques", "Opposes"]);
    let focusable = reader.harness.query_all_by(|node| {
        node.role() == Role::Button
            && node.label().is_some_and(|label| label.starts_with("Remove the filter: "))
            && node.data().supports_action(egui::accesskit::Action::Focus)
    });
    assert_eq!(focusable.count(), 1);
    reader.harness.get_by_label("Remove the filter: State").focus();
    reader.harness.run();
    reader.press(Key::ArrowRight);
    reader.press(Key::Delete);
    assert_eq!(chips(&reader), ["State", "Opposes"]);
    reader.press(Key::Delete);
    assert_eq!(chips(&reader), ["State"], "the next one has the keyboard then");
}

#[test]
fn the_list_is_heard_as_a_list_with_groups() {
    let mut reader = listed();
    reader.press(Key::ArrowDown);
    let of = all(&reader).len();
    let rows = names(&reader, Role::ListBoxOption);
    let linked = &reader.open_briefing().linked;
    let first = result_row(linked, all(&reader)[0], reader.open_briefing().filters.results.place(all(&reader)[0]), None, RESULT_LETTERS);
    let said = format!("{}, {}, {}, ", first.address, first.name, first.sort.words());
    assert!(rows[0].starts_with(&said) && rows[0].ends_with(&format!(", 1 of {of}")), "{said}: {}", rows[0]);
    assert!(
        names(&reader, Role::ListBox).iter().any(|name| name.contains("State; Critiques, Opposes")),
        "{:?}",
        names(&reader, Role::ListBox)
    );
    let groups = names(&reader, Role::Group);
    let group = &reader.open_briefing().filters.results.groups[0];
    assert!(groups.iter().any(|name| name.starts_with(&group.name) && name.contains("result")), "{groups:?}");
    // The keyboard is on the row that is looked at, so that it is said.
    let focused = reader.harness.query_all_by(|node| node.role() == Role::ListBoxOption && node.is_focused()).count();
    assert_eq!(focused, 1);
    assert_eq!(reader.open_briefing().filters.results.chosen, Some(all(&reader)[0]));
    // How many there are is said once nothing has changed for a moment.
    for _ in 0..8 {
        reader.harness.step();
    }
    let tally = reader.open_briefing().filters.results.tally;
    let heard: Vec<String> = names(&reader, Role::Status);
    let says = format!("{of} results: ");
    assert!(heard.iter().any(|one| one.starts_with(&says) && one.contains(&format!("{} positions", tally.positions))), "{heard:#?}");
}

#[test]
fn the_whole_list_is_copied_with_what_was_asked() {
    let mut reader = listed();
    reader.harness.get_by_label("Copy list").click();
    let text = reader.copied();
    let of = all(&reader).len();
    assert!(text.contains("State; Critiques, Opposes") && text.contains(&format!("{of} results: ")), "{text}");
    let linked = &reader.open_briefing().linked;
    for item in all(&reader) {
        let words = match item {
            Item::Critique(index) => &linked.critique(index).claim,
            Item::Position(index) => &linked.position(index).text,
            Item::Safeguard(_) => continue,
        };
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(&words), "{words}");
    }
    for group in &reader.open_briefing().filters.results.groups {
        assert!(text.contains(&group.name));
    }
}

#[test]
fn small_windows_have_the_list_alone_and_then_the_filters_alone() {
    let text = |reader: &Reader| reader.harness.query_all_by_role_and_label(Role::Heading, "Provisions").count();
    let reader = listed();
    assert_eq!(text(&reader), 1, "beside the text");
    let reader = listed_in(1024.0, 640.0);
    assert_eq!(text(&reader), 0, "the text folds away");
    assert!(reader.shows_heading("Filters") && reader.shows("Clear all"));
    let mut reader = listed_in(700.0, 600.0);
    assert!(reader.shows_heading("Filters") && !reader.shows("Clear all"), "the filters fill the window");
    let number = all(&reader).len();
    reader.click(&format!("Show {number} results"));
    assert!(reader.shows("Clear all") && !reader.shows_heading("Filters"));
    reader.click("Filters");
    assert!(reader.shows_heading("Filters"));
}

#[test]
fn choices_that_an_earlier_program_does_not_know_are_kept_beside_the_others() {
    let mut reader = listed();
    reader.change(FilterChange::Words("court".to_owned()));
    reader.change(FilterChange::Days(["2024".to_owned(), String::new()]));
    choose(&mut reader, Choice::Region(RegionalGroup::African));
    let chosen = reader.open_briefing().filters.chosen.clone();
    let text = plenary::format::to_ron(&reader.state().remember()).unwrap();
    assert!(text.contains("more_filters") && text.contains("region:African"), "{text}");
    // The map that an earlier program reads has only what it knows.
    let of_old = text.split("filters:").nth(1).unwrap().split("more_filters").next().unwrap();
    assert!(of_old.contains("Opposes") && !of_old.contains("court") && !of_old.contains("Critiques"), "{of_old}");
    let mut later = plenary::state::State::default();
    assert!(later.recall(plenary::format::from_ron(&text).unwrap()));
    let id = reader.open_briefing().linked.briefing().id.clone();
    assert_eq!(later.views.chosen(&id), Some(&chosen));
}

#[test]
fn an_actor_that_is_gone_from_the_file_is_named_as_gone() {
    let mut reader = Reader::open();
    choose(&mut reader, Choice::Actor("nobody-any-more".to_owned()));
    let chips = names(&reader, Role::Button);
    assert!(chips.iter().any(|name| name == "Remove the filter: nobody-any-more, no longer in this briefing"), "{chips:?}");
    assert!(reader.shows("No item has all of these."));
    assert!(matches!(reader.subject(), Target::Instrument | Target::Text(_)));
}

/// Does what a person does with the mouse on a button of this name.
#[track_caller]
fn press_button(reader: &mut Reader, name: &str) {
    reader.harness.get_by_role_and_label(Role::Button, name).click();
    reader.harness.run();
}

#[test]
fn the_order_is_chosen_from_its_menu_with_the_mouse_and_said() {
    let mut reader = listed();
    let heard = |reader: &mut Reader| {
        for _ in 0..8 {
            reader.harness.step();
        }
        names(reader, Role::Status)
    };
    let counts = format!("{} results: ", all(&reader).len());
    assert!(heard(&mut reader).iter().any(|one| one.starts_with(&counts)));
    let before = all(&reader);
    press_button(&mut reader, "Order of the results: By chapter");
    assert_eq!(reader.open_briefing().filters.results.order, ResultOrder::Chapter, "the menu is only opened");
    press_button(&mut reader, "By actor");
    assert!(reader.harness.query_by_role_and_label(Role::Button, "By date").is_none(), "it is closed");
    assert_eq!(reader.open_briefing().filters.results.order, ResultOrder::Actor);
    // Other headings, the same items in another order, and the list begins with the first of them.
    let (after, groups) = (all(&reader), &reader.open_briefing().filters.results.groups);
    assert!(after != before && after.iter().collect::<BTreeSet<_>>() == before.iter().collect::<BTreeSet<_>>());
    let headings: BTreeSet<String> = names(&reader, Role::Heading).into_iter().collect();
    assert!(headings.contains(&groups[0].name) && headings.contains(&groups[1].name), "{headings:?}");
    let linked = &reader.open_briefing().linked;
    let first = result_row(linked, after[0], reader.open_briefing().filters.results.place(after[0]), None, RESULT_LETTERS);
    let rows = names(&reader, Role::ListBoxOption);
    assert!(rows[0].starts_with(&format!("{}, {}, ", first.address, first.name)), "{}", rows[0]);
    let order = "Order of the results: By actor".to_owned();
    assert!(heard(&mut reader).contains(&order), "{:?}", names(&reader, Role::Status));
    // Another number of results is said again, and the order no longer.
    choose(&mut reader, Choice::ActorKind(ActorKind::Ngo));
    let counts = format!("{} results: ", all(&reader).len());
    let heard = heard(&mut reader);
    assert!(heard.iter().any(|one| one.starts_with(&counts)) && !heard.contains(&order), "{heard:?}");
}

#[test]
fn a_folded_group_says_by_ear_that_there_are_more() {
    let mut reader = listed();
    reader.change(FilterChange::Clear);
    choose(&mut reader, Choice::ActorKind(ActorKind::State));
    let results = &reader.open_briefing().filters.results;
    let (index, group) = results.groups.iter().enumerate().find(|(_, group)| group.more() > 0).expect("the case is a real one");
    let (more, last) = (group.more(), *group.shown().last().unwrap());
    let says = if group.is_chapter { format!("{more} more in this chapter") } else { format!("{more} more here") };
    let place = format!("{} of {}, {says}", results.number(last).unwrap(), all(&reader).len());
    reader.change(FilterChange::Choose(last));
    let rows = names(&reader, Role::ListBoxOption);
    assert_eq!(rows.iter().filter(|name| name.ends_with(&place)).count(), 1, "{place}: {rows:#?}");
    assert!(
        names(&reader, Role::Group).iter().any(|name| name.ends_with(&format!(" results, {says}"))),
        "{:?}",
        names(&reader, Role::Group)
    );
    let is_expanded =
        |reader: &Reader, name: &str| reader.harness.get_by_role_and_label(Role::Button, name).accesskit_node().data().is_expanded();
    assert_eq!(is_expanded(&reader, &says), Some(false));
    reader.change(FilterChange::Unfold(index));
    reader.change(FilterChange::Choose(all(&reader)[results_before(&reader, index) + RESULTS_AT_FIRST]));
    let rows = names(&reader, Role::ListBoxOption);
    assert!(!rows.iter().any(|name| name.contains(&says)), "{rows:#?}");
}

/// How many results stand in groups before one.
fn results_before(reader: &Reader, group: usize) -> usize {
    reader.open_briefing().filters.results.groups[..group].iter().map(|group| group.items.len()).sum()
}

#[test]
fn a_right_click_on_a_result_opens_the_menu_of_cards_about_it() {
    let mut reader = listed();
    let items: Vec<Item> = reader.open_briefing().filters.results.shown_items().collect();
    let rows = names(&reader, Role::ListBoxOption);
    assert!(rows.len() > 2);
    reader.harness.get_by_role_and_label(Role::ListBoxOption, &rows[2]).click_secondary();
    reader.harness.run();
    let target = reader.open_briefing().linked.target(items[2]);
    assert_eq!(reader.open_briefing().filters.results.chosen, Some(items[2]));
    assert_eq!(reader.subject(), target, "the menu is about what was clicked");
    for command in [Command::CopyClaim, Command::CopyCited, Command::MarkAgree, Command::Bookmark, Command::Note, Command::WhatIsWrong] {
        let name = name_in_menu(command).words();
        assert!(reader.harness.query_by_role_and_label(Role::Button, name).is_some(), "{name}");
    }
    reader.harness.get_by_role_and_label(Role::Button, "Copy with citation").click();
    let copied = reader.copied();
    let words = match items[2] {
        Item::Critique(index) => reader.open_briefing().linked.critique(index).claim.clone(),
        Item::Position(index) => reader.open_briefing().linked.position(index).text.clone(),
        Item::Safeguard(_) => panic!("no safeguard is asked for"),
    };
    assert!(copied.contains(words.split(". ").next().unwrap()), "{copied}");
    assert!(reader.open_briefing().filters.results.shown, "the list stays");
}

#[test]
fn along_the_list_no_pane_is_announced_that_the_list_stands_in_the_place_of() {
    let mut reader = listed();
    for _ in 0..6 {
        reader.press(Key::ArrowDown);
        let heard = names(&reader, Role::Status);
        assert!(!heard.iter().any(|one| one.starts_with("Critiques, ") || one.starts_with("Safeguards, ")), "{heard:?}");
    }
    reader.press(Key::Enter);
    let heard = names(&reader, Role::Status);
    assert!(heard.iter().any(|one| one.starts_with("Critiques, ") || one.starts_with("Safeguards, ")), "{heard:?}");
}
