//! Texts that can be selected and that a screen reader reads, at a place or in egui's flow.

use super::{
    caret_browsing,
    selected_area::SelectedArea,
    selection,
    text::{TextLayout, TextRequest},
};
use egui::{Color32, Context, Id, Pos2, Rect, Response, Role, Ui, WidgetInfo, text_selection::visuals::paint_cursor_end};

/// Before the panes: a page that was opened is what is read.
const PAGE: u8 = 2;

/// Words in the width that is left.
pub fn selectable_text_ui(ui: &mut Ui, words: TextRequest<'_>) -> Response {
    selectable_text_laid_out_ui(ui, words).0
}

/// The same, with their layout.
pub fn selectable_text_laid_out_ui(ui: &mut Ui, words: TextRequest<'_>) -> (Response, TextLayout) {
    let layout = words.in_column(ui.available_width()).lay_out(ui);
    let (id, rect) = ui.allocate_space(layout.size());
    if ui.clip_rect().contains(rect.min) {
        caret_browsing::note_start(ui.ctx(), PAGE, id);
    }
    let response = paint_text(ui, id, rect.min, &layout, Role::Label, Color32::PLACEHOLDER);
    if caret_browsing::out_of_sight(ui.ctx(), ui.clip_rect()) != 0.0 {
        ui.scroll_to_rect(rect, None);
    }
    (response, layout)
}

/// Paints a text whose words can be selected and which a screen reader reads.
pub fn paint_text(ui: &Ui, id: Id, pos: Pos2, layout: &TextLayout, role: Role, ink: Color32) -> Response {
    let rect = Rect::from_min_size(pos, layout.size());
    let response = ui.interact(rect, id, caret_browsing::sense(ui, id));
    response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), layout.words()));
    let (mut shown, caret) = caret_browsing::on_text(ui, id, pos, layout);
    let selected = selection::on_text(ui, &response, pos, layout);
    if let Some(range) = &selected {
        shown.select(ui.visuals(), range);
    }
    if caret.is_none() {
        layout.tell_screen_reader(ui.ctx(), id, selected, pos);
    }
    ui.painter().add(shown.shape(pos, ink));
    if let Some(caret) = caret {
        paint_cursor_end(ui.painter(), ui.visuals(), caret);
    }
    response
}

/// Where the selected words are, by the pointer or the caret; `None` where there are none, or while they are still being selected.
pub fn selected_area(context: &Context) -> Option<SelectedArea> {
    caret_browsing::area(context).or_else(|| selection::area(context))
}
