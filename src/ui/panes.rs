//! Which panes are shown, and how wide each is.

use super::{
    Open, View,
    connector::{self, Geometry},
    pane,
    theme::{GUTTER, OUTLINE, WIDE_GUTTER},
};
use crate::{model::PaneKind, state::Change};
use egui::{Rect, Sense, Ui, pos2};

/// Three panes, and the contents beside them, from this width of the window on.
pub(super) const THREE_FROM: f32 = 1200.0;
/// Two panes from this width on; one below.
const TWO_FROM: f32 = 900.0;
/// No pane is dragged under these.
const LEAST_TEXT: f32 = 340.0;
const LEAST_COMMENT: f32 = 300.0;

/// Draws the panes there is room for.
pub(super) fn show(ui: &mut Ui, open: Open<'_>) {
    let rect = ui.available_rect_before_wrap();
    let size = room_for_text(open.view);
    let shown: Vec<PaneKind> = PaneKind::ALL.into_iter().filter(|kind| open.document.pane(*kind).shown).collect();
    // What stands beside the panes takes room from them; the contents do so from 1200 points on only,
    // where there is enough for both.
    let window = ui.ctx().content_rect().width();
    let filters = open.document.filters.shown;
    let beside = if window >= THREE_FROM * size && (open.view.state.prefs.contents || filters) { OUTLINE } else { 0.0 };
    let width = rect.width() + beside;
    let room = if width >= THREE_FROM * size {
        3
    } else if width >= TWO_FROM * size {
        2
    } else {
        1
    };
    let comments: Vec<PaneKind> = shown.iter().copied().filter(|kind| *kind != PaneKind::Provisions).collect();
    let (visible, tabs) = visible(open, &shown, &comments, room);
    *open.view.caches.geometry.borrow_mut() = Geometry::default();
    let mut left = rect.left();
    for (at, kind) in visible.iter().enumerate() {
        let right = if at + 1 == visible.len() { rect.right() } else { left + share(open, rect.width(), visible.len(), at) };
        let pane_rect = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
        let tabs: &[PaneKind] = if tabs.contains(kind) { &tabs } else { &[] };
        pane::show(ui, open, *kind, pane_rect, tabs, visible.len() == 1);
        if at + 1 < visible.len() {
            gutter(ui, open, rect, visible.len(), at, right);
        }
        left = right;
    }
    connector::show(ui, open.view.tokens, &open.view.caches.geometry.borrow());
}

/// Panes drop out before a word is cut: larger text needs more room.
pub(super) fn room_for_text(view: View<'_>) -> f32 {
    view.text_size().clamp(1.0, 1.6)
}

/// The panes drawn, and the ones that take turns in one place.
fn visible(open: Open<'_>, shown: &[PaneKind], comments: &[PaneKind], room: usize) -> (Vec<PaneKind>, Vec<PaneKind>) {
    if shown.len() <= room {
        return (shown.to_vec(), Vec::new());
    }
    if room == 1 {
        return (vec![open.document.leader], shown.to_vec());
    }
    let tab = if comments.contains(&open.document.tab) { open.document.tab } else { comments[0] };
    let mut visible = vec![tab];
    if shown.contains(&PaneKind::Provisions) {
        visible.insert(0, PaneKind::Provisions);
    }
    (visible, comments.to_vec())
}

/// The width of a pane. Nobody having moved a gutter, the text takes a little more than a third of three
/// panes and half of two; comment panes are equal within a tenth, so that neither side has the larger
/// ground.
fn share(open: Open<'_>, width: f32, panes: usize, at: usize) -> f32 {
    let [text, comment] = open.view.state.prefs.shares;
    let text = width * text.unwrap_or(if panes == 3 { 0.355 } else { 0.52 });
    let least_right = LEAST_COMMENT * (panes - 1) as f32;
    let text = text.clamp(LEAST_TEXT.min(width / 2.0), (width - least_right).max(width / 2.0));
    match (panes, at) {
        (3, 1) => {
            let left = width - text;
            let even = (left + GUTTER - WIDE_GUTTER) / 2.0;
            comment.map_or(even, |share| left * share).clamp(LEAST_COMMENT.min(left / 2.0), (left - LEAST_COMMENT).max(left / 2.0))
        }
        _ => text,
    }
}

/// The gutter right of a pane can be dragged; pressed twice it goes back.
fn gutter(ui: &mut Ui, open: Open<'_>, rect: Rect, panes: usize, at: usize, x: f32) {
    let handle = Rect::from_x_y_ranges(x - 3.0..=x + 5.0, rect.y_range());
    let response = ui.interact(handle, ui.unique_id().with(("gutter", at)), Sense::click_and_drag() - Sense::FOCUSABLE);
    if response.hovered() || response.dragged() {
        ui.set_cursor_icon(egui::CursorIcon::ResizeHorizontal);
        let tokens = open.view.tokens;
        ui.painter().vline(x, rect.y_range(), egui::Stroke::new(2.0, tokens.edge));
    }
    if response.double_clicked() {
        open.view.send(Change::Share { gutter: at, share: None });
    } else if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        let left = if at == 0 { rect.left() } else { rect.left() + share(open, rect.width(), panes, 0) };
        let share = ((pointer.x - left) / (rect.right() - left)).clamp(0.1, 0.9);
        // A pointer held still changes nothing, and draws nothing.
        if open.view.state.prefs.shares[at].is_none_or(|kept| (kept - share).abs() > 0.000_5) {
            open.view.send(Change::Share { gutter: at, share: Some(share) });
        }
    }
}
