//! Events.

use super::common_fields::{optional_text, parse_basis, parse_sources, required_text};
use crate::{
    format::{
        fields::{Fields, ParseItem},
        reader::Reader,
    },
    model::{Event, Target},
};

impl ParseItem for Event {
    const NAME: &'static str = "Event";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Event);
        let date = fields.required(reader, "date");
        let title = required_text(fields, reader, "title");
        let text = optional_text(fields, reader, "text");
        let ties = fields.list(reader, "ties");
        let sources = parse_sources(fields, reader);
        let basis = parse_basis(fields, reader);
        Some(Self { id: id?, date: date?, title: title?, text, ties, sources, basis })
    }
}
