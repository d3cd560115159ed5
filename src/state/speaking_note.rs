//! The speaking note of a place while it is put together: what is chosen, and what comes of it.
//!
//! Choices are kept for each place; losing them costs a few clicks, so they are kept with the preferences. What a person wants to
//! say in words of their own is a note on the place, which is kept with more care.

use super::{Clip, Effect, ExportKind, OpenBriefing, State};
use crate::{
    describe::{self, NoteChoices, NoteType, Paper, PointKey, Side, SpeakingNote, WordsRead},
    export::{PaperForm, own_words},
    model::{Address, Target},
    text::speaking,
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, path::PathBuf};

/// So many places remembered.
const MOST: usize = 100;

/// The view in which a note is put together.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteView {
    /// Of which place.
    pub address: Address,
    /// What is chosen.
    pub choices: NoteChoices,
    /// What comes of it.
    pub note: SpeakingNote,
    /// True where all points are listed, and not the first few alone.
    pub all_points: bool,
    /// In a narrow window, true where the page is shown and not the choices.
    pub shows_page: bool,
    /// The point that has the keyboard.
    pub point: Option<PointKey>,
    /// What was done last, to tell.
    pub said: Option<String>,
}

/// What was chosen for a place of a briefing, as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptNote {
    /// The briefing's id.
    pub briefing: String,
    /// The place, as a target is written.
    pub place: String,
    /// What was chosen.
    pub choices: NoteChoices,
}

/// One change of it.
#[derive(Clone, Debug, PartialEq)]
pub enum SpeakingNoteChange {
    /// Begins the one of the subject's place, or goes back.
    Show(bool),
    /// For which side.
    Side(Side),
    /// Which words are read out.
    Words(WordsRead),
    /// Takes a point or a reply, or leaves it.
    Take(PointKey),
    /// The point that has the keyboard one further up or down.
    Move {
        /// True for up.
        up: bool,
    },
    /// A point has the keyboard.
    Point(PointKey),
    /// A point has it no longer.
    LeavePoint(PointKey),
    /// All points are listed.
    AllPoints,
    /// In a narrow window: the page, or the choices.
    Page(bool),
    /// The sheet.
    Paper(Paper),
    /// The type.
    Letters(NoteType),
    /// How long one may speak, in minutes.
    Limit(Option<u8>),
    /// Copies what is spoken, for interpreters.
    Copy,
    /// A person chooses where to write it as a file for a word processor.
    Save,
    /// Opens the page in the browser, which prints it.
    Print,
    /// Where the page is, which was opened; else where it is and was not opened, or why it could not be written.
    Printed(Result<PathBuf, String>),
}

impl State {
    pub(super) fn apply_to_speaking_note(&mut self, change: SpeakingNoteChange) -> Vec<Effect> {
        use SpeakingNoteChange as C;
        match change {
            C::Show(shown) => {
                self.overlays.speaking_note = None;
                if shown {
                    self.begin_note();
                }
                return Vec::new();
            }
            C::Copy => return self.copy_note().into_iter().collect(),
            C::Save => {
                self.exporting.kind = ExportKind::SpeakingNote(PaperForm::Docx);
                self.exporting.said = None;
                return self.export_name().map(Effect::PickSave).into_iter().collect();
            }
            C::Print => return self.print_note().into_iter().collect(),
            _ => {}
        }
        let Some(view) = &mut self.overlays.speaking_note else { return Vec::new() };
        let is_move = matches!(change, C::Move { .. });
        let NoteView { choices, note, point, .. } = view;
        match change {
            // What leaves the page as it is.
            C::Point(key) => {
                *point = Some(key);
                return Vec::new();
            }
            C::LeavePoint(key) => {
                *point = point.take().filter(|point| *point != key);
                return Vec::new();
            }
            C::AllPoints => {
                view.all_points = true;
                return Vec::new();
            }
            C::Page(shown) => {
                view.shows_page = shown;
                return Vec::new();
            }
            C::Side(side) => {
                choices.side = side;
                // What was taken were points of the other side.
                choices.taken = None;
            }
            C::Words(words) => choices.words = words,
            C::Take(key) => {
                let mut taken = taken(note);
                if !taken.remove(&key) {
                    taken.insert(key);
                }
                choices.taken = Some(taken);
            }
            C::Move { up } => {
                let Some(moved) = point.as_ref().and_then(|key| moved(note, key, up)) else { return Vec::new() };
                choices.order = moved;
                choices.taken = Some(taken(note));
            }
            C::Paper(paper) => choices.paper = paper,
            C::Letters(letters) => choices.letters = Some(letters),
            C::Limit(limit) => choices.limit = limit,
            C::Printed(result) => {
                view.said = Some(match result {
                    Ok(_) => speaking::PRINTED.to_string(),
                    Err(why) => why,
                });
                return Vec::new();
            }
            C::Show(_) | C::Copy | C::Save | C::Print => {}
        }
        self.set_note_anew();
        if let Some(view) = &mut self.overlays.speaking_note {
            // Where a point is now is seen on the page, and heard.
            let number = view.note.points.iter().find(|point| Some(&point.key) == view.point.as_ref()).and_then(|point| point.number);
            view.said = number.filter(|_| is_move).map(speaking::moved_to);
        }
        Vec::new()
    }

    /// The note of the subject's place as it was chosen there last.
    fn begin_note(&mut self) {
        let Some(open_briefing) = &self.open_briefing else { return };
        let Some(Target::Text(address)) = open_briefing.place_of_subject() else { return };
        let choices = self.kept_choices(open_briefing, address);
        let Some(note) = self.note_of(open_briefing, address, &choices) else { return };
        let address = address.clone();
        self.home.shown = false;
        self.exporting.said = None;
        let (all_points, shows_page) = (false, false);
        self.overlays.speaking_note = Some(NoteView { address, choices, note, all_points, shows_page, point: None, said: None });
    }

    /// The note of the subject's place as it was put together last.
    #[must_use]
    pub fn note_of_subject(&self) -> Option<SpeakingNote> {
        if let Some(view) = &self.overlays.speaking_note {
            return Some(view.note.clone());
        }
        let open_briefing = self.open_briefing.as_ref()?;
        let address = open_briefing.place_of_subject()?.address()?;
        self.note_of(open_briefing, address, &self.kept_choices(open_briefing, address))
    }

    fn note_of(&self, open_briefing: &OpenBriefing, address: &Address, choices: &NoteChoices) -> Option<SpeakingNote> {
        let notes = &open_briefing.notes;
        let own = own_words(&notes.note_set, &notes.placed, address);
        describe::speaking_note(&open_briefing.linked, address, choices, &own, self.prefs.style)
    }

    fn kept_choices(&self, open_briefing: &OpenBriefing, address: &Address) -> NoteChoices {
        let (briefing, place) = key(open_briefing, address);
        self.views
            .notes
            .iter()
            .find(|kept| kept.briefing == briefing && kept.place == place)
            .map(|kept| kept.choices.clone())
            .unwrap_or_default()
    }

    /// Puts the note together from what is chosen now, and keeps what is chosen. The briefing may have been read again.
    pub(super) fn set_note_anew(&mut self) {
        let (Some(view), Some(open_briefing)) = (&self.overlays.speaking_note, &self.open_briefing) else {
            self.overlays.speaking_note = None;
            return;
        };
        let Some(note) = self.note_of(open_briefing, &view.address, &view.choices) else {
            self.overlays.speaking_note = None;
            return;
        };
        let (briefing, place) = key(open_briefing, &view.address);
        let choices = view.choices.clone();
        if let Some(view) = &mut self.overlays.speaking_note {
            view.note = note;
        }
        let kept = &mut self.views.notes;
        kept.retain(|kept| kept.briefing != briefing || kept.place != place);
        if choices != NoteChoices::default() {
            kept.insert(0, KeptNote { briefing, place, choices });
            kept.truncate(MOST);
        }
    }

    fn copy_note(&mut self) -> Option<Effect> {
        let text = self.note_of_subject()?.spoken_text();
        if let Some(view) = &mut self.overlays.speaking_note {
            view.said = Some(speaking::COPIED_FOR_INTERPRETERS.to_string());
        }
        Some(Effect::Copy(Clip::plain(text)))
    }

    fn print_note(&mut self) -> Option<Effect> {
        let note = Box::new(self.overlays.speaking_note.as_ref().filter(|view| view.note.fits)?.note.clone());
        let kind = std::mem::replace(&mut self.exporting.kind, ExportKind::SpeakingNote(PaperForm::Html));
        let name = self.export_name();
        self.exporting.kind = kind;
        Some(Effect::Print { linked: std::sync::Arc::clone(&self.open_briefing.as_ref()?.linked), note, name: name? })
    }
}

/// What a place is kept under.
fn key(open_briefing: &OpenBriefing, address: &Address) -> (String, String) {
    (open_briefing.linked.briefing().id.clone(), Target::Text(address.clone()).to_string())
}

/// What stands on the page.
fn taken(note: &SpeakingNote) -> BTreeSet<PointKey> {
    note.taken().map(|point| point.key.clone()).chain(note.expected().map(|reply| reply.key.clone())).collect()
}

/// The points in their order, with one of them one further up or down; none where it is at that end.
fn moved(note: &SpeakingNote, key: &PointKey, up: bool) -> Option<Vec<PointKey>> {
    let mut order: Vec<PointKey> = note.points.iter().map(|point| point.key.clone()).collect();
    let place = order.iter().position(|other| other == key)?;
    let other = if up { place.checked_sub(1)? } else { place + 1 };
    if other >= order.len() {
        return None;
    }
    order.swap(place, other);
    Some(order)
}
