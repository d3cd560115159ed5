//! The lines from the selected words to what is tied to them, painted above the panes.
//!
//! While the panes are drawn they record where the words, the cards and their own bodies are
//! ([`Geometry`]). Which of them have a line between them is decided in `state`; here it is drawn. A dotted leader goes
//! from the words to the gutter, a solid line from there to each safeguard, a dashed one to each critique: around the
//! safeguards, in the gap above the first that is tied, never over words. What is tied to a safeguard alone has its line
//! from the safeguard's card. A position is no critique: its line is neutral, dashes and dots, and ends in a square.

use crate::{
    linked::Item,
    model::{ItemKind, PaneKind},
    state::{Connection, End, PaneId, connections},
    ui::{
        cache::{CardPlace, Geometry, WordEnds, is_in_sight},
        theme::{Tokens, WIDE_GUTTER, card_accent},
        view::Open,
    },
};
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2};

/// Width of all lines.
const WIDTH: f32 = 1.5;
/// Radius of bends.
const BEND: f32 = 8.0;
/// Where in the gutter the lines to safeguards and to critiques run.
const INNER_LANE: f32 = 0.64;
const OUTER_LANE: f32 = 0.28;
/// How far below the panes' headers a line crosses that has no gap between cards to cross in.
const UNDER_HEADER: f32 = 3.0;

/// Paints the lines to both sides of the text, and between cards.
pub fn connector_ui(ui: &Ui, open: Open<'_>, geometry: &Geometry) {
    let Some(all) = geometry.bodies.iter().flatten().copied().reduce(Rect::union) else { return };
    let painter = ui.painter().with_clip_rect(all.intersect(ui.clip_rect()));
    let tokens = open.view.tokens;
    let lines = lines(open, geometry);
    for flipped in [false, true] {
        let pen = Pen { painter: &painter, tokens, flipped };
        if let Some(hovered) = geometry.hovered
            && let Some(side) = Side::of(geometry, hovered, flipped, &|_| true)
            && side.leads_to_comments()
            && side.text.contains(side.from)
        {
            pen.leader(side.from, side.text.right() + 4.0, tokens.ink_3);
        }
        for (anchor, ends) in &geometry.words {
            let is_tied = |item| lines.contains(&Connection { from: End::Words(*anchor), to: item });
            let side = Side::of(geometry, *ends, flipped, &is_tied);
            if let Some(side) = side.filter(|side| side.text.y_range().contains(side.from.y)) {
                side.paint(&pen);
            }
        }
    }
    let pen = Pen { painter: &painter, tokens, flipped: false };
    for line in &lines {
        let End::Card(from) = line.from else { continue };
        let place = |item| geometry.cards_in_sight().find(|(_, card)| card.item == item);
        if let Some((from, to)) = place(from).zip(place(line.to)) {
            pen.between_cards(from, to);
        }
    }
}

/// The lines there are between what is in sight.
fn lines(open: Open<'_>, geometry: &Geometry) -> Vec<Connection> {
    let Some(subject) = &open.open_briefing.navigation.subject else { return Vec::new() };
    let in_sight = |ends: &WordEnds| {
        let body = geometry.body(ends.pane);
        body.is_some_and(|body| body.y_range().contains(ends.start.y) || body.y_range().contains(ends.end.y))
    };
    let words: Vec<usize> = geometry.words.iter().filter(|(_, ends)| in_sight(ends)).map(|(anchor, _)| *anchor).collect();
    let cards: Vec<Item> = geometry.cards_in_sight().map(|(_, card)| card.item).collect();
    connections(&open.open_briefing.linked, subject, &words, &cards)
}

/// What is on one side of the text, seen as if it were to the right of it.
struct Side {
    text: Rect,
    /// Where the leader begins.
    from: Pos2,
    /// The panes from the text on, with their bodies and tied cards.
    panes: Vec<Beside>,
}

/// A pane beside the text: its body and its cards.
type Beside = (PaneId, Rect, Vec<Card>);

/// A card: where it is, the height of its badge, what it is, and true where a line leads to it.
#[derive(Clone, Copy)]
struct Card {
    rect: Rect,
    y: f32,
    style: Style,
    tied: bool,
}

/// How a line looks, and the point it ends in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// Solid, with a full dot.
    Safeguard,
    /// Dashed, with an open dot.
    Critique,
    /// Dashes and dots, with an open square.
    Position,
}

impl Style {
    const fn of(item: Item) -> Self {
        match item {
            Item::Safeguard(_) => Self::Safeguard,
            Item::Critique(_) => Self::Critique,
            Item::Position(_) => Self::Position,
        }
    }

    fn ink(self, tokens: &Tokens) -> Color32 {
        card_accent(
            tokens,
            match self {
                Self::Safeguard => ItemKind::Safeguard,
                Self::Critique => ItemKind::Critique,
                Self::Position => ItemKind::Position,
            },
        )
    }
}

impl Side {
    fn of(geometry: &Geometry, words: WordEnds, flipped: bool, is_tied: &dyn Fn(Item) -> bool) -> Option<Self> {
        let text = geometry.body(words.pane)?;
        let mut panes: Vec<Beside> = PaneId::ALL
            .into_iter()
            .filter_map(|pane| {
                let body = geometry.body(pane)?;
                let beyond = if flipped { body.right() <= text.left() + 1.0 } else { body.left() >= text.right() - 1.0 };
                let place = |card: &CardPlace| Card {
                    rect: flip(card.rect, flipped),
                    y: card.badge,
                    style: Style::of(card.item),
                    tied: is_tied(card.item),
                };
                let cards = geometry.cards(pane).iter().map(place).collect();
                beyond.then(|| (pane, flip(body, flipped), cards))
            })
            .collect();
        panes.sort_by(|one, other| one.1.left().total_cmp(&other.1.left()));
        let from = if flipped { pos2(-words.start.x, words.start.y) } else { words.end };
        Some(Self { text: flip(text, flipped), from, panes })
    }

    /// True where a pane with comments is on this side.
    fn leads_to_comments(&self) -> bool {
        self.panes.iter().any(|(pane, ..)| matches!(pane.kind(), PaneKind::Safeguards | PaneKind::Critiques))
    }

    fn paint(&self, pen: &Pen<'_>) {
        let first = self.panes.first().map_or(self.text.right(), |(_, body, cards)| first_card(*body, cards));
        let gutter = first - self.text.right();
        let (inner, outer) = (self.text.right() + gutter * INNER_LANE, self.text.right() + gutter * OUTER_LANE);
        let mut furthest: Option<f32> = None;
        for (index, (pane, ..)) in self.panes.iter().enumerate() {
            let lane = match pane.kind() {
                PaneKind::Safeguards => inner,
                PaneKind::Critiques => outer,
                _ => continue,
            };
            if self.paint_branches(pen, index, lane) {
                furthest = Some(furthest.map_or(lane, |other| other.max(lane)));
            }
        }
        if let Some(lane) = furthest {
            pen.leader(self.from, lane, pen.tokens.ink);
        }
    }

    /// One branch for each tied card of a pane in sight: down from where the line comes into the gutter, and up from there; to
    /// positions on from the last critique. True if there was one.
    fn paint_branches(&self, pen: &Pen<'_>, index: usize, lane: f32) -> bool {
        let (pane, body, all) = &self.panes[index];
        let mut cards: Vec<Card> = all.iter().copied().filter(|card| card.tied && is_in_sight(*body, card.y)).collect();
        cards.sort_by(|one, other| one.y.total_cmp(&other.y));
        let start = pos2(lane, self.from.y);
        let mut way = vec![start];
        let mut trunk = start;
        if index > 0 {
            let solid = pane.kind() == PaneKind::Safeguards;
            let across = self.crossing(index, solid);
            let card = first_card(*body, &cards);
            trunk = pos2(card - (card - body.left()) * if solid { 1.0 - INNER_LANE } else { OUTER_LANE }, across);
            way.extend([pos2(lane, across), trunk]);
        }
        // The first is reached from the words, the others from it, and those above from where the line comes in.
        let below = cards.partition_point(|card| card.y < trunk.y).min(cards.len().saturating_sub(1));
        let Some(first) = cards.get(below).copied() else { return false };
        way.extend([pos2(trunk.x, first.y), pos2(first.rect.left(), first.y)]);
        pen.line(&bent(&way), first.style);
        let branch = |from: f32, to: &Card| {
            pen.line(&bent(&[pos2(trunk.x, from), pos2(trunk.x, to.y), pos2(to.rect.left(), to.y)]), to.style);
            to.y
        };
        cards[below + 1..].iter().fold(first.y, branch);
        cards[..below].iter().rev().fold(trunk.y.min(first.y), branch);
        for card in cards {
            pen.end(pos2(card.rect.left(), card.y), card.style);
        }
        pen.end(start, first.style);
        true
    }

    /// The height at which the line to a pane crosses those before it: the gap above the first safeguard
    /// that is tied, never over words; under the headers where there is no such gap in sight.
    fn crossing(&self, index: usize, solid: bool) -> f32 {
        let (_, body, _) = &self.panes[index];
        let under = body.top() + UNDER_HEADER * if solid { 2.0 } else { 1.0 };
        let mut between = self.panes[..index].iter();
        let only = between.next().filter(|_| between.next().is_none());
        let first = only.and_then(|(_, _, cards)| cards.iter().map(|card| card.rect.top()).reduce(f32::min));
        first.map(|top| top - 6.0).filter(|y| *y > body.top() + UNDER_HEADER && *y < body.bottom()).unwrap_or(under)
    }
}

/// Where the cards of a pane begin.
fn first_card(body: Rect, cards: &[Card]) -> f32 {
    cards.first().map_or(body.left() + WIDE_GUTTER, |card| card.rect.left())
}

/// The same seen in a mirror.
fn flip(rect: Rect, flipped: bool) -> Rect {
    if flipped { Rect::from_min_max(pos2(-rect.right(), rect.top()), pos2(-rect.left(), rect.bottom())) } else { rect }
}

/// Draws what was computed for the right, to either side.
struct Pen<'a> {
    painter: &'a Painter,
    tokens: &'a Tokens,
    flipped: bool,
}

impl Pen<'_> {
    fn mirrored(&self, point: Pos2) -> Pos2 {
        if self.flipped { pos2(-point.x, point.y) } else { point }
    }

    /// Dotted, from the words to the gutter.
    fn leader(&self, from: Pos2, to: f32, ink: Color32) {
        if to > from.x {
            self.painter.extend(Shape::dotted_line(&[self.mirrored(from), self.mirrored(pos2(to, from.y))], ink, 3.5, WIDTH / 2.0));
        }
    }

    fn line(&self, way: &[Pos2], style: Style) {
        let way: Vec<Pos2> = way.iter().map(|point| self.mirrored(*point)).collect();
        let stroke = Stroke::new(WIDTH, style.ink(self.tokens));
        match style {
            Style::Safeguard => {
                self.painter.add(Shape::line(way, stroke));
            }
            Style::Critique => self.painter.extend(Shape::dashed_line(&way, stroke, 5.0, 4.0)),
            Style::Position => self.painter.extend(Shape::dashed_line_with_offset(&way, stroke, &[8.0, WIDTH], &[3.0, 3.0], 0.0)),
        }
    }

    /// From a safeguard's card to one that is tied to it, in the blank between their panes; above everything where others
    /// stand between these.
    fn between_cards(&self, (from_body, from): (Rect, CardPlace), (to_body, to): (Rect, CardPlace)) {
        let onward = from_body.left() <= to_body.left();
        let ends = [(from_body, from.rect, from.badge), (to_body, to.rect, to.badge)];
        let [(left_body, left, left_y), (right_body, right, right_y)] = if onward { ends } else { [ends[1], ends[0]] };
        let lane = right_body.left().midpoint(right.left());
        let mut way = vec![pos2(left.right(), left_y)];
        if right_body.left() - left_body.right() > 1.0 {
            let (out, across) = (left.right().midpoint(left_body.right()), left_body.top() + UNDER_HEADER);
            way.extend([pos2(out, left_y), pos2(out, across), pos2(lane, across)]);
        } else {
            way.push(pos2(lane, left_y));
        }
        way.extend([pos2(lane, right_y), pos2(right.left(), right_y)]);
        self.line(&bent(&way), Style::of(to.item));
        let (safeguard, other) = (way[0], way[way.len() - 1]);
        let (safeguard, other) = if onward { (safeguard, other) } else { (other, safeguard) };
        self.end(safeguard, Style::of(from.item));
        self.end(other, Style::of(to.item));
    }

    /// The point a line ends in.
    fn end(&self, pos: Pos2, style: Style) {
        let (pos, ink) = (self.mirrored(pos), style.ink(self.tokens));
        let line = Stroke::new(WIDTH, ink);
        match style {
            Style::Safeguard => {
                self.painter.circle_filled(pos, 3.0, ink);
            }
            Style::Critique => {
                self.painter.circle(pos, 3.0, self.tokens.card, line);
            }
            Style::Position => {
                let square = Rect::from_center_size(pos, Vec2::splat(6.0));
                self.painter.rect(square, 0.0, self.tokens.card, line, StrokeKind::Middle);
            }
        }
    }
}

/// A line with its corners rounded.
fn bent(way: &[Pos2]) -> Vec<Pos2> {
    let mut line = Vec::with_capacity(way.len() * 6);
    for (index, corner) in way.iter().enumerate() {
        let neighbours = index.checked_sub(1).and_then(|before| way.get(before)).zip(way.get(index + 1));
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
    use egui::vec2;

    fn geometry() -> Geometry {
        let body = |left: f32| Some(Rect::from_min_size(pos2(left, 88.0), vec2(300.0, 600.0)));
        let card = |left: f32, top: f32| CardPlace {
            item: Item::Safeguard(0),
            rect: Rect::from_min_size(pos2(left + 24.0, top), vec2(262.0, 200.0)),
            badge: top + 20.0,
        };
        let ends = WordEnds { pane: PaneId::Provisions, start: pos2(40.0, 400.0), end: pos2(250.0, 400.0) };
        let mut geometry = Geometry { words: vec![(0, ends)], ..Geometry::default() };
        for (pane, left) in [(PaneId::Provisions, 0.0), (PaneId::Safeguards, 300.0), (PaneId::Critiques, 600.0)] {
            geometry.bodies[pane as usize] = body(left);
            geometry.cards[pane as usize] = if left > 0.0 { vec![card(left, 220.0)] } else { Vec::new() };
        }
        geometry
    }

    fn side(geometry: &Geometry, flipped: bool) -> Side {
        Side::of(geometry, geometry.words[0].1, flipped, &|_| true).unwrap()
    }

    #[test]
    fn the_way_to_the_critiques_crosses_above_the_first_safeguard() {
        let mut geometry = geometry();
        assert!((side(&geometry, false).crossing(1, false) - 214.0).abs() < 0.1);
        geometry.cards[PaneId::Safeguards as usize] =
            vec![CardPlace { item: Item::Safeguard(0), rect: Rect::from_min_size(pos2(324.0, 20.0), vec2(262.0, 200.0)), badge: 40.0 }];
        assert!((side(&geometry, false).crossing(1, false) - 91.0).abs() < 0.1, "under the header");
    }

    #[test]
    fn a_pane_moved_to_the_other_side_is_reached_from_there() {
        let mut geometry = geometry();
        // Safeguards, then the text, then critiques.
        geometry.bodies.swap(PaneId::Provisions as usize, PaneId::Safeguards as usize);
        let (left, right) = (side(&geometry, true), side(&geometry, false));
        let ids = |side: &Side| side.panes.iter().map(|(pane, ..)| *pane).collect::<Vec<_>>();
        assert_eq!((ids(&left), ids(&right)), (vec![PaneId::Safeguards], vec![PaneId::Critiques]));
        assert!((left.from.x + 40.0).abs() < 0.1, "the leader begins where the words begin");
    }

    #[test]
    fn bends_stay_within_the_way() {
        let way = [pos2(0.0, 0.0), pos2(0.0, 50.0), pos2(30.0, 50.0)];
        let line = bent(&way);
        assert_eq!((line.first(), line.last()), (way.first(), way.last()));
        assert!(line.iter().all(|point| (0.0..=30.0).contains(&point.x) && (0.0..=50.0).contains(&point.y)));
    }
}
