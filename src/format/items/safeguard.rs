//! Safeguards, with who pushed for and who resisted them, and the votes on them.

use super::common_fields::{optional_text, parse_basis, parse_short_title, parse_sources, parse_ties, required_text};
use crate::{
    format::{
        fields::{Fields, ParseItem},
        reader::{Expectation, Reader},
    },
    model::{Backing, Safeguard, Target, Votes},
};

impl ParseItem for Safeguard {
    const NAME: &'static str = "Safeguard";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Safeguard);
        let name = required_text(fields, reader, "name");
        let short_title = parse_short_title(fields, reader);
        let kind = fields.required(reader, "kind");
        let strength = fields.required(reader, "strength");
        let guarantees = required_text(fields, reader, "guarantees");
        let limits = optional_text(fields, reader, "limits");
        let pushed_by = fields.optional(reader, "pushed_by");
        let resisted_by = fields.optional(reader, "resisted_by");
        let votes = fields.list(reader, "votes");
        let ties = parse_ties(fields, reader);
        let sources = parse_sources(fields, reader);
        let basis = parse_basis(fields, reader);
        Some(Self {
            id: id?,
            name: name?,
            short_title,
            kind: kind?,
            strength: strength?,
            guarantees: guarantees?,
            limits,
            pushed_by,
            resisted_by,
            votes,
            ties,
            sources,
            basis,
        })
    }
}

impl ParseItem for Backing {
    const NAME: &'static str = "Backing";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            actors: fields.references(reader, "actors", Expectation::Actor),
            text: optional_text(fields, reader, "text"),
            basis: fields.optional(reader, "basis"),
        })
    }
}

impl ParseItem for Votes {
    const NAME: &'static str = "Votes";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let date = fields.optional(reader, "date");
        let text = required_text(fields, reader, "text");
        let in_favour = fields.optional(reader, "in_favour");
        let against = fields.optional(reader, "against");
        let abstaining = fields.optional(reader, "abstaining");
        let sources = fields.references(reader, "sources", Expectation::Source);
        let basis = fields.optional(reader, "basis");
        Some(Self { date, text: text?, in_favour, against, abstaining, sources, basis })
    }
}
