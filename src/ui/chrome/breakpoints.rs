//! The sizes of the window at which parts of it fold away.

use crate::ui::view::View;
use egui::Ui;

/// Three panes, and the contents beside them, from this width of the window on.
pub const THREE_FROM: f32 = 1200.0;
/// Two panes from this width on; one below.
pub const TWO_FROM: f32 = 900.0;

/// Panes drop out before a word is cut: larger text needs more room.
pub fn room_for_text(view: View<'_>) -> f32 {
    view.text_size().clamp(1.0, 1.6)
}

/// Under this height the bars that say where you are fold into the header of the text's pane.
const LOW: f32 = 560.0;

/// From this width on the contents stay beside the filters.
pub const WIDE_ENOUGH_FOR_BOTH: f32 = 1600.0;

/// True where the window is low.
pub fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < LOW
}
