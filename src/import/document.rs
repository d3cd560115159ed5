//! A document as its container holds it: blocks of text in reading order, before anybody knows which of them is an article.
//!
//! Must not know what a treaty is: that is [`super::structure`].

use super::{
    note_mark::NoteMark,
    outline::{OutlinedText, Warned},
};
use crate::model::DocumentPlace;

pub use crate::model::DocumentKind;

/// What was read from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Which kind of file.
    pub kind: DocumentKind,
    /// What is in it.
    pub content: Content,
    /// What was left out or could not be read, in the order of the document.
    pub warnings: Vec<Warned>,
}

/// What a document holds: text to find a structure in, or a structure that it gives itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// In reading order. Footnotes stand among them, where the document keeps them.
    Blocks(Vec<Block>),
    /// Taken as given, one for each text in the file.
    Outlined(Vec<OutlinedText>),
}

/// A run of text that the document keeps together: a paragraph, a heading, a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// Its text. `\n` is a line break within it, `\t` a tab; there are no other control characters. A number that the document writes stands in it,
    /// one that the document computes does not.
    pub text: String,
    /// The number that the document computes for it, as it is shown: `1.`, `(a)`, `Article 3`.
    pub label: Option<String>,
    /// What the document says it is.
    pub role: BlockRole,
    /// How deep in a list, from 0; none where it is in no list.
    pub list_level: Option<u8>,
    /// From the margin to its first line, in points; 0 where that is not known.
    pub indent: f32,
    /// True for centred text.
    pub centred: bool,
    /// True where all of it is bold.
    pub bold: bool,
    /// True where all of it is italic.
    pub italic: bool,
    /// Where it stands.
    pub place: DocumentPlace,
    /// Marks of footnotes, in order.
    pub notes: Vec<NoteMark>,
    /// Language of the text as the document declares it (BCP 47).
    pub language: Option<String>,
}

/// What a document says a block is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum BlockRole {
    /// Running text.
    #[default]
    Text,
    /// The title of the document.
    Title,
    /// A heading, 1 the highest.
    Heading(u8),
    /// A cell of a table of data, row and column counted from 0. A table that only lays out numbered points is no table of data:
    /// its numbers are labels.
    Cell {
        /// Which table of the document.
        table: u32,
        /// Row.
        row: u32,
        /// Column.
        column: u32,
    },
    /// A footnote or endnote, with its mark.
    Footnote(String),
    /// What is repeated on pages: the head, the foot, the number of the page.
    Running,
    /// A line of a table of contents.
    Contents,
}

/// How a document is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// What is done with changes that are tracked.
    pub changes: TrackedChanges,
    /// The file's name, which says what its bytes may not, such as that text is Markdown.
    pub file_name: String,
}

/// What is done with tracked changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TrackedChanges {
    /// Accepted, with a warning where there are any, as nobody was asked.
    #[default]
    NotAsked,
    /// Accepted.
    Accept,
    /// Rejected.
    Reject,
}

impl Block {
    /// Running text without anything that is said of it.
    #[must_use]
    pub fn text(text: impl Into<String>, place: DocumentPlace) -> Self {
        Self { text: text.into(), place, ..Self::default() }
    }
}
