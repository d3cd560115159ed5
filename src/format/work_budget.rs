//! How much is done for one file: what leads nowhere is given up in time, and reported once.
//!
//! No file a person writes comes near any of it. The limits are in `limits.rs`.

use super::limits;

/// What was done for a file so far.
#[derive(Debug, Default)]
pub(super) struct WorkBudget {
    elements: usize,
    strayed: usize,
    sought: usize,
    suggested: usize,
    compared: usize,
}

impl WorkBudget {
    /// How many more elements of lists are read.
    pub const fn elements_left(&self) -> usize {
        limits::ELEMENTS.saturating_sub(self.elements)
    }

    /// Counts elements that were read.
    pub const fn count_elements(&mut self, number: usize) {
        self.elements = self.elements.saturating_add(number);
    }

    /// Counts bytes that were looked through for an end that is not there.
    pub const fn stray(&mut self, bytes: usize) {
        self.strayed = self.strayed.saturating_add(bytes);
    }

    /// True where enough was looked through without result.
    pub const fn is_lost(&self) -> bool {
        self.strayed > limits::STRAYED
    }

    /// Counts bytes a phrase is looked for in; false where it is not worth looking any more.
    pub const fn may_seek(&mut self, bytes: usize) -> bool {
        self.sought = self.sought.saturating_add(bytes);
        self.sought <= limits::SOUGHT
    }

    /// True while guesses are made.
    pub const fn suggests(&self) -> bool {
        self.suggested < limits::SUGGESTIONS && self.compared <= limits::COMPARED
    }

    /// Counts one more guess at what was meant; false where enough were made.
    pub const fn may_suggest(&mut self) -> bool {
        self.suggested += 1;
        self.suggested <= limits::SUGGESTIONS && self.compared <= limits::COMPARED
    }

    /// Counts letters to compare for a guess; false where that is too many.
    pub const fn may_compare(&mut self, pairs: usize) -> bool {
        self.compared = self.compared.saturating_add(pairs);
        self.compared <= limits::COMPARED
    }
}
