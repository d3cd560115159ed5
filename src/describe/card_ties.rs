//! What an item is tied to, in words: in one section with the numbers of the words, and elsewhere by name.

use super::card::CardTie;
use crate::{
    linked::{Anchor, AnchorText, Item, LinkedBriefing, Section, bare},
    model::{Target, Tie, visible},
    text,
};
use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

/// What an item is tied to in a section, and the names of what it is tied to elsewhere in the text.
pub(super) fn card_ties(linked: &LinkedBriefing, item: Item, section: &Section) -> (Vec<CardTie>, Vec<String>) {
    // By what they stand in: an item may have thousands.
    let mut anchors: HashMap<&Target, Vec<&Anchor>> = HashMap::new();
    for anchor in section.placed(item).into_iter().flat_map(|placed| &placed.anchors).filter_map(|index| section.anchors.get(*index)) {
        // A phrase is words of the briefing's own.
        if anchor.of.is_summary() {
            anchors.entry(&anchor.target).or_default().push(anchor);
        }
    }
    let (mut here, mut elsewhere, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for tie in item.ties(linked.briefing()) {
        if linked.item(&tie.to).is_some() {
            continue;
        }
        let says = super::place_in_sentence(linked, &tie.to);
        if linked.section_of(&tie.to).is_some_and(|index| linked.sections()[index].target == section.target) {
            let number = anchor_number(linked, anchors.get(&tie.to), tie);
            here.push(CardTie { number, says: text::items::tie(tie.relation, &says), words: tie.phrase.clone() });
        } else if seen.insert(says.clone()) {
            elsewhere.push(says);
        }
    }
    here.sort_by_key(|on| on.number);
    (here, elsewhere)
}

/// The number on the badge of the exact words of a tie: an item may be tied to several passages of one paragraph.
fn anchor_number(linked: &LinkedBriefing, of_target: Option<&Vec<&Anchor>>, tie: &Tie) -> Option<u32> {
    let phrase = tie.phrase.as_deref().map(|phrase| visible(bare(phrase)));
    let with_words = of_target?.iter().find(|anchor| words_of(linked, anchor).map(|words| visible(bare(words))) == phrase);
    with_words.or(of_target?.first()).map(|anchor| anchor.number)
}

/// The words of a section's anchor, by its place; none where it is all of its target.
#[must_use]
pub fn anchor_words<'l>(linked: &'l LinkedBriefing, section: &'l Section, index: usize) -> Option<&'l str> {
    words_of(linked, section.anchors.get(index)?)
}

/// The words of an anchor; none where it is all of its target.
fn words_of<'l>(linked: &'l LinkedBriefing, anchor: &Anchor) -> Option<&'l str> {
    let (heading, range) = match &anchor.text {
        AnchorText::Whole => return None,
        AnchorText::Heading(range) => (true, range),
        AnchorText::Text(range) => (false, range),
    };
    let (target, of) = (&anchor.target, anchor.of);
    let whole = if heading { linked.heading(target, of) } else { linked.words(target, of) };
    whole?.get(Range::from(*range))
}
