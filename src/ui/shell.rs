//! The window: bars around, contents on the left, panes in the middle.

use super::view::{Open, View};
use crate::{
    state::{Layer, SidePanel, Waiting},
    ui::{
        chrome::{
            THREE_FROM, WIDE_ENOUGH_FOR_BOTH, announcements_ui, breadcrumb_ui, is_low, notices_at_home_ui, notices_ui, room_for_text,
            status_bar_ui, top_bar_ui,
        },
        overlay::{about_ui, correction_ui, diagnostics_ui, keys_ui, palette_ui, walk_start_ui},
        pane::{panes_ui, text_alone_ui},
        panel::{contents_ui, filters_ui, notes_ui, page_ui, problems_ui, walks_ui},
        screen::{floor_ui, gap_map_ui, home_ui},
        theme::{OUTLINE, OUTLINE_RANGE, PATH_BAR, STATUS_BAR, TOP_BAR, hairline_under_top_bar},
        workshop::workshop_ui,
    },
};
use egui::{CentralPanel, Frame, Panel, Ui, UiBuilder};

/// Width of the filters.
const FILTERS: f32 = 264.0;

/// Draws everything.
pub fn window_ui(ui: &mut Ui, view: View<'_>) {
    view.caches.watch_fonts(ui);
    view.caches.drop_unseen_rows(ui.cumulative_pass_nr());
    if ui.memory(|memory| memory.focused().is_none()) {
        view.caches.focus_seen.set(None);
    }
    if let Some(workshop) = &view.state.workshop {
        workshop_ui(ui, view, workshop);
    } else {
        reader_ui(ui, view);
        walk_start_if_asked_ui(ui, view);
    }
    match (&view.state.overlays.palette, &view.state.open_briefing) {
        (Some(palette), Some(open_briefing)) => palette_ui(ui, Open { view, open_briefing }, palette),
        _ => view.caches.palette_revision.set(0),
    }
    if let Some(query) = &view.state.overlays.key_sheet {
        keys_ui(ui, view, query);
    } else if view.state.is_open(Layer::About) {
        about_ui(ui, view);
    }
    if let (Some(correction), Some(open_briefing)) = (&view.state.overlays.correction, &view.state.open_briefing) {
        correction_ui(ui, Open { view, open_briefing }, correction);
    } else {
        view.caches.correction_seen.set(false);
    }
    if view.state.is_open(Layer::Diagnostics) {
        diagnostics_ui(ui, view);
    }
}

/// All that the palette may be over.
fn reader_ui(ui: &mut Ui, view: View<'_>) {
    if view.state.home.shown || view.state.open_briefing.is_none() && view.state.arrival.waiting == Waiting::Nothing {
        notices_at_home_ui(ui, view);
        home_ui(ui, view);
        return;
    }
    if let (Some(floor), Some(open_briefing)) = (&view.state.overlays.floor, &view.state.open_briefing) {
        floor_ui(ui, Open { view, open_briefing }, floor);
        return;
    }
    let tokens = view.tokens;
    let bar = Frame::new().fill(tokens.chrome);
    Panel::top("top bar").exact_size(TOP_BAR).resizable(false).show_separator_line(false).frame(bar).show(ui, |ui| top_bar_ui(ui, view));
    notices_ui(ui, view);
    let low = is_low(ui);
    // Bars at the foot and panels at the far side take their room first and are filled last: what is read
    // last comes last for the keyboard too.
    let foot = (!low).then(|| {
        let panel = Panel::bottom("status").exact_size(STATUS_BAR).resizable(false).show_separator_line(false).frame(bar);
        panel.show(ui, take_all_room).inner
    });
    between_bars_ui(ui, view, low);
    if let Some(rect) = foot {
        ui.scope_builder(UiBuilder::new().id_salt("status").max_rect(rect), |ui| status_bar_ui(ui, view));
    }
    announcements_ui(ui, view);
    hairline_under_top_bar(ui, tokens);
}

/// What is between the bar at the top and the one at the foot.
fn between_bars_ui(ui: &mut Ui, view: View<'_>, low: bool) {
    let tokens = view.tokens;
    let bar = Frame::new().fill(tokens.chrome);
    let Some(open_briefing) = &view.state.open_briefing else {
        text_being_read_ui(ui, view);
        return;
    };
    let open = Open { view, open_briefing };
    if let Some(gaps) = open_briefing.gaps {
        gap_map_ui(ui, open, gaps);
        return;
    }
    let narrow = ui.available_width() < THREE_FROM * room_for_text(view);
    if narrow && !low {
        Panel::top("path bar")
            .exact_size(PATH_BAR)
            .resizable(false)
            .show_separator_line(false)
            .frame(bar)
            .show(ui, |ui| breadcrumb_ui(ui, open));
    }
    // A panel pushes the contents away rather than a pane behind a tab.
    let pushed = matches!(open_briefing.side_panel(), Some(side) if !matches!(side, SidePanel::Problems(_)))
        && ui.available_width() < WIDE_ENOUGH_FOR_BOTH;
    if if narrow { view.state.overlays.contents } else { view.state.prefs.contents && !pushed } {
        Panel::left("contents")
            .default_size(OUTLINE)
            .size_range(OUTLINE_RANGE)
            .show_separator_line(false)
            .frame(bar)
            .show(ui, |ui| contents_ui(ui, open));
    }
    let beside = open_briefing.side_panel().map(|side| {
        let (name, width, range, fill) = match side {
            SidePanel::Page(_) => ("page", 400.0, 280.0..=620.0, tokens.desk),
            SidePanel::Notes(_) => ("notes", 400.0, 300.0..=620.0, tokens.desk),
            SidePanel::Walks(_) => ("walks", 420.0, 320.0..=620.0, tokens.desk),
            SidePanel::Filters => ("filters", FILTERS, 220.0..=400.0, tokens.chrome),
            SidePanel::Problems(_) => ("problems", 420.0, 300.0..=620.0, tokens.desk),
        };
        let panel = Panel::right(name).default_size(width).size_range(range).show_separator_line(false).frame(Frame::new().fill(fill));
        (side, panel.show(ui, take_all_room).inner)
    });
    CentralPanel::default().frame(Frame::new().fill(tokens.desk)).show(ui, |ui| panes_ui(ui, open));
    if beside.is_none() {
        view.caches.beside_seen.set(false);
    }
    if let Some((side, rect)) = beside {
        ui.scope_builder(UiBuilder::new().id_salt("beside").max_rect(rect), |ui| {
            ui.set_clip_rect(rect.intersect(ui.clip_rect()));
            match side {
                SidePanel::Page(page) => page_ui(ui, open, page),
                SidePanel::Notes(panel) => notes_ui(ui, open, panel),
                SidePanel::Walks(panel) => walks_ui(ui, open, panel),
                SidePanel::Filters => filters_ui(ui, open),
                SidePanel::Problems(_) => problems_ui(ui, open),
            }
        });
    }
}

/// What is in sight before a briefing is open: of a long one its text, at the place where it will stand.
fn text_being_read_ui(ui: &mut Ui, view: View<'_>) {
    let Some(open_briefing) = &view.state.arrival.text else {
        CentralPanel::default().frame(Frame::new().fill(view.tokens.page)).show(ui, |_| {});
        return;
    };
    if view.state.prefs.contents && ui.available_width() >= THREE_FROM * room_for_text(view) {
        let frame = Frame::new().fill(view.tokens.chrome);
        Panel::left("contents")
            .default_size(OUTLINE)
            .size_range(OUTLINE_RANGE)
            .show_separator_line(false)
            .frame(frame)
            .show(ui, take_all_room);
    }
    let desk = Frame::new().fill(view.tokens.desk);
    CentralPanel::default().frame(desk).show(ui, |ui| text_alone_ui(ui, Open { view, open_briefing }));
}

/// Takes the room of a panel that is filled later.
fn take_all_room(ui: &mut Ui) -> egui::Rect {
    let rect = ui.max_rect();
    ui.expand_to_include_rect(rect);
    rect
}

/// Draws the choice of a walk over the reader.
pub(in crate::ui) fn walk_start_if_asked_ui(ui: &Ui, view: View<'_>) {
    if let (Some(starting), Some(open_briefing)) = (&view.state.overlays.walk_start, &view.state.open_briefing) {
        walk_start_ui(ui, Open { view, open_briefing }, starting);
    }
}
