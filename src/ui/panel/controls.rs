//! Controls that several panels have.

use crate::{
    state::NotesChange,
    ui::{
        theme::Type,
        view::View,
        widget::{Chip, chip_ui, paint_focus_ring, selectable_text_ui},
    },
};
use egui::{Button, Color32, Response, RichText, Role, Sense, Ui, WidgetInfo, epaint::text::LayoutJob, vec2};

/// A chip that changes notes.
pub fn choice_chip_ui(ui: &mut Ui, view: View<'_>, chip: Chip<'_>, change: NotesChange) {
    if chip_ui(ui, view.tokens, view.text_size(), chip).clicked() {
        view.send(change);
    }
}

/// A button of the panel.
pub fn button_ui(ui: &mut Ui, view: View<'_>, name: &str, change: impl FnOnce() -> crate::state::Change) {
    let label = RichText::new(name).font(Type::Interface.font(view.text_size())).color(view.tokens.ink);
    let response = ui.add(Button::new(label).fill(view.tokens.page).min_size(vec2(0.0, 30.0)));
    paint_focus_ring(ui, &response, view.tokens);
    if response.clicked() {
        view.send(change());
    }
}

/// The name of a group of choices.
pub fn group_heading_ui(ui: &mut Ui, view: View<'_>, name: &str) {
    ui.add_space(10.0);
    let galley = ui.painter().layout_no_wrap(name.to_owned(), Type::InterfaceBold.font(view.text_size()), view.tokens.ink);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
    ui.painter().galley(rect.min, galley, view.tokens.ink);
}

/// A text of one role, which can be selected.
pub fn text_ui(ui: &mut Ui, view: View<'_>, role: Type, ink: Color32, what: &str) -> Response {
    selectable_text_ui(ui, LayoutJob::single_section(what.to_owned(), role.format(view.text_size(), ink)))
}

/// A button with a longer name for screen readers, as what it is beside is not seen.
pub fn named_button_ui(ui: &mut Ui, view: View<'_>, label: &str, name: &str) -> Response {
    let label = RichText::new(label).font(Type::Interface.font(view.text_size())).color(view.tokens.ink);
    let response = ui.add(egui::Button::new(label).fill(view.tokens.page).min_size(vec2(0.0, 30.0)));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    paint_focus_ring(ui, &response, view.tokens);
    response
}
