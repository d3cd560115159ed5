//! The outermost layer of a file: `Briefing(field: value, list: [element, …])`.
//!
//! Walked by hand, so that an error of syntax inside one element costs that element and reading goes
//! on at the next one. A walk that holds such an error is walked likewise, so that it costs a stop. What a
//! value says is not looked at here: `ron` finds where it ends.

use super::{
    fields::{Fields, Item, Read, read_item_of},
    limits,
    reader::{GivenUp, Raw, Reader, skip_blanks},
    syntax::Fault,
};
use crate::model::Code;
use ron::{extensions::Extensions, value::RawValue};
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
    /// What is left of an item that could not be read: its text.
    Hole(Raw<'a>),
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
            Self::Hole(raw) => T::read_hole(reader, raw),
        }
    }

    /// The name of the item it is.
    pub fn name(&self) -> Option<&'a str> {
        let Self::Whole(raw) = self else { return None };
        Some(&raw.ron[..raw.ron.find(|letter| !is_identifier(letter))?])
    }

    fn whole(self) -> Option<Raw<'a>> {
        match self {
            Self::Whole(raw) => Some(raw),
            Self::Pieces(_) | Self::Hole(_) => None,
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

/// Splits the file into its fields, and names those that could not be read. Never fails; every error of syntax becomes a
/// problem.
pub(super) fn split<'a>(reader: &mut Reader<'a>) -> (Vec<Part<'a>>, Vec<&'a str>) {
    let mut cursor =
        Cursor { text: reader.text, at: 0, field_indent: None, resumed: false, told_at: None, name: reader.outer.name, lost: Vec::new() };
    let mut parts = Vec::new();
    if cursor.open(reader) {
        cursor.parts(reader, &mut parts);
    }
    if reader.unread.is_cut() {
        // What is missing may stand in what was not read.
        cursor.lost.extend(["format", "id", "title", "instrument"]);
    }
    (parts, cursor.lost)
}

struct Cursor<'a> {
    text: &'a str,
    at: usize,
    /// Blanks before the first field: a line that begins with as many may be a field too.
    field_indent: Option<&'a str>,
    /// Set where reading went on after an error: what is missing there has been told already.
    resumed: bool,
    /// Where a missing comma was told: that no field begins there is the same slip.
    told_at: Option<usize>,
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
                let cost = "; the first lines are written as in `#![enable(implicit_some)]`, or left out";
                Fault::new(reader, self.text, &error.code, 0, 0).tell(reader, self.name, "", cost);
                self.at = self.text.find(self.name).unwrap_or(0);
            }
        }
        self.blanks();
        let name_at = self.at;
        let name = self.identifier();
        self.blanks();
        let opens = self.take('(');
        let begins = self.text[name_at..].lines().next().unwrap_or_default().trim_end();
        let message = match (opens, name.is_empty()) {
            (true, true) => return true,
            (true, false) if name == self.name => return true,
            (true, false) => format!("{} begins with `{}(`, and this begins with `{name}(`.", self.called(), self.name),
            (false, _) => {
                let begins: String = begins.chars().take(40).collect();
                let found = if begins.is_empty() { String::new() } else { format!(", and this file with `{begins}`") };
                format!("{} begins with `{}(`{found}; nothing of it could be read.", self.called(), self.name)
            }
        };
        reader.report_cause(Code::Syntax, name_at, message);
        opens
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
            if reader.work_budget.is_lost() {
                reader.give_up(GivenUp::Lost, self.at);
                return None;
            }
            if self.at == self.text.len() {
                if self.is_outermost(reader) {
                    reader.unread.lost_the_rest();
                }
                if !self.resumed {
                    let message = format!("The text ends before `{}(` is closed with `)`.", self.name);
                    self.report_end(reader, message);
                }
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
                let is_cut = reader.ends_early && self.at == self.text.len();
                if self.told_at != Some(name_at) && !is_cut {
                    reader.report(Code::Syntax, self.at, "A field and a colon are expected here, as in `title: \"…\"`.");
                }
                self.lost.push(name);
                if self.is_outermost(reader) {
                    reader.unread.lost_the_rest();
                }
                self.resume_at_field(name_at)?;
                continue;
            }
            self.field_indent.get_or_insert_with(|| indent_before(self.text, name_at));
            self.blanks();
            self.resumed = false;
            let value_at = self.at;
            let value = if self.take('[') {
                let (elements, to_its_end) = self.elements(reader, name);
                self.note_read(reader, name, to_its_end);
                Value::List(Raw { ron: &self.text[value_at..self.at], at: value_at }, elements)
            } else {
                match self.value(reader, value_at) {
                    Ok(raw) => {
                        self.note_read(reader, name, true);
                        Value::One(raw)
                    }
                    Err(fault) => {
                        self.lost.push(name);
                        self.note_read(reader, name, false);
                        let goes_on = self.resume_at_field(value_at);
                        self.tell(reader, fault, name, "", "; what stands in it is not shown");
                        goes_on?;
                        continue;
                    }
                }
            };
            self.comma(reader, ')');
            return Some(Part { name: Raw { ron: name, at: name_at }, value });
        }
    }

    /// True for the outermost layer of a file, false inside an item of it.
    fn is_outermost(&self, reader: &Reader<'_>) -> bool {
        self.name == reader.outer.name
    }

    /// Notes whether a field of the outermost layer was read to its end.
    fn note_read(&self, reader: &mut Reader<'_>, name: &str, to_its_end: bool) {
        if !self.is_outermost(reader) {
        } else if to_its_end {
            reader.unread.was_read(name);
        } else {
            reader.unread.lost_from(name);
        }
    }

    /// Tells of an error after which reading goes on here, or not at all.
    fn tell(&self, reader: &mut Reader<'a>, fault: Fault, list: &str, item: &str, cost: &str) {
        let ends = self.at >= reader.text.len();
        if reader.ends_early && ends {
            // How a file ends that was cut off is nothing to tell of.
        } else if !fault.never_closed || !ends {
            fault.tell(reader, list, item, cost);
        } else {
            fault.tell_the_end(reader, list, item);
        }
    }

    /// Tells that the text ends too soon: the file, or the item that is walked.
    fn report_end(&self, reader: &mut Reader<'a>, message: String) {
        if self.text.len() == reader.text.len() {
            reader.report_end(self.at, message);
        } else {
            reader.report(Code::Syntax, self.at, message);
        }
    }

    /// The elements of a list, up to its closing bracket, and whether that was found.
    fn elements(&mut self, reader: &mut Reader<'a>, list: &str) -> (Vec<Element<'a>>, bool) {
        let mut elements = Vec::new();
        let mut indent = None;
        loop {
            self.blanks();
            let start = self.at;
            if self.take(']') {
                return (elements, true);
            }
            if start == self.text.len() {
                self.report_end(reader, format!("The file ends before the list `{list}` is closed with `]`."));
                self.resumed = true;
                return (elements, false);
            }
            if reader.work_budget.is_lost() {
                return (elements, false);
            }
            if reader.work_budget.elements_left() == 0 || elements.len() == limits::LIST {
                reader.give_up(GivenUp::Elements, start);
                let _ = self.resume_at_field(start);
                return (elements, false);
            }
            reader.work_budget.count_elements(1);
            let indent = *indent.get_or_insert_with(|| indent_before(self.text, start));
            if self.begins_field(start) {
                // The item before it was closed too early, and is lost with what stands here.
                let closed_early = elements.pop_if(|element| matches!(element, Element::Whole(_)));
                let from = closed_early.and_then(Element::whole).map_or(start, |raw| raw.at);
                if !self.pass_over(reader, Fault::field_outside(start), list, from, indent, &mut elements) {
                    return (elements, false);
                }
                continue;
            }
            if list == WALKED.0 && !self.is_whole(reader, start) {
                let (pieces, goes_on) = self.pieces(reader, start, indent);
                elements.push(Element::Pieces(pieces));
                if !goes_on {
                    return (elements, false);
                }
                continue;
            }
            match self.value(reader, start) {
                // Half a word is what is left of an item where the file was cut off.
                Ok(raw) if reader.ends_early && self.at == self.text.len() && !raw.ron.ends_with([')', ']', '"']) => {
                    reader.unread.lost_from(list);
                    self.resumed = true;
                    return (elements, false);
                }
                Ok(raw) => {
                    elements.push(Element::Whole(raw));
                    self.comma(reader, ']');
                }
                Err(fault) => {
                    if !self.pass_over(reader, fault, list, start, indent, &mut elements) {
                        return (elements, false);
                    }
                }
            }
        }
    }

    /// Goes on after an element that begins at `from` and holds an error, tells of that and keeps its place. False where
    /// the list does not go on.
    fn pass_over(
        &mut self,
        reader: &mut Reader<'a>,
        fault: Fault,
        list: &str,
        from: usize,
        indent: &str,
        elements: &mut Vec<Element<'a>>,
    ) -> bool {
        let goes_on = self.resume_at_element(self.at.max(from), indent);
        let item = &self.text[from..self.at];
        reader.unread.lost_element(list, item);
        self.tell(reader, fault, list, item, "; what stands in it is not shown");
        elements.push(Element::Hole(Raw { ron: item, at: from }));
        goes_on
    }

    /// True where the name of a field and a colon stand.
    fn begins_field(&self, at: usize) -> bool {
        let rest = &self.text[at..];
        let after = rest.trim_start_matches(is_identifier);
        after.len() < rest.len() && self.text[skip_blanks(self.text, self.text.len() - after.len())..].starts_with(':')
    }

    /// True where a whole value begins here.
    fn is_whole(&self, reader: &mut Reader<'a>, start: usize) -> bool {
        let deserializer = ron::Deserializer::from_str_with_options(&self.text[start..], &options());
        let whole = deserializer.is_ok_and(|mut deserializer| <&RawValue>::deserialize(&mut deserializer).is_ok());
        if !whole {
            reader.work_budget.stray(self.text.len() - start);
        }
        whole
    }

    /// An item that holds an error, walked by hand up to where the next one begins, and whether the list goes on
    /// there.
    fn pieces(&mut self, reader: &mut Reader<'a>, start: usize, indent: &str) -> (Pieces<'a>, bool) {
        let goes_on = self.resume_at_element(start, indent);
        let cursor = |text| Cursor { text, at: start, field_indent: None, resumed: false, told_at: None, name: WALKED.1, lost: Vec::new() };
        let mut inner = cursor(&self.text[..self.at]);
        let mut parts = Vec::new();
        let told = reader.told();
        inner.blanks();
        inner.identifier();
        inner.blanks();
        if inner.take('(') {
            inner.parts(reader, &mut parts);
        }
        if reader.told() == told
            && let Err(fault) = cursor(self.text).value(reader, start)
        {
            // What is wrong lies between its parts.
            self.tell(reader, fault, WALKED.0, &self.text[start..self.at], "");
        }
        (Pieces { at: start, parts, lost: inner.lost }, goes_on)
    }

    /// One whole value, found by `ron`; what is wrong where it is not RON.
    fn value(&mut self, reader: &mut Reader<'a>, start: usize) -> Result<Raw<'a>, Fault> {
        let rest = &self.text[start..];
        let mut deserializer = ron::Deserializer::from_str_with_options(rest, &options())
            .map_err(|error| Fault::new(reader, self.text, &error.code, start, start))?;
        match <&RawValue>::deserialize(&mut deserializer) {
            Ok(raw) => {
                self.at = start + raw.get_ron().len();
                Ok(Raw { ron: raw.get_ron(), at: start })
            }
            Err(error) => {
                let at = self.text.len() - deserializer.remainder().len();
                let fault = Fault::new(reader, self.text, &error, start, at);
                // What is never closed was looked through to the end.
                reader.work_budget.stray(if fault.never_closed { rest.len() } else { at - start });
                Err(fault)
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
            self.told_at = Some(self.at);
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
