//! Plain text and Markdown, in any encoding.

use crate::import::{Document, DocumentKind, ImportError};

/// Reads such a document.
///
/// # Errors
/// Where nothing of it can be read.
pub(super) fn read_plain_text(_bytes: &[u8], _kind: DocumentKind) -> Result<Document, ImportError> {
    Err(ImportError::UnknownKind)
}
