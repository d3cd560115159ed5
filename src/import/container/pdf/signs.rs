//! From runs of letters to words, or to single signs where some are read from right to left.
//!
//! A run may hold half a word or several; an Arabic one is drawn letter by letter, with marks apart.

use super::{
    direction::{has_right_to_left, is_mark, push_letter},
    spans::Span,
};

/// Letters whose places differ by less, in points, are one sign.
const SAME_PLACE: f32 = 0.001;

/// A word, or in a line with Arabic or Hebrew a sign.
pub(super) struct Sign {
    /// Its letters.
    pub(super) text: String,
    /// Where it begins, from the left.
    pub(super) left: f32,
    /// Where it ends.
    pub(super) right: f32,
    /// Its baseline.
    pub(super) y: f32,
    /// Its size.
    pub(super) size: f32,
    /// In a bold face.
    pub(super) bold: bool,
    /// In a slanted face.
    pub(super) italic: bool,
    /// A space is drawn before it.
    pub(super) spaced: bool,
}

/// Puts runs of nothing but marks over and under letters into the run that follows, whose first letter they belong to: in a line sorted by place
/// they would come to stand anywhere.
pub(super) fn join_marks(spans: &mut Vec<Span>) {
    if !spans.iter().any(|span| !span.text.is_ascii() && span.text.chars().all(is_mark)) {
        return;
    }
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    let mut waiting = String::new();
    for mut span in spans.drain(..) {
        if !span.text.is_empty() && span.text.chars().all(is_mark) {
            waiting.insert_str(0, &span.text);
            continue;
        }
        if !waiting.is_empty() && !span.is_blank() {
            let marks = std::mem::take(&mut waiting);
            let known = span.glyph_x.len() == span.text.chars().count();
            let first = span.glyph_x.first().copied().unwrap_or(span.x);
            let letters =
                if span.logical { usize::MAX } else { span.glyph_x.iter().take_while(|x| (**x - first).abs() < SAME_PLACE).count().max(1) };
            let offset = span.text.char_indices().nth(letters).map_or(span.text.len(), |(offset, _)| offset);
            span.text.insert_str(offset, &marks);
            if known {
                span.glyph_x = std::iter::repeat_n(first, marks.chars().count()).chain(span.glyph_x.iter().copied()).collect();
            }
        }
        joined.push(span);
    }
    *spans = joined;
}

/// The words of runs that are all read from left to right.
pub(super) fn words_of(sorted: &[&Span]) -> Vec<Sign> {
    let mut words: Vec<Sign> = Vec::new();
    let mut spaced = false;
    for span in sorted {
        let count = span.text.chars().count().max(1) as f32;
        let advance = (span.end_x - span.x) / count;
        let mut word = String::new();
        let mut start = 0_usize;
        for (index, letter) in span.text.chars().chain([' ']).enumerate() {
            if !letter.is_whitespace() {
                if word.is_empty() {
                    start = index;
                }
                push_letter(&mut word, letter);
                continue;
            }
            if !word.is_empty() {
                let place = |index: usize| span.x + advance * index as f32;
                words.push(Sign { text: std::mem::take(&mut word), left: place(start), right: place(index), spaced, ..look_of(span) });
                spaced = false;
            }
            // The space that ends the run was added here.
            spaced |= (index as f32) < count;
        }
    }
    words
}

/// The signs of runs of which some are read from right to left, spaces among them.
pub(super) fn signs_of(sorted: &[&Span]) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::new();
    for span in sorted {
        let count = span.text.chars().count();
        let known = span.glyph_x.len() == count;
        let spread = span.glyph_x.iter().any(|x| (x - span.glyph_x.first().unwrap_or(x)).abs() > SAME_PLACE);
        if span.logical && has_right_to_left(&span.text) && !(known && spread) {
            signs.push(Sign { text: written(&span.text), left: span.x, right: span.end_x, ..look_of(span) });
            continue;
        }
        let advance = (span.end_x - span.x) / count.max(1) as f32;
        let mut placed: Vec<(f32, String)> = Vec::with_capacity(count);
        for (index, letter) in span.text.chars().enumerate() {
            let left = span.glyph_x.get(index).copied().filter(|_| known).unwrap_or(span.x + advance * index as f32);
            // Letters in the same place are one sign, in the order of reading already.
            match placed.last_mut() {
                Some((x, sign)) if known && (*x - left).abs() < SAME_PLACE => push_letter(sign, letter),
                _ => {
                    let mut sign = String::new();
                    push_letter(&mut sign, letter);
                    placed.push((left, sign));
                }
            }
        }
        // Where they stand says more than the order in which they are named.
        placed.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut placed = placed.into_iter().peekable();
        while let Some((left, text)) = placed.next() {
            let right = placed.peek().map_or(span.end_x, |(next, _)| *next);
            signs.push(Sign { text, left, right: right.max(left), ..look_of(span) });
        }
    }
    set_marks_on_letters(signs)
}

/// A mark over or under a letter is drawn before the letter, and is read after it.
fn set_marks_on_letters(signs: Vec<Sign>) -> Vec<Sign> {
    let mut set: Vec<Sign> = Vec::with_capacity(signs.len());
    let mut waiting = String::new();
    for mut sign in signs {
        if !sign.text.is_empty() && sign.text.chars().all(is_mark) {
            waiting.insert_str(0, &sign.text);
            continue;
        }
        sign.text.push_str(&std::mem::take(&mut waiting));
        set.push(sign);
    }
    if let Some(last) = set.last_mut() {
        last.text.push_str(&waiting);
    }
    set
}

fn look_of(span: &Span) -> Sign {
    Sign { text: String::new(), left: 0.0, right: 0.0, y: span.y, size: span.size, bold: span.bold, italic: span.italic, spaced: false }
}

fn written(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    text.chars().for_each(|letter| push_letter(&mut written, letter));
    written
}
