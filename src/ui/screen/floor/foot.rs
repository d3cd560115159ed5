//! The strip below the points: the citation, how long the paragraph takes to read out, a speaking note, and the one filled button.

use super::Measures;
use crate::{
    command::Command,
    describe::Floor,
    text,
    ui::{
        theme::{CORNER, Type},
        view::{Open, View},
        widget::{Sign, TextRequest, icon_button_ui, key_cap_ui, paint_focus_ring, paint_sign, paint_text},
    },
};
use egui::{Align, Layout, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// Draws it.
pub fn foot_ui(ui: &mut Ui, open: Open<'_>, measures: &Measures, content: &Floor) {
    let Open { view, open_briefing } = open;
    let tokens = view.tokens;
    let size = view.text_size().min(1.5);
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, 0, tokens.chrome);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(tokens.hairline, tokens.hair));
    let strip = rect.shrink2(vec2(measures.side, measures.inset));
    ui.scope_builder(UiBuilder::new().max_rect(strip).layout(Layout::right_to_left(Align::Center)), |ui| {
        if measures.is_large {
            key_cap_ui(ui, tokens, "Ctrl+Shift+C", size);
            ui.add_space(10.0);
        }
        if button_ui(ui, view, size, (text::COPY_CITED.words(), Sign::Copy), true).clicked() {
            view.command(Command::CopyCited);
        }
        let words = text::speaking::SPEAKING_NOTE.words();
        let note = if strip.width() < ROOM_FOR_BOTH * size {
            icon_button_ui(ui, tokens, Sign::Paper, words)
        } else {
            button_ui(ui, view, size, (words, Sign::Paper), false)
        };
        if note.clicked() {
            view.command(Command::SpeakingNote);
        }
        let room = note.rect.left() - strip.left() - 20.0;
        let instrument = &open_briefing.linked.briefing().instrument;
        let with_symbol =
            |title: &str| instrument.symbol.as_ref().map_or_else(|| title.to_owned(), |symbol| text::in_brackets(title, symbol));
        let short = &content.short_place;
        // Where there is no room for all of it, the symbol of the treaty is left out, and its title gives way to its short name:
        // the place is never cut.
        let cited = [
            text::list(&[&with_symbol(&instrument.title), short]),
            text::list(&[&with_symbol(instrument.short_name()), short]),
            text::list(&[instrument.short_name(), short]),
        ];
        let lay_out = |cited: &str| TextRequest::new(cited, measures.citation.format(size, tokens.ink)).lay_out(ui);
        let cited = cited.iter().find(|cited| lay_out(cited).size().x <= room).unwrap_or(short);
        let cited = TextRequest::new(cited, measures.citation.format(size, tokens.ink)).on_one_line(room).lay_out(ui);
        let notes = notes(open, content);
        let lay_out = |note: &str| TextRequest::interface(note, Type::Label.format(size, tokens.ink_2));
        let note = notes.iter().find(|note| lay_out(note).lay_out(ui).size().x <= room).or(notes.last());
        let note = lay_out(note.map_or("", String::as_str)).on_one_line(room).lay_out(ui);
        let top = strip.center().y - f32::midpoint(cited.size().y, note.size().y);
        let below = top + cited.size().y;
        paint_text(ui, ui.unique_id().with("cited"), pos2(strip.left(), top), &cited, Role::Label, tokens.ink);
        paint_text(ui, ui.unique_id().with("read aloud"), pos2(strip.left(), below), &note, Role::Label, tokens.ink_2);
    });
}

/// The buttons have their words from this width on; in less room that of the note is its sign alone.
const ROOM_FOR_BOTH: f32 = 960.0;

/// A button with a sign before its words.
fn button_ui(ui: &mut Ui, view: View<'_>, size: f32, (words, sign): (&'static str, Sign), is_filled: bool) -> Response {
    let tokens = view.tokens;
    let ink = if is_filled { tokens.badge_figure } else { tokens.ink };
    let role = if is_filled { Type::Name } else { Type::Interface };
    let label = TextRequest::interface(words, role.plain(size, ink)).lay_out(ui);
    let (rect, response) = ui.allocate_exact_size(label.size() + vec2(54.0, 24.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    let fill = match (is_filled, response.hovered()) {
        (true, _) => tokens.badge,
        (false, true) => tokens.hover(),
        (false, false) => tokens.page,
    };
    let stroke = if is_filled { Stroke::NONE } else { Stroke::new(tokens.hairline, tokens.edge) };
    ui.painter().rect(rect, CORNER, fill, stroke, StrokeKind::Inside);
    paint_sign(ui.painter(), pos2(rect.left() + 21.0, rect.center().y), sign, ink);
    label.paint(ui.painter(), pos2(rect.left() + 36.0, rect.center().y - label.size().y / 2.0), ink);
    paint_focus_ring(ui, &response, tokens);
    response
}

/// What was copied, how long the paragraph takes, and that it is a summary, in ever fewer words.
fn notes(open: Open<'_>, content: &Floor) -> Vec<String> {
    let copied = open.view.state.notices.copied.unwrap_or_default();
    let [aloud, shortly] = content.seconds.map(text::read_aloud).unwrap_or_default();
    let summary = if content.has_text { text::THIS_IS_A_SUMMARY.words() } else { "" };
    let line = |parts: [&str; 3]| text::side_by_side(&parts);
    vec![line([copied, &aloud, summary]), line([copied, &shortly, summary]), line([copied, &aloud, ""]), line([copied, &shortly, ""])]
}
