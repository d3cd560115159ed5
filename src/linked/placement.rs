//! Which section each item stands in, and the words it is tied to there, numbered in the order of the words.

use super::{
    anchor::Anchor,
    index::Index,
    item::Item,
    links::Link,
    official_texts::OfficialTexts,
    outline::{Placed, Section},
    text_key::TextKey,
    texts::{Spot, Texts},
};
use crate::model::{Briefing, Date, Relation};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

/// Places that items take from those they are tied to, in one briefing: so many critiques of a safeguard that stands in so
/// many paragraphs would fill the memory. The largest treaty briefing written so far has under 200. Past it each takes one.
const INHERITED: usize = 100_000;

/// Puts every item into the sections it is tied to, and numbers the words it is tied to.
pub(super) fn place_items(
    (briefing, official): (&Briefing, &OfficialTexts),
    index: &Index,
    links: &BTreeMap<Item, Vec<Link>>,
    sections: &mut [Section],
) {
    let mut texts = Texts::new(briefing, official);
    let mut spots: BTreeMap<Item, BTreeSet<(usize, Spot)>> = BTreeMap::new();
    let mut homes: BTreeMap<Item, BTreeSet<usize>> = BTreeMap::new();
    for item in Item::all(briefing) {
        for tie in item.ties(briefing) {
            let Some((section, spot)) = texts.spot(index, (&tie.to, TextKey::SUMMARY), tie.phrase.as_deref()) else { continue };
            let spots = spots.entry(item).or_default();
            spots.insert((section, spot));
            // A phrase is words of the briefing's own: where those of an official text are not named, all of them are meant.
            spots.extend(official.keys().filter_map(|text| texts.spot(index, (&tie.to, text), None)));
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
    for (section, items) in by_section {
        sections[section].fill(anchors(&texts, &items), placed(briefing, section, &items, &homes, &direct));
    }
}

fn anchors(texts: &Texts<'_>, items: &BTreeMap<Item, Vec<Spot>>) -> Vec<Anchor> {
    let mut by_spot: BTreeMap<&Spot, Vec<Item>> = BTreeMap::new();
    for (item, spots) in items {
        for spot in spots {
            by_spot.entry(spot).or_default().push(*item);
        }
    }
    let mut last = (TextKey::SUMMARY, 0);
    by_spot
        .into_iter()
        .map(|((text, words), items)| {
            let of = texts.key(*text);
            let number = if of == last.0 { last.1 + 1 } else { 1 };
            last = (of, number);
            Anchor { number, of, target: texts.target(*text).clone(), text: words.clone(), items }
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
    let order: BTreeMap<&Spot, usize> = all.into_iter().enumerate().map(|(index, spot)| (spot, index)).collect();
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

fn date(briefing: &Briefing, item: Item) -> Option<&Date> {
    match item {
        Item::Safeguard(_) => None,
        Item::Critique(index) => Some(&briefing.critiques[index].date),
        Item::Position(index) => Some(&briefing.positions[index].date),
    }
}

/// Counts what is tied to each section and, for a division, to all that stands `inside` it.
pub(super) fn count_within(sections: &mut [Section], inside: &[Range<usize>]) {
    for section in &mut *sections {
        section.within = section.tally;
    }
    for (division, inside) in inside.iter().enumerate().filter(|(_, inside)| !inside.is_empty()) {
        let items: BTreeSet<Item> =
            sections[division..inside.end].iter().flat_map(|section| section.placed.iter().map(|placed| placed.item)).collect();
        sections[division].within = items.into_iter().collect();
    }
}
