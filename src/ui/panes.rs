//! Which panes are shown, and how wide each is.

use super::{
    Open,
    connector::{self, Geometry},
    pane,
    theme::{GUTTER, WIDE_GUTTER},
};
use crate::model::PaneKind;
use egui::{Rect, Ui, pos2};

/// The contents are shown from this width of the window on; below, they fold.
pub(super) const CONTENTS_FROM: f32 = 1200.0;
/// Three panes from this width of the space for panes on.
const THREE_FROM: f32 = 340.0 + 2.0 * 300.0;
/// Two panes from this width on; one below.
const TWO_FROM: f32 = 340.0 + 300.0;

/// Draws the panes there is room for.
pub(super) fn show(ui: &mut Ui, open: Open<'_>) {
    let rect = ui.available_rect_before_wrap();
    // Panes drop out before a word is cut: larger text needs more room.
    let size = open.view.text_size().clamp(1.0, 1.6);
    let shown: Vec<PaneKind> = PaneKind::ALL.into_iter().filter(|kind| open.document.pane(*kind).shown).collect();
    let room = if rect.width() >= THREE_FROM * size {
        3
    } else if rect.width() >= TWO_FROM * size {
        2
    } else {
        1
    };
    let comments: Vec<PaneKind> = shown.iter().copied().filter(|kind| *kind != PaneKind::Provisions).collect();
    let (visible, tabs) = visible(open, &shown, &comments, room);
    *open.view.caches.geometry.borrow_mut() = Geometry::default();
    let mut left = rect.left();
    for (at, kind) in visible.iter().enumerate() {
        let right = if at + 1 == visible.len() { rect.right() } else { left + share(rect.width(), visible.len(), at) };
        let pane_rect = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
        let tabs: &[PaneKind] = if tabs.contains(kind) { &tabs } else { &[] };
        pane::show(ui, open, *kind, pane_rect, tabs);
        left = right;
    }
    connector::show(ui, open.view.tokens, &open.view.caches.geometry.borrow());
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

/// The text takes a little more than a third of three panes and half of two; comment panes are equal
/// within a tenth, so that neither side has the larger ground.
fn share(width: f32, panes: usize, at: usize) -> f32 {
    match (panes, at) {
        (3, 0) => width * 0.355,
        (3, _) => (width - width * 0.355 + GUTTER - WIDE_GUTTER) / 2.0,
        (_, _) => width * 0.52,
    }
}
