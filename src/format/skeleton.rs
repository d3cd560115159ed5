//! The outermost layer of a file: `Briefing(field: value, list: [element, …])`.
//!
//! Walked by hand, so that an error of syntax inside one element costs that element and reading goes
//! on at the next one. A walk that holds such an error is walked likewise, so that it costs a stop. What a
//! value says is not looked at here: `ron` finds where it ends.

use super::{
    fields::{Fields, Item, Read, read_item_of},
    limits,
    reader::{GivenUp, Raw, Reader, skip_blanks},
};
use crate::model::{Address, Code, Target};
use ron::{error::Error, extensions::Extensions, value::RawValue};
use serde::Deserialize as _;

/// One field of the briefing.
pub(super) struct Part<'a> {
    pub name: Raw<'a>,
    pub value: Value<'a>,
}

pub(super) enum Value<'a> {
    One(Raw<'a>),
    List(Raw<'a>, Vec<Element<'a>>),
}

/// One element of a list.
pub(super) enum Element<'a> {
    /// A value as it stands.
    Whole(Raw<'a>),
    /// An item that holds an error of syntax.
    Pieces(Pieces<'a>),
}

/// What could be made out of an item that holds an error of syntax.
pub(super) struct Pieces<'a> {
    /// Where it begins.
    at: usize,
    parts: Vec<Part<'a>>,
    /// Fields that could not be read, of which that was told.
    lost: Vec<&'a str>,
}

impl<'a> Element<'a> {
    /// Reads it.
    pub fn read<T: Read>(self, reader: &mut Reader<'_>, list: &str) -> Option<T> {
        match self {
            Self::Whole(raw) => T::read(reader, raw, list),
            Self::Pieces(pieces) => T::read_pieces(reader, pieces),
        }
    }

    fn whole(self) -> Option<Raw<'a>> {
        match self {
            Self::Whole(raw) => Some(raw),
            Self::Pieces(_) => None,
        }
    }
}

/// Reads an item of which the parts were made out by hand.
pub(super) fn read_pieces<T: Item>(reader: &mut Reader<'_>, pieces: Pieces<'_>) -> Option<T> {
    let (mut single, mut lists) = (Vec::new(), Vec::new());
    for Part { name, value } in pieces.parts {
        match value {
            Value::One(raw) => single.push((name, raw)),
            Value::List(_, elements) => lists.push((name, elements.into_iter().filter_map(Element::whole).collect())),
        }
    }
    read_item_of(reader, Fields::new(pieces.at, single, T::NAME).walked(lists, pieces.lost))
}

/// Lists of items that are themselves walked by hand where they hold an error: name of the list, of the item.
const WALKED: (&str, &str) = ("walks", "Walk");

/// How values are read everywhere in a briefing: an optional value needs no `Some`.
pub(super) fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(limits::DEPTH)
}

/// Splits the file into its fields. Never fails; every error of syntax becomes a problem.
pub(super) fn split<'a>(reader: &mut Reader<'a>) -> Vec<Part<'a>> {
    let mut cursor = Cursor { text: reader.text, at: 0, field_indent: None, resumed: false, name: reader.outer.name, lost: Vec::new() };
    let mut parts = Vec::new();
    if cursor.open(reader) {
        cursor.parts(reader, &mut parts);
    }
    parts
}

struct Cursor<'a> {
    text: &'a str,
    at: usize,
    /// Blanks before the first field: a line that begins with as many may be a field too.
    field_indent: Option<&'a str>,
    /// Set where reading went on after an error: what is missing there has been told already.
    resumed: bool,
    /// What is walked: `Briefing`.
    name: &'static str,
    /// Fields that could not be read.
    lost: Vec<&'a str>,
}

impl<'a> Cursor<'a> {
    /// Attributes, the name and the opening bracket. False where nothing can follow.
    fn open(&mut self, reader: &mut Reader<'a>) -> bool {
        match ron::Deserializer::from_str_with_options(self.text, &options()) {
            Ok(deserializer) => self.at = self.text.len() - deserializer.remainder().len(),
            Err(error) => {
                reader.report(Code::Syntax, 0, format!("The first lines cannot be read: {}.", error.code));
                self.at = self.text.find(self.name).unwrap_or(0);
            }
        }
        self.blanks();
        let name_at = self.at;
        let name = self.identifier();
        if !name.is_empty() && name != self.name {
            let message = format!("{} begins with `{}(`, and this begins with `{name}`.", self.called(), self.name);
            reader.report(Code::Syntax, name_at, message);
        }
        self.blanks();
        if self.take('(') {
            return true;
        }
        let message = format!("{} begins with `{}(`; nothing of this file could be read.", self.called(), self.name);
        reader.report(Code::Syntax, self.at, message);
        false
    }

    /// What is walked, at the beginning of a sentence.
    const fn called(&self) -> &'static str {
        match self.name.as_bytes() {
            b"Briefing" => "A briefing",
            b"Walk" => "A walk",
            _ => "A file of walks",
        }
    }

    /// All fields up to the end, or to where there are too many.
    fn parts(&mut self, reader: &mut Reader<'a>, parts: &mut Vec<Part<'a>>) {
        while let Some(part) = self.part(reader) {
            if parts.len() == limits::PARTS {
                return reader.give_up(GivenUp::Parts, part.name.at);
            }
            parts.push(part);
        }
    }

    /// The next field, or none at the end.
    fn part(&mut self, reader: &mut Reader<'a>) -> Option<Part<'a>> {
        loop {
            self.blanks();
            if reader.patience.is_lost() {
                reader.give_up(GivenUp::Lost, self.at);
                return None;
            }
            if self.at == self.text.len() {
                if self.resumed {
                    return None;
                }
                reader.report(Code::Syntax, self.at, format!("The text ends before `{}(` is closed with `)`.", self.name));
                return None;
            }
            if self.take(')') {
                self.blanks();
                if self.at < self.text.len() && self.name != WALKED.1 {
                    reader.report(Code::Syntax, self.at, "Something stands after the end of the briefing; it was not read.");
                }
                return None;
            }
            let name_at = self.at;
            let name = self.identifier();
            self.blanks();
            if name.is_empty() || !self.take(':') {
                reader.report(Code::Syntax, self.at, "A field and a colon are expected here, as in `title: \"…\"`.");
                self.resume_at_field(name_at)?;
                continue;
            }
            self.field_indent.get_or_insert_with(|| indent_before(self.text, name_at));
            self.blanks();
            self.resumed = false;
            let value_at = self.at;
            let value = if self.take('[') {
                let elements = self.elements(reader, name);
                Value::List(Raw { ron: &self.text[value_at..self.at], at: value_at }, elements)
            } else if let Some(raw) = self.value(reader, value_at, name) {
                Value::One(raw)
            } else {
                self.lost.push(name);
                self.resume_at_field(value_at)?;
                continue;
            };
            self.comma(reader, ')');
            return Some(Part { name: Raw { ron: name, at: name_at }, value });
        }
    }

    /// The elements of a list, up to its closing bracket.
    fn elements(&mut self, reader: &mut Reader<'a>, list: &str) -> Vec<Element<'a>> {
        let mut elements = Vec::new();
        let mut indent = None;
        loop {
            self.blanks();
            let start = self.at;
            if self.take(']') {
                return elements;
            }
            if start == self.text.len() {
                reader.report(Code::Syntax, start, format!("The file ends before the list `{list}` is closed with `]`."));
                return elements;
            }
            if reader.patience.is_lost() {
                return elements;
            }
            if reader.patience.elements_left() == 0 || elements.len() == limits::LIST {
                reader.give_up(GivenUp::Elements, start);
                let _ = self.resume_at_field(start);
                return elements;
            }
            reader.patience.count_elements(1);
            let indent = *indent.get_or_insert_with(|| indent_before(self.text, start));
            if list == WALKED.0 && !self.is_whole(reader, start) {
                let (pieces, goes_on) = self.pieces(reader, start, indent);
                elements.push(Element::Pieces(pieces));
                if !goes_on {
                    return elements;
                }
            } else if let Some(raw) = self.value(reader, start, list) {
                elements.push(Element::Whole(raw));
                self.comma(reader, ']');
            } else {
                let goes_on = self.resume_at_element(start, indent);
                note_lost(reader, list, &self.text[start..self.at]);
                if !goes_on {
                    return elements;
                }
            }
        }
    }

    /// True where a whole value begins here.
    fn is_whole(&self, reader: &mut Reader<'a>, start: usize) -> bool {
        let deserializer = ron::Deserializer::from_str_with_options(&self.text[start..], &options());
        let whole = deserializer.is_ok_and(|mut deserializer| <&RawValue>::deserialize(&mut deserializer).is_ok());
        if !whole {
            reader.patience.stray(self.text.len() - start);
        }
        whole
    }

    /// An item that holds an error, walked by hand up to where the next one begins, and whether the list goes on
    /// there.
    fn pieces(&mut self, reader: &mut Reader<'a>, start: usize, indent: &str) -> (Pieces<'a>, bool) {
        let goes_on = self.resume_at_element(start, indent);
        let cursor = |text| Cursor { text, at: start, field_indent: None, resumed: false, name: WALKED.1, lost: Vec::new() };
        let mut inner = cursor(&self.text[..self.at]);
        let mut parts = Vec::new();
        let told = reader.problems.len();
        inner.blanks();
        inner.identifier();
        inner.blanks();
        if inner.take('(') {
            inner.parts(reader, &mut parts);
        }
        if reader.problems.len() == told {
            // What is wrong lies between its parts.
            cursor(self.text).value(reader, start, WALKED.0);
        }
        (Pieces { at: start, parts, lost: inner.lost }, goes_on)
    }

    /// One whole value, found by `ron`; none, with a problem, where it is not RON.
    fn value(&mut self, reader: &mut Reader<'a>, start: usize, part: &str) -> Option<Raw<'a>> {
        let rest = &self.text[start..];
        let mut deserializer = match ron::Deserializer::from_str_with_options(rest, &options()) {
            Ok(deserializer) => deserializer,
            Err(error) => {
                reader.report(Code::Syntax, start, format!("This cannot be read: {}.", error.code));
                return None;
            }
        };
        match <&RawValue>::deserialize(&mut deserializer) {
            Ok(raw) => {
                self.at = start + raw.get_ron().len();
                Some(Raw { ron: raw.get_ron(), at: start })
            }
            Err(error) => {
                let at = self.text.len() - deserializer.remainder().len();
                let (code, message) = explain(&error, part);
                // What is never closed was looked through to the end.
                let never_closed = matches!(error, Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment);
                reader.patience.stray(if never_closed { rest.len() } else { at - start });
                // A quotation mark or bracket left open is only noticed at the end of the file; its
                // item's beginning is nearer to what has to be mended.
                let at = if at >= self.text.trim_end().len() { start } else { at };
                reader.report(code, at, message);
                None
            }
        }
    }

    fn comma(&mut self, reader: &mut Reader<'a>, end: char) {
        loop {
            self.blanks();
            let next = self.text[self.at..].chars().next();
            if self.take(',') || next == Some(end) || next.is_none() || self.resumed {
                return;
            }
            reader.report(Code::Syntax, self.at, format!("A comma or `{end}` is expected before this."));
            // What stands here may be rubbish that no value begins with, such as a second closing
            // bracket; step over it so that reading always goes forward.
            if !matches!(next, Some(')' | ']' | '}' | ':')) {
                return;
            }
            self.at += 1;
        }
    }

    /// Goes to the next line after `from` that looks like an element of the list being read. False
    /// where a field or the end comes first.
    fn resume_at_element(&mut self, from: usize, indent: &str) -> bool {
        let mut line_at = from;
        while let Some(next) = self.next_line(line_at) {
            line_at = next;
            let (blanks, line) = split_indent(&self.text[line_at..]);
            let start = line_at + blanks.len();
            if self.is_field_line(blanks, line) || (line.starts_with(']') && blanks.len() < indent.len()) {
                self.at = start;
                self.resumed = !line.starts_with(']');
                return line.starts_with(']');
            }
            if blanks == indent && line.starts_with(|c: char| c == '(' || c == '"' || c.is_ascii_uppercase()) {
                self.at = start;
                return true;
            }
        }
        self.at = self.text.len();
        self.resumed = true;
        false
    }

    /// Goes to the next line after `from` that looks like a field of the briefing.
    fn resume_at_field(&mut self, from: usize) -> Option<()> {
        let mut line_at = from;
        while let Some(next) = self.next_line(line_at) {
            line_at = next;
            let (blanks, line) = split_indent(&self.text[line_at..]);
            if self.is_field_line(blanks, line) {
                self.at = line_at + blanks.len();
                return Some(());
            }
        }
        self.at = self.text.len();
        self.resumed = true;
        None
    }

    fn is_field_line(&self, blanks: &str, line: &str) -> bool {
        let name = line.len() - line.trim_start_matches(is_identifier).len();
        self.field_indent.is_none_or(|indent| indent == blanks) && name > 0 && line[name..].trim_start().starts_with(':')
    }

    fn next_line(&self, at: usize) -> Option<usize> {
        self.text[at..].find('\n').map(|found| at + found + 1)
    }

    fn blanks(&mut self) {
        self.at = skip_blanks(self.text, self.at);
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.text[self.at..].starts_with(wanted);
        self.at += if found { wanted.len_utf8() } else { 0 };
        found
    }

    fn identifier(&mut self) -> &'a str {
        let rest = &self.text[self.at..];
        let name = &rest[..rest.len() - rest.trim_start_matches(is_identifier).len()];
        self.at += name.len();
        name
    }
}

/// Notes the id of an element that could not be read, so that what points to it is not told as well:
/// one slip of the hand is one problem.
fn note_lost(reader: &mut Reader<'_>, list: &str, text: &str) {
    let after = |text: &'_ str, mark: &str| text.find(mark).map(|at| at + mark.len());
    let id = after(text, "id:").and_then(|from| {
        let rest = text[from..].trim_start().strip_prefix('"')?;
        Some(rest[..rest.find('"')?].to_owned())
    });
    let Some(id) = id.filter(|id| id.len() <= limits::ID_BYTES) else { return };
    let target = match list {
        "provisions" => Target::Text(Address::provision(id)),
        "safeguards" => Target::Safeguard(id),
        "critiques" => Target::Critique(id),
        "positions" => Target::Position(id),
        "actors" => Target::Actor(id),
        "events" => Target::Event(id),
        "terms" => Target::Term(id),
        "sources" => Target::Source(id),
        "walks" => Target::Walk(id),
        _ => return,
    };
    reader.lost.insert(target);
}

fn explain(error: &Error, part: &str) -> (Code, String) {
    match error {
        Error::ExceededRecursionLimit => (
            Code::TooDeep,
            format!("In `{part}`, brackets stand inside brackets more than {} levels deep; this was not read.", limits::DEPTH / 2),
        ),
        Error::Eof | Error::ExpectedStringEnd => {
            (Code::Syntax, format!("In `{part}`, what begins here is never closed: look for a missing quotation mark or bracket."))
        }
        error => {
            let error = error.to_string();
            let mut letters = error.chars();
            let first = letters.next().map(|c| c.to_lowercase().to_string()).unwrap_or_default();
            (Code::Syntax, format!("In `{part}`, this cannot be read: {first}{}.", letters.as_str().trim_end_matches('.')))
        }
    }
}

fn is_identifier(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn indent_before(text: &str, at: usize) -> &str {
    let line = text[..at].rfind('\n').map_or(0, |found| found + 1);
    let before = &text[line..at];
    &before[..before.len() - before.trim_start().len()]
}

/// The blanks a line begins with, and the rest of the text from there.
fn split_indent(text: &str) -> (&str, &str) {
    let rest = text.trim_start_matches([' ', '\t']);
    (&text[..text.len() - rest.len()], rest)
}
