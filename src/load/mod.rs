//! From a path or a bundled briefing to a briefing: the one place where the disk meets the format.
//!
//! Used by the window and the command line alike, so that both say the same of a file. A file that
//! cannot be had is a problem like any other, never a failure.

mod copies;
mod document;
mod notes;
mod official_texts;
mod separate_process;
mod walks;

pub use document::{DocumentTrouble, LoadedDocument, load_document};
pub use notes::{NoteStore, NotesTrouble, SaveOutcome, read_note_set};
pub use official_texts::{FoundOfficialTexts, find_official_texts, official_text_file, read_layer_file, unread_layer};
pub use separate_process::{READ_PDF_VERB, SecondRun, read_document_apart, serve_pdf};
pub use walks::{FoundWalks, WalkStore, WalksSaveOutcome, briefing_beside, read_walks_file, walks_file};

use crate::{
    format::{self, limits},
    model::{Briefing, FileKind, Place, Problem, ReadingProblem},
    store::{self, ReadError},
};
use std::{panic, path::Path};

/// Reads a briefing file. A bundled briefing can be named like a file in the folder one is in; a file that is there
/// comes first.
#[must_use]
pub fn load(path: &Path) -> (Briefing, Vec<Problem>) {
    load_text_first(path, |_| {})
}

/// The same; of a long file, the words of the treaty are given to `text_read` before the rest is read.
pub fn load_text_first(path: &Path, text_read: impl FnOnce(Briefing)) -> (Briefing, Vec<Problem>) {
    match store::read_file(path, limits::FILE_BYTES) {
        Ok(bytes) => {
            // Should it panic, so does reading the whole file, which says so.
            panic::catch_unwind(|| format::read_text_of_treaty(&bytes)).ok().flatten().map(text_read);
            parse(&bytes)
        }
        Err(error) => match bundled(path).filter(|_| matches!(error, ReadError::NotFound)) {
            Some(shipped) => parse(shipped.bytes),
            None => (Briefing::unread(), vec![problem(reading_problem(&error))]),
        },
    }
}

/// The bundled briefing that a path names: by the name of its file, with or without its ending. A file that is there
/// comes first, as it does in [`load`].
#[must_use]
pub fn named(path: &Path) -> Option<&'static str> {
    let shipped = bundled(path)?;
    matches!(store::read_file(path, 0), Err(ReadError::NotFound)).then_some(shipped.name)
}

/// The bundled briefing of this name, with or without its ending.
fn bundled(path: &Path) -> Option<&'static store::Shipped> {
    let name = path.to_str()?;
    store::SHIPPED.iter().find(|shipped| shipped.name == name || shipped.name.strip_suffix(".ron") == Some(name))
}

/// Reads the bytes of a briefing file. Should reading ever panic, that too is told as a problem: a
/// file from elsewhere must not take the program, and the notes in it, with it.
#[must_use]
pub fn parse(bytes: &[u8]) -> (Briefing, Vec<Problem>) {
    panic::catch_unwind(|| format::read_briefing(bytes)).unwrap_or_else(|_| (Briefing::unread(), vec![problem(ReadingProblem::Failed)]))
}

/// Why a file could not be had.
fn reading_problem(error: &ReadError) -> ReadingProblem {
    match error {
        ReadError::NotFound => ReadingProblem::NotFound,
        ReadError::IsFolder => ReadingProblem::IsFolder,
        ReadError::NoPermission => ReadingProblem::NoPermission,
        ReadError::NoFile => ReadingProblem::NoFile,
        ReadError::TooLarge(bytes) => ReadingProblem::TooLarge { mib: bytes / (1024 * 1024) },
        ReadError::Other(error) => ReadingProblem::System { says: error.to_string() },
    }
}

/// A problem of a file of which nothing was read.
fn problem(kind: ReadingProblem) -> Problem {
    Problem {
        kind: kind.into(),
        file: FileKind::Briefing,
        place: Place { line: 1, column: 1 },
        did_you_mean: None,
        about: None,
        excerpt: String::new(),
        around: Default::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    #[test]
    fn a_file_that_may_not_be_read_is_a_problem_like_any_other() {
        let told = text::problem_line(&problem(reading_problem(&ReadError::NoPermission)));
        assert_eq!(told, "1:1: error[no-permission]: You do not have permission to read this file.");
    }
}
