//! The orders of critiques and positions, and what their cards stand under, in words.

use super::who_says_what::speakers_name;
use crate::{
    linked::{CardGroup, CardOrder, LinkedBriefing},
    text,
};

/// What an order is called.
#[must_use]
pub fn card_order_name(order: CardOrder) -> &'static str {
    match order {
        CardOrder::Text => text::CARD_ORDER_TEXT.words(),
        CardOrder::Newest => text::CARD_ORDER_NEWEST.words(),
        CardOrder::Actor => text::CARD_ORDER_ACTOR.words(),
        CardOrder::State => text::CARD_ORDER_STATE.words(),
        CardOrder::RegionalGroup => text::CARD_ORDER_REGIONAL_GROUP.words(),
    }
}

/// What cards stand under.
#[must_use]
pub fn card_group_name<'l>(linked: &'l LinkedBriefing, group: &'l CardGroup) -> &'l str {
    match group {
        CardGroup::Newest => text::CARD_ORDER_NEWEST.words(),
        CardGroup::State(name) => name,
        CardGroup::Actor(_, id) => linked.actor_name(id),
        CardGroup::Speakers(speakers) => speakers_name(*speakers),
    }
}
