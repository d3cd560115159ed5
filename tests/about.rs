//! The sheet about the program, as a person meets it.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::{Key, Modifiers};
use support::reader::Reader;

fn about() -> Reader {
    let mut reader = Reader::open();
    reader.press_with(Modifiers::COMMAND, Key::K);
    reader.harness.event(egui::Event::Text("about plenary".to_owned()));
    reader.harness.run();
    reader.press(Key::Enter);
    assert!(reader.state().overlays.about, "the box that finds knows it");
    reader
}

#[test]
fn it_says_what_it_is_and_whose_it_is() {
    let reader = about();
    for words in ["Plenary", plenary::text::this_version(), plenary::text::ABOUT.words(), plenary::text::ABOUT_LICENCE.words()] {
        assert!(reader.shows(words), "{words}");
    }
    assert!(reader.shows("The font Libertinus Serif"));
}

#[test]
fn keys_move_the_notices_and_nothing_behind_them() {
    let mut reader = about();
    let subject = reader.subject();
    for key in [Key::PageDown, Key::ArrowDown, Key::Space, Key::PageDown] {
        reader.press(key);
    }
    assert!(!reader.shows("The font Libertinus Serif"), "the notices did not move");
    reader.press(Key::End);
    assert!(reader.shows_part(plenary::text::licences::ALL.lines().last().unwrap()), "the end was not reached");
    reader.press(Key::Home);
    assert!(reader.shows("The font Libertinus Serif"), "the beginning was not reached");
    assert_eq!(reader.subject(), subject);
    reader.press(Key::Escape);
    assert!(!reader.state().overlays.about && !reader.shows(plenary::text::this_version()));
    assert_eq!(reader.subject(), subject, "Esc closed the sheet alone");
}

#[test]
fn only_what_is_in_sight_is_laid_out() {
    let reader = about();
    let lines = plenary::text::licences::LINES.len();
    let laid_out = plenary::text::licences::ALL.lines().filter(|line| !line.is_empty() && reader.shows(line)).count();
    assert!(lines > 4000 && (5..200).contains(&laid_out), "{laid_out} of {lines}");
}
