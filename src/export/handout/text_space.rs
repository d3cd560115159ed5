//! How much space words take on paper.
//!
//! A page without a script cannot measure itself, so lines are estimated here: with letters as wide as those of the
//! widest face that the styles fall back to, which they bring to the height of ours (`font-size-adjust`).

use super::stops::{StopFocus, StopParagraph};

pub(super) const MM_PER_POINT: f32 = 0.353;
/// Letters at their average width, in parts of their size. Libertinus has 0.43 and 0.41, Noto Sans 0.48; these are
/// those of the widest face that is put in their place.
pub(super) const SEMIBOLD: f32 = 0.47;
pub(super) const READING: f32 = 0.43;
pub(super) const INTERFACE: f32 = 0.51;
/// Between paragraphs, in parts of their size.
const GAP: f32 = 0.3;

/// Space for the words in focus.
#[derive(Clone, Copy)]
pub(super) struct TextSpace {
    /// Of letters, in points.
    pub size: f32,
    /// Of a line, in parts of that.
    pub line: f32,
    /// In millimetres, without the column for numbers.
    pub width: f32,
    /// Of paragraphs inside paragraphs.
    pub indent: f32,
    pub height: f32,
}

impl TextSpace {
    /// True if all of them fit.
    pub fn holds(self, words: &[StopParagraph<'_>]) -> bool {
        words.iter().map(|piece| self.needs(piece)).sum::<f32>() <= self.height
    }

    /// The words that fit; it is said where some do not.
    pub fn keep<'l>(self, focus: &StopFocus<'l>) -> StopFocus<'l> {
        let mut left = self.height;
        let mut words = Vec::new();
        for piece in &focus.words {
            let needs = self.needs(piece);
            if needs > left {
                words.extend(self.shortened(piece, left));
                return StopFocus { words, cut: true, ..focus.clone() };
            }
            left -= needs;
            words.push(piece.clone());
        }
        focus.clone()
    }

    /// The height of a paragraph, with what is below it.
    fn needs(self, piece: &StopParagraph<'_>) -> f32 {
        // What it is called, and what is said of how far it was checked, stands in the same lines.
        let said = piece.basis.map(|basis| format!(" ({})", crate::text::basis(basis))).unwrap_or_default();
        let text = format!("{} {}{said}", piece.label.unwrap_or_default(), piece.text);
        let lines = lines(&text, self.size, READING, self.width - self.indent * piece.depth.min(1) as f32);
        (lines as f32 * self.line + GAP) * self.size * MM_PER_POINT
    }

    /// A paragraph cut between two words; none where not one line fits.
    fn shortened<'l>(self, piece: &StopParagraph<'l>, height: f32) -> Option<StopParagraph<'l>> {
        let marks = [',', ';', ':', '.'];
        let cut = |end: usize| StopParagraph { text: crate::text::cut(piece.text[..end].trim_end_matches(marks)).into(), ..piece.clone() };
        let ends = piece.text.match_indices(' ').map(|(index, _)| index);
        ends.rev().map(cut).find(|piece| self.needs(piece) <= height)
    }
}

/// Lines a text takes when each begins with as many whole words as fit.
pub(super) fn lines(text: &str, size: f32, face: f32, width: f32) -> usize {
    let letter = size * face * MM_PER_POINT;
    let of_word = |word: &str| word.chars().map(wide).sum::<f32>() * letter;
    text.lines().map(|text| of_line(text.split_whitespace().map(of_word), wide(' ') * letter, width)).sum::<usize>().max(1)
}

fn of_line(words: impl Iterator<Item = f32>, space: f32, width: f32) -> usize {
    let (mut lines, mut used) = (1, 0.0);
    for word in words {
        let with_space = if used > 0.0 { used + space + word } else { word };
        if with_space <= width {
            used = with_space;
            continue;
        }
        lines += usize::from(used > 0.0);
        used = word;
        // A word longer than a line goes on in the next ones.
        while used > width {
            used -= width;
            lines += 1;
        }
    }
    lines
}

/// A letter's width in those of the average one. Signs of the east are as wide as they are high.
fn wide(letter: char) -> f32 {
    match letter {
        ' ' | 'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ';' | ':' | '\'' | '’' | '(' | ')' => 0.65,
        'm' | 'w' | 'M' | 'W' => 1.7,
        letter if letter >= '\u{2E80}' => 1.0 / READING,
        letter if letter.is_uppercase() => 1.45,
        _ => 1.2,
    }
}
