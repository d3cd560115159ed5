//! Copies of a file that a sync program left beside it, because two people or two computers wrote it at once.
//!
//! Each program has its own way to name them, and most say it in the language of the person: Dropbox `a (Anna's conflicted
//! copy 2026-11-02).ron`, Nextcloud and ownCloud `a (conflicted copy 2026-11-02 101112).ron` and before that
//! `a_conflict-20261102-101112.ron`, `OneDrive` `a-DESKTOP-ABC.ron`, Google Drive `a (1).ron`, iCloud `a 2.ron`, Syncthing
//! `a.sync-conflict-20261102-101112-ABCDEFG.ron`, Seafile `a (SFConflict anna@example.org 2026-11-02-10-11-12).ron`,
//! Synology `a_Anna-PC_Nov-02-1011-2026_Conflict_1.ron`. All put their mark before the last ending. So a name says only
//! that a file may be such a copy; what is in it has to say of what.

use super::read::read;
use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
};

/// Where copies are kept once what is in them stands in the file itself.
pub const JOINED_COPIES: &str = "joined copies";

/// More are left for the next time.
const MOST: usize = 100;

/// The files beside `path` whose names say that they may be copies of it, in order.
#[must_use]
pub fn copies_of(path: &Path) -> Vec<PathBuf> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name().and_then(|name| name.to_str())) else { return Vec::new() };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let is_copy = |entry: &fs::DirEntry| entry.file_name().to_str().is_some_and(|other| may_be_copy(other, name));
    let mut copies: Vec<PathBuf> = entries.filter(is_copy).map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    copies.sort();
    copies.truncate(MOST);
    copies
}

/// True where `other` may be a copy of `name`: a mark before the last ending, or one behind it that says so.
#[must_use]
pub fn may_be_copy(other: &str, name: &str) -> bool {
    let Some((stem, ending)) = name.rsplit_once('.') else { return false };
    let before = other.strip_prefix(stem).and_then(|rest| rest.strip_suffix(ending)).and_then(|rest| rest.strip_suffix('.'));
    // A letter or a figure would be part of another name.
    if before.is_some_and(|mark| mark.starts_with(|first: char| !first.is_alphanumeric())) {
        return true;
    }
    let behind = other.strip_prefix(name).map(str::to_lowercase).unwrap_or_default();
    behind.contains("conflict") && ![".lock", ".bak"].iter().any(|ours| behind.ends_with(ours))
}

/// Tells what is in one copy from what is in another, in few letters.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    let sum = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{sum:016x}-{}", bytes.len())
}

/// Moves a copy into the folder of those that were joined, under a name that nothing else has there.
///
/// # Errors
/// Whatever the disk says; the copy is then where it was.
pub fn keep_joined(copy: &Path) -> io::Result<PathBuf> {
    let folder = copy.with_file_name(JOINED_COPIES);
    fs::create_dir_all(&folder)?;
    let name = copy.file_name().unwrap_or_default();
    let numbered = |number: usize| {
        if number == 1 {
            return folder.join(name);
        }
        let mut other = OsString::from(copy.file_stem().unwrap_or_default());
        other.push(format!(" {number}."));
        other.push(copy.extension().unwrap_or_default());
        folder.join(other)
    };
    let bytes = read(copy, u64::MAX).map_err(io::Error::other)?;
    // One that is there already, of the same words, may be written over.
    let free = |path: &PathBuf| fs::symlink_metadata(path).is_err() || read(path, u64::MAX).is_ok_and(|there| there == bytes);
    let there = (1..1_000).map(numbered).find(free).ok_or(io::ErrorKind::AlreadyExists)?;
    fs::rename(copy, &there)?;
    Ok(there)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARKS: [&str; 17] = [
        " (conflicted copy 2026-11-02)",
        " (Anna's conflicted copy 2026-11-02)",
        " (Anna’s conflicted copy 2026-11-02 (1))",
        " (In Konflikt stehende Kopie von Anna 2026-11-02)",
        " (conflicted copy 2026-11-02 101112)",
        "_conflict-20261102-101112",
        "-DESKTOP-ABC",
        "-DESKTOP-ABC-2",
        " (1)",
        "(1)",
        " 2",
        ".sync-conflict-20261102-101112-ABCDEFG",
        " (SFConflict anna@example.org 2026-11-02-10-11-12)",
        "_Anna-PC_Nov-02-1011-2026_Conflict_1",
        " [conflicted]",
        " - Copy",
        " copy",
    ];

    #[test]
    fn the_copies_of_every_sync_program_are_known_by_their_names() {
        for mark in MARKS {
            for kind in ["notes", "walk"] {
                let other = format!("uncc.{kind}{mark}.ron");
                assert!(may_be_copy(&other, &format!("uncc.{kind}.ron")), "{other}");
            }
        }
        assert!(may_be_copy("uncc.notes.ron (conflicted copy 2026-11-02)", "uncc.notes.ron"));
    }

    #[test]
    fn files_of_another_briefing_and_our_own_beside_it_are_none() {
        let others = [
            "uncc.notes.ron",
            "uncc 2.notes.ron",
            "uncc (1).notes.ron",
            "uncc-2.notes.ron",
            "uncc.notes2.ron",
            "unc.notes (1).ron",
            "uncc.ron",
            "uncc.walk (1).ron",
            "uncc.notes.ron.bak",
            "uncc.notes.ron.lock",
            "uncc.notes.ron.damaged",
            "uncc.notes.ron.unreadable-1",
            "uncc.notes.ron.sync-conflict-20261102-101112-ABCDEFG.bak",
            "uncc.notes.ron.sync-conflict-20261102-101112-ABCDEFG.lock",
            ".uncc.notes.ron.lock",
            "uncc.writer.notes.ron",
        ];
        for other in others {
            assert!(!may_be_copy(other, "uncc.notes.ron"), "{other}");
        }
    }

    #[test]
    fn a_joined_copy_takes_no_other_ones_place() {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("b.notes (1).ron");
        for (bytes, name) in [(&b"one"[..], "b.notes (1).ron"), (b"two", "b.notes (1) 2.ron"), (b"one", "b.notes (1).ron")] {
            super::super::write(&copy, bytes).unwrap();
            let there = keep_joined(&copy).unwrap();
            assert_eq!(there, folder.path().join(JOINED_COPIES).join(name));
            assert_eq!(read(&there, 10).unwrap(), bytes);
            assert!(!copy.exists());
        }
        assert_eq!(copies_of(&folder.path().join("b.notes.ron")), Vec::<PathBuf>::new());
    }
}
