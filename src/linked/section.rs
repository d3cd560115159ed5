//! A section of the panes: the treaty as a whole, a division, or a provision, with what is tied to it.

use super::{
    Item, Link, Tally,
    anchor::Anchor,
    divisions::Divisions,
    index::Index,
    texts::{Spot, Texts},
};
use crate::model::{Address, Briefing, PaneKind, Relation, Target};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    ops::Range,
};

/// One section, the same in all panes.
#[derive(Clone, Debug)]
pub struct Section {
    /// The instrument, a division or a provision.
    pub target: Target,
    /// Its place among the provisions of the briefing, if it is one.
    pub provision: Option<usize>,
    /// The words ties hang on, in the order of the words.
    pub anchors: Vec<Anchor>,
    /// What is tied to it, each item once.
    pub tally: Tally,
    /// What is tied to it or, for a division, to anything in it, each item once.
    pub within: Tally,
    /// Each item in it, with the anchors it hangs on here, in the order shown.
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
    /// The anchors it hangs on here, by their place in the section.
    pub anchors: Vec<usize>,
    /// Set where the words it is found in stand elsewhere: the section they stand in.
    pub from: Option<usize>,
    /// True where no tie leads from it to the text: it stands where the items stand that it is tied to, and the anchors are
    /// theirs.
    pub inherited: bool,
}

impl Section {
    /// True if the item is tied to this section.
    #[must_use]
    pub fn holds(&self, item: Item) -> bool {
        self.places.contains_key(&item)
    }

    /// Where an item stands here.
    #[must_use]
    pub fn placed(&self, item: Item) -> Option<&Placed> {
        self.places.get(&item).and_then(|at| self.placed.get(*at))
    }

    /// Its rows in a pane; none among the sources, which stand in no section.
    #[must_use]
    pub fn rows(&self, pane: PaneKind) -> Range<usize> {
        self.rows[pane as usize].clone()
    }

    /// How many cards of a comment pane are tied here, of whatever kind: for people they are told apart.
    #[must_use]
    pub fn count(&self, pane: PaneKind) -> usize {
        self.tally.held_by(pane).all()
    }
}

/// The sections of a briefing in reading order, with nothing placed in them yet: the instrument,
/// then each division before its first provision.
pub(super) fn sections(briefing: &Briefing) -> Vec<Section> {
    let mut sections = vec![section(Target::Instrument, None)];
    let mut opened: BTreeSet<&str> = BTreeSet::new();
    let divisions = Divisions::new(briefing);
    for (index, provision) in briefing.provisions.iter().enumerate() {
        for division in divisions.lineage(provision.division.as_deref()) {
            if opened.insert(division) && !divisions.is_provision(division, provision) {
                sections.push(section(Target::Division(division.to_owned()), None));
            }
        }
        let target = Target::Text(Address::provision(provision.id.as_str()));
        sections.push(section(target, Some(index)));
    }
    // Divisions none of whose provisions are here may still have something tied to them.
    for division in &briefing.instrument.divisions {
        if opened.insert(&division.id) {
            sections.push(section(Target::Division(division.id.clone()), None));
        }
    }
    sections
}

/// Counts what is tied to each section and, for a division, to all that follows up to the next one.
pub(super) fn count_within(sections: &mut [Section]) {
    let starts: Vec<usize> = (0..sections.len()).filter(|at| matches!(sections[*at].target, Target::Division(_))).collect();
    for section in &mut *sections {
        section.within = section.tally;
    }
    for (place, start) in starts.iter().enumerate() {
        let end = starts.get(place + 1).copied().unwrap_or(sections.len());
        let items: BTreeSet<Item> =
            sections[*start..end].iter().flat_map(|section| section.placed.iter().map(|placed| placed.item)).collect();
        sections[*start].within = items.into_iter().collect();
    }
}

fn section(target: Target, provision: Option<usize>) -> Section {
    Section {
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

/// Places that items take from those they are tied to, in one briefing: so many critiques of a safeguard that stands in so
/// many paragraphs would fill the memory. The largest treaty briefing written so far has under 200. Past it each takes one.
const INHERITED: usize = 100_000;

/// Puts every item into the sections it is tied to, and numbers the words it hangs on.
pub(super) fn place_items(briefing: &Briefing, index: &Index, links: &BTreeMap<Item, Vec<Link>>, sections: &mut [Section]) {
    let mut texts = Texts::new(briefing);
    let mut spots: BTreeMap<Item, BTreeSet<(usize, Spot)>> = BTreeMap::new();
    let mut homes: BTreeMap<Item, BTreeSet<usize>> = BTreeMap::new();
    for item in Item::all(briefing) {
        for tie in item.ties(briefing) {
            let Some((section, spot)) = texts.spot(index, &tie.to, tie.phrase.as_deref()) else { continue };
            spots.entry(item).or_default().insert((section, spot));
            if tie.relation == Relation::FoundIn {
                homes.entry(item).or_default().insert(section);
            }
        }
    }
    // What is tied to items alone stands where those stand.
    let direct: BTreeSet<Item> = spots.keys().copied().collect();
    let mut left = INHERITED;
    for item in Item::all(briefing) {
        if !spots.contains_key(&item) {
            let others = links.get(&item).into_iter().flatten().filter(|link| link.outgoing);
            let inherited = others.filter_map(|link| spots.get(&link.other)).flatten().take(left.max(1));
            let inherited: BTreeSet<_> = inherited.cloned().collect();
            left = left.saturating_sub(inherited.len());
            if !inherited.is_empty() {
                spots.insert(item, inherited);
            }
        }
    }
    let mut by_section: BTreeMap<usize, BTreeMap<Item, Vec<Spot>>> = BTreeMap::new();
    for (item, spots) in spots {
        for (section, spot) in spots {
            by_section.entry(section).or_default().entry(item).or_default().push(spot);
        }
    }
    for (at, items) in by_section {
        let section = &mut sections[at];
        section.anchors = anchors(&texts, &items);
        section.placed = placed(briefing, at, &items, &homes, &direct);
        section.places = section.placed.iter().enumerate().map(|(place, placed)| (placed.item, place)).collect();
        section.tally = section.placed.iter().map(|placed| placed.item).collect();
    }
}

fn anchors(texts: &Texts<'_>, items: &BTreeMap<Item, Vec<Spot>>) -> Vec<Anchor> {
    let mut by_spot: BTreeMap<&Spot, Vec<Item>> = BTreeMap::new();
    for (item, spots) in items {
        for spot in spots {
            by_spot.entry(spot).or_default().push(*item);
        }
    }
    let mut number = 0;
    by_spot
        .into_iter()
        .map(|((text, words), items)| {
            number += 1;
            Anchor { number, target: texts.target(*text).clone(), text: words.clone(), items }
        })
        .collect()
}

/// Items in the order of the words, those found here before those from elsewhere; on the same words
/// the older first.
fn placed(
    briefing: &Briefing,
    here: usize,
    items: &BTreeMap<Item, Vec<Spot>>,
    homes: &BTreeMap<Item, BTreeSet<usize>>,
    direct: &BTreeSet<Item>,
) -> Vec<Placed> {
    let all: BTreeSet<&Spot> = items.values().flatten().collect();
    let order: BTreeMap<&Spot, usize> = all.into_iter().enumerate().map(|(at, spot)| (spot, at)).collect();
    let mut placed: Vec<Placed> = items
        .iter()
        .map(|(item, spots)| {
            let mut anchors: Vec<usize> = spots.iter().map(|spot| order[spot]).collect();
            anchors.sort_unstable();
            let from = homes.get(item).filter(|homes| !homes.contains(&here)).and_then(|homes| homes.first().copied());
            Placed { item: *item, anchors, from, inherited: !direct.contains(item) }
        })
        .collect();
    placed.sort_by_key(|placed| (placed.from, placed.anchors.first().copied(), date(briefing, placed.item), placed.item));
    placed
}

fn date(briefing: &Briefing, item: Item) -> Option<&crate::model::Date> {
    match item {
        Item::Safeguard(_) => None,
        Item::Critique(index) => Some(&briefing.critiques[index].date),
        Item::Position(index) => Some(&briefing.positions[index].date),
    }
}
