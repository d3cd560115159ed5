//! Texts with a grammar of their own: dates, addresses, codes of States, and what something leads to.

use super::{
    address_guess::guess_address,
    date_guess::guess_date,
    hidden_characters::first_hidden,
    limits, lookalikes,
    reader::Reader,
    syntax_tree::SyntaxNode,
    values::{Id, ParseValue, is_too_long, parse_text},
};
use crate::model::{Address, Date, FieldProblem, Grammar, GrammarError, StateCode, Target, member_states};

/// Reads such a text. `guess` makes of one that does not follow its grammar what was meant.
fn parse_with_grammar<T: std::str::FromStr<Err: Into<GrammarError>>>(
    reader: &mut Reader<'_>,
    raw: SyntaxNode<'_>,
    field: &'static str,
    grammar: Grammar,
    guess: fn(&str) -> Option<String>,
) -> Option<T> {
    if is_too_long(reader, raw, field, limits::ADDRESS_BYTES) {
        return None;
    }
    if !raw.text().contains('"') {
        let words = raw.text();
        let suggestion = words.parse::<T>().ok().map(|_| words.to_owned()).or_else(|| guess(words));
        let problem = FieldProblem::MarksMissing { grammar, field, found: words.into() };
        reader.report_with(raw.offset(), problem, suggestion.map(|meant| format!("\"{meant}\"")));
        return None;
    }
    let text = parse_text(reader, raw, field)?;
    if let Some(character) = first_hidden(&text) {
        reader.report(raw.offset(), FieldProblem::Invisible { grammar, field, character });
        return None;
    }
    match text.parse::<T>() {
        Ok(value) => Some(value),
        Err(error) => {
            let lookalike = text.chars().find(|letter| lookalikes::is_lookalike(*letter));
            let suggestion = guess(&text);
            reader.report_with(
                raw.offset(),
                FieldProblem::Malformed { field, found: text.into(), error: error.into(), lookalike },
                suggestion,
            );
            None
        }
    }
}

impl ParseValue for Date {
    fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &'static str) -> Option<Self> {
        parse_with_grammar(reader, raw, field, Grammar::Date, guess_date)
    }
}

impl ParseValue for StateCode {
    fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &'static str) -> Option<Self> {
        let Id(code) = Id::parse_value(reader, raw, field)?;
        let state = Self::parse(&code);
        if state.is_none() {
            // Who writes the name of a State means its code.
            let named = member_states().iter().find(|state| state.name.to_lowercase().starts_with(&code.to_lowercase()));
            let suggestion = named.filter(|_| code.chars().count() > 3).map(|state| state.alpha3.to_owned());
            let suggestion = suggestion.or_else(|| reader.suggest(&code.to_uppercase(), member_states().iter().map(|state| state.alpha3)));
            reader.report_with(raw.offset(), FieldProblem::UnknownState { found: code.as_str().into(), field }, suggestion);
        }
        state
    }
}

impl ParseValue for Address {
    fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &'static str) -> Option<Self> {
        parse_with_grammar(reader, raw, field, Grammar::Address, guess_address)
    }
}

impl ParseValue for Target {
    fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &'static str) -> Option<Self> {
        parse_with_grammar(reader, raw, field, Grammar::Target, guess_address)
    }
}
