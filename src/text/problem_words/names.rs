//! What an item or a file is called by in a sentence: which kind it is, by which a message chooses its words, and its id.

use crate::model::{Problem, Target, Within};

/// The kind and the id of an item; the kind alone of a file.
#[derive(Debug)]
pub(super) struct Name {
    pub item: &'static str,
    pub id: String,
}

impl Name {
    /// That of an item.
    pub fn of(target: &Target) -> Self {
        let id = match target {
            Target::Text(address) => address.to_string(),
            other => other.id(),
        };
        Self { item: target.kind().name(), id }
    }

    /// That of the item a problem is in, and where that is not known of the file.
    pub fn subject(problem: &Problem) -> Self {
        problem.about.as_ref().map_or_else(|| Self { item: problem.file.name(), id: String::new() }, Self::of)
    }
}

/// The item that an error of syntax is in, and the list that is in.
#[derive(Debug)]
pub(super) struct Place<'a> {
    pub name: Name,
    pub list: &'a str,
}

impl<'a> Place<'a> {
    pub fn of(within: &'a Within) -> Self {
        let (name, list) = match within {
            Within::File => (Name { item: "file", id: String::new() }, ""),
            Within::Field(list) => (Name { item: "field", id: String::new() }, &**list),
            Within::Label { label, list } => (Name { item: "label", id: label.to_string() }, &**list),
            Within::Item { item, list } => (Name::of(item), &**list),
        };
        Self { name, list }
    }
}
