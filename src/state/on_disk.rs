//! The file of the open briefing changed on the disk while somebody reads it.
//!
//! What is saved is taken up at the place where a person is. A save that broke something leaves what is on the screen
//! and lists what is wrong; a file that is gone is told of, and reading goes on.

use super::{Document, Effect, Opened, Origin, Search, State};
use crate::{
    library::Difference,
    model::{Target, has_errors},
    text,
};
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
        if opened.nothing || (was_whole && has_errors(&opened.problems)) {
            document.stay_behind(opened.problems);
            self.notice = None;
            return Vec::new();
        }
        let search = document.search.take();
        let before = std::sync::Arc::clone(&document.library);
        let after = std::sync::Arc::clone(&opened.library);
        let (home, floor) = (self.home, self.floor.take());
        let effects = self.opened(opened);
        // Who is elsewhere, or about to speak, is left there.
        (self.home, self.floor) = (home, floor);
        if let (Some(document), Some(search)) = (self.document.as_mut(), search) {
            document.search_goes_on(search);
        }
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

impl Document {
    /// F3 steps on through what was looked for, where it is still there.
    fn search_goes_on(&mut self, search: Search) {
        let Search { typed, mut hits, at, .. } = search;
        let Some(here) = hits.get(at).cloned() else { return };
        hits.retain(|hit| match hit {
            Target::Text(address) if address.is_provision() => self.library.provision_by_id(address.provision_id()).is_some(),
            Target::Text(address) => self.library.paragraph(address).is_some(),
            Target::Safeguard(_) | Target::Critique(_) | Target::Position(_) => self.library.item(hit).is_some(),
            // A page is opened for any other.
            _ => true,
        });
        if !hits.is_empty() {
            self.search(&typed, hits, &here);
        }
    }

    /// Keeps what is on the screen, and lists what is wrong with what was saved since.
    fn stay_behind(&mut self, problems: Vec<crate::model::Problem>) {
        // The list opens once; who closed it knows.
        let first = !self.is_behind && self.page.is_none();
        self.is_behind = true;
        self.problem = if problems.is_empty() { None } else { self.problem.map(|_| 0).or(first.then_some(0)) };
        self.problems = problems;
    }
}
