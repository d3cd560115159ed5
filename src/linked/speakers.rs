//! Who speaks, as speakers are grouped: States by their regional groups, then groups of States, international bodies, and all others.

use crate::model::{Actor, ActorKind, RegionalGroup};

/// A group of those who speak, in the order in which they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Speakers {
    /// Member States of a regional group, with their agencies.
    States(RegionalGroup),
    /// Observer States, and States that the file does not say which they are.
    OtherStates,
    /// Coalitions and regional organizations.
    GroupsOfStates,
    /// Bodies of the United Nations and other international organizations.
    Bodies,
    /// Everybody else.
    Others,
}

impl Speakers {
    /// The group an actor is counted in; one that the file does not hold is among the others.
    #[must_use]
    pub fn of(actor: Option<&Actor>) -> Self {
        let Some(actor) = actor else { return Self::Others };
        match (actor.state, actor.kind) {
            (Some(state), _) => state.group().map_or(Self::OtherStates, Self::States),
            (None, ActorKind::State) => Self::OtherStates,
            (None, ActorKind::Coalition | ActorKind::RegionalBody) => Self::GroupsOfStates,
            (None, ActorKind::UnBody | ActorKind::Intergovernmental | ActorKind::LawEnforcement) => Self::Bodies,
            (None, _) => Self::Others,
        }
    }
}
