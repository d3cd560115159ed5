//! Takes the outermost layer of a file apart: `Briefing(field: value, list: [element, …])`.
//!
//! Done by hand, so that an error of syntax inside one element costs only that element, and reading goes
//! on at the next one. A walk that holds such an error is taken apart in the same way, so that it costs a stop. What a
//! value says is not looked at here: `ron` finds where it ends.

use super::{
    limits,
    reader::{LimitReached, Reader},
    syntax_error::SyntaxError,
    syntax_tree::{BrokenItem, Element, Field, FieldValue, RawText, is_identifier, options, skip_trivia},
};
use crate::model::Code;
use ron::value::RawValue;
use serde::Deserialize as _;

/// Items of this list are themselves taken apart by hand where they hold an error.
const SPLIT_LIST: &str = "walks";
/// The name of such an item.
const SPLIT_ITEM: &str = "Walk";

/// The outermost fields of a file.
#[derive(Default)]
pub(super) struct SplitFile<'a> {
    pub fields: Vec<Field<'a>>,
    /// The names of those that could not be read; a problem was reported for each.
    pub lost: Vec<&'a str>,
}

/// Splits the file into its fields, and names those that could not be read. Never fails; every error of syntax becomes a
/// problem.
pub(super) fn split_file<'a>(reader: &mut Reader<'a>) -> SplitFile<'a> {
    let mut splitter = Splitter::new(reader.text, 0, reader.file_kind.name);
    let mut fields = Vec::new();
    if splitter.open(reader) {
        splitter.split_fields(reader, &mut fields);
    }
    if reader.unread.is_cut() {
        // What is missing may stand in what was not read.
        splitter.lost.extend(["format", "id", "title", "instrument"]);
    }
    SplitFile { fields, lost: splitter.lost }
}

struct Splitter<'a> {
    text: &'a str,
    offset: usize,
    /// Whitespace before the first field: a line that begins with as much may be a field too.
    field_indent: Option<&'a str>,
    /// Set where reading went on after an error: what is missing there was reported already.
    resumed: bool,
    /// Where a missing comma was reported: that no field begins there is the same typing error.
    comma_error_offset: Option<usize>,
    /// What is taken apart: `Briefing`.
    name: &'static str,
    /// Fields that could not be read.
    lost: Vec<&'a str>,
}

impl<'a> Splitter<'a> {
    const fn new(text: &'a str, offset: usize, name: &'static str) -> Self {
        Self { text, offset, field_indent: None, resumed: false, comma_error_offset: None, name, lost: Vec::new() }
    }

    /// Attributes, the name and the opening bracket. False where nothing can follow.
    fn open(&mut self, reader: &mut Reader<'a>) -> bool {
        match ron::Deserializer::from_str_with_options(self.text, &options()) {
            Ok(deserializer) => self.offset = self.text.len() - deserializer.remainder().len(),
            Err(error) => {
                let cost = "; the first lines are written as in `#![enable(implicit_some)]`, or left out";
                SyntaxError::new(reader, self.text, &error.code, 0, 0).report(reader, self.name, "", cost);
                self.offset = self.text.find(self.name).unwrap_or(0);
            }
        }
        self.skip_trivia();
        let name_offset = self.offset;
        let name = self.take_identifier();
        self.skip_trivia();
        let opens = self.take_character('(');
        let begins = self.text[name_offset..].lines().next().unwrap_or_default().trim_end();
        let message = match (opens, name.is_empty()) {
            (true, true) => return true,
            (true, false) if name == self.name => return true,
            (true, false) => format!("{} begins with `{}(`, and this begins with `{name}(`.", self.file_kind_label(), self.name),
            (false, _) => {
                let begins: String = begins.chars().take(40).collect();
                let found = if begins.is_empty() { String::new() } else { format!(", and this file with `{begins}`") };
                format!("{} begins with `{}(`{found}; nothing of it could be read.", self.file_kind_label(), self.name)
            }
        };
        reader.report_cause(Code::Syntax, name_offset, message);
        opens
    }

    /// What is taken apart, at the beginning of a sentence.
    const fn file_kind_label(&self) -> &'static str {
        match self.name.as_bytes() {
            b"Briefing" => "A briefing",
            b"Walk" => "A walk",
            _ => "A file of walks",
        }
    }

    /// All fields up to the end, or to where there are too many.
    fn split_fields(&mut self, reader: &mut Reader<'a>, fields: &mut Vec<Field<'a>>) {
        while let Some(field) = self.next_field(reader) {
            if fields.len() == limits::FIELDS {
                return reader.give_up(LimitReached::Fields, field.name.offset);
            }
            fields.push(field);
        }
    }

    /// The next field, or none at the end.
    fn next_field(&mut self, reader: &mut Reader<'a>) -> Option<Field<'a>> {
        loop {
            self.skip_trivia();
            if reader.work_budget.is_lost() {
                reader.give_up(LimitReached::Lost, self.offset);
                return None;
            }
            if self.offset == self.text.len() {
                if self.is_outermost(reader) {
                    reader.unread.lost_the_rest();
                }
                if !self.resumed {
                    let message = format!("The text ends before `{}(` is closed with `)`.", self.name);
                    self.report_end(reader, message);
                }
                return None;
            }
            if self.take_character(')') {
                self.skip_trivia();
                if self.offset < self.text.len() && self.name != SPLIT_ITEM {
                    reader.report(Code::Syntax, self.offset, "There is something after the end of the briefing; it was not read.");
                }
                return None;
            }
            let name_offset = self.offset;
            let name = self.take_identifier();
            self.skip_trivia();
            if name.is_empty() || !self.take_character(':') {
                let is_cut = reader.ends_early && self.offset == self.text.len();
                if self.comma_error_offset != Some(name_offset) && !is_cut {
                    reader.report(Code::Syntax, self.offset, "A field and a colon are expected here, as in `title: \"…\"`.");
                }
                self.lost.push(name);
                if self.is_outermost(reader) {
                    reader.unread.lost_the_rest();
                }
                self.resume_at_field(name_offset)?;
                continue;
            }
            self.field_indent.get_or_insert_with(|| indent_before(self.text, name_offset));
            self.skip_trivia();
            self.resumed = false;
            let value_offset = self.offset;
            let value = if self.take_character('[') {
                let (elements, to_its_end) = self.split_elements(reader, name);
                self.note_read(reader, name, to_its_end);
                FieldValue::List(RawText { text: &self.text[value_offset..self.offset], offset: value_offset }, elements)
            } else {
                match self.split_value(reader, value_offset) {
                    Ok(raw) => {
                        self.note_read(reader, name, true);
                        FieldValue::Single(raw)
                    }
                    Err(error) => {
                        self.lost.push(name);
                        self.note_read(reader, name, false);
                        let goes_on = self.resume_at_field(value_offset);
                        self.report_error(reader, error, name, "", "; what it contains is not shown");
                        goes_on?;
                        continue;
                    }
                }
            };
            self.expect_comma(reader, ')');
            return Some(Field { name: RawText { text: name, offset: name_offset }, value });
        }
    }

    /// True for the outermost layer of a file, false inside an item of it.
    fn is_outermost(&self, reader: &Reader<'_>) -> bool {
        self.name == reader.file_kind.name
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

    /// Reports an error after which reading goes on here, or not at all.
    fn report_error(&self, reader: &mut Reader<'a>, error: SyntaxError, list: &str, item: &str, cost: &str) {
        let ends = self.offset >= reader.text.len();
        if reader.ends_early && ends {
            // How a file ends that was cut off is not worth a report.
        } else if !error.never_closed || !ends {
            error.report(reader, list, item, cost);
        } else {
            error.report_unclosed(reader, list, item);
        }
    }

    /// Reports that the text ends too soon: the file, or the item that is taken apart.
    fn report_end(&self, reader: &mut Reader<'a>, message: String) {
        if self.text.len() == reader.text.len() {
            reader.report_end(self.offset, message);
        } else {
            reader.report(Code::Syntax, self.offset, message);
        }
    }

    /// The elements of a list, up to its closing bracket, and whether that was found.
    fn split_elements(&mut self, reader: &mut Reader<'a>, list: &str) -> (Vec<Element<'a>>, bool) {
        let mut elements = Vec::new();
        let mut indent = None;
        loop {
            self.skip_trivia();
            let start = self.offset;
            if self.take_character(']') {
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
                reader.give_up(LimitReached::Elements, start);
                let _ = self.resume_at_field(start);
                return (elements, false);
            }
            reader.work_budget.count_elements(1);
            let indent = *indent.get_or_insert_with(|| indent_before(self.text, start));
            if self.begins_field(start) {
                // The item before it was closed too early, and is lost with what stands here.
                let closed_early = elements.pop_if(|element| matches!(element, Element::Whole(_)));
                let from = closed_early.and_then(Element::whole).map_or(start, |raw| raw.offset);
                if !self.skip_element(reader, SyntaxError::field_outside(start), list, from, indent, &mut elements) {
                    return (elements, false);
                }
                continue;
            }
            if list == SPLIT_LIST && !self.is_whole(reader, start) {
                let (item, goes_on) = self.split_broken_item(reader, start, indent);
                elements.push(Element::Broken(item));
                if !goes_on {
                    return (elements, false);
                }
                continue;
            }
            match self.split_value(reader, start) {
                // Half a word is what is left of an item where the file was cut off.
                Ok(raw) if reader.ends_early && self.offset == self.text.len() && !raw.text.ends_with([')', ']', '"']) => {
                    reader.unread.lost_from(list);
                    self.resumed = true;
                    return (elements, false);
                }
                Ok(raw) => {
                    elements.push(Element::Whole(raw));
                    self.expect_comma(reader, ']');
                }
                Err(error) => {
                    if !self.skip_element(reader, error, list, start, indent, &mut elements) {
                        return (elements, false);
                    }
                }
            }
        }
    }

    /// Goes on after an element that begins at `from` and holds an error, reports that and keeps its place. False where
    /// the list does not go on.
    fn skip_element(
        &mut self,
        reader: &mut Reader<'a>,
        error: SyntaxError,
        list: &str,
        from: usize,
        indent: &str,
        elements: &mut Vec<Element<'a>>,
    ) -> bool {
        let goes_on = self.resume_at_element(self.offset.max(from), indent);
        let item = &self.text[from..self.offset];
        reader.unread.lost_element(list, item);
        self.report_error(reader, error, list, item, "; what it contains is not shown");
        elements.push(Element::Unreadable(RawText { text: item, offset: from }));
        goes_on
    }

    /// True where the name of a field and a colon stand.
    fn begins_field(&self, offset: usize) -> bool {
        let rest = &self.text[offset..];
        let after = rest.trim_start_matches(is_identifier);
        after.len() < rest.len() && self.text[skip_trivia(self.text, self.text.len() - after.len())..].starts_with(':')
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

    /// An item that holds an error, taken apart by hand up to where the next one begins, and whether the list goes on
    /// there.
    fn split_broken_item(&mut self, reader: &mut Reader<'a>, start: usize, indent: &str) -> (BrokenItem<'a>, bool) {
        let goes_on = self.resume_at_element(start, indent);
        let mut inner = Splitter::new(&self.text[..self.offset], start, SPLIT_ITEM);
        let mut fields = Vec::new();
        let problem_count = reader.problem_count();
        inner.skip_trivia();
        inner.take_identifier();
        inner.skip_trivia();
        if inner.take_character('(') {
            inner.split_fields(reader, &mut fields);
        }
        if reader.problem_count() == problem_count
            && let Err(error) = Splitter::new(self.text, start, SPLIT_ITEM).split_value(reader, start)
        {
            // What is wrong lies between its parts.
            self.report_error(reader, error, SPLIT_LIST, &self.text[start..self.offset], "");
        }
        (BrokenItem { offset: start, fields, lost: inner.lost }, goes_on)
    }

    /// One whole value, found by `ron`; what is wrong where it is not RON.
    fn split_value(&mut self, reader: &mut Reader<'a>, start: usize) -> Result<RawText<'a>, SyntaxError> {
        let rest = &self.text[start..];
        let mut deserializer = ron::Deserializer::from_str_with_options(rest, &options())
            .map_err(|error| SyntaxError::new(reader, self.text, &error.code, start, start))?;
        match <&RawValue>::deserialize(&mut deserializer) {
            Ok(raw) => {
                self.offset = start + raw.get_ron().len();
                Ok(RawText { text: raw.get_ron(), offset: start })
            }
            Err(error) => {
                let offset = self.text.len() - deserializer.remainder().len();
                let error = SyntaxError::new(reader, self.text, &error, start, offset);
                // What is never closed was looked through to the end.
                reader.work_budget.stray(if error.never_closed { rest.len() } else { offset - start });
                Err(error)
            }
        }
    }

    fn expect_comma(&mut self, reader: &mut Reader<'a>, end: char) {
        loop {
            self.skip_trivia();
            let next = self.text[self.offset..].chars().next();
            if self.take_character(',') || next == Some(end) || next.is_none() || self.resumed {
                return;
            }
            reader.report(Code::Syntax, self.offset, format!("A comma or `{end}` is expected before this."));
            self.comma_error_offset = Some(self.offset);
            // What stands here may be something that no value begins with, such as a second closing
            // bracket; step over it so that reading always goes forward.
            if !matches!(next, Some(')' | ']' | '}' | ':')) {
                return;
            }
            self.offset += 1;
        }
    }

    /// Goes to the next line after `from` that looks like an element of the list being read. False
    /// where a field or the end comes first.
    fn resume_at_element(&mut self, from: usize, indent: &str) -> bool {
        let mut line_offset = from;
        while let Some(next) = self.next_line(line_offset) {
            line_offset = next;
            let (line_indent, line) = split_indent(&self.text[line_offset..]);
            let start = line_offset + line_indent.len();
            if self.is_field_line(line_indent, line) || (line.starts_with(']') && line_indent.len() < indent.len()) {
                self.offset = start;
                self.resumed = !line.starts_with(']');
                return line.starts_with(']');
            }
            if line_indent == indent && line.starts_with(|c: char| c == '(' || c == '"' || c.is_ascii_uppercase()) {
                self.offset = start;
                return true;
            }
        }
        self.offset = self.text.len();
        self.resumed = true;
        false
    }

    /// Goes to the next line after `from` that looks like a field of the briefing.
    fn resume_at_field(&mut self, from: usize) -> Option<()> {
        let mut line_offset = from;
        while let Some(next) = self.next_line(line_offset) {
            line_offset = next;
            let (indent, line) = split_indent(&self.text[line_offset..]);
            if self.is_field_line(indent, line) {
                self.offset = line_offset + indent.len();
                return Some(());
            }
        }
        self.offset = self.text.len();
        self.resumed = true;
        None
    }

    fn is_field_line(&self, line_indent: &str, line: &str) -> bool {
        let name = line.len() - line.trim_start_matches(is_identifier).len();
        self.field_indent.is_none_or(|indent| indent == line_indent) && name > 0 && line[name..].trim_start().starts_with(':')
    }

    fn next_line(&self, offset: usize) -> Option<usize> {
        self.text[offset..].find('\n').map(|found| offset + found + 1)
    }

    fn skip_trivia(&mut self) {
        self.offset = skip_trivia(self.text, self.offset);
    }

    fn take_character(&mut self, wanted: char) -> bool {
        let found = self.text[self.offset..].starts_with(wanted);
        self.offset += if found { wanted.len_utf8() } else { 0 };
        found
    }

    fn take_identifier(&mut self) -> &'a str {
        let rest = &self.text[self.offset..];
        let name = &rest[..rest.len() - rest.trim_start_matches(is_identifier).len()];
        self.offset += name.len();
        name
    }
}

fn indent_before(text: &str, offset: usize) -> &str {
    let line = text[..offset].rfind('\n').map_or(0, |found| found + 1);
    let before = &text[line..offset];
    &before[..before.len() - before.trim_start().len()]
}

/// The whitespace a line begins with, and the rest of the text from there.
fn split_indent(text: &str) -> (&str, &str) {
    let rest = text.trim_start_matches([' ', '\t']);
    (&text[..text.len() - rest.len()], rest)
}
