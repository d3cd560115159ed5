//! What the command line asks of the window: to be opened, and what it kept. Left out of a program built without one,
//! where `no_window.rs` stands in.

use super::{COULD_NOT, DONE};
use crate::{
    app,
    platform::file_picker::Listener,
    state::{Choice, Theme},
};
use std::{collections::BTreeSet, path::PathBuf, process::ExitCode};

/// Opens the window.
pub(super) fn open(file: Option<PathBuf>, theme: Option<Theme>, home: bool, fresh: bool) -> ExitCode {
    listen_to_the_log();
    match app::run(file, theme, home, fresh) {
        Ok(()) => ExitCode::from(DONE),
        Err(error) => {
            eprintln!("Plenary could not open a window: {error}");
            eprintln!("`plenary show FILE ADDRESS` reads a briefing without one.");
            ExitCode::from(COULD_NOT)
        }
    }
}

/// The choices in the filters of a briefing, as the window was last left with.
#[expect(clippy::unnecessary_wraps, reason = "a program without a window has none, and says so")]
pub(super) fn kept_filters(briefing: &str) -> Result<BTreeSet<Choice>, String> {
    Ok(app::kept_filters(briefing))
}

/// Warnings and errors go to stderr; what the file dialog logs is listened to as well.
fn listen_to_the_log() {
    let env = env_logger::Env::default().default_filter_or("warn");
    let logger = env_logger::Builder::from_env(env).build();
    let level = logger.filter().max(log::LevelFilter::Error);
    // Fails only where a logger is set already; then that one goes on.
    if log::set_boxed_logger(Box::new(Listener(logger))).is_ok() {
        log::set_max_level(level);
    }
}
