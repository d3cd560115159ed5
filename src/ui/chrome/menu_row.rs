//! A row of a menu: what it does, whether that is so now, and its key. All menus have the same rows.

use crate::{
    command::{Command, entry, is_enabled, is_on, name_in_menu},
    ui::{
        theme::{CHIP_CORNER, Type},
        view::View,
        widget::{Sign, TextRequest, paint_focus_ring, paint_sign},
    },
};
use egui::{Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// What a row shows.
#[derive(Clone, Copy, Debug)]
pub struct MenuRow<'w> {
    /// What it does.
    pub words: &'w str,
    /// The key that does the same.
    pub key: &'w str,
    /// For what is shown or hidden, chosen or not: whether it is so.
    pub is_on: Option<bool>,
    /// False where it cannot be done now.
    pub is_enabled: bool,
}

/// The column of ticks, and the air at the far side.
const TICKS: f32 = 26.0;
const SIDE: f32 = 8.0;

/// Draws a row so wide.
pub fn menu_row_ui(ui: &mut Ui, view: View<'_>, row: MenuRow<'_>, width: f32) -> Response {
    let (tokens, size) = (view.tokens, view.text_size().min(1.5));
    let MenuRow { words, key, is_on, is_enabled } = row;
    let ink = if is_enabled { tokens.ink } else { tokens.ink_3 };
    let key = TextRequest::interface(key, Type::Label.plain(size, tokens.ink_3)).lay_out(ui);
    let key_room = if key.size().x > 0.0 { key.size().x + 14.0 } else { 0.0 };
    let words_width = (width - TICKS - SIDE - key_room).max(60.0);
    let label = TextRequest::interface(words, Type::Interface.format(size, ink)).in_width(words_width).lay_out(ui);
    let sense = if is_enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, label.size().y + 8.0), sense);
    response.widget_info(|| match is_on {
        Some(is_on) => WidgetInfo::selected(Role::CheckBox, is_enabled, is_on, words),
        None => WidgetInfo::labeled(Role::Button, is_enabled, words),
    });
    if is_enabled && response.hovered() {
        ui.painter().rect_filled(rect, CHIP_CORNER, tokens.hover());
    }
    if is_on == Some(true) {
        paint_sign(ui.painter(), pos2(rect.left() + TICKS / 2.0, rect.center().y), Sign::Tick, ink);
    }
    label.paint(ui.painter(), pos2(rect.left() + TICKS, rect.top() + 4.0), ink);
    key.paint(ui.painter(), pos2(rect.right() - SIDE - key.size().x, rect.center().y - key.size().y / 2.0), tokens.ink_3);
    paint_focus_ring(ui, &response, tokens);
    response
}

/// The row of a command.
pub fn command_row_ui(ui: &mut Ui, view: View<'_>, command: Command, width: f32) {
    let key = entry(command).keys.first().map(|keys| keys.name(ui.ctx().os().is_mac())).unwrap_or_default();
    let is_on = is_on(command, view.state);
    let row = MenuRow { words: name_in_menu(command).words(), key: &key, is_on, is_enabled: is_enabled(command, view.state) };
    if menu_row_ui(ui, view, row, width).clicked() {
        view.command(command);
        ui.close();
    }
}

/// The heading of a group of rows.
pub fn menu_heading_ui(ui: &mut Ui, view: View<'_>, words: &str, width: f32) {
    let size = view.text_size().min(1.5);
    let heading = TextRequest::interface(words, Type::InterfaceBold.format(size, view.tokens.ink)).in_width(width - 2.0 * SIDE).lay_out(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, heading.size().y + 4.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words));
    heading.paint(ui.painter(), pos2(rect.left() + SIDE, rect.top() + 1.0), view.tokens.ink);
}
