//! A file of notes or of walks that was cut short or damaged loses nothing that stands in it or in its backup, at whichever
//! byte it was. No program is started here: a child that is being started holds the locks of its parent for a moment.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails where it is wrong, and makes the files it needs"
)]

use plenary::{
    format,
    load::{Keeping, KeepingWalks, NotesTrouble, walks_file},
    model::{Briefing, Field, Note, Stamp, Walk},
    notes::Book,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

fn open(folder: &Path, writer: &str) -> (Keeping, Book, Vec<NotesTrouble>) {
    Keeping::open(folder, "kept", ("kept", "Kept"), writer)
}

fn file(folder: &Path) -> PathBuf {
    folder.join("kept.notes.ron")
}

fn add(book: &mut Book, number: usize, text: &str) {
    let stamp = Stamp { by: "w".to_owned(), n: number as u64 + 1, at: 1 };
    let id = format!("n{number}");
    let note = Note { id: id.clone(), text: Field::new(text.to_owned(), &stamp), ..Note::default() };
    book.notes.insert(id, note);
}

/// What stands in whole lines of a file that was cut, by its ids.
fn whole_lines(text: &str, cut: usize) -> Vec<String> {
    let whole = |id: &&&str| text.find(&format!("Note(id: \"{id}\"")).is_some_and(|at| at + text[at..].find(",\n").unwrap() <= cut);
    ["n0", "n1", "n2", "n3", "n4"].iter().filter(whole).map(|id| (*id).to_owned()).collect()
}

#[test]
fn a_file_cut_at_any_byte_takes_what_it_lost_from_the_backup() {
    let folder = tempfile::tempdir().unwrap();
    let (mut keeping, mut book, _) = open(folder.path(), "one");
    for number in 0..5 {
        add(&mut book, number, &format!("“note” {number}"));
        keeping.save(&book).unwrap();
    }
    drop(keeping);
    let (main, backup) = (file(folder.path()), folder.path().join("kept.notes.ron.bak"));
    let (text, before) = (fs::read_to_string(&main).unwrap(), fs::read(&backup).unwrap());
    for cut in 0..text.len() {
        let lines = whole_lines(&text, cut);
        let all: Vec<String> = (0..4).map(|number| format!("n{number}")).chain(lines).collect();
        let there = |book: &Book| all.iter().all(|id| book.notes.contains_key(id));
        fs::remove_dir_all(folder.path()).unwrap();
        fs::create_dir(folder.path()).unwrap();
        fs::write(&main, &text.as_bytes()[..cut]).unwrap();
        fs::write(&backup, &before).unwrap();
        let (keeping, book, troubles) = open(folder.path(), "two");
        assert!(there(&book), "cut at {cut}: {:?} of {all:?}", book.notes.keys());
        // What was cut after its last bracket is whole.
        let whole = text.as_bytes()[cut..].trim_ascii().is_empty();
        assert_eq!((troubles.len(), keeping.has_taken_in()), if whole { (0, false) } else { (1, true) }, "cut at {cut}");
        // Ended before anything was saved: all of it is there the next time.
        drop(keeping);
        let (mut keeping, book, _) = open(folder.path(), "three");
        assert!(there(&book), "opened again, cut at {cut}");
        if cut % 7 != 0 {
            continue;
        }
        // The backup is better than the damaged file until that is whole again.
        keeping.save(&book).unwrap();
        let kept = format::read_notes(&fs::read_to_string(&backup).unwrap()).unwrap();
        assert!(kept.whole && kept.book.notes.len() >= 4, "cut at {cut}");
        drop(keeping);
        let (_, book, troubles) = open(folder.path(), "four");
        assert!(there(&book) && troubles.is_empty(), "saved, cut at {cut}: {troubles:?}");
    }
}

#[test]
fn bytes_that_are_no_letters_cost_their_line_alone_and_the_backup_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let (mut keeping, mut book, _) = open(folder.path(), "one");
    for number in 0..5 {
        add(&mut book, number, "text");
        keeping.save(&book).unwrap();
    }
    drop(keeping);
    let (text, main) = (fs::read(file(folder.path())).unwrap(), file(folder.path()));
    for at in 0..text.len() {
        let mut bytes = text.clone();
        bytes[at] = 0xff;
        fs::write(&main, &bytes).unwrap();
        let (_, book, troubles) = open(folder.path(), "two");
        assert_eq!(troubles.len(), 1, "at {at}");
        // The last note alone is not in the backup; where the end of a line is damaged, so is the next.
        let last = text.windows(8).position(|window| window == b"id: \"n4\"").unwrap();
        let line = |at: usize| text[..at].split(|byte| *byte == b'\n').count();
        let costs_the_last = line(at) == line(last) || text[at] == b'\n' && line(at) + 1 == line(last);
        assert_eq!(book.notes.len(), if costs_the_last { 4 } else { 5 }, "at {at}: {:?}", book.notes.keys());
    }
}

fn walk(id: &str, title: &str) -> Walk {
    Walk { id: id.to_owned(), title: title.to_owned(), audience: None, stops: Vec::new() }
}

fn open_walks(briefing: &Path, data: &Path) -> (KeepingWalks, plenary::load::FoundWalks) {
    KeepingWalks::open(Some(briefing), Some(data), "kept", &Briefing { id: "kept".to_owned(), ..Briefing::default() })
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
            assert!(found.said.iter().any(|said| said.contains("taken from the copy saved before it")), "{:?}", found.said);
            keeping.save(&found.walks).unwrap();
            assert_eq!(fs::read(&backup).unwrap(), old, "a damaged file takes no backup's place, cut at {cut}");
            let (_, found) = open_walks(&briefing, &data);
            holds(&found.walks, cut);
            assert!(!found.unsaved, "cut at {cut}");
        }
    }
}
