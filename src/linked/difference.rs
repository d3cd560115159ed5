//! What became of a briefing between two readings of its file: which items are new, which say something else, and
//! which are gone. Goes by address and id, never by place in a list.

use crate::model::{Address, Briefing, Paragraph, Target};
use std::collections::BTreeMap;

/// Items by what became of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Those that were not there before.
    pub new: Vec<Target>,
    /// Those that say something else.
    pub changed: Vec<Target>,
    /// Those that are no longer there.
    pub gone: Vec<Target>,
    /// True where the same items stand in another order.
    pub moved: bool,
}

impl Difference {
    /// What became of `before`.
    #[must_use]
    pub fn between(before: &Briefing, after: &Briefing) -> Self {
        let (old, new) = (items(before), items(after));
        let mut difference = Self::default();
        for (target, says) in &new {
            match old.get(target) {
                None => difference.new.push(target.clone()),
                Some(said) if said != says => difference.changed.push(target.clone()),
                Some(_) => {}
            }
        }
        difference.gone = old.into_keys().filter(|target| !new.contains_key(target)).collect();
        difference.moved = difference.is_nothing() && before != after;
        difference
    }

    /// True where every item says what it said.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty() && self.gone.is_empty()
    }
}

/// Every item with all it says itself, as what is in it is an item of its own.
fn items(briefing: &Briefing) -> BTreeMap<Target, String> {
    let mut items = BTreeMap::new();
    let Briefing { title, about, language, as_of, compiled_by, licence, status, instrument, .. } = briefing;
    items.insert(Target::Instrument, format!("{:?}", (title, about, language, as_of, compiled_by, licence, status, instrument)));
    for provision in &briefing.provisions {
        let mut alone = provision.clone();
        for paragraph in std::mem::take(&mut alone.paragraphs) {
            add_paragraph(paragraph, &mut items);
        }
        items.insert(Target::Text(Address::provision(provision.id.as_str())), format!("{alone:?}"));
    }
    items.extend(briefing.safeguards.iter().map(|item| (Target::Safeguard(item.id.clone()), format!("{item:?}"))));
    items.extend(briefing.critiques.iter().map(|item| (Target::Critique(item.id.clone()), format!("{item:?}"))));
    items.extend(briefing.positions.iter().map(|item| (Target::Position(item.id.clone()), format!("{item:?}"))));
    items.extend(briefing.actors.iter().map(|item| (Target::Actor(item.id.clone()), format!("{item:?}"))));
    items.extend(briefing.events.iter().map(|item| (Target::Event(item.id.clone()), format!("{item:?}"))));
    items.extend(briefing.terms.iter().map(|item| (Target::Term(item.id.clone()), format!("{item:?}"))));
    items.extend(briefing.sources.iter().map(|item| (Target::Source(item.id.clone()), format!("{item:?}"))));
    items.extend(briefing.walks.iter().map(|item| (Target::Walk(item.id.clone()), format!("{item:?}"))));
    items
}

fn add_paragraph(mut paragraph: Paragraph, items: &mut BTreeMap<Target, String>) {
    for child in std::mem::take(&mut paragraph.children) {
        add_paragraph(child, items);
    }
    items.insert(Target::Text(paragraph.address.clone()), format!("{paragraph:?}"));
}
