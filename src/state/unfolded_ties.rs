//! For which kinds of cards what links them to others is unfolded: remembered by kind, not by card.

use crate::model::ItemKind;
use serde::{Deserialize, Serialize};

/// For which kinds of cards what links them to others is unfolded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnfoldedTies {
    /// On cards of safeguards.
    pub safeguards: bool,
    /// On cards of critiques.
    pub critiques: bool,
    /// On cards of positions.
    pub positions: bool,
}

impl UnfoldedTies {
    /// True where they are unfolded on cards of a kind.
    #[must_use]
    pub const fn on(self, kind: ItemKind) -> bool {
        match kind {
            ItemKind::Safeguard => self.safeguards,
            ItemKind::Critique => self.critiques,
            ItemKind::Position => self.positions,
            _ => false,
        }
    }

    /// Folds them on cards of a kind, or unfolds them.
    pub(super) const fn toggle(&mut self, kind: ItemKind) {
        match kind {
            ItemKind::Safeguard => self.safeguards = !self.safeguards,
            ItemKind::Critique => self.critiques = !self.critiques,
            ItemKind::Position => self.positions = !self.positions,
            _ => {}
        }
    }
}
