//! Parts of a card: a label and what it labels, side by side, and the replies.

use crate::{
    describe::{CardPart, PartKind, ReplyText, indirect_mark},
    model::ItemKind,
    text,
    ui::{
        theme::{LABEL_COLUMN, NARROW_LABEL_COLUMN, Type},
        widget::{LinkTarget, RowLayoutBuilder},
    },
};
use egui::{Color32, Rect, Stroke, pos2};
use std::ops::Range;

/// Under this width a value is below its label.
const MIN_VALUE: f32 = 140.0;

/// Where the labels of a card begin, and how wide their column is.
pub type Labels = (f32, f32);

/// How wide the column of labels is: the labels of a critique are short.
pub fn label_column(layout: &RowLayoutBuilder<'_>, kind: ItemKind) -> f32 {
    let column = if kind == ItemKind::Safeguard { LABEL_COLUMN } else { NARROW_LABEL_COLUMN };
    column * layout.scale()
}

/// A label and what it labels, side by side; under each other where the card is narrow. Returns where it ends.
pub fn part_row(
    layout: &mut RowLayoutBuilder<'_>,
    part: &CardPart,
    edition: Option<&str>,
    (left, column): Labels,
    inner: f32,
    y: f32,
) -> f32 {
    // A request is about the draft; its outcome is about the current text.
    let edition = edition.filter(|_| part.kind == PartKind::Requests);
    let role = if part.prose { Type::Value } else { Type::Interface };
    let ink = if part.prose { layout.tokens.ink } else { layout.tokens.ink_2 };
    let below = label(layout, part.kind.name(), (left, column), y);
    let beside = inner - column >= MIN_VALUE * layout.text_size;
    let (x, top, width) = if beside { (left + column, y, inner - column) } else { (left, below, inner) };
    let size = if part.named.is_empty() {
        layout.prose(pos2(x, top), width, role, ink, &part.text, edition)
    } else {
        layout.names(pos2(x, top), width, role, ink, &part.text, &part.named)
    };
    (top + size.y).max(below)
}

/// Words of the briefing, some of which lead somewhere, from the upper left corner of a rectangle and as wide. Returns the height
/// used.
pub fn part_text(
    layout: &mut RowLayoutBuilder<'_>,
    place: Rect,
    (role, ink): (Type, Color32),
    words: &str,
    named: Vec<(Range<usize>, LinkTarget)>,
) -> f32 {
    let laid_out = layout.lay_out(layout.request(role, ink, words).in_column(place.width()));
    layout.leads(place.min, &laid_out, named.into_iter());
    layout.place(place.min, laid_out).y
}

/// An answer, with who gave it. Returns where it ends.
pub fn reply_block(layout: &mut RowLayoutBuilder<'_>, reply: &ReplyText, (left, column): Labels, inner: f32, y: f32) -> f32 {
    let ink = layout.tokens.ink_3;
    let (mut top, mut below) = (y, y);
    if reply.direct {
        below = label(layout, reply.heading(), (left, column), y);
    } else {
        // Too long for the column.
        top += layout.says(pos2(left, y + 2.0), inner, Type::Label, ink, reply.heading()).y + 4.0;
    }
    let (x, width) = (left + column, inner - column);
    // At the size of the claim: an answer is not a footnote.
    let mut end =
        top + layout.prose_after(pos2(x, top), width, Type::Claim, layout.tokens.ink, &reply.text, indirect_mark(&reply.text)).y + 2.0;
    let by = text::side_by_side(&[&reply.by, &reply.sources]);
    let who = layout.text(pos2(x, end), width, Type::Label, ink, &by);
    // A reply is no row of its own: what leads to a note on it stands behind who gave it.
    let note = layout.word(Type::Label, ink, text::NOTE.words());
    let one_line = who.y < Type::Label.line(layout.text_size) * 1.5;
    let beside = one_line && who.x + 10.0 + note.size().x <= width;
    let corner = if beside { pos2(x + layout.word(Type::Label, ink, &by).size().x + 10.0, end) } else { pos2(x, end + who.y) };
    let rect = Rect::from_min_size(corner, note.size());
    end = rect.bottom().max(end + who.y);
    layout.place(corner, note);
    layout.link(rect, text::NOTE_ON_REPLY.words(), LinkTarget::NewNote(reply.target.clone()));
    layout.stroke(rect.left_bottom(), rect.right_bottom(), Stroke::new(1.0, layout.tokens.edge));
    let stroke = Stroke::new(2.0, layout.tokens.hair_2);
    layout.stroke(pos2(x - 8.0, top + 2.0), pos2(x - 8.0, end), stroke);
    end.max(below)
}

/// Says that nobody answered. Returns where it ends.
pub fn no_reply(layout: &mut RowLayoutBuilder<'_>, (left, column): Labels, inner: f32, y: f32) -> f32 {
    let ink = layout.tokens.ink_3;
    let below = label(layout, text::REPLY.words(), (left, column), y);
    (y + layout.says(pos2(left + column, y), inner - column, Type::Interface, ink, text::NO_REPLY.words()).y).max(below)
}

/// Sets a label on the baseline of what is beside it; returns where the next line begins.
fn label(layout: &mut RowLayoutBuilder<'_>, label: &str, (left, column): Labels, y: f32) -> f32 {
    let y = y + 2.0;
    y + layout.says(pos2(left, y), column - 6.0, Type::Label, layout.tokens.ink_3, label).y
}
