//! Sources.

use super::common_fields::required_text;
use crate::{
    format::{
        fields::{Fields, ParseItem},
        reader::Reader,
    },
    model::{Source, Target},
};

impl ParseItem for Source {
    const NAME: &'static str = "Source";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Source);
        let title = required_text(fields, reader, "title");
        let author = fields.optional(reader, "author");
        let publisher = fields.optional(reader, "publisher");
        let date = fields.optional(reader, "date");
        let url = fields.optional(reader, "url");
        let symbol = fields.optional(reader, "symbol");
        let kind = fields.required(reader, "kind");
        let note = fields.optional(reader, "note");
        Some(Self { id: id?, title: title?, author, publisher, date, url, symbol, kind: kind?, note })
    }
}
