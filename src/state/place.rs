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

    /// A row's top at a height of the pane.
    #[must_use]
    pub fn level(row: usize, level: f32) -> Self {
        Self { row, fraction: 0.0, level: level.clamp(0.0, 0.9) }
    }
}

/// One of the three panes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pane {
    /// Where it is scrolled to.
    pub place: Place,
    /// False where a person has hidden it.
    pub shown: bool,
    /// True where it keeps its place whatever leads.
    pub pinned: bool,
}

impl Default for Pane {
    fn default() -> Self {
        Self { place: Place::default(), shown: true, pinned: false }
    }
}
