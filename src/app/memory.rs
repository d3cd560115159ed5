//! When and where what a person chose, and where they are, is kept. What that is, `state` knows.

use crate::{
    format,
    state::{Change, NoticeChange, State},
    store, text,
};
use std::path::{Path, PathBuf};

/// Seconds after the last change until it is kept: one who sits and reads makes no frames.
const AFTER: f64 = 3.0;

/// The file of preferences.
pub(super) struct MemoryFile {
    /// None to keep none.
    path: Option<PathBuf>,
    /// What stands there.
    kept: String,
    /// When a change was last made that is not kept yet, in seconds of the window.
    changed: Option<f64>,
    /// True while it cannot be written, which is told once.
    told: bool,
}

impl MemoryFile {
    /// A file in which this stands.
    pub fn new(path: Option<PathBuf>, kept: String) -> Self {
        Self { path, kept, changed: None, told: false }
    }

    /// Where it is.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Notes that something may be different from what is kept.
    pub fn changed(&mut self, now: f64) {
        self.changed = self.path.is_some().then_some(now);
    }

    /// Seconds until it is time to keep what changed, 0 or less where it is; none where nothing did.
    pub fn wait(&self, now: f64) -> Option<f64> {
        self.changed.map(|changed| AFTER - (now - changed))
    }

    /// Keeps preferences, where they have changed. A disk that says no costs only them, and is told of once.
    pub fn keep(&mut self, state: &State) -> Option<Change> {
        self.changed = None;
        let path = self.path.as_deref()?;
        let text = format::to_ron(&state.remember()).ok().filter(|text| *text != self.kept)?;
        match store::write(path, text.as_bytes()) {
            Ok(()) => {
                (self.kept, self.told) = (text, false);
                None
            }
            Err(error) => {
                log::warn!("preferences could not be kept: {error}; {}", path.display());
                let first = !std::mem::replace(&mut self.told, true);
                first.then(|| Change::Notice(NoticeChange::PreferencesNotKept(text::preferences_not_kept(path, &error.to_string()))))
            }
        }
    }
}
