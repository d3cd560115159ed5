//! The dialog about the program: what it is, its licence, and the notices of all it is made of. Those are ten
//! thousand lines, of which only what is in sight is laid out.

use crate::{
    state::OverlayChange,
    text::{self, licences::Line},
    ui::{
        theme::Type,
        view::View,
        widget::{TextRequest, digit_width, paint_logo, paint_text, selectable_text_ui},
    },
};
use egui::{Frame, Id, Key, Margin, Modal, Modifiers, Role, ScrollArea, Sense, Stroke, TextFormat, Ui, pos2, vec2};

/// Letters in the longest line of a notice.
const LETTERS: f32 = 78.0;
/// Blank at both sides.
const SIDE: f32 = 24.0;
/// Width and height of the logo.
const MARK: f32 = 64.0;
/// The blank in it at the left, so that it is aligned with the words below.
const MARK_BLANK: f32 = 9.0;
/// Under this height the notices take the room of the sentence above them.
const LOW: f32 = 480.0;

/// Draws the dialog over everything else.
pub fn about_ui(ui: &mut Ui, view: View<'_>) {
    let tokens = view.tokens;
    let size = view.text_size().min(1.5);
    let window = ui.ctx().content_rect();
    let letter = digit_width(ui, Type::Code, size);
    // The scroll bar is at the far side.
    let width = (letter * LETTERS + 2.0 * SIDE + 14.0).min(window.width() - 32.0);
    let frame = Frame::new()
        .fill(tokens.page)
        .stroke(Stroke::new(tokens.hairline, tokens.hair_2))
        .corner_radius(12)
        .inner_margin(Margin::symmetric(0, 20));
    let modal = Modal::new(Id::unique("about")).frame(frame).backdrop_color(tokens.dim()).show(ui, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        head_ui(ui, view, size);
        if window.height() >= LOW {
            paragraphs_ui(ui, view, size);
        }
        let height = (window.bottom() - ui.next_widget_position().y - 60.0).clamp(120.0, 420.0 * size);
        licences_ui(ui, view, size, height);
    });
    if modal.should_close() {
        view.send(OverlayChange::About(false));
    }
}

/// The logo, the name and the version, and the button that closes the dialog.
fn head_ui(ui: &mut Ui, view: View<'_>, size: f32) {
    let tokens = view.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), MARK), Sense::hover());
    paint_logo(ui.painter(), egui::Rect::from_min_size(rect.min + vec2(SIDE - MARK_BLANK, 0.0), vec2(MARK, MARK)), tokens);
    let left = rect.left() + SIDE + MARK + 4.0;
    let lines = [(text::APP.words(), Type::ArticleHeading, tokens.ink), (text::this_version(), Type::Interface, tokens.ink_2)];
    let laid_out = lines.map(|(words, role, ink)| {
        (TextRequest::interface(words, role.format(size, ink)).on_one_line(rect.right() - left - SIDE).lay_out(ui), ink)
    });
    let mut y = rect.center().y - laid_out.iter().map(|(line, _)| line.size().y).sum::<f32>() / 2.0;
    for (line, ink) in laid_out {
        let id = ui.unique_id().with(("about head", y.to_bits()));
        paint_text(ui, id, pos2(left, y), &line, Role::Label, ink);
        y += line.size().y;
    }
}

/// What it is, and under which licence.
fn paragraphs_ui(ui: &mut Ui, view: View<'_>, size: f32) {
    let tokens = view.tokens;
    for (words, role) in [(text::ABOUT.words(), Type::Value), (text::ABOUT_LICENCE.words(), Type::Interface)] {
        ui.add_space(12.0);
        Frame::new().inner_margin(Margin::symmetric(SIDE as i8, 0)).show(ui, |ui| {
            let format = TextFormat { line_height: Some(role.line(size)), ..role.format(size, tokens.ink) };
            selectable_text_ui(ui, TextRequest::interface(words, format));
        });
    }
    ui.add_space(16.0);
}

/// The notices, and the keys that move in them.
fn licences_ui(ui: &mut Ui, view: View<'_>, size: f32, height: f32) {
    let tokens = view.tokens;
    let lines = &*text::licences::LINES;
    let row = Type::Code.line(size) - 3.0;
    ui.painter().hline(ui.max_rect().x_range(), ui.next_widget_position().y, Stroke::new(tokens.hairline, tokens.hair_2));
    let area = ScrollArea::both().id_salt("notices").max_height(height).min_scrolled_height(height).auto_shrink(false);
    area.show_rows(ui, row, lines.len(), |ui, shown| {
        let by = scrolled_by_keys(ui, height, row);
        if by != 0.0 {
            ui.scroll_with_delta(vec2(0.0, -by));
        }
        for index in shown {
            licence_line_ui(ui, view, (index, lines[index]), size, row);
        }
    });
}

fn licence_line_ui(ui: &mut Ui, view: View<'_>, (index, line): (usize, Line), size: f32, height: f32) {
    let tokens = view.tokens;
    let letter = digit_width(ui, Type::Code, size);
    let (_, rect) = ui.allocate_space(vec2((letter * LETTERS + 2.0 * SIDE).max(ui.available_width()), height));
    let (words, role, ink) = match line {
        Line::Name(words) => (words, Type::InterfaceBold, tokens.ink),
        Line::Text("") => return,
        Line::Text(words) => (words, Type::Code, tokens.ink_2),
        Line::Rule => {
            ui.painter().hline(rect.left() + SIDE..=rect.right() - SIDE, rect.center().y, Stroke::new(tokens.hairline, tokens.hair));
            return;
        }
    };
    let layout = TextRequest::interface(words, role.plain(size, ink)).lay_out(ui);
    let place = pos2(rect.left() + SIDE, rect.center().y - layout.size().y / 2.0);
    paint_text(ui, Id::unique(("notice", index)), place, &layout, Role::Label, ink);
}

/// By how much the keys scroll the notices: nothing else in the dialog takes them.
fn scrolled_by_keys(ui: &Ui, height: f32, row: f32) -> f32 {
    const ALL: f32 = 1.0e7;
    let keys = [
        (Key::ArrowDown, 3.0 * row),
        (Key::ArrowUp, -3.0 * row),
        (Key::PageDown, height - 2.0 * row),
        (Key::Space, height - 2.0 * row),
        (Key::PageUp, 2.0 * row - height),
        (Key::Home, -ALL),
        (Key::End, ALL),
    ];
    let pressed = |key: Key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    keys.into_iter().map(|(key, by)| pressed(key) as f32 * by).sum()
}
