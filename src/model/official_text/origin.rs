//! The document that an official text was read from.

use crate::model::{Date, DocumentKind};
use serde::{Deserialize, Serialize};

/// Where an official text comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentOrigin {
    /// The name of the file, without its folder.
    pub file_name: String,
    /// Which kind of file.
    pub kind: DocumentKind,
    /// SHA-256 of its bytes, in hexadecimal figures.
    pub sha256: String,
    /// How many bytes it has.
    pub bytes: u32,
    /// The day on which it was read.
    pub imported_on: Option<Date>,
    /// The version of the program that read it.
    pub program: String,
    /// What became of changes that were tracked in it; none where there were none.
    pub tracked_changes: Option<KeptChanges>,
}

/// What became of tracked changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum KeptChanges {
    /// The words are those with the changes.
    Accepted,
    /// The words are those before the changes.
    Rejected,
}
