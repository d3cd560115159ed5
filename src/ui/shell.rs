//! The window: bars around, contents on the left, panes in the middle.

use super::{
    Open, View, about, announcer, contents, diagnostics, filters, floor, gap_map, home, key_sheet, notes, notice, page, palette, panes,
    path_bar, problems, status_bar,
    theme::{self, OUTLINE, OUTLINE_RANGE, PATH_BAR, STATUS_BAR, TOP_BAR},
    top_bar, walks, workshop,
};
use crate::state::{NotesPanel, Page, Waiting, WalksPanel};
use egui::{CentralPanel, Frame, Panel, Ui, UiBuilder};

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
    if ui.memory(|memory| memory.focused().is_none()) {
        view.caches.focus_seen.set(None);
    }
    if let Some(workshop) = &view.state.workshop {
        workshop::show(ui, view, workshop);
    } else {
        show_below(ui, view);
        workshop::choose(ui, view);
    }
    match (&view.state.palette, &view.state.open_briefing) {
        (Some(palette), Some(open_briefing)) => palette::show(ui, Open { view, open_briefing }, palette),
        _ => view.caches.palette_stamp.set(0),
    }
    if let Some(query) = &view.state.key_sheet {
        key_sheet::show(ui, view, query);
    } else if view.state.about {
        about::show(ui, view);
    }
    if view.state.diagnostics.shown {
        diagnostics::show(ui, view);
    }
}

/// All that the palette may stand over.
fn show_below(ui: &mut Ui, view: View<'_>) {
    if view.state.home || view.state.open_briefing.is_none() && view.state.waiting == Waiting::Nothing {
        notice::show_at_home(ui, view);
        home::show(ui, view);
        return;
    }
    if let (Some(floor), Some(open_briefing)) = (&view.state.floor, &view.state.open_briefing) {
        floor::show(ui, Open { view, open_briefing }, floor);
        return;
    }
    let tokens = view.tokens;
    let bar = Frame::new().fill(tokens.chrome);
    Panel::top("top bar").exact_size(TOP_BAR).resizable(false).show_separator_line(false).frame(bar).show(ui, |ui| top_bar::show(ui, view));
    notice::show(ui, view);
    let low = is_low(ui);
    // Bars at the foot and panels at the far side take their room first and are filled last: what is read
    // last comes last for the keyboard too.
    let foot = (!low).then(|| {
        let panel = Panel::bottom("status").exact_size(STATUS_BAR).resizable(false).show_separator_line(false).frame(bar);
        panel.show(ui, all_of_it).inner
    });
    show_between_bars(ui, view, low);
    if let Some(rect) = foot {
        ui.scope_builder(UiBuilder::new().id_salt("status").max_rect(rect), |ui| status_bar::show(ui, view));
    }
    announcer::show(ui, view);
    theme::hairline_under_top_bar(ui, tokens);
}

/// What stands between the bar at the top and the one at the foot.
fn show_between_bars(ui: &mut Ui, view: View<'_>, low: bool) {
    let tokens = view.tokens;
    let bar = Frame::new().fill(tokens.chrome);
    let Some(open_briefing) = &view.state.open_briefing else {
        CentralPanel::default().frame(Frame::new().fill(tokens.page)).show(ui, |_| {});
        return;
    };
    let open = Open { view, open_briefing };
    if let Some(gaps) = open_briefing.gaps {
        gap_map::show(ui, open, gaps);
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
    // What stands beside the panes pushes the contents away rather than a pane behind a tab.
    let pushed = matches!(beside(open), Some(side) if !matches!(side, Beside::Problems)) && ui.available_width() < WIDE_ENOUGH_FOR_BOTH;
    if if narrow { view.state.folded_contents_shown } else { view.state.prefs.contents && !pushed } {
        Panel::left("contents")
            .default_size(OUTLINE)
            .size_range(OUTLINE_RANGE)
            .show_separator_line(false)
            .frame(bar)
            .show(ui, |ui| contents::show(ui, open));
    }
    let beside = beside(open).map(|side| {
        let (name, width, range, fill) = match side {
            Beside::Page(_) => ("page", 400.0, 280.0..=620.0, tokens.desk),
            Beside::Notes(_) => ("notes", 400.0, 300.0..=620.0, tokens.desk),
            Beside::Walks(_) => ("walks", 420.0, 320.0..=620.0, tokens.desk),
            Beside::Filters => ("filters", FILTERS, 220.0..=400.0, tokens.chrome),
            Beside::Problems => ("problems", 420.0, 300.0..=620.0, tokens.desk),
        };
        let panel = Panel::right(name).default_size(width).size_range(range).show_separator_line(false).frame(Frame::new().fill(fill));
        (side, panel.show(ui, all_of_it).inner)
    });
    CentralPanel::default().frame(Frame::new().fill(tokens.desk)).show(ui, |ui| panes::show(ui, open));
    if beside.is_none() {
        view.caches.beside_seen.set(false);
    }
    if let Some((side, rect)) = beside {
        ui.scope_builder(UiBuilder::new().id_salt("beside").max_rect(rect), |ui| {
            ui.set_clip_rect(rect.intersect(ui.clip_rect()));
            match side {
                Beside::Page(page) => page::show(ui, open, page),
                Beside::Notes(panel) => notes::show(ui, open, panel),
                Beside::Walks(panel) => walks::show(ui, open, panel),
                Beside::Filters => filters::show(ui, open),
                Beside::Problems => problems::show(ui, open),
            }
        });
    }
}

/// Takes the room of a panel that is filled later.
fn all_of_it(ui: &mut Ui) -> egui::Rect {
    let rect = ui.max_rect();
    ui.expand_to_include_rect(rect);
    rect
}

/// What stands beside the panes at the far side.
#[derive(Clone, Copy)]
enum Beside<'a> {
    Page(&'a Page),
    Notes(&'a NotesPanel),
    Walks(&'a WalksPanel),
    Filters,
    Problems,
}

fn beside(open: Open<'_>) -> Option<Beside<'_>> {
    let open_briefing = open.open_briefing;
    match &open_briefing.page {
        Some(page) => Some(Beside::Page(page)),
        None if open_briefing.notes.panel.is_some() => open_briefing.notes.panel.as_ref().map(Beside::Notes),
        None if open_briefing.own_walks.panel.is_some() => open_briefing.own_walks.panel.as_ref().map(Beside::Walks),
        None if open_briefing.filters.shown => Some(Beside::Filters),
        None => open_briefing.problem.map(|_| Beside::Problems),
    }
}
