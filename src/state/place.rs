//! Where a pane is scrolled to.

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

/// One of the three panes.
#[derive(Clone, Debug, PartialEq)]
pub struct Pane {
    /// Where it is scrolled to.
    pub place: Place,
    /// False where a person has hidden it.
    pub shown: bool,
    /// True where it keeps its place whatever leads.
    pub pinned: bool,
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

impl Default for Pane {
    fn default() -> Self {
        Self { place: Place::default(), shown: true, pinned: false, unfolded: Vec::new() }
    }
}
