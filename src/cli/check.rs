//! `plenary check`: the problems of files, one a line.

use crate::{load::load, model::Severity};
use std::{io::Write as _, path::PathBuf, process::ExitCode};

/// 1 if any file has an error, 0 if there are at most warnings.
pub(super) fn check(files: &[PathBuf]) -> ExitCode {
    let mut errors = false;
    let mut out = std::io::stdout().lock();
    for file in files {
        let (_, problems) = load(file);
        for problem in problems {
            errors |= problem.severity == Severity::Error;
            // A closed pipe, as with `| head`, is not a problem of the file.
            let _ = writeln!(out, "{}:{problem}", file.display());
        }
    }
    ExitCode::from(u8::from(errors))
}
