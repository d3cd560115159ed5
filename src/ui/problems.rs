//! The list of what is wrong with a file: line and column, what, the line itself, what was meant.

use super::{
    Open,
    theme::{CHIP_CORNER, CORNER, PANE_HEADER, Tokens, Type},
};
use crate::{
    model::{Problem, Severity},
    state::Change,
    text,
};
use egui::{
    Align2, Color32, Frame, Margin, Response, RichText, Role, ScrollArea, Sense, Stroke, TextFormat, Ui, WidgetInfo,
    epaint::text::LayoutJob, pos2, vec2,
};

/// Draws the list.
pub(super) fn show(ui: &mut Ui, open: Open<'_>) {
    let tokens = open.view.tokens;
    let size = open.view.text_size();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), PANE_HEADER), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text::PROBLEMS));
    let painter = ui.painter();
    let title =
        painter.text(pos2(rect.left() + 16.0, rect.center().y), Align2::LEFT_CENTER, text::PROBLEMS, Type::Name.font(size), tokens.ink);
    let number = open.document.problems.len().to_string();
    painter.text(pos2(title.right() + 8.0, rect.center().y), Align2::LEFT_CENTER, number, Type::Interface.font(size), tokens.ink_3);
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::same(16)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            for (at, problem) in open.document.problems.iter().enumerate() {
                let chosen = open.document.problem == Some(at);
                let response = show_problem(ui, open, problem, chosen);
                if response.clicked() {
                    open.view.send(Change::Problem(Some(at)));
                }
            }
        });
    });
}

/// A message, what stands between backticks in it set as code.
fn message(words: &str, size: f32, tokens: &Tokens) -> LayoutJob {
    let mut job = LayoutJob::default();
    for (at, piece) in words.split('`').enumerate() {
        let (role, ground) = if at % 2 == 0 { (Type::Value, Color32::TRANSPARENT) } else { (Type::Code, tokens.desk) };
        job.append(
            piece,
            0.0,
            TextFormat { background: ground, line_height: Some(Type::Value.line(size)), ..role.format(size, tokens.ink) },
        );
    }
    job
}

/// The line of the file with its number, and a wave under what the problem is about.
fn excerpt(ui: &mut Ui, open: Open<'_>, problem: &Problem) {
    let tokens = open.view.tokens;
    let size = open.view.text_size();
    let line = problem.excerpt.trim();
    let indent = problem.excerpt.chars().take_while(|c| c.is_whitespace()).count();
    let number = problem.place.line.to_string();
    ui.horizontal(|ui| {
        ui.label(RichText::new(&number).font(Type::Code.font(size)).color(tokens.ink_3));
        let galley = super::pane::one_line(ui, line, Type::Code, size, tokens.ink, ui.available_width());
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, line));
        ui.painter().galley(rect.min, galley, tokens.ink);
        let letter = ui.fonts_mut(|fonts| fonts.glyph_width(&Type::Code.font(size), '0'));
        let start = (problem.place.column as usize).saturating_sub(1 + indent);
        let length = line.chars().skip(start).take_while(|c| !c.is_whitespace() && !",)]".contains(*c)).count().max(1);
        let from = rect.left() + letter * start as f32;
        let to = (from + letter * length as f32).min(rect.right());
        wave(ui, from, to, rect.bottom() - 2.0, tokens.error);
    });
}

fn wave(ui: &Ui, from: f32, to: f32, y: f32, ink: Color32) {
    let steps = ((to - from) / 2.0).max(0.0) as usize;
    let points = (0..=steps).map(|step| pos2(from + step as f32 * 2.0, if step % 2 == 0 { y } else { y - 2.0 })).collect();
    ui.painter().add(egui::Shape::line(points, Stroke::new(1.0, ink)));
}

/// `Did you mean`, and the word in a box of its own.
fn did_you_mean(ui: &mut Ui, open: Open<'_>, meant: &str) {
    let tokens = open.view.tokens;
    let size = open.view.text_size();
    let whole = format!("{} {meant}?", text::DID_YOU_MEAN);
    let words = |text: &str| RichText::new(text).font(Type::Interface.font(size)).color(tokens.ink);
    let response = ui
        .horizontal(|ui| {
            ui.set_min_height(30.0);
            ui.add(egui::Label::new(words(text::DID_YOU_MEAN)).selectable(false));
            let frame = Frame::new().stroke(Stroke::new(tokens.hairline, tokens.hair_2)).corner_radius(CHIP_CORNER);
            frame.inner_margin(Margin::symmetric(10, 5)).show(ui, |ui| ui.label(words(meant)));
            ui.add(egui::Label::new(words("?")).selectable(false));
        })
        .response;
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &whole));
}

fn show_problem(ui: &mut Ui, open: Open<'_>, problem: &Problem, chosen: bool) -> Response {
    let tokens = open.view.tokens;
    let size = open.view.text_size();
    let stroke = if chosen { Stroke::new(2.0, tokens.ink) } else { Stroke::new(tokens.hairline, tokens.hair_2) };
    let frame = Frame::new().fill(tokens.card).stroke(stroke).corner_radius(CORNER).inner_margin(Margin::same(14));
    let inner = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.horizontal(|ui| {
            ui.label(RichText::new(problem.place.to_string()).font(Type::Code.font(size)).color(tokens.error).strong());
            let sort = match problem.severity {
                Severity::Error => text::problem_code(problem.code),
                Severity::Warning => format!("{} · warning", text::problem_code(problem.code)),
            };
            ui.label(RichText::new(sort).font(Type::Label.font(size)).color(tokens.ink_3));
        });
        ui.label(message(&problem.message, size, tokens));
        if !problem.excerpt.trim().is_empty() {
            let code = Frame::new().fill(tokens.error_tint).corner_radius(CHIP_CORNER).inner_margin(Margin::symmetric(10, 6));
            code.show(ui, |ui| {
                ui.set_width(ui.available_width());
                excerpt(ui, open, problem);
            });
        }
        if let Some(meant) = &problem.did_you_mean {
            did_you_mean(ui, open, meant);
        }
    });
    let response = ui.interact(inner.response.rect, ui.unique_id().with(("problem", problem.place)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, problem.to_string()));
    response
}
