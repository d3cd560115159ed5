//! What can happen to a person's own walks, as values.

use crate::model::{PaneKind, Private, Problem, Target, Walk};
use std::path::PathBuf;

/// One change of the walks.
#[derive(Clone, Debug)]
pub enum WalksChange {
    /// The panel, shown or not.
    Panel(bool),
    /// A walk opened to be written, or none: the list.
    Open(Option<String>),
    /// A stop of it opened to be written, or none.
    Stop(Option<usize>),
    /// A new walk, opened.
    New,
    /// A copy of one of the briefing's, opened.
    Copy(String),
    /// The subject as a stop at the end of the walk that is written; where none is, of the last one, or a new one.
    AddSubject,
    /// The title of the open walk.
    Title(String),
    /// For whom it is.
    Audience(String),
    /// A part of the open stop.
    Part(StopPart),
    /// The open stop, one further down or up.
    Move {
        /// True for down.
        down: bool,
    },
    /// A stop taken out of the open walk.
    TakeOut(usize),
    /// A walk taken away.
    Remove(String),
    /// What was taken out last, put back.
    PutBack,
    /// What can be uncovered at the open stop, listed by these words in it; not listed where none.
    Offer(Option<String>),
    /// Something more uncovered at the open stop.
    Uncover(Target),
    /// No longer.
    Cover(usize),
    /// Uncovered earlier or later.
    MoveUncovered {
        /// Which.
        index: usize,
        /// True for later.
        down: bool,
    },
}

/// A part of a stop, as somebody writes it.
#[derive(Clone, Debug)]
pub enum StopPart {
    /// What it is about becomes the subject.
    FocusHere,
    /// What the room is asked.
    Question(String),
    /// What hands can be raised for, one a line.
    Choices(String),
    /// Minutes planned.
    Minutes(Option<u16>),
    /// A pane, shown or not.
    Pane(PaneKind, bool),
    /// For the trainer alone.
    Notes(Private),
}

/// Walks that were read.
#[derive(Clone, Debug, Default)]
pub struct OpenedWalks {
    /// The opening they belong to.
    pub generation: u64,
    /// All of them.
    pub walks: Vec<Walk>,
    /// What is wrong with their files.
    pub problems: Vec<(PathBuf, Problem)>,
    /// What else a person should know.
    pub said: Vec<String>,
    /// Of copies that a sync program made and that were joined.
    pub copies: Vec<String>,
    /// Where they are kept.
    pub files: Vec<PathBuf>,
    /// True where something was taken in that is to be saved.
    pub unsaved: bool,
}

/// Walks that were saved.
#[derive(Clone, Debug, Default)]
pub struct SavedWalks {
    /// All that is kept now.
    pub walks: Vec<Walk>,
    /// Walks that go under another id now: from, to.
    pub renamed: Vec<(String, String)>,
    /// What a person should know.
    pub said: Vec<String>,
    /// What became of copies that a sync program made.
    pub copies: Vec<String>,
    /// Where they are kept.
    pub files: Vec<PathBuf>,
}
