//! What a person is told of copies that a sync program made, of notes and of walks alike.

use crate::{
    store::JOINED_COPIES,
    text::{self, CopyOf},
};
use std::path::Path;

/// What joining a copy brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct JoinCounts {
    /// What is in them.
    pub what: CopyOf,
    /// How many that were not here.
    pub new: usize,
    /// How many that were, and say something else now.
    pub changed: usize,
    /// Of how many two versions are kept.
    pub both: usize,
}

impl JoinCounts {
    /// True where all of it was here already.
    pub(super) const fn is_empty(self) -> bool {
        self.new + self.changed == 0
    }
}

/// What becomes of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CopyState {
    /// Where it was, until what is in it is saved.
    Waiting,
    /// Where it was, as it cannot be moved.
    Unmovable,
    /// Where it was, as something in it could not be read.
    Damaged,
    /// Among the copies that were joined.
    Moved,
}

/// That a copy was joined, what it brought, and where it is.
pub(super) fn joined_notice(copy: &Path, counts: JoinCounts, state: CopyState) -> String {
    let name = copy.file_name().unwrap_or_default().to_string_lossy();
    let JoinCounts { what, new, changed, both } = counts;
    let place = match state {
        CopyState::Waiting => String::new(),
        CopyState::Unmovable => text::COPY_STAYS.to_string(),
        CopyState::Damaged => text::COPY_DAMAGED.to_string(),
        CopyState::Moved => text::copy_moved(JOINED_COPIES),
    };
    text::copy_merged(&name, what, [new, changed, both], &place)
}

/// That a copy is left alone, as a later version wrote it.
pub(super) fn later_version_notice(copy: &Path) -> String {
    let name = copy.file_name().unwrap_or_default().to_string_lossy();
    text::copy_from_later(&name)
}
