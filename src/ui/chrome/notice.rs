//! Notices besides the briefing: that the window waits, that something went wrong, a field for a path, and the banner over a
//! file with problems.

use crate::{
    command::Command,
    export::Form,
    state::{ExportChange, ExportExtent, ExportKind, FileChange, NoticeChange, Page, SidePanelChange, Waiting},
    text,
    ui::{
        theme::{Tokens, Type},
        view::View,
        widget::{Sign, TextRequest, label_ui, paint_sign, plain_button_ui},
    },
};
use egui::{Align, Frame, Key, Layout, Margin, Panel, TextEdit, Ui, vec2};

/// Draws the notices, each in a strip of its own under the top bar.
pub fn notices_ui(ui: &mut Ui, view: View<'_>) {
    current_notices_ui(ui, view);
    wrong_order_ui(ui, view);
    problems_banner_ui(ui, view);
}

/// egui does not order words written from right to left; a browser does.
fn wrong_order_ui(ui: &mut Ui, view: View<'_>) {
    if !view.state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.file.wrong_order) {
        return;
    }
    strip_ui(ui, view, "wrong order", |ui| {
        line_with_buttons_ui(ui, view, warning(view), text::WRONG_ORDER.words(), |ui| {
            if plain_button_ui(ui, view.tokens, view.text_size(), text::CLOSE.words()).clicked() {
                view.send(NoticeChange::ReadingOrderSeen);
            }
            if plain_button_ui(ui, view.tokens, view.text_size(), text::EXPORT_PAGE.words()).clicked() {
                view.send(ExportChange::Extent(ExportExtent::Everything));
                view.send(ExportChange::Kind(ExportKind::Briefing(Form::Html)));
                view.send(SidePanelChange::Page(Some(Page::Export)));
                view.send(NoticeChange::ReadingOrderSeen);
            }
        });
    });
}

fn current_notices_ui(ui: &mut Ui, view: View<'_>) {
    let state = view.state;
    match &state.arrival.waiting {
        Waiting::Choosing => strip_ui(ui, view, "choosing", |ui| bold_line_ui(ui, view, text::CHOOSING.words())),
        // The text that was read already stands where it will stand, and says beside it that the rest is being read.
        Waiting::Reading(_) if state.arrival.text.is_some() => {}
        Waiting::Reading(path) => strip_ui(ui, view, "reading", |ui| bold_line_ui(ui, view, &text::screen::reading_file(path))),
        Waiting::Nothing => {}
    }
    if state.overlays.diagnostics.offered {
        strip_ui(ui, view, "report", |ui| {
            line_with_buttons_ui(ui, view, warning(view), text::FAILED_LAST_TIME.words(), |ui| {
                if plain_button_ui(ui, view.tokens, view.text_size(), text::CLOSE.words()).clicked() {
                    view.send(NoticeChange::ReportSeen);
                }
                if plain_button_ui(ui, view.tokens, view.text_size(), text::SHOW_REPORT.words()).clicked() {
                    view.command(Command::Diagnostics);
                }
            });
        });
    }
    if let Some(notice) = &state.notices.notice {
        strip_ui(ui, view, "notice", |ui| {
            line_with_buttons_ui(ui, view, warning(view), notice, |ui| {
                if plain_button_ui(ui, view.tokens, view.text_size(), text::CLOSE.words()).clicked() {
                    view.send(NoticeChange::Dismiss);
                }
            });
        });
    }
    if let Some(news) = &state.notices.news {
        calm_strip_ui(ui, view, "news", |ui| {
            line_with_buttons_ui(ui, view, (Sign::Tick, view.tokens.ink_2), news, |ui| {
                if plain_button_ui(ui, view.tokens, view.text_size(), text::CLOSE.words()).clicked() {
                    view.send(NoticeChange::Dismiss);
                }
            });
        });
    }
    if state.overlays.path_box {
        strip_ui(ui, view, "path", |ui| path_box_ui(ui, view));
    } else {
        view.caches.path_box_seen.set(false);
    }
}

/// The notices on the first page, where no file is open.
pub fn notices_at_home_ui(ui: &mut Ui, view: View<'_>) {
    current_notices_ui(ui, view);
}

fn problems_banner_ui(ui: &mut Ui, view: View<'_>) {
    if let Some(open_briefing) = view.state.open_briefing.as_ref().filter(|open_briefing| !open_briefing.file.problems.is_empty()) {
        let number = open_briefing.file.problems.len();
        let says = if open_briefing.file.is_behind {
            text::saved_with_problems(number)
        } else {
            let line = open_briefing.file.problems.first().map_or(1, |problem| problem.place.line);
            text::file_has_problems(number, open_briefing.linked.briefing().losses, line)
        };
        strip_ui(ui, view, "problems banner", |ui| {
            line_with_buttons_ui(ui, view, warning(view), &says, |ui| {
                if plain_button_ui(ui, view.tokens, view.text_size(), text::READ_AGAIN.words()).clicked() {
                    view.command(Command::Reload);
                }
                let (words, change) = match open_briefing.side.problem() {
                    Some(_) => (text::HIDE_PROBLEMS.words(), None),
                    None => (text::SHOW_PROBLEMS.words(), Some(0)),
                };
                if plain_button_ui(ui, view.tokens, view.text_size(), words).clicked() {
                    view.send(SidePanelChange::Problem(change));
                }
                if plain_button_ui(ui, view.tokens, view.text_size(), text::COPY_PROBLEMS.words()).clicked() {
                    view.command(Command::CopyProblems);
                }
            });
        });
    }
}

fn strip_ui(ui: &mut Ui, view: View<'_>, name: &'static str, contents: impl FnOnce(&mut Ui)) {
    let Tokens { critique_tint, critique, hairline, .. } = view.tokens;
    let frame = Frame::new().fill(*critique_tint).inner_margin(Margin::symmetric(14, 10));
    let response = Panel::top(name).resizable(false).show_separator_line(false).frame(frame).show(ui, contents).response;
    ui.painter().hline(response.rect.x_range(), response.rect.bottom() - 0.5, egui::Stroke::new(*hairline, *critique));
}

/// A notice that asks for nothing.
fn calm_strip_ui(ui: &mut Ui, view: View<'_>, name: &'static str, contents: impl FnOnce(&mut Ui)) {
    let Tokens { chrome, hair, hairline, .. } = view.tokens;
    let frame = Frame::new().fill(*chrome).inner_margin(Margin::symmetric(14, 10));
    let response = Panel::top(name).resizable(false).show_separator_line(false).frame(frame).show(ui, contents).response;
    ui.painter().hline(response.rect.x_range(), response.rect.bottom() - 0.5, egui::Stroke::new(*hairline, *hair));
}

fn bold_line_ui(ui: &mut Ui, view: View<'_>, words: &str) {
    label_ui(ui, TextRequest::interface(words, Type::InterfaceBold.plain(view.text_size(), view.tokens.ink)));
}

fn warning(view: View<'_>) -> (Sign, egui::Color32) {
    (Sign::Warning, view.tokens.critique)
}

/// Words with a sign before them and buttons at the far end; below each other where it is narrow.
fn line_with_buttons_ui(ui: &mut Ui, view: View<'_>, (sign, ink): (Sign, egui::Color32), words: &str, buttons: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(22.0, 32.0), egui::Sense::hover());
        paint_sign(ui.painter(), rect.center(), sign, ink);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            buttons(ui);
            ui.with_layout(Layout::left_to_right(Align::Center).with_main_wrap(true), |ui| bold_line_ui(ui, view, words));
        });
    });
}

/// A path can always be typed, whatever the system has or lacks.
fn path_box_ui(ui: &mut Ui, view: View<'_>) {
    ui.horizontal(|ui| {
        let label = label_ui(ui, TextRequest::interface(text::PATH.words(), Type::Interface.plain(view.text_size(), view.tokens.ink)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let mut typed = view.caches.path.borrow_mut();
            let pressed = plain_button_ui(ui, view.tokens, view.text_size(), text::OPEN_PATH.words()).clicked();
            let id = egui::Id::unique("path box");
            let edit = TextEdit::singleline(&mut *typed).id(id).desired_width(f32::INFINITY).min_size(vec2(0.0, 32.0));
            let response = ui.add(edit).labelled_by(label.id);
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if (entered || pressed) && !typed.trim().is_empty() {
                view.send(FileChange::Open(typed.trim().into()));
                typed.clear();
            } else if !view.caches.path_box_seen.replace(true) {
                // Once, when the box appears: later the keyboard goes where the person sends it.
                response.request_focus();
            }
        });
    });
}
