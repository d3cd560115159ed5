//! The window: bars around, contents on the left, panes in the middle.

use super::{
    Open, View, contents, filters, floor, gap_map, home, key_sheet, notice, page, palette, panes, path_bar, problems, status_bar,
    theme::{self, OUTLINE, OUTLINE_RANGE, PATH_BAR, STATUS_BAR, TOP_BAR},
    top_bar,
};
use crate::state::Waiting;
use egui::{CentralPanel, Frame, Panel, Ui};

/// Under this height the bars that say where you are fold into the header of the text's pane.
const LOW: f32 = 560.0;

/// From this width on the contents stay beside the filters.
const WIDE_ENOUGH_FOR_BOTH: f32 = 1600.0;
/// Width of the filters.
const FILTERS: f32 = 264.0;

/// True where there is no height to spare.
pub(super) fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < LOW
}

/// Draws everything.
pub fn show(ui: &mut Ui, view: View<'_>) {
    view.caches.watch_fonts(ui);
    show_below(ui, view);
    match (&view.state.palette, &view.state.document) {
        (Some(palette), Some(document)) => palette::show(ui, Open { view, document }, palette),
        _ => view.caches.palette_stamp.set(0),
    }
    if let Some(query) = &view.state.key_sheet {
        key_sheet::show(ui, view, query);
    }
}

/// All that the palette may stand over.
fn show_below(ui: &mut Ui, view: View<'_>) {
    if view.state.home || view.state.document.is_none() && view.state.waiting == Waiting::Nothing {
        notice::show_at_home(ui, view);
        home::show(ui, view);
        return;
    }
    if let (Some(floor), Some(document)) = (&view.state.floor, &view.state.document) {
        floor::show(ui, Open { view, document }, floor);
        return;
    }
    let tokens = view.tokens;
    let bar = Frame::new().fill(tokens.chrome);
    Panel::top("top bar").exact_size(TOP_BAR).resizable(false).show_separator_line(false).frame(bar).show(ui, |ui| top_bar::show(ui, view));
    notice::show(ui, view);
    let low = is_low(ui);
    if !low {
        Panel::bottom("status")
            .exact_size(STATUS_BAR)
            .resizable(false)
            .show_separator_line(false)
            .frame(bar)
            .show(ui, |ui| status_bar::show(ui, view));
    }
    let Some(document) = &view.state.document else {
        CentralPanel::default().frame(Frame::new().fill(tokens.page)).show(ui, |_| {});
        return;
    };
    let open = Open { view, document };
    if let Some(gaps) = document.gaps {
        gap_map::show(ui, open, gaps);
        theme::hairline_under_top_bar(ui, tokens);
        return;
    }
    let narrow = ui.available_width() < panes::THREE_FROM * panes::room_for_text(view);
    if narrow && !low {
        Panel::top("path bar")
            .exact_size(PATH_BAR)
            .resizable(false)
            .show_separator_line(false)
            .frame(bar)
            .show(ui, |ui| path_bar::show(ui, open));
    }
    // Filters push the contents away rather than cover the panes.
    let pushed = document.filters.shown && ui.available_width() < WIDE_ENOUGH_FOR_BOTH;
    if if narrow { view.state.folded_contents_shown } else { view.state.prefs.contents && !pushed } {
        Panel::left("contents")
            .default_size(OUTLINE)
            .size_range(OUTLINE_RANGE)
            .show_separator_line(false)
            .frame(bar)
            .show(ui, |ui| contents::show(ui, open));
    }
    if let Some(page) = &document.page {
        Panel::right("page")
            .default_size(400.0)
            .size_range(280.0..=620.0)
            .show_separator_line(false)
            .frame(Frame::new().fill(tokens.desk))
            .show(ui, |ui| page::show(ui, open, page));
    } else if document.filters.shown {
        Panel::right("filters")
            .default_size(FILTERS)
            .size_range(220.0..=400.0)
            .show_separator_line(false)
            .frame(bar)
            .show(ui, |ui| filters::show(ui, open));
    } else if document.problem.is_some() {
        Panel::right("problems")
            .default_size(420.0)
            .size_range(300.0..=620.0)
            .show_separator_line(false)
            .frame(Frame::new().fill(tokens.desk))
            .show(ui, |ui| problems::show(ui, open));
    }
    CentralPanel::default().frame(Frame::new().fill(tokens.desk)).show(ui, |ui| panes::show(ui, open));
    theme::hairline_under_top_bar(ui, tokens);
}
