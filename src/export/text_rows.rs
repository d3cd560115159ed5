//! The rows of a provision as a table has them: the provision as a whole, then each paragraph, with the items that stand
//! beside it. Knows no form.

use super::selection::{Selection, each_paragraph};
use crate::{
    linked::{Anchor, Item, Placed, TextKey},
    model::{Address, Paragraph, Target},
    text,
};
use std::collections::HashMap;

/// A place of the text, with what stands beside it.
pub(super) struct TextRow<'l> {
    pub target: Target,
    /// `(2)(b)`; empty for the provision as a whole.
    pub number: String,
    /// None for the provision as a whole.
    pub paragraph: Option<&'l Paragraph>,
    pub safeguards: Vec<&'l Placed>,
    pub critiques: Vec<&'l Placed>,
    pub positions: Vec<&'l Placed>,
    /// Numbers of words here whose cards stand beside another row: of safeguards, then of critiques and positions.
    pub elsewhere: [Vec<u32>; 2],
}

impl<'l> TextRow<'l> {
    /// The words of the paragraph, or that it is not summarized; of the provision as a whole those before its paragraphs. Why it
    /// is not is left to the briefing: what asks for this has little room.
    pub fn words(&self, of_provision: Option<&'l str>) -> Option<&'l str> {
        match self.paragraph {
            Some(paragraph) if paragraph.is_left_out() => Some(text::NO_TEXT_HERE.words()),
            Some(paragraph) => Some(&paragraph.text),
            None => of_provision,
        }
    }

    /// True where the row has neither words nor items.
    pub fn is_bare(&self) -> bool {
        self.paragraph.is_none() && self.safeguards.is_empty() && self.critiques.is_empty() && self.positions.is_empty()
    }
}

/// All rows of a section, each item beside the first words it is tied to.
pub(super) fn text_rows<'l>(selection: &Selection<'l>, index: usize) -> Vec<TextRow<'l>> {
    let section = selection.section(index);
    let mut places: Vec<(Target, String, Option<&'l Paragraph>)> = Vec::new();
    match section.provision {
        Some(provision) => {
            let provision = selection.linked.provision(provision);
            places.push((Target::Text(Address::provision(provision.id.as_str())), String::new(), None));
            each_paragraph(&provision.paragraphs, &mut |paragraph| {
                places.push((Target::Text(paragraph.address.clone()), paragraph.address.brackets(), Some(paragraph)));
            });
        }
        None => places.push((section.target.clone(), String::new(), None)),
    }
    // The row of an item is that of its first words; one without any stands beside the provision as a whole.
    let rows_by_place: HashMap<&Target, usize> = places.iter().enumerate().rev().map(|(row, (target, ..))| (target, row)).collect();
    let row_of = |placed: &Placed| {
        let first = placed.anchors.first().and_then(|anchor| section.anchors.get(*anchor));
        first.and_then(|anchor| rows_by_place.get(&anchor.target).copied()).unwrap_or_default()
    };
    let mut anchors: HashMap<&Target, Vec<&Anchor>> = HashMap::new();
    for (_, anchor) in section.anchors_of(TextKey::SUMMARY) {
        anchors.entry(&anchor.target).or_default().push(anchor);
    }
    let mut tied: Vec<Vec<&'l Placed>> = places.iter().map(|_| Vec::new()).collect();
    for placed in selection.placed(index) {
        tied[row_of(placed)].push(placed);
    }
    drop(rows_by_place);
    let mut rows = Vec::with_capacity(places.len());
    for ((target, number, paragraph), tied) in places.into_iter().zip(tied) {
        let elsewhere = [true, false].map(|safeguards| {
            let others = |item: &&Item| {
                item.is_safeguard() == safeguards && selection.holds(**item) && !tied.iter().any(|placed| placed.item == **item)
            };
            let here = anchors.get(&target).into_iter().flatten();
            here.filter(|anchor| anchor.items.iter().any(|item| others(&item))).map(|anchor| anchor.number).collect()
        });
        let (safeguards, others): (Vec<_>, Vec<_>) = tied.into_iter().partition(|placed| placed.item.is_safeguard());
        let (positions, critiques) = others.into_iter().partition(|placed| matches!(placed.item, Item::Position(_)));
        rows.push(TextRow { target, number, paragraph, safeguards, critiques, positions, elsewhere });
    }
    rows
}
