//! A field for one line of text.

use crate::ui::theme::Type;
use egui::{Align2, Response, Role, TextEdit, Ui, WidgetInfo, vec2};

/// A field over the whole width; `hint` is shown while it is empty, and names it.
pub fn text_field_ui(ui: &mut Ui, text_size: f32, role: Role, hint: &str, typed: &mut String) -> Response {
    let edit = TextEdit::singleline(typed)
        .font(Type::Interface.font(text_size))
        .desired_width(f32::INFINITY)
        .min_size(vec2(0.0, 32.0))
        .align(Align2::LEFT_CENTER)
        .hint_text(hint);
    let response = ui.add(edit);
    response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), hint));
    response
}
