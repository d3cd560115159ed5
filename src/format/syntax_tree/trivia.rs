//! Whitespace and comments: what stands between values and says nothing.

/// Whitespace and comments as RON has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Trivia {
    /// Where they end.
    pub end: usize,
    /// True where a comment is among them.
    pub comments: bool,
    /// True where the last is a comment of one line, and the file ends with it.
    pub ends_in_comment: bool,
}

/// What whitespace and comments stand at `from`, exactly as `ron` sees them; none where a comment is not one, or never ends.
pub(super) fn ron_trivia(text: &str, from: usize) -> Option<Trivia> {
    let bytes = text.as_bytes();
    let mut trivia = Trivia { end: from, comments: false, ends_in_comment: false };
    loop {
        match bytes.get(trivia.end) {
            // Nearly all of it is the beginning of a line.
            Some(b' ') => trivia.end += bytes[trivia.end..].iter().take_while(|byte| **byte == b' ').count(),
            Some(b'\t' | b'\n' | b'\r' | b'\x0b' | b'\x0c') => trivia.end += 1,
            Some(b'/') => {
                let rest = &text[trivia.end..];
                trivia.comments = true;
                if rest.starts_with("//") {
                    let end = rest.find('\n');
                    trivia.ends_in_comment = end.is_none();
                    trivia.end += end.unwrap_or(rest.len());
                } else if rest.starts_with("/*") {
                    trivia.end += block_comment_length(rest)?;
                } else {
                    return None;
                }
            }
            Some(0x80..) => match text[trivia.end..].chars().next() {
                Some(space @ ('\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}')) => trivia.end += space.len_utf8(),
                _ => return Some(trivia),
            },
            _ => return Some(trivia),
        }
    }
}

/// The first offset at or after `from` that is neither whitespace nor a comment. Comments are those of RON:
/// `//` to the end of the line, `/* */` nested; one that never ends takes all that follows. Whitespace is that of any script.
pub(in crate::format) fn skip_trivia(text: &str, from: usize) -> usize {
    let mut offset = from;
    loop {
        let rest = &text[offset..];
        let trimmed = rest.trim_start();
        offset += rest.len() - trimmed.len();
        if trimmed.starts_with("//") {
            offset += trimmed.find('\n').unwrap_or(trimmed.len());
        } else if trimmed.starts_with("/*") {
            offset += block_comment_length(trimmed).unwrap_or(trimmed.len());
        } else {
            return offset;
        }
    }
}

/// Bytes of the comment a text begins with; none where it never ends.
fn block_comment_length(text: &str) -> Option<usize> {
    let (mut offset, mut open) = (0, 0_usize);
    while let Some(found) = text[offset..].find(['/', '*']) {
        offset += found;
        match text.as_bytes().get(offset..offset + 2) {
            Some(b"/*") => (open, offset) = (open + 1, offset + 2),
            Some(b"*/") => (open, offset) = (open - 1, offset + 2),
            _ => offset += 1,
        }
        if open == 0 {
            return Some(offset);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whitespace_and_comments_are_skipped() {
        for text in ["x", "  x", "// a\n x", "/* a /* b */ */x", "/**/ // c\n/* d */ x"] {
            assert_eq!(&text[skip_trivia(text, 0)..], "x", "{text:?}");
            assert_eq!(ron_trivia(text, 0).map(|trivia| &text[trivia.end..]), Some("x"), "{text:?}");
        }
        assert_eq!(skip_trivia("/* open", 0), 7);
        assert_eq!(ron_trivia("/* open", 0), None);
        assert_eq!(ron_trivia(" / x", 0), None);
        assert!(ron_trivia(" // to the end", 0).is_some_and(|trivia| trivia.ends_in_comment));
    }
}
