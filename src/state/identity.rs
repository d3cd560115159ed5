//! Who writes here: the person, and this run of the program.

use super::notes::Writer;
use crate::model::Author;

/// Who writes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// The person.
    pub author: Author,
    /// Names this run of the program in what it writes.
    pub run: String,
}

impl Identity {
    /// Who writes something now, in milliseconds since 1970.
    pub(super) fn writes(&self, now: i64) -> Writer<'_> {
        Writer { id: &self.run, author: &self.author, now }
    }
}
