//! Buttons that look the same everywhere and always have a name.

use super::{
    Sign, paint_sign_scaled,
    text::{TextRequest, tip_ui, worded_button},
};
use crate::ui::theme::{Tokens, Type};
use egui::{Response, Role, Sense, TextStyle, Ui, Vec2, WidgetInfo, vec2};

/// Blank in a key cap at both sides of its words together.
pub const KEY_SIDES: f32 = 10.0;

/// A button with words, 32 high.
pub fn plain_button_ui(ui: &mut Ui, tokens: &Tokens, text_size: f32, words: &str) -> Response {
    let words = TextRequest::interface(words, Type::Interface.plain(text_size, tokens.ink));
    let button = worded_button(ui, words);
    let response = ui.add(button.fill(tokens.page).min_size(vec2(0.0, 32.0)));
    paint_focus_ring(ui, &response, tokens);
    response
}

/// A button with a sign alone; `name` is what a screen reader says and what the tip shows.
pub fn icon_button_ui(ui: &mut Ui, tokens: &Tokens, sign: Sign, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(32.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, crate::ui::theme::CORNER, tokens.hover());
    }
    paint_focus_ring(ui, &response, tokens);
    // As much larger as the words of the window.
    let scale = TextStyle::Body.resolve(ui.style()).size / Type::Interface.font(1.0).size;
    paint_sign_scaled(ui.painter(), rect.center(), sign, tokens.ink_2, scale.clamp(0.9, 1.5));
    tip_ui(response, name)
}

/// A key as it is printed on the keyboard: 12, outline, corner 4.
pub fn key_cap_ui(ui: &mut Ui, tokens: &Tokens, words: &str, text_size: f32) {
    let layout = TextRequest::interface(words, Type::Label.plain(text_size, tokens.ink_2)).lay_out(ui);
    let (rect, _) = ui.allocate_exact_size(layout.size() + vec2(KEY_SIDES, 2.0), Sense::hover());
    paint_key_cap(ui, tokens, words, text_size, rect.center());
}

/// The same around a point, without taking room.
pub fn paint_key_cap(ui: &Ui, tokens: &Tokens, words: &str, text_size: f32, centre: egui::Pos2) {
    let layout = TextRequest::interface(words, Type::Label.plain(text_size, tokens.ink_2)).lay_out(ui);
    let rect = egui::Rect::from_center_size(centre, layout.size() + vec2(KEY_SIDES, 2.0));
    let stroke = egui::Stroke::new(tokens.hairline, tokens.hair_2);
    ui.painter().rect(rect, 4.0, tokens.page, stroke, egui::StrokeKind::Inside);
    layout.paint(ui.painter(), rect.center() - layout.size() / 2.0, tokens.ink_2);
}

/// The ring around what has the keyboard: 2 wide, inside its own space.
pub fn paint_focus_ring(ui: &Ui, response: &Response, tokens: &Tokens) {
    if response.has_focus() {
        let stroke = egui::Stroke::new(2.0, tokens.focus);
        ui.painter().rect_stroke(response.rect, crate::ui::theme::CORNER, stroke, egui::StrokeKind::Inside);
    }
}
