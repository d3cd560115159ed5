//! The lines from the selected words to what is tied to them, painted above the panes.
//!
//! While the panes are drawn they note where the words, the cards and their own bodies came to stand
//! ([`Geometry`]); the lines need nothing else. A dotted leader goes from the words to the gutter, a
//! solid line from there to each safeguard, a dashed one to each critique: around the safeguards, in
//! the gap above the first that is tied, never over words.

use super::{pane::accent, theme::Tokens};
use crate::model::PaneKind;
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Ui, pos2, vec2};

/// Where things came to stand in this frame, in points of the window.
#[derive(Clone, Debug, Default)]
pub(super) struct Geometry {
    /// The body of each pane that is drawn.
    pub bodies: [Option<Rect>; 3],
    /// Where the leader begins: the end of the selected words.
    pub words: Option<Pos2>,
    /// The end of the words under the pointer.
    pub hovered: Option<Pos2>,
    /// Tied cards in sight, by pane: the card, and the height of its badge.
    pub cards: [Vec<(Rect, f32)>; 3],
}

impl Geometry {
    fn cards(&self, pane: PaneKind) -> &[(Rect, f32)] {
        &self.cards[pane as usize]
    }

    fn body(&self, pane: PaneKind) -> Option<Rect> {
        self.bodies[pane as usize]
    }
}

/// Width of all lines.
const WIDTH: f32 = 1.5;
/// Radius of bends.
const BEND: f32 = 8.0;
/// Where in the gutter the lines to safeguards and to critiques run.
const INNER_LANE: f32 = 0.64;
const OUTER_LANE: f32 = 0.28;

/// Paints the lines.
pub(super) fn show(ui: &Ui, tokens: &Tokens, geometry: &Geometry) {
    let Some(text) = geometry.body(PaneKind::Provisions) else { return };
    let bodies = geometry.bodies.iter().flatten().copied().reduce(Rect::union).unwrap_or(text);
    let painter = ui.painter().with_clip_rect(bodies.intersect(ui.clip_rect()));
    if let Some(from) = geometry.hovered.filter(|from| text.contains(*from)) {
        leader(&painter, from, text.right() + 4.0, tokens.ink_3);
    }
    let Some(from) = geometry.words.filter(|from| text.y_range().contains(from.y)) else { return };
    let lanes = Lanes::of(geometry, text);
    let safeguards = to_safeguards(&painter, tokens, geometry, &lanes, from);
    let critiques = to_critiques(&painter, tokens, geometry, &lanes, from);
    if safeguards || critiques {
        leader(&painter, from, if safeguards { lanes.inner } else { lanes.outer }, tokens.ink);
    }
}

/// The vertical lanes in the gutters.
struct Lanes {
    inner: f32,
    outer: f32,
    /// In the gutter before the critiques, where both comment panes are drawn.
    second: Option<f32>,
}

impl Lanes {
    fn of(geometry: &Geometry, text: Rect) -> Self {
        let left = |pane| geometry.cards(pane).first().map(|(card, _)| card.left());
        let safeguards = geometry.body(PaneKind::Safeguards);
        let critiques = geometry.body(PaneKind::Critiques);
        let first_body = safeguards.or(critiques);
        let first_card =
            left(PaneKind::Safeguards).filter(|_| safeguards.is_some()).or(left(PaneKind::Critiques).filter(|_| safeguards.is_none()));
        let card = first_card.unwrap_or_else(|| first_body.map_or(text.right(), |body| body.left()) + super::theme::WIDE_GUTTER);
        let gutter = card - text.right();
        let second = safeguards.and(critiques).map(|body| {
            let card = left(PaneKind::Critiques).unwrap_or(body.left() + super::theme::WIDE_GUTTER);
            card - (card - body.left()) * OUTER_LANE
        });
        Self { inner: text.right() + gutter * INNER_LANE, outer: text.right() + gutter * OUTER_LANE, second }
    }
}

/// Solid, one branch and full dot for each card. True if there was one.
fn to_safeguards(painter: &Painter, tokens: &Tokens, geometry: &Geometry, lanes: &Lanes, from: Pos2) -> bool {
    let Some(body) = geometry.body(PaneKind::Safeguards) else { return false };
    let ink = accent(tokens, PaneKind::Safeguards);
    let start = pos2(lanes.inner, from.y);
    let mut any = false;
    for (card, y) in in_sight(geometry, PaneKind::Safeguards, body) {
        let end = pos2(card.left(), y);
        painter.add(Shape::line(bent(&[start, pos2(lanes.inner, y), end]), Stroke::new(WIDTH, ink)));
        painter.circle_filled(end, 3.0, ink);
        any = true;
    }
    if any {
        painter.circle_filled(start, 3.0, ink);
    }
    any
}

/// Dashed, one branch and open dot for each card. True if there was one.
fn to_critiques(painter: &Painter, tokens: &Tokens, geometry: &Geometry, lanes: &Lanes, from: Pos2) -> bool {
    let Some(body) = geometry.body(PaneKind::Critiques) else { return false };
    let ink = accent(tokens, PaneKind::Critiques);
    let start = pos2(lanes.outer, from.y);
    let cards: Vec<(Rect, f32)> = in_sight(geometry, PaneKind::Critiques, body).collect();
    let Some((nearest, nearest_y)) = cards.iter().copied().min_by(|one, other| one.1.total_cmp(&other.1)) else { return false };
    let lane = lanes.second.unwrap_or(lanes.outer);
    let mut way = vec![start];
    if lanes.second.is_some() {
        let across = crossing(geometry, body);
        way.extend([pos2(lanes.outer, across), pos2(lane, across)]);
    }
    way.extend([pos2(lane, nearest_y), pos2(nearest.left(), nearest_y)]);
    dashed(painter, &bent(&way), ink);
    for (card, y) in &cards {
        if *y > nearest_y {
            dashed(painter, &bent(&[pos2(lane, nearest_y), pos2(lane, *y), pos2(card.left(), *y)]), ink);
        }
        dot(painter, tokens, pos2(card.left(), *y), ink);
    }
    dot(painter, tokens, start, ink);
    true
}

/// The height at which the way to the critiques crosses the safeguards: the gap above the first that is
/// tied, or under the pane's header where that gap is out of sight.
fn crossing(geometry: &Geometry, body: Rect) -> f32 {
    let first = geometry.cards(PaneKind::Safeguards).iter().map(|(card, _)| card.top()).reduce(f32::min);
    first.map(|top| top - 6.0).filter(|y| *y > body.top() + 3.0 && *y < body.bottom()).unwrap_or(body.top() + 3.0)
}

fn in_sight(geometry: &Geometry, pane: PaneKind, body: Rect) -> impl Iterator<Item = (Rect, f32)> + '_ {
    geometry.cards(pane).iter().copied().filter(move |(_, y)| body.shrink2(vec2(0.0, 4.0)).y_range().contains(*y))
}

fn leader(painter: &Painter, from: Pos2, to: f32, ink: Color32) {
    if to > from.x {
        painter.extend(Shape::dotted_line(&[from, pos2(to, from.y)], ink, 3.5, WIDTH / 2.0));
    }
}

fn dashed(painter: &Painter, way: &[Pos2], ink: Color32) {
    painter.extend(Shape::dashed_line(way, Stroke::new(WIDTH, ink), 5.0, 4.0));
}

fn dot(painter: &Painter, tokens: &Tokens, at: Pos2, ink: Color32) {
    painter.circle(at, 3.0, tokens.card, Stroke::new(WIDTH, ink));
}

/// A way with its corners rounded.
fn bent(way: &[Pos2]) -> Vec<Pos2> {
    let mut line = Vec::with_capacity(way.len() * 6);
    for (at, corner) in way.iter().enumerate() {
        let neighbours = at.checked_sub(1).and_then(|before| way.get(before)).zip(way.get(at + 1));
        let Some((before, after)) = neighbours else {
            line.push(*corner);
            continue;
        };
        let (back, on) = (*before - *corner, *after - *corner);
        let radius = BEND.min(back.length() / 2.0).min(on.length() / 2.0);
        if radius < 0.5 {
            line.push(*corner);
            continue;
        }
        let (enter, leave) = (*corner + back.normalized() * radius, *corner + on.normalized() * radius);
        for step in 0_u8..=5 {
            let t = f32::from(step) / 5.0;
            let (one, other) = (enter.lerp(*corner, t), corner.lerp(leave, t));
            line.push(one.lerp(other, t));
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn geometry() -> Geometry {
        let body = |left: f32| Some(Rect::from_min_size(pos2(left, 88.0), vec2(300.0, 600.0)));
        let card = |left: f32, top: f32| (Rect::from_min_size(pos2(left + 24.0, top), vec2(270.0, 200.0)), top + 20.0);
        Geometry {
            bodies: [body(0.0), body(300.0), body(600.0)],
            words: Some(pos2(250.0, 400.0)),
            hovered: None,
            cards: [Vec::new(), vec![card(300.0, 220.0)], vec![card(600.0, 220.0)]],
        }
    }

    #[test]
    fn the_way_to_the_critiques_crosses_above_the_first_safeguard() {
        let geometry = geometry();
        let body = geometry.body(PaneKind::Critiques).unwrap();
        assert!((crossing(&geometry, body) - 214.0).abs() < 0.1);
        let mut out_of_sight = geometry;
        out_of_sight.cards[1] = vec![(Rect::from_min_size(pos2(324.0, 20.0), vec2(270.0, 200.0)), 40.0)];
        assert!((crossing(&out_of_sight, body) - 91.0).abs() < 0.1, "under the header");
    }

    #[test]
    fn lines_to_the_two_sides_never_share_a_lane() {
        let lanes = Lanes::of(&geometry(), geometry().bodies[0].unwrap());
        assert!(lanes.outer < lanes.inner && lanes.inner < 324.0);
        assert!(lanes.second.is_some_and(|second| second > 600.0 && second < 624.0));
    }

    #[test]
    fn bends_stay_within_the_way() {
        let way = [pos2(0.0, 0.0), pos2(0.0, 50.0), pos2(30.0, 50.0)];
        let line = bent(&way);
        assert_eq!((line.first(), line.last()), (way.first(), way.last()));
        assert!(line.iter().all(|point| (0.0..=30.0).contains(&point.x) && (0.0..=50.0).contains(&point.y)));
    }
}
