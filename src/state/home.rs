//! The first page: which briefings it offers, and how a person leaves it.

use super::{Bundled, Effect, Last, Recent, State, Waiting};
use std::path::PathBuf;

/// The start page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Home {
    /// True while it is shown.
    pub shown: bool,
    /// Files opened before, the latest first.
    pub recent: Vec<Recent>,
    /// Those of them that are no longer there.
    pub gone: Vec<PathBuf>,
    /// The bundled briefings, once they were looked through.
    pub bundled: Vec<Bundled>,
    /// Where a person left off in an earlier run.
    pub last: Option<Last>,
}

/// One change of the first page.
#[derive(Clone, Debug)]
pub enum HomeChange {
    /// Shows it.
    Show,
    /// Leaves it for what is open, or for where a person left off.
    Continue,
    /// What `Effect::LookAround` found.
    LookedAround {
        /// The bundled briefings.
        bundled: Vec<Bundled>,
        /// Files that are no longer there.
        gone: Vec<PathBuf>,
    },
    /// Takes a file off the list of recent ones.
    Forget(PathBuf),
}

impl State {
    pub(super) fn apply_to_home(&mut self, change: HomeChange) -> Vec<Effect> {
        match change {
            HomeChange::Show => {
                self.home.shown = true;
                return vec![self.look_around()];
            }
            HomeChange::Continue => return self.leave_home(),
            HomeChange::LookedAround { bundled, gone } => return self.looked_around(bundled, gone),
            HomeChange::Forget(path) => self.home.recent.retain(|recent| recent.path != path),
        }
        Vec::new()
    }

    /// Asks which briefings there are.
    pub(super) fn look_around(&self) -> Effect {
        Effect::LookAround(self.home.recent.iter().map(|recent| recent.path.clone()).collect())
    }

    fn looked_around(&mut self, bundled: Vec<Bundled>, gone: Vec<PathBuf>) -> Vec<Effect> {
        (self.home.bundled, self.home.gone) = (bundled, gone);
        self.forget_moved();
        match self.arrival.notes.take() {
            Some((Some(name), note_set)) if self.arrival.waiting == Waiting::Nothing => self.theirs_elsewhere(name, note_set),
            waiting => {
                self.arrival.notes = waiting;
                Vec::new()
            }
        }
    }

    /// From the first page back to what is open, or on to where a person left off.
    fn leave_home(&mut self) -> Vec<Effect> {
        if self.open_briefing.is_some() {
            self.home.shown = false;
            return Vec::new();
        }
        let Some(last) = self.home.last.clone() else { return Vec::new() };
        self.arrival.target = last.target();
        match (last.shipped, last.path) {
            (Some(name), _) => vec![Effect::ReadBundled(name)],
            (None, Some(path)) => self.read_file(path),
            (None, None) => Vec::new(),
        }
    }
}
