//! The signs, words and texts of a file whose signs do not match, one after another.
//!
//! A text whose quotation mark is missing, or stands twice, is made out by what follows it: after a text nothing can stand but a comma,
//! a colon or a closing bracket. So one mark too few does not turn all texts after it inside out.

use super::{alike, reader::skip_blanks, shape};
use std::cell::Cell;

/// One piece of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: Kind,
    pub at: usize,
    pub end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Open(char),
    Close(char),
    Comma,
    Colon,
    /// Letters: the name of a field or an item, or a word of a set.
    Word,
    /// A text in quotation marks.
    Text(Marks),
    /// A number, a letter between single marks, a text without escapes.
    Other,
    /// A quotation mark that ends a text which does not begin.
    Stray,
    /// A sign with which nothing begins.
    Junk,
    End,
}

/// How the quotation marks stand around a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marks {
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
pub(super) struct Tokens<'a> {
    pub text: &'a str,
    /// How many bytes may still be looked at.
    left: Cell<usize>,
}

impl<'a> Tokens<'a> {
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

    fn blanks(&self, at: usize) -> usize {
        if self.is_spent() {
            return self.text.len();
        }
        let end = skip_blanks(self.text, at);
        self.spend(end - at);
        end
    }

    /// What stands at or after `at`.
    pub fn next(&self, at: usize) -> Token {
        let at = self.blanks(at);
        let rest = &self.text[at..];
        let Some(first) = rest.chars().next() else { return Token { kind: Kind::End, at, end: at } };
        let one = |kind| Token { kind, at, end: at + first.len_utf8() };
        let token = match first {
            '(' | '[' | '{' => one(Kind::Open(first)),
            ')' | ']' | '}' => one(Kind::Close(first)),
            ',' => one(Kind::Comma),
            ':' => one(Kind::Colon),
            '"' => self.text_at(at),
            'r' if rest[1..].trim_start_matches('#').starts_with('"') => {
                let hashes = rest.len() - 1 - rest[1..].trim_start_matches('#').len();
                let end = format!("\"{}", &rest[1..=hashes]);
                let from = hashes + 2;
                let end = rest[from..].find(&end).map_or(self.text.len(), |found| at + from + found + end.len());
                Token { kind: Kind::Other, at, end }
            }
            '\'' => {
                let mut letters = rest.char_indices().skip(1);
                let escaped = letters.next().is_some_and(|(_, letter)| letter == '\\');
                let mut end = letters.take(if escaped { 10 } else { 1 }).filter(|(_, letter)| *letter == '\'');
                match end.next() {
                    Some((end, _)) => Token { kind: Kind::Other, at, end: at + end + 1 },
                    None => self.curly_end(at, first).map_or(one(Kind::Junk), |end| Token { kind: Kind::Text(Marks::Curly), at, end }),
                }
            }
            letter if letter.is_ascii_alphabetic() || letter == '_' => {
                let end = rest.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_')).unwrap_or(rest.len());
                Token { kind: Kind::Word, at, end: at + end }
            }
            letter if letter.is_ascii_digit() || "+-.".contains(letter) => {
                let end = rest.find(|letter: char| !(letter.is_ascii_alphanumeric() || "+-._/".contains(letter))).unwrap_or(rest.len());
                Token { kind: Kind::Other, at, end: at + end }
            }
            _ => match alike::twin(first) {
                Some(sign @ ('(' | '[' | '{')) => one(Kind::Open(sign)),
                Some(sign @ (')' | ']' | '}')) => one(Kind::Close(sign)),
                Some(',') => one(Kind::Comma),
                Some(':') => one(Kind::Colon),
                Some('"') => self.curly_end(at, first).map_or(one(Kind::Junk), |end| Token { kind: Kind::Text(Marks::Curly), at, end }),
                _ => one(Kind::Junk),
            },
        };
        self.spend(token.end - token.at);
        token
    }

    /// The words of a token.
    pub fn words(&self, token: Token) -> &'a str {
        &self.text[token.at..token.end]
    }

    /// The text that begins with the quotation mark at `at`.
    fn text_at(&self, at: usize) -> Token {
        let text = |marks, end| Token { kind: Kind::Text(marks), at, end };
        let stray = Token { kind: Kind::Stray, at, end: at + 1 };
        let Some(close) = self.closing_mark(at + 1) else {
            return match self.structure(at + 1, self.text.len()) {
                Some(end) if end == at + 1 => stray,
                Some(end) => text(Marks::NotClosed, end),
                None => text(Marks::Endless, self.text.len()),
            };
        };
        let next = self.blanks(close + 1);
        let after = self.text[next..].chars().next();
        if self.ends_text(next) {
            return text(Marks::Sound, close + 1);
        }
        let inside = &self.text[at + 1..close];
        let begins_a_field = self.begins(next) || self.begins_unknown_field(close + 1, next);
        if after == Some('"') && next == close + 1 && self.ends_text(next + 1) {
            return text(Marks::ClosesTwice, next + 1);
        }
        if inside.is_empty() && next == close + 1 && !begins_a_field && after != Some('"') {
            let real = self.text_at_mark(close);
            if let Kind::Text(Marks::Sound) = real.kind {
                return text(Marks::OpensTwice, real.end);
            }
        }
        if inside.trim_end().is_empty() || inside.trim_end().ends_with([':', ',', '(', '[', '{']) {
            // The mark that ends it begins another text.
            match self.structure(at + 1, close) {
                Some(end) if end == at + 1 => return stray,
                Some(end) => return text(Marks::NotClosed, end),
                None => {}
            }
        }
        if begins_a_field || matches!(after, Some('"' | '(' | '[' | '{')) {
            return text(Marks::Sound, close + 1);
        }
        self.last_mark(close).map_or(text(Marks::Sound, close + 1), |end| text(Marks::Within, end))
    }

    /// As [`Self::text_at`], of a mark before which stands another.
    fn text_at_mark(&self, at: usize) -> Token {
        let Some(close) = self.closing_mark(at + 1) else { return Token { kind: Kind::Stray, at, end: at + 1 } };
        let sound = self.ends_text(close + 1);
        Token { kind: if sound { Kind::Text(Marks::Sound) } else { Kind::Stray }, at, end: close + 1 }
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
        let mut at = from;
        for _ in 0..32 {
            let close = self.closing_mark(at + 1)?;
            if self.text[at..close].contains('\n') {
                return None;
            }
            let next = self.blanks(close + 1);
            if self.text[next..].starts_with([',', ')', ']', '}']) || self.begins_unknown_field(close + 1, next) {
                return Some(close + 1);
            }
            at = close;
        }
        None
    }

    /// The end of a text that begins with a word processor's quotation mark, and may end with such.
    fn curly_end(&self, at: usize, first: char) -> Option<usize> {
        let single = "‘’'".contains(first);
        let mut from = at + first.len_utf8();
        for _ in 0..32 {
            let ends = |letter: char| {
                letter == '"' || single && "‘’'".contains(letter) || !single && !"‘’".contains(letter) && alike::twin(letter) == Some('"')
            };
            let (found, mark) = self.text[from..].char_indices().find(|(_, letter)| ends(*letter))?;
            self.spend(found);
            from += found + mark.len_utf8();
            let next = self.blanks(from);
            if self.text[next..].starts_with([',', ')', ']', '}', ':']) {
                return Some(from);
            }
        }
        None
    }

    /// True where the name of a field and a colon stand, or the name of an item and its bracket.
    fn begins(&self, at: usize) -> bool {
        let rest = &self.text[at..];
        let name = &rest[..rest.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_')).unwrap_or(rest.len())];
        if name.is_empty() {
            return false;
        }
        let after = &rest[name.len()..];
        self.begins_field(name, at + name.len()) || name.starts_with(|letter: char| letter.is_ascii_uppercase()) && after.starts_with('(')
    }

    /// True where a colon and a value stand after the name of a field.
    fn begins_field(&self, name: &str, end: usize) -> bool {
        let colon = self.blanks(end);
        if !shape::is_field(name) || !self.text[colon..].starts_with(':') {
            return false;
        }
        let value = &self.text[self.blanks(colon + 1)..];
        value.starts_with(|sign: char| "\"([{".contains(sign) || sign.is_ascii_alphanumeric() || !sign.is_ascii())
    }

    /// True where a name, a colon and a value stand apart from the quotation mark that ends at `from`, whether a field has that
    /// name or not: a mistyped one does not become a part of the text before it.
    fn begins_unknown_field(&self, from: usize, at: usize) -> bool {
        let rest = &self.text[at..];
        let word = |text: &str| text.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_')).unwrap_or(text.len());
        // A mark right before a word may begin words that are quoted, and a capital begins no field.
        if at == from || !rest.starts_with(|letter: char| letter.is_ascii_lowercase()) {
            return false;
        }
        let colon = self.blanks(at + word(rest));
        if !self.text[colon..].starts_with(':') {
            return false;
        }
        let at = self.blanks(colon + 1);
        let value = &self.text[at..];
        match word(value) {
            0 => value.starts_with(['"', '(', '[', '{']),
            // Words of a set and numbers end with the field.
            end => self.text[self.blanks(at + end)..].starts_with([',', ')']),
        }
    }

    /// True where a text can end before this place.
    pub fn ends_text(&self, at: usize) -> bool {
        self.text[self.blanks(at)..].chars().next().is_none_or(|sign| ",)]}:;".contains(sign))
    }

    /// The first place between `from` and `to` where no text goes on, but the signs of a file stand: a comma and a field after
    /// it, a closing bracket and what follows such.
    pub fn structure(&self, from: usize, to: usize) -> Option<usize> {
        let mut at = from;
        while let Some(found) = self.text[at..to].find([',', ')', ']', '}']) {
            self.spend(found);
            at += found;
            if self.is_structure(at, to) {
                return Some(at);
            }
            at += 1;
            if self.is_spent() {
                return None;
            }
        }
        self.spend(to - at);
        None
    }

    fn is_structure(&self, from: usize, to: usize) -> bool {
        let mut at = from;
        let mut closed = 0;
        loop {
            // A single bracket at the end of a file that was cut off may be one of the text's own.
            let Some(sign) = self.text[at..].chars().next() else { return closed > 1 };
            at = match sign {
                ')' | ']' | '}' => {
                    closed += 1;
                    self.blanks(at + 1)
                }
                ',' => {
                    let next = self.blanks(at + 1);
                    if next == to && next < self.text.len() || self.begins(next) {
                        return true;
                    }
                    let rest = &self.text[next..];
                    if !rest.starts_with([')', ']', '}']) {
                        // Between items without names nothing else can be told.
                        return closed > 0 && rest.starts_with(['(', '"', '{']);
                    }
                    next
                }
                _ => return false,
            };
            if at >= to && to < self.text.len() {
                return closed > 0;
            }
        }
    }
}
