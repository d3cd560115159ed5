//! What links a card to others: one line with counts under a hairline, which unfolds in place to the names.

use crate::{
    describe::CardPart,
    model::{ItemKind, Target},
    text,
    ui::{
        theme::Type,
        widget::{LinkTarget, RowLayoutBuilder, Sign, TextRequest},
    },
};
use egui::{Rect, pos2, vec2};
use std::ops::Range;

/// Names shown of what an item is tied to in one way; the others are one press away.
const MOST_NAMES: usize = 3;

/// Lays it out from the foot of a card on, which is where `place` is; returns the height it takes. `shown` is the kind of card,
/// and whether the names are shown.
pub fn ties_layout(
    layout: &mut RowLayoutBuilder<'_>,
    ties: &[&[CardPart]],
    item: &Target,
    (kind, shown): (ItemKind, bool),
    place: Rect,
) -> f32 {
    let scale = layout.scale();
    let tokens = layout.tokens;
    let rule = place.top() + 8.0;
    layout.rule(pos2(place.left(), rule), pos2(place.right(), rule));
    let corner = pos2(place.left() + 16.0 * scale, rule + 8.0);
    let mut line = Run::default();
    for parts in ties {
        line.begin(parts);
        if shown { line.names(parts, item) } else { line.count(parts) }
    }
    let mut words = TextRequest::interface("", Type::Label.format(layout.text_size, tokens.ink_3));
    for (range, named) in &line.runs {
        let ink = if *named { tokens.ink } else { tokens.ink_3 };
        words.push(&line.words[range.clone()], Type::Label.format(layout.text_size, ink));
    }
    let laid_out = layout.lay_out(words.in_column(place.right() - corner.x));
    let size = laid_out.size();
    let target = LinkTarget::Ties { of: kind, shown };
    let height = size.y.max(Type::Label.line(layout.text_size));
    let pressed = Rect::from_min_max(pos2(place.left(), corner.y), pos2(place.right(), corner.y + height)).expand2(vec2(0.0, 2.0));
    layout.pressable(pressed, counts(ties), target);
    layout.sign(
        pos2(place.left() + 5.0 * scale, corner.y + Type::Label.line(layout.text_size) / 2.0),
        Sign::Fold { folded: !shown },
        tokens.ink_3,
    );
    layout.leads(corner, &laid_out, line.links.into_iter());
    layout.place(corner, laid_out);
    corner.y + height - place.top()
}

/// `Implements 1, answered by 3, criticized by 12`: what the line says to those who hear it.
fn counts(ties: &[&[CardPart]]) -> String {
    let counted = ties.iter().enumerate().map(|(place, parts)| {
        let label = parts[0].kind.name();
        let label = if place == 0 { label.to_owned() } else { label.to_lowercase() };
        if number(parts) > 0 { text::how_many(&label, number(parts)) } else { label }
    });
    text::list(&counted.collect::<Vec<_>>())
}

/// How many a card names in one way.
fn number(parts: &[CardPart]) -> usize {
    parts.iter().map(|part| part.number).sum()
}

/// Words of two looks in a row, some of which lead somewhere.
#[derive(Default)]
struct Run {
    words: String,
    /// True for names and figures, false for labels and what stands between.
    runs: Vec<(Range<usize>, bool)>,
    links: Vec<(Range<usize>, LinkTarget)>,
}

impl Run {
    fn push(&mut self, words: &str, named: bool) -> Range<usize> {
        let start = self.words.len();
        self.words.push_str(words);
        let range = start..self.words.len();
        self.runs.push((range.clone(), named));
        range
    }

    /// The label of a kind.
    fn begin(&mut self, parts: &[CardPart]) {
        if !self.words.is_empty() {
            self.push(text::DOT.words(), false);
        }
        self.push(parts[0].kind.name(), false);
    }

    fn count(&mut self, parts: &[CardPart]) {
        if number(parts) > 0 {
            self.push(text::SPACE.words(), false);
            self.push(&number(parts).to_string(), true);
        }
    }

    /// The names, of which each leads to its own. The names of all who speak of a safeguard might otherwise fill a window.
    fn names(&mut self, all: &[CardPart], item: &Target) {
        // One more would take the room of the words that say how many there are.
        let parts = if all.len() > MOST_NAMES + 1 { &all[..MOST_NAMES] } else { all };
        for (place, part) in parts.iter().enumerate() {
            self.push(if place > 0 { text::COMMA.words() } else { text::SPACE.words() }, false);
            let range = self.push(&part.text, true);
            let named = part.named.iter();
            self.links.extend(named.map(|(name, to)| (range.start + name.start..range.start + name.end, LinkTarget::Page(to.clone()))));
            self.links.extend(part.to.iter().map(|to| (range.clone(), LinkTarget::Item(to.clone()))));
        }
        if all.len() > parts.len() {
            self.push(text::SPACE.words(), false);
            let range = self.push(&text::and_more(all.len() - parts.len()), true);
            self.links.push((range, LinkTarget::Tied(item.clone())));
        }
    }
}
