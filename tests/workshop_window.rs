//! The workshop as a trainer meets it: the console, by label and role.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Role, TouchPhase, vec2};
use egui_kittest::kittest::Queryable as _;
use plenary::state::{Role as WhoSpeaks, Workshop, WorkshopChange};
use support::reader::Reader;

fn start() -> Reader {
    let mut reader = Reader::open();
    reader.press(Key::F5).press(Key::Enter);
    assert!(reader.state().workshop.is_some(), "F5 and Enter start a workshop");
    reader
}

fn workshop(reader: &Reader) -> &Workshop {
    reader.state().workshop.as_ref().expect("a workshop goes on")
}

#[track_caller]
fn click(reader: &mut Reader, label: &str) {
    reader.harness.get_by_role_and_label(Role::Button, label).click();
    reader.harness.run();
}

#[test]
fn g_looks_for_anything_and_the_room_sees_it_only_after_enter() {
    let mut reader = start();
    reader.press(Key::G);
    assert!(reader.state().overlays.palette.is_some());
    assert!(reader.shows("Only you see what you search here, until you press Enter"));
    reader.harness.get_by_role(Role::SearchInput).type_text("24 2");
    reader.harness.run();
    assert_eq!(workshop(&reader).position.uncovered, 0, "a blank that is typed is no step");
    assert!(workshop(&reader).position.aside.is_none());
    reader.press(Key::Enter);
    assert_eq!(workshop(&reader).on_screen().place, "Art. 24(2)");
}

#[test]
fn the_console_shows_the_notes_the_next_stop_the_time_and_the_stops() {
    let mut reader = start();
    let stop = workshop(&reader).stop().unwrap().clone();
    let notes = stop.notes.as_ref().unwrap().for_the_trainer().to_owned();
    let first: String = notes.split(". ").next().unwrap().to_owned();
    assert!(reader.harness.query_by_label_contains(&first).is_some(), "the notes are there: {first}");
    for wanted in ["left at this stop", "since the start", "On time"] {
        assert!(reader.harness.query_all_by_label_contains(wanted).next().is_some(), "{wanted}");
    }
    assert!(reader.harness.query_by_label_contains("Next stop: 2 · ").is_some());
    assert!(reader.harness.query_by_label_contains("Next on this stop: Uncover").is_some());
    let rows = reader
        .harness
        .query_all_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with("8. ")))
        .count();
    assert_eq!(rows, 1, "the list of stops");
    // It shows what the room sees, and says so.
    let place = workshop(&reader).on_screen().place.clone();
    assert!(reader.harness.query_by_label_contains(&format!("On screen: {place}")).is_some());
    reader.press(Key::Space).press(Key::PageDown);
    assert_eq!(workshop(&reader).position.uncovered, 2);
    let card = workshop(&reader).on_screen().panes.iter().flat_map(|pane| &pane.cards).next().unwrap().name.clone();
    assert!(
        reader.harness.query_by(|node| node.role() == Role::Figure && node.label().is_some_and(|label| label.contains(&card))).is_some()
    );
}

#[test]
fn every_button_of_the_console_does_what_its_key_does() {
    let mut reader = start();
    click(&mut reader, "Uncover all");
    assert!(workshop(&reader).next_here().is_none());
    click(&mut reader, "Next stop");
    assert_eq!(workshop(&reader).position.stop, 1);
    click(&mut reader, "Back");
    assert_eq!(workshop(&reader).position.stop, 0);
    click(&mut reader, "Freeze");
    assert!(workshop(&reader).is_frozen());
    assert!(reader.harness.query_by_label_contains("Frozen: ").is_some());
    click(&mut reader, "Unfreeze");
    click(&mut reader, "Blank");
    assert!(workshop(&reader).blank);
    click(&mut reader, "Show");
    click(&mut reader, "Pause");
    assert!(!workshop(&reader).timer.runs());
    click(&mut reader, "Resume");
    click(&mut reader, "Ask again");
    assert!(workshop(&reader).position.asking);
    click(&mut reader, "Show the cards");
    let before = workshop(&reader).notes_size;
    click(&mut reader, "Larger notes");
    assert!(workshop(&reader).notes_size > before);
    reader.press_with(Modifiers::COMMAND, Key::Plus);
    assert_eq!(workshop(&reader).size, 110, "the room's type, not the trainer's");
    let stop = reader.harness.get_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with("3. ")));
    stop.scroll_to_me();
    reader.harness.run();
    reader.harness.get_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with("3. "))).click();
    reader.harness.run();
    assert_eq!(workshop(&reader).position.stop, 2);
}

#[test]
fn hands_and_questions_are_typed_where_letters_are_no_keys() {
    let mut reader = start();
    let stop = workshop(&reader).position.stop;
    reader.harness.get_by_role_and_label(Role::TextInput, "Hands for A, before").focus();
    reader.harness.run();
    reader.harness.get_by_role_and_label(Role::TextInput, "Hands for A, before").type_text("1b4");
    reader.harness.run();
    assert_eq!(workshop(&reader).hands[stop].of(0, 0), Some(14), "only figures are hands");
    assert!(!workshop(&reader).blank, "a letter that is typed is no key");
    // What a clicker sends goes on all the same.
    reader.press(Key::PageDown);
    assert_eq!(workshop(&reader).position.uncovered, 1);
    reader.harness.get_by_role_and_label(Role::MultilineTextInput, "Questions from the audience").focus();
    reader.harness.run();
    reader.harness.get_by_role_and_label(Role::MultilineTextInput, "Questions from the audience").type_text("Who pays? zbrsp.");
    reader.harness.run();
    assert_eq!(workshop(&reader).questions[stop], "Who pays? zbrsp.");
    assert!(!workshop(&reader).is_frozen() && workshop(&reader).timer.runs());
}

#[test]
fn ending_asks_and_leads_back_to_where_the_reader_was() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    let subject = reader.subject();
    reader.press_with(Modifiers::SHIFT, Key::F5);
    assert_eq!(workshop(&reader).walk.stops.len(), 1, "what is being read, without a walk");
    reader.press(Key::Escape);
    assert!(reader.state().workshop.is_some());
    assert!(reader.harness.query_by_label("End the workshop?").is_some());
    click(&mut reader, "Continue");
    assert!(reader.state().workshop.is_some() && reader.harness.query_by_label("End the workshop?").is_none());
    reader.press(Key::Escape);
    click(&mut reader, "End and save the report");
    assert!(reader.state().workshop.is_none());
    assert_eq!(reader.subject(), subject);
}

#[test]
fn a_workshop_starts_from_the_button_with_any_walk() {
    let mut reader = Reader::open();
    click(&mut reader, "Workshop");
    let walks: Vec<String> = reader.open_briefing().walks().map(|walk| walk.title.clone()).collect();
    assert!(walks.len() >= 3);
    for walk in &walks {
        assert!(reader.harness.query_by_label_contains(walk).is_some(), "{walk} is offered");
    }
    reader.press(Key::ArrowDown).press(Key::Enter);
    assert_eq!(workshop(&reader).walk.title, walks[1]);
    assert_eq!((workshop(&reader).position.stop, workshop(&reader).position.uncovered), (0, 0));
}

#[test]
fn the_console_works_in_a_small_window_and_in_every_theme() {
    for (width, height) in [(1024.0, 640.0), (800.0, 500.0)] {
        let mut reader = Reader::sized(width, height);
        reader.press(Key::F5).press(Key::Enter);
        for label in ["Back", "Uncover all", "Freeze", "Blank", "Pause", "End"] {
            let rect = reader.harness.get_by_role_and_label(Role::Button, label).rect();
            assert!(rect.right() <= width && rect.bottom() <= height, "{label} is in sight at {width} by {height}: {rect:?}");
        }
    }
}

/// How far each pane of the room is scrolled, in per cent.
fn scrolled(reader: &Reader) -> [i32; 3] {
    workshop(reader).scrolled.map(|fraction| (fraction * 100.0).round() as i32)
}

#[test]
fn what_does_not_fit_the_room_is_scrolled_by_keys_and_by_the_wheel() {
    let mut reader = start();
    assert_eq!(scrolled(&reader), [0; 3]);
    reader.press(Key::ArrowDown);
    assert_eq!(scrolled(&reader), [0; 3], "all of it is in sight");
    // Larger than the room has place for.
    while workshop(&reader).out_of_sight[0] <= 0.0 && workshop(&reader).size < 200 {
        reader.press_with(Modifiers::COMMAND, Key::Plus);
    }
    assert!(workshop(&reader).out_of_sight[0] > 0.0, "the text does not fit: {:?}", workshop(&reader).out_of_sight);
    for (down, up) in [(Key::ArrowDown, Key::ArrowUp), (Key::J, Key::K)] {
        reader.press(down);
        assert!(scrolled(&reader)[0] > 0, "{down:?} scrolls");
        for _ in 0..40 {
            reader.press(down);
        }
        assert_eq!(scrolled(&reader)[0], 100, "to its end, and no further");
        for _ in 0..40 {
            reader.press(up);
        }
        assert_eq!(scrolled(&reader), [0; 3], "{up:?} scrolls back");
    }
    // In a field the arrows are the caret's.
    reader.harness.get_by_role_and_label(Role::TextInput, "Hands for A, before").focus();
    reader.harness.run();
    reader.press(Key::ArrowDown);
    assert_eq!(scrolled(&reader), [0; 3]);
    let picture = reader.harness.get_by(|node| node.role() == Role::Figure).rect();
    reader.harness.hover_at(picture.left_top() + vec2(picture.width() * 0.1, picture.height() * 0.6));
    reader.harness.run();
    reader.harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, -10.0),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    reader.harness.run();
    assert!(scrolled(&reader)[0] > 0, "the wheel over the picture scrolls the same");
    // Where the trainer goes on it begins at its top again.
    reader.press(Key::PageDown);
    assert_eq!(scrolled(&reader), [0; 3]);
}

#[test]
fn esc_in_a_field_leaves_the_field_and_nothing_else() {
    let mut reader = start();
    for (role, name) in [(Role::TextInput, "Hands for A, before"), (Role::MultilineTextInput, "Questions from the audience")] {
        reader.harness.state_mut().change(WorkshopChange::Role(Some(WhoSpeaks::State)));
        reader.harness.get_by_role_and_label(role, name).focus();
        reader.harness.run();
        assert!(reader.harness.ctx.text_edit_focused());
        reader.press(Key::Escape);
        assert!(!reader.harness.ctx.text_edit_focused(), "{name}: the field is left");
        assert_eq!(workshop(&reader).position.role, Some(WhoSpeaks::State), "{name}: the role stays on the wall");
        assert!(workshop(&reader).ending.is_none());
        reader.press(Key::Escape);
        assert_eq!(workshop(&reader).position.role, None, "outside it Esc is Esc");
        reader.harness.get_by_role_and_label(role, name).focus();
        reader.harness.run();
        reader.press(Key::Escape);
        assert!(workshop(&reader).ending.is_none(), "{name}: nobody is asked whether to end");
        reader.press(Key::Escape);
        assert!(workshop(&reader).ending.is_some());
        reader.press(Key::Escape);
    }
    // In a box that is over the console Esc closes the box, at once.
    reader.press(Key::G).press(Key::Escape);
    assert!(reader.state().overlays.palette.is_none() && workshop(&reader).ending.is_none());
}

#[test]
fn in_front_of_a_room_the_sheet_of_keys_begins_with_those_of_the_workshop() {
    let mut reader = start();
    reader.press(Key::F1);
    assert!(reader.state().overlays.key_sheet.is_some());
    let top = |part: &str| reader.harness.query_all_by_label_contains(part).map(|node| node.rect().top()).fold(f32::INFINITY, f32::min);
    let (room, others) = (top("Workshop: uncover the next item"), top("Open…: "));
    assert!(room.is_finite() && others.is_finite() && room < others, "{room} {others}");
}
