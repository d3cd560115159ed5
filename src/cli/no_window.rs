//! Stands in for `window.rs` in a program built without a window, and says so.

use super::{COULD_NOT, WindowArgs};
use crate::{state::Choice, text};
use std::{collections::BTreeSet, path::PathBuf, process::ExitCode};

/// Says that there is no window, and what there is.
pub(super) fn open_window(_args: WindowArgs) -> ExitCode {
    eprintln!("{}", text::answers::BUILT_WITHOUT_WINDOW);
    ExitCode::from(COULD_NOT)
}

/// Where a person's own walks on bundled briefings are: beside a portable program. The folder that the system has for
/// data is args for by the window alone.
pub(super) fn walks_folder() -> Option<PathBuf> {
    crate::store::portable_folder().map(|folder| folder.join("walks"))
}

/// Where official texts of bundled briefings are, likewise.
pub(super) fn texts_folder() -> Option<PathBuf> {
    crate::store::portable_folder().map(|folder| folder.join("texts"))
}

/// Filters are chosen in the window.
pub(super) fn kept_filters(_briefing: &str) -> Result<BTreeSet<Choice>, String> {
    Err(text::answers::FILTERS_NEED_WINDOW.into())
}
