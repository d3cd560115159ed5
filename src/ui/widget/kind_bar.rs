//! The bar in the accent of a pane that stands for what is in it: a safeguard or a critique.

use egui::{Color32, Pos2, Rect, Ui, vec2};

/// Paints the bar around a point, so much larger than drawn.
pub fn paint_kind_bar(ui: &Ui, centre: Pos2, accent: Color32, scale: f32) {
    ui.painter().rect_filled(Rect::from_center_size(centre, vec2(4.0, 13.0) * scale), 1.0, accent);
}
