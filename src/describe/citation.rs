//! Where something stands, for who reads it elsewhere, in three styles.
//!
//! - UN documents: the United Nations Editorial Manual, “Footnotes and other references”: author, title, symbol,
//!   date, and paragraphs as “para. 2 (b)”.
//! - OSCOLA: Oxford University Standard for the Citation of Legal Authorities, 4th edition with “Citing
//!   International Law Sources” (2006): almost no full stops, `art 24(2)(b)`, single quotation marks, day before month.
//! - APA: Publication Manual of the American Psychological Association, 7th edition, §9 and §11.8: author, year in
//!   brackets, title, source.
//!
//! What is cited is a briefing's summary, so every citation says so beside the style's own parts, with the day of the
//! briefing. Knows the library; nothing of files or the clipboard.

use crate::{
    library::{Item, Library},
    model::{Address, Basis, Date, DatePart, Source, Target},
    text,
};
use serde::{Deserialize, Serialize};

/// How a citation is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Style {
    /// As in documents of the United Nations.
    #[default]
    Un,
    /// As lawyers write who follow Oxford.
    Oscola,
    /// As in the social sciences.
    Apa,
}

impl Style {
    /// In the order they are offered.
    pub const ALL: [Self; 3] = [Self::Un, Self::Oscola, Self::Apa];

    /// The one after it, around the end.
    #[must_use]
    pub fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }
}

/// Where something stands: the treaty, its edition, the place, that it is a summary where it is one, the sources of
/// a claim, and the briefing with its day.
#[must_use]
pub fn citation(library: &Library, target: &Target, style: Style) -> String {
    let cited = match (library.item(target), target) {
        (Some(item), _) => item_cited(library, item, style),
        (None, Target::Text(address)) => {
            let basis = library.paragraph(address).and_then(|paragraph| paragraph.basis);
            let basis = basis.or_else(|| library.provision_by_id(address.provision_id()).map(|provision| provision.basis));
            let place = place(library, address, style);
            with_status(&treaty(library, Some(&place), style), basis)
        }
        (None, Target::Source(id)) => library.source(id).map(|source| source_citation(source, style)).unwrap_or_default(),
        (None, Target::Reply(id)) => reply_cited(library, id, style),
        _ => treaty(library, None, style),
    };
    let briefing = library.briefing();
    let as_of = briefing.as_of.as_ref().map(|day| format!(", as of {}", text::date(day))).unwrap_or_default();
    format!("{}. Plenary briefing: {}{as_of}.", cited.trim_end_matches('.'), briefing.title)
}

/// The treaty in its current edition, at a place in it.
fn treaty(library: &Library, place: Option<&str>, style: Style) -> String {
    let instrument = &library.briefing().instrument;
    let edition = instrument.editions.iter().find(|edition| edition.id == instrument.current);
    let symbol = edition.and_then(|edition| edition.symbol.as_deref()).or(instrument.symbol.as_deref());
    let date = edition.and_then(|edition| edition.date.as_ref()).or(instrument.adopted.as_ref());
    let (title, edition) = (instrument.title.as_str(), edition.map(|edition| edition.title.as_str()));
    match style {
        Style::Un => {
            let pieces = [Some(title), edition, symbol].into_iter().flatten().map(str::to_owned);
            let date = date.map(|date| day(date, style));
            pieces.chain(date).chain(place.map(str::to_owned)).collect::<Vec<_>>().join(", ")
        }
        Style::Oscola => {
            let when = match (edition, date) {
                (Some(edition), Some(date)) => format!(" ({}, {})", edition.to_lowercase(), day(date, style)),
                (None, Some(date)) => format!(" ({})", day(date, style)),
                (Some(edition), None) => format!(" ({})", edition.to_lowercase()),
                (None, None) => String::new(),
            };
            let rest = [symbol, place].into_iter().flatten().collect::<Vec<_>>().join(" ");
            format!("{title}{when} {rest}").trim_end().to_owned()
        }
        Style::Apa => {
            let pieces = [Some(title.to_owned()), place.map(str::to_owned), date.map(|date| day(date, style))];
            let about: Vec<&str> = [edition, symbol].into_iter().flatten().collect();
            let about = if about.is_empty() { String::new() } else { format!(" ({})", about.join(", ")) };
            format!("{}{about}", pieces.into_iter().flatten().collect::<Vec<_>>().join(", "))
        }
    }
}

/// `art. 24, para. 2 (b)`, `art 24(2)(b)`, `Art. 24(2)(b)`; what is no article by its own label.
fn place(library: &Library, address: &Address, style: Style) -> String {
    let said = library.say(address);
    let label = library.provision_by_id(address.provision_id()).map_or("", |provision| provision.label.as_str());
    let Some(number) = label.strip_prefix("Article ") else { return said };
    match (style, address.path().split_first()) {
        (Style::Un, None) => format!("art. {number}"),
        (Style::Un, Some((first, rest))) => {
            let rest = rest.iter().map(|part| format!(" ({part})")).collect::<Vec<_>>().concat();
            // What is lettered at the first level is a subparagraph of the article.
            let of = if first.starts_with(|c: char| c.is_ascii_digit()) { format!("para. {first}") } else { format!("subpara. ({first})") };
            format!("art. {number}, {of}{rest}")
        }
        (Style::Oscola, _) => format!("art {number}{}", address.brackets()),
        (Style::Apa, _) => said,
    }
}

fn with_status(cited: &str, basis: Option<Basis>) -> String {
    match basis {
        Some(basis) => format!("{cited} [{}]", text::text_status(basis)),
        None => cited.to_owned(),
    }
}

/// A safeguard by its name; a critique or position by who said it and when; what each hangs on; its sources.
fn item_cited(library: &Library, item: Item, style: Style) -> String {
    let name = library.item_name(item);
    let (head, sources, basis) = match item {
        Item::Safeguard(at) => {
            let safeguard = library.safeguard(at);
            (name, &safeguard.sources, safeguard.basis)
        }
        Item::Critique(at) => {
            let critique = library.critique(at);
            let draft = critique.edition.as_deref().map(|edition| library.edition_title(edition).to_owned());
            (said_by(library, &critique.actor, &name, &critique.date, draft, style), &critique.sources, critique.basis)
        }
        Item::Position(at) => {
            let position = library.position(at);
            let draft = position.edition.as_deref().map(|edition| library.edition_title(edition).to_owned());
            (said_by(library, &position.actor, &name, &position.date, draft, style), &position.sources, position.basis)
        }
    };
    let ties = item.ties(library.briefing()).iter().filter(|tie| library.item(&tie.to).is_none());
    let mut on: Vec<String> = ties
        .map(|tie| match &tie.to {
            Target::Text(address) => place(library, address, style),
            other => library.say_target(other),
        })
        .collect();
    on.dedup();
    let on = if on.is_empty() { String::new() } else { format!(" on {}", on.join(", ")) };
    format!("{head}{on}, {} [summary, {}]{}", treaty(library, None, style), text::basis(basis), from(library, sources, style))
}

fn reply_cited(library: &Library, id: &str, style: Style) -> String {
    let briefing = library.briefing();
    let found = briefing.critiques.iter().find_map(|critique| Some((critique, critique.replies.iter().find(|reply| reply.id == id)?)));
    let Some((critique, reply)) = found else { return String::new() };
    let to = critique.title.clone().unwrap_or_else(|| library.actor_name(&critique.actor).to_owned());
    let name = format!("{} to {to}", text::REPLY.to_lowercase());
    let head = said_by(library, &reply.actor, &name, &reply.date, None, style);
    format!("{head} [summary, {}]{}", text::basis(reply.basis), from(library, &reply.sources, style))
}

fn said_by(library: &Library, actor: &str, name: &str, date: &Date, draft: Option<String>, style: Style) -> String {
    let who = library.actor_name(actor);
    let what = if name == who { String::new() } else { name.to_owned() };
    let draft = draft.map(|draft| format!("on {draft}"));
    match style {
        Style::Un => [who.to_owned(), what, day(date, style), draft.unwrap_or_default()]
            .into_iter()
            .filter(|piece| !piece.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        Style::Oscola => {
            let what = if what.is_empty() { String::new() } else { format!(", ‘{what}’") };
            let draft = draft.map(|draft| format!(", {draft}")).unwrap_or_default();
            format!("{who}{what} ({}{draft})", day(date, style))
        }
        Style::Apa => {
            let what = if what.is_empty() { String::new() } else { format!(" {what}") };
            let draft = draft.map(|draft| format!(" ({draft})")).unwrap_or_default();
            format!("{who}. ({}).{what}{draft}", day(date, style))
        }
    }
}

/// The sources of a claim, each in the style.
fn from(library: &Library, sources: &[String], style: Style) -> String {
    let cited: Vec<String> = sources
        .iter()
        .filter_map(|id| library.source(id))
        .map(|source| source_citation(source, style).trim_end_matches('.').to_owned())
        .collect();
    if cited.is_empty() { format!(". {}", text::NO_SOURCE) } else { format!(". Source: {}", cited.join("; ")) }
}

/// A source as a bibliography has it.
#[must_use]
pub fn source_citation(source: &Source, style: Style) -> String {
    let Source { title, author, publisher, date, url, symbol, .. } = source;
    // Who publishes what nobody signed is its author.
    let who = author.as_ref().or(publisher.as_ref());
    let publisher = publisher.as_ref().filter(|publisher| Some(*publisher) != who);
    let date = date.as_ref().map(|date| day(date, style));
    match style {
        Style::Un => {
            let title = format!("“{title}”");
            let url = url.as_ref().map(|url| format!("available at {url}"));
            let pieces = [who.cloned(), Some(title), publisher.cloned(), date, symbol.clone(), url];
            format!("{}.", pieces.into_iter().flatten().collect::<Vec<_>>().join(", "))
        }
        Style::Oscola => {
            let who = who.map(|who| format!("{who}, ")).unwrap_or_default();
            let about: Vec<String> = [publisher.cloned(), date].into_iter().flatten().collect();
            let about = if about.is_empty() { String::new() } else { format!(" ({})", about.join(", ")) };
            let symbol = symbol.as_ref().map(|symbol| format!(" {symbol}")).unwrap_or_default();
            let url = url.as_ref().map(|url| format!(" <{url}>")).unwrap_or_default();
            format!("{who}‘{title}’{about}{symbol}{url}")
        }
        Style::Apa => {
            let date = date.unwrap_or_else(|| "n.d.".to_owned());
            let symbol = symbol.as_ref().map(|symbol| format!(" ({symbol})")).unwrap_or_default();
            let head = match who {
                Some(who) => format!("{}. ({date}). {title}{symbol}", who.trim_end_matches('.')),
                None => format!("{title}{symbol}. ({date})"),
            };
            let publisher = publisher.map(|publisher| format!(" {publisher}.")).unwrap_or_default();
            let url = url.as_ref().map(|url| format!(" {url}")).unwrap_or_default();
            format!("{head}.{publisher}{url}")
        }
    }
}

/// A date as the style has it, at the precision it is known: `31 July 2024`, and for APA `2024, July 31`.
fn day(date: &Date, style: Style) -> String {
    let part = |part: DatePart| match (part.month.map(month), part.day, style) {
        (Some(month), Some(day), Style::Apa) => format!("{}, {month} {day}", part.year),
        (Some(month), None, Style::Apa) => format!("{}, {month}", part.year),
        (Some(month), Some(day), _) => format!("{day} {month} {}", part.year),
        (Some(month), None, _) => format!("{month} {}", part.year),
        (None, ..) => part.year.to_string(),
    };
    match date.end {
        Some(end) => format!("{}–{}", part(date.start), part(end)),
        None => part(date.start),
    }
}

fn month(month: u8) -> &'static str {
    const MONTHS: [&str; 12] =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or("")
}
