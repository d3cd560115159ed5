//! A pane that follows moves to its new place in a tenth of a second, over the last few points only: one sees that it
//! moved, and which way, and waits for nothing.

use super::pane_view::PaneView;
use crate::{state::Place, ui::cache::Glide};
use egui::Ui;

/// How long it takes, in seconds.
const TIME: f64 = 0.1;
/// Over how many points.
const WAY: f32 = 28.0;

/// How many points a pane still is from its place.
pub fn glide_offset(ui: &Ui, pane: PaneView<'_>, place: Place) -> f32 {
    let cell = &pane.open.view.caches.glides[pane.id as usize];
    let mut glide = cell.get();
    let now = ui.input(|input| input.time);
    if glide.place.is_none() {
        cell.set(Glide::stand(place));
        return 0.0;
    }
    if let Some(before) = glide.place.filter(|before| *before != place) {
        let follows = pane.open.open_briefing.panes.follows(pane.id) && !pane.open.view.state.prefs.reduced_motion;
        let onward = (place.row, place.fraction) > (before.row, before.fraction);
        glide = Glide { place: Some(place), since: follows.then_some(now), way: if onward { WAY } else { -WAY } };
        cell.set(glide);
    }
    let Some(since) = glide.since else { return 0.0 };
    let done = ((now - since) / TIME).clamp(0.0, 1.0) as f32;
    if done >= 1.0 {
        cell.set(Glide { since: None, ..glide });
        return 0.0;
    }
    ui.ctx().request_repaint();
    // Fast at first, slow at the end.
    glide.way * (1.0 - done) * (1.0 - done)
}
