//! The file of the open briefing changed on the disk while somebody reads it.
//!
//! What is saved is taken up at the place where a person is. A save that broke something leaves what is on the screen
//! and lists what is wrong; a file that is gone is told of, and reading goes on.

use super::{Document, Effect, Opened, Origin, State};
use crate::{library::Difference, model::Target, text};
use std::path::{Path, PathBuf};

/// What happened to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDisk {
    /// It was written, or is there again.
    Written,
    /// It was deleted or renamed, or what it stands on was taken away.
    Gone,
}

impl State {
    /// The file of the open briefing, if it is one.
    #[must_use]
    pub fn open_file(&self) -> Option<&Path> {
        match &self.document.as_ref()?.origin {
            Origin::File(path) => Some(path),
            Origin::Shipped(_) => None,
        }
    }

    /// Takes up what happened to a file, where it is the one that is open.
    pub(super) fn on_disk(&mut self, what: OnDisk, path: PathBuf) -> Vec<Effect> {
        if self.open_file() != Some(&path) {
            return Vec::new();
        }
        match what {
            OnDisk::Written => vec![Effect::ReadAgain(path)],
            OnDisk::Gone => {
                self.notice = Some(text::file_is_gone(&path));
                Vec::new()
            }
        }
    }

    /// Takes up what was read again of itself.
    pub(super) fn opened_again(&mut self, opened: Opened) -> Vec<Effect> {
        let Some(document) = self.document.as_mut().filter(|document| document.origin == opened.origin) else { return Vec::new() };
        // Somebody who opened a file with errors to mend them sees each mending; whoever reads a whole one keeps it.
        let was_whole = document.is_behind || !document.has_errors();
        if opened.nothing || (was_whole && has_errors(&opened)) {
            document.stay_behind(opened.problems);
            self.notice = None;
            return Vec::new();
        }
        let before = std::sync::Arc::clone(&document.library);
        let after = std::sync::Arc::clone(&opened.library);
        let (home, floor) = (self.home, self.floor.take());
        let effects = self.opened(opened);
        // Who is elsewhere, or about to speak, is left there.
        (self.home, self.floor) = (home, floor);
        let difference = Difference::between(before.briefing(), after.briefing());
        let say = |library: &crate::library::Library, targets: &[Target]| targets.iter().map(|target| library.say_target(target)).collect();
        self.notice = Some(text::read_again(&text::Again {
            new: say(&after, &difference.new),
            changed: say(&after, &difference.changed),
            gone: say(&before, &difference.gone),
            moved: difference.moved,
        }));
        effects
    }
}

fn has_errors(opened: &Opened) -> bool {
    opened.problems.iter().any(|problem| problem.severity == crate::model::Severity::Error)
}

impl Document {
    /// Keeps what is on the screen, and lists what is wrong with what was saved since.
    fn stay_behind(&mut self, problems: Vec<crate::model::Problem>) {
        // The list opens once; who closed it knows.
        let first = !self.is_behind && self.page.is_none();
        self.is_behind = true;
        self.problem = if problems.is_empty() { None } else { self.problem.map(|_| 0).or(first.then_some(0)) };
        self.problems = problems;
    }
}
