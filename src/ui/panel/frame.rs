//! What all side panels share: a title, and a button that closes them.

use crate::{
    state::{Change, SidePanelChange},
    text,
    ui::{
        theme::{PANE_HEADER, Type},
        view::View,
        widget::{TextRequest, plain_button_ui},
    },
};
use egui::{Align2, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// The title of a panel, and the button that closes it.
pub fn panel_header_ui(ui: &mut Ui, view: View<'_>, title: &str) {
    panel_header_with_ui(ui, view, title, || Change::SidePanel(SidePanelChange::Page(None)));
}

/// The same where another change closes it.
pub fn panel_header_with_ui(ui: &mut Ui, view: View<'_>, title: &str, close_it: impl FnOnce() -> Change) {
    let tokens = view.tokens;
    let size = view.text_size();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), PANE_HEADER), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
    // A panel that opens is announced, as nothing else does so.
    ui.accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
    let painter = ui.painter();
    TextRequest::new(title, Type::Name.plain(size, tokens.ink)).paint(
        painter,
        pos2(rect.left() + 16.0, rect.center().y),
        Align2::LEFT_CENTER,
    );
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
    let close = egui::Rect::from_min_max(pos2(rect.right() - 84.0, rect.top() + 4.0), rect.max - vec2(12.0, 4.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(close), |ui| {
        let close = plain_button_ui(ui, tokens, size, text::CLOSE.words());
        // Once, when it appears: the keyboard goes into a panel that was opened by a key.
        if !view.caches.beside_seen.replace(true) && !ui.ctx().text_edit_focused() {
            close.request_focus();
        }
        if close.clicked() {
            view.send(close_it());
        }
    });
}
