//! Steps that were done, in their order, whatever their kind: the newest is undone first.

/// Something that can be undone.
pub(super) trait Undoable {
    /// Takes in what comes right after it in one go of typing. False where that is a step of its own.
    fn takes_in(&mut self, next: &Self) -> bool;
}

/// Steps that were done, and those of them that were undone, the newest at the end.
#[derive(Debug)]
pub struct UndoHistory<S> {
    pub(super) done: Vec<S>,
    pub(super) undone: Vec<S>,
}

impl<S> Default for UndoHistory<S> {
    fn default() -> Self {
        Self { done: Vec::new(), undone: Vec::new() }
    }
}

impl<S: Undoable> UndoHistory<S> {
    /// Something was done: what was undone before can no longer be done again.
    pub(super) fn add(&mut self, step: S) {
        self.undone.clear();
        if !self.done.last_mut().is_some_and(|last| last.takes_in(&step)) {
            self.done.push(step);
        }
    }

    /// Keeps no more steps of a kind than this.
    pub(super) fn keep_at_most(&mut self, most: usize, of: impl Fn(&S) -> bool) {
        let number = self.done.iter().filter(|step| of(step)).count();
        let oldest = self.done.iter().position(of).filter(|_| number > most);
        if let Some(oldest) = oldest {
            self.done.remove(oldest);
        }
    }

    /// Forgets the steps of a kind: what they were about is another thing now.
    pub(super) fn forget(&mut self, of: impl Fn(&S) -> bool) {
        self.done.retain(|step| !of(step));
        self.undone.retain(|step| !of(step));
    }

    /// The last step about something was that it was made, and it was never anything: its making was no step either.
    /// What was undone of it can still be done again, from its making on, where nothing else was done since.
    pub(super) fn give_up(&mut self, of: impl Fn(&S) -> bool, makes: impl Fn(&S) -> bool) -> bool {
        let Some(index) = self.done.iter().rposition(&of).filter(|index| makes(&self.done[*index])) else { return false };
        let made = self.done.remove(index);
        if index == self.done.len() && self.undone.last().is_some_and(&of) {
            self.undone.push(made);
        } else {
            self.undone.retain(|step| !of(step));
        }
        true
    }
}
