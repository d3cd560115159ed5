//! What may have been meant where a piece cannot stand: each way of reading on, to be weighed by how far it leads.

use super::{
    brackets::{close_brackets, fix_bracket_kind, open_item, open_list, open_unnamed_item, reopen_brackets},
    frame::{Container, Expects, Frame},
    lexer::{Token, TokenKind},
    parse_state::{ParseState, is_literal},
};
use crate::{
    format::{
        date_guess::guess_date,
        lookalikes,
        schema::{FieldType, is_date_field, is_text_field, schema_of},
    },
    model::{Date, SyntaxErrorKind},
};

/// So many brackets that are missing or too many in one place are thought of.
const BRACKETS: usize = 4;

/// All ways of reading on from a piece that cannot stand here, the likelier first where they lead equally far.
pub(super) fn possible_repairs<'t, 'a>(state: &ParseState<'t, 'a>, token: Token) -> Vec<ParseState<'t, 'a>> {
    let mut all = Vec::new();
    let mut add = |repaired: Option<ParseState<'t, 'a>>| all.extend(repaired);
    add(fix_comment_sign(state, token));
    add(remove_invisible(state, token));
    if is_doubled(state, token) {
        add(remove_token(state, token));
    }
    add(accept_unexpected(state, token));
    add(fix_bracket_kind(state, token));
    add(open_item(state, token));
    add(fix_separator(state, token));
    add(insert_colon(state, token));
    add(insert_comma(state, token));
    (1..=BRACKETS).for_each(|number| add(close_brackets(state, token, number)));
    (1..=BRACKETS).for_each(|number| add(reopen_brackets(state, token, number)));
    add(remove_token(state, token));
    add(open_unnamed_item(state, token));
    add(open_list(state, token));
    add(add_quotation_marks(state, token));
    all
}

/// Reads on as if the piece were not there, and says nothing: what is wrong is reported where it is read.
pub(super) fn skip_token<'t, 'a>(state: &ParseState<'t, 'a>, token: Token) -> ParseState<'t, 'a> {
    let mut fixed = state.clone();
    fixed.offset = token.end;
    fixed
}

/// True for a character right after the same character.
fn is_doubled(state: &ParseState<'_, '_>, token: Token) -> bool {
    state.last.end == token.offset
        && state.tokens.text[..token.offset].chars().next_back() == state.tokens.text[token.offset..].chars().next()
}

/// A comment that begins as it does elsewhere.
fn fix_comment_sign<'t, 'a>(state: &ParseState<'t, 'a>, token: Token) -> Option<ParseState<'t, 'a>> {
    let text = state.tokens.text;
    let words = &text[token.offset..];
    let character = ["#", "--", ";", "%"].into_iter().find(|character| words.starts_with(*character))?;
    let line = text[..token.offset].rfind('\n').map_or(0, |found| found + 1);
    if !text[line..token.offset].trim().is_empty() && character != "#" {
        return None;
    }
    let mut fixed = state.clone();
    fixed.replace(token.offset, character.len(), "//");
    fixed.record_error(token.offset, SyntaxErrorKind::CommentSign(character.into()));
    fixed.offset = words.find('\n').map_or(text.len(), |end| token.offset + end);
    Some(fixed)
}

/// A character that nobody sees.
fn remove_invisible<'t, 'a>(state: &ParseState<'t, 'a>, token: Token) -> Option<ParseState<'t, 'a>> {
    let character = state
        .tokens
        .text_of(token)
        .chars()
        .next()
        .filter(|character| token.kind == TokenKind::Junk && lookalikes::is_invisible(*character))?;
    let mut fixed = state.clone();
    fixed.replace(token.offset, token.end - token.offset, "");
    fixed.record_error(token.offset, SyntaxErrorKind::InvisibleCharacter(character));
    fixed.offset = token.end;
    Some(fixed)
}

/// What is not of the kind that belongs here, but whole: what is wrong with it is reported where it is read.
fn accept_unexpected<'t, 'a>(state: &ParseState<'t, 'a>, token: Token) -> Option<ParseState<'t, 'a>> {
    let frame = state.frames.last()?;
    let after = state.peek(token);
    match (frame.container, frame.expects, token.kind) {
        (Container::Item(_), Expects::Name, TokenKind::Word) if after.kind == TokenKind::Colon => {
            let mut fixed = state.clone();
            fixed.name_field(token);
            fixed.frames.last_mut()?.expects = Expects::Colon;
            fixed.if_accepted(after)
        }
        (Container::List(FieldType::Items(_)), Expects::Value, TokenKind::Word) => {
            let shape = schema_of(state.tokens.text_of(token)).filter(|_| after.kind == TokenKind::Open('('))?;
            let mut fixed = state.clone();
            fixed.consume(Token { end: after.end, ..token });
            fixed.frames.push(Frame::new(Container::Item(shape), ')', token.offset, after.offset));
            Some(fixed)
        }
        (Container::Item(_) | Container::List(_), Expects::Value, TokenKind::Text(_) | TokenKind::Other | TokenKind::Word)
            if ParseState::ends_value(after) && (token.kind != TokenKind::Other || is_literal(state.tokens.text_of(token))) =>
        {
            let mut fixed = state.clone();
            fixed.consume(token);
            fixed.after_value();
            Some(fixed)
        }
        (Container::Item(_), Expects::Value, TokenKind::Comma | TokenKind::Close(_)) => {
            let mut fixed = state.clone();
            fixed.after_value();
            fixed.if_accepted(token)
        }
        _ => None,
    }
}

/// `id = "x"`, and `;` after a value.
fn fix_separator<'t, 'a>(state: &ParseState<'t, 'a>, token: Token) -> Option<ParseState<'t, 'a>> {
    let frame = state.frames.last()?;
    let (character, meant) = match (frame.container, frame.expects) {
        (Container::Item(_), Expects::Name) if token.kind == TokenKind::Word => (state.peek(token), ":"),
        (Container::Item(_) | Container::List(_), Expects::CommaOrEnd) => (token, ","),
        _ => return None,
    };
    let written = state.tokens.text_of(character);
    if !matches!((written, meant), ("=", ":") | (";", ",")) {
        return None;
    }
    let mut fixed = state.clone();
    if meant == ":" {
        fixed.name_field(token);
    } else {
        fixed.frames.last_mut()?.expects = frame.after_comma();
    }
    fixed.replace(character.offset, 1, meant);
    fixed.record_error(character.offset, SyntaxErrorKind::OtherSign { written: written.into(), meant });
    fixed.consume(Token { kind: TokenKind::Other, ..character });
    Some(fixed)
}

/// A field without its colon.
fn insert_colon<'t, 'a>(state: &ParseState<'t, 'a>, token: Token) -> Option<ParseState<'t, 'a>> {
    let frame = state.frames.last()?;
    match (frame.container, frame.expects) {
        (Container::Item(shape), Expects::Name) if token.kind == TokenKind::Word => {
            shape.field(state.tokens.text_of(token))?;
            let value = state.peek(token);
            if !matches!(value.kind, TokenKind::Text(_) | TokenKind::Other | TokenKind::Word | TokenKind::Open(_)) {
                return None;
            }
            let mut fixed = state.clone();
            fixed.insert(token.end, ":");
            // As if the colon had been read.
            fixed.name_field(token);
            fixed.record_error(token.end, SyntaxErrorKind::ColonMissingAfter(state.tokens.text_of(token).into()));
            Some(fixed)
        }
        (Container::Pairs, Expects::Colon) => {
            let mut fixed = state.clone();
            fixed.insert(state.last.end, ":");
            fixed.frames.last_mut()?.expects = Expects::Value;
            fixed.record_error(
                state.last.end,
                SyntaxErrorKind::ColonMissingAfter(state.tokens.text_of(state.last).chars().take(40).collect()),
            );
            fixed.if_accepted(token)
        }
        _ => None,
    }
}

/// A comma that is missing.
fn insert_comma<'t, 'a>(state: &ParseState<'t, 'a>, token: Token) -> Option<ParseState<'t, 'a>> {
    let frame = state.frames.last().filter(|frame| frame.expects == Expects::CommaOrEnd && !matches!(frame.container, Container::Unknown));
    let after_a_word =
        state.frames.last().filter(|frame| frame.expects == Expects::Value && token.kind == TokenKind::Word && takes_values(frame));
    if let Some(frame) = frame {
        let mut fixed = state.clone();
        fixed.insert(state.last.end, ",");
        fixed.frames.last_mut()?.expects = frame.after_comma();
        fixed.record_error(state.last.end.saturating_sub(1), SyntaxErrorKind::CommaMissingAfter);
        return fixed.if_accepted(token);
    }
    // A word or a number is only taken for a value where it ends there: the comma is missing after it.
    after_a_word?;
    let after = state.peek(token);
    let upper = |token: Token| state.tokens.text_of(token).starts_with(|character: char| character.is_ascii_uppercase());
    let begins = match after.kind {
        TokenKind::Word => {
            state.peek(after).kind == TokenKind::Colon || upper(token) && upper(after) && ParseState::ends_value(state.peek(after))
        }
        _ => false,
    };
    if !begins {
        return None;
    }
    let mut fixed = state.clone();
    fixed.insert(token.end, ",");
    fixed.consume(token);
    let frame = fixed.frames.last_mut()?;
    frame.expects = frame.after_comma();
    fixed.record_error(token.end.saturating_sub(1), SyntaxErrorKind::CommaMissingAfter);
    Some(fixed)
}

fn takes_values(frame: &Frame) -> bool {
    matches!(frame.expected_type(), FieldType::Value | FieldType::Anything) && !matches!(frame.container, Container::Unknown)
}

/// The piece itself is one too many.
fn remove_token<'t, 'a>(state: &ParseState<'t, 'a>, token: Token) -> Option<ParseState<'t, 'a>> {
    if !matches!(token.kind, TokenKind::Close(_) | TokenKind::Open(_) | TokenKind::Comma | TokenKind::Colon | TokenKind::Stray) {
        return None;
    }
    let mut fixed = state.clone();
    fixed.replace(token.offset, token.end - token.offset, "");
    fixed.record_error(token.offset, SyntaxErrorKind::Surplus(state.tokens.text_of(token).into()));
    fixed.offset = token.end;
    Some(fixed)
}

/// A text without its first quotation mark, or without both.
fn add_quotation_marks<'t, 'a>(state: &ParseState<'t, 'a>, token: Token) -> Option<ParseState<'t, 'a>> {
    let frame = state.frames.last().filter(|frame| frame.expects == Expects::Value && takes_values(frame))?;
    if !matches!(token.kind, TokenKind::Word | TokenKind::Other | TokenKind::Junk) || matches!(frame.container, Container::Pairs) {
        return None;
    }
    let tokens = state.tokens;
    let field = state.frames.iter().rev().find(|frame| matches!(frame.container, Container::Item(_))).map(|frame| frame.field);
    if field.is_none_or(|(from, to)| !is_text_field(&tokens.text[from..to])) {
        return None;
    }
    let mark = tokens.closing_mark(token.offset);
    let end = tokens.structure(token.offset, mark.unwrap_or(tokens.text.len()));
    let mut fixed = state.clone();
    fixed.insert(token.offset, "\"");
    // A mark after which a text can end, ends this one, whatever its words look like.
    let ends_line = |mark: usize| tokens.ends_text(mark + 1) && !tokens.text[token.offset..mark].contains('\n');
    match (end, mark) {
        (end, Some(mark)) if end.is_none() || ends_line(mark) => {
            fixed.record_error(token.offset, SyntaxErrorKind::MarkMissingAtStart);
            fixed.consume(Token { kind: TokenKind::Other, offset: token.offset, end: mark + 1 });
        }
        (Some(end), _) => {
            let words = tokens.text[token.offset..end].trim_end();
            if words.contains('\n') || !words.contains(char::is_alphanumeric) {
                return None;
            }
            let name = field.map(|(from, to)| &tokens.text[from..to]);
            match guess_date(words).filter(|_| name.is_some_and(is_date_field)) {
                Some(date) => {
                    fixed.replace(token.offset, words.len(), format!("{date}\""));
                    fixed.record_error(token.offset, SyntaxErrorKind::DateMarksMissing(date.into()));
                }
                None if words.parse::<Date>().is_ok() => {
                    fixed.insert(token.offset + words.len(), "\"");
                    fixed.record_error(token.offset, SyntaxErrorKind::DateMarksMissing(words.into()));
                }
                None => {
                    fixed.insert(token.offset + words.len(), "\"");
                    fixed.record_error(token.offset, SyntaxErrorKind::MarksMissing(words.chars().take(60).collect()));
                }
            }
            fixed.consume(Token { kind: TokenKind::Other, offset: token.offset, end: token.offset + words.len() });
        }
        (None, _) => return None,
    }
    fixed.after_value();
    Some(fixed)
}
