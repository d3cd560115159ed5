//! Words at the sizes of the audience window.

use crate::ui::{
    theme::{Tokens, Type},
    widget::{TextLayout, TextRequest},
};
use egui::{Color32, Rect, Shape, Stroke, StrokeKind, Ui, Vec2};

/// Lays out words and small parts.
#[derive(Clone, Copy)]
pub struct Pen<'a> {
    pub ui: &'a Ui,
    pub tokens: &'a Tokens,
    /// How many points of this window are one of 1920.
    pub unit: f32,
    /// The room's type, 1.0 as drawn.
    pub size: f32,
    /// How much smaller this column is, so that it fits.
    pub fit: f32,
}

impl Pen<'_> {
    /// Points of 1920 in points of this window.
    pub fn points(&self, points: f32) -> f32 {
        points * self.unit
    }

    /// The same, growing with the type.
    pub fn with_type(&self, points: f32) -> f32 {
        points * self.unit * self.size * self.fit
    }

    /// How words of a role are set.
    pub fn format(&self, role: Type, ink: Color32) -> egui::TextFormat {
        role.for_audience(self.size * self.fit, self.unit, ink)
    }

    /// Words in a width.
    pub fn lay(&self, words: &str, role: Type, ink: Color32, width: f32) -> TextLayout {
        TextRequest::new(words, self.format(role, ink)).in_width(width).lay_out(self.ui)
    }

    /// A paragraph: it begins at the side of the column at which its language begins.
    pub fn paragraph(&self, words: &str, role: Type, ink: Color32, column: f32) -> TextLayout {
        TextRequest::new(words, self.format(role, ink)).in_column(column).lay_out(self.ui)
    }

    /// Words on one line, cut where they do not fit.
    pub fn one_line(&self, words: &str, role: Type, ink: Color32, width: f32) -> TextLayout {
        TextRequest::new(words, self.format(role, ink)).on_one_line(width).lay_out(self.ui)
    }

    /// A badge: the number of words; filled where the card that is open hangs on them. `pos` is its upper left corner.
    pub fn badge(&self, pos: egui::Pos2, side: f32, number: u32, filled: bool, shapes: &mut Vec<Shape>) {
        let tokens = self.tokens;
        let rect = Rect::from_min_size(pos, Vec2::splat(side));
        let corner = side * 0.26;
        let ink = if filled { tokens.badge_figure } else { tokens.ink_2 };
        if filled {
            shapes.push(Shape::rect_filled(rect, corner, tokens.badge));
        } else {
            shapes.push(Shape::rect_filled(rect, corner, tokens.page));
            shapes.push(Shape::rect_stroke(rect, corner, Stroke::new(self.points(2.0).max(1.0), tokens.ink_3), StrokeKind::Inside));
        }
        let mut format = self.format(Type::AudienceBold, ink);
        format.font_id.size = side * 0.68;
        format.line_height = None;
        let figure = TextRequest::interface(number.to_string(), format).lay_out(self.ui);
        shapes.push(figure.shape(rect.center() - figure.size() / 2.0, ink));
    }
}
