//! Single values as they are written: texts, ids, numbers, pairs. One that cannot be read is reported and costs only itself.

use super::{
    limits,
    reader::{LimitReached, Reader},
    syntax_error::value_error,
    syntax_tree::{BrokenItem, RawText, options},
};
use crate::model::Code;
use ron::error::Error;
use std::collections::BTreeMap;

/// A value that can be read from its text. `None` means that it could not be, and that a problem says why.
pub(super) trait ParseValue: Sized {
    fn parse_value(reader: &mut Reader<'_>, raw: RawText<'_>, field: &str) -> Option<Self>;

    /// The same of something that holds an error of syntax and was taken apart by hand; only items can be read so.
    fn parse_broken(_reader: &mut Reader<'_>, _item: BrokenItem<'_>) -> Option<Self> {
        None
    }

    /// What is shown in the place of something that could not be read at all, of which this is the text; only provisions
    /// have a placeholder.
    fn placeholder(_reader: &mut Reader<'_>, _text: RawText<'_>) -> Option<Self> {
        None
    }
}

/// Reads what `serde` can read by itself, and puts its error into our words. `wanted` says what the field takes.
pub(super) fn parse_with_serde<T: serde::de::DeserializeOwned>(
    reader: &mut Reader<'_>,
    raw: RawText<'_>,
    field: &str,
    wanted: &str,
) -> Option<T> {
    if is_too_long(reader, raw, field, limits::TEXT_BYTES) {
        return None;
    }
    match options().from_str(raw.text) {
        Ok(value) => Some(value),
        Err(error) => {
            report_wrong_value(reader, raw, field, wanted, &error.code);
            None
        }
    }
}

const fn is_word_wanted(error: &Error) -> bool {
    matches!(error, Error::ExpectedIdentifier | Error::InvalidIdentifier(_))
}

fn report_wrong_value(reader: &mut Reader<'_>, raw: RawText<'_>, field: &str, wanted: &str, error: &Error) {
    let subject = reader.subject();
    if let Error::NoSuchEnumVariant { expected, found, .. } = error {
        let suggestion = reader.suggest(found, expected.iter().copied());
        let known = expected.join(", ");
        let message = format!("{subject} has {found:?} for `{field}`, which is not one of {known}.");
        reader.report_with(Code::UnknownWord, raw.offset, message, suggestion);
    } else if let Some(word) =
        raw.text.trim_end().strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).filter(|_| is_word_wanted(error))
    {
        let message = format!("{subject}: `{field}` takes {wanted}.");
        reader.report_with(Code::WrongValue, raw.offset, message, Some(word.to_owned()));
    } else {
        reader.report(Code::WrongValue, raw.offset, format!("{subject}: `{field}` takes {wanted}; {}.", value_error(error)));
    }
}

/// True, and reported, for a value that nobody writes.
pub(super) fn is_too_long(reader: &mut Reader<'_>, raw: RawText<'_>, field: &str, most: usize) -> bool {
    let too_long = raw.text.len() > most;
    if too_long {
        let message =
            format!("{} has {} bytes in `{field}`, which takes {most} at most; this was not read.", reader.subject(), raw.text.len());
        reader.report(Code::TooLong, raw.offset, message);
    }
    too_long
}

/// A text as it is written. Most have no escape in them and are what stands between the quotation
/// marks; only the others are worth `ron`'s time.
pub(super) fn parse_text(reader: &mut Reader<'_>, raw: RawText<'_>, field: &str) -> Option<String> {
    if is_too_long(reader, raw, field, limits::TEXT_BYTES) {
        return None;
    }
    let unescaped = raw.text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    match unescaped.filter(|text| !text.contains(['"', '\\'])) {
        Some(text) => Some(text.to_owned()),
        None => parse_with_serde(reader, raw, field, "text in quotation marks"),
    }
}

/// Text may be broken over lines in the file: a single line break is a space, an empty line begins a
/// paragraph, and whitespace at the beginning of a line is not part of the text.
fn join_lines(text: String) -> String {
    if !text.contains(['\n', '\r']) {
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
    fn parse_value(reader: &mut Reader<'_>, raw: RawText<'_>, field: &str) -> Option<Self> {
        let text = parse_text(reader, raw, field).map(join_lines)?;
        Some(reader.make_text_visible(raw, field, text))
    }
}

/// Text in which a line break that is written out (`\n`) stays one, as in a list somebody typed; one that the
/// file is merely broken at is a space.
#[derive(Debug)]
pub(super) struct MultilineText(pub String);

impl ParseValue for MultilineText {
    fn parse_value(reader: &mut Reader<'_>, raw: RawText<'_>, field: &str) -> Option<Self> {
        if !raw.text.contains('\\') {
            return String::parse_value(reader, raw, field).map(Self);
        }
        let joined = join_lines(raw.text.to_owned());
        let text = parse_text(reader, RawText { text: &joined, offset: raw.offset }, field)?;
        Some(Self(reader.make_text_visible(raw, field, text)))
    }
}

/// The id of something that stands elsewhere, or in a list of its own.
#[derive(Debug, Default)]
pub(super) struct Id(pub String);

impl ParseValue for Id {
    fn parse_value(reader: &mut Reader<'_>, raw: RawText<'_>, field: &str) -> Option<Self> {
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
    fn parse_value(reader: &mut Reader<'_>, raw: RawText<'_>, field: &str) -> Option<Self> {
        parse_with_serde(reader, raw, field, "a whole number up to 65535")
    }
}

impl ParseValue for u32 {
    fn parse_value(reader: &mut Reader<'_>, raw: RawText<'_>, field: &str) -> Option<Self> {
        parse_with_serde(reader, raw, field, "a whole number")
    }
}

impl ParseValue for BTreeMap<String, String> {
    fn parse_value(reader: &mut Reader<'_>, raw: RawText<'_>, field: &str) -> Option<Self> {
        let pairs: Self = parse_with_serde(reader, raw, field, "pairs in curly brackets, as in {\"rev2\": \"5\"}")?;
        if pairs.len() > reader.work_budget.elements_left() {
            reader.give_up(LimitReached::Elements, raw.offset);
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
