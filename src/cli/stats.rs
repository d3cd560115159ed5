//! `plenary stats`: counts as JSON.

use super::{COULD_NOT, DONE, open_briefing, print_answer};
use crate::text;
use std::{path::Path, process::ExitCode};

/// Prints the counts of one file.
pub(super) fn print_stats(file: &Path) -> ExitCode {
    let Some(linked) = open_briefing(file) else { return ExitCode::from(COULD_NOT) };
    match serde_json::to_string_pretty(&linked.stats()) {
        Ok(json) => {
            print_answer(&format!("{json}\n"));
            ExitCode::from(DONE)
        }
        Err(error) => {
            eprintln!("{}", text::answers::counts_not_written(&error.to_string()));
            ExitCode::from(COULD_NOT)
        }
    }
}
