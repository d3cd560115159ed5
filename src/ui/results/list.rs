//! The results under the headings of their groups: only those in sight are drawn. One Tab stop; the arrows go from one to the
//! next, and the text goes with them.

use super::row::{ADDRESS, PADDING, address_column, lay_out_row, row_id, row_ui};
use crate::{
    linked::Item,
    search::Query,
    state::{FilterChange, RESULTS_AT_FIRST, ResultGroup, ResultOrder},
    text,
    ui::{
        cache::{ResultsKey, ResultsLine, ResultsLineKind, ResultsLines},
        theme::Type,
        view::Open,
        widget::{TextRequest, paint_focus_ring},
    },
};
use egui::{Align2, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2};
use std::rc::Rc;

/// At the left of headings.
const HEAD_LEFT: f32 = 20.0;
/// Above a heading, and below it.
const ABOVE_HEAD: f32 = 16.0;
const BELOW_HEAD: f32 = 5.0;
/// Height of the line that leads to more of a group.
const MORE: f32 = 28.0;
/// Of more rows than these each has one line, laid out when it is in sight: a hostile file may have any number.
const MOST_MEASURED: usize = 400;

/// Draws the list in `rect`.
pub fn list_ui(ui: &mut Ui, open: Open<'_>, rect: Rect) {
    let builder = UiBuilder::new().id_salt("result list").max_rect(rect).accessibility_role(Role::ListBox);
    ui.scope_builder(builder.accessibility_label(open.open_briefing.filters.asked(&open.open_briefing.linked)), |ui| {
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        let lines = results_lines(ui, open, rect.width());
        let (before, offset) = open.view.caches.results_seen.get();
        let chosen = open.open_briefing.filters.results.chosen;
        let mut area = ScrollArea::vertical().id_salt("results").auto_shrink(false);
        if let Some(offset) = (chosen != before).then(|| offset_to(&lines, chosen?, offset, rect.height())).flatten() {
            area = area.vertical_scroll_offset(offset);
        }
        let output = area.show_viewport(ui, |ui, seen| {
            ui.set_height(lines.height);
            groups_ui(ui, open, &lines, seen, rect.width());
        });
        if chosen != before
            && let Some(item) = chosen
            && !ui.ctx().text_edit_focused()
        {
            // A screen reader says the result that is looked at.
            ui.memory_mut(|memory| memory.request_focus(row_id(item)));
        }
        open.view.caches.results_seen.set((chosen, output.state.clamped_offset().y));
    });
}

/// The lines in sight, those of each group in a group.
fn groups_ui(ui: &mut Ui, open: Open<'_>, lines: &ResultsLines, seen: Rect, width: f32) {
    let results = &open.open_briefing.filters.results;
    let tab_stop = results.chosen.or_else(|| results.shown_items().next());
    let query = query(open);
    let corner = ui.max_rect().left_top();
    let first = lines.lines.partition_point(|line| line.y.end <= seen.top());
    let in_sight: Vec<&ResultsLine> = lines.lines[first..].iter().take_while(|line| line.y.start < seen.bottom()).collect();
    for of_group in in_sight.chunk_by(|one, other| group_of(one) == group_of(other)) {
        let group = group_of(of_group[0]);
        let Some(results_of) = results.groups.get(group) else { continue };
        let mut label = text::list(&[&*results_of.name, &*text::counted_results(results_of.items.len())]);
        if results_of.more() > 0 {
            label = text::list(&[label, more_words(results.order, results_of)]);
        }
        let area = Rect::from_x_y_ranges(
            corner.x..=corner.x + width,
            corner.y + of_group[0].y.start..=corner.y + of_group[of_group.len() - 1].y.end,
        );
        let builder = UiBuilder::new().id_salt(("group", group)).max_rect(area).accessibility_role(Role::Group).accessibility_label(label);
        ui.scope_builder(builder, |ui| {
            for line in of_group {
                let rect = Rect::from_x_y_ranges(area.x_range(), corner.y + line.y.start..=corner.y + line.y.end);
                match &line.kind {
                    ResultsLineKind::Head(_) => head_ui(ui, open, results_of, rect),
                    ResultsLineKind::Row(_, item, text) => {
                        let text = text.clone().unwrap_or_else(|| lay_out_row(ui, open, *item, query.as_ref(), (width, lines.column), 1));
                        // Who goes along the rows by ear is told at the last one that there are more.
                        let is_last = results_of.more() > 0 && results_of.shown().last() == Some(item);
                        let goes_on = is_last.then(|| more_words(results.order, results_of));
                        row_ui(ui, open, (*item, &text), rect, tab_stop == Some(*item), goes_on.as_deref());
                    }
                    ResultsLineKind::More(_) => more_ui(ui, open, (group, results_of), rect),
                }
            }
        });
    }
}

const fn group_of(line: &ResultsLine) -> usize {
    match line.kind {
        ResultsLineKind::Head(group) | ResultsLineKind::Row(group, ..) | ResultsLineKind::More(group) => group,
    }
}

fn query(open: Open<'_>) -> Option<Query> {
    let words = open.open_briefing.filters.words();
    (!words.is_empty()).then(|| Query::new(words, &open.open_briefing.linked.briefing().language))
}

/// All lines for a width, laid out once.
fn results_lines(ui: &Ui, open: Open<'_>, width: f32) -> Rc<ResultsLines> {
    let key = ResultsKey {
        generation: open.open_briefing.file.generation,
        revision: open.open_briefing.filters.results.revision,
        width,
        text_size: open.view.text_size(),
        pixels_per_point: ui.pixels_per_point(),
        fonts: open.view.caches.fonts_revision(),
        theme: open.view.tokens.theme,
    };
    open.view.caches.results_lines(key, || lay_out_lines(ui, open, width))
}

fn lay_out_lines(ui: &Ui, open: Open<'_>, width: f32) -> ResultsLines {
    let (size, results) = (open.view.text_size(), &open.open_briefing.filters.results);
    let (query, measured) = (query(open), results.shown_items().nth(MOST_MEASURED).is_none());
    let (head, line) = (Type::ResultHead.line(size), Type::Result.line(size));
    // All of them, as a group that is unfolded moves nothing; of very many the first.
    let all = results.groups.iter().flat_map(|group| &group.items).copied().take(MOST_MEASURED);
    let column = address_column(ui, open, all, width);
    let mut lines = ResultsLines { column, ..ResultsLines::default() };
    let mut add = |kind: ResultsLineKind, height: f32| {
        let y = lines.height..lines.height + height;
        lines.height = y.end;
        lines.lines.push(ResultsLine { y, kind });
    };
    for (group, of) in results.groups.iter().enumerate() {
        add(ResultsLineKind::Head(group), ABOVE_HEAD + head + BELOW_HEAD);
        for item in of.shown() {
            let text = measured.then(|| lay_out_row(ui, open, *item, query.as_ref(), (width, column), 2));
            let height = text.as_ref().map_or(line, |text| text.words.size().y.max(text.address.size().y).max(line)) + PADDING;
            add(ResultsLineKind::Row(group, *item, text), height);
        }
        if of.items.len() > RESULTS_AT_FIRST {
            add(ResultsLineKind::More(group), MORE.max(Type::Label.line(size) + 12.0));
        }
    }
    lines.height += ABOVE_HEAD;
    lines
}

/// Where the list must be for a result to be in sight; none while it is. With the first of a group its heading comes too.
fn offset_to(lines: &ResultsLines, item: Item, offset: f32, room: f32) -> Option<f32> {
    let is_it = |line: &ResultsLine| matches!(line.kind, ResultsLineKind::Row(_, other, _) if other == item);
    let index = lines.lines.iter().position(is_it)?;
    let line = &lines.lines[index];
    let above = index.checked_sub(1).map(|index| &lines.lines[index]).filter(|line| matches!(line.kind, ResultsLineKind::Head(_)));
    let start = above.map_or(line.y.start, |head| head.y.start);
    if start < offset {
        Some(start)
    } else if line.y.end > offset + room {
        Some(line.y.end - room)
    } else {
        None
    }
}

fn head_ui(ui: &Ui, open: Open<'_>, group: &ResultGroup, rect: Rect) {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let bottom = rect.bottom() - BELOW_HEAD;
    let room = rect.width() - HEAD_LEFT - 60.0;
    let name = TextRequest::new(&*group.name, Type::ResultHead.format(size, tokens.ink)).in_language(open.language());
    let name = name.on_one_line(room).lay_out(ui);
    let place = Rect::from_min_size(pos2(rect.left() + HEAD_LEFT, bottom - name.size().y), name.size());
    let response = ui.interact(place, ui.unique_id().with("head"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &group.name));
    name.paint(ui.painter(), place.min, tokens.ink);
    let count = TextRequest::interface(group.items.len().to_string(), Type::Label.plain(size, tokens.ink_3));
    count.paint(ui.painter(), pos2(place.right() + 9.0, place.center().y + 1.0), Align2::LEFT_CENTER);
}

/// `5 more in this chapter`.
fn more_words(order: ResultOrder, group: &ResultGroup) -> String {
    match (group.more(), order) {
        (0, _) => text::fewer_results(RESULTS_AT_FIRST),
        (more, ResultOrder::Chapter) if group.is_chapter => text::more_in_chapter(more),
        (more, ResultOrder::Chapter) => text::more_here(more),
        (more, ResultOrder::Date) => text::more_of_year(more, &group.name),
        (more, ResultOrder::Actor) => text::more_by_actor(more, &group.name),
    }
}

fn more_ui(ui: &Ui, open: Open<'_>, (index, group): (usize, &ResultGroup), rect: Rect) {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let says = more_words(open.open_briefing.filters.results.order, group);
    let words = TextRequest::interface(&*says, Type::Interface.format(size, tokens.provision)).lay_out(ui);
    let place = Rect::from_min_size(pos2(rect.left() + ADDRESS, rect.center().y - words.size().y / 2.0), words.size());
    let response = ui.interact(place.expand(3.0), ui.unique_id().with("more"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &says));
    ui.accesskit_node_builder(response.id, |node| node.set_expanded(group.unfolded));
    paint_focus_ring(ui, &response, tokens);
    ui.painter().hline(place.x_range(), place.bottom(), Stroke::new(1.0, tokens.provision));
    words.paint(ui.painter(), place.min, tokens.provision);
    if response.clicked() {
        open.view.send(FilterChange::Unfold(index));
    }
}
