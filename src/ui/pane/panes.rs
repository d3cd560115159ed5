//! Which panes are drawn, and how wide each is.

use super::{connector::connector_ui, frame::pane_ui};
use crate::{
    state::{PaneChange, PaneId},
    text,
    ui::{
        cache::Geometry,
        chrome::{THREE_FROM, TWO_FROM, room_for_text},
        theme::{OUTLINE, PANE_HEADER, Type},
        view::Open,
        widget::{TextRequest, wrapped_label_ui},
    },
};
use egui::{Rect, Sense, Ui, UiBuilder, pos2, vec2};

/// No pane is dragged narrower than these.
const LEAST_TEXT: f32 = 340.0;
const LEAST_COMMENT: f32 = 300.0;

/// Draws the panes there is room for.
pub fn panes_ui(ui: &mut Ui, open: Open<'_>) {
    let rect = ui.available_rect_before_wrap();
    let places = pane_places(ui, open, rect.width());
    let widths = pane_widths(open, &places, rect.width());
    *open.view.caches.geometry.borrow_mut() = Geometry::default();
    let mut left = rect.left();
    for (index, (place, width)) in places.iter().zip(&widths).enumerate() {
        let right = if index + 1 == places.len() { rect.right() } else { left + width };
        let pane_rect = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
        pane_ui(ui, open, place.pane, pane_rect, &place.tabs, places.len() == 1);
        if let Some(next) = places.get(index + 1) {
            let both = Rect::from_x_y_ranges(left..=right + widths[index + 1], rect.y_range());
            gutter_ui(ui, open, (place.pane, next.pane), both, right);
        }
        left = right;
    }
    connector_ui(ui, open, &open.view.caches.geometry.borrow());
}

/// Draws the text where it will stand, while what is said of it is being read: instead of comments, that they follow.
pub fn text_alone_ui(ui: &mut Ui, open: Open<'_>) {
    let rect = ui.available_rect_before_wrap();
    let places = pane_places(ui, open, rect.width());
    let widths = pane_widths(open, &places, rect.width());
    *open.view.caches.geometry.borrow_mut() = Geometry::default();
    let mut left = rect.left();
    let mut said = false;
    for (place, width) in places.iter().zip(&widths) {
        let pane_rect = Rect::from_min_size(pos2(left, rect.top()), vec2(*width, rect.height()));
        left += width;
        if place.pane.is_text() {
            pane_ui(ui, open, place.pane, pane_rect, &[], places.len() == 1);
        } else if !said {
            said = true;
            let (_, below) = pane_rect.split_top_bottom_at_y(rect.top() + PANE_HEADER);
            let tokens = open.view.tokens;
            let format = Type::Value.format(open.view.text_size(), tokens.ink_2);
            ui.scope_builder(UiBuilder::new().id_salt("being read").max_rect(below.shrink(24.0)), |ui| {
                wrapped_label_ui(ui, TextRequest::interface(text::screen::REST_IS_READ.words(), format));
            });
        }
    }
}

/// Draws the text alone, beside something that stands in the place of the comments.
pub fn text_pane_ui(ui: &mut Ui, open: Open<'_>, rect: Rect) {
    *open.view.caches.geometry.borrow_mut() = Geometry::default();
    pane_ui(ui, open, PaneId::Provisions, rect, &[], false);
}

/// A place among the panes, and the panes that take turns in it.
struct PanePlace {
    pane: PaneId,
    tabs: Vec<PaneId>,
}

/// The panes drawn, from left to right. Where there is not room for all that are shown, the last ones
/// take turns in one place; the text keeps its own as long as there are two.
fn pane_places(ui: &Ui, open: Open<'_>, width: f32) -> Vec<PanePlace> {
    let shown: Vec<PaneId> = open.open_briefing.panes.shown().collect();
    let room = pane_capacity(ui, open, width, &shown);
    let alone = |pane: &PaneId| PanePlace { pane: *pane, tabs: Vec::new() };
    if shown.len() <= room {
        return shown.iter().map(alone).collect();
    }
    if room == 1 {
        return vec![PanePlace { pane: open.open_briefing.panes.leader, tabs: shown }];
    }
    let text = shown.iter().copied().find(|pane| *pane == PaneId::Provisions).unwrap_or(shown[0]);
    let others = shown.iter().copied().filter(|pane| *pane != text);
    let kept: Vec<PaneId> = others.clone().take(room - 2).chain([text]).collect();
    let tabs: Vec<PaneId> = others.skip(room - 2).collect();
    let tab = tabs.iter().copied().find(|pane| *pane == open.open_briefing.panes.tab).unwrap_or(tabs[0]);
    let mut places: Vec<PanePlace> = shown.iter().filter(|pane| kept.contains(pane)).map(alone).collect();
    places.push(PanePlace { pane: tab, tabs });
    places
}

/// For how many panes there is room.
fn pane_capacity(ui: &Ui, open: Open<'_>, width: f32, shown: &[PaneId]) -> usize {
    let size = room_for_text(open.view);
    // Panels take room from the panes; the contents do so from 1200 points on only,
    // where there is enough for both.
    let window = ui.ctx().content_rect().width();
    let contents = open.view.state.prefs.contents || open.open_briefing.side.has_filters();
    let beside = if window >= THREE_FROM * size && contents { OUTLINE } else { 0.0 };
    if width + beside < TWO_FROM * size {
        return 1;
    }
    if width + beside < THREE_FROM * size {
        return 2;
    }
    let needed = shown.iter().scan(0.0, |sum, pane| {
        *sum += least_width(*pane) * size;
        Some(*sum)
    });
    needed.take_while(|needed| *needed <= width).count().max(3)
}

/// The room the panes that are shown need at the least.
pub fn least_room(open: Open<'_>) -> f32 {
    open.open_briefing.panes.shown().map(least_width).sum::<f32>() * room_for_text(open.view)
}

const fn least_width(pane: PaneId) -> f32 {
    if pane.is_text() { LEAST_TEXT } else { LEAST_COMMENT }
}

/// How wide each pane is: as its layout has it, and none under its least while others have room.
fn pane_widths(open: Open<'_>, places: &[PanePlace], width: f32) -> Vec<f32> {
    let layout = &open.open_briefing.panes.layout;
    let least: Vec<f32> = places.iter().map(|place| least_width(place.pane)).collect();
    let enough = least.iter().sum::<f32>() <= width;
    let mut fixed = vec![false; places.len()];
    loop {
        let taken: f32 = least.iter().zip(&fixed).filter(|(_, fixed)| **fixed).map(|(least, _)| least).sum();
        let parts = |index: usize| layout.width(places[index].pane);
        let all: f32 = (0..places.len()).filter(|index| !fixed[*index]).map(parts).sum();
        let widths: Vec<f32> = (0..places.len())
            .map(|index| if fixed[index] { least[index] } else { (width - taken) * parts(index) / all.max(0.01) })
            .collect();
        match (0..places.len()).find(|index| enough && !fixed[*index] && widths[*index] < least[*index]) {
            Some(narrow) => fixed[narrow] = true,
            None => return widths,
        }
    }
}

/// The gutter between two panes can be dragged; a double click resets it.
fn gutter_ui(ui: &Ui, open: Open<'_>, (left, right): (PaneId, PaneId), both: Rect, x: f32) {
    let handle = Rect::from_x_y_ranges(x - 3.0..=x + 5.0, both.y_range());
    let response = ui.interact(handle, ui.unique_id().with(("gutter", left, right)), Sense::click_and_drag() - Sense::FOCUSABLE);
    if response.hovered() || response.dragged() {
        ui.set_cursor_icon(egui::CursorIcon::ResizeHorizontal);
        ui.painter().vline(x, both.y_range(), egui::Stroke::new(2.0, open.view.tokens.edge));
    }
    if response.double_clicked() {
        open.view.send(PaneChange::Share { left, right, share: None });
    } else if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        let share = ((pointer.x - both.left()) / both.width()).clamp(0.1, 0.9);
        // A pointer held still changes nothing, and draws nothing.
        let layout = &open.open_briefing.panes.layout;
        let now = layout.width(left) / (layout.width(left) + layout.width(right));
        if (now - share).abs() > 0.000_5 {
            open.view.send(PaneChange::Share { left, right, share: Some(share) });
        }
    }
}
