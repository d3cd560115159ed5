//! A text cut at the words something is tied to, with the numbers that stand after them.

use super::selection::Selection;
use crate::{
    linked::{Anchor, AnchorText, Section, TextKey},
    model::Target,
};
use std::{collections::BTreeSet, ops::Range};

/// A run of words.
pub(super) struct TextPiece<'t> {
    pub text: &'t str,
    /// The innermost words with a tie that it is of, by their place in the section.
    pub anchor: Option<usize>,
    /// Those that end here, by their place: their numbers stand after it.
    pub ends: Vec<usize>,
}

/// Which text of a target.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum TextPart {
    Heading,
    Text,
}

/// Cuts a text; all of it in order, nothing twice.
pub(super) fn split_at_anchors<'t>(
    selection: &Selection<'_>,
    section: &Section,
    target: &Target,
    part: TextPart,
    text: &'t str,
) -> Vec<TextPiece<'t>> {
    let range = |anchor: &Anchor| -> Option<Range<usize>> {
        let range = match (&anchor.text, part) {
            (AnchorText::Heading(range), TextPart::Heading) | (AnchorText::Text(range), TextPart::Text) => Range::from(*range),
            _ => return None,
        };
        text.get(range.clone()).map(|_| range)
    };
    let here: Vec<(usize, Range<usize>)> =
        shown(selection, section, target).filter_map(|(index, anchor)| Some((index, range(anchor)?))).collect();
    let mut cuts: BTreeSet<usize> = here.iter().flat_map(|(_, range)| [range.start, range.end]).collect();
    cuts.insert(text.len());
    let mut start = 0;
    let mut pieces = Vec::new();
    for end in cuts.into_iter().filter(|end| *end > 0) {
        let around = here.iter().filter(|(_, range)| range.start <= start && end <= range.end);
        let anchor = around.min_by_key(|(_, range)| range.len()).map(|(index, _)| *index);
        let ends = here.iter().filter(|(_, range)| range.end == end).map(|(index, _)| *index).collect();
        pieces.push(TextPiece { text: &text[start..end], anchor, ends });
        start = end;
    }
    pieces
}

/// The numbers that stand beside a target as a whole, by their places in the section.
pub(super) fn whole_anchors(selection: &Selection<'_>, section: &Section, target: &Target) -> Vec<usize> {
    shown(selection, section, target).filter(|(_, anchor)| anchor.text == AnchorText::Whole).map(|(index, _)| index).collect()
}

/// Anchors of a target that lead to something in the file.
fn shown<'s>(selection: &'s Selection<'_>, section: &'s Section, target: &'s Target) -> impl Iterator<Item = (usize, &'s Anchor)> + 's {
    let anchors = section.anchors_of(TextKey::SUMMARY);
    anchors.filter(move |(_, anchor)| anchor.target == *target && selection.shows_anchor(anchor))
}
