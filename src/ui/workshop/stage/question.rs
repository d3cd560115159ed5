//! What the room is asked, in place of what is still hidden, with the hands that were counted.

use super::pen::Pen;
use crate::{
    describe::{SceneChoice, SceneQuestion},
    text::workshop as said,
    ui::{cache::StageColumn, theme::Type},
};
use egui::{Color32, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

/// Inside the box.
const PAD: f32 = 36.0;

/// Lays the question out from `top`. Returns where it ends.
pub fn question_layout(
    pen: &Pen<'_>,
    question: &SceneQuestion,
    accent: Color32,
    (left, right): (f32, f32),
    top: f32,
    column: &mut StageColumn,
) -> f32 {
    let tokens = pen.tokens;
    let (from, to) = (left + pen.points(PAD), right - pen.points(PAD));
    let mut y = top + pen.points(PAD * 0.8);
    let again = question.choices.iter().any(|choice| choice.hands[1].is_some());
    let label = if again { said::ASKED_AGAIN.words() } else { said::PREDICT.words() };
    y += place_text(pen, label, Type::AudienceBold, accent, (from, to), y, column) + pen.with_type(8.0);
    y += place_text(pen, &question.asks, Type::AudienceHeading, tokens.ink, (from, to), y, column) + pen.with_type(30.0);
    let most = question.choices.iter().flat_map(|choice| choice.hands).flatten().max().unwrap_or(0);
    for choice in &question.choices {
        y = choice_layout(pen, choice, most, (from, to), y, column) + pen.with_type(20.0);
    }
    if !question.foot.is_empty() {
        y += pen.with_type(4.0);
        column.shapes.push(Shape::hline(from..=to, y, Stroke::new(tokens.hairline, tokens.hair_2)));
        y += pen.with_type(22.0);
        y += place_text(pen, &question.foot, Type::AudienceLabel, tokens.ink_2, (from, to), y, column);
    }
    add_dashed_frame(pen, Rect::from_min_max(pos2(left, top), pos2(right, y + pen.points(PAD * 0.7))), column)
}

/// Says that nothing is uncovered here yet, or that there is nothing.
pub fn nothing_layout(pen: &Pen<'_>, words: &str, (left, right): (f32, f32), top: f32, column: &mut StageColumn) -> f32 {
    let pad = pen.points(PAD);
    let height = place_text(pen, words, Type::AudienceLabel, pen.tokens.ink_2, (left + pad, right - pad), top + pad * 0.8, column);
    add_dashed_frame(pen, Rect::from_min_max(pos2(left, top), pos2(right, top + height + pad * 1.6)), column)
}

fn add_dashed_frame(pen: &Pen<'_>, rect: Rect, column: &mut StageColumn) -> f32 {
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    let stroke = Stroke::new(pen.points(2.0).max(1.0), pen.tokens.edge);
    column.shapes.extend(Shape::dashed_line(&corners, stroke, pen.points(9.0), pen.points(6.0)));
    rect.bottom()
}

/// A letter, what it stands for, and a bar for the hands before, and one for those after.
fn choice_layout(pen: &Pen<'_>, choice: &SceneChoice, most: u32, (left, right): (f32, f32), top: f32, column: &mut StageColumn) -> f32 {
    let tokens = pen.tokens;
    let side = pen.with_type(42.0).max(pen.points(34.0));
    let key = Rect::from_min_size(pos2(left, top), Vec2::splat(side));
    let stroke = Stroke::new(pen.points(2.0).max(1.0), tokens.ink_3);
    column.shapes.push(Shape::rect_stroke(key, pen.points(9.0), stroke, StrokeKind::Inside));
    let letter = pen.lay(&choice.letter.to_string(), Type::AudienceLabel, tokens.ink, side);
    column.shapes.push(letter.shape(key.center() - letter.size() / 2.0, tokens.ink));
    let from = left + side + pen.points(20.0);
    // The counts are at the far end, in a column as wide as the widest.
    let counted = choice.hands.iter().any(Option::is_some);
    let figures = if counted { pen.with_type(76.0) } else { 0.0 };
    let mut y =
        top + place_text(pen, &choice.says, Type::AudienceValue, tokens.ink, (from, right - figures), top, column) + pen.with_type(8.0);
    let both = choice.hands.iter().all(Option::is_some);
    for (round, hands) in choice.hands.iter().enumerate() {
        let Some(hands) = hands else { continue };
        y = bar_layout(pen, *hands, most, (round, both), (from, right), y, column);
    }
    if let [Some(before), Some(after)] = choice.hands {
        let shift = pen.lay(&said::shift(before, after), Type::AudienceBold, tokens.ink, figures);
        column.shapes.push(shift.shape(pos2(right - shift.size().x, top + pen.with_type(4.0)), tokens.ink));
    }
    y.max(key.bottom())
}

fn bar_layout(
    pen: &Pen<'_>,
    hands: u32,
    most: u32,
    (round, both): (usize, bool),
    (from, right): (f32, f32),
    y: f32,
    column: &mut StageColumn,
) -> f32 {
    let tokens = pen.tokens;
    let height = pen.with_type(13.0);
    let figure = pen.lay(&hands.to_string(), Type::AudienceBold, tokens.ink, pen.points(200.0));
    let words = if both { [said::BEFORE.words(), said::AFTER.words()][round.min(1)] } else { "" };
    let word = pen.lay(words, Type::AudienceLabel, tokens.ink_3, pen.points(200.0));
    let line = figure.size().y;
    let end = right - pen.with_type(if both { 170.0 } else { 76.0 });
    let middle = y + line / 2.0;
    let track = Rect::from_min_max(pos2(from, middle - height / 2.0), pos2(end, middle + height / 2.0));
    let share = if most == 0 { 0.0 } else { hands as f32 / most as f32 };
    column.shapes.push(Shape::rect_filled(track, height / 2.0, tokens.hair));
    let filled = Rect::from_min_size(track.min, vec2(track.width() * share, height));
    // Before is an outline that is full, after a solid bar: the two differ in form, not in colour alone.
    let ink = if round == 0 && both { tokens.ink_3 } else { tokens.ink_2 };
    column.shapes.push(Shape::rect_filled(filled, height / 2.0, ink));
    if both {
        column.shapes.push(word.shape(pos2(end + pen.with_type(12.0), middle - word.size().y / 2.0), tokens.ink_3));
    }
    column.shapes.push(figure.shape(pos2(right - figure.size().x, middle - line / 2.0), tokens.ink));
    y + line
}

fn place_text(pen: &Pen<'_>, words: &str, role: Type, ink: Color32, (left, right): (f32, f32), y: f32, column: &mut StageColumn) -> f32 {
    let layout = pen.paragraph(words, role, ink, (right - left).max(20.0));
    column.shapes.push(layout.shape(pos2(left, y), ink));
    layout.size().y
}
