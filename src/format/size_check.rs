//! How much stands in a text of the program's own form, before memory is given to it.
//!
//! Notes are read by `serde`, which makes a value of everything it meets; a short text can hold very many. Every value
//! costs a bracket or a comma, so they are counted first.

use super::{limits, syntax_tree::skip_trivia};

/// Why a text is not worth reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OverLimit;

/// Brackets and commas outside of texts and comments.
///
/// # Errors
/// Where they are more than `left`, or a text is longer than any text is.
pub(super) fn count_brackets_and_commas(text: &str, left: usize) -> Result<usize, OverLimit> {
    count(text, (left, None), limits::TEXT_BYTES)
}

/// True where there are more lines, or brackets and commas, than a file has. A text may be as long as the file: where its end was
/// forgotten, that is reported with its place.
pub(super) fn exceeds_limits(text: &str) -> bool {
    if count_bytes(text, |byte| byte == b'\n') > limits::LINES {
        return true;
    }
    // Where they stand is asked only of a text that may have too many.
    let few = limits::FIELD_COMMAS.min(limits::FILE_MARKS);
    if text.len() <= limits::FIELD_BYTES && count_bytes(text, |byte| matches!(byte, b'(' | b'[' | b'{' | b',')) <= few {
        return false;
    }
    count(text, (limits::FILE_MARKS, Some((limits::FIELD_COMMAS, limits::FIELD_BYTES))), usize::MAX).is_err()
}

/// How many bytes are such. In pieces of which one byte can hold the number, so that many are looked at in one step.
fn count_bytes(text: &str, is_such: impl Fn(u8) -> bool) -> usize {
    const PIECE: usize = 192;
    let pieces = text.as_bytes().chunks(PIECE);
    pieces.map(|piece| usize::from(piece.iter().map(|byte| u8::from(is_such(*byte))).sum::<u8>())).sum()
}

/// The file, a list in it, an item in that: deeper than this are its fields.
const ITEM_DEPTH: usize = 3;

fn count(text: &str, (left, of_field): (usize, Option<(usize, usize)>), longest: usize) -> Result<usize, OverLimit> {
    let bytes = text.as_bytes();
    let (mut offset, mut marks) = (0, 0);
    // Brackets alone are nesting, which is reported better when it is read.
    let (mut depth, mut commas, mut start) = (0_usize, 0, 0);
    while let Some(byte) = bytes.get(offset) {
        offset += match byte {
            b'"' => {
                let end = string_end(text, offset + 1);
                if end - offset > longest {
                    return Err(OverLimit);
                }
                end - offset
            }
            b'r' if is_raw_string(bytes, offset) => raw_string_end(text, offset) - offset,
            b'\'' => char_length(bytes, offset),
            b'/' => (skip_trivia(text, offset) - offset).max(1),
            b'(' | b'[' | b'{' | b',' => {
                marks += 1;
                depth += usize::from(*byte != b',');
                commas += usize::from(*byte == b',');
                if depth <= ITEM_DEPTH {
                    (commas, start) = (0, offset);
                }
                if marks > left || of_field.is_some_and(|(most, longest)| commas > most || offset - start > longest) {
                    return Err(OverLimit);
                }
                1
            }
            b')' | b']' | b'}' => {
                depth = depth.saturating_sub(1);
                1
            }
            _ => 1,
        };
    }
    Ok(marks)
}

fn string_end(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    // Most texts have no escape in them, and end at the first mark.
    let plain = text.get(from..).and_then(|rest| rest.find('"')).map_or(bytes.len(), |length| from + length);
    if !bytes[from..plain].contains(&b'\\') {
        return (plain + 1).min(bytes.len());
    }
    let mut offset = from;
    while let Some(byte) = bytes.get(offset) {
        match byte {
            b'"' => return offset + 1,
            b'\\' => offset += 2,
            _ => offset += 1,
        }
    }
    bytes.len()
}

/// A letter between single marks, which may be a quotation mark or a bracket.
fn char_length(bytes: &[u8], offset: usize) -> usize {
    let escaped = bytes.get(offset + 1) == Some(&b'\\');
    let from = offset + if escaped { 3 } else { 2 };
    let end = bytes.iter().skip(from).take(10).position(|byte| *byte == b'\'');
    end.map_or(1, |end| from + end + 1 - offset)
}

/// `r"` or `r#"`, and no word that ends so.
fn is_raw_string(bytes: &[u8], offset: usize) -> bool {
    let before = offset.checked_sub(1).and_then(|before| bytes.get(before));
    let begins = before.is_none_or(|before| *before == b'b' || (!before.is_ascii_alphanumeric() && *before != b'_'));
    let rest = bytes.get(offset + 1..).unwrap_or_default();
    begins && rest.iter().find(|byte| **byte != b'#') == Some(&b'"')
}

fn raw_string_end(text: &str, offset: usize) -> usize {
    let rest = &text[offset + 1..];
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    let end = format!("\"{}", &rest[..hashes]);
    rest.get(hashes + 1..).and_then(|inside| inside.find(&end)).map_or(text.len(), |found| offset + hashes + 2 + found + end.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_and_commas_are_counted_where_they_count() {
        for (text, number) in [
            ("(a: [1, 2], b: {})", 5),
            (r#"("a, (b" , "\", (")"#, 2),
            (r##"(r#"a " , ("#, 1)"##, 2),
            (r#"(r"a,", 1)"#, 2),
            ("( // , , ,\n)", 1),
            ("(/* \" , /* ( */ */, 1)", 2),
            (r"('(', '\'', '\u{28}', 1)", 4),
            (r#"(b",", br",", 1)"#, 3),
            ("(\"never closed, , ,", 1),
        ] {
            assert_eq!(count_brackets_and_commas(text, 10), Ok(number), "{text}");
        }
    }

    #[test]
    fn bytes_are_counted_in_texts_of_any_length() {
        for length in [0, 1, 191, 192, 193, 255, 256, 1_000] {
            assert_eq!(count_bytes(&"a,".repeat(length), |byte| byte == b','), length);
            assert_eq!(count_bytes(&",".repeat(length), |byte| byte == b','), length);
        }
    }

    #[test]
    fn too_much_is_refused() {
        assert_eq!(count_brackets_and_commas("(,,,)", 3), Err(OverLimit));
        assert_eq!(count_brackets_and_commas(&format!("(\"{}\")", "x".repeat(limits::TEXT_BYTES)), 9), Err(OverLimit));
    }
}
