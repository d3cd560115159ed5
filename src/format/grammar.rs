//! Texts with a grammar of their own: dates, addresses, and what something leads to.

use super::{
    addresses, alike, dates,
    fields::{Read, is_too_long, text},
    hidden::{first_hidden, named},
    limits,
    reader::{Raw, Reader},
};
use crate::model::{Address, Code, Date, Target};
use std::fmt;

/// A text with a grammar of its own: how it is called in a problem, and what is made of one that does not follow it.
struct Grammar {
    code: Code,
    /// What stands in quotation marks: `a date`.
    called: &'static str,
    meant: fn(&str) -> Option<String>,
}

/// Reads such a text.
fn parsed<T: std::str::FromStr<Err: fmt::Display>>(reader: &mut Reader<'_>, raw: Raw<'_>, field: &str, grammar: &Grammar) -> Option<T> {
    if is_too_long(reader, raw, field, limits::ADDRESS_BYTES) {
        return None;
    }
    if !raw.ron.contains('"') {
        let (subject, called) = (reader.subject(), grammar.called);
        let words = raw.ron.trim_end();
        let message = format!("{subject} has `{words}` for `{field}`; {called} stands in quotation marks.");
        let meant = words.parse::<T>().ok().map(|_| words.to_owned()).or_else(|| (grammar.meant)(words));
        reader.report_with(grammar.code, raw.at, message, meant.map(|meant| format!("\"{meant}\"")));
        return None;
    }
    let text = text(reader, raw, field)?;
    if let Some(letter) = first_hidden(&text) {
        let subject = reader.subject();
        reader.report(grammar.code, raw.at, format!("{subject} has a character in `{field}` that nobody sees: {}.", named(letter)));
        return None;
    }
    match text.parse() {
        Ok(value) => Some(value),
        Err(error) => {
            let subject = reader.subject();
            let alike =
                text.chars().find(|letter| alike::is_alike(*letter)).map(|letter| format!("; in it stands {}", alike::name(letter)));
            let message = format!("{subject} has {text:?} for `{field}`: {error}{}.", alike.unwrap_or_default());
            reader.report_with(grammar.code, raw.at, message, (grammar.meant)(&text));
            None
        }
    }
}

impl Read for Date {
    fn read(reader: &mut Reader<'_>, raw: Raw<'_>, field: &str) -> Option<Self> {
        parsed(reader, raw, field, &Grammar { code: Code::BadDate, called: "a date", meant: dates::meant })
    }
}

impl Read for Address {
    fn read(reader: &mut Reader<'_>, raw: Raw<'_>, field: &str) -> Option<Self> {
        parsed(reader, raw, field, &Grammar { code: Code::BadAddress, called: "an address", meant: addresses::meant })
    }
}

impl Read for Target {
    fn read(reader: &mut Reader<'_>, raw: Raw<'_>, field: &str) -> Option<Self> {
        parsed(reader, raw, field, &Grammar { code: Code::BadAddress, called: "what it leads to", meant: addresses::meant })
    }
}
