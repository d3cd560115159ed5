//! In which order the cards of critiques and positions stand in their pane, and what they stand under.
//!
//! In the order of the text they stand under the words they bear on; else, in each section, under who speaks.

use super::{index::Index, item::Item, outline::Placed, speakers::Speakers};
use crate::model::{Briefing, Date};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// An order of the cards of critiques and positions within each section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CardOrder {
    /// The newest first, whoever speaks.
    Newest,
    /// By who speaks, in the order of the alphabet.
    Actor,
    /// By State, an agency under its own; then all others.
    State,
    /// By regional group; then all others.
    RegionalGroup,
    /// By the words they bear on, in the order of the text. What a later version calls an order is taken for this.
    #[default]
    #[serde(other)]
    Text,
}

impl CardOrder {
    /// In the order of the menu.
    pub const ALL: [Self; 5] = [Self::Text, Self::Newest, Self::Actor, Self::State, Self::RegionalGroup];
}

/// What cards stand under where they are not in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CardGroup {
    /// All of a section, the newest first.
    Newest,
    /// Those of one State and of its agencies, by its name.
    State(&'static str),
    /// Those of an actor, by its name in small letters and its id.
    Actor(String, String),
    /// Those of a group of speakers.
    Speakers(Speakers),
}

/// Items of a section with what they stand under, in order; in each group the newest first.
pub(super) fn grouped(
    (briefing, index): (&Briefing, &Index),
    order: CardOrder,
    shown: &[(usize, &Placed)],
) -> Vec<(CardGroup, Vec<(usize, Item)>)> {
    let mut sorted: Vec<(CardGroup, Reverse<Option<&Date>>, usize, Item)> = shown
        .iter()
        .map(|(place, placed)| (group_of((briefing, index), order, placed.item), Reverse(placed.item.date(briefing)), *place, placed.item))
        .collect();
    sorted.sort();
    let groups = sorted.chunk_by(|one, other| one.0 == other.0);
    groups.map(|group| (group[0].0.clone(), group.iter().map(|(_, _, place, item)| (*place, *item)).collect())).collect()
}

fn group_of((briefing, index): (&Briefing, &Index), order: CardOrder, item: Item) -> CardGroup {
    let id = item.actor(briefing).unwrap_or_default();
    let actor = index.actor(id).and_then(|place| briefing.actors.get(place));
    match order {
        CardOrder::Text | CardOrder::Newest => CardGroup::Newest,
        CardOrder::Actor => CardGroup::Actor(actor.map_or(id, |actor| &actor.name).to_lowercase(), id.to_owned()),
        CardOrder::State => match actor.and_then(|actor| actor.state?.state()) {
            Some(state) => CardGroup::State(state.name),
            None => CardGroup::Speakers(Speakers::of(actor)),
        },
        CardOrder::RegionalGroup => CardGroup::Speakers(Speakers::of(actor)),
    }
}
