//! `plenary check`: the problems of files, one a line: of briefings, and of walks beside them.

use super::{DONE, PROBLEMS, print_answer};
use crate::{
    load::{load, read_walks_file},
    model::Severity,
    text,
};
use std::{path::PathBuf, process::ExitCode};

/// 1 if any file has an error, 0 if there are at most warnings.
pub(super) fn check_files(files: &[PathBuf]) -> ExitCode {
    let mut errors = false;
    for file in files {
        let problems = read_walks_file(file).map_or_else(|| load(file).1, |walks| walks.problems);
        for problem in problems {
            errors |= problem.severity() == Severity::Error;
            print_answer(&format!("{}:{}\n", file.display(), text::problem_line(&problem)));
        }
    }
    ExitCode::from(if errors { PROBLEMS } else { DONE })
}
