//! PDF with text in it.

use crate::import::{Document, ImportError};

/// Reads such a document.
///
/// # Errors
/// Where nothing of it can be read.
pub(super) fn read_pdf(_bytes: &[u8]) -> Result<Document, ImportError> {
    Err(ImportError::UnknownKind)
}
