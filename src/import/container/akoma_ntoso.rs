//! Akoma Ntoso 3.0 and its drafts: structure taken as given.

use crate::import::{Document, ImportError};

/// Reads such a document.
///
/// # Errors
/// Where nothing of it can be read.
pub(super) fn read_akoma_ntoso(_bytes: &[u8]) -> Result<Document, ImportError> {
    Err(ImportError::UnknownKind)
}
