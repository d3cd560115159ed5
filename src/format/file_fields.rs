//! The outermost fields of a file, taken apart and not yet read: single values, and lists of items.

use super::{
    fields::{Fields, report_unknown_field},
    format_version::NewerFormat,
    reader::Reader,
    schema,
    syntax_tree::{SyntaxField, SyntaxKind, SyntaxNode, SyntaxTree},
    values::ParseValue,
};
use crate::model::FieldProblem;
use std::collections::BTreeSet;

/// The outermost fields of a file.
pub(super) struct FileFields<'a> {
    pub single: Fields<'a>,
    /// Those whose value is a list.
    lists: Vec<(SyntaxField<'a>, SyntaxNode<'a>)>,
    /// What the file is called in problems.
    name: &'static str,
}

impl<'a> FileFields<'a> {
    /// None where no field could be read at all: there is nothing to miss fields in.
    pub fn new(reader: &Reader<'_>, file: &'a SyntaxTree<'a>, name: &'static str) -> Option<Self> {
        let mut lists = Vec::new();
        let mut any = false;
        let single = file.root().fields().filter(|field| {
            any |= field.value.is_some();
            let list = field.value.filter(|value| value.kind() == SyntaxKind::List);
            lists.extend(list.map(|list| (*field, list)));
            list.is_none()
        });
        let mut single = Fields::new(0, single, name);
        if reader.unread.is_cut() {
            // What is missing may stand in what was not read.
            single = single.with_lost(&["format", "id", "title", "instrument", "briefing", "edition", "language"]);
        }
        any.then_some(Self { single, lists, name })
    }

    /// Where the name of a list stands.
    pub fn list_offset(&self, list: &str) -> Option<usize> {
        self.lists.iter().find(|(field, _)| field.name == list).map(|(field, _)| field.offset)
    }

    /// The version of the format, which this program reads up to `newest`.
    pub fn format_number(&mut self, reader: &mut Reader<'_>, newest: u32) -> u32 {
        let offset = self.single.offset_of("format");
        let number = self.single.expected(reader, "format");
        if number > newest {
            reader.newer_format = Some(NewerFormat { offset, number, known: newest, passed_over: BTreeSet::new() });
        }
        number
    }

    /// Reads all items of a list.
    pub fn parse_list<T: ParseValue>(&mut self, reader: &mut Reader<'_>, list: &'static str) -> Vec<T> {
        let mut items = Vec::new();
        let mut unreadable = Vec::new();
        let mut first = true;
        for (field, node) in self.lists.extract_if(.., |(field, _)| field.name == list) {
            if !first {
                reader.report(field.offset, FieldProblem::ListTwice(list));
            }
            first = false;
            let before = items.len();
            let mut all = 0;
            for element in elements(node) {
                all += 1;
                if element.kind() == SyntaxKind::Unreadable {
                    unreadable.push((items.len(), element));
                    continue;
                }
                let known = reader.defined.len();
                let item = T::parse_value(reader, element, list);
                // Nothing is known of it, not even which it is.
                if item.is_none() && reader.defined.len() == known {
                    reader.unread.lost_from(list);
                }
                items.extend(item);
            }
            reader.lost_count += all - (items.len() - before);
        }
        insert_placeholders(items, unreadable, |element| T::placeholder(reader, element))
    }

    /// Reports lists and fields that nobody asked for, and single values written as a list. `lists` are all that the file may have.
    pub fn finish(self, reader: &mut Reader<'_>, lists: &[&'static str]) {
        let Self { mut single, lists: unasked, name: whose } = self;
        for (SyntaxField { name, offset, .. }, list) in unasked {
            if single.was_asked(name) {
                reader.lost_count += 1;
                reader.report(list.offset(), FieldProblem::IsNoList(name.into()));
                continue;
            }
            reader.lost_count += elements(list).count().max(1);
            // The names of its items say which list was meant, where its own name does not.
            let inside = elements(list).next().and_then(SyntaxNode::name).and_then(schema::list_of_item);
            let suggestion = reader.suggest(name, lists.iter().copied()).or_else(|| inside.map(str::to_owned));
            // What stands in a list of another name is not in the one that was meant.
            reader.unread.lost_from(suggestion.as_deref().unwrap_or_default());
            report_unknown_field(reader, whose, name, offset, suggestion);
        }
        for list in lists {
            if single.has(list) {
                let offset = single.offset_of(list);
                reader.lost_count += 1;
                reader.report(offset, FieldProblem::NotAListOfItems(list));
                single.forget(list);
                reader.unread.lost_from(list);
            }
        }
        single.finish(reader);
        if let Some(newer) = reader.newer_format.take() {
            reader.report(newer.offset, newer.problem());
        }
    }
}

/// The elements of a list, those that could not be read too.
fn elements(list: SyntaxNode<'_>) -> impl Iterator<Item = SyntaxNode<'_>> {
    list.children().filter(|child| child.kind().is_value() || child.kind() == SyntaxKind::Unreadable)
}

/// Items, and placeholders in the places of those that could not be read: these are made after the others, so that of two of one
/// id it is the whole one that is kept.
fn insert_placeholders<'a, T>(
    items: Vec<T>,
    unreadable: Vec<(usize, SyntaxNode<'a>)>,
    mut parse: impl FnMut(SyntaxNode<'a>) -> Option<T>,
) -> Vec<T> {
    if unreadable.is_empty() {
        return items;
    }
    let mut all = Vec::with_capacity(items.len());
    let mut unreadable = unreadable.into_iter().peekable();
    for (index, item) in items.into_iter().enumerate() {
        while let Some((_, element)) = unreadable.next_if(|(place, _)| *place <= index) {
            all.extend(parse(element));
        }
        all.push(item);
    }
    all.extend(unreadable.filter_map(|(_, element)| parse(element)));
    all
}
