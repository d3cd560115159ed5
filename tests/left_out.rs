//! A paragraph that is known and not summarized: it stands in its place and says why it has no words, wherever one comes to it.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    describe::{CitationStyle, NoteChoices, floor, speaking_note, words_at},
    export::{Form, PaperForm, Progress, Scope, With, export, speaking_note as note_file},
    linked::{LinkedBriefing, TextKey},
    model::{Briefing, Severity, Target},
    notes::{Passages, Spot, place},
    search::resolve,
};
use support::undo;

const WHY: &str = "No source shows its words.";
const SAYS: &str = "Not in this briefing. No source shows its words.";

/// The example with one more paragraph, and what is wrong with it as `plenary check` says it.
fn with(format: u32, paragraph: &str) -> (Briefing, Vec<String>) {
    let end = "            ],\n        ),\n    ],\n    safeguards: [";
    let example = support::example();
    assert!(example.contains(end));
    let text = example.replace(end, &format!("                {paragraph}\n{end}")).replace("format: 1", &format!("format: {format}"));
    let (briefing, problems) = support::read(&text);
    (briefing, support::lines(&problems))
}

fn left_out() -> Briefing {
    let (briefing, problems) = with(2, &format!("Paragraph(address: \"2/3\", not_summarized: \"{WHY}\"),"));
    assert_eq!(problems, [""; 0]);
    briefing
}

fn linked() -> LinkedBriefing {
    LinkedBriefing::new(left_out())
}

#[test]
fn it_has_a_text_or_says_why_it_has_none() {
    let (briefing, both) = with(2, "Paragraph(address: \"2/3\", text: \"Lamps are lit at dusk.\", not_summarized: \"No source.\"),");
    let paragraph = &briefing.provisions[0].paragraphs[2];
    assert_eq!((paragraph.text.as_str(), &paragraph.not_summarized), ("Lamps are lit at dusk.", &None), "the text is shown");
    assert_eq!(both.len(), 1, "{both:?}");
    assert!(both[0].contains("error[duplicate-field]: Provision 2(3) has both `text` and `not_summarized`"), "{both:?}");
    assert!(both[0].ends_with("Keep one: the text, or why there is none."), "{both:?}");

    let (briefing, neither) = with(2, "Paragraph(address: \"2/3\"),");
    assert_eq!(briefing.provisions[0].paragraphs.len(), 3, "its place is kept");
    assert_eq!(neither.len(), 1, "{neither:?}");
    assert!(neither[0].contains("error[missing-field]: Provision 2(3) has neither `text` nor `not_summarized`."), "{neither:?}");
    assert!(neither[0].ends_with("Write a summary in `text`, or in `not_summarized` why there is none."), "{neither:?}");

    let (_, empty) = with(2, "Paragraph(address: \"2/3\", not_summarized: \" \"),");
    assert!(empty.len() == 1 && empty[0].contains("error[empty-text]"), "{empty:?}");
}

#[test]
fn it_came_with_format_two() {
    let (briefing, problems) = with(1, &format!("Paragraph(address: \"2/3\", not_summarized: \"{WHY}\"),"));
    assert!(problems.len() == 1 && problems[0].contains("warning[older-format]") && problems[0].contains("`not_summarized` of Paragraph"));
    assert!(briefing.provisions[0].paragraphs[2].is_left_out(), "it is read all the same");
}

#[test]
fn a_number_that_is_typed_leads_to_it() {
    let linked = linked();
    for query in ["2 3", "2(3)", "Article 2, paragraph 3", "two three"] {
        let resolved = resolve(&linked, query);
        assert!(resolved.missing.is_none() && resolved.candidates[0].exact, "{query}");
        assert_eq!(resolved.candidates[0].target, "2/3".parse().unwrap(), "{query}");
    }
    assert_eq!(words_at(&linked, &"2/3".parse().unwrap()).trim(), format!("3  {SAYS}"));
    // What is not named is not said to be the end of the article: nobody knows where that is.
    let missing = resolve(&linked, "2 4").missing.unwrap();
    assert_eq!(missing.to_string(), "This briefing has no Art. 2(4); it has Article 2 up to 3");
}

#[test]
fn floor_mode_and_the_speaking_note_have_no_words_and_say_why() {
    let linked = linked();
    let address = "2/3".parse().unwrap();
    let shown = floor(&linked, &address).unwrap();
    assert_eq!((shown.words.as_str(), shown.has_text, shown.seconds), (SAYS, false, None));
    let note = speaking_note(&linked, &address, &NoteChoices::default(), &[], CitationStyle::Un).unwrap();
    assert_eq!((&note.words, note.no_words.as_deref(), note.words_too_long), (&None, Some(SAYS), false));
    assert!(!note.spoken_text().contains(WHY), "it is not spoken");
    let page = String::from_utf8(note_file(&linked, &note, PaperForm::Html).unwrap()).unwrap();
    assert!(page.contains(SAYS));
    assert!(undo::docx(&note_file(&linked, &note, PaperForm::Docx).unwrap()).contains(SAYS));
    let other = speaking_note(&linked, &"2/1".parse().unwrap(), &NoteChoices::default(), &[], CitationStyle::Un).unwrap();
    assert!(other.words.is_some() && other.no_words.is_none());
}

#[test]
fn every_export_has_it_in_its_place() {
    let linked = linked();
    let made = |form| export(&linked, &Scope::All, form, With::default(), Progress::none()).unwrap();
    let text = |form| String::from_utf8(made(form)).unwrap();
    let in_order = |words: &str| {
        let at = |part: &str| words.find(part).unwrap_or_else(|| panic!("{part} is not in it"));
        assert!(at("independent of the inspector") < at(SAYS), "it stands after what comes before it");
    };
    in_order(&undo::html(&text(Form::Html)));
    in_order(&undo::markdown(&text(Form::Markdown)));
    in_order(&undo::docx(&made(Form::Docx)));
    assert!(undo::xlsx(&made(Form::Xlsx)).iter().any(|sheet| sheet.rows.concat().iter().any(|cell| cell == SAYS)));
    let json: serde_json::Value = serde_json::from_slice(&made(Form::Json)).unwrap();
    let paragraph = &json["briefing"]["provisions"][0]["paragraphs"][2];
    assert_eq!((&paragraph["address"], paragraph.get("text"), &paragraph["not_summarized"]), (&"2/3".into(), None, &WHY.into()));
    let rows = undo::csv(&made(Form::Csv));
    assert!(rows.iter().any(|row| row.iter().any(|cell| cell == SAYS)), "{rows:?}");
}

#[test]
fn it_is_counted_apart_and_has_no_basis() {
    let (before, after) = (LinkedBriefing::new(support::read(&support::example()).0).stats(), linked().stats());
    assert_eq!((after.paragraphs, after.paragraphs_not_summarized), (before.paragraphs, 1));
    assert_eq!(after.basis, before.basis);
}

#[test]
fn a_note_hangs_on_it_and_stays() {
    let linked = linked();
    let passages = Passages::new(&linked);
    let target: Target = "2/3".parse().unwrap();
    assert!(passages.passage(&target, TextKey::SUMMARY).is_some());
    let placed = place(&passages, &passages.anchor(&linked, &Spot { words: None, ..target.clone().into() }));
    assert_eq!(placed.spot.map(|spot| spot.target), Some(target.clone()));
    let opened_again = LinkedBriefing::new(left_out());
    let placed = place(&Passages::new(&opened_again), &passages.anchor(&linked, &Spot { words: None, ..target.clone().into() }));
    assert_eq!(placed.spot.map(|spot| spot.target), Some(target));
}

#[test]
fn the_bundled_briefing_has_the_paragraphs_of_the_table() {
    let table = support::text_of("tests/data/paragraphs_per_article.tsv");
    let (briefing, problems) = plenary::load::load(&support::root().join("briefings/un-convention-against-cybercrime.ron"));
    assert!(problems.iter().all(|problem| problem.severity() != Severity::Error));
    let mut seen = 0;
    for row in table.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [article, known, at_least, ..] = cells[..] else { panic!("{row}") };
        let provision = briefing.provisions.iter().find(|provision| provision.id == article).unwrap_or_else(|| panic!("no {article}"));
        // Lettered points are no numbered paragraphs.
        let numbers: Vec<u32> = provision.paragraphs.iter().filter_map(|paragraph| paragraph.address.last().parse().ok()).collect();
        let highest = numbers.iter().copied().max().unwrap_or_default();
        assert_eq!(highest, at_least.parse::<u32>().unwrap(), "article {article}: the highest number that the briefing names");
        assert_eq!(numbers, (1..=highest).collect::<Vec<u32>>(), "article {article}: every number up to that has its place");
        match known.parse::<usize>() {
            Ok(known) => assert_eq!(numbers.len(), known, "article {article}: so many paragraphs are known"),
            Err(_) => assert_eq!(known, "unknown", "article {article}"),
        }
        seen += 1;
    }
    assert_eq!(seen, briefing.provisions.len(), "one row for each");
}

#[cfg(feature = "window")]
mod in_the_window {
    use super::SAYS;
    use crate::support::reader::Reader;
    use egui::{Key, Modifiers};

    const WHY: &str = "No public text found";

    #[test]
    fn go_to_leads_to_it_and_its_row_says_that_it_is_not_in_this_briefing() {
        let mut reader = Reader::open();
        reader.press_with(Modifiers::COMMAND, Key::K);
        for letter in "40 23".chars() {
            reader.harness.event(egui::Event::Text(letter.to_string()));
            reader.harness.run();
        }
        reader.press(Key::Enter);
        assert_eq!(reader.subject(), "40/23".parse().unwrap());
        assert!(reader.shows("Not in this briefing"));
        assert!(reader.shows_part(WHY));
    }

    #[test]
    fn floor_mode_stands_there_and_says_it() {
        let mut reader = Reader::open();
        reader.go_to("40 General");
        reader.press(Key::F);
        reader.change(plenary::state::FloorChange::Query("40 23".to_owned()));
        assert_eq!(reader.subject(), "40/23".parse().unwrap());
        assert!(reader.shows_part(&SAYS[..21]) && reader.shows_part(WHY));
        assert!(reader.shows_part("No text"));
    }
}
