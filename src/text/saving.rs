//! Words about saving notes and walks, and about merging what others saved.

use super::sentences;
use crate::locale::messages;
use std::path::Path;

messages! {
    /// A file holds no notes.
    NO_NOTES_IN_FILE = "saving-no-notes-in-file";
    /// Why a file is not written at the moment.
    ANOTHER_WINDOW_WRITES = "saving-another-window-writes";
    /// Why a file is not written at all.
    LATER_VERSION_WROTE = "saving-later-version-wrote";
    /// Where a merged copy is that cannot be moved.
    COPY_STAYS = "saving-copy-stays";
    /// Where a merged copy is that could not be read whole.
    COPY_DAMAGED = "saving-copy-damaged";
    COPY_BEFORE_SHOWN = "saving-copy-before-shown";
    BEGINS_WITHOUT_NOTES = "saving-begins-without-notes";
    NOTES_FILE_ENDS_EARLY = "saving-notes-file-ends-early";
}

messages! {
    fn notes_not_read(why: &str) = "saving-notes-not-read";
    fn file_kept(path: &Path) = "saving-file-kept";
    fn damaged_file_kept(path: &Path) = "saving-damaged-file-kept";
    /// The file of the notes cannot be read at the moment; `path` is where new notes are saved until it can.
    fn notes_inaccessible(why: &str, file: &Path, path: &Path) = "saving-notes-inaccessible";
    fn notes_lines_not_read(lines: usize) = "saving-notes-lines-not-read";
    fn notes_from_copy(notes: usize) = "saving-notes-from-copy";
    /// A later version of the program wrote the notes.
    fn notes_from_later(path: &Path) = "saving-notes-from-later";
    fn notes_unsaved_but_rescued(path: &Path, why: &str, rescued: &Path) = "saving-notes-unsaved-but-rescued";
    fn notes_in_memory_alone(path: &Path, why: &str) = "saving-notes-in-memory-alone";
    fn walks_unsaved_but_rescued(path: &Path, why: &str, rescued: &Path) = "saving-walks-unsaved-but-rescued";
    fn walks_in_memory_alone(path: &Path, why: &str) = "saving-walks-in-memory-alone";
    /// The file beside the briefing cannot be written, so walks are saved elsewhere.
    fn walks_saved_elsewhere(path: &Path, elsewhere: &Path) = "saving-walks-saved-elsewhere";
    /// A file of walks by a later version of the program.
    fn walks_from_later(path: &Path) = "saving-walks-from-later";
    /// A file of rescued walks could not be read whole.
    fn walks_partly_read(path: &Path, aside: &Path) = "saving-walks-partly-read";
    /// The same walk was changed twice.
    fn walk_changed_twice(title: &str) = "saving-walk-changed-twice";
    fn damaged_walks_replaced(aside: &Path) = "saving-damaged-walks-replaced";
    fn walks_by_hand_replaced(aside: &Path) = "saving-walks-by-hand-replaced";
    /// A file could not be read.
    fn file_unreadable(path: &Path, why: &str) = "saving-file-unreadable";
    /// A damaged file of walks, of which the backup had what was lost.
    fn walks_restored(path: &Path) = "saving-walks-restored";
    fn copy_brought_nothing(name: &str, what: &str) = "saving-copy-brought-nothing";
    fn copy_brought(name: &str, what: &str, new: usize, changed: usize) = "saving-copy-brought";
    fn both_versions(number: usize) = "saving-both-versions";
    /// Where a merged copy is that was moved.
    fn copy_moved(folder: &str) = "saving-copy-moved";
    /// A copy by a later version of the program, which is left alone.
    fn copy_from_later(name: &str) = "saving-copy-from-later";
}

/// The notes could not be read; `aside` is where their file is now.
#[must_use]
pub fn notes_lost(why: &str, aside: Option<&Path>, from_backup: bool) -> String {
    let shown = if from_backup { COPY_BEFORE_SHOWN } else { BEGINS_WITHOUT_NOTES };
    sentences(&[notes_not_read(why), aside.map(file_kept).unwrap_or_default(), shown.into()])
}

/// The file of the notes is damaged: `lines` of it could not be read, and `restored` notes were taken from its backup.
#[must_use]
pub fn notes_file_damaged(lines: usize, restored: usize, aside: &Path) -> String {
    let lost = if lines == 0 { NOTES_FILE_ENDS_EARLY.into() } else { notes_lines_not_read(lines) };
    let restored = if restored == 0 { String::new() } else { notes_from_copy(restored) };
    sentences(&[lost, restored, damaged_file_kept(aside)])
}

/// The notes could not be saved; `rescued` is where they are until they can.
#[must_use]
pub fn notes_unsaved(path: &Path, why: &str, rescued: Option<&Path>) -> String {
    rescued.map_or_else(|| notes_in_memory_alone(path, why), |rescued| notes_unsaved_but_rescued(path, why, rescued))
}

/// The walks could not be saved; `rescued` is where they are until they can.
#[must_use]
pub fn walks_unsaved(path: &Path, why: &str, rescued: Option<&Path>) -> String {
    rescued.map_or_else(|| walks_in_memory_alone(path, why), |rescued| walks_unsaved_but_rescued(path, why, rescued))
}

/// A file of walks was replaced: it had problems, or somebody wrote it by hand.
#[must_use]
pub fn walks_replaced(damaged: bool, aside: &Path) -> String {
    if damaged { damaged_walks_replaced(aside) } else { walks_by_hand_replaced(aside) }
}

/// Of how many two versions are kept after merging; none is not worth a sentence.
pub(super) fn both_versions_kept(number: usize) -> String {
    if number == 0 { String::new() } else { both_versions(number) }
}

/// What is in a copy that a sync program made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CopyOf {
    /// Notes.
    #[default]
    Notes,
    /// Walks.
    Walks,
}

impl CopyOf {
    const fn key(self) -> &'static str {
        match self {
            Self::Notes => "note",
            Self::Walks => "walk",
        }
    }
}

/// A copy that a sync program made was merged: what is in it, the new, the changed, and those of which
/// both versions are kept; `place` says where the copy is.
#[must_use]
pub fn copy_merged(name: &str, what: CopyOf, [new, changed, both]: [usize; 3], place: &str) -> String {
    let brought = if new + changed == 0 { copy_brought_nothing(name, what.key()) } else { copy_brought(name, what.key(), new, changed) };
    sentences(&[&brought, &both_versions_kept(both), place])
}
