//! The order of critiques and positions: a button in the header of their pane, and the choices of its menu.

use super::pane_view::PaneView;
use crate::{
    describe,
    linked::CardOrder,
    state::PrefsChange,
    text,
    ui::{
        theme::{CHIP, CHIP_CORNER, Type},
        widget::{Sign, paint_focus_ring, paint_sign_scaled, tip_ui},
    },
};
use egui::{Button, Popup, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// Between the button and the chip after it.
const GAP: f32 = 6.0;

/// How much room the button takes, with the gap after it.
pub fn order_button_width(pane: PaneView<'_>) -> f32 {
    width(pane) + GAP
}

fn width(pane: PaneView<'_>) -> f32 {
    30.0 * Type::Label.scale(pane.open.view.text_size())
}

/// Draws the button, which opens a menu. It ends a gap before `right`.
pub fn order_button_ui(ui: &mut Ui, pane: PaneView<'_>, right: Pos2) {
    let tokens = pane.tokens();
    let scale = Type::Label.scale(pane.open.view.text_size());
    let order = pane.open.open_briefing.linked.card_order();
    let size = vec2(width(pane), CHIP.max(22.0 * scale));
    let rect = Rect::from_min_size(pos2(right.x - GAP - size.x, right.y - size.y / 2.0), size);
    let response = ui.interact(rect, ui.unique_id().with("order"), Sense::click());
    let name = text::labelled(text::CARD_ORDER.words(), describe::card_order_name(order));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    // Another order than usual is seen without asking.
    let (ground, ink) = if order == CardOrder::Text { (tokens.page, tokens.ink_2) } else { (tokens.selected, tokens.ink) };
    let edge = if response.hovered() { tokens.ink_2 } else { tokens.edge };
    ui.painter().rect(rect, CHIP_CORNER, ground, Stroke::new(tokens.hairline, edge), StrokeKind::Inside);
    paint_focus_ring(ui, &response, tokens);
    paint_sign_scaled(ui.painter(), rect.center(), Sign::Order, ink, scale);
    Popup::menu(&response).show(|ui| {
        ui.set_min_width(200.0);
        order_choices_ui(ui, pane);
    });
    tip_ui(response, name);
}

/// Draws a choice for each order.
pub fn order_choices_ui(ui: &mut Ui, pane: PaneView<'_>) {
    let order = pane.open.open_briefing.linked.card_order();
    for other in CardOrder::ALL {
        let response = ui.add(Button::selectable(other == order, describe::card_order_name(other)));
        paint_focus_ring(ui, &response, pane.tokens());
        if response.clicked() {
            pane.open.view.send(PrefsChange::CardOrder(other));
            ui.close();
        }
    }
}
