//! Writing files from the window: chosen by label and role, written whole or not at all.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails where it is wrong, and makes the files it needs"
)]

mod support;

use egui::{Key, Modifiers};
use plenary::{
    export::{Form, Handout},
    model::Target,
    platform::file_picker::Answer,
    state::{Change, ExportChange, ExportExtent, ExportKind, NavigationChange, NotesChange, State},
};
use std::{fs, path::Path};
use support::reader::Reader;

fn ready(state: &State) -> bool {
    state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.notes.are_ready())
}

fn with_note(reader: &mut Reader, at: &str, text: &str) {
    let notes = |reader: &mut Reader, change| reader.harness.state_mut().change(Change::Notes(change));
    notes(reader, NotesChange::WriteOn(at.parse().unwrap()));
    let id = reader.open_briefing().side.notes().unwrap().open.clone().unwrap();
    notes(reader, NotesChange::Text { id, text: text.to_owned() });
    notes(reader, NotesChange::Panel(false));
}

fn write_to(reader: &mut Reader, path: &Path) -> String {
    if reader.open_briefing().side.page() != Some(&plenary::state::Page::Export) {
        reader.press_with(Modifiers::COMMAND, Key::E);
    }
    reader.harness.state_mut().change(ExportChange::Path(String::new()));
    reader.harness.run();
    reader.type_path_into("Or type the path of a new file", &path.display().to_string());
    reader.click("Save there");
    reader.wait_until(|state| state.exporting.run.is_none() && state.exporting.said.is_some());
    reader.state().exporting.said.clone().unwrap()
}

#[test]
fn the_whole_briefing_is_written_and_never_over_a_file_by_a_typed_path() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.html");
    let mut reader = Reader::open();
    reader.wait_until(ready);
    let said = write_to(&mut reader, &path);
    assert!(said.starts_with("Written to "), "{said}");
    assert!(reader.shows(&said), "it is said where");
    let html = fs::read_to_string(&path).unwrap();
    assert!(html.starts_with("<!DOCTYPE html>") && html.contains("Independent review"));
    fs::write(&path, "mine").unwrap();
    let said = write_to(&mut reader, &path);
    assert!(said.contains("already exists"), "{said}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    let lost = folder.path().join("slip").join("out.html");
    let said = write_to(&mut reader, &lost);
    assert!(said.contains("there is no folder"), "{said}");
    assert!(!lost.parent().unwrap().exists(), "and none is made");
}

#[test]
fn a_dialog_chooses_and_a_system_without_one_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chosen.csv");
    let mut reader = Reader::with_picker(Answer { path: Some(path.clone()), trouble: None });
    reader.wait_until(ready);
    reader.press_with(Modifiers::COMMAND, Key::E);
    reader.harness.state_mut().change(ExportChange::Kind(ExportKind::Briefing(Form::Csv)));
    reader.harness.run();
    reader.click("Save as…");
    reader.wait_until(|state| state.exporting.said.is_some());
    assert!(fs::read(&path).unwrap().starts_with("\u{feff}".as_bytes()));

    let mut reader = Reader::with_picker(Answer { path: None, trouble: Some("no portal".to_owned()) });
    reader.wait_until(ready);
    reader.press_with(Modifiers::COMMAND, Key::E);
    reader.click("Save as…");
    reader.wait_until(|state| state.exporting.said.is_some());
    assert!(reader.shows("This system offers no file dialog. Type a path below."));
}

#[test]
fn notes_go_with_an_export_only_if_asked() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = Reader::open();
    reader.wait_until(ready);
    with_note(&mut reader, "24/2", "a private thought");
    for (form, name) in [(Form::Html, "a.html"), (Form::Markdown, "a.md"), (Form::Json, "a.json")] {
        reader.harness.state_mut().change(ExportChange::Kind(ExportKind::Briefing(form)));
        reader.harness.state_mut().change(ExportChange::WithNotes(false));
        let path = folder.path().join(name);
        write_to(&mut reader, &path);
        assert!(!fs::read_to_string(&path).unwrap().contains("a private thought"), "{name}");
        fs::remove_file(&path).unwrap();
        reader.harness.state_mut().change(ExportChange::WithNotes(true));
        write_to(&mut reader, &path);
        assert!(fs::read_to_string(&path).unwrap().contains("a private thought"), "{name}");
    }
}

#[test]
fn one_article_and_what_has_notes_are_written_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = Reader::open();
    reader.wait_until(ready);
    reader.harness.state_mut().change(NavigationChange::GoTo(Target::Text("24/2".parse().unwrap())));
    reader.harness.state_mut().change(ExportChange::Kind(ExportKind::Briefing(Form::Markdown)));
    reader.harness.state_mut().change(ExportChange::Extent(ExportExtent::Article));
    reader.harness.run();
    let path = folder.path().join("24.md");
    write_to(&mut reader, &path);
    let written = fs::read_to_string(&path).unwrap();
    assert!(written.contains("Conditions and safeguards") && !written.contains("Depositary and languages"), "{}", &written[..400]);
    let id = reader.open_briefing().linked.briefing().safeguards[0].id.clone();
    with_note(&mut reader, &format!("s:{id}"), "to keep");
    reader.harness.state_mut().change(ExportChange::Extent(ExportExtent::Notes));
    let path = folder.path().join("noted.md");
    write_to(&mut reader, &path);
    let written = fs::read_to_string(&path).unwrap();
    let briefing = reader.open_briefing().linked.briefing();
    assert!(written.contains("to keep") && written.contains(&briefing.safeguards[0].name));
    assert!(!written.contains(&briefing.safeguards[1].guarantees), "an item without a note is not in it");
}

/// A sentence of a note of the trainer's, in the briefing the window opens.
fn private(reader: &Reader) -> String {
    let walks = &reader.open_briefing().linked.briefing().walks;
    let notes = walks.iter().flat_map(|walk| &walk.stops).find_map(|stop| stop.notes.as_ref()).unwrap();
    support::sentences(notes.for_the_trainer()).swap_remove(0)
}

#[test]
fn the_trainers_notes_go_with_an_export_only_if_ticked() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = Reader::open();
    reader.wait_until(ready);
    let private = private(&reader);
    let path = folder.path().join("a.html");
    write_to(&mut reader, &path);
    assert!(!fs::read_to_string(&path).unwrap().contains(&private));
    fs::remove_file(&path).unwrap();
    reader.click("With the trainer’s notes of the walks");
    assert!(reader.state().exporting.with_trainer);
    write_to(&mut reader, &path);
    assert!(fs::read_to_string(&path).unwrap().contains(&private));
    // The sources have none, and nothing to tick.
    reader.harness.state_mut().change(ExportChange::Kind(ExportKind::Briefing(Form::BibTex)));
    reader.harness.run();
    assert!(!reader.shows("With the trainer’s notes of the walks"));
}

#[test]
fn a_walk_is_put_on_paper_and_never_over_a_file_by_a_typed_path() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = Reader::open();
    reader.wait_until(ready);
    let private = private(&reader);
    let walks: Vec<(String, String)> = reader.open_briefing().walks().map(|walk| (walk.id.clone(), walk.title.clone())).collect();
    assert!(walks.len() > 1, "there is something to choose");
    reader.press_with(Modifiers::COMMAND, Key::E);
    assert!(reader.shows("A walk, on paper") && !reader.shows("Which walk"));
    for (paper, name) in [(Handout::Participant, "a.html"), (Handout::Trainer, "b.html"), (Handout::Posters, "c.html")] {
        reader.harness.state_mut().change(ExportChange::Kind(ExportKind::Handout(paper)));
        reader.harness.run();
        assert!(reader.shows("Which walk") && !reader.shows("What to export"));
        let stem = reader.open_briefing().file.origin.stem();
        assert_eq!(reader.state().export_name().unwrap(), format!("{stem}-{}-{}.html", walks[0].0, paper.name()));
        let path = folder.path().join(name);
        let said = write_to(&mut reader, &path);
        assert!(said.starts_with("Written to "), "{said}");
        let page = fs::read_to_string(&path).unwrap();
        assert!(page.contains(&walks[0].1));
        assert_eq!(page.contains(&private), paper == Handout::Trainer);
        assert!(write_to(&mut reader, &path).contains("already exists"));
    }
    reader.harness.state_mut().change(ExportChange::Walk(walks[1].0.clone()));
    let path = folder.path().join("second.html");
    write_to(&mut reader, &path);
    let page = fs::read_to_string(&path).unwrap();
    assert!(page.contains(&walks[1].1) && !page.contains(&walks[0].1));
}

#[test]
fn my_notes_go_out_as_a_file_a_page_and_annotations_and_lose_no_word() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = Reader::open();
    reader.wait_until(ready);
    with_note(&mut reader, "24/2", "*First* thought, with #signs\n1. and lines");
    with_note(&mut reader, "a:eff", "on who speaks");
    let note_set = reader.open_briefing().notes.note_set.clone();
    for (sort, name) in [(ExportKind::NotesFile, "n.notes.ron"), (ExportKind::Annotations, "n.jsonld"), (ExportKind::NotesMarkdown, "n.md")]
    {
        reader.harness.state_mut().change(ExportChange::Kind(sort));
        write_to(&mut reader, &folder.path().join(name));
    }
    // A colleague who joins the file has the same.
    let read = plenary::format::read_notes(&fs::read_to_string(folder.path().join("n.notes.ron")).unwrap()).unwrap();
    assert_eq!(read.note_set, *note_set);
    let page: serde_json::Value = serde_json::from_slice(&fs::read(folder.path().join("n.jsonld")).unwrap()).unwrap();
    assert_eq!(page["@context"], "http://www.w3.org/ns/anno.jsonld");
    let items = page["items"].as_array().unwrap();
    assert_eq!(items.len(), 2);
    for item in items {
        assert_eq!(item["type"], "Annotation");
        assert!(item["id"].as_str().unwrap().starts_with("urn:") && item["target"]["source"].as_str().unwrap().contains('#'));
        assert_eq!(item["target"]["selector"]["type"], "TextQuoteSelector");
        assert!(item["created"].as_str().unwrap().ends_with('Z'));
    }
    let bodies: Vec<&str> = items.iter().map(|item| item["body"][0]["value"].as_str().unwrap()).collect();
    assert!(bodies.contains(&"on who speaks") && bodies.contains(&"*First* thought, with #signs\n1. and lines"), "{bodies:?}");
    let markdown = fs::read_to_string(folder.path().join("n.md")).unwrap();
    assert!(markdown.contains("\\*First\\* thought, with #signs\n1\\. and lines"), "{markdown}");
    assert!(markdown.contains("## Article 24(2) · Conditions and safeguards"), "{markdown}");
}

#[test]
fn an_export_that_is_cancelled_leaves_the_old_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.docx");
    fs::write(&path, "old").unwrap();
    let mut reader = Reader::with_picker(Answer { path: Some(path.clone()), trouble: None });
    reader.wait_until(ready);
    reader.press_with(Modifiers::COMMAND, Key::E);
    reader.harness.state_mut().change(ExportChange::Kind(ExportKind::Briefing(Form::Docx)));
    reader.harness.run();
    // The dialog agrees that the old file goes, and the thread begins to write it.
    reader.click("Save as…");
    reader.wait_until(|state| state.exporting.run.is_some());
    reader.click("Cancel");
    reader.wait_until(|state| state.exporting.said.is_some());
    assert_eq!(reader.state().exporting.said.as_deref(), Some("The export was cancelled."));
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
}

#[test]
fn an_export_that_cannot_be_written_leaves_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = Reader::open();
    reader.wait_until(ready);
    // A folder stands where the file should be.
    let blocked = folder.path().join("folder.html");
    fs::create_dir(&blocked).unwrap();
    fs::write(blocked.join("inside"), "kept").unwrap();
    let said = write_to(&mut reader, &blocked);
    assert!(said.contains("could not be written"), "{said}");
    assert_eq!(fs::read_to_string(blocked.join("inside")).unwrap(), "kept");
    let files: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(files, ["folder.html"], "nothing half written is left behind");
}

#[test]
fn the_brief_of_the_article_in_view_is_written_from_its_command() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("brief.html");
    let mut reader = Reader::open();
    reader.wait_until(ready);
    reader.harness.state_mut().change(NavigationChange::GoTo(Target::Text("24/2".parse().unwrap())));
    reader.harness.run();
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::B);
    assert_eq!(reader.state().exporting.kind, ExportKind::ARTICLE_BRIEF);
    assert!(reader.state().export_name().unwrap().ends_with("-24-brief.html"));
    let said = write_to(&mut reader, &path);
    assert!(said.starts_with("Written to "), "{said}");
    let page = fs::read_to_string(&path).unwrap();
    assert!(page.contains("Article brief") && page.contains("Article 24. Conditions and safeguards"));
    // The working table, with its annex where that is ticked.
    let table = folder.path().join("table.docx");
    let whole = folder.path().join("whole.docx");
    reader.harness.state_mut().change(ExportChange::Kind(ExportKind::Briefing(Form::Docx)));
    reader.harness.state_mut().change(ExportChange::Extent(ExportExtent::Article));
    write_to(&mut reader, &table);
    reader.click("With an annex: every card in full");
    write_to(&mut reader, &whole);
    assert!(fs::metadata(&whole).unwrap().len() > fs::metadata(&table).unwrap().len() * 3 / 2);
}
