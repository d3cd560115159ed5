//! A preview of what a link leads to: under the pointer once it rests, and at once where the keyboard is.

use super::pane_view::PaneView;
use crate::{
    describe,
    model::Target,
    ui::{
        theme::Type,
        widget::{Link, LinkTarget, TextRequest, label_ui},
    },
};
use egui::{Id, Rect, Tooltip, Ui};

/// How long the pointer rests before the preview comes, in seconds.
const REST: f32 = 0.25;
/// Letters shown of it: enough to recognize it.
const MOST: usize = 320;
/// Width of a preview.
const WIDTH: f32 = 360.0;

/// True once the pointer moved to a link and rests there. A link that moved under a resting pointer, as when
/// a pane is scrolled by keyboard, is not pointed at.
fn pointer_has_rested(ui: &Ui, pane: PaneView<'_>, link: Id) -> bool {
    let cell = &pane.open.view.caches.pointed;
    let (now, rested) = ui.input(|input| (input.time, input.pointer.time_since_last_movement()));
    let since = match cell.get() {
        Some((known, since)) if known == link => since,
        _ => now,
    };
    cell.set(Some((link, since)));
    let came_by_itself = now - f64::from(rested) < since - 0.05;
    if !came_by_itself && rested < REST {
        ui.ctx().request_repaint_after_secs(REST - rested);
    }
    !came_by_itself && rested >= REST
}

/// Shows what a link leads to, beside it.
pub fn preview_ui(ui: &Ui, pane: PaneView<'_>, link: &Link, id: Id, beside: Rect, by_pointer: bool) {
    if matches!(link.to, LinkTarget::Hint) {
        // It has no other words, so they come at once.
        let words = Type::Interface.plain(pane.open.view.text_size().min(1.5), pane.tokens().ink);
        Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, beside)
            .show(|ui| label_ui(ui, TextRequest::interface(&link.name, words)));
        return;
    }
    let (LinkTarget::Item(target) | LinkTarget::Page(target @ Target::Term(_))) = &link.to else { return };
    if by_pointer && !pointer_has_rested(ui, pane, id) {
        return;
    }
    let linked = &pane.open.open_briefing.linked;
    let Some((head, words)) = describe::preview(linked, target, MOST) else { return };
    let (tokens, size) = (pane.tokens(), pane.open.view.text_size().min(1.5));
    Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, beside).width(WIDTH * size).show(|ui| {
        label_ui(ui, TextRequest::new(head, Type::InterfaceBold.plain(size, tokens.ink)).in_language(pane.open.language()));
        if !words.is_empty() {
            label_ui(ui, TextRequest::new(words, Type::Value.plain(size, tokens.ink)).in_language(pane.open.language()));
        }
    });
}
