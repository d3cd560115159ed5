//! The two windows of a workshop: the presenter console, and the audience window beside it.

use super::{audience::audience_ui, console::console_ui};
use crate::{
    state::Workshop,
    ui::{chrome::notices_at_home_ui, view::View},
};
use egui::Ui;

/// Draws the console into the window, and the audience window beside it.
pub fn workshop_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop) {
    let over = audience_ui(ui, view, workshop);
    notices_at_home_ui(ui, view);
    console_ui(ui, view, workshop, over);
}
