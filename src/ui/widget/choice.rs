//! One of several, on a line of its own or side by side, and a box to tick.

use super::{button::paint_focus_ring, text::TextRequest};
use crate::ui::theme::{CHIP_CORNER, CORNER, Tokens, Type};
use egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// One of several, over the whole width, with a line that says what it is for.
pub fn radio_row_ui(ui: &mut Ui, tokens: &Tokens, text_size: f32, name: &str, about: &str, chosen: bool) -> Response {
    let width = ui.available_width();
    let inner = width - 34.0;
    let head = TextRequest::interface(name, Type::Interface.format(text_size, tokens.ink)).on_one_line(inner).lay_out(ui);
    let below =
        (!about.is_empty()).then(|| TextRequest::interface(about, Type::Label.format(text_size, tokens.ink_3)).in_width(inner).lay_out(ui));
    let height = head.size().y + below.as_ref().map_or(0.0, |below| below.size().y) + 10.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let said = if about.is_empty() { name.to_owned() } else { crate::text::labelled(name, about) };
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
    head.paint(ui.painter(), corner, tokens.ink);
    if let Some(below) = below {
        below.paint(ui.painter(), below_head, tokens.ink_3);
    }
    response
}

/// A box to tick, with its name.
pub fn checkbox_ui(ui: &mut Ui, tokens: &Tokens, text_size: f32, name: &str, mut on: bool) -> Response {
    let name = TextRequest::interface(name, Type::Interface.plain(text_size, tokens.ink));
    let name = name.into_widget_text(ui);
    let response = ui.checkbox(&mut on, name);
    if response.has_focus() {
        // Around both, and over neither the box nor the name.
        let ring = response.rect.expand2(vec2(4.0, 2.0));
        ui.painter().rect_stroke(ring, CORNER, Stroke::new(2.0, tokens.focus), StrokeKind::Middle);
    }
    response
}

/// A few choices side by side in one box, of which one holds; returns the one that was pressed. `name` is what they are choices of,
/// for screen readers.
pub fn segments_ui(ui: &mut Ui, tokens: &Tokens, text_size: f32, name: &str, choices: &[&str], chosen: Option<usize>) -> Option<usize> {
    let layouts: Vec<_> = choices
        .iter()
        .enumerate()
        .map(|(place, words)| {
            let role = if chosen == Some(place) { Type::InterfaceBold } else { Type::Interface };
            TextRequest::interface(*words, role.plain(text_size, tokens.ink)).lay_out(ui)
        })
        .collect();
    let height = layouts.iter().map(|layout| layout.size().y).fold(0.0, f32::max) + 8.0;
    let width: f32 = layouts.iter().map(|layout| layout.size().x + SEGMENT_SIDES).sum();
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    ui.painter().rect_filled(rect, CHIP_CORNER, tokens.page);
    let mut pressed = None;
    let mut left = rect.left();
    let mut chosen_rect = None;
    for (place, layout) in layouts.iter().enumerate() {
        let segment = Rect::from_min_size(pos2(left, rect.top()), vec2(layout.size().x + SEGMENT_SIDES, height));
        let response = ui.interact(segment, ui.unique_id().with((name, place)), Sense::click());
        let is_chosen = chosen == Some(place);
        response.widget_info(|| {
            WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, crate::text::labelled(name, choices[place]))
        });
        if is_chosen {
            ui.painter().rect_filled(segment, CHIP_CORNER, tokens.selected);
            chosen_rect = Some(segment);
        } else if response.hovered() {
            ui.painter().rect_filled(segment.shrink(1.0), CHIP_CORNER, tokens.hover());
        }
        layout.paint(ui.painter(), segment.center() - layout.size() / 2.0, tokens.ink);
        paint_focus_ring(ui, &response, tokens);
        if response.clicked() {
            pressed = Some(place);
        }
        left = segment.right();
        if place + 1 < layouts.len() {
            ui.painter().vline(left, segment.y_range(), Stroke::new(tokens.hairline, tokens.edge));
        }
    }
    ui.painter().rect_stroke(rect, CHIP_CORNER, Stroke::new(tokens.hairline, tokens.edge), StrokeKind::Inside);
    if let Some(chosen) = chosen_rect {
        ui.painter().hline(chosen.shrink(2.0).x_range(), chosen.bottom() - 1.5, Stroke::new(2.0, tokens.ink));
    }
    pressed
}

/// Blank in a choice at both sides of its words together.
const SEGMENT_SIDES: f32 = 22.0;
