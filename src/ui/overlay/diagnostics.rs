//! The dialog of diagnostics: what is asked for in a report of a problem, as text that can be selected and copied.

use crate::{
    state::{CopyChange, OverlayChange},
    text,
    ui::{
        theme::{CHIP_CORNER, Type},
        view::View,
        widget::{TextRequest, label_ui, plain_button_ui, selectable_text_ui},
    },
};
use egui::{Align, Color32, Frame, Id, Layout, Margin, Modal, Role, ScrollArea, Stroke, Ui, WidgetInfo, vec2};

const WIDTH: f32 = 680.0;

/// Width of the names before the facts.
const NAMES: f32 = 130.0;

/// Draws the dialog over everything else.
pub fn diagnostics_ui(ui: &mut Ui, view: View<'_>) {
    let tokens = view.tokens;
    let size = view.text_size().min(1.5);
    let window = ui.ctx().content_rect();
    let frame =
        Frame::new().fill(tokens.page).stroke(Stroke::new(tokens.hairline, tokens.hair_2)).corner_radius(12).inner_margin(Margin::same(20));
    let modal = Modal::new(Id::unique("diagnostics")).frame(frame).backdrop_color(tokens.dim()).show(ui, |ui| {
        ui.set_width((WIDTH * size).min(window.width() - 72.0));
        ui.spacing_mut().item_spacing.y = 6.0;
        heading_ui(ui, view, size);
        let height = (window.height() - 190.0).max(120.0);
        ScrollArea::vertical().id_salt("diagnostics").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            let diagnostics = &view.state.overlays.diagnostics;
            selectable_text_ui(ui, line(Type::Value, size, text::DIAGNOSTICS_ABOUT.words(), tokens.ink_2));
            ui.add_space(6.0);
            for (name, fact) in &diagnostics.facts {
                fact_ui(ui, view, size, name, fact);
            }
            if let Some(report) = &diagnostics.report {
                code_ui(ui, view, size, text::REPORT.words(), report);
            }
            let log = if diagnostics.log.is_empty() { text::NO_LOG.to_string() } else { diagnostics.log.join("\n") };
            code_ui(ui, view, size, text::LOG.words(), &log);
        });
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if plain_button_ui(ui, tokens, size, text::COPY_ALL.words()).clicked() {
                view.send(CopyChange::Text(view.state.overlays.diagnostics.text()));
            }
            if plain_button_ui(ui, tokens, size, text::CLOSE.words()).clicked() {
                view.send(OverlayChange::Diagnostics { shown: false, log: Vec::new() });
            }
        });
    });
    if modal.should_close() {
        view.send(OverlayChange::Diagnostics { shown: false, log: Vec::new() });
    }
}

fn heading_ui(ui: &mut Ui, view: View<'_>, size: f32) {
    let response = label_ui(ui, TextRequest::interface(text::DIAGNOSTICS, Type::Name.plain(size, view.tokens.ink)));
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text::DIAGNOSTICS));
}

fn line(role: Type, size: f32, words: &str, ink: Color32) -> TextRequest<'static> {
    TextRequest::interface(words, role.format(size, ink))
}

fn fact_ui(ui: &mut Ui, view: View<'_>, size: f32, name: &str, fact: &str) {
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        let names = NAMES * size;
        ui.allocate_ui_with_layout(vec2(names, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_min_width(names);
            selectable_text_ui(ui, line(Type::Interface, size, name, view.tokens.ink_3));
        });
        selectable_text_ui(ui, line(Type::Interface, size, fact, view.tokens.ink));
    });
}

/// Lines of a log, on a ground of their own.
fn code_ui(ui: &mut Ui, view: View<'_>, size: f32, title: &str, lines: &str) {
    ui.add_space(10.0);
    selectable_text_ui(ui, line(Type::InterfaceBold, size, title, view.tokens.ink));
    Frame::new().fill(view.tokens.desk).corner_radius(CHIP_CORNER).inner_margin(Margin::same(10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        selectable_text_ui(ui, line(Type::Code, size, lines, view.tokens.ink));
    });
}
