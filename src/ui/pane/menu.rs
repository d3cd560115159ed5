//! What can be done with one pane: which group it follows, where it is, how wide it is.

use super::{order_button::order_choices_ui, pane_view::PaneView};
use crate::{
    model::PaneKind,
    state::{Change, Group, PaneChange},
    text,
    ui::widget::paint_focus_ring,
};
use egui::{Button, Ui};

/// Draws the menu of a pane.
pub fn pane_menu_ui(ui: &mut Ui, pane: PaneView<'_>) {
    let this = &pane.open.open_briefing.panes[pane.id];
    ui.set_min_width(220.0);
    choice_ui(ui, pane, text::PINNED.words(), this.pinned, Change::Pane(PaneChange::TogglePin(pane.id)));
    for group in Group::ALL {
        choice_ui(
            ui,
            pane,
            &text::link_group(group.letter()),
            this.group == group,
            Change::Pane(PaneChange::Link { pane: pane.id, group }),
        );
    }
    ui.separator();
    for (words, change) in [
        (text::MOVE_LEFT.words(), Change::Pane(PaneChange::Shift { pane: pane.id, right: false })),
        (text::MOVE_RIGHT.words(), Change::Pane(PaneChange::Shift { pane: pane.id, right: true })),
        (text::WIDER.words(), Change::Pane(PaneChange::Widen { pane: pane.id, wider: true })),
        (text::NARROWER.words(), Change::Pane(PaneChange::Widen { pane: pane.id, wider: false })),
        (text::HIDE_PANE.words(), Change::Pane(PaneChange::Toggle(pane.id))),
    ] {
        choice_ui(ui, pane, words, false, change);
    }
    if pane.kind == PaneKind::Critiques {
        ui.separator();
        order_choices_ui(ui, pane);
    }
}

fn choice_ui(ui: &mut Ui, pane: PaneView<'_>, words: &str, chosen: bool, change: Change) {
    let response = ui.add(Button::selectable(chosen, words));
    paint_focus_ring(ui, &response, pane.tokens());
    if response.clicked() {
        pane.open.view.send(change);
        ui.close();
    }
}
