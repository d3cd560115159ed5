//! What is uncovered: the latest card whole, those before it whole as well where there is room, else a line each.

use super::pen::Pen;
use crate::{
    describe::{Chip, SceneCard, ScenePart},
    ui::{
        cache::StageColumn,
        theme::Type,
        widget::{Sign, TextRequest},
    },
};
use egui::{Color32, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

/// Inside a card.
const PAD: f32 = 30.0;
/// Between cards.
const GAP: f32 = 20.0;
/// The column of labels, at the least, and what stays free beside it.
const LABELS: f32 = 128.0;
const LABEL_GAP: f32 = 20.0;
/// A badge on a card.
const BADGE: f32 = 36.0;

/// Which cards are laid out, and how.
#[derive(Clone, Copy)]
pub struct CardsLayout {
    /// True to show cards before the latest whole, false to give each a line.
    pub all_open: bool,
    /// True to stop at the first that is out of sight: all that is asked is whether they are in it.
    pub only_in_sight: bool,
}

/// Lays the cards out from `top`. Returns where they end.
pub fn cards_layout(
    pen: &Pen<'_>,
    cards: &[SceneCard],
    how: CardsLayout,
    accent: Color32,
    span: (f32, f32),
    top: f32,
    column: &mut StageColumn,
) -> f32 {
    let last = cards.iter().position(|card| card.latest).or_else(|| cards.len().checked_sub(1));
    let mut y = top;
    for (index, card) in cards.iter().enumerate() {
        if how.only_in_sight && y > column.clip.bottom() {
            break;
        }
        let open = how.all_open || Some(index) == last;
        y = if open { open_card_layout(pen, card, accent, span, y, column) } else { line_card_layout(pen, card, span, y, column) }
            + pen.points(GAP);
    }
    y
}

/// Badge and name on one line.
fn line_card_layout(pen: &Pen<'_>, card: &SceneCard, (left, right): (f32, f32), top: f32, column: &mut StageColumn) -> f32 {
    let tokens = pen.tokens;
    let height = pen.with_type(62.0).max(pen.points(48.0));
    let rect = Rect::from_min_max(pos2(left, top), pos2(right, top + height));
    let corner = pen.points(12.0);
    column.shapes.push(Shape::rect_filled(rect, corner, tokens.card));
    column.shapes.push(Shape::rect_stroke(rect, corner, Stroke::new(tokens.hairline, tokens.hair_2), StrokeKind::Inside));
    let mut x = left + pen.points(PAD);
    if let Some(number) = card.number {
        let side = pen.with_type(BADGE).max(pen.points(26.0));
        pen.badge(pos2(x, rect.center().y - side / 2.0), side, number, false, &mut column.shapes);
        x += side + pen.points(16.0);
    }
    let mut edge = right - pen.points(PAD);
    if let Some(chip) = card.chip {
        let word = pen.lay(chip.word(), Type::AudienceLabel, tokens.ink_2, right - left);
        edge -= word.size().x;
        column.shapes.push(word.shape(pos2(edge, rect.center().y - word.size().y / 2.0), tokens.ink_2));
        column.signs.push((pos2(edge - pen.points(20.0), rect.center().y), chip_sign(chip), tokens.ink_2, pen.with_type(2.0)));
        edge -= pen.points(48.0);
    }
    let name = pen.one_line(&card.name, Type::AudienceBold, tokens.ink, (edge - x).max(20.0));
    column.shapes.push(name.shape(pos2(x, rect.center().y - name.size().y / 2.0), tokens.ink));
    rect.bottom()
}

/// All of a card.
fn open_card_layout(
    pen: &Pen<'_>,
    card: &SceneCard,
    accent: Color32,
    (left, right): (f32, f32),
    top: f32,
    column: &mut StageColumn,
) -> f32 {
    let tokens = pen.tokens;
    // The ground is painted first, and its height is known last.
    let ground = column.shapes.len();
    column.shapes.extend([Shape::Noop, Shape::Noop, Shape::Noop, Shape::Noop]);
    let (inner_left, inner_right) = (left + pen.points(PAD), right - pen.points(PAD));
    let mut y = top + pen.points(PAD * 0.85);
    let mut x = inner_left;
    if let Some(number) = card.number {
        let side = pen.with_type(BADGE).max(pen.points(26.0));
        let name_line = pen.format(Type::AudienceName, tokens.ink).line_height.unwrap_or_default();
        pen.badge(pos2(x, y + (name_line - side) / 2.0), side, number, card.latest, &mut column.shapes);
        if card.latest {
            column.tie = Some(pos2(left, y + name_line / 2.0));
        }
        x += side + pen.points(16.0);
    }
    y += place_text(pen, &card.name, Type::AudienceName, tokens.ink, (x, inner_right), y, column) + pen.with_type(6.0);
    if let Some(chip) = card.chip {
        y += chip_row_layout(pen, chip, x, y, column) + pen.with_type(10.0);
    }
    if !card.about.is_empty() {
        y += place_text(pen, &card.about, Type::AudienceLabel, tokens.ink_3, (inner_left, inner_right), y, column) + pen.with_type(10.0);
    }
    if let Some((says, words)) = &card.on {
        let mut line = TextRequest::interface(says, pen.format(Type::AudienceLabel, accent));
        if let Some(words) = words {
            line.push(crate::text::COLON.words(), pen.format(Type::AudienceLabel, accent));
            line.push(words, pen.format(Type::AudienceTieWords, accent));
        }
        let line = line.in_column(inner_right - inner_left).lay_out(pen.ui);
        column.shapes.push(line.shape(pos2(inner_left, y), accent));
        y += line.size().y + pen.with_type(14.0);
    }
    let labels = label_column(pen, &card.parts);
    for ScenePart { label, words, by } in &card.parts {
        let mut from = inner_left;
        let mut label_height = 0.0;
        if !label.is_empty() {
            let layout = pen.lay(label, Type::AudienceLabel, tokens.ink_3, labels);
            let value = pen.format(Type::AudienceValue, tokens.ink).line_height.unwrap_or_default();
            let one = pen.format(Type::AudienceLabel, tokens.ink).line_height.unwrap_or_default();
            label_height = layout.size().y;
            column.shapes.push(layout.shape(pos2(from, y + (value - one) / 2.0), tokens.ink_3));
            from += labels + pen.with_type(LABEL_GAP).max(pen.points(12.0));
        }
        y += place_text(pen, words, Type::AudienceValue, tokens.ink, (from, inner_right), y, column).max(label_height);
        if let Some(by) = by {
            y += pen.with_type(4.0);
            y += place_text(pen, by, Type::AudienceLabel, tokens.ink_3, (from, inner_right), y, column);
        }
        y += pen.with_type(14.0);
    }
    let bottom = y + pen.points(PAD * 0.4);
    let rect = Rect::from_min_max(pos2(left, top), pos2(right, bottom));
    let corner = pen.points(16.0);
    let edge = if card.latest { tokens.hair_2 } else { tokens.hair };
    column.shapes[ground] = Shape::rect_filled(rect, corner, tokens.card);
    column.shapes[ground + 1] = Shape::rect_stroke(rect, corner, Stroke::new(pen.points(2.0).max(1.0), edge), StrokeKind::Inside);
    if card.latest {
        let bar = Rect::from_min_max(pos2(left, top + corner), pos2(left + pen.points(5.0).max(2.0), bottom - corner));
        column.shapes[ground + 2] = Shape::rect_filled(bar, 1.0, accent);
    }
    bottom
}

/// How wide the column of labels is, so that none of their words is broken.
fn label_column(pen: &Pen<'_>, parts: &[ScenePart]) -> f32 {
    let words = parts.iter().flat_map(|part| part.label.split_whitespace());
    let widths = words.map(|word| pen.lay(word, Type::AudienceLabel, pen.tokens.ink_3, f32::INFINITY).size().x);
    widths.fold(pen.with_type(LABELS), f32::max)
}

/// The word that sums a card up, with its sign. Returns its height.
fn chip_row_layout(pen: &Pen<'_>, chip: Chip, x: f32, y: f32, column: &mut StageColumn) -> f32 {
    let tokens = pen.tokens;
    let word = pen.lay(chip.word(), Type::AudienceLabel, tokens.ink_2, f32::INFINITY);
    let (before, pad) = (pen.with_type(52.0), pen.with_type(20.0));
    let rect = Rect::from_min_size(pos2(x, y), vec2(word.size().x + before + pad, word.size().y + pen.with_type(14.0)));
    column.shapes.push(Shape::rect_stroke(
        rect,
        pen.points(10.0),
        Stroke::new(pen.points(2.0).max(1.0), tokens.hair_2),
        StrokeKind::Inside,
    ));
    column.signs.push((pos2(rect.left() + before * 0.55, rect.center().y), chip_sign(chip), tokens.ink_2, pen.with_type(2.0)));
    column.shapes.push(word.shape(pos2(rect.left() + before, rect.center().y - word.size().y / 2.0), tokens.ink_2));
    rect.height()
}

fn place_text(pen: &Pen<'_>, words: &str, role: Type, ink: Color32, (left, right): (f32, f32), y: f32, column: &mut StageColumn) -> f32 {
    let layout = pen.paragraph(words, role, ink, (right - left).max(20.0));
    column.shapes.push(layout.shape(pos2(left, y), ink));
    layout.size().y
}

const fn chip_sign(chip: Chip) -> Sign {
    match chip {
        Chip::Strength(strength) => Sign::Strength(strength),
        Chip::Outcome(outcome) => Sign::Outcome(outcome),
        Chip::Stance(stance) => Sign::Stance(stance),
    }
}
