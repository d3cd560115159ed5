//! The page of a speaking note, opened in the browser of the system, which prints.

use super::{folders::data_folder, page_file::write_page};
use crate::{
    describe::SpeakingNote,
    export::{PaperForm, speaking_note},
    linked::LinkedBriefing,
    platform::browser,
    text::speaking,
};
use std::path::PathBuf;

/// Writes the page and opens it; returns where it is, or in words why it is not open, with where it is if it could be written.
pub(super) fn print(linked: &LinkedBriefing, note: &SpeakingNote, name: &str) -> Result<PathBuf, String> {
    let page = speaking_note(linked, note, PaperForm::Html).map_err(|error| error.to_string())?;
    let path = write_page(name, &page, data_folder().as_deref())?;
    browser::open_page(&path).map_err(|error| {
        log::warn!("no browser: {error}");
        speaking::not_opened(&path.display().to_string())
    })?;
    Ok(path)
}
