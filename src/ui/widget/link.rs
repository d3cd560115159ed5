//! Words of a row that lead somewhere, and words that a tie hangs on.

use crate::model::{ItemKind, Target};
use egui::Rect;

/// Words that lead somewhere when pressed.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where they are in the row: a rectangle for each line they run over.
    pub rects: Vec<Rect>,
    /// What a screen reader says.
    pub name: String,
    /// Where they lead.
    pub to: LinkTarget,
    /// Before which piece of its row it comes, in the order of reading.
    pub before: usize,
}

/// Where pressed words lead.
#[derive(Clone, Debug)]
pub enum LinkTarget {
    /// To the thing itself.
    Item(Target),
    /// To a page about it.
    Page(Target),
    /// To a page of everything an item is tied to.
    Tied(Target),
    /// To the problem of this number.
    Problem(usize),
    /// To everything the filters hide.
    Everything,
    /// To a note, to be edited.
    Note(String),
    /// To a new note on this.
    NewNote(Target),
    /// Nowhere: what links cards of this kind to others is folded, or unfolded where it is not shown.
    Ties {
        /// The kind of cards.
        of: ItemKind,
        /// True where it is shown.
        shown: bool,
    },
    /// Nowhere: a sign whose words are its name.
    Hint,
}

/// Words with a tie, as they are laid out in the rows of a text.
#[derive(Clone, Debug)]
pub struct AnchoredWords {
    /// The anchor, by its place in the section.
    pub anchor: usize,
    /// The number on its badge.
    pub number: u32,
    /// One rectangle for each line the words run over; empty for a tie to all of a text.
    pub lines: Vec<Rect>,
    /// Where all of a text is, for a tie to that.
    pub whole: Option<Rect>,
    /// How far below the middle of a line its underline is drawn, or would be.
    pub underline: f32,
    /// Where its badge is.
    pub badge: Rect,
    /// True where only critiques speak of the words.
    pub dashed: bool,
}
