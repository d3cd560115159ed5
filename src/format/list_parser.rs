//! The lists of a file, element by element: one that holds an error of syntax costs only itself, and reading goes on at the next
//! line that looks like an element.

use super::{
    file_parser::{Checkpoint, FileParser, indent_before, split_indent},
    limits,
    reader::{LimitReached, Reader},
    syntax_error::SyntaxError,
    syntax_tree::{SyntaxKind, is_identifier, skip_trivia},
};
use crate::model::{Cost, SyntaxProblem};

/// Lists whose items are themselves followed by hand where they hold an error, and the names of the items.
const SPLIT_LISTS: [(&str, &str); 2] = [("walks", "Walk"), ("parts", "Part")];

/// The list and the name of such an item; none for one that an error costs as a whole.
fn split_item(list: &str) -> Option<(&'static str, &'static str)> {
    SPLIT_LISTS.into_iter().find(|(name, _)| *name == list)
}

impl<'a> FileParser<'a> {
    /// The elements of a list, up to its closing bracket, and whether that was found.
    pub fn parse_elements(&mut self, reader: &mut Reader<'a>, list: &str) -> bool {
        let mut number = 0;
        let mut indent = None;
        // Where the element before this one begins, if it is whole.
        let mut whole_before: Option<Checkpoint> = None;
        loop {
            self.skip_trivia();
            let start = self.offset;
            if self.take_character(']') {
                return true;
            }
            if start == self.text.len() {
                self.report_end(reader, SyntaxProblem::ListEndsEarly(list.into()));
                self.resumed = true;
                return false;
            }
            if reader.work_budget.is_lost() {
                return false;
            }
            if reader.work_budget.elements_left() == 0 || number == limits::LIST {
                reader.give_up(LimitReached::Elements, start);
                let _ = self.resume_at_field(start);
                return false;
            }
            reader.work_budget.count_elements(1);
            number += 1;
            let indent = *indent.get_or_insert_with(|| indent_before(self.text, start));
            let begins = self.checkpoint();
            let before = whole_before.take();
            if self.begins_field(start) {
                // The item before it was closed too early, and is lost with what stands here.
                number -= usize::from(before.is_some());
                let from = before.unwrap_or(begins);
                if !self.skip_element(reader, SyntaxError::field_outside(start), list, from, indent) {
                    return false;
                }
            } else if self.parse_value() {
                // Half a word is what is left of an item where the file was cut off.
                let ends = self.offset == self.text.len() && reader.ends_early;
                if ends && !self.text[start..].trim_end().ends_with([')', ']', '"']) {
                    self.go_back(begins);
                    reader.unread.lost_from(list);
                    self.resumed = true;
                    return false;
                }
                whole_before = Some(begins);
                self.expect_comma(reader, ']');
            } else if let Some(split) = split_item(list) {
                reader.work_budget.stray(self.text.len() - start);
                if !self.parse_broken_item(reader, split, start, indent) {
                    return false;
                }
            } else {
                let error = self.explain_error(reader, start);
                if !self.skip_element(reader, error, list, begins, indent) {
                    return false;
                }
            }
        }
    }

    /// Goes on after an element that begins at `from` and holds an error, reports that and keeps its place. False where
    /// the list does not go on.
    fn skip_element(&mut self, reader: &mut Reader<'a>, error: SyntaxError, list: &str, from: Checkpoint, indent: &str) -> bool {
        let goes_on = self.resume_at_element(self.offset.max(from.offset), indent);
        let item = &self.text[from.offset..self.offset];
        reader.unread.lost_element(list, item);
        self.report_error(reader, error, list, item, Cost::Content);
        self.go_back(from);
        self.cover(SyntaxKind::Unreadable);
        goes_on
    }

    /// True where the name of a field and a colon stand.
    fn begins_field(&self, offset: usize) -> bool {
        let rest = &self.text[offset..];
        let after = rest.trim_start_matches(is_identifier);
        after.len() < rest.len() && self.text[skip_trivia(self.text, self.text.len() - after.len())..].starts_with(':')
    }

    /// An item that holds an error, followed by hand up to where the next one begins; whether the list goes on there.
    fn parse_broken_item(
        &mut self,
        reader: &mut Reader<'a>,
        (list, item): (&'static str, &'static str),
        start: usize,
        indent: &str,
    ) -> bool {
        let goes_on = self.resume_at_element(start, indent);
        let end = self.offset;
        let mut inner = FileParser::new(std::mem::take(&mut self.tree), &self.text[..end], start, item);
        let node = inner.tree.open(SyntaxKind::BrokenItem, start);
        let problem_count = reader.problem_count();
        inner.skip_trivia();
        inner.take_identifier();
        inner.skip_trivia();
        if inner.take_character('(') {
            inner.parse_fields(reader);
        }
        inner.offset = end;
        inner.cover(SyntaxKind::Unreadable);
        inner.tree.close(node);
        self.go_on(inner.tree, end);
        if reader.problem_count() == problem_count {
            // What is wrong lies between its parts.
            let error = self.explain_error(reader, start);
            self.report_error(reader, error, list, &self.text[start..end], Cost::Nothing);
        }
        goes_on
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
}
