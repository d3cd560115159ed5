//! Scrolls what does not fit the audience window, by the wheel over it or over the presenter console's picture of it, and by
//! keys: both show one state.

use crate::{
    state::{Workshop, WorkshopChange},
    ui::{view::View, workshop::stage::pane_at},
};
use egui::{Rect, Ui};

/// The wheel scrolls the pane below the pointer; `over` is how much of each does not fit, in heights of the stage.
pub fn scroll_by_wheel(ui: &Ui, view: View<'_>, workshop: &Workshop, rect: Rect, over: [f32; 3]) {
    let (turned, pointer) = ui.input(|input| (input.smooth_scroll_delta().y, input.pointer.hover_pos()));
    let Some(pointer) = pointer.filter(|pointer| turned != 0.0 && rect.contains(*pointer)) else { return };
    let pane = pane_at((pointer.x - rect.left()) / rect.width(), workshop.scene().panes.len());
    let Some((over, scrolled)) = over.get(pane).zip(workshop.scrolled.get(pane)).filter(|(over, _)| **over > 0.0) else { return };
    let fraction = (scrolled - turned / (over * rect.height())).clamp(0.0, 1.0);
    view.send(WorkshopChange::Scrolled { pane, fraction });
}

/// Keys scroll by what is known of the audience window.
pub fn send_out_of_sight(view: View<'_>, workshop: &Workshop, over: [f32; 3]) {
    let differs = over.iter().zip(workshop.out_of_sight).any(|(over, known)| (over - known).abs() > 0.001);
    if differs {
        view.send(WorkshopChange::OutOfSight(over));
    }
}
