//! A source as a bibliography has it.

use super::{
    date::day,
    punctuation::{ended, quoted},
    speaker::is_same,
    style::CitationStyle,
    symbol::{Resolution, reference},
};
use crate::{
    model::Source,
    text::{citations, in_brackets, list},
};

/// A source as a bibliography has it.
#[must_use]
pub fn source_citation(source: &Source, style: CitationStyle) -> String {
    let cited = source_cited(source, None, style);
    // OSCOLA ends with an address or a bracket, and APA with an address, without a stop after it.
    let bare = style == CitationStyle::Oscola || style == CitationStyle::Apa && source.url.is_some();
    if bare { cited } else { ended(&cited) }
}

/// The same without the stop at its end, and without this name where it is the author's: who said what is cited was
/// named before.
pub(super) fn source_cited(source: &Source, actor: Option<&str>, style: CitationStyle) -> String {
    let Source { title, author, publisher, date, url, symbol, .. } = source;
    let is_named = |who: &str| actor.is_some_and(|actor| is_same(who, actor));
    // Who publishes what nobody signed is its author.
    let who = author.as_ref().or(publisher.as_ref());
    let is_who = author.is_none() || source.is_self_published();
    let publisher = publisher.as_ref().filter(|publisher| !is_who && !is_named(publisher));
    let who = who.filter(|who| !is_named(who));
    let resolution = symbol.as_deref().and_then(Resolution::of);
    // A body that names itself in its title, or whose resolution it is, is not named before it as well.
    let told = |who: &str| same_start(title, who) || resolution.as_ref().is_some_and(|resolution| who.ends_with(resolution.body()));
    let date = date.as_ref().map(|date| day(date, style));
    let symbol = symbol.as_deref().map(|symbol| reference(symbol, style));
    match style {
        CitationStyle::Un => {
            let who = who.filter(|who| !told(who)).cloned();
            let url = url.as_ref().map(|url| citations::available_at(url));
            let title = Some(quoted(title, style));
            // What a resolution is called stands before its day, a symbol after it.
            let pieces = if resolution.is_some() {
                [who, title, publisher.cloned(), symbol, date, url]
            } else {
                [who, title, publisher.cloned(), date, symbol, url]
            };
            list(&pieces.into_iter().flatten().collect::<Vec<_>>())
        }
        CitationStyle::Oscola => {
            let mut cited = quoted(title, style);
            if let Some(who) = who.filter(|who| !told(who)) {
                cited = list(&[who, &cited]);
            }
            let about: Vec<String> = [publisher.cloned(), date].into_iter().flatten().collect();
            if !about.is_empty() {
                cited = in_brackets(&cited, &list(&about));
            }
            let rest = symbol.into_iter().chain(url.as_ref().map(|url| citations::network_address(url)));
            rest.fold(cited, |cited, more| citations::beside(&cited, &more))
        }
        CitationStyle::Apa => {
            let date = date.unwrap_or_else(|| citations::UNDATED.to_string());
            let title = symbol.map_or_else(|| title.clone(), |symbol| in_brackets(title, &symbol));
            let head = match who {
                Some(who) => citations::dated_source(&ended(who), &date, &title),
                None => citations::dated_title(&ended(&title), &date),
            };
            let rest = [publisher.map(|publisher| ended(publisher)), url.clone()].into_iter().flatten();
            rest.fold(head, |head, more| citations::beside(&ended(&head), &more))
        }
    }
}

/// True where a title begins with a name, as whole words.
fn same_start(title: &str, name: &str) -> bool {
    let rest = title.to_lowercase().strip_prefix(&name.to_lowercase()).map(|rest| rest.chars().next());
    rest.is_some_and(|next| next.is_none_or(|next| !next.is_alphanumeric()))
}
