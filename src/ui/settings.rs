//! How a person likes to read, beside the panes: every choice with its name, and seen at once.

use super::{
    Open, View,
    theme::Type,
    widget::{focus_ring, plain_button},
};
use crate::{
    state::{Change, SPACINGS, Theme},
    text,
};
use egui::{Button, Frame, Margin, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

/// Draws the settings.
pub(super) fn show(ui: &mut Ui, open: Open<'_>) {
    let view = open.view;
    super::page::header(ui, view, text::SETTINGS);
    let prefs = &view.state.prefs;
    ScrollArea::vertical().id_salt("settings").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::same(16)).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            group(ui, view, text::TEXT_SIZE);
            ui.horizontal_wrapped(|ui| {
                for (words, steps) in [(text::SMALLER, -1), (text::LARGER, 1), (text::NORMAL_SIZE, 0)] {
                    if plain_button(ui, view.tokens, view.text_size().min(1.5), words).clicked() {
                        view.send(Change::TextSize(steps));
                    }
                }
                ui.label(words(view, &text::percent(prefs.text_size)));
            });
            spacings(ui, view, text::LINE_SPACING, prefs.line_spacing, Change::LineSpacing);
            spacings(ui, view, text::PARAGRAPH_SPACING, prefs.paragraph_spacing, Change::ParagraphSpacing);
            group(ui, view, text::COLOURS);
            ui.horizontal_wrapped(|ui| {
                choice(ui, view, text::COLOURS, text::AS_THE_SYSTEM, prefs.theme.is_none(), || Change::Theme(None));
                for theme in Theme::ALL {
                    let name = text::theme(theme as usize);
                    choice(ui, view, text::COLOURS, name, prefs.theme == Some(theme), || Change::Theme(Some(theme)));
                }
            });
            group(ui, view, text::MOTION);
            switch(ui, view, text::REDUCED_MOTION, prefs.reduced_motion, Change::ReducedMotion);
            group(ui, view, text::KEYBOARD);
            switch(ui, view, text::LETTER_KEYS, prefs.letter_keys, Change::LetterKeys);
            ui.label(RichText::new(text::LETTER_KEYS_HINT).font(Type::Label.font(view.text_size())).color(view.tokens.ink_3));
        });
    });
}

fn words(view: View<'_>, words: &str) -> RichText {
    RichText::new(words).font(Type::Interface.font(view.text_size())).color(view.tokens.ink)
}

fn group(ui: &mut Ui, view: View<'_>, name: &str) {
    ui.add_space(10.0);
    let galley = ui.painter().layout_no_wrap(name.to_owned(), Type::InterfaceBold.font(view.text_size()), view.tokens.ink);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
    ui.painter().galley(rect.min, galley, view.tokens.ink);
}

fn spacings(ui: &mut Ui, view: View<'_>, name: &'static str, now: u16, change: impl Fn(u16) -> Change) {
    group(ui, view, name);
    ui.horizontal_wrapped(|ui| {
        for spacing in SPACINGS {
            choice(ui, view, name, &text::percent(spacing), now == spacing, || change(spacing));
        }
    });
}

/// One of several: the chosen one is filled and, for who cannot see that, said to be chosen.
fn choice(ui: &mut Ui, view: View<'_>, of: &str, name: &str, chosen: bool, change: impl FnOnce() -> Change) {
    let response = ui.add(Button::selectable(chosen, words(view, name)).min_size(vec2(0.0, 30.0)).frame(true));
    focus_ring(ui, &response, view.tokens);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, format!("{of}: {name}")));
    if response.clicked() {
        view.send(change());
    }
}

/// On or off.
fn switch(ui: &mut Ui, view: View<'_>, name: &str, on: bool, change: impl FnOnce(bool) -> Change) {
    let mut now = on;
    let response = ui.checkbox(&mut now, words(view, name));
    focus_ring(ui, &response, view.tokens);
    if response.clicked() {
        view.send(change(now));
    }
}
