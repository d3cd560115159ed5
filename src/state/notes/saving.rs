//! Notes and the disk: what was read, what is to be saved, and what came of it.

use super::{Notes, OpenedNotes};
use crate::{
    linked::LinkedBriefing,
    notes::{Certainty, NoteSet, Passages, Placed},
};
use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

/// Milliseconds until a save that failed is tried again.
const RETRY_AFTER: i64 = 10_000;

impl Notes {
    /// Takes up what was read from the disk.
    pub(in crate::state) fn opened(&mut self, opened: OpenedNotes, now: i64) {
        self.note_set = Arc::new(opened.note_set);
        self.passages = opened.passages;
        self.ready = true;
        self.placed = opened.placed;
        self.file = opened.file;
        self.beside_another = opened.beside_another;
        self.trouble = (!opened.troubles.is_empty()).then(|| opened.troubles.join(" "));
        self.list_by_target();
        self.revision += 1;
        if opened.unsaved {
            self.touch(now);
        }
    }

    /// The briefing is read again, perhaps with other official texts beside it: places in those are known by keys of the briefing
    /// before, so nothing is shown there until all are placed anew.
    pub(in crate::state) fn go_over(&mut self, before: &LinkedBriefing, after: &LinkedBriefing) {
        let ids = |linked: &LinkedBriefing| linked.texts().map(|text| linked.text_id(text).clone()).collect::<Vec<_>>();
        if ids(before) == ids(after) {
            return;
        }
        self.passages = None;
        for placed in self.placed.values_mut().filter(|placed| placed.spot.as_ref().is_some_and(|spot| !spot.text.is_summary())) {
            *placed = Placed { certainty: Certainty::Lost, spot: None };
        }
        self.list_by_target();
    }

    /// The briefing was read again.
    pub(in crate::state) fn placed_anew(&mut self, passages: Option<Arc<Passages>>, placed: BTreeMap<String, Placed>) {
        self.passages = passages;
        let known: std::collections::BTreeSet<String> = placed.keys().cloned().collect();
        self.placed = placed;
        // What was written since.
        let since: Vec<String> = self.note_set.present().filter(|note| !known.contains(&note.id)).map(|note| note.id.clone()).collect();
        self.place_these(&since);
        self.placed.retain(|id, _| self.note_set.notes.get(id).is_some_and(|note| !note.is_removed()));
        self.revision += 1;
    }

    /// What is to be saved now: the notes themselves, not a copy of them.
    pub(in crate::state) fn take_unsaved(&mut self) -> Option<Arc<NoteSet>> {
        self.unsaved_since.take()?;
        self.saving = true;
        Some(Arc::clone(&self.note_set))
    }

    /// What came of it. What was found on the disk is joined.
    pub(in crate::state) fn saved(&mut self, result: Result<(PathBuf, Option<NoteSet>, bool), String>, now: i64) {
        self.saving = false;
        match result {
            Ok((path, found, first)) => {
                self.file = Some(path);
                self.beside_another = !first;
                self.trouble = None;
                if let Some(found) = found {
                    let news = self.notes_mut().merge(&found);
                    let ids: Vec<String> = news.added.iter().chain(&news.changed).cloned().collect();
                    self.place_these(&ids);
                }
            }
            Err(why) => {
                self.trouble = Some(why);
                // Tried again, but not at once and for ever.
                self.unsaved_since.get_or_insert(now + RETRY_AFTER);
            }
        }
        self.revision += 1;
    }
}
