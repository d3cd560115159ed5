//! One of several on a line of its own, and a box to tick.

use super::{button::paint_focus_ring, one_line::one_line_galley};
use crate::ui::theme::{CORNER, Tokens, Type};
use egui::{Response, RichText, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, epaint::text::LayoutJob, pos2, vec2};

/// One of several, over the whole width, with a line that says what it is for.
pub fn radio_row_ui(ui: &mut Ui, tokens: &Tokens, text_size: f32, name: &str, about: &str, chosen: bool) -> Response {
    let width = ui.available_width();
    let inner = width - 34.0;
    let head = one_line_galley(ui, name, Type::Interface, text_size, tokens.ink, inner);
    let below = (!about.is_empty()).then(|| {
        let mut job = LayoutJob::single_section(about.to_owned(), Type::Label.format(text_size, tokens.ink_3));
        job.wrap.max_width = inner;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    });
    let height = head.size().y + below.as_ref().map_or(0.0, |below| below.size().y) + 10.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let said = if about.is_empty() { name.to_owned() } else { format!("{name}: {about}") };
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, &said));
    if chosen {
        ui.painter().rect_filled(rect, CORNER, tokens.selected);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, CORNER, tokens.hover());
    }
    paint_focus_ring(ui, &response, tokens);
    let centre = pos2(rect.left() + 15.0, rect.top() + 5.0 + head.size().y / 2.0);
    ui.painter().circle_stroke(centre, 6.5, Stroke::new(1.3, tokens.edge));
    if chosen {
        ui.painter().circle_filled(centre, 3.5, tokens.ink);
    }
    let corner = pos2(rect.left() + 30.0, rect.top() + 5.0);
    let below_head = corner + vec2(0.0, head.size().y);
    ui.painter().galley(corner, head, tokens.ink);
    if let Some(below) = below {
        ui.painter().galley(below_head, below, tokens.ink_3);
    }
    response
}

/// A box to tick, with its name.
pub fn checkbox_ui(ui: &mut Ui, tokens: &Tokens, text_size: f32, name: &str, mut on: bool) -> Response {
    let name = RichText::new(name).font(Type::Interface.font(text_size)).color(tokens.ink);
    let response = ui.checkbox(&mut on, name);
    if response.has_focus() {
        // Around both, and over neither the box nor the name.
        let ring = response.rect.expand2(vec2(4.0, 2.0));
        ui.painter().rect_stroke(ring, CORNER, Stroke::new(2.0, tokens.focus), StrokeKind::Middle);
    }
    response
}
