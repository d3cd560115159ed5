//! One result: its kind, where it stands, who says it, its words around those that were looked for, when, and what became of it.

use crate::{
    linked::Item,
    search::{Query, RESULT_LETTERS, ResultRow, ResultSort, result_address, result_row},
    state::FilterChange,
    text,
    ui::{
        cache::ResultText,
        chrome::{ITEM_COMMANDS, item_menu_ui},
        theme::Type,
        view::Open,
        widget::{Sign, TextRequest, paint_kind_bar, paint_list_row, paint_sign_scaled},
    },
};
use egui::{Id, Key, Rect, Response, Role, Sense, Stroke, TextFormat, Ui, WidgetInfo, pos2};
use std::{ops::Range, rc::Rc};

/// Where the sign of the kind stands, and where the address begins.
const SIGN: f32 = 27.0;
pub const ADDRESS: f32 = 44.0;
/// The column of addresses, at 100 %, where none of them is longer; air after them; how much of the row they may take.
const ADDRESS_COLUMN: f32 = 52.0;
const AFTER_ADDRESS: f32 = 10.0;
const MOST_FOR_ADDRESSES: f32 = 0.35;
/// At the right end.
const END: f32 = 18.0;
/// Room for what became of an ask.
const OUTCOME: f32 = 18.0;
/// By how many letters a row is tried shorter that does not fit.
const FEWER_LETTERS: usize = 50;
/// Above and below the words together: 34 for one line.
pub const PADDING: f32 = 14.0;

/// How wide the column of addresses is in a list of that width: so that no word of an address is broken, within limits. A longer
/// address has lines of its own.
pub fn address_column(ui: &Ui, open: Open<'_>, items: impl Iterator<Item = Item>, width: f32) -> f32 {
    let results = &open.open_briefing.filters.results;
    let longest = items.map(|item| {
        let address = result_address(&open.open_briefing.linked, results.place(item));
        address.split_whitespace().map(|word| address_request(open, word).lay_out(ui).size().x).fold(0.0, f32::max) + AFTER_ADDRESS
    });
    let least = ADDRESS_COLUMN * open.view.text_size().clamp(0.9, 1.5);
    longest.fold(least, f32::max).min((width * MOST_FOR_ADDRESSES).max(least))
}

fn address_request<'a>(open: Open<'a>, address: &'a str) -> TextRequest<'a> {
    let format = Type::Interface.format(open.view.text_size(), open.view.tokens.provision);
    TextRequest::new(address, format).in_language(open.language())
}

/// Lays out a row in so many lines at most, in a width, with so wide a column of addresses. Where its words take more, it ends with
/// an earlier sentence.
pub fn lay_out_row(ui: &Ui, open: Open<'_>, item: Item, query: Option<&Query>, widths: (f32, f32), lines: usize) -> Rc<ResultText> {
    let mut letters = RESULT_LETTERS;
    loop {
        let text = lay_out_sentences(ui, open, (item, letters), query, widths, lines);
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
    (width, column): (f32, f32),
    lines: usize,
) -> ResultText {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let results = &open.open_briefing.filters.results;
    let row = result_row(&open.open_briefing.linked, item, results.place(item), query, letters);
    // The blank at the end of a line has room too, else it would begin the next.
    let address = address_request(open, &row.address).in_width(column - AFTER_ADDRESS / 4.0).lay_out(ui);
    let date = TextRequest::interface(&*row.date, Type::Label.plain(size, tokens.ink_3)).lay_out(ui);
    let line = Type::Result.line(size);
    let mut words = TextRequest::default();
    let name = TextFormat { line_height: Some(line), ..Type::InterfaceBold.format(size, tokens.ink) };
    let hit = |format: TextFormat| TextFormat { background: tokens.hit, color: tokens.ink, ..format };
    push_marked(&mut words, &row.name, &row.name_marks, &name, &hit(name.clone()));
    words.push("  ", name.clone());
    let said = Type::Result.format(size, tokens.ink);
    push_marked(&mut words, &row.words, &row.marks, &said, &hit(Type::ResultHit.format(size, tokens.ink)));
    let end = END + if row.date.is_empty() { 0.0 } else { date.size().x + OUTCOME * Type::Interface.scale(size) + 12.0 };
    let room = (width - ADDRESS - column - end).max(80.0);
    let words = words.in_language(open.language()).in_width(room).lines(lines).lay_out(ui);
    ResultText { row, address, words, date, column }
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

/// Draws a row, and takes what is done with it. `can_focus` is true for the one row that Tab leads to; `goes_on` says that more of the
/// group follow that are folded.
pub fn row_ui(ui: &Ui, open: Open<'_>, (item, text): (Item, &ResultText), rect: Rect, can_focus: bool, goes_on: Option<&str>) -> Response {
    let results = &open.open_briefing.filters.results;
    let chosen = results.chosen == Some(item);
    let sense = if can_focus { Sense::click() } else { Sense::click() - Sense::FOCUSABLE };
    let response = ui.interact(rect, row_id(item), sense);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, row_name(open, item, &text.row, goes_on)));
    ui.accesskit_node_builder(response.id, |node| {
        node.set_size_of_set(results.tally.all());
        node.set_position_in_set(results.number(item).unwrap_or(1) - 1);
    });
    paint_row(ui, open, text, rect, &response, chosen);
    // The menu is about what is under the pointer: it is looked at first.
    if response.secondary_clicked() && !chosen {
        open.view.send(FilterChange::Choose(item));
    }
    item_menu_ui(&response, open.view, &ITEM_COMMANDS);
    if response.clicked() {
        let by_key = response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        // A click looks at it, and another opens it.
        open.view.send(if by_key || chosen { FilterChange::Open } else { FilterChange::Choose(item) });
    }
    response
}

/// `9(2), Dravia, position, opposes, a family is no matter …, 3 of 17`.
fn row_name(open: Open<'_>, item: Item, row: &ResultRow, goes_on: Option<&str>) -> String {
    let results = &open.open_briefing.filters.results;
    let place = text::result_place(results.number(item).unwrap_or(1), results.tally.all());
    let sort = row.sort.words();
    let parts = [&*row.address, &*row.name, &*sort, &*row.words, &*row.date, &*place, goes_on.unwrap_or_default()];
    text::list(&parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>())
}

fn paint_row(ui: &Ui, open: Open<'_>, text: &ResultText, rect: Rect, response: &Response, chosen: bool) {
    let (tokens, size, painter) = (open.view.tokens, open.view.text_size(), ui.painter());
    paint_list_row(ui, tokens, tokens.provision, (rect, response), chosen);
    let top = rect.top() + PADDING / 2.0;
    let middle = top + Type::Result.line(size) / 2.0;
    let scale = Type::Interface.scale(size);
    paint_sort(ui, open, text.row.sort, pos2(rect.left() + SIGN, middle), scale);
    let address_top = middle - Type::Interface.line(size) / 2.0;
    text.address.paint(painter, pos2(rect.left() + ADDRESS, address_top), tokens.provision);
    text.words.paint(painter, pos2(rect.left() + ADDRESS + text.column, top), tokens.ink);
    let right = rect.right() - END;
    let mut date_right = right;
    if let ResultSort::Critique(Some(outcome)) = text.row.sort {
        paint_sign_scaled(painter, pos2(right - 6.0 * scale, middle), Sign::Outcome(outcome), tokens.ink_2, scale);
        date_right -= OUTCOME * scale;
    }
    let ink = if chosen { tokens.ink_2 } else { tokens.ink_3 };
    text.date.paint(painter, pos2(date_right - text.date.size().x, middle - text.date.size().y / 2.0), ink);
    if !chosen {
        let line = rect.left() + ADDRESS..=right;
        painter.hline(line, rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
    }
}

/// The sign of what an item is: a bar in the accent of its pane, or the shape of its stance.
fn paint_sort(ui: &Ui, open: Open<'_>, sort: ResultSort, centre: egui::Pos2, scale: f32) {
    let tokens = open.view.tokens;
    match sort {
        ResultSort::Safeguard(_) => paint_kind_bar(ui, centre, tokens.safeguard, scale),
        ResultSort::Critique(_) => paint_kind_bar(ui, centre, tokens.critique, scale),
        ResultSort::Position(stance) => paint_sign_scaled(ui.painter(), centre, Sign::Stance(stance), tokens.ink, scale),
    }
}
