//! What each pane shows from top to bottom.

use super::{
    card_order::{CardGroup, CardOrder, grouped},
    divisions::Divisions,
    index::Index,
    item::Item,
    outline::{Placed, Section},
    text_key::TextKey,
};
use crate::model::{Briefing, PaneKind, Paragraph, Target};
use std::ops::Range;

/// One row of a pane: the least that can be the subject or scroll into view.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it shows.
    pub kind: RowKind,
    /// The section it is in.
    pub section: usize,
    /// What it is about; for a label, what the label names.
    pub target: Target,
}

/// What a row shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// The title of the treaty, at the top of the text.
    Title,
    /// A division's heading, by its place among the divisions.
    Division(usize),
    /// A provision's number, heading, status and text, by its place among the provisions.
    Provision(usize),
    /// A paragraph of a provision: places among the paragraphs and then the children.
    Paragraph {
        /// Its provision's place in the briefing.
        provision: usize,
        /// Its place among the provision's paragraphs, then among children.
        path: Vec<usize>,
    },
    /// Names the section in a comment pane.
    Section,
    /// Names the paragraph the next items are tied to.
    Label,
    /// Names the section the next items come from.
    From(usize),
    /// Names what the positions are about in the rows that follow, which stand under the critiques of the same words.
    Positions(Range<usize>),
    /// Names what the cards that follow have in common, where they are not in the order of the text.
    Group(Box<CardGroup>),
    /// A card; the second is its place in [`Section::placed`].
    Card(Item, usize),
    /// Says that nothing is tied here; holds the nearest section with something, if any.
    Nothing(Option<usize>),
    /// Says that no critique is tied here, above the positions that are.
    NoCritique,
    /// An entry of the bibliography, by its place among the sources.
    Source(usize),
    /// Words of an official text, which stand in [`super::LinkedBriefing::words`] under the row's target and this text.
    Official(TextKey),
}

impl Row {
    /// True for what can be the subject. Labels cannot; a section's name and its dashed box stand for
    /// the section.
    #[must_use]
    pub fn can_be_subject(&self) -> bool {
        matches!(
            self.kind,
            RowKind::Title
                | RowKind::Division(_)
                | RowKind::Provision(_)
                | RowKind::Paragraph { .. }
                | RowKind::Card(..)
                | RowKind::Source(_)
                | RowKind::Official(_)
        )
    }

    /// Whose words it shows.
    #[must_use]
    pub const fn text(&self) -> TextKey {
        match self.kind {
            RowKind::Official(text) => text,
            _ => TextKey::SUMMARY,
        }
    }
}

/// The rows of all panes, critiques and positions in this order; notes in each section where its rows are.
pub(super) fn rows((briefing, index_of_all): (&Briefing, &Index), order: CardOrder, sections: &mut [Section]) -> [Vec<Row>; 4] {
    let mut rows = [Vec::new(), Vec::new(), Vec::new(), source_rows(briefing)];
    let divisions = Divisions::new(briefing);
    for pane in [PaneKind::Provisions, PaneKind::Safeguards, PaneKind::Critiques] {
        let into = &mut rows[pane as usize];
        let holds = |index: &usize| sections[*index].count(pane) > 0 && sections[*index].provision.is_some();
        let filled: Vec<usize> = (0..sections.len()).filter(holds).collect();
        for index in 0..sections.len() {
            let start = into.len();
            if pane == PaneKind::Provisions {
                text_rows(briefing, &divisions, &sections[index], index, into);
            } else {
                let shown = comment_rows(sections, &filled, index, pane, into);
                if pane == PaneKind::Safeguards || order == CardOrder::Text {
                    text_order_rows(sections, index, &shown, into);
                } else {
                    grouped_rows(&sections[index], index, grouped((briefing, index_of_all), order, &shown), into);
                }
            }
            sections[index].rows[pane as usize] = Range { start, end: into.len() };
        }
    }
    rows
}

/// The bibliography, in the order of the file. It belongs to no section: one source stands behind many.
fn source_rows(briefing: &Briefing) -> Vec<Row> {
    let row = |(index, source): (usize, &crate::model::Source)| Row {
        kind: RowKind::Source(index),
        section: 0,
        target: Target::Source(source.id.clone()),
    };
    briefing.sources.iter().enumerate().map(row).collect()
}

fn text_rows(briefing: &Briefing, divisions: &Divisions<'_>, section: &Section, index: usize, rows: &mut Vec<Row>) {
    let target = section.target.clone();
    let kind = match (&section.target, section.provision) {
        (_, Some(provision)) => RowKind::Provision(provision),
        (Target::Division(id), None) => RowKind::Division(divisions.place(id).unwrap_or_default()),
        _ => RowKind::Title,
    };
    rows.push(Row { kind, section: index, target });
    if let Some(provision) = section.provision {
        paragraph_rows(provision, &briefing.provisions[provision].paragraphs, &[], index, rows);
    }
}

fn paragraph_rows(provision: usize, paragraphs: &[Paragraph], path: &[usize], section: usize, rows: &mut Vec<Row>) {
    for (place, paragraph) in paragraphs.iter().enumerate() {
        let path: Vec<usize> = path.iter().copied().chain([place]).collect();
        let target = Target::Text(paragraph.address.clone());
        rows.push(Row { kind: RowKind::Paragraph { provision, path: path.clone() }, section, target });
        paragraph_rows(provision, &paragraph.children, &path, section, rows);
    }
}

/// What a section of a comment pane begins with; returns the cards that stand in it.
fn comment_rows<'s>(
    sections: &'s [Section],
    filled: &[usize],
    index: usize,
    pane: PaneKind,
    rows: &mut Vec<Row>,
) -> Vec<(usize, &'s Placed)> {
    let section = &sections[index];
    let row = |kind: RowKind, target: &Target| Row { kind, section: index, target: target.clone() };
    rows.push(row(RowKind::Section, &section.target));
    let shown: Vec<(usize, &Placed)> =
        section.placed.iter().enumerate().filter(|(_, placed)| placed.item.is_safeguard() == (pane == PaneKind::Safeguards)).collect();
    // Of the treaty as a whole and of a chapter, the row that names it says so in passing: a box for
    // each would part the provisions that have something.
    if shown.is_empty() && section.provision.is_some() {
        rows.push(row(RowKind::Nothing(nearest(filled, index)), &section.target));
    }
    if pane == PaneKind::Critiques && section.tally.critiques == 0 && !shown.is_empty() {
        rows.push(row(RowKind::NoCritique, &section.target));
    }
    shown
}

/// Cards under what stands for each group of them.
fn grouped_rows(section: &Section, index: usize, groups: Vec<(CardGroup, Vec<(usize, Item)>)>, rows: &mut Vec<Row>) {
    let row = |kind: RowKind| Row { kind, section: index, target: section.target.clone() };
    for (group, cards) in groups {
        rows.push(row(RowKind::Group(Box::new(group))));
        rows.extend(cards.into_iter().map(|(place, item)| row(RowKind::Card(item, place))));
    }
}

/// Cards under the words they bear on, in the order of the text; positions after critiques of the same words.
fn text_order_rows(sections: &[Section], index: usize, shown: &[(usize, &Placed)], rows: &mut Vec<Row>) {
    let section = &sections[index];
    let row = |kind: RowKind, target: &Target| Row { kind, section: index, target: target.clone() };
    let mut label = Some(&section.target);
    for alike in shown.chunk_by(|one, next| named(section, one.1) == named(section, next.1)) {
        let (from, words) = named(section, alike[0].1);
        let words = words.or(label).unwrap_or(&section.target);
        let (positions, others): (Vec<_>, Vec<_>) = alike.iter().partition(|(_, placed)| matches!(placed.item, Item::Position(_)));
        let card = |(place, placed): &(usize, &Placed)| row(RowKind::Card(placed.item, *place), &section.target);
        if !others.is_empty() {
            match from {
                Some(source) => rows.push(row(RowKind::From(source), &sections[source].target)),
                None if label != Some(words) => rows.push(row(RowKind::Label, words)),
                None => {}
            }
            rows.extend(others.into_iter().map(card));
        }
        if !positions.is_empty() {
            let first = rows.len() + 1;
            let about = from.map_or(words, |source| &sections[source].target);
            rows.push(row(RowKind::Positions(first..first + positions.len()), about));
            rows.extend(positions.into_iter().map(card));
        }
        label = if from.is_none() { Some(words) } else { label };
    }
}

/// What the rows of an item stand under: the section its words are found in, where that is another, or what its first words are
/// part of.
fn named<'s>(section: &'s Section, placed: &Placed) -> (Option<usize>, Option<&'s Target>) {
    match placed.from {
        Some(source) => (Some(source), None),
        None => (None, placed.anchors.first().and_then(|anchor| section.anchors.get(*anchor)).map(|anchor| &anchor.target)),
    }
}

/// The section nearest to `at` of those that have something in the pane; of two as near, the one before.
fn nearest(filled: &[usize], index: usize) -> Option<usize> {
    let (before, after) = filled.split_at(filled.partition_point(|place| *place < index));
    match (before.last().copied(), after.first().copied()) {
        (Some(before), Some(after)) => Some(if after - index < index - before { after } else { before }),
        (one, other) => one.or(other),
    }
}
