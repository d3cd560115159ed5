//! One ordered history of what a person did to the open briefing: the newest step is taken back first, whatever its kind.
//!
//! A kind of step knows how it is undone, redone and named; the history knows their order alone. Another kind is another
//! variant of [`Step`].

pub(super) use super::undo_history::{UndoHistory, Undoable};
use super::{
    OpenBriefing, State,
    notes::{NoteStep, Writer},
    walks::WalkStep,
};
use crate::text;
use std::sync::Arc;

/// One thing a person did to the open briefing.
#[expect(clippy::large_enum_variant, reason = "most are of the larger kind")]
#[derive(Clone, Debug)]
pub(super) enum Step {
    /// To a note.
    Note(NoteStep),
    /// To walks of their own.
    Walk(WalkStep),
}

impl Undoable for Step {
    fn takes_in(&mut self, next: &Self) -> bool {
        match (self, next) {
            (Self::Note(last), Self::Note(next)) => last.takes_in(next),
            (Self::Walk(last), Self::Walk(next)) => last.takes_in(next),
            (Self::Note(_), Self::Walk(_)) | (Self::Walk(_), Self::Note(_)) => false,
        }
    }
}

impl Step {
    pub(super) const fn is_of_note(&self) -> bool {
        matches!(self, Self::Note(_))
    }

    pub(super) const fn is_of_walk(&self) -> bool {
        matches!(self, Self::Walk(_))
    }
}

impl State {
    /// Undoes the newest step, and says what it was.
    pub(super) fn undo(&mut self) {
        let by = self.identity.writes(self.clock.now);
        let said = self.open_briefing.as_mut().and_then(|open_briefing| open_briefing.undo_step(&by));
        self.notices.undone = said.or(self.notices.undone.take());
    }

    /// Does the step again that was undone last, and says what it is.
    pub(super) fn redo(&mut self) {
        let by = self.identity.writes(self.clock.now);
        let said = self.open_briefing.as_mut().and_then(|open_briefing| open_briefing.redo_step(&by));
        self.notices.undone = said.or(self.notices.undone.take());
    }
}

impl OpenBriefing {
    /// True where something can be undone. What was taken out of walks can be put back also where no step leads to it any
    /// more.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        match self.undo.done.last() {
            Some(step) => self.can_turn(step),
            None => self.own_walks.are_ready() && self.own_walks.to_put_back().is_some(),
        }
    }

    /// True where something that was undone can be done again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.undo.undone.last().is_some_and(|step| self.can_turn(step))
    }

    /// While notes or walks are read again none can be written.
    fn can_turn(&self, step: &Step) -> bool {
        match step {
            Step::Note(_) => self.notes.are_ready(),
            Step::Walk(_) => self.own_walks.are_ready(),
        }
    }

    fn undo_step(&mut self, by: &Writer<'_>) -> Option<String> {
        while self.can_undo() {
            let Some(step) = self.undo.done.pop() else { break };
            if let Some(said) = self.turn(&step, true, by) {
                self.undo.undone.push(step);
                return Some(text::undone(&said));
            }
            // What another window wrote since is not undone with it: no step of walks leads anywhere any more.
            self.undo.forget(Step::is_of_walk);
            if self.own_walks.to_put_back().is_some() {
                break;
            }
        }
        if !self.own_walks.are_ready() {
            return None;
        }
        self.walk_editor().put_back_instead(by.now).map(|said| text::undone(&said))
    }

    fn redo_step(&mut self, by: &Writer<'_>) -> Option<String> {
        if !self.can_redo() {
            return None;
        }
        let step = self.undo.undone.pop()?;
        let Some(said) = self.turn(&step, false, by) else {
            self.undo.forget(Step::is_of_walk);
            return None;
        };
        self.undo.done.push(step);
        Some(text::redone(&said))
    }

    /// Undoes or redoes a step and says what it was; `None` if what it changed has been changed by somebody else since.
    fn turn(&mut self, step: &Step, back: bool, by: &Writer<'_>) -> Option<String> {
        match step {
            Step::Note(step) => Some(self.notes.turn_step(step, back, &Arc::clone(&self.linked), &mut self.side, by)),
            Step::Walk(step) => self.walk_editor().turn_step(step, back, by.now),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Debug, PartialEq)]
    struct Word(&'static str, u8);

    impl Undoable for Word {
        fn takes_in(&mut self, next: &Self) -> bool {
            let goes_on = self.0 == next.0;
            self.1 += u8::from(goes_on);
            goes_on
        }
    }

    fn history(words: &[&'static str]) -> UndoHistory<Word> {
        let mut history = UndoHistory::default();
        for word in words {
            history.add(Word(word, 1));
        }
        history
    }

    #[test]
    fn what_is_done_in_one_go_is_one_step_and_forgets_what_was_undone() {
        let mut history = history(&["a", "a", "b", "a"]);
        assert_eq!(history.done, [Word("a", 2), Word("b", 1), Word("a", 1)]);
        let last = history.done.pop().unwrap();
        history.undone.push(last);
        history.add(Word("b", 1));
        assert_eq!(history.done, [Word("a", 2), Word("b", 2)]);
        assert!(history.undone.is_empty());
    }

    #[test]
    fn the_oldest_of_a_kind_goes_where_there_are_too_many() {
        let mut history = history(&["note", "walk", "note", "walk", "note", "walk"]);
        history.keep_at_most(2, |step| step.0 == "walk");
        assert_eq!(history.done.iter().map(|step| step.0).collect::<Vec<_>>(), ["note", "note", "walk", "note", "walk"]);
        history.keep_at_most(2, |step| step.0 == "walk");
        assert_eq!(history.done.len(), 5);
    }

    #[test]
    fn a_thing_given_up_leaves_no_step() {
        let mut history = history(&["made", "other"]);
        history.undone.push(Word("made", 3));
        assert!(!history.give_up(|step| step.0 == "other", |_| false));
        assert!(history.give_up(|step| step.0 == "made", |_| true));
        assert_eq!((history.done.len(), history.undone.len()), (1, 0), "something else was done since");
    }
}
