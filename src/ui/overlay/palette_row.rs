//! The rows of the palette: results with the words around what was found, and commands with their keys.

use crate::{
    command::{Command, Entry},
    model::Target,
    search::Group,
    state::{Found, PaletteChange, Section},
    text,
    ui::{
        chrome::{MenuRow, menu_row_ui, menu_width},
        theme::{Tokens, Type},
        view::View,
        widget::{Sign, TextRequest, paint_key_cap, paint_list_row, paint_sign},
    },
};
use egui::{Align2, Color32, Popup, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use std::ops::Range;

/// Height of rows with context, and without.
const ROW: f32 = 49.0;
pub const SHORT_ROW: f32 = 34.0;

/// The ink of a group.
pub fn section_ink(tokens: &Tokens, section: &Section) -> Color32 {
    match section {
        Section::Of(Group::Provisions) => tokens.provision,
        Section::Of(Group::Safeguards) => tokens.safeguard,
        Section::Of(Group::Critiques) => tokens.critique,
        _ => tokens.ink,
    }
}

/// Text with words of the query on their ground, and bold.
fn marked(words: &str, marks: &[Range<usize>], role: Type, bold: Type, size: f32, tokens: &Tokens, ink: Color32) -> TextRequest<'static> {
    let mut text = TextRequest::default();
    let mut from = 0;
    for mark in marks {
        if mark.start < from || mark.end > words.len() {
            continue;
        }
        text.push(&words[from..mark.start], role.format(size, ink));
        text.push(&words[mark.clone()], egui::TextFormat { background: tokens.hit, ..bold.format(size, tokens.ink) });
        from = mark.end;
    }
    text.push(&words[from..], role.format(size, ink));
    text
}

/// Draws a result.
pub fn result_row_ui(ui: &mut Ui, view: View<'_>, found: &Found, chosen: bool) -> Response {
    let (tokens, size) = (view.tokens, view.text_size().min(1.6));
    let height = if found.context.is_empty() {
        SHORT_ROW.max(Type::Name.line(size) + 14.0)
    } else {
        ROW.max(Type::Name.line(size) + Type::Value.line(size) + 10.0)
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click() - Sense::FOCUSABLE);
    let name = format!("{} {} {}", found.title, found.context, found.note);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, name.trim()));
    row_ground_ui(ui, view, rect, &response, chosen);
    let (ink, language) = (if found.hidden { tokens.ink_3 } else { tokens.ink }, view.language());
    let middle = pos2(rect.left() + 30.0, rect.center().y);
    if found.to.kind().has_card() && !found.badge.is_empty() {
        // The same number in the same shape as on the card.
        let figure = TextRequest::interface(found.badge.clone(), Type::Badge.plain(1.0, tokens.ink_2)).lay_out(ui);
        let outline = Stroke::new(tokens.hairline, tokens.ink_3);
        ui.painter().rect_stroke(Rect::from_center_size(middle, vec2(18.0, 18.0)), 5, outline, egui::StrokeKind::Inside);
        figure.paint(ui.painter(), middle - figure.size() / 2.0, tokens.ink_2);
    } else if let Some(sign) = sign_of(&found.to).filter(|_| found.badge.is_empty()) {
        paint_sign(ui.painter(), middle, sign, tokens.ink_2);
    } else {
        let badge = TextRequest::new(&found.badge, Type::HomeItem.format(size * 0.75, section_ink(tokens, &found.section)))
            .in_language(language)
            .on_one_line(34.0)
            .lay_out(ui);
        badge.paint(ui.painter(), middle - badge.size() / 2.0, ink);
    }
    let mut right = rect.right() - 18.0;
    if chosen {
        right -= 52.0;
    }
    let note = TextRequest::new(&found.note, Type::Label.format(size, tokens.ink_2)).on_one_line(240.0).lay_out(ui);
    note.paint(ui.painter(), pos2(right - note.size().x, rect.center().y - note.size().y / 2.0), tokens.ink_2);
    let left = rect.left() + 52.0;
    let width = (right - note.size().x - 16.0 - left).max(20.0);
    let title = marked(&found.title, &found.title_marks, Type::Name, Type::Name, size, tokens, ink);
    let title = title.in_language(language).on_one_line(width).lay_out(ui);
    let context = marked(&found.context, &found.marks, Type::Value, Type::Sentence, size, tokens, tokens.ink_2);
    let context = context.in_language(language).on_one_line(width).lay_out(ui);
    let inner = title.size().y + if found.context.is_empty() { 0.0 } else { context.size().y };
    let top = rect.center().y - inner / 2.0;
    let below = top + title.size().y;
    title.paint(ui.painter(), pos2(left, top), ink);
    if !found.context.is_empty() {
        context.paint(ui.painter(), pos2(left, below), tokens.ink_2);
    }
    response
}

/// Draws a command.
pub fn command_row_ui(ui: &mut Ui, view: View<'_>, entry: &Entry, chosen: bool) -> Response {
    let (tokens, size) = (view.tokens, view.text_size().min(1.6));
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), SHORT_ROW.max(Type::Name.line(size) + 12.0)), Sense::click() - Sense::FOCUSABLE);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, entry.words));
    row_ground_ui(ui, view, rect, &response, chosen);
    TextRequest::interface(entry.words, Type::Interface.plain(size * 1.05, tokens.ink)).paint(
        ui.painter(),
        pos2(rect.left() + 52.0, rect.center().y),
        Align2::LEFT_CENTER,
    );
    if let Some(keys) = entry.keys.first() {
        let words = keys.name(ui.ctx().os().is_mac());
        let right = rect.right() - if chosen { 70.0 } else { 18.0 };
        TextRequest::interface(words, Type::Label.plain(size, tokens.ink_2)).paint(
            ui.painter(),
            pos2(right, rect.center().y),
            Align2::RIGHT_CENTER,
        );
    }
    response
}

/// The chosen row has a ground, a bar and the key that opens it, and is scrolled into sight.
fn row_ground_ui(ui: &Ui, view: View<'_>, rect: Rect, response: &Response, chosen: bool) {
    let tokens = view.tokens;
    paint_list_row(ui, tokens, tokens.focus, (rect, response), chosen);
    if chosen {
        paint_key_cap(ui, tokens, "Enter", view.text_size().min(1.2), pos2(rect.right() - 40.0, rect.center().y));
        if view.caches.palette_row.replace(rect.top() as i32) != rect.top() as i32 && !ui.clip_rect().contains_rect(rect) {
            ui.scroll_to_rect(rect, None);
        }
    }
}

/// The sign of what has no number.
const fn sign_of(target: &Target) -> Option<Sign> {
    match target {
        Target::Actor(_) => Some(Sign::Person),
        Target::Source(_) => Some(Sign::Paper),
        _ => None,
    }
}

/// What can be done with a result, where it was clicked with the secondary button.
pub fn result_menu_ui(response: &Response, view: View<'_>, row: usize) {
    if response.secondary_clicked() {
        view.send(PaletteChange::Choose(row));
    }
    Popup::context_menu(response).show(|ui| {
        let width = menu_width(ui, view);
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        let menu_row = |words| MenuRow { words, key: "", is_on: None, is_enabled: true };
        if menu_row_ui(ui, view, menu_row(text::OPEN_RESULT.words()), width).clicked() {
            view.send(PaletteChange::OpenRow(row));
            ui.close();
        }
        if menu_row_ui(ui, view, menu_row(text::COPY_CITED.words()), width).clicked() {
            view.command(Command::CopyCited);
            ui.close();
        }
    });
}
