//! Words of the system: of its dialogs for files, and of what draws the window.

use super::labelled;
use crate::locale::messages;

messages! {
    /// The titles of the dialogs that open and save, and what is offered to be opened.
    OPEN_DIALOG = "files-open-dialog";
    SAVE_DIALOG = "files-save-dialog";
    BRIEFINGS_AND_NOTES = "files-briefings-and-notes";
    /// Why there is no window, where a driver failed without a word.
    BROKE_OFF = "files-broke-off";
}

/// A way to draw that was tried, and what the system said of it, if anything.
#[must_use]
pub fn attempt(renderer: &str, why: &str) -> String {
    labelled(renderer, if why.is_empty() { &BROKE_OFF } else { why })
}
