//! The context menu of an item: what can be done with what is under the pointer. Every command in it is in the menu of the
//! window too, and has a key or can be found by its name.

use super::menu_row::{MenuRow, command_row_ui, menu_row_ui};
use crate::{
    command::Command,
    model::Target,
    state::{CopyChange, NavigationChange},
    text,
    ui::view::View,
};
use egui::{Key, KeyboardShortcut, Modifiers, Popup, Response, Ui};

/// What can be done with an item.
pub const ITEM_COMMANDS: [&[Command]; 4] = [
    COPY_COMMANDS,
    &[Command::MarkAgree, Command::MarkObject, Command::MarkAsk, Command::MarkUse],
    &[Command::Bookmark, Command::Note, Command::AddToWalk],
    &[Command::WhatIsWrong],
];
/// What can be done with something that is only copied.
pub const COPY_COMMANDS: &[Command] = &[Command::CopyClaim, Command::CopyClaimAndAsk, Command::CopyFull, Command::CopyCited];

/// How wide it is at 100 %.
const WIDTH: f32 = 280.0;

/// The width of a context menu at a size of text.
pub fn menu_width(ui: &Ui, view: View<'_>) -> f32 {
    (WIDTH * view.text_size().clamp(1.0, 1.5)).min(ui.ctx().content_rect().width() - 40.0)
}

/// Opens the menu where this was clicked with the secondary button, with these commands in groups.
pub fn item_menu_ui(response: &Response, view: View<'_>, groups: &[&[Command]]) {
    menu_ui(response, view, groups, None::<fn(&mut Ui, f32)>);
}

/// The same with rows of its own before the others; they are given the width of the menu.
pub fn item_menu_with_ui(response: &Response, view: View<'_>, groups: &[&[Command]], own_ui: impl FnOnce(&mut Ui, f32)) {
    menu_ui(response, view, groups, Some(own_ui));
}

fn menu_ui(response: &Response, view: View<'_>, groups: &[&[Command]], own_ui: Option<impl FnOnce(&mut Ui, f32)>) {
    Popup::context_menu(response).show(|ui| {
        let width = menu_width(ui, view);
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        let has_own = own_ui.is_some();
        if let Some(own_ui) = own_ui {
            own_ui(ui, width);
        }
        if has_own && !groups.is_empty() {
            ui.separator();
        }
        if view.state.selected_text.is_some() {
            let copy = ui.ctx().format_shortcut(&KeyboardShortcut::new(Modifiers::COMMAND, Key::C));
            let row = MenuRow { words: text::COPY_SELECTED.words(), key: &copy, is_on: None, is_enabled: true };
            if menu_row_ui(ui, view, row, width).clicked() {
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
                command_row_ui(ui, view, *command, width);
            }
        }
    });
}

/// The same on what only leads to an item, such as a line of the contents: the item is gone to, and the menu is about it.
pub fn place_menu_ui(response: &Response, view: View<'_>, target: &Target) {
    if response.secondary_clicked() {
        view.send(NavigationChange::GoTo(target.clone()));
    }
    item_menu_ui(response, view, &ITEM_COMMANDS);
}
