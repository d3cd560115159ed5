//! Where one is in a file: which item or list is open, and what may stand next in it.

use super::{
    alike, limits,
    mended::Edit,
    reader::skip_blanks,
    shape::{Holds, Shape, shape_of},
    slip::{Slip, What},
    token::{Kind, Marks, Token, Tokens},
};
use std::borrow::Cow;

/// What may stand next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// The name of a field, or the end.
    Name,
    Colon,
    /// A field's value, or an element of a list or its end.
    Value,
    /// A comma, or the end.
    After,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Sort {
    Item(&'static Shape),
    /// A list of what its elements hold.
    List(Holds),
    Pairs,
    /// Brackets of which nothing is known but that they match.
    Free,
}

/// An item or a list that is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub sort: Sort,
    pub state: State,
    /// The bracket that closes it.
    pub close: char,
    /// The bracket that was written to close it, where it was opened with a wrong one.
    pub written: Option<char>,
    /// Where its name begins, or its bracket where it has none.
    pub at: usize,
    /// Where its bracket stands.
    pub open: usize,
    /// The name of the field that is being read.
    pub field: (usize, usize),
    /// What that field holds.
    pub holds: Holds,
}

impl Frame {
    pub const fn new(sort: Sort, close: char, at: usize, open: usize) -> Self {
        let state = match sort {
            Sort::List(_) => State::Value,
            Sort::Item(_) | Sort::Pairs | Sort::Free => State::Name,
        };
        Self { sort, state, close, written: None, at, open, field: (at, at), holds: Holds::Anything }
    }

    /// What may stand here as a value.
    pub const fn wanted(&self) -> Holds {
        match self.sort {
            Sort::List(holds) => holds,
            Sort::Item(_) | Sort::Pairs | Sort::Free => self.holds,
        }
    }
}

/// What becomes of a piece.
enum Step {
    To(State),
    /// An item or a list begins, with this bracket.
    Push(Frame, Token),
    Pop,
    No,
}

/// One way of reading a file up to a place.
#[derive(Clone, Debug)]
pub(super) struct Outline<'t, 'a> {
    pub tokens: &'t Tokens<'a>,
    pub at: usize,
    /// The piece read last, and the one before it.
    pub last: Token,
    pub before: Token,
    pub frames: Vec<Frame>,
    /// What was closed one after another right before this place, with the brackets that did it.
    pub closed: Vec<(Frame, Token)>,
    /// The commas between those brackets.
    pub commas: Vec<Token>,
    pub edits: Vec<Edit>,
    pub slips: Vec<Slip>,
    /// Closing brackets that do not stand under what they close.
    pub askew: usize,
}

impl<'t, 'a> Outline<'t, 'a> {
    pub fn new(tokens: &'t Tokens<'a>, root: Frame, open: Token) -> Self {
        Self {
            tokens,
            at: open.end,
            last: open,
            before: open,
            frames: vec![root],
            closed: Vec::new(),
            commas: Vec::new(),
            edits: Vec::new(),
            slips: Vec::new(),
            askew: 0,
        }
    }

    pub fn peek(&self, after: Token) -> Token {
        self.tokens.next(after.end)
    }

    /// Puts something in.
    pub fn put(&mut self, at: usize, signs: impl Into<Cow<'static, str>>) {
        self.edits.push(Edit { at, cut: 0, put: signs.into() });
    }

    /// Takes a piece out, or puts another in its place.
    pub fn exchange(&mut self, at: usize, cut: usize, signs: impl Into<Cow<'static, str>>) {
        self.edits.push(Edit { at, cut, put: signs.into() });
    }

    /// Notes a slip, with the item it is in.
    pub fn note(&mut self, at: usize, what: What) {
        // A comment is in nothing.
        if matches!(what, What::Comment(_)) {
            return self.slips.push(Slip { at, what, list: None, item: None });
        }
        let field = |frame: &Frame| (frame.field.0 < frame.field.1).then_some(frame.field);
        let list = self.frames.first().and_then(field);
        let item =
            self.frames.get(2).filter(|_| matches!(self.frames.get(1).map(|frame| frame.sort), Some(Sort::List(_)))).map(|frame| frame.at);
        self.slips.push(Slip { at, what, list, item });
    }

    /// Reads a piece; false, and nothing done, where it cannot stand here.
    pub fn accept(&mut self, token: Token) -> bool {
        let step = self.step(token);
        match step {
            Step::No => return false,
            Step::Push(..) if self.frames.len() >= limits::DEPTH => return false,
            Step::To(state) => {
                if state == State::Colon {
                    self.name_field(token);
                } else {
                    self.consume(token);
                }
                if let Some(frame) = self.frames.last_mut() {
                    frame.state = state;
                }
            }
            Step::Push(inner, open) => {
                self.consume(token);
                if open.at > token.at {
                    self.consume(open);
                }
                self.frames.push(inner);
            }
            Step::Pop => self.pop(token),
        }
        true
    }

    /// Reads the name of a field as if its colon had been read too.
    pub fn name_field(&mut self, token: Token) {
        let name = self.tokens.words(token);
        if let Some(frame) = self.frames.last_mut() {
            frame.field = (token.at, token.end);
            frame.holds = match frame.sort {
                Sort::Item(shape) => shape.field(name).unwrap_or(Holds::Anything),
                _ => Holds::Value,
            };
            frame.state = State::Value;
        }
        self.consume(token);
    }

    fn pop(&mut self, token: Token) {
        let Some(frame) = self.frames.pop() else { return };
        if frame.written.is_some_and(|written| Kind::Close(written) == token.kind) {
            self.exchange(token.at, token.end - token.at, frame.close.to_string());
        }
        self.askew += usize::from(self.stands_askew(&frame, token));
        self.consume(token);
        self.closed.push((frame, token));
        self.after_value();
    }

    /// A value ends here.
    pub fn after_value(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.state = State::After;
        }
    }

    /// Goes on after a piece.
    pub fn consume(&mut self, token: Token) {
        match token.kind {
            Kind::Close(_) => {}
            Kind::Comma if self.closed.is_empty() => {}
            Kind::Comma => self.commas.push(token),
            _ => {
                self.closed.clear();
                self.commas.clear();
            }
        }
        if let Kind::Text(marks) = token.kind {
            self.mend_text(token, marks);
        } else if let Some(sign) = self.tokens.text[token.at..].chars().next().filter(|sign| !sign.is_ascii())
            && let Some(twin) = alike::twin(sign)
        {
            self.exchange(token.at, sign.len_utf8(), twin.to_string());
            self.note(token.at, What::Alike(sign, twin));
        }
        (self.before, self.last) = (self.last, token);
        self.at = token.end;
    }

    fn mend_text(&mut self, token: Token, marks: Marks) {
        let text = self.tokens.text;
        match marks {
            Marks::Sound | Marks::Endless => {}
            Marks::OpensTwice => {
                self.exchange(token.at, 1, "");
                self.note(token.at, What::MarkTwice);
            }
            Marks::ClosesTwice => {
                self.exchange(token.end - 1, 1, "");
                self.note(token.end - 1, What::MarkTwice);
            }
            Marks::NotClosed => {
                let inside = text[..token.end].trim_end();
                if let Some(curly) = inside.chars().next_back().filter(|sign| !sign.is_ascii() && alike::twin(*sign) == Some('"')) {
                    let at = inside.len() - curly.len_utf8();
                    self.exchange(at, curly.len_utf8(), "\"");
                    self.note(at, What::Curly(curly));
                } else {
                    self.put(token.end, "\"");
                    self.note(token.end, What::NotClosed);
                }
            }
            Marks::Within => {
                let inside = &text[token.at + 1..token.end - 1];
                let mut first = None;
                for (at, _) in inside.match_indices('"').filter(|(at, _)| !inside[..*at].ends_with('\\')) {
                    self.put(token.at + 1 + at, "\\");
                    first.get_or_insert(token.at + 1 + at);
                }
                self.note(first.unwrap_or(token.at), What::Within);
            }
            Marks::Curly => {
                let words = &text[token.at..token.end];
                let mut signs = words.char_indices();
                let (Some((_, first)), Some((last_at, last))) = (signs.next(), signs.next_back()) else { return };
                self.exchange(token.at, first.len_utf8(), "\"");
                for (at, _) in words[..last_at].match_indices('"') {
                    self.put(token.at + at, "\\");
                }
                self.exchange(token.at + last_at, last.len_utf8(), "\"");
                self.note(token.at, What::Curly(first));
            }
        }
    }

    /// True where a closing bracket begins a line at another indentation than what it closes.
    fn stands_askew(&self, frame: &Frame, token: Token) -> bool {
        let text = self.tokens.text;
        let Some(before) = line_before(text, token.at).filter(|before| before.chars().all(char::is_whitespace)) else { return false };
        let Some(opener) = line_before(text, frame.at) else { return false };
        before.len() != opener.len() - opener.trim_start().len()
    }

    /// True where this ends a value.
    pub fn ends_value(token: Token) -> bool {
        matches!(token.kind, Kind::Comma | Kind::Close(_) | Kind::End)
    }

    fn step(&self, token: Token) -> Step {
        let Some(frame) = self.frames.last() else { return Step::No };
        if let Kind::Close(sign) = token.kind
            && (sign == frame.close || frame.written == Some(sign))
        {
            let may_end = match frame.sort {
                Sort::Item(_) | Sort::Pairs => matches!(frame.state, State::Name | State::After),
                Sort::List(_) | Sort::Free => true,
            };
            return if may_end { Step::Pop } else { Step::No };
        }
        match (frame.sort, frame.state) {
            (_, _) if token.kind == Kind::End => Step::No,
            (Sort::Free, _) => match token.kind {
                Kind::Open(sign) => free(token.at, token, sign),
                Kind::Close(_) | Kind::Stray => Step::No,
                _ => Step::To(State::Name),
            },
            (_, State::After) if token.kind == Kind::Comma => {
                Step::To(if matches!(frame.sort, Sort::List(_)) { State::Value } else { State::Name })
            }
            (_, State::After) | (Sort::List(Holds::Values | Holds::Pairs | Holds::Anything), _) | (Sort::List(_), State::Name) => Step::No,
            (Sort::Item(shape), State::Name) => {
                let names = token.kind == Kind::Word && self.peek(token).kind == Kind::Colon;
                if names && !self.is_foreign(shape, self.tokens.words(token)) { Step::To(State::Colon) } else { Step::No }
            }
            (Sort::Pairs, State::Name) => {
                if matches!(token.kind, Kind::Text(_) | Kind::Word | Kind::Other) {
                    Step::To(State::Colon)
                } else {
                    Step::No
                }
            }
            (_, State::Colon) => {
                if token.kind == Kind::Colon {
                    Step::To(State::Value)
                } else {
                    Step::No
                }
            }
            (Sort::List(holds), _) => self.value(token, holds, true),
            (_, State::Value) => self.value(token, frame.wanted(), false),
        }
    }

    /// True for a field that an item around this one has, and this one has not.
    fn is_foreign(&self, shape: &Shape, name: &str) -> bool {
        let has = |frame: &Frame| matches!(frame.sort, Sort::Item(around) if around.field(name).is_some());
        shape.field(name).is_none() && self.frames.iter().rev().skip(1).any(has)
    }

    fn value(&self, token: Token, holds: Holds, in_a_list: bool) -> Step {
        let next = || self.peek(token);
        if token.kind == Kind::Word {
            match (self.tokens.words(token), next()) {
                ("None", next) if Self::ends_value(next) => return Step::To(State::After),
                ("Some", open @ Token { kind: Kind::Open('('), .. }) => return free(token.at, open, '('),
                _ => {}
            }
        }
        match (holds, token.kind) {
            (Holds::Item(shape) | Holds::Items(shape), Kind::Open('(')) if in_a_list || matches!(holds, Holds::Item(_)) => {
                item(shape, token.at, token)
            }
            (Holds::Item(shape) | Holds::Items(shape), Kind::Word) if in_a_list || matches!(holds, Holds::Item(_)) => {
                let open = next();
                if open.kind != Kind::Open('(') {
                    return Step::No;
                }
                match shape_of(self.tokens.words(token)) {
                    Some(other) if in_a_list && other.name != shape.name => Step::No,
                    Some(other) => item(other, token.at, open),
                    None => item(shape, token.at, open),
                }
            }
            (Holds::Values, Kind::Open('[')) if !in_a_list => list(Holds::Value, self.field_at(token), token),
            (Holds::Items(shape), Kind::Open('[')) if !in_a_list => list(Holds::Items(shape), self.field_at(token), token),
            (Holds::Pairs, Kind::Open('{')) => Step::Push(Frame::new(Sort::Pairs, '}', self.field_at(token), token.at), token),
            (Holds::Value | Holds::Anything, Kind::Text(_)) => Step::To(State::After),
            (Holds::Value | Holds::Anything, Kind::Other) => {
                if is_number(self.tokens.words(token)) && Self::ends_value(next()) {
                    Step::To(State::After)
                } else {
                    Step::No
                }
            }
            (Holds::Value | Holds::Anything, Kind::Word) => match next() {
                next if Self::ends_value(next) => Step::To(State::After),
                open @ Token { kind: Kind::Open(sign), .. } if shape_of(self.tokens.words(token)).is_none() => free(token.at, open, sign),
                _ => Step::No,
            },
            (Holds::Value, Kind::Open(sign)) if !in_a_list => free(token.at, token, sign),
            (Holds::Anything, Kind::Open(sign)) => free(token.at, token, sign),
            _ => Step::No,
        }
    }

    /// Where the field begins of which this is the value.
    fn field_at(&self, token: Token) -> usize {
        self.frames.last().filter(|frame| frame.field.0 < frame.field.1).map_or(token.at, |frame| frame.field.0)
    }

    /// How many more pieces can be read before one that cannot stand where it does, at most `most`.
    pub fn goes_on(mut self, most: usize) -> (usize, usize) {
        let askew = self.askew;
        for number in 0..most {
            let token = self.tokens.next(self.at);
            if token.kind == Kind::End {
                // All is well where all is closed, and the file goes no further where it is not.
                return (if self.frames.is_empty() { most } else { number }, self.askew - askew);
            }
            if !self.accept(token) {
                return (number, self.askew - askew);
            }
        }
        (most, self.askew - askew)
    }

    /// The first blank between here and a piece that is none to the format, outside of comments.
    pub fn other_blanks(&self, to: usize) -> Vec<(usize, char)> {
        let gap = &self.tokens.text[self.at..to];
        if gap.is_ascii() {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(sign) = gap[at..].chars().next() {
            if gap[at..].starts_with("//") || gap[at..].starts_with("/*") {
                at = skip_blanks(gap, at).max(at + 1);
                continue;
            }
            if alike::is_other_blank(sign) {
                found.push((self.at + at, sign));
            }
            at += sign.len_utf8();
        }
        found
    }
}

/// So many bytes before a bracket are looked through for the beginning of its line: there may be as many brackets in one line
/// as it has bytes.
const INDENTED_WITHIN: usize = 400;

/// What stands before this place in its line; none where that is more than anybody indents.
fn line_before(text: &str, at: usize) -> Option<&str> {
    let from = text.ceil_char_boundary(at.saturating_sub(INDENTED_WITHIN));
    let near = &text[from..at];
    match near.rfind('\n') {
        Some(found) => Some(&near[found + 1..]),
        None => (from == 0).then_some(near),
    }
}

const fn item(shape: &'static Shape, at: usize, open: Token) -> Step {
    Step::Push(Frame::new(Sort::Item(shape), ')', at, open.at), open)
}

const fn list(holds: Holds, at: usize, open: Token) -> Step {
    Step::Push(Frame::new(Sort::List(holds), ']', at, open.at), open)
}

const fn free(at: usize, open: Token, sign: char) -> Step {
    Step::Push(Frame::new(Sort::Free, closing(sign), at, open.at), open)
}

/// The bracket that closes what this one opens.
pub(super) const fn closing(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}

/// A number, a letter between single marks, or a text without escapes.
pub(super) fn is_number(words: &str) -> bool {
    let begins = words.trim_start_matches(['+', '-']);
    !begins.starts_with(|sign: char| sign.is_ascii_digit() || sign == '.') || !begins.contains(['-', '/']) || begins.contains("e-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_beginning_of_a_line_is_not_looked_for_through_all_of_a_long_one() {
        assert_eq!(line_before("a(\n    )", 7), Some("    "));
        assert_eq!(line_before("  a(", 3), Some("  a"));
        let long = format!("\n{}é)", " ".repeat(4 * INDENTED_WITHIN));
        assert_eq!(line_before(&long, long.len() - 1), None);
        for within in [INDENTED_WITHIN - 1, INDENTED_WITHIN] {
            let line = format!("\n{})", " ".repeat(within));
            assert_eq!(line_before(&line, line.len() - 1).map(str::len), (within < INDENTED_WITHIN).then_some(within));
        }
    }
}
