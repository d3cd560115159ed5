//! Terms.

use super::common_fields::{parse_basis, parse_sources, required_text};
use crate::{
    format::{
        fields::{Fields, ParseItem},
        reader::{Expectation, Reader},
    },
    model::{Address, Target, Term},
};

impl ParseItem for Term {
    const NAME: &'static str = "Term";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Term);
        let word = required_text(fields, reader, "word");
        let meaning = required_text(fields, reader, "meaning");
        let offset = fields.offset_of("defined_at");
        let defined_at: Option<Address> = fields.optional(reader, "defined_at");
        if let Some(address) = &defined_at {
            reader.expect(offset, Expectation::Paragraph(address.clone()));
        }
        let sources = parse_sources(fields, reader);
        let basis = parse_basis(fields, reader);
        Some(Self { id: id?, word: word?, meaning: meaning?, defined_at, sources, basis })
    }
}
