//! The top bar: menu, title, text size, workshop, open.

use super::menu::menu_ui;
use crate::{
    command::{Command, is_enabled},
    text,
    ui::{
        theme::Type,
        view::View,
        widget::{Sign, TextRequest, icon_button_ui, label_ui, paint_focus_ring, plain_button_ui, search_box_ui, tip_ui, worded_button},
    },
};
use egui::{Align, Layout, Popup, Ui, pos2, vec2};

/// From this width on the workshop has a button of its own; it always has a key and is in the menu.
const ROOM_FOR_BOTH: f32 = 1100.0;

/// Draws the bar.
pub fn top_bar_ui(ui: &mut Ui, view: View<'_>) {
    let rect = ui.max_rect();
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect.shrink2(vec2(12.0, 4.0))), |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let menu = icon_button_ui(ui, view.tokens, Sign::Menu, text::MENU.words());
            Popup::menu(&menu).show(|ui| menu_ui(ui, view));
            back_and_forward_ui(ui, view);
            let middle = title_ui(ui, view);
            // In the order in which they are read, which is the order in which Tab comes to them.
            let width = view.caches.bar_end.get();
            let room = ui.available_rect_before_wrap();
            let end = egui::Rect::from_min_max(pos2(room.right() - width, room.top()), room.max);
            search_ui(ui, view, middle, end.left());
            let inner = ui.scope_builder(egui::UiBuilder::new().max_rect(end).layout(Layout::left_to_right(Align::Center)), |ui| {
                text_size_ui(ui, view);
                if icon_button_ui(ui, view.tokens, Sign::HalfDisc, text::THEME.words()).clicked() {
                    view.command(Command::NextTheme);
                }
                ui.spacing_mut().item_spacing.x = 8.0;
                let can_present = is_enabled(Command::Workshop, view.state) && rect.width() >= ROOM_FOR_BOTH * view.text_size().min(1.5);
                if can_present && plain_button_ui(ui, view.tokens, view.text_size(), text::workshop::WORKSHOP.words()).clicked() {
                    view.command(Command::Workshop);
                }
                if plain_button_ui(ui, view.tokens, view.text_size(), text::OPEN.words()).clicked() {
                    view.command(Command::Open);
                }
            });
            let needed = inner.response.rect.width();
            if (needed - width).abs() > 0.5 {
                // Its width is known only once it was drawn, and stays the same from then on.
                view.caches.bar_end.set(needed);
                ui.ctx().request_discard("the end of the top bar was measured");
            }
        });
    });
}

/// Back and forward, dim where there is nothing to go to.
fn back_and_forward_ui(ui: &mut Ui, view: View<'_>) {
    ui.spacing_mut().item_spacing.x = 0.0;
    for (command, sign, name) in [(Command::Back, Sign::Back, text::BACK.words()), (Command::Forward, Sign::Forward, text::FORWARD.words())]
    {
        let enabled = is_enabled(command, view.state);
        let response = ui.add_enabled_ui(enabled, |ui| icon_button_ui(ui, view.tokens, sign, name)).inner;
        if response.clicked() {
            view.command(command);
        }
    }
}

/// The search box, in the middle of the room that is left; not drawn where there is too little.
fn search_ui(ui: &mut Ui, view: View<'_>, from: f32, to: f32) {
    let room = ui.available_rect_before_wrap();
    let (left, right) = (from.max(room.left()) + 16.0, to - 16.0);
    let width = (right - left).min(MOST_SEARCH);
    if view.state.open_briefing.is_none() || width < LEAST_SEARCH {
        return;
    }
    let middle = ui.ctx().content_rect().center().x.clamp(left + width / 2.0, right - width / 2.0);
    let rect = egui::Rect::from_center_size(pos2(middle, room.center().y), vec2(width, 32.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| {
        if search_box_ui(ui, view.tokens, view.text_size(), width).clicked() {
            view.command(Command::GoTo);
        }
    });
}

/// Widths of the search box.
const MOST_SEARCH: f32 = 480.0;
const LEAST_SEARCH: f32 = 180.0;

/// The title; returns where it ends.
fn title_ui(ui: &Ui, view: View<'_>) -> f32 {
    let (title, under) = match view.state.open_briefing.as_ref().or(view.state.arrival.text.as_deref()) {
        Some(open_briefing) => {
            let briefing = open_briefing.linked.briefing();
            let title = if briefing.title.is_empty() { open_briefing.file.origin.name() } else { briefing.title.clone() };
            let as_of = briefing.as_of.as_ref().map(|date| text::screen::stated_as_of(&text::date(date)));
            let short = Some(briefing.instrument.short_name().to_owned()).filter(|short| !short.is_empty());
            let under: Vec<String> = [short, as_of].into_iter().flatten().collect();
            (title, text::side_by_side(&under))
        }
        None => (text::APP.to_string(), String::new()),
    };
    let corner = ui.cursor().min + vec2(12.0, 0.0);
    let middle = ui.max_rect().center().y;
    let width = (ui.available_width() - 260.0).max(60.0).min(if ui.available_width() > 760.0 { 300.0 } else { 150.0 });
    let size = view.text_size().min(1.2);
    let top = TextRequest::new(&title, Type::InterfaceBold.format(size, view.tokens.ink))
        .in_language(view.language())
        .on_one_line(width)
        .lay_out(ui);
    let bottom =
        TextRequest::new(under, Type::Label.format(size, view.tokens.ink_3)).in_language(view.language()).on_one_line(width).lay_out(ui);
    let height = top.size().y + bottom.size().y;
    let head = pos2(corner.x, middle - height / 2.0);
    let response = ui.interact(egui::Rect::from_min_size(head, top.size()), ui.unique_id().with("title"), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, &title));
    let below = head + vec2(0.0, top.size().y);
    let end = head.x + top.size().x.max(bottom.size().x);
    top.paint(ui.painter(), head, view.tokens.ink);
    bottom.paint(ui.painter(), below, view.tokens.ink_3);
    end
}

fn text_size_ui(ui: &mut Ui, view: View<'_>) {
    let tokens = view.tokens;
    let letter = |ui: &Ui, size: f32| {
        let letter = TextRequest::interface(text::screen::LETTER_SAMPLE.words(), Type::Claim.plain(size, tokens.ink_2));
        worded_button(ui, letter).frame(false).min_size(vec2(24.0, 32.0))
    };
    let smaller = letter(ui, 0.8);
    let smaller = ui.add(smaller);
    smaller.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, text::SMALLER.words()));
    paint_focus_ring(ui, &smaller, tokens);
    if tip_ui(smaller, text::SMALLER.words()).clicked() {
        view.command(Command::SmallerText);
    }
    let now = text::percent(view.state.prefs.text_size);
    label_ui(ui, TextRequest::interface(now, Type::Interface.plain(1.0, tokens.ink_2)));
    let larger = letter(ui, 1.15);
    let larger = ui.add(larger);
    larger.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, text::LARGER.words()));
    paint_focus_ring(ui, &larger, tokens);
    if tip_ui(larger, text::LARGER.words()).clicked() {
        view.command(Command::LargerText);
    }
}
