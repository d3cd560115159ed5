//! From ids to places in the briefing.

use super::{divisions::Divisions, item::Item, outline::Section};
use crate::model::{Address, Briefing, Paragraph, Target};
use std::collections::HashMap;

/// Where everything is. Looked up by key only, never walked: the order of a hash map says nothing.
#[derive(Debug, Default)]
pub(super) struct Index {
    items: HashMap<Target, Item>,
    /// The sections of provisions, and of divisions.
    provision_sections: HashMap<String, usize>,
    division_sections: HashMap<String, usize>,
    provisions: HashMap<String, usize>,
    divisions: HashMap<String, usize>,
    /// The provision, then the places among its paragraphs and their children.
    paragraphs: HashMap<Address, (usize, Vec<usize>)>,
    actors: HashMap<String, usize>,
    sources: HashMap<String, usize>,
}

impl Index {
    /// `sections` are those of the briefing, with nothing placed in them yet.
    pub fn new(briefing: &Briefing, sections: &[Section]) -> Self {
        let items = Item::all(briefing).map(|item| (item.target(briefing), item)).collect();
        let (mut provision_sections, mut division_sections) = (HashMap::new(), HashMap::new());
        for (index, section) in sections.iter().enumerate() {
            let (of_kind, id) = match &section.target {
                Target::Text(address) => (&mut provision_sections, address.provision_id()),
                Target::Division(id) => (&mut division_sections, id.as_str()),
                _ => continue,
            };
            of_kind.insert(id.to_owned(), index);
        }
        let divisions = Divisions::new(briefing);
        for provision in &briefing.provisions {
            let Some(division) = provision.division.as_deref().filter(|id| divisions.is_provision(id, provision)) else { continue };
            if let Some(section) = provision_sections.get(&provision.id) {
                division_sections.entry(division.to_owned()).or_insert(*section);
            }
        }
        let provisions = places(briefing.provisions.iter().map(|provision| &provision.id));
        let mut paragraphs = HashMap::new();
        for (index, provision) in
            briefing.provisions.iter().enumerate().filter(|(index, provision)| provisions.get(&provision.id) == Some(index))
        {
            let id = provision.id.as_str();
            each(&provision.paragraphs, &mut Vec::new(), &mut |paragraph, path| {
                if paragraph.address.provision_id() == id {
                    paragraphs.entry(paragraph.address.clone()).or_insert_with(|| (index, path.to_vec()));
                }
            });
        }
        Self {
            items,
            provision_sections,
            division_sections,
            provisions,
            paragraphs,
            divisions: places(briefing.instrument.divisions.iter().map(|division| &division.id)),
            actors: places(briefing.actors.iter().map(|actor| &actor.id)),
            sources: places(briefing.sources.iter().map(|source| &source.id)),
        }
    }

    pub fn item(&self, target: &Target) -> Option<Item> {
        self.items.get(target).copied()
    }

    /// The section of the instrument, a division or a provision.
    pub fn section(&self, target: &Target) -> Option<usize> {
        if target.address().is_some_and(|address| !address.is_provision()) { None } else { self.section_around(target) }
    }

    /// The same; of a paragraph, the section it stands in.
    pub fn section_around(&self, target: &Target) -> Option<usize> {
        match target {
            // It comes first.
            Target::Instrument => Some(0),
            Target::Division(id) => self.division_sections.get(id).copied(),
            Target::Text(address) => self.provision_sections.get(address.provision_id()).copied(),
            _ => None,
        }
    }

    pub fn provision(&self, id: &str) -> Option<usize> {
        self.provisions.get(id).copied()
    }

    pub fn division(&self, id: &str) -> Option<usize> {
        self.divisions.get(id).copied()
    }

    pub fn paragraph(&self, address: &Address) -> Option<(usize, &[usize])> {
        self.paragraphs.get(address).map(|(provision, path)| (*provision, path.as_slice()))
    }

    pub fn actor(&self, id: &str) -> Option<usize> {
        self.actors.get(id).copied()
    }

    pub fn source(&self, id: &str) -> Option<usize> {
        self.sources.get(id).copied()
    }
}

/// Each paragraph with its place, in the order of reading.
fn each(paragraphs: &[Paragraph], path: &mut Vec<usize>, tell: &mut impl FnMut(&Paragraph, &[usize])) {
    for (index, paragraph) in paragraphs.iter().enumerate() {
        path.push(index);
        tell(paragraph, path);
        each(&paragraph.children, path, tell);
        path.pop();
    }
}

fn places<'b>(ids: impl Iterator<Item = &'b String>) -> HashMap<String, usize> {
    ids.enumerate().map(|(place, id)| (id.clone(), place)).collect()
}
