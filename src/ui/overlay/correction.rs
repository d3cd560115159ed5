//! The dialog that asks what is wrong in an item: one field, and a button that copies the text for the compilers.

use crate::{
    describe,
    state::{Correction, CorrectionChange, OverlayChange},
    text::{self, correction as said},
    ui::{
        theme::Type,
        view::Open,
        widget::{TextRequest, label_ui, paint_focus_ring, plain_button_ui, wrapped_label_ui},
    },
};
use egui::{Frame, Id, Key, Margin, Modal, Modifiers, Role, ScrollArea, Stroke, TextEdit, Ui, WidgetInfo};

const WIDTH: f32 = 520.0;
/// Lines of the field at the least.
const ROWS: usize = 4;
/// Height of what stands around the field, with air above and below the dialog.
const AROUND: f32 = 250.0;

/// Draws the dialog over everything else.
pub fn correction_ui(ui: &Ui, open: Open<'_>, correction: &Correction) {
    let view = open.view;
    let tokens = view.tokens;
    let size = view.text_size().min(1.5);
    let window = ui.ctx().content_rect();
    let linked = &open.open_briefing.linked;
    let target = &correction.about.target;
    let name = describe::heading(linked, target).unwrap_or_else(|| linked.say_target(target));
    let frame =
        Frame::new().fill(tokens.page).stroke(Stroke::new(tokens.hairline, tokens.hair_2)).corner_radius(12).inner_margin(Margin::same(20));
    let send = |change| view.send(OverlayChange::Correction(change));
    let modal = Modal::new(Id::unique("correction")).frame(frame).backdrop_color(tokens.dim()).show(ui, |ui| {
        ui.set_width((WIDTH * size).min(window.width() - 72.0));
        ui.spacing_mut().item_spacing.y = 8.0;
        let title = label_ui(ui, TextRequest::interface(said::TITLE, Type::Name.plain(size, tokens.ink)));
        title.widget_info(|| WidgetInfo::labeled(Role::Heading, true, said::TITLE));
        wrapped_label_ui(ui, TextRequest::new(name, Type::Value.plain(size, tokens.ink)).in_language(open.language()));
        remark_ui(ui, open, correction, size);
        wrapped_label_ui(ui, TextRequest::interface(said::ABOUT, Type::Label.plain(size, tokens.ink_3)));
        ui.horizontal(|ui| {
            if plain_button_ui(ui, tokens, size, said::COPY.words()).clicked() {
                send(CorrectionChange::Copy);
            }
            if plain_button_ui(ui, tokens, size, text::CLOSE.words()).clicked() {
                send(CorrectionChange::Show(false));
            }
        });
    });
    if modal.should_close() {
        send(CorrectionChange::Show(false));
    }
}

/// The field, which has the keyboard from the first moment on. Ctrl+Enter copies.
fn remark_ui(ui: &mut Ui, open: Open<'_>, correction: &Correction, size: f32) {
    let view = open.view;
    let id = Id::unique("remark");
    let copies = ui.memory(|memory| memory.has_focus(id)) && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    let mut typed = correction.remark.clone();
    let edit = TextEdit::multiline(&mut typed)
        .id(id)
        .font(Type::Value.font(size))
        .desired_width(f32::INFINITY)
        .desired_rows(ROWS)
        .hint_text(said::FIELD);
    // What is long is scrolled: the buttons stay in the window.
    let most = (ui.ctx().content_rect().height() - AROUND * size).max(Type::Value.line(size) * 2.0);
    let response = ScrollArea::vertical().max_height(most).show(ui, |ui| ui.add(edit)).inner;
    response.widget_info(|| WidgetInfo::labeled(Role::MultilineTextInput, true, said::FIELD));
    paint_focus_ring(ui, &response, view.tokens);
    if !view.caches.correction_seen.replace(true) {
        response.request_focus();
    }
    if typed != correction.remark {
        view.send(OverlayChange::Correction(CorrectionChange::Remark(typed)));
    }
    if copies {
        view.send(OverlayChange::Correction(CorrectionChange::Copy));
    }
}
