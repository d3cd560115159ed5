//! Texts that can be selected and that a screen reader reads, at a place or in egui's flow.

use super::{caret_browsing, selection};
use egui::{
    Color32, Galley, Id, Pos2, Rect, Response, Role, Ui, WidgetInfo,
    emath::TSTransform,
    epaint::{TextShape, text::LayoutJob},
    text_selection::{
        accesskit_text::update_accesskit_for_text_widget,
        visuals::{paint_cursor_end, paint_text_selection},
    },
};
use std::sync::Arc;

/// Before the panes: a page that was opened is what is read.
const PAGE: u8 = 2;

/// Words in the width that is left.
pub fn selectable_text_ui(ui: &mut Ui, job: LayoutJob) -> Response {
    selectable_text_laid_out_ui(ui, job).0
}

/// The same, with their layout.
pub fn selectable_text_laid_out_ui(ui: &mut Ui, mut job: LayoutJob) -> (Response, Arc<Galley>) {
    job.wrap.max_width = ui.available_width();
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let (id, rect) = ui.allocate_space(galley.size());
    if ui.clip_rect().contains(rect.min) {
        caret_browsing::note_start(ui.ctx(), PAGE, id);
    }
    let response = paint_text(ui, id, rect.min, &galley, Role::Label, Color32::PLACEHOLDER);
    if caret_browsing::out_of_sight(ui.ctx(), ui.clip_rect()) != 0.0 {
        ui.scroll_to_rect(rect, None);
    }
    (response, galley)
}

/// Paints a text whose words can be selected and which a screen reader reads.
pub fn paint_text(ui: &Ui, id: Id, pos: Pos2, galley: &Arc<Galley>, role: Role, ink: Color32) -> Response {
    let rect = Rect::from_min_size(pos, galley.size());
    let response = ui.interact(rect, id, caret_browsing::sense(ui, id));
    response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), galley.text()));
    let (mut shown, caret) = caret_browsing::on_text(ui, id, pos, galley);
    let selected = selection::on_text(ui, &response, pos, galley);
    if let Some(range) = &selected {
        paint_text_selection(&mut shown, ui.visuals(), range, None);
    }
    if caret.is_none() {
        update_accesskit_for_text_widget(ui.ctx(), id, selected, TSTransform::from_translation(pos.to_vec2()), galley);
    }
    ui.painter().add(TextShape::new(pos, shown, ink));
    if let Some(caret) = caret {
        paint_cursor_end(ui.painter(), ui.visuals(), caret);
    }
    response
}
