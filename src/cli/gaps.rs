//! `plenary gaps`: the gap map of a briefing as comma-separated values.

use super::{COULD_NOT, DONE, open, print};
use crate::{describe, library::GapMap};
use std::{path::Path, process::ExitCode};

/// Prints the map of `file`: of its intrusive powers, or of all provisions.
pub(super) fn gaps(file: &Path, all: bool) -> ExitCode {
    let Some(library) = open(file) else { return ExitCode::from(COULD_NOT) };
    print(&describe::gap_csv(&library, &GapMap::new(&library, all)));
    ExitCode::from(DONE)
}
