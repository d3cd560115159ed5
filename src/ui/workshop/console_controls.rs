//! Buttons of the console: words, and the key that does the same.

use crate::{
    command::{Command, entry, is_enabled},
    ui::{
        theme::{CORNER, Tokens, Type},
        view::View,
        widget::{TextRequest, paint_focus_ring, tip_ui},
    },
};
use egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// A button: its words, the command it performs, and whether it is the one that comes next.
pub struct Control<'a> {
    pub words: &'a str,
    pub command: Command,
    pub filled: bool,
    /// True where what it does is on.
    pub on: bool,
}

impl Control<'_> {
    /// How wide it is, with its key or without.
    pub fn width(&self, ui: &Ui, size: f32, with_key: bool) -> f32 {
        let word = |text: &str, role: Type| TextRequest::interface(text, role.plain(size, Color32::PLACEHOLDER)).lay_out(ui).size().x;
        let key = key_label(self.command, ui).filter(|_| with_key).map_or(0.0, |key| word(&key, Type::Label) + 22.0);
        word(self.words, if self.filled { Type::InterfaceBold } else { Type::Interface }) + key + 28.0
    }

    /// Draws it; pressed, it performs its command.
    pub fn ui(&self, ui: &mut Ui, view: View<'_>, size: f32, with_key: bool) {
        let enabled = is_enabled(self.command, view.state);
        let width = self.width(ui, size, with_key);
        let (rect, response) = ui.allocate_exact_size(vec2(width, 44.0), if enabled { Sense::click() } else { Sense::hover() });
        let key = key_label(self.command, ui);
        response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, self.on, self.words));
        let tokens = view.tokens;
        paint_control(ui, tokens, rect, &response, self, (enabled, size), key.as_deref().filter(|_| with_key));
        if response.clicked() {
            view.command(self.command);
        }
        let tip = key.map_or_else(|| self.words.to_owned(), |key| crate::text::in_brackets(&entry(self.command).words, &key));
        tip_ui(response, tip);
    }
}

fn key_label(command: Command, ui: &Ui) -> Option<String> {
    // Esc ends, once nothing else is open that it closes.
    let command = if command == Command::EndWorkshop { Command::Escape } else { command };
    entry(command).keys.first().map(|keys| keys.name(ui.ctx().os().is_mac()))
}

fn paint_control(
    ui: &Ui,
    tokens: &Tokens,
    rect: Rect,
    response: &Response,
    control: &Control<'_>,
    (enabled, size): (bool, f32),
    key: Option<&str>,
) {
    let painter = ui.painter();
    let (ground, ink, edge) = match (control.filled && enabled, control.on) {
        (true, _) => (tokens.badge, tokens.badge_figure, tokens.badge),
        (false, true) => (tokens.selected, tokens.ink, tokens.ink),
        (false, false) => (tokens.page, tokens.ink, tokens.edge),
    };
    let ink = if enabled { ink } else { tokens.ink_3 };
    let edge = if enabled { edge } else { tokens.hair_2 };
    painter.rect(rect, CORNER, ground, Stroke::new(if control.on { 2.0 } else { tokens.hairline }, edge), StrokeKind::Inside);
    if response.hovered() && enabled && !control.filled {
        painter.rect_filled(rect, CORNER, tokens.hover());
    }
    let role = if control.filled { Type::InterfaceBold } else { Type::Interface };
    let words = TextRequest::interface(control.words, role.plain(size, ink)).lay_out(painter.ctx());
    let mut x = rect.left() + 14.0;
    let width = words.size().x;
    words.paint(painter, pos2(x, rect.center().y - words.size().y / 2.0), ink);
    x += width + 10.0;
    if let Some(key) = key {
        let layout = TextRequest::interface(key, Type::Label.plain(size, ink)).lay_out(painter.ctx());
        let cap = Rect::from_min_size(pos2(x, rect.center().y - layout.size().y / 2.0 - 1.0), layout.size() + vec2(10.0, 2.0));
        painter.rect_stroke(
            cap,
            4.0,
            Stroke::new(tokens.hairline, if control.filled && enabled { ink } else { tokens.hair_2 }),
            StrokeKind::Inside,
        );
        layout.paint(painter, cap.center() - layout.size() / 2.0, ink);
    }
    if response.has_focus() {
        painter.rect_stroke(rect.expand(3.0), CORNER + 3, Stroke::new(2.0, tokens.focus), StrokeKind::Inside);
    }
}

/// A small button among others of which one is chosen.
pub fn choice_ui(ui: &mut Ui, tokens: &Tokens, size: f32, words: &str, chosen: bool) -> Response {
    let layout = TextRequest::interface(words, Type::Interface.plain(size, tokens.ink)).lay_out(ui);
    let (rect, response) = ui.allocate_exact_size(layout.size() + vec2(20.0, 10.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, words));
    let stroke = if chosen { Stroke::new(2.0, tokens.ink) } else { Stroke::new(tokens.hairline, tokens.edge) };
    let ground = if chosen { tokens.selected } else { tokens.page };
    ui.painter().rect(rect, rect.height() / 2.0, ground, stroke, StrokeKind::Inside);
    if response.hovered() && !chosen {
        ui.painter().rect_filled(rect, rect.height() / 2.0, tokens.hover());
    }
    layout.paint(ui.painter(), rect.center() - layout.size() / 2.0, tokens.ink);
    paint_focus_ring(ui, &response, tokens);
    response
}

/// A line over the whole width, with air above and below.
pub fn rule_ui(ui: &mut Ui, view: View<'_>) {
    ui.add_space(8.0);
    let rect = ui.available_rect_before_wrap();
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(view.tokens.hairline, view.tokens.hair));
    ui.add_space(10.0);
}
