//! What may have been meant where a piece cannot stand: each way of reading on, to be weighed by how far it leads.

use super::{
    alike, dates,
    outline::{Frame, Outline, Sort, State, closing, is_number},
    shape::{Holds, Shape, holds_date, holds_text, shape_of},
    slip::What,
    token::{Kind, Token},
};
use crate::model::Date;

/// So many brackets that are missing or too many in one place are thought of.
const BRACKETS: usize = 4;

/// All ways of reading on from a piece that cannot stand here, the likelier first where they lead equally far.
pub(super) fn repairs<'t, 'a>(here: &Outline<'t, 'a>, token: Token) -> Vec<Outline<'t, 'a>> {
    let mut all = Vec::new();
    let mut add = |repaired: Option<Outline<'t, 'a>>| all.extend(repaired);
    add(comment(here, token));
    add(unseen(here, token));
    if stands_twice(here, token) {
        add(taken_out(here, token));
    }
    add(as_it_stands(here, token));
    add(other_bracket(here, token));
    add(opened_item(here, token));
    add(other_sign(here, token));
    add(colon(here, token));
    add(comma(here, token));
    (1..=BRACKETS).for_each(|number| add(closed(here, token, number)));
    (1..=BRACKETS).for_each(|number| add(opened_again(here, token, number)));
    add(taken_out(here, token));
    add(opened_nameless(here, token));
    add(opened_list(here, token));
    add(quoted(here, token));
    all
}

/// Reads on as if the piece were not there, and says nothing: what is wrong is told where it is read.
pub(super) fn passed_over<'t, 'a>(here: &Outline<'t, 'a>, token: Token) -> Outline<'t, 'a> {
    let mut next = here.clone();
    next.at = token.end;
    next
}

/// True for a sign right after the same sign.
fn stands_twice(here: &Outline<'_, '_>, token: Token) -> bool {
    here.last.end == token.at && here.tokens.text[..token.at].chars().next_back() == here.tokens.text[token.at..].chars().next()
}

fn accepted<'t, 'a>(mut next: Outline<'t, 'a>, token: Token) -> Option<Outline<'t, 'a>> {
    next.accept(token).then_some(next)
}

/// A comment that begins as it does elsewhere.
fn comment<'t, 'a>(here: &Outline<'t, 'a>, token: Token) -> Option<Outline<'t, 'a>> {
    let text = here.tokens.text;
    let words = &text[token.at..];
    let sign = ["#", "--", ";", "%"].into_iter().find(|sign| words.starts_with(*sign))?;
    let line = text[..token.at].rfind('\n').map_or(0, |found| found + 1);
    if !text[line..token.at].trim().is_empty() && sign != "#" {
        return None;
    }
    let mut next = here.clone();
    next.exchange(token.at, sign.len(), "//");
    next.note(token.at, What::Comment(sign.to_owned()));
    next.at = words.find('\n').map_or(text.len(), |end| token.at + end);
    Some(next)
}

/// A sign that nobody sees.
fn unseen<'t, 'a>(here: &Outline<'t, 'a>, token: Token) -> Option<Outline<'t, 'a>> {
    let sign = here.tokens.words(token).chars().next().filter(|sign| token.kind == Kind::Junk && alike::is_unseen(*sign))?;
    let mut next = here.clone();
    next.exchange(token.at, token.end - token.at, "");
    next.note(token.at, What::Unseen(sign));
    next.at = token.end;
    Some(next)
}

/// What is not of the kind that belongs here, but whole: what is wrong with it is told where it is read.
fn as_it_stands<'t, 'a>(here: &Outline<'t, 'a>, token: Token) -> Option<Outline<'t, 'a>> {
    let frame = here.frames.last()?;
    let after = here.peek(token);
    match (frame.sort, frame.state, token.kind) {
        (Sort::Item(_), State::Name, Kind::Word) if after.kind == Kind::Colon => {
            let mut next = here.clone();
            next.name_field(token);
            next.frames.last_mut()?.state = State::Colon;
            accepted(next, after)
        }
        (Sort::List(Holds::Items(_)), State::Value, Kind::Word) => {
            let shape = shape_of(here.tokens.words(token)).filter(|_| after.kind == Kind::Open('('))?;
            let mut next = here.clone();
            next.consume(Token { end: after.end, ..token });
            next.frames.push(Frame::new(Sort::Item(shape), ')', token.at, after.at));
            Some(next)
        }
        (Sort::Item(_) | Sort::List(_), State::Value, Kind::Text(_) | Kind::Other | Kind::Word)
            if Outline::ends_value(after) && (token.kind != Kind::Other || is_number(here.tokens.words(token))) =>
        {
            let mut next = here.clone();
            next.consume(token);
            next.after_value();
            Some(next)
        }
        (Sort::Item(_), State::Value, Kind::Comma | Kind::Close(_)) => {
            let mut next = here.clone();
            next.after_value();
            accepted(next, token)
        }
        _ => None,
    }
}

/// `Tie[`, `Tie{`, `sources: (`.
fn other_bracket<'t, 'a>(here: &Outline<'t, 'a>, token: Token) -> Option<Outline<'t, 'a>> {
    let frame = here.frames.last().filter(|frame| frame.state == State::Value)?;
    let in_a_list = matches!(frame.sort, Sort::List(_));
    let (shape, meant) = match frame.wanted() {
        Holds::Item(shape) => (Some(shape), '('),
        Holds::Items(shape) if in_a_list => (Some(shape), '('),
        Holds::Items(_) | Holds::Values => (None, '['),
        Holds::Pairs => (None, '{'),
        Holds::Value | Holds::Anything => return None,
    };
    let open = if token.kind == Kind::Word && shape.is_some() { here.peek(token) } else { token };
    let Kind::Open(written) = open.kind else { return None };
    if written == meant {
        return None;
    }
    let name = &here.tokens.text[token.at..open.at];
    let (sort, at) = match (shape, frame.wanted()) {
        (Some(shape), _) => (Sort::Item(shape_of(name.trim_end()).unwrap_or(shape)), token.at),
        (None, Holds::Items(shape)) => (Sort::List(Holds::Items(shape)), frame.field.0),
        (None, Holds::Values) => (Sort::List(Holds::Value), frame.field.0),
        _ => (Sort::Pairs, frame.field.0),
    };
    let mut next = here.clone();
    next.exchange(open.at, open.end - open.at, meant.to_string());
    next.consume(Token { end: open.end, ..token });
    next.frames.push(Frame { written: Some(closing(written)), ..Frame::new(sort, closing(meant), at, open.at) });
    next.note(open.at, What::WrongOpen { written: format!("{name}{written}"), meant: format!("{name}{meant}…{}", closing(meant)) });
    Some(next)
}

/// The item that is to begin here.
fn wanted_item(frame: &Frame) -> Option<&'static Shape> {
    match (frame.sort, frame.state, frame.wanted()) {
        (Sort::Item(_), State::Value, Holds::Item(shape)) | (Sort::List(_), State::Value, Holds::Items(shape)) => Some(shape),
        _ => None,
    }
}

/// An item without its opening bracket.
fn opened_item<'t, 'a>(here: &Outline<'t, 'a>, token: Token) -> Option<Outline<'t, 'a>> {
    let shape = wanted_item(here.frames.last()?)?;
    if token.kind != Kind::Word {
        return None;
    }
    let words = here.tokens.words(token);
    let after = here.peek(token);
    let name = if shape_of(words).is_some() && !matches!(after.kind, Kind::Open(_)) {
        words
    } else if after.kind == Kind::Colon && words.strip_prefix(shape.name).is_some_and(|field| shape.field(field).is_some()) {
        shape.name
    } else {
        return None;
    };
    let end = token.at + name.len();
    let mut next = here.clone();
    next.put(end, "(");
    next.consume(Token { end, ..token });
    // Its fields say which it is.
    next.frames.push(Frame::new(Sort::Item(shape_of(name).unwrap_or(shape)), ')', end, end));
    next.note(end, What::Open(name.to_owned()));
    Some(next)
}

/// An item without a name and without its opening bracket.
fn opened_nameless<'t, 'a>(here: &Outline<'t, 'a>, token: Token) -> Option<Outline<'t, 'a>> {
    let shape = wanted_item(here.frames.last()?)?;
    if token.kind != Kind::Word || here.peek(token).kind != Kind::Colon {
        return None;
    }
    shape.field(here.tokens.words(token))?;
    let mut next = here.clone();
    next.put(token.at, "(");
    next.frames.push(Frame::new(Sort::Item(shape), ')', token.at, token.at));
    next.note(token.at, What::OpenNameless);
    accepted(next, token)
}

/// `id = "x"`, and `;` after a value.
fn other_sign<'t, 'a>(here: &Outline<'t, 'a>, token: Token) -> Option<Outline<'t, 'a>> {
    let frame = here.frames.last()?;
    let (sign, meant) = match (frame.sort, frame.state) {
        (Sort::Item(_), State::Name) if token.kind == Kind::Word => (here.peek(token), ":"),
        (Sort::Item(_) | Sort::List(_), State::After) => (token, ","),
        _ => return None,
    };
    let written = here.tokens.words(sign);
    if !matches!((written, meant), ("=", ":") | (";", ",")) {
        return None;
    }
    let mut next = here.clone();
    if meant == ":" {
        next.name_field(token);
    } else {
        next.frames.last_mut()?.state = if matches!(frame.sort, Sort::List(_)) { State::Value } else { State::Name };
    }
    next.exchange(sign.at, 1, meant);
    next.note(sign.at, What::Instead(written.to_owned(), meant));
    next.consume(Token { kind: Kind::Other, ..sign });
    Some(next)
}

/// A field without its colon.
fn colon<'t, 'a>(here: &Outline<'t, 'a>, token: Token) -> Option<Outline<'t, 'a>> {
    let frame = here.frames.last()?;
    match (frame.sort, frame.state) {
        (Sort::Item(shape), State::Name) if token.kind == Kind::Word => {
            shape.field(here.tokens.words(token))?;
            let value = here.peek(token);
            if !matches!(value.kind, Kind::Text(_) | Kind::Other | Kind::Word | Kind::Open(_)) {
                return None;
            }
            let mut next = here.clone();
            next.put(token.end, ":");
            // As if the colon had been read.
            next.name_field(token);
            next.note(token.end, What::Colon(here.tokens.words(token).to_owned()));
            Some(next)
        }
        (Sort::Pairs, State::Colon) => {
            let mut next = here.clone();
            next.put(here.last.end, ":");
            next.frames.last_mut()?.state = State::Value;
            next.note(here.last.end, What::Colon(here.tokens.words(here.last).chars().take(40).collect()));
            accepted(next, token)
        }
        _ => None,
    }
}

/// A comma that is missing.
fn comma<'t, 'a>(here: &Outline<'t, 'a>, token: Token) -> Option<Outline<'t, 'a>> {
    let frame = here.frames.last().filter(|frame| frame.state == State::After && !matches!(frame.sort, Sort::Free));
    let after_a_word = here.frames.last().filter(|frame| frame.state == State::Value && token.kind == Kind::Word && takes_words(frame));
    if let Some(frame) = frame {
        let mut next = here.clone();
        let state = if matches!(frame.sort, Sort::List(_)) { State::Value } else { State::Name };
        next.put(here.last.end, ",");
        next.frames.last_mut()?.state = state;
        next.note(here.last.end.saturating_sub(1), What::Comma);
        return accepted(next, token);
    }
    // A word or a number is only taken for a value where it ends there: the comma is missing after it.
    after_a_word?;
    let after = here.peek(token);
    let upper = |token: Token| here.tokens.words(token).starts_with(|sign: char| sign.is_ascii_uppercase());
    let begins = match after.kind {
        Kind::Word => here.peek(after).kind == Kind::Colon || upper(token) && upper(after) && Outline::ends_value(here.peek(after)),
        _ => false,
    };
    if !begins {
        return None;
    }
    let mut next = here.clone();
    next.put(token.end, ",");
    next.consume(token);
    let list = matches!(next.frames.last()?.sort, Sort::List(_));
    next.frames.last_mut()?.state = if list { State::Value } else { State::Name };
    next.note(token.end.saturating_sub(1), What::Comma);
    Some(next)
}

fn takes_words(frame: &Frame) -> bool {
    matches!(frame.wanted(), Holds::Value | Holds::Anything) && !matches!(frame.sort, Sort::Free)
}

/// So many closing brackets that are missing before the piece.
fn closed<'t, 'a>(here: &Outline<'t, 'a>, token: Token, number: usize) -> Option<Outline<'t, 'a>> {
    let inner = *here.frames.last()?;
    let depth = here.frames.len().checked_sub(number)?;
    let half = matches!(inner.sort, Sort::Item(_) | Sort::Pairs) && matches!(inner.state, State::Colon | State::Value);
    // An item without anything in it is none.
    let empty = inner.open + 1 == here.last.end;
    if half || empty || depth == 0 {
        return None;
    }
    let mut next = here.clone();
    let closing = next.frames.split_off(depth);
    let mut signs: String = closing.iter().rev().map(|frame| frame.close).collect();
    let what = What::NotClosedBefore { signs: signs.clone(), opened: opened(here.tokens.text, &inner), at: inner.at };
    let after_comma = here.last.kind == Kind::Comma;
    let mut at = here.last.end;
    next.after_value();
    next.closed.clear();
    next.commas.clear();
    if token.kind == Kind::Comma {
        at = token.at;
    } else if after_comma {
        at = here.before.end;
        // The comma stands after what was closed.
        if let Some(frame) = next.frames.last_mut() {
            frame.state = if matches!(frame.sort, Sort::List(_)) { State::Value } else { State::Name };
        }
    } else if !matches!(token.kind, Kind::Close(_)) {
        signs.push(',');
        if let Some(frame) = next.frames.last_mut() {
            frame.state = if matches!(frame.sort, Sort::List(_)) { State::Value } else { State::Name };
        }
    }
    next.put(at, signs);
    // It is named by what is closed, which is open no more.
    let open = std::mem::replace(&mut next.frames, here.frames.clone());
    next.note(at, what);
    next.frames = open;
    accepted(next, token)
}

/// `Provision(`, `ties: [`, as it is written.
pub(super) fn opened(text: &str, frame: &Frame) -> String {
    const LONGEST: usize = 60;
    let words = text.get(frame.at..=frame.open).unwrap_or_default();
    if words.len() <= LONGEST && !words.contains('\n') && words.ends_with(['(', '[', '{']) {
        return words.to_owned();
    }
    match frame.sort {
        Sort::Item(shape) => format!("{}(", shape.name),
        Sort::List(_) => "[".to_owned(),
        Sort::Pairs => "{".to_owned(),
        Sort::Free => text[frame.open..].chars().next().map(String::from).unwrap_or_default(),
    }
}

/// So many closing brackets right before the piece taken out: it belongs into what they closed.
fn opened_again<'t, 'a>(here: &Outline<'t, 'a>, token: Token, number: usize) -> Option<Outline<'t, 'a>> {
    let from = here.closed.len().checked_sub(number)?;
    here.closed.get(from)?;
    let mut next = here.clone();
    let again = next.closed.split_off(from);
    let first = again.first()?.1;
    for (frame, bracket) in again.iter().rev() {
        next.frames.push(*frame);
        next.exchange(bracket.at, bracket.end - bracket.at, "");
    }
    let state = next.frames.last()?.state;
    let mut after = here.commas.iter().filter(|comma| comma.at > first.at);
    if state == State::After && after.next().is_some() {
        let frame = next.frames.last_mut()?;
        frame.state = if matches!(frame.sort, Sort::List(_)) { State::Value } else { State::Name };
    }
    after.for_each(|comma| next.exchange(comma.at, comma.end - comma.at, ""));
    let signs: String = again.iter().map(|(_, bracket)| here.tokens.words(*bracket)).collect();
    let what = if number == 1 { What::Surplus(signs) } else { What::ClosesTooMuch(signs) };
    next.closed.clear();
    next.commas.clear();
    next.note(first.at, what);
    accepted(next, token)
}

/// The piece itself is one too many.
fn taken_out<'t, 'a>(here: &Outline<'t, 'a>, token: Token) -> Option<Outline<'t, 'a>> {
    if !matches!(token.kind, Kind::Close(_) | Kind::Open(_) | Kind::Comma | Kind::Colon | Kind::Stray) {
        return None;
    }
    let mut next = here.clone();
    next.exchange(token.at, token.end - token.at, "");
    next.note(token.at, What::Surplus(here.tokens.words(token).to_owned()));
    next.at = token.end;
    Some(next)
}

/// A list without its opening bracket.
fn opened_list<'t, 'a>(here: &Outline<'t, 'a>, token: Token) -> Option<Outline<'t, 'a>> {
    let frame = here.frames.last().filter(|frame| frame.state == State::Value && matches!(frame.sort, Sort::Item(_)))?;
    let holds = match frame.wanted() {
        Holds::Items(shape) => Holds::Items(shape),
        Holds::Values => Holds::Value,
        _ => return None,
    };
    let mut next = here.clone();
    next.put(token.at, "[");
    // After the colon, where it has to be put, though the list may begin in the next line.
    next.note(here.last.end, What::OpenList(here.tokens.text[frame.field.0..frame.field.1].to_owned()));
    next.frames.push(Frame::new(Sort::List(holds), ']', frame.field.0, token.at));
    accepted(next, token)
}

/// A text without its first quotation mark, or without both.
fn quoted<'t, 'a>(here: &Outline<'t, 'a>, token: Token) -> Option<Outline<'t, 'a>> {
    let frame = here.frames.last().filter(|frame| frame.state == State::Value && takes_words(frame))?;
    if !matches!(token.kind, Kind::Word | Kind::Other | Kind::Junk) || matches!(frame.sort, Sort::Pairs) {
        return None;
    }
    let tokens = here.tokens;
    let field = here.frames.iter().rev().find(|frame| matches!(frame.sort, Sort::Item(_))).map(|frame| frame.field);
    if field.is_none_or(|(from, to)| !holds_text(&tokens.text[from..to])) {
        return None;
    }
    let mark = tokens.closing_mark(token.at);
    let end = tokens.structure(token.at, mark.unwrap_or(tokens.text.len()));
    let mut next = here.clone();
    next.put(token.at, "\"");
    // A mark after which a text can end, ends this one, whatever its words look like.
    let ends_line = |mark: usize| tokens.ends_text(mark + 1) && !tokens.text[token.at..mark].contains('\n');
    match (end, mark) {
        (end, Some(mark)) if end.is_none() || ends_line(mark) => {
            next.note(token.at, What::NotOpened);
            next.consume(Token { kind: Kind::Other, at: token.at, end: mark + 1 });
        }
        (Some(end), _) => {
            let words = tokens.text[token.at..end].trim_end();
            if words.contains('\n') || !words.contains(char::is_alphanumeric) {
                return None;
            }
            let name = field.map(|(from, to)| &tokens.text[from..to]);
            match dates::meant(words).filter(|_| name.is_some_and(holds_date)) {
                Some(date) => {
                    next.exchange(token.at, words.len(), format!("{date}\""));
                    next.note(token.at, What::BareDate(date));
                }
                None if words.parse::<Date>().is_ok() => {
                    next.put(token.at + words.len(), "\"");
                    next.note(token.at, What::BareDate(words.to_owned()));
                }
                None => {
                    next.put(token.at + words.len(), "\"");
                    next.note(token.at, What::Bare(words.chars().take(60).collect()));
                }
            }
            next.consume(Token { kind: Kind::Other, at: token.at, end: token.at + words.len() });
        }
        (None, _) => return None,
    }
    next.after_value();
    Some(next)
}
