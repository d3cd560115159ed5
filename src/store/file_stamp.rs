//! What tells from outside that somebody has written a file.

use super::read::{ReadError, explain};
use std::{
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

/// What tells one writing of a file from the next without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileStamp {
    length: u64,
    modified: Option<SystemTime>,
    /// Programs that write beside a file and rename give it another number; some copy the time with it.
    number: u64,
}

/// The stamp of a file now.
///
/// # Errors
/// It is not there, or the system does not say.
pub fn file_stamp(path: &Path) -> Result<FileStamp, ReadError> {
    let metadata = fs::metadata(path).map_err(explain)?;
    #[cfg(unix)]
    let number = std::os::unix::fs::MetadataExt::ino(&metadata);
    #[cfg(not(unix))]
    let number = 0;
    Ok(FileStamp { length: metadata.len(), modified: metadata.modified().ok(), number })
}

/// The folder a file would be written into, where it is not there: a typing error in its name is no wish for a new one.
#[must_use]
pub fn missing_folder(path: &Path) -> Option<&Path> {
    // A file in the place of the folder is reported by the system.
    path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.exists())
}

/// The files of a folder by their names; none where it is not there.
#[must_use]
pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    files
}

/// True where files can be made in a folder. Tried, as permissions alone do not say it.
#[must_use]
pub fn can_write_in(folder: &Path) -> bool {
    tempfile::Builder::new().prefix(".part-").tempfile_in(folder).is_ok()
}

/// Gives a file another name.
///
/// # Errors
/// Whatever the disk says; the file is then where it was.
pub fn rename(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::rename(from, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_written_looks_different_though_its_length_and_time_are_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.ron");
        super::super::write(&path, b"one").unwrap();
        let (first, time) = (file_stamp(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap());
        assert_eq!(file_stamp(&path).unwrap(), first, "nothing happened");
        super::super::write(&path, b"two").unwrap();
        let file = fs::OpenOptions::new().write(true).open(&path).unwrap();
        file.set_modified(time).unwrap();
        if cfg!(unix) {
            assert_ne!(file_stamp(&path).unwrap(), first);
        }
    }

    #[test]
    fn a_file_that_is_gone_says_so() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(file_stamp(&folder.path().join("none")), Err(ReadError::NotFound)));
    }
}
