//! Which lines lead to what is tied to the subject: one for a tie that stands in the file, from what the item is tied to.
//!
//! Decided here without a window: `ui` says what is in sight, and draws what it is answered. Cards stand together in many
//! ways that are no tie; two that are tied to the same article are not therefore tied to each other's words.

use super::Subject;
use crate::linked::{Item, LinkedBriefing, Section};
use std::collections::{BTreeSet, HashSet};

/// Where a line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// Words of the subject's section, or all of its heading, by their place among the section's anchors.
    Words(usize),
    /// The card of an item.
    Card(Item),
}

/// A line: a tie leads from one end to the other, or back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Connection {
    /// What the item is tied to, or what is tied to it.
    pub from: End,
    /// The item.
    pub to: Item,
}

/// True for words that are marked as those of the subject: those that were pressed, or those that an item hangs on.
#[must_use]
pub fn are_chosen(linked: &LinkedBriefing, subject: &Subject, anchor: usize) -> bool {
    match (subject.words, linked.item(&subject.target)) {
        (Some(words), _) => words == anchor,
        (None, Some(item)) => {
            let section = linked.sections().get(subject.section);
            section.and_then(|section| section.placed(item)).is_some_and(|placed| placed.anchors.contains(&anchor))
        }
        (None, None) => false,
    }
}

/// The lines between what is in sight: chosen words, and cards tied to the subject. A card has a line from the words it is
/// tied to, the first of them in sight; where there are none, from the card that it is tied to.
#[must_use]
pub fn connections(linked: &LinkedBriefing, subject: &Subject, words: &[usize], cards: &[Item]) -> Vec<Connection> {
    let Some(section) = linked.sections().get(subject.section) else { return Vec::new() };
    let item = linked.item(&subject.target);
    if subject.words.is_none() && item.is_none() {
        // Of a whole paragraph a line for every card in sight would say nothing.
        return Vec::new();
    }
    let in_sight: HashSet<Item> = cards.iter().copied().collect();
    let mut found = BTreeSet::new();
    for card in cards.iter().copied() {
        match tied_words(section, card, words) {
            Some(words) => {
                found.insert(Connection { from: End::Words(words), to: card });
            }
            None => found.extend(other_cards(linked, section, item, card, &in_sight)),
        }
    }
    found.into_iter().collect()
}

/// The first of some words that a tie leads to from an item; none from one that stands here only as another does.
fn tied_words(section: &Section, item: Item, words: &[usize]) -> Option<usize> {
    let placed = section.placed(item).filter(|placed| !placed.inherited)?;
    placed.anchors.iter().copied().find(|anchor| words.contains(anchor))
}

/// Lines to a card from cards in the other pane: between it and the subject, and to what stands here only as those stand
/// that it is tied to.
fn other_cards<'a>(
    linked: &'a LinkedBriefing,
    section: &Section,
    subject: Option<Item>,
    card: Item,
    in_sight: &'a HashSet<Item>,
) -> impl Iterator<Item = Connection> + 'a {
    let inherits = section.placed(card).is_some_and(|placed| placed.inherited);
    let links = linked.links(card).iter().filter(move |link| {
        let of_subject = Some(card) == subject || Some(link.other) == subject;
        link.other.is_safeguard() != card.is_safeguard() && in_sight.contains(&link.other) && (of_subject || inherits && link.outgoing)
    });
    // From the safeguard, whichever of the two names the other: one line for one pair.
    links.map(move |link| {
        let (safeguard, other) = if card.is_safeguard() { (card, link.other) } else { (link.other, card) };
        Connection { from: End::Card(safeguard), to: other }
    })
}
