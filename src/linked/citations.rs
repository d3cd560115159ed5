//! Which item names which source, both ways.

use super::{index::Index, item::Item};
use crate::model::Briefing;

/// Items and the sources they name.
#[derive(Debug, Default)]
pub(super) struct Citations {
    /// For each item, by its place among all.
    cited: Vec<Vec<usize>>,
    citing: Vec<Vec<Item>>,
}

impl Citations {
    pub fn new(briefing: &Briefing, index: &Index) -> Self {
        let mut this = Self { cited: Vec::new(), citing: vec![Vec::new(); briefing.sources.len()] };
        for item in Item::all(briefing) {
            let mut sources: Vec<usize> = named_by(briefing, item).filter_map(|id| index.source(id)).collect();
            sources.sort_unstable();
            sources.dedup();
            for source in &sources {
                this.citing[*source].push(item);
            }
            this.cited.push(sources);
        }
        this
    }

    /// The sources of an item by its place among all, in the order of the file.
    pub fn cited(&self, item: usize) -> &[usize] {
        self.cited.get(item).map_or(&[], Vec::as_slice)
    }

    /// The items that name a source.
    pub fn citing(&self, source: usize) -> &[Item] {
        self.citing.get(source).map_or(&[], Vec::as_slice)
    }
}

/// Ids of the sources of an item and of the replies to it.
fn named_by(briefing: &Briefing, item: Item) -> Box<dyn Iterator<Item = &str> + '_> {
    match item {
        Item::Safeguard(index) => Box::new(briefing.safeguards[index].sources.iter().map(String::as_str)),
        Item::Critique(index) => {
            let critique = &briefing.critiques[index];
            let replies = critique.replies.iter().flat_map(|reply| &reply.sources);
            Box::new(critique.sources.iter().chain(replies).map(String::as_str))
        }
        Item::Position(index) => Box::new(briefing.positions[index].sources.iter().map(String::as_str)),
    }
}
