//! Lays out the stage: a bar, the text, and the panes of comments.

use super::{
    appearance::StageAppearance,
    cards::{CardsLayout, cards_layout},
    pen::Pen,
    question::{nothing_layout, question_layout},
    text::text_layout,
};
use crate::{
    describe::{Scene, ScenePane},
    model::PaneKind,
    text as words,
    ui::{
        cache::{StageColumn, StageLayout},
        theme::{Type, audience_accent},
    },
};
use egui::{Pos2, Rect, Shape, Stroke, Ui, Vec2, pos2, vec2};

/// The width everything is measured in.
pub const WIDTH: f32 = 1920.0;
/// The height of a display of that width.
const HEIGHT: f32 = 1080.0;
/// Height of the bar, and of the panes' headers.
const BAR: f32 = 84.0;
const HEADER: f32 = 70.0;
/// Air at the sides, and between panes.
const SIDE: f32 = 56.0;
pub const GUTTER: f32 = 48.0;
/// Width of the rail beside what does not fit, and the air between the two.
pub const RAIL: f32 = 8.0;
const BESIDE: f32 = 10.0;
/// How much smaller than drawn what does not fit is set, before it has to be scrolled.
const FITS: [f32; 6] = [1.0, 0.92, 0.84, 0.76, 0.68, 0.62];
/// Down to this size cards before the latest stay whole; from then on they are a line each, and the latest is large.
const WHOLE_DOWN_TO: f32 = 0.8;

/// How many points of this window are one of 1920: never so many that its height is too little.
pub fn unit(of: Vec2) -> f32 {
    (of.x / WIDTH).min(of.y / (HEIGHT * 0.72)).max(0.05)
}

/// The title card.
pub fn title_card_layout(ui: &Ui, of: Vec2, scene: &Scene, appearance: StageAppearance<'_>) -> StageLayout {
    let pen = Pen { ui, tokens: appearance.tokens, unit: unit(of), size: 1.0, fit: 1.0 };
    let mut frame = vec![Shape::rect_filled(Rect::from_min_size(Pos2::ZERO, of), 0.0, appearance.tokens.page)];
    let width = of.x * 0.7;
    let title = pen.lay(&scene.title, Type::AudienceCover, appearance.tokens.ink, width);
    let about = pen.lay(&scene.about, Type::AudienceValue, appearance.tokens.ink_2, width);
    let gap = pen.points(36.0);
    let left = of.x * 0.12;
    let top = (of.y - title.size().y - about.size().y - gap) / 2.0;
    frame.push(Shape::rect_filled(
        Rect::from_min_size(pos2(left - pen.points(44.0), top), vec2(pen.points(8.0), title.size().y)),
        2.0,
        appearance.tokens.provision,
    ));
    let below = top + title.size().y + gap;
    frame.push(title.shape(pos2(left, top), appearance.tokens.ink));
    frame.push(about.shape(pos2(left, below), appearance.tokens.ink_2));
    StageLayout { frame, ..StageLayout::default() }
}

/// The bar, the text, and the panes of comments.
pub fn stage_layout(ui: &Ui, of: Vec2, scene: &Scene, appearance: StageAppearance<'_>) -> StageLayout {
    let tokens = appearance.tokens;
    let pen = Pen { ui, tokens, unit: unit(of), size: appearance.size, fit: 1.0 };
    let chrome = Pen { size: 1.0, ..pen };
    let (bar, header) = (pen.points(BAR), pen.points(HEADER));
    let mut frame = vec![Shape::rect_filled(Rect::from_min_size(Pos2::ZERO, of), 0.0, tokens.desk)];
    let spans = pane_spans(of.x, pen.points(1.0), scene.panes.len());
    let text_right = spans.first().map_or(of.x, |span| span.0 - pen.points(GUTTER));
    let page = Rect::from_min_max(pos2(0.0, bar), pos2(text_right, of.y));
    frame.push(Shape::rect_filled(page, 0.0, tokens.page));
    self::bar_layout(&chrome, scene, of, &mut frame);
    let focus = scene.text.focus;
    header_layout(&chrome, (focus.name(), focus.pane()), &scene.place, pen.points(SIDE), text_right - pen.points(GUTTER), &mut frame);
    for (pane, span) in scene.panes.iter().zip(&spans) {
        header_layout(&chrome, (pane.name, pane.kind), &pane.state, span.0, span.1, &mut frame);
    }
    let line = Stroke::new(tokens.hairline, tokens.hair);
    frame.push(Shape::hline(0.0..=of.x, bar, line));
    frame.push(Shape::hline(0.0..=of.x, bar + header, line));
    let top = bar + header;
    let clip = Rect::from_min_max(pos2(0.0, top + 1.0), pos2(text_right - pen.points(BESIDE), of.y - pen.points(12.0)));
    let inner = (pen.points(SIDE), text_right - pen.points(GUTTER));
    let text = |pen: &Pen<'_>| {
        let mut column = StageColumn::new(clip);
        text_layout(pen, &scene.text, inner, top + pen.points(30.0), &mut column);
        vec![column]
    };
    let mut columns = largest_fitting(&pen, &FITS, text).unwrap_or_else(|| text(&smallest(&pen)));
    // What is said for and what is said against is set in one size: a side with more to say is not said more quietly.
    let comments = |pen: &Pen<'_>, all_open: bool, only_in_sight: bool| {
        let panes = scene.panes.iter().zip(&spans);
        let lay = |(pane, span): (&ScenePane, &(f32, f32))| {
            let right = span.1 + pen.points(BESIDE + RAIL);
            let clip = Rect::from_min_max(pos2(span.0 - pen.points(10.0), top + 1.0), pos2(right, of.y - pen.points(12.0)));
            let lay = |all_open, only_in_sight| {
                let mut column = StageColumn::new(clip);
                let how = CardsLayout { all_open, only_in_sight };
                comments_layout(pen, pane, how, *span, top + pen.points(26.0), &mut column);
                column
            };
            if all_open {
                return lay(true, only_in_sight);
            }
            // Where the other side has to be brief, this one is still whole if it can be.
            let whole = lay(true, true);
            if whole.over() == 0.0 { whole } else { lay(false, only_in_sight) }
        };
        panes.map(lay).collect::<Vec<_>>()
    };
    let whole = FITS.iter().filter(|fit| **fit > WHOLE_DOWN_TO).count();
    let fitting = largest_fitting(&pen, &FITS[..whole], |pen| comments(pen, true, true))
        .or_else(|| largest_fitting(&pen, &FITS, |pen| comments(pen, false, true)));
    columns.extend(fitting.unwrap_or_else(|| comments(&smallest(&pen), false, false)));
    let to = columns.iter().enumerate().skip(1).find_map(|(pane, column)| Some((pane, column.tie?)));
    let tie = columns[0].tie.zip(to).map(|(from, (pane, to))| (from, pane, to));
    let leads_to = to.and_then(|(pane, _)| scene.panes.get(pane - 1)).map_or(PaneKind::Provisions, |pane| pane.kind);
    let accent = (audience_accent(tokens, leads_to), leads_to == PaneKind::Critiques);
    StageLayout { frame, columns, tie, accent }
}

/// Where the panes of comments begin and end.
pub fn pane_spans(width: f32, point: f32, panes: usize) -> Vec<(f32, f32)> {
    let right = width - 28.0 * point;
    match panes {
        0 => Vec::new(),
        1 => vec![(width * 0.53, right)],
        _ => {
            let left = width * 0.379;
            let each = (right - left - GUTTER * point * (panes as f32 - 1.0)) / panes as f32;
            (0..panes).map(|index| left + index as f32 * (each + GUTTER * point)).map(|left| (left, left + each)).collect()
        }
    }
}

/// Lays columns out as large as they can be, in one size, with all of them in sight; none where they never are. `fits` are how
/// much smaller than drawn, the largest first. Half of them are left out at each try: every size that is laid out fills the
/// texture of letters with letters of that size.
fn largest_fitting(pen: &Pen<'_>, fits: &[f32], lay: impl Fn(&Pen<'_>) -> Vec<StageColumn>) -> Option<Vec<StageColumn>> {
    let (mut largest, mut from, mut to) = (None, 0, fits.len());
    while from < to {
        let middle = usize::midpoint(from, to);
        let columns = lay(&Pen { fit: fits[middle], ..*pen });
        if columns.iter().all(|column| column.over() == 0.0) {
            (largest, to) = (Some(columns), middle);
        } else {
            from = middle + 1;
        }
    }
    largest
}

fn smallest<'a>(pen: &Pen<'a>) -> Pen<'a> {
    Pen { fit: FITS.last().copied().unwrap_or(1.0), ..*pen }
}

/// The content of a pane of comments.
fn comments_layout(pen: &Pen<'_>, pane: &ScenePane, how: CardsLayout, span: (f32, f32), top: f32, column: &mut StageColumn) {
    let accent = audience_accent(pen.tokens, pane.kind);
    let mut y = top;
    y = cards_layout(pen, &pane.cards, how, accent, span, y, column);
    if let Some(asked) = &pane.question {
        y = question_layout(pen, asked, accent, span, y, column);
    } else if let Some(nothing) = &pane.nothing {
        y = nothing_layout(pen, nothing, span, y, column);
    }
    column.bottom = y;
}

fn bar_layout(pen: &Pen<'_>, scene: &Scene, of: Vec2, frame: &mut Vec<Shape>) {
    let tokens = pen.tokens;
    let height = pen.points(BAR);
    frame.push(Shape::rect_filled(Rect::from_min_size(Pos2::ZERO, vec2(of.x, height)), 0.0, tokens.chrome));
    let mut x = pen.points(SIDE);
    let middle = height / 2.0;
    let dots = scene.stop.map_or(0.0, |(_, of)| pen.points(24.0) * of as f32 + pen.points(40.0));
    if let Some((number, all)) = scene.stop {
        let says = pen.lay(&words::workshop::stop_of(number, all), Type::AudienceLabel, tokens.ink_3, of.x);
        let width = says.size().x;
        frame.push(says.shape(pos2(x, middle - says.size().y / 2.0), tokens.ink_3));
        x += width + pen.points(26.0);
    }
    let room = of.x - x - pen.points(SIDE) - dots;
    let title = pen.one_line(&scene.title, Type::AudienceTitle, tokens.ink, room.max(10.0));
    frame.push(title.shape(pos2(x, middle - title.size().y / 2.0), tokens.ink));
    let Some((current, all)) = scene.stop.filter(|(_, all)| *all <= 24) else { return };
    let mut x = of.x - pen.points(SIDE);
    for stop in (1..=all).rev() {
        let radius = pen.points(7.0);
        if stop == current {
            let pill = Rect::from_min_max(pos2(x - pen.points(40.0), middle - radius), pos2(x, middle + radius));
            frame.push(Shape::rect_filled(pill, radius, tokens.badge));
            x -= pen.points(50.0);
        } else {
            let centre = pos2(x - radius, middle);
            let dot = if stop < current {
                Shape::circle_filled(centre, radius, tokens.ink_3)
            } else {
                Shape::circle_stroke(centre, radius - 0.8, Stroke::new(pen.points(2.0).max(1.0), tokens.ink_3))
            };
            frame.push(dot);
            x -= pen.points(24.0);
        }
    }
}

fn header_layout(pen: &Pen<'_>, (name, kind): (&str, PaneKind), state: &str, left: f32, right: f32, frame: &mut Vec<Shape>) {
    let ink = audience_accent(pen.tokens, kind);
    let middle = pen.points(BAR + HEADER / 2.0);
    let mark = Rect::from_min_size(pos2(left, middle - pen.points(14.0)), vec2(pen.points(7.0), pen.points(28.0)));
    frame.push(Shape::rect_filled(mark, pen.points(3.0), ink));
    let name = pen.lay(name, Type::AudienceBold, ink, right - left);
    let x = left + pen.points(21.0);
    let after = x + name.size().x + pen.points(16.0);
    frame.push(name.shape(pos2(x, middle - name.size().y / 2.0), ink));
    let state = pen.one_line(state, Type::AudienceLabel, pen.tokens.ink_3, (right - after).max(10.0));
    frame.push(state.shape(pos2(after, middle - state.size().y / 2.0), pen.tokens.ink_3));
}
