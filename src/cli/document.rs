//! What the verbs that read a document have in common: how tracked changes are taken, and why one could not be read.

use crate::{
    import::{ImportError, TrackedChanges},
    load::{self, DocumentTrouble, LoadedDocument},
    text,
};
use std::path::Path;

/// What is done with tracked changes.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub(super) struct ChangesArgs {
    /// Take tracked changes as made
    #[arg(long, conflicts_with = "reject_changes")]
    accept_changes: bool,
    /// Take tracked changes as not made
    #[arg(long)]
    reject_changes: bool,
}

/// Reads a document.
///
/// # Errors
/// Why it cannot be read, as a person is told.
pub(super) fn load_document(file: &Path, changes: ChangesArgs) -> Result<LoadedDocument, String> {
    let changes = match (changes.accept_changes, changes.reject_changes) {
        (true, _) => TrackedChanges::Accept,
        (_, true) => TrackedChanges::Reject,
        _ => TrackedChanges::NotAsked,
    };
    load::load_document(file, changes).map_err(|trouble| match trouble {
        DocumentTrouble::File(error) => text::answers::about_file(file, &error.to_string()),
        DocumentTrouble::Document(error) => unread_document(file, &error),
        DocumentTrouble::Failed => text::importing::unread_document(file, "crashed", ""),
    })
}

fn unread_document(file: &Path, error: &ImportError) -> String {
    let (why, part) = match error {
        ImportError::UnknownKind => ("unknown-kind", ""),
        ImportError::OldOfficeDocument => ("old-office", ""),
        ImportError::Damaged { part, .. } => ("damaged", part.as_str()),
        ImportError::Encrypted => ("encrypted", ""),
        ImportError::NoText { pages: 0 } => ("no-text", ""),
        ImportError::NoText { .. } => ("scan", ""),
        ImportError::TooLarge(_) => ("too-large", ""),
    };
    text::importing::unread_document(file, why, part)
}
