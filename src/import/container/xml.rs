//! Other XML, read as text.

use crate::import::{Document, ImportError};

/// Reads such a document.
///
/// # Errors
/// Where nothing of it can be read.
pub(super) fn read_xml(_bytes: &[u8]) -> Result<Document, ImportError> {
    Err(ImportError::UnknownKind)
}
