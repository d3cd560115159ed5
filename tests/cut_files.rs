//! A file of notes or of walks that was cut short or damaged, or that cannot be read, loses nothing that stands in it or in its
//! backup. No program is started here: a child that is being started holds the locks of its parent for a moment.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails where it is wrong, and makes the files it needs"
)]

mod support;

use plenary::{
    format,
    load::{NoteStore, NotesTrouble, WalkStore, walks_file},
    model::{Briefing, Walk},
    notes::NoteSet,
};
use std::{fs, path::Path};
use support::kept::{add, file, open};

/// What stands in whole lines of a file that was cut, by its ids.
fn whole_lines(text: &str, cut: usize) -> Vec<String> {
    let whole =
        |id: &&&str| text.find(&format!("Note(id: \"{id}\"")).is_some_and(|offset| offset + text[offset..].find(",\n").unwrap() <= cut);
    ["n0", "n1", "n2", "n3", "n4"].iter().filter(whole).map(|id| (*id).to_owned()).collect()
}

#[test]
fn a_file_cut_at_any_byte_takes_what_it_lost_from_the_backup() {
    let folder = tempfile::tempdir().unwrap();
    let (mut keeping, mut note_set, _) = open(folder.path(), "one");
    for number in 0..5 {
        add(&mut note_set, number, &format!("“note” {number}"));
        keeping.save(&note_set).unwrap();
    }
    drop(keeping);
    let (main, backup) = (file(folder.path()), folder.path().join("kept.notes.ron.bak"));
    let (text, before) = (fs::read_to_string(&main).unwrap(), fs::read(&backup).unwrap());
    for cut in 0..text.len() {
        let lines = whole_lines(&text, cut);
        let all: Vec<String> = (0..4).map(|number| format!("n{number}")).chain(lines).collect();
        let there = |note_set: &NoteSet| all.iter().all(|id| note_set.notes.contains_key(id));
        fs::remove_dir_all(folder.path()).unwrap();
        fs::create_dir(folder.path()).unwrap();
        fs::write(&main, &text.as_bytes()[..cut]).unwrap();
        fs::write(&backup, &before).unwrap();
        let (keeping, note_set, troubles) = open(folder.path(), "two");
        assert!(there(&note_set), "cut at {cut}: {:?} of {all:?}", note_set.notes.keys());
        // What was cut after its last bracket is whole.
        let whole = text.as_bytes()[cut..].trim_ascii().is_empty();
        assert_eq!((troubles.len(), keeping.has_unsaved()), if whole { (0, false) } else { (1, true) }, "cut at {cut}");
        // Ended before anything was saved: all of it is there the next time.
        drop(keeping);
        let (mut keeping, note_set, _) = open(folder.path(), "three");
        assert!(there(&note_set), "opened again, cut at {cut}");
        if cut % 7 != 0 {
            continue;
        }
        // The backup is better than the damaged file until that is whole again.
        keeping.save(&note_set).unwrap();
        let kept = format::read_notes(&fs::read_to_string(&backup).unwrap()).unwrap();
        assert!(kept.whole && kept.note_set.notes.len() >= 4, "cut at {cut}");
        drop(keeping);
        let (_, note_set, troubles) = open(folder.path(), "four");
        assert!(there(&note_set) && troubles.is_empty(), "saved, cut at {cut}: {troubles:?}");
    }
}

#[test]
fn bytes_that_are_no_letters_cost_their_line_alone_and_the_backup_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let (mut keeping, mut note_set, _) = open(folder.path(), "one");
    for number in 0..5 {
        add(&mut note_set, number, "text");
        keeping.save(&note_set).unwrap();
    }
    drop(keeping);
    let (text, main) = (fs::read(file(folder.path())).unwrap(), file(folder.path()));
    for offset in 0..text.len() {
        let mut bytes = text.clone();
        bytes[offset] = 0xff;
        fs::write(&main, &bytes).unwrap();
        let (_, note_set, troubles) = open(folder.path(), "two");
        assert_eq!(troubles.len(), 1, "at {offset}");
        // The last note alone is not in the backup; where the end of a line is damaged, so is the next.
        let last = text.windows(8).position(|window| window == b"id: \"n4\"").unwrap();
        let line = |offset: usize| text[..offset].split(|byte| *byte == b'\n').count();
        let costs_the_last = line(offset) == line(last) || text[offset] == b'\n' && line(offset) + 1 == line(last);
        assert_eq!(note_set.notes.len(), if costs_the_last { 4 } else { 5 }, "at {offset}: {:?}", note_set.notes.keys());
    }
}

fn walk(id: &str, title: &str) -> Walk {
    Walk { id: id.to_owned(), title: title.to_owned(), audience: None, stops: Vec::new() }
}

fn open_walks(briefing: &Path, data: &Path) -> (WalkStore, plenary::load::FoundWalks) {
    WalkStore::open(Some(briefing), Some(data), "kept", &Briefing { id: "kept".to_owned(), ..Briefing::default() })
}

#[test]
fn a_file_of_walks_cut_anywhere_takes_what_it_lost_from_the_backup() {
    let folder = tempfile::tempdir().unwrap();
    let (briefing, data) = (folder.path().join("lights.ron"), folder.path().join("data"));
    let main = walks_file(&briefing);
    let stop = |question: &str, place: &str| {
        let focus = plenary::model::Target::Actor(place.to_owned());
        let reveal = vec![plenary::model::Target::Instrument];
        let question = Some(question.to_owned());
        plenary::model::Stop { focus, panes: Vec::new(), question, choices: vec!["For".to_owned()], reveal, minutes: Some(5), notes: None }
    };
    let with = |id: &str, stops: &[&str]| Walk { stops: stops.iter().map(|name| stop(name, name)).collect(), ..walk(id, id) };
    let before = vec![with("a", &["one", "two"]), with("b", &["three"])];
    let mut after = before.clone();
    // The last thing done: a question changed, and a stop added at the end.
    after[1].stops[0].question = Some("three, changed".to_owned());
    after[1].stops.push(stop("four", "four"));
    let (mut keeping, found) = open_walks(&briefing, &data);
    assert!(found.walks.is_empty());
    keeping.save(&before).unwrap();
    keeping.save(&after).unwrap();
    let backup = folder.path().join("lights.walk.ron.bak");
    let (text, old) = (fs::read_to_string(&main).unwrap(), fs::read(&backup).unwrap());
    assert_eq!(format::read_walks(&old, None).walks, before);
    // What stands whole in what is left of the file, or in the backup.
    let holds = |walks: &[Walk], cut: usize| {
        for known in &before {
            let walk = walks.iter().find(|walk| walk.id == known.id).unwrap_or_else(|| panic!("{} is lost, cut at {cut}", known.id));
            for stop in &known.stops {
                let question = stop.question.as_deref().unwrap();
                let same = walk.stops.iter().filter(|other| other.focus == stop.focus).collect::<Vec<_>>();
                assert_eq!(same.len(), 1, "{question}, cut at {cut}");
                assert!(same[0].question.as_deref().unwrap().starts_with(question), "{question}, cut at {cut}: {same:?}");
                assert_eq!(
                    (&same[0].choices, &same[0].reveal, same[0].minutes),
                    (&stop.choices, &stop.reveal, stop.minutes),
                    "cut at {cut}"
                );
            }
        }
        for (words, place) in [("question: \"three, changed\"", "three"), ("question: \"four\"", "four")] {
            let end = text.find(words).unwrap();
            let end = end + text[end..].find("),\n").unwrap() + 2;
            let there = walks
                .iter()
                .flat_map(|walk| &walk.stops)
                .any(|stop| stop.question.as_deref().is_some_and(|known| words.contains(&format!("\"{known}\""))));
            assert!(there || cut < end, "{place} stood there whole, cut at {cut}");
        }
    };
    for cut in 0..text.trim_end().len() {
        fs::remove_dir_all(folder.path()).unwrap();
        fs::create_dir(folder.path()).unwrap();
        fs::write(&main, &text.as_bytes()[..cut]).unwrap();
        fs::write(&backup, &old).unwrap();
        let (_, found) = open_walks(&briefing, &data);
        holds(&found.walks, cut);
        // Ended, opened again, and saved.
        let (mut keeping, found) = open_walks(&briefing, &data);
        holds(&found.walks, cut);
        if found.unsaved && cut % 7 == 0 {
            assert!(found.notices.iter().any(|said| said.contains("taken from the copy saved before it")), "{:?}", found.notices);
            keeping.save(&found.walks).unwrap();
            assert_eq!(fs::read(&backup).unwrap(), old, "a damaged file takes no backup's place, cut at {cut}");
            let (_, found) = open_walks(&briefing, &data);
            holds(&found.walks, cut);
            assert!(!found.unsaved, "cut at {cut}");
        }
    }
}

#[test]
fn a_file_that_cannot_be_read_just_now_is_replaced_by_nothing_and_joined_when_it_can() {
    let folder = tempfile::tempdir().unwrap();
    let (mut keeping, mut note_set, _) = open(folder.path(), "one");
    for number in 0..3 {
        add(&mut note_set, number, "written before");
        keeping.save(&note_set).unwrap();
    }
    drop(keeping);
    // Too large to be read, as one may be that stands elsewhere for the moment; its backup is there and good.
    let good = fs::read(file(folder.path())).unwrap();
    let length = format::limits::NOTES_BYTES + 1;
    fs::File::create(file(folder.path())).unwrap().set_len(length).unwrap();
    let (mut keeping, mut note_set, troubles) = open(folder.path(), "two");
    assert!(
        matches!(&troubles[..], [NotesTrouble::Inaccessible { path, .. }] if *path == folder.path().join("kept.two.notes.ron")),
        "{troubles:?}"
    );
    assert!(!keeping.has_unsaved() && note_set.notes.is_empty(), "the backup is no stand-in for it");
    add(&mut note_set, 7, "written now");
    keeping.save(&note_set).unwrap();
    assert_eq!(fs::metadata(file(folder.path())).unwrap().len(), length);
    drop(keeping);
    // Who comes next sees what was written in the meantime, and all of it where the file can be read.
    let (mut keeping, mut note_set, _) = open(folder.path(), "three");
    assert_eq!(note_set.notes.keys().collect::<Vec<_>>(), ["n7"]);
    fs::write(file(folder.path()), &good).unwrap();
    add(&mut note_set, 8, "written last");
    let kept = keeping.save(&note_set).unwrap();
    assert_eq!(kept.found.unwrap().notes.keys().collect::<Vec<_>>(), ["n0", "n1", "n2", "n7", "n8"]);
    drop(keeping);
    let (_, note_set, troubles) = open(folder.path(), "four");
    assert_eq!((note_set.notes.len(), troubles), (5, Vec::new()));
    assert!(!folder.path().join("kept.two.notes.ron").exists());
    // While it is open.
    fs::remove_file(file(folder.path())).unwrap();
    let (mut keeping, mut note_set, _) = open(folder.path(), "five");
    fs::File::create(file(folder.path())).unwrap().set_len(length).unwrap();
    add(&mut note_set, 9, "written now");
    assert!(keeping.save(&note_set).unwrap().notices[0].starts_with("Your notes could not be read: this file is larger than"));
    assert!(keeping.save(&note_set).unwrap().notices.is_empty(), "told once");
    assert_eq!(fs::metadata(file(folder.path())).unwrap().len(), length);
}

#[test]
fn the_notes_on_another_briefing_in_the_folder_stay_where_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let there = |name: &str| folder.path().join(name);
    let (mut keeping, mut note_set, _) = NoteStore::open(folder.path(), "kept.old", ("kept", "Kept"), "one");
    add(&mut note_set, 1, "on the old one");
    keeping.save(&note_set).unwrap();
    drop(keeping);
    fs::write(there("kept.ron"), "a briefing").unwrap();
    fs::write(there("kept.old.ron"), "the one before, of the same id").unwrap();
    let (mut keeping, mut note_set, _) = open(folder.path(), "two");
    assert!(note_set.notes.is_empty() && !keeping.has_unsaved());
    add(&mut note_set, 2, "on the new one");
    keeping.save(&note_set).unwrap();
    assert!(there("kept.old.notes.ron").exists());
}
