//! Where ranges of a text are in its layout.

use crate::{search::Mention, ui::theme::Tokens};
use egui::{
    Galley, Pos2, Rect, TextFormat,
    epaint::text::{ByteIndex, CharIndex, LayoutSection, PlacedRow, cursor::CCursor},
    pos2,
};
use std::ops::Range;

/// The sections of a text: cut at `ends`, after each of which so much room is kept, and where references
/// begin and end, which have the colour of the text's pane and a line below.
pub fn link_sections(
    text: &str,
    format: &TextFormat,
    ends: &[(usize, f32)],
    references: &[Mention],
    tokens: &Tokens,
) -> Vec<LayoutSection> {
    let link = TextFormat { color: tokens.provision, ..format.clone() };
    let mut cuts: Vec<usize> = ends.iter().map(|(end, _)| *end).collect();
    cuts.extend(references.iter().flat_map(|mention| [mention.range.start, mention.range.end]));
    cuts.push(text.len());
    cuts.sort_unstable();
    cuts.dedup();
    let mut from = 0;
    let mut sections = Vec::new();
    for to in cuts.into_iter().filter(|cut| *cut > 0) {
        let leads = references.iter().any(|mention| mention.range.contains(&from));
        let leading_space = ends.iter().filter(|(end, _)| *end == from && from > 0).map(|(_, room)| room).sum();
        let format = if leads { link.clone() } else { format.clone() };
        sections.push(LayoutSection { leading_space, byte_range: ByteIndex(from)..ByteIndex(to), format });
        from = to;
    }
    sections
}

/// One rectangle for each line a range of the text runs over.
pub fn line_rects(galley: &Galley, text: &str, range: &Range<usize>) -> Vec<Rect> {
    let start = galley.layout_from_cursor(CCursor { prefer_next_row: true, ..cursor(text, range.start) });
    let end = galley.layout_from_cursor(CCursor { prefer_next_row: false, ..cursor(text, range.end) });
    let x_end = end_of_text(galley, text, range.end).x;
    let x_start = galley.pos_from_cursor(CCursor { prefer_next_row: true, ..cursor(text, range.start) }).left();
    (start.row..=end.row)
        .filter_map(|row| {
            let placed = galley.rows.get(row)?;
            let rect = placed.rect();
            let left = if row == start.row { x_start } else { rect.left() };
            let right = if row == end.row { x_end } else { placed.pos.x + without_blank(placed) };
            Some(Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom())))
        })
        .collect()
}

/// Where the last letter of a line ends: the blank it is broken at is no part of the words.
fn without_blank(row: &PlacedRow) -> f32 {
    let last = row.glyphs.iter().rev().find(|glyph| !glyph.chr.is_whitespace());
    last.map_or(row.rect().width(), egui::epaint::text::Glyph::max_x)
}

/// Where the last letter before a byte ends, and the middle of its line: not where the next one
/// begins, as the room for a badge lies between the two.
pub fn end_of_text(galley: &Galley, text: &str, byte: usize) -> Pos2 {
    let end = galley.layout_from_cursor(CCursor { prefer_next_row: false, ..cursor(text, byte) });
    let Some(row) = galley.rows.get(end.row) else { return Pos2::ZERO };
    let letter = usize::from(end.column).checked_sub(1).and_then(|last| row.glyphs.get(last));
    let x = letter.map_or(row.rect().left(), |letter| row.pos.x + letter.max_x());
    pos2(x, row.rect().center().y)
}

fn cursor(text: &str, byte: usize) -> CCursor {
    CCursor::new(CharIndex(text[..byte].chars().count()))
}
