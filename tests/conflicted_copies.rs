//! Copies that a sync program leaves beside notes and walks, where two computers wrote at once: they are joined, told of
//! and kept, and nothing in them is lost, whatever happens meanwhile.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test fails where it is wrong, and makes the files it needs"
)]

mod support;

use plenary::{
    app::{App, Start},
    format::{self, write_notes, write_walks},
    load::{NoteStore, WalkStore, walks_file},
    model::{Briefing, Walk},
    notes::NoteSet,
    state::State,
};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};
use support::{
    kept::{add_named, notes, put, walk},
    reader::{FakePicker, Reader},
};

/// How sync programs name the copy they make: what stands before the last ending.
const MARKS: [&str; 12] = [
    " (conflicted copy 2026-11-02)",
    " (Anna's conflicted copy 2026-11-02)",
    " (In Konflikt stehende Kopie von Anna 2026-11-02)",
    " (conflicted copy 2026-11-02 101112)",
    "-DESKTOP-ABC",
    " (1)",
    "_conflict-20261102-101112",
    ".sync-conflict-20261102-101112-ABCDEFG",
    " 2",
    " (SFConflict anna@example.org 2026-11-02-10-11-12)",
    "_Anna-PC_Nov-02-1011-2026_Conflict_1",
    " [conflicted]",
];

fn open(folder: &Path, writer: &str) -> (NoteStore, NoteSet, Vec<String>) {
    let (mut keeping, note_set, troubles) = NoteStore::open(folder, "kept", ("kept", "Kept"), writer);
    assert!(troubles.is_empty(), "{troubles:?}");
    let said = keeping.take_notices();
    (keeping, note_set, said)
}

fn ids(note_set: &NoteSet) -> Vec<&str> {
    note_set.notes.keys().map(String::as_str).collect()
}

fn notes_on_disk(path: &Path) -> NoteSet {
    format::read_notes(&fs::read_to_string(path).unwrap()).unwrap().note_set
}

/// The files of a folder and of the one in it for copies, locks left out.
fn names(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            names.extend(self::names(&entry.path()).into_iter().map(|inside| format!("{name}/{inside}")));
        } else if !["lock", "bak"].iter().any(|ending| entry.path().extension().is_some_and(|other| other == *ending)) {
            names.push(name);
        }
    }
    names.sort();
    names
}

#[test]
fn a_copy_of_notes_is_joined_saved_and_only_then_set_aside() {
    for mark in MARKS {
        let folder = tempfile::tempdir().unwrap();
        let (main, name) = (folder.path().join("kept.notes.ron"), format!("kept.notes{mark}.ron"));
        put(&main, &notes("kept", &["mine"]));
        put(&folder.path().join(&name), &notes("kept", &["mine", "theirs"]));
        let (mut keeping, note_set, said) = open(folder.path(), "one");
        assert_eq!(ids(&note_set), ["mine", "theirs"], "{mark}");
        assert_eq!(said, [format!("“{name}”, a copy that a sync program made, was merged with your notes: 1 new, 0 changed.")]);
        assert_eq!(names(folder.path()).len(), 2, "nothing is moved before it is saved");
        assert!(keeping.has_unsaved());
        let kept = keeping.save(&note_set).unwrap();
        assert_eq!(ids(&notes_on_disk(&main)), ["mine", "theirs"]);
        assert!(kept.notices[0].contains(&name) && kept.notices[0].ends_with("moved to the folder “joined copies”."), "{:?}", kept.notices);
        assert_eq!(names(folder.path()), [format!("joined copies/{name}"), "kept.notes.ron".to_owned()]);
        drop(keeping);
        let (keeping, note_set, said) = open(folder.path(), "two");
        assert!(said.is_empty() && !keeping.has_unsaved() && note_set.notes.len() == 2, "told once: {said:?}");
    }
}

#[test]
fn a_copy_that_comes_while_the_window_is_open_is_joined_with_the_next_save() {
    let folder = tempfile::tempdir().unwrap();
    let (mut keeping, mut note_set, _) = open(folder.path(), "one");
    add_named(&mut note_set, "mine");
    keeping.save(&note_set).unwrap();
    put(&folder.path().join("kept.notes (1).ron"), &notes("kept", &["theirs"]));
    add_named(&mut note_set, "more");
    let kept = keeping.save(&note_set).unwrap();
    assert_eq!(ids(&kept.found.unwrap()), ["mine", "more", "theirs"]);
    assert!(kept.notices.last().unwrap().contains("1 new"), "{:?}", kept.notices);
    assert_eq!(names(folder.path()), ["joined copies/kept.notes (1).ron", "kept.notes.ron"]);
}

#[test]
fn what_only_looks_like_a_copy_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let there = |name: &str| folder.path().join(name);
    put(&there("kept.notes.ron"), &notes("kept", &["mine"]));
    // Notes on another briefing, of whatever name; a letter; and the notes on a briefing whose name begins so.
    put(&there("kept.notes 2.ron"), &notes("kept 2", &["another"]));
    put(&there("kept 2.notes.ron"), &notes("kept 2", &["another"]));
    put(&there("kept (1).notes.ron"), &notes("kept", &["of a copy of the briefing"]));
    fs::write(there("kept.notes (1).ron"), "a letter").unwrap();
    fs::write(there("kept.other.ron"), "a briefing").unwrap();
    put(&there("kept.other.notes (1).ron"), &notes("kept", &["of the other briefing"]));
    let before = names(folder.path());
    let (mut keeping, note_set, said) = open(folder.path(), "one");
    assert_eq!((ids(&note_set), said.len()), (vec!["mine"], 0));
    keeping.save(&note_set).unwrap();
    assert_eq!(names(folder.path()), before);
}

#[test]
fn a_copy_of_what_a_second_window_wrote_is_joined_too() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder.path().join("kept.notes.ron"), &notes("kept", &["mine"]));
    put(&folder.path().join("kept.writer-2.notes (conflicted copy 2026-11-02).ron"), &notes("kept", &["second"]));
    let (mut keeping, note_set, _) = open(folder.path(), "one");
    assert_eq!(ids(&note_set), ["mine", "second"]);
    keeping.save(&note_set).unwrap();
    assert_eq!(names(folder.path()).len(), 2);
}

#[test]
fn a_copy_that_is_damaged_gives_what_is_good_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder.path().join("kept.notes.ron"), &notes("kept", &["mine"]));
    let (copy, text) = (folder.path().join("kept.notes (1).ron"), write_notes(&notes("kept", &["a", "b", "c"])).unwrap());
    fs::write(&copy, &text[..text.find("id: \"c\"").unwrap() + 20]).unwrap();
    let (mut keeping, note_set, said) = open(folder.path(), "one");
    assert_eq!(ids(&note_set), ["a", "b", "mine"]);
    assert!(said[0].contains("2 new") && said[0].contains("could not be read, so it stays where it is"), "{said:?}");
    keeping.save(&note_set).unwrap();
    assert!(copy.exists());
    drop(keeping);
    assert!(open(folder.path(), "two").2.is_empty(), "and is reported once");
}

#[test]
fn nothing_is_lost_where_a_copy_cannot_be_moved_or_the_program_ends_before_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("kept.notes (1).ron");
    put(&folder.path().join("kept.notes.ron"), &notes("kept", &["mine"]));
    put(&copy, &notes("kept", &["theirs"]));
    // Ended before anything was saved.
    drop(open(folder.path(), "one"));
    assert!(copy.exists());
    // A file stands where the folder would have to be: saved, and not moved, as if it had ended in between.
    fs::write(folder.path().join("joined copies"), "").unwrap();
    let (mut keeping, note_set, said) = open(folder.path(), "two");
    assert_eq!(said.len(), 1);
    assert!(keeping.save(&note_set).unwrap().notices.is_empty());
    drop(keeping);
    assert!(copy.exists() && notes_on_disk(&folder.path().join("kept.notes.ron")).notes.len() == 2);
    fs::remove_file(folder.path().join("joined copies")).unwrap();
    let (mut keeping, note_set, said) = open(folder.path(), "three");
    assert!(said.is_empty(), "nothing in it is new: {said:?}");
    keeping.save(&note_set).unwrap();
    assert!(!copy.exists());
    // A copy that the sync program writes anew between joining and saving is not set aside unseen.
    put(&copy, &notes("kept", &["later"]));
    drop(keeping);
    let (mut keeping, note_set, _) = open(folder.path(), "four");
    put(&copy, &notes("kept", &["later", "latest"]));
    let kept = keeping.save(&note_set).unwrap();
    assert_eq!(kept.found.unwrap().notes.len(), 4);
}

#[test]
fn with_two_windows_the_first_sets_it_aside_and_both_have_it() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("kept.notes-DESKTOP-ABC.ron");
    put(&folder.path().join("kept.notes.ron"), &notes("kept", &["mine"]));
    let (mut first, note_set, _) = open(folder.path(), "one");
    put(&copy, &notes("kept", &["theirs"]));
    let (mut second, other, said) = open(folder.path(), "two");
    assert!(!second.is_first() && ids(&other) == ["mine", "theirs"]);
    assert!(said[0].ends_with("It stays where it is, as it cannot be moved."), "{said:?}");
    second.save(&other).unwrap();
    assert!(copy.exists(), "only the first may move it");
    first.save(&note_set).unwrap();
    assert!(!copy.exists());
    second.save(&other).unwrap();
    drop((first, second));
    assert_eq!(ids(&open(folder.path(), "three").1), ["mine", "theirs"]);
}

fn open_walks(briefing: &Path, data: &Path) -> (WalkStore, plenary::load::FoundWalks) {
    WalkStore::open(Some(briefing), Some(data), "kept", &Briefing { id: "kept".to_owned(), ..Briefing::default() })
}

fn walks_on_disk(path: &Path) -> Vec<String> {
    format::read_walks(&fs::read(path).unwrap(), None).walks.into_iter().map(|walk| format!("{} {}", walk.id, walk.title)).collect()
}

#[test]
fn a_copy_of_walks_is_joined_saved_and_only_then_set_aside() {
    let mine = [walk("a", "Mine"), walk("both", "As I wrote it")];
    let theirs = [walk("both", "As they wrote it"), walk("new", "Theirs"), walk("a", "Mine")];
    for (number, mark) in MARKS.iter().enumerate() {
        let folder = tempfile::tempdir().unwrap();
        let (briefing, data) = (folder.path().join("there").join("lights.ron"), folder.path().join("data"));
        // Beside the briefing, or in the data folder.
        let main = if number % 2 == 0 { walks_file(&briefing) } else { data.join("kept.walk.ron") };
        let stem = main.file_stem().unwrap().to_string_lossy().into_owned();
        let copy = main.with_file_name(format!("{stem}{mark}.ron"));
        fs::create_dir_all(main.parent().unwrap()).unwrap();
        fs::write(&main, write_walks("kept", &mine).unwrap()).unwrap();
        fs::write(&copy, write_walks("kept", &theirs).unwrap()).unwrap();
        // One of another briefing.
        let other = main.with_file_name(format!("{stem} (of another).ron"));
        fs::write(&other, write_walks("another", &theirs).unwrap()).unwrap();
        let (mut keeping, found) = open_walks(&briefing, &data);
        let there: Vec<String> = found.walks.iter().map(|walk| format!("{} {}", walk.id, walk.title)).collect();
        assert_eq!(there, ["a Mine", "both As I wrote it", "both-2 As they wrote it", "new Theirs"], "{mark}");
        assert!(found.unsaved && found.copies[0].contains("1 new, 1 changed. Both versions of 1 are kept."), "{:?}", found.copies);
        assert!(copy.exists());
        // What is changed at once is no reason to join it again.
        let mut walks = found.walks.clone();
        walks[3].title = "Theirs, changed".to_owned();
        let kept = keeping.save(&walks).unwrap();
        assert!(kept.copies[0].ends_with("moved to the folder “joined copies”."), "{:?}", kept.copies);
        let all: Vec<String> =
            [&main, &walks_file(&briefing)].iter().filter(|path| path.exists()).flat_map(|path| walks_on_disk(path)).collect();
        for wanted in ["both As I wrote it", "both-2 As they wrote it", "new Theirs, changed"] {
            assert!(all.contains(&wanted.to_owned()), "{wanted}: {all:?}");
        }
        assert!(!copy.exists() && other.exists());
        assert!(main.with_file_name("joined copies").join(copy.file_name().unwrap()).exists());
        let (_, found) = open_walks(&briefing, &data);
        assert!(!found.unsaved && found.copies.is_empty() && found.walks.len() == 4, "{:?}", found.copies);
    }
}

#[test]
fn a_walk_from_a_copy_that_stays_can_be_changed_and_removed() {
    let folder = tempfile::tempdir().unwrap();
    let (briefing, data) = (folder.path().join("lights.ron"), folder.path().join("data"));
    fs::write(walks_file(&briefing), write_walks("kept", &[walk("a", "Mine")]).unwrap()).unwrap();
    let copy = folder.path().join("lights.walk (1).ron");
    fs::write(&copy, write_walks("kept", &[walk("b", "Theirs"), walk("c", "And theirs")]).unwrap()).unwrap();
    // A file stands where the folder of copies would have to be.
    let barred = folder.path().join("joined copies");
    fs::write(&barred, "").unwrap();
    let (mut keeping, found) = open_walks(&briefing, &data);
    keeping.save(&found.walks).unwrap();
    let mut walks = found.walks;
    walks[1].title = "Theirs, changed".to_owned();
    walks.pop();
    keeping.save(&walks).unwrap();
    for _ in 0..2 {
        let (mut keeping, found) = open_walks(&briefing, &data);
        assert_eq!(titles(&found.walks), ["Mine", "Theirs, changed"], "it was joined once");
        assert!(found.copies.is_empty(), "{:?}", found.copies);
        keeping.save(&found.walks).unwrap();
    }
    fs::remove_file(barred).unwrap();
    let (mut keeping, found) = open_walks(&briefing, &data);
    keeping.save(&found.walks).unwrap();
    assert!(!copy.exists() && open_walks(&briefing, &data).1.walks.len() == 2);
}

#[test]
fn a_copy_is_not_moved_for_walks_that_a_save_failed_to_keep() {
    let folder = tempfile::tempdir().unwrap();
    // What is rescued goes where all tests see it.
    let key = format!("not-saved-{}", std::process::id());
    let (briefing, data) = (folder.path().join("lights.ron"), folder.path().join("data"));
    let main = walks_file(&briefing);
    fs::write(&main, write_walks(&key, &[walk("a", "Mine")]).unwrap()).unwrap();
    let (mut keeping, found) = WalkStore::open(Some(&briefing), Some(&data), &key, &Briefing::default());
    // It comes while the window is open, and nothing can be written: a folder has the name of the lock, and a file that of the
    // data folder.
    let copy = folder.path().join("lights.walk (1).ron");
    fs::write(&copy, write_walks(&key, &[walk("b", "Theirs")]).unwrap()).unwrap();
    let lock = folder.path().join(".lights.walk.ron.lock");
    fs::create_dir(&lock).unwrap();
    fs::write(&data, "").unwrap();
    let mut walks = found.walks;
    walks[0].title = "Mine, changed".to_owned();
    keeping.save(&walks).unwrap_err();
    fs::remove_dir(&lock).unwrap();
    fs::remove_file(&data).unwrap();
    // The window has a walk of its own by now, of the id that the copy's was to have.
    walks.push(walk("b", "Another"));
    let kept = keeping.save(&walks).unwrap();
    assert_eq!(titles(&kept.walks), ["Mine, changed", "Another", "Theirs"]);
    assert!(!copy.exists() && walks_on_disk(&main).iter().any(|walk| walk.ends_with("Theirs")));
}

#[test]
fn a_copy_that_stays_is_read_again_only_when_it_was_written() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder.path().join("kept.notes.ron"), &notes("kept", &["mine"]));
    let (mut first, mut note_set, _) = open(folder.path(), "one");
    // Of another briefing: nothing that is in it is joined, however often it is saved.
    let copy = folder.path().join("kept.notes (1).ron");
    put(&copy, &notes("another", &["theirs"]));
    add_named(&mut note_set, "new");
    first.save(&note_set).unwrap();
    // The same length and time, in the same place: it looks the same, and is not looked into.
    let (text, time) = (fs::read_to_string(&copy).unwrap(), fs::metadata(&copy).unwrap().modified().unwrap());
    let other = write_notes(&notes("kept", &["x"])).unwrap();
    let padded = format!("{other}{}", "\n".repeat(text.len() - other.len()));
    fs::write(&copy, &padded).unwrap();
    fs::File::options().write(true).open(&copy).unwrap().set_modified(time).unwrap();
    first.save(&note_set).unwrap();
    assert!(copy.exists());
    // Once it was written it is.
    put(&copy, &notes("kept", &["theirs"]));
    let kept = first.save(&note_set).unwrap();
    assert!(kept.found.is_some_and(|found| ids(&found) == ["mine", "new", "theirs"]) && !copy.exists());
}

#[test]
fn a_copy_of_walks_by_a_later_version_is_told_of_once() {
    let folder = tempfile::tempdir().unwrap();
    let (briefing, data) = (folder.path().join("lights.ron"), folder.path().join("data"));
    let later = write_walks("kept", &[walk("b", "Theirs")]).unwrap().replacen("format: 1", "format: 2", 1);
    let copy = folder.path().join("lights.walk (1).ron");
    fs::write(&copy, &later).unwrap();
    let (mut keeping, found) = open_walks(&briefing, &data);
    assert!(found.walks.is_empty() && found.copies.len() == 1, "{:?}", found.copies);
    assert!(keeping.save(&[walk("a", "Mine")]).unwrap().copies.is_empty());
    // And again where it was written.
    fs::write(&copy, format!("{later}\n")).unwrap();
    assert_eq!(keeping.save(&[walk("a", "Mine")]).unwrap().copies.len(), 1);
    assert!(copy.exists());
}

fn titles(walks: &[Walk]) -> Vec<&str> {
    walks.iter().map(|walk| walk.title.as_str()).collect()
}

#[test]
fn a_copy_meant_to_do_harm_takes_no_time_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let (briefing, data) = (folder.path().join("lights.ron"), folder.path().join("data"));
    let many: Vec<Walk> = (0..20_000).map(|number| walk("a", &format!("{number}"))).collect();
    fs::write(walks_file(&briefing), write_walks("kept", &[walk("a", "Mine")]).unwrap()).unwrap();
    let copy = folder.path().join("lights.walk (1).ron");
    fs::write(&copy, write_walks("kept", &many).unwrap()).unwrap();
    let begun = std::time::Instant::now();
    let (_, found) = open_walks(&briefing, &data);
    println!("{} walks in {:?}", found.walks.len(), begun.elapsed());
    assert!(begun.elapsed() < std::time::Duration::from_secs(20), "{:?}", begun.elapsed());
    assert!(found.copies[0].contains("stays where it is"), "{:?}", found.copies);
}

#[test]
fn two_windows_on_one_folder_join_a_copy_of_walks_once() {
    let folder = tempfile::tempdir().unwrap();
    let (briefing, data) = (folder.path().join("lights.ron"), folder.path().join("data"));
    let main = walks_file(&briefing);
    fs::write(&main, write_walks("kept", &[walk("a", "Mine")]).unwrap()).unwrap();
    fs::write(main.with_file_name("lights.walk 2.ron"), write_walks("kept", &[walk("a", "Theirs")]).unwrap()).unwrap();
    let ((mut first, one), (mut second, other)) = (open_walks(&briefing, &data), open_walks(&briefing, &data));
    first.save(&one.walks).unwrap();
    let mut changed = other.walks.clone();
    changed.push(walk("c", "More"));
    let kept = second.save(&changed).unwrap();
    assert!(kept.renamed.is_empty());
    assert_eq!(walks_on_disk(&main), ["a Mine", "a-2 Theirs", "c More"]);
    assert_eq!(open_walks(&briefing, &data).1.walks.len(), 3);
}

fn start(folder: &Path, file: Option<PathBuf>, beside: bool) -> Reader {
    let memory_file = folder.join("data").join("memory.ron");
    plenary::store::write(&memory_file, format!("(version: 2, prefs: (notes_beside: {beside}))").as_bytes()).unwrap();
    let memory_file = Some(memory_file);
    let picker = Arc::new(FakePicker::default());
    let harness = Reader::builder([1366.0, 768.0]).build_eframe(move |creation| {
        App::new(&creation.egui_ctx, Start { file, picker, theme: None, home: false, fresh: false, memory_file }.begin())
    });
    let mut reader = Reader { harness };
    let ready = |state: &State| {
        state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.notes.are_ready() && open_briefing.own_walks.are_ready())
    };
    reader.wait_until(ready);
    reader
}

#[test]
fn the_window_tells_of_copies_of_notes_and_walks_by_name_and_keeps_them() {
    let folder = tempfile::tempdir().unwrap();
    let there = folder.path().join("there");
    let data = folder.path().join("data");
    fs::create_dir_all(&there).unwrap();
    let briefing = there.join("example.ron");
    fs::write(&briefing, support::example()).unwrap();
    let id = support::read(&support::example()).0.id;
    // First beside the briefing, then in the data folder.
    for (beside, notes_folder, stem) in [(true, there.clone(), "example"), (false, data.join("notes"), id.as_str())] {
        fs::create_dir_all(&notes_folder).unwrap();
        let copy = format!("{stem}.notes (Anna's conflicted copy 2026-11-02).ron");
        put(&notes_folder.join(&copy), &notes(&id, &[if beside { "hers" } else { "and hers" }]));
        let walks = format!("example.walk{}.ron", if beside { "-DESKTOP-ABC" } else { " 2" });
        let title = if beside { "From the other computer" } else { "Another" };
        fs::write(there.join(&walks), write_walks(&id, &[walk(if beside { "x" } else { "y" }, title)]).unwrap()).unwrap();
        let mut reader = start(folder.path(), Some(briefing.clone()), beside);
        reader.wait_until(|state| {
            let news = state.notices.news.as_deref().unwrap_or_default();
            news.matches("moved to the folder “joined copies”").count() == 2
        });
        assert!(reader.shows_part(&copy) && reader.shows_part(&walks), "{:?}", reader.harness.state().state().notices.news);
        assert!(reader.open_briefing().notes.note(if beside { "hers" } else { "and hers" }).is_some());
        assert!(reader.open_briefing().own_walks.walks.iter().any(|walk| walk.title == title));
        assert!(notes_folder.join("joined copies").join(&copy).exists());
        assert!(there.join("joined copies").join(&walks).exists());
        reader.harness.state_mut().close();
    }
}

#[test]
fn what_was_damaged_is_told_in_the_window_and_mended() {
    let folder = tempfile::tempdir().unwrap();
    let there = folder.path().join("there");
    fs::create_dir_all(&there).unwrap();
    let briefing = there.join("example.ron");
    fs::write(&briefing, support::example()).unwrap();
    let id = support::read(&support::example()).0.id;
    let notes_text = write_notes(&notes(&id, &["a", "b", "c"])).unwrap();
    fs::write(there.join("example.notes.ron.bak"), &notes_text).unwrap();
    fs::write(there.join("example.notes.ron"), &notes_text[..300]).unwrap();
    let walks_text = write_walks(&id, &[walk("x", "Kept"), walk("y", "Lost")]).unwrap();
    fs::write(there.join("example.walk.ron.bak"), &walks_text).unwrap();
    fs::write(there.join("example.walk.ron"), &walks_text[..walks_text.find("\"y\"").unwrap()]).unwrap();
    let mut reader = start(folder.path(), Some(briefing), true);
    let all = |state: &State| {
        let open_briefing = state.open_briefing.as_ref().unwrap();
        open_briefing.notes.note_set.notes.len() == 3
            && open_briefing.own_walks.walks.len() == 2
            && !open_briefing.notes.is_unsaved()
            && !open_briefing.own_walks.is_unsaved()
    };
    reader.wait_until(all);
    let said = reader.state().notices.notice.clone().unwrap_or_default();
    assert!(said.contains("notes were taken from the copy saved before it"), "{said}");
    assert!(said.contains("example.walk.ron is damaged. What was lost was taken from the copy saved before it."), "{said}");
    assert_eq!(ids(&notes_on_disk(&there.join("example.notes.ron"))), ["a", "b", "c"]);
    assert_eq!(walks_on_disk(&there.join("example.walk.ron")), ["x Kept", "y Lost"]);
    reader.harness.state_mut().close();
}
