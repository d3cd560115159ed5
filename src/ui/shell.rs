//! The window: bars around, contents on the left, panes in the middle.

use super::view::{Open, View};
use crate::{
    state::{CONTENTS_WIDTHS, Layer, SidePanel, Waiting},
    ui::{
        chrome::{
            THREE_FROM, TWO_FROM, WIDE_ENOUGH_FOR_BOTH, announcements_ui, breadcrumb_ui, is_low, notices_at_home_ui, notices_ui,
            room_for_text, selection_bar_ui, status_bar_ui, top_bar_ui,
        },
        overlay::{about_ui, correction_ui, diagnostics_ui, keys_ui, palette_ui, walk_start_ui},
        pane::{least_room, panes_ui, text_alone_ui, text_pane_ui},
        panel::{contents_edge_ui, contents_ui, filters_ui, notes_ui, page_ui, problems_ui, walks_ui},
        results::{results_status_ui, results_ui},
        screen::{floor_ui, gap_map_ui, home_ui, speaking_note_ui},
        theme::{PATH_BAR, STATUS_BAR, TOP_BAR, hairline_under_top_bar},
        workshop::workshop_ui,
    },
};
use egui::{CentralPanel, Frame, Panel, Stroke, Ui, UiBuilder};

/// A panel leaves so much to the panes, as far as it can be made narrower.
const LEAST_BESIDE_PANEL: f32 = 370.0;
/// Width of the filters.
const FILTERS: f32 = 264.0;
/// How much of the room the text has beside results, and within which limits.
const TEXT_BESIDE_RESULTS: f32 = 0.341;
const LEAST_TEXT: f32 = 340.0;
const MOST_TEXT: f32 = 560.0;

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
        selection_bar_ui(ui, view);
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
    if let (Some(note), Some(open_briefing)) = (&view.state.overlays.speaking_note, &view.state.open_briefing) {
        speaking_note_ui(ui, Open { view, open_briefing }, note);
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
    let has_results = open_briefing.filters.results.shown;
    // Filters in a small window fill it, and the list is behind them.
    if ui.available_width() < TWO_FROM * room_for_text(view) && open_briefing.side_panel() == Some(&SidePanel::Filters) {
        CentralPanel::default().frame(bar).show(ui, |ui| filters_ui(ui, open, true));
        return;
    }
    // A panel pushes the contents away rather than a pane behind a tab.
    let pushed = matches!(open_briefing.side_panel(), Some(side) if !matches!(side, SidePanel::Problems(_)))
        && ui.available_width() < WIDE_ENOUGH_FOR_BOTH;
    // Beside a list of results they are behind a button in the header of the text.
    let folded = narrow || has_results && ui.available_width() < WIDE_ENOUGH_FOR_BOTH;
    let has_contents = if folded { view.state.overlays.contents } else { view.state.prefs.contents && !pushed };
    let contents = has_contents.then(|| {
        let panel = Panel::left("contents").exact_size(contents_width(open, ui.available_width(), folded)).resizable(false);
        panel.show_separator_line(false).frame(bar).show(ui, |ui| contents_ui(ui, open)).response.rect
    });
    let beside = open_briefing.side_panel().map(|side| {
        let (name, width, range, fill) = match side {
            SidePanel::Page(_) => ("page", 400.0, 280.0..=620.0, tokens.desk),
            SidePanel::Notes(_) => ("notes", 400.0, 300.0..=620.0, tokens.desk),
            SidePanel::Walks(_) => ("walks", 420.0, 320.0..=620.0, tokens.desk),
            SidePanel::Filters => ("filters", FILTERS, 220.0..=400.0, tokens.chrome),
            SidePanel::Problems(_) => ("problems", 420.0, 300.0..=620.0, tokens.desk),
        };
        // What is read keeps room for its longest words.
        let most = (ui.available_width() - LEAST_BESIDE_PANEL).clamp(*range.start(), *range.end());
        let range = *range.start()..=most;
        let panel =
            Panel::right(name).default_size(width.min(most)).size_range(range).show_separator_line(false).frame(Frame::new().fill(fill));
        (side, panel.show(ui, take_all_room).inner)
    });
    let has_filters = open_briefing.side_panel() == Some(&SidePanel::Filters);
    CentralPanel::default().frame(Frame::new().fill(tokens.desk)).show(ui, |ui| {
        if has_results {
            text_and_results_ui(ui, open, narrow, has_filters);
        } else {
            panes_ui(ui, open);
        }
    });
    results_status_ui(ui, open);
    if let Some(contents) = contents {
        // Over the panes, which take what is pressed beside them.
        contents_edge_ui(ui, open, contents);
    }
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
                SidePanel::Filters => filters_ui(ui, open, false),
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
        let width = f32::from(view.state.prefs.contents_width);
        Panel::left("contents").exact_size(width).resizable(false).show_separator_line(false).frame(frame).show(ui, take_all_room);
    }
    let desk = Frame::new().fill(view.tokens.desk);
    CentralPanel::default().frame(desk).show(ui, |ui| text_alone_ui(ui, Open { view, open_briefing }));
}

/// The text, and beside it the list of results in the place of the comments; in a narrow window the list alone.
fn text_and_results_ui(ui: &mut Ui, open: Open<'_>, narrow: bool, has_filters: bool) {
    let rect = ui.available_rect_before_wrap();
    let text = if narrow { 0.0 } else { (rect.width() * TEXT_BESIDE_RESULTS).clamp(LEAST_TEXT, MOST_TEXT).round() };
    let (text, results) = rect.split_left_right_at_x(rect.left() + text);
    if text.width() > 0.0 {
        text_pane_ui(ui, open, text);
    }
    results_ui(ui, open, results, has_filters);
    if text.width() > 0.0 {
        let tokens = open.view.tokens;
        ui.painter().vline(text.right() + 0.5, text.y_range(), Stroke::new(tokens.hairline, tokens.hair));
    }
}

/// How wide the contents are: as a person set them, and narrower before any pane goes under its least width.
/// Over the panes of a narrow window they leave half of it.
fn contents_width(open: Open<'_>, room: f32, narrow: bool) -> f32 {
    let set = f32::from(open.view.state.prefs.contents_width);
    let left = if narrow { room / 2.0 } else { room - least_room(open) };
    set.min(left.max(f32::from(CONTENTS_WIDTHS.0)))
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
