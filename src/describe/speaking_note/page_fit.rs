//! Whether one page holds a speaking note. Lines are counted by letters, as nothing here knows a printer: letters are held to be a
//! little wider than they are, so that what fits here fits on paper.

use super::SpeakingNote;
use crate::text::speaking;

/// Width of a letter, in parts of the size of type: of what is read, and of what is bold and without serifs.
const LETTER: f32 = 0.48;
const BOLD_LETTER: f32 = 0.56;
/// Height of a line, likewise.
const LINE: f32 = 1.31;
/// Parts of a line that its end leaves empty.
const RAGGED: f32 = 3.0;
/// Sizes in points: who said a point, what is not spoken, and the foot.
const SMALL: f32 = 10.0;
/// A line by hand stands below what is spoken.
const BY_HAND: f32 = 26.0;

/// Whether all of it stands on one sheet.
pub(super) fn fits(note: &SpeakingNote) -> bool {
    let (width, height) = note.paper.size();
    let (width, height) = (width - 2.0 * super::Paper::MARGIN, height - 2.0 * super::Paper::MARGIN);
    height_of(note, width) <= height
}

fn height_of(note: &SpeakingNote, width: f32) -> f32 {
    let size = note.letters.points();
    let smaller = smaller(size);
    let gap = size * 0.45;
    let mut height = text_height(&note.reference, size, BOLD_LETTER, width) + gap;
    if let Some(words) = &note.words {
        let inner = width - 16.0;
        height += words.lead.as_ref().map_or(0.0, |lead| text_height(lead, size, LETTER, inner) + gap);
        height += text_height(&words.words, size, LETTER, inner) + gap;
    }
    // What the words are, or that they are left out, or why there are none.
    height += text_height(note.no_words.as_deref().unwrap_or(speaking::WORDS_TOO_LONG.words()), SMALL, LETTER, width) + gap;
    height += note.opening.as_ref().map_or(0.0, |opening| text_height(opening, size, LETTER, width) + gap);
    let point_width = width - size * 1.2;
    for point in note.taken() {
        height += text_height(&point.words, size, LETTER, point_width) + text_height(&point.by, SMALL, LETTER, point_width) + gap;
    }
    height += text_height(&note.closing, size, LETTER, width) + BY_HAND;
    if note.expected().next().is_some() {
        height += SMALL * LINE + 14.0;
        height += note
            .expected()
            .map(|reply| text_height(&[&*reply.speaker, &*reply.words, &*reply.answered()].join(" "), smaller, LETTER, width) + gap * 0.6)
            .sum::<f32>();
    }
    let foot = text_height(&note.citation, SMALL, LETTER, width) + SMALL * LINE + 18.0;
    height + foot + note.remark.as_ref().map_or(0.0, |remark| text_height(remark, SMALL, LETTER, width))
}

/// What is not spoken is smaller.
pub(super) fn smaller(size: f32) -> f32 {
    (size * 0.75).max(12.0)
}

fn text_height(text: &str, size: f32, letter: f32, width: f32) -> f32 {
    let room = (width / (size * letter) - RAGGED).max(8.0);
    text.lines().map(|line| (line.chars().count() as f32 / room).ceil().max(1.0)).sum::<f32>() * size * LINE
}
