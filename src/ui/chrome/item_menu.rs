//! The context menu of an item: what can be done with what is under the pointer. Every command in it is in the menu of the
//! window too, and has a key or can be found by its name.

use super::menu::command_ui;
use crate::{
    command::Command,
    state::CopyChange,
    text,
    ui::{view::View, widget::plain_worded_button},
};
use egui::{Key, KeyboardShortcut, Modifiers, Popup, Response, vec2};

/// What can be done with an item.
pub const ITEM_COMMANDS: [&[Command]; 4] = [
    COPY_COMMANDS,
    &[Command::MarkAgree, Command::MarkObject, Command::MarkAsk, Command::MarkUse],
    &[Command::Bookmark, Command::Note, Command::AddToWalk],
    &[Command::WhatIsWrong],
];
/// What can be done with something that is only copied.
pub const COPY_COMMANDS: &[Command] = &[Command::CopyClaim, Command::CopyClaimAndAsk, Command::CopyFull, Command::CopyCited];

/// How wide it is.
const WIDTH: f32 = 280.0;

/// Opens the menu where this was clicked with the secondary button, with these commands in groups.
pub fn item_menu_ui(response: &Response, view: View<'_>, groups: &[&[Command]]) {
    Popup::context_menu(response).show(|ui| {
        ui.set_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 1.0;
        if view.state.selected_text.is_some() {
            let copy = KeyboardShortcut::new(Modifiers::COMMAND, Key::C);
            let button = plain_worded_button(text::COPY_SELECTED.words()).min_size(vec2(WIDTH, 0.0)).frame(false);
            if ui.add(button.shortcut_text(ui.ctx().format_shortcut(&copy))).clicked() {
                view.send(CopyChange::Item(None));
                ui.close();
            }
            ui.separator();
        }
        for (index, commands) in groups.iter().enumerate() {
            if index > 0 {
                ui.separator();
            }
            for command in *commands {
                command_ui(ui, view, *command, WIDTH);
            }
        }
    });
}
