//! Words of a text that ties hang on: where they are, and the badges after them.

use super::pane_view::PaneView;
use crate::{
    linked::{Anchor, AnchorText, Row},
    search::{Context, references, terms},
    ui::{
        theme::Type,
        widget::{AnchoredWords, RowLayout, RowLayoutBuilder, linked_text},
    },
};
use egui::{Pos2, Rect, Vec2, pos2, vec2};
use std::{collections::BTreeSet, ops::Range};

/// Side of a badge in running text, and how far it is before it: after words, and after the last word of all.
pub const BADGE_SIDE: f32 = 15.0;
const BADGE_GAP: f32 = 4.0;
const WHOLE_GAP: f32 = 7.0;
/// How far above the middle of its line a badge stands.
pub const BADGE_RAISED: f32 = 2.0;

/// Which words of a row ties are looked up in.
#[derive(Clone, Copy)]
pub enum Words<'w> {
    /// A provision's heading, which stands for all of it.
    Heading(&'w str),
    /// What a provision says before its paragraphs, or without any.
    OwnText(&'w str),
    /// A paragraph's text, which is all of it.
    Text(&'w str),
}

/// Words with a tie in a text: their place among the section's anchors, the anchor, and their bytes.
type Marked<'a> = (usize, &'a Anchor, Range<usize>);

/// Sets words, keeps room for the badge after each phrase with a tie, and records where both are. The badge of a tie to all of
/// the text stands after its last word.
pub fn set_words(layout: &mut RowLayoutBuilder<'_>, pane: PaneView<'_>, row: &Row, words: Words<'_>, pos: Pos2, width: f32) -> f32 {
    let (text, role) = match words {
        Words::Heading(text) => (text, Type::ArticleHeading),
        Words::OwnText(text) | Words::Text(text) => (text, Type::Provision),
    };
    let section = &pane.open.open_briefing.linked.sections()[row.section];
    let here = section.anchors_of(row.text()).filter(|(_, anchor)| anchor.target == row.target);
    let anchors: Vec<Marked<'_>> = here
        .filter_map(|(place, anchor)| match (&anchor.text, words) {
            (AnchorText::Heading(range), Words::Heading(_)) | (AnchorText::Text(range), Words::OwnText(_) | Words::Text(_)) => {
                Some((place, anchor, Range::from(*range)))
            }
            (AnchorText::Whole, Words::Heading(text) | Words::Text(text)) if !text.trim().is_empty() => {
                Some((place, anchor, text.len()..text.len()))
            }
            _ => None,
        })
        .collect();
    let linked = &pane.open.open_briefing.linked;
    let context = Context { here: row.target.address(), edition: None };
    // A heading is a name: it has no links.
    let (references, terms) = match words {
        Words::Heading(_) => (Vec::new(), Vec::new()),
        Words::OwnText(text) | Words::Text(text) => (references(linked, text, context), terms(linked, text, context)),
    };
    let scale = Type::SmallBadge.scale(layout.text_size);
    let ends: BTreeSet<usize> = anchors.iter().map(|(_, _, range)| range.end).collect();
    let room = |end: usize| anchors.iter().filter(|(_, _, range)| range.end == end).map(|marked| badge_room(marked, scale)).sum::<f32>();
    let ends: Vec<(usize, f32)> = ends.into_iter().map(|end| (end, room(end))).collect();
    let lay = |layout: &RowLayoutBuilder<'_>, width: f32| {
        let words = linked_text(text, &role.format(layout.text_size, layout.tokens.ink), &ends, &references, layout.tokens);
        layout.lay_out(words.in_column(width).in_language(pane.open.language()).of_text(row.text()))
    };
    let mut laid_out = lay(layout, width);
    let last = room(text.len());
    if last > 0.0 && laid_out.end_of(text.len()).x + last > width {
        // Nothing follows that would take the badge to the next line with the last word.
        laid_out = lay(layout, (width - last).max(width / 2.0));
    }
    layout.mentions(pos, &laid_out, references);
    layout.explained(pos, &laid_out, role, terms);
    let side = (BADGE_SIDE * scale).round();
    for marked in &anchors {
        let (place, anchor, range) = marked;
        let whole = anchor.text == AnchorText::Whole;
        let lines =
            if whole { Vec::new() } else { laid_out.line_rects(range).into_iter().map(|line| line.translate(pos.to_vec2())).collect() };
        let end = laid_out.end_of(range.end);
        // Where several phrases end on the same word their badges stand side by side.
        let others = anchors.iter().filter(|(other, _, others)| others.end == range.end && other < place);
        let before: f32 = others.map(|other| badge_room(other, scale) - scale).sum();
        let x = end.x + before + if whole { WHOLE_GAP } else { BADGE_GAP } * scale;
        let badge = Rect::from_min_size(pos2(x, end.y - side / 2.0 - BADGE_RAISED * scale), Vec2::splat(side));
        layout.anchored(AnchoredWords {
            anchor: *place,
            number: anchor.number,
            lines,
            whole: whole.then(|| Rect::from_min_size(pos, vec2(width, laid_out.size().y))),
            underline: (role.font(layout.text_size).size * 0.56).round(),
            badge: badge.translate(pos.to_vec2()),
            dashed: anchor.only_critiques(),
        });
    }
    layout.place(pos, laid_out).y
}

/// Room a badge takes after its words: itself, and a little on both sides.
fn badge_room((_, anchor, _): &Marked<'_>, scale: f32) -> f32 {
    let gap = if anchor.text == AnchorText::Whole { WHOLE_GAP } else { BADGE_GAP };
    (BADGE_SIDE + gap) * scale
}

/// Badges of ties to all of a text that has no words, at the height of `pos` and onward. Returns the room they take.
pub fn whole_badges(layout: &mut RowLayoutBuilder<'_>, pane: PaneView<'_>, row: &Row, pos: Pos2) -> f32 {
    let section = &pane.open.open_briefing.linked.sections()[row.section];
    let side = (BADGE_SIDE * Type::SmallBadge.scale(layout.text_size)).round();
    let mut x = pos.x;
    for (place, anchor) in section.anchors_of(row.text()) {
        if anchor.target == row.target && anchor.text == AnchorText::Whole {
            let badge = Rect::from_min_size(pos2(x, pos.y - side / 2.0), Vec2::splat(side));
            x = badge.right() + 5.0;
            let number = anchor.number;
            let underline = side / 2.0;
            let dashed = anchor.only_critiques();
            layout.anchored(AnchoredWords { anchor: place, number, lines: Vec::new(), whole: None, underline, badge, dashed });
        }
    }
    x - pos.x
}

/// The words at a point of a row, by their place among the section's anchors: the shortest phrase
/// under the point, as a longer one around it can be pressed beside it.
pub fn words_at(layout: &RowLayout, pos: Pos2) -> Option<usize> {
    anchored_at(layout, pos).map(|words| words.anchor)
}

/// As [`words_at`], with where the words stand.
pub fn anchored_at(layout: &RowLayout, pos: Pos2) -> Option<&AnchoredWords> {
    let over =
        layout.anchored.iter().filter(|words| words.badge.expand(3.0).contains(pos) || words.lines.iter().any(|line| line.contains(pos)));
    let length = |words: &&AnchoredWords| words.lines.iter().map(Rect::width).sum::<f32>();
    over.min_by(|one, other| length(one).total_cmp(&length(other)))
}
