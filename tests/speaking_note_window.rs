//! The speaking note in the window: begun from floor mode and by its key, put together by keyboard alone, kept for its place.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails where it is wrong, and makes the files it needs"
)]

mod support;

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use plenary::{
    describe::{NoteType, Side},
    model::Target,
    platform::file_picker::Answer,
    state::{FileChange, Layer, NavigationChange, NoteView, NotesChange, Opened, Origin, SpeakingNoteChange, State},
};
use support::reader::Reader;

const CTRL_SHIFT: Modifiers = Modifiers { ctrl: true, shift: true, command: true, alt: false, mac_cmd: false };

fn ready(state: &State) -> bool {
    state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.notes.are_ready())
}

fn stand_at(reader: &mut Reader, place: &str) {
    reader.wait_until(ready);
    reader.change(NavigationChange::GoTo(Target::Text(place.parse().unwrap())));
    reader.harness.run();
}

fn view(reader: &Reader) -> &NoteView {
    reader.state().overlays.speaking_note.as_ref().expect("the note is open")
}

fn taken(reader: &Reader) -> Vec<String> {
    view(reader).note.taken().map(|point| point.key.to_string()).collect()
}

#[test]
fn it_is_begun_from_floor_mode_and_esc_leads_back_there() {
    let mut reader = Reader::open();
    stand_at(&mut reader, "24/2");
    reader.press(Key::F);
    assert!(reader.state().is_open(Layer::Floor));
    reader.click("Speaking note");
    assert!(reader.shows("Article 24, paragraph 2, of the United Nations Convention against Cybercrime."), "the reference is on the page");
    assert!(reader.shows("Summary, not the words of the text"), "it says what the words are");
    reader.press(Key::Escape);
    assert!(reader.state().overlays.speaking_note.is_none() && reader.state().is_open(Layer::Floor));
    reader.press_with(CTRL_SHIFT, Key::S);
    assert_eq!(view(&reader).note.place, "Art. 24(2)");
    reader.press_with(CTRL_SHIFT, Key::S);
    assert!(reader.state().overlays.speaking_note.is_none());
}

#[test]
fn letters_and_arrows_of_the_reader_do_nothing_behind_it() {
    let mut reader = Reader::open();
    stand_at(&mut reader, "24/2");
    reader.press_with(CTRL_SHIFT, Key::S);
    let (subject, before) = (reader.subject(), view(&reader).clone());
    for key in [Key::N, Key::B, Key::W, Key::F, Key::J, Key::L, Key::ArrowDown, Key::PageDown, Key::Enter] {
        reader.press(key);
    }
    reader.press_with(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(reader.subject(), subject);
    assert_eq!(*view(&reader), before);
}

#[test]
fn points_are_taken_left_and_moved_by_keyboard_alone() {
    let mut reader = Reader::sized(1366.0, 768.0);
    stand_at(&mut reader, "24/2");
    reader.press_with(CTRL_SHIFT, Key::S);
    let first = taken(&reader);
    assert!(first.len() >= 2, "{first:?}");
    // Tab comes to the points after the choices above them.
    for _ in 0..30 {
        reader.press(Key::Tab);
        if view(&reader).point.as_ref().is_some_and(|point| point.to_string() == first[0]) {
            break;
        }
    }
    assert_eq!(view(&reader).point.as_ref().map(ToString::to_string).as_ref(), Some(&first[0]));
    reader.press_with(Modifiers::ALT, Key::ArrowDown);
    let mut swapped = first.clone();
    swapped.swap(0, 1);
    assert_eq!(taken(&reader), swapped, "the point that has the keyboard is one further down");
    reader.press_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(taken(&reader), first);
    reader.press(Key::Space);
    assert_eq!(taken(&reader), first[1..], "Space leaves it");
    reader.press(Key::Space);
    assert_eq!(taken(&reader), first, "and takes it again");
}

#[test]
fn what_is_chosen_is_kept_for_its_place_from_one_run_to_the_next() {
    let mut reader = Reader::open();
    stand_at(&mut reader, "24/2");
    reader.press_with(CTRL_SHIFT, Key::S);
    reader.click("Speak: Against");
    reader.change(SpeakingNoteChange::Letters(NoteType::Small));
    reader.change(SpeakingNoteChange::Limit(Some(2)));
    assert!(reader.shows_part("Speaking limit: 2 min"), "what is left of it is said");
    assert_eq!((view(&reader).choices.side, view(&reader).note.letters), (Side::Against, NoteType::Small));
    let left = taken(&reader)[0].clone();
    reader.change(SpeakingNoteChange::Take(left.as_str().into()));
    let chosen = view(&reader).choices.clone();
    reader.press(Key::Escape);
    // Another place has its own.
    stand_at(&mut reader, "24/1");
    reader.press_with(CTRL_SHIFT, Key::S);
    assert_eq!(view(&reader).choices.side, Side::For);
    reader.press(Key::Escape);
    let written = plenary::format::to_ron(&reader.state().remember()).unwrap();
    let mut next = State::default();
    assert!(next.recall(ron::from_str(&written).unwrap()));
    let linked = std::sync::Arc::clone(&reader.open_briefing().linked);
    let opened = Opened { origin: Origin::Shipped("x.ron"), linked, problems: Vec::new(), nothing: false };
    next.apply(FileChange::Opened(Box::new(opened)));
    next.apply(NavigationChange::GoTo(Target::Text("24/2".parse().unwrap())));
    next.apply(SpeakingNoteChange::Show(true));
    let there = next.overlays.speaking_note.expect("the note is open");
    assert_eq!(there.choices, chosen);
    assert!(there.note.taken().all(|point| point.key.to_string() != left));
}

#[test]
fn a_note_on_the_place_is_a_point_of_ones_own() {
    let mut reader = Reader::open();
    stand_at(&mut reader, "24/2");
    reader.change(NotesChange::WriteOn("24/2".parse().unwrap()));
    let id = reader.open_briefing().side.notes().unwrap().open.clone().unwrap();
    reader.change(NotesChange::Text { id: id.clone(), text: "We ask for a judge.".to_owned() });
    reader.harness.run();
    reader.change(NotesChange::Panel(false));
    reader.press_with(CTRL_SHIFT, Key::S);
    let own = view(&reader).note.points.last().unwrap().clone();
    assert!(own.key.is_own() && own.words == "We ask for a judge." && own.number.is_none(), "{own:?}");
    reader.change(SpeakingNoteChange::Take(own.key));
    reader.harness.get_by_role_and_label(Role::Button, "Copy for interpreters").click();
    let copied = reader.copied();
    assert!(copied.contains("We ask for a judge.") && copied.starts_with("Article 24, paragraph 2"), "{copied}");
    assert!(!copied.contains("If they say"));
}

#[test]
fn it_is_saved_as_a_file_for_a_word_processor() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("note.docx");
    let mut reader = Reader::with_picker(Answer { path: Some(path.clone()), trouble: None });
    stand_at(&mut reader, "24/2");
    reader.press_with(CTRL_SHIFT, Key::S);
    assert!(reader.state().export_name().is_some());
    reader.click("Save as DOCX …");
    reader.wait_until(|state| state.exporting.run.is_none() && state.exporting.said.is_some());
    let words = support::undo::docx(&std::fs::read(&path).unwrap());
    assert!(words.contains("Article 24, paragraph 2") && words.contains("If they say"), "{words}");
    assert!(reader.shows(&reader.state().exporting.said.clone().unwrap()), "it is said where");
}

#[test]
fn what_does_not_fit_is_said_and_not_printed() {
    let mut reader = Reader::sized(1366.0, 768.0);
    stand_at(&mut reader, "24/2");
    reader.press_with(CTRL_SHIFT, Key::S);
    let keys: Vec<_> = view(&reader).note.points.iter().map(|point| point.key.clone()).collect();
    for key in keys.into_iter().skip(3) {
        reader.change(SpeakingNoteChange::Take(key));
    }
    reader.harness.run();
    assert!(!view(&reader).note.fits);
    assert!(reader.shows_part("Does not fit on one page"));
    let print = reader.harness.get_by_role_and_label(Role::Button, "Print …");
    assert!(print.accesskit_node().is_disabled(), "it would go on to a second page");
}

#[test]
fn a_file_that_is_read_again_leaves_whoever_puts_a_note_together_there() {
    let mut reader = Reader::open();
    stand_at(&mut reader, "24/2");
    reader.press_with(CTRL_SHIFT, Key::S);
    let before = view(&reader).note.clone();
    reader.change(plenary::state::FileChange::Reload);
    reader.harness.run();
    assert_eq!(view(&reader).note, before);
}

#[test]
fn in_a_narrow_window_the_page_is_behind_a_tab() {
    let mut reader = Reader::sized(700.0, 600.0);
    stand_at(&mut reader, "24/2");
    reader.press_with(CTRL_SHIFT, Key::S);
    assert!(!reader.shows_part("Article 24, paragraph 2, of the"));
    reader.click("Speaking note: Page");
    assert!(reader.shows_part("Article 24, paragraph 2, of the"));
}
