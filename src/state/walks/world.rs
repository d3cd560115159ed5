//! Walks and the world: when they are read and saved, and to which briefing what comes back belongs.

use super::WalksChange;
use crate::state::{
    Effect, NotesChange, Origin, State,
    writing::{CopiesOf, notes_key},
};
use std::sync::Arc;

impl State {
    pub(in crate::state) fn apply_to_walks(&mut self, change: WalksChange) -> Vec<Effect> {
        let now = self.now;
        let Some(open_briefing) = &mut self.open_briefing else { return Vec::new() };
        let key = notes_key(open_briefing);
        match change {
            WalksChange::Opened(opened) => {
                if opened.generation == open_briefing.generation {
                    let (copies, said) = (opened.copies.clone(), opened.said.clone());
                    open_briefing.own_walks.opened(*opened, now);
                    self.tell_of_copies(CopiesOf::Walks, &copies);
                    self.tell_too(&said);
                }
            }
            WalksChange::Save => return self.leave_walks(),
            WalksChange::Saved { key: of, result } => {
                let copies = result.as_ref().map(|saved| saved.copies.clone()).unwrap_or_default();
                if of == key && open_briefing.own_walks.are_ready() {
                    open_briefing.own_walks.saved(result.map(|saved| *saved), now);
                } else if let Err(why) = result {
                    // Of a briefing that is no longer open.
                    self.notice = Some(why);
                }
                self.tell_of_copies(CopiesOf::Walks, &copies);
            }
            change => {
                let opens = matches!(
                    change,
                    WalksChange::Panel(true)
                        | WalksChange::New
                        | WalksChange::Copy(_)
                        | WalksChange::AddSubject
                        | WalksChange::Open(Some(_))
                );
                let only_looks =
                    matches!(change, WalksChange::Panel(_) | WalksChange::Open(_) | WalksChange::Stop(_) | WalksChange::Offer(_));
                if !open_briefing.own_walks.are_ready() && !only_looks {
                    return Vec::new();
                }
                let linked = Arc::clone(&open_briefing.linked);
                let said = open_briefing.own_walks.apply(change, &linked, open_briefing.subject.as_ref(), now);
                self.undone = said.or(self.undone.take());
                let Some(open_briefing) = &mut self.open_briefing else { return Vec::new() };
                if opens {
                    // One thing stands beside the panes.
                    open_briefing.page = None;
                    open_briefing.problem = None;
                    open_briefing.filters.shown = false;
                    return self.apply_to_notes(NotesChange::Panel(false));
                }
            }
        }
        Vec::new()
    }

    /// Esc: the stop that is written, then its walk, then the panel.
    pub(in crate::state) fn close_walks(&mut self) {
        let Some(panel) = self.open_briefing.as_ref().and_then(|open_briefing| open_briefing.own_walks.panel.as_ref()) else { return };
        let change = match (panel.stop, &panel.open) {
            (Some(_), _) => WalksChange::Stop(None),
            (None, Some(_)) => WalksChange::Open(None),
            (None, None) => WalksChange::Panel(false),
        };
        drop(self.apply_to_walks(change));
    }

    /// What is written is saved: when it is time, and before another briefing takes the place of the open one.
    pub(in crate::state) fn leave_walks(&mut self) -> Vec<Effect> {
        let Some(open_briefing) = &mut self.open_briefing else { return Vec::new() };
        let key = notes_key(open_briefing);
        open_briefing.own_walks.take_unsaved().map(|walks| Effect::SaveWalks { key, walks }).into_iter().collect()
    }

    /// After a briefing was opened, also again: its walks are read.
    pub(in crate::state) fn open_walks(&mut self) -> Option<Effect> {
        let open_briefing = self.open_briefing.as_mut()?;
        open_briefing.own_walks.wait();
        let beside = match &open_briefing.origin {
            Origin::File(path) => Some(path.clone()),
            Origin::Shipped(_) => None,
        };
        let (linked, generation) = (Arc::clone(&open_briefing.linked), open_briefing.generation);
        Some(Effect::OpenWalks { linked, generation, key: notes_key(open_briefing), beside })
    }
}
