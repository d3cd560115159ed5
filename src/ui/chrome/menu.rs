//! The menu: every command that has no place of its own on the screen, in groups, in as many columns as there is room for.

use crate::{
    command::{Command, Group, columns, entry, is_enabled},
    ui::{
        theme::Type,
        view::View,
        widget::{TextRequest, label_ui, paint_focus_ring, plain_worded_button},
    },
};
use egui::{ScrollArea, Ui, vec2};

/// Width of a column, and between two.
const COLUMN: f32 = 300.0;
const GAP: f32 = 28.0;
/// What the bar above it, the edge below it and its own frame take.
const OUTSIDE: f32 = 72.0;
/// Room for the bar that scrolls, where there is one.
const BAR: f32 = 12.0;

/// Draws it.
pub fn menu_ui(ui: &mut Ui, view: View<'_>) {
    let window = ui.ctx().content_rect();
    let number = (((window.width() - 40.0 + GAP) / (COLUMN + GAP)) as usize).clamp(1, 3);
    let height = window.height() - OUTSIDE;
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for column in columns(number) {
                ui.vertical(|ui| {
                    ui.set_width(COLUMN);
                    for (index, shown) in column.iter().enumerate() {
                        group_ui(ui, view, shown, index > 0);
                    }
                });
            }
            ui.add_space(BAR - GAP);
        });
    });
}

fn group_ui(ui: &mut Ui, view: View<'_>, group: &Group, after_another: bool) {
    if after_another {
        ui.add_space(9.0);
    }
    let heading = TextRequest::interface(group.words, Type::Label.plain(view.text_size().min(1.5), view.tokens.ink_2));
    label_ui(ui, heading);
    for command in group.commands {
        command_ui(ui, view, *command, COLUMN);
    }
}

/// A command with its key, as wide as this.
pub fn command_ui(ui: &mut Ui, view: View<'_>, command: Command, width: f32) {
    let entry = entry(command);
    let mut button = plain_worded_button(entry.words).min_size(vec2(width, 0.0));
    if let Some(keys) = entry.keys.first() {
        button = button.shortcut_text(keys.name(ui.ctx().os().is_mac()));
    }
    let response = ui.add_enabled(is_enabled(command, view.state), button.frame(false));
    paint_focus_ring(ui, &response, view.tokens);
    if response.clicked() {
        view.command(command);
        ui.close();
    }
}
