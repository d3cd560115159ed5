//! The bar in the accent of a pane that stands for what is in it: a safeguard or a critique.

use egui::{Color32, Pos2, Rect, Ui, vec2};

/// Paints the bar around a point.
pub fn paint_kind_bar(ui: &Ui, centre: Pos2, accent: Color32) {
    ui.painter().rect_filled(Rect::from_center_size(centre, vec2(4.0, 13.0)), 1.0, accent);
}
