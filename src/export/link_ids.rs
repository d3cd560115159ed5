//! Names for everything a link can lead to within a file, each once.
//!
//! A name is its target as it is written, with what cannot stand in a name replaced: `24-2`,
//! `s-independent-review`. Where two would be the same, the later one gets a number. People keep such names in links to a page
//! (`docs/export.md`), so they stay what they are.

use super::selection::{Selection, each_paragraph};
use crate::{
    linked::Item,
    model::{Address, Target},
};
use std::collections::{BTreeMap, BTreeSet};

/// The names of one file.
#[derive(Default)]
pub(super) struct LinkIds {
    names: BTreeMap<Target, String>,
    again: BTreeMap<(Item, usize), String>,
    alone: BTreeMap<usize, String>,
    more: BTreeMap<usize, Vec<String>>,
    used: BTreeSet<String>,
}

impl LinkIds {
    /// Names all that the file shows; `reserved` are those the form needs for itself.
    pub fn new(selection: &Selection<'_>, reserved: &[&str]) -> Self {
        let used = reserved.iter().map(|name| (*name).to_owned()).collect();
        let mut this = Self { names: BTreeMap::new(), again: BTreeMap::new(), alone: BTreeMap::new(), more: BTreeMap::new(), used };
        let linked = selection.linked;
        let briefing = linked.briefing();
        for index in selection.sections() {
            let section = selection.section(*index);
            this.add(section.target.clone());
            let Some(provision) = section.provision else { continue };
            each_paragraph(&linked.provision(provision).paragraphs, &mut |paragraph| {
                this.add(Target::Text(paragraph.address.clone()));
            });
        }
        for item in selection.items() {
            this.add(linked.target(*item));
            if let Item::Critique(critique) = *item {
                linked.critique(critique).replies.iter().for_each(|reply| this.add(Target::Reply(reply.id.clone())));
            }
        }
        selection.actors.iter().for_each(|index| this.add(Target::Actor(briefing.actors[*index].id.clone())));
        selection.events.iter().for_each(|index| this.add(Target::Event(briefing.events[*index].id.clone())));
        selection.terms.iter().for_each(|index| this.add(Target::Term(briefing.terms[*index].id.clone())));
        selection.sources.iter().for_each(|index| this.add(Target::Source(briefing.sources[*index].id.clone())));
        selection.walks.iter().for_each(|index| this.add(Target::Walk(briefing.walks[*index].id.clone())));
        for index in selection.sections() {
            for placed in selection.placed(*index).filter(|placed| selection.home(placed.item) != Some(*index)) {
                let wanted = format!("{}-at-{}", name(&linked.target(placed.item)), name(&selection.section(*index).target));
                let free = this.free(&wanted);
                this.again.insert((placed.item, *index), free);
            }
        }
        for index in selection.sections() {
            let free = this.free(&format!("alone-{}", name(&selection.section(*index).target)));
            this.alone.insert(*index, free);
        }
        for division in briefing.instrument.divisions.iter().map(|division| Target::Division(division.id.clone())) {
            let section = linked.section_of(&division).filter(|index| selection.sections().contains(index));
            if let Some(section) = section.filter(|_| !this.names.contains_key(&division)) {
                let free = this.free(&name(&division));
                this.more.entry(section).or_default().push(free);
            }
        }
        this
    }

    fn add(&mut self, target: Target) {
        if !self.names.contains_key(&target) {
            let free = self.free(&name(&target));
            self.names.insert(target, free);
        }
    }

    fn free(&mut self, wanted: &str) -> String {
        let mut free = wanted.to_owned();
        let mut number = 2;
        while self.used.contains(&free) {
            free = format!("{wanted}-{number}");
            number += 1;
        }
        self.used.insert(free.clone());
        free
    }

    /// The name of a target; none where the file does not show it. A paragraph that is not there leads
    /// to its provision.
    pub fn of(&self, target: &Target) -> Option<&str> {
        let provision = || Some(Target::Text(Address::provision(target.address()?.provision_id())));
        let found = self.names.get(target).or_else(|| self.names.get(&provision()?));
        found.map(String::as_str)
    }

    /// The name of an item where it stands in a section.
    pub fn card(&self, item: Item, target: &Target, section: usize) -> &str {
        self.again.get(&(item, section)).map_or_else(|| self.of(target).unwrap_or_default(), String::as_str)
    }

    /// Names of divisions that have no section of their own and stand in this one.
    pub fn more(&self, section: usize) -> &[String] {
        self.more.get(&section).map_or(&[], Vec::as_slice)
    }

    /// The name of a section where it is shown without the others.
    pub fn alone(&self, section: usize) -> &str {
        self.alone.get(&section).map_or("", String::as_str)
    }
}

fn name(target: &Target) -> String {
    target.to_string().chars().map(|letter| if letter.is_alphanumeric() || "-_.".contains(letter) { letter } else { '-' }).collect()
}
