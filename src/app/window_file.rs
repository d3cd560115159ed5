//! The file in which the window library keeps where the window was left, and what egui remembers. `eframe` reads and
//! writes it where it draws the window; where it does not, this does.

use crate::{format, store};
use std::{collections::BTreeMap, path::Path};

/// The name of the file in the data folder.
pub(super) const NAME: &str = "app.ron";

/// A larger file was not written by this program.
const BYTES: u64 = 4 * 1024 * 1024;

/// What is in the file; nothing where there is none, or none that can be read: a window opens without it.
pub(super) fn read(folder: &Path) -> BTreeMap<String, String> {
    let bytes = store::read_file(&folder.join(NAME), BYTES).unwrap_or_default();
    format::from_ron(&String::from_utf8_lossy(&bytes)).unwrap_or_default()
}

/// Writes the file. Where that fails the window opens in its usual place the next time.
pub(super) fn write(folder: &Path, kept: &BTreeMap<String, String>) {
    let path = folder.join(NAME);
    let written = format::to_ron(kept).map_err(|error| error.to_string());
    let written = written.and_then(|text| store::write(&path, text.as_bytes()).map_err(|error| error.to_string()));
    if let Err(error) = written {
        log::warn!("the place of the window could not be kept: {error}; {}", path.display());
    }
}
