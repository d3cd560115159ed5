//! The file of the open briefing changes on the disk while somebody reads it.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails where it is wrong, and makes the files it needs"
)]

mod support;

use egui::Key;
use plenary::{
    model::Target,
    state::{GapMapChange, NavigationChange, NoticeChange, OpenBriefing, PaneId, Place, State},
};
use std::{fs, path::PathBuf};
use support::reader::Reader;

/// A copy of the bundled briefing that can be written, open at an article in the middle.
fn open(folder: &tempfile::TempDir) -> (Reader, PathBuf, String) {
    let text = support::text_of("briefings/un-convention-against-cybercrime.ron");
    let path = folder.path().join("mine.ron");
    fs::write(&path, &text).unwrap();
    let mut reader = Reader::open_file(path.clone());
    // The window watches the file from its first frame on.
    reader.harness.run();
    (reader, path, text)
}

fn go_to(reader: &mut Reader, target: &str) {
    let target = target.parse().unwrap();
    reader.harness.state_mut().change(NavigationChange::GoTo(target));
    reader.harness.run();
}

/// What stands at the top of a pane, and where.
fn stands(open_briefing: &OpenBriefing, pane: PaneId) -> (Target, f32, f32) {
    let Place { row, fraction, level } = open_briefing.panes[pane].place;
    (open_briefing.linked.rows(pane.kind())[row].target.clone(), fraction, level)
}

fn notice(state: &State) -> &str {
    state.notices.notice.as_deref().or(state.notices.news.as_deref()).unwrap_or_default()
}

#[test]
fn what_is_saved_is_read_where_a_person_is_and_what_changed_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let (mut reader, path, text) = open(&folder);
    go_to(&mut reader, "24/2");
    let panes = [PaneId::Provisions, PaneId::Safeguards, PaneId::Critiques];
    let before = panes.map(|pane| stands(reader.open_briefing(), pane));
    let rows = panes.map(|pane| reader.open_briefing().panes[pane].place.row);
    // A provision more at the beginning moves every row below it, and an actor gets another name.
    let at = text.find("        Provision(").expect("the first provision");
    let more =
        "        Provision(id: \"0\", label: \"Article 0\", heading: \"Added\", text: \"Added while it was open.\", basis: Unchecked),\n";
    let changed = format!("{}{more}{}", &text[..at], &text[at..]);
    fs::write(&path, changed).unwrap();
    reader.wait_until(|state| !notice(state).is_empty());
    assert!(notice(reader.state()).contains("new: Art"), "{}", notice(reader.state()));
    assert_eq!(panes.map(|pane| stands(reader.open_briefing(), pane)), before, "each pane stands at what it stood at");
    assert_ne!(panes.map(|pane| reader.open_briefing().panes[pane].place.row), rows, "though its number is another one");
    assert_eq!(reader.subject().to_string(), "24/2");
}

#[test]
fn where_the_subject_is_gone_the_nearest_before_it_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let (mut reader, path, _) = open(&folder);
    go_to(&mut reader, "24/2");
    let linked = std::sync::Arc::clone(&reader.open_briefing().linked);
    let mut briefing = linked.briefing().clone();
    let provision = briefing.provisions.iter_mut().find(|provision| provision.id == "24").unwrap();
    provision.paragraphs.truncate(1);
    fs::write(&path, plenary::format::write_briefing(&briefing).unwrap()).unwrap();
    // What hung on the paragraph is an error now, so the author takes it at his word.
    reader.wait_until(|state| state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.file.is_behind));
    assert_eq!(reader.subject().to_string(), "24/2", "nothing has moved yet");
    reader.harness.state_mut().change(NoticeChange::Dismiss);
    reader.press_with(egui::Modifiers::COMMAND, Key::R);
    reader.wait_until(|state| state.open_briefing.as_ref().is_some_and(|open_briefing| !open_briefing.file.is_behind));
    let (at, ..) = stands(reader.open_briefing(), PaneId::Provisions);
    assert!(at.to_string().starts_with("24"), "it stands at {at}");
    assert!(reader.subject().to_string().starts_with("24/1"), "the subject is {}", reader.subject());
}

#[test]
fn a_broken_save_keeps_the_last_good_one_and_lists_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let (mut reader, path, text) = open(&folder);
    go_to(&mut reader, "24/2");
    let items = reader.open_briefing().linked.briefing().clone();
    let broken = text.replacen("basis: ", "bassis: ", 1);
    assert_ne!(broken, text);
    fs::write(&path, broken).unwrap();
    reader.wait_until(|state| state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.file.is_behind));
    assert_eq!(*reader.open_briefing().linked.briefing(), items, "what is on the screen is the last good one");
    assert!(
        !reader.open_briefing().file.problems.is_empty() && reader.open_briefing().side.problem().is_some(),
        "with the list of what is wrong"
    );
    assert!(reader.shows_part("The file was saved with"));
    // Not even half of it can be read.
    fs::write(&path, "(((").unwrap();
    reader.wait_until(|state| {
        state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.file.problems.iter().any(|problem| problem.place.line == 1))
    });
    assert_eq!(*reader.open_briefing().linked.briefing(), items);
    // Mended, the new one is shown, and what it changed since the last good one.
    fs::write(&path, text.replacen("title: \"", "title: \"Mended: ", 1)).unwrap();
    reader.wait_until(|state| state.open_briefing.as_ref().is_some_and(|open_briefing| !open_briefing.file.is_behind));
    assert!(reader.open_briefing().linked.briefing().title.starts_with("Mended: "));
    assert!(notice(reader.state()).contains("changed: "), "{}", notice(reader.state()));
    assert!(reader.open_briefing().file.problems.is_empty());
    assert_eq!(reader.subject().to_string(), "24/2");
}

#[test]
fn what_was_looked_for_can_be_stepped_through_after_a_save() {
    let folder = tempfile::tempdir().unwrap();
    let (mut reader, path, text) = open(&folder);
    reader.press_with(egui::Modifiers::COMMAND, Key::F);
    reader.wait_until(|state| state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.searches.index.is_some()));
    for letter in "proportionality".chars() {
        reader.harness.event(egui::Event::Text(letter.to_string()));
        reader.harness.run();
    }
    reader.press(Key::Enter);
    let before = reader.open_briefing().searches.current.as_ref().unwrap().hits.clone();
    assert!(before.len() > 2);
    fs::write(&path, text.replacen("title: \"", "title: \"Saved: ", 1)).unwrap();
    reader.wait_until(|state| notice(state).contains("reloaded"));
    assert_eq!(reader.open_briefing().searches.current.as_ref().unwrap().hits, before);
    let here = reader.subject();
    reader.press(Key::F3);
    assert_ne!(reader.subject(), here);
}

#[test]
fn the_words_and_the_gap_that_were_looked_at_are_so_after_a_save() {
    let folder = tempfile::tempdir().unwrap();
    let (mut reader, path, text) = open(&folder);
    go_to(&mut reader, "24");
    let section = reader.open_briefing().navigation.subject.as_ref().unwrap().section;
    let linked = std::sync::Arc::clone(&reader.open_briefing().linked);
    let last = linked.sections()[section].anchors.len() - 1;
    assert!(last > 0);
    let words = plenary::describe::anchor_words(&linked, &linked.sections()[section], last).map(str::to_owned);
    let target = linked.sections()[section].anchors[last].target.clone();
    let pane = PaneId::Provisions;
    let row = linked.rows(pane.kind()).iter().position(|row| row.target == target).unwrap();
    reader.harness.state_mut().change(NavigationChange::Select { pane, row, words: Some(last), level: 0.2 });
    reader.harness.state_mut().change(GapMapChange::Show(true));
    reader.harness.state_mut().change(GapMapChange::LookAt { row: 3, column: 2 });
    reader.harness.run();
    // A provision with an intrusive power more is a row more at the top of the map, and the first words hang no more.
    let at = text.find("        Provision(").expect("the first provision");
    let more = "        Provision(id: \"0\", label: \"Article 0\", heading: \"Added\", text: \"Added while it was open.\", power: Power(name: \"Added\", kinds: [IndependentReview]), basis: Unchecked),\n";
    fs::write(&path, format!("{}{more}{}", &text[..at], &text[at..])).unwrap();
    reader.wait_until(|state| !notice(state).is_empty());
    let open_briefing = reader.open_briefing();
    let map = plenary::linked::GapMap::new(&open_briefing.linked, false);
    let before = plenary::linked::GapMap::new(&linked, false);
    let gaps = open_briefing.gaps.expect("the map is open");
    assert_eq!(gaps.cell.0, 4, "the row is another");
    assert_eq!(open_briefing.linked.provision(map.rows[gaps.cell.0].provision).id, linked.provision(before.rows[3].provision).id);
    assert_eq!(map.kinds[gaps.cell.1], before.kinds[2]);
    let subject = open_briefing.navigation.subject.as_ref().unwrap();
    assert_ne!(subject.section, section);
    assert!(subject.locked);
    let here = &open_briefing.linked.sections()[subject.section];
    assert_eq!(here.anchors[subject.words.expect("words are marked")].target, target);
    assert_eq!(plenary::describe::anchor_words(&open_briefing.linked, here, subject.words.unwrap()).map(str::to_owned), words);
}

#[test]
fn a_file_that_is_gone_is_told_of_and_reading_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let (mut reader, path, text) = open(&folder);
    go_to(&mut reader, "24/2");
    fs::remove_file(&path).unwrap();
    reader.wait_until(|state| notice(state).contains("no longer there"));
    reader.press(Key::J);
    assert_ne!(reader.subject().to_string(), "24/2", "reading goes on");
    let here = reader.subject();
    fs::write(&path, text.replacen("title: \"", "title: \"Back: ", 1)).unwrap();
    reader.wait_until(|state| notice(state).contains("reloaded"));
    assert_eq!(reader.subject(), here, "when it is back it is read where a person is");
}

#[test]
fn notes_and_the_floor_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (mut reader, path, text) = open(&folder);
    reader.wait_until(|state| state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.notes.are_ready()));
    go_to(&mut reader, "24/2");
    reader.press(Key::N);
    reader.harness.run();
    reader.harness.event(egui::Event::Text("mine".to_owned()));
    reader.harness.run();
    reader.press(Key::Escape).press(Key::F);
    assert!(reader.state().overlays.floor.is_some());
    fs::write(&path, text.replacen("title: \"", "title: \"Another: ", 1)).unwrap();
    reader.wait_until(|state| {
        state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.linked.briefing().title.starts_with("Another"))
    });
    assert!(reader.state().overlays.floor.is_some(), "who is about to speak is not taken elsewhere");
    assert_eq!(reader.open_briefing().notes.count(), 1);
}

#[test]
fn a_save_that_says_nothing_new_says_so_and_a_bundled_briefing_is_not_watched() {
    let folder = tempfile::tempdir().unwrap();
    let (mut reader, path, text) = open(&folder);
    fs::write(&path, format!("// a comment\n{text}")).unwrap();
    reader.wait_until(|state| notice(state).contains("nothing you see"));
    assert!(Reader::open().state().open_file().is_none());
}
