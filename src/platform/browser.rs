//! The browser of the system, which shows and prints a page that the program wrote.

use std::{io, path::Path};

/// Opens a page; returns at once, whatever the browser does with it.
///
/// # Errors
/// If the system has nothing that opens it.
pub fn open_page(page: &Path) -> io::Result<()> {
    open::that_detached(page)
}
