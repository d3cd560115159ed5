//! A long file shows the text of the treaty while what is said of it is still being read, and says nothing of it that is not so.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails where it is wrong, and makes the files it needs"
)]

mod support;

use egui::vec2;
use egui_kittest::{Harness, kittest::Queryable as _};
use plenary::{
    format::{read_briefing, read_text_of_treaty, write_briefing},
    linked::LinkedBriefing,
    load,
    model::Target,
    state::{FileChange, Opened, Origin, State},
    ui::{Caches, Outbox, View, caret_browsing, selection, theme, window_ui},
};
use std::{path::PathBuf, sync::Arc};

fn long() -> String {
    let text = write_briefing(&support::generate::briefing(1_000, 500, 6_000)).unwrap();
    assert!(text.len() > 2_000_000, "{}", text.len());
    text
}

#[test]
fn the_text_that_comes_first_is_that_of_the_whole_file() {
    let text = long();
    let first = read_text_of_treaty(text.as_bytes()).expect("a long file");
    let (whole, problems) = read_briefing(text.as_bytes());
    assert!(problems.is_empty());
    assert_eq!(first.provisions, whole.provisions);
    assert_eq!((first.title, first.id, first.instrument), (whole.title, whole.id, whole.instrument));
    assert!(first.safeguards.is_empty() && first.critiques.is_empty());
}

#[test]
fn a_short_file_and_one_with_an_error_are_read_whole_at_once() {
    assert!(read_text_of_treaty(support::example().as_bytes()).is_none());
    let text = long();
    let wrong = text.replacen("heading: \"", "heading: \"\u{7}\", nonsense: \"", 1);
    assert!(read_text_of_treaty(wrong.as_bytes()).is_none());
    let cut = &text[..text.find("    safeguards: [").unwrap() / 2];
    assert!(read_text_of_treaty(format!("{cut}{}", " ".repeat(2_000_000)).as_bytes()).is_none());
    // Where the text comes last, nothing is gained.
    let (head, rest) = text.split_at(text.find("    provisions: [").unwrap());
    let (provisions, rest) = rest.split_at(rest.find("    safeguards: [").unwrap());
    let end = rest.rfind(')').unwrap();
    let turned = format!("{head}{}{provisions})", &rest[..end]);
    assert!(read_briefing(turned.as_bytes()).1.is_empty());
    assert!(read_text_of_treaty(turned.as_bytes()).is_none());
}

#[test]
fn reading_a_file_gives_its_text_once_and_first() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("long.ron");
    std::fs::write(&file, long()).unwrap();
    let mut told = 0;
    let (briefing, _) = load::load_text_first(&file, |text| told += text.provisions.len());
    assert_eq!(told, briefing.provisions.len());
}

fn drawn(state: &State) -> Harness<'_> {
    let caches: &'static Caches = Box::leak(Box::default());
    let outbox: &'static Outbox = Box::leak(Box::default());
    let mut has_fonts = false;
    let mut harness = Harness::builder().with_size(vec2(1366.0, 768.0)).build_ui(move |ui| {
        // They are there from the next frame on.
        if !std::mem::replace(&mut has_fonts, true) {
            selection::install(ui.ctx());
            caret_browsing::install(ui.ctx());
            return theme::install_fonts(ui.ctx());
        }
        window_ui(ui, View { state, tokens: theme::Tokens::of(plenary::state::Theme::Light), caches, outbox });
    });
    harness.run_steps(4);
    harness
}

const REST: &str = "Safeguards and critiques are still being read…";

#[test]
fn the_text_stands_where_a_person_is_to_be_and_nothing_is_open_before_all_is_read() {
    let text = long();
    let path = PathBuf::from("long.ron");
    let mut state = State::default();
    state.apply(FileChange::Open(path.clone()));
    state.arrival.target = Some("40/2".parse().unwrap());
    let linked = Arc::new(LinkedBriefing::new(read_text_of_treaty(text.as_bytes()).unwrap()));
    let effects = state.apply(FileChange::TextRead { origin: Origin::File(path.clone()), linked });
    assert!(effects.is_empty(), "something is done with a part of a briefing");
    assert!(state.open_briefing.is_none());
    {
        let harness = drawn(&state);
        assert!(harness.query_by_label(REST).is_some());
        assert!(harness.query_by_label("Generated").is_some(), "the bar names what is read");
        assert!(harness.query_by_label("Nothing is open").is_none());
        assert!(harness.query_all_by_label_contains("Art. 40(2)").next().is_some());
        assert!(harness.query_all_by_label_contains("No critique").next().is_none());
        assert!(harness.query_all_by_label_contains("No safeguard").next().is_none());
    }
    let linked = Arc::new(LinkedBriefing::new(read_briefing(text.as_bytes()).0));
    state.apply(FileChange::Opened(Box::new(Opened { origin: Origin::File(path), linked, problems: Vec::new(), nothing: false })));
    assert!(state.arrival.text.is_none());
    let open = state.open_briefing.as_ref().unwrap();
    assert_eq!(open.navigation.subject.as_ref().unwrap().target, "40/2".parse::<Target>().unwrap());
    assert!(drawn(&state).query_by_label(REST).is_none());
}

#[test]
fn what_is_read_stays_until_another_file_is_whole() {
    let text = long();
    let mut state = State::default();
    let opened = |path: &str| Opened {
        origin: Origin::File(path.into()),
        linked: Arc::new(LinkedBriefing::new(support::read(&support::example()).0)),
        problems: Vec::new(),
        nothing: false,
    };
    state.apply(FileChange::Opened(Box::new(opened("short.ron"))));
    state.apply(FileChange::Open("long.ron".into()));
    let linked = Arc::new(LinkedBriefing::new(read_text_of_treaty(text.as_bytes()).unwrap()));
    state.apply(FileChange::TextRead { origin: Origin::File("long.ron".into()), linked });
    assert!(state.arrival.text.is_none() && state.open_briefing.is_some());
}
