//! Where words and cards are in a frame, for the lines between them.

use crate::{linked::Item, state::PaneId};
use egui::{Pos2, Rect, vec2};

/// Where words and cards are in this frame, in points of the window.
#[derive(Clone, Debug, Default)]
pub struct Geometry {
    /// The body of each pane that is drawn.
    pub bodies: [Option<Rect>; 5],
    /// The selected words in a text, the leading one where both show them, each by its place among the anchors.
    pub words: Vec<(usize, WordEnds)>,
    /// The words under the pointer.
    pub hovered: Option<WordEnds>,
    /// Tied cards in sight, by pane.
    pub cards: [Vec<CardPlace>; 5],
}

impl Geometry {
    pub fn cards(&self, pane: PaneId) -> &[CardPlace] {
        &self.cards[pane as usize]
    }

    pub fn body(&self, pane: PaneId) -> Option<Rect> {
        self.bodies[pane as usize]
    }

    /// Records selected words. Those in the leading pane win.
    pub fn note_words(&mut self, anchor: usize, ends: WordEnds, leads: bool) {
        match self.words.first() {
            Some((_, noted)) if noted.pane != ends.pane && leads => self.words = vec![(anchor, ends)],
            Some((_, noted)) if noted.pane != ends.pane => {}
            _ if self.words.iter().any(|(noted, _)| *noted == anchor) => {}
            _ => self.words.push((anchor, ends)),
        }
    }

    /// The cards whose badge is in sight, with the bodies of their panes.
    pub fn cards_in_sight(&self) -> impl Iterator<Item = (Rect, CardPlace)> + '_ {
        PaneId::ALL
            .into_iter()
            .filter_map(|pane| Some((self.body(pane)?, self.cards(pane))))
            .flat_map(|(body, cards)| cards.iter().filter(move |card| is_in_sight(body, card.badge)).map(move |card| (body, *card)))
    }
}

/// Where a tied card is.
#[derive(Clone, Copy, Debug)]
pub struct CardPlace {
    pub item: Item,
    pub rect: Rect,
    /// The height of its badge.
    pub badge: f32,
}

/// Where words begin and end, for a leader to either side, and the pane they are in.
#[derive(Clone, Copy, Debug)]
pub struct WordEnds {
    pub pane: PaneId,
    pub start: Pos2,
    pub end: Pos2,
}

/// True for a height at which something of a pane can be led to.
pub fn is_in_sight(body: Rect, y: f32) -> bool {
    body.shrink2(vec2(0.0, 4.0)).y_range().contains(y)
}
