//! The text at the left of the stage, with the words that have ties marked.

use super::pen::Pen;
use crate::{
    describe::{SceneText, SceneWords},
    text as said,
    ui::{
        cache::StageColumn,
        theme::{Type, audience_accent},
        widget::{TextLayout, TextRequest, linked_text},
    },
};
use egui::{Color32, Pos2, Rect, Shape, Stroke, pos2, vec2};
use std::collections::BTreeSet;

/// A badge in running text, and the room it takes.
const BADGE: f32 = 33.0;
const BADGE_ROOM: f32 = 44.0;
/// Before the badges after the last word.
const WHOLE_GAP: f32 = 12.0;
/// The column of numbers.
const NUMBERS: f32 = 48.0;

/// Lays the text out from `top`, between two edges.
pub fn text_layout(pen: &Pen<'_>, text: &SceneText, (left, right): (f32, f32), top: f32, column: &mut StageColumn) {
    let tokens = pen.tokens;
    let width = right - left;
    let mut y = top;
    if !text.label.is_empty() {
        let mut line = TextRequest::new(text.label.clone(), pen.format(Type::AudienceBold, audience_accent(tokens, text.focus.pane())));
        if let Some(chapter) = &text.chapter {
            line.push(&format!("{}{chapter}", said::DOT), pen.format(Type::AudienceLabel, tokens.ink_3));
        }
        y += place(column, pos2(left, y), &line.in_column(width).lay_out(pen.ui), tokens.ink_3) + pen.with_type(6.0);
    }
    if !text.heading.text.is_empty() {
        y += place_words(pen, (&text.heading, &[]), Type::AudienceHeading, tokens.ink, pos2(left, y), width, column) + pen.with_type(26.0);
    }
    let numbered = text.paragraphs.iter().any(|paragraph| !paragraph.number.is_empty());
    let numbers = if numbered { pen.with_type(NUMBERS) } else { 0.0 };
    for paragraph in &text.paragraphs {
        let indent = numbers * paragraph.depth.min(3) as f32 * 0.8;
        let (number_x, x) = (left + indent, left + indent + numbers);
        let (ink, role) = if paragraph.leads { (tokens.ink_3, Type::AudienceValue) } else { (tokens.ink, Type::AudienceText) };
        let line = pen.format(role, ink).line_height.unwrap_or_default();
        let number = pen.lay(&paragraph.number, Type::AudienceBold, ink, numbers * 2.0);
        let mut words_x = x;
        if numbered && number.size().x > numbers - pen.with_type(8.0) {
            words_x = number_x + number.size().x + pen.with_type(14.0);
        }
        let height = number.size().y;
        place(column, pos2(number_x, y + (line - height) / 2.0), &number, ink);
        let used = place_words(pen, (&paragraph.words, &paragraph.whole), role, ink, pos2(words_x, y), right - words_x, column);
        if paragraph.whole.iter().any(|(_, filled)| *filled) {
            // What the open card is about: all of these words.
            let stripe = Rect::from_min_size(pos2(words_x - pen.points(12.0), y), vec2(pen.points(4.0).max(1.5), used));
            column.shapes.push(Shape::rect_filled(stripe, 0.0, tokens.ink));
        }
        y += used.max(line) + pen.with_type(18.0);
    }
    if let Some(basis) = text.basis {
        let label = pen.lay(said::text_status(basis), Type::AudienceLabel, tokens.ink_3, width);
        y += pen.with_type(6.0);
        y += place(column, pos2(left + numbers, y), &label, tokens.ink_3);
    }
    if !text.source.is_empty() {
        let label = pen.lay(&text.source, Type::AudienceLabel, tokens.ink_3, width);
        y += pen.with_type(6.0);
        y += place(column, pos2(left + numbers, y), &label, tokens.ink_3);
    }
    column.bottom = y + pen.points(20.0);
}

fn place(column: &mut StageColumn, pos: Pos2, layout: &TextLayout, ink: Color32) -> f32 {
    column.shapes.push(layout.shape(pos, ink));
    layout.size().y
}

/// Words with their lines and badges; those of what is tied to all of the words stand after the last. Returns their height.
fn place_words(
    pen: &Pen<'_>,
    (words, whole): (&SceneWords, &[(u32, bool)]),
    role: Type,
    ink: Color32,
    pos: Pos2,
    width: f32,
    column: &mut StageColumn,
) -> f32 {
    let tokens = pen.tokens;
    let text = words.text.as_str();
    let format = pen.format(role, ink);
    let room = pen.with_type(BADGE_ROOM).max(pen.points(34.0));
    let marked_to = |end: usize| words.marks.iter().filter(|mark| mark.range.end == end).count() as f32 * room;
    let ends: BTreeSet<usize> = words.marks.iter().map(|mark| mark.range.end).collect();
    let ends: Vec<(usize, f32)> = ends.into_iter().map(|end| (end, marked_to(end))).collect();
    let lay = |width: f32| linked_text(text, &format, &ends, &[], tokens).in_column(width).lay_out(pen.ui);
    let mut layout = lay(width);
    let last = marked_to(text.len()) + whole.len() as f32 * room + if whole.is_empty() { 0.0 } else { pen.points(WHOLE_GAP) };
    if last > 0.0 && layout.end_of(text.len()).x + last > width {
        // Nothing follows that would take the badges to the next line with the last word.
        layout = lay((width - last).max(width / 2.0));
    }
    let size = format.font_id.size;
    let offset = pos.to_vec2();
    let (mut grounds, mut over) = (Vec::new(), Vec::new());
    for (place, mark) in words.marks.iter().enumerate() {
        let lines: Vec<Rect> = layout.line_rects(&mark.range).into_iter().map(|line| line.translate(offset)).collect();
        for line in &lines {
            let base = line.center().y + size * 0.46;
            let (from, to) = (pos2(line.left(), base), pos2(line.right(), base));
            if mark.chosen {
                let ground = Rect::from_min_max(
                    pos2(line.left() - 3.0 * pen.unit, line.center().y - size * 0.62),
                    pos2(line.right() + 3.0 * pen.unit, base + pen.points(3.0)),
                );
                grounds.push(Shape::rect_filled(ground, pen.points(6.0), tokens.selected));
                over.push(Shape::line_segment([from, to], Stroke::new(pen.points(4.0).max(1.5), tokens.ink)));
            } else if mark.dashed {
                over.extend(Shape::dashed_line(
                    &[from, to],
                    Stroke::new(pen.points(2.0).max(1.0), tokens.ink_3),
                    pen.points(8.0),
                    pen.points(5.0),
                ));
            } else {
                over.push(Shape::line_segment([from, to], Stroke::new(pen.points(2.0).max(1.0), tokens.ink_3)));
            }
        }
        let end = layout.end_of(mark.range.end);
        let before = words.marks[..place].iter().filter(|other| other.range.end == mark.range.end).count();
        let square = pen.with_type(BADGE).max(pen.points(26.0));
        let corner = pos2(end.x + pen.points(6.0) + before as f32 * room, end.y - square / 2.0 - pen.points(2.0)) + offset;
        pen.badge(corner, square, mark.number, mark.chosen, &mut over);
        if mark.chosen
            && column.tie.is_none()
            && let Some(last) = lines.last()
        {
            column.tie = Some(pos2(corner.x + square + pen.points(2.0), last.center().y + size * 0.46 + pen.points(10.0)));
        }
    }
    let square = pen.with_type(BADGE).max(pen.points(26.0));
    let end = layout.end_of(text.len());
    for (index, (number, filled)) in whole.iter().enumerate() {
        let x = end.x + marked_to(text.len()) + pen.points(WHOLE_GAP) + index as f32 * room;
        let corner = pos2(x, end.y - square / 2.0 - pen.points(2.0)) + offset;
        pen.badge(corner, square, *number, *filled, &mut over);
        if *filled && column.tie.is_none() {
            column.tie = Some(pos2(corner.x + square + pen.points(2.0), corner.y + square / 2.0));
        }
    }
    column.shapes.append(&mut grounds);
    column.shapes.push(layout.shape(pos, ink));
    column.shapes.append(&mut over);
    layout.size().y
}
