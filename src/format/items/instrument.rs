//! The instrument, its editions and divisions, and where it stands.

use super::{
    common_fields::{parse_basis, parse_sources, required_text},
    provision_name::ProvisionName,
};
use crate::{
    format::{
        fields::{Fields, ParseItem},
        reader::{Expectation, Reader},
        values::{Id, ParseValue},
    },
    model::{Division, Edition, Instrument, ItemProblem, Status, Target},
};

impl ParseItem for Instrument {
    const NAME: &'static str = "Instrument";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        reader.about = Some(Target::Instrument);
        let offset = fields.offset_of("current");
        let Id(current) = fields.expected(reader, "current");
        if !current.is_empty() {
            reader.expect(offset, Expectation::Edition(current.clone()));
        }
        Some(Self {
            title: fields.expected(reader, "title"),
            short: fields.optional(reader, "short").unwrap_or_default(),
            symbol: fields.optional(reader, "symbol"),
            adopted: fields.optional(reader, "adopted"),
            current,
            editions: parse_editions(fields, reader),
            divisions: fields.list(reader, "divisions"),
        })
    }
}

/// Editions have no [`Target`] of their own, so what is written twice is found here.
fn parse_editions(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Vec<Edition> {
    let mut editions: Vec<Edition> = Vec::new();
    for raw in fields.elements(reader, "editions") {
        let Some(edition) = Edition::parse_value(reader, raw, "editions") else {
            reader.lost_count += 1;
            reader.unread.lost_an_edition();
            continue;
        };
        if editions.iter().any(|known| known.id == edition.id) {
            reader.lost_count += 1;
            reader.report(raw.offset(), ItemProblem::EditionTwice(edition.id.into()));
        } else {
            editions.push(edition);
        }
    }
    editions
}

impl ParseItem for Edition {
    const NAME: &'static str = "Edition";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.required(reader, "id").map(|Id(id)| id);
        let title = fields.required(reader, "title");
        let symbol = fields.optional(reader, "symbol");
        let date = fields.optional(reader, "date");
        Some(Self { id: id?, title: title?, symbol, date })
    }
}

impl ParseItem for Division {
    const NAME: &'static str = "Division";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Division);
        let ProvisionName { kind, number, label } = ProvisionName::parse(fields, reader, id.as_deref());
        let heading = fields.optional(reader, "heading").unwrap_or_default();
        let parent = fields.reference(reader, "parent", Expectation::Division);
        Some(Self { id: id?, kind, number, label: label?, heading, parent })
    }
}

impl ParseItem for Status {
    const NAME: &'static str = "Status";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = required_text(fields, reader, "text");
        let as_of = fields.required(reader, "as_of");
        let last_looked = fields.optional(reader, "last_looked");
        let last_evidence = fields.optional(reader, "last_evidence");
        let sources = parse_sources(fields, reader);
        let basis = parse_basis(fields, reader);
        Some(Self { text: text?, as_of: as_of?, last_looked, last_evidence, sources, basis })
    }
}
