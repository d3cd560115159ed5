//! What is wrong where something is not RON, in words for somebody who writes a briefing: what is missing or too much,
//! and what to do.

use super::{
    limits,
    reader::Reader,
    syntax_tree::{closing_bracket, options, skip_trivia},
    unread_parts::{label_of, target_of},
};
use crate::model::Code;
use ron::{error::Error, value::RawValue};
use serde::{Deserialize as _, Deserializer as _, de::IgnoredAny};

/// An error of syntax, not yet reported: what it costs is known when reading goes on.
pub(super) struct SyntaxError {
    pub code: Code,
    pub offset: usize,
    /// The end of a sentence.
    what: String,
    /// True where the end of the text was reached without finding what was looked for.
    pub never_closed: bool,
}

impl SyntaxError {
    /// An error that `ron` met at `offset`, in the value that begins at `start`.
    pub fn new(reader: &Reader<'_>, text: &str, error: &Error, start: usize, offset: usize) -> Self {
        let never_closed = matches!(error, Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment);
        let code = if *error == Error::ExceededRecursionLimit { Code::TooDeep } else { Code::Syntax };
        let what = explain_ron_error(reader, text, error, start, offset);
        // A quotation mark or bracket left open is only noticed at the end of the file; its item's beginning is
        // nearer to what has to be corrected.
        let offset = if offset >= text.trim_end().len() { start } else { offset };
        Self { code, offset, what, never_closed }
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
    pub fn report(self, reader: &mut Reader<'_>, list: &str, text: &str, cost: &str) {
        let message = format!("In {}, {}{cost}.", item_named(list, text), self.what);
        about_item(reader, list, text, |reader| reader.report(self.code, self.offset, message));
    }

    /// A field where an item is expected.
    pub fn field_outside(offset: usize) -> Self {
        let what = "this field is outside its item: a bracket before it is one too many".to_owned();
        Self { code: Code::Syntax, offset, what, never_closed: false }
    }

    /// Reports it where it costs all that follows it.
    pub fn report_unclosed(self, reader: &mut Reader<'_>, list: &str, text: &str) {
        let message = format!(
            "In {}, what begins here is never closed, so nothing after it could be read: the file was truncated, or a quotation mark or bracket is missing.",
            item_named(list, text)
        );
        about_item(reader, list, text, |reader| reader.report_cause(self.code, self.offset, message));
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

/// ``Article 23 (`provisions`)``, or the list alone where the item cannot be made out.
pub(super) fn item_named(list: &str, text: &str) -> String {
    match (label_of(list, text), target_of(list, text)) {
        (Some(label), _) => format!("{label} (`{list}`)"),
        (None, Some(target)) => format!("{} (`{list}`)", Reader::item_name(&target)),
        (None, None) => format!("`{list}`"),
    }
}

/// What a word processor puts in the place of a straight quotation mark.
const CURLY: [char; 9] = ['“', '”', '„', '‟', '‘', '’', '«', '»', '″'];

fn explain_ron_error(reader: &Reader<'_>, text: &str, error: &Error, start: usize, offset: usize) -> String {
    let offset = skip_trivia(text, offset);
    let next = text[offset..].chars().next();
    match (error, next) {
        (Error::ExceededRecursionLimit, _) => {
            format!("brackets are nested more than {} levels deep", limits::DEPTH / 2)
        }
        (Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment, _) => {
            "what begins here is never closed: look for a missing quotation mark or bracket".to_owned()
        }
        (Error::InvalidEscape(_), _) => {
            "a backslash cannot be before this character: write \\\\ for a backslash, \\\" for a quotation mark".to_owned()
        }
        (_, Some(mark)) if CURLY.contains(&mark) => {
            format!("this quotation mark ({mark}) is a word processor's: write \" \" around a text")
        }
        (Error::ExpectedComma, Some(c)) if c.is_alphanumeric() => explain_missing_comma(text, start, offset),
        (_, Some(bracket @ (')' | ']' | '}'))) => explain_wrong_bracket(reader, text, bracket, start, offset),
        (Error::ExpectedComma, Some(':')) => explain_colon_in_list(reader, text, start, offset),
        (Error::ExpectedComma, _) => "a comma is missing before this".to_owned(),
        (Error::ExpectedMapColon, _) => "a colon is missing before this, as in `text: \"…\"`".to_owned(),
        (Error::ExpectedArrayEnd | Error::ExpectedMapEnd | Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd, _) => {
            "a comma or a closing bracket is missing before this".to_owned()
        }
        (Error::ExpectedIdentifier, Some(',')) => {
            "the name of a field is expected here, as in `text: \"…\"`: there is a comma too many, or a bracket is missing before it"
                .to_owned()
        }
        (Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_), _) => {
            "the name of a field is expected here, as in `text: \"…\"`".to_owned()
        }
        (Error::UnexpectedChar(','), _) | (_, Some(',')) => "a value is missing before this comma, or the comma is one too many".to_owned(),
        (_, Some(c)) if c.is_ascii_digit() || "+-.".contains(c) => "this is not a number".to_owned(),
        _ => "no value can begin like this: a text belongs in quotation marks, a list in [ ], an item in ( )".to_owned(),
    }
}

/// What is wrong with a value, as the end of a sentence.
pub(super) fn value_error(error: &Error) -> String {
    let words = match error {
        Error::InvalidValueForType { found, .. } => return format!("here is {}", value_kind(found)),
        Error::ExpectedString | Error::ExpectedStringEnd => "there is no text in quotation marks here",
        Error::ExpectedInteger | Error::ExpectedFloat | Error::InvalidIntegerDigit { .. } => "there is no number here",
        Error::IntegerOutOfBounds => "this number is too large, or below zero",
        Error::UnderscoreAtBeginning | Error::FloatUnderscore => "a number has only digits",
        Error::ExpectedArray => "there is no list here",
        Error::ExpectedMap => "there are no curly brackets here",
        Error::ExpectedBoolean => "there is neither `true` nor `false` here",
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedUnit => {
            "there is something without such brackets here"
        }
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => "there is no such word here",
        Error::ExpectedMapColon => "a colon is missing in it",
        Error::ExpectedComma => "a comma is missing in it",
        Error::ExpectedArrayEnd | Error::ExpectedMapEnd | Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => {
            "a bracket is missing in it"
        }
        Error::TrailingCharacters => "there is something after it",
        Error::InvalidEscape(_) => "a backslash cannot be before this character: write \\\\ for a backslash, \\\" for a quotation mark",
        Error::ExceededRecursionLimit => "brackets are nested too deep",
        Error::Message(words) => return words.clone(),
        _ => "it cannot be read",
    };
    words.to_owned()
}

/// Why something whole is no item of this name.
pub(super) fn item_error(text: &str, name: &'static str) -> Error {
    let read = ron::Deserializer::from_str_with_options(text, &options())
        .map_err(|error| error.code)
        .and_then(|mut deserializer| deserializer.deserialize_struct(name, &[], IgnoredAny));
    read.err().unwrap_or(Error::ExpectedNamedStructLike(name))
}

/// How a value is called that is of another kind than belongs there.
fn value_kind(found: &str) -> &'static str {
    let sorts = [
        ("the string", "a text"),
        ("the boolean", "`true` or `false`"),
        ("integer", "a number"),
        ("floating", "a number with a point"),
        ("character", "a letter between single marks"),
        ("byte", "bytes"),
        ("sequence", "a list"),
        ("map", "pairs in curly brackets"),
        ("unit value", "nothing but brackets"),
    ];
    sorts.into_iter().find(|(sign, _)| found.contains(sign)).map_or("something else", |(_, words)| words)
}

/// A word where a comma is expected: a comma was forgotten, or the quotation marks do not stand where they should.
fn explain_missing_comma(text: &str, start: usize, offset: usize) -> String {
    let before = &text[start..offset];
    if let Some(rest) = before.strip_suffix('"') {
        // The mark before the word ends a text for `ron`, and begins one for whoever wrote it.
        return if rest.trim_end().ends_with([':', ',', '(', '[']) {
            "the text before this has no quotation mark at its end".to_owned()
        } else {
            "a text ends before this: inside a text write “ ”, or \\\" for each quotation mark".to_owned()
        };
    }
    if before.trim_end().ends_with(|c: char| c.is_alphanumeric()) {
        return "a comma is missing before this, or the quotation marks around a text".to_owned();
    }
    "a comma is missing before this".to_owned()
}

/// A colon where a comma is expected, mostly for the field after a list that was not closed.
fn explain_colon_in_list(reader: &Reader<'_>, text: &str, start: usize, offset: usize) -> String {
    match innermost_open_bracket(text, start, offset) {
        Some(('[', opened)) => format!(
            "the name of a field is before this colon, and the `[` of line {} is still open: close it with `]` before the field",
            reader.line_of(opened)
        ),
        _ => "a comma is missing before this, or the colon is one too many".to_owned(),
    }
}

/// A closing bracket where another or none is expected.
fn explain_wrong_bracket(reader: &Reader<'_>, text: &str, bracket: char, start: usize, offset: usize) -> String {
    match innermost_open_bracket(text, start, offset) {
        Some((open, _)) if closing_bracket(open) == bracket => {
            format!("something is missing before this `{bracket}`: a value, a colon or the name of a field")
        }
        Some((open, opened)) => format!(
            "the `{open}` of line {} is still open here: close it with `{}` before this `{bracket}`, or look for a bracket too many",
            reader.line_of(opened),
            closing_bracket(open)
        ),
        None => "this bracket closes nothing that is open: look for one too many before it".to_owned(),
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
