//! The items a card is tied to, and those tied to it.

use super::card::{CardPart, PartKind};
use crate::linked::{Item, LinkedBriefing};
use std::collections::HashSet;

/// The items a card is tied to, and those tied to it, a part each, so that each leads to its own.
pub(super) fn item_links(linked: &LinkedBriefing, item: Item) -> Vec<CardPart> {
    // Kinds in the order in which they come first; parts of one kind stand together, in the order of the file.
    let mut by_kind: Vec<(PartKind, Vec<CardPart>)> = Vec::new();
    let mut seen = HashSet::new();
    for link in linked.links(item) {
        let kind = PartKind::Related { relation: link.relation, outgoing: link.outgoing };
        if !seen.insert((kind, link.other)) {
            continue;
        }
        let part = CardPart { to: Some(linked.target(link.other)), ..CardPart::names(kind, &[linked.item_name(link.other)]) };
        match by_kind.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, parts)) => parts.push(part),
            None => by_kind.push((kind, vec![part])),
        }
    }
    by_kind.into_iter().flat_map(|(_, parts)| parts).collect()
}
