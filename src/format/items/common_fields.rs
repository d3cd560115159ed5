//! What many kinds of item have: text, how far it was checked, sources and ties.

use crate::{
    format::{
        fields::Fields,
        long_quotation::{MAX_TERM_WORDS, find_long_quotation},
        reader::{Expectation, Reader},
    },
    model::{Basis, FieldProblem, ItemProblem, Tie},
};

/// A text that must be there, and must not be empty.
pub(super) fn required_text(fields: &mut Fields<'_>, reader: &mut Reader<'_>, field: &'static str) -> Option<String> {
    let offset = fields.offset_of(field);
    let text: String = fields.required(reader, field)?;
    check_text(reader, &text, field, offset);
    Some(text)
}

/// A text that may be absent, and must not be empty.
pub(super) fn optional_text(fields: &mut Fields<'_>, reader: &mut Reader<'_>, field: &'static str) -> Option<String> {
    let offset = fields.offset_of(field);
    let text: String = fields.optional(reader, field)?;
    check_text(reader, &text, field, offset);
    Some(text)
}

/// Letters of a short title.
const SHORT_TITLE: usize = 40;

/// A shorter title, for where there is no room for the whole one: one that is longer than that is reported, and used.
pub(super) fn parse_short_title(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<String> {
    let offset = fields.offset_of("short_title");
    let title = optional_text(fields, reader, "short_title")?;
    let letters = title.chars().count();
    if letters > SHORT_TITLE {
        reader.report(offset, FieldProblem::LongShortTitle { letters, most: SHORT_TITLE });
    }
    Some(title)
}

/// Checks a text as such: that it is not empty, and quotes no more than a term.
pub(super) fn check_text(reader: &mut Reader<'_>, text: &str, field: &'static str, offset: usize) {
    if let Some(quoted) = find_long_quotation(text).filter(|_| field != "phrase") {
        let begins: Vec<&str> = quoted.split_whitespace().take(4).collect();
        reader.report(offset, FieldProblem::LongQuotation { field, begins: begins.join(" ").into(), most: MAX_TERM_WORDS });
    }
    if text.trim().is_empty() {
        reader.report(offset, FieldProblem::EmptyText(field));
    }
}

/// How far an item was checked; what does not say so counts as unchecked.
pub(super) fn parse_basis(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Basis {
    if !fields.has("basis") {
        reader.report(fields.offset, ItemProblem::NoBasis);
    }
    fields.optional(reader, "basis").unwrap_or_default()
}

/// The sources of a claim; every claim has one.
pub(super) fn parse_sources(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Vec<String> {
    let problem_count = reader.problem_count();
    let sources = fields.references(reader, "sources", Expectation::Source);
    // Where those that stand there cannot be read, that is the cause.
    if sources.is_empty() && reader.problem_count() == problem_count {
        reader.report(fields.offset, ItemProblem::NoSource);
    }
    sources
}

/// The ties of an item that floats without one.
pub(super) fn parse_ties(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Vec<Tie> {
    let problem_count = reader.problem_count();
    let ties = fields.list(reader, "ties");
    if ties.is_empty() && reader.problem_count() == problem_count {
        reader.report(fields.offset, ItemProblem::NoTie);
    }
    ties
}
