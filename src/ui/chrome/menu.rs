//! The menu: every command that has no place of its own on the screen, in groups, in as many columns as there is room for.

use super::menu_row::{command_row_ui, menu_heading_ui};
use crate::{
    command::{Group, columns},
    ui::view::View,
};
use egui::{ScrollArea, Stroke, Ui};

/// Width of a column at 100 %, and between two.
const COLUMN: f32 = 296.0;
const GAP: f32 = 20.0;
/// What the bar above it, the edge below it and its own frame take.
const OUTSIDE: f32 = 72.0;
/// Room for the bar that scrolls, where there is one.
const BAR: f32 = 12.0;

/// Draws it.
pub fn menu_ui(ui: &mut Ui, view: View<'_>) {
    let window = ui.ctx().content_rect();
    let room = window.width() - 40.0;
    let wide = (COLUMN * view.text_size().clamp(1.0, 1.5)).min(room - BAR);
    let number = (((room + GAP) / (wide + GAP)) as usize).clamp(1, 3);
    let height = window.height() - OUTSIDE;
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for column in columns(number) {
                ui.vertical(|ui| {
                    ui.set_width(wide);
                    for (index, shown) in column.iter().enumerate() {
                        group_ui(ui, view, shown, index > 0, wide);
                    }
                });
            }
            ui.add_space(BAR - GAP);
        });
    });
}

fn group_ui(ui: &mut Ui, view: View<'_>, group: &Group, after_another: bool, width: f32) {
    if after_another {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(width, 11.0), egui::Sense::hover());
        ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(view.tokens.hairline, view.tokens.hair));
    }
    menu_heading_ui(ui, view, group.words.words(), width);
    for command in group.commands {
        command_row_ui(ui, view, *command, width);
    }
}
