//! Paints a stage that was laid out.

use super::{
    appearance::StageAppearance,
    layout::{GUTTER, RAIL, WIDTH, pane_spans, stage_layout, title_card_layout, unit},
};
use crate::{
    describe::Scene,
    ui::{
        cache::{SameScene, StageCache, StageKey},
        theme::Tokens,
        widget::paint_sign_scaled,
    },
};
use egui::{Color32, Pos2, Rect, Shape, Stroke, Ui, Vec2, pos2, vec2};
use std::sync::Arc;

/// Draws what the room sees into a rectangle. Returns how much of each pane does not fit, in heights of the rectangle.
pub fn stage_ui(ui: &Ui, rect: Rect, scene: &Arc<Scene>, appearance: StageAppearance<'_>, fonts: u64, cache: &StageCache) -> [f32; 3] {
    let (of, size, blank) = (rect.size(), appearance.size, appearance.blank);
    let (theme, pixels_per_point) = (appearance.tokens.theme, ui.pixels_per_point());
    let key = StageKey { scene: SameScene(Arc::clone(scene)), of, size, blank, theme, fonts, pixels_per_point };
    let laid =
        cache.layout(key, || if blank { title_card_layout(ui, of, scene, appearance) } else { stage_layout(ui, of, scene, appearance) });
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let (offset, unit) = (rect.min.to_vec2(), unit(rect.size()));
    painter.extend(laid.frame.iter().map(|shape| translated(shape, offset)));
    let mut over = [0.0; 3];
    let mut scrolls = [Vec2::ZERO; 3];
    for (index, column) in laid.columns.iter().enumerate().take(3) {
        over[index] = column.over();
        scrolls[index] = vec2(0.0, -(over[index] * appearance.scrolled[index]).round());
        let inside = painter.with_clip_rect(column.clip.translate(offset).intersect(painter.clip_rect()));
        let offset = offset + scrolls[index];
        inside.extend(column.shapes.iter().map(|shape| translated(shape, offset)));
        for (centre, sign, ink, scale) in &column.signs {
            let centre = *centre + offset;
            paint_sign_scaled(&inside, centre, *sign, *ink, *scale);
        }
        if over[index] > 0.0 {
            paint_rail(
                &painter,
                column.clip.translate(rect.min.to_vec2()),
                over[index],
                appearance.scrolled[index],
                appearance.tokens,
                unit,
            );
        }
    }
    if let Some((from, pane, to)) = laid.tie {
        let (from, to) = (from + scrolls[0], to + scrolls[pane]);
        if laid.columns[0].clip.contains(from) && laid.columns[pane].clip.expand(6.0).contains(to) {
            let gaps: Vec<f32> = laid.columns[1..=pane].iter().map(|column| column.clip.left() + offset.x).collect();
            let top = laid.columns[pane].clip.top() + offset.y;
            paint_tie(&painter, (from + offset, to + offset), &gaps, laid.accent, appearance.tokens.desk, unit, top);
        }
    }
    if let Some((x, y)) = appearance.pointer {
        let centre = rect.min + vec2(x * rect.width(), y * rect.height());
        let radius = 13.0 * unit;
        painter.circle(centre, radius, appearance.tokens.focus, Stroke::new(radius * 0.3, appearance.tokens.page));
        painter.circle_stroke(centre, radius * 1.2, Stroke::new(1.0, appearance.tokens.ink));
    }
    over.map(|over| over / rect.height().max(1.0))
}

/// The pane at a place across the stage, as a fraction of its width, where so many panes of comments are shown.
#[must_use]
pub fn pane_at(x: f32, panes: usize) -> usize {
    pane_spans(WIDTH, 1.0, panes).iter().filter(|span| span.0 - GUTTER / 2.0 <= x * WIDTH).count()
}

fn translated(shape: &Shape, by: Vec2) -> Shape {
    let mut shape = shape.clone();
    shape.translate(by);
    shape
}

/// Says that there is more, and where one is, to be seen from the back of the room: an arrow to what is out of sight
/// above and below, and between them how much of it is in sight.
fn paint_rail(painter: &egui::Painter, clip: Rect, over: f32, fraction: f32, tokens: &Tokens, unit: f32) {
    let width = (RAIL * unit).max(3.0);
    let (middle, air) = (clip.right() - width / 2.0, width * 2.5);
    let track = Rect::from_min_max(pos2(clip.right() - width, clip.top() + air), pos2(clip.right(), clip.bottom() - air));
    let height = track.height() * clip.height() / (clip.height() + over);
    let top = track.top() + (track.height() - height) * fraction;
    painter.rect_filled(track, width / 2.0, tokens.hair);
    painter.rect_filled(Rect::from_min_size(pos2(track.left(), top), vec2(width, height)), width / 2.0, tokens.ink_3);
    let arrow = |tip: f32, back: f32| {
        let corners = vec![pos2(middle, tip), pos2(middle - width, back), pos2(middle + width, back)];
        painter.add(Shape::convex_polygon(corners, tokens.ink_2, Stroke::NONE));
    };
    if fraction > 0.0 {
        arrow(clip.top() + width * 0.5, clip.top() + width * 2.0);
    }
    if fraction < 1.0 {
        arrow(clip.bottom() - width * 0.5, clip.bottom() - width * 2.0);
    }
}

/// From the words to the gutter in points, from there in one line to the card: a solid one with full ends to a safeguard,
/// dashes with hollow ends to a critique.
fn paint_tie(
    painter: &egui::Painter,
    (from, to): (Pos2, Pos2),
    gaps: &[f32],
    (ink, dashed): (Color32, bool),
    ground: Color32,
    unit: f32,
    top: f32,
) {
    let stroke = Stroke::new((3.0 * unit).max(1.0), ink);
    let lane = |index: usize| gaps.get(index).map_or(to.x, |left| left - 16.0 * unit);
    let start = pos2(lane(0), from.y);
    painter.extend(Shape::dotted_line(&[from, start], ink, 6.0 * unit, (1.6 * unit).max(0.7)));
    let last = lane(gaps.len().saturating_sub(1));
    let mut points = vec![start];
    if gaps.len() > 1 {
        let under_header = top + 10.0 * unit;
        points.extend([pos2(start.x, under_header), pos2(last, under_header)]);
    }
    points.extend([pos2(last, to.y), to]);
    if dashed {
        painter.extend(Shape::dashed_line(&points, stroke, 9.0 * unit, 6.0 * unit));
    } else {
        painter.line(points, stroke);
    }
    for end in [start, to] {
        painter.circle(end, 7.0 * unit, if dashed { ground } else { ink }, stroke);
    }
}
