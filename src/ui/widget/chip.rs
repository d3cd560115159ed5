//! A chip that can be pressed: chosen or not, with a sign or without.

use super::{Sign, button::paint_focus_ring, sign::paint_sign_scaled, text::TextRequest};
use crate::ui::theme::{CHIP_CORNER, Tokens, Type};
use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// What a chip shows.
#[derive(Clone, Copy, Debug)]
pub struct Chip<'a> {
    /// What a screen reader calls its kind: a check box, or a radio button among others.
    pub role: Role,
    /// The sign before its name.
    pub sign: Option<Sign>,
    /// Its name.
    pub name: &'a str,
    /// True where it is chosen.
    pub chosen: bool,
}

/// Draws a chip.
pub fn chip_ui(ui: &mut Ui, tokens: &Tokens, text_size: f32, chip: Chip<'_>) -> Response {
    let Chip { role, sign, name, chosen } = chip;
    let ink = if chosen { tokens.ink } else { tokens.ink_2 };
    let layout = TextRequest::new(name, Type::Label.plain(text_size, ink)).lay_out(ui);
    let scale = Type::Label.scale(text_size);
    let room = if sign.is_some() { 18.0 * scale } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(layout.size().x + 20.0 + room, (layout.size().y + 10.0).max(26.0)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(role, ui.is_enabled(), chosen, name));
    let fill = if chosen {
        tokens.selected
    } else if response.hovered() {
        tokens.hover()
    } else {
        tokens.page
    };
    let stroke = if chosen { Stroke::new(1.5, tokens.ink) } else { Stroke::new(tokens.hairline, tokens.edge) };
    ui.painter().rect(rect, CHIP_CORNER, fill, stroke, StrokeKind::Inside);
    if let Some(sign) = sign {
        paint_sign_scaled(ui.painter(), pos2(rect.left() + 10.0 + 5.0 * scale, rect.center().y), sign, ink, scale);
    }
    layout.paint(ui.painter(), pos2(rect.left() + 10.0 + room, rect.center().y - layout.size().y / 2.0), ink);
    paint_focus_ring(ui, &response, tokens);
    response
}
