//! Notes between the disk and memory: read with what others left, written so that nothing is lost.

use super::{
    copies::{self, CopyState, JoinCounts},
    reading_problem,
};
use crate::{
    format::{self, limits::NOTES_BYTES as BYTES},
    notes::NoteSet,
    store::{self, ReadError},
    text,
};
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

/// The file of one briefing's notes, open.
#[derive(Debug)]
pub struct NoteStore {
    file: store::LockedFile,
    /// Files of others whose notes are joined and not yet saved with ours.
    joined_files: Vec<PathBuf>,
    /// Copies that a sync program made and that are joined, with what they brought: set aside once the file itself holds all
    /// that they hold.
    copies: Vec<(PathBuf, JoinCounts)>,
    /// Copies that were reported and cannot be set aside.
    left_alone: BTreeSet<PathBuf>,
    /// The stamps of copies when they were read: what has not been written since holds nothing new.
    seen: BTreeMap<PathBuf, store::FileStamp>,
    /// What a person should know of copies.
    notices: Vec<String>,
    /// True where the file is damaged and the notes in memory are not.
    needs_repair: bool,
    /// True where another version of the program wrote the file, which must stay as it is.
    is_from_later: bool,
}

/// What saving notes came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaveOutcome {
    /// Where.
    pub path: PathBuf,
    /// Ours, joined with notes that were found there; none where there was nothing to join.
    pub found: Option<NoteSet>,
    /// What else a person should know.
    pub notices: Vec<String>,
}

/// What went wrong, for people; nothing is lost by any of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotesTrouble {
    /// The file could not be read, and is where it was or was set aside.
    #[error("{}", text::notes_lost(.why, .aside.as_deref(), *.from_backup))]
    Unreadable {
        /// What the system or the format says.
        why: String,
        /// Where the file is now.
        aside: Option<PathBuf>,
        /// True where the backup stood in.
        from_backup: bool,
    },
    /// The file is there, and cannot be read at the moment: it stays as it is.
    #[error("{}", text::notes_inaccessible(.why, .file, .path))]
    Inaccessible {
        /// What the system says.
        why: String,
        /// What could not be read.
        file: PathBuf,
        /// Where notes go in the meantime.
        path: PathBuf,
    },
    /// Part of it could not be read, or is missing.
    #[error("{}", text::notes_file_damaged(*.number, *.from_backup, .aside))]
    Damaged {
        /// How many lines could not be read.
        number: usize,
        /// How many notes were taken from the copy saved before it.
        from_backup: usize,
        /// Where the file as it was is.
        aside: PathBuf,
    },
    /// A later version wrote it.
    #[error("{}", text::notes_from_later(.0))]
    FromLater(PathBuf),
    /// It could not be written.
    #[error("{}", text::notes_unsaved(.path, .why, .rescued.as_deref()))]
    Unwritten {
        /// Where they belong.
        path: PathBuf,
        /// What the system says.
        why: String,
        /// Where they were written in the meantime.
        rescued: Option<PathBuf>,
    },
}

impl NoteStore {
    /// Opens the notes on a briefing: the file `stem` in a folder, which is made where it is not there. No note is written
    /// until there is something to write; the lock of the file stands beside it from now on, and a damaged one is set aside
    /// under another name.
    #[must_use]
    pub fn open(folder: &Path, stem: &str, briefing: (&str, &str), writer: &str) -> (Self, NoteSet, Vec<NotesTrouble>) {
        let file = store::LockedFile::open(folder, stem, format::NOTES_ENDING, writer);
        let (joined_files, copies, notices) = (Vec::new(), Vec::new(), Vec::new());
        let mut note_store = Self {
            file,
            joined_files,
            copies,
            left_alone: BTreeSet::new(),
            seen: BTreeMap::new(),
            notices,
            needs_repair: false,
            is_from_later: false,
        };
        let mut note_set = Cow::Owned(NoteSet::new(briefing.0, briefing.1));
        let mut troubles = note_store.join_own_file(&mut note_set);
        note_store.join_left_files(&mut note_set);
        if !note_store.file.is_first() {
            // Whoever opens the file second still sees what they wrote the last time.
            for theirs in note_store.file.beside(BYTES).iter().filter_map(|bytes| parse(bytes)) {
                if theirs.note_set.briefing == note_set.briefing && !theirs.note_set.is_from_later() {
                    note_set.to_mut().merge(&theirs.note_set);
                }
            }
        }
        if note_store.is_from_later {
            // What was written beside it in earlier runs.
            if let Some(ours) = store::read_file(&note_store.later_path(), BYTES).ok().and_then(|bytes| parse(&bytes)) {
                note_set.to_mut().merge(&ours.note_set);
            }
            troubles.push(NotesTrouble::FromLater(note_store.later_path()));
        }
        note_store.join_copies(&mut note_set);
        (note_store, note_set.into_owned(), troubles)
    }

    /// Joins what is in the file. What a damaged one has lost is taken from its backup.
    fn join_own_file(&mut self, note_set: &mut Cow<'_, NoteSet>) -> Vec<NotesTrouble> {
        let read = match self.file.read_contents(BYTES, is_whole) {
            Ok(read) => read,
            Err(ReadError::NotFound) => return Vec::new(),
            Err(error) => return vec![self.inaccessible(text::reason_unread(&reading_problem(&error)))],
        };
        let found = read.bytes.as_deref().and_then(parse);
        if let Some(found) = &found {
            self.is_from_later = found.note_set.is_from_later();
            note_set.to_mut().merge(&found.note_set);
            if found.whole {
                return Vec::new();
            }
        }
        let backup = read.backup.as_deref().and_then(parse).filter(|backup| self.is_from_later || !backup.note_set.is_from_later());
        let news = backup.as_ref().map(|backup| note_set.to_mut().merge(&backup.note_set)).unwrap_or_default();
        self.needs_repair = self.file.is_first() && !self.is_from_later && (found.is_some() || backup.is_some());
        let path = self.file.main();
        // Only the first to open it may move or copy it.
        let (first, is_there) = (self.file.is_first(), read.bytes.is_some());
        let trouble = if let Some(found) = found {
            let aside = if first { store::copy_aside(&path).unwrap_or(path) } else { path };
            NotesTrouble::Damaged { number: found.damaged.len(), from_backup: news.added.len(), aside }
        } else {
            let aside = if first && is_there { store::set_aside(&path).ok() } else { None };
            NotesTrouble::Unreadable { why: text::DAMAGED.into(), aside, from_backup: backup.is_some() }
        };
        vec![trouble]
    }

    fn inaccessible(&self, why: String) -> NotesTrouble {
        NotesTrouble::Inaccessible { why, file: self.file.main(), path: self.file.path() }
    }

    /// Joins what writers that have ended and earlier programs left, and what was rescued when the folder could not be written.
    fn join_left_files(&mut self, note_set: &mut Cow<'_, NoteSet>) {
        let first = self.file.is_first();
        let rescued =
            rescue_paths(&note_set.briefing).into_iter().filter_map(|path| Some((path.clone(), store::read_file(&path, BYTES).ok()?)));
        // What an earlier program wrote beside a file that it could not write over.
        let earlier = Some(self.later_path()).filter(|_| first && !self.is_from_later);
        let earlier = earlier.and_then(|path| Some((path.clone(), store::read_file(&path, BYTES).ok()?)));
        for (path, bytes) in self.file.left_by_others(BYTES).into_iter().chain(earlier).chain(rescued) {
            let Some(theirs) = parse(&bytes).filter(|read| !read.note_set.is_from_later()) else { continue };
            if theirs.note_set.briefing == note_set.briefing {
                note_set.to_mut().merge(&theirs.note_set);
                // One that cannot be read whole stays where it is, and so does what another has to write.
                if first && theirs.whole && !self.joined_files.contains(&path) {
                    self.joined_files.push(path);
                }
            }
        }
    }

    /// Joins the copies that a sync program made where two wrote at once. A file of such a name that holds something
    /// else is left alone.
    fn join_copies(&mut self, note_set: &mut Cow<'_, NoteSet>) {
        let stamped = |path: PathBuf| store::file_stamp(&path).ok().map(|stamp| (path, stamp));
        let mut paths: Vec<(PathBuf, store::FileStamp)> = self.file.copies().into_iter().filter_map(stamped).collect();
        paths.retain(|(path, stamp)| self.seen.get(path) != Some(stamp));
        if paths.is_empty() {
            return;
        }
        let can_move = self.file.is_first() && !self.is_from_later && self.file.can_write();
        let mut only_here = false;
        for (path, stamp) in paths {
            self.seen.insert(path.clone(), stamp);
            let known = self.left_alone.contains(&path) || self.copies.iter().any(|(known, _)| *known == path);
            let Some(theirs) = store::read_file(&path, BYTES).ok().and_then(|bytes| parse(&bytes)) else { continue };
            if theirs.note_set.briefing != note_set.briefing {
                continue;
            }
            if theirs.note_set.is_from_later() {
                if !known {
                    self.notices.push(copies::later_version_notice(&path));
                    self.left_alone.insert(path);
                }
                continue;
            }
            let news = note_set.to_mut().merge(&theirs.note_set);
            let counts =
                JoinCounts { what: text::CopyOf::Notes, new: news.added.len(), changed: news.changed.len(), both: news.both.len() };
            let state = match (theirs.whole, can_move) {
                (false, _) => CopyState::Damaged,
                (true, true) => CopyState::Waiting,
                (true, false) => CopyState::Unmovable,
            };
            if !counts.is_empty() {
                self.notices.push(copies::joined_notice(&path, counts, state));
                only_here |= state != CopyState::Waiting;
            }
            if state == CopyState::Waiting && !known {
                self.copies.push((path, counts));
            } else if state != CopyState::Waiting {
                self.left_alone.insert(path);
            }
        }
        if only_here && !self.file.is_beside_another() && !self.file.can_write() {
            // Where nothing can be written it is remembered elsewhere, so that it is not reported again at each start.
            rescue(note_set);
        }
    }

    /// Puts those copies aside of which the file itself, as it stands on the disk, holds all.
    fn set_copies_aside(&mut self) {
        if self.copies.is_empty() {
            return;
        }
        let here = store::read_file(&self.file.main(), BYTES).ok().and_then(|bytes| parse(&bytes)).filter(|read| read.whole);
        let Some(here) = here.filter(|_| self.file.is_first()) else { return };
        for (path, counts) in std::mem::take(&mut self.copies) {
            let Ok(bytes) = store::read_file(&path, BYTES) else { continue };
            let Some(theirs) = parse(&bytes) else { continue };
            let mut both = here.note_set.clone();
            both.merge(&theirs.note_set);
            if !theirs.whole || both.notes != here.note_set.notes {
                // Written again since it was joined: the next time.
                self.seen.remove(&path);
                self.copies.push((path, counts));
                continue;
            }
            match store::keep_joined(&path, &bytes) {
                Ok(None) => {
                    self.seen.remove(&path);
                    self.copies.push((path, counts));
                }
                Ok(Some(_)) => self.notices.push(copies::joined_notice(&path, counts, CopyState::Moved)),
                Err(error) => {
                    log::warn!("a copy could not be moved: {error}; {}", path.display());
                    self.left_alone.insert(path);
                }
            }
        }
    }

    /// What a person should know of copies, and has not been told yet.
    pub fn take_notices(&mut self) -> Vec<String> {
        std::mem::take(&mut self.notices)
    }

    fn later_path(&self) -> PathBuf {
        let path = self.file.main();
        path.with_file_name(format!("{}.earlier", path.file_name().unwrap_or_default().to_string_lossy()))
    }

    /// Where it is kept.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        if self.is_from_later { self.later_path() } else { self.file.path() }
    }

    /// The same where others are to read them: in a folder that several people share.
    #[must_use]
    pub fn for_others(mut self) -> Self {
        self.file = self.file.for_others();
        self
    }

    /// True while nobody else writes the file.
    #[must_use]
    pub fn is_first(&self) -> bool {
        self.file.is_first()
    }

    /// True while another window or another person writes the file.
    #[must_use]
    pub fn is_beside_another(&self) -> bool {
        self.file.is_beside_another()
    }

    /// True where memory holds what the file does not have yet, or copies wait to be set aside.
    #[must_use]
    pub fn has_unsaved(&self) -> bool {
        self.needs_repair || !self.joined_files.is_empty() || !self.copies.is_empty()
    }

    /// Saves notes, joined with what another has written there in the meantime.
    ///
    /// # Errors
    /// The disk would not take it; the old file is as it was, and a copy was put elsewhere if that could be.
    pub fn save(&mut self, note_set: &NoteSet) -> Result<SaveOutcome, NotesTrouble> {
        // What is saved is copied only where something else has to be joined with it.
        let mut all = Cow::Borrowed(note_set);
        let was_inaccessible = self.file.is_inaccessible();
        if self.file.become_first() {
            // The first one has ended, or the file can be read again: what is in it is joined, and this one's own file is removed.
            drop(self.join_own_file(&mut all));
            self.join_left_files(&mut all);
        } else if let Some(now) = self.file.changed_under_us(BYTES) {
            // Replaced while it was open, by a person or a program that copies folders.
            match parse(&now) {
                Some(theirs) => drop(all.to_mut().merge(&theirs.note_set)),
                None => drop(store::set_aside(&self.file.path())),
            }
        }
        if self.file.is_inaccessible() && !was_inaccessible {
            let why = store::read_file(&self.file.main(), BYTES)
                .err()
                .map_or_else(String::new, |error| text::reason_unread(&reading_problem(&error)));
            self.notices.push(self.inaccessible(why).to_string());
        }
        self.join_copies(&mut all);
        let written = format::write_notes(&all).map_err(|error| error.to_string()).and_then(|text| {
            let path = self.path();
            let result = if self.is_from_later { store::write(&path, text.as_bytes()) } else { self.file.write(text.as_bytes(), is_whole) };
            result.map_err(|error| {
                log::warn!("notes could not be saved: {error}; {}", path.display());
                error.to_string()
            })
        });
        match written {
            Ok(()) => {
                self.needs_repair = false;
                let joined_files = std::mem::take(&mut self.joined_files);
                self.file.remove_joined(&joined_files);
                self.set_copies_aside();
                let found = match all {
                    Cow::Owned(all) if all != *note_set => Some(all),
                    _ => None,
                };
                Ok(SaveOutcome { path: self.path(), found, notices: self.take_notices() })
            }
            Err(why) => {
                // The caller does not have what was joined.
                self.seen.clear();
                Err(NotesTrouble::Unwritten { path: self.path(), why, rescued: rescue(&all) })
            }
        }
    }
}

/// Reads what can be read. A line with bytes that are no text is lost, and no other.
fn parse(bytes: &[u8]) -> Option<format::ReadNotes> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return format::read_notes(text);
    }
    let line = |line: &[u8]| match std::str::from_utf8(line) {
        Ok(line) => line.to_owned(),
        // What is left of it is counted as a note that could not be read.
        Err(_) if line.trim_ascii_start().starts_with(b"Note(") => "Note(".to_owned(),
        Err(_) => String::new(),
    };
    let text: Vec<String> = bytes.split(|byte| *byte == b'\n').map(line).collect();
    format::read_notes(&text.join("\n")).map(|read| format::ReadNotes { whole: false, ..read })
}

/// True for a file of notes of which nothing is damaged or missing.
fn is_whole(bytes: &[u8]) -> bool {
    parse(bytes).is_some_and(|read| read.whole)
}

/// Where notes go while their own folder cannot be written, best first.
fn rescue_paths(briefing: &str) -> Vec<PathBuf> {
    let name = format!("{}{}", store::file_name_of(briefing), format::NOTES_ENDING);
    store::rescue_folders("notes").into_iter().map(|folder| folder.join(&name)).collect()
}

fn rescue(note_set: &NoteSet) -> Option<PathBuf> {
    rescue_paths(&note_set.briefing).into_iter().find(|path| {
        // What was rescued before is not written over by less.
        let mut all = note_set.clone();
        if let Some(before) = store::read_file(path, BYTES).ok().and_then(|bytes| parse(&bytes)) {
            all.merge(&before.note_set);
        }
        format::write_notes(&all).is_ok_and(|text| store::write(path, text.as_bytes()).is_ok())
    })
}

/// Reads a notes file somebody gave.
///
/// # Errors
/// In words, where it is none or cannot be read.
pub fn read_note_set(path: &Path) -> Result<format::ReadNotes, String> {
    let bytes = store::read_file(path, BYTES).map_err(|error| text::reason_unread(&reading_problem(&error)))?;
    if !std::str::from_utf8(&bytes).is_ok_and(format::is_notes) {
        return Err(text::NO_NOTES_IN_FILE.to_string());
    }
    parse(&bytes).ok_or_else(|| text::NO_NOTES_IN_FILE.to_string())
}
