//! Words of texts that are only read, selected with the pointer: whole words, or letters while Alt is held.
//!
//! egui's own selection in labels ends within words, and does not tell which words they are before they are copied; this one
//! is kept as ranges, so that what is copied, highlighted or noted is what is seen selected. It begins in a text and goes on
//! over the texts of the same pane, in the order in which they were drawn. Knows no briefing: a text is an id and a layout.

use super::{selected_area::SelectedArea, text::TextLayout};
use crate::{linked::TextKey, state::SelectedText};
use egui::{
    Context, CursorIcon, Id, LayerId, Plugin, Pos2, Rect, Response, Ui, ViewportId,
    epaint::text::{CharIndex, cursor::CCursor},
    text_selection::CCursorRange,
};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation as _;

/// A pointer that moves less than this while its button is down clicks, and selects nothing.
const STILL: f32 = 4.0;

/// What is selected, and what can be.
#[derive(Debug, Default)]
struct Selection {
    drag: Option<Drag>,
    pieces: Vec<Piece>,
    /// The texts of this pass, in the order in which they were drawn.
    texts: Vec<Text>,
    /// Counts up with every change of what is selected.
    changed: u64,
}

/// A text that can be selected, as it was drawn.
#[derive(Clone, Debug)]
struct Text {
    id: Id,
    layer: LayerId,
    clip: Rect,
    origin: Pos2,
    layout: TextLayout,
}

/// The button is down in a text.
#[derive(Clone, Copy, Debug)]
struct Drag {
    text: Id,
    letter: usize,
    pressed_at: Pos2,
    moved: bool,
}

/// What is selected of one text.
#[derive(Clone, Debug, PartialEq)]
struct Piece {
    text: Id,
    letters: Range<usize>,
    /// The whole text, to know it again.
    says: String,
    /// Whose words it is.
    of: TextKey,
    /// Where its lines were, to tell texts beside one another from those below.
    lines: (f32, f32),
}

impl Plugin for Selection {
    fn debug_name(&self) -> &'static str {
        "words selected with the pointer"
    }

    fn on_begin_pass(&mut self, ui: &mut Ui) {
        if ui.ctx().viewport_id() == ViewportId::ROOT {
            self.texts.clear();
        }
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        if ui.ctx().viewport_id() != ViewportId::ROOT {
            return;
        }
        let (pressed, down, pointer) = ui.input(|input| {
            let pointer = &input.pointer;
            (pointer.primary_pressed(), pointer.primary_down(), pointer.latest_pos())
        });
        let by_letters = ui.input(|input| input.modifiers.alt);
        let Some(pointer) = pointer else { return };
        let other_button = ui.input(|input| input.pointer.secondary_pressed());
        if pressed && self.drag.is_none() || other_button {
            // A click beside the selected words of a pane or a page ends the selection; one on a bar or in a menu is about them, and
            // so is one with the secondary button on their text.
            let layer = ui.ctx().layer_id_at(pointer);
            let here = |text: &Text| Some(text.layer) == layer && text.clip.contains(pointer);
            let in_selected = |text: &Text| {
                let rect = Rect::from_min_size(text.origin, text.layout.size());
                here(text) && rect.contains(pointer) && self.pieces.iter().any(|piece| piece.text == text.id)
            };
            if self.texts.iter().any(here) && !(other_button && self.texts.iter().any(in_selected)) {
                self.select(Vec::new());
            }
        }
        if let Some(drag) = self.drag.filter(|_| down) {
            let moved = drag.moved || drag.pressed_at.distance(pointer) > STILL;
            self.drag = Some(Drag { moved, ..drag });
            if moved && let Some(pieces) = self.between(drag, pointer, by_letters) {
                self.select(pieces);
            }
        } else if !down {
            self.drag = None;
        }
    }
}

impl Selection {
    fn select(&mut self, pieces: Vec<Piece>) {
        if self.pieces != pieces {
            self.pieces = pieces;
            self.changed += 1;
        }
    }

    /// What is selected from where the button went down to where the pointer is; `None` where the first text is out of sight.
    fn between(&self, drag: Drag, to: Pos2, by_letters: bool) -> Option<Vec<Piece>> {
        let first = self.texts.iter().position(|text| text.id == drag.text)?;
        let beside = |text: &&Text| text.layer == self.texts[first].layer && text.clip == self.texts[first].clip;
        let distance = |text: &Text| Rect::from_min_size(text.origin, text.layout.size()).distance_sq_to_pos(to);
        let within = self.texts.iter().enumerate().filter(|(_, text)| beside(text));
        let (last, text) = within.min_by(|(_, one), (_, other)| distance(one).total_cmp(&distance(other)))?;
        let letter = text.layout.letter_at(to - text.origin);
        let (start, end) = ordered((first, drag.letter), (last, letter));
        let pieces = self.texts.iter().enumerate().take(end.0 + 1).skip(start.0).filter(|(_, text)| beside(text));
        let pieces = pieces.filter_map(|(index, text)| {
            let says = text.layout.words();
            let from = if index == start.0 { start.1 } else { 0 };
            let to = if index == end.0 { end.1 } else { says.chars().count() };
            // A word is selected as soon as the pointer moves in it.
            let to = if from == to && start.0 == end.0 && !by_letters { (to + 1).min(says.chars().count()) } else { to };
            let letters = if by_letters { from..to } else { whole_words(says, from..to) };
            let lines = (text.origin.y, text.origin.y + text.layout.size().y);
            (!letters.is_empty()).then(|| Piece { text: text.id, letters, says: says.to_owned(), of: text.layout.of(), lines })
        });
        Some(pieces.collect())
    }

    fn selected(&self) -> Option<SelectedText> {
        let first = self.pieces.first()?;
        let mut words = String::new();
        let mut before: Option<&Piece> = None;
        for piece in &self.pieces {
            if let Some(before) = before {
                // A number is beside its paragraph.
                let beside = piece.lines.0 < before.lines.1 && before.lines.0 < piece.lines.1;
                words.push(if beside { ' ' } else { '\n' });
            }
            words.push_str(&piece.says[bytes(&piece.says, &piece.letters)]);
            before = Some(piece);
        }
        // A paragraph's number is beside its words, and is not what is meant.
        let beside = self.pieces.iter().filter(|piece| piece.lines.0 < first.lines.1 && first.lines.0 < piece.lines.1);
        let meant = beside.max_by_key(|piece| piece.letters.len()).unwrap_or(first);
        let range = bytes(&meant.says, &meant.letters);
        (!words.trim().is_empty()).then(|| SelectedText { words, text: meant.says.clone(), range, of: meant.of })
    }
}

/// Gives egui the selection.
pub fn install(context: &Context) {
    context.add_plugin(Selection::default());
}

/// The words that are selected.
pub fn selected(context: &Context) -> Option<SelectedText> {
    context.plugin::<Selection>().lock().selected()
}

/// Where the words that are selected were drawn in this pass; `None` while the button is still down.
pub(super) fn area(context: &Context) -> Option<SelectedArea> {
    let plugin = context.plugin::<Selection>();
    let selection = plugin.lock();
    if selection.drag.is_some_and(|drag| drag.moved) {
        return None;
    }
    let pieces = selection.pieces.iter();
    let drawn = pieces.filter_map(|piece| Some((piece, selection.texts.iter().find(|text| text.id == piece.text)?)));
    SelectedArea::around(drawn.map(|(piece, text)| (text.layout.line_rects(&bytes(&piece.says, &piece.letters)), text.origin, text.clip)))
}

/// Changes with every change of what is selected.
pub fn revision(context: &Context) -> u64 {
    context.plugin::<Selection>().lock().changed
}

/// Ends the selection.
pub fn end(context: &Context) {
    let selection = context.plugin::<Selection>();
    let mut selection = selection.lock();
    selection.drag = None;
    selection.select(Vec::new());
}

/// Records a text that was drawn and what the pointer does in it. Returns the letters of it that are selected.
pub(super) fn on_text(ui: &Ui, response: &Response, origin: Pos2, layout: &TextLayout) -> Option<CCursorRange> {
    if ui.ctx().viewport_id() != ViewportId::ROOT {
        return None;
    }
    if response.hovered() {
        ui.set_cursor_icon(CursorIcon::Text);
    }
    let (pressed, shift, pointer) =
        ui.input(|input| (input.pointer.primary_pressed(), input.modifiers.shift, input.pointer.interact_pos()));
    let letter_at = |pointer: Pos2| layout.letter_at(pointer - origin);
    let plugin = ui.plugin::<Selection>();
    let mut selection = plugin.lock();
    let text = Text { id: response.id, layer: response.layer_id, clip: ui.clip_rect(), origin, layout: layout.clone() };
    selection.texts.push(text);
    if let Some(pointer) = pointer {
        if pressed && response.is_pointer_button_down_on() {
            let drag = Drag { text: response.id, letter: letter_at(pointer), pressed_at: pointer, moved: false };
            // With Shift the selection that is there goes on to here.
            if let Some((text, letter)) = selection.pieces.first().filter(|_| shift).map(|first| (first.text, first.letters.start)) {
                selection.drag = Some(Drag { text, letter, moved: true, ..drag });
            } else {
                selection.drag = Some(drag);
                selection.select(Vec::new());
            }
        }
        let says = layout.words();
        let clicked = if response.triple_clicked() {
            Some(0..says.chars().count())
        } else if response.double_clicked() {
            let letter = letter_at(pointer);
            Some(whole_words(says, letter..(letter + 1).min(says.chars().count())))
        } else {
            None
        };
        if let Some(letters) = clicked.filter(|letters| !letters.is_empty()) {
            let lines = (origin.y, origin.y + layout.size().y);
            selection.select(vec![Piece { text: response.id, letters, says: says.to_owned(), of: layout.of(), lines }]);
        }
    }
    let piece = selection.pieces.iter().find(|piece| piece.text == response.id && piece.says == layout.words())?;
    let place = |letter| CCursor::new(CharIndex(letter));
    Some(CCursorRange::two(place(piece.letters.start), place(piece.letters.end)))
}

/// True where the button goes up after words were selected from this text on.
pub(super) fn ended_in(ui: &Ui, response: &Response) -> bool {
    let has_selected = ui.plugin::<Selection>().lock().drag.is_some_and(|drag| drag.moved && drag.text == response.id);
    has_selected && ui.input(|input| input.pointer.primary_released())
}

fn ordered(one: (usize, usize), other: (usize, usize)) -> ((usize, usize), (usize, usize)) {
    if one <= other { (one, other) } else { (other, one) }
}

/// Letters from one to another, made longer to whole words at both ends, without the whitespace around them.
fn whole_words(says: &str, letters: Range<usize>) -> Range<usize> {
    if letters.is_empty() {
        return letters;
    }
    let (mut start, mut end, mut offset) = (letters.start, letters.end, 0);
    for segment in says.split_word_bounds() {
        let until = offset + segment.chars().count();
        let is_word = segment.chars().any(char::is_alphanumeric);
        if is_word && offset < letters.start && letters.start < until {
            start = offset;
        }
        if is_word && offset < letters.end && letters.end < until {
            end = until;
        }
        offset = until;
    }
    let within = &says[bytes(says, &(start..end))];
    let before = within.chars().take_while(|letter| letter.is_whitespace()).count();
    let after = within.chars().rev().take_while(|letter| letter.is_whitespace()).count();
    if before + after >= end - start { start..start } else { start + before..end - after }
}

fn bytes(says: &str, letters: &Range<usize>) -> Range<usize> {
    let byte = |letter: usize| says.char_indices().nth(letter).map_or(says.len(), |(byte, _)| byte);
    byte(letters.start)..byte(letters.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        linked::LinkedBriefing,
        model::{Briefing, OfficialText},
    };

    fn words_of(says: &str, letters: Range<usize>) -> &str {
        let letters = whole_words(says, letters);
        &says[bytes(says, &letters)]
    }

    #[test]
    fn half_words_become_whole_ones() {
        let says = "Each State Party’s own law, co-operation included.";
        assert_eq!(words_of(says, 2..7), "Each State");
        assert_eq!(words_of(says, 12..14), "Party’s");
        assert_eq!(words_of(says, 5..10), "State");
        assert_eq!(words_of(says, 22..29), "law, co");
        assert_eq!(words_of(says, 10..11), "", "a blank alone is no word");
        assert_eq!(words_of("é à ü", 1..3), "à");
        assert_eq!(words_of(says, 3..3), "");
    }

    fn piece(says: &str, of: TextKey, lines: (f32, f32)) -> Piece {
        Piece { text: Id::NULL, letters: 0..says.chars().count(), says: says.to_owned(), of, lines }
    }

    #[test]
    fn words_are_of_the_text_that_is_meant() {
        let official = |language: &str| {
            let text = OfficialText { language: language.to_owned(), ..OfficialText::default() };
            LinkedBriefing::with_texts(Briefing::default(), vec![text.into()]).texts().last().unwrap()
        };
        let of = official("fr");
        assert!(!of.is_summary());
        let pieces = vec![piece("1", TextKey::SUMMARY, (10.0, 20.0)), piece("Premier.", of, (10.0, 40.0))];
        assert_eq!(Selection { pieces, ..Selection::default() }.selected().unwrap().of, of);
    }

    #[test]
    fn texts_beside_one_another_are_one_line() {
        let piece = |says: &str, lines| piece(says, TextKey::SUMMARY, lines);
        let pieces = vec![piece("1", (10.0, 20.0)), piece("First.", (10.0, 40.0)), piece("Second.", (44.0, 60.0))];
        let selection = Selection { pieces, ..Selection::default() };
        let selected = selection.selected().unwrap();
        assert_eq!(selected.words, "1 First.\nSecond.");
        assert_eq!((selected.text.as_str(), selected.range), ("First.", 0..6), "the number is not what is meant");
    }
}
