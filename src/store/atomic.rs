//! Writing a whole file so that it is the old one or the new one, never a part of either.

use super::read::read_file;
use std::{
    fs::{self, File, Permissions},
    io::{self, Write as _},
    path::Path,
};

/// Writes beside the file, waits for the disk, and puts the new one in the old one's place. The folder
/// is made where it is not there.
///
/// # Errors
/// Whatever the disk says; the old file is then as it was.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace(path, bytes, &tempfile::Builder::new(), None, || ())
}

/// The same for a file that others are to read: with the permissions that the system gives a new file, where
/// [`write()`] keeps it for the person who is logged in.
///
/// # Errors
/// As for [`write()`].
pub fn write_for_others(path: &Path, bytes: &[u8]) -> io::Result<()> {
    #[cfg(unix)]
    let readable = std::os::unix::fs::PermissionsExt::from_mode(0o666);
    #[cfg(unix)]
    return replace(path, bytes, tempfile::Builder::new().permissions(readable), None, || ());
    #[cfg(not(unix))]
    replace(path, bytes, &tempfile::Builder::new(), None, || ())
}

/// Writes beside `path`, waits for the disk, and puts the new file in the old one's place. The folder is made where it is
/// not there. The new file gets `permissions`, where they are given; `before_replacing` is called once it is on the disk.
pub(super) fn replace(
    path: &Path,
    bytes: &[u8],
    builder: &tempfile::Builder<'_, '_>,
    permissions: Option<Permissions>,
    before_replacing: impl FnOnce(),
) -> io::Result<()> {
    let folder = folder_of(path);
    fs::create_dir_all(folder)?;
    let mut beside = builder.tempfile_in(folder)?;
    beside.write_all(bytes)?;
    if let Some(permissions) = permissions {
        let _ = beside.as_file().set_permissions(permissions);
    }
    beside.as_file().sync_all()?;
    before_replacing();
    beside.persist(path).map_err(|error| error.error)?;
    // The name is on the disk only once its folder is. Some systems cannot open one; there the system
    // does it in its own time.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Gives the file as it is now the backup's name too, by way of the name `next`. A failure here costs the backup, not the
/// writing.
pub(super) fn keep_backup(path: &Path, next: &Path, backup: &Path) {
    let _ = fs::remove_file(next);
    if fs::hard_link(path, next).or_else(|_| fs::copy(path, next).map(drop)).is_ok() {
        let _ = fs::rename(next, backup);
    }
}

/// The folder a file is in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Gives a file another name beside it, so that what is in it is not lost when a new one is written.
///
/// # Errors
/// Whatever the disk says; the file is then where it was.
pub fn set_aside(path: &Path) -> io::Result<std::path::PathBuf> {
    let name = |number: usize| {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".unreadable-{number}"));
        path.with_file_name(name)
    };
    // The ones before it stay; somebody who never looks at them gets one file, not a folder full.
    let aside = (1..10).map(name).find(|name| !name.exists()).unwrap_or_else(|| name(9));
    fs::rename(path, &aside)?;
    Ok(aside)
}

/// Copies a damaged file beside itself before something is written in its place. What was copied before is not written
/// over, and the same is not copied twice.
///
/// # Errors
/// Whatever the disk says.
pub fn copy_aside(path: &Path) -> io::Result<std::path::PathBuf> {
    let bytes = read_file(path, u64::MAX).map_err(io::Error::other)?;
    let named = |number: usize| {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(if number == 1 { ".damaged".to_owned() } else { format!(".damaged-{number}") });
        path.with_file_name(name)
    };
    let is_it = |aside: &std::path::PathBuf| read_file(aside, u64::MAX).is_ok_and(|known| known == bytes);
    let aside = (1..100).map(named).find(|aside| is_it(aside) || !aside.exists()).unwrap_or_else(|| named(100));
    if !is_it(&aside) {
        fs::copy(path, &aside)?;
    }
    Ok(aside)
}

/// True if there is a file of this name.
#[must_use]
pub fn exists(path: &Path) -> bool {
    path.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new folder").join("memory.ron");
        write(&path, b"one").unwrap();
        write(&path, b"two").unwrap();
        assert_eq!(super::super::read_file(&path, 10).unwrap(), b"two");
        assert_eq!(path.parent().unwrap().read_dir().unwrap().count(), 1);
    }

    #[test]
    fn a_folder_that_cannot_be_written_leaves_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("memory.ron");
        write(&path, b"one").unwrap();
        // A file stands where the folder would have to be.
        assert!(write(&path.join("inside.ron"), b"two").is_err());
        assert_eq!(super::super::read_file(&path, 10).unwrap(), b"one");
    }
}
