//! What a person does to notes can be taken back and done again, all of it.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    linked::LinkedBriefing,
    model::{Mark, Target, Typing},
    state::{Change, FileChange, Identity, NavigationChange, NotesChange, Opened, Origin, PersistenceChange, State},
};
use proptest::prelude::*;
use std::{collections::BTreeMap, sync::Arc};
use support::changed::Dice;

fn reading() -> State {
    let (briefing, _) = support::read(&support::example());
    let linked = Arc::new(LinkedBriefing::new(briefing));
    let mut state = State { identity: Identity { run: "w".to_owned(), ..Identity::default() }, ..State::default() };
    let opened = Opened { origin: Origin::Shipped("example.ron"), linked: Arc::clone(&linked), problems: Vec::new(), nothing: false };
    state.apply(FileChange::Opened(Box::new(opened)));
    let notes = support::kept::nothing_written(&linked, 0);
    state.apply(PersistenceChange::NotesOpened(Box::new(notes)));
    state
}

#[derive(Clone, Debug)]
enum Deed {
    Write(usize),
    Text(usize, String),
    Mark(usize, usize),
    SetMark(usize, Option<usize>),
    Bookmark,
    Tags(usize, String),
    Remove(usize),
    Wait,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        any::<usize>().prop_map(Deed::Write),
        (any::<usize>(), "[a-z]{0,6}").prop_map(|(note, text)| Deed::Text(note, text)),
        (any::<usize>(), 0..4usize).prop_map(|(at, mark)| Deed::Mark(at, mark)),
        (any::<usize>(), prop::option::of(0..4usize)).prop_map(|(note, mark)| Deed::SetMark(note, mark)),
        Just(Deed::Bookmark),
        (any::<usize>(), "[a-c, ]{0,6}").prop_map(|(note, typed)| Deed::Tags(note, typed)),
        any::<usize>().prop_map(Deed::Remove),
        Just(Deed::Wait),
    ]
}

/// What every note says and where it hangs.
type Says = BTreeMap<String, (String, Option<Mark>, bool, Vec<String>, Option<Target>)>;

fn says(state: &State) -> Says {
    let notes = &state.open_briefing.as_ref().unwrap().notes;
    notes
        .note_set
        .present()
        .map(|note| {
            let spot = notes.spot(&note.id).map(|spot| spot.target.clone());
            let text = note.text.value().cloned().unwrap_or_default();
            let tags = note.tags.value().cloned().unwrap_or_default();
            let (mark, bookmark) = (note.mark.value().copied().flatten(), note.bookmark.value() == Some(&true));
            (note.id.clone(), (text, mark, bookmark, tags, spot))
        })
        .collect()
}

fn act(state: &mut State, deed: &Deed) {
    let open_briefing = state.open_briefing.as_ref().unwrap();
    let ids: Vec<String> = open_briefing.notes.note_set.present().map(|note| note.id.clone()).collect();
    let id = |at: &usize| ids.get(at % ids.len().max(1)).cloned().unwrap_or_default();
    let targets: Vec<Target> = open_briefing.notes.passages.as_ref().unwrap().all().map(|passage| passage.target.clone()).collect();
    let change = match deed {
        Deed::Write(at) => NotesChange::WriteOn(targets[at % targets.len()].clone()),
        Deed::Text(note, text) => NotesChange::Text { id: id(note), text: text.clone() },
        Deed::Mark(at, mark) => {
            let words = targets[at % targets.len()].clone();
            let text = &open_briefing.notes.passages.as_ref().unwrap().passage(&words, plenary::linked::TextKey::SUMMARY).unwrap().text;
            let words = text.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
            NotesChange::Mark { mark: Mark::ALL[*mark], selected: Some(words.into()) }
        }
        Deed::SetMark(note, mark) => NotesChange::SetMark { id: id(note), mark: mark.map(|mark| Mark::ALL[mark]) },
        Deed::Bookmark => NotesChange::Bookmark,
        Deed::Tags(note, typed) => NotesChange::Tags { id: id(note), typed: typed.clone() },
        Deed::Remove(note) => NotesChange::Remove(id(note)),
        Deed::Wait => {
            state.apply(Change::Clock(state.clock.now + 10_000));
            return;
        }
    };
    state.apply(Change::Clock(state.clock.now + 100));
    state.apply(Change::Notes(change));
}

fn notes_can(state: &State, undo: bool) -> bool {
    let open_briefing = state.open_briefing.as_ref().unwrap();
    if undo { open_briefing.can_undo() } else { open_briefing.can_redo() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn undo_and_redo_lead_back_and_forth(deeds in prop::collection::vec(deed(), 0..40)) {
        let mut state = reading();
        let mut seen: Vec<Says> = vec![says(&state)];
        for deed in &deeds {
            act(&mut state, deed);
            seen.push(says(&state));
        }
        // A note closed empty was never one.
        state.apply(NotesChange::Open(None));
        let end = says(&state);
        let mut steps = vec![end.clone()];
        while notes_can(&state, true) {
            state.apply(Change::Undo);
            steps.push(says(&state));
        }
        prop_assert_eq!(&steps.last().unwrap().len(), &0, "back to nothing");
        for before in steps.iter().rev().skip(1) {
            prop_assert!(notes_can(&state, false));
            state.apply(Change::Redo);
            prop_assert_eq!(&says(&state), before);
        }
        prop_assert_eq!(says(&state), end);
        // Whatever went back and forth is read as it is written, and joins with itself.
        let note_set = state.open_briefing.as_ref().unwrap().notes.note_set.clone();
        let text = plenary::format::write_notes(&note_set).unwrap();
        prop_assert_eq!(&plenary::format::read_notes(&text).unwrap().note_set, &*note_set);
    }
}

/// Longer pauses end a step.
const PAUSE: i64 = 2_000;

/// What was typed: after which moment which note said what.
struct Typed {
    state: State,
    ids: Vec<String>,
    /// Every state there was, with its moment.
    seen: Vec<(i64, Says)>,
}

impl Typed {
    fn text(&self, note: usize) -> String {
        self.state.open_briefing.as_ref().unwrap().notes.note_set.notes[&self.ids[note]].text.value().unwrap().clone()
    }

    fn event(&mut self, wait: i64, change: NotesChange) {
        self.state.apply(Change::Clock(self.state.clock.now + wait));
        self.state.apply(Change::Notes(change));
        let now = says(&self.state);
        if self.seen.last().is_none_or(|(_, before)| *before != now) {
            self.seen.push((self.state.clock.now, now));
        }
    }

    fn write(&mut self, note: usize, wait: i64, text: String) {
        let id = self.ids[note].clone();
        self.event(wait, NotesChange::Text { id, text });
    }

    /// A caret somewhere in a text, and letters from it on.
    fn type_letters(&mut self, dice: &mut Dice, note: usize, letters: &str) {
        let text = self.text(note);
        let start = dice.below(text.chars().count() + 1);
        for (at, letter) in (start..).zip(letters.chars()) {
            let text = self.text(note);
            let (before, after): (String, String) = (text.chars().take(at).collect(), text.chars().skip(at).collect());
            self.write(note, 90, format!("{before}{letter}{after}"));
        }
    }

    fn delete_letters(&mut self, dice: &mut Dice, note: usize) {
        let mut at = dice.below(self.text(note).chars().count() + 1);
        for _ in 0..dice.below(25) {
            let text = self.text(note);
            if at == 0 {
                return;
            }
            at -= 1;
            self.write(note, 90, text.chars().enumerate().filter(|(number, _)| *number != at).map(|(_, letter)| letter).collect());
        }
    }

    fn replace_marked(&mut self, dice: &mut Dice, note: usize, with: &str) {
        let text: Vec<char> = self.text(note).chars().collect();
        let (one, other) = (dice.below(text.len() + 1), dice.below(text.len() + 1));
        let (start, end) = (one.min(other), one.max(other));
        for typed in 0..=with.chars().count() {
            let typed: String = with.chars().take(typed).collect();
            // The first letter takes the place of what is marked.
            if !typed.is_empty() || with.is_empty() {
                let (before, after): (String, String) = (text[..start].iter().collect(), text[end..].iter().collect());
                self.write(note, 90, format!("{before}{typed}{after}"));
            }
        }
    }
}

fn random_typing(seed: u64) -> Typed {
    let mut dice = Dice(seed);
    let words = ["who", "reviews ", "it", " and ", "when?", "Straße", "字字", "\n", "a ", "to be named by the Parties"];
    let mut typed = Typed { state: reading(), ids: Vec::new(), seen: Vec::new() };
    typed.seen.push((typed.state.clock.now, says(&typed.state)));
    let targets: Vec<Target> =
        typed.state.open_briefing.as_ref().unwrap().notes.passages.as_ref().unwrap().all().map(|passage| passage.target.clone()).collect();
    for target in targets.iter().take(3) {
        typed.event(100, NotesChange::WriteOn(target.clone()));
        // It says something at once, or it would be none when the next is opened.
        let id = typed.state.open_briefing.as_ref().unwrap().side.notes().unwrap().open.clone().unwrap();
        typed.event(90, NotesChange::Text { id: id.clone(), text: "n".to_owned() });
        typed.ids.push(id);
    }
    for _ in 0..30 {
        let note = dice.below(3);
        let word = words[dice.below(words.len())];
        match dice.below(9) {
            0..=3 => typed.type_letters(&mut dice, note, word),
            4 => typed.delete_letters(&mut dice, note),
            5 => typed.replace_marked(&mut dice, note, word),
            6 => typed.replace_marked(&mut dice, note, ""),
            7 => {
                let text = format!("{}{word}", typed.text(note));
                typed.write(note, 90, text);
            }
            _ => {
                let id = typed.ids[note].clone();
                typed.event(90, NotesChange::SetMark { id, mark: Some(Mark::ALL[dice.below(4)]) });
            }
        }
        if dice.below(3) == 0 {
            typed.state.apply(Change::Clock(typed.state.clock.now + 1_500 + 4_000 * i64::from(dice.below(2) == 0)));
        }
    }
    typed
}

#[test]
fn undo_goes_back_by_words_and_pauses_through_what_was_there() {
    let within_a_word = |text: &str| !text.trim().contains(char::is_whitespace) && text.chars().count() <= 32;
    let (mut all, mut events) = (0, 0);
    for seed in 0..200 {
        let Typed { mut state, seen, .. } = random_typing(seed);
        let end = says(&state);
        let mut at = seen.len() - 1;
        let mut steps = vec![end.clone()];
        while notes_can(&state, true) {
            state.apply(Change::Undo);
            let now = says(&state);
            // It was there before, and there was no pause since.
            let there = |from: &usize| {
                let events = &seen[*from..=at];
                events[0].1 == now && events[1..].windows(2).all(|pair| pair[1].0 - pair[0].0 < PAUSE)
            };
            let before = (0..at).rev().find(there).unwrap_or_else(|| panic!("seed {seed}: {now:?} never was before {at}"));
            let one_event = seen.windows(2).any(|pair| pair[0].1 == now && pair[1].1 == *steps.last().unwrap());
            for (id, (text, ..)) in steps.last().unwrap() {
                let Some((other, ..)) = now.get(id) else { continue };
                let typing = Typing::between(text, other);
                let short = within_a_word(typing.removed) && within_a_word(typing.inserted);
                // Marked words that were typed over come back at once, with a word or less in their place.
                let typed_over = within_a_word(typing.removed)
                    && seen[before + 1].1.get(id).is_some_and(|(first, ..)| {
                        let first = Typing::between(other, first);
                        first.removed.contains(typing.inserted) || typing.inserted.contains(first.removed)
                    });
                assert!(short || one_event || typed_over, "seed {seed}: {text:?} became {other:?} in one step");
            }
            let said = state.notices.undone.as_deref().expect("it is said");
            assert!(said.starts_with("Undone: ") && (said.contains(" on ") || said.contains(" off ")), "{said}");
            at = before;
            steps.push(now);
        }
        assert!(says(&state).is_empty(), "seed {seed}: back to nothing");
        (all, events) = (all + steps.len(), events + seen.len());
        for before in steps.iter().rev().skip(1) {
            state.apply(Change::Redo);
            assert_eq!(says(&state), *before, "seed {seed}");
            assert!(state.notices.undone.as_deref().is_some_and(|said| said.starts_with("Redone: ")));
        }
        assert!(!notes_can(&state, false) && says(&state) == end, "seed {seed}");
    }
    // Neither a step a letter nor one for all.
    assert!(all * 2 < events && all > 200 * 20, "{all} steps of {events} events");
}

/// Does something 80 ms later.
fn say(state: &mut State, change: impl Into<Change>) {
    state.apply(Change::Clock(state.clock.now + 80));
    state.apply(change);
}

#[test]
fn what_is_emptied_at_once_comes_back_at_once_and_what_was_typed_goes_word_by_word() {
    let mut state = reading();
    let target = state.open_briefing.as_ref().unwrap().notes.passages.as_ref().unwrap().all().next().unwrap().target.clone();
    say(&mut state, NotesChange::WriteOn(target));
    let id = says(&state).keys().next().unwrap().clone();
    let text = |state: &State| says(state).get(&id).map(|(text, ..)| text.clone());
    let words = "Who reviews it";
    for end in 1..=words.len() {
        say(&mut state, NotesChange::Text { id: id.clone(), text: words[..end].to_owned() });
    }
    say(&mut state, NotesChange::Text { id: id.clone(), text: String::new() });
    let mut back = Vec::new();
    while let Some(now) = text(&state) {
        back.push((now, state.notices.undone.clone().unwrap_or_default()));
        say(&mut state, Change::Undo);
    }
    let texts: Vec<&str> = back.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(texts, ["", "Who reviews it", "Who reviews ", "Who ", ""]);
    assert!(back[1].1.starts_with("Undone: deleting in your note on ") && back[1].1.ends_with(": “Who reviews it”"), "{}", back[1].1);
    assert!(back[2].1.starts_with("Undone: typing in your note on ") && back[2].1.ends_with(": “it”"), "{}", back[2].1);
    assert!(state.notices.undone.as_deref().unwrap().starts_with("Undone: a new note on "), "{:?}", state.notices.undone);
    // Until the next thing is done; the clock and the disk do nothing.
    state.apply(PersistenceChange::Save);
    state.apply(Change::Clock(state.clock.now + 5_000));
    assert!(state.notices.undone.is_some());
    state.apply(NavigationChange::Step(1));
    assert!(state.notices.undone.is_none());
}
