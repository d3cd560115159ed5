//! How a briefing was looked at is kept by its id; what cannot be understood is set aside, never lost.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::{Key, Modifiers};
use plenary::{
    app::{App, Start},
    model::{Strength, Target},
    state::{Change, Choice, FilterChange, Group, PaneChange, PaneId, PrefsChange},
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use support::reader::{FakePicker, Reader};

fn start(memory: &Path, file: Option<PathBuf>, fresh: bool) -> Reader {
    let picker = Arc::new(FakePicker::default());
    let memory_file = Some(memory.to_owned());
    let harness = Reader::builder([1366.0, 768.0]).build_eframe(move |creation| {
        App::new(&creation.egui_ctx, Start { file, picker, theme: None, home: false, fresh, memory_file }.begin())
    });
    let mut reader = Reader { harness };
    reader.wait_until(|state| state.open_briefing.is_some());
    reader
}

fn end(mut reader: Reader) {
    reader.harness.state_mut().keep();
}

#[expect(clippy::disallowed_methods, reason = "tests make the files they need")]
fn write(path: &Path, text: &str) {
    std::fs::write(path, text).unwrap();
}

/// Panes, pins, groups, filters, the place and the size of text, as a person leaves them.
fn arrange(reader: &mut Reader) {
    reader.go_to("6 Respect");
    reader.press_with(Modifiers::COMMAND, Key::Num4).press_with(Modifiers::COMMAND, Key::Num5);
    reader.go_to("24 Conditions");
    reader.press(Key::ArrowDown).press(Key::ArrowDown);
    for change in [
        Change::Pane(PaneChange::Shift { pane: PaneId::Critiques, right: false }),
        Change::Pane(PaneChange::Widen { pane: PaneId::Provisions, wider: true }),
        Change::Pane(PaneChange::Link { pane: PaneId::Sources, group: Group::B }),
        Change::Filter(FilterChange::Set { choice: Choice::Strength(Strength::Qualified), on: true }),
        Change::Prefs(PrefsChange::TextSize(2)),
    ] {
        reader.harness.state_mut().change(change);
    }
    reader.harness.run();
}

#[test]
fn layout_place_pins_groups_filters_and_size_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let memory = folder.path().join("memory.ron");
    let mut first = start(&memory, None, false);
    arrange(&mut first);
    let before = first.open_briefing();
    let held = before.linked.rows(PaneId::SecondProvisions.kind())[before.panes[PaneId::SecondProvisions].place.row].target.clone();
    assert_eq!(held, "6".parse().unwrap(), "the second text holds what was there when it was opened");
    let (subject, layout) = (first.subject(), before.panes.layout.clone());
    let panes = PaneId::ALL
        .map(|pane| (before.panes[pane].shown, before.panes[pane].pinned, before.panes[pane].group, before.panes[pane].place.row));
    end(first);

    let second = start(&memory, None, false);
    let after = second.open_briefing();
    assert_eq!((second.subject(), after.panes.layout.clone()), (subject, layout));
    assert_eq!(
        PaneId::ALL.map(|pane| (after.panes[pane].shown, after.panes[pane].pinned, after.panes[pane].group, after.panes[pane].place.row)),
        panes
    );
    assert_eq!(second.state().prefs.text_size, 120);
    assert!(after.filters.hidden_items.all() > 0);
    end(second);

    let third = start(&memory, None, true);
    let fresh = third.open_briefing();
    assert_eq!(third.subject(), Target::Instrument, "open fresh begins at the beginning");
    assert!(!fresh.panes[PaneId::SecondProvisions].shown && fresh.filters.chosen.is_empty());
    assert_eq!(fresh.panes.layout, plenary::state::Layout::default());
}

#[test]
fn open_fresh_can_be_asked_for_while_reading() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(&folder.path().join("memory.ron"), None, false);
    arrange(&mut reader);
    reader.click("Menu");
    reader.click("Reset the view of this briefing");
    assert_eq!(reader.subject(), Target::Instrument);
    assert!(!reader.open_briefing().panes[PaneId::Sources].shown && reader.open_briefing().filters.chosen.is_empty());
}

#[test]
fn each_briefing_has_its_own_size_of_text() {
    let folder = tempfile::tempdir().unwrap();
    let memory = folder.path().join("memory.ron");
    let path = folder.path().join("harbour.ron");
    write(&path, &support::example());
    let mut reader = start(&memory, None, false);
    reader.press_with(Modifiers::COMMAND, Key::Plus);
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    reader.type_path(path.to_str().unwrap());
    reader.press(Key::Enter);
    reader.wait_until(|state| state.open_briefing.as_ref().unwrap().linked.briefing().id == "harbour-lights");
    reader.press_with(Modifiers::COMMAND, Key::Num0);
    end(reader);
    let reader = start(&memory, Some(path), false);
    assert_eq!(reader.state().prefs.text_size, 100);
    end(reader);
    let bundled = support::root().join("briefings/un-convention-against-cybercrime.ron");
    assert_eq!(start(&memory, Some(bundled), false).state().prefs.text_size, 110, "also where it is opened as a file");
}

#[test]
fn a_file_that_was_moved_is_known_by_its_id() {
    let folder = tempfile::tempdir().unwrap();
    let memory = folder.path().join("memory.ron");
    let (here, there) = (folder.path().join("harbour.ron"), folder.path().join("renamed.ron"));
    write(&here, &support::example());
    let mut first = start(&memory, Some(here.clone()), false);
    for _ in 0..4 {
        first.press(Key::ArrowDown);
    }
    let subject = first.subject();
    end(first);
    std::fs::rename(&here, &there).unwrap();
    let mut second = start(&memory, Some(there.clone()), false);
    assert_eq!(second.subject(), subject);
    second.wait_until(|state| state.home.recent.len() == 1);
    assert_eq!(second.state().home.recent[0].path, there, "the old name is off the list");
}

#[test]
fn preferences_that_cannot_be_read_are_set_aside_with_a_notice() {
    for bad in ["Memory(version: 2, prefs: (text_size: \"large\"))", "nonsense \u{0}", "Memory(version: 99)"] {
        let folder = tempfile::tempdir().unwrap();
        let memory = folder.path().join("memory.ron");
        write(&memory, bad);
        let reader = start(&memory, None, false);
        assert!(reader.shows_part("Your preferences could not be read"), "{bad}");
        end(reader);
        let kept: Vec<String> = folder
            .path()
            .read_dir()
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.to_string_lossy().contains("unreadable"))
            .map(|path| String::from_utf8_lossy(&plenary::store::read_file(&path, 1000).unwrap()).into_owned())
            .collect();
        assert_eq!(kept, [bad], "the old file is kept as it was");
    }
}

#[test]
fn what_the_first_version_kept_is_taken_up() {
    let folder = tempfile::tempdir().unwrap();
    let memory = folder.path().join("memory.ron");
    write(&memory, "(version: 1, text_size: Some(130), theme: Some(Sepia), contents: Some(true), shares: (None, None), recent: [])");
    let reader = start(&memory, None, false);
    assert_eq!(reader.state().prefs.text_size, 130);
    assert_eq!(reader.state().prefs.theme, Some(plenary::state::Theme::Sepia));
}
