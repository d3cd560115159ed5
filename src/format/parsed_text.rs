//! Texts with a grammar of their own: dates, addresses, and what something leads to.

use super::{
    address_guess::guess_address,
    date_guess::guess_date,
    hidden_characters::{code_point_label, first_hidden},
    limits, lookalikes,
    reader::Reader,
    syntax_tree::SyntaxNode,
    values::{ParseValue, is_too_long, parse_text},
};
use crate::model::{Address, Code, Date, Target};
use std::fmt;

/// A text with a grammar of its own: how it is called in a problem, and what is made of one that does not follow it.
struct TextGrammar {
    code: Code,
    /// What stands in quotation marks: `a date`.
    name: &'static str,
    guess: fn(&str) -> Option<String>,
}

/// Reads such a text.
fn parse_with_grammar<T: std::str::FromStr<Err: fmt::Display>>(
    reader: &mut Reader<'_>,
    raw: SyntaxNode<'_>,
    field: &str,
    grammar: &TextGrammar,
) -> Option<T> {
    if is_too_long(reader, raw, field, limits::ADDRESS_BYTES) {
        return None;
    }
    if !raw.text().contains('"') {
        let (subject, name) = (reader.subject(), grammar.name);
        let words = raw.text();
        let message = format!("{subject} has `{words}` for `{field}`; {name} belongs in quotation marks.");
        let suggestion = words.parse::<T>().ok().map(|_| words.to_owned()).or_else(|| (grammar.guess)(words));
        reader.report_with(grammar.code, raw.offset(), message, suggestion.map(|meant| format!("\"{meant}\"")));
        return None;
    }
    let text = parse_text(reader, raw, field)?;
    if let Some(letter) = first_hidden(&text) {
        let subject = reader.subject();
        reader.report(
            grammar.code,
            raw.offset(),
            format!("{subject} has an invisible character in `{field}`: {}.", code_point_label(letter)),
        );
        return None;
    }
    match text.parse() {
        Ok(value) => Some(value),
        Err(error) => {
            let subject = reader.subject();
            let alike = text
                .chars()
                .find(|letter| lookalikes::is_lookalike(*letter))
                .map(|letter| format!("; it contains {}", lookalikes::character_name(letter)));
            let message = format!("{subject} has {text:?} for `{field}`: {error}{}.", alike.unwrap_or_default());
            reader.report_with(grammar.code, raw.offset(), message, (grammar.guess)(&text));
            None
        }
    }
}

impl ParseValue for Date {
    fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &str) -> Option<Self> {
        parse_with_grammar(reader, raw, field, &TextGrammar { code: Code::BadDate, name: "a date", guess: guess_date })
    }
}

impl ParseValue for Address {
    fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &str) -> Option<Self> {
        parse_with_grammar(reader, raw, field, &TextGrammar { code: Code::BadAddress, name: "an address", guess: guess_address })
    }
}

impl ParseValue for Target {
    fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &str) -> Option<Self> {
        parse_with_grammar(reader, raw, field, &TextGrammar { code: Code::BadAddress, name: "what it leads to", guess: guess_address })
    }
}
