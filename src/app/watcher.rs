//! The thread that watches the file of the open briefing, so that what an author saves is read within a second.
//!
//! It looks at the file a few times a second instead of subscribing to changes: network folders send none, those of a stick
//! end when it is pulled out, and editors rename, delete and write in different ways. It
//! sleeps while no file is open, and never wakes the window unless something happened.

use crate::{
    state::FileEvent,
    store::{self, FileStamp},
};
use std::{
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, RecvTimeoutError},
    time::Duration,
};

/// Between two looks. A change is reported once two of them agree, as a file may be half written at the first.
const PAUSE: Duration = Duration::from_millis(200);

/// A message to the watcher.
#[derive(Debug)]
pub(super) enum Watch {
    /// A file is about to be read, with its stamp.
    Reading(PathBuf, Option<FileStamp>),
    /// This file is open now; `None` for a bundled briefing.
    Open(Option<PathBuf>),
}

/// Works until no sender is left.
pub(super) fn run(messages: &Receiver<Watch>, answer: impl Fn(FileEvent, PathBuf)) {
    let mut watched: Option<Watched> = None;
    let mut read: Option<(PathBuf, Option<FileStamp>)> = None;
    loop {
        let next = match &watched {
            Some(_) => messages.recv_timeout(PAUSE),
            None => messages.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        match next {
            Ok(Watch::Reading(path, look)) => {
                if let Some(watched) = watched.as_mut().filter(|watched| watched.path == path) {
                    watched.known = look;
                    watched.seen = None;
                }
                read = Some((path, look));
            }
            Ok(Watch::Open(path)) => {
                watched = path.map(|path| {
                    // As it was before it was read: what was written since then is a change.
                    let known = read.take().filter(|(read, _)| *read == path).map_or_else(|| look(&path), |(_, look)| look);
                    Watched { path, known, seen: None }
                });
            }
            Err(RecvTimeoutError::Timeout) => {
                if let Some(watched) = &mut watched
                    && let Some(change) = watched.look_again()
                {
                    answer(change, watched.path.clone());
                }
            }
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

/// The stamp of a file now; `None` where it cannot be read.
pub(super) fn look(path: &Path) -> Option<FileStamp> {
    store::file_stamp(path).ok()
}

/// The stamp of a file; `None` where it was not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Seen(Option<FileStamp>);

struct Watched {
    path: PathBuf,
    /// Its stamp when it was read, or last reported.
    known: Option<FileStamp>,
    /// Its stamp at the last look, where that was different.
    seen: Option<Seen>,
}

impl Watched {
    /// What happened, once it is certain.
    fn look_again(&mut self) -> Option<FileEvent> {
        let now = look(&self.path);
        if now == self.known {
            self.seen = None;
            return None;
        }
        if self.seen.replace(Seen(now)) != Some(Seen(now)) {
            return None;
        }
        self.seen = None;
        self.known = now;
        Some(if now.is_some() { FileEvent::Written } else { FileEvent::Gone })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_happens_is_reported_once_when_it_is_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.ron");
        store::write(&path, b"one").unwrap();
        let mut watched = Watched { known: look(&path), path: path.clone(), seen: None };
        assert_eq!(watched.look_again(), None);
        store::write(&path, b"half of tw").unwrap();
        assert_eq!(watched.look_again(), None, "it may not be whole yet");
        store::write(&path, b"half of two, and the rest").unwrap();
        assert_eq!(watched.look_again(), None, "and is not");
        assert_eq!(watched.look_again(), Some(FileEvent::Written));
        assert_eq!(watched.look_again(), None, "once");
        store::rename(&path, &folder.path().join("elsewhere.ron")).unwrap();
        assert_eq!([watched.look_again(), watched.look_again(), watched.look_again()], [None, Some(FileEvent::Gone), None]);
        store::rename(&folder.path().join("elsewhere.ron"), &path).unwrap();
        assert_eq!([watched.look_again(), watched.look_again(), watched.look_again()], [None, Some(FileEvent::Written), None]);
    }

    #[test]
    fn an_editor_that_takes_the_file_away_for_a_moment_does_not_alarm_anybody() {
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join("b.ron"), folder.path().join("b.ron~"));
        store::write(&path, b"one").unwrap();
        let mut watched = Watched { known: look(&path), path: path.clone(), seen: None };
        store::rename(&path, &other).unwrap();
        assert_eq!(watched.look_again(), None);
        store::write(&path, b"two").unwrap();
        assert_eq!([watched.look_again(), watched.look_again()], [None, Some(FileEvent::Written)]);
    }
}
