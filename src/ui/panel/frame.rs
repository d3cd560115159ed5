//! What all side panels share: a title, and a button that closes them.

use crate::{
    state::{Change, SidePanelChange},
    text,
    ui::{
        theme::{PANE_HEADER, Type},
        view::View,
        widget::{TextRequest, plain_button_ui, tip_ui},
    },
};
use egui::{Align, Layout, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// At the sides.
const SIDES: f32 = 16.0;

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
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
    // As wide as its words, and its end where the cards below end.
    let close = Rect::from_min_max(pos2(rect.left() + SIDES, rect.top() + 1.0), rect.max - vec2(SIDES, 1.0));
    let layout = Layout::right_to_left(Align::Center);
    let close = ui.scope_builder(UiBuilder::new().max_rect(close).layout(layout), |ui| {
        let close = plain_button_ui(ui, tokens, size, text::CLOSE.words());
        // Once, when it appears: the keyboard goes into a panel that was opened by a key.
        if !view.caches.beside_seen.replace(true) && !ui.ctx().text_edit_focused() {
            close.request_focus();
        }
        if close.clicked() {
            view.send(close_it());
        }
        close.rect
    });
    let room = close.inner.left() - 8.0 - rect.left() - SIDES;
    let layout = TextRequest::new(title, Type::Name.plain(size, tokens.ink)).on_one_line(room).lay_out(ui);
    layout.paint(ui.painter(), pos2(rect.left() + SIDES, rect.center().y - layout.size().y / 2.0), tokens.ink);
    if layout.is_cut() {
        tip_ui(response, title);
    }
}
