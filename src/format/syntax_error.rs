//! What is wrong where something is not RON, as somebody who writes a briefing would see it: what is missing or too much.

use super::{
    limits,
    reader::Reader,
    syntax_tree::{closing_bracket, options, skip_trivia},
    unread_parts::{label_of, target_of},
};
use crate::model::{Cost, SyntaxErrorKind, SyntaxProblem, ValueError, ValueKind, Within};
use ron::{error::Error, value::RawValue};
use serde::{Deserialize as _, Deserializer as _, de::IgnoredAny};

/// An error of syntax, not yet reported: what it costs is known when reading goes on.
pub(super) struct SyntaxError {
    kind: SyntaxErrorKind,
    pub offset: usize,
    /// True where the end of the text was reached without finding what was looked for.
    pub never_closed: bool,
}

impl SyntaxError {
    /// An error that `ron` met at `offset`, in the value that begins at `start`.
    pub fn new(reader: &Reader<'_>, text: &str, error: &Error, start: usize, offset: usize) -> Self {
        let never_closed = matches!(error, Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment);
        let kind = explain_ron_error(reader, text, error, start, offset);
        // A quotation mark or bracket left open is only noticed at the end of the file; its item's beginning is
        // nearer to what has to be corrected.
        let offset = if offset >= text.trim_end().len() { start } else { offset };
        Self { kind, offset, never_closed }
    }

    /// What `ron` says is wrong with the value that begins at `start`, and how many bytes were looked at for that.
    pub fn of_value(reader: &Reader<'_>, text: &str, start: usize) -> (Self, usize) {
        let rest = &text[start..];
        let mut deserializer = match ron::Deserializer::from_str_with_options(rest, &options()) {
            Ok(deserializer) => deserializer,
            Err(error) => return (Self::new(reader, text, &error.code, start, start), 0),
        };
        // Where `ron` finds nothing wrong, nobody can say more than that it is.
        let error = <&RawValue>::deserialize(&mut deserializer).err().unwrap_or(Error::ExpectedRawValue);
        let offset = text.len() - deserializer.remainder().len();
        let error = Self::new(reader, text, &error, start, offset);
        // What is never closed was looked through to the end.
        let looked_at = if error.never_closed { rest.len() } else { offset - start };
        (error, looked_at)
    }

    /// Reports it. `text` is that of the item it is in, as far as it was passed over, and `cost` what that costs.
    pub fn report(self, reader: &mut Reader<'_>, list: &str, text: &str, cost: Cost) {
        let problem = SyntaxProblem::Error { error: self.kind, within: within(list, text), cost };
        about_item(reader, list, text, |reader| reader.report(self.offset, problem));
    }

    /// A field where an item is expected.
    pub const fn field_outside(offset: usize) -> Self {
        Self { kind: SyntaxErrorKind::FieldOutsideItem, offset, never_closed: false }
    }

    /// Reports it where it costs all that follows it.
    pub fn report_unclosed(self, reader: &mut Reader<'_>, list: &str, text: &str) {
        let problem = SyntaxProblem::NeverClosed(within(list, text));
        about_item(reader, list, text, |reader| reader.report_cause(self.offset, problem));
    }
}

/// Names a provision in a problem, which leaves a hole that leads to it; other items are not there to be led to.
pub(super) fn about_item<'a>(reader: &mut Reader<'a>, list: &str, text: &str, report: impl FnOnce(&mut Reader<'a>)) {
    let outer = reader.about.clone();
    if list == "provisions" {
        reader.about = target_of(list, text);
    }
    report(reader);
    reader.about = outer;
}

/// An item by its label or its id, or the list alone where the item cannot be made out.
pub(super) fn within(list: &str, text: &str) -> Within {
    match (label_of(list, text), target_of(list, text)) {
        (Some(label), _) => Within::Label { label: label.into(), list: list.into() },
        (None, Some(item)) => Within::Item { item, list: list.into() },
        (None, None) => Within::Field(list.into()),
    }
}

/// What a word processor puts in the place of a straight quotation mark.
const CURLY: [char; 9] = ['“', '”', '„', '‟', '‘', '’', '«', '»', '″'];

fn explain_ron_error(reader: &Reader<'_>, text: &str, error: &Error, start: usize, offset: usize) -> SyntaxErrorKind {
    use SyntaxErrorKind as Kind;
    let offset = skip_trivia(text, offset);
    let next = text[offset..].chars().next();
    match (error, next) {
        (Error::ExceededRecursionLimit, _) => Kind::TooDeep { levels: limits::DEPTH / 2 },
        (Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment, _) => Kind::NeverClosed,
        (Error::InvalidEscape(_), _) => Kind::Backslash,
        (_, Some(mark)) if CURLY.contains(&mark) => Kind::CurlyMark(mark),
        (Error::ExpectedComma, Some(c)) if c.is_alphanumeric() => explain_missing_comma(text, start, offset),
        (_, Some(bracket @ (')' | ']' | '}'))) => explain_wrong_bracket(reader, text, bracket, start, offset),
        (Error::ExpectedComma, Some(':')) => explain_colon_in_list(reader, text, start, offset),
        (Error::ExpectedComma, _) => Kind::CommaMissingBefore,
        (Error::ExpectedMapColon, _) => Kind::ColonMissingBefore,
        (Error::ExpectedArrayEnd | Error::ExpectedMapEnd | Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd, _) => {
            Kind::CommaOrBracketMissing
        }
        (Error::ExpectedIdentifier, Some(',')) => Kind::NameMissingBeforeComma,
        (Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_), _) => Kind::NameMissing,
        (Error::UnexpectedChar(','), _) | (_, Some(',')) => Kind::ValueMissing,
        (_, Some(c)) if c.is_ascii_digit() || "+-.".contains(c) => Kind::NotANumber,
        _ => Kind::NotAValue,
    }
}

/// What is wrong with a value.
pub(super) fn value_error(error: &Error) -> ValueError {
    match error {
        Error::InvalidValueForType { found, .. } => ValueError::Is(value_kind(found)),
        Error::ExpectedString | Error::ExpectedStringEnd => ValueError::NoText,
        Error::ExpectedInteger | Error::ExpectedFloat | Error::InvalidIntegerDigit { .. } => ValueError::NoNumber,
        Error::IntegerOutOfBounds => ValueError::OutOfRange,
        Error::UnderscoreAtBeginning | Error::FloatUnderscore => ValueError::DigitsOnly,
        Error::ExpectedArray => ValueError::NoList,
        Error::ExpectedMap => ValueError::NoPairs,
        Error::ExpectedBoolean => ValueError::NoBoolean,
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedUnit => ValueError::NoBrackets,
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => ValueError::NoWord,
        Error::ExpectedMapColon => ValueError::ColonMissing,
        Error::ExpectedComma => ValueError::CommaMissing,
        Error::ExpectedArrayEnd | Error::ExpectedMapEnd | Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => {
            ValueError::BracketMissing
        }
        Error::TrailingCharacters => ValueError::SomethingAfter,
        Error::InvalidEscape(_) => ValueError::Backslash,
        Error::ExceededRecursionLimit => ValueError::TooDeep,
        _ => ValueError::Unreadable,
    }
}

/// Why something whole is no item of this name.
pub(super) fn item_error(text: &str, name: &'static str) -> Error {
    let read = ron::Deserializer::from_str_with_options(text, &options())
        .map_err(|error| error.code)
        .and_then(|mut deserializer| deserializer.deserialize_struct(name, &[], IgnoredAny));
    read.err().unwrap_or(Error::ExpectedNamedStructLike(name))
}

/// What a value is that is of another kind than belongs there, by what `ron` calls it.
fn value_kind(found: &str) -> ValueKind {
    let kinds = [
        ("the string", ValueKind::Text),
        ("the boolean", ValueKind::Boolean),
        ("integer", ValueKind::Integer),
        ("floating", ValueKind::Float),
        ("character", ValueKind::Character),
        ("byte", ValueKind::Bytes),
        ("sequence", ValueKind::List),
        ("map", ValueKind::Pairs),
        ("unit value", ValueKind::Unit),
    ];
    kinds.into_iter().find(|(sign, _)| found.contains(sign)).map_or(ValueKind::Other, |(_, kind)| kind)
}

/// A word where a comma is expected: a comma was forgotten, or the quotation marks do not stand where they should.
fn explain_missing_comma(text: &str, start: usize, offset: usize) -> SyntaxErrorKind {
    let before = &text[start..offset];
    if let Some(rest) = before.strip_suffix('"') {
        // The mark before the word ends a text for `ron`, and begins one for whoever wrote it.
        return if rest.trim_end().ends_with([':', ',', '(', '[']) {
            SyntaxErrorKind::MarkMissingAtEnd
        } else {
            SyntaxErrorKind::MarkWithin
        };
    }
    if before.trim_end().ends_with(|c: char| c.is_alphanumeric()) {
        return SyntaxErrorKind::CommaOrMarksMissing;
    }
    SyntaxErrorKind::CommaMissingBefore
}

/// A colon where a comma is expected, mostly for the field after a list that was not closed.
fn explain_colon_in_list(reader: &Reader<'_>, text: &str, start: usize, offset: usize) -> SyntaxErrorKind {
    match innermost_open_bracket(text, start, offset) {
        Some(('[', opened)) => SyntaxErrorKind::FieldInList { line: reader.line_of(opened) },
        _ => SyntaxErrorKind::CommaMissingOrColon,
    }
}

/// A closing bracket where another or none is expected.
fn explain_wrong_bracket(reader: &Reader<'_>, text: &str, bracket: char, start: usize, offset: usize) -> SyntaxErrorKind {
    match innermost_open_bracket(text, start, offset) {
        Some((open, _)) if closing_bracket(open) == bracket => SyntaxErrorKind::NothingBeforeBracket(bracket),
        Some((open, opened)) => {
            SyntaxErrorKind::OtherBracketOpen { open, line: reader.line_of(opened), close: closing_bracket(open), bracket }
        }
        None => SyntaxErrorKind::ClosesNothing,
    }
}

/// The innermost bracket that is open at `offset`, and where it was opened.
fn innermost_open_bracket(text: &str, start: usize, offset: usize) -> Option<(char, usize)> {
    let mut open = Vec::new();
    let mut here = skip_trivia(text, start);
    while here < offset {
        let next = text[here..].chars().next()?;
        match next {
            '(' | '[' | '{' => open.push((next, here)),
            ')' | ']' | '}' => drop(open.pop()),
            '"' => here += string_length(&text[here + 1..]),
            _ => {}
        }
        here = skip_trivia(text, here + next.len_utf8());
    }
    open.pop()
}

/// Bytes up to and with the quotation mark that ends a text.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    let end = text.find(|c: char| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bracket_that_is_open_is_found() {
        let open = |text: &str| innermost_open_bracket(text, 0, text.len());
        assert_eq!(open("(a: [\"]\\\"]\", /* ) */ (b: 1), "), Some(('[', 4)));
        assert_eq!(open("(a: [1], "), Some(('(', 0)));
        assert_eq!(open("(a)"), None);
    }
}
