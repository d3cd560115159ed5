//! Where letters, lines and ranges of a text are in its layout, and where a caret goes. All places are from the upper left
//! corner of its box, ranges are bytes of its words.

use super::text_layout::TextLayout;
use egui::{
    Context, Id, Key, Modifiers, Pos2, Rect, Vec2, Visuals,
    emath::TSTransform,
    epaint::text::{CharIndex, PlacedRow, cursor::CCursor},
    os::OperatingSystem,
    pos2,
    text_selection::{CCursorRange, accesskit_text::update_accesskit_for_text_widget, text_cursor_state::cursor_rect, visuals},
    vec2,
};
use std::ops::Range;

impl TextLayout {
    /// One rectangle for each line a range runs over.
    #[must_use]
    pub fn line_rects(&self, range: &Range<usize>) -> Vec<Rect> {
        let galley = &self.galley;
        let start = galley.layout_from_cursor(CCursor { prefer_next_row: true, ..self.cursor(range.start) });
        let end = galley.layout_from_cursor(CCursor { prefer_next_row: false, ..self.cursor(range.end) });
        let x_end = self.end_in_galley(range.end).x;
        let x_start = galley.pos_from_cursor(CCursor { prefer_next_row: true, ..self.cursor(range.start) }).left();
        (start.row..=end.row)
            .filter_map(|row| {
                let placed = galley.rows.get(row)?;
                let rect = placed.rect();
                let left = if row == start.row { x_start } else { rect.left() };
                let right = if row == end.row { x_end } else { placed.pos.x + without_blank(placed) };
                Some(self.boxed(Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()))))
            })
            .collect()
    }

    /// Where the last letter before a byte ends, and the middle of its line: not where the next one
    /// begins, as the room for a badge lies between the two.
    #[must_use]
    pub fn end_of(&self, byte: usize) -> Pos2 {
        let end = self.end_in_galley(byte);
        pos2(end.x + self.shift, end.y)
    }

    /// The letter next to a point, counted from the first.
    #[must_use]
    pub fn letter_at(&self, point: Vec2) -> usize {
        usize::from(self.galley.cursor_from_pos(point - vec2(self.shift, 0.0)).index)
    }

    /// A caret behind the last letter.
    #[must_use]
    pub fn caret_at_end(&self) -> CCursorRange {
        CCursorRange::one(self.galley.end())
    }

    /// Moves a caret, or what is selected with it, by a key. True where the key was one for it.
    pub fn move_caret(&self, caret: &mut CCursorRange, os: OperatingSystem, modifiers: &Modifiers, key: Key) -> bool {
        caret.on_key_press(os, &self.galley, modifiers, key)
    }

    /// Where a caret is.
    #[must_use]
    pub fn caret_rect(&self, caret: &CCursorRange) -> Rect {
        let height = self.galley.rows.first().map_or(0.0, |row| row.height());
        self.boxed(cursor_rect(&self.galley, &caret.primary, height))
    }

    /// Puts selected letters on their ground. Whoever else has this layout does not see it.
    pub fn select(&mut self, visuals: &Visuals, letters: &CCursorRange) {
        visuals::paint_text_selection(&mut self.galley, visuals, letters, None);
    }

    /// Tells a screen reader of the letters, with the upper left corner of the box at a point.
    pub fn tell_screen_reader(&self, context: &Context, id: Id, selected: Option<CCursorRange>, pos: Pos2) {
        let place = TSTransform::from_translation(self.origin(pos).to_vec2());
        update_accesskit_for_text_widget(context, id, selected, place, &self.galley);
    }

    fn end_in_galley(&self, byte: usize) -> Pos2 {
        let end = self.galley.layout_from_cursor(CCursor { prefer_next_row: false, ..self.cursor(byte) });
        let Some(row) = self.galley.rows.get(end.row) else { return Pos2::ZERO };
        let letter = usize::from(end.column).checked_sub(1).and_then(|last| row.glyphs.get(last));
        let x = letter.map_or(row.rect().left(), |letter| row.pos.x + letter.max_x());
        pos2(x, row.rect().center().y)
    }

    fn boxed(&self, rect: Rect) -> Rect {
        rect.translate(vec2(self.shift, 0.0))
    }

    fn cursor(&self, byte: usize) -> CCursor {
        CCursor::new(CharIndex(self.words()[..byte].chars().count()))
    }
}

/// Where the last letter of a line ends: the blank it is broken at is no part of the words.
fn without_blank(row: &PlacedRow) -> f32 {
    let last = row.glyphs.iter().rev().find(|glyph| !glyph.chr.is_whitespace());
    last.map_or(row.rect().width(), egui::epaint::text::Glyph::max_x)
}
