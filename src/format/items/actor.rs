//! Actors.

use super::common_fields::{optional_text, required_text};
use crate::{
    format::{
        fields::{Fields, ParseItem},
        reader::{Expectation, Reader},
    },
    model::{Actor, Target},
};

impl ParseItem for Actor {
    const NAME: &'static str = "Actor";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Actor);
        let name = required_text(fields, reader, "name");
        let kind = fields.required(reader, "kind");
        let about = optional_text(fields, reader, "about");
        let state = fields.optional(reader, "state");
        let member_of = fields.references(reader, "member_of", Expectation::Actor);
        Some(Self { id: id?, name: name?, kind: kind?, about, state, member_of })
    }
}
