//! How many of each kind: safeguards, critiques and positions are never counted as one another.

use super::item::Item;
use crate::model::PaneKind;
use std::ops::Add;

/// A number of items, kind by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tally {
    /// Safeguards.
    pub safeguards: usize,
    /// Critiques.
    pub critiques: usize,
    /// Positions, whatever their stance.
    pub positions: usize,
}

impl Tally {
    /// How many there are in all.
    #[must_use]
    pub const fn all(self) -> usize {
        self.safeguards + self.critiques + self.positions
    }

    /// What a pane holds of them; a text and the sources hold none.
    #[must_use]
    pub fn held_by(self, pane: PaneKind) -> Self {
        match pane {
            PaneKind::Provisions | PaneKind::Sources => Self::default(),
            PaneKind::Safeguards => Self { safeguards: self.safeguards, ..Self::default() },
            PaneKind::Critiques => Self { safeguards: 0, ..self },
        }
    }

    /// As many less, and never less than none.
    #[must_use]
    pub fn saturating_sub(self, other: Self) -> Self {
        Self {
            safeguards: self.safeguards.saturating_sub(other.safeguards),
            critiques: self.critiques.saturating_sub(other.critiques),
            positions: self.positions.saturating_sub(other.positions),
        }
    }
}

impl FromIterator<Item> for Tally {
    fn from_iter<I: IntoIterator<Item = Item>>(items: I) -> Self {
        let mut tally = Self::default();
        for item in items {
            match item {
                Item::Safeguard(_) => tally.safeguards += 1,
                Item::Critique(_) => tally.critiques += 1,
                Item::Position(_) => tally.positions += 1,
            }
        }
        tally
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            safeguards: self.safeguards + other.safeguards,
            critiques: self.critiques + other.critiques,
            positions: self.positions + other.positions,
        }
    }
}
