//! Documents of LibreOffice (OpenDocument text).

use crate::import::{Document, ImportError, ReadOptions};

/// Reads such a document.
///
/// # Errors
/// Where nothing of it can be read.
pub(super) fn read_odt(_bytes: &[u8], _options: &ReadOptions) -> Result<Document, ImportError> {
    Err(ImportError::UnknownKind)
}
