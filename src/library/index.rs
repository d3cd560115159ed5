//! From ids to places in the briefing.

use super::{Item, divisions::Divisions};
use crate::model::{Address, Briefing, Target};
use std::collections::HashMap;

/// Where everything is. Looked up by key only, never walked: the order of a hash map says nothing.
#[derive(Debug, Default)]
pub(super) struct Index {
    items: HashMap<Target, Item>,
    sections: HashMap<Target, usize>,
    provisions: HashMap<String, usize>,
    actors: HashMap<String, usize>,
    sources: HashMap<String, usize>,
}

impl Index {
    pub fn new(briefing: &Briefing) -> Self {
        let items = Item::all(briefing).map(|item| (item.target(briefing), item)).collect();
        let mut sections: HashMap<Target, usize> =
            super::section::sections(briefing).into_iter().enumerate().map(|(i, section)| (section.target, i)).collect();
        let divisions = Divisions::new(briefing);
        for provision in &briefing.provisions {
            let Some(division) = provision.division.as_deref().filter(|id| divisions.is_provision(id, provision)) else { continue };
            if let Some(section) = sections.get(&Target::Text(Address::provision(provision.id.as_str()))).copied() {
                sections.entry(Target::Division(division.to_owned())).or_insert(section);
            }
        }
        Self {
            items,
            sections,
            provisions: places(briefing.provisions.iter().map(|provision| &provision.id)),
            actors: places(briefing.actors.iter().map(|actor| &actor.id)),
            sources: places(briefing.sources.iter().map(|source| &source.id)),
        }
    }

    pub fn item(&self, target: &Target) -> Option<Item> {
        self.items.get(target).copied()
    }

    pub fn section(&self, target: &Target) -> Option<usize> {
        self.sections.get(target).copied()
    }

    pub fn provision(&self, id: &str) -> Option<usize> {
        self.provisions.get(id).copied()
    }

    pub fn actor(&self, id: &str) -> Option<usize> {
        self.actors.get(id).copied()
    }

    pub fn source(&self, id: &str) -> Option<usize> {
        self.sources.get(id).copied()
    }
}

fn places<'b>(ids: impl Iterator<Item = &'b String>) -> HashMap<String, usize> {
    ids.enumerate().map(|(place, id)| (id.clone(), place)).collect()
}
