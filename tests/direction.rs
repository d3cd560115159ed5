//! Briefings written from the right: what is told of them on the screen, and the page that has them right.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::Key;
use plenary::{
    export::{Form, Handout, Progress, Scope, With, export, handout},
    linked::LinkedBriefing,
    state::{ExportExtent, ExportKind, Page},
    text,
};
use std::path::PathBuf;
use support::reader::Reader;

const ARABIC: &str = include_str!("data/harbour_lights_ar.ron");

#[expect(clippy::disallowed_methods, reason = "tests make the files they need")]
fn written(folder: &tempfile::TempDir, text: &str) -> PathBuf {
    let path = folder.path().join("briefing.ron");
    std::fs::write(&path, text).unwrap();
    path
}

fn html(text: &str) -> String {
    let (briefing, problems) = plenary::load::parse(text.as_bytes());
    assert!(problems.iter().all(|problem| !text::problem_line(problem).contains("error")), "{problems:?}");
    let linked = LinkedBriefing::new(briefing);
    String::from_utf8(export(&linked, &Scope::All, Form::Html, With::default(), Progress::none()).unwrap()).unwrap()
}

#[test]
fn it_is_told_once_that_words_do_not_stand_in_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let path = written(&folder, ARABIC);
    let mut reader = Reader::open_file(path.clone());
    assert!(reader.shows(text::WRONG_ORDER.words()));
    reader.click(text::CLOSE.words());
    assert!(!reader.shows(text::WRONG_ORDER.words()));
    // Read again, it is the same opening.
    let generation = reader.open_briefing().file.generation;
    reader.press_with(egui::Modifiers::COMMAND, Key::R);
    reader.wait_until(|state| state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.file.generation > generation));
    assert!(!reader.shows(text::WRONG_ORDER.words()));
    // Another opening, another time; Esc takes it away as well.
    let mut reader = Reader::open_file(path);
    assert!(reader.shows(text::WRONG_ORDER.words()));
    reader.press(Key::Escape);
    assert!(!reader.shows(text::WRONG_ORDER.words()));
}

#[test]
fn it_leads_to_the_page_that_has_them_right() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = Reader::open_file(written(&folder, ARABIC));
    reader.click(text::EXPORT_PAGE.words());
    assert_eq!(reader.open_briefing().side.page(), Some(&Page::Export));
    let exporting = &reader.state().exporting;
    assert_eq!((exporting.what, exporting.kind), (ExportExtent::Everything, ExportKind::Briefing(Form::Html)));
    assert!(!reader.shows(text::WRONG_ORDER.words()));
}

#[test]
fn it_is_told_by_the_language_or_by_the_letters_where_no_language_is_named() {
    let folder = tempfile::tempdir().unwrap();
    for (language, is_told) in [
        ("language: \"fa\",", true),
        ("language: \"ur-PK\",", true),
        ("language: \"he\",", true),
        ("", true),
        ("language: \"ar-Latn\",", false),
    ] {
        let reader = Reader::open_file(written(&folder, &ARABIC.replace("language: \"ar\",", language)));
        assert_eq!(reader.shows(text::WRONG_ORDER.words()), is_told, "{language}");
    }
    assert!(!Reader::open().shows(text::WRONG_ORDER.words()), "the Convention's is in English");
}

#[test]
fn the_page_is_written_from_the_right_and_says_its_language() {
    assert!(html(ARABIC).contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(html(&ARABIC.replace("language: \"ar\",", "")).contains("<html lang=\"und\" dir=\"rtl\">"));
    assert!(html(&ARABIC.replace("\"ar\"", "\"ku-Arab\"")).contains("<html lang=\"ku-Arab\" dir=\"rtl\">"));
    assert!(html(&support::example()).contains("<html lang=\"en\" dir=\"ltr\">"));
    // Every text has the direction of its own words, also under an English label.
    let page = html(ARABIC);
    for words in ["يجوز للمفتش", "شكوى يمكن لكل ميناء"] {
        let before = &page[..page.find(words).expect(words)];
        let text = &before[before.rfind("dir=").unwrap()..];
        assert!(text.starts_with("dir=\"auto\""), "{words}: {text}");
    }
}

#[test]
fn a_walk_on_paper_is_too() {
    let (briefing, _) = plenary::load::parse(ARABIC.as_bytes());
    let linked = LinkedBriefing::new(briefing);
    let walk = linked.briefing().walks.first().expect("it has a walk").clone();
    let page = handout(&linked, &walk, Handout::Participant, Progress::none()).unwrap();
    assert!(String::from_utf8(page).unwrap().contains("<html lang=\"ar\" dir=\"rtl\">"));
}
