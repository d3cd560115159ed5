//! What is opened next: what the window waits for, and what is done once it is there.

use super::OpenBriefing;
use crate::{model::Target, notes::NoteSet};
use std::path::PathBuf;

/// What the window is waiting for, so that it can say so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Waiting {
    /// Nothing.
    #[default]
    Nothing,
    /// A person to choose a file.
    Choosing,
    /// A file to be read.
    Reading(PathBuf),
}

/// What is opened next, and what is done with it.
#[derive(Debug, Default)]
pub struct Arrival {
    /// What the window is waiting for.
    pub waiting: Waiting,
    /// The text of the treaty of a long file, shown while the rest of it is read. Nothing is tied to it yet, so nothing is done with it but
    /// shown.
    pub text: Option<Box<OpenBriefing>>,
    /// Where to go once it is open.
    pub target: Option<Target>,
    /// Words to highlight in it, where it is opened from a search.
    pub search: Option<String>,
    /// True where it is opened as if for the first time.
    pub fresh: bool,
    /// A colleague's notes that wait for it, and the name of their file; one's own, without a name, where they are to be saved elsewhere.
    pub notes: Option<(Option<String>, NoteSet)>,
}
