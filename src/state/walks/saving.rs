//! Walks and the disk: what was read, what is to be saved, and what came of it.

use super::{InitialFocus, OpenedWalks, OwnWalks, SavedWalks, TakenOut, WalkEditor};
use crate::{model::Walk, notes::join_walks, text};

/// Milliseconds after which something written is saved.
pub(super) const SAVE_AFTER: i64 = 700;

/// Milliseconds until a save that failed is tried again.
const RETRY_AFTER: i64 = 10_000;

impl OwnWalks {
    /// The briefing is read again, and its walks with it: until they are there none can be written.
    pub(in crate::state) fn wait(&mut self) {
        self.ready = false;
        self.sent = None;
    }

    /// What is to be saved now.
    pub(in crate::state) fn take_unsaved(&mut self) -> Option<Vec<Walk>> {
        self.unsaved_since.take()?;
        let mut walks = self.walks.clone();
        for walk in walks.iter_mut().filter(|walk| walk.title.trim().is_empty()) {
            // In a file it needs a name; in the window it may be on its way to one.
            text::UNNAMED_WALK.words().clone_into(&mut walk.title);
        }
        self.sent = Some(walks.clone());
        Some(walks)
    }
}

impl WalkEditor<'_> {
    /// Takes up what was read from the disk.
    pub(in crate::state) fn opened(&mut self, opened: OpenedWalks, now: i64) {
        self.own.walks = opened.walks;
        self.own.problems = opened.problems;
        self.own.said = opened.said;
        self.own.files = opened.files;
        self.own.ready = true;
        self.keep_panel();
        if opened.unsaved {
            self.own.touch(now);
        }
    }

    /// What came of it. What was found on the disk is joined with what was written since.
    /// True where walks go under other ids now: the steps know them by their old ones.
    pub(in crate::state) fn saved(&mut self, result: Result<SavedWalks, String>, now: i64) -> bool {
        let sent = self.own.sent.take();
        match result {
            Ok(saved) => {
                self.own.trouble = None;
                self.own.files = saved.files;
                self.own.said.extend(saved.said);
                let Some(mut sent) = sent else { return false };
                let renamed = !saved.renamed.is_empty();
                for (from, to) in &saved.renamed {
                    let ids = sent.iter_mut().chain(&mut self.own.walks).map(|walk| &mut walk.id);
                    let open = self.side.walks_mut().and_then(|panel| panel.open.as_mut()).into_iter().chain(&mut self.own.written);
                    let taken_out = self.own.taken_out.iter_mut().map(|taken| match taken {
                        TakenOut::Walk(_, walk) => &mut walk.id,
                        TakenOut::Stop(id, ..) | TakenOut::Uncovered(id, ..) => id,
                    });
                    ids.chain(open).chain(taken_out).filter(|id| *id == from).for_each(|id| id.clone_from(to));
                }
                if sent != saved.walks {
                    let written = self.open_walk().cloned();
                    self.own.walks = join_walks(&sent, &self.own.walks, &saved.walks).walks;
                    // Who types goes on typing, unless it is another walk now.
                    if self.open_walk() != written.as_ref() {
                        self.keep_panel();
                    }
                }
                renamed
            }
            Err(why) => {
                self.own.trouble = Some(why);
                // Tried again, but not at once and for ever.
                self.own.unsaved_since.get_or_insert(now + RETRY_AFTER);
                false
            }
        }
    }

    /// What is open in the panel may be gone, or another.
    fn keep_panel(&mut self) {
        let Some(panel) = self.side.walks().cloned() else { return };
        let Some(id) = panel.open else { return };
        let stops = self.own.walk(&id).map(|walk| walk.stops.len());
        self.open(stops.map(|_| id));
        self.open_stop(panel.stop.filter(|index| stops.is_some_and(|stops| *index < stops)));
        if let Some(panel) = self.side.walks_mut() {
            panel.initial_focus = InitialFocus::Nothing;
        }
    }
}
