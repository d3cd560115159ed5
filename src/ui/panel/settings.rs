//! The settings, beside the panes: every choice with its name, and effective at once, but for the graphics.

use super::{controls::group_heading_ui, frame::panel_header_ui};
use crate::{
    describe::CitationStyle,
    model::{Author, AuthorColour},
    state::{Change, Extent, Graphics, PrefsChange, SPACINGS, Theme},
    text,
    ui::{
        theme::Type,
        view::{Open, View},
        widget::{TextRequest, checkbox_ui, label_ui, paint_focus_ring, plain_button_ui},
    },
};
use egui::{Button, Frame, Margin, Role, ScrollArea, Ui, WidgetInfo, vec2};

/// Draws the settings.
pub fn settings_ui(ui: &mut Ui, open: Open<'_>) {
    let view = open.view;
    panel_header_ui(ui, view, text::SETTINGS.words());
    let prefs = &view.state.prefs;
    ScrollArea::vertical().id_salt("settings").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::same(16)).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            group_heading_ui(ui, view, text::TEXT_SIZE.words());
            ui.horizontal_wrapped(|ui| {
                for (words, steps) in [(text::SMALLER.words(), -1), (text::LARGER.words(), 1), (text::NORMAL_SIZE.words(), 0)] {
                    if plain_button_ui(ui, view.tokens, view.text_size().min(1.5), words).clicked() {
                        view.send(PrefsChange::TextSize(steps));
                    }
                }
                label_ui(ui, label(view, &text::percent(prefs.text_size)));
            });
            spacing_ui(ui, view, text::LINE_SPACING.words(), prefs.line_spacing, PrefsChange::LineSpacing);
            spacing_ui(ui, view, text::PARAGRAPH_SPACING.words(), prefs.paragraph_spacing, PrefsChange::ParagraphSpacing);
            group_heading_ui(ui, view, text::THEME_HEADING.words());
            ui.horizontal_wrapped(|ui| {
                choice_ui(ui, view, text::THEME_HEADING.words(), text::AS_THE_SYSTEM.words(), prefs.theme.is_none(), || {
                    Change::Prefs(PrefsChange::Theme(None))
                });
                for theme in Theme::ALL {
                    let name = theme.name();
                    choice_ui(ui, view, text::THEME_HEADING.words(), name, prefs.theme == Some(theme), || {
                        Change::Prefs(PrefsChange::Theme(Some(theme)))
                    });
                }
            });
            group_heading_ui(ui, view, text::MOTION.words());
            switch_ui(ui, view, text::REDUCED_MOTION.words(), prefs.reduced_motion, PrefsChange::ReducedMotion);
            group_heading_ui(ui, view, text::KEYBOARD.words());
            switch_ui(ui, view, text::LETTER_KEYS.words(), prefs.letter_keys, PrefsChange::LetterKeys);
            hint_ui(ui, view, text::LETTER_KEYS_HINT.words());
            author_ui(ui, view);
            group_heading_ui(ui, view, text::NOTES_PLACE.words());
            switch_ui(ui, view, text::NOTES_BESIDE.words(), prefs.notes_beside, PrefsChange::NotesBeside);
            hint_ui(ui, view, text::NOTES_FOLLOW.words());
            if let Some(file) = &open.open_briefing.notes.file {
                hint_ui(ui, view, &text::saved_in(file));
            }
            group_heading_ui(ui, view, text::CITATIONS.words());
            ui.horizontal_wrapped(|ui| {
                for style in CitationStyle::ALL {
                    choice_ui(ui, view, text::CITATIONS.words(), style.name(), prefs.style == style, || {
                        Change::Prefs(PrefsChange::CitationStyle(style))
                    });
                }
            });
            group_heading_ui(ui, view, text::COPY_BY_DEFAULT.words());
            ui.horizontal_wrapped(|ui| {
                for extent in Extent::ALL {
                    choice_ui(ui, view, text::COPY_BY_DEFAULT.words(), extent.name(), prefs.extent == extent, || {
                        Change::Prefs(PrefsChange::Extent(extent))
                    });
                }
            });
            group_heading_ui(ui, view, text::GRAPHICS.words());
            ui.horizontal_wrapped(|ui| {
                for graphics in Graphics::ALL {
                    choice_ui(ui, view, text::GRAPHICS.words(), graphics.name(), prefs.graphics == graphics, || {
                        Change::Prefs(PrefsChange::Graphics(graphics))
                    });
                }
            });
            hint_ui(ui, view, text::GRAPHICS_HINT.words());
        });
    });
}

fn hint_ui(ui: &mut Ui, view: View<'_>, words: &str) {
    label_ui(ui, TextRequest::interface(words, Type::Label.plain(view.text_size(), view.tokens.ink_3)));
}

/// Initials and a colour for what somebody writes.
fn author_ui(ui: &mut Ui, view: View<'_>) {
    let author = &view.state.identity.author;
    group_heading_ui(ui, view, text::AUTHOR.words());
    let mut typed = author.initials.clone();
    let edit = egui::TextEdit::singleline(&mut typed)
        .font(Type::Interface.font(view.text_size()))
        .desired_width(80.0)
        .char_limit(MOST_INITIALS)
        .min_size(vec2(0.0, 30.0))
        .align(egui::Align2::LEFT_CENTER)
        .hint_text(text::INITIALS.words());
    let response = ui.add(edit);
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, text::INITIALS.words()));
    if typed != author.initials {
        view.send(PrefsChange::Author(Author { initials: typed.trim_start().to_owned(), colour: author.colour }));
    }
    ui.horizontal_wrapped(|ui| {
        for colour in AuthorColour::ALL {
            let name = text::author_colour(colour);
            let label = TextRequest::interface(name, Type::Interface.plain(view.text_size(), view.tokens.author(colour)));
            let chosen = author.colour == colour;
            let response = ui.add(Button::selectable(chosen, label.into_widget_text(ui)).min_size(vec2(0.0, 30.0)).frame(true));
            paint_focus_ring(ui, &response, view.tokens);
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, text::labelled(text::AUTHOR.words(), name)));
            if response.clicked() {
                view.send(PrefsChange::Author(Author { initials: author.initials.clone(), colour }));
            }
        }
    });
}

/// As many letters as a badge holds.
const MOST_INITIALS: usize = 5;

fn label(view: View<'_>, words: &str) -> TextRequest<'static> {
    TextRequest::interface(words, Type::Interface.plain(view.text_size(), view.tokens.ink))
}

fn spacing_ui(ui: &mut Ui, view: View<'_>, name: &'static str, now: u16, change: impl Fn(u16) -> PrefsChange) {
    group_heading_ui(ui, view, name);
    ui.horizontal_wrapped(|ui| {
        for spacing in SPACINGS {
            choice_ui(ui, view, name, &text::percent(spacing), now == spacing, || change(spacing).into());
        }
    });
}

/// One of several: the chosen one is filled and, for a screen reader, marked as chosen.
fn choice_ui(ui: &mut Ui, view: View<'_>, of: &str, name: &str, chosen: bool, change: impl FnOnce() -> Change) {
    let label = label(view, name).into_widget_text(ui);
    let response = ui.add(Button::selectable(chosen, label).min_size(vec2(0.0, 30.0)).frame(true));
    paint_focus_ring(ui, &response, view.tokens);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, text::labelled(of, name)));
    if response.clicked() {
        view.send(change());
    }
}

/// On or off.
fn switch_ui(ui: &mut Ui, view: View<'_>, name: &str, on: bool, change: impl FnOnce(bool) -> PrefsChange) {
    if checkbox_ui(ui, view.tokens, view.text_size(), name, on).clicked() {
        view.send(change(!on));
    }
}
