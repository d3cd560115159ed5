//! The strip below the points: the citation, how long the paragraph takes to read out, and the one filled button.

use super::Measures;
use crate::{
    command::Command,
    describe::Floor,
    text,
    ui::{
        theme::{CORNER, Type},
        view::Open,
        widget::{Sign, TextRequest, key_cap_ui, paint_focus_ring, paint_sign, paint_text},
    },
};
use egui::{Align, Layout, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

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
        let label = TextRequest::interface(text::COPY_CITED, Type::Name.plain(size, tokens.badge_figure)).lay_out(ui);
        let (button, response) = ui.allocate_exact_size(label.size() + vec2(54.0, 24.0), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text::COPY_CITED));
        ui.painter().rect_filled(button, CORNER, tokens.badge);
        paint_sign(ui.painter(), pos2(button.left() + 21.0, button.center().y), Sign::Copy, tokens.badge_figure);
        label.paint(ui.painter(), pos2(button.left() + 36.0, button.center().y - label.size().y / 2.0), tokens.badge_figure);
        paint_focus_ring(ui, &response, tokens);
        if response.clicked() {
            view.command(Command::CopyCited);
        }
        let room = button.left() - strip.left() - 20.0;
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

/// What was copied, how long the paragraph takes, and that it is a summary, in ever fewer words.
fn notes(open: Open<'_>, content: &Floor) -> Vec<String> {
    let copied = open.view.state.notices.copied.unwrap_or_default();
    let [aloud, shortly] = content.seconds.map(text::read_aloud).unwrap_or_default();
    let summary = if content.has_text { text::THIS_IS_A_SUMMARY.words() } else { "" };
    let line = |parts: [&str; 3]| text::side_by_side(&parts);
    vec![line([copied, &aloud, summary]), line([copied, &shortly, summary]), line([copied, &aloud, ""]), line([copied, &shortly, ""])]
}
