//! An item or a list that is open where a file is being read, and what may stand next in it.

use crate::format::schema::{FieldType, ItemSchema};

/// What may stand next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expects {
    /// The name of a field, or the end.
    Name,
    Colon,
    /// A field's value, or an element of a list or its end.
    Value,
    /// A comma, or the end.
    CommaOrEnd,
}

/// What kind of brackets are open.
#[derive(Clone, Copy, Debug)]
pub(super) enum Container {
    Item(&'static ItemSchema),
    /// A list of what its elements hold.
    List(FieldType),
    Pairs,
    /// Brackets of which nothing is known but that they match.
    Unknown,
}

/// An item or a list that is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub container: Container,
    pub expects: Expects,
    /// The bracket that closes it.
    pub close: char,
    /// The bracket that was written to close it, where it was opened with a wrong one.
    pub written: Option<char>,
    /// Where its name begins, or its bracket where it has none.
    pub offset: usize,
    /// Where its bracket stands.
    pub open: usize,
    /// The name of the field that is being read.
    pub field: (usize, usize),
    /// What that field holds.
    pub field_type: FieldType,
}

impl Frame {
    pub const fn new(container: Container, close: char, offset: usize, open: usize) -> Self {
        // What stands after an opening bracket stands after a comma too.
        let expects = Self::expects_in(container);
        Self { container, expects, close, written: None, offset, open, field: (offset, offset), field_type: FieldType::Anything }
    }

    /// What may stand after a comma.
    pub const fn after_comma(&self) -> Expects {
        Self::expects_in(self.container)
    }

    const fn expects_in(container: Container) -> Expects {
        match container {
            Container::List(_) => Expects::Value,
            Container::Item(_) | Container::Pairs | Container::Unknown => Expects::Name,
        }
    }

    /// What may stand here as a value.
    pub const fn expected_type(&self) -> FieldType {
        match self.container {
            Container::List(field_type) => field_type,
            Container::Item(_) | Container::Pairs | Container::Unknown => self.field_type,
        }
    }
}
