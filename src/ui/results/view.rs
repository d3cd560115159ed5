//! The list of results with what stands around it.

use super::{chips::chips_ui, empty::empty_ui, foot::foot_ui, head::head_ui, list::list_ui};
use crate::{
    text,
    ui::{
        theme::{PANE_FOOT, PANE_HEADER},
        view::Open,
    },
};
use egui::{Rect, Role, Ui, UiBuilder};

/// Draws the results in `rect`. `has_filters` is true where the filters can be seen beside them.
pub fn results_ui(ui: &mut Ui, open: Open<'_>, rect: Rect, has_filters: bool) {
    let builder = UiBuilder::new().id_salt("results").max_rect(rect).accessibility_role(Role::Region);
    ui.scope_builder(builder.accessibility_label(text::FILTER_RESULTS.words()), |ui| {
        ui.painter().rect_filled(rect, 0.0, open.view.tokens.page);
        let (head, below) = rect.split_top_bottom_at_y(rect.top() + PANE_HEADER);
        head_ui(ui, open, head, has_filters);
        let chips = chips_ui(ui, open, below);
        let (body, foot) = below.with_min_y(chips).split_top_bottom_at_y(below.bottom() - PANE_FOOT);
        if open.open_briefing.filters.results.groups.is_empty() || open.open_briefing.filters.is_looking() {
            empty_ui(ui, open, body);
        } else {
            list_ui(ui, open, body);
        }
        foot_ui(ui, open, foot);
    });
}
