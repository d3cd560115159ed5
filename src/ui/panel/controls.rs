//! Controls that several panels have.

use crate::{
    state::NotesChange,
    ui::{
        theme::{CHIP_CORNER, CORNER, Type},
        view::View,
        widget::{Sign, paint_focus_ring, paint_sign, selectable_text_ui},
    },
};
use egui::{
    Button, Color32, Frame, Margin, Response, RichText, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, epaint::text::LayoutJob, pos2,
    vec2,
};

/// Something that went wrong, in a box.
pub fn warning_ui(ui: &mut Ui, view: View<'_>, what: &str) {
    let tokens = view.tokens;
    let frame = Frame::new().fill(tokens.error_tint).stroke(Stroke::new(tokens.hairline, tokens.error)).corner_radius(CORNER);
    frame.inner_margin(Margin::same(10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        selectable_text_ui(ui, LayoutJob::single_section(what.to_owned(), Type::Interface.format(view.text_size(), tokens.ink)));
    });
}

/// A chip that can be pressed.
pub fn choice_chip_ui(ui: &mut Ui, view: View<'_>, role: Role, sign: Option<Sign>, name: &str, chosen: bool, change: NotesChange) {
    let (tokens, size) = (view.tokens, view.text_size());
    let ink = if chosen { tokens.ink } else { tokens.ink_2 };
    let galley = ui.painter().layout_no_wrap(name.to_owned(), Type::Label.font(size), ink);
    let room = if sign.is_some() { 18.0 } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 20.0 + room, (galley.size().y + 10.0).max(26.0)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(role, true, chosen, name));
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
        paint_sign(ui.painter(), pos2(rect.left() + 15.0, rect.center().y), sign, ink);
    }
    ui.painter().galley(pos2(rect.left() + 10.0 + room, rect.center().y - galley.size().y / 2.0), galley, ink);
    paint_focus_ring(ui, &response, tokens);
    if response.clicked() {
        view.send(crate::state::Change::Notes(change));
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

/// A button that says more to who cannot see what it stands beside.
pub fn named_button_ui(ui: &mut Ui, view: View<'_>, label: &str, name: &str) -> Response {
    let label = RichText::new(label).font(Type::Interface.font(view.text_size())).color(view.tokens.ink);
    let response = ui.add(egui::Button::new(label).fill(view.tokens.page).min_size(vec2(0.0, 30.0)));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    paint_focus_ring(ui, &response, view.tokens);
    response
}
