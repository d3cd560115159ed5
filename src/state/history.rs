//! Where a person has been: subjects they went to, never how a pane was scrolled.

use super::Subject;
use crate::model::Target;

/// More than these nobody goes back.
const MOST: usize = 200;

/// A subject as it was left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// What it was about.
    pub target: Target,
    /// The selected words, by their place among the section's anchors.
    pub words: Option<usize>,
    /// True where a person was in the list of results.
    pub in_list: bool,
}

impl Visit {
    /// A subject to come back to.
    #[must_use]
    pub fn of(subject: &Subject) -> Self {
        Self { target: subject.target.clone(), words: subject.words, in_list: false }
    }
}

/// What lies behind a person, and ahead of one who went back.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Visit>,
    future: Vec<Visit>,
}

impl History {
    /// Notes what is left by a jump. What lay ahead is forgotten, as in every browser.
    pub fn leave(&mut self, here: Visit) {
        self.future.clear();
        if self.past.last() != Some(&here) {
            self.past.push(here);
        }
        if self.past.len() > MOST {
            self.past.remove(0);
        }
    }

    /// The subject before this one.
    pub fn back(&mut self, here: Visit) -> Option<Visit> {
        let there = Self::step(&mut self.past, &here)?;
        self.future.push(here);
        Some(there)
    }

    /// The subject a person came back from.
    pub fn forward(&mut self, here: Visit) -> Option<Visit> {
        let there = Self::step(&mut self.future, &here)?;
        self.past.push(here);
        Some(there)
    }

    /// The next one that is another than where a person is.
    fn step(from: &mut Vec<Visit>, here: &Visit) -> Option<Visit> {
        std::iter::from_fn(|| from.pop()).find(|visit| visit != here)
    }

    /// True if there is something to go back to.
    #[must_use]
    pub fn has_past(&self) -> bool {
        !self.past.is_empty()
    }

    /// True if there is something to go forward to.
    #[must_use]
    pub fn has_future(&self) -> bool {
        !self.future.is_empty()
    }

    /// Gives the selected words of each visit the place they have in another reading of the briefing, `None` where they are gone.
    pub fn words_in_another(&mut self, find: impl Fn(&Target, usize) -> Option<usize>) {
        for visit in self.past.iter_mut().chain(&mut self.future) {
            visit.words = visit.words.and_then(|words| find(&visit.target, words));
        }
    }

    /// Everything visited, the latest first.
    pub fn visited(&self) -> impl Iterator<Item = &Visit> {
        self.past.iter().rev()
    }

    /// A number that changes with every jump, for what is made from the list.
    #[must_use]
    pub fn revision(&self) -> usize {
        self.past.len() * (MOST + 1) + self.future.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visit(address: &str) -> Visit {
        Visit { target: address.parse().expect("an address"), words: None, in_list: false }
    }

    #[test]
    fn back_and_forward_undo_each_other() {
        let mut history = History::default();
        history.leave(visit("24"));
        history.leave(visit("35"));
        assert_eq!(history.back(visit("40")), Some(visit("35")));
        assert_eq!(history.back(visit("35")), Some(visit("24")));
        assert_eq!(history.back(visit("24")), None);
        assert_eq!(history.forward(visit("24")), Some(visit("35")));
        assert_eq!(history.forward(visit("35")), Some(visit("40")));
        assert!(!history.has_future());
    }

    #[test]
    fn a_jump_forgets_what_lay_ahead() {
        let mut history = History::default();
        history.leave(visit("24"));
        history.back(visit("35"));
        history.leave(visit("24"));
        assert!(!history.has_future());
        assert_eq!(history.visited().count(), 1);
    }
}
