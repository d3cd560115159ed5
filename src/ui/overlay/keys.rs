//! All keys, from the one table: a field to search them, and every command with its keys.

use crate::{
    command::{Entry, Keys, TABLE, is_enabled},
    state::OverlayChange,
    text,
    ui::{
        theme::Type,
        view::View,
        widget::{TextRequest, paint_focus_ring, paint_key_cap},
    },
};
use egui::{FontSelection, Frame, Id, Margin, Modal, Role, ScrollArea, Sense, Stroke, TextEdit, Ui, WidgetInfo, pos2, vec2};

/// Width of the dialog, and of a row's keys.
const WIDTH: f32 = 640.0;
/// Height of a row.
const ROW: f32 = 30.0;

/// Draws the dialog over everything else.
pub fn keys_ui(ui: &mut Ui, view: View<'_>, query: &str) {
    let tokens = view.tokens;
    let size = view.text_size().min(1.5);
    let window = ui.ctx().content_rect();
    let frame = Frame::new()
        .fill(tokens.page)
        .stroke(Stroke::new(tokens.hairline, tokens.hair_2))
        .corner_radius(12)
        .inner_margin(Margin::symmetric(0, 12));
    let modal = Modal::new(Id::unique("key sheet")).frame(frame).backdrop_color(tokens.dim()).show(ui, |ui| {
        ui.set_width((WIDTH * size).min(window.width() - 32.0));
        search_field_ui(ui, view, query, size);
        let height = (window.height() - 140.0).max(120.0);
        ScrollArea::vertical().id_salt("keys").max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let (mut any, is_mac) = (false, ui.ctx().os().is_mac());
            // During a workshop its keys come first.
            let presenting = view.state.workshop.is_some();
            let first = |entry: &&Entry| presenting && entry.is_of_workshop();
            let in_order = TABLE.iter().filter(first).chain(TABLE.iter().filter(|entry| !first(entry)));
            for entry in in_order.filter(|entry| matches(entry, query, is_mac)) {
                any = true;
                command_row_ui(ui, view, entry, size);
            }
            for (words, keys) in text::other_keys().iter().filter(|(words, keys)| found(words, query) || found(keys, query)) {
                any = true;
                row_ui(ui, view, words, &[(*keys).to_owned()], size, Sense::hover());
            }
            if !any {
                row_ui(ui, view, text::NOTHING_FOUND.words(), &[], size, Sense::hover());
            }
        });
    });
    if modal.should_close() {
        view.send(OverlayChange::KeySheet(false));
    }
}

fn search_field_ui(ui: &mut Ui, view: View<'_>, query: &str, size: f32) {
    let mut typed = query.to_owned();
    ui.horizontal(|ui| {
        ui.add_space(16.0);
        let edit = TextEdit::singleline(&mut typed)
            .id(Id::unique("key sheet box"))
            .font(FontSelection::FontId(Type::Query.font(size)))
            .desired_width(ui.available_width() - 16.0)
            .min_size(vec2(0.0, 40.0))
            .align(egui::Align2::LEFT_CENTER)
            .hint_text(text::KEY_SHEET_HINT);
        let response = ui.add(edit);
        response.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, text::KEY_SHEET_HINT));
        if ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
    });
    ui.add_space(8.0);
    if typed != query {
        view.send(OverlayChange::KeySheetQuery(typed));
    }
}

/// True where a command, by any of its names, or one of its keys holds what is typed.
fn matches(entry: &Entry, query: &str, is_mac: bool) -> bool {
    entry.is_named_by(query) || entry.keys.iter().any(|keys| found(&keys.name(is_mac), query))
}

fn found(words: &str, query: &str) -> bool {
    let query = query.trim().to_lowercase();
    words.to_lowercase().contains(&query)
}

/// One command; pressing it performs it.
fn command_row_ui(ui: &mut Ui, view: View<'_>, entry: &Entry, size: f32) {
    let off = |keys: &&Keys| !view.state.prefs.letter_keys && keys.is_single_character();
    let keys: Vec<String> = entry.keys.iter().filter(|keys| !off(keys)).map(|keys| keys.name(ui.ctx().os().is_mac())).collect();
    let enabled = is_enabled(entry.command, view.state);
    let response = row_ui(ui, view, entry.words.words(), &keys, size, if enabled { Sense::click() } else { Sense::hover() });
    if response.clicked() {
        view.send(OverlayChange::KeySheet(false));
        view.command(entry.command);
    }
}

fn row_ui(ui: &mut Ui, view: View<'_>, words: &str, keys: &[String], size: f32, sense: Sense) -> egui::Response {
    let tokens = view.tokens;
    let height = ROW.max(Type::Interface.line(size) + 10.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), sense);
    let said = if keys.is_empty() { words.to_owned() } else { text::labelled(words, &text::list(keys)) };
    let role = if sense.senses_click() { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &said));
    if response.hovered() && sense.senses_click() {
        ui.painter().rect_filled(rect, 0.0, tokens.hover());
    }
    paint_focus_ring(ui, &response, tokens);
    let mut right = rect.right() - 20.0;
    for key in keys.iter().rev() {
        let width = TextRequest::interface(key.clone(), Type::Label.plain(size, tokens.ink_2)).lay_out(ui).size().x + 10.0;
        paint_key_cap(ui, tokens, key, size, pos2(right - width / 2.0, rect.center().y));
        right -= width + 6.0;
    }
    let ink = if sense.senses_click() { tokens.ink } else { tokens.ink_2 };
    let layout = TextRequest::interface(words, Type::Interface.format(size, ink)).on_one_line(right - rect.left() - 28.0).lay_out(ui);
    layout.paint(ui.painter(), pos2(rect.left() + 20.0, rect.center().y - layout.size().y / 2.0), ink);
    ui.painter().hline(rect.left() + 20.0..=rect.right() - 20.0, rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
    response
}
