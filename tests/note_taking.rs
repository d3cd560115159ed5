//! Notes as a person takes them: in the window, by label and role, and over to the next run.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails where it is wrong, and makes the files it needs"
)]

mod support;

use egui::{Key, Modifiers};
use plenary::{
    app::{App, Start},
    format,
    model::{Author, Field, Mark, Note, Stamp, Target},
    notes::{Certainty, NoteSet},
    state::{Change, FileChange, NavigationChange, NoteFilter, NotesChange, Sort, State},
    store::SHIPPED,
};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};
use support::reader::{FakePicker, Reader};

fn start(folder: &Path, file: Option<PathBuf>) -> Reader {
    let memory_file = Some(folder.join("memory.ron"));
    let picker = Arc::new(FakePicker::default());
    let harness = Reader::builder([1366.0, 768.0]).build_eframe(move |creation| {
        App::new(&creation.egui_ctx, Start { file, picker, theme: None, home: false, fresh: false, memory_file }.begin())
    });
    let mut reader = Reader { harness };
    reader.wait_until(ready);
    reader
}

fn ready(state: &State) -> bool {
    state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.notes.are_ready())
}

fn end(mut reader: Reader) {
    reader.harness.state_mut().close();
}

fn texts(reader: &Reader) -> Vec<String> {
    let mut texts: Vec<String> = reader.open_briefing().notes.note_set.present().filter_map(|note| note.text.value().cloned()).collect();
    texts.sort();
    texts
}

fn type_note(reader: &mut Reader, text: &str) {
    reader.press(Key::N);
    reader.harness.run();
    let field = reader.harness.get_by_role(egui::Role::MultilineTextInput);
    assert!(field.accesskit_node().is_focused(), "who asks for a note can write at once");
    field.type_text(text);
    reader.harness.run();
}

fn notes_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder.join("notes")) else { return Vec::new() };
    let mut files: Vec<PathBuf> =
        entries.map(|entry| entry.unwrap().path()).filter(|path| path.to_string_lossy().ends_with(format::NOTES_ENDING)).collect();
    files.sort();
    files
}

use egui_kittest::kittest::{NodeT as _, Queryable as _};

#[test]
fn a_note_is_written_seen_taken_back_and_there_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    reader.go_to("24 Conditions");
    reader.press(Key::ArrowDown);
    let subject = reader.subject();
    type_note(&mut reader, "Who reviews?");
    assert_eq!(texts(&reader), ["Who reviews?"]);
    let said = reader.open_briefing().linked.say_target(&subject);
    assert!(reader.shows_part(", 1 note"), "the row says that it has a note");
    // On the disk without anything further being done.
    reader.wait_until(|state| state.open_briefing.as_ref().is_some_and(|open_briefing| !open_briefing.notes.is_unsaved()));
    let file = notes_files(folder.path()).pop().expect("a file of notes");
    assert!(fs::read_to_string(&file).unwrap().contains("Who reviews?"));
    reader.click("Where notes are saved");
    assert!(reader.shows_part(&file.display().to_string()), "the panel says where");

    reader.press(Key::Escape);
    reader.press(Key::Escape);
    assert!(reader.open_briefing().side.notes().is_none());
    reader.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(texts(&reader), [""], "what was typed in one go is one step");
    reader.press_with(Modifiers::COMMAND, Key::Z);
    assert!(texts(&reader).is_empty());
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    reader.press_with(Modifiers::COMMAND, Key::Y);
    assert_eq!(texts(&reader), ["Who reviews?"]);
    end(reader);

    let mut again = start(folder.path(), None);
    assert_eq!(texts(&again), ["Who reviews?"]);
    again.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    assert!(again.shows_part(&format!("{}{}", "Article 24", said.trim_start_matches("Art. 24"))), "the list names the place");
    assert!(again.shows("Who reviews?"));
}

#[test]
fn an_empty_note_that_is_open_when_the_window_is_closed_is_not_there_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    type_note(&mut reader, "");
    assert_eq!(texts(&reader), [""]);
    end(reader);
    assert!(texts(&start(folder.path(), None)).is_empty());
}

#[test]
fn what_was_typed_last_is_saved_when_the_window_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    type_note(&mut reader, "at the last moment");
    assert!(reader.open_briefing().notes.is_unsaved());
    end(reader);
    assert_eq!(texts(&start(folder.path(), None)), ["at the last moment"]);
}

#[test]
fn a_letter_of_the_last_frame_is_saved_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    type_note(&mut reader, "all bu");
    reader.harness.event(egui::Event::Text("t".to_owned()));
    // The frame draws and sends it; it would be taken up by the next, and there is none.
    reader.harness.step();
    end(reader);
    let file = notes_files(folder.path()).pop().unwrap();
    assert!(fs::read_to_string(file).unwrap().contains("all but"));
}

#[test]
fn an_empty_note_opened_by_mistake_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    reader.press(Key::N);
    // Long enough for it to be on the disk.
    reader.wait_until(|state| state.open_briefing.as_ref().is_some_and(|open_briefing| !open_briefing.notes.is_unsaved()));
    reader.press(Key::Escape);
    assert_eq!(reader.open_briefing().notes.count(), 0);
    // Nor where another is begun instead, or the whole list is closed.
    for at in ["24/1", "24/2"] {
        reader.harness.state_mut().change(NotesChange::WriteOn(at.parse().unwrap()));
    }
    reader.harness.state_mut().change(NotesChange::Panel(false));
    assert_eq!(reader.open_briefing().notes.count(), 0);
    assert!(!reader.open_briefing().can_undo());
    end(reader);
    assert_eq!(start(folder.path(), None).open_briefing().notes.count(), 0, "nor the next time");
}

#[test]
fn marked_words_are_highlighted_and_a_note_hangs_on_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    reader.go_to("24 Conditions");
    reader.press(Key::ArrowDown);
    reader.press(Key::F7);
    reader.press_with(Modifiers::COMMAND | Modifiers::CTRL | Modifiers::SHIFT, Key::ArrowRight);
    reader.press_with(Modifiers::COMMAND | Modifiers::CTRL | Modifiers::SHIFT, Key::ArrowRight);
    reader.press_with(Modifiers::ALT, Key::Num2);
    reader.harness.run();
    let notes = &reader.open_briefing().notes;
    let note = notes.note_set.present().next().expect("a highlight").clone();
    assert_eq!(note.mark.value(), Some(&Some(Mark::Object)));
    let anchor = note.anchor.value().unwrap();
    let Target::Text(address) = &anchor.target else { panic!("{:?}", anchor.target) };
    let text = &reader.open_briefing().linked.paragraph(address).unwrap().text;
    assert!(!anchor.whole && text.starts_with(&anchor.words) && anchor.words.split_whitespace().count() == 2, "{anchor:?}");
    // The same key once more takes it away, as nothing else is said.
    let words = anchor.words.clone();
    reader.harness.state_mut().change(NotesChange::Mark { mark: Mark::Object, selected: Some(words.into()) });
    assert_eq!(reader.open_briefing().notes.count(), 0);
}

#[test]
fn anything_can_have_a_note() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    let briefing = reader.open_briefing().linked.briefing();
    let reply = briefing.critiques.iter().flat_map(|critique| &critique.replies).next().unwrap().id.clone();
    let targets = [
        Target::Text("24".parse().unwrap()),
        Target::Text("24/2".parse().unwrap()),
        Target::Safeguard(briefing.safeguards[0].id.clone()),
        Target::Critique(briefing.critiques[0].id.clone()),
        Target::Position(briefing.positions[0].id.clone()),
        Target::Reply(reply),
        Target::Actor(briefing.actors[0].id.clone()),
        Target::Source(briefing.sources[0].id.clone()),
        Target::Term(briefing.terms[0].id.clone()),
        Target::Event(briefing.events[0].id.clone()),
        Target::Division("IV".to_owned()),
        Target::Instrument,
    ];
    for target in &targets {
        let change = |change: NotesChange| Change::Notes(change);
        reader.harness.state_mut().change(change(NotesChange::WriteOn(target.clone())));
        let id = reader.open_briefing().side.notes().unwrap().open.clone().unwrap();
        reader.harness.state_mut().change(change(NotesChange::Text { id: id.clone(), text: format!("on {target}") }));
        reader.harness.run();
        assert_eq!(reader.open_briefing().notes.placed[&id].certainty, Certainty::Same, "{target}");
        assert!(reader.open_briefing().notes.has(target), "{target}");
    }
    end(reader);
    let again = start(folder.path(), None);
    assert_eq!(again.open_briefing().notes.count(), targets.len());
}

#[test]
fn the_list_is_searched_filtered_and_sorted() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    let write = |reader: &mut Reader, at: &str, text: &str, tags: &str, mark: Option<Mark>| {
        let change = |reader: &mut Reader, change| reader.harness.state_mut().change(Change::Notes(change));
        change(reader, NotesChange::WriteOn(at.parse().unwrap()));
        let id = reader.open_briefing().side.notes().unwrap().open.clone().unwrap();
        change(reader, NotesChange::Text { id: id.clone(), text: text.to_owned() });
        change(reader, NotesChange::Tags { id: id.clone(), typed: tags.to_owned() });
        change(reader, NotesChange::SetMark { id, mark });
    };
    write(&mut reader, "6/2", "no suppression", "speech", Some(Mark::Use));
    write(&mut reader, "24/2", "review as appropriate", "review, speech", Some(Mark::Ask));
    write(&mut reader, "35/1/c", "any serious crime", "", None);
    let listed = |reader: &Reader| -> Vec<String> {
        let open_briefing = reader.open_briefing();
        let ids = open_briefing.notes.listed(
            open_briefing.side.notes().unwrap(),
            &open_briefing.linked,
            open_briefing.navigation.subject.as_ref().map(|subject| &subject.target),
        );
        ids.iter().map(|id| open_briefing.notes.spot(id).unwrap().target.to_string()).collect()
    };
    let ask = |reader: &mut Reader, change| reader.harness.state_mut().change(Change::Notes(change));
    reader.harness.state_mut().change(NavigationChange::GoTo(Target::Text("35".parse().unwrap())));
    assert_eq!(listed(&reader), ["35/1/c", "24/2", "6/2"], "from here outward");
    ask(&mut reader, NotesChange::SortBy(Sort::Place));
    assert_eq!(listed(&reader), ["6/2", "24/2", "35/1/c"]);
    ask(&mut reader, NotesChange::SortBy(Sort::Tag));
    assert_eq!(listed(&reader), ["24/2", "6/2", "35/1/c"]);
    ask(&mut reader, NotesChange::Query("appropriate".to_owned()));
    assert_eq!(listed(&reader), ["24/2"]);
    ask(&mut reader, NotesChange::Query(String::new()));
    ask(&mut reader, NotesChange::FilterBy(Some(NoteFilter::Tag("speech".to_owned()))));
    assert_eq!(listed(&reader).len(), 2);
    ask(&mut reader, NotesChange::FilterBy(Some(NoteFilter::Mark(Mark::Use))));
    assert_eq!(listed(&reader), ["6/2"]);
}

#[test]
fn two_windows_on_one_folder_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = start(folder.path(), None);
    let mut second = start(folder.path(), None);
    type_note(&mut first, "from the first");
    type_note(&mut second, "from the second");
    assert!(second.open_briefing().notes.beside_another, "the second is told");
    second.wait_until(|state| state.open_briefing.as_ref().is_some_and(|open_briefing| !open_briefing.notes.is_unsaved()));
    end(first);
    assert_eq!(notes_files(folder.path()).len(), 2);
    // The second takes the first one's place with its next word.
    second.press(Key::Escape);
    second.press(Key::Escape);
    second.press(Key::ArrowDown);
    second.press(Key::ArrowDown);
    type_note(&mut second, "and more");
    second.wait_until(|state| state.open_briefing.as_ref().is_some_and(|open_briefing| !open_briefing.notes.is_unsaved()));
    assert_eq!(texts(&second), ["and more", "from the first", "from the second"]);
    end(second);
    assert_eq!(notes_files(folder.path()).len(), 1, "what was apart is one file again");
    assert_eq!(texts(&start(folder.path(), None)).len(), 3);
}

#[test]
fn notes_follow_a_briefing_that_is_moved_and_stand_beside_it_only_if_asked() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path().join("here.ron");
    fs::write(&here, support::example()).unwrap();
    let mut reader = start(folder.path(), Some(here.clone()));
    type_note(&mut reader, "follows");
    end(reader);
    let there = folder.path().join("renamed.ron");
    fs::rename(&here, &there).unwrap();
    let mut reader = start(folder.path(), Some(there.clone()));
    assert_eq!(texts(&reader), ["follows"]);
    assert!(!there.with_file_name("renamed.notes.ron").exists(), "a file that is passed on takes no notes with it");
    reader.press_with(Modifiers::COMMAND, Key::Comma);
    reader.click("Beside the file of the briefing (NAME.notes.ron)");
    reader.wait_until(|state| {
        state.prefs.notes_beside
            && ready(state)
            && state
                .open_briefing
                .as_ref()
                .is_some_and(|open_briefing| open_briefing.notes.count() == 1 && !open_briefing.notes.is_unsaved())
    });
    assert!(fs::read_to_string(there.with_file_name("renamed.notes.ron")).unwrap().contains("follows"));
    end(reader);
    assert_eq!(texts(&start(folder.path(), Some(there))), ["follows"]);
}

#[test]
fn a_colleagues_file_is_joined_and_says_what_is_new() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    type_note(&mut reader, "mine");
    reader.press(Key::Escape);
    let mine = NoteSet::clone(&reader.open_briefing().notes.note_set);
    // The colleague had mine, and wrote in it and beside it, as I did.
    let mut theirs = mine.clone();
    let stamp = |n| Stamp { by: "colleague".to_owned(), n, time: 4_000_000_000_000 };
    let id = mine.notes.keys().next().unwrap().clone();
    theirs.notes.get_mut(&id).unwrap().text.set("theirs".to_owned(), &stamp(1));
    let anchor = mine.notes[&id].anchor.value().unwrap().clone();
    let new = Note {
        id: "theirs".to_owned(),
        author: Field::new(Author { initials: "KD".to_owned(), ..Author::default() }, &stamp(2)),
        anchor: Field::new(anchor, &stamp(2)),
        text: Field::new("beside it".to_owned(), &stamp(2)),
        ..Note::default()
    };
    theirs.notes.insert("theirs".to_owned(), new);
    reader.harness.state_mut().change(NotesChange::Text { id: id.clone(), text: "mine, later".to_owned() });
    let file = folder.path().join("from KD.notes.ron");
    fs::write(&file, format::write_notes(&theirs).unwrap()).unwrap();
    let open = |reader: &mut Reader| {
        reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
        reader.harness.run();
        reader.type_path_into("Path of a briefing", &file.display().to_string());
        reader.press(Key::Enter);
        reader.wait_until(|state| state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.notes.news.is_some()));
    };
    open(&mut reader);
    assert!(reader.shows("From from KD.notes.ron: 1 new note, 1 changed. Both versions of 1 are kept."));
    assert!(reader.shows_part("KD"));
    let note = &reader.open_briefing().notes.note_set.notes[&id];
    assert_eq!(note.text.value().unwrap(), "theirs", "the newer");
    assert_eq!(note.text.others().collect::<Vec<_>>(), ["mine, later"], "and the other is kept");
    // Both are shown, and one can be chosen.
    reader.harness.state_mut().change(NotesChange::Open(Some(id.clone())));
    reader.harness.run();
    assert!(reader.shows("mine, later"));
    reader.click("Keep the other");
    assert_eq!(reader.open_briefing().notes.note_set.notes[&id].text.value().unwrap(), "mine, later");
    assert!(!reader.open_briefing().notes.note_set.notes[&id].has_two_versions());
    // The same file again brings nothing.
    reader.harness.state_mut().change(NotesChange::Panel(false));
    let before = reader.open_briefing().notes.note_set.clone();
    reader.harness.state_mut().change(NotesChange::Theirs {
        name: Some("again".to_owned()),
        note_set: Box::new(theirs),
        damaged: 0,
        hidden: None,
    });
    assert_eq!(reader.open_briefing().notes.note_set, before);
}

#[test]
fn joining_is_one_step_that_can_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    let key = reader.open_briefing().notes.note_set.briefing.clone();
    let mut theirs = NoteSet::new(&key, "");
    for number in 0..5 {
        let stamp = Stamp { by: "colleague".to_owned(), n: number + 1, time: 1 };
        let id = format!("theirs-{number}");
        theirs.notes.insert(id.clone(), Note { id, text: Field::new("x".to_owned(), &stamp), ..Note::default() });
    }
    let join = NotesChange::Theirs { name: Some("theirs".to_owned()), note_set: Box::new(theirs), damaged: 0, hidden: None };
    reader.harness.state_mut().change(Change::Notes(join));
    assert_eq!(reader.open_briefing().notes.note_set.present().count(), 5);
    reader.harness.state_mut().change(Change::Undo);
    assert_eq!(reader.open_briefing().notes.note_set.present().count(), 0);
    reader.harness.state_mut().change(Change::Redo);
    assert_eq!(reader.open_briefing().notes.note_set.present().count(), 5);
}

#[test]
fn notes_that_nobody_signed_are_named_after_their_file_and_never_pass_as_mine() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    reader.go_to("24 Conditions");
    reader.press(Key::B);
    let mine = NoteSet::clone(&reader.open_briefing().notes.note_set);
    let anchor = mine.notes.values().next().unwrap().anchor.value().unwrap().clone();
    let join = |reader: &mut Reader, file: &str, id: &str| {
        let stamp = Stamp { by: id.to_owned(), n: 1, time: 1 };
        let mut theirs = NoteSet::new(&mine.briefing, "");
        let (text, anchor) = (Field::new(format!("of {id}"), &stamp), Field::new(anchor.clone(), &stamp));
        let author = Field::new(Author::default(), &stamp);
        theirs.notes.insert(id.to_owned(), Note { id: id.to_owned(), author, text, anchor, ..Note::default() });
        reader.change(NotesChange::Theirs { name: Some(file.to_owned()), note_set: Box::new(theirs), damaged: 0, hidden: None });
        reader.open_briefing().notes.note(id).unwrap().author.value().unwrap().clone()
    };
    let maria = join(&mut reader, "maria.notes.ron", "one");
    assert_eq!(maria.initials, "maria");
    assert_ne!(maria.colour, reader.state().identity.author.colour);
    assert!(reader.shows_part("They carry no initials, and are shown as “maria”."));
    // A file that is called as the program calls it says nothing of a person.
    let other = join(&mut reader, &format!("{}.notes.ron", mine.briefing), "two");
    assert_eq!(other.initials, "Colleague");
    assert_ne!(other.colour, maria.colour);
    // What I write on the same place is a note of my own.
    reader.change(NavigationChange::GoTo(anchor.target.clone()));
    reader.press_with(Modifiers::ALT, Key::Num1);
    for (id, by) in [("one", &maria), ("two", &other)] {
        let note = reader.open_briefing().notes.note(id).unwrap();
        assert_eq!((note.mark.value().copied().flatten(), note.author.value()), (None, Some(by)), "{id}");
    }
    // It is one step with what brought them.
    for _ in 0..3 {
        reader.change(Change::Undo);
    }
    assert!(reader.open_briefing().notes.note("one").is_none() && reader.open_briefing().notes.note("two").is_none());
    end(reader);
}

#[test]
fn what_the_list_is_narrowed_to_and_where_it_is_saved_are_folded_until_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    reader.go_to("24 Conditions");
    type_note(&mut reader, "who reviews");
    let marks = |reader: &Reader| reader.harness.query_all_by_role_and_label(egui::Role::CheckBox, "Agree").count();
    assert_eq!(marks(&reader), 1, "in the note alone");
    assert!(reader.shows("Highlight as") && reader.shows("Order"));
    assert!(!reader.shows_part("Saved in "));
    reader.click("Show only…").click("Where notes are saved");
    assert_eq!(marks(&reader), 2);
    assert!(reader.shows_part("Saved in "));
    reader.change(NotesChange::FilterBy(Some(NoteFilter::Bookmarks)));
    reader.click("Show only: Bookmark");
    assert_eq!(marks(&reader), 1);
    end(reader);
}

#[test]
fn what_is_lost_waits_with_its_old_words_and_can_be_put_somewhere() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("briefing.ron");
    let text = support::example();
    fs::write(&file, &text).unwrap();
    let mut reader = start(folder.path(), Some(file.clone()));
    let paragraph = {
        let linked = &reader.open_briefing().linked;
        let found = linked.briefing().provisions.iter().flat_map(|provision| &provision.paragraphs).next();
        found.expect("the example has a paragraph").clone()
    };
    reader.harness.state_mut().change(NotesChange::WriteOn(Target::Text(paragraph.address.clone())));
    let id = reader.open_briefing().side.notes().unwrap().open.clone().unwrap();
    reader.harness.state_mut().change(NotesChange::Text { id: id.clone(), text: "on it".to_owned() });
    end(reader);
    // A new edition says something else there.
    let changed = text.replace(&paragraph.text, "Nothing of what stood here before is left, and other things are said instead.");
    assert_ne!(changed, text);
    fs::write(&file, changed).unwrap();
    let mut reader = start(folder.path(), Some(file));
    assert!(reader.open_briefing().notes.placed[&id].certainty >= Certainty::Unsure);
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    assert!(reader.button_or_box("To review 1"), "it waits");
    reader.harness.state_mut().change(NotesChange::Open(Some(id.clone())));
    reader.harness.run();
    reader.click("Move to the current item");
    assert_eq!(reader.open_briefing().notes.placed[&id].certainty, Certainty::Same);
    assert_eq!(reader.open_briefing().notes.spot(&id).unwrap().target, reader.subject());
}

#[test]
fn a_note_moves_with_its_text_and_says_so_until_it_is_agreed() {
    let folder = tempfile::tempdir().unwrap();
    let path = support::shipped().into_iter().find(|path| path.ends_with("un-convention-against-cybercrime.ron")).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    let file = folder.path().join("briefing.ron");
    fs::write(&file, &text).unwrap();
    let mut reader = start(folder.path(), Some(file.clone()));
    reader.harness.state_mut().change(NotesChange::WriteOn(Target::Text("24/2".parse().unwrap())));
    let id = reader.open_briefing().side.notes().unwrap().open.clone().unwrap();
    reader.harness.state_mut().change(NotesChange::Text { id: id.clone(), text: "on review".to_owned() });
    end(reader);
    // A new edition: another paragraph comes first, and this one is the sixth.
    let changed = text.replace("address: \"24/2\"", "address: \"24/6\"");
    assert_ne!(changed, text);
    fs::write(&file, changed).unwrap();
    let mut reader = start(folder.path(), Some(file));
    assert_eq!(reader.open_briefing().notes.placed[&id].certainty, Certainty::Moved);
    assert_eq!(reader.open_briefing().notes.spot(&id).unwrap().target, Target::Text("24/6".parse().unwrap()));
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    assert!(reader.shows("Moved with the text; written on Art. 24(2)"), "it is shown as moved");
    reader.harness.state_mut().change(NotesChange::Open(Some(id.clone())));
    reader.harness.run();
    reader.click("Yes, here");
    assert_eq!(reader.open_briefing().notes.placed[&id].certainty, Certainty::Same);
}

#[test]
fn the_first_note_on_another_briefing_has_the_keyboard_as_that_on_the_first_had() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    type_note(&mut reader, "On the first.");
    reader.press(Key::Escape).press(Key::Escape);
    let other = SHIPPED[1].name;
    reader.change(FileChange::OpenBundled(other.to_owned()));
    let is_there = |state: &State| ready(state) && state.open_briefing.as_ref().is_some_and(|open| open.file.origin.name() == other);
    reader.wait_until(is_there);
    type_note(&mut reader, "On the second.");
    let notes = &reader.open_briefing().notes.note_set.notes;
    assert!(notes.values().any(|note| note.text.value().is_some_and(|text| text == "On the second.")), "{notes:?}");
}

#[test]
fn notes_on_another_bundled_briefing_open_it_and_are_joined_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    let path = support::shipped().into_iter().find(|path| path.ends_with("2024-11-us-position.ron")).unwrap();
    let (briefing, _) = plenary::load::load(&path);
    let mut theirs = NoteSet::new(&briefing.id, &briefing.title);
    let stamp = Stamp { by: "colleague".to_owned(), n: 1, time: 1 };
    theirs.notes.insert("t".to_owned(), Note { id: "t".to_owned(), text: Field::new("over there".to_owned(), &stamp), ..Note::default() });
    let file = folder.path().join("other.notes.ron");
    fs::write(&file, format::write_notes(&theirs).unwrap()).unwrap();
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    reader.harness.run();
    reader.type_path_into("Path of a briefing", &file.display().to_string());
    reader.press(Key::Enter);
    reader.wait_until(|state| ready(state) && state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.notes.news.is_some()));
    assert_eq!(reader.open_briefing().linked.briefing().id, briefing.id);
    assert_eq!(texts(&reader), ["over there"]);
}

/// What is said in the status bar and to a screen reader of what was taken back.
fn told(reader: &Reader) -> String {
    reader.state().notices.undone.clone().unwrap_or_default()
}

#[test]
fn undo_in_the_field_and_outside_of_it_is_one_history_by_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    reader.go_to("24 Conditions");
    reader.press(Key::ArrowDown);
    let place = reader.open_briefing().linked.say_target(&reader.subject());
    reader.press(Key::N);
    reader.harness.run();
    let type_on = |reader: &mut Reader, letters: &str| {
        for letter in letters.chars() {
            reader.harness.event(egui::Event::Text(letter.to_string()));
            reader.harness.run();
        }
    };
    let undo = |reader: &mut Reader| {
        reader.press_with(Modifiers::COMMAND, Key::Z);
    };
    let redo = |reader: &mut Reader| {
        reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    };
    type_on(&mut reader, "Who reviews it");
    // A slow window sees several keys at once.
    let id = reader.open_briefing().notes.note_set.notes.keys().next().unwrap().clone();
    for text in ["Who reviews it no", "Who reviews it now a", "Who reviews it now and"] {
        reader.harness.state_mut().change(NotesChange::Text { id: id.clone(), text: text.to_owned() });
    }
    reader.harness.run();
    undo(&mut reader);
    assert_eq!(texts(&reader), ["Who reviews it now "]);
    undo(&mut reader);
    assert_eq!(texts(&reader), ["Who reviews it"]);
    // The keys that used to empty a note in one step.
    reader.press_with(Modifiers::COMMAND, Key::A);
    reader.press(Key::Delete);
    assert_eq!(texts(&reader), [""]);
    undo(&mut reader);
    assert_eq!(texts(&reader), ["Who reviews it"]);
    assert_eq!(told(&reader), format!("Undone: deleting in your note on {place}: “Who reviews it”"));
    undo(&mut reader);
    assert_eq!(texts(&reader), ["Who reviews "]);
    assert_eq!(told(&reader), format!("Undone: typing in your note on {place}: “it”"));
    let label = told(&reader);
    let heard = reader
        .harness
        .query_all_by(|node| node.label().as_deref() == Some(label.as_str()))
        .any(|node| node.accesskit_node().role() == egui::Role::Status);
    assert!(heard, "a screen reader is told");
    // The caret stands behind what is there now, and typing goes on from it.
    assert!(reader.harness.ctx.text_edit_focused());
    type_on(&mut reader, "what");
    assert_eq!(texts(&reader), ["Who reviews what"]);
    assert_eq!(told(&reader), "", "said until the next thing is done");
    undo(&mut reader);
    undo(&mut reader);
    assert_eq!(texts(&reader), ["Who "]);
    redo(&mut reader);
    assert_eq!(texts(&reader), ["Who reviews "]);
    assert!(told(&reader).starts_with(&format!("Redone: typing in your note on {place}: “reviews”")), "{}", told(&reader));
    // What is not typed is in the same history.
    reader.click("Agree");
    reader.harness.get_by_role(egui::Role::MultilineTextInput).focus();
    reader.harness.run();
    undo(&mut reader);
    assert_eq!(told(&reader), format!("Undone: the highlight “Agree” on {place}"));
    assert_eq!(texts(&reader), ["Who reviews "]);
    // Outside of the field it goes on where it was.
    reader.press(Key::Escape);
    reader.press(Key::Escape);
    assert!(reader.open_briefing().side.notes().is_none() && !reader.harness.ctx.text_edit_focused());
    undo(&mut reader);
    assert_eq!(texts(&reader), ["Who "]);
    undo(&mut reader);
    undo(&mut reader);
    assert!(texts(&reader).is_empty());
    assert_eq!(told(&reader), format!("Undone: a new note on {place}"));
    for _ in 0..3 {
        redo(&mut reader);
    }
    assert_eq!(texts(&reader), ["Who reviews "]);
    end(reader);
}

#[test]
fn where_nothing_is_left_to_take_back_the_fields_own_undo_brings_nothing_up() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    type_note(&mut reader, "kept");
    end(reader);
    // What an earlier run wrote is no step of this one.
    let mut reader = start(folder.path(), None);
    let id = reader.open_briefing().notes.note_set.notes.keys().next().unwrap().clone();
    reader.harness.state_mut().change(NotesChange::Open(Some(id)));
    reader.harness.run();
    assert!(reader.harness.ctx.text_edit_focused());
    for (modifiers, key) in [(Modifiers::COMMAND, Key::Z), (Modifiers::COMMAND | Modifiers::SHIFT, Key::Z), (Modifiers::COMMAND, Key::Y)] {
        reader.press_with(modifiers, key);
        assert_eq!(texts(&reader), ["kept"]);
    }
    reader.harness.get_by_role(egui::Role::MultilineTextInput).type_text(" s");
    reader.harness.run();
    for _ in 0..4 {
        reader.press_with(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(texts(&reader), ["kept"]);
}

#[test]
fn bookmarks_tags_and_removed_notes_say_what_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    reader.go_to("24 Conditions");
    let place = reader.open_briefing().linked.say_target(&reader.subject());
    reader.change(NotesChange::Bookmark);
    let id = reader.open_briefing().notes.note_set.notes.keys().next().unwrap().clone();
    reader.change(NotesChange::Tags { id: id.clone(), typed: "later".to_owned() });
    reader.change(NotesChange::Remove(id));
    let mut said = Vec::new();
    while reader.open_briefing().can_undo() {
        reader.change(Change::Undo);
        said.push(told(&reader));
    }
    let wanted = ["removing your note on", "the tags of your note on", "the bookmark on"];
    assert_eq!(said, wanted.map(|what| format!("Undone: {what} {place}")));
}

#[test]
fn tags_are_taken_back_in_their_field_and_an_emptied_note_comes_back_after_it_was_closed() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = start(folder.path(), None);
    type_note(&mut reader, "first");
    let tags = |reader: &Reader| {
        reader.open_briefing().notes.note_set.present().flat_map(|note| note.tags.value().cloned().unwrap_or_default()).collect::<Vec<_>>()
    };
    let hint = "Tags, separated by commas";
    let focus = |reader: &mut Reader| {
        reader.harness.get_by(|node| node.role() == egui::Role::TextInput && node.label().as_deref() == Some(hint)).focus();
        reader.harness.run();
    };
    focus(&mut reader);
    for letter in "law, fees".chars() {
        reader.harness.event(egui::Event::Text(letter.to_string()));
        reader.harness.run();
    }
    assert_eq!(tags(&reader), ["law", "fees"]);
    reader.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(tags(&reader), ["law"]);
    assert!(reader.harness.ctx.text_edit_focused());
    reader.press_with(Modifiers::COMMAND, Key::Z);
    assert!(tags(&reader).is_empty());
    // What stands in the field is what the note has, not what was typed.
    reader.harness.event(egui::Event::Text("x".to_owned()));
    reader.harness.run();
    assert_eq!(tags(&reader), ["x"]);
    for _ in 0..2 {
        reader.press_with(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(texts(&reader), [""]);
    // Closed empty it is none; what was taken back can be done again all the same.
    reader.press(Key::Escape);
    reader.press(Key::Escape);
    reader.press(Key::Escape);
    assert!(texts(&reader).is_empty());
    reader.press_with(Modifiers::COMMAND, Key::Y);
    reader.press_with(Modifiers::COMMAND, Key::Y);
    assert_eq!(texts(&reader), ["first"]);
    for _ in 0..2 {
        reader.press_with(Modifiers::COMMAND, Key::Z);
    }
    assert!(texts(&reader).is_empty() && !reader.open_briefing().can_undo());
}
