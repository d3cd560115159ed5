//! What moved in a provision from draft to draft: read, shown beside the text, found and written out.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    describe::history_page,
    export::{Form, Progress, Scope, With, export},
    linked::LinkedBriefing,
    load::load,
    model::{Basis, Briefing, Severity},
};
use std::process::Command;
use support::undo;

const HISTORY: &str = r#"history: [
                History(edition: "draft1", text: "The Chair wanted boarding by daylight alone.", sources: ["record"], basis: Secondary),
                History(edition: "final", text: "The daylight went.", sources: ["text"], basis: Checked),
            ],"#;

fn with(history: &str) -> (Briefing, Vec<String>) {
    let topics = "            topics: [\"search\"],";
    let example = support::example();
    assert!(example.contains(topics));
    let text = example.replace(topics, &format!("            {history}\n{topics}")).replace("format: 1", "format: 2");
    let (briefing, problems) = support::read(&text);
    (briefing, support::lines(&problems))
}

fn linked() -> LinkedBriefing {
    let (briefing, problems) = with(HISTORY);
    assert_eq!(problems, [""; 0]);
    LinkedBriefing::new(briefing)
}

#[test]
fn what_leads_nowhere_or_lacks_something_is_said() {
    let (briefing, problems) = with("history: [History(edition: \"draft9\", text: \"It moved.\", sources: [\"nobody\"], basis: Checked)],");
    assert!(problems.iter().any(|problem| problem.contains("error[unknown-edition]") && problem.contains("draft9")), "{problems:?}");
    assert!(problems.iter().any(|problem| problem.contains("error[unknown-source]") && problem.contains("nobody")), "{problems:?}");
    assert_eq!(briefing.provisions[0].history.len(), 1, "it is shown all the same");
    let (briefing, problems) = with("history: [History(edition: \"final\", sources: [\"text\"], basis: Checked)],");
    assert!(problems.len() == 1 && problems[0].contains("error[missing-field]") && problems[0].contains("`text`"), "{problems:?}");
    assert_eq!(briefing.provisions[0].history, []);
}

#[test]
fn its_page_has_edition_words_source_and_basis() {
    let page = history_page(&linked(), &"2/1".parse().unwrap());
    assert_eq!((page.title.as_str(), page.about.as_str()), ("History of the text", "Article 2 · Inspection of lamps"));
    let said: Vec<[&str; 3]> = page.entries.iter().map(|entry| [entry.head.as_str(), &entry.text, &entry.foot]).collect();
    let first = ["First draft", "The Chair wanted boarding by daylight alone.", "Harbour Office, 2025 · secondary source"];
    let last = ["Final text", "The daylight went.", "Convention on the Lighting of Harbours · verified against the original"];
    assert_eq!(said, [first, last]);
}

#[test]
fn it_is_found_counted_and_written_out() {
    let linked = linked();
    assert_eq!(linked.stats().basis_by_kind["history"][&Basis::Secondary], 1);
    let made = |form| export(&linked, &Scope::All, form, With::default(), Progress::none()).unwrap();
    let text = |form| String::from_utf8(made(form)).unwrap();
    let has = |words: &str, form: &str| {
        let flat = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains("History, First draft") && flat.contains("The Chair wanted boarding by daylight alone."), "{form}");
    };
    has(&undo::html(&text(Form::Html)), "html");
    has(&undo::markdown(&text(Form::Markdown)), "md");
    has(&undo::docx(&made(Form::Docx)), "docx");
    has(&undo::xlsx(&made(Form::Xlsx)).iter().flat_map(|sheet| sheet.rows.concat()).collect::<Vec<_>>().join("\n"), "xlsx");
    has(&undo::csv(&made(Form::Csv)).concat().join("\n"), "csv");
    let json: serde_json::Value = serde_json::from_slice(&made(Form::Json)).unwrap();
    assert_eq!(json["briefing"]["provisions"][0]["history"][1]["text"], "The daylight went.");
    // A part of a briefing has the sources of its history too.
    let part = Scope::Provision("2".parse().unwrap());
    let part = export(&linked, &part, Form::Json, With::default(), Progress::none()).unwrap();
    let part: serde_json::Value = serde_json::from_slice(&part).unwrap();
    let sources = part["briefing"]["sources"].as_array().unwrap();
    assert!(["text", "record"].iter().all(|id| sources.iter().any(|source| source["id"] == *id)));
}

const MAIN: &str = "briefings/un-convention-against-cybercrime.ron";

#[test]
fn the_command_line_shows_and_finds_it() {
    let plenary = |args: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_plenary")).current_dir(support::root()).args(args).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let shown = plenary(&["show", MAIN, "65"]);
    assert!(shown.contains("History, Rev.3: Mexico asked for sixty ratifications, Russia for thirty."), "{shown}");
    assert!(!plenary(&["show", MAIN, "65 1"]).contains("History, "), "it is that of the article");
    assert!(plenary(&["find", MAIN, "sixty", "ratifications"]).contains("65"));
}

#[test]
fn the_bundled_history_is_in_the_order_of_the_drafts_and_claims_no_more_than_secondary() {
    let (briefing, problems) = load(&support::root().join(MAIN));
    assert!(problems.iter().all(|problem| problem.severity() != Severity::Error));
    let place = |id: &str| briefing.instrument.editions.iter().position(|edition| edition.id == id).unwrap();
    let mut number = 0;
    for provision in &briefing.provisions {
        let order: Vec<usize> = provision.history.iter().map(|history| place(&history.edition)).collect();
        assert!(order.is_sorted(), "{}", provision.label);
        assert!(
            provision.history.iter().all(|history| history.basis != Basis::Checked && !history.sources.is_empty()),
            "{}",
            provision.label
        );
        number += order.len();
    }
    assert_eq!(number, 30);
}

#[cfg(feature = "window")]
#[test]
fn a_line_under_the_heading_opens_it_beside_the_text() {
    use egui_kittest::kittest::Queryable as _;
    let mut reader = support::reader::Reader::open();
    reader.change(plenary::state::NavigationChange::GoTo("65".parse().unwrap()));
    reader.harness.run();
    reader.link("History of the text: 2 notes");
    assert!(reader.shows("Mexico asked for sixty ratifications, Russia for thirty."));
    assert!(reader.shows("The number became forty."));
    // A number in it is one of the draft that it speaks of: where the current one is another, it leads nowhere.
    reader.change(plenary::state::NavigationChange::GoTo("7".parse().unwrap()));
    reader.harness.run();
    reader.link("History of the text: 1 note");
    assert!(reader.shows_part("Illegal access was Article 6."));
    assert_eq!(
        reader.harness.query_all_by(|node| node.role() == egui::Role::Link && node.label().as_deref() == Some("Article 6")).count(),
        0
    );
}
