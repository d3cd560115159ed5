//! Critiques, with replies to them and what came of them.

use super::common_fields::{optional_text, parse_basis, parse_short_title, parse_sources, parse_ties, required_text};
use crate::{
    format::{
        fields::{Fields, ParseItem},
        reader::{Expectation, Reader},
    },
    model::{Critique, Outcome, Reply, Target},
};

impl ParseItem for Critique {
    const NAME: &'static str = "Critique";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Critique);
        let title = optional_text(fields, reader, "title");
        let short_title = parse_short_title(fields, reader);
        let actor = fields.required_reference(reader, "actor", Expectation::Actor);
        let date = fields.required(reader, "date");
        let edition = fields.reference(reader, "edition", Expectation::Edition);
        let cited_as = fields.optional(reader, "cited_as");
        let claim = required_text(fields, reader, "claim");
        let claim_basis = fields.optional(reader, "claim_basis");
        let ask = optional_text(fields, reader, "ask");
        let ask_kind = fields.optional(reader, "ask_kind");
        let ask_basis = fields.optional(reader, "ask_basis");
        let asks_for = fields.list(reader, "asks_for");
        let affects = fields.list(reader, "affects");
        let ties = parse_ties(fields, reader);
        let replies = fields.list(reader, "replies");
        let outcome = fields.optional(reader, "outcome");
        let sources = parse_sources(fields, reader);
        let basis = parse_basis(fields, reader);
        Some(Self {
            id: id?,
            title,
            short_title,
            actor: actor?,
            date: date?,
            edition,
            cited_as,
            claim: claim?,
            claim_basis,
            ask,
            ask_kind,
            ask_basis,
            asks_for,
            affects,
            ties,
            replies,
            outcome,
            sources,
            basis,
        })
    }
}

impl ParseItem for Reply {
    const NAME: &'static str = "Reply";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Reply);
        let actor = fields.required_reference(reader, "actor", Expectation::Actor);
        let date = fields.required(reader, "date");
        let text = required_text(fields, reader, "text");
        let sources = parse_sources(fields, reader);
        let basis = parse_basis(fields, reader);
        Some(Self { id: id?, actor: actor?, date: date?, text: text?, sources, basis })
    }
}

impl ParseItem for Outcome {
    const NAME: &'static str = "Outcome";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let is = fields.required(reader, "is");
        let why = optional_text(fields, reader, "why");
        let basis = fields.optional(reader, "basis");
        Some(Self { is: is?, why, basis })
    }
}
