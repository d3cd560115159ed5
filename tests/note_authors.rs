//! Who wrote notes: a colleague is named by hand, in the window; the name is kept wherever notes are, in every window, and is one step
//! that can be undone. And what a right click on a note offers.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails where it is wrong, and makes the files it needs"
)]

mod support;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use plenary::{
    app::{App, Start},
    command::{Command, name_in_menu},
    load::{NoteStore, NotesTrouble},
    model::{Author, Field, Note, NoteAnchor, Stamp, Target},
    notes::NoteSet,
    state::{Change, NavigationChange, NotesChange, Sort, State},
};
use std::{path::Path, sync::Arc};
use support::reader::{FakePicker, Reader};

fn start(folder: &Path) -> Reader {
    let memory_file = Some(folder.join("memory.ron"));
    let picker = Arc::new(FakePicker::default());
    let harness = Reader::builder([1366.0, 768.0]).build_eframe(move |creation| {
        App::new(&creation.egui_ctx, Start { file: None, picker, theme: None, home: false, fresh: false, memory_file }.begin())
    });
    let mut reader = Reader { harness };
    reader.wait_until(|state| state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.notes.are_ready()));
    reader
}

fn saved(state: &State) -> bool {
    state.open_briefing.as_ref().is_some_and(|open_briefing| !open_briefing.notes.is_unsaved())
}

/// Notes that somebody wrote on paragraphs and did not sign.
fn unsigned(briefing: &str, notes: &[(&str, &str)]) -> NoteSet {
    let mut note_set = NoteSet::new(briefing, "");
    for (id, place) in notes {
        let stamp = Stamp { by: format!("run-{id}"), n: 1, time: 1 };
        let target: Target = place.parse().unwrap();
        let anchor = NoteAnchor { target, said: (*place).to_owned(), ..NoteAnchor::default() };
        let note = Note {
            id: (*id).to_owned(),
            author: Field::new(Author::default(), &stamp),
            anchor: Field::new(anchor, &stamp),
            text: Field::new(format!("says {id}"), &stamp),
            ..Note::default()
        };
        note_set.notes.insert((*id).to_owned(), note);
    }
    note_set
}

fn join(reader: &mut Reader, file: &str, note_set: NoteSet) {
    reader.change(NotesChange::Theirs { name: Some(file.to_owned()), note_set: Box::new(note_set), damaged: 0, hidden: None });
}

fn author(reader: &Reader, id: &str) -> Author {
    reader.open_briefing().notes.note(id).unwrap().author.value().unwrap().clone()
}

fn briefing(reader: &Reader) -> String {
    reader.open_briefing().notes.note_set.briefing.clone()
}

#[track_caller]
fn press(reader: &mut Reader, name: &str) {
    reader.harness.get_by_role_and_label(Role::Button, name).click();
    reader.harness.run();
}

/// Types a name into its field, which has the keyboard, over what stands there.
#[track_caller]
fn type_name(reader: &mut Reader, name: &str) {
    let field = reader.harness.get_by_role_and_label(Role::TextInput, "Who wrote them: a name or initials");
    assert!(field.accesskit_node().is_focused(), "the field has the keyboard");
    field.type_text(name);
    reader.harness.run();
}

#[test]
fn a_colleague_is_named_by_hand_the_name_is_kept_and_what_comes_later_has_it_too() {
    let folder = tempfile::tempdir().unwrap();
    // As beside a program on a stick: everything is in its folder.
    let data = folder.path().join("plenary-data");
    let mut reader = start(&data);
    let uncc = briefing(&reader);
    join(&mut reader, "scan-0412.notes.ron", unsigned(&uncc, &[("one", "24/2"), ("two", "6/1")]));
    let made_up = author(&reader, "one");
    assert_eq!(made_up.initials, "scan-0412");
    assert!(reader.shows_part("They carry no initials, and are shown as “scan-0412”."));
    press(&mut reader, "Name their author…");
    type_name(&mut reader, "  Maria   Keller ");
    reader.press(Key::Enter);
    let maria = author(&reader, "one");
    assert_eq!((maria.initials.as_str(), maria.colour), ("Maria Keller", made_up.colour), "the colour stays");
    assert_eq!(author(&reader, "two"), maria);
    assert!(reader.shows_part("They carry no initials, and are shown as “Maria Keller”."));
    assert!(reader.shows("Maria Keller") && !reader.shows("scan-0412"));
    // One step, back and forth, with a name of its own.
    reader.change(Change::Undo);
    assert_eq!(author(&reader, "two"), made_up);
    assert!(reader.state().notices.undone.as_ref().unwrap().contains("naming an author of notes “Maria Keller”"));
    reader.change(Change::Redo);
    assert_eq!(author(&reader, "two"), maria);
    // More of the same person, in a file of another name.
    join(&mut reader, "scan-0413.notes.ron", unsigned(&uncc, &[("one", "24/2"), ("two", "6/1"), ("three", "24/1")]));
    assert_eq!(author(&reader, "three"), maria);
    reader.wait_until(saved);
    reader.harness.state_mut().close();
    drop(reader);
    let reader = start(&data);
    for id in ["one", "two", "three"] {
        assert_eq!(author(&reader, id), maria, "{id}");
    }
}

#[test]
fn who_wrote_notes_is_listed_and_a_name_that_is_known_is_the_same_person() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path());
    let uncc = briefing(&reader);
    let me = Author { initials: "ME".to_owned(), ..Author::default() };
    reader.change(plenary::state::PrefsChange::Author(me.clone()));
    join(&mut reader, "a.notes.ron", unsigned(&uncc, &[("one", "24/2"), ("two", "6/1")]));
    join(&mut reader, "b.notes.ron", unsigned(&uncc, &[("three", "24/1")]));
    assert_ne!(author(&reader, "one").colour, author(&reader, "three").colour);
    press(&mut reader, "Notes by others");
    assert!(reader.shows("2 notes") && reader.shows("1 note"));
    press(&mut reader, "Rename “b”…");
    // Nothing is no name, and can be dropped.
    let field = "Who wrote them: a name or initials";
    reader.press(Key::Backspace);
    assert!(reader.harness.get_by_role_and_label(Role::Button, "Save name").accesskit_node().is_disabled());
    reader.press(Key::Enter);
    assert_eq!(author(&reader, "three").initials, "b");
    press(&mut reader, "Cancel");
    assert!(reader.harness.query_by_role_and_label(Role::TextInput, field).is_none());
    press(&mut reader, "Rename “b”…");
    type_name(&mut reader, "a");
    press(&mut reader, "Save name");
    assert_eq!(author(&reader, "three"), author(&reader, "one"), "by name and colour");
    assert!(reader.shows("3 notes") && !reader.shows("1 note"));
    // To take it back parts them again.
    reader.change(Change::Undo);
    assert_eq!(author(&reader, "three").initials, "b");
    assert_eq!(author(&reader, "one").initials, "a");
    // One's own name makes them one's own.
    press(&mut reader, "Rename “b”…");
    type_name(&mut reader, "ME");
    press(&mut reader, "Save name");
    assert_eq!(author(&reader, "three"), me);
}

#[test]
fn two_windows_keep_the_name_one_of_them_gave() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = start(folder.path());
    let uncc = briefing(&first);
    join(&mut first, "scan.notes.ron", unsigned(&uncc, &[("one", "24/2")]));
    first.wait_until(saved);
    let mut second = start(folder.path());
    let made_up = author(&second, "one");
    second.change(NotesChange::Name(Some(made_up)));
    second.change(NotesChange::NameTyped("Maria".to_owned()));
    second.change(NotesChange::TakeName);
    second.wait_until(saved);
    assert!(second.open_briefing().notes.beside_another);
    // The first writes on, and knows nothing of it.
    first.press_with(Modifiers::NONE, Key::B);
    first.wait_until(saved);
    first.harness.state_mut().close();
    second.harness.state_mut().close();
    drop((first, second));
    let reader = start(folder.path());
    assert_eq!(author(&reader, "one").initials, "Maria");
    assert_eq!(reader.open_briefing().notes.note_set.present().count(), 2);
}

#[cfg(target_os = "linux")]
#[test]
fn where_the_folder_cannot_be_written_the_name_is_put_elsewhere_with_the_notes() {
    let temporary = tempfile::tempdir().unwrap();
    let mut reader = start(temporary.path());
    let key = "named-by-a-test";
    let uncc = briefing(&reader);
    join(&mut reader, "scan.notes.ron", unsigned(&uncc, &[("one", "24/2")]));
    let made_up = author(&reader, "one");
    for change in [NotesChange::Name(Some(made_up)), NotesChange::NameTyped("Maria".to_owned()), NotesChange::TakeName] {
        reader.change(change);
    }
    let mut named = NoteSet::new(key, "Kept");
    named.notes.clone_from(&reader.open_briefing().notes.note_set.notes);
    // Nobody, not even an administrator, makes a file there.
    let (mut keeping, _, _) = NoteStore::open(Path::new("/proc/plenary"), "named", (key, "Kept"), "one");
    let trouble = keeping.save(&named).unwrap_err();
    assert!(matches!(trouble, NotesTrouble::Unwritten { rescued: Some(_), .. }), "{trouble:?}");
    let good = tempfile::tempdir().unwrap();
    let (mut keeping, found, _) = NoteStore::open(good.path(), "named", (key, "Kept"), "two");
    assert_eq!(found.notes["one"].author.value().unwrap().initials, "Maria");
    keeping.save(&found).unwrap();
}

#[test]
fn a_right_click_on_a_note_opens_the_menu_of_cards_about_what_it_is_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path());
    let uncc = briefing(&reader);
    join(&mut reader, "scan.notes.ron", unsigned(&uncc, &[("one", "24/2"), ("two", "6/1"), ("three", "35/1")]));
    reader.change(NavigationChange::GoTo("24/2".parse().unwrap()));
    assert_eq!(reader.open_briefing().side.notes().unwrap().sort, Sort::Here, "the list stands in another order afterwards");
    let note = |reader: &Reader, begins: &str| {
        let is_it = |label: String| label.starts_with(begins);
        let found = reader.harness.query_all_by(|node| node.role() == Role::Link && node.label().is_some_and(is_it)).next();
        found.map(|node| node.rect())
    };
    let begins = "Note Article 6(1)";
    let links: Vec<String> =
        reader.harness.query_all_by(|node| node.role() == Role::Link).filter_map(|node| node.accesskit_node().label()).collect();
    let place = note(&reader, begins).unwrap_or_else(|| panic!("{links:?}"));
    reader.harness.hover_at(place.center());
    for pressed in [true, false] {
        let (pos, button, modifiers) = (place.center(), egui::PointerButton::Secondary, Modifiers::NONE);
        reader.harness.event(egui::Event::PointerButton { pos, button, pressed, modifiers });
    }
    reader.harness.run();
    assert_eq!(reader.subject(), "6/1".parse().unwrap(), "the menu is about what the note is on");
    for name in ["Open the note", "Copy the note", "Remove", "Rename “scan”…"] {
        assert_eq!(reader.harness.query_all_by_role_and_label(Role::Button, name).count(), 1, "{name}");
    }
    let of_cards = [
        Command::CopyClaim,
        Command::CopyClaimAndAsk,
        Command::CopyFull,
        Command::CopyCited,
        Command::MarkAgree,
        Command::MarkObject,
        Command::MarkAsk,
        Command::MarkUse,
        Command::Bookmark,
        Command::Note,
        Command::AddToWalk,
        Command::WhatIsWrong,
    ];
    for command in of_cards {
        let name = name_in_menu(command).words();
        assert!(reader.harness.query_all_by_role_and_label(Role::Button, name).next().is_some(), "{name}");
    }
    reader.harness.get_by_role_and_label(Role::Button, "Copy the note").click();
    assert_eq!(reader.copied(), "says two");
    // The rest of the menu is about the paragraph.
    let place = note(&reader, begins).unwrap();
    reader.harness.hover_at(place.center());
    for pressed in [true, false] {
        let (pos, button, modifiers) = (place.center(), egui::PointerButton::Secondary, Modifiers::NONE);
        reader.harness.event(egui::Event::PointerButton { pos, button, pressed, modifiers });
    }
    reader.harness.run();
    reader.harness.get_by_role_and_label(Role::Button, "Copy with citation").click();
    assert!(reader.copied().contains("art. 6"));
}
