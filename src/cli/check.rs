//! `plenary check`: the problems of files, one a line: of briefings, and of walks and official texts beside them.

use super::{DONE, PROBLEMS, print_answer};
use crate::{
    load::{load, read_layer_file, read_walks_file, unread_layer},
    model::{Problem, Severity},
    text,
};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// 1 if any file has an error, 0 if there are at most warnings.
pub(super) fn check_files(files: &[PathBuf]) -> ExitCode {
    let mut errors = false;
    for file in files {
        for problem in problems_of(file) {
            errors |= problem.severity() == Severity::Error;
            print_answer(&format!("{}:{}\n", file.display(), text::problem_line(&problem)));
        }
    }
    ExitCode::from(if errors { PROBLEMS } else { DONE })
}

fn problems_of(file: &Path) -> Vec<Problem> {
    if let Some(problem) = unread_layer(file) {
        return vec![problem];
    }
    let layer = read_layer_file(file).map(|text| text.problems);
    let walks = || read_walks_file(file).map(|walks| walks.problems);
    layer.or_else(walks).unwrap_or_else(|| load(file).1)
}
