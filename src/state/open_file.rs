//! What was opened: where it came from, which opening it is, and what is wrong with the file.

use super::Origin;
use crate::{
    model::{Briefing, Problem, has_errors, is_from_the_right},
    text,
};
use std::{path::Path, sync::Arc};

/// The file of an open briefing, bundled or on the disk.
#[derive(Clone, Debug)]
pub struct OpenFile {
    /// Where it came from.
    pub origin: Origin,
    /// Counts up with every opening, so that what was laid out for another briefing is not used.
    pub generation: u64,
    /// What is wrong with it; shared, so that who keeps its words knows whether they are still those of these problems.
    pub problems: Arc<[Problem]>,
    /// True where the problems are those of a later save that broke something; what is shown is the one before it.
    pub is_behind: bool,
    /// True while a person is told that words written from the right do not stand in their order on the screen.
    pub wrong_order: bool,
}

impl OpenFile {
    pub(super) fn new(origin: Origin, briefing: &Briefing, problems: Arc<[Problem]>, generation: u64) -> Self {
        Self { origin, generation, problems, is_behind: false, wrong_order: is_from_the_right(briefing) }
    }

    /// Its path, where it is no bundled briefing.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match &self.origin {
            Origin::File(path) => Some(path),
            Origin::Shipped(_) => None,
        }
    }

    /// True if it has an error; warnings alone do not ask for attention.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        has_errors(&self.problems)
    }

    /// True where what is on the screen was read without an error.
    pub(super) fn is_shown_whole(&self) -> bool {
        self.is_behind || !self.has_errors()
    }

    /// What is wrong with it, a line each.
    pub(super) fn problem_lines(&self) -> String {
        let name = self.origin.name();
        let lines: Vec<String> = self.problems.iter().map(|problem| format!("{name}:{}", text::problem_line(problem))).collect();
        lines.join("\n")
    }
}
