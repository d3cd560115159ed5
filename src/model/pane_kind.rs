//! Which kinds of panes there are.

use serde::{Deserialize, Serialize};

/// What a pane of the reader holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PaneKind {
    /// The text.
    Provisions,
    /// What holds it in check.
    Safeguards,
    /// What is said of it.
    Critiques,
    /// Where all of it comes from.
    Sources,
}

impl PaneKind {
    /// In reading order.
    pub const ALL: [Self; 4] = [Self::Provisions, Self::Safeguards, Self::Critiques, Self::Sources];
}
