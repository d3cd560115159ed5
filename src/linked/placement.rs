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
use crate::model::{Briefing, Relation};
use std::{cmp::Reverse, collections::BTreeSet, ops::Range};

/// Places that items take from those they are tied to, in one briefing: so many critiques of a safeguard that stands in so
/// many paragraphs would fill the memory. The largest treaty briefing written so far has under 200. Past it each takes one.
const INHERITED: usize = 100_000;

/// What an item is tied to: the sections, in order, and the words in each.
type Spots = Vec<(usize, Spot)>;

/// Puts every item into the sections it is tied to, and numbers the words it is tied to.
pub(super) fn place_items((briefing, official): (&Briefing, &OfficialTexts), index: &Index, links: &[Vec<Link>], sections: &mut [Section]) {
    let mut texts = Texts::new(briefing, official);
    let items: Vec<Item> = Item::all(briefing).collect();
    // Both by the place of the item among all.
    let mut spots: Vec<Spots> = Vec::with_capacity(items.len());
    let mut homes: Vec<Vec<usize>> = Vec::with_capacity(items.len());
    for item in &items {
        let (mut tied, mut found_in) = (Spots::new(), Vec::new());
        for tie in item.ties(briefing) {
            let Some(spot) = texts.spot(index, (&tie.to, TextKey::SUMMARY), tie.phrase.as_deref()) else { continue };
            if tie.relation == Relation::FoundIn {
                found_in.push(spot.0);
            }
            tied.push(spot);
            // A phrase is words of the briefing's own: where those of an official text are not named, all of them are meant.
            tied.extend(official.keys().filter_map(|text| texts.spot(index, (&tie.to, text), None)));
        }
        spots.push(each_once(tied));
        homes.push(each_once(found_in));
    }
    // What is tied to items alone stands where those stand.
    let direct: Vec<bool> = spots.iter().map(|spots| !spots.is_empty()).collect();
    let mut left = INHERITED;
    for place in (0..items.len()).filter(|place| !direct[*place]) {
        let others = links[place].iter().filter(|link| link.outgoing);
        let inherited = others.flat_map(|link| &spots[link.other.place_among_all(briefing)]).take(left.max(1)).cloned();
        let inherited = each_once(inherited.collect());
        left = left.saturating_sub(inherited.len());
        spots[place] = inherited;
    }
    let mut by_section: Vec<Vec<Here<'_>>> = Vec::new();
    by_section.resize_with(sections.len(), Vec::new);
    for ((item, spots), (homes, direct)) in items.iter().zip(spots).zip(homes.iter().zip(direct)) {
        for (section, spot) in spots {
            match by_section[section].last_mut().filter(|last| last.item == *item) {
                Some(here) => here.spots.push(spot),
                None => by_section[section].push(Here { item: *item, spots: vec![spot], homes, direct }),
            }
        }
    }
    for (section, here) in by_section.into_iter().enumerate().filter(|(_, here)| !here.is_empty()) {
        let spots = each_once(here.iter().flat_map(|here| &here.spots).collect());
        sections[section].fill(anchors(&texts, &spots, &here), placed(briefing, section, &spots, &here));
    }
}

/// An item that stands in a section.
struct Here<'a> {
    item: Item,
    /// What it is tied to here, in order.
    spots: Vec<Spot>,
    /// The sections whose words it is found in.
    homes: &'a [usize],
    /// False where no tie leads from it to the text.
    direct: bool,
}

/// In order, each once.
fn each_once<T: Ord>(mut all: Vec<T>) -> Vec<T> {
    all.sort_unstable();
    all.dedup();
    all
}

/// Where a spot stands among those of a section.
fn place_of(spots: &[&Spot], spot: &Spot) -> usize {
    spots.partition_point(|other| *other < spot)
}

fn anchors(texts: &Texts<'_>, spots: &[&Spot], here: &[Here<'_>]) -> Vec<Anchor> {
    let mut last = (TextKey::SUMMARY, 0);
    let mut anchors: Vec<Anchor> = spots
        .iter()
        .map(|(text, words)| {
            let of = texts.key(*text);
            let number = if of == last.0 { last.1 + 1 } else { 1 };
            last = (of, number);
            Anchor { number, of, target: texts.target(*text), text: words.clone(), items: Vec::new() }
        })
        .collect();
    for here in here {
        here.spots.iter().for_each(|spot| anchors[place_of(spots, spot)].items.push(here.item));
    }
    anchors
}

/// Items in the order of the words, those found here before those from elsewhere. On the same words what is tied to them itself
/// stands before what is tied to another item there, and the newer before the older.
fn placed(briefing: &Briefing, section: usize, spots: &[&Spot], here: &[Here<'_>]) -> Vec<Placed> {
    let mut placed: Vec<Placed> = here
        .iter()
        .map(|Here { item, spots: tied, homes, direct }| {
            let anchors = tied.iter().map(|spot| place_of(spots, spot)).collect();
            let from = homes.first().copied().filter(|_| !homes.contains(&section));
            Placed { item: *item, anchors, from, inherited: !direct }
        })
        .collect();
    placed.sort_by_key(|placed| {
        (placed.from, placed.anchors.first().copied(), placed.inherited, Reverse(placed.item.date(briefing)), placed.item)
    });
    placed
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
