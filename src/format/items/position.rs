//! Positions.

use super::common_fields::{optional_text, parse_basis, parse_short_title, parse_sources, parse_ties, required_text};
use crate::{
    format::{
        fields::{Fields, ParseItem},
        reader::{Expectation, Reader},
    },
    model::{Position, Target},
};

impl ParseItem for Position {
    const NAME: &'static str = "Position";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Position);
        let title = optional_text(fields, reader, "title");
        let short_title = parse_short_title(fields, reader);
        let actor = fields.required_reference(reader, "actor", Expectation::Actor);
        let date = fields.required(reader, "date");
        let edition = fields.reference(reader, "edition", Expectation::Edition);
        let stance = fields.required(reader, "stance");
        let text = required_text(fields, reader, "text");
        let ties = parse_ties(fields, reader);
        let sources = parse_sources(fields, reader);
        let basis = parse_basis(fields, reader);
        Some(Self { id: id?, title, short_title, actor: actor?, date: date?, edition, stance: stance?, text: text?, ties, sources, basis })
    }
}
