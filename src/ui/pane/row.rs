//! One row of a pane: its ground, its words, its badges and links, and what pressing it does.

use super::{
    comment_rows::{SIDES, card_width},
    pane_view::PaneView,
    preview::preview_ui,
    tie_words::{BADGE_RAISED, anchored_at, words_at},
};
use crate::{
    linked::{Row, RowKind},
    model::PaneKind,
    state::{Change, FilterChange, NavigationChange, NotesChange, Page, PrefsChange, SidePanelChange, Size, are_chosen},
    ui::{
        cache::{CardPlace, WordEnds},
        chrome::{ITEM_COMMANDS, item_menu_ui},
        theme::{CARD_GAP, CORNER, Type, card_accent, pane_accent},
        widget::{AnchoredWords, Badge, Link, LinkTarget, RowLayout, caret_browsing, paint_badge, selection},
    },
};
use egui::{CornerRadius, Pos2, Rect, Role, Sense, Shadow, Shape, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

/// Draws a row whose top is `y` below the top of the pane's body.
pub fn row_ui(ui: &mut Ui, pane: PaneView<'_>, row_index: usize, layout: &RowLayout, body: Rect, y: f32) {
    let open_briefing = pane.open.open_briefing;
    let row = &open_briefing.linked.rows(pane.kind)[row_index];
    let is_card = matches!(row.kind, RowKind::Card(..) | RowKind::Source(_));
    let left = if is_card { body.left() + SIDES.0 } else { body.left() };
    let right = if is_card { left + card_width(pane, body.width()) } else { body.right() };
    let rect = Rect::from_min_max(pos2(left, body.top() + y), pos2(right, body.top() + y + layout.height));
    let role = if is_card || matches!(row.kind, RowKind::Provision(_)) { Role::Article } else { Role::ListItem };
    let builder = UiBuilder::new().id_salt(("row", row_index)).max_rect(rect).accessibility_role(role).accessibility_label(&layout.name);
    ui.scope_builder(builder, |ui| {
        // Counted from zero, as AccessKit does; the list itself says how many there are.
        ui.accesskit_node_builder(ui.unique_id(), |node| node.set_position_in_set(row_index));
        // Below the texts, so that a click beside the words counts too.
        let ground = ui.interact(rect.intersect(body), ui.unique_id().with("ground"), Sense::click() - Sense::FOCUSABLE);
        if is_card {
            record_card_place(pane, row_index, layout, rect);
            let folded = open_briefing.panes[pane.id].size(row_index) == Size::Line;
            paint_card(ui, pane, row_index, rect, ground.hovered(), folded);
        } else {
            paint_subject_bar(ui, pane, row_index, rect);
        }
        record_word_places(ui, pane, row, layout, rect, body);
        paint_words(ui, pane, row, layout, rect.min);
        let subject = open_briefing.navigation.subject.as_ref().is_some_and(|subject| subject.target == row.target);
        if subject
            && open_briefing.panes.leader == pane.id
            && let Some(text) = layout.main_text(ui.unique_id())
        {
            caret_browsing::note_start(ui.ctx(), 1, text);
        }
        let mut followed = None;
        let painted = layout.paint(ui, rect.min, pane.tokens().ink, |number, link| {
            if link_ui(ui, pane, (number, link), rect.min) {
                followed = Some(link.clone());
            }
        });
        let other_button = ground.secondary_clicked() || painted.texts.as_ref().is_some_and(egui::Response::secondary_clicked);
        // What was clicked becomes the subject: also where words were selected, or the menu is opened.
        let clicked_at = painted.selected.or_else(|| other_button.then(|| ui.input(|input| input.pointer.latest_pos())).flatten());
        let pressed = painted.pressed.or_else(|| ground.clicked().then(|| ground.interact_pointer_pos()).flatten());
        if row.can_be_subject() {
            item_menu_ui(&painted.texts.map_or_else(|| ground.clone(), |texts| texts | ground.clone()), pane.open.view, &ITEM_COMMANDS);
        }
        paint_badges(ui, pane, row, layout, rect.min);
        // A text that scrolls away under the pointer is not selected by it.
        let link = followed.or_else(|| pressed.and_then(|pos| link_at(layout, pos - rect.min.to_vec2())).cloned());
        if let Some(change) = link.and_then(followed_link) {
            selection::end(ui.ctx());
            pane.open.view.send(change);
        } else if let Some(pressed) = pressed {
            press_row(pane, row_index, layout, pressed - rect.min.to_vec2(), y / body.height());
        } else if clicked_at.is_some() && row.can_be_subject() {
            pane.open.view.send(NavigationChange::Select { pane: pane.id, row: row_index, words: None, level: y / body.height() });
        }
    });
}

/// A link of a row: an underline where the pointer or the keyboard is. Below its words, so that these can be selected; clicks on
/// them are looked up by [`link_at`]. True where it is followed.
fn link_ui(ui: &Ui, pane: PaneView<'_>, (number, link): (usize, &Link), origin: Pos2) -> bool {
    let tokens = pane.tokens();
    let place = |rect: &Rect| rect.translate(origin.to_vec2());
    let Some(first) = link.rects.first().map(place) else { return false };
    let response = ui.interact(first, ui.unique_id().with(("link", number)), Sense::click());
    let (role, underlined) = match link.to {
        LinkTarget::Ties { .. } => (Role::Button, false),
        LinkTarget::Hint => (Role::Image, false),
        _ => (Role::Link, true),
    };
    response.widget_info(|| egui::WidgetInfo::labeled(role, true, &link.name));
    if let LinkTarget::Ties { shown, .. } = link.to {
        ui.accesskit_node_builder(response.id, |node| node.set_expanded(shown));
    }
    let under_pointer = link.rects.iter().any(|rect| ui.rect_contains_pointer(place(rect)));
    for rect in link.rects.iter().map(place) {
        if response.has_focus() {
            ui.painter().rect_stroke(rect.expand(2.0), 3.0, Stroke::new(2.0, tokens.focus), StrokeKind::Outside);
        }
        if under_pointer && underlined {
            ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, tokens.ink_3));
        }
    }
    if under_pointer || response.has_focus() {
        preview_ui(ui, pane, link, response.id, first, under_pointer);
    }
    response.clicked()
}

/// The link at a point: of those around one another the smallest.
fn link_at(layout: &RowLayout, pos: Pos2) -> Option<&Link> {
    let over = layout.links.iter().filter_map(|link| Some((link, link.rects.iter().find(|rect| rect.contains(pos))?.area())));
    over.min_by(|one, other| one.1.total_cmp(&other.1)).map(|(link, _)| link)
}

/// An item a card is tied to becomes the subject; who speaks and where it comes from is shown on a page. A sign leads nowhere.
fn followed_link(link: Link) -> Option<Change> {
    Some(match link.to {
        LinkTarget::Item(to) => Change::Navigation(NavigationChange::GoTo(to)),
        LinkTarget::Page(about) => Change::SidePanel(SidePanelChange::Page(Some(Page::Of(about)))),
        LinkTarget::Tied(item) => Change::SidePanel(SidePanelChange::Page(Some(Page::Tied(item)))),
        LinkTarget::Problem(problem) => Change::SidePanel(SidePanelChange::Problem(Some(problem))),
        LinkTarget::Everything => Change::Filter(FilterChange::Clear),
        LinkTarget::Note(id) => Change::Notes(NotesChange::Open(Some(id))),
        LinkTarget::NewNote(on) => Change::Notes(NotesChange::WriteOn(on)),
        LinkTarget::Ties { of, .. } => Change::Prefs(PrefsChange::Ties(of)),
        LinkTarget::Hint => return None,
    })
}

fn press_row(pane: PaneView<'_>, index: usize, layout: &RowLayout, point: Pos2, level: f32) {
    let open_briefing = pane.open.open_briefing;
    let row = &open_briefing.linked.rows(pane.kind)[index];
    if let RowKind::Nothing(Some(nearest)) = row.kind {
        pane.open.view.send(NavigationChange::GoTo(open_briefing.linked.sections()[nearest].target.clone()));
    } else {
        let words = words_at(layout, point);
        pane.open.view.send(NavigationChange::Select { pane: pane.id, row: index, words, level });
    }
}

fn is_tied(pane: PaneView<'_>, row: usize) -> bool {
    pane.open.open_briefing.tied_in(pane.id).binary_search(&row).is_ok()
}

fn paint_card(ui: &Ui, pane: PaneView<'_>, row: usize, rect: Rect, hovered: bool, folded: bool) {
    let tokens = pane.tokens();
    let tied = is_tied(pane, row);
    let corner = CornerRadius::same(CORNER);
    let accent = match pane.open.open_briefing.linked.rows(pane.kind)[row].kind {
        RowKind::Card(item, _) => card_accent(tokens, item.kind()),
        _ => pane_accent(tokens, pane.kind),
    };
    if folded {
        if hovered {
            ui.painter().rect_filled(rect, corner, tokens.hover());
        }
        if tied {
            let bar = Rect::from_min_size(rect.min + vec2(0.0, 6.0), vec2(3.0, rect.height() - 12.0));
            ui.painter().rect_filled(bar, 1.5, accent);
        }
        return;
    }
    let on_thread = pane.open.open_briefing.navigation.following.on_thread == Some((pane.id, row));
    if tied && tokens.shadow > 0.0 {
        let shadow = Shadow { offset: [0, 4], blur: 14, spread: 0, color: tokens.shadow_colour() };
        ui.painter().add(shadow.as_shape(rect, corner));
    }
    // The item the thread has reached is outlined as selected.
    let edge = if hovered { tokens.edge } else { tokens.hair_2 };
    let outline = if on_thread { Stroke::new(2.0, tokens.ink) } else { Stroke::new(tokens.hairline, edge) };
    ui.painter().rect(rect, corner, tokens.card, outline, StrokeKind::Inside);
    if tied {
        let bar = Rect::from_min_size(rect.min + vec2(-1.0, 9.0), vec2(3.0, rect.height() - 18.0));
        ui.painter().rect_filled(bar, 1.5, accent);
    }
    if has_keyboard(ui, pane, row) {
        ui.painter().rect_stroke(rect.expand(2.0), CORNER + 2, Stroke::new(2.0, tokens.focus), StrokeKind::Outside);
    }
}

/// True for the card that the keyboard has come to, and not a control that Tab leads to.
fn has_keyboard(ui: &Ui, pane: PaneView<'_>, row: usize) -> bool {
    let open_briefing = pane.open.open_briefing;
    let here = open_briefing.navigation.by_keyboard && open_briefing.panes.leader == pane.id;
    here && open_briefing.stands_at(pane.id, row) && ui.memory(|memory| memory.focused().is_none())
}

/// The paragraph or provision that is the subject has a bar at the outer edge.
fn paint_subject_bar(ui: &Ui, pane: PaneView<'_>, row: usize, rect: Rect) {
    if pane.kind == PaneKind::Provisions && is_tied(pane, row) {
        let bar = Rect::from_min_size(rect.min, vec2(4.0, rect.height() - CARD_GAP));
        ui.painter().rect_filled(bar, 0.0, pane.tokens().provision);
    }
}

/// The anchors that are selected: the words that were clicked, or those the subject is tied to.
fn is_selected(pane: PaneView<'_>, row: &Row, anchor: usize) -> bool {
    let open_briefing = pane.open.open_briefing;
    let here = open_briefing.navigation.subject.as_ref().filter(|subject| subject.section == row.section);
    here.is_some_and(|subject| are_chosen(&open_briefing.linked, subject, anchor))
}

/// Records where a tied card is, for the lines that lead to it. A card folded to a line has none.
fn record_card_place(pane: PaneView<'_>, index: usize, layout: &RowLayout, rect: Rect) {
    let open_briefing = pane.open.open_briefing;
    let RowKind::Card(item, _) = open_briefing.linked.rows(pane.kind)[index].kind else { return };
    if is_tied(pane, index) && open_briefing.panes[pane.id].size(index) != Size::Line {
        let badge = layout.badges.first().map_or(rect.top() + 20.0, |(badge, ..)| rect.top() + badge.center().y);
        pane.open.view.caches.geometry.borrow_mut().cards[pane.id as usize].push(CardPlace { item, rect, badge });
    }
}

/// Records where the selected words end, and those under the pointer: there the leader begins.
fn record_word_places(ui: &Ui, pane: PaneView<'_>, row: &Row, layout: &RowLayout, rect: Rect, body: Rect) {
    if pane.kind != PaneKind::Provisions {
        return;
    }
    let mut geometry = pane.open.view.caches.geometry.borrow_mut();
    for words in &layout.anchored {
        if is_selected(pane, row, words.anchor) {
            geometry.note_words(words.anchor, word_ends(pane, words, rect), pane.open.open_briefing.panes.leader == pane.id);
        }
    }
    let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|pos| ui.rect_contains_pointer(body) && rect.contains(*pos));
    if let Some(words) = pointer.and_then(|pos| anchored_at(layout, pos - rect.min.to_vec2())) {
        geometry.hovered = Some(word_ends(pane, words, rect));
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
}

/// Where a leader to either side begins.
fn word_ends(pane: PaneView<'_>, words: &AnchoredWords, row: Rect) -> WordEnds {
    let end = leader_start(words, row);
    let start = match (words.lines.first(), words.whole) {
        (Some(line), _) => pos2(line.left() - 2.0, line.center().y + words.underline + 4.0) + row.min.to_vec2(),
        // All of a text begins at its side.
        (None, Some(whole)) => pos2(row.left() + whole.left() - 2.0, end.y),
        (None, None) => pos2(row.left() + words.badge.left() - 2.0, end.y),
    };
    WordEnds { pane: pane.id, start, end }
}

/// Two under the last line of the words, after their badge, so that the leader is not taken for their underline and never runs
/// over words. A tie to all of a text has its leader from the badge.
fn leader_start(words: &AnchoredWords, row: Rect) -> Pos2 {
    let middle = words.lines.last().map_or(words.badge.center().y + BADGE_RAISED, |line| line.center().y);
    pos2(words.badge.right() + 2.0, middle + words.underline + 4.0) + row.min.to_vec2()
}

/// Grounds and underlines of words with a tie, below the words themselves.
fn paint_words(ui: &Ui, pane: PaneView<'_>, row: &Row, layout: &RowLayout, origin: Pos2) {
    let tokens = pane.tokens();
    let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|pos| ui.clip_rect().contains(*pos));
    for AnchoredWords { anchor, lines, whole, dashed, underline, .. } in &layout.anchored {
        let selected = is_selected(pane, row, *anchor);
        if let Some(whole) = whole.filter(|_| selected) {
            // No words are underlined: a rule at its beginning says that all of it is meant.
            let whole = whole.translate(origin.to_vec2());
            ui.painter().vline(whole.left() - 6.0, whole.y_range(), Stroke::new(2.0, tokens.ink));
        }
        for line in lines {
            let line = line.translate(origin.to_vec2());
            let under_pointer = !selected && pointer.is_some_and(|pos| line.contains(pos));
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

fn paint_badges(ui: &Ui, pane: PaneView<'_>, row: &Row, layout: &RowLayout, origin: Pos2) {
    let in_text = layout.anchored.iter().map(|words| (words.badge, words.anchor, words.number, Type::SmallBadge));
    let on_card = layout.badges.iter().map(|(rect, anchor, number)| (*rect, *anchor, *number, Type::Badge));
    for (rect, anchor, number, role) in in_text.chain(on_card) {
        let badge = Badge { number, role, text_size: pane.text_size, selected: is_selected(pane, row, anchor) };
        paint_badge(ui, pane.tokens(), rect.translate(origin.to_vec2()), badge);
    }
}
