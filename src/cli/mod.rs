//! The command line: the same layers as the window, with text for an answer.
//!
//! Nothing but the answer goes to stdout; errors go to stderr in plain words. Exit codes: 0 done,
//! 1 problems found, 2 wrong use, 3 could not.

mod check;

use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};

/// Read treaty briefings: provisions, the safeguards that hold them in check, and the critiques tied to each.
#[derive(Debug, Parser)]
#[command(version, args_conflicts_with_subcommands = true)]
struct Args {
    #[command(subcommand)]
    verb: Option<Verb>,
    /// The briefing to open; without it the bundled one opens.
    file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// List the problems of briefing files as FILE:LINE:COL: severity[code]: text
    Check {
        /// Briefing files
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
}

/// Runs the program.
#[must_use]
pub fn main() -> ExitCode {
    let args = Args::parse();
    match args.verb {
        Some(Verb::Check { files }) => check::check(&files),
        None => ExitCode::SUCCESS,
    }
}
