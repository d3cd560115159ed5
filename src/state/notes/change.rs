//! What can happen to notes, as values.

use super::{NoteFilter, NotesFold, Sort};
use crate::{
    model::{Author, Mark, Place, Target},
    notes::{NoteSet, Passages, Placed},
};
use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

/// One change of the notes.
#[derive(Clone, Debug)]
pub enum NotesChange {
    /// A note on the subject, or on words that are selected, opened to be written in.
    Write {
        /// The words that are selected.
        selected: Option<crate::state::SelectedText>,
    },
    /// A note on something that is not the subject.
    WriteOn(Target),
    /// The subject, or the words that are selected, highlighted; once more takes it away.
    Mark {
        /// Which kind.
        mark: Mark,
        /// The words that are selected.
        selected: Option<crate::state::SelectedText>,
    },
    /// A bookmark on the subject; once more takes it away.
    Bookmark,
    /// What a note says.
    Text {
        /// Which note.
        id: String,
        /// What it says.
        text: String,
    },
    /// How it is highlighted.
    SetMark {
        /// Which note.
        id: String,
        /// How.
        mark: Option<Mark>,
    },
    /// Whether it is a bookmark.
    SetBookmark {
        /// Which note.
        id: String,
        /// True for one.
        on: bool,
    },
    /// Its tags, as they are typed: with commas between.
    Tags {
        /// Which note.
        id: String,
        /// What is typed.
        typed: String,
    },
    /// Takes a note away.
    Remove(String),
    /// A note that is not certain hangs where it is shown.
    Confirm(String),
    /// A note hangs on the subject from now on.
    HangHere(String),
    /// Of two versions of a text, this one.
    Keep {
        /// Which note.
        id: String,
        /// The text to keep.
        text: String,
    },
    /// The list, shown or not.
    Panel(bool),
    /// A note opened to be written in, or closed.
    Open(Option<String>),
    /// What the list looks for.
    Query(String),
    /// Its order.
    SortBy(Sort),
    /// Which alone.
    FilterBy(Option<NoteFilter>),
    /// A part of the panel, unfolded or folded.
    Fold(NotesFold),
    /// More of it.
    More,
    /// Begins to name an author, as the notes have it now, or drops it.
    Name(Option<Author>),
    /// The name as it is typed.
    NameTyped(String),
    /// Signs all notes of that author with the name that was typed.
    TakeName,
    /// A colleague's notes were read, or one's own are to be saved elsewhere.
    Theirs {
        /// The name of the file; `None` where they are one's own.
        name: Option<String>,
        /// What is in it.
        note_set: Box<NoteSet>,
        /// Lines of it that could not be read.
        damaged: usize,
        /// Where a character stands in it that nobody sees.
        hidden: Option<Place>,
    },
}

impl NotesChange {
    /// True where a note comes to hang somewhere.
    pub(super) const fn places_notes(&self) -> bool {
        !matches!(
            self,
            Self::Panel(_)
                | Self::Open(_)
                | Self::Query(_)
                | Self::SortBy(_)
                | Self::FilterBy(_)
                | Self::Fold(_)
                | Self::More
                | Self::Name(_)
                | Self::NameTyped(_)
                | Self::TakeName
        )
    }
}

/// Notes that were read.
#[derive(Clone, Debug)]
pub struct OpenedNotes {
    /// The opening they belong to.
    pub generation: u64,
    /// What is in them.
    pub note_set: NoteSet,
    /// The briefing's texts.
    pub passages: Option<Arc<Passages>>,
    /// Where each hangs.
    pub placed: BTreeMap<String, Placed>,
    /// Where they are kept.
    pub file: Option<PathBuf>,
    /// True where another keeps the first file.
    pub beside_another: bool,
    /// True where something was taken in that is to be saved.
    pub unsaved: bool,
    /// What went wrong.
    pub troubles: Vec<String>,
    /// Of copies that a sync program made and that were joined.
    pub said: Vec<String>,
}
