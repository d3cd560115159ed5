//! What a person writes: notes, and walks of their own.

use super::{Effect, NotesChange, State, Waiting, WalksChange, persistence::notes_key, walks::WalkEditor};
use std::sync::Arc;

impl State {
    pub(super) fn apply_to_notes(&mut self, change: NotesChange) -> Vec<Effect> {
        if let NotesChange::Theirs { name, note_set, damaged, hidden } = &change {
            self.arrival.waiting = Waiting::Nothing;
            if self.open_briefing.as_ref().is_none_or(|open_briefing| note_set.briefing != notes_key(open_briefing)) {
                return name.clone().map_or_else(Vec::new, |name| self.theirs_elsewhere(name, (**note_set).clone()));
            }
            let named = name.as_deref();
            let damaged = named.filter(|_| *damaged > 0).map(|name| crate::text::notes_damaged(name, *damaged));
            let hidden = named.zip(*hidden).map(|(name, place)| crate::text::notes_hidden(name, place));
            let said = damaged.into_iter().chain(hidden).reduce(|one, other| format!("{one} {other}"));
            if self.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.notes.are_ready()) {
                self.notices.notice = said.or(self.notices.notice.take());
            }
        }
        let uses_selection = matches!(change, NotesChange::Write { selected: Some(_) } | NotesChange::Mark { selected: Some(_), .. });
        let is_bookmark = matches!(change, NotesChange::Bookmark);
        let subject = self.subject().map(|subject| subject.target.clone());
        // Words that are selected, or were highlighted just now, are what is meant, whatever was clicked before.
        let under_hand = if self.selected_text.is_some() && (uses_selection || is_bookmark) {
            self.holder_of_marked().map(|place| place.target)
        } else {
            self.marked_in.clone().filter(|(_, before)| *before == subject).map(|(place, _)| place)
        };
        let by = self.identity.writes(self.clock.now);
        let Some(open_briefing) = self.open_briefing.as_mut().filter(|open_briefing| open_briefing.notes.are_ready()) else {
            return Vec::new();
        };
        let meant = under_hand.clone().filter(|_| is_bookmark).or_else(|| subject.clone());
        let linked = Arc::clone(&open_briefing.linked);
        open_briefing.notes.apply(change, &linked, meant.as_ref(), &mut open_briefing.side, (&by, &mut open_briefing.undo));
        if uses_selection {
            self.marked_in = under_hand.map(|place| (place, subject));
            self.selected_text = None;
            return vec![Effect::ClearSelection];
        }
        Vec::new()
    }

    pub(super) fn apply_to_walks(&mut self, change: WalksChange) -> Vec<Effect> {
        let now = self.clock.now;
        let Some(open_briefing) = &mut self.open_briefing else { return Vec::new() };
        let opens = matches!(
            change,
            WalksChange::Panel(true) | WalksChange::New | WalksChange::Copy(_) | WalksChange::AddSubject | WalksChange::Open(Some(_))
        );
        let only_looks = matches!(change, WalksChange::Panel(_) | WalksChange::Open(_) | WalksChange::Stop(_) | WalksChange::Offer(_));
        if !open_briefing.own_walks.are_ready() && !only_looks {
            return Vec::new();
        }
        if opens {
            self.leave_notes();
        }
        let Some(open_briefing) = &mut self.open_briefing else { return Vec::new() };
        if opens {
            open_briefing.side.open_walks();
        }
        let linked = Arc::clone(&open_briefing.linked);
        let mut editor = WalkEditor::new(&mut open_briefing.own_walks, &mut open_briefing.side);
        editor.apply(change, &linked, open_briefing.navigation.subject.as_ref(), (now, &mut open_briefing.undo));
        Vec::new()
    }

    /// Closes the list of notes before something else takes its place: what is written in an open note ends with it.
    pub(super) fn leave_notes(&mut self) {
        drop(self.apply_to_notes(NotesChange::Panel(false)));
    }

    /// Esc: the note that is written in, then the list.
    pub(super) fn close_notes(&mut self) {
        let writing =
            self.open_briefing.as_ref().and_then(|open_briefing| open_briefing.side.notes()).is_some_and(|panel| panel.open.is_some());
        drop(self.apply_to_notes(if writing { NotesChange::Open(None) } else { NotesChange::Panel(false) }));
    }

    /// Esc: the stop that is written, then its walk, then the panel.
    pub(super) fn close_walks(&mut self) {
        let Some(panel) = self.open_briefing.as_ref().and_then(|open_briefing| open_briefing.side.walks()) else { return };
        let change = match (panel.stop, &panel.open) {
            (Some(_), _) => WalksChange::Stop(None),
            (None, Some(_)) => WalksChange::Open(None),
            (None, None) => WalksChange::Panel(false),
        };
        drop(self.apply_to_walks(change));
    }
}
