//! The lock of a file: another file beside it, which a program holds for as long as it writes. The system lets go of it when
//! the program ends, however it ends.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    path::Path,
};

/// Why a lock could not be had.
#[derive(Debug)]
pub(super) enum LockError {
    /// Another holds it.
    Taken,
    /// The system knows no locks here, as in some network folders.
    Unsupported,
    /// The file beside could not be opened.
    NotOpened(io::Error),
}

/// Takes the lock that `path` is, without waiting; it is held for as long as the file lives.
pub(super) fn try_lock(path: &Path) -> Result<File, LockError> {
    let open = OpenOptions::new().create(true).truncate(false).write(true).open(path);
    // One that another person made can still be locked.
    let of_another = || File::open(path).ok().filter(|file| file.metadata().is_ok_and(|about| about.is_file()));
    let file = open.or_else(|error| of_another().ok_or(error)).map_err(LockError::NotOpened)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(LockError::Taken),
        Err(TryLockError::Error(_)) => Err(LockError::Unsupported),
    }
}
