//! How items are tied to one another, both ways.

use super::{index::Index, item::Item};
use crate::model::{Briefing, Relation};

/// One end of a tie between two items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The item at the other end.
    pub other: Item,
    /// What the tie says.
    pub relation: Relation,
    /// True where this item is the one that is tied, false where it is the one tied to.
    pub outgoing: bool,
}

/// Ties between items, both ways, in the order of the file: for each item by its place among all.
pub(super) fn links(briefing: &Briefing, index: &Index) -> Vec<Vec<Link>> {
    let mut links: Vec<Vec<Link>> = Vec::new();
    links.resize_with(Item::all(briefing).count(), Vec::new);
    for (place, item) in Item::all(briefing).enumerate() {
        for tie in item.ties(briefing) {
            let Some(other) = index.item(&tie.to).filter(|other| *other != item) else { continue };
            let relation = tie.relation;
            links[place].push(Link { other, relation, outgoing: true });
            links[other.place_among_all(briefing)].push(Link { other: item, relation, outgoing: false });
        }
    }
    links
}
