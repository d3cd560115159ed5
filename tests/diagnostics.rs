//! What whoever helps wants to know, and the report of a failure, in the window.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails where it is wrong, and makes the files it needs"
)]

mod support;

use egui::{Key, Modifiers};
use plenary::{
    app::{App, Start},
    command::{Command, dispatch},
    state::{Graphics, OverlayChange, PrefsChange},
};
use std::{fs, path::Path, sync::Arc};
use support::reader::{FakePicker, Reader};

fn start(folder: &Path) -> Reader {
    let memory_file = Some(folder.join("memory.ron"));
    let picker = Arc::new(FakePicker::default());
    let harness = Reader::builder([1366.0, 768.0]).build_eframe(move |creation| {
        App::new(&creation.egui_ctx, Start { file: None, picker, theme: None, home: false, fresh: false, memory_file }.begin())
    });
    let mut reader = Reader { harness };
    reader.wait_until(|state| state.open_briefing.is_some());
    reader
}

#[test]
fn diagnostics_are_shown_copied_and_closed() {
    let mut reader = Reader::open();
    reader.harness.state_mut().change(OverlayChange::Diagnostics { shown: true, log: vec!["warn: a message".to_owned()] });
    reader.harness.run();
    assert!(reader.shows("Diagnostics") && reader.shows("warn: a message"));
    assert!(reader.state().overlays.diagnostics.text().contains("warn: a message"));
    reader.press(Key::Num2);
    assert!(reader.state().overlays.palette.is_none(), "nothing begins below the sheet");
    let subject = reader.subject();
    for key in [Key::J, Key::ArrowDown, Key::End, Key::B] {
        reader.press(key);
    }
    assert_eq!(reader.subject(), subject, "nothing moves below the sheet");
    assert!(!reader.open_briefing().notes.has(&subject), "nor is anything written there");
    reader.press(Key::Escape);
    assert!(!reader.shows("warn: a message"), "Esc closes it");
}

#[test]
fn the_report_of_a_failure_is_offered_until_somebody_answers() {
    let folder = tempfile::tempdir().unwrap();
    assert!(!start(folder.path()).shows("Show the report"), "nothing failed");
    let reports = folder.path().join("reports");
    fs::create_dir_all(&reports).unwrap();
    fs::write(reports.join("2026-01-02T10-00-00-1.txt"), "Where: src/ui/card.rs:4:1").unwrap();
    assert!(start(folder.path()).shows("Show the report"));
    let mut reader = start(folder.path());
    reader.click("Show the report");
    assert!(reader.shows_part("src/ui/card.rs:4:1"));
    reader.press(Key::Escape);
    assert!(!reader.shows("Show the report"));
    assert!(!start(folder.path()).shows("Show the report"), "it is offered once");
    assert_eq!(fs::read_dir(&reports).unwrap().count(), 1, "and stays");
}

#[test]
fn how_the_window_is_drawn_is_chosen_in_the_settings_or_by_a_command_and_says_from_when_on() {
    let mut reader = Reader::sized(1366.0, 1400.0);
    reader.press_with(Modifiers::COMMAND, Key::Comma);
    reader.click("Graphics: OpenGL");
    assert_eq!(reader.state().prefs.graphics, Graphics::OpenGl);
    assert!(reader.shows("Graphics: OpenGL. This takes effect the next time Plenary starts."));
    for change in dispatch(Command::GraphicsAutomatic, reader.state()) {
        reader.harness.state_mut().change(change);
    }
    reader.harness.run();
    assert_eq!(reader.state().prefs.graphics, Graphics::Automatic);
    assert!(reader.shows("Graphics: Automatic. This takes effect the next time Plenary starts."));
}

#[test]
fn preferences_that_cannot_be_kept_are_told_of_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path());
    // A folder stands where the file would have to be.
    fs::create_dir_all(folder.path().join("memory.ron/in the way")).unwrap();
    reader.harness.state_mut().change(PrefsChange::TextSize(1));
    reader.harness.state_mut().keep();
    reader.harness.run();
    assert!(reader.shows_part("Your preferences and places cannot be saved"));
    reader.press(Key::Escape);
    reader.harness.state_mut().keep();
    reader.harness.run();
    assert!(!reader.shows_part("Your preferences"), "once");
}
