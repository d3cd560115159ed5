//! A live region: a screen reader announces its text when that changes.

use egui::{Rect, Role, Sense, Ui, Vec2, WidgetInfo, accesskit::Live};

/// Places a live region; it is announced once, and again when it changes.
pub fn live_region_ui(ui: &Ui, name: &str, says: &str) {
    if says.is_empty() {
        return;
    }
    let id = ui.unique_id().with(("news", name));
    let corner = Rect::from_min_size(ui.ctx().content_rect().min, Vec2::ZERO);
    let response = ui.interact(corner, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, says));
    ui.accesskit_node_builder(id, |node| node.set_live(Live::Polite));
}
