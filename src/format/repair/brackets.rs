//! Brackets that are missing, too many, or others than were meant: what may have been meant, and how reading goes on.

use super::{
    frame::{Container, Expects, Frame},
    lexer::{Token, TokenKind},
    parse_state::ParseState,
    typing_error::TypingErrorKind,
};
use crate::{
    format::{
        schema::{FieldType, ItemSchema, schema_of},
        syntax_tree::closing_bracket,
    },
    model::SyntaxErrorKind,
};

/// `Tie[`, `Tie{`, `sources: (`.
pub(super) fn fix_bracket_kind<'t, 'a>(state: &ParseState<'t, 'a>, token: Token) -> Option<ParseState<'t, 'a>> {
    let frame = state.frames.last().filter(|frame| frame.expects == Expects::Value)?;
    let in_a_list = matches!(frame.container, Container::List(_));
    let (shape, meant) = match frame.expected_type() {
        FieldType::Item(shape) => (Some(shape), '('),
        FieldType::Items(shape) if in_a_list => (Some(shape), '('),
        FieldType::Items(_) | FieldType::Values => (None, '['),
        FieldType::Pairs => (None, '{'),
        FieldType::Value | FieldType::Anything => return None,
    };
    let open = if token.kind == TokenKind::Word && shape.is_some() { state.peek(token) } else { token };
    let TokenKind::Open(written) = open.kind else { return None };
    if written == meant {
        return None;
    }
    let name = &state.tokens.text[token.offset..open.offset];
    let (container, offset) = match (shape, frame.expected_type()) {
        (Some(shape), _) => (Container::Item(schema_of(name.trim_end()).unwrap_or(shape)), token.offset),
        (None, FieldType::Items(shape)) => (Container::List(FieldType::Items(shape)), frame.field.0),
        (None, FieldType::Values) => (Container::List(FieldType::Value), frame.field.0),
        _ => (Container::Pairs, frame.field.0),
    };
    let mut fixed = state.clone();
    fixed.replace(open.offset, open.end - open.offset, meant.to_string());
    fixed.consume(Token { end: open.end, ..token });
    fixed
        .frames
        .push(Frame { written: Some(closing_bracket(written)), ..Frame::new(container, closing_bracket(meant), offset, open.offset) });
    fixed.record_error(
        open.offset,
        SyntaxErrorKind::OtherBracket {
            written: format!("{name}{written}").into(),
            meant: format!("{name}{meant}…{}", closing_bracket(meant)).into(),
        },
    );
    Some(fixed)
}

/// The item that is to begin here.
fn expected_item(frame: &Frame) -> Option<&'static ItemSchema> {
    match (frame.container, frame.expects, frame.expected_type()) {
        (Container::Item(_), Expects::Value, FieldType::Item(shape)) | (Container::List(_), Expects::Value, FieldType::Items(shape)) => {
            Some(shape)
        }
        _ => None,
    }
}

/// An item without its opening bracket.
pub(super) fn open_item<'t, 'a>(state: &ParseState<'t, 'a>, token: Token) -> Option<ParseState<'t, 'a>> {
    let shape = expected_item(state.frames.last()?)?;
    if token.kind != TokenKind::Word {
        return None;
    }
    let words = state.tokens.text_of(token);
    let after = state.peek(token);
    let name = if schema_of(words).is_some() && !matches!(after.kind, TokenKind::Open(_)) {
        words
    } else if after.kind == TokenKind::Colon && words.strip_prefix(shape.name).is_some_and(|field| shape.field(field).is_some()) {
        shape.name
    } else {
        return None;
    };
    let end = token.offset + name.len();
    let mut fixed = state.clone();
    fixed.insert(end, "(");
    fixed.consume(Token { end, ..token });
    // Its fields say which it is.
    fixed.frames.push(Frame::new(Container::Item(schema_of(name).unwrap_or(shape)), ')', end, end));
    fixed.record_error(end, SyntaxErrorKind::BracketMissingAfter(name.into()));
    Some(fixed)
}

/// An item without a name and without its opening bracket.
pub(super) fn open_unnamed_item<'t, 'a>(state: &ParseState<'t, 'a>, token: Token) -> Option<ParseState<'t, 'a>> {
    let shape = expected_item(state.frames.last()?)?;
    if token.kind != TokenKind::Word || state.peek(token).kind != TokenKind::Colon {
        return None;
    }
    shape.field(state.tokens.text_of(token))?;
    let mut fixed = state.clone();
    fixed.insert(token.offset, "(");
    fixed.frames.push(Frame::new(Container::Item(shape), ')', token.offset, token.offset));
    fixed.record_error(token.offset, SyntaxErrorKind::BracketMissingBeforeField);
    fixed.if_accepted(token)
}

/// So many closing brackets that are missing before the piece.
pub(super) fn close_brackets<'t, 'a>(state: &ParseState<'t, 'a>, token: Token, number: usize) -> Option<ParseState<'t, 'a>> {
    let inner = *state.frames.last()?;
    let depth = state.frames.len().checked_sub(number)?;
    let half = matches!(inner.container, Container::Item(_) | Container::Pairs) && matches!(inner.expects, Expects::Colon | Expects::Value);
    // An item without anything in it is none.
    let empty = inner.open + 1 == state.last.end;
    if half || empty || depth == 0 {
        return None;
    }
    let mut fixed = state.clone();
    let closing = fixed.frames.split_off(depth);
    let mut signs: String = closing.iter().rev().map(|frame| frame.close).collect();
    let what =
        TypingErrorKind::NotClosedBefore { signs: signs.clone(), opened: opening_text(state.tokens.text, &inner), offset: inner.offset };
    let after_comma = state.last.kind == TokenKind::Comma;
    let mut offset = state.last.end;
    fixed.after_value();
    fixed.closed.clear();
    fixed.commas.clear();
    if token.kind == TokenKind::Comma {
        offset = token.offset;
    } else if after_comma {
        offset = state.before.end;
        // The comma stands after what was closed.
        if let Some(frame) = fixed.frames.last_mut() {
            frame.expects = frame.after_comma();
        }
    } else if !matches!(token.kind, TokenKind::Close(_)) {
        signs.push(',');
        if let Some(frame) = fixed.frames.last_mut() {
            frame.expects = frame.after_comma();
        }
    }
    fixed.insert(offset, signs);
    // It is named by what is closed, which is open no more.
    let open = std::mem::replace(&mut fixed.frames, state.frames.clone());
    fixed.record_error(offset, what);
    fixed.frames = open;
    fixed.if_accepted(token)
}

/// `Provision(`, `ties: [`, as it is written.
pub(super) fn opening_text(text: &str, frame: &Frame) -> String {
    const LONGEST: usize = 60;
    let words = text.get(frame.offset..=frame.open).unwrap_or_default();
    if words.len() <= LONGEST && !words.contains('\n') && words.ends_with(['(', '[', '{']) {
        return words.to_owned();
    }
    match frame.container {
        Container::Item(shape) => format!("{}(", shape.name),
        Container::List(_) => "[".to_owned(),
        Container::Pairs => "{".to_owned(),
        Container::Unknown => text[frame.open..].chars().next().map(String::from).unwrap_or_default(),
    }
}

/// So many closing brackets right before the piece taken out: it belongs into what they closed.
pub(super) fn reopen_brackets<'t, 'a>(state: &ParseState<'t, 'a>, token: Token, number: usize) -> Option<ParseState<'t, 'a>> {
    let from = state.closed.len().checked_sub(number)?;
    state.closed.get(from)?;
    let mut fixed = state.clone();
    let again = fixed.closed.split_off(from);
    let first = again.first()?.1;
    for (frame, bracket) in again.iter().rev() {
        fixed.frames.push(*frame);
        fixed.replace(bracket.offset, bracket.end - bracket.offset, "");
    }
    let expects = fixed.frames.last()?.expects;
    let mut after = state.commas.iter().filter(|comma| comma.offset > first.offset);
    if expects == Expects::CommaOrEnd && after.next().is_some() {
        let frame = fixed.frames.last_mut()?;
        frame.expects = frame.after_comma();
    }
    after.for_each(|comma| fixed.replace(comma.offset, comma.end - comma.offset, ""));
    let signs: String = again.iter().map(|(_, bracket)| state.tokens.text_of(*bracket)).collect();
    let what = if number == 1 { SyntaxErrorKind::Surplus(signs.into()) } else { SyntaxErrorKind::ClosesTooMuch(signs.into()) };
    fixed.closed.clear();
    fixed.commas.clear();
    fixed.record_error(first.offset, what);
    fixed.if_accepted(token)
}

/// A list without its opening bracket.
pub(super) fn open_list<'t, 'a>(state: &ParseState<'t, 'a>, token: Token) -> Option<ParseState<'t, 'a>> {
    let frame = state.frames.last().filter(|frame| frame.expects == Expects::Value && matches!(frame.container, Container::Item(_)))?;
    let field_type = match frame.expected_type() {
        FieldType::Items(shape) => FieldType::Items(shape),
        FieldType::Values => FieldType::Value,
        _ => return None,
    };
    let mut fixed = state.clone();
    fixed.insert(token.offset, "[");
    // After the colon, where it has to be put, though the list may begin in the next line.
    fixed.record_error(state.last.end, SyntaxErrorKind::ListBracketMissing(state.tokens.text[frame.field.0..frame.field.1].into()));
    fixed.frames.push(Frame::new(Container::List(field_type), ']', frame.field.0, token.offset));
    fixed.if_accepted(token)
}
