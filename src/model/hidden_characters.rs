//! Characters that nobody sees and that change what is seen: they are shown by their number, as `[U+202E]`.
//!
//! A text can say one thing to a program and another to the eye, where a character in it turns the order of those that
//! follow. Control characters have no business in a text at all. Marks that scripts need (joiners, the marks of
//! direction that turn nothing around) are left alone.

use std::borrow::Cow;

/// True for a character that is shown by its number. Tabs and ends of lines are whitespace.
#[must_use]
pub fn is_hidden(letter: char) -> bool {
    matches!(letter,
        '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// The first such character.
#[must_use]
pub fn first_hidden(text: &str) -> Option<char> {
    // Most texts are plain ASCII. All bytes are looked at, which is faster than to stop at the first other one.
    let is_plain = text.bytes().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~' | b'\t' | b'\n'));
    if is_plain { None } else { text.chars().find(|letter| is_hidden(*letter)) }
}

/// A text as it is shown: characters that nobody sees by their numbers.
#[must_use]
pub fn make_visible(text: &str) -> Cow<'_, str> {
    // Most texts hold none, and are looked at once.
    if first_hidden(text).is_none() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().fold(String::with_capacity(text.len() + 8), |mut shown, letter| {
        if is_hidden(letter) {
            shown.push_str(&code_point_label(letter));
        } else {
            shown.push(letter);
        }
        shown
    }))
}

/// A character by its number.
#[must_use]
pub fn code_point_label(letter: char) -> String {
    format!("[U+{:04X}]", u32::from(letter))
}

/// The beginning of a text that may be long, with nothing in it that nobody sees.
#[must_use]
pub fn visible_beginning(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((cut, _)) => format!("{}…", make_visible(&text[..cut])),
        None => make_visible(text).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_shown_by_its_number() {
        assert_eq!(make_visible("a\u{202e}b\0\u{1b}[31m"), "a[U+202E]b[U+0000][U+001B][31m");
        for text in ["tab\tand\nlines", "العربية\u{200f}", "co\u{ad}operate", "ক\u{200d}ষ", ""] {
            assert!(matches!(make_visible(text), Cow::Borrowed(_)), "{text:?}");
        }
    }
}
