//! The list of a pane: only what is in sight is laid out, and a place is a row, never a pixel.
//!
//! Heights are known only of rows that were laid out, so everything is computed from the row the
//! place names, upward and downward. Nothing jumps when a height above becomes known, because no
//! height above is ever used.

use super::{
    comment_rows::comment_row_layout,
    glide::glide_offset,
    pane_view::PaneView,
    row::row_ui,
    row_notes::add_note_signs,
    source_rows::{no_sources_ui, source_row_layout},
    text_rows::text_row_layout,
};
use crate::{
    linked::{Row, RowKind},
    model::PaneKind,
    state::{NavigationChange, Place, READING_LINE, Size},
    ui::{
        cache::{Glide, LayoutKey},
        theme::CARD_GAP,
        widget::{RowLayout, caret_browsing},
    },
};
use egui::{Rect, Role, Sense, Ui, UiBuilder, pos2, vec2};
use std::rc::Rc;

/// Draws the list in `rect`, and sends every scroll.
pub fn list_ui(ui: &mut Ui, pane: PaneView<'_>, rect: Rect) {
    if rect.height() < 1.0 {
        return;
    }
    let builder = UiBuilder::new().id_salt("list").max_rect(rect).accessibility_role(Role::List).accessibility_label(pane.id.name());
    ui.scope_builder(builder, |ui| {
        // Only what is in sight is laid out, so screen readers are told how much there is.
        let size = pane.open.open_briefing.linked.rows(pane.kind).len();
        ui.accesskit_node_builder(ui.unique_id(), |node| node.set_size_of_set(size));
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        pane.open.view.caches.geometry.borrow_mut().bodies[pane.id as usize] = Some(rect);
        let list = List { ui, pane, rect };
        if list.rows().is_empty() {
            no_sources_ui(ui, pane, rect);
            return;
        }
        let place = pane.open.open_briefing.panes[pane.id].place;
        let wheel = scroll_delta(ui, pane, rect);
        let dragged = scroll_bar_drag(ui, pane, rect);
        let alone = &pane.open.view.caches.alone[pane.id as usize];
        alone.set(wheel != 0.0 && (alone.get() || ui.input(|input| input.modifiers.alt)));
        let glide = if wheel == 0.0 && dragged.is_none() { glide_offset(ui, pane, place) } else { 0.0 };
        let (first, top) = list.settle(dragged.unwrap_or(place), wheel + glide);
        let seen = list.seen(first, top);
        if wheel != 0.0 || dragged.is_some() {
            list.send_scrolled(first, top, &seen);
        }
        // A row of which only a sliver shows is not in sight.
        let whole = |(_, layout, y): &&VisibleRow| *y + layout.height.min(40.0) <= rect.height() && *y + layout.height >= 20.0;
        let mut in_sight = seen.iter().filter(whole).map(|(row, ..)| *row);
        if let (Some(top), Some(bottom)) = (in_sight.clone().next(), in_sight.next_back()) {
            pane.open.view.caches.record_rows_in_sight(pane.id, top, bottom);
        }
        for (row, layout, y) in &seen {
            row_ui(ui, pane, *row, layout, rect, *y);
        }
        paint_scroll_bar(ui, pane, rect, first, seen.len());
    });
}

/// Points to move by: the wheel while the pointer is here, and pages. Upward is positive, as egui has it.
fn scroll_delta(ui: &Ui, pane: PaneView<'_>, rect: Rect) -> f32 {
    let asked = &pane.open.view.caches.scroll[pane.id as usize];
    // A second pass of the same frame must not move twice.
    let pages = if ui.current_pass_index() == 0 { asked.take() } else { 0.0 };
    let here = ui.rect_contains_pointer(rect);
    let wheel = if here { ui.input(|input| input.smooth_scroll_delta().y) } else { 0.0 };
    wheel - pages * rect.height() + caret_browsing::out_of_sight(ui.ctx(), rect)
}

struct List<'a> {
    ui: &'a Ui,
    pane: PaneView<'a>,
    rect: Rect,
}

/// A row in sight: its number, its layout, and the height of its top in the pane.
type VisibleRow = (usize, Rc<RowLayout>, f32);

impl List<'_> {
    fn rows(&self) -> &[Row] {
        self.pane.open.open_briefing.linked.rows(self.pane.kind)
    }

    fn layout(&self, row: usize) -> Rc<RowLayout> {
        let view = self.pane.open.view;
        let key = LayoutKey {
            generation: self.pane.open.open_briefing.file.generation,
            width: self.rect.width(),
            text_size: self.pane.text_size,
            spacing: view.spacing(),
            theme: view.tokens.theme,
            pixels_per_point: self.ui.pixels_per_point(),
            subject_revision: if self.pane.shows_related() { self.pane.open.open_briefing.navigation.following.revision } else { 0 },
            on_thread: self.pane.open.open_briefing.navigation.following.on_thread.filter(|_| self.pane.shows_related()),
            search_revision: self.pane.open.open_briefing.searches.current.as_ref().map_or(0, |search| search.revision),
            card_order: self.pane.open.open_briefing.linked.card_order(),
            unfolded_ties: view.state.prefs.unfolded_ties,
            filter_revision: if self.pane.kind == PaneKind::Provisions { 0 } else { self.pane.open.open_briefing.filters.revision },
            notes_revision: self.pane.open.open_briefing.notes.drawn_revision,
            fonts_revision: view.caches.fonts_revision(),
        };
        let width = self.rect.width();
        let size = self.size(row);
        view.caches.row(self.pane.id, key, self.ui.cumulative_pass_nr(), (row, size), || {
            let mut layout = match self.pane.kind {
                PaneKind::Provisions => text_row_layout(self.ui, self.pane, &self.rows()[row], width),
                PaneKind::Sources => source_row_layout(self.ui, self.pane, &self.rows()[row], size, width),
                _ => comment_row_layout(self.ui, self.pane, &self.rows()[row], size, width),
            };
            add_note_signs(&mut layout, self.pane, &self.rows()[row], size, width);
            layout
        })
    }

    /// How much of a row's card is shown; rows without a card have one size.
    fn size(&self, row: usize) -> Size {
        match self.rows()[row].kind {
            RowKind::Card(..) | RowKind::Source(_) => match self.pane.open.open_briefing.panes[self.pane.id].size(row) {
                // Where there is room the neighbour is open as well.
                Size::Brief if self.pane.wide && self.pane.open.open_briefing.panes[self.pane.id].unfolded.get(1) == Some(&row) => {
                    Size::Open
                }
                size => size,
            },
            _ => Size::Line,
        }
    }

    fn is_hidden(&self, row: usize) -> bool {
        self.pane.open.open_briefing.filters.hides(self.pane.kind, row)
    }

    /// How much of the pane a row takes, with the blank below it.
    fn height(&self, row: usize) -> f32 {
        if self.is_hidden(row) {
            return 0.0;
        }
        // An unfolded card has air on both sides; the lines to the critiques cross in it.
        let next = row + 1 < self.rows().len() && self.size(row + 1) != Size::Line;
        let gap = if next || self.size(row) != Size::Line { CARD_GAP } else { 0.0 };
        self.layout(row).height + gap
    }

    /// The first row in sight and the height of its top, which is at or above the pane's: from a place,
    /// moved by so many points, and never beyond either end.
    fn settle(&self, place: Place, moved: f32) -> (usize, f32) {
        let last = self.rows().len().saturating_sub(1);
        let row = place.row.min(last);
        let top = place.level * self.rect.height() - place.fraction * self.height(row) + moved;
        let (row, top) = self.walk(row, top);
        let blank = self.blank_below(row, top);
        if blank > 0.0 { self.walk(row, top + blank) } else { (row, top) }
    }

    /// Goes up to the row that crosses the pane's top edge, or down to it.
    fn walk(&self, mut row: usize, mut top: f32) -> (usize, f32) {
        while top > 0.0 && row > 0 {
            row -= 1;
            top -= self.height(row);
        }
        while row + 1 < self.rows().len() && top + self.height(row) <= 0.0 {
            top += self.height(row);
            row += 1;
        }
        (row, if row == 0 { top.min(0.0) } else { top })
    }

    /// How much of the pane would stay empty below the last row.
    fn blank_below(&self, mut row: usize, mut top: f32) -> f32 {
        while row < self.rows().len() {
            top += self.height(row);
            row += 1;
            if top >= self.rect.height() {
                return 0.0;
            }
        }
        self.rect.height() - top
    }

    fn seen(&self, first: usize, top: f32) -> Vec<VisibleRow> {
        let mut seen = Vec::new();
        let (mut row, mut y) = (first, top);
        while row < self.rows().len() && y < self.rect.height() {
            if !self.is_hidden(row) {
                seen.push((row, self.layout(row), y));
            }
            y += self.height(row);
            row += 1;
        }
        seen
    }

    fn send_scrolled(&self, first: usize, top: f32, seen: &[VisibleRow]) {
        let height = self.height(first);
        let place = Place { row: first, fraction: if height > 0.0 { -top / height } else { 0.0 }, level: 0.0 };
        // What a person scrolls is not animated.
        self.pane.open.view.caches.glides[self.pane.id as usize].set(Glide::stand(place));
        // With Alt held a pane moves alone, whatever it does otherwise.
        if self.pane.open.view.caches.alone[self.pane.id as usize].get() {
            self.pane.open.view.send(NavigationChange::ScrolledAlone { pane: self.pane.id, place });
            return;
        }
        let line = self.reading_line(first, top);
        let crossing = seen.iter().find(|(row, _, y)| y + self.height(*row) > line).or(seen.last());
        let Some((row, _, y)) = crossing else { return };
        let level = (y / self.rect.height()).clamp(0.0, 0.9);
        self.pane.open.view.send(NavigationChange::Scrolled { pane: self.pane.id, place, line: (*row, level) });
    }

    /// The height of the line whose item is the subject: a fifth down the pane, sliding to the top with
    /// the first rows and to the foot in the last screenful, so that every item can cross it.
    fn reading_line(&self, first: usize, top: f32) -> f32 {
        let height = self.rect.height();
        let line = READING_LINE * height;
        let above = if first == 0 { -top } else { height };
        if above < line {
            return above;
        }
        let below = self.hidden_below(first, top);
        if below < height { line + (height - line) * (1.0 - below / height) } else { line }
    }

    /// How much lies below the pane's foot, counted up to one pane's height.
    fn hidden_below(&self, mut row: usize, top: f32) -> f32 {
        const LEAST_ROW: f32 = 20.0;
        let height = self.rect.height();
        if (self.rows().len() - row) as f32 * LEAST_ROW > 2.5 * height {
            return height;
        }
        let mut bottom = top;
        while row < self.rows().len() && bottom < 2.0 * height {
            bottom += self.height(row);
            row += 1;
        }
        (bottom - height).clamp(0.0, height)
    }
}

/// Width of the scroll bar.
const BAR: f32 = 8.0;

/// A thumb as long as the part of the rows in sight. Rows are counted, not their heights, most of
/// which nobody knows.
fn thumb(pane: PaneView<'_>, rect: Rect, first: usize, seen: usize) -> Option<Rect> {
    let rows = pane.open.open_briefing.linked.rows(pane.kind).len();
    if seen >= rows || rows == 0 {
        return None;
    }
    let length = (rect.height() * seen as f32 / rows as f32).max(28.0);
    let top = rect.top() + (rect.height() - length) * (first as f32 / (rows - seen).max(1) as f32).min(1.0);
    Some(Rect::from_min_size(pos2(rect.right() - BAR + 1.0, top), vec2(BAR - 3.0, length)))
}

fn paint_scroll_bar(ui: &Ui, pane: PaneView<'_>, rect: Rect, first: usize, seen: usize) {
    if let Some(thumb) = thumb(pane, rect, first, seen) {
        ui.painter().rect_filled(thumb, 3.0, pane.tokens().hair_2);
    }
}

/// Where a drag of the scroll bar leads.
fn scroll_bar_drag(ui: &Ui, pane: PaneView<'_>, rect: Rect) -> Option<Place> {
    let track = Rect::from_min_max(pos2(rect.right() - BAR - 2.0, rect.top()), rect.max);
    let response = ui.interact(track, ui.unique_id().with("bar"), Sense::click_and_drag() - Sense::FOCUSABLE);
    let pointer = response.interact_pointer_pos().filter(|_| response.dragged() || response.clicked())?;
    let rows = pane.open.open_briefing.linked.rows(pane.kind).len();
    let part = ((pointer.y - rect.top()) / rect.height()).clamp(0.0, 1.0);
    let row = (part * rows.saturating_sub(1) as f32).round() as usize;
    Some(Place::top_of(row))
}
