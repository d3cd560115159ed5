//! A person's walks between the disk and the window: beside the briefing, or in the data folder where that cannot
//! be; read with all that is wrong, and written so that nothing is lost.

mod sync_copies;

use super::reading_problem;
use crate::{
    format::{self, ReadWalks, limits},
    model::{Briefing, Problem, Walk, has_errors},
    notes::{free_id, give_back, join_walks},
    store::{self, FileLock, ReadError},
    text,
};
use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
};
use sync_copies::JoinedCopy;

/// What the folder is called in which walks go while their own cannot be written.
const RESCUED: &str = "walks";

/// The files in which the walks on one briefing are.
#[derive(Debug)]
pub struct WalkStore {
    /// What the briefing is known by.
    key: String,
    /// Beside the briefing, where it is a file.
    beside: Option<WalksFile>,
    /// In the data folder: walks on a bundled briefing, or on one in a folder nobody can write.
    own: Option<WalksFile>,
    /// Where they were written while nothing else could be, and whether all of it could be read.
    rescued: Vec<(PathBuf, bool)>,
}

/// One file of walks.
#[derive(Debug)]
struct WalksFile {
    path: PathBuf,
    /// What it held when it was last read or written.
    base: Vec<Walk>,
    /// The id of the briefing that it names.
    briefing: String,
    /// True where it is damaged and what was taken from its backup is not.
    needs_repair: bool,
    /// Copies that a sync program made, and that were joined.
    copies: Vec<JoinedCopy>,
    /// Copies that are left alone, as they looked when they were read: told of once, and read again once they were written.
    left_alone: BTreeMap<PathBuf, store::FileStamp>,
}

/// Walks as they were found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FoundWalks {
    /// All of them.
    pub walks: Vec<Walk>,
    /// What is wrong with the files.
    pub problems: Vec<(PathBuf, Problem)>,
    /// What else a person should know.
    pub notices: Vec<String>,
    /// Of copies that a sync program made and that were joined.
    pub copies: Vec<String>,
    /// Where they are.
    pub files: Vec<PathBuf>,
    /// True where something of it is not where it belongs yet.
    pub unsaved: bool,
}

/// Walks as they were written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WalksSaveOutcome {
    /// All of them, with what was found there.
    pub walks: Vec<Walk>,
    /// Walks that go under another id now, as another window had changed the same one.
    pub renamed: Vec<(String, String)>,
    /// What a person should know.
    pub notices: Vec<String>,
    /// What became of copies that a sync program made.
    pub copies: Vec<String>,
    /// Where they are.
    pub files: Vec<PathBuf>,
}

/// What putting a part into its file came to.
struct SavedFile {
    walks: Vec<Walk>,
    renamed: Vec<(String, String)>,
    notices: Vec<String>,
}

impl WalkStore {
    /// Reads the walks on a briefing: `beside` is the file of the briefing, `folder` that of walks in the data
    /// folder. Writes no walks and moves no file.
    #[must_use]
    pub fn open(beside: Option<&Path>, folder: Option<&Path>, key: &str, briefing: &Briefing) -> (Self, FoundWalks) {
        let mut found = FoundWalks::default();
        let name = format!("{}{}", store::file_name_of(key), format::WALKS_ENDING);
        let beside = beside.map(|file| read_walks_at(&walks_file(file), briefing, &mut found));
        let own = folder.map(|folder| read_walks_at(&folder.join(&name), briefing, &mut found));
        let mut walk_store = Self { key: key.to_owned(), beside, own, rescued: Vec::new() };
        for folder in store::rescue_folders(RESCUED) {
            let path = folder.join(&name);
            let Ok(bytes) = store::read_file(&path, limits::FILE_BYTES) else { continue };
            let read = read_own(&bytes, None);
            if read.from_later {
                found.notices.push(text::walks_from_later(&path));
                continue;
            }
            take_over(&mut found.walks, read.walks);
            found.unsaved = true;
            walk_store.rescued.push((path, !read.loses));
        }
        walk_store.join_copies(&mut found);
        // A walk of the briefing's own keeps its id.
        let mut ids: Vec<String> = briefing.walks.iter().map(|walk| walk.id.clone()).collect();
        for walk in &mut found.walks {
            walk.id = free_id(&walk.id, |id| ids.iter().any(|known| known == id));
            ids.push(walk.id.clone());
        }
        found.files = walk_store.files();
        (walk_store, found)
    }

    /// The files that hold something, or the one that will.
    fn files(&self) -> Vec<PathBuf> {
        let places = || self.beside.iter().chain(&self.own);
        let mut files: Vec<PathBuf> = places().filter(|place| !place.base.is_empty()).map(|place| place.path.clone()).collect();
        if files.is_empty() {
            files.extend(places().next().map(|place| place.path.clone()));
        }
        files
    }

    /// Keeps walks, joined with what another window or person has written there in the meantime.
    ///
    /// # Errors
    /// In words, where no disk would take them; they are in memory still, and elsewhere if that could be.
    pub fn save(&mut self, walks: &[Walk]) -> Result<WalksSaveOutcome, String> {
        let places = |walk_store: &mut Self, with: &mut dyn FnMut(&mut WalksFile)| {
            walk_store.beside.iter_mut().chain(&mut walk_store.own).for_each(with);
        };
        let mut known = Vec::new();
        places(self, &mut |place| known.push(place.copies.len()));
        let outcome = self.join_and_save(walks);
        if outcome.is_err() {
            // What came since is not in the window, and is joined again the next time.
            let mut known = known.into_iter();
            places(self, &mut |place| place.copies.truncate(known.next().unwrap_or_default()));
        }
        outcome
    }

    fn join_and_save(&mut self, walks: &[Walk]) -> Result<WalksSaveOutcome, String> {
        // A copy that came since.
        let mut found = FoundWalks { walks: walks.to_vec(), ..FoundWalks::default() };
        self.join_copies(&mut found);
        let (all, notices_of_copies) = (found.walks, found.copies);
        let walks = all.as_slice();
        let holds = |place: &Option<WalksFile>, id: &str| place.as_ref().is_some_and(|place| place.base.iter().any(|walk| walk.id == id));
        let belongs_beside = |walk: &&Walk| self.beside.is_some() && (holds(&self.beside, &walk.id) || !holds(&self.own, &walk.id));
        let (here, mut there): (Vec<&Walk>, Vec<&Walk>) = walks.iter().partition(belongs_beside);
        let here: Vec<Walk> = here.into_iter().cloned().collect();
        let mut outcome = WalksSaveOutcome::default();
        let mut refused = None;
        if let Some(place) = &mut self.beside {
            match place.save(&self.key, &here) {
                Ok(saved) => outcome.take(saved),
                // Somebody else's turn: later it will be ours.
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Err(self.unwritten(walks, &error)),
                Err(error) if self.own.is_none() => return Err(self.unwritten(walks, &error)),
                Err(error) => {
                    log::warn!("walks could not be saved: {error}; {}", place.path.display());
                    // What stands there still need not stand elsewhere too.
                    there.extend(here.iter().filter(|walk| !place.base.contains(walk)));
                    refused = Some(place.path.clone());
                }
            }
        }
        let there: Vec<Walk> = there.into_iter().cloned().collect();
        if let Some(place) = &mut self.own {
            match place.save(&self.key, &there) {
                Ok(saved) => outcome.take(saved),
                Err(error) => return Err(self.unwritten(walks, &error)),
            }
            if let Some(path) = refused {
                outcome.walks.extend(here.iter().filter(|walk| !there.contains(walk)).cloned());
                outcome.notices.push(text::walks_saved_elsewhere(&path, &place.path));
            }
        }
        if self.beside.is_none() && self.own.is_none() {
            return Err(text::WALKS_NOT_KEPT.to_string());
        }
        for (path, whole) in self.rescued.drain(..) {
            if whole {
                store::take_away(&path);
            } else if let Ok(aside) = store::set_aside(&path) {
                outcome.notices.push(text::walks_partly_read(&path, &aside));
            }
        }
        in_order_of(&mut outcome, walks);
        outcome.copies = notices_of_copies;
        let moved = self.set_copies_aside();
        if !moved.is_empty() {
            outcome.copies = moved;
        }
        outcome.files = self.files();
        Ok(outcome)
    }

    /// Nothing else could be written: the walks go where anything can be, and a person is told.
    fn unwritten(&mut self, walks: &[Walk], error: &io::Error) -> String {
        let name = format!("{}{}", store::file_name_of(&self.key), format::WALKS_ENDING);
        let text = format::write_walks(&self.key, walks).unwrap_or_default();
        let mut paths = store::rescue_folders(RESCUED).into_iter().map(|folder| folder.join(&name));
        let rescued = paths.find(|path| may_be_replaced(path) && store::write(path, text.as_bytes()).is_ok());
        self.rescued.retain(|(path, _)| rescued.as_ref() != Some(path));
        self.rescued.extend(rescued.clone().map(|path| (path, true)));
        let belongs = self.files().pop().unwrap_or_default();
        let why = if error.kind() == io::ErrorKind::WouldBlock { text::ANOTHER_WINDOW_WRITES.to_string() } else { error.to_string() };
        text::walks_unsaved(&belongs, &why, rescued.as_deref())
    }
}

impl WalksSaveOutcome {
    fn take(&mut self, saved: SavedFile) {
        self.walks.extend(saved.walks);
        self.renamed.extend(saved.renamed);
        self.notices.extend(saved.notices);
    }
}

/// As they stood in the window, and what was found besides at the end.
fn in_order_of(outcome: &mut WalksSaveOutcome, walks: &[Walk]) {
    let renamed = outcome.renamed.clone();
    let id_now = |id: &str| renamed.iter().find(|(from, _)| from == id).map_or_else(|| id.to_owned(), |(_, to)| to.clone());
    let order: Vec<String> = walks.iter().map(|walk| id_now(&walk.id)).collect();
    outcome.walks.sort_by_key(|walk| order.iter().position(|id| *id == walk.id).unwrap_or(usize::MAX));
}

impl WalksFile {
    fn save(&mut self, key: &str, walks: &[Walk]) -> io::Result<SavedFile> {
        if walks == self.base && !self.needs_repair {
            return Ok(SavedFile { walks: walks.to_vec(), renamed: Vec::new(), notices: Vec::new() });
        }
        let lock = FileLock::take(&self.path)?;
        let mut notices = Vec::new();
        let (before, mut read) = match lock.read_contents(limits::FILE_BYTES) {
            Ok(bytes) => {
                let read = read_own(&bytes, None);
                if read.from_later {
                    // It must stay as it is: what is new in it would be gone.
                    return Err(io::Error::other(text::LATER_VERSION_WROTE.words()));
                }
                (Some(bytes), read)
            }
            // Taking the file away takes no walk away that is open here.
            Err(ReadError::NotFound) => (None, ReadWalks { walks: self.base.clone(), ..ReadWalks::default() }),
            Err(error) => return Err(io::Error::other(text::reason_unread(&reading_problem(&error)))),
        };
        // What is missing in a file that is damaged under an open window, if only by a typing error, was not removed by anybody for
        // certain; the window still has it.
        let damaged = read.loses || has_errors(&read.problems);
        if damaged {
            let missing: Vec<Walk> = self.base.iter().filter(|walk| read.walks.iter().all(|known| known.id != walk.id)).cloned().collect();
            read.walks.extend(missing);
        }
        let joined = join_walks(&self.base, walks, &read.walks);
        for (from, _) in &joined.renamed {
            let title = walks.iter().find(|walk| walk.id == *from).map_or(from.as_str(), |walk| walk.title.as_str());
            notices.push(text::walk_changed_twice(title));
        }
        let text = format::write_walks(key, &joined.walks).map_err(io::Error::other)?;
        if before.as_deref() != Some(text.as_bytes()) {
            if let Some(bytes) = &before
                && (damaged || !is_ours(bytes, &read))
            {
                let aside = lock.keep_as_it_was()?;
                notices.push(text::walks_replaced(damaged, &aside));
            }
            lock.write(text.as_bytes(), !damaged)?;
        }
        self.needs_repair = false;
        self.base = format::read_walks(text.as_bytes(), None).walks;
        Ok(SavedFile { walks: joined.walks, renamed: joined.renamed, notices })
    }
}

/// True for a file that says nothing but what the program writes: no comment, no order of somebody's own.
fn is_ours(bytes: &[u8], read: &ReadWalks) -> bool {
    format::write_walks(&read.briefing, &read.walks).is_ok_and(|text| text.as_bytes() == bytes)
}

/// Reads a file that is there to hold walks: one in which nothing of the kind stands has lost it.
fn read_own(bytes: &[u8], briefing: Option<&Briefing>) -> ReadWalks {
    let read = format::read_walks(bytes, briefing);
    ReadWalks { loses: read.loses || !format::is_walks(&String::from_utf8_lossy(bytes)), ..read }
}

/// True where nothing stands that is lost when a file of rescued walks is written: one that cannot be read whole is set aside
/// first, and one of a later version stays.
fn may_be_replaced(path: &Path) -> bool {
    let read = match store::read_file(path, limits::FILE_BYTES) {
        Ok(bytes) => read_own(&bytes, None),
        Err(error) => return matches!(error, ReadError::NotFound),
    };
    !read.from_later && (!read.loses || store::set_aside(path).is_ok())
}

fn read_walks_at(path: &Path, briefing: &Briefing, found: &mut FoundWalks) -> WalksFile {
    let read = match store::read_file(path, limits::FILE_BYTES) {
        Ok(bytes) => read_own(&bytes, Some(briefing)),
        Err(ReadError::NotFound) => ReadWalks::default(),
        Err(error) => {
            found.notices.push(text::file_unreadable(path, &text::reason_unread(&reading_problem(&error))));
            ReadWalks::default()
        }
    };
    let (base, named) = (read.walks.clone(), read.briefing.clone());
    let mut walks = read.walks;
    let mut needs_repair = false;
    if read.loses && !read.from_later {
        // What was lost is taken from the one before.
        let backup =
            store::read_file(&store::backup_of(path), limits::FILE_BYTES).ok().map(|bytes| format::read_walks(&bytes, Some(briefing)));
        if let Some(backup) = backup.filter(|backup| !backup.walks.is_empty() && !backup.from_later) {
            let before = walks.clone();
            give_back(&mut walks, &backup.walks);
            needs_repair = walks != before;
        }
        if needs_repair {
            found.notices.push(text::walks_restored(path));
            found.unsaved = true;
        }
    }
    found.problems.extend(read.problems.into_iter().map(|problem| (path.to_owned(), problem)));
    take_over(&mut found.walks, walks);
    WalksFile { path: path.to_owned(), base, briefing: named, needs_repair, copies: Vec::new(), left_alone: BTreeMap::new() }
}

/// Adds walks; one of an id that is there takes its place, as it was written when the other could not be.
fn take_over(all: &mut Vec<Walk>, more: Vec<Walk>) {
    for walk in more {
        match all.iter_mut().find(|known| known.id == walk.id) {
            Some(known) => *known = walk,
            None => all.push(walk),
        }
    }
}

/// The file of walks beside a briefing: `NAME.walk.ron` beside `NAME.ron`.
#[must_use]
pub fn walks_file(briefing: &Path) -> PathBuf {
    let name = briefing.file_name().unwrap_or_default().to_string_lossy().into_owned();
    briefing.with_file_name(format!("{}{}", name.strip_suffix(".ron").unwrap_or(&name), format::WALKS_ENDING))
}

/// The briefing that a file of walks stands beside, if it is one and there is one.
#[must_use]
pub fn briefing_beside(walks: &Path) -> Option<PathBuf> {
    let name = walks.file_name()?.to_string_lossy().into_owned();
    let briefing = walks.with_file_name(format!("{}.ron", name.strip_suffix(format::WALKS_ENDING)?));
    store::exists(&briefing).then_some(briefing)
}

/// A file of walks and all that is wrong with it, seen with the briefing it stands beside, or a bundled one of the id
/// it names; none where the file holds no walks.
#[must_use]
pub fn read_walks_file(path: &Path) -> Option<ReadWalks> {
    let bytes = store::read_file(path, limits::FILE_BYTES).ok().filter(|bytes| format::is_walks(&String::from_utf8_lossy(bytes)))?;
    let read = format::read_walks(&bytes, None);
    let beside = briefing_beside(path).map(|path| super::load(&path).0);
    let bundled = || store::SHIPPED.iter().map(|shipped| super::parse(shipped.bytes).0).find(|briefing| briefing.id == read.briefing);
    Some(match beside.or_else(bundled) {
        Some(briefing) => format::read_walks(&bytes, Some(&briefing)),
        None => read,
    })
}
