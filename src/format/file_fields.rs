//! The outermost fields of a file, taken apart and not yet read: single values, and lists of items.

use super::{
    fields::{Fields, parse_element, with_article},
    reader::Reader,
    schema,
    splitter::SplitFile,
    syntax_tree::{Element, Field, FieldValue, RawText},
    values::ParseValue,
};
use crate::model::Code;

/// A list: its name, its text and its elements.
type List<'a> = (RawText<'a>, RawText<'a>, Vec<Element<'a>>);

/// The outermost fields of a file.
pub(super) struct FileFields<'a> {
    pub single: Fields<'a>,
    lists: Vec<List<'a>>,
    /// What the file is called in problems.
    name: &'static str,
}

impl<'a> FileFields<'a> {
    pub fn new(split: SplitFile<'a>, name: &'static str) -> Self {
        let (mut single, mut lists) = (Vec::new(), Vec::new());
        for Field { name, value } in split.fields {
            match value {
                FieldValue::Single(raw) => single.push((name, raw)),
                FieldValue::List(raw, elements) => lists.push((name, raw, elements)),
            }
        }
        Self { single: Fields::new(0, single, name).with_lost(split.lost), lists, name }
    }

    /// Where the name of a list stands.
    pub fn list_offset(&self, list: &str) -> Option<usize> {
        self.lists.iter().find(|(name, ..)| name.text == list).map(|(name, ..)| name.offset)
    }

    /// The version of the format, which this program reads up to `newest`.
    pub fn format_number(&mut self, reader: &mut Reader<'_>, newest: u32) -> u32 {
        let offset = self.single.offset_of("format");
        let number = self.single.expected(reader, "format");
        if number > newest {
            let message = format!(
                "This file is written in format {number} and this program reads format {newest}; what it does not know is not shown. A newer Plenary reads all of it."
            );
            reader.report(Code::NewerFormat, offset, message);
        }
        number
    }

    /// Reads all items of a list.
    pub fn parse_list<T: ParseValue>(&mut self, reader: &mut Reader<'_>, list: &'static str) -> Vec<T> {
        let mut items = Vec::new();
        let mut unreadable = Vec::new();
        let mut first = true;
        for (name, _, elements) in self.lists.extract_if(.., |(name, ..)| name.text == list) {
            if !first {
                reader.report(Code::DuplicateField, name.offset, format!("`{list}` is here twice; both are read as one list."));
            }
            first = false;
            let all = elements.len();
            let before = items.len();
            for element in elements {
                if matches!(element, Element::Unreadable(_)) {
                    unreadable.push((items.len(), element));
                    continue;
                }
                let known = reader.defined.len();
                let item = parse_element(reader, element, list);
                // Nothing is known of it, not even which it is.
                if item.is_none() && reader.defined.len() == known {
                    reader.unread.lost_from(list);
                }
                items.extend(item);
            }
            reader.lost_count += all - (items.len() - before);
        }
        insert_placeholders(items, unreadable, |element| parse_element(reader, element, list))
    }

    /// Reports lists and fields that nobody asked for, and single values written as a list. `lists` are all that the file may have.
    pub fn finish(self, reader: &mut Reader<'_>, lists: &[&'static str]) {
        let Self { mut single, lists: unasked, name: whose } = self;
        for (name, raw, elements) in unasked {
            if single.was_asked(name.text) {
                reader.report(Code::WrongValue, raw.offset, format!("`{}` is not a list.", name.text));
                continue;
            }
            reader.lost_count += elements.len();
            // The names of its items say which list was meant, where its own name does not.
            let inside = elements.first().and_then(Element::name).and_then(schema::list_of_item);
            let suggestion = reader.suggest(name.text, lists.iter().copied()).or_else(|| inside.map(str::to_owned));
            // What stands in a list of another name is not in the one that was meant.
            reader.unread.lost_from(suggestion.as_deref().unwrap_or_default());
            let message = format!("{} has no field `{}`; what it contains is not shown.", with_article(whose), name.text);
            reader.report_with(Code::UnknownField, name.offset, message, suggestion);
        }
        for list in lists {
            if single.has(list) {
                let offset = single.offset_of(list);
                reader.report(Code::WrongValue, offset, format!("`{list}` is a list, written `[…, …]`."));
                single.forget(list);
                reader.unread.lost_from(list);
            }
        }
        single.finish(reader);
    }
}

/// Items, and placeholders in the places of those that could not be read: these are made after the others, so that of two of one
/// id it is the whole one that is kept.
fn insert_placeholders<'a, T>(
    items: Vec<T>,
    unreadable: Vec<(usize, Element<'a>)>,
    mut parse: impl FnMut(Element<'a>) -> Option<T>,
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
