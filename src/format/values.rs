//! Single values as they are written: texts, ids, numbers, pairs. One that cannot be read is reported and costs only itself.

use super::{
    limits,
    reader::{LimitReached, Reader},
    syntax_error::value_error,
    syntax_tree::{SyntaxKind, SyntaxNode, options},
};
use crate::model::{FieldProblem, LimitProblem, Wanted};
use ron::error::Error;
use serde::de::{IntoDeserializer as _, value::StrDeserializer};
use std::collections::BTreeMap;

/// A value that can be read from its text. `None` means that it could not be, and that a problem says why.
pub(super) trait ParseValue: Sized {
    fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &'static str) -> Option<Self>;

    /// What is shown in the place of something that could not be read at all, of which this is the text; only provisions
    /// have a placeholder.
    fn placeholder(_reader: &mut Reader<'_>, _text: SyntaxNode<'_>) -> Option<Self> {
        None
    }
}

/// Reads what `serde` can read by itself, and puts its error into our words. `wanted` says what the field takes.
pub(super) fn parse_with_serde<T: serde::de::DeserializeOwned>(
    reader: &mut Reader<'_>,
    raw: SyntaxNode<'_>,
    field: &'static str,
    wanted: Wanted,
) -> Option<T> {
    if is_too_long(reader, raw, field, limits::TEXT_BYTES) {
        return None;
    }
    decode_with_serde(reader, raw.text(), raw.offset(), field, wanted)
}

/// One of a set of words. Most stand there as they are; only others are worth `ron`'s time.
pub(super) fn parse_word<T: serde::de::DeserializeOwned>(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &'static str) -> Option<T> {
    let word: StrDeserializer<'_, serde::de::value::Error> = raw.text().into_deserializer();
    let known = if raw.kind() == SyntaxKind::Word { T::deserialize(word).ok() } else { None };
    known.or_else(|| parse_with_serde(reader, raw, field, Wanted::Word))
}

/// As [`parse_with_serde`], of a text that stands at `offset` or was made of what stands there.
fn decode_with_serde<T: serde::de::DeserializeOwned>(
    reader: &mut Reader<'_>,
    text: &str,
    offset: usize,
    field: &'static str,
    wanted: Wanted,
) -> Option<T> {
    match options().from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            report_wrong_value(reader, text, offset, field, wanted, &error.code);
            None
        }
    }
}

const fn is_word_wanted(error: &Error) -> bool {
    matches!(error, Error::ExpectedIdentifier | Error::InvalidIdentifier(_))
}

fn report_wrong_value(reader: &mut Reader<'_>, text: &str, offset: usize, field: &'static str, wanted: Wanted, error: &Error) {
    if let Error::NoSuchEnumVariant { expected: known, found, .. } = error {
        let suggestion = reader.suggest(found, known.iter().copied());
        reader.report_with(offset, FieldProblem::UnknownWord { found: found.as_str().into(), field, known }, suggestion);
    } else if let Some(word) = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).filter(|_| is_word_wanted(error)) {
        reader.report_with(offset, FieldProblem::QuotedWord { field, wanted }, Some(word.to_owned()));
    } else {
        reader.report(offset, FieldProblem::WrongValue { field, wanted, error: value_error(error) });
    }
}

/// True, and reported, for a value that nobody writes.
pub(super) fn is_too_long(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &'static str, most: usize) -> bool {
    let bytes = raw.text().len();
    if bytes > most {
        reader.report(raw.offset(), LimitProblem::Bytes { field, bytes, most });
    }
    bytes > most
}

/// A text as it is written. Most have no escape in them and are what stands between the quotation
/// marks; only the others are worth `ron`'s time.
pub(super) fn parse_text(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &'static str) -> Option<String> {
    if is_too_long(reader, raw, field, limits::TEXT_BYTES) {
        return None;
    }
    match raw.plain_text() {
        Some(text) => Some(text.to_owned()),
        None => decode_with_serde(reader, raw.text(), raw.offset(), field, Wanted::Text),
    }
}

/// Text may be broken over lines in the file: a single line break is a space, an empty line begins a
/// paragraph, and whitespace at the beginning of a line is not part of the text.
fn join_lines(text: String) -> String {
    // All bytes are looked at, which is faster than to stop at the first.
    if !text.bytes().fold(false, |any, byte| any | matches!(byte, b'\n' | b'\r')) {
        return text;
    }
    let mut joined = String::with_capacity(text.len());
    let mut paragraph_ended = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            paragraph_ended = !joined.is_empty();
            continue;
        }
        if !joined.is_empty() {
            joined.push_str(if paragraph_ended { "\n\n" } else { " " });
        }
        joined.push_str(line);
        paragraph_ended = false;
    }
    joined
}

impl ParseValue for String {
    fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &'static str) -> Option<Self> {
        let text = parse_text(reader, raw, field).map(join_lines)?;
        Some(reader.make_text_visible(raw, field, text))
    }
}

/// Text in which a line break that is written out (`\n`) stays one, as in a list somebody typed; one that the
/// file is merely broken at is a space.
#[derive(Debug)]
pub(super) struct MultilineText(pub String);

impl ParseValue for MultilineText {
    fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &'static str) -> Option<Self> {
        if raw.kind() != SyntaxKind::Literal || !raw.text().contains('\\') {
            return String::parse_value(reader, raw, field).map(Self);
        }
        if is_too_long(reader, raw, field, limits::TEXT_BYTES) {
            return None;
        }
        let joined = join_lines(raw.text().to_owned());
        let text: String = decode_with_serde(reader, &joined, raw.offset(), field, Wanted::Text)?;
        Some(Self(reader.make_text_visible(raw, field, text)))
    }
}

/// The id of something that stands elsewhere, or in a list of its own.
#[derive(Debug, Default)]
pub(super) struct Id(pub String);

impl ParseValue for Id {
    fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &'static str) -> Option<Self> {
        if is_too_long(reader, raw, field, 2 * limits::ID_BYTES) {
            return None;
        }
        let id = String::parse_value(reader, raw, field)?;
        if id.len() > limits::ID_BYTES {
            let _ = is_too_long(reader, raw, field, limits::ID_BYTES);
            return None;
        }
        Some(Self(id))
    }
}

impl ParseValue for u16 {
    fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &'static str) -> Option<Self> {
        parse_with_serde(reader, raw, field, Wanted::NumberUpTo(Self::MAX))
    }
}

impl ParseValue for u32 {
    fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &'static str) -> Option<Self> {
        parse_with_serde(reader, raw, field, Wanted::Number)
    }
}

impl ParseValue for BTreeMap<String, String> {
    fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &'static str) -> Option<Self> {
        let pairs: Self = parse_with_serde(reader, raw, field, Wanted::Pairs)?;
        if pairs.len() > reader.work_budget.elements_left() {
            reader.give_up(LimitReached::Elements, raw.offset());
            return None;
        }
        reader.work_budget.count_elements(pairs.len());
        let pairs = pairs.into_iter();
        Some(pairs.map(|(key, value)| (reader.make_text_visible(raw, field, key), reader.make_text_visible(raw, field, value))).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_broken_over_lines_is_one_text() {
        assert_eq!(join_lines("a\r\n   b\n\n  c  \n".to_owned()), "a b\n\nc");
        assert_eq!(join_lines("a  b".to_owned()), "a  b");
    }
}
