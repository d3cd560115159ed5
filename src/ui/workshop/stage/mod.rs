//! What the room sees, drawn: the same function for the room's own window and for the console's small copy of it.
//!
//! It is given a [`Scene`] and a [`Look`], and nothing else: not the state, not a walk, not a stop. What is private
//! cannot come here, and `tests/architecture.rs` holds that these files name none of it.

mod cards;
mod pen;
mod question;
mod text;

use super::super::{
    theme::{Tokens, Type},
    widget::{Sign, paint_sign},
};
use crate::{
    describe::{Scene, ScenePane},
    model::PaneKind,
    text as words,
};
use egui::{Color32, Pos2, Rect, Shape, Stroke, Ui, Vec2, emath::TSTransform, pos2, vec2};
use pen::Pen;
use std::{cell::RefCell, rc::Rc, sync::Arc};

/// The width everything is measured in.
const WIDTH: f32 = 1920.0;
/// The height of a display of that width.
const HEIGHT: f32 = 1080.0;
/// Height of the bar, and of the panes' headers.
const BAR: f32 = 84.0;
const HEADER: f32 = 70.0;
/// Air at the sides, and between panes.
const SIDE: f32 = 56.0;
const GUTTER: f32 = 48.0;
/// Width of the rail beside what does not fit, and the air between the two.
const RAIL: f32 = 8.0;
const BESIDE: f32 = 10.0;
/// How much smaller than drawn what does not fit is set, before it has to be scrolled.
const FITS: [f32; 6] = [1.0, 0.92, 0.84, 0.76, 0.68, 0.62];
/// Down to this size cards before the latest stay whole; from then on they are a line each, and the latest is large.
const WHOLE_DOWN_TO: f32 = 0.8;

/// How it is shown: nothing of what.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// In which colours.
    pub tokens: &'a Tokens,
    /// 1.0 is as drawn.
    pub size: f32,
    /// True for the title card.
    pub blank: bool,
    /// How far each pane is scrolled, as a fraction of what does not fit.
    pub scrolled: [f32; 3],
    /// Where the trainer points, as fractions of the window.
    pub pointer: Option<(f32, f32)>,
}

/// What was laid out, and for what.
#[derive(Debug, Default)]
pub struct StageCache(RefCell<Option<(Key, Rc<Laid>)>>);

#[derive(Debug, PartialEq)]
struct Key {
    /// By its place: a scene that is kept is not another one.
    scene: Same,
    of: Vec2,
    size: f32,
    blank: bool,
    dark: [u8; 4],
    fonts: u64,
    pixels_per_point: f32,
}

#[derive(Debug)]
struct Same(Arc<Scene>);

impl PartialEq for Same {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A stage laid out from the upper left corner.
#[derive(Debug, Default)]
struct Laid {
    /// Grounds, bar and headers.
    frame: Vec<Shape>,
    columns: Vec<Column>,
    /// From the words to the card that is open: the pane the card stands in.
    tie: Option<(Pos2, usize, Pos2)>,
    /// In which colour, and true for dashes: to what is said against the words, as in the reader.
    accent: (Color32, bool),
}

/// What scrolls together.
#[derive(Debug)]
struct Column {
    /// What of it is in sight.
    clip: Rect,
    shapes: Vec<Shape>,
    /// Signs, with how much larger than drawn they are.
    signs: Vec<(Pos2, Sign, Color32, f32)>,
    /// Where what stands in it ends.
    bottom: f32,
    /// Where a line to or from it begins.
    tie: Option<Pos2>,
}

impl Column {
    fn new(clip: Rect) -> Self {
        Self { clip, shapes: Vec::new(), signs: Vec::new(), bottom: clip.top(), tie: None }
    }

    /// How much of it is out of sight.
    fn over(&self) -> f32 {
        (self.bottom - self.clip.bottom()).max(0.0)
    }
}

/// Draws what the room sees into a rectangle. Gives how much of each pane does not fit, in heights of the rectangle.
pub fn show(ui: &Ui, rect: Rect, scene: &Arc<Scene>, look: Look<'_>, fonts: u64, kept: &StageCache) -> [f32; 3] {
    let laid = kept.get(ui, rect.size(), scene, look, fonts);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let (offset, unit) = (rect.min.to_vec2(), unit(rect.size()));
    painter.extend(laid.frame.iter().map(|shape| moved(shape, offset)));
    let mut over = [0.0; 3];
    let mut scrolls = [Vec2::ZERO; 3];
    for (at, column) in laid.columns.iter().enumerate().take(3) {
        over[at] = column.over();
        scrolls[at] = vec2(0.0, -(over[at] * look.scrolled[at]).round());
        let inside = painter.with_clip_rect(column.clip.translate(offset).intersect(painter.clip_rect()));
        let offset = offset + scrolls[at];
        inside.extend(column.shapes.iter().map(|shape| moved(shape, offset)));
        for (centre, sign, ink, scale) in &column.signs {
            let centre = *centre + offset;
            larger(ui, *scale, centre, || paint_sign(&inside, centre, *sign, *ink));
        }
        if over[at] > 0.0 {
            rail(&painter, column.clip.translate(rect.min.to_vec2()), over[at], look.scrolled[at], look.tokens, unit);
        }
    }
    if let Some((from, pane, to)) = laid.tie {
        let (from, to) = (from + scrolls[0], to + scrolls[pane]);
        if laid.columns[0].clip.contains(from) && laid.columns[pane].clip.expand(6.0).contains(to) {
            let gaps: Vec<f32> = laid.columns[1..=pane].iter().map(|column| column.clip.left() + offset.x).collect();
            let top = laid.columns[pane].clip.top() + offset.y;
            tie(&painter, (from + offset, to + offset), &gaps, laid.accent, look.tokens.desk, unit, top);
        }
    }
    if let Some((x, y)) = look.pointer {
        let at = rect.min + vec2(x * rect.width(), y * rect.height());
        let radius = 13.0 * unit;
        painter.circle(at, radius, look.tokens.focus, Stroke::new(radius * 0.3, look.tokens.page));
        painter.circle_stroke(at, radius * 1.2, Stroke::new(1.0, look.tokens.ink));
    }
    over.map(|over| over / rect.height().max(1.0))
}

/// The pane at a place across the stage, as a fraction of its width, where so many panes of comments are shown.
#[must_use]
pub fn pane_at(x: f32, panes: usize) -> usize {
    spans(WIDTH, 1.0, panes).iter().filter(|span| span.0 - GUTTER / 2.0 <= x * WIDTH).count()
}

fn moved(shape: &Shape, by: Vec2) -> Shape {
    let mut shape = shape.clone();
    shape.translate(by);
    shape
}

/// Paints something larger around a point.
fn larger(ui: &Ui, scale: f32, around: Pos2, paint: impl FnOnce()) {
    let layer = ui.layer_id();
    let next = |ui: &Ui| ui.ctx().graphics_mut(|graphics| graphics.entry(layer).next_idx());
    let from = next(ui);
    paint();
    let to = next(ui);
    let transform = TSTransform::new(around.to_vec2() * (1.0 - scale), scale);
    ui.ctx().graphics_mut(|graphics| graphics.entry(layer).transform_range(from, to, transform));
}

/// Says that there is more, and where one is, to be seen from the back of the room: an arrow to what is out of sight
/// above and below, and between them how much of it is in sight.
fn rail(painter: &egui::Painter, clip: Rect, over: f32, fraction: f32, tokens: &Tokens, unit: f32) {
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
fn tie(
    painter: &egui::Painter,
    (from, to): (Pos2, Pos2),
    gaps: &[f32],
    (ink, dashed): (Color32, bool),
    ground: Color32,
    unit: f32,
    top: f32,
) {
    let stroke = Stroke::new((3.0 * unit).max(1.0), ink);
    let lane = |at: usize| gaps.get(at).map_or(to.x, |left| left - 16.0 * unit);
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

impl StageCache {
    fn get(&self, ui: &Ui, of: Vec2, scene: &Arc<Scene>, look: Look<'_>, fonts: u64) -> Rc<Laid> {
        let pixels_per_point = ui.pixels_per_point();
        let (size, blank) = (look.size, look.blank);
        let key = Key { scene: Same(Arc::clone(scene)), of, size, blank, dark: look.tokens.page.to_array(), fonts, pixels_per_point };
        let mut kept = self.0.borrow_mut();
        if let Some((known, laid)) = kept.as_ref()
            && *known == key
        {
            return Rc::clone(laid);
        }
        let laid = Rc::new(if look.blank { cover(ui, of, scene, look) } else { lay_out(ui, of, scene, look) });
        *kept = Some((key, Rc::clone(&laid)));
        laid
    }
}

/// How many points of this window are one of 1920: never so many that its height is too little.
fn unit(of: Vec2) -> f32 {
    (of.x / WIDTH).min(of.y / (HEIGHT * 0.72)).max(0.05)
}

/// The title card.
fn cover(ui: &Ui, of: Vec2, scene: &Scene, look: Look<'_>) -> Laid {
    let pen = Pen { ui, tokens: look.tokens, unit: unit(of), size: 1.0, fit: 1.0 };
    let mut frame = vec![Shape::rect_filled(Rect::from_min_size(Pos2::ZERO, of), 0.0, look.tokens.page)];
    let width = of.x * 0.7;
    let title = pen.lay(&scene.title, Type::RoomCover, look.tokens.ink, width);
    let about = pen.lay(&scene.about, Type::RoomValue, look.tokens.ink_2, width);
    let gap = pen.points(36.0);
    let left = of.x * 0.12;
    let top = (of.y - title.size().y - about.size().y - gap) / 2.0;
    frame.push(Shape::rect_filled(
        Rect::from_min_size(pos2(left - pen.points(44.0), top), vec2(pen.points(8.0), title.size().y)),
        2.0,
        look.tokens.provision,
    ));
    let below = top + title.size().y + gap;
    frame.push(Shape::galley(pos2(left, top), title, look.tokens.ink));
    frame.push(Shape::galley(pos2(left, below), about, look.tokens.ink_2));
    Laid { frame, ..Laid::default() }
}

/// The bar, the text, and the panes of comments.
fn lay_out(ui: &Ui, of: Vec2, scene: &Scene, look: Look<'_>) -> Laid {
    let tokens = look.tokens;
    let pen = Pen { ui, tokens, unit: unit(of), size: look.size, fit: 1.0 };
    let chrome = Pen { size: 1.0, ..pen };
    let (bar, header) = (pen.points(BAR), pen.points(HEADER));
    let mut frame = vec![Shape::rect_filled(Rect::from_min_size(Pos2::ZERO, of), 0.0, tokens.desk)];
    let spans = spans(of.x, pen.points(1.0), scene.panes.len());
    let text_right = spans.first().map_or(of.x, |span| span.0 - pen.points(GUTTER));
    let page = Rect::from_min_max(pos2(0.0, bar), pos2(text_right, of.y));
    frame.push(Shape::rect_filled(page, 0.0, tokens.page));
    self::bar(&chrome, scene, of, &mut frame);
    let focus = scene.text.focus;
    head(&chrome, (focus.name(), focus.pane()), &scene.place, pen.points(SIDE), text_right - pen.points(GUTTER), &mut frame);
    for (pane, span) in scene.panes.iter().zip(&spans) {
        head(&chrome, (pane.name, pane.kind), &pane.state, span.0, span.1, &mut frame);
    }
    let line = Stroke::new(tokens.hairline, tokens.hair);
    frame.push(Shape::hline(0.0..=of.x, bar, line));
    frame.push(Shape::hline(0.0..=of.x, bar + header, line));
    let top = bar + header;
    let clip = Rect::from_min_max(pos2(0.0, top + 1.0), pos2(text_right - pen.points(BESIDE), of.y - pen.points(12.0)));
    let inner = (pen.points(SIDE), text_right - pen.points(GUTTER));
    let mut columns = fitting(&pen, FITS.map(|fit| (fit, true)).into_iter(), |pen, _| {
        let mut column = Column::new(clip);
        text::lay_out(pen, &scene.text, inner, top + pen.points(30.0), &mut column);
        vec![column]
    });
    // What is said for and what is said against is set in one size: a side with more to say is not said more quietly.
    let whole = FITS.into_iter().filter(|fit| *fit > WHOLE_DOWN_TO).map(|fit| (fit, true));
    let tries = whole.chain(FITS.map(|fit| (fit, false)));
    columns.extend(fitting(&pen, tries, |pen, whole| {
        let panes = scene.panes.iter().zip(&spans);
        let lay = |(pane, span): (&ScenePane, &(f32, f32))| {
            let right = span.1 + pen.points(BESIDE + RAIL);
            let clip = Rect::from_min_max(pos2(span.0 - pen.points(10.0), top + 1.0), pos2(right, of.y - pen.points(12.0)));
            let lay = |whole| {
                let mut column = Column::new(clip);
                comments(pen, pane, whole, *span, top + pen.points(26.0), &mut column);
                column
            };
            // Where the other side has to be brief, this one is still whole if it can be.
            let column = lay(true);
            if whole || column.over() == 0.0 { column } else { lay(false) }
        };
        panes.map(lay).collect()
    }));
    let to = columns.iter().enumerate().skip(1).find_map(|(at, column)| Some((at, column.tie?)));
    let tie = columns[0].tie.zip(to).map(|(from, (at, to))| (from, at, to));
    let leads_to = to.and_then(|(at, _)| scene.panes.get(at - 1)).map_or(PaneKind::Provisions, |pane| pane.kind);
    let accent = (accent(tokens, leads_to), leads_to == PaneKind::Critiques);
    Laid { frame, columns, tie, accent }
}

/// Where the panes of comments begin and end.
fn spans(width: f32, point: f32, panes: usize) -> Vec<(f32, f32)> {
    let right = width - 28.0 * point;
    match panes {
        0 => Vec::new(),
        1 => vec![(width * 0.53, right)],
        _ => {
            let left = width * 0.379;
            let each = (right - left - GUTTER * point * (panes as f32 - 1.0)) / panes as f32;
            (0..panes).map(|at| left + at as f32 * (each + GUTTER * point)).map(|left| (left, left + each)).collect()
        }
    }
}

/// Lays columns out as large as they can be, in one size, with all of them in sight; `tries` are how much smaller than
/// drawn, and whether cards before the latest are whole, the best first.
fn fitting(pen: &Pen<'_>, tries: impl Iterator<Item = (f32, bool)>, lay: impl Fn(&Pen<'_>, bool) -> Vec<Column>) -> Vec<Column> {
    let mut smallest = Vec::new();
    for (fit, whole) in tries {
        smallest = lay(&Pen { fit, ..*pen }, whole);
        if smallest.iter().all(|column| column.over() == 0.0) {
            break;
        }
    }
    smallest
}

/// What stands in a pane of comments.
fn comments(pen: &Pen<'_>, pane: &ScenePane, whole: bool, span: (f32, f32), top: f32, column: &mut Column) {
    let accent = accent(pen.tokens, pane.kind);
    let mut y = top;
    y = cards::lay_out(pen, &pane.cards, whole, accent, span, y, column);
    if let Some(asked) = &pane.question {
        y = question::lay_out(pen, asked, accent, span, y, column);
    } else if let Some(nothing) = &pane.nothing {
        y = question::nothing(pen, nothing, span, y, column);
    }
    column.bottom = y;
}

fn bar(pen: &Pen<'_>, scene: &Scene, of: Vec2, frame: &mut Vec<Shape>) {
    let tokens = pen.tokens;
    let height = pen.points(BAR);
    frame.push(Shape::rect_filled(Rect::from_min_size(Pos2::ZERO, vec2(of.x, height)), 0.0, tokens.chrome));
    let mut x = pen.points(SIDE);
    let middle = height / 2.0;
    let dots = scene.stop.map_or(0.0, |(_, of)| pen.points(24.0) * of as f32 + pen.points(40.0));
    if let Some((at, all)) = scene.stop {
        let says = pen.lay(&words::workshop::stop_of(at, all), Type::RoomLabel, tokens.ink_3, of.x);
        let width = says.size().x;
        frame.push(Shape::galley(pos2(x, middle - says.size().y / 2.0), says, tokens.ink_3));
        x += width + pen.points(26.0);
    }
    let room = of.x - x - pen.points(SIDE) - dots;
    let title = pen.one_line(&scene.title, Type::RoomTitle, tokens.ink, room.max(10.0));
    frame.push(Shape::galley(pos2(x, middle - title.size().y / 2.0), title, tokens.ink));
    let Some((at, all)) = scene.stop.filter(|(_, all)| *all <= 24) else { return };
    let mut x = of.x - pen.points(SIDE);
    for stop in (1..=all).rev() {
        let radius = pen.points(7.0);
        if stop == at {
            let pill = Rect::from_min_max(pos2(x - pen.points(40.0), middle - radius), pos2(x, middle + radius));
            frame.push(Shape::rect_filled(pill, radius, tokens.badge));
            x -= pen.points(50.0);
        } else {
            let centre = pos2(x - radius, middle);
            let dot = if stop < at {
                Shape::circle_filled(centre, radius, tokens.ink_3)
            } else {
                Shape::circle_stroke(centre, radius - 0.8, Stroke::new(pen.points(2.0).max(1.0), tokens.ink_3))
            };
            frame.push(dot);
            x -= pen.points(24.0);
        }
    }
}

fn head(pen: &Pen<'_>, (name, kind): (&str, PaneKind), state: &str, left: f32, right: f32, frame: &mut Vec<Shape>) {
    let ink = accent(pen.tokens, kind);
    let middle = pen.points(BAR + HEADER / 2.0);
    let mark = Rect::from_min_size(pos2(left, middle - pen.points(14.0)), vec2(pen.points(7.0), pen.points(28.0)));
    frame.push(Shape::rect_filled(mark, pen.points(3.0), ink));
    let name = pen.lay(name, Type::RoomBold, ink, right - left);
    let x = left + pen.points(21.0);
    let after = x + name.size().x + pen.points(16.0);
    frame.push(Shape::galley(pos2(x, middle - name.size().y / 2.0), name, ink));
    let state = pen.one_line(state, Type::RoomLabel, pen.tokens.ink_3, (right - after).max(10.0));
    frame.push(Shape::galley(pos2(after, middle - state.size().y / 2.0), state, pen.tokens.ink_3));
}

/// The accent of a pane.
const fn accent(tokens: &Tokens, kind: PaneKind) -> Color32 {
    match kind {
        PaneKind::Provisions | PaneKind::Sources => tokens.provision,
        PaneKind::Safeguards => tokens.safeguard,
        PaneKind::Critiques => tokens.critique,
    }
}
