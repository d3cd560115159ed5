//! The items a card is tied to, and those tied to it.

use super::card::CardPart;
use crate::{
    linked::{Item, LinkedBriefing},
    text,
};
use std::collections::HashSet;

/// The items a card is tied to, and those tied to it, a part each, so that each leads to its own.
pub(super) fn item_links(linked: &LinkedBriefing, item: Item) -> Vec<CardPart> {
    // Labels in the order in which they come first; parts of one label stand together, in the order of the file.
    let mut by_label: Vec<(&'static str, Vec<CardPart>)> = Vec::new();
    let mut seen = HashSet::new();
    for link in linked.links(item) {
        let label = text::relation(link.relation, link.outgoing);
        if !seen.insert((label, link.other)) {
            continue;
        }
        let part = CardPart { to: Some(linked.target(link.other)), ..CardPart::names(label, &[linked.item_name(link.other)]) };
        match by_label.iter_mut().find(|(known, _)| *known == label) {
            Some((_, parts)) => parts.push(part),
            None => by_label.push((label, vec![part])),
        }
    }
    by_label.into_iter().flat_map(|(_, parts)| parts).collect()
}
