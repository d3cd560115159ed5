//! The foot of the contents: what their columns count, and the positions on the current line in words.

use crate::{
    describe, text,
    ui::{
        cache::{ContentsFoot, ContentsFootKey},
        theme::Type,
        view::Open,
        widget::TextRequest,
    },
};
use egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, vec2};
use std::rc::Rc;

/// Blank at the sides, and above and below the words.
const SIDES: f32 = 14.0;
const PADDING: f32 = 9.0;
/// In contents lower than this the lines have all the room.
const LEAST_ROOM: f32 = 320.0;

/// The foot for a width, and its height; none where there is little room.
pub fn contents_foot(ui: &Ui, open: Open<'_>, width: f32, room: f32) -> Option<(Rc<ContentsFoot>, f32)> {
    if room < LEAST_ROOM {
        return None;
    }
    let open_briefing = open.open_briefing;
    let key = ContentsFootKey {
        generation: open_briefing.file.generation,
        section: open_briefing.navigation.subject.as_ref().map(|subject| subject.section),
        filter_revision: open_briefing.filters.revision,
        width,
        text_size: open.view.text_size(),
        pixels_per_point: ui.pixels_per_point(),
        fonts: open.view.caches.fonts_revision(),
        ink: open.view.tokens.ink_3,
    };
    let foot = open.view.caches.contents_foot(key, || lay_out_foot(ui, open, width));
    let height = (foot.layout.size().y + 2.0 * PADDING).ceil();
    // Large letters in a low window: what is counted can be seen on each line.
    (height < room / 2.0).then_some((foot, height))
}

fn lay_out_foot(ui: &Ui, open: Open<'_>, width: f32) -> ContentsFoot {
    let (tokens, size, open_briefing) = (open.view.tokens, open.view.text_size(), open.open_briefing);
    let small = Type::SmallPrint.format(size, tokens.ink_3);
    let columns = text::CONTENTS_COLUMNS.words();
    let mut request = TextRequest::interface(columns, small.clone());
    let mut says = columns.to_owned();
    let section = open_briefing.navigation.subject.as_ref().map(|subject| subject.section);
    if let Some((index, section)) = section.and_then(|index| Some((index, open_briefing.linked.sections().get(index)?))) {
        let holds_others = !open_briefing.linked.inside(index).is_empty();
        let (positions, number) =
            describe::positions_in_contents(&open_briefing.linked, &section.target, holds_others, open_briefing.stances_within(index));
        let leads = Type::SmallPrintBold.format(size, tokens.ink_3);
        request.push("\n", small.clone());
        let (before, rest) = positions.split_at(number.start);
        let (number, after) = rest.split_at(number.len());
        for (words, format) in [(before, &small), (number, &leads), (after, &small)] {
            if !words.is_empty() {
                request.push(words, format.clone());
            }
        }
        says = text::sentences(&[says, positions]);
    }
    ContentsFoot { says, layout: request.in_width(width - 2.0 * SIDES).lay_out(ui) }
}

/// Draws the foot in its place.
pub fn contents_foot_ui(ui: &Ui, open: Open<'_>, foot: &ContentsFoot, rect: Rect) {
    let tokens = open.view.tokens;
    let response = ui.interact(rect, ui.unique_id().with("contents foot"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &foot.says));
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(tokens.hairline, tokens.hair));
    foot.layout.paint(ui.painter(), rect.min + vec2(SIDES, PADDING), tokens.ink_3);
}
