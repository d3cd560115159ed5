//! Numbers as they are written in running text: `24(2)`, `3.2.1`, `II`, `2 bis`, `(12)`, and what joins several.
//!
//! Knows text alone.

use super::number_words::{inserted, is_inserted, parse_roman, place_beside};
use crate::model::plain_number;

/// A number in a text, divided into segments as a reference is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// Folded, outermost first.
    pub segments: Vec<String>,
    /// Where it ends in the text.
    pub end: usize,
    /// How many segments come before the first bracket.
    unbracketed: usize,
}

impl Number {
    /// True where the whole number is in brackets.
    pub fn is_bracketed(&self) -> bool {
        self.unbracketed == 0
    }

    /// With more segments, up to another end.
    pub fn child(&self, segments: &[String], end: usize) -> Self {
        let segments = self.segments.iter().chain(segments).cloned().collect();
        Self { segments, end, unbracketed: self.unbracketed }
    }
}

/// `24`, `24(2)`, `35(1)(c)`, `3.2.1`, `IV`, `2 bis`; after another number also `(22)`, which is beside what is in brackets there.
pub(super) fn number_at(text: &str, offset: usize, last: Option<&Number>) -> Option<Number> {
    let rest = text.get(offset..)?;
    let mut number = if let Some((first, end)) = first_segment(text, offset) {
        let unbracketed = first.len();
        Number { segments: first, end, unbracketed }
    } else {
        let (key, end) = bracket(text, offset)?;
        let (mut segments, unbracketed) = match last {
            Some(last) => {
                let bracketed = last.segments.iter().enumerate().skip(last.unbracketed).map(|(index, segment)| (index, segment.as_str()));
                (last.segments[..place_beside(bracketed, key)?].to_vec(), last.unbracketed)
            }
            None => (Vec::new(), 0),
        };
        segments.push(key.to_owned());
        Number { segments, end, unbracketed }
    };
    while let Some((key, next)) = bracket(text, number.end) {
        number.segments.push(key.to_owned());
        number.end = next;
    }
    // `24th` and `24/7` are no numbers of articles.
    let after = text[number.end..].chars().next();
    let runs_on = after.is_some_and(|letter| letter.is_alphanumeric() || letter == '/' || letter == '%');
    (!runs_on && !rest.is_empty()).then_some(number)
}

/// Digits with dots between them, a Roman numeral or a capital letter, and what is inserted after it.
fn first_segment(text: &str, offset: usize) -> Option<(Vec<String>, usize)> {
    let rest = &text[offset..];
    let digits = |text: &str| text.find(|letter: char| !letter.is_numeric()).unwrap_or(text.len());
    let mut segments = Vec::new();
    let mut end = digits(rest);
    if end > 0 {
        segments.push(plain_number(&rest[..end]).into_owned());
        // A full stop after a number ends a sentence unless a digit follows.
        while let Some(after) = rest[end..].strip_prefix('.').filter(|after| after.starts_with(|letter: char| letter.is_ascii_digit())) {
            let length = digits(after);
            segments.push(after[..length].to_owned());
            end += 1 + length;
        }
    } else {
        end = rest.find(|letter: char| !letter.is_ascii_uppercase()).unwrap_or(rest.len());
        let is_numeral = parse_roman(&rest[..end]).is_some();
        let is_letter = end == 1 && matches!(rest.as_bytes().first(), Some(b'A'..=b'H'));
        if !(is_numeral || is_letter) {
            return None;
        }
        segments.push(rest[..end].to_lowercase());
    }
    let after = &rest[end..];
    let word = after.trim_start_matches([' ', '\u{a0}']);
    let length = word.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(word.len());
    let is_letter = length == 1 && after.len() == word.len() && word.starts_with(|letter: char| letter.is_ascii_uppercase());
    if is_inserted(&word[..length]) || is_letter {
        let text = word[..length].to_lowercase();
        segments.push(if is_letter { inserted(&text) } else { text });
        end += after.len() - word.len() + length;
    }
    Some((segments, offset + end))
}

/// `(2)`, `(c)`, `(iv)`: at most four letters or digits.
pub(super) fn bracket(text: &str, offset: usize) -> Option<(&str, usize)> {
    let inner = text.get(offset..)?.strip_prefix('(')?;
    let close = inner.bytes().take(5).position(|byte| byte == b')')?;
    let key = &inner[..close];
    let fits = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    fits.then_some((key, offset + close + 2))
}

/// Past what is between two numbers of a list.
pub(super) fn next_in_list(text: &str, offset: usize) -> Option<usize> {
    let rest = text.get(offset..)?;
    if let Some(after) = rest.strip_prefix('–') {
        return begins_number(after).then(|| text.len() - after.len());
    }
    if let Some(after) = rest.strip_prefix(['-', '\u{2011}']) {
        return bracket(after, 0).map(|_| text.len() - after.len());
    }
    let comma = [",", "،"].iter().find(|comma| rest.starts_with(**comma)).map_or(0, |comma| comma.len());
    let gap = whitespace(text, offset + comma);
    if gap == 0 {
        return None;
    }
    let next = offset + comma + gap;
    let words = ["and ", "or ", "to ", "through ", "& ", "et ", "ou ", "à ", "y ", "a ", "и ", "или ", "по "];
    let word = words.iter().find(|word| text[next..].starts_with(**word)).map_or(0, |word| word.len());
    let next = next + word;
    ((comma > 0 || word > 0) && begins_number(&text[next..])).then_some(next)
}

fn begins_number(rest: &str) -> bool {
    rest.starts_with(char::is_numeric) || bracket(rest, 0).is_some() || {
        let end = rest.find(|letter: char| !letter.is_ascii_uppercase()).unwrap_or(rest.len());
        parse_roman(&rest[..end]).is_some() && !rest[end..].starts_with(char::is_alphanumeric)
    }
}

/// How many bytes of whitespace there are.
pub(super) fn whitespace(text: &str, offset: usize) -> usize {
    let rest = &text[offset..];
    rest.len() - rest.trim_start().len()
}
