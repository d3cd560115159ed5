//! The numbers of the format: which field came with which, in one table; what a file needs, and what one from a later program has
//! that this one does not know.
//!
//! Format 1 is read for ever. A field that it does not have gets a row in [`LATER_FIELDS`] and one in `briefings/FORMAT.md`; a test
//! compares the two. A file is written with the lowest number that has all its fields.

use super::{
    schema::{BRIEFING, FieldType, ItemSchema},
    syntax_tree::SyntaxNode,
};
use crate::model::{ItemProblem, LaterFields};
use std::collections::BTreeSet;

/// A field that came after format 1: the item that has it, its name, and the format it came with.
pub(super) type LaterField = (&'static str, &'static str, u32);

/// All fields that came after format 1.
const LATER_FIELDS: [LaterField; 15] = [
    ("Actor", "state", 2),
    ("Critique", "short_title", 2),
    ("Division", "kind", 2),
    ("Division", "number", 2),
    ("Paragraph", "not_summarized", 2),
    ("Position", "short_title", 2),
    ("Provision", "history", 2),
    ("Provision", "kind", 2),
    ("Provision", "number", 2),
    ("Provision", "parent", 2),
    ("Provision", "short_title", 2),
    ("Safeguard", "short_title", 2),
    ("Status", "last_evidence", 2),
    ("Status", "last_looked", 2),
    ("Tie", "official", 2),
];

/// The fields of a briefing that came after a format. `briefing` is its outermost item, or the file.
pub(super) fn fields_later_than(format: u32, briefing: SyntaxNode<'_>) -> BTreeSet<LaterField> {
    let mut found = BTreeSet::new();
    collect(briefing, &BRIEFING, &mut found);
    found.retain(|(_, _, since)| *since > format);
    found
}

fn collect(item: SyntaxNode<'_>, schema: &'static ItemSchema, found: &mut BTreeSet<LaterField>) {
    // Most of a file is items that have none, and hold none that have: they are not looked at.
    let inner = |name: &str| schema.field(name).filter(|holds| inner_schema(*holds).is_some_and(|inner| may_hold_later(inner, schema)));
    for field in item.fields() {
        let Some(value) = field.value.and_then(SyntaxNode::unwrap_some) else { continue };
        found.extend(LATER_FIELDS.iter().filter(|(item, name, _)| *item == schema.name && *name == field.name));
        match inner(field.name) {
            Some(FieldType::Item(inner)) => collect(value, inner, found),
            Some(FieldType::Items(inner)) => value.values().for_each(|element| collect(element, inner, found)),
            _ => {}
        }
    }
}

const fn inner_schema(holds: FieldType) -> Option<&'static ItemSchema> {
    match holds {
        FieldType::Item(inner) | FieldType::Items(inner) => Some(inner),
        _ => None,
    }
}

/// True for items that have a later field, or hold one that has. Paragraphs hold paragraphs: those in `around` were asked already.
fn may_hold_later(schema: &ItemSchema, around: &ItemSchema) -> bool {
    let has = LATER_FIELDS.iter().any(|(item, _, _)| *item == schema.name);
    let inner = schema.fields.iter().filter_map(|(_, holds)| inner_schema(*holds));
    has || inner.filter(|inner| ![schema.name, around.name].contains(&inner.name)).any(|inner| may_hold_later(inner, schema))
}

/// A file of a later format than this program knows.
#[derive(Debug)]
pub(super) struct NewerFormat {
    /// Where its number stands.
    pub offset: usize,
    pub number: u32,
    /// The latest format this program knows.
    pub known: u32,
    /// The items and names of fields that this program does not know.
    pub passed_over: BTreeSet<(&'static str, String)>,
}

impl NewerFormat {
    /// What is wrong with it.
    pub fn problem(&self) -> ItemProblem {
        let fields = LaterFields::new(self.passed_over.iter().map(|(item, field)| (*item, field.as_str())));
        ItemProblem::NewerFormat { number: self.number, known: self.known, fields }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{format::schema::schema_of, model::FORMAT};

    #[test]
    fn each_later_field_is_one_of_its_item_and_the_last_came_with_the_format_of_today() {
        for (item, field, _) in LATER_FIELDS {
            assert!(schema_of(item).is_some_and(|schema| schema.field(field).is_some()), "{item} has no field {field}");
        }
        assert_eq!(LATER_FIELDS.iter().map(|(_, _, since)| *since).max(), Some(FORMAT));
        assert!(LATER_FIELDS.is_sorted());
    }

    #[test]
    fn the_description_of_the_format_says_which_field_came_when() {
        let description = include_str!("../../briefings/FORMAT.md");
        let (_, section) = description.split_once("## The numbers of the format\n").expect("the section is there");
        let section = section.split("\n## ").next().unwrap_or_default();
        let rows: Vec<(&str, &str, u32)> = section
            .lines()
            .filter_map(|line| {
                let cells: Vec<&str> = line.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('`')).collect();
                let [item, field, since] = cells[..] else { return None };
                Some((item, field, since.parse().ok()?))
            })
            .collect();
        assert_eq!(rows, LATER_FIELDS);
    }
}
