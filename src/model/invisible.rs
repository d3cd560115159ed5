//! Characters that nobody sees: soft hyphens, joiners, marks of direction, variation selectors, the byte-order mark.
//!
//! Two texts that differ in them alone are the same words. What is compared (words searched for, the phrase of a tie, the
//! words a note is on) is compared without them; texts keep theirs.

use std::{borrow::Cow, ops::Range};

/// The property `Default_Ignorable_Code_Point`, by ranges: Unicode 16.0, `DerivedCoreProperties.txt`. None of the crates that
/// are built in has it; a test compares the table with the one in `regex-syntax`.
const TABLE: [(u32, u32); 17] = [
    (0x00ad, 0x00ad),
    (0x034f, 0x034f),
    (0x061c, 0x061c),
    (0x115f, 0x1160),
    (0x17b4, 0x17b5),
    (0x180b, 0x180f),
    (0x200b, 0x200f),
    (0x202a, 0x202e),
    (0x2060, 0x206f),
    (0x3164, 0x3164),
    (0xfe00, 0xfe0f),
    (0xfeff, 0xfeff),
    (0xffa0, 0xffa0),
    (0xfff0, 0xfff8),
    (0x1_bca0, 0x1_bca3),
    (0x1_d173, 0x1_d17a),
    (0xe_0000, 0xe_0fff),
];

/// True for a character that nobody sees where nothing is wrong with the letters.
#[must_use]
pub fn is_invisible(letter: char) -> bool {
    let number = u32::from(letter);
    number >= 0xad && TABLE.iter().any(|(first, last)| (*first..=*last).contains(&number))
}

/// How many bytes of something that nobody sees a text begins with: the character, or its number in brackets
/// (`[U+202E]`), as it is shown where it could mislead. Nothing where it begins with anything else.
#[must_use]
pub fn invisible_at(text: &str) -> usize {
    let Some(first) = text.chars().next() else { return 0 };
    if first == '[' {
        return numbered(text).unwrap_or(0);
    }
    if is_invisible(first) { first.len_utf8() } else { 0 }
}

/// `[U+202E]` at the beginning of a text.
fn numbered(text: &str) -> Option<usize> {
    let digits = text.strip_prefix("[U+")?;
    let length = digits.bytes().take_while(u8::is_ascii_hexdigit).take(7).count();
    let letter = u32::from_str_radix(&digits[..length], 16).ok().and_then(char::from_u32)?;
    (digits[length..].starts_with(']') && is_invisible(letter)).then_some(length + "[U+]".len())
}

/// Stretches of a text between what nobody sees, with where they begin.
fn seen(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut offset = 0;
    std::iter::from_fn(move || {
        while offset < text.len() {
            let hidden = invisible_at(&text[offset..]);
            if hidden == 0 {
                break;
            }
            offset += hidden;
        }
        let start = offset;
        for (from, letter) in text[start..].char_indices() {
            offset = start + from;
            if (letter == '[' || !letter.is_ascii()) && invisible_at(&text[offset..]) > 0 {
                return Some((start, &text[start..offset]));
            }
        }
        offset = text.len();
        (start < offset).then(|| (start, &text[start..]))
    })
}

/// A text without what nobody sees.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    // Most texts hold nothing of the kind, and are looked at once.
    if text.is_ascii() && !text.contains("[U+") {
        return Cow::Borrowed(text);
    }
    let mut pieces = seen(text);
    match pieces.next() {
        None => Cow::Borrowed(""),
        Some((_, whole)) if whole.len() == text.len() => Cow::Borrowed(text),
        Some((_, first)) => Cow::Owned(pieces.fold(first.to_owned(), |all, (_, piece)| all + piece)),
    }
}

/// Where words first stand in a text, whatever of both nobody sees.
#[must_use]
pub fn find_visible(text: &str, words: &str) -> Option<Range<usize>> {
    if let Some(start) = text.find(words) {
        return Some(start..start + words.len());
    }
    let (seen, words) = (visible(text), visible(words));
    if words.is_empty() {
        return None;
    }
    let start = seen.find(&*words)?;
    Some(Places::of(text).range(&(start..start + words.len())))
}

/// From places in [`visible`] to places in the text itself.
#[derive(Debug)]
pub struct Places<'t> {
    pieces: Vec<(usize, usize, &'t str)>,
}

impl<'t> Places<'t> {
    /// Of a text.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        let mut before = 0;
        let pieces = seen(text).map(|(offset, piece)| {
            before += piece.len();
            (before - piece.len(), offset, piece)
        });
        Self { pieces: pieces.collect() }
    }

    /// The bytes of the text for bytes of what is seen of it.
    #[must_use]
    pub fn range(&self, range: &Range<usize>) -> Range<usize> {
        let last =
            |offset: usize| self.pieces.partition_point(|(before, _, _)| *before <= offset).checked_sub(1).map(|last| &self.pieces[last]);
        let start = last(range.start).map_or(0, |(before, offset, _)| offset + range.start - before);
        let end = last(range.end.saturating_sub(1)).map_or(start, |(before, offset, _)| offset + range.end - before);
        start..end.max(start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_nobody_sees() {
        for text in ["the co\u{ad}op\u{200b}eration\u{2060} here", "the [U+2066]co\u{ad}operation[U+2069] here", "the cooperation here"] {
            let range = find_visible(text, "coop\u{200e}eration").unwrap();
            assert!(text[..range.start].ends_with("the ") || text[..range.start].ends_with(']'), "{text:?}");
            assert_eq!(visible(&text[range.clone()]), "cooperation");
            assert!(!text[range].ends_with(is_invisible));
        }
        assert_eq!(find_visible("co\u{ad}operation", "corporation"), None);
        assert_eq!(find_visible("co\u{ad}operation", "\u{2060}"), None);
        assert_eq!(visible("\u{ad}\u{200b}"), "");
        assert_eq!(visible("[U+0000] and [U+202E"), "[U+0000] and [U+202E", "control characters are no invisible letters");
    }

    #[test]
    fn places_in_what_is_seen_are_places_in_the_text() {
        let text = "\u{feff}one \u{ad}t\u{200b}wo[U+202E] three\u{ad}";
        let places = Places::of(text);
        let seen = visible(text);
        assert_eq!(seen, "one two three");
        let words = ["one", "two", "three"].map(|word| seen.find(word).map(|start| start..start + word.len()).unwrap());
        assert_eq!(words.map(|word| &text[places.range(&word)]), ["one", "t\u{200b}wo", "three"]);
    }
}
