//! Documents of Word (Office Open XML).

use crate::import::{Document, ImportError, ReadOptions};

/// Reads such a document.
///
/// # Errors
/// Where nothing of it can be read.
pub(super) fn read_docx(_bytes: &[u8], _options: &ReadOptions) -> Result<Document, ImportError> {
    Err(ImportError::UnknownKind)
}
