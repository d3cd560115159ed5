//! The button in the header of the text that brings the contents, where a list of results has their room.

use crate::{
    state::ContentsChange,
    text,
    ui::{
        view::Open,
        widget::{Sign, icon_button_ui},
    },
};
use egui::{Rect, Ui, UiBuilder, pos2, vec2};

/// How much of the header it takes.
const ROOM: f32 = 30.0;

/// Draws the button at the left of a header where there is one; returns the room it takes.
pub fn contents_button_ui(ui: &mut Ui, open: Open<'_>, header: Rect) -> f32 {
    if !open.open_briefing.filters.results.shown {
        return 0.0;
    }
    let place = Rect::from_center_size(pos2(header.left() + 23.0, header.center().y), vec2(32.0, 32.0));
    ui.scope_builder(UiBuilder::new().id_salt("contents").max_rect(place), |ui| {
        if icon_button_ui(ui, open.view.tokens, Sign::Menu, text::CONTENTS_BUTTON.words()).clicked() {
            open.view.send(ContentsChange::ToggleOverPanes);
        }
    });
    ROOM
}
