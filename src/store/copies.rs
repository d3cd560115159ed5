//! Copies of a file that a sync program left beside it, because two people or two computers wrote it at once.
//!
//! Each program has its own way to name them, and most say it in the language of the person: Dropbox `a (Anna's conflicted
//! copy 2026-11-02).ron`, Nextcloud and ownCloud `a (conflicted copy 2026-11-02 101112).ron` and before that
//! `a_conflict-20261102-101112.ron`, `OneDrive` `a-DESKTOP-ABC.ron`, Google Drive `a (1).ron`, iCloud `a 2.ron`, Syncthing
//! `a.sync-conflict-20261102-101112-ABCDEFG.ron`, Seafile `a (SFConflict anna@example.org 2026-11-02-10-11-12).ron`,
//! Synology `a_Anna-PC_Nov-02-1011-2026_Conflict_1.ron`. All put their mark before the last ending. Names that a person gives,
//! as `a - for judges.ron`, are none of these, and such a file is nobody's but theirs. And a name says only that a file may be
//! such a copy; what is in it has to say of what.

use super::read::read_file;
use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
};

/// The folder for copies that were joined and saved.
pub const JOINED_COPIES: &str = "joined copies";

/// No more are joined at once; the others are left for the next time.
pub(super) const MOST_COPIES: usize = 100;

/// The files beside `path` whose names say that they may be copies of it, in order.
#[must_use]
pub fn copies_of(path: &Path) -> Vec<PathBuf> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name().and_then(|name| name.to_str())) else { return Vec::new() };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let is_copy = |entry: &fs::DirEntry| entry.file_name().to_str().is_some_and(|other| may_be_copy(other, name));
    let mut copies: Vec<PathBuf> = entries.filter(is_copy).map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    copies.sort();
    copies.truncate(MOST_COPIES);
    copies
}

/// True where `other` may be a copy of `name`: a mark of a program that copies before the last ending, or one behind it that
/// says so.
#[must_use]
pub fn may_be_copy(other: &str, name: &str) -> bool {
    let Some((stem, ending)) = name.rsplit_once('.') else { return false };
    let before = other.strip_prefix(stem).and_then(|rest| rest.strip_suffix(ending)).and_then(|rest| rest.strip_suffix('.'));
    if let Some(mark) = before.filter(|mark| !is_ours(mark)) {
        return says_conflict(mark) || is_number(mark) || is_computer(mark) || is_made_by_hand(mark);
    }
    other.strip_prefix(name).is_some_and(|mark| !is_ours(mark) && says_conflict(mark))
}

/// True for a mark with one of the endings that this program gives to files beside it: a copy of one of these is none of the
/// file itself.
fn is_ours(mark: &str) -> bool {
    const OURS: [&str; 8] = [".lock", ".bak", ".backup", ".damaged", ".unreadable", ".as-it-was", ".earlier", ".joined"];
    OURS.iter().any(|ending| mark.contains(ending))
}

/// True for what programs write where two wrote at once; not for a person's own words, as ` - conflict of laws`.
fn says_conflict(mark: &str) -> bool {
    // The word, as it begins in the languages such programs speak, and that for a copy.
    const CONFLICT: [&str; 9] = ["confli", "konfli", "конфл", "競合", "冲突", "衝突", "충돌", "modstridende", "motstridende"];
    const COPY: [&str; 7] = ["cop", "cóp", "kop", "коп", "コピー", "副本", "사본"];
    let mark = mark.to_lowercase();
    let begins = |starts: &[&str]| starts.iter().find_map(|start| mark.strip_prefix(start));
    // Syncthing, Nextcloud before it wrote words, and rclone.
    let counted = |rest: &str| rest.starts_with(|letter: char| letter.is_ascii_digit());
    if begins(&[".sync-conflict-", "_conflict-", "-conflict-"]).is_some_and(counted) {
        return true;
    }
    let number = |rest: &str| rest.bytes().all(|byte| byte.is_ascii_digit());
    if begins(&[".conflict"]).is_some_and(number) {
        return true;
    }
    // Synology.
    let (front, last) = mark.rsplit_once("_conflict").unwrap_or_default();
    if front.starts_with('_') && number(last.trim_start_matches('_')) {
        return true;
    }
    // In brackets, with a word or a date that says more.
    let inner = mark.trim();
    let bracketed = inner.starts_with('(') && inner.ends_with(')') || inner.starts_with('[') && inner.ends_with(']');
    let alone = ["conflict", "conflicted", "case conflict"].contains(&inner.trim_matches(['(', ')', '[', ']']));
    let copy = COPY.iter().any(|word| inner.contains(word)) || inner.contains(|letter: char| letter.is_ascii_digit());
    bracketed && CONFLICT.iter().any(|word| inner.contains(word)) && (alone || copy)
}

/// ` (1)`, `(1)` or ` 2`.
fn is_number(mark: &str) -> bool {
    let few = |digits: &str| (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let inside = mark.trim_start_matches(' ').strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inside.or_else(|| mark.strip_prefix(' ')).is_some_and(few)
}

/// `-DESKTOP-ABC` or `-DESKTOP-ABC-2`: what looks like the name of a computer.
fn is_computer(mark: &str) -> bool {
    let name = mark.strip_prefix('-').unwrap_or_default();
    let fits = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-';
    (2..=24).contains(&name.len()) && name.bytes().all(fits) && name.bytes().next().is_some_and(|byte| byte.is_ascii_uppercase())
}

/// ` - Copy` or ` copy`, as a file manager names a second one, with its number.
fn is_made_by_hand(mark: &str) -> bool {
    let rest = mark.strip_prefix(" - Copy").or_else(|| mark.strip_prefix(" copy"));
    rest.is_some_and(|number| number.is_empty() || is_number(number))
}

/// Tells what is in one copy from what is in another, in few letters.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    let sum = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{sum:016x}-{}", bytes.len())
}

/// Moves a copy into the folder of those that were joined, under a name that nothing else has there; none where it does
/// not hold what was `joined`, as somebody has written it anew. It is then where it was.
///
/// # Errors
/// Whatever the disk says; the copy is then where it was.
pub fn keep_joined(copy: &Path, joined: &[u8]) -> io::Result<Option<PathBuf>> {
    keep_joined_while(copy, joined, || ())
}

/// The same, with what others do between looking at the copy and moving it.
fn keep_joined_while(copy: &Path, joined: &[u8], meanwhile: impl FnOnce()) -> io::Result<Option<PathBuf>> {
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
    if read_file(copy, u64::MAX).map_err(io::Error::other)? != joined {
        return Ok(None);
    }
    // One that is there already, of the same words, may be written over.
    let free = |path: &PathBuf| fs::symlink_metadata(path).is_err() || read_file(path, u64::MAX).is_ok_and(|there| there == joined);
    let there = (1..1_000).map(numbered).find(free).ok_or(io::ErrorKind::AlreadyExists)?;
    meanwhile();
    fs::rename(copy, &there)?;
    if read_file(&there, u64::MAX).is_ok_and(|moved| moved == joined) {
        return Ok(Some(there));
    }
    // Written in between: it goes back, so that what is new in it is joined too.
    if fs::symlink_metadata(copy).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(&there, copy).map(|()| None)
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
        assert!(may_be_copy("uncc.notes.ron.sync-conflict-20261102-101112-ABCDEFG", "uncc.notes.ron"));
        for mark in
            [" (Case Conflict)", " (Case Conflict 1)", " - Copy (2)", " copy 2", ".conflict1", " (copie en conflit de Anna 2026-11-02)"]
        {
            assert!(may_be_copy(&format!("uncc.walk{mark}.ron"), "uncc.walk.ron"), "{mark}");
        }
    }

    #[test]
    fn names_that_a_person_gives_are_no_copies() {
        let marks = [
            " - for judges",
            " - conflict of laws",
            " (conflict of laws)",
            ".old",
            ".backup",
            ".before",
            "-old",
            "-2",
            "-2026-11-02",
            "_short",
            " 2026",
            " (2026)",
            " (of another)",
            " for Anna",
            " [draft]",
            " copyright",
            "-Judges",
            "",
        ];
        for mark in marks {
            assert!(!may_be_copy(&format!("b.walk{mark}.ron"), "b.walk.ron"), "{mark}");
        }
    }

    #[test]
    fn copies_of_what_was_put_aside_are_no_copies_of_the_file() {
        for kept in ["lock", "bak", "damaged", "damaged-2", "unreadable-1", "as-it-was", "as-it-was-2", "earlier", "joined"] {
            for mark in [" (conflicted copy 2026-11-02)", ".sync-conflict-20261102-101112-ABCDEFG", "_conflict-20261102-101112"] {
                for other in [
                    format!("b.walk.ron{mark}.{kept}"),
                    format!("b.walk.ron.{kept}{mark}"),
                    format!("b.walk{mark}.ron.{kept}"),
                    format!("b.walk.{kept}{mark}.ron"),
                ] {
                    assert!(!may_be_copy(&other, "b.walk.ron"), "{other}");
                }
            }
        }
    }

    #[test]
    fn what_a_sync_program_writes_just_before_the_move_is_not_put_aside_unjoined() {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("b.notes (1).ron");
        super::super::write(&copy, b"one").unwrap();
        assert_eq!(keep_joined(&copy, b"another").unwrap(), None);
        assert_eq!(keep_joined_while(&copy, b"one", || super::super::write(&copy, b"one and more").unwrap()).unwrap(), None);
        assert_eq!(read_file(&copy, 100).unwrap(), b"one and more");
        assert_eq!(fs::read_dir(folder.path().join(JOINED_COPIES)).unwrap().count(), 0);
        assert!(keep_joined(&copy, b"one and more").unwrap().is_some_and(|there| there.exists()) && !copy.exists());
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
            let there = keep_joined(&copy, bytes).unwrap().unwrap();
            assert_eq!(there, folder.path().join(JOINED_COPIES).join(name));
            assert_eq!(read_file(&there, 10).unwrap(), bytes);
            assert!(!copy.exists());
        }
        assert_eq!(copies_of(&folder.path().join("b.notes.ron")), Vec::<PathBuf>::new());
    }
}
