//! Copies of a file of walks that a sync program left beside it: joined, and set aside once all they hold is saved.

use super::{FoundWalks, WalkStore, WalksFile};
use crate::{
    format::{self, limits},
    load::copies::{self, CopyState, JoinCounts},
    model::Walk,
    notes::{CopyJoin, join_copy, say_the_same},
    store::{self, FileLock},
    text::CopyOf,
};
use std::path::{Path, PathBuf};

/// A copy that was joined and waits to be set aside.
#[derive(Debug)]
pub(super) struct JoinedCopy {
    path: PathBuf,
    /// What was in it.
    fingerprint: String,
    counts: JoinCounts,
    /// What its walks go under.
    ids: Vec<String>,
    /// True where it holds too many to be looked at.
    is_incomplete: bool,
}

impl WalkStore {
    /// Joins the copies that a sync program made where two wrote at once. A file of such a name that holds something
    /// else is left alone, and so is one that was joined before and could not be moved.
    pub(super) fn join_copies(&mut self, found: &mut FoundWalks) {
        let known = self.record().and_then(|record| store::read_file(&record, limits::FILE_BYTES).ok()).unwrap_or_default();
        let known = String::from_utf8_lossy(&known).into_owned();
        for place in self.beside.iter_mut().chain(&mut self.own) {
            let paths = store::copies_of(&place.path);
            let can_move = !paths.is_empty() && store::can_write_in(place.path.parent().unwrap_or(Path::new(".")));
            for path in paths {
                let stamp = store::file_stamp(&path).ok();
                if stamp.is_some() && place.left_alone.get(&path) == stamp.as_ref() {
                    continue;
                }
                let Ok(bytes) = store::read_file(&path, limits::FILE_BYTES) else { continue };
                let fingerprint = store::fingerprint(&bytes);
                if place.copies.iter().any(|copy| copy.fingerprint == fingerprint && copy.path == path) {
                    continue;
                }
                let counts = JoinCounts { what: CopyOf::Walks, ..JoinCounts::default() };
                let mut copy = JoinedCopy { path, fingerprint, counts, ids: Vec::new(), is_incomplete: false };
                if known.lines().any(|line| line == copy.fingerprint) {
                    // Joined before; it is moved as soon as that can be.
                    found.unsaved |= can_move;
                    place.copies.extend(can_move.then_some(copy));
                    continue;
                }
                let read = format::read_walks(&bytes, None);
                let is_of_this = read.briefing == self.key || read.briefing == place.briefing;
                let is_of_this = is_of_this && format::is_walks(&String::from_utf8_lossy(&bytes));
                if !is_of_this || read.from_later {
                    if is_of_this {
                        found.copies.push(copies::later_version_notice(&copy.path));
                    }
                    place.left_alone.extend(stamp.map(|stamp| (copy.path, stamp)));
                    continue;
                }
                let CopyJoin { new, both, ids, is_incomplete } = join_copy(&mut found.walks, &read.walks);
                (copy.ids, copy.is_incomplete) = (ids, is_incomplete);
                copy.counts = JoinCounts { new, changed: both, both, ..copy.counts };
                let state = match (read.loses || is_incomplete, can_move) {
                    (true, _) => CopyState::Damaged,
                    (false, true) => CopyState::Waiting,
                    (false, false) => CopyState::Unmovable,
                };
                if !copy.counts.is_empty() {
                    found.copies.push(copies::joined_notice(&copy.path, copy.counts, state));
                }
                found.unsaved |= state == CopyState::Waiting || !copy.counts.is_empty();
                place.copies.push(copy);
            }
        }
    }

    /// Where it is written which copies were joined and stay where they are.
    fn record(&self) -> Option<PathBuf> {
        let path = &self.own.as_ref()?.path;
        Some(path.with_file_name(format!("{}.joined", path.file_name().unwrap_or_default().to_string_lossy())))
    }

    /// Puts those copies aside of which the files, as they stand on the disk, hold all; what cannot be moved is noted.
    pub(super) fn set_copies_aside(&mut self) -> Vec<String> {
        let on_disk =
            |place: &WalksFile| store::read_file(&place.path, limits::FILE_BYTES).map(|bytes| format::read_walks(&bytes, None).walks);
        let here: Vec<Walk> = self.beside.iter().chain(&self.own).filter_map(|place| on_disk(place).ok()).flatten().collect();
        let (mut notices, mut stay) = (Vec::new(), Vec::new());
        for place in self.beside.iter_mut().chain(&mut self.own).filter(|place| !place.copies.is_empty()) {
            let lock = FileLock::take(&place.path);
            for copy in std::mem::take(&mut place.copies) {
                let Ok(bytes) = store::read_file(&copy.path, limits::FILE_BYTES) else { continue };
                let read = format::read_walks(&bytes, None);
                // A walk of it that was changed here at once stands there under the id it was given.
                let stands = |walk: &Walk| here.iter().any(|our| say_the_same(our, walk));
                let changed = |index: usize| copy.ids.get(index).is_some_and(|id| here.iter().any(|our| our.id == *id));
                let all = copy.is_incomplete || read.walks.iter().enumerate().all(|(index, walk)| stands(walk) || changed(index));
                let known = copy.ids.is_empty() && !read.walks.is_empty();
                if store::fingerprint(&bytes) != copy.fingerprint || !(all || known) {
                    // Written again since it was joined, or not saved: the next time.
                    continue;
                }
                let may_move = !read.loses && !copy.is_incomplete && lock.is_ok();
                match may_move.then(|| store::keep_joined(&copy.path, &bytes)) {
                    Some(Ok(Some(_))) => notices.push(copies::joined_notice(&copy.path, copy.counts, CopyState::Moved)),
                    // Written again just now: the next time.
                    Some(Ok(None)) => {}
                    Some(Err(_)) | None => stay.push(copy.fingerprint),
                }
            }
        }
        if let (Some(record), false) = (self.record(), stay.is_empty()) {
            let before = store::read_file(&record, limits::FILE_BYTES).unwrap_or_default();
            let mut lines: Vec<String> = String::from_utf8_lossy(&before).lines().map(str::to_owned).collect();
            stay.retain(|line| !lines.contains(line));
            lines.extend(stay);
            if let Err(error) = store::write(&record, lines.join("\n").as_bytes()) {
                log::warn!("which copies were joined could not be noted: {error}");
            }
        }
        notices
    }
}
