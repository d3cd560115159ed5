//! The speaking note: what is chosen on the left, the page as it is printed in the middle, its sum with what can be done on the right.
//!
//! In a smaller window the sum stands below the choices; in a narrow one the page is behind a tab.

mod choices;
mod page;
mod point_row;
mod sum;

use crate::{
    command::{Command, entry},
    state::{NoteView, SpeakingNoteChange},
    text::{self, speaking},
    ui::{
        theme::{STATUS_BAR, TOP_BAR, Type},
        view::{Open, View},
        widget::{Sign, TextRequest, icon_button_ui, key_cap_ui, label_ui, live_region_ui, paint_text, segments_ui},
    },
};
use choices::choices_ui;
use egui::{Align, Layout, Rect, Role, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};
use page::page_ui;
use sum::{asks_for_a_path, buttons_stand_side_by_side, buttons_ui, said, sum_ui};

/// Widths of the columns beside the page, and from which width of the window on they stand there.
const CHOICES: f32 = 366.0;
const SUM: f32 = 288.0;
const THREE_FROM: f32 = 1180.0;
const TWO_FROM: f32 = 860.0;

/// Draws the whole window.
pub fn speaking_note_ui(ui: &mut Ui, open: Open<'_>, shown: &NoteView) {
    let view = open.view;
    let tokens = view.tokens;
    let size = view.text_size().clamp(0.9, 1.5);
    let whole = ui.available_rect_before_wrap();
    let (head, rest) = whole.split_top_bottom_at_y(whole.top() + TOP_BAR * size.max(1.0));
    let (body, foot) = rest.split_top_bottom_at_y(rest.bottom() - STATUS_BAR * size.clamp(1.0, 1.2));
    ui.painter().rect_filled(whole, 0, tokens.page);
    ui.scope_builder(UiBuilder::new().max_rect(head), |ui| head_ui(ui, view, shown));
    let width = whole.width() / size;
    if width < TWO_FROM {
        tabs_ui(ui, open, shown, body);
    } else {
        let (choices, rest) = body.split_left_right_at_x(body.left() + CHOICES * size);
        let three = width >= THREE_FROM;
        let page = if three { rest.split_left_right_at_x(rest.right() - SUM * size).0 } else { rest };
        if three {
            column_ui(ui, "choices", choices, |ui| choices_ui(ui, open, shown));
        } else {
            choices_and_sum_ui(ui, open, shown, choices);
        }
        ui.painter().rect_filled(page, 0, tokens.desk);
        ui.painter().vline(page.left(), page.y_range(), Stroke::new(tokens.hairline, tokens.hair));
        ui.scope_builder(UiBuilder::new().id_salt("page").max_rect(page.shrink(16.0)), |ui| page_ui(ui, open, shown));
        if three {
            let sum = Rect::from_min_max(pos2(page.right(), body.top()), body.max);
            ui.painter().rect_filled(sum, 0, tokens.chrome);
            ui.painter().vline(sum.left(), sum.y_range(), Stroke::new(tokens.hairline, tokens.hair));
            let (above, below) = sum.split_top_bottom_at_y(sum.bottom() - buttons_height(ui, view, shown, sum.width()));
            column_ui(ui, "sum", above, |ui| sum_ui(ui, view, shown));
            buttons_in_ui(ui, view, shown, below);
        }
    }
    ui.scope_builder(UiBuilder::new().id_salt("foot").max_rect(foot), |ui| foot_ui(ui, view, shown));
    let sum = speaking::sum_announced(&text::some_time(shown.note.seconds), shown.note.taken().count());
    live_region_ui(ui, "speaking note", &sum);
    live_region_ui(ui, "speaking note done", said(view, shown).unwrap_or_default());
}

/// Where the page cannot stand beside the choices.
fn tabs_ui(ui: &mut Ui, open: Open<'_>, shown: &NoteView, body: Rect) {
    let view = open.view;
    let size = view.text_size();
    let (tabs, rest) = body.split_top_bottom_at_y(body.top() + 46.0 * size.clamp(1.0, 1.5));
    ui.scope_builder(UiBuilder::new().max_rect(tabs.shrink2(vec2(16.0, 8.0))), |ui| {
        let names = [speaking::CHOOSE.words(), speaking::PAGE.words()];
        let pressed = segments_ui(ui, view.tokens, size, speaking::SPEAKING_NOTE.words(), &names, Some(usize::from(shown.shows_page)));
        if let Some(place) = pressed {
            view.send(SpeakingNoteChange::Page(place == 1));
        }
    });
    ui.painter().hline(tabs.x_range(), tabs.bottom(), Stroke::new(view.tokens.hairline, view.tokens.hair));
    if shown.shows_page {
        let (above, below) = rest.split_top_bottom_at_y(rest.bottom() - buttons_height(ui, view, shown, rest.width()));
        ui.painter().rect_filled(above, 0, view.tokens.desk);
        ui.scope_builder(UiBuilder::new().id_salt("page").max_rect(above.shrink(12.0)), |ui| page_ui(ui, open, shown));
        buttons_in_ui(ui, view, shown, below);
    } else {
        choices_and_sum_ui(ui, open, shown, rest);
    }
}

/// The choices, the sum below them, and the buttons always in sight.
fn choices_and_sum_ui(ui: &mut Ui, open: Open<'_>, shown: &NoteView, rect: Rect) {
    let view = open.view;
    let (above, below) = rect.split_top_bottom_at_y(rect.bottom() - buttons_height(ui, view, shown, rect.width()));
    column_ui(ui, "choices", above, |ui| {
        sum_ui(ui, view, shown);
        ui.add_space(8.0);
        choices_ui(ui, open, shown);
    });
    buttons_in_ui(ui, view, shown, below);
}

/// Room for the buttons, which stand below one another or side by side, and for what was done last above them.
fn buttons_height(ui: &Ui, view: View<'_>, shown: &NoteView, width: f32) -> f32 {
    let lay_out = |words: &str, role: Type| {
        TextRequest::interface(words, role.format(view.text_size(), view.tokens.ink))
            .in_width((width - 40.0).max(40.0))
            .lay_out(ui)
            .size()
            .y
    };
    let button = lay_out(speaking::PRINT.words(), Type::Interface).max(18.0) + 20.0;
    let rows = if buttons_stand_side_by_side(width - 40.0, view.text_size()) { 1.0 } else { 3.0 };
    let said = said(view, shown).map_or(0.0, |said| lay_out(said, Type::Label) + 8.0);
    let path = if asks_for_a_path(view) { lay_out(text::OR_A_PATH.words(), Type::Interface) * 2.0 + 24.0 } else { 0.0 };
    rows * (button + 8.0) + 24.0 + said + path
}

fn buttons_in_ui(ui: &mut Ui, view: View<'_>, shown: &NoteView, rect: Rect) {
    ui.painter().rect_filled(rect, 0, view.tokens.chrome);
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(view.tokens.hairline, view.tokens.hair));
    ui.scope_builder(UiBuilder::new().id_salt("buttons").max_rect(rect.shrink2(vec2(20.0, 14.0))), |ui| buttons_ui(ui, view, shown));
}

/// A column that scrolls.
fn column_ui(ui: &mut Ui, name: &str, rect: Rect, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().id_salt(name).max_rect(rect), |ui| {
        ScrollArea::vertical().id_salt(name).auto_shrink(false).show(ui, |ui| {
            egui::Frame::new().inner_margin(egui::Margin::symmetric(24, 16)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                add(ui);
            });
        });
    });
}

/// The way back, what this is, and of which place.
fn head_ui(ui: &mut Ui, view: View<'_>, shown: &NoteView) {
    let tokens = view.tokens;
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0, tokens.chrome);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
    ui.scope_builder(UiBuilder::new().max_rect(rect.shrink2(vec2(12.0, 4.0))).layout(Layout::left_to_right(Align::Center)), |ui| {
        if icon_button_ui(ui, tokens, Sign::Back, speaking::BACK.words()).clicked() {
            view.send(SpeakingNoteChange::Show(false));
        }
        let corner = ui.available_rect_before_wrap().left_top();
        let size = view.text_size();
        let title = TextRequest::interface(speaking::SPEAKING_NOTE.words(), Type::InterfaceBold.format(size, tokens.ink)).lay_out(ui);
        let place = text::list(&[shown.note.place.as_str(), &shown.note.heading]);
        let place = TextRequest::new(place, Type::Label.format(size, tokens.ink_2))
            .in_language(view.language())
            .on_one_line(rect.right() - corner.x - 32.0)
            .lay_out(ui);
        let top = rect.center().y - (title.size() + place.size()).y / 2.0;
        let left = corner.x + 12.0;
        paint_text(ui, ui.unique_id().with("note title"), pos2(left, top), &title, Role::Heading, tokens.ink);
        paint_text(ui, ui.unique_id().with("note place"), pos2(left, top + title.size().y), &place, Role::Label, tokens.ink_2);
    });
}

/// Where one is, and what keys do.
fn foot_ui(ui: &mut Ui, view: View<'_>, shown: &NoteView) {
    let tokens = view.tokens;
    let size = view.text_size().min(1.2);
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0, tokens.chrome);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(tokens.hairline, tokens.hair));
    let floor = view.state.overlays.floor.is_some().then(|| speaking::FLOOR_MODE.words());
    let path: Vec<&str> = floor.into_iter().chain([shown.note.place.as_str(), speaking::SPEAKING_NOTE.words()]).collect();
    let path = TextRequest::interface(path.join(text::STEP.words()), Type::Label.format(size, tokens.ink_2))
        .on_one_line(rect.width() * 0.4)
        .lay_out(ui);
    path.paint(ui.painter(), pos2(rect.left() + 14.0, rect.center().y - path.size().y / 2.0), tokens.ink_2);
    if rect.width() < 760.0 * size {
        return;
    }
    let is_mac = ui.ctx().os().is_mac();
    let key = |command: Command| entry(command).keys.first().map(|keys| keys.name(is_mac)).unwrap_or_default();
    let hints = [
        (vec![key(Command::Escape)], speaking::BACK.words()),
        (vec![key(Command::PrintNote)], speaking::PRINT_SHORTLY.words()),
        (vec![key(Command::PointDown), key(Command::PointUp)], speaking::ORDER.words()),
        (vec![text::speaking::SPACE.words().to_owned()], speaking::TAKE_OR_LEAVE.words()),
    ];
    let strip = rect.shrink2(vec2(14.0, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(strip).layout(Layout::right_to_left(Align::Center)), |ui| {
        for (keys, words) in hints {
            label_ui(ui, TextRequest::interface(words, Type::Label.plain(size, tokens.ink_3)));
            for key in keys {
                key_cap_ui(ui, tokens, &key, size);
            }
            ui.add_space(8.0);
        }
    });
}
