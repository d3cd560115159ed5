//! A file that several windows write in turns: locked for as long as one reads and writes it, the one before kept
//! as a backup, and replaced whole.
//!
//! Unlike [`super::LockedFile`] nothing is held between two writings, so that a folder in which somebody only reads
//! stays as it is. Whoever writes first joins what is in the file.

use super::{
    atomic::{folder_of, keep_backup, replace},
    lock::{LockError, try_lock},
    read::{ReadError, read_file},
};
use std::{
    ffi::OsString,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

/// How often a lock that another has is asked for, and how long is waited each time: together well over what
/// another needs to write.
const TRIES: usize = 60;
const WAIT: Duration = Duration::from_millis(25);

/// A turn at a file.
#[derive(Debug)]
pub struct FileLock {
    path: PathBuf,
    /// None where the system knows no locks, as on some network folders.
    _lock: Option<File>,
}

impl FileLock {
    /// Waits for a turn at a file. The folder is made where it is not there.
    ///
    /// # Errors
    /// `WouldBlock` where another keeps it for too long; else what the disk says, as of a folder that may not be
    /// written.
    pub fn take(path: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder_of(path))?;
        // A name that is not listed: it stays there, as taking it away could give two a turn at once.
        let beside = named(path, ".", ".lock");
        for _ in 0..TRIES {
            match try_lock(&beside) {
                Ok(file) => return Ok(Self { path: path.to_owned(), _lock: Some(file) }),
                Err(LockError::Taken) => thread::sleep(WAIT),
                Err(LockError::Unsupported) => return Ok(Self { path: path.to_owned(), _lock: None }),
                Err(LockError::NotOpened(error)) => return Err(error),
            }
        }
        Err(io::ErrorKind::WouldBlock.into())
    }

    /// What is in the file now.
    ///
    /// # Errors
    /// As for [`read_file()`].
    pub fn read_contents(&self, limit: u64) -> Result<Vec<u8>, ReadError> {
        read_file(&self.path, limit)
    }

    /// Copies the file beside itself, under a name that says what it is. What was copied before is not overwritten, and the
    /// same is not copied twice.
    ///
    /// # Errors
    /// Whatever the disk says; then nothing should be written over it.
    pub fn keep_as_it_was(&self) -> io::Result<PathBuf> {
        let bytes = read_file(&self.path, u64::MAX).map_err(io::Error::other)?;
        let mut number = 1_usize;
        loop {
            let ending = if number == 1 { ".as-it-was".to_owned() } else { format!(".as-it-was-{number}") };
            let aside = named(&self.path, "", &ending);
            match read_file(&aside, u64::MAX) {
                Ok(known) if known == bytes => return Ok(aside),
                Ok(_) => number += 1,
                Err(_) => return super::write(&aside, &bytes).map(|()| aside),
            }
        }
    }

    /// Writes: beside the file, to the disk, the one before it kept as a backup, and then in its place. One that is
    /// damaged is no backup: the one there is is better.
    ///
    /// # Errors
    /// Whatever the disk says; the old file is then as it was.
    pub fn write(&self, bytes: &[u8], before_is_whole: bool) -> io::Result<()> {
        // Who could read it still can.
        let permissions = fs::metadata(&self.path).ok().map(|before| before.permissions());
        replace(&self.path, bytes, tempfile::Builder::new().prefix(".part-"), permissions, || {
            if before_is_whole {
                keep_backup(&self.path, &named(&self.path, ".", ".backup"), &backup_of(&self.path));
            }
        })
    }
}

/// Where the one before is.
#[must_use]
pub fn backup_of(path: &Path) -> PathBuf {
    named(path, "", ".bak")
}

/// Takes a file away whose content was written elsewhere.
pub fn take_away(path: &Path) {
    let _ = fs::remove_file(path);
}

fn named(path: &Path, before: &str, after: &str) -> PathBuf {
    let mut name = OsString::from(before);
    name.push(path.file_name().unwrap_or_default());
    name.push(after);
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_after_the_other_and_the_one_before_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.walk.ron");
        for text in [&b"one"[..], b"two"] {
            FileLock::take(&path).unwrap().write(text, true).unwrap();
        }
        assert_eq!(read_file(&path, 10).unwrap(), b"two");
        assert_eq!(read_file(&backup_of(&path), 10).unwrap(), b"one");
        let lock = FileLock::take(&path).unwrap();
        assert_eq!(FileLock::take(&path).unwrap_err().kind(), io::ErrorKind::WouldBlock, "the other's turn is not over");
        drop(lock);
        assert!(FileLock::take(&path).is_ok());
    }

    #[test]
    fn what_stood_there_is_kept_once_and_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.walk.ron");
        let lock = FileLock::take(&path).unwrap();
        lock.write(b"by hand", true).unwrap();
        let aside = lock.keep_as_it_was().unwrap();
        assert_eq!(lock.keep_as_it_was().unwrap(), aside);
        lock.write(b"by another hand", false).unwrap();
        assert!(!backup_of(&path).exists(), "what is damaged is no backup");
        let other = lock.keep_as_it_was().unwrap();
        assert_eq!((read_file(&aside, 20).unwrap(), read_file(&other, 20).unwrap()), (b"by hand".to_vec(), b"by another hand".to_vec()));
    }
}
