//! Official words in ties: a term that a source quotes, on the card and in every export, and never enough of them for a text.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    export::{Form, Progress, Scope, With, export},
    linked::{Item, LinkedBriefing},
    model::Briefing,
};
use support::undo;

/// The example with official words in the tie of its safeguard, and in that of its critique to the same paragraph.
fn with(safeguard: &str, critique: &str) -> (Briefing, Vec<String>) {
    let mut text = support::example().replace("format: 1", "format: 2");
    for (before, more) in [("phrase: \"the master may complain\", relation", safeguard), ("phrase: \"as appropriate\", relation", critique)]
    {
        assert!(text.contains(before), "{before}");
        let fields = if more.is_empty() { before.to_owned() } else { before.replace("relation", &format!("official: [{more}], relation")) };
        text = text.replacen(before, &fields, 1);
    }
    let (briefing, problems) = support::read(&text);
    (briefing, support::lines(&problems))
}

fn official(language: &str, words: &str) -> String {
    format!("Official(language: \"{language}\", words: \"{words}\", sources: [\"text\"], basis: Checked)")
}

#[test]
fn six_words_of_each_language_are_a_term() {
    let one = official("en", "may lodge a complaint, if any");
    let both = format!("{one}, {}", official("fr", "peut porter plainte"));
    assert_eq!(with(&both, &one).1, [""; 0]);
    let says = |safeguard: &str, critique: &str, part: &str| {
        let (briefing, problems) = with(safeguard, critique);
        assert!(problems.len() == 1 && problems[0].contains("warning[official-words]") && problems[0].contains(part), "{problems:?}");
        assert!(!briefing.safeguards[0].ties[0].official.is_empty(), "they are shown all the same");
    };
    says(&official("en", "may lodge a complaint with the court"), "", "has 7 official words in one place; a term has 6 at most");
    says(&format!("{one}, {one}"), "", "has official words in the language \"en\" twice in one tie");
    says(&one, &official("en", "with the harbour court"), "has official words of 2(2) that differ from those that are there already");
}

#[test]
fn a_hundred_are_not_too_many_and_one_more_is() {
    let many = |number: usize| {
        let more = format!("Tie(to: \"2/1\", official: [{}]), ", official("en", "at night")).repeat(number);
        let text = support::example().replace("format: 1", "format: 2").replacen(
            "Tie(to: \"2/1\", relation: Limits)",
            &format!("{more}Tie(to: \"2/1\", relation: Limits)"),
            1,
        );
        support::lines(&support::read(&text).1)
    };
    assert_eq!(many(100), [""; 0]);
    let problems = many(103);
    assert!(problems.len() == 1 && problems[0].contains("The briefing has more than 100 official words or terms."), "{problems:?}");
}

#[test]
fn the_card_and_every_export_have_them() {
    let (briefing, problems) = with(&official("en", "may lodge a complaint"), "");
    assert_eq!(problems, [""; 0]);
    let linked = LinkedBriefing::new(briefing);
    let section = &linked.sections()[linked.section_of(&"2".parse().unwrap()).unwrap()];
    let card = plenary::describe::card_text(&plenary::describe::card(&linked, Item::Safeguard(0), section));
    let says =
        "Official words: “may lodge a complaint”, Art. 2(2) (en) · Convention on the Lighting of Harbours · verified against the original";
    assert!(card.contains(says), "{card}");
    let made = |form| export(&linked, &Scope::All, form, With { cards_in_full: true, ..With::default() }, Progress::none()).unwrap();
    let text = |form| String::from_utf8(made(form)).unwrap();
    let has = |words: &str, form: &str| assert!(words.contains("may lodge a complaint"), "{form}");
    has(&undo::html(&text(Form::Html)), "html");
    has(&undo::markdown(&text(Form::Markdown)), "md");
    has(&undo::docx(&made(Form::Docx)), "docx");
    has(&undo::xlsx(&made(Form::Xlsx)).iter().flat_map(|sheet| sheet.rows.concat()).collect::<Vec<_>>().join("\n"), "xlsx");
    has(&undo::csv(&made(Form::Csv)).concat().join("\n"), "csv");
    let json: serde_json::Value = serde_json::from_slice(&made(Form::Json)).unwrap();
    assert_eq!(json["briefing"]["safeguards"][0]["ties"][0]["official"][0]["words"], "may lodge a complaint");
}
