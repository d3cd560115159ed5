//! A file that holds somebody's work: one writer at a time, one backup, and nothing written over unseen.
//!
//! `NAME.lock` beside it is held for as long as it is open; the system lets go of it when a program ends,
//! however it ends. Whoever opens it second writes a file of its own, `NAME` with the word of the writer in it, which the
//! next one to be first joins.

use super::{
    atomic::{keep_backup, replace},
    lock::{LockError, try_lock},
    read::{ReadError, read_file},
};
use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

/// The beginning of what is written before it gets its name.
const PART: &str = ".part-";

/// A file of somebody's work, open.
#[derive(Debug)]
pub struct LockedFile {
    folder: PathBuf,
    /// Without its ending.
    stem: String,
    ending: &'static str,
    /// Tells this writer's own file from the first one's.
    writer: String,
    /// True where others are to read what is written here: a folder several people share.
    for_others: bool,
    /// Held while this one is the first.
    lock: Option<File>,
    /// True where another had the lock when it was last asked for.
    taken: bool,
    /// Held by one that is not.
    own_lock: Option<File>,
    /// What it last read or wrote.
    known: Option<Vec<u8>>,
    /// The limit it was read with, where the file is there and cannot be read at the moment. It stays as it is, and this
    /// one writes a file of its own until it can.
    inaccessible: Option<u64>,
}

impl LockedFile {
    /// Opens the file `stem` + `ending` in a folder, which is made where it is not there.
    #[must_use]
    pub fn open(folder: &Path, stem: &str, ending: &'static str, writer: &str) -> Self {
        let mut kept = Self {
            folder: folder.to_owned(),
            stem: stem.to_owned(),
            ending,
            writer: writer.to_owned(),
            for_others: false,
            lock: None,
            taken: false,
            own_lock: None,
            known: None,
            inaccessible: None,
        };
        // A briefing of this name has notes of its own.
        while kept.has_briefing_of_its_own(&kept.writer) {
            kept.writer.push('-');
        }
        // A folder that cannot be made is reported when something is to be written.
        let _ = fs::create_dir_all(folder);
        kept.become_first();
        if kept.is_first() {
            kept.sweep();
        } else {
            kept.own_lock = try_lock(&kept.lock_of(&kept.own_name())).ok();
        }
        kept
    }

    /// The same where others are to read what is written: each file gets the permissions that the system gives a new one,
    /// where else it is kept for the person who is logged in.
    #[must_use]
    pub fn for_others(mut self) -> Self {
        self.for_others = true;
        self
    }

    /// True while another writes the file. Where it is not known, as in a folder that cannot be made, nobody does.
    #[must_use]
    pub fn is_beside_another(&self) -> bool {
        self.lock.is_none() && self.taken
    }

    /// True while nobody else writes the file, and it can be read, or is not there.
    #[must_use]
    pub fn is_first(&self) -> bool {
        self.lock.is_some() && self.inaccessible.is_none()
    }

    /// True where the file is there and cannot be read at the moment: permission is missing, or its content is elsewhere.
    #[must_use]
    pub fn is_inaccessible(&self) -> bool {
        self.inaccessible.is_some()
    }

    /// From now on this one writes a file of its own, until the file itself can be read.
    fn leave_alone(&mut self, limit: u64) {
        self.inaccessible = Some(limit);
        self.own_lock = try_lock(&self.lock_of(&self.own_name())).ok();
    }

    /// Where this one writes.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        if self.is_first() { self.main() } else { self.folder.join(self.own_name()) }
    }

    /// The file itself, whoever writes it.
    #[must_use]
    pub fn main(&self) -> PathBuf {
        self.folder.join(format!("{}{}", self.stem, self.ending))
    }

    fn backup(&self) -> PathBuf {
        self.folder.join(format!("{}{}.bak", self.stem, self.ending))
    }

    fn own_name(&self) -> String {
        format!("{}.{}{}", self.stem, self.writer, self.ending)
    }

    fn lock_of(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.lock"))
    }

    /// Takes the first one's place, if it is free. True where it has just been taken, or where the file can be read again.
    pub fn become_first(&mut self) -> bool {
        if self.lock.is_some() {
            let opens = |limit| matches!(read_file(&self.main(), limit), Ok(_) | Err(ReadError::NotFound));
            let can_now = self.inaccessible.is_some_and(opens);
            self.inaccessible = self.inaccessible.filter(|_| !can_now);
            return can_now;
        }
        match try_lock(&self.lock_of(&format!("{}{}", self.stem, self.ending))) {
            Ok(file) => {
                self.lock = Some(file);
                true
            }
            Err(error) => {
                self.taken = matches!(error, LockError::Taken);
                false
            }
        }
    }

    /// What is in the file; and where `is_whole` does not take all of it, or the file is gone, what is in its backup.
    ///
    /// # Errors
    /// The file could not be read, or it is gone and its backup could not be read. One that is there stays as it is, as it may
    /// hold more than the backup: the first one writes a file of its own from then on.
    pub fn read_contents(&mut self, limit: u64, is_whole: impl Fn(&[u8]) -> bool) -> Result<Read, ReadError> {
        let backup = || read_file(&self.backup(), limit).ok();
        match read_file(&self.main(), limit) {
            Ok(bytes) if is_whole(&bytes) => {
                self.known = Some(bytes.clone());
                Ok(Read { bytes: Some(bytes), backup: None })
            }
            Ok(bytes) => Ok(Read { bytes: Some(bytes), backup: backup() }),
            Err(ReadError::NotFound) => match backup() {
                Some(backup) => Ok(Read { bytes: None, backup: Some(backup) }),
                None => Err(ReadError::NotFound),
            },
            Err(error) => {
                if self.is_first() {
                    self.leave_alone(limit);
                }
                Err(error)
            }
        }
    }

    /// True where files can be made in the folder. Tried, as permissions alone do not say it.
    #[must_use]
    pub fn can_write(&self) -> bool {
        super::can_write_in(&self.folder)
    }

    /// Files beside it whose names say that they may be copies that a sync program made, of it or of what another writer
    /// wrote beside it.
    #[must_use]
    pub fn copies(&self) -> Vec<PathBuf> {
        let mut copies = super::copies_of(&self.main());
        for path in super::files_in(&self.folder) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let writer = name.strip_prefix(&format!("{}.", self.stem)).and_then(|rest| rest.split_once('.')).map(|(writer, _)| writer);
            let of_writer = writer.is_some_and(|writer| {
                // Beside a briefing of this name it is a copy of the notes on that one.
                super::may_be_copy(&name, &format!("{}.{writer}{}", self.stem, self.ending)) && !self.has_briefing_of_its_own(writer)
            });
            if of_writer && !copies.contains(&path) {
                copies.push(path);
            }
        }
        // More are left for the next time.
        copies.truncate(super::MOST_COPIES);
        copies
    }

    /// True where a briefing stands there whose notes have the name that a writer of this word would give to a file of its
    /// own: `b.old.ron`, beside `b.ron`.
    fn has_briefing_of_its_own(&self, writer: &str) -> bool {
        super::exists(&self.folder.join(format!("{}.{writer}.ron", self.stem)))
    }

    /// Files of writers that have ended, with what is in them. They are removed with [`Self::remove_joined`] once what they hold
    /// is written elsewhere.
    #[must_use]
    pub fn left_by_others(&self, limit: u64) -> Vec<(PathBuf, Vec<u8>)> {
        if !self.is_first() {
            return Vec::new();
        }
        let own = self.own_name();
        let mut left = Vec::new();
        for (name, path) in self.own_files() {
            let free = name == own || try_lock(&self.lock_of(&name)).is_ok();
            if let (true, Ok(bytes)) = (free, read_file(&path, limit)) {
                left.push((path, bytes));
            }
        }
        left
    }

    /// What other writers have in files of their own, still open or not: only to be read, as only the first may remove them.
    #[must_use]
    pub fn beside(&self, limit: u64) -> Vec<Vec<u8>> {
        self.own_files().into_iter().filter_map(|(_, path)| read_file(&path, limit).ok()).collect()
    }

    /// The files of writers beside the file itself, this one's among them, with their names.
    fn own_files(&self) -> Vec<(String, PathBuf)> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let start = format!("{}.", self.stem);
        let named = entries.flatten().map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()));
        // A name of one part between: `b.other.notes.ron` is not of `b.other`.
        let is_own = |name: &str| {
            let middle = name.strip_prefix(&start).and_then(|rest| rest.strip_suffix(self.ending));
            middle.is_some_and(|middle| !middle.is_empty() && !middle.contains('.') && !self.has_briefing_of_its_own(middle))
        };
        let mut files: Vec<(String, PathBuf)> = named.filter(|(name, _)| is_own(name)).collect();
        files.sort();
        files
    }

    /// Removes files whose content was written elsewhere.
    pub fn remove_joined(&mut self, files: &[PathBuf]) {
        for file in files {
            let _ = fs::remove_file(file);
            let _ = fs::remove_file(file.with_file_name(format!("{}.lock", file.file_name().unwrap_or_default().to_string_lossy())));
        }
        self.own_lock = None;
    }

    /// What is now in the file that this one writes, if it is not what it last read or wrote. A file that cannot be read stays as
    /// it is, and this one writes a file of its own from then on.
    #[must_use]
    pub fn changed_under_us(&mut self, limit: u64) -> Option<Vec<u8>> {
        let mut now = read_file(&self.path(), limit);
        if self.is_first() && now.as_ref().is_err_and(|error| !matches!(error, ReadError::NotFound)) {
            self.leave_alone(limit);
            now = read_file(&self.path(), limit);
        }
        let now = now.ok()?;
        (Some(&now) != self.known.as_ref()).then_some(now)
    }

    /// Writes: beside the file, to the disk, the one before it kept as a backup, and then in its place. At every
    /// moment a whole file has the name. One that `is_whole` does not take is no backup: the one there is is better.
    ///
    /// # Errors
    /// Whatever the disk says; the old file is then as it was.
    pub fn write(&mut self, bytes: &[u8], is_whole: impl Fn(&[u8]) -> bool) -> io::Result<()> {
        let Err(error) = self.put(bytes, &is_whole) else { return Ok(()) };
        if error.kind() != io::ErrorKind::PermissionDenied || !self.is_first() {
            return Err(error);
        }
        // In some shared folders nobody may replace another person's file: then each has one of their own.
        let lock = self.lock.take();
        let written = self.put(bytes, &is_whole);
        if written.is_err() {
            self.lock = lock;
        }
        written.map_err(|_| error)
    }

    fn put(&mut self, bytes: &[u8], is_whole: &impl Fn(&[u8]) -> bool) -> io::Result<()> {
        let path = self.path();
        let prefix = format!("{PART}{}-", self.stem);
        let mut builder = tempfile::Builder::new();
        builder.prefix(&prefix);
        #[cfg(unix)]
        let readable = std::os::unix::fs::PermissionsExt::from_mode(0o666);
        #[cfg(unix)]
        if self.for_others {
            builder.permissions(readable);
        }
        replace(&path, bytes, &builder, None, || {
            let is_good = |now: &Vec<u8>| self.known.as_ref() == Some(now) || is_whole(now);
            if self.is_first() && read_file(&path, u64::MAX).is_ok_and(|now| is_good(&now)) {
                keep_backup(&path, &self.folder.join(format!("{PART}{}-backup", self.stem)), &self.backup());
            }
        })?;
        self.known = Some(bytes.to_owned());
        Ok(())
    }

    /// What a program that was ended in the middle of writing left behind.
    fn sweep(&self) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        let start = format!("{PART}{}-", self.stem);
        for entry in entries.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with(&start)) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// What was read.
#[derive(Debug)]
pub struct Read {
    /// What stands in the file, whole or not; none where it is gone.
    pub bytes: Option<Vec<u8>>,
    /// What stands in the backup, where the file is not whole and there is one.
    pub backup: Option<Vec<u8>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: fn(&[u8]) -> bool = |_| true;

    #[test]
    fn the_second_writes_a_file_of_its_own_and_the_next_first_takes_it_in() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = LockedFile::open(folder.path(), "b", ".notes.ron", "one");
        let mut second = LockedFile::open(folder.path(), "b", ".notes.ron", "two");
        assert!(first.is_first() && !second.is_first());
        first.write(b"from the first", ALL).unwrap();
        second.write(b"from the second", ALL).unwrap();
        assert!(first.left_by_others(100).is_empty(), "the second still writes it");
        drop(first);
        drop(second);
        let mut third = LockedFile::open(folder.path(), "b", ".notes.ron", "three");
        assert_eq!(third.read_contents(100, ALL).unwrap().bytes.unwrap(), b"from the first");
        let left = third.left_by_others(100);
        assert_eq!(left.iter().map(|(_, bytes)| bytes.as_slice()).collect::<Vec<_>>(), [b"from the second"]);
        third.remove_joined(&left.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>());
        assert!(third.left_by_others(100).is_empty());
    }

    #[test]
    fn one_backup_is_kept_and_a_damaged_file_never_takes_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let mut kept = LockedFile::open(folder.path(), "b", ".notes.ron", "one");
        for text in [&b"one"[..], b"two", b"three"] {
            kept.write(text, ALL).unwrap();
        }
        assert_eq!(read_file(&kept.backup(), 100).unwrap(), b"two");
        // Written over by another with what is no such file.
        let is_whole = |bytes: &[u8]| bytes != b"???";
        super::super::write(&kept.main(), b"???").unwrap();
        let found = kept.read_contents(100, is_whole).unwrap();
        assert_eq!((found.bytes.as_deref(), found.backup.as_deref()), (Some(&b"???"[..]), Some(&b"two"[..])));
        kept.write(b"four", is_whole).unwrap();
        assert_eq!((read_file(&kept.main(), 100).unwrap(), read_file(&kept.backup(), 100).unwrap()), (b"four".to_vec(), b"two".to_vec()));
        // And where the file is gone, the backup is there.
        fs::remove_file(kept.main()).unwrap();
        let found = kept.read_contents(100, is_whole).unwrap();
        assert_eq!((found.bytes, found.backup.as_deref()), (None, Some(&b"two"[..])));
    }

    #[test]
    fn a_file_that_cannot_be_read_keeps_its_place_until_it_can() {
        let folder = tempfile::tempdir().unwrap();
        let mut kept = LockedFile::open(folder.path(), "b", ".notes.ron", "one");
        kept.write(b"old", ALL).unwrap();
        kept.write(b"all that was written", ALL).unwrap();
        drop(kept);
        let mut kept = LockedFile::open(folder.path(), "b", ".notes.ron", "two");
        // Larger than may be read: the backup, which is not, must not pass for it.
        assert!(matches!(kept.read_contents(10, ALL), Err(ReadError::TooLarge(10))));
        assert!(kept.is_inaccessible() && !kept.is_first() && !kept.is_beside_another() && !kept.become_first());
        kept.write(b"new", ALL).unwrap();
        assert_eq!(
            (read_file(&kept.main(), 100).unwrap(), read_file(&kept.backup(), 100).unwrap()),
            (b"all that was written".to_vec(), b"old".to_vec())
        );
        assert_eq!(read_file(&kept.path(), 100).unwrap(), b"new");
        super::super::write(&kept.main(), b"less").unwrap();
        assert!(kept.become_first() && kept.is_first());
        assert_eq!(kept.left_by_others(100).len(), 1, "its own is taken in");
        // And where that comes about while it is open.
        kept.write(b"again", ALL).unwrap();
        super::super::write(&kept.main(), b"by another program").unwrap();
        assert_eq!(kept.changed_under_us(10).as_deref(), Some(&b"new"[..]), "what it writes now");
        kept.write(b"newer", ALL).unwrap();
        assert_eq!(read_file(&kept.main(), 100).unwrap(), b"by another program");
    }

    #[test]
    fn notes_on_another_briefing_are_no_file_of_a_writer() {
        let folder = tempfile::tempdir().unwrap();
        let there = |name: &str| folder.path().join(name);
        for name in ["b.ron", "b.old.ron", "b.old.notes.ron", "b.gone.notes.ron"] {
            super::super::write(&there(name), name.as_bytes()).unwrap();
        }
        let mut kept = LockedFile::open(folder.path(), "b", ".notes.ron", "old");
        let left: Vec<PathBuf> = kept.left_by_others(100).into_iter().map(|(path, _)| path).collect();
        assert_eq!(left, [there("b.gone.notes.ron")]);
        assert_eq!(kept.beside(100).len(), 1);
        kept.remove_joined(&left);
        assert!(there("b.old.notes.ron").exists());
        // A writer that has the same word writes elsewhere.
        let second = LockedFile::open(folder.path(), "b", ".notes.ron", "old");
        assert_eq!(second.path(), there("b.old-.notes.ron"));
    }
}
