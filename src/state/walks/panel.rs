//! What the panel of walks shows.

/// The panel of walks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WalksPanel {
    /// The walk that is written; `None` for the list.
    pub open: Option<String>,
    /// The stop of it that is written.
    pub stop: Option<usize>,
    /// True while what can be uncovered is listed.
    pub offers: Option<String>,
    /// What has the keyboard when it is opened.
    pub initial_focus: InitialFocus,
    /// Tells what is written now from what was written before, so that no field takes one for the other.
    pub opened: u64,
}

/// What of the panel has the keyboard when it is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InitialFocus {
    /// Nothing: the panes keep it.
    #[default]
    Nothing,
    /// The title of the walk.
    Title,
    /// The question of the stop.
    Question,
}
