//! One pane: its header, its list, its foot.

use super::{foot::pane_foot_ui, header::pane_header_ui, list::list_ui, pane_view::PaneView};
use crate::{
    model::PaneKind,
    state::{NavigationChange, PaneId},
    ui::{
        panel::{filter_chips_height, filter_chips_ui},
        theme::{PANE_FOOT, PANE_HEADER},
        view::Open,
    },
};
use egui::{Rect, Role, Stroke, Ui, UiBuilder};

/// From this width of the window on the text is set larger, by so much: 20 points for 17.5.
const WIDE_FROM: f32 = 1600.0;
const WIDE_TEXT: f32 = 20.0 / 17.5;

/// Draws a pane in `rect`. `tabs` are the panes to choose from where there is not room for all; `alone` is true
/// where no other pane is in sight.
pub fn pane_ui(ui: &mut Ui, open: Open<'_>, id: PaneId, rect: Rect, tabs: &[PaneId], alone: bool) {
    let kind = id.kind();
    let wide = ui.ctx().content_rect().width() >= WIDE_FROM;
    let text_size = open.view.text_size() * if wide && kind == PaneKind::Provisions { WIDE_TEXT } else { 1.0 };
    let pane = PaneView { open, id, kind, text_size, alone, wide };
    ui.painter().rect_filled(rect, 0.0, pane.ground());
    if id == PaneId::SecondProvisions {
        // Without it two texts beside each other look like one page.
        ui.painter().vline(rect.left() + 0.5, rect.y_range(), Stroke::new(open.view.tokens.hairline, open.view.tokens.hair));
    }
    let (header, below) = rect.split_top_bottom_at_y(rect.top() + PANE_HEADER);
    let chips = filter_chips_height(open, kind);
    let (chips, below) = below.split_top_bottom_at_y(below.top() + chips);
    let (body, foot) = below.split_top_bottom_at_y(below.bottom() - PANE_FOOT);
    let builder = UiBuilder::new().id_salt(("pane", id)).max_rect(rect);
    let builder = builder.accessibility_role(Role::Group).accessibility_label(id.name());
    ui.scope_builder(builder, |ui| {
        pane_header_ui(ui, pane, header, tabs);
        filter_chips_ui(ui, open, kind, chips);
        list_ui(ui, pane, body);
        pane_foot_ui(ui, pane, foot);
        lead_with_focus(ui, pane);
    });
}

/// A pane leads once Tab reaches a control in it.
fn lead_with_focus(ui: &Ui, pane: PaneView<'_>) {
    let seen = &pane.open.view.caches.focus_seen;
    let focused = ui.memory(egui::Memory::focused).filter(|focused| seen.get() != Some(*focused));
    let Some(response) = focused.and_then(|focused| ui.ctx().read_response(focused)) else { return };
    if response.layer_id == ui.layer_id() && ui.max_rect().contains(response.rect.center()) {
        seen.set(focused);
        if pane.open.open_briefing.panes.leader != pane.id {
            pane.open.view.send(NavigationChange::Lead(pane.id));
        }
    }
}
