//! The field in the top bar that opens the palette.

use super::{
    Sign,
    button::{paint_focus_ring, paint_key_cap},
    sign::paint_sign,
    text::TextRequest,
};
use crate::{
    text,
    ui::theme::{Tokens, Type},
};
use egui::{Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// The field in the top bar that opens the palette.
pub fn search_box_ui(ui: &mut Ui, tokens: &Tokens, text_size: f32, width: f32) -> Response {
    let size = text_size.min(1.2);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 32.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text::GO_TO_OR_SEARCH));
    let edge = if response.hovered() { tokens.ink_3 } else { tokens.edge };
    ui.painter().rect(rect, 8.0, tokens.page, Stroke::new(tokens.hairline, edge), egui::StrokeKind::Inside);
    paint_focus_ring(ui, &response, tokens);
    paint_sign(ui.painter(), pos2(rect.left() + 18.0, rect.center().y), Sign::Lens, tokens.ink_2);
    let words = format!("{}  {}", text::GO_TO_OR_SEARCH, text::GO_TO_SAMPLES);
    let layout = TextRequest::interface(&words, Type::Interface.format(size, tokens.ink_2)).on_one_line(width - 100.0).lay_out(ui);
    layout.paint(ui.painter(), pos2(rect.left() + 34.0, rect.center().y - layout.size().y / 2.0), tokens.ink_2);
    paint_key_cap(ui, tokens, "Ctrl+K", size, pos2(rect.right() - 36.0, rect.center().y));
    response
}
