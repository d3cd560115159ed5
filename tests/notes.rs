//! Notes: books that go round and come back, and notes that find their place again when the briefing changes.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::print_stdout, reason = "a test fails where it is wrong, and tells its figures")]

mod support;

use plenary::{
    format,
    model::{Author, Field, Mark, Note, NoteAnchor, Stamp, Target},
    notes::NoteSet,
};
use proptest::prelude::*;

/// What one of several people does to a book.
#[derive(Clone, Debug)]
enum Deed {
    Make(u8),
    Text(u8, String),
    Mark(u8, u8),
    Tags(u8, Vec<String>),
    Bookmark(u8, bool),
    Remove(u8),
    /// Takes in what another person has now.
    Fetch(u8),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        any::<u8>().prop_map(Deed::Make),
        (any::<u8>(), "[a-zé ]{0,12}").prop_map(|(note, text)| Deed::Text(note, text)),
        (any::<u8>(), 0..5u8).prop_map(|(note, mark)| Deed::Mark(note, mark)),
        (any::<u8>(), prop::collection::vec("[a-z]{1,4}", 0..3)).prop_map(|(note, tags)| Deed::Tags(note, tags)),
        (any::<u8>(), any::<bool>()).prop_map(|(note, on)| Deed::Bookmark(note, on)),
        any::<u8>().prop_map(Deed::Remove),
        any::<u8>().prop_map(Deed::Fetch),
    ]
}

/// Does something to one of the notes of a book, if it has any.
fn on(note_set: &mut NoteSet, note: u8, act: impl FnOnce(&mut Note)) {
    let number = note_set.notes.len().max(1);
    if let Some(note) = note_set.notes.values_mut().nth(usize::from(note) % number) {
        act(note);
    }
}

/// Three people over one briefing, each with a book and a clock of their own.
fn people(deeds: &[(u8, i64, Deed)]) -> [NoteSet; 3] {
    let mut note_sets = [0, 1, 2].map(|_| NoteSet::new("b", "B"));
    let mut counts = [0u64; 3];
    for (who, at, deed) in deeds {
        let who = usize::from(who % 3);
        counts[who] += 1;
        let stamp = Stamp { by: ["ann", "bo", "cy"][who].to_owned(), n: counts[who], time: *at };
        if let Deed::Fetch(from) = deed {
            let theirs = note_sets[usize::from(from % 3)].clone();
            note_sets[who].merge(&theirs);
            continue;
        }
        let note_set = &mut note_sets[who];
        match deed {
            Deed::Make(target) => {
                let id = format!("{}-{}", stamp.by, stamp.n);
                let target = Target::Safeguard(format!("s{}", target % 4));
                let anchor = NoteAnchor { target, ..NoteAnchor::default() };
                let note = Note {
                    made: stamp.time,
                    author: Field::new(Author::default(), &stamp),
                    anchor: Field::new(anchor, &stamp),
                    text: Field::new(String::new(), &stamp),
                    id: id.clone(),
                    ..Note::default()
                };
                note_set.notes.insert(id, note);
            }
            Deed::Text(note, text) => on(note_set, *note, |note| note.text.set(text.clone(), &stamp)),
            Deed::Mark(note, mark) => on(note_set, *note, |note| note.mark.set(Mark::ALL.get(usize::from(*mark)).copied(), &stamp)),
            Deed::Tags(note, tags) => on(note_set, *note, |note| note.tags.set(tags.clone(), &stamp)),
            Deed::Bookmark(note, is_on) => on(note_set, *note, |note| note.bookmark.set(*is_on, &stamp)),
            Deed::Remove(note) => on(note_set, *note, Note::remove),
            Deed::Fetch(_) => unreachable!("done above"),
        }
    }
    note_sets
}

fn joined(one: &NoteSet, other: &NoteSet) -> NoteSet {
    let mut one = one.clone();
    one.merge(other);
    one
}

fn deeds() -> impl Strategy<Value = Vec<(u8, i64, Deed)>> {
    prop::collection::vec((any::<u8>(), 0..50i64, deed()), 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn books_go_round_in_any_order(deeds in deeds()) {
        let [a, b, c] = people(&deeds);
        prop_assert_eq!(joined(&a, &b), joined(&b, &a));
        prop_assert_eq!(joined(&joined(&a, &b), &c), joined(&a, &joined(&b, &c)));
        prop_assert_eq!(&joined(&a, &a), &a);
        let all = joined(&joined(&a, &b), &c);
        prop_assert_eq!(&joined(&all, &b), &all);
    }

    #[test]
    fn no_text_goes_that_nobody_replaced(deeds in deeds()) {
        let [a, b, c] = people(&deeds);
        let all = joined(&joined(&a, &b), &c);
        for note_set in [&a, &b, &c] {
            for note in note_set.present() {
                let there = &all.notes[&note.id];
                let text = note.text.value().unwrap();
                let kept = there.text.value() == Some(text) || there.text.others().any(|other| other == text);
                // Gone only where another wrote over it knowingly.
                let replaced = [&a, &b, &c].iter().any(|other| other.notes.get(&note.id).is_some_and(|other| {
                    let mut two = note.text.clone();
                    two.merge(&other.text);
                    two.value() != Some(text) && two.others().all(|kept| kept != text)
                }));
                prop_assert!(kept || replaced, "{text:?} of {} is gone", note.id);
            }
        }
    }

    #[test]
    fn a_book_is_read_as_it_was_written(deeds in deeds()) {
        let [a, ..] = people(&deeds);
        let text = format::write_notes(&a).unwrap();
        prop_assert!(format::is_notes(&text), "{text}");
        let read = format::read_notes(&text).unwrap();
        prop_assert_eq!(&read.note_set, &a);
        prop_assert!(read.damaged.is_empty());
        // A line that is damaged costs that note.
        let lines: Vec<&str> = text.lines().collect();
        if let Some(at) = lines.iter().position(|line| line.trim_start().starts_with("Note(")) {
            let mut damaged: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            let half = damaged[at].chars().take(damaged[at].chars().count() / 2).collect();
            damaged[at] = half;
            let read = format::read_notes(&damaged.join("\n")).unwrap();
            prop_assert_eq!(read.damaged, vec![at + 1]);
            prop_assert_eq!(read.note_set.notes.len(), a.notes.len() - 1);
            prop_assert_eq!(read.note_set.briefing, a.briefing);
        }
    }
}

#[test]
fn what_is_removed_stays_removed_unless_somebody_wrote_apart() {
    let stamp = |by: &str, n, time| Stamp { by: by.to_owned(), n, time };
    let mut mine = NoteSet::new("b", "B");
    let note = Note { id: "x".to_owned(), text: Field::new("one".to_owned(), &stamp("ann", 1, 1)), ..Note::default() };
    mine.notes.insert("x".to_owned(), note);
    let old = mine.clone();
    let mut theirs = mine.clone();
    mine.notes.get_mut("x").unwrap().remove();
    mine.merge(&old);
    assert_eq!(mine.present().count(), 0, "an older copy does not bring it back");
    theirs.notes.get_mut("x").unwrap().text.set("two".to_owned(), &stamp("bo", 1, 2));
    mine.merge(&theirs);
    assert_eq!(mine.present().count(), 1, "what another wrote apart is not lost with it");
}

#[test]
fn the_version_of_a_damaged_set_is_read_however_it_is_spaced() {
    // The note that is cut off makes the whole no RON, so that each line is read by itself.
    let read = |version: &str| {
        let text = format!(
            "#![enable(implicit_some)]\nBook(\n{version}    briefing : \"x\",\n    title :\"X\",\n    notes: [\n        Note(id: \n    ],\n)\n"
        );
        format::read_notes(&text).unwrap()
    };
    for (version, expected) in [
        ("    version: 2,\n", 2),
        ("    version : 2,\n", 2),
        ("    version :2,\n", 2),
        ("    version :,1\n", 1),
        ("    version: 0,\n", 1),
        ("    version: two,\n", 1),
        ("", 1),
    ] {
        let read = read(version);
        assert_eq!((read.note_set.version, read.damaged.len()), (expected, 1), "{version:?}");
        assert_eq!((read.note_set.briefing.as_str(), read.note_set.title.as_str()), ("x", "X"), "{version:?}");
        let again = format::read_notes(&format::write_notes(&read.note_set).unwrap()).unwrap();
        assert_eq!(again.note_set, read.note_set, "{version:?}");
    }
    let whole = format::read_notes("Book(briefing: \"x\")").unwrap();
    assert!(whole.whole && whole.note_set.version == 1, "a whole one that names none is of the first, too");
}
