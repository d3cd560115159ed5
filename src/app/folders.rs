//! Where the program keeps its data. Nothing else asks the system for folders.

use crate::store;
use std::path::PathBuf;

/// Names the program to the desktop, and its folder for the window's place.
pub const APP_ID: &str = "plenary";

/// The folder of everything that the program keeps: beside it in portable mode, else where the system has data of programs;
/// `None` where the system has no place for them.
#[must_use]
pub fn data_folder() -> Option<PathBuf> {
    store::portable_folder().or_else(|| eframe::storage_dir(APP_ID))
}

/// The file of preferences.
pub(super) fn memory_file() -> Option<PathBuf> {
    data_folder().map(|folder| folder.join("memory.ron"))
}
