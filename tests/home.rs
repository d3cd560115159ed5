//! The first page, and what is kept from one run to the next.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::{Key, Modifiers};
use plenary::{
    app::{App, Start},
    format::{from_ron, to_ron},
    state::{Memory, Origin, State, Theme},
};
use std::{path::PathBuf, sync::Arc};
use support::reader::{FakePicker, Reader};

fn start(memory_file: Option<PathBuf>, home: bool) -> Reader {
    let picker = Arc::new(FakePicker::default());
    let harness = Reader::builder([1366.0, 768.0]).build_eframe(move |creation| {
        App::new(&creation.egui_ctx, Start { file: None, picker, theme: None, home, fresh: false, memory_file }.begin())
    });
    let mut reader = Reader { harness };
    reader.harness.run();
    reader
}

#[expect(clippy::disallowed_methods, reason = "tests make the files they need")]
fn example_in(folder: &std::path::Path) -> PathBuf {
    let path = folder.join("harbour.ron");
    std::fs::write(&path, support::example()).unwrap();
    path
}

#[test]
fn the_first_page_offers_the_bundled_briefings() {
    let mut reader = start(None, true);
    reader.wait_until(|state| state.home.bundled.len() == 3);
    assert!(reader.shows("Bundled briefings") && reader.shows("Drop a briefing here"));
    assert!(!reader.shows_part("Continue reading"), "nothing was open before");
    let name = reader.button_with("The U.S. position").expect("the briefing is offered");
    reader.click(&name);
    reader.wait_until(|state| state.open_briefing.is_some());
    assert_eq!(reader.open_briefing().file.origin, Origin::Shipped("2024-11-us-position.ron"));
    assert!(!reader.state().home.shown);
}

#[test]
fn a_bundled_briefing_named_on_the_command_line_is_the_bundled_one() {
    let folder = tempfile::tempdir().unwrap();
    let memory_file = folder.path().join("memory.ron");
    let run = |file: Option<&str>, memory_file: PathBuf| {
        let file = file.map(PathBuf::from);
        let picker = Arc::new(FakePicker::default());
        let harness = Reader::builder([1366.0, 768.0]).build_eframe(move |creation| {
            App::new(
                &creation.egui_ctx,
                Start { file, picker, theme: None, home: false, fresh: false, memory_file: Some(memory_file) }.begin(),
            )
        });
        let mut reader = Reader { harness };
        reader.wait_until(|state| state.open_briefing.is_some());
        reader
    };
    for named in ["2024-11-us-position.ron", "2024-11-us-position"] {
        let reader = run(Some(named), memory_file.clone());
        assert_eq!(reader.open_briefing().file.origin, Origin::Shipped("2024-11-us-position.ron"), "{named}");
        assert!(reader.state().home.recent.is_empty(), "it is no file: {:?}", reader.state().home.recent);
        drop(reader);
    }
    // What an earlier version kept as a file is the bundled one too.
    let kept = r#"(version: 2, recent: [(path: "2024-11-us-position.ron", title: "The U.S. position", id: "us")],
        last: Some((shipped: None, path: Some("2024-11-us-position.ron"), title: "", target: "24", said: "")))"#;
    write(&memory_file, kept);
    let reader = run(None, memory_file.clone());
    assert_eq!(reader.open_briefing().file.origin, Origin::Shipped("2024-11-us-position.ron"));
    assert!(reader.state().home.recent.is_empty(), "{:?}", reader.state().home.recent);
    // A file of that name comes first.
    let file = folder.path().join("2024-11-us-position.ron");
    write(&file, &support::example());
    let reader = run(Some(file.to_str().unwrap()), memory_file);
    assert_eq!(reader.open_briefing().file.origin, Origin::File(file));
}

#[expect(clippy::disallowed_methods, reason = "tests make the files they need")]
fn write(path: &std::path::Path, text: &str) {
    std::fs::write(path, text).unwrap();
}

#[test]
fn alt_home_goes_to_the_first_page_and_enter_or_escape_back() {
    let mut reader = start(None, false);
    let subject = reader.press(Key::ArrowDown).subject();
    for back in [Key::Enter, Key::Escape] {
        reader.press_with(Modifiers::ALT, Key::Home);
        assert!(reader.state().home.shown && reader.shows_part("Continue reading"));
        reader.press(back);
        assert!(!reader.state().home.shown);
        assert_eq!(reader.subject(), subject);
    }
}

#[test]
fn keys_of_the_reader_do_nothing_on_the_first_page() {
    let mut reader = start(None, false);
    let subject = reader.subject();
    reader.press_with(Modifiers::ALT, Key::Home);
    reader.press(Key::ArrowDown).press(Key::J);
    reader.press(Key::Escape);
    assert_eq!(reader.subject(), subject);
}

#[test]
fn the_next_run_begins_where_the_last_one_ended() {
    let folder = tempfile::tempdir().unwrap();
    let memory = folder.path().join("data").join("memory.ron");
    let mut first = start(Some(memory.clone()), false);
    first.go_to("24 Conditions");
    first.press_with(Modifiers::COMMAND, Key::Plus);
    first.click("Menu");
    first.click("Sepia");
    first.harness.state_mut().keep();
    drop(first);
    let second = start(Some(memory), false);
    assert_eq!(second.subject(), "24".parse().unwrap());
    assert_eq!((second.state().prefs.text_size, second.state().prefs.theme), (110, Some(Theme::Sepia)));
}

#[test]
fn who_supports_a_treaty_is_not_counted_among_its_critics() {
    let mut reader = start(None, true);
    reader.wait_until(|state| state.home.bundled.len() == 3);
    let (briefing, _) = plenary::load::load(&support::root().join("briefings").join(reader.state().home.bundled[0].name));
    let [_, _, critiques, positions] = reader.state().home.bundled[0].counts;
    assert_eq!((critiques, positions), (briefing.critiques.len(), briefing.positions.len()));
    assert!(positions > 0 && reader.button_with(&format!("{critiques} critiques, {positions} positions")).is_some());
}

#[test]
fn what_has_a_room_of_its_own_is_one_key_from_the_first_page() {
    let mut reader = start(None, false);
    for (key, modifiers) in
        [(Key::K, Modifiers::COMMAND), (Key::F, Modifiers::NONE), (Key::F5, Modifiers::NONE), (Key::M, Modifiers::COMMAND)]
    {
        reader.press_with(Modifiers::ALT, Key::Home);
        assert!(reader.state().home.shown);
        reader.press_with(modifiers, key);
        let state = reader.state();
        let gaps = state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.gaps.is_some());
        assert!(
            !state.home.shown
                && (state.overlays.palette.is_some() || state.overlays.floor.is_some() || state.overlays.walk_start.is_some() || gaps),
            "{key:?}"
        );
        reader.press(Key::Escape);
    }
}

#[test]
fn where_a_person_reads_is_kept_though_the_window_is_never_closed() {
    let folder = tempfile::tempdir().unwrap();
    let memory = folder.path().join("memory.ron");
    let mut first = start(Some(memory.clone()), false);
    first.go_to("24 Conditions");
    // Four seconds in which nothing is done; then the battery is empty.
    for _ in 0..250 {
        first.harness.step();
    }
    // Nothing is kept at the end, as there is none.
    std::mem::forget(first);
    let second = start(Some(memory), false);
    assert_eq!(second.subject(), "24".parse().unwrap());
}

#[test]
fn a_file_that_cannot_be_opened_leads_to_the_first_page_and_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = Reader::starting(folder.path().join("none.ron"));
    reader.wait_until(|state| state.notices.notice.is_some());
    assert!(reader.state().home.shown && reader.state().open_briefing.is_none());
    assert!(reader.shows_part("none.ron: There is no file of this name."));
    reader.wait_until(|state| state.home.bundled.len() == 3);
    assert!(reader.shows_part("UN Convention against Cybercrime"), "and there is something to read");
}

#[test]
fn a_file_is_remembered_and_told_where_it_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let memory = folder.path().join("memory.ron");
    let path = example_in(folder.path());
    let mut first = start(Some(memory.clone()), false);
    first.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    first.type_path(path.to_str().unwrap());
    first.press(Key::Enter);
    first.wait_until(|state| state.open_briefing.as_ref().unwrap().linked.briefing().id == "harbour-lights");
    assert_eq!(first.state().home.recent[0].title, "Harbour Lights Convention");
    first.harness.state_mut().keep();
    drop(first);

    let mut second = start(Some(memory.clone()), false);
    second.wait_until(|state| state.open_briefing.is_some());
    assert_eq!(second.open_briefing().file.origin, Origin::File(path.clone()), "the file that was open is opened");
    drop(second);

    std::fs::remove_file(&path).unwrap();
    let mut third = start(Some(memory), false);
    assert_eq!(third.open_briefing().file.origin, Origin::Shipped("un-convention-against-cybercrime.ron"), "what is gone is no obstacle");
    third.press_with(Modifiers::ALT, Key::Home);
    third.wait_until(|state| !state.home.gone.is_empty());
    let name = third.button_with("Harbour Lights Convention").expect("a file that is gone stays in the list");
    assert!(name.contains("Not found"), "{name}");
    third.click(&name);
    assert!(third.state().home.recent.is_empty(), "until it is taken off");
}

#[test]
fn what_cannot_be_read_of_the_memory_costs_only_the_memory() {
    for text in ["", "nonsense", "Memory(version: 99, text_size: Some(200))", "Memory(version: 1, text_size: Some(9999), recent: [])"] {
        let mut state = State::default();
        let taken = state.recall(from_ron::<Memory>(text).unwrap_or_default());
        assert_eq!(taken, !text.contains("99,"), "{text}");
        assert!((80..=250).contains(&state.prefs.text_size), "{text}");
        assert!(!text.contains("99,") || state.prefs.text_size == 100, "a later version's is passed over");
    }
    let mut state = State::default();
    state.prefs.theme = Some(Theme::Contrast);
    state.prefs.line_spacing = 130;
    state.prefs.letter_keys = false;
    let text = to_ron(&state.remember()).unwrap();
    let mut again = State::default();
    assert!(again.recall(from_ron(&text).unwrap()));
    assert_eq!(again.prefs, state.prefs);
}
