//! Whose words a role card leaves: for a room where each table speaks for somebody.

use crate::{
    linked::{Item, LinkedBriefing, Section},
    model::{ActorKind, PaneKind, Stop, Target},
    text,
};

/// Somebody a table of the room speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Governments and those who make laws.
    State,
    /// Organisations for rights.
    RightsGroup,
    /// Companies and their associations.
    Company,
    /// Police and prosecutors.
    Police,
    /// The United Nations.
    Un,
}

impl Role {
    /// In the order they are offered.
    pub const ALL: [Self; 5] = [Self::State, Self::RightsGroup, Self::Company, Self::Police, Self::Un];

    /// The name on the card.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::State => text::workshop::ROLE_STATE.words(),
            Self::RightsGroup => text::workshop::ROLE_RIGHTS_GROUP.words(),
            Self::Company => text::workshop::ROLE_COMPANY.words(),
            Self::Police => text::workshop::ROLE_POLICE.words(),
            Self::Un => text::workshop::ROLE_UNITED_NATIONS.words(),
        }
    }

    /// True for an actor of this kind.
    #[must_use]
    pub const fn is(self, kind: ActorKind) -> bool {
        matches!(
            (self, kind),
            (Self::State, ActorKind::State | ActorKind::Coalition | ActorKind::RegionalBody | ActorKind::Legislator)
                | (Self::RightsGroup, ActorKind::Ngo | ActorKind::NgoCoalition)
                | (Self::Company, ActorKind::Company | ActorKind::IndustryCoalition)
                | (Self::Police, ActorKind::LawEnforcement)
                | (Self::Un, ActorKind::UnBody)
        )
    }

    /// What this role says of a place: a stop of its own, with all of it to be shown.
    #[must_use]
    pub fn stop(self, linked: &LinkedBriefing, focus: &Target) -> Stop {
        let section = linked.section_of(focus).map(|index| &linked.sections()[index]);
        let reveal = section.map(|section| self.says(linked, section)).unwrap_or_default();
        let panes = vec![PaneKind::Provisions, PaneKind::Safeguards, PaneKind::Critiques];
        Stop { focus: focus.clone(), panes, question: None, choices: Vec::new(), reveal, minutes: None, notes: None }
    }

    /// What it pushed for or resisted, claimed, said and answered in a section, in the order shown there.
    fn says(self, linked: &LinkedBriefing, section: &Section) -> Vec<Target> {
        let speaks = |actor: &str| linked.actor(actor).is_some_and(|actor| self.is(actor.kind));
        let mut said = Vec::new();
        for placed in &section.placed {
            match placed.item {
                Item::Safeguard(index) => {
                    let safeguard = linked.safeguard(index);
                    let backings = safeguard.pushed_by.iter().chain(&safeguard.resisted_by);
                    if backings.flat_map(|backing| &backing.actors).any(|actor| speaks(actor)) {
                        said.push(linked.target(placed.item));
                    }
                }
                Item::Critique(index) => {
                    let critique = linked.critique(index);
                    let replies = critique.replies.iter().filter(|reply| speaks(&reply.actor));
                    let replies: Vec<Target> = replies.map(|reply| Target::Reply(reply.id.clone())).collect();
                    if speaks(&critique.actor) {
                        said.push(linked.target(placed.item));
                    }
                    said.extend(replies);
                }
                Item::Position(index) => {
                    if speaks(&linked.position(index).actor) {
                        said.push(linked.target(placed.item));
                    }
                }
            }
        }
        said
    }
}
