//! The file of preferences: when it is written, and where. `state/memory.rs` knows what is in it.

use crate::{
    format,
    state::{Change, NoticeChange, State},
    store, text,
};
use std::path::{Path, PathBuf};

/// Seconds after the last change until it is saved.
const AFTER: f64 = 3.0;

/// The file of preferences.
pub(super) struct PreferencesFile {
    /// `None` to save none.
    path: Option<PathBuf>,
    /// Its text, as last read or written.
    kept: String,
    /// When a change was last made that is not saved yet, in seconds of the window.
    changed: Option<f64>,
    /// True while it cannot be written, which is reported once.
    reported: bool,
}

impl PreferencesFile {
    /// A file with this text.
    pub fn new(path: Option<PathBuf>, kept: String) -> Self {
        Self { path, kept, changed: None, reported: false }
    }

    /// Where it is.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Records that something may differ from what is saved.
    pub fn changed(&mut self, now: f64) {
        self.changed = self.path.is_some().then_some(now);
    }

    /// Seconds until it is time to save what changed, 0 or less where it is; `None` where nothing did.
    pub fn wait(&self, now: f64) -> Option<f64> {
        self.changed.map(|changed| AFTER - (now - changed))
    }

    /// Saves preferences, where they have changed. An error of the disk is reported once, and loses nothing else.
    pub fn keep(&mut self, state: &State) -> Option<Change> {
        self.changed = None;
        let path = self.path.as_deref()?;
        let text = format::to_ron(&state.remember()).ok().filter(|text| *text != self.kept)?;
        match store::write(path, text.as_bytes()) {
            Ok(()) => {
                (self.kept, self.reported) = (text, false);
                None
            }
            Err(error) => {
                log::warn!("preferences could not be kept: {error}; {}", path.display());
                let first = !std::mem::replace(&mut self.reported, true);
                first.then(|| Change::Notice(NoticeChange::PreferencesNotKept(text::preferences_not_kept(path, &error.to_string()))))
            }
        }
    }
}
