//! The brackets, words and texts of a file whose brackets do not match, one after another.
//!
//! A text whose quotation mark is missing, or stands twice, is made out by what follows it: after a text nothing can stand but a comma,
//! a colon or a closing bracket. So one mark too few does not turn all texts after it inside out.

use crate::format::{lookalikes, schema, syntax_tree};
use std::cell::Cell;

/// One piece of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: TokenKind,
    pub offset: usize,
    pub end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Open(char),
    Close(char),
    Comma,
    Colon,
    /// Letters: the name of a field or an item, or a word of a set.
    Word,
    /// A text in quotation marks.
    Text(QuoteMarks),
    /// A number, a letter between single marks, a text without escapes.
    Other,
    /// A quotation mark that ends a text which does not begin.
    Stray,
    /// A character with which nothing begins.
    Junk,
    End,
}

/// How the quotation marks stand around a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum QuoteMarks {
    Sound,
    /// The first stands twice.
    OpensTwice,
    /// The last stands twice.
    ClosesTwice,
    /// The last is missing.
    NotClosed,
    /// There are more within.
    Within,
    /// They are those of a word processor.
    Curly,
    /// The last is missing, and nobody can say where it belongs.
    Endless,
}

/// Takes a text apart; it gives up where that costs too much.
#[derive(Debug)]
pub(super) struct Lexer<'a> {
    pub text: &'a str,
    /// How many bytes may still be looked at.
    left: Cell<usize>,
}

impl<'a> Lexer<'a> {
    pub const fn new(text: &'a str, budget: usize) -> Self {
        Self { text, left: Cell::new(budget) }
    }

    /// True where so much was looked at that it is not worth going on.
    pub fn is_spent(&self) -> bool {
        self.left.get() == 0
    }

    fn spend(&self, bytes: usize) {
        self.left.set(self.left.get().saturating_sub(bytes + 1));
    }

    fn skip_trivia(&self, offset: usize) -> usize {
        if self.is_spent() {
            return self.text.len();
        }
        let end = syntax_tree::skip_trivia(self.text, offset);
        self.spend(end - offset);
        end
    }

    /// What stands at or after `offset`.
    pub fn next_token(&self, offset: usize) -> Token {
        let offset = self.skip_trivia(offset);
        let rest = &self.text[offset..];
        let Some(first) = rest.chars().next() else { return Token { kind: TokenKind::End, offset, end: offset } };
        let one = |kind| Token { kind, offset, end: offset + first.len_utf8() };
        let token = match first {
            '(' | '[' | '{' => one(TokenKind::Open(first)),
            ')' | ']' | '}' => one(TokenKind::Close(first)),
            ',' => one(TokenKind::Comma),
            ':' => one(TokenKind::Colon),
            '"' => self.text_token(offset),
            'r' if rest[1..].trim_start_matches('#').starts_with('"') => {
                let hashes = rest.len() - 1 - rest[1..].trim_start_matches('#').len();
                let end = format!("\"{}", &rest[1..=hashes]);
                let from = hashes + 2;
                let end = rest[from..].find(&end).map_or(self.text.len(), |found| offset + from + found + end.len());
                Token { kind: TokenKind::Other, offset, end }
            }
            '\'' => {
                let mut letters = rest.char_indices().skip(1);
                let escaped = letters.next().is_some_and(|(_, letter)| letter == '\\');
                let mut end = letters.take(if escaped { 10 } else { 1 }).filter(|(_, letter)| *letter == '\'');
                match end.next() {
                    Some((end, _)) => Token { kind: TokenKind::Other, offset, end: offset + end + 1 },
                    None => self.curly_end(offset, first).map_or(one(TokenKind::Junk), |end| Token {
                        kind: TokenKind::Text(QuoteMarks::Curly),
                        offset,
                        end,
                    }),
                }
            }
            letter if letter.is_ascii_alphabetic() || letter == '_' => {
                let end = rest.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_')).unwrap_or(rest.len());
                Token { kind: TokenKind::Word, offset, end: offset + end }
            }
            letter if letter.is_ascii_digit() || "+-.".contains(letter) => {
                let end = rest.find(|letter: char| !(letter.is_ascii_alphanumeric() || "+-._/".contains(letter))).unwrap_or(rest.len());
                Token { kind: TokenKind::Other, offset, end: offset + end }
            }
            _ => match lookalikes::ascii_lookalike(first) {
                Some(sign @ ('(' | '[' | '{')) => one(TokenKind::Open(sign)),
                Some(sign @ (')' | ']' | '}')) => one(TokenKind::Close(sign)),
                Some(',') => one(TokenKind::Comma),
                Some(':') => one(TokenKind::Colon),
                Some('"') => self.curly_end(offset, first).map_or(one(TokenKind::Junk), |end| Token {
                    kind: TokenKind::Text(QuoteMarks::Curly),
                    offset,
                    end,
                }),
                _ => one(TokenKind::Junk),
            },
        };
        self.spend(token.end - token.offset);
        token
    }

    /// The words of a token.
    pub fn text_of(&self, token: Token) -> &'a str {
        &self.text[token.offset..token.end]
    }

    /// The text that begins with the quotation mark at `offset`.
    fn text_token(&self, offset: usize) -> Token {
        let text = |marks, end| Token { kind: TokenKind::Text(marks), offset, end };
        let stray = Token { kind: TokenKind::Stray, offset, end: offset + 1 };
        let Some(close) = self.closing_mark(offset + 1) else {
            return match self.structure(offset + 1, self.text.len()) {
                Some(end) if end == offset + 1 => stray,
                Some(end) => text(QuoteMarks::NotClosed, end),
                None => text(QuoteMarks::Endless, self.text.len()),
            };
        };
        let next = self.skip_trivia(close + 1);
        let after = self.text[next..].chars().next();
        if self.ends_text(next) {
            return text(QuoteMarks::Sound, close + 1);
        }
        let inside = &self.text[offset + 1..close];
        let begins_a_field = self.begins(next) || self.begins_unknown_field(close + 1, next);
        if after == Some('"') && next == close + 1 && self.ends_text(next + 1) {
            return text(QuoteMarks::ClosesTwice, next + 1);
        }
        if inside.is_empty() && next == close + 1 && !begins_a_field && after != Some('"') {
            let real = self.text_token_at_mark(close);
            if let TokenKind::Text(QuoteMarks::Sound) = real.kind {
                return text(QuoteMarks::OpensTwice, real.end);
            }
        }
        if inside.trim_end().is_empty() || inside.trim_end().ends_with([':', ',', '(', '[', '{']) {
            // The mark that ends it begins another text.
            match self.structure(offset + 1, close) {
                Some(end) if end == offset + 1 => return stray,
                Some(end) => return text(QuoteMarks::NotClosed, end),
                None => {}
            }
        }
        if begins_a_field || matches!(after, Some('"' | '(' | '[' | '{')) {
            return text(QuoteMarks::Sound, close + 1);
        }
        self.last_mark(close).map_or(text(QuoteMarks::Sound, close + 1), |end| text(QuoteMarks::Within, end))
    }

    /// As [`Self::text_token`], of a mark before which stands another.
    fn text_token_at_mark(&self, offset: usize) -> Token {
        let Some(close) = self.closing_mark(offset + 1) else { return Token { kind: TokenKind::Stray, offset, end: offset + 1 } };
        let sound = self.ends_text(close + 1);
        Token { kind: if sound { TokenKind::Text(QuoteMarks::Sound) } else { TokenKind::Stray }, offset, end: close + 1 }
    }

    /// Where the next quotation mark without a backslash before it stands.
    pub fn closing_mark(&self, from: usize) -> Option<usize> {
        if self.is_spent() {
            return None;
        }
        let mut escaped = false;
        let found = self.text[from..].find(|letter: char| {
            let ends = letter == '"' && !escaped;
            escaped = letter == '\\' && !escaped;
            ends
        });
        self.spend(found.unwrap_or(self.text.len() - from));
        found.map(|found| from + found)
    }

    /// The end of a text on one line that has quotation marks within, of which the first stands at `from`.
    fn last_mark(&self, from: usize) -> Option<usize> {
        let mut offset = from;
        for _ in 0..32 {
            let close = self.closing_mark(offset + 1)?;
            if self.text[offset..close].contains('\n') {
                return None;
            }
            let next = self.skip_trivia(close + 1);
            if self.text[next..].starts_with([',', ')', ']', '}']) || self.begins_unknown_field(close + 1, next) {
                return Some(close + 1);
            }
            offset = close;
        }
        None
    }

    /// The end of a text that begins with a word processor's quotation mark, and may end with such.
    fn curly_end(&self, offset: usize, first: char) -> Option<usize> {
        let single = "‘’'".contains(first);
        let mut from = offset + first.len_utf8();
        for _ in 0..32 {
            let ends = |letter: char| {
                letter == '"'
                    || single && "‘’'".contains(letter)
                    || !single && !"‘’".contains(letter) && lookalikes::ascii_lookalike(letter) == Some('"')
            };
            let (found, mark) = self.text[from..].char_indices().find(|(_, letter)| ends(*letter))?;
            self.spend(found);
            from += found + mark.len_utf8();
            let next = self.skip_trivia(from);
            if self.text[next..].starts_with([',', ')', ']', '}', ':']) {
                return Some(from);
            }
        }
        None
    }

    /// True where the name of a field and a colon stand, or the name of an item and its bracket.
    fn begins(&self, offset: usize) -> bool {
        let rest = &self.text[offset..];
        let name = &rest[..rest.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_')).unwrap_or(rest.len())];
        if name.is_empty() {
            return false;
        }
        let after = &rest[name.len()..];
        self.begins_field(name, offset + name.len())
            || name.starts_with(|letter: char| letter.is_ascii_uppercase()) && after.starts_with('(')
    }

    /// True where a colon and a value stand after the name of a field.
    fn begins_field(&self, name: &str, end: usize) -> bool {
        let colon = self.skip_trivia(end);
        if !schema::is_known_field(name) || !self.text[colon..].starts_with(':') {
            return false;
        }
        let value = &self.text[self.skip_trivia(colon + 1)..];
        value.starts_with(|sign: char| "\"([{".contains(sign) || sign.is_ascii_alphanumeric() || !sign.is_ascii())
    }

    /// True where a name, a colon and a value stand apart from the quotation mark that ends at `from`, whether a field has that
    /// name or not: a mistyped one does not become a part of the text before it.
    fn begins_unknown_field(&self, from: usize, offset: usize) -> bool {
        let rest = &self.text[offset..];
        let word = |text: &str| text.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_')).unwrap_or(text.len());
        // A mark right before a word may begin words that are quoted, and a capital begins no field.
        if offset == from || !rest.starts_with(|letter: char| letter.is_ascii_lowercase()) {
            return false;
        }
        let colon = self.skip_trivia(offset + word(rest));
        if !self.text[colon..].starts_with(':') {
            return false;
        }
        let offset = self.skip_trivia(colon + 1);
        let value = &self.text[offset..];
        match word(value) {
            0 => value.starts_with(['"', '(', '[', '{']),
            // Words of a set and numbers end with the field.
            end => self.text[self.skip_trivia(offset + end)..].starts_with([',', ')']),
        }
    }

    /// True where a text can end before this place.
    pub fn ends_text(&self, offset: usize) -> bool {
        self.text[self.skip_trivia(offset)..].chars().next().is_none_or(|sign| ",)]}:;".contains(sign))
    }

    /// The first place between `from` and `to` where no text goes on, but the structure of a file goes on: a comma and a field after
    /// it, a closing bracket and what follows such.
    pub fn structure(&self, from: usize, to: usize) -> Option<usize> {
        let mut offset = from;
        while let Some(found) = self.text[offset..to].find([',', ')', ']', '}']) {
            self.spend(found);
            offset += found;
            if self.is_structure(offset, to) {
                return Some(offset);
            }
            offset += 1;
            if self.is_spent() {
                return None;
            }
        }
        self.spend(to - offset);
        None
    }

    fn is_structure(&self, from: usize, to: usize) -> bool {
        let mut offset = from;
        let mut closed = 0;
        loop {
            // A single bracket at the end of a file that was cut off may be one of the text's own.
            let Some(sign) = self.text[offset..].chars().next() else { return closed > 1 };
            offset = match sign {
                ')' | ']' | '}' => {
                    closed += 1;
                    self.skip_trivia(offset + 1)
                }
                ',' => {
                    let next = self.skip_trivia(offset + 1);
                    if next == to && next < self.text.len() || self.begins(next) {
                        return true;
                    }
                    let rest = &self.text[next..];
                    if !rest.starts_with([')', ']', '}']) {
                        // Between items without names nothing else is known.
                        return closed > 0 && rest.starts_with(['(', '"', '{']);
                    }
                    next
                }
                _ => return false,
            };
            if offset >= to && to < self.text.len() {
                return closed > 0;
            }
        }
    }
}
