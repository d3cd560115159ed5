//! Controls that several panels have.

use crate::{
    state::NotesChange,
    ui::{
        theme::Type,
        view::View,
        widget::{Chip, TextRequest, chip_ui, paint_focus_ring, selectable_text_ui, worded_button},
    },
};
use egui::{Color32, Response, Role, Sense, Ui, WidgetInfo, vec2};

/// A chip that changes notes.
pub fn choice_chip_ui(ui: &mut Ui, view: View<'_>, chip: Chip<'_>, change: NotesChange) {
    if chip_ui(ui, view.tokens, view.text_size(), chip).clicked() {
        view.send(change);
    }
}

/// A button of the panel.
pub fn button_ui(ui: &mut Ui, view: View<'_>, name: &str, change: impl FnOnce() -> crate::state::Change) {
    let label = TextRequest::interface(name, Type::Interface.plain(view.text_size(), view.tokens.ink));
    let button = worded_button(ui, label).fill(view.tokens.page).min_size(vec2(0.0, 30.0));
    let response = ui.add(button);
    paint_focus_ring(ui, &response, view.tokens);
    if response.clicked() {
        view.send(change());
    }
}

/// The name of a group of choices.
pub fn group_heading_ui(ui: &mut Ui, view: View<'_>, name: &str) {
    ui.add_space(10.0);
    let layout = TextRequest::interface(name, Type::InterfaceBold.plain(view.text_size(), view.tokens.ink)).lay_out(ui);
    let (rect, response) = ui.allocate_exact_size(layout.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
    layout.paint(ui.painter(), rect.min, view.tokens.ink);
}

/// A text of one role, which can be selected.
pub fn text_ui(ui: &mut Ui, view: View<'_>, role: Type, ink: Color32, what: &str) -> Response {
    selectable_text_ui(ui, TextRequest::interface(what, role.format(view.text_size(), ink)))
}

/// A button with a longer name for screen readers, as what it is beside is not seen.
pub fn named_button_ui(ui: &mut Ui, view: View<'_>, label: &str, name: &str) -> Response {
    let label = TextRequest::interface(label, Type::Interface.plain(view.text_size(), view.tokens.ink));
    let button = worded_button(ui, label).fill(view.tokens.page).min_size(vec2(0.0, 30.0));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    paint_focus_ring(ui, &response, view.tokens);
    response
}
