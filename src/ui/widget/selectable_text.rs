//! Words that flow with egui's layout and can be marked like those of the panes.

use super::{marking, sheet::paint_text};
use egui::{Color32, Galley, Response, Role, Ui, epaint::text::LayoutJob};
use std::sync::Arc;

/// Before the panes: who opened a page reads it.
const PAGE: u8 = 2;

/// Words in the width that is left.
pub fn selectable_text_ui(ui: &mut Ui, job: LayoutJob) -> Response {
    selectable_text_laid_out_ui(ui, job).0
}

/// The same, with how they came to stand.
pub fn selectable_text_laid_out_ui(ui: &mut Ui, mut job: LayoutJob) -> (Response, Arc<Galley>) {
    job.wrap.max_width = ui.available_width();
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let (id, rect) = ui.allocate_space(galley.size());
    if ui.clip_rect().contains(rect.min) {
        marking::note_start(ui.ctx(), PAGE, id);
    }
    let response = paint_text(ui, id, rect.min, &galley, Role::Label, Color32::PLACEHOLDER);
    if marking::out_of_sight(ui.ctx(), ui.clip_rect()) != 0.0 {
        ui.scroll_to_rect(rect, None);
    }
    (response, galley)
}
