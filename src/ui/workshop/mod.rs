//! The workshop: the trainer's console, the room's window, and the choice of a walk before both.

mod audience;
mod console;
mod controls;
mod next;
mod room;
mod scroll;
pub mod stage;
mod start;

pub use audience::id as audience_id;

use super::{View, notice};
use crate::state::Workshop;
use egui::Ui;

/// Draws the console into the window, and the room's window beside it.
pub(super) fn show(ui: &mut Ui, view: View<'_>, workshop: &Workshop) {
    let over = audience::show(ui, view, workshop);
    notice::show_at_home(ui, view);
    console::show(ui, view, workshop, over);
}

/// Draws the choice of a walk over the reader.
pub(super) fn choose(ui: &Ui, view: View<'_>) {
    if let (Some(starting), Some(open_briefing)) = (&view.state.starting, &view.state.open_briefing) {
        start::show(ui, super::Open { view, open_briefing }, starting);
    }
}
