//! The filters that act on a pane, as chips above it.

use crate::{
    model::PaneKind,
    state::FilterChange,
    text,
    ui::{
        theme::{CHIP, CHIP_CORNER, Type},
        view::Open,
        widget::{Sign, TextRequest, paint_focus_ring, paint_sign},
    },
};
use egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Height of the strip of chips over a pane; 0 where nothing is chosen that acts on it.
pub fn filter_chips_height(open: Open<'_>, pane: PaneKind) -> f32 {
    let any = pane != PaneKind::Provisions && open.open_briefing.filters.chosen_on(pane).next().is_some();
    if any { CHIP.max(Type::Label.line(open.view.text_size()) + 6.0) + 14.0 } else { 0.0 }
}

/// The choices that act on a pane, each with a cross that takes it back.
pub fn filter_chips_ui(ui: &Ui, open: Open<'_>, pane: PaneKind, strip: Rect) {
    if strip.height() < 1.0 {
        return;
    }
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let mut x = strip.left() + 14.0;
    for choice in open.open_briefing.filters.chosen_on(pane) {
        let says = choice.label_alone(&open.open_briefing.linked);
        let room = strip.right() - 14.0 - x - 30.0;
        if room < 30.0 {
            // The panel has them all.
            break;
        }
        let layout = TextRequest::new(&says, Type::Label.format(size, tokens.ink)).on_one_line(room.min(180.0)).lay_out(ui);
        let rect = Rect::from_min_size(pos2(x, strip.top() + 7.0), vec2(layout.size().x + 32.0, strip.height() - 14.0));
        let response = ui.interact(rect, ui.unique_id().with(("chip", choice)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text::labelled(&text::REMOVE_FILTER, &says)));
        ui.painter().rect_filled(rect, CHIP_CORNER, tokens.selected);
        layout.paint(ui.painter(), pos2(rect.left() + 8.0, rect.center().y - layout.size().y / 2.0), tokens.ink);
        paint_sign(ui.painter(), pos2(rect.right() - 13.0, rect.center().y), Sign::Cross, tokens.ink_2);
        paint_focus_ring(ui, &response, tokens);
        if response.clicked() {
            open.view.send(FilterChange::Set { choice: choice.clone(), on: false });
        }
        x = rect.right() + 6.0;
    }
}
