//! The tree of a whole file: `Briefing(field: value, list: [element, …])`, its outermost layer followed by hand.
//!
//! By hand, so that an error of syntax inside one element costs only that element, and reading goes on at the next one
//! (`list_parser.rs`). A walk that holds such an error is followed in the same way, so that it costs a stop. What a value says is not
//! looked at here: `syntax_tree` finds where it ends. What could not be read is in the tree as well, with its bytes.

use super::{
    limits,
    reader::{LimitReached, Reader},
    syntax_error::SyntaxError,
    syntax_tree::{SyntaxKind, SyntaxTree, TreeBuilder, is_identifier, options, parse_value, skip_trivia},
};
use crate::model::{Cost, SyntaxProblem};

/// Makes the tree of a file. Never fails; every error of syntax becomes a problem.
pub(super) fn parse_file<'a>(reader: &mut Reader<'a>) -> SyntaxTree<'a> {
    let mut parser = FileParser::new(TreeBuilder::new(reader.text), reader.text, 0, reader.file_kind.name());
    let file = parser.tree.open(SyntaxKind::File, 0);
    if parser.open(reader) {
        parser.parse_fields(reader);
    }
    parser.offset = parser.text.len();
    parser.cover(SyntaxKind::Unreadable);
    parser.tree.close(file);
    parser.tree.finish(reader.text)
}

/// The same up to the end of one list; what comes after it is not looked at. None where the file has no such list.
pub(super) fn parse_up_to_list<'a>(reader: &mut Reader<'a>, list: &str) -> Option<(SyntaxTree<'a>, usize)> {
    let mut parser = FileParser::new(TreeBuilder::new(reader.text), reader.text, 0, reader.file_kind.name());
    let file = parser.tree.open(SyntaxKind::File, 0);
    if !parser.open(reader) {
        return None;
    }
    loop {
        let field = parser.parse_field(reader)?;
        let rest = parser.text[field.offset..].strip_prefix(list);
        if rest.is_some_and(|rest| rest.trim_start().starts_with(':')) {
            break;
        }
    }
    let end = parser.offset;
    parser.offset = parser.text.len();
    parser.cover(SyntaxKind::Unreadable);
    parser.tree.close(file);
    Some((parser.tree.finish(reader.text), end))
}

/// Where one is in a file, and the tree up to there.
pub(super) struct FileParser<'a> {
    pub text: &'a str,
    pub tree: TreeBuilder,
    pub offset: usize,
    /// Up to where all is in the tree.
    covered: usize,
    /// Whitespace before the first field: a line that begins with as much may be a field too.
    field_indent: Option<&'a str>,
    /// Set where reading went on after an error: what is missing there was reported already.
    pub resumed: bool,
    /// Where a missing comma was reported: that no field begins there is the same typing error.
    comma_error_offset: Option<usize>,
    /// What is followed: `Briefing`.
    name: &'static str,
}

/// A place to go back to where what follows it is not what it seemed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Checkpoint {
    pub offset: usize,
    mark: usize,
}

impl<'a> FileParser<'a> {
    pub fn new(tree: TreeBuilder, text: &'a str, offset: usize, name: &'static str) -> Self {
        Self { text, tree, offset, covered: offset, field_indent: None, resumed: false, comma_error_offset: None, name }
    }

    /// Attributes, the name and the opening bracket. False where nothing can follow.
    fn open(&mut self, reader: &mut Reader<'a>) -> bool {
        match ron::Deserializer::from_str_with_options(self.text, &options()) {
            Ok(deserializer) => {
                let end = self.text.len() - deserializer.remainder().len();
                if self.text[..end].contains("#!") {
                    self.add(SyntaxKind::Attributes, end);
                }
            }
            Err(error) => {
                SyntaxError::new(reader, self.text, &error.code, 0, 0).report(reader, self.name, "", Cost::Attributes);
                self.offset = self.text.find(self.name).unwrap_or(0);
                self.cover(SyntaxKind::Unreadable);
            }
        }
        self.skip_trivia();
        let name_offset = self.offset;
        let name = self.take_identifier();
        self.skip_trivia();
        let opens = self.take_character('(');
        let begins = self.text[name_offset..].lines().next().unwrap_or_default().trim_end();
        let problem = match (opens, name.is_empty()) {
            (true, true) => return true,
            (true, false) if name == self.name => return true,
            (true, false) => SyntaxProblem::OtherName(name.into()),
            (false, _) => SyntaxProblem::NoBeginning((!begins.is_empty()).then(|| begins.chars().take(40).collect())),
        };
        reader.report_cause(name_offset, problem);
        opens
    }

    /// All fields up to the end, or to where there are too many.
    pub fn parse_fields(&mut self, reader: &mut Reader<'a>) {
        let mut number = 0;
        while let Some(field) = self.parse_field(reader) {
            if number == limits::FIELDS {
                self.go_back(field);
                return reader.give_up(LimitReached::Fields, field.offset);
            }
            number += 1;
        }
    }

    /// The next field that can be read becomes a part of the tree; gives where it begins, or none at the end.
    fn parse_field(&mut self, reader: &mut Reader<'a>) -> Option<Checkpoint> {
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
                    self.report_end(reader, SyntaxProblem::ItemEndsEarly(self.name));
                }
                return None;
            }
            if self.take_character(')') {
                self.skip_trivia();
                if self.offset < self.text.len() && self.is_outermost(reader) {
                    reader.lost_count += 1;
                    reader.report(self.offset, SyntaxProblem::AfterEnd);
                }
                return None;
            }
            let begins = self.checkpoint();
            let node = self.tree.open(SyntaxKind::Field, self.offset);
            let name = self.take_identifier();
            let after_name = self.checkpoint();
            self.skip_trivia();
            if name.is_empty() || !self.take_character(':') {
                let is_cut = reader.ends_early && self.offset == self.text.len();
                if self.comma_error_offset != Some(begins.offset) && !is_cut {
                    reader.report(self.offset, SyntaxProblem::NoField);
                }
                if self.is_outermost(reader) {
                    reader.unread.lost_the_rest();
                }
                self.go_back(after_name);
                let goes_on = self.resume_at_field(begins.offset);
                self.cover(SyntaxKind::Unreadable);
                self.tree.close(node);
                goes_on?;
                continue;
            }
            self.field_indent.get_or_insert_with(|| indent_before(self.text, begins.offset));
            self.skip_trivia();
            self.resumed = false;
            let value_offset = self.offset;
            if self.text[value_offset..].starts_with('[') {
                let list = self.tree.open(SyntaxKind::List, value_offset);
                self.take_character('[');
                let to_its_end = self.parse_elements(reader, name);
                self.tree.close(list);
                // What was passed over after a list that does not end belongs to no element.
                self.cover(SyntaxKind::Unreadable);
                self.note_read(reader, name, to_its_end);
            } else if self.parse_value() {
                self.note_read(reader, name, true);
            } else {
                let error = self.explain_error(reader, value_offset);
                self.note_read(reader, name, false);
                let goes_on = self.resume_at_field(value_offset);
                self.cover(SyntaxKind::Unreadable);
                self.tree.close(node);
                self.report_error(reader, error, name, "", Cost::Content);
                goes_on?;
                continue;
            }
            self.tree.close(node);
            self.expect_comma(reader, ')');
            return Some(begins);
        }
    }

    /// True for the outermost layer of a file, false inside an item of it.
    fn is_outermost(&self, reader: &Reader<'_>) -> bool {
        self.name == reader.file_kind.name()
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
    pub fn report_error(&self, reader: &mut Reader<'a>, error: SyntaxError, list: &str, item: &str, cost: Cost) {
        let ends = self.offset >= reader.text.len();
        if reader.ends_early && ends {
            // How a file ends that was cut off is not worth a report.
        } else if !error.never_closed || !ends {
            error.report(reader, list, item, cost);
        } else {
            error.report_unclosed(reader, list, item);
        }
    }

    /// Reports that the text ends too soon: the file, or the item that is followed.
    pub fn report_end(&self, reader: &mut Reader<'a>, problem: SyntaxProblem) {
        if self.text.len() == reader.text.len() {
            reader.report_end(self.offset, problem);
        } else {
            reader.report(self.offset, problem);
        }
    }

    /// One whole value becomes a part of the tree; false, and nothing done, where none stands here.
    pub fn parse_value(&mut self) -> bool {
        let Some(end) = parse_value(&mut self.tree, self.text, self.offset) else { return false };
        (self.offset, self.covered) = (end, end);
        true
    }

    /// What is wrong where no value stands.
    pub fn explain_error(&self, reader: &mut Reader<'a>, start: usize) -> SyntaxError {
        let (error, looked_at) = SyntaxError::of_value(reader, self.text, start);
        reader.work_budget.stray(looked_at);
        error
    }

    pub fn expect_comma(&mut self, reader: &mut Reader<'a>, end: char) {
        self.skip_trivia();
        loop {
            let next = self.text[self.offset..].chars().next();
            if next == Some(',') {
                self.cover(SyntaxKind::Surplus);
                self.take_character(',');
                return;
            }
            if next == Some(end) || next.is_none() || self.resumed {
                return self.cover(SyntaxKind::Surplus);
            }
            reader.report(self.offset, SyntaxProblem::NoCommaOrBracket(end));
            self.comma_error_offset = Some(self.offset);
            // What stands here may be something that no value begins with, such as a second closing
            // bracket; step over it so that reading always goes forward.
            if !matches!(next, Some(')' | ']' | '}' | ':')) {
                return self.cover(SyntaxKind::Surplus);
            }
            self.offset = skip_trivia(self.text, self.offset + 1);
        }
    }

    /// Goes to the next line after `from` that looks like a field of the briefing.
    pub fn resume_at_field(&mut self, from: usize) -> Option<()> {
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

    pub fn is_field_line(&self, line_indent: &str, line: &str) -> bool {
        let name = line.len() - line.trim_start_matches(is_identifier).len();
        self.field_indent.is_none_or(|indent| indent == line_indent) && name > 0 && line[name..].trim_start().starts_with(':')
    }

    pub fn next_line(&self, offset: usize) -> Option<usize> {
        self.text[offset..].find('\n').map(|found| offset + found + 1)
    }

    pub fn skip_trivia(&mut self) {
        let end = skip_trivia(self.text, self.offset);
        if end > self.offset {
            let comments = self.text[self.offset..end].contains('/');
            self.add(if comments { SyntaxKind::Comments } else { SyntaxKind::Whitespace }, end);
        }
    }

    pub fn take_character(&mut self, wanted: char) -> bool {
        let found = self.text[self.offset..].starts_with(wanted);
        if found {
            let kind = match wanted {
                '(' | '[' => SyntaxKind::Open,
                ')' | ']' => SyntaxKind::Close,
                ',' => SyntaxKind::Comma,
                _ => SyntaxKind::Colon,
            };
            self.add(kind, self.offset + wanted.len_utf8());
        }
        found
    }

    pub fn take_identifier(&mut self) -> &'a str {
        let rest = &self.text[self.offset..];
        let name = &rest[..rest.len() - rest.trim_start_matches(is_identifier).len()];
        if !name.is_empty() {
            self.add(SyntaxKind::Word, self.offset + name.len());
        }
        name
    }

    /// Adds a token that begins here and ends there.
    fn add(&mut self, kind: SyntaxKind, end: usize) {
        self.tree.token(kind, self.offset);
        (self.offset, self.covered) = (end, end);
    }

    /// Adds all that was passed over up to here.
    pub fn cover(&mut self, kind: SyntaxKind) {
        if self.covered < self.offset {
            self.tree.token(kind, self.covered);
            self.covered = self.offset;
        }
    }

    pub const fn checkpoint(&self) -> Checkpoint {
        Checkpoint { offset: self.offset, mark: self.tree.mark() }
    }

    /// Goes on at a place up to which all is in this tree.
    pub fn go_on(&mut self, tree: TreeBuilder, offset: usize) {
        self.tree = tree;
        (self.offset, self.covered) = (offset, offset);
    }

    /// Takes out of the tree what was added since. What stands there is covered by what comes next.
    pub fn go_back(&mut self, to: Checkpoint) {
        self.tree.go_back(to.mark);
        self.covered = to.offset;
    }
}

pub(super) fn indent_before(text: &str, offset: usize) -> &str {
    let line = text[..offset].rfind('\n').map_or(0, |found| found + 1);
    let before = &text[line..offset];
    &before[..before.len() - before.trim_start().len()]
}

/// The whitespace a line begins with, and the rest of the text from there.
pub(super) fn split_indent(text: &str) -> (&str, &str) {
    let rest = text.trim_start_matches([' ', '\t']);
    (&text[..text.len() - rest.len()], rest)
}
