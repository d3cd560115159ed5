//! Something that went wrong, in a box.

use super::{selectable_text::selectable_text_ui, text::TextRequest};
use crate::ui::theme::{CORNER, Tokens, Type};
use egui::{Frame, Margin, Stroke, Ui};

/// Draws the box over the whole width.
pub fn warning_box_ui(ui: &mut Ui, tokens: &Tokens, text_size: f32, what: &str) {
    let frame = Frame::new().fill(tokens.error_tint).stroke(Stroke::new(tokens.hairline, tokens.error)).corner_radius(CORNER);
    frame.inner_margin(Margin::same(10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        selectable_text_ui(ui, TextRequest::interface(what, Type::Interface.format(text_size, tokens.ink)));
    });
}
