//! The bibliography as BibTeX, with the fields that BibLaTeX reads as well. UTF-8 stays as it is.

use super::selection::Selection;
use crate::{
    model::{Source, SourceKind},
    text,
};
use std::{collections::BTreeSet, fmt::Write as _};

/// Makes the list.
pub(super) fn bibtex(selection: &Selection<'_>) -> String {
    let all = &selection.linked.briefing().sources;
    let mut keys = BTreeSet::new();
    let mut out = String::new();
    for source in selection.sources.iter().map(|index| &all[*index]) {
        let wanted = key(&source.id);
        let mut free = wanted.clone();
        let mut number = 2;
        while !keys.insert(free.clone()) {
            free = format!("{wanted}-{number}");
            number += 1;
        }
        entry(&mut out, source, &free);
    }
    out
}

fn entry(out: &mut String, source: &Source, key: &str) {
    let report = matches!(source.kind, SourceKind::OfficialRecord | SourceKind::Analysis);
    let (kind, publisher) = if report { ("techreport", "institution") } else { ("misc", "publisher") };
    // Writing to a string cannot fail.
    let _ = writeln!(out, "@{kind}{{{key},");
    let mut put = |field: &str, words: Option<String>| {
        if let Some(words) = words {
            let _ = writeln!(out, "  {field} = {{{words}}},");
        }
    };
    let plain = |words: &Option<String>| words.as_deref().map(escaped);
    // A second pair of braces: a title keeps its capitals, and a name is not taken apart.
    put("title", Some(format!("{{{}}}", escaped(&source.title))));
    put("author", plain(&source.author).map(|author| format!("{{{author}}}")));
    put(publisher, plain(&source.publisher).map(|publisher| format!("{{{publisher}}}")));
    put("date", source.date.as_ref().map(ToString::to_string));
    put("year", source.date.as_ref().map(|date| date.start.year.to_string()));
    put("month", source.date.as_ref().and_then(|date| date.start.month).map(|month| month.to_string()));
    put("number", plain(&source.symbol));
    put("url", source.url.as_deref().map(address));
    put("type", Some(text::export::source_kind(source.kind).to_owned()));
    put("note", plain(&source.note));
    out.push_str("}\n\n");
}

/// An id with what a key can hold: ASCII letters and digits, and `-_.`.
fn key(id: &str) -> String {
    id.chars().map(|letter| if letter.is_ascii_alphanumeric() || "-_.".contains(letter) { letter } else { '-' }).collect()
}

/// What TeX takes for words. Braces are commands, as a brace counts even after a backslash.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '#' | '$' | '%' | '&' | '_' => out.extend(['\\', letter]),
            _ => out.push(letter),
        }
    }
    out
}

/// An address is read as it stands, so that what would end it is written as a web address may be.
fn address(url: &str) -> String {
    url.replace('\\', "%5C").replace('{', "%7B").replace('}', "%7D")
}
