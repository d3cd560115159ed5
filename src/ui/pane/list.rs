//! The list of a pane: only what is in sight is laid out, and a place is a row, never a pixel.
//!
//! Heights are known only of rows that were laid out, so everything is reckoned from the row the
//! place names, upward and downward. Nothing jumps when a height above becomes known, because no
//! height above is ever used.

use super::{PaneView, accent, rows, text_rows};
use crate::{
    library::{Row, RowKind},
    model::PaneKind,
    state::{Change, Page, Place, READING_LINE, Size},
    ui::{
        laid::Key,
        theme::{CARD_GAP, CORNER, Type},
        widget::{Anchored, Link, Sheet},
    },
};
use egui::{CornerRadius, Pos2, Rect, Role, Sense, Shadow, Shape, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};
use std::rc::Rc;

/// Draws the list in `rect`, and tells of every move a person makes.
pub(super) fn show(ui: &mut Ui, pane: PaneView<'_>, rect: Rect) {
    if rect.height() < 1.0 {
        return;
    }
    let builder = UiBuilder::new().id_salt("list").max_rect(rect).accessibility_role(Role::List);
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        pane.open.view.caches.geometry.borrow_mut().bodies[pane.kind as usize] = Some(rect);
        let list = List { ui, pane, rect };
        let place = pane.open.document.pane(pane.kind).place;
        let wheel = wheel(ui, pane, rect);
        let dragged = scroll_bar_drag(ui, pane, rect);
        let (first, top) = list.settle(dragged.unwrap_or(place), wheel);
        let seen = list.seen(first, top);
        if wheel != 0.0 || dragged.is_some() {
            list.send_scrolled(first, top, &seen);
        }
        // A row of which only a sliver shows is not in sight.
        let whole = |(_, sheet, y): &&Seen| *y + sheet.height.min(40.0) <= rect.height() && *y + sheet.height >= 20.0;
        let mut in_sight = seen.iter().filter(whole).map(|(row, ..)| *row);
        if let (Some(top), Some(bottom)) = (in_sight.clone().next(), in_sight.next_back()) {
            pane.open.view.caches.note_in_sight(pane.kind, top, bottom);
        }
        for (row, sheet, y) in &seen {
            show_row(ui, pane, *row, sheet, rect, *y);
        }
        paint_scroll_bar(ui, pane, rect, first, seen.len());
    });
}

/// Points to move by: the wheel while the pointer is here, and pages. Upward is positive, as egui has it.
fn wheel(ui: &Ui, pane: PaneView<'_>, rect: Rect) -> f32 {
    let asked = &pane.open.view.caches.scroll[pane.kind as usize];
    // A second pass of the same frame must not move twice.
    let pages = if ui.current_pass_index() == 0 { asked.take() } else { 0.0 };
    let here = ui.rect_contains_pointer(rect);
    let wheel = if here { ui.input(|input| input.smooth_scroll_delta().y) } else { 0.0 };
    wheel - pages * rect.height()
}

struct List<'a> {
    ui: &'a Ui,
    pane: PaneView<'a>,
    rect: Rect,
}

/// A row in sight: its number, its layout, and the height its top stands at in the pane.
type Seen = (usize, Rc<Sheet>, f32);

impl List<'_> {
    fn rows(&self) -> &[Row] {
        self.pane.open.document.library.rows(self.pane.kind)
    }

    fn sheet(&self, row: usize) -> Rc<Sheet> {
        let view = self.pane.open.view;
        let key = Key {
            generation: self.pane.open.document.generation,
            width: self.rect.width(),
            text_size: self.pane.text_size,
            dark: view.tokens.dark,
            pixels_per_point: self.ui.pixels_per_point(),
            fonts: view.caches.fonts(),
        };
        let width = self.rect.width();
        let size = self.size(row);
        view.caches.row(self.pane.kind, key, (row, size), || match self.pane.kind {
            PaneKind::Provisions => text_rows::lay_out(self.ui, self.pane, &self.rows()[row], width),
            _ => rows::lay_out(self.ui, self.pane, &self.rows()[row], size, width),
        })
    }

    /// How much of a row's card is shown; rows without a card have one size.
    fn size(&self, row: usize) -> Size {
        match self.rows()[row].kind {
            RowKind::Card(..) => self.pane.open.document.pane(self.pane.kind).size(row),
            _ => Size::Line,
        }
    }

    /// How much of the pane a row takes, with the blank below it.
    fn height(&self, row: usize) -> f32 {
        // An unfolded card has air on both sides; the lines to the critiques cross in it.
        let next = row + 1 < self.rows().len() && self.size(row + 1) != Size::Line;
        let gap = if next || self.size(row) != Size::Line { CARD_GAP } else { 0.0 };
        self.sheet(row).height + gap
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

    fn seen(&self, first: usize, top: f32) -> Vec<Seen> {
        let mut seen = Vec::new();
        let (mut row, mut y) = (first, top);
        while row < self.rows().len() && y < self.rect.height() {
            seen.push((row, self.sheet(row), y));
            y += self.height(row);
            row += 1;
        }
        seen
    }

    fn send_scrolled(&self, first: usize, top: f32, seen: &[Seen]) {
        let height = self.height(first);
        let place = Place { row: first, fraction: if height > 0.0 { -top / height } else { 0.0 }, level: 0.0 };
        let line = self.reading_line(first, top);
        let crossing = seen.iter().find(|(row, _, y)| y + self.height(*row) > line).or(seen.last());
        let Some((row, _, y)) = crossing else { return };
        let level = (y / self.rect.height()).clamp(0.0, 0.9);
        self.pane.open.view.send(Change::Scrolled { pane: self.pane.kind, place, line: (*row, level) });
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

fn show_row(ui: &mut Ui, pane: PaneView<'_>, at: usize, sheet: &Sheet, body: Rect, y: f32) {
    let document = pane.open.document;
    let row = &document.library.rows(pane.kind)[at];
    let is_card = matches!(row.kind, RowKind::Card(..));
    let left = if is_card { body.left() + rows::SIDES.0 } else { body.left() };
    let right = if is_card { body.right() - rows::SIDES.1 } else { body.right() };
    let rect = Rect::from_min_max(pos2(left, body.top() + y), pos2(right, body.top() + y + sheet.height));
    let role = if is_card || matches!(row.kind, RowKind::Provision(_)) { Role::Article } else { Role::ListItem };
    let builder = UiBuilder::new().id_salt(("row", at)).max_rect(rect).accessibility_role(role).accessibility_label(&sheet.name);
    ui.scope_builder(builder, |ui| {
        let size = document.library.rows(pane.kind).len();
        ui.accesskit_node_builder(ui.unique_id(), |node| {
            node.set_size_of_set(size);
            node.set_position_in_set(at + 1);
        });
        // Below the texts, so that a press beside the words counts too.
        let ground = ui.interact(rect.intersect(body), ui.unique_id().with("ground"), Sense::click() - Sense::FOCUSABLE);
        if is_card {
            note_card(pane, at, sheet, rect);
            let folded = document.pane(pane.kind).size(at) == Size::Line;
            paint_card(ui, pane, at, rect, ground.hovered(), folded);
        } else {
            paint_subject_bar(ui, pane, at, rect);
        }
        note_words(ui, pane, row, sheet, rect, body);
        paint_words(ui, pane, row, sheet, rect.min);
        let followed = show_links(ui, pane, sheet, rect.min);
        let pressed = sheet.paint(ui, rect.min, pane.tokens().ink);
        let pressed = pressed.or_else(|| ground.clicked().then(|| ground.interact_pointer_pos()).flatten());
        paint_badges(ui, pane, row, sheet, rect.min);
        if let Some(link) = followed.or_else(|| pressed.and_then(|at| link_at(sheet, at - rect.min.to_vec2()))) {
            follow_link(pane, link);
        } else if let Some(pressed) = pressed {
            press(pane, at, sheet, pressed - rect.min.to_vec2(), y / body.height());
        }
    });
}

/// Links of a row: an underline where the pointer or the keyboard is. Below the words, so that these
/// can be marked; what is pressed on them is looked up by [`link_at`].
fn show_links<'s>(ui: &Ui, pane: PaneView<'_>, sheet: &'s Sheet, origin: Pos2) -> Option<&'s Link> {
    let tokens = pane.tokens();
    let mut followed = None;
    for (number, link) in sheet.links.iter().enumerate() {
        let rect = link.rect.translate(origin.to_vec2());
        let response = ui.interact(rect, ui.unique_id().with(("link", number)), Sense::click());
        response.widget_info(|| egui::WidgetInfo::labeled(Role::Link, true, &link.name));
        if response.has_focus() {
            ui.painter().rect_stroke(rect.expand(2.0), 3.0, Stroke::new(2.0, tokens.focus), StrokeKind::Outside);
        }
        if ui.rect_contains_pointer(rect) {
            ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, tokens.ink_3));
        }
        if response.clicked() {
            followed = Some(link);
        }
    }
    followed
}

fn link_at(sheet: &Sheet, at: Pos2) -> Option<&Link> {
    sheet.links.iter().find(|link| link.rect.contains(at))
}

/// An item a card is tied to becomes the subject; who speaks and where it comes from is shown on a page.
fn follow_link(pane: PaneView<'_>, link: &Link) {
    let to = link.to.clone();
    pane.open.view.send(if link.page { Change::Page(Some(Page::Of(to))) } else { Change::GoTo(to) });
}

fn press(pane: PaneView<'_>, at: usize, sheet: &Sheet, point: Pos2, level: f32) {
    let document = pane.open.document;
    let row = &document.library.rows(pane.kind)[at];
    if let RowKind::Nothing(Some(nearest)) = row.kind {
        pane.open.view.send(Change::GoTo(document.library.sections()[nearest].target.clone()));
    } else {
        let words = text_rows::words_at(sheet, point);
        pane.open.view.send(Change::Select { pane: pane.kind, row: at, words, level });
    }
}

fn is_tied(pane: PaneView<'_>, row: usize) -> bool {
    pane.open.document.tied[pane.kind as usize].binary_search(&row).is_ok()
}

fn paint_card(ui: &Ui, pane: PaneView<'_>, row: usize, rect: Rect, hovered: bool, folded: bool) {
    let tokens = pane.tokens();
    let tied = is_tied(pane, row);
    let corner = CornerRadius::same(CORNER);
    if folded {
        if hovered {
            ui.painter().rect_filled(rect, corner, tokens.hover());
        }
        if tied {
            let bar = Rect::from_min_size(rect.min + vec2(0.0, 6.0), vec2(3.0, rect.height() - 12.0));
            ui.painter().rect_filled(bar, 1.5, accent(tokens, pane.kind));
        }
        return;
    }
    if tied && tokens.shadow > 0.0 {
        let shadow = Shadow { offset: [0, 4], blur: 14, spread: 0, color: tokens.shadow_colour() };
        ui.painter().add(shadow.as_shape(rect, corner));
    }
    let edge = if hovered { tokens.edge } else { tokens.hair_2 };
    ui.painter().rect(rect, corner, tokens.card, Stroke::new(tokens.hairline, edge), StrokeKind::Inside);
    if tied {
        let bar = Rect::from_min_size(rect.min + vec2(-1.0, 9.0), vec2(3.0, rect.height() - 18.0));
        ui.painter().rect_filled(bar, 1.5, accent(tokens, pane.kind));
    }
}

/// The paragraph or provision that is the subject has a bar at the outer edge.
fn paint_subject_bar(ui: &Ui, pane: PaneView<'_>, row: usize, rect: Rect) {
    if pane.kind == PaneKind::Provisions && is_tied(pane, row) {
        let bar = Rect::from_min_size(rect.min, vec2(4.0, rect.height() - CARD_GAP));
        ui.painter().rect_filled(bar, 0.0, pane.tokens().provision);
    }
}

/// The anchors that are selected: the words that were pressed, or those the subject hangs on.
fn is_selected(pane: PaneView<'_>, row: &Row, anchor: usize) -> bool {
    let document = pane.open.document;
    let Some(subject) = document.subject.as_ref().filter(|subject| subject.section == row.section) else { return false };
    match (subject.words, document.library.item(&subject.target)) {
        (Some(words), _) => words == anchor,
        (None, Some(item)) => {
            let section = &document.library.sections()[row.section];
            section.placed(item).is_some_and(|placed| placed.anchors.contains(&anchor))
        }
        (None, None) => false,
    }
}

/// Notes where a tied card stands, for the lines that lead to it. A card folded to a line has none.
fn note_card(pane: PaneView<'_>, at: usize, sheet: &Sheet, rect: Rect) {
    if is_tied(pane, at) && pane.open.document.pane(pane.kind).size(at) != Size::Line {
        let badge = sheet.badges.first().map_or(rect.top() + 20.0, |(badge, ..)| rect.top() + badge.center().y);
        pane.open.view.caches.geometry.borrow_mut().cards[pane.kind as usize].push((rect, badge));
    }
}

/// Notes where the selected words end, and those under the pointer: there the leader begins.
fn note_words(ui: &Ui, pane: PaneView<'_>, row: &Row, sheet: &Sheet, rect: Rect, body: Rect) {
    if pane.kind != PaneKind::Provisions {
        return;
    }
    let mut geometry = pane.open.view.caches.geometry.borrow_mut();
    for words in &sheet.anchored {
        if geometry.words.is_none() && is_selected(pane, row, words.anchor) {
            geometry.words = Some(leader_start(words, rect));
        }
    }
    let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|at| ui.rect_contains_pointer(body) && rect.contains(*at));
    if let Some(words) = pointer.and_then(|at| text_rows::anchored_at(sheet, at - rect.min.to_vec2())) {
        geometry.hovered = Some(leader_start(words, rect));
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
}

/// One under the last line of the words, after their badge; in the gap above the row for a tie to all
/// of it, so that the leader never runs over words.
fn leader_start(words: &Anchored, row: Rect) -> Pos2 {
    match words.lines.last() {
        Some(line) => pos2(words.badge.right() + 2.0, line.bottom() + 1.0) + row.min.to_vec2(),
        None if words.badge.top() > 24.0 && words.badge.left() > 60.0 => {
            pos2(words.badge.right(), words.badge.top() - 6.0) + row.min.to_vec2()
        }
        None => pos2(row.left() + words.badge.left(), row.top() - 5.0),
    }
}

/// Grounds and underlines of words with a tie, below the words themselves.
fn paint_words(ui: &Ui, pane: PaneView<'_>, row: &Row, sheet: &Sheet, origin: Pos2) {
    let tokens = pane.tokens();
    let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|at| ui.clip_rect().contains(*at));
    for Anchored { anchor, lines, dashed, underline, .. } in &sheet.anchored {
        let selected = is_selected(pane, row, *anchor);
        for line in lines {
            let line = line.translate(origin.to_vec2());
            let under_pointer = !selected && pointer.is_some_and(|at| line.contains(at));
            if under_pointer {
                ui.painter().rect_filled(line.expand2(vec2(1.0, -1.0)), 2.0, tokens.hair);
            }
            if selected {
                ui.painter().rect_filled(line.expand2(vec2(1.0, -1.0)), 2.0, tokens.selected);
            }
            let y = line.center().y + underline;
            let stroke = Stroke::new(if selected { 2.0 } else { 1.0 }, if selected { tokens.ink } else { tokens.ink_3 });
            let ends = [pos2(line.left(), y), pos2(line.right(), y)];
            if *dashed {
                ui.painter().extend(Shape::dashed_line(&ends, stroke, 4.0, 3.0));
            } else {
                ui.painter().line_segment(ends, stroke);
            }
        }
    }
}

fn paint_badges(ui: &Ui, pane: PaneView<'_>, row: &Row, sheet: &Sheet, origin: Pos2) {
    let in_text = sheet.anchored.iter().map(|words| (words.badge, words.anchor, words.number, Type::SmallBadge));
    let on_card = sheet.badges.iter().map(|(rect, anchor, number)| (*rect, *anchor, *number, Type::Badge));
    for (rect, anchor, number, role) in in_text.chain(on_card) {
        paint_badge(ui, pane, rect.translate(origin.to_vec2()), number, role, is_selected(pane, row, anchor));
    }
}

fn paint_badge(ui: &Ui, pane: PaneView<'_>, rect: Rect, number: u32, role: Type, selected: bool) {
    let tokens = pane.tokens();
    let corner = CornerRadius::same(if role == Type::Badge { 5 } else { 4 });
    let (fill, figure) = if selected { (tokens.badge, tokens.badge_figure) } else { (tokens.card, tokens.ink_2) };
    ui.painter().rect(
        rect,
        corner,
        fill,
        Stroke::new(tokens.hairline, if selected { tokens.badge } else { tokens.ink_3 }),
        StrokeKind::Inside,
    );
    // Sizes of badges do not grow with the text: the room kept for them in a line does not either.
    let galley = ui.painter().layout_no_wrap(number.to_string(), role.font(1.0), figure);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, figure);
}

/// Width of the scroll bar.
const BAR: f32 = 8.0;

/// A thumb as long as the part of the rows in sight. Rows are counted, not their heights, most of
/// which nobody knows.
fn thumb(pane: PaneView<'_>, rect: Rect, first: usize, seen: usize) -> Option<Rect> {
    let rows = pane.open.document.library.rows(pane.kind).len();
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
    let rows = pane.open.document.library.rows(pane.kind).len();
    let part = ((pointer.y - rect.top()) / rect.height()).clamp(0.0, 1.0);
    let row = (part * rows.saturating_sub(1) as f32).round() as usize;
    Some(Place::top_of(row))
}
