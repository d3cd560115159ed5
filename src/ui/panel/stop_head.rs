//! The number of a stop, and its place.

use crate::ui::{theme::Type, view::View, widget::TextRequest};
use egui::{Align2, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

/// What the number of a stop takes.
pub const BADGE_ROOM: f32 = 30.0;

/// The number of a stop, and its place.
pub fn stop_head_ui(ui: &mut Ui, view: View<'_>, index: usize, place: &str, in_hand: bool) {
    let (tokens, size) = (view.tokens, view.text_size());
    let height = Type::InterfaceBold.line(size).max(20.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let badge = Rect::from_min_size(pos2(rect.left(), rect.center().y - 10.0), vec2(22.0, 20.0));
    let ink = if in_hand { tokens.badge_figure } else { tokens.ink };
    if in_hand {
        ui.painter().rect_filled(badge, 5.0, tokens.badge);
    } else {
        ui.painter().rect_stroke(badge, 5.0, Stroke::new(1.0, tokens.ink_3), StrokeKind::Inside);
    }
    TextRequest::interface((index + 1).to_string(), Type::Badge.plain(1.0, ink)).paint(ui.painter(), badge.center(), Align2::CENTER_CENTER);
    let x = rect.left() + BADGE_ROOM;
    let layout = TextRequest::new(place, Type::InterfaceBold.format(size, tokens.ink)).on_one_line(rect.right() - x).lay_out(ui);
    layout.paint(ui.painter(), pos2(x, rect.center().y - layout.size().y / 2.0), tokens.ink);
}
