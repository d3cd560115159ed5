//! The outline of a briefing: its sections in reading order. A section is the treaty as a whole, a division, or a provision;
//! what is tied to it is put in by `placement`.

use super::{anchor::Anchor, divisions::Divisions, item::Item, tally::Tally, text_key::TextKey};
use crate::model::{Address, Briefing, PaneKind, Target};
use std::{
    collections::{BTreeSet, HashMap},
    ops::Range,
};

/// One section, the same in all panes.
#[derive(Clone, Debug)]
pub struct Section {
    /// The instrument, a division or a provision.
    pub target: Target,
    /// Its place among the provisions of the briefing, if it is one.
    pub provision: Option<usize>,
    /// The words that something is tied to: those of the briefing's own in the order of the text, then those of each official
    /// text. A place among them says whose words they are.
    pub anchors: Vec<Anchor>,
    /// What is tied to it, each item once.
    pub tally: Tally,
    /// What is tied to it or, for a division, to anything in it, each item once.
    pub within: Tally,
    /// Each item in it, with its anchors here, in the order shown.
    pub placed: Vec<Placed>,
    /// Where each item stands among them: thousands may be tied to one provision.
    places: HashMap<Item, usize>,
    /// Its rows in each pane.
    pub rows: [Range<usize>; 4],
}

/// An item in a section.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Which.
    pub item: Item,
    /// Its anchors here, by their place in the section.
    pub anchors: Vec<usize>,
    /// Set where the words it is found in stand elsewhere: the section they stand in.
    pub from: Option<usize>,
    /// True where no tie leads from it to the text: it stands where the items stand that it is tied to, and the anchors are
    /// theirs.
    pub inherited: bool,
}

impl Section {
    /// One with nothing in it yet.
    fn empty(target: Target, provision: Option<usize>) -> Self {
        Self {
            target,
            provision,
            anchors: Vec::new(),
            tally: Tally::default(),
            within: Tally::default(),
            placed: Vec::new(),
            places: HashMap::new(),
            rows: [0..0, 0..0, 0..0, 0..0],
        }
    }

    /// The words of one text that something is tied to, with their places among the anchors.
    pub fn anchors_of(&self, text: TextKey) -> impl Iterator<Item = (usize, &Anchor)> {
        self.anchors.iter().enumerate().filter(move |(_, anchor)| anchor.of == text)
    }

    /// True if the item is tied to this section.
    #[must_use]
    pub fn holds(&self, item: Item) -> bool {
        self.places.contains_key(&item)
    }

    /// Where an item stands here.
    #[must_use]
    pub fn placed(&self, item: Item) -> Option<&Placed> {
        self.places.get(&item).and_then(|index| self.placed.get(*index))
    }

    /// Puts items into it, each once, in the order shown, with the words they are tied to.
    pub(super) fn fill(&mut self, anchors: Vec<Anchor>, placed: Vec<Placed>) {
        self.places = placed.iter().enumerate().map(|(place, placed)| (placed.item, place)).collect();
        self.tally = placed.iter().map(|placed| placed.item).collect();
        (self.anchors, self.placed) = (anchors, placed);
    }

    /// Its rows in a pane; none among the sources, which stand in no section.
    #[must_use]
    pub fn rows(&self, pane: PaneKind) -> Range<usize> {
        self.rows[pane as usize].clone()
    }

    /// How many cards of a comment pane are tied here, of whatever kind. What people read counts each kind by itself.
    #[must_use]
    pub fn count(&self, pane: PaneKind) -> usize {
        self.tally.held_by(pane).all()
    }
}

/// The sections of a briefing in reading order, with nothing placed in them yet: the instrument,
/// then each division before its first provision.
pub(super) fn sections(briefing: &Briefing) -> Vec<Section> {
    let mut sections = vec![Section::empty(Target::Instrument, None)];
    let mut opened: BTreeSet<&str> = BTreeSet::new();
    let divisions = Divisions::new(briefing);
    for (index, provision) in briefing.provisions.iter().enumerate() {
        for division in divisions.lineage(provision.division.as_deref()) {
            if opened.insert(division) && !divisions.is_provision(division, provision) {
                sections.push(Section::empty(Target::Division(division.to_owned()), None));
            }
        }
        let target = Target::Text(Address::provision(provision.id.as_str()));
        sections.push(Section::empty(target, Some(index)));
    }
    // Divisions none of whose provisions are here may still have something tied to them.
    for division in &briefing.instrument.divisions {
        if opened.insert(&division.id) {
            sections.push(Section::empty(Target::Division(division.id.clone()), None));
        }
    }
    sections
}
