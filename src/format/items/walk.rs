//! Walks and their stops.

use super::common_fields::{check_text, required_text};
use crate::{
    format::{
        fields::{Fields, ParseItem},
        reader::{Expectation, Reader},
        values::{MultilineText, ParseValue},
    },
    model::{Private, Stop, Target, Walk},
};

impl ParseItem for Walk {
    const NAME: &'static str = "Walk";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = fields.id(reader, Target::Walk);
        let title = required_text(fields, reader, "title");
        let audience = fields.optional(reader, "audience");
        let stops = fields.list(reader, "stops");
        Some(Self { id: id?, title: title?, audience, stops })
    }
}

impl ParseItem for Stop {
    const NAME: &'static str = "Stop";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let offset = fields.offset_of("focus");
        let focus: Option<Target> = fields.required(reader, "focus");
        let panes = fields.list(reader, "panes");
        let question_offset = fields.offset_of("question");
        let question = fields.optional(reader, "question").map(|MultilineText(question)| question);
        if let Some(question) = &question {
            check_text(reader, question, "question", question_offset);
        }
        let choices = fields.list(reader, "choices");
        let reveal = fields.elements_by(reader, "reveal", |reader, raw| {
            let target = Target::parse_value(reader, raw, "reveal")?;
            reader.expect(raw.offset(), Expectation::Stop(target.clone()));
            Some(target)
        });
        let minutes = fields.optional(reader, "minutes");
        let notes = fields.optional(reader, "notes").map(|MultilineText(notes)| Private::new(notes));
        let focus = focus?;
        reader.expect(offset, Expectation::Stop(focus.clone()));
        Some(Self { focus, panes, question, choices, reveal, minutes, notes })
    }
}
