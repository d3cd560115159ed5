//! Controls that several panels have.

use crate::{
    state::NotesChange,
    ui::{
        theme::{CHIP_CORNER, Type},
        view::View,
        widget::{Chip, Sign, TextRequest, chip_ui, label_ui, paint_focus_ring, paint_sign, selectable_text_ui, worded_button},
    },
};
use egui::{Color32, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

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

/// A line that unfolds what is below it, or folds it again.
pub fn fold_line_ui(ui: &mut Ui, view: View<'_>, name: &str, is_unfolded: bool) -> Response {
    let (tokens, size) = (view.tokens, view.text_size());
    let words = TextRequest::interface(name, Type::Interface.format(size, tokens.ink_2)).in_width((ui.available_width() - 28.0).max(40.0));
    let layout = words.lay_out(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), layout.size().y + 10.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    ui.accesskit_node_builder(response.id, |node| node.set_expanded(is_unfolded));
    if response.hovered() {
        ui.painter().rect_filled(rect, CHIP_CORNER, tokens.hover());
    }
    paint_sign(ui.painter(), pos2(rect.left() + 10.0, rect.center().y), Sign::Fold { folded: !is_unfolded }, tokens.ink_2);
    layout.paint(ui.painter(), pos2(rect.left() + 22.0, rect.top() + 5.0), tokens.ink_2);
    paint_focus_ring(ui, &response, tokens);
    response
}

/// The name of a row of choices, before them.
pub fn row_label_ui(ui: &mut Ui, view: View<'_>, name: &str) {
    label_ui(ui, TextRequest::interface(name, Type::Label.plain(view.text_size(), view.tokens.ink_2)));
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
