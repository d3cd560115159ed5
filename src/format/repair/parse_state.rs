//! Where one is in a file: which item or list is open, and what may stand next in it.

use super::{
    frame::{Container, Expects, Frame},
    lexer::{Lexer, Token, TokenKind},
    typing_error::{TypingError, TypingErrorKind},
};
use crate::format::{
    limits, lookalikes,
    repaired_text::Edit,
    schema::{FieldType, ItemSchema, schema_of},
    syntax_tree::{closing_bracket, skip_trivia},
};
use crate::model::SyntaxErrorKind;
use std::borrow::Cow;

/// What becomes of a piece.
enum Step {
    To(Expects),
    /// An item or a list begins, with this bracket.
    Push(Frame, Token),
    Pop,
    No,
}

/// One way of reading a file up to a place.
#[derive(Clone, Debug)]
pub(super) struct ParseState<'t, 'a> {
    pub tokens: &'t Lexer<'a>,
    pub offset: usize,
    /// The piece read last, and the one before it.
    pub last: Token,
    pub before: Token,
    pub frames: Vec<Frame>,
    /// What was closed one after another right before this place, with the brackets that did it.
    pub closed: Vec<(Frame, Token)>,
    /// The commas between those brackets.
    pub commas: Vec<Token>,
    pub edits: Vec<Edit>,
    pub typing_errors: Vec<TypingError>,
    /// Closing brackets that do not stand under what they close.
    pub misaligned: usize,
}

impl<'t, 'a> ParseState<'t, 'a> {
    pub fn new(tokens: &'t Lexer<'a>, root: Frame, open: Token) -> Self {
        Self {
            tokens,
            offset: open.end,
            last: open,
            before: open,
            frames: vec![root],
            closed: Vec::new(),
            commas: Vec::new(),
            edits: Vec::new(),
            typing_errors: Vec::new(),
            misaligned: 0,
        }
    }

    pub fn peek(&self, after: Token) -> Token {
        self.tokens.next_token(after.end)
    }

    /// Puts something in.
    pub fn insert(&mut self, offset: usize, signs: impl Into<Cow<'static, str>>) {
        self.edits.push(Edit { offset, cut: 0, put: signs.into() });
    }

    /// Takes a piece out, or puts another in its place.
    pub fn replace(&mut self, offset: usize, cut: usize, signs: impl Into<Cow<'static, str>>) {
        self.edits.push(Edit { offset, cut, put: signs.into() });
    }

    /// Notes a typing error, with the item it is in.
    pub fn record_error(&mut self, offset: usize, what: impl Into<TypingErrorKind>) {
        let what = what.into();
        // A comment is in nothing.
        if matches!(what, TypingErrorKind::Known(SyntaxErrorKind::CommentSign(_))) {
            return self.typing_errors.push(TypingError { offset, what, list: None, item: None });
        }
        let field = |frame: &Frame| (frame.field.0 < frame.field.1).then_some(frame.field);
        let list = self.frames.first().and_then(field);
        let item = self
            .frames
            .get(2)
            .filter(|_| matches!(self.frames.get(1).map(|frame| frame.container), Some(Container::List(_))))
            .map(|frame| frame.offset);
        self.typing_errors.push(TypingError { offset, what, list, item });
    }

    /// Reads a piece; false, and nothing done, where it cannot stand here.
    pub fn accept(&mut self, token: Token) -> bool {
        let step = self.step(token);
        match step {
            Step::No => return false,
            Step::Push(..) if self.frames.len() >= limits::DEPTH => return false,
            Step::To(state) => {
                if state == Expects::Colon {
                    self.name_field(token);
                } else {
                    self.consume(token);
                }
                if let Some(frame) = self.frames.last_mut() {
                    frame.expects = state;
                }
            }
            Step::Push(inner, open) => {
                self.consume(token);
                if open.offset > token.offset {
                    self.consume(open);
                }
                self.frames.push(inner);
            }
            Step::Pop => self.pop(token),
        }
        true
    }

    /// This way of reading, where the piece can stand in it.
    pub fn if_accepted(mut self, token: Token) -> Option<Self> {
        self.accept(token).then_some(self)
    }

    /// Reads the name of a field as if its colon had been read too.
    pub fn name_field(&mut self, token: Token) {
        let name = self.tokens.text_of(token);
        if let Some(frame) = self.frames.last_mut() {
            frame.field = (token.offset, token.end);
            frame.field_type = match frame.container {
                Container::Item(shape) => shape.field(name).unwrap_or(FieldType::Anything),
                _ => FieldType::Value,
            };
            frame.expects = Expects::Value;
        }
        self.consume(token);
    }

    fn pop(&mut self, token: Token) {
        let Some(frame) = self.frames.pop() else { return };
        if frame.written.is_some_and(|written| TokenKind::Close(written) == token.kind) {
            self.replace(token.offset, token.end - token.offset, frame.close.to_string());
        }
        self.misaligned += usize::from(self.is_misaligned(&frame, token));
        self.consume(token);
        self.closed.push((frame, token));
        self.after_value();
    }

    /// A value ends here.
    pub fn after_value(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.expects = Expects::CommaOrEnd;
        }
    }

    /// Goes on after a piece.
    pub fn consume(&mut self, token: Token) {
        match token.kind {
            TokenKind::Close(_) => {}
            TokenKind::Comma if self.closed.is_empty() => {}
            TokenKind::Comma => self.commas.push(token),
            _ => {
                self.closed.clear();
                self.commas.clear();
            }
        }
        if let TokenKind::Text(marks) = token.kind {
            self.repair_text(token, marks);
        } else if let Some(character) = self.tokens.text[token.offset..].chars().next().filter(|character| !character.is_ascii())
            && let Some(twin) = lookalikes::ascii_lookalike(character)
        {
            self.replace(token.offset, character.len_utf8(), twin.to_string());
            self.record_error(token.offset, SyntaxErrorKind::Lookalike { written: character, meant: twin });
        }
        (self.before, self.last) = (self.last, token);
        self.offset = token.end;
    }

    /// True where a closing bracket begins a line at another indentation than what it closes.
    fn is_misaligned(&self, frame: &Frame, token: Token) -> bool {
        let text = self.tokens.text;
        let Some(before) = line_before(text, token.offset).filter(|before| before.chars().all(char::is_whitespace)) else { return false };
        let Some(opener) = line_before(text, frame.offset) else { return false };
        before.len() != opener.len() - opener.trim_start().len()
    }

    /// True where this ends a value.
    pub fn ends_value(token: Token) -> bool {
        matches!(token.kind, TokenKind::Comma | TokenKind::Close(_) | TokenKind::End)
    }

    fn step(&self, token: Token) -> Step {
        let Some(frame) = self.frames.last() else { return Step::No };
        if let TokenKind::Close(character) = token.kind
            && (character == frame.close || frame.written == Some(character))
        {
            let may_end = match frame.container {
                Container::Item(_) | Container::Pairs => matches!(frame.expects, Expects::Name | Expects::CommaOrEnd),
                Container::List(_) | Container::Unknown => true,
            };
            return if may_end { Step::Pop } else { Step::No };
        }
        match (frame.container, frame.expects) {
            (_, _) if token.kind == TokenKind::End => Step::No,
            (Container::Unknown, _) => match token.kind {
                TokenKind::Open(character) => push_unknown(token.offset, token, character),
                TokenKind::Close(_) | TokenKind::Stray => Step::No,
                _ => Step::To(Expects::Name),
            },
            (_, Expects::CommaOrEnd) if token.kind == TokenKind::Comma => Step::To(frame.after_comma()),
            (_, Expects::CommaOrEnd)
            | (Container::List(FieldType::Values | FieldType::Pairs | FieldType::Anything), _)
            | (Container::List(_), Expects::Name) => Step::No,
            (Container::Item(shape), Expects::Name) => {
                let names = token.kind == TokenKind::Word && self.peek(token).kind == TokenKind::Colon;
                if names && !self.is_foreign(shape, self.tokens.text_of(token)) { Step::To(Expects::Colon) } else { Step::No }
            }
            (Container::Pairs, Expects::Name) => {
                if matches!(token.kind, TokenKind::Text(_) | TokenKind::Word | TokenKind::Other) {
                    Step::To(Expects::Colon)
                } else {
                    Step::No
                }
            }
            (_, Expects::Colon) => {
                if token.kind == TokenKind::Colon {
                    Step::To(Expects::Value)
                } else {
                    Step::No
                }
            }
            (Container::List(field_type), _) => self.value(token, field_type, true),
            (_, Expects::Value) => self.value(token, frame.expected_type(), false),
        }
    }

    /// True for a field that an item around this one has, and this one has not.
    fn is_foreign(&self, shape: &ItemSchema, name: &str) -> bool {
        let has = |frame: &Frame| matches!(frame.container, Container::Item(around) if around.field(name).is_some());
        shape.field(name).is_none() && self.frames.iter().rev().skip(1).any(has)
    }

    fn value(&self, token: Token, field_type: FieldType, in_a_list: bool) -> Step {
        let next = || self.peek(token);
        if token.kind == TokenKind::Word {
            match (self.tokens.text_of(token), next()) {
                ("None", next) if Self::ends_value(next) => return Step::To(Expects::CommaOrEnd),
                ("Some", open @ Token { kind: TokenKind::Open('('), .. }) => return push_unknown(token.offset, open, '('),
                _ => {}
            }
        }
        match (field_type, token.kind) {
            (FieldType::Item(shape) | FieldType::Items(shape), TokenKind::Open('('))
                if in_a_list || matches!(field_type, FieldType::Item(_)) =>
            {
                push_item(shape, token.offset, token)
            }
            (FieldType::Item(shape) | FieldType::Items(shape), TokenKind::Word)
                if in_a_list || matches!(field_type, FieldType::Item(_)) =>
            {
                let open = next();
                if open.kind != TokenKind::Open('(') {
                    return Step::No;
                }
                match schema_of(self.tokens.text_of(token)) {
                    Some(other) if in_a_list && other.name != shape.name => Step::No,
                    Some(other) => push_item(other, token.offset, open),
                    None => push_item(shape, token.offset, open),
                }
            }
            (FieldType::Values, TokenKind::Open('[')) if !in_a_list => push_list(FieldType::Value, self.field_offset(token), token),
            (FieldType::Items(shape), TokenKind::Open('[')) if !in_a_list => {
                push_list(FieldType::Items(shape), self.field_offset(token), token)
            }
            (FieldType::Pairs, TokenKind::Open('{')) => {
                Step::Push(Frame::new(Container::Pairs, '}', self.field_offset(token), token.offset), token)
            }
            (FieldType::Value | FieldType::Anything, TokenKind::Text(_)) => Step::To(Expects::CommaOrEnd),
            (FieldType::Value | FieldType::Anything, TokenKind::Other) => {
                if is_literal(self.tokens.text_of(token)) && Self::ends_value(next()) { Step::To(Expects::CommaOrEnd) } else { Step::No }
            }
            (FieldType::Value | FieldType::Anything, TokenKind::Word) => match next() {
                next if Self::ends_value(next) => Step::To(Expects::CommaOrEnd),
                open @ Token { kind: TokenKind::Open(character), .. } if schema_of(self.tokens.text_of(token)).is_none() => {
                    push_unknown(token.offset, open, character)
                }
                _ => Step::No,
            },
            (FieldType::Value, TokenKind::Open(character)) if !in_a_list => push_unknown(token.offset, token, character),
            (FieldType::Anything, TokenKind::Open(character)) => push_unknown(token.offset, token, character),
            _ => Step::No,
        }
    }

    /// Where the field begins of which this is the value.
    fn field_offset(&self, token: Token) -> usize {
        self.frames.last().filter(|frame| frame.field.0 < frame.field.1).map_or(token.offset, |frame| frame.field.0)
    }

    /// How many more pieces can be read before one that cannot stand where it does, at most `most`.
    pub fn lookahead(mut self, most: usize) -> (usize, usize) {
        let misaligned = self.misaligned;
        for number in 0..most {
            let token = self.tokens.next_token(self.offset);
            if token.kind == TokenKind::End {
                // All is well where all is closed, and the file goes no further where it is not.
                return (if self.frames.is_empty() { most } else { number }, self.misaligned - misaligned);
            }
            if !self.accept(token) {
                return (number, self.misaligned - misaligned);
            }
        }
        (most, self.misaligned - misaligned)
    }

    /// The whitespace between here and a piece that is none to the format, outside of comments.
    pub fn foreign_whitespace(&self, to: usize) -> Vec<(usize, char)> {
        let gap = &self.tokens.text[self.offset..to];
        if gap.is_ascii() {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut offset = 0;
        while let Some(character) = gap[offset..].chars().next() {
            if gap[offset..].starts_with("//") || gap[offset..].starts_with("/*") {
                offset = skip_trivia(gap, offset).max(offset + 1);
                continue;
            }
            if lookalikes::is_foreign_whitespace(character) {
                found.push((self.offset + offset, character));
            }
            offset += character.len_utf8();
        }
        found
    }
}

/// So many bytes before a bracket are looked through for the beginning of its line: there may be as many brackets in one line
/// as it has bytes.
const INDENTED_WITHIN: usize = 400;

/// What stands before this place in its line; none where that is more than anybody indents.
fn line_before(text: &str, offset: usize) -> Option<&str> {
    let from = text.ceil_char_boundary(offset.saturating_sub(INDENTED_WITHIN));
    let near = &text[from..offset];
    match near.rfind('\n') {
        Some(found) => Some(&near[found + 1..]),
        None => (from == 0).then_some(near),
    }
}

const fn push_item(shape: &'static ItemSchema, offset: usize, open: Token) -> Step {
    Step::Push(Frame::new(Container::Item(shape), ')', offset, open.offset), open)
}

const fn push_list(field_type: FieldType, offset: usize, open: Token) -> Step {
    Step::Push(Frame::new(Container::List(field_type), ']', offset, open.offset), open)
}

const fn push_unknown(offset: usize, open: Token, character: char) -> Step {
    Step::Push(Frame::new(Container::Unknown, closing_bracket(character), offset, open.offset), open)
}

/// A number, a letter between single marks, or a text without escapes.
pub(super) fn is_literal(text: &str) -> bool {
    let begins = text.trim_start_matches(['+', '-']);
    !begins.starts_with(|character: char| character.is_ascii_digit() || character == '.')
        || !begins.contains(['-', '/'])
        || begins.contains("e-")
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
