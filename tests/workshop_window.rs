//! The workshop as a trainer meets it: the console, by label and role.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use plenary::state::Workshop;
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
    assert!(reader.state().palette.is_some());
    reader.harness.get_by_role(Role::SearchInput).type_text("24 2");
    reader.harness.run();
    assert_eq!(workshop(&reader).at.uncovered, 0, "a blank that is typed is no step");
    assert!(workshop(&reader).at.aside.is_none());
    reader.press(Key::Enter);
    assert_eq!(workshop(&reader).on_screen().place, "Art. 24(2)");
}
