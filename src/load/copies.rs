//! What is said of copies that a sync program made: of notes and of walks alike.

use crate::{store::JOINED_COPIES, text};
use std::path::Path;

/// What a copy brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Brought {
    /// What is in them: `note`, `walk`.
    pub what: &'static str,
    /// How many that were not here.
    pub new: usize,
    /// How many that were, and say something else now.
    pub changed: usize,
    /// Of how many two versions are kept.
    pub both: usize,
}

impl Brought {
    /// True where all of it was here already.
    pub(super) const fn nothing(self) -> bool {
        self.new + self.changed == 0
    }
}

/// Where a copy is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Now {
    /// Where it was, until what is in it is saved.
    Here,
    /// Where it was, as it cannot be moved.
    Stays,
    /// Where it was, as something in it could not be read.
    Damaged,
    /// Among the copies that were joined.
    Moved,
}

/// What a person is told of a copy.
pub(super) fn told(copy: &Path, brought: Brought, now: Now) -> String {
    let name = copy.file_name().unwrap_or_default().to_string_lossy();
    let Brought { what, new, changed, both } = brought;
    let now = match now {
        Now::Here => String::new(),
        Now::Stays => text::COPY_STAYS.to_owned(),
        Now::Damaged => text::COPY_DAMAGED.to_owned(),
        Now::Moved => text::copy_moved(JOINED_COPIES),
    };
    text::copy_merged(&name, what, [new, changed, both], &now)
}

/// A copy that is left alone.
pub(super) fn from_later(copy: &Path) -> String {
    let name = copy.file_name().unwrap_or_default().to_string_lossy();
    text::copy_from_later(&name)
}
