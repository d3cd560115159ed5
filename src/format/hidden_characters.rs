//! Characters that nobody sees, where they are written in a file.

pub use crate::model::{code_point_label, first_hidden, is_hidden, make_visible};

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
    fn it_is_found_where_it_is_written() {
        assert_eq!(offset_of_hidden("\"ab\u{202e}c\"", '\u{202e}'), 3);
        assert_eq!(offset_of_hidden(r#""ab\u{202E}c""#, '\u{202e}'), 3);
        assert_eq!(offset_of_hidden(r#""ab\u{202e}c""#, '\u{202e}'), 3);
        assert_eq!(offset_of_hidden("r#\"x\"#", '\u{202e}'), 0);
    }
}
