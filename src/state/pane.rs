//! The panes, and where each is scrolled to.

use crate::{model::PaneKind, text};
use serde::{Deserialize, Serialize};

/// A point of a pane's list and the height it stands at. Neither is in pixels, so that a place
/// survives another window, another text size and a reload.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    /// The row, by its number in the pane.
    pub row: usize,
    /// How far into the row, 0 its top, 1 its foot.
    pub fraction: f32,
    /// The height in the pane that point stands at, 0 the top, 1 the foot.
    pub level: f32,
}

impl Place {
    /// A row's top at the top of the pane.
    #[must_use]
    pub fn top_of(row: usize) -> Self {
        Self { row, ..Self::default() }
    }

    /// A row's top at a height of the pane; above it where `level` is negative.
    #[must_use]
    pub fn level(row: usize, level: f32) -> Self {
        Self { row, fraction: 0.0, level }
    }
}

/// One of the panes a window can show. The text can be open twice, to hold one article beside another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PaneId {
    /// The text.
    Provisions,
    /// The text once more.
    SecondProvisions,
    /// What holds it in check.
    Safeguards,
    /// What is said of it.
    Critiques,
    /// Where all of it comes from.
    Sources,
}

impl PaneId {
    /// In the order in which they stand until a person moves one.
    pub const ALL: [Self; 5] = [Self::Provisions, Self::SecondProvisions, Self::Safeguards, Self::Critiques, Self::Sources];

    /// What it holds.
    #[must_use]
    pub const fn kind(self) -> PaneKind {
        match self {
            Self::Provisions | Self::SecondProvisions => PaneKind::Provisions,
            Self::Safeguards => PaneKind::Safeguards,
            Self::Critiques => PaneKind::Critiques,
            Self::Sources => PaneKind::Sources,
        }
    }

    /// The pane that holds this first.
    #[must_use]
    pub const fn of(kind: PaneKind) -> Self {
        match kind {
            PaneKind::Provisions => Self::Provisions,
            PaneKind::Safeguards => Self::Safeguards,
            PaneKind::Critiques => Self::Critiques,
            PaneKind::Sources => Self::Sources,
        }
    }

    /// Its title, and which one where there are two.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SecondProvisions => text::SECOND_PROVISIONS.words(),
            other => text::pane(other.kind()),
        }
    }

    /// True for the text, first or second.
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Provisions | Self::SecondProvisions)
    }

    /// True for the panes that are there from the first day; the others are opened when wanted.
    #[must_use]
    pub const fn is_shown_at_first(self) -> bool {
        !matches!(self, Self::SecondProvisions | Self::Sources)
    }
}

/// Panes of one group follow each other; those of another keep their place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "a letter says all there is to say")]
pub enum Group {
    #[default]
    A,
    B,
    C,
}

impl Group {
    /// All three.
    pub const ALL: [Self; 3] = [Self::A, Self::B, Self::C];

    /// Its letter.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
        }
    }

    /// The one after it, around the end.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::C,
            Self::C => Self::A,
        }
    }
}

/// One pane.
#[derive(Clone, Debug, PartialEq)]
pub struct Pane {
    /// Where it is scrolled to.
    pub place: Place,
    /// False where a person has hidden it.
    pub shown: bool,
    /// True where it keeps its place whatever leads, and its own scrolling moves no other.
    pub pinned: bool,
    /// The panes it follows and that follow it.
    pub group: Group,
    /// Rows whose cards are unfolded: the first open, the others, in order, brief; all else is one line. Changes
    /// where a pane follows or a row is chosen, never while a person scrolls: what is under the eye
    /// keeps its size.
    pub unfolded: Vec<usize>,
}

/// How much of a card is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Size {
    /// Name and one word.
    Line,
    /// What is said as well.
    Brief,
    /// Everything.
    Open,
}

impl Pane {
    /// How much of a row's card is shown.
    #[must_use]
    pub fn size(&self, row: usize) -> Size {
        match self.unfolded.split_first() {
            Some((open, _)) if *open == row => Size::Open,
            Some((_, brief)) if brief.binary_search(&row).is_ok() => Size::Brief,
            _ => Size::Line,
        }
    }
}

impl Pane {
    /// A pane at its beginning.
    #[must_use]
    pub fn new(shown: bool) -> Self {
        Self { place: Place::default(), shown, pinned: false, group: Group::A, unfolded: Vec::new() }
    }
}
