//! How many positions take which stance.

use super::{Item, LinkedBriefing};
use crate::model::Stance;
use std::collections::BTreeSet;

/// A number of positions, stance by stance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Stances {
    /// In favour.
    pub support: usize,
    /// In favour if something is so.
    pub conditional: usize,
    /// Against.
    pub oppose: usize,
}

impl Stances {
    /// Those of the positions among some items.
    #[must_use]
    pub fn of(linked: &LinkedBriefing, items: impl IntoIterator<Item = Item>) -> Self {
        let mut stances = Self::default();
        for item in items {
            let Item::Position(index) = item else { continue };
            *match linked.position(index).stance {
                Stance::Supports => &mut stances.support,
                Stance::Conditional => &mut stances.conditional,
                Stance::Opposes => &mut stances.oppose,
            } += 1;
        }
        stances
    }

    /// How many positions there are in all.
    #[must_use]
    pub const fn all(self) -> usize {
        self.support + self.conditional + self.oppose
    }
}

impl LinkedBriefing {
    /// What is tied to a section and, of a division, to anything in it: each item once.
    #[must_use]
    pub fn items_within(&self, section: usize) -> BTreeSet<Item> {
        let end = self.inside(section).end.max(section + 1);
        let sections = self.sections().get(section..end).unwrap_or_default();
        sections.iter().flat_map(|section| section.placed.iter().map(|placed| placed.item)).collect()
    }
}
