//! The notes on the open briefing: what can happen to them, and what is shown of them.

mod authors;
mod change;
mod edit;
mod list;
mod saving;
mod steps;
mod undo;

pub use authors::LONGEST_NAME;
pub use change::{NotesChange, OpenedNotes};
pub use list::{Naming, NoteFilter, NotesFold, NotesPanel, Sort};
pub(in crate::state) use steps::{NoteStep, PAUSE};

use crate::{
    linked::{LinkedBriefing, TextKey},
    model::{Author, Note, Stamp, Target},
    notes::{Certainty, News, NoteSet, Passages, Placed, Spot, place},
};
use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

/// Milliseconds after which something written is saved. With the time the disk takes this is well under the two
/// seconds that are promised.
const SAVE_AFTER: i64 = 700;

/// The notes on one briefing, while it is open.
#[derive(Debug, Default)]
pub struct Notes {
    /// All of them. Shared with whoever saves or places them: what is written in the meantime is written in a copy.
    pub note_set: Arc<NoteSet>,
    /// Where each hangs now.
    pub placed: BTreeMap<String, Placed>,
    /// True once they were read.
    ready: bool,
    /// The briefing's texts, in which notes are placed; made when there is one to place.
    pub passages: Option<Arc<Passages>>,
    /// Counts up with every change.
    pub revision: u64,
    /// Counts up with every change of what stands in the panes: marks and where they hang, not what notes say.
    pub drawn_revision: u64,
    /// Where they are kept; `None` where they are not.
    pub file: Option<PathBuf>,
    /// True where another window or user keeps the first file, and this one its own.
    pub beside_another: bool,
    /// What went wrong, for people.
    pub trouble: Option<String>,
    /// What the last file that was joined brought, and its name; without a name, one's own notes from where they were saved before.
    pub news: Option<(Option<String>, News)>,
    /// How those of them are called that nobody signed.
    pub news_named: Option<String>,
    /// Ids of notes on each thing, in whatever text, in the order they were made.
    on: BTreeMap<Target, Vec<String>>,
    /// Counts up with every step that is taken back or done again.
    pub turned: u64,
    /// The note whose text that changed, and where the caret belongs in it, in characters.
    pub caret: Option<(String, usize)>,
    /// How often a note asked for the keyboard.
    asked: u64,
    /// How many things were written in this run.
    written: u64,
    /// When something was first written that is not saved yet.
    unsaved_since: Option<i64>,
    /// True while a save is on its way.
    saving: bool,
}

impl Notes {
    /// None, for another briefing. What counts up goes on: who keeps a number from before must not take the next one for it.
    pub(in crate::state) fn none_after(before: &Self) -> Self {
        Self { asked: before.asked, turned: before.turned, ..Self::default() }
    }

    /// True once the notes were read; until then none can be written.
    #[must_use]
    pub fn are_ready(&self) -> bool {
        self.ready
    }

    /// A note, if it was not taken away.
    #[must_use]
    pub fn note(&self, id: &str) -> Option<&Note> {
        self.note_set.notes.get(id).filter(|note| !note.is_removed())
    }

    /// The notes on a thing as one text has it, in the order they were made.
    pub fn on(&self, target: &Target, text: TextKey) -> impl Iterator<Item = (&Note, Option<&Placed>)> {
        let ids = self.on.get(target).map_or(&[][..], Vec::as_slice);
        let in_text = move |placed: &Placed| placed.spot.as_ref().is_some_and(|spot| spot.text == text);
        ids.iter().filter_map(move |id| Some((self.note(id)?, Some(self.placed.get(id).filter(|placed| in_text(placed))?))))
    }

    /// True if something has a note, in whatever text.
    #[must_use]
    pub fn has(&self, target: &Target) -> bool {
        self.on.contains_key(target)
    }

    /// Where a note hangs now.
    #[must_use]
    pub fn spot(&self, id: &str) -> Option<&Spot> {
        self.placed.get(id)?.spot.as_ref()
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.placed.len()
    }

    /// Notes a person is asked about: not certain, lost, or changed on both sides.
    pub fn to_look_at(&self) -> impl Iterator<Item = &Note> {
        self.note_set.present().filter(|note| self.is_to_look_at(note))
    }

    /// True for one of them.
    #[must_use]
    pub fn is_to_look_at(&self, note: &Note) -> bool {
        note.has_two_versions() || self.placed.get(&note.id).is_some_and(|placed| placed.certainty >= Certainty::Unsure)
    }

    /// When something has to be saved, in milliseconds since 1970.
    #[must_use]
    pub fn due(&self) -> Option<i64> {
        self.unsaved_since.filter(|_| !self.saving).map(|since| since + SAVE_AFTER)
    }

    /// True while something is written and not yet on the disk.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.unsaved_since.is_some() || self.saving
    }

    /// Who writes next, and when.
    fn next_stamp(&mut self, by: &Writer<'_>) -> Stamp {
        self.written += 1;
        Stamp { by: by.id().to_owned(), n: self.written, time: by.now }
    }

    /// The notes, to be changed.
    fn notes_mut(&mut self) -> &mut NoteSet {
        Arc::make_mut(&mut self.note_set)
    }

    /// Places a note anew, where it is known what there is.
    fn place(&mut self, id: &str) {
        let present = self.note(id).and_then(|note| note.anchor.value());
        let placed = present.zip(self.passages.as_ref()).map(|(anchor, passages)| place(passages, anchor));
        match placed {
            Some(placed) => drop(self.placed.insert(id.to_owned(), placed)),
            None => drop(self.placed.remove(id)),
        }
    }

    /// Works out anew which things have notes.
    fn list_by_target(&mut self) {
        self.on.clear();
        for note in self.note_set.present() {
            if let Some(spot) = self.placed.get(&note.id).and_then(|placed| placed.spot.as_ref()) {
                self.on.entry(spot.target.clone()).or_default().push(note.id.clone());
            }
        }
        for ids in self.on.values_mut() {
            ids.sort_by_key(|id| (self.note_set.notes.get(id).map_or(0, |note| note.made), id.clone()));
        }
        self.drawn_revision += 1;
    }

    /// Something was written.
    fn touch(&mut self, now: i64) {
        self.revision += 1;
        self.unsaved_since.get_or_insert(now);
    }
}

/// Who writes, and what the clock says.
#[derive(Clone, Copy, Debug)]
pub(in crate::state) struct Writer<'a> {
    /// This run of the program; may be empty where nobody named it.
    pub id: &'a str,
    /// The person.
    pub author: &'a Author,
    /// Milliseconds since 1970.
    pub now: i64,
}

impl<'a> Writer<'a> {
    fn id(&self) -> &'a str {
        if self.id.is_empty() { "here" } else { self.id }
    }
}

/// Where two notes stand in the order of reading: section, then place within; what stands in no section last.
fn order(linked: &LinkedBriefing, passages: Option<&Passages>, target: &Target) -> (usize, usize) {
    let section = linked.section_of(target).unwrap_or(usize::MAX);
    let within = passages.and_then(|passages| passages.passage(target, TextKey::SUMMARY)).map_or(0, |passage| passage.words.start);
    // The text before what is said of it.
    let kind = usize::from(target.address().is_none()) * 1_000_000;
    (section, kind + within)
}
