//! The ground of a row in a list: what is chosen, pointed at, or has the keyboard looks the same in every list.

use crate::ui::theme::Tokens;
use egui::{Color32, Rect, Response, Stroke, StrokeKind, Ui, vec2};

/// How wide the bar is that a chosen row begins with.
const BAR: f32 = 4.0;

/// Paints it: a ground and a bar in `accent` where the row is chosen, a lighter ground under the pointer, a ring with the keyboard.
pub fn paint_list_row(ui: &Ui, tokens: &Tokens, accent: Color32, (rect, response): (Rect, &Response), chosen: bool) {
    let painter = ui.painter();
    if chosen {
        painter.rect_filled(rect, 0.0, tokens.selected);
        painter.rect_filled(Rect::from_min_size(rect.min, vec2(BAR, rect.height())), 0.0, accent);
    } else if response.hovered() {
        painter.rect_filled(rect, 0.0, tokens.hover());
    }
    if response.has_focus() {
        painter.rect_stroke(rect.shrink(1.0), 0.0, Stroke::new(2.0, tokens.focus), StrokeKind::Inside);
    }
}
