//! One point or reply that can be taken: a box, its words, who says it, and how many words it has.

use crate::{
    describe::PointKey,
    state::SpeakingNoteChange,
    ui::{
        theme::{CHIP_CORNER, Type},
        view::View,
        widget::{Sign, TextRequest, paint_focus_ring, paint_sign},
    },
};
use egui::{Key, Modifiers, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// What a row says.
pub struct RowLayoutOfPoint<'r> {
    pub key: &'r PointKey,
    pub words: &'r str,
    pub by: &'r str,
    /// How many words it has, where they are spoken.
    pub count: Option<usize>,
    pub is_taken: bool,
    /// What a screen reader says.
    pub name: String,
}

/// Side of the box, and how far the words are from the left.
const BOX: f32 = 16.0;
const INDENT: f32 = 26.0;
/// Room for the number of words.
const COUNT: f32 = 34.0;

/// Draws the row; pressing it takes the point or leaves it.
pub fn point_row_ui(ui: &mut Ui, view: View<'_>, row: &RowLayoutOfPoint<'_>) {
    let (tokens, size) = (view.tokens, view.text_size());
    let width = ui.available_width();
    let column = (width - INDENT - if row.count.is_some() { COUNT * size.min(1.5) } else { 0.0 }).max(60.0);
    let ink = if row.is_taken { tokens.ink } else { tokens.ink_2 };
    let words = TextRequest::new(row.words, Type::Result.format(size, ink)).in_language(view.language()).in_column(column).lay_out(ui);
    let by = TextRequest::new(row.by, Type::Label.format(size, tokens.ink_3)).in_language(view.language()).in_column(column).lay_out(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, words.size().y + by.size().y + 6.0), Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), row.is_taken, crate::text::labelled(&row.name, row.words)));
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), CHIP_CORNER, tokens.hover());
    }
    let ring = response.clone().with_new_rect(rect.expand2(vec2(4.0, 0.0)));
    paint_focus_ring(ui, &ring, tokens);
    let line = Type::Result.line(size);
    let square = Rect::from_min_size(pos2(rect.left(), rect.top() + (line - BOX) / 2.0 + 1.0), vec2(BOX, BOX));
    if row.is_taken {
        ui.painter().rect_filled(square, 4.0, tokens.badge);
        paint_sign(ui.painter(), square.center(), Sign::Tick, tokens.badge_figure);
    } else {
        ui.painter().rect(square, 4.0, tokens.page, Stroke::new(tokens.hairline.max(1.2), tokens.edge), StrokeKind::Inside);
    }
    let left = rect.left() + INDENT;
    words.paint(ui.painter(), pos2(left, rect.top() + 1.0), ink);
    by.paint(ui.painter(), pos2(left, rect.top() + 1.0 + words.size().y), tokens.ink_3);
    if let Some(count) = row.count {
        let figure = TextRequest::interface(count.to_string(), Type::Label.format(size, tokens.ink_2)).lay_out(ui);
        figure.paint(ui.painter(), pos2(rect.right() - figure.size().x, rect.top() + (line - figure.size().y) / 2.0), tokens.ink_2);
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
        view.send(SpeakingNoteChange::Point(row.key.clone()));
    } else if response.lost_focus() {
        view.send(SpeakingNoteChange::LeavePoint(row.key.clone()));
    }
    // Enter and Space press what has the keyboard.
    let with_key = response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Space));
    if response.clicked() || with_key {
        response.request_focus();
        view.send(SpeakingNoteChange::Take(row.key.clone()));
    }
}
