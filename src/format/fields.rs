//! The fields of one item, each read alone: a wrong one costs only itself.

use super::{
    limits,
    reader::{Expectation, LimitReached, Reader},
    schema,
    syntax_error::{item_error, value_error},
    syntax_tree::{SyntaxField, SyntaxKind, SyntaxNode},
    unread_parts,
    values::{Id, ParseValue},
};
use crate::model::{FieldProblem, Target, ValueError};
use ron::error::Error;

/// A value made of fields.
pub(super) trait ParseItem: Sized {
    /// The name that may stand before its brackets.
    const NAME: &'static str;

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self>;

    /// What is shown in the place of one that could not be read at all; only provisions have a placeholder.
    fn placeholder(_reader: &mut Reader<'_>, _text: SyntaxNode<'_>) -> Option<Self> {
        None
    }
}

impl<T: ParseItem> ParseValue for T {
    fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, _field: &'static str) -> Option<Self> {
        Fields::split(reader, raw, T::NAME).and_then(|fields| parse_item_fields(reader, fields))
    }

    fn placeholder(reader: &mut Reader<'_>, text: SyntaxNode<'_>) -> Option<Self> {
        <T as ParseItem>::placeholder(reader, text)
    }
}

/// The fields of one item, as they stand in the file.
pub(super) struct Fields<'a> {
    /// Where the item begins.
    pub offset: usize,
    /// Those that have a value and nobody has asked for.
    left: Vec<(SyntaxField<'a>, SyntaxNode<'a>)>,
    /// Fields that stand there and could not be read; a problem was reported for each.
    lost: Vec<&'a str>,
    asked: Vec<&'static str>,
    /// What the item is called in a problem before its id is known.
    name: &'static str,
}

impl<'a> Fields<'a> {
    /// Takes an item apart; none, and a problem, where it is not one.
    pub fn split(reader: &mut Reader<'_>, raw: SyntaxNode<'a>, name: &'static str) -> Option<Self> {
        let is_item = match raw.kind() {
            SyntaxKind::BrokenItem => true,
            SyntaxKind::Item => raw.name().is_none_or(|written| written == name),
            _ => false,
        };
        let fields = is_item.then(|| Self::new(raw.offset(), raw.fields(), name));
        match &fields {
            None => report_item(reader, raw, name, &item_error(raw.text(), name)),
            Some(fields) if fields.left.len() > limits::DEPTH + 1 => {
                reader.report(raw.offset(), FieldProblem::NotAnItem { item: name, error: ValueError::TooManyFields });
            }
            Some(fields_there) => {
                // Those of the outermost layer are counted with it.
                reader.lost_count += fields_there.lost.len();
                return fields;
            }
        }
        None
    }

    /// The fields of what begins at `offset`.
    pub fn new(offset: usize, all: impl Iterator<Item = SyntaxField<'a>>, name: &'static str) -> Self {
        let mut fields = Self { offset, left: Vec::new(), lost: Vec::new(), asked: Vec::new(), name };
        for field in all {
            match field.value {
                Some(value) => fields.left.push((field, value)),
                None => fields.lost.push(field.name),
            }
        }
        fields
    }

    /// The same with the names of more fields that may stand there.
    pub fn with_lost(mut self, names: &[&'static str]) -> Self {
        self.lost.extend(names);
        self
    }

    /// How many fields stand there and could not be read.
    pub const fn lost_count(&self) -> usize {
        self.lost.len()
    }

    fn take(&mut self, reader: &mut Reader<'_>, field: &'static str) -> Option<SyntaxNode<'a>> {
        self.asked.push(field);
        let mut found = self.left.extract_if(.., |(left, _)| left.name == field).map(|(_, raw)| raw);
        let first = found.next()?;
        found.for_each(|raw| {
            reader.lost_count += 1;
            reader.report(raw.offset(), FieldProblem::Twice(field));
        });
        Some(first)
    }

    /// A field that may be absent. A wrong value is reported and left out.
    pub fn optional<T: ParseValue>(&mut self, reader: &mut Reader<'_>, field: &'static str) -> Option<T> {
        let raw = self.take(reader, field)?;
        let raw = raw.unwrap_some()?;
        let value = T::parse_value(reader, raw, field);
        reader.lost_count += usize::from(value.is_none());
        value
    }

    /// A field that must be there.
    pub fn required<T: ParseValue>(&mut self, reader: &mut Reader<'_>, field: &'static str) -> Option<T> {
        let Some(raw) = self.take(reader, field) else {
            if self.lost.contains(&field) {
                return None;
            }
            reader.report(self.offset, FieldProblem::Missing { item: self.name, field });
            return None;
        };
        T::parse_value(reader, raw.unwrap_some().unwrap_or(raw), field)
    }

    /// A field that is empty where it is absent or wrong, and should not be.
    pub fn expected<T: ParseValue + Default>(&mut self, reader: &mut Reader<'_>, field: &'static str) -> T {
        let stands_there = self.has(field);
        let value = self.required(reader, field);
        reader.lost_count += usize::from(stands_there && value.is_none());
        value.unwrap_or_default()
    }

    /// The elements of a list; those that cannot be read are reported and left out.
    pub fn list<T: ParseValue>(&mut self, reader: &mut Reader<'_>, field: &'static str) -> Vec<T> {
        self.elements_by(reader, field, |reader, raw| T::parse_value(reader, raw, field))
    }

    /// The elements of a list, unread, each with its place.
    pub fn elements(&mut self, reader: &mut Reader<'_>, field: &'static str) -> Vec<SyntaxNode<'a>> {
        match self.take(reader, field) {
            Some(raw) => split_elements(reader, raw, field),
            None => Vec::new(),
        }
    }

    /// The item's id. From here on every problem names the item. `None` where the item cannot be
    /// kept: no id, or one that stands in the file already.
    pub fn id(&mut self, reader: &mut Reader<'_>, target: impl FnOnce(String) -> Target) -> Option<String> {
        let offset = self.offset_of("id");
        let Some(id) = self.sound_id(reader, offset) else {
            reader.unread.lost_item_like(&target(String::new()));
            return None;
        };
        let target = target(id.clone());
        let kept = reader.define(target.clone(), offset);
        if !kept {
            // The second of an id may be one that was copied, and is pointed to by the id it should have.
            reader.unread.lost_item_like(&target);
        }
        reader.about = Some(target);
        kept.then_some(id)
    }

    fn sound_id(&mut self, reader: &mut Reader<'_>, offset: usize) -> Option<String> {
        let id: String = self.required(reader, "id")?;
        if id.len() > limits::ID_BYTES || id.is_empty() || !id.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c)) {
            reader.report(offset, FieldProblem::BadId { found: id.chars().take(40).collect(), most: limits::ID_BYTES });
            return None;
        }
        Some(id)
    }

    /// Ids of things that must stand elsewhere in the file.
    pub fn references(&mut self, reader: &mut Reader<'_>, field: &'static str, expectation: fn(String) -> Expectation) -> Vec<String> {
        self.elements_by(reader, field, |reader, raw| {
            let Id(id) = Id::parse_value(reader, raw, field)?;
            reader.expect(raw.offset(), expectation(id.clone()));
            Some(id)
        })
    }

    /// The elements of a list, each read by `parse`; those that cannot be read are left out, and reported by it.
    pub fn elements_by<T>(
        &mut self,
        reader: &mut Reader<'_>,
        field: &'static str,
        mut parse: impl FnMut(&mut Reader<'_>, SyntaxNode<'a>) -> Option<T>,
    ) -> Vec<T> {
        let elements = self.elements(reader, field);
        let all = elements.len();
        let read: Vec<T> = elements.into_iter().filter_map(|raw| parse(reader, raw)).collect();
        reader.lost_count += all - read.len();
        read
    }

    /// The id of one thing that must stand elsewhere in the file.
    pub fn reference(
        &mut self,
        reader: &mut Reader<'_>,
        field: &'static str,
        expectation: impl FnOnce(String) -> Expectation,
    ) -> Option<String> {
        let offset = self.offset_of(field);
        let Id(id) = self.optional(reader, field)?;
        reader.expect(offset, expectation(id.clone()));
        Some(id)
    }

    /// As [`Self::reference`], for an item that cannot be shown without it.
    pub fn required_reference(
        &mut self,
        reader: &mut Reader<'_>,
        field: &'static str,
        expectation: fn(String) -> Expectation,
    ) -> Option<String> {
        let offset = self.offset_of(field);
        let Id(id) = self.required(reader, field)?;
        reader.expect(offset, expectation(id.clone()));
        Some(id)
    }

    /// Where a field's value begins, or the item where the field is absent.
    pub fn offset_of(&self, field: &str) -> usize {
        self.left.iter().find(|(left, _)| left.name == field).map_or(self.offset, |(_, raw)| raw.offset())
    }

    /// True if the field stands in the item and has not been read yet.
    pub fn has(&self, field: &str) -> bool {
        self.left.iter().any(|(left, _)| left.name == field)
    }

    /// True if the field stands in the item and could not be read.
    pub fn was_lost(&self, field: &str) -> bool {
        self.lost.contains(&field)
    }

    /// True if the item has such a field, whether or not it stands there.
    pub fn was_asked(&self, field: &str) -> bool {
        self.asked.contains(&field)
    }

    /// Drops a field of which everything has been reported.
    pub fn forget(&mut self, field: &str) {
        self.left.retain(|(left, _)| left.name != field);
    }

    /// Reports every field nobody asked for.
    pub fn finish(self, reader: &mut Reader<'_>) {
        for (field, _) in &self.left {
            reader.lost_count += 1;
            let suggestion = reader.suggest(field.name, self.asked.iter().copied());
            report_unknown_field(reader, self.name, field.name, field.offset, suggestion);
        }
    }
}

/// Reports a field that nobody knows. Those of a later format are named together, but for one that is near to a field that is known.
pub(super) fn report_unknown_field(reader: &mut Reader<'_>, item: &'static str, field: &str, offset: usize, suggestion: Option<String>) {
    if let Some(newer) = reader.newer_format.as_mut().filter(|_| suggestion.is_none()) {
        newer.passed_over.insert((item, field.to_owned()));
        return;
    }
    reader.report_with(offset, FieldProblem::Unknown { item, field: field.into() }, suggestion);
}

/// Reports what is wrong with what stands in the place of an item.
fn report_item(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, item: &'static str, error: &Error) {
    let Error::ExpectedDifferentStructName { found, .. } = error else {
        return reader.report(raw.offset(), FieldProblem::NotAnItem { item, error: value_error(error) });
    };
    let Some(schema) = schema::schema_of(found) else {
        let suggestion = reader.suggest(found, [item]);
        return reader.report_with(raw.offset(), FieldProblem::OtherName { item, found: found.as_str().into() }, suggestion);
    };
    let list = schema::list_of_item(found);
    let target = list.and_then(|list| Some((list, unread_parts::target_of(list, raw.text())?)));
    if let Some((list, found)) = target {
        // What points to it points to something that is there.
        reader.unread.lost_element(list, raw.text());
        return reader.report(raw.offset(), FieldProblem::OtherItem { item, found, list });
    }
    reader.report(raw.offset(), FieldProblem::OtherItemKind { item, found: schema.name, list });
}

/// Reads an item of fields that were already taken apart. Problems found in it name it; those after it do not.
fn parse_item_fields<T: ParseItem>(reader: &mut Reader<'_>, mut fields: Fields<'_>) -> Option<T> {
    let outer = reader.about.clone();
    let item = T::parse_fields(&mut fields, reader);
    fields.finish(reader);
    reader.about = outer;
    item
}

/// The elements of a list value.
fn split_elements<'a>(reader: &mut Reader<'_>, raw: SyntaxNode<'a>, field: &'static str) -> Vec<SyntaxNode<'a>> {
    if raw.kind() != SyntaxKind::List {
        reader.report(raw.offset(), FieldProblem::NotAList(field));
        reader.lost_count += 1;
        return Vec::new();
    }
    let most = reader.work_budget.elements_left().min(limits::LIST);
    let mut values = raw.values();
    let elements: Vec<SyntaxNode<'a>> = values.by_ref().take(most).collect();
    reader.work_budget.count_elements(elements.len());
    if values.next().is_some() {
        reader.give_up(LimitReached::Elements, elements.last().map_or(raw.offset(), |last| last.offset()));
    }
    elements
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fields that are asked for while a kind of item is read.
    fn asked_of<T: ParseItem>() -> (&'static str, Vec<&'static str>) {
        let mut reader = Reader::new("", crate::model::FileKind::Briefing);
        let mut fields = Fields::new(0, std::iter::empty(), T::NAME);
        T::parse_fields(&mut fields, &mut reader);
        fields.asked.sort_unstable();
        (T::NAME, fields.asked)
    }

    #[test]
    fn what_is_told_of_the_shape_of_items_is_what_is_read() {
        use crate::model::*;
        let asked = [
            asked_of::<Status>(),
            asked_of::<Instrument>(),
            asked_of::<Edition>(),
            asked_of::<Division>(),
            asked_of::<Provision>(),
            asked_of::<History>(),
            asked_of::<Power>(),
            asked_of::<Tie>(),
            asked_of::<Official>(),
            asked_of::<Safeguard>(),
            asked_of::<Backing>(),
            asked_of::<Votes>(),
            asked_of::<Critique>(),
            asked_of::<Reply>(),
            asked_of::<Outcome>(),
            asked_of::<Position>(),
            asked_of::<Actor>(),
            asked_of::<Event>(),
            asked_of::<Term>(),
            asked_of::<Source>(),
            asked_of::<Walk>(),
            asked_of::<Stop>(),
            asked_of::<DocumentOrigin>(),
            asked_of::<OfficialPart>(),
            asked_of::<FootnoteMark>(),
            asked_of::<Footnote>(),
            asked_of::<UnplacedText>(),
            asked_of::<TextWarning>(),
        ];
        for (name, asked) in &asked {
            let mut known: Vec<&str> = schema::schema_of(name).unwrap().fields.iter().map(|(field, _)| *field).collect();
            known.sort_unstable();
            assert_eq!(&known, asked, "{name}");
        }
        // Files, and paragraphs of a briefing and of an official text, are read in a way of their own.
        assert_eq!(schema::ALL.len(), asked.len() + 5);
    }
}
