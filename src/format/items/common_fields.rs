//! What many kinds of item have: text, how far it was checked, sources and ties.

use crate::{
    format::{
        fields::Fields,
        long_quotation::{MAX_TERM_WORDS, find_long_quotation},
        reader::{Expectation, Reader},
    },
    model::{Basis, Code, Tie},
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

/// Checks a text as such: that it is not empty, and quotes no more than a term.
pub(super) fn check_text(reader: &mut Reader<'_>, text: &str, field: &str, offset: usize) {
    if let Some(quoted) = find_long_quotation(text).filter(|_| field != "phrase") {
        let subject = reader.subject();
        let begins: Vec<&str> = quoted.split_whitespace().take(4).collect();
        let message = format!(
            "{subject} quotes more than {MAX_TERM_WORDS} words in `{field}` (“{} …”). Say it in other words; only a single term may be in quotation marks.",
            begins.join(" ")
        );
        reader.report(Code::LongQuotation, offset, message);
    }
    if text.trim().is_empty() {
        let message = format!("{} has nothing in `{field}`. Put the words between the quotation marks.", reader.subject());
        reader.report(Code::EmptyText, offset, message);
    }
}

/// How far an item was checked; what does not say so counts as unchecked.
pub(super) fn parse_basis(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Basis {
    if !fields.has("basis") {
        let message = format!("{} does not say how far it was verified; it is shown as unverified.", reader.subject());
        reader.report(Code::NoBasis, fields.offset, message);
    }
    fields.optional(reader, "basis").unwrap_or_default()
}

/// The sources of a claim; every claim has one.
pub(super) fn parse_sources(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Vec<String> {
    let problem_count = reader.problem_count();
    let sources = fields.references(reader, "sources", Expectation::Source);
    // Where those that stand there cannot be read, that is the cause.
    if sources.is_empty() && reader.problem_count() == problem_count {
        let message = format!("{} names no source.", reader.subject());
        reader.report(Code::NoSource, fields.offset, message);
    }
    sources
}

/// The ties of an item that floats without one.
pub(super) fn parse_ties(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Vec<Tie> {
    let problem_count = reader.problem_count();
    let ties = fields.list(reader, "ties");
    if ties.is_empty() && reader.problem_count() == problem_count {
        let message = format!("{} is tied to nothing, so no provision shows it.", reader.subject());
        reader.report(Code::NoTie, fields.offset, message);
    }
    ties
}
