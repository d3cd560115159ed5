//! Makes the speaking note of a place, as a page or for a word processor. What stands in it is `describe`'s.
//!
//! `page` sets it as HTML that prints on one sheet. Knows nothing of files for a word processor: `docx` sets it as one.

mod own_words;
mod page;

use super::{ExportError, PaperForm, docx};
use crate::{describe::SpeakingNote, linked::LinkedBriefing};
pub use own_words::own_words;
use page::page;

/// Makes the note.
///
/// # Errors
/// If it cannot be written as a file for a word processor.
pub fn speaking_note(linked: &LinkedBriefing, note: &SpeakingNote, form: PaperForm) -> Result<Vec<u8>, ExportError> {
    match form {
        PaperForm::Html => Ok(page(linked, note).into_string().into_bytes()),
        PaperForm::Docx => docx::speaking_note(linked.briefing(), note),
    }
}
