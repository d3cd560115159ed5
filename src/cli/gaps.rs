//! `plenary gaps`: the gap map of a briefing as comma-separated values, as `export --to csv` writes them.

use super::{COULD_NOT, DONE, open_briefing};
use crate::{export, linked::GapMap};
use std::{io::Write as _, path::Path, process::ExitCode};

/// Prints the map of `file`: of its intrusive powers, or of all provisions.
pub(super) fn print_gap_map(file: &Path, all: bool) -> ExitCode {
    let Some(linked) = open_briefing(file) else { return ExitCode::from(COULD_NOT) };
    match export::gap_csv(&linked, &GapMap::new(&linked, all)) {
        Ok(table) => {
            // Whoever reads it may have read enough.
            let _ = std::io::stdout().lock().write_all(&table);
            ExitCode::from(DONE)
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(COULD_NOT)
        }
    }
}
