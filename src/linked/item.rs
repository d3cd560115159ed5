//! A safeguard, critique or position by its place in the briefing.

use crate::model::{Briefing, Date, ItemKind, Target, Tie};

/// What stands on a card: a safeguard, critique or position, by its place in the briefing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// In the Safeguards pane.
    Safeguard(usize),
    /// In the Critiques pane.
    Critique(usize),
    /// In the Critiques pane too, marked with its stance.
    Position(usize),
}

impl Item {
    /// All items of a briefing, kind by kind.
    pub fn all(briefing: &Briefing) -> impl Iterator<Item = Self> {
        let safeguards = (0..briefing.safeguards.len()).map(Self::Safeguard);
        let critiques = (0..briefing.critiques.len()).map(Self::Critique);
        let positions = (0..briefing.positions.len()).map(Self::Position);
        safeguards.chain(critiques).chain(positions)
    }

    /// Its place among [`Self::all`].
    pub(super) fn place_among_all(self, briefing: &Briefing) -> usize {
        match self {
            Self::Safeguard(index) => index,
            Self::Critique(index) => briefing.safeguards.len() + index,
            Self::Position(index) => briefing.safeguards.len() + briefing.critiques.len() + index,
        }
    }

    /// What it is called everywhere else.
    #[must_use]
    pub fn target(self, briefing: &Briefing) -> Target {
        match self {
            Self::Safeguard(index) => Target::Safeguard(briefing.safeguards[index].id.clone()),
            Self::Critique(index) => Target::Critique(briefing.critiques[index].id.clone()),
            Self::Position(index) => Target::Position(briefing.positions[index].id.clone()),
        }
    }

    /// Its ties as written.
    #[must_use]
    pub fn ties(self, briefing: &Briefing) -> &[Tie] {
        match self {
            Self::Safeguard(index) => &briefing.safeguards[index].ties,
            Self::Critique(index) => &briefing.critiques[index].ties,
            Self::Position(index) => &briefing.positions[index].ties,
        }
    }

    /// Which kind of item it is.
    #[must_use]
    pub const fn kind(self) -> ItemKind {
        match self {
            Self::Safeguard(_) => ItemKind::Safeguard,
            Self::Critique(_) => ItemKind::Critique,
            Self::Position(_) => ItemKind::Position,
        }
    }

    /// When it was said; a safeguard is said by nobody.
    #[must_use]
    pub fn date(self, briefing: &Briefing) -> Option<&Date> {
        match self {
            Self::Safeguard(_) => None,
            Self::Critique(index) => Some(&briefing.critiques[index].date),
            Self::Position(index) => Some(&briefing.positions[index].date),
        }
    }

    /// The id of who says it; a safeguard is said by nobody.
    #[must_use]
    pub fn actor(self, briefing: &Briefing) -> Option<&str> {
        match self {
            Self::Safeguard(_) => None,
            Self::Critique(index) => Some(&briefing.critiques[index].actor),
            Self::Position(index) => Some(&briefing.positions[index].actor),
        }
    }

    /// True for what stands in the Safeguards pane.
    #[must_use]
    pub fn is_safeguard(self) -> bool {
        matches!(self, Self::Safeguard(_))
    }
}
