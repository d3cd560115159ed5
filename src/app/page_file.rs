//! Where a page goes that a browser is to show, and that nobody chose a place for.

use crate::{store, text};
use std::path::{Path, PathBuf};

/// Writes a page for a browser: to the data folder, or, where that cannot be written, to the folder for temporary files, or to the
/// current folder.
pub(super) fn write_page(name: &str, page: &[u8], data: Option<&Path>) -> Result<PathBuf, String> {
    let own = data.map(|data| data.join("pages"));
    let mut folders = own.into_iter().chain(store::rescue_folders("pages")).chain([PathBuf::new()]);
    let mut why = String::new();
    let written = folders.find_map(|folder| {
        let path = folder.join(name);
        store::write(&path, page).map_err(|error| why = text::labelled(&path.display().to_string(), &error.to_string())).ok().map(|()| path)
    });
    written.ok_or(why)
}
