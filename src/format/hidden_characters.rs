//! Characters that nobody sees and that change what is seen: they are shown by their number, as `[U+202E]`.
//!
//! A text can say one thing to a program and another to the eye, where a character in it turns the order of those that
//! follow. Control characters have no business in a text at all. Marks that scripts need (joiners, the marks of
//! direction that turn nothing around) are left alone.

use std::borrow::Cow;

/// True for a character that is shown by its number. Tabs and ends of lines are whitespace.
pub fn is_hidden(letter: char) -> bool {
    matches!(letter,
        '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// The first such character.
pub fn first_hidden(text: &str) -> Option<char> {
    // Most texts are plain ASCII. All bytes are looked at, which is faster than to stop at the first other one.
    let is_plain = text.bytes().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~' | b'\t' | b'\n'));
    if is_plain { None } else { text.chars().find(|letter| is_hidden(*letter)) }
}

/// A text as it is shown: characters that nobody sees by their numbers.
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
pub fn code_point_label(letter: char) -> String {
    format!("[U+{:04X}]", u32::from(letter))
}

/// Where in the text of a value such a character is written, as itself or as an escape; the beginning where that is not
/// plain to see.
pub(super) fn offset_of_hidden(ron: &str, letter: char) -> usize {
    let number = u32::from(letter);
    let escaped = [format!("\\u{{{number:x}}}"), format!("\\u{{{number:X}}}"), format!("\\u{{{number:04x}}}"), format!("\\x{number:02x}")];
    let found = ron.find(letter).or_else(|| escaped.iter().filter_map(|form| ron.find(form.as_str())).min());
    found.unwrap_or(0)
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

    #[test]
    fn it_is_found_where_it_is_written() {
        assert_eq!(offset_of_hidden("\"ab\u{202e}c\"", '\u{202e}'), 3);
        assert_eq!(offset_of_hidden(r#""ab\u{202E}c""#, '\u{202e}'), 3);
        assert_eq!(offset_of_hidden(r#""ab\u{202e}c""#, '\u{202e}'), 3);
        assert_eq!(offset_of_hidden("r#\"x\"#", '\u{202e}'), 0);
    }
}
