//! How current the status of a treaty is: when somebody last looked, and of when the newest evidence is.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    describe::status_page,
    export::{Form, Progress, Scope, With, export},
    linked::LinkedBriefing,
    model::Briefing,
};
use support::undo;

/// The example with these fields in its status, and what is wrong with it as `plenary check` says it.
fn with(fields: &str) -> (Briefing, Vec<String>) {
    let status = "        as_of: \"2026-11-21\",\n        sources";
    let example = support::example();
    assert!(example.contains(status));
    let text = example.replace(status, &format!("        as_of: \"2026-11-21\",\n        {fields}\n        sources"));
    let (briefing, problems) = support::read(&text.replace("format: 1", "format: 2"));
    (briefing, support::lines(&problems))
}

fn dated() -> LinkedBriefing {
    let (briefing, problems) = with("last_evidence: \"2026-08-02\", last_looked: \"2026-11-30\",");
    assert_eq!(problems, [""; 0]);
    LinkedBriefing::new(briefing)
}

/// Milliseconds since 1970 at noon of a day.
fn noon(day: &str) -> i64 {
    format!("{day}T12:00:00Z").parse::<jiff::Timestamp>().unwrap().as_millisecond()
}

#[test]
fn a_date_that_is_none_costs_only_itself() {
    let (briefing, problems) = with("last_looked: \"2026-02-30\",");
    assert!(problems.len() == 1 && problems[0].contains("error[bad-date]"), "{problems:?}");
    assert!(briefing.status.is_some_and(|status| status.last_looked.is_none()));
}

#[test]
fn the_page_says_both_days_and_later_that_nobody_has_looked() {
    let line = |today: &str| status_page(&dated(), noon(today)).entries[1].clone();
    let (soon, late) = (line("2026-12-01"), line("2027-07-01"));
    assert_eq!((soon.head.as_str(), soon.text.as_str()), ("Last evidence: 2 Aug 2026 · Last looked for: 30 Nov 2026", ""));
    assert_eq!(
        (&late.head, late.text.as_str()),
        (&soon.head, "Nobody has looked for anything newer since 30 Nov 2026, more than 6 months ago.")
    );
}

#[test]
fn counts_and_exports_have_both() {
    let linked = dated();
    let stats = serde_json::to_value(linked.stats()).unwrap();
    assert_eq!((&stats["last_evidence"], &stats["last_looked"]), (&"2026-08-02".into(), &"2026-11-30".into()));
    let made = |form| export(&linked, &Scope::All, form, With { cards_in_full: true, ..With::default() }, Progress::none()).unwrap();
    let text = |form| String::from_utf8(made(form)).unwrap();
    let has = |words: &str, form: &str| {
        assert!(words.contains("2 Aug 2026") && words.contains("30 Nov 2026"), "{form}");
        assert!(words.contains("Last evidence") && words.contains("Last looked for"), "{form}");
    };
    has(&undo::html(&text(Form::Html)), "html");
    has(&undo::markdown(&text(Form::Markdown)), "md");
    has(&undo::docx(&made(Form::Docx)), "docx");
    has(&undo::xlsx(&made(Form::Xlsx)).iter().flat_map(|sheet| sheet.rows.concat()).collect::<Vec<_>>().join("\n"), "xlsx");
    has(&undo::csv(&made(Form::Csv)).concat().join("\n"), "csv");
    let value: serde_json::Value = serde_json::from_slice(&made(Form::Json)).unwrap();
    let dated = &value["briefing"]["status"];
    assert_eq!((&dated["last_evidence"], &dated["last_looked"]), (&"2026-08-02".into(), &"2026-11-30".into()));
}

#[test]
fn bundled_briefings_say_when_somebody_last_looked() {
    for path in support::shipped() {
        let status = plenary::load::load(&path).0.status.expect("it has a status");
        assert_eq!(status.last_looked.map(|day| day.to_string()).as_deref(), Some("2026-11-30"), "{}", path.display());
    }
    let main = plenary::load::load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0.status.unwrap();
    assert_eq!(main.last_evidence.map(|day| day.to_string()).as_deref(), Some("2026-08-02"));
}

#[cfg(feature = "window")]
#[test]
fn the_top_of_the_text_says_it_quietly() {
    use plenary::state::Change;
    let mut reader = support::reader::Reader::open();
    reader.change(Change::Clock(noon("2026-12-01")));
    reader.press_with(egui::Modifiers::COMMAND, egui::Key::Home);
    assert!(reader.shows("Last evidence: 2 Aug 2026 · Last looked for: 30 Nov 2026"));
    assert!(!reader.shows_part("Nobody has looked"));
}
