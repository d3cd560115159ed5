//! How items are tied to one another, both ways.

use super::{index::Index, item::Item};
use crate::model::{Briefing, Relation};
use std::collections::BTreeMap;

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

/// Ties between items, both ways, in the order of the file.
pub(super) fn links(briefing: &Briefing, index: &Index) -> BTreeMap<Item, Vec<Link>> {
    let mut links: BTreeMap<Item, Vec<Link>> = BTreeMap::new();
    for item in Item::all(briefing) {
        for tie in item.ties(briefing) {
            let Some(other) = index.item(&tie.to).filter(|other| *other != item) else { continue };
            let relation = tie.relation;
            links.entry(item).or_default().push(Link { other, relation, outgoing: true });
            links.entry(other).or_default().push(Link { other: item, relation, outgoing: false });
        }
    }
    links
}
