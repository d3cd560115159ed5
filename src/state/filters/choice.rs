//! What can be chosen in the filters: groups of choices, and the choices of each.

use crate::model::{ActorKind, Affected, AskKind, Basis, Date, OutcomeKind, PaneKind, RegionalGroup, SafeguardKind, Stance, Strength};
use serde::{Deserialize, Serialize};

/// A group of choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each is what its choices are of")]
pub enum Facet {
    ActorKind,
    Actor,
    /// What is said: critiques, and positions by stance.
    Stance,
    Asks,
    Affects,
    Outcome,
    Draft,
    SafeguardKind,
    Strength,
    Chapter,
    Basis,
    Region,
    Days,
    Words,
}

impl Facet {
    /// In the order in which they are shown.
    pub const ALL: [Self; 14] = [
        Self::Words,
        Self::Actor,
        Self::ActorKind,
        Self::Stance,
        Self::Outcome,
        Self::Affects,
        Self::SafeguardKind,
        Self::Region,
        Self::Days,
        Self::Asks,
        Self::Strength,
        Self::Draft,
        Self::Chapter,
        Self::Basis,
    ];

    /// True where it says something of what a pane holds. A choice of strength leaves critiques alone.
    #[must_use]
    pub const fn acts_on(self, pane: PaneKind) -> bool {
        match self {
            Self::SafeguardKind | Self::Strength => matches!(pane, PaneKind::Safeguards),
            Self::Chapter | Self::Basis | Self::Words => matches!(pane, PaneKind::Safeguards | PaneKind::Critiques),
            _ => matches!(pane, PaneKind::Critiques),
        }
    }
}

/// A kind of item that some choices say nothing of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SilentKind {
    /// They take no stance.
    Critiques,
    /// They ask for nothing, and nothing became of it.
    Positions,
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is a value of the facet of its name")]
pub enum Choice {
    ActorKind(ActorKind),
    Actor(String),
    Stance(Stance),
    Asks(AskKind),
    Affects(Affected),
    Outcome(OutcomeKind),
    Draft(String),
    SafeguardKind(SafeguardKind),
    Strength(Strength),
    Chapter(String),
    Basis(Basis),
    // Those from here on are kept by their codes, as an earlier program knows none of them.
    /// Critiques, beside positions of some stance.
    #[serde(skip)]
    Critiques,
    #[serde(skip)]
    Region(RegionalGroup),
    /// What was said on one of these days; no first or no last day is without limit.
    #[serde(skip)]
    Days {
        from: Option<Date>,
        to: Option<Date>,
    },
    /// Words that stand in an item or on its card.
    #[serde(skip)]
    Words(String),
}

impl Choice {
    /// The group it is in.
    #[must_use]
    pub const fn facet(&self) -> Facet {
        match self {
            Self::ActorKind(_) => Facet::ActorKind,
            Self::Actor(_) => Facet::Actor,
            Self::Stance(_) | Self::Critiques => Facet::Stance,
            Self::Asks(_) => Facet::Asks,
            Self::Affects(_) => Facet::Affects,
            Self::Outcome(_) => Facet::Outcome,
            Self::Draft(_) => Facet::Draft,
            Self::SafeguardKind(_) => Facet::SafeguardKind,
            Self::Strength(_) => Facet::Strength,
            Self::Chapter(_) => Facet::Chapter,
            Self::Basis(_) => Facet::Basis,
            Self::Region(_) => Facet::Region,
            Self::Days { .. } => Facet::Days,
            Self::Words(_) => Facet::Words,
        }
    }

    /// How a choice is kept that an earlier program does not know; none for the others.
    #[must_use]
    pub(in crate::state) fn code(&self) -> Option<String> {
        let day = |day: &Option<Date>| day.as_ref().map(ToString::to_string).unwrap_or_default();
        Some(match self {
            Self::Critiques => "critiques".to_owned(),
            Self::Region(group) => format!("region:{}", group.code()),
            Self::Days { from, to } => format!("days:{}..{}", day(from), day(to)),
            Self::Words(words) => format!("words:{words}"),
            _ => return None,
        })
    }

    /// The choice of a code; none for what a later program wrote.
    #[must_use]
    pub(in crate::state) fn of_code(code: &str) -> Option<Self> {
        let (kind, of) = code.split_once(':').unwrap_or((code, ""));
        let day = |day: &str| if day.is_empty() { Some(None) } else { day.parse().ok().map(Some) };
        match kind {
            "critiques" => Some(Self::Critiques),
            "region" => RegionalGroup::of_code(of).map(Self::Region),
            "days" => {
                let (from, to) = of.split_once("..")?;
                let (from, to) = (day(from)?, day(to)?);
                (from.is_some() || to.is_some()).then_some(Self::Days { from, to })
            }
            "words" => (!of.trim().is_empty()).then(|| Self::Words(of.to_owned())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_earlier_program_does_not_know_is_kept_by_its_code() {
        let day = |day: &str| Some(day.parse().unwrap());
        for choice in [
            Choice::Critiques,
            Choice::Region(RegionalGroup::WesternEuropeanAndOther),
            Choice::Days { from: day("2023"), to: day("2024-07-31") },
            Choice::Days { from: None, to: day("2024") },
            Choice::Words("a: family..".to_owned()),
        ] {
            let code = choice.code().unwrap();
            assert_eq!(Choice::of_code(&code), Some(choice), "{code}");
        }
        assert_eq!(Choice::Outcome(OutcomeKind::Met).code(), None, "kept as ever");
        for other in ["", "colour:blue", "region:Atlantis", "days:..", "days:yesterday..", "words: "] {
            assert_eq!(Choice::of_code(other), None, "{other}");
        }
    }

    #[test]
    fn each_group_is_shown_once() {
        let mut all = Facet::ALL;
        all.sort_unstable();
        assert!(all.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
