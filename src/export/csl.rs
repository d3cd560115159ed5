//! The bibliography as CSL-JSON, for reference managers.
//!
//! Fields and types are those of <https://github.com/citation-style-language/schema>; nothing is put into a
//! field that the file does not say.

use super::{ExportError, selection::Selection};
use crate::{
    model::{Date, DatePart, Source, SourceKind},
    text,
};
use serde_json::{Map, Value, json};

/// Makes the list.
pub(super) fn csl(selection: &Selection<'_>) -> Result<Vec<u8>, ExportError> {
    let all = &selection.linked.briefing().sources;
    let entries: Vec<Value> = selection.sources.iter().map(|index| entry(&all[*index])).collect();
    let mut out = serde_json::to_vec_pretty(&entries).map_err(ExportError::failed)?;
    out.push(b'\n');
    Ok(out)
}

fn entry(source: &Source) -> Value {
    let mut entry = Map::new();
    let mut put = |field: &str, value: Option<Value>| {
        if let Some(value) = value {
            entry.insert(field.to_owned(), value);
        }
    };
    let words = |words: &Option<String>| words.clone().map(Value::from);
    put("id", Some(source.id.clone().into()));
    put("type", Some(kind(source.kind).into()));
    put("title", Some(source.title.clone().into()));
    put("author", source.author.as_ref().map(|author| json!([{ "literal": author }])));
    put("publisher", words(&source.publisher));
    put("issued", source.date.as_ref().map(issued));
    put("number", words(&source.symbol));
    put("URL", words(&source.url));
    put("genre", Some(text::export::source_kind(source.kind).into()));
    put("note", words(&source.note));
    Value::Object(entry)
}

/// What CSL calls it; where it has no word of its own it is a document, and `genre` says of what sort.
const fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::TreatyText => "treaty",
        SourceKind::OfficialRecord | SourceKind::Analysis => "report",
        SourceKind::Statement | SourceKind::PressRelease | SourceKind::Letter => "document",
        SourceKind::NewsArticle => "article-newspaper",
        SourceKind::Dataset => "dataset",
        SourceKind::WebPage => "webpage",
    }
}

/// A date at the precision it has; an interval as two.
fn issued(date: &Date) -> Value {
    let part = |part: DatePart| {
        let month = part.month.map(i16::from);
        let day = part.day.filter(|_| month.is_some()).map(i16::from);
        [Some(part.year), month, day].into_iter().flatten().collect::<Vec<i16>>()
    };
    let parts: Vec<Vec<i16>> = [Some(date.start), date.end].into_iter().flatten().map(part).collect();
    json!({ "date-parts": parts })
}
