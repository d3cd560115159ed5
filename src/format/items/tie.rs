//! What ties an item to what it is about.

use super::common_fields::optional_text;
use crate::{
    format::{
        fields::{Fields, ParseItem},
        reader::{Expectation, Reader},
    },
    model::{Target, Tie},
};

impl ParseItem for Tie {
    const NAME: &'static str = "Tie";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let to_offset = fields.offset_of("to");
        let to: Option<Target> = fields.required(reader, "to");
        let phrase_offset = fields.offset_of("phrase");
        let phrase: Option<String> = optional_text(fields, reader, "phrase");
        let relation = fields.optional(reader, "relation").unwrap_or_default();
        let basis = fields.optional(reader, "basis");
        let to = to?;
        let expected = phrase.clone().map(|phrase| (phrase_offset, phrase));
        reader.expect(to_offset, Expectation::Tie { to: to.clone(), phrase: expected });
        Some(Self { to, phrase, relation, basis })
    }
}
