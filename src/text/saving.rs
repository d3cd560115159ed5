//! Words about saving notes and walks, and about merging what others saved.

use super::count;
use crate::locale::messages;
use std::path::Path;

messages! {
    /// A file holds no notes.
    NO_NOTES_IN_FILE = "saving-no-notes-in-file";
    /// Why a file is not written at the moment.
    ANOTHER_WINDOW_WRITES = "saving-another-window-writes";
    /// Why a file is not written at all.
    LATER_VERSION_WROTE = "saving-later-version-wrote";
}

/// The notes could not be read; `aside` is where their file is now.
#[must_use]
pub fn notes_lost(why: &str, aside: Option<&Path>, from_backup: bool) -> String {
    let aside = aside.map(|path| format!("The file was kept as {}. ", path.display())).unwrap_or_default();
    let now = if from_backup { "The copy saved before it is shown." } else { "Plenary begins without notes." };
    format!("Your notes could not be read: {why}. {aside}{now}")
}

/// The file of the notes cannot be read at the moment; `path` is where new notes are saved until it can.
#[must_use]
pub fn notes_inaccessible(why: &str, file: &Path, path: &Path) -> String {
    format!(
        "Your notes could not be read: {why}. The file {} stays unchanged. What you write now is saved in {}, and merged with it as soon as it can be read.",
        file.display(),
        path.display()
    )
}

/// The file of the notes is damaged: `lines` of it could not be read, and `restored` notes were taken from its backup.
#[must_use]
pub fn notes_file_damaged(lines: usize, restored: usize, aside: &Path) -> String {
    let lost = match lines {
        0 => " or ends early.".to_owned(),
        lines => format!(": {} could not be read.", count(lines, "line")),
    };
    let restored = match restored {
        0 => String::new(),
        1 => " 1 note was taken from the copy saved before it.".to_owned(),
        notes => format!(" {notes} notes were taken from the copy saved before it."),
    };
    format!("The file of your notes is damaged{lost}{restored} The damaged file was kept as {}.", aside.display())
}

/// A later version of the program wrote the notes.
#[must_use]
pub fn notes_from_later(path: &Path) -> String {
    format!("Your notes were written by a later version of Plenary. They are shown, and what you write now is saved in {}.", path.display())
}

/// The notes could not be saved; `rescued` is where they are until they can.
#[must_use]
pub fn notes_unsaved(path: &Path, why: &str, rescued: Option<&Path>) -> String {
    let place = rescued.map_or_else(|| "no other place".to_owned(), |path| path.display().to_string());
    format!("Your notes could not be saved to {}: {why}. They are kept in memory, and in {place}, until they can be saved.", path.display())
}

/// The walks could not be saved; `rescued` is where they are until they can.
#[must_use]
pub fn walks_unsaved(path: &Path, why: &str, rescued: Option<&Path>) -> String {
    let place = rescued.map_or_else(|| "no other place".to_owned(), |path| path.display().to_string());
    format!("Your walks could not be saved to {}: {why}. They are kept in memory, and in {place}, until they can be saved.", path.display())
}

/// The file beside the briefing cannot be written, so walks are saved elsewhere.
#[must_use]
pub fn walks_saved_elsewhere(path: &Path, elsewhere: &Path) -> String {
    format!("{} could not be written, so your walks are saved in {}.", path.display(), elsewhere.display())
}

/// A file of walks by a later version of the program.
#[must_use]
pub fn walks_from_later(path: &Path) -> String {
    format!("{} was written by a later version of Plenary. It was not merged and stays where it is.", path.display())
}

/// A file of rescued walks could not be read whole.
#[must_use]
pub fn walks_partly_read(path: &Path, aside: &Path) -> String {
    format!("Not all of {} could be read; it was kept as {}.", path.display(), aside.display())
}

/// The same walk was changed twice.
#[must_use]
pub fn walk_changed_twice(title: &str) -> String {
    format!("“{title}” was changed in another window too; both versions are kept.")
}

/// A file of walks was replaced: it had problems, or somebody wrote it by hand.
#[must_use]
pub fn walks_replaced(damaged: bool, aside: &Path) -> String {
    let why = if damaged { "The file had problems" } else { "The file was written by hand" };
    format!("{why}; the file before this change was kept as {}.", aside.display())
}

/// A file could not be read.
#[must_use]
pub fn file_unreadable(path: &Path, why: &str) -> String {
    format!("{} could not be read: {why}.", path.display())
}

/// A damaged file of walks, of which the backup had what was lost.
#[must_use]
pub fn walks_restored(path: &Path) -> String {
    format!("{} is damaged. What was lost was taken from the copy saved before it.", path.display())
}

/// A copy that a sync program made was merged; `what` is `note` or `walk`; then the new, the changed, and those of which
/// both versions are kept; `now` says where the copy is.
#[must_use]
pub fn copy_merged(name: &str, what: &str, [new, changed, both]: [usize; 3], now: &str) -> String {
    let brought = if new + changed == 0 { "all of it was there already.".to_owned() } else { format!("{new} new, {changed} changed.") };
    let both = if both == 0 { String::new() } else { format!(" Both versions of {both} are kept.") };
    format!("“{name}”, a copy that a sync program made, was merged with your {what}s: {brought}{both}{now}")
}

messages! {
    /// Where a merged copy is that cannot be moved.
    COPY_STAYS = "saving-copy-stays";
    /// Where a merged copy is that could not be read whole.
    COPY_DAMAGED = "saving-copy-damaged";
}

/// Where a merged copy is that was moved.
#[must_use]
pub fn copy_moved(folder: &str) -> String {
    format!(" The copy was moved to the folder “{folder}”.")
}

/// A copy by a later version of the program, which is left alone.
#[must_use]
pub fn copy_from_later(name: &str) -> String {
    format!("“{name}” is a copy that a sync program made, written by a later version of Plenary. It was not merged and stays where it is.")
}
