//! The list of what is wrong with a file: line and column, what, the line itself, what was meant.

use crate::{
    model::{Problem, Severity},
    state::SidePanelChange,
    text,
    ui::{
        theme::{CHIP_CORNER, CORNER, PANE_HEADER, Tokens, Type},
        view::Open,
        widget::{Language, TextRequest, digit_width, font_line_height, label_ui, paint_text, selectable_text_ui, wrapped_label_ui},
    },
};
use egui::{Align2, Color32, Frame, Margin, Response, Role, ScrollArea, Sense, Stroke, TextFormat, Ui, WidgetInfo, pos2, vec2};

/// Draws the list.
pub fn problems_ui(ui: &mut Ui, open: Open<'_>) {
    let tokens = open.view.tokens;
    let size = open.view.text_size();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), PANE_HEADER), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text::PROBLEMS));
    let painter = ui.painter();
    let title = TextRequest::interface(text::PROBLEMS, Type::Name.plain(size, tokens.ink)).paint(
        painter,
        pos2(rect.left() + 16.0, rect.center().y),
        Align2::LEFT_CENTER,
    );
    let number = open.open_briefing.file.problems.len().to_string();
    TextRequest::interface(number, Type::Interface.plain(size, tokens.ink_3)).paint(
        painter,
        pos2(title.right() + 8.0, rect.center().y),
        Align2::LEFT_CENTER,
    );
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::same(16)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            let caches = open.view.caches;
            let problems = &open.open_briefing.file.problems;
            let messages = caches.problem_messages(problems);
            for (index, (problem, message)) in problems.iter().zip(messages.iter()).enumerate() {
                let chosen = open.open_briefing.side.problem() == Some(index);
                let response = problem_ui(ui, open, problem, message, chosen);
                if chosen && caches.problem_shown.get() != open.open_briefing.side.problem() {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    open.view.send(SidePanelChange::Problem(Some(index)));
                }
            }
            caches.problem_shown.set(open.open_briefing.side.problem());
        });
    });
}

/// A message; what is between backticks in it is set as code.
fn message_request(words: &str, size: f32, tokens: &Tokens) -> TextRequest<'static> {
    let mut message = TextRequest::default().in_language(Language::INTERFACE);
    for (index, piece) in words.split('`').enumerate() {
        let (role, ground) = if index % 2 == 0 { (Type::Value, Color32::TRANSPARENT) } else { (Type::Code, tokens.desk) };
        message.push(piece, TextFormat { background: ground, line_height: Some(Type::Value.line(size)), ..role.format(size, tokens.ink) });
    }
    message
}

/// The line of the file with its number, a wave under what the problem is about, and the lines around it.
fn excerpt_ui(ui: &mut Ui, open: Open<'_>, problem: &Problem) {
    let tokens = open.view.tokens;
    let lines = [
        (problem.place.line - 1, &problem.around[0]),
        (problem.place.line, &problem.excerpt),
        (problem.place.line + 1, &problem.around[1]),
    ];
    let shown = lines.iter().filter(|(number, words)| *number == problem.place.line || !words.trim().is_empty());
    // The indentation that all of them share is left out.
    let indent = shown.clone().map(|(_, words)| indentation(words)).min().unwrap_or(0);
    Frame::new().fill(tokens.desk).corner_radius(CHIP_CORNER).inner_margin(Margin::symmetric(0, 4)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        for (number, words) in shown {
            let about = (*number == problem.place.line).then_some(problem.place.column);
            code_line_ui(ui, open, *number, words, indent, about);
        }
    });
}

fn indentation(words: &str) -> usize {
    words.chars().take_while(|letter| letter.is_whitespace()).count()
}

/// So many letters from the column of a problem on are to be seen.
const LEAST_SHOWN: usize = 10;

/// One line of a file; `about` is the column of what the problem is about.
fn code_line_ui(ui: &mut Ui, open: Open<'_>, number: u32, words: &str, indent: usize, about: Option<u32>) {
    let tokens = open.view.tokens;
    let size = open.view.text_size();
    let letter = digit_width(ui, Type::Code, size);
    let row = egui::Rect::from_min_size(ui.next_widget_position(), vec2(ui.available_width(), Type::Code.line(size)));
    if about.is_some() {
        ui.painter().rect_filled(row, 0.0, tokens.error_tint);
    }
    let column = 10.0 + letter * 6.0;
    let place = pos2(row.left() + column - letter, row.center().y);
    TextRequest::interface(number.to_string(), Type::Code.plain(size, tokens.ink_3)).paint(ui.painter(), place, Align2::RIGHT_CENTER);
    // A long line is cut at its beginning where the words in question would else be out of sight.
    let fits = ((row.width() - column - 10.0) / letter).max(8.0) as usize;
    let start = about.map_or(0, |about| (about as usize).saturating_sub(1 + indent));
    let cut = if start + LEAST_SHOWN > fits { start.saturating_sub(fits / 2) } else { 0 };
    let mut words: String = words.trim_end().chars().skip(indent + cut).collect();
    if cut > 0 {
        words.insert(0, '…');
    }
    let start = if cut > 0 { start - cut + 1 } else { start };
    let layout = TextRequest::interface(&words, Type::Code.format(size, tokens.ink)).on_one_line(row.width() - column - 10.0).lay_out(ui);
    let (id, _) = ui.allocate_space(row.size());
    let corner = pos2(row.left() + column, row.center().y - layout.size().y / 2.0);
    paint_text(ui, id, corner, &layout, Role::Label, tokens.ink);
    if about.is_some() {
        let length = words.chars().skip(start).take_while(|c| !c.is_whitespace() && !",)]".contains(*c)).count().max(1);
        let from = corner.x + letter * start as f32;
        paint_wave(ui, from, (from + letter * length as f32).min(row.right()), row.bottom() - 2.0, tokens.error);
    }
}

fn paint_wave(ui: &Ui, from: f32, to: f32, y: f32, ink: Color32) {
    let steps = ((to - from) / 2.0).max(0.0) as usize;
    let points = (0..=steps).map(|step| pos2(from + step as f32 * 2.0, if step % 2 == 0 { y } else { y - 2.0 })).collect();
    ui.painter().add(egui::Shape::line(points, Stroke::new(1.0, ink)));
}

/// `Did you mean`, and the word in a box of its own.
fn suggestion_ui(ui: &mut Ui, open: Open<'_>, meant: &str) {
    let tokens = open.view.tokens;
    let size = open.view.text_size();
    let whole = text::did_you_mean(meant);
    let words = |text: &str| TextRequest::new(text, Type::Interface.plain(size, tokens.ink));
    // The row is as high as the box from the beginning, so that what stands before it is level with the word in it.
    ui.spacing_mut().interact_size.y = font_line_height(ui, Type::Interface, size) + 12.0;
    let response = ui
        .horizontal_wrapped(|ui| {
            label_ui(ui, words(text::DID_YOU_MEAN.words()));
            let frame = Frame::new().stroke(Stroke::new(tokens.hairline, tokens.hair_2)).corner_radius(CHIP_CORNER);
            frame.inner_margin(Margin::symmetric(10, 5)).show(ui, |ui| wrapped_label_ui(ui, words(meant)));
            label_ui(ui, words("?"));
        })
        .response;
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &whole));
}

fn problem_ui(ui: &mut Ui, open: Open<'_>, problem: &Problem, message: &str, chosen: bool) -> Response {
    let tokens = open.view.tokens;
    let size = open.view.text_size();
    let stroke = if chosen { Stroke::new(2.0, tokens.ink) } else { Stroke::new(tokens.hairline, tokens.hair_2) };
    let frame = Frame::new().fill(tokens.card).stroke(stroke).corner_radius(CORNER).inner_margin(Margin::same(14));
    let inner = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.horizontal(|ui| {
            label_ui(ui, TextRequest::interface(problem.place.to_string(), Type::Code.plain(size, tokens.error)));
            let sort = match problem.severity() {
                Severity::Error => text::problem_code(problem.code()).to_owned(),
                Severity::Warning => text::warning_of(text::problem_code(problem.code())),
            };
            label_ui(ui, TextRequest::interface(sort, Type::Label.plain(size, tokens.ink_3)));
        });
        selectable_text_ui(ui, message_request(message, size, tokens));
        if !problem.excerpt.trim().is_empty() {
            excerpt_ui(ui, open, problem);
        }
        if let Some(meant) = &problem.did_you_mean {
            suggestion_ui(ui, open, meant);
        }
    });
    let response = ui.interact(inner.response.rect, ui.unique_id().with(("problem", problem.place)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text::problem_line(problem)));
    response
}
