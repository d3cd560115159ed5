//! One result: its kind, where it stands, who says it, its words around those that were looked for, when, and what became of it.

use crate::{
    linked::Item,
    search::{Query, RESULT_LETTERS, ResultRow, ResultSort, result_row},
    state::FilterChange,
    text,
    ui::{
        cache::ResultText,
        theme::Type,
        view::Open,
        widget::{Sign, TextRequest, paint_kind_bar, paint_sign},
    },
};
use egui::{Id, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, TextFormat, Ui, WidgetInfo, pos2, vec2};
use std::{ops::Range, rc::Rc};

/// Where the sign of the kind stands, and where the address begins.
const SIGN: f32 = 27.0;
pub const ADDRESS: f32 = 44.0;
/// The column of addresses, at 100 %.
const ADDRESS_COLUMN: f32 = 52.0;
/// At the right end.
const END: f32 = 18.0;
/// Room for what became of an ask.
const OUTCOME: f32 = 18.0;
/// By how many letters a row is tried shorter that does not fit.
const FEWER_LETTERS: usize = 50;
/// Above and below the words together: 34 for one line.
pub const PADDING: f32 = 14.0;

/// Lays out a row in so many lines at most. Where its words take more, it ends with an earlier sentence.
pub fn lay_out_row(ui: &Ui, open: Open<'_>, item: Item, query: Option<&Query>, width: f32, lines: usize) -> Rc<ResultText> {
    let mut letters = RESULT_LETTERS;
    loop {
        let text = lay_out_sentences(ui, open, (item, letters), query, width, lines);
        if letters == 0 || !text.words.is_cut() {
            return Rc::new(text);
        }
        letters = letters.saturating_sub(FEWER_LETTERS);
    }
}

fn lay_out_sentences(
    ui: &Ui,
    open: Open<'_>,
    (item, letters): (Item, usize),
    query: Option<&Query>,
    width: f32,
    lines: usize,
) -> ResultText {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let results = &open.open_briefing.filters.results;
    let row = result_row(&open.open_briefing.linked, item, results.place(item), query, letters);
    let column = ADDRESS_COLUMN * size.clamp(0.9, 1.5);
    let address = TextRequest::new(&*row.address, Type::Interface.format(size, tokens.provision)).in_language(open.language());
    let address = address.on_one_line(column - 6.0).lay_out(ui);
    let date = TextRequest::interface(&*row.date, Type::Label.plain(size, tokens.ink_3)).lay_out(ui);
    let line = Type::Result.line(size);
    let mut words = TextRequest::default();
    let name = TextFormat { line_height: Some(line), ..Type::InterfaceBold.format(size, tokens.ink) };
    let hit = |format: TextFormat| TextFormat { background: tokens.hit, color: tokens.ink, ..format };
    push_marked(&mut words, &row.name, &row.name_marks, &name, &hit(name.clone()));
    words.push("  ", name.clone());
    let said = Type::Result.format(size, tokens.ink);
    push_marked(&mut words, &row.words, &row.marks, &said, &hit(Type::ResultHit.format(size, tokens.ink)));
    let end = END + if row.date.is_empty() { 0.0 } else { date.size().x + OUTCOME + 12.0 };
    let room = (width - ADDRESS - column - end).max(80.0);
    let words = words.in_language(open.language()).in_width(room).lines(lines).lay_out(ui);
    ResultText { row, address, words, date }
}

/// Words with those that were looked for on their ground, and bold.
fn push_marked(request: &mut TextRequest<'_>, words: &str, marks: &[Range<usize>], plain: &TextFormat, hit: &TextFormat) {
    let mut from = 0;
    for mark in marks.iter().filter(|mark| mark.end <= words.len()) {
        if mark.start > from {
            request.push(&words[from..mark.start], plain.clone());
        }
        request.push(&words[mark.clone()], hit.clone());
        from = mark.end;
    }
    if from < words.len() {
        request.push(&words[from..], plain.clone());
    }
}

/// The name of a row for the keyboard, wherever the list is drawn.
pub fn row_id(item: Item) -> Id {
    Id::unique("filter result").with(item)
}

/// Draws a row, and takes what is done with it. `can_focus` is true for the one row that Tab leads to.
pub fn row_ui(ui: &Ui, open: Open<'_>, item: Item, text: &ResultText, rect: Rect, can_focus: bool) -> Response {
    let results = &open.open_briefing.filters.results;
    let chosen = results.chosen == Some(item);
    let sense = if can_focus { Sense::click() } else { Sense::click() - Sense::FOCUSABLE };
    let response = ui.interact(rect, row_id(item), sense);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, row_name(open, item, &text.row)));
    ui.accesskit_node_builder(response.id, |node| {
        node.set_size_of_set(results.tally.all());
        node.set_position_in_set(results.number(item).unwrap_or(1) - 1);
    });
    paint_row(ui, open, text, rect, &response, chosen);
    if response.clicked() {
        let by_key = response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        // A click looks at it, and another opens it.
        open.view.send(if by_key || chosen { FilterChange::Open } else { FilterChange::Choose(item) });
    }
    response
}

/// `9(2), Dravia, position, opposes, a family is no matter …, 3 of 17`.
fn row_name(open: Open<'_>, item: Item, row: &ResultRow) -> String {
    let results = &open.open_briefing.filters.results;
    let place = text::result_place(results.number(item).unwrap_or(1), results.tally.all());
    let sort = row.sort.words();
    let parts = [&*row.address, &*row.name, &*sort, &*row.words, &*row.date, &*place];
    text::list(&parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>())
}

fn paint_row(ui: &Ui, open: Open<'_>, text: &ResultText, rect: Rect, response: &Response, chosen: bool) {
    let (tokens, size, painter) = (open.view.tokens, open.view.text_size(), ui.painter());
    if chosen {
        painter.rect_filled(rect, 0.0, tokens.selected);
        painter.rect_filled(Rect::from_min_size(rect.min, vec2(4.0, rect.height())), 0.0, tokens.provision);
    } else if response.hovered() {
        painter.rect_filled(rect, 0.0, tokens.hover());
    }
    if response.has_focus() {
        painter.rect_stroke(rect.shrink(1.0), 0.0, Stroke::new(2.0, tokens.focus), StrokeKind::Inside);
    }
    let top = rect.top() + PADDING / 2.0;
    let middle = top + Type::Result.line(size) / 2.0;
    paint_sort(ui, open, text.row.sort, pos2(rect.left() + SIGN, middle));
    let column = rect.left() + ADDRESS + ADDRESS_COLUMN * size.clamp(0.9, 1.5);
    text.address.paint(painter, pos2(rect.left() + ADDRESS, middle - text.address.size().y / 2.0), tokens.provision);
    text.words.paint(painter, pos2(column, top), tokens.ink);
    let right = rect.right() - END;
    let mut date_right = right;
    if let ResultSort::Critique(Some(outcome)) = text.row.sort {
        paint_sign(painter, pos2(right - 6.0, middle), Sign::Outcome(outcome), tokens.ink_2);
        date_right -= OUTCOME;
    }
    let ink = if chosen { tokens.ink_2 } else { tokens.ink_3 };
    text.date.paint(painter, pos2(date_right - text.date.size().x, middle - text.date.size().y / 2.0), ink);
    if !chosen {
        let line = rect.left() + ADDRESS..=right;
        painter.hline(line, rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
    }
}

/// The sign of what an item is: a bar in the accent of its pane, or the shape of its stance.
fn paint_sort(ui: &Ui, open: Open<'_>, sort: ResultSort, centre: egui::Pos2) {
    let tokens = open.view.tokens;
    match sort {
        ResultSort::Safeguard(_) => paint_kind_bar(ui, centre, tokens.safeguard),
        ResultSort::Critique(_) => paint_kind_bar(ui, centre, tokens.critique),
        ResultSort::Position(stance) => paint_sign(ui.painter(), centre, Sign::Stance(stance), tokens.ink),
    }
}
