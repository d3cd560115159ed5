//! One whole value as a part of the tree, in one pass over its bytes.
//!
//! It accepts what `ron` accepts and nothing else, up to the same depth; the property test in `ron_agreement.rs` holds the two
//! together. Brackets, names, plain texts and plain numbers are followed here; where any other value ends, `ron` says itself. What is
//! wrong with a value that is not accepted is not said here: `syntax_error.rs` asks `ron`, which is worth its time only then.

use super::{
    SyntaxKind, TreeBuilder, options,
    trivia::{Trivia, ron_trivia},
};
use crate::format::limits;
use serde::{Deserialize as _, de::IgnoredAny};
use unicode_ident::{is_xid_continue, is_xid_start};

/// Adds the value that begins at `start`, and the whitespace and comments after it; gives the place after these. None, and
/// nothing added, where no whole value stands there.
pub(in crate::format) fn parse_value(tree: &mut TreeBuilder, text: &str, start: usize) -> Option<usize> {
    let mark = tree.mark();
    let mut parser = ValueParser { tree, text, bytes: text.as_bytes(), offset: start };
    let whole = parser.value(limits::DEPTH).and_then(|()| parser.trivia());
    let end = parser.offset;
    match whole {
        // A comment that a file breaks off in may be the half of something else.
        Some(trivia) if !(trivia.ends_in_comment && end == text.len()) => Some(end),
        _ => {
            tree.go_back(mark);
            None
        }
    }
}

struct ValueParser<'b, 'a> {
    tree: &'b mut TreeBuilder,
    text: &'a str,
    bytes: &'a [u8],
    offset: usize,
}

/// None where what stands there is no RON. The tree is left as it was up to there, and cut back by [`parse_value`].
type Parsed = Option<()>;

impl ValueParser<'_, '_> {
    fn next_byte(&self) -> Option<u8> {
        self.bytes.get(self.offset).copied()
    }

    /// A value, in which brackets may be nested as deep as `depth` says; each kind of bracket takes as much of it as in `ron`.
    fn value(&mut self, depth: usize) -> Parsed {
        match self.next_byte()? {
            b'"' => self.text(),
            b'[' => self.list(depth),
            b'(' => {
                let start = self.offset;
                self.round_brackets(start, 0, depth)
            }
            b'{' => self.pairs(depth),
            b'0'..=b'9' => self.number(),
            b'+' | b'-' | b'.' | b'\'' => self.literal(),
            _ => match identifier_length(self.text, self.offset) {
                Some(length) => self.word(length, depth),
                None if matches!(self.next_byte(), Some(b'b' | b'r')) => self.literal(),
                None => None,
            },
        }
    }

    /// A name and its brackets, or a word alone.
    fn word(&mut self, length: usize, depth: usize) -> Parsed {
        let start = self.offset;
        match &self.text[start..start + length] {
            "true" | "false" | "None" => {}
            "inf" | "inff32" | "inff64" | "NaN" | "NaNf32" | "NaNf64" => return self.literal(),
            "Some" => return self.some(length, depth),
            _ => {
                let next = ron_trivia(self.text, start + length)?.end;
                if self.bytes.get(next) == Some(&b'(') {
                    return self.round_brackets(start, length, depth);
                }
            }
        }
        self.add(SyntaxKind::Word, length);
        Some(())
    }

    /// `Some(value)`.
    fn some(&mut self, length: usize, depth: usize) -> Parsed {
        let inside = depth.checked_sub(1)?;
        let node = self.tree.open(SyntaxKind::Some, self.offset);
        self.add(SyntaxKind::Word, length);
        self.trivia()?;
        if self.next_byte() != Some(b'(') {
            return None;
        }
        self.add(SyntaxKind::Open, 1);
        self.trivia()?;
        self.value(inside)?;
        self.trivia()?;
        self.take_comma()?;
        if self.next_byte() != Some(b')') {
            return None;
        }
        self.add(SyntaxKind::Close, 1);
        self.tree.close(node);
        Some(())
    }

    /// Fields or values in round brackets, after a name of `length` bytes.
    fn round_brackets(&mut self, start: usize, length: usize, depth: usize) -> Parsed {
        let open = if length > 0 { ron_trivia(self.text, start + length)?.end } else { start };
        let inside = ron_trivia(self.text, open + 1)?.end;
        let is_empty = self.bytes.get(inside) == Some(&b')');
        let has_fields = match identifier_length(self.text, inside) {
            Some(length) => self.bytes.get(ron_trivia(self.text, inside + length)?.end) == Some(&b':'),
            None => false,
        };
        let node = self.tree.open(if has_fields || is_empty { SyntaxKind::Item } else { SyntaxKind::Tuple }, start);
        if length > 0 {
            self.add(SyntaxKind::Word, length);
            self.trivia()?;
        }
        self.add(SyntaxKind::Open, 1);
        // `()` alone is not counted as a level by `ron`.
        if !(length == 0 && self.next_byte() == Some(b')')) {
            let depth = depth.checked_sub(1)?;
            self.separated(b')', depth, if has_fields { Self::field } else { Self::value })?;
        }
        self.add(SyntaxKind::Close, 1);
        self.tree.close(node);
        Some(())
    }

    fn list(&mut self, depth: usize) -> Parsed {
        self.bracketed(SyntaxKind::List, b']', depth, Self::value)
    }

    fn pairs(&mut self, depth: usize) -> Parsed {
        self.bracketed(SyntaxKind::Pairs, b'}', depth, Self::pair)
    }

    fn bracketed(&mut self, kind: SyntaxKind, end: u8, depth: usize, each: fn(&mut Self, usize) -> Parsed) -> Parsed {
        let depth = depth.checked_sub(1)?;
        let node = self.tree.open(kind, self.offset);
        self.add(SyntaxKind::Open, 1);
        self.separated(end, depth, each)?;
        self.add(SyntaxKind::Close, 1);
        self.tree.close(node);
        Some(())
    }

    /// Whatever `each` reads, between commas, up to the bracket `end`, which is not read.
    fn separated(&mut self, end: u8, depth: usize, each: fn(&mut Self, usize) -> Parsed) -> Parsed {
        loop {
            self.trivia()?;
            if self.next_byte()? == end {
                return Some(());
            }
            each(self, depth.checked_sub(1)?)?;
            self.trivia()?;
            if !self.take_comma()? {
                return (self.next_byte()? == end).then_some(());
            }
        }
    }

    /// The name of a field, a colon and a value.
    fn field(&mut self, depth: usize) -> Parsed {
        let length = identifier_length(self.text, self.offset)?;
        let node = self.tree.open(SyntaxKind::Field, self.offset);
        self.add(SyntaxKind::Word, length);
        self.after_colon(depth)?;
        self.tree.close(node);
        Some(())
    }

    fn pair(&mut self, depth: usize) -> Parsed {
        self.value(depth)?;
        self.after_colon(depth)
    }

    fn after_colon(&mut self, depth: usize) -> Parsed {
        self.trivia()?;
        if self.next_byte()? != b':' {
            return None;
        }
        self.add(SyntaxKind::Colon, 1);
        self.trivia()?;
        self.value(depth)
    }

    /// A comma, and what says nothing after it; false where there is none.
    fn take_comma(&mut self) -> Option<bool> {
        let found = self.next_byte() == Some(b',');
        if found {
            self.add(SyntaxKind::Comma, 1);
            self.trivia()?;
        }
        Some(found)
    }

    fn trivia(&mut self) -> Option<Trivia> {
        // Mostly there is none.
        if self.next_byte().is_some_and(|byte| byte > b' ' && byte < 0x7f && byte != b'/') {
            return Some(Trivia { end: self.offset, comments: false, ends_in_comment: false });
        }
        let trivia = ron_trivia(self.text, self.offset)?;
        if trivia.end > self.offset {
            let kind = if trivia.comments { SyntaxKind::Comments } else { SyntaxKind::Whitespace };
            self.add(kind, trivia.end - self.offset);
        }
        Some(trivia)
    }

    fn text(&mut self) -> Parsed {
        let rest = &self.text[self.offset + 1..];
        let inside = &rest[..rest.find('"')?];
        if inside.as_bytes().contains(&b'\\') {
            return self.literal();
        }
        self.add(SyntaxKind::Text, inside.len() + 2);
        Some(())
    }

    /// A number; few have anything in them but a few digits.
    fn number(&mut self) -> Parsed {
        const PLAIN: usize = 9;
        let digits = self.bytes[self.offset..].iter().take(PLAIN + 1).take_while(|byte| byte.is_ascii_digit()).count();
        let after = self.bytes.get(self.offset + digits);
        if digits <= PLAIN && after.is_some_and(|after| b",)]}: \t\r\n".contains(after)) {
            self.add(SyntaxKind::Literal, digits);
            return Some(());
        }
        self.literal()
    }

    /// Any other value without brackets: where it ends, `ron` says.
    fn literal(&mut self) -> Parsed {
        let rest = &self.text[self.offset..];
        let mut deserializer = ron::Deserializer::from_str_with_options(rest, &options()).ok()?;
        IgnoredAny::deserialize(&mut deserializer).ok()?;
        let length = rest.len() - deserializer.remainder().len();
        self.add(SyntaxKind::Literal, length);
        Some(())
    }

    /// Adds a token of so many bytes.
    fn add(&mut self, kind: SyntaxKind, length: usize) {
        self.tree.token(kind, self.offset);
        self.offset += length;
    }
}

/// Bytes of the name that stands at `offset`, as `ron` sees names; none where there is none, or a text begins.
fn identifier_length(text: &str, offset: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[offset..];
    let length = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
    let next = bytes.get(length);
    let first = *bytes.first()?;
    // Mostly it is ASCII, and what follows it ends it.
    if length > 0 && next.is_none_or(|next| next.is_ascii() && !matches!(next, b'#' | b'"' | b'\'')) {
        return (!first.is_ascii_digit()).then_some(length);
    }
    let rest = &text[offset..];
    if ["b\"", "b'", "br#", "br\"", "r\"", "r#\"", "r##"].into_iter().any(|start| rest.starts_with(start)) {
        return None;
    }
    if let Some(raw) = rest.strip_prefix("r#") {
        let length = raw.find(|letter| !(matches!(letter, '.' | '+' | '-') || is_xid_continue(letter))).unwrap_or(raw.len());
        return (length > 0).then_some(length + 2);
    }
    let first = rest.chars().next().filter(|first| *first == '_' || is_xid_start(*first))?;
    let after = &rest[first.len_utf8()..];
    Some(first.len_utf8() + after.find(|letter| !is_xid_continue(letter)).unwrap_or(after.len()))
}
