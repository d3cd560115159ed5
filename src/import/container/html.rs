//! Web pages.

use crate::import::{Document, ImportError};

/// Reads such a document.
///
/// # Errors
/// Where nothing of it can be read.
pub(super) fn read_html(_bytes: &[u8]) -> Result<Document, ImportError> {
    Err(ImportError::UnknownKind)
}
