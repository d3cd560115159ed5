//! What people kept with the program as it was before its parts were renamed opens unchanged, and is written again in the
//! same words.
//!
//! `tests/data/kept` was made by that program: `window` in its window, `every_word` by its library, with every word that a
//! file can hold. Names in files never change, whatever the code calls them.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails where it is wrong, and makes the files it needs"
)]

mod support;

use plenary::{
    format,
    linked::LinkedBriefing,
    load::{NoteStore, WalkStore},
    model::{Author, AuthorColour, Briefing, Mark, Note, Target, TextId},
    notes::NoteSet,
    state::{Choice, FileChange, Graphics, Group, Last, Memory, Opened, Origin, PaneId, PrefsChange, State, Theme},
};
use std::{collections::BTreeSet, sync::Arc};

const KEPT: &str = "tests/data/kept";

fn kept(name: &str) -> String {
    support::text_of(&format!("{KEPT}/{name}"))
}

/// The invented briefing that all of it is about.
fn briefing() -> Briefing {
    let (briefing, problems) = support::read(&kept("every_word/harbour-lights.ron"));
    assert_eq!(support::lines(&problems), Vec::<String>::new());
    briefing
}

/// A folder that holds one kept file under this name.
fn folder_with(name: &str, text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(name), text).unwrap();
    folder
}

fn notes(text: &str) -> NoteSet {
    let folder = folder_with("harbour-lights-kept.notes.ron", text);
    let (_, note_set, troubles) = NoteStore::open(folder.path(), "harbour-lights-kept", ("harbour-lights-kept", "Harbour lights"), "now");
    assert!(troubles.is_empty(), "{troubles:?}");
    note_set
}

fn memory(text: &str) -> State {
    let memory: Memory = format::from_ron(text).expect("it is read");
    let mut state = State::default();
    assert!(state.recall(memory));
    state
}

#[test]
fn a_briefing_is_written_again_in_the_same_words() {
    let briefing = briefing();
    assert_eq!(format::write_briefing(&briefing).unwrap(), kept("every_word/harbour-lights.ron"));
    assert_eq!((briefing.actors.len(), briefing.safeguards.len(), briefing.critiques.len(), briefing.sources.len()), (17, 22, 15, 13));
}

#[test]
fn notes_are_written_again_in_the_same_words() {
    for name in ["every_word/harbour-lights.notes.ron", "window/harbour-lights-kept.notes.ron"] {
        assert_eq!(format::write_notes(&notes(&kept(name))).unwrap(), kept(name), "{name}");
    }
}

/// The notes of the fixture, the first of them on the official words of an edition in these languages, one note for each.
fn notes_on(languages: &[&str]) -> NoteSet {
    let mut note_set = notes(&kept("every_word/harbour-lights.notes.ron"));
    let first = note_set.notes["n1"].clone();
    for language in languages {
        let mut note = Note { id: format!("n1-{language}"), ..first.clone() };
        note.anchor.put_each(|anchor| anchor.text = TextId::official("final", *language));
        note_set.notes.insert(note.id.clone(), note);
    }
    note_set
}

#[test]
fn notes_on_official_words_are_a_field_more_in_a_file_of_the_next_version() {
    let text = format::write_notes(&notes_on(&["en", "zh-Hans"])).unwrap();
    let before = kept("every_word/harbour-lights.notes.ron");
    let new: Vec<&str> = text.lines().filter(|line| !before.contains(line)).collect();
    assert_eq!((new.len(), new[0].trim()), (3, "version: 2,"), "all else is as it was: {new:#?}");
    for (line, language) in new[1..].iter().zip(["en", "zh-Hans"]) {
        let official = format!("target: \"instrument\", official: Official(edition: \"final\", language: \"{language}\"), said:");
        assert!(line.contains(&official), "{line}");
        let without = line.replace(&official, "target: \"instrument\", said:").replace(&format!("n1-{language}"), "n1");
        assert!(before.contains(&without), "{line}");
    }
    assert_eq!(notes(&text), NoteSet { version: 2, ..notes_on(&["en", "zh-Hans"]) });
    // And the version stays with a note that was removed.
    let mut removed = notes_on(&["en"]);
    removed.notes.get_mut("n1-en").unwrap().remove();
    assert!(format::write_notes(&removed).unwrap().contains("\n    version: 2,\n"));
    assert!(format::write_notes(&notes_on(&[])).unwrap().contains("\n    version: 1,\n"));
}

#[test]
fn field_of_a_later_program_costs_nothing_of_a_note() {
    // As a program reads `official` that does not know it.
    let text = format::write_notes(&notes_on(&["en"])).unwrap().replace("official: Official(", "later: Later(");
    let read = format::read_notes(&text).unwrap();
    assert!(read.whole && read.damaged.is_empty());
    let anchor = |id: &str| read.note_set.notes[id].anchor.value().cloned().unwrap();
    assert_eq!(anchor("n1-en"), anchor("n1"));
}

#[test]
fn what_an_earlier_program_wrote_beside_notes_on_official_words_is_joined_and_takes_no_place_from_them() {
    let on_official = notes_on(&["en"]);
    let folder = folder_with("harbour-lights-kept.notes.ron", &format::write_notes(&on_official).unwrap());
    // It does not know the field, and wrote one note more.
    let mut beside = on_official.clone();
    beside.notes.get_mut("n1-en").unwrap().anchor.put_each(|anchor| anchor.text = TextId::Summary);
    let mut new = beside.notes["n1"].clone();
    new.id = "new".to_owned();
    beside.notes.insert(new.id.clone(), new);
    let earlier = folder.path().join("harbour-lights-kept.notes.ron.earlier");
    std::fs::write(&earlier, format::write_notes(&beside).unwrap().replace("version: 1", "version: 2")).unwrap();
    let (mut store, joined, troubles) =
        NoteStore::open(folder.path(), "harbour-lights-kept", ("harbour-lights-kept", "Harbour lights"), "now");
    assert!(troubles.is_empty() && store.has_unsaved(), "{troubles:?}");
    assert_eq!(joined.notes["n1-en"], on_official.notes["n1-en"], "one version, on the words it was written on");
    assert_eq!(joined.notes.len(), on_official.notes.len() + 1);
    store.save(&joined).unwrap();
    assert!(!earlier.exists());
    assert_eq!(notes(&std::fs::read_to_string(folder.path().join("harbour-lights-kept.notes.ron")).unwrap()).notes, joined.notes);
}

#[test]
fn notes_have_the_values_they_had() {
    let note_set = notes(&kept("every_word/harbour-lights.notes.ron"));
    assert_eq!((note_set.notes.len(), note_set.present().count()), (16, 15), "one was taken away");
    let marks: BTreeSet<Mark> = note_set.present().filter_map(|note| *note.mark.value()?).collect();
    assert_eq!(marks, Mark::ALL.into_iter().collect());
    let colours: BTreeSet<AuthorColour> = note_set.present().filter_map(|note| Some(note.author.value()?.colour)).collect();
    assert_eq!(colours, AuthorColour::ALL.into_iter().collect());
    assert!(note_set.notes["n4"].has_two_versions(), "what two wrote apart is still both");
    let note_set = notes(&kept("window/harbour-lights-kept.notes.ron"));
    let said: BTreeSet<&str> = note_set.present().filter_map(|note| note.text.value()).map(String::as_str).collect();
    assert_eq!(said, BTreeSet::from(["Ask who keeps the lamps", "Use this, with a second line", "By MK"]));
    let bookmarked = note_set.present().find(|note| note.bookmark.value() == Some(&true)).expect("one is a bookmark");
    assert_eq!(bookmarked.anchor.value().unwrap().target, "2/2".parse::<Target>().unwrap());
}

#[test]
fn walks_are_written_again_in_the_same_words() {
    let briefing = briefing();
    for (name, number) in [("every_word/harbour-lights.walk.ron", 2), ("window/harbour-lights.walk.ron", 1)] {
        let text = kept(name);
        let read = format::read_walks(text.as_bytes(), Some(&briefing));
        assert_eq!(support::lines(&read.problems), Vec::<String>::new(), "{name}");
        assert_eq!((read.walks.len(), read.loses, read.from_later), (number, false, false), "{name}");
        assert_eq!(format::write_walks(&read.briefing, &read.walks).unwrap(), text, "{name}");
    }
}

#[test]
fn walks_beside_a_briefing_are_found() {
    let folder = folder_with("harbour-lights.ron", &kept("every_word/harbour-lights.ron"));
    std::fs::write(folder.path().join("harbour-lights.walk.ron"), kept("window/harbour-lights.walk.ron")).unwrap();
    let (_, found) = WalkStore::open(Some(&folder.path().join("harbour-lights.ron")), None, "harbour-lights-kept", &briefing());
    assert!(found.problems.is_empty() && found.notices.is_empty() && !found.unsaved, "{found:?}");
    let walk = &found.walks[0];
    assert_eq!((walk.id.as_str(), walk.title.as_str(), walk.stops.len()), ("my-all", "Every kind of stop (my copy)", 10));
    let stop = &walk.stops[0];
    assert_eq!((stop.panes.len(), stop.choices.len(), stop.reveal.len(), stop.minutes), (4, 2, 5, Some(7)));
    assert_eq!(stop.notes.as_ref().unwrap().for_the_trainer(), "Wait for the pilots.");
}

#[test]
fn preferences_are_written_again_in_the_same_words() {
    let names =
        ["window/memory.ron", "every_word/memory-a.ron", "every_word/memory-b.ron", "every_word/memory-c.ron", "every_word/memory-d.ron"];
    for name in names {
        assert_eq!(format::to_ron(&memory(&kept(name)).remember()).unwrap(), kept(name), "{name}");
    }
}

#[test]
fn preferences_have_the_values_they_had() {
    let state = memory(&kept("window/memory.ron"));
    assert_eq!(state.identity.author, Author { initials: "MK".to_owned(), colour: AuthorColour::Blue });
    assert_eq!((state.prefs.text_size, state.prefs.line_spacing, state.prefs.theme), (120, 115, Some(Theme::Dark)));
    assert!(state.prefs.reduced_motion && !state.prefs.contents);
    assert_eq!(state.home.recent[0].title, "Harbour lights");
    assert_eq!(state.home.last.as_ref().and_then(Last::target), Some("r5/1".parse().unwrap()));
    assert!(state.views.chosen("harbour-lights-kept").unwrap().contains(&Choice::Actor("masters".to_owned())));
    assert_eq!(state.views.saved("harbour-lights-kept").unwrap().id, "harbour-lights-kept");
}

#[test]
fn how_the_window_is_drawn_is_kept_and_what_a_later_program_calls_it_is_automatic() {
    let mut state = memory(&kept("window/memory.ron"));
    assert_eq!(state.prefs.graphics, Graphics::Automatic, "nothing was kept of it before there was a choice");
    for graphics in Graphics::ALL {
        state.apply(PrefsChange::Graphics(graphics));
        let text = format::to_ron(&state.remember()).unwrap();
        assert_eq!(memory(&text).prefs, state.prefs, "{text}");
        assert_eq!(text.contains("graphics"), graphics != Graphics::Automatic);
    }
    let later = memory("(version: 2, prefs: (graphics: Hologram, text_size: 150))");
    assert_eq!((later.prefs.graphics, later.prefs.text_size), (Graphics::Automatic, 150));
}

#[test]
fn a_briefing_opens_as_it_was_looked_at() {
    let mut state = memory(&kept("every_word/memory-a.ron"));
    let linked = Arc::new(LinkedBriefing::new(briefing()));
    let origin = Origin::File("/briefings/harbour-lights.ron".into());
    state.apply(FileChange::Opened(Box::new(Opened { origin, linked, problems: Vec::new(), nothing: false })));
    let open_briefing = state.open_briefing.as_ref().expect("it is open");
    let order = [PaneId::Sources, PaneId::Critiques, PaneId::Safeguards, PaneId::SecondProvisions, PaneId::Provisions];
    assert_eq!(open_briefing.panes.layout.order, order);
    assert!((open_briefing.panes.layout.width(PaneId::Critiques) - 2.0).abs() < 0.001);
    assert!(open_briefing.panes[PaneId::Provisions].pinned && !open_briefing.panes[PaneId::Critiques].shown);
    assert_eq!((open_briefing.panes[PaneId::SecondProvisions].group, open_briefing.panes.leader), (Group::C, PaneId::Safeguards));
    let subject = state.subject().expect("there is a subject");
    assert_eq!((subject.target.to_string().as_str(), subject.locked), ("s:complaint", true));
    // And is kept again as it was: what the file says between the lists of recent files and of authors.
    let views = |text: &str| text[text.find("sessions: [").unwrap()..].to_owned();
    assert_eq!(views(&format::to_ron(&state.remember()).unwrap()), views(&kept("every_word/memory-a.ron")));
}
