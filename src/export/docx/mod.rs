//! The working table that delegations use, for a word processor.

use super::{ExportError, Progress, notes::Notes, selection::Selection};

/// Makes the file.
pub(super) fn docx(_: &Selection<'_>, _: &Notes<'_>, _: Progress<'_>) -> Result<Vec<u8>, ExportError> {
    Err(ExportError::failed("this form is not made yet"))
}
