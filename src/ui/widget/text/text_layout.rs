//! A text that is laid out.

use crate::{linked::TextKey, model::Direction};
use egui::{Align, Color32, Galley, Painter, Pos2, Shape, Vec2, pos2, vec2};
use std::sync::Arc;

/// A text that is laid out: in a box whose upper left corner is where it is put. To copy it costs nothing.
#[derive(Clone, Debug)]
pub struct TextLayout {
    pub(super) galley: Arc<Galley>,
    direction: Direction,
    of: TextKey,
    width: f32,
    /// From the left edge of the box to where egui counts from: the right end of lines written from the right, the
    /// middle of centred ones.
    pub(super) shift: f32,
}

impl TextLayout {
    /// `column` is how wide the box is at the least, where lines begin at its side.
    pub(super) fn new(galley: Arc<Galley>, (direction, of): (Direction, TextKey), column: Option<f32>) -> Self {
        let natural = galley.size().x;
        let (width, shift) = match galley.job.halign {
            Align::LEFT => (natural, 0.0),
            Align::Center => (natural, natural / 2.0),
            Align::RIGHT => {
                let width = column.filter(|width| width.is_finite()).map_or(natural, |column| column.max(natural));
                (width, width)
            }
        };
        Self { galley, direction, of, width, shift }
    }

    /// The words.
    #[must_use]
    pub fn words(&self) -> &str {
        self.galley.text()
    }

    /// The direction of the paragraph.
    #[must_use]
    pub const fn direction(&self) -> Direction {
        self.direction
    }

    /// Whose words they are.
    #[must_use]
    pub const fn of(&self) -> TextKey {
        self.of
    }

    /// The size of its box.
    #[must_use]
    pub fn size(&self) -> Vec2 {
        vec2(self.width, self.galley.size().y)
    }

    /// True where an ellipsis stands for words there was no room for.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.galley.elided
    }

    /// The size of the type it begins with.
    #[must_use]
    pub fn type_size(&self) -> Option<f32> {
        self.galley.job.sections.first().map(|section| section.format.font_id.size)
    }

    /// True where egui gave the same layout again, and did not make a new one.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.galley, &other.galley)
    }

    /// Paints it with its upper left corner at a point; `ink` is for words without a colour of their own.
    pub fn paint(&self, painter: &Painter, pos: Pos2, ink: Color32) {
        painter.galley(self.origin(pos), Arc::clone(&self.galley), ink);
    }

    /// Paints it below the middle of its upper edge.
    pub fn paint_below(&self, painter: &Painter, middle: Pos2, ink: Color32) {
        // What is centred is counted from its middle: no rounding on the way.
        let left = self.shift - self.width / 2.0;
        painter.galley(pos2(middle.x + left, middle.y), Arc::clone(&self.galley), ink);
    }

    /// The same as a shape, to be painted later.
    pub fn shape(&self, pos: Pos2, ink: Color32) -> Shape {
        Shape::galley(self.origin(pos), Arc::clone(&self.galley), ink)
    }

    /// Where egui counts from, with the corner of the box at a point.
    pub(super) fn origin(&self, pos: Pos2) -> Pos2 {
        pos2(pos.x + self.shift, pos.y)
    }
}
