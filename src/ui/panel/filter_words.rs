//! The fields of the filters that are typed in: words, and the first and the last day.

use super::filter_choice::SIDES;
use crate::{
    model::Date,
    state::FilterChange,
    text,
    ui::{
        theme::{CORNER, Type},
        view::Open,
        widget::{Sign, TextRequest, paint_sign_scaled},
    },
};
use egui::{
    Align2, FontSelection, Frame, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

/// Height of a field.
pub const FIELD: f32 = 32.0;

/// A field with a sign in it, over the whole width of the panel.
pub fn signed_field_ui(
    ui: &mut Ui,
    open: Open<'_>,
    (id, sign): (Id, Sign),
    (role, name, hint): (Role, &str, &str),
    typed: &mut String,
) -> Response {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let height = FIELD.max(Type::Interface.line(size) + 12.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let field = rect.shrink2(vec2(SIDES, 0.0));
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let stroke = if has_focus { Stroke::new(2.0, tokens.focus) } else { Stroke::new(tokens.hairline, tokens.edge) };
    ui.painter().rect(field, CORNER, tokens.page, stroke, StrokeKind::Inside);
    paint_sign_scaled(ui.painter(), pos2(field.left() + 17.0, field.center().y), sign, tokens.ink_2, Type::Interface.scale(size));
    let inner = Rect::from_min_max(field.min + vec2(31.0, 4.0), field.max - vec2(8.0, 4.0));
    let edit = TextEdit::singleline(typed)
        .id(id)
        .font(FontSelection::FontId(Type::Interface.font(size)))
        .frame(Frame::NONE)
        .align(Align2::LEFT_CENTER)
        .hint_text(hint);
    let response = ui.new_child(UiBuilder::new().max_rect(inner)).put(inner, edit);
    response.widget_info(|| WidgetInfo::labeled(role, true, name));
    response
}

/// The field for words. From it ↓ leads to the list.
pub fn words_field_ui(ui: &mut Ui, open: Open<'_>) {
    let id = Id::unique("filter words");
    let before = open.open_briefing.filters.words();
    let mut typed = before.to_owned();
    let name = text::FILTER_WORDS_HINT.words();
    if ui.memory(|memory| memory.has_focus(id)) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown)) {
        ui.memory_mut(|memory| memory.surrender_focus(id));
        open.view.send(FilterChange::Step(0));
    }
    signed_field_ui(ui, open, (id, Sign::Lens), (Role::SearchInput, name, text::FILTER_WORDS.words()), &mut typed);
    if typed != before {
        open.view.send(FilterChange::Words(typed));
    }
}

/// The fields for the first and the last day.
pub fn days_fields_ui(ui: &mut Ui, open: Open<'_>) {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let before = &open.open_briefing.filters.days;
    let mut typed = before.clone();
    let width = (ui.available_width() - 2.0 * SIDES - 8.0) / 2.0;
    let label_height = Type::Label.line(size) + 2.0;
    let height = FIELD.max(Type::Interface.line(size) + 12.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), label_height + height), Sense::hover());
    for (index, (typed, name)) in typed.iter_mut().zip([text::FIRST_DAY.words(), text::LAST_DAY.words()]).enumerate() {
        let left = rect.left() + SIDES + index as f32 * (width + 8.0);
        TextRequest::interface(name, Type::Label.plain(size, tokens.ink_3)).paint(ui.painter(), pos2(left, rect.top()), Align2::LEFT_TOP);
        let place = Rect::from_min_size(pos2(left, rect.top() + label_height), vec2(width, height));
        let edit = TextEdit::singleline(typed)
            .id(Id::unique("filter day").with(index))
            .font(FontSelection::FontId(Type::Interface.font(size)))
            .align(Align2::LEFT_CENTER)
            .min_size(place.size())
            .hint_text(text::DAY_HINT.words());
        let response = ui.new_child(UiBuilder::new().max_rect(place)).put(place, edit);
        response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, text::labelled(text::DAYS.words(), name)));
    }
    let wrong = typed.iter().any(|day| !day.trim().is_empty() && day.trim().parse::<Date>().is_err());
    if wrong {
        sentence_ui(ui, open, text::NO_SUCH_DAY.words());
    }
    if typed != *before {
        open.view.send(FilterChange::Days(typed));
    }
}

/// A sentence within a group.
pub fn sentence_ui(ui: &mut Ui, open: Open<'_>, words: &str) {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let sentence = TextRequest::interface(words, Type::Label.format(size, tokens.ink_2));
    let sentence = sentence.in_width(ui.available_width() - 2.0 * SIDES).lay_out(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), sentence.size().y + 8.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    sentence.paint(ui.painter(), rect.min + vec2(SIDES, 4.0), tokens.ink_2);
}
