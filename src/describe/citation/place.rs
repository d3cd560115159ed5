//! The treaty in its current edition, and places in it.

use super::{
    date::{day, month_first},
    punctuation::quoted,
    style::CitationStyle,
    symbol::{is_of_the_un, reference},
};
use crate::{
    linked::{LinkedBriefing, PlaceName},
    model::{Address, Date, Edition, Instrument, ProvisionKind, Target},
};

/// The edition whose numbers the addresses follow.
pub(super) fn current(instrument: &Instrument) -> Option<&Edition> {
    instrument.editions.iter().find(|edition| edition.id == instrument.current)
}

/// The treaty in its current edition, at places in it.
pub(super) fn treaty(linked: &LinkedBriefing, places: &[String], style: CitationStyle) -> String {
    let instrument = &linked.briefing().instrument;
    let edition = current(instrument);
    let symbol = edition.and_then(|edition| edition.symbol.as_deref()).or(instrument.symbol.as_deref());
    let adopted = adopted(instrument);
    let date = adopted.or_else(|| edition.and_then(|edition| edition.date.as_ref()));
    // The text that was adopted is the treaty; a draft is named.
    let draft = edition.filter(|_| adopted.is_none()).map(|edition| edition.title.as_str());
    let title = instrument.title.as_str();
    match style {
        CitationStyle::Un => {
            // A symbol of the United Nations says which draft it is, and when.
            let is_told = symbol.is_some_and(is_of_the_un);
            let pieces =
                [Some(title.to_owned()), draft.filter(|_| !is_told).map(str::to_owned), symbol.map(|symbol| reference(symbol, style))];
            let date = date.filter(|_| !is_told).map(|date| day(date, style));
            let places = (!places.is_empty()).then(|| places.join("; "));
            pieces.into_iter().chain([date, places]).flatten().collect::<Vec<_>>().join(", ")
        }
        CitationStyle::Oscola => {
            let when = match (adopted, draft, date) {
                (Some(adopted), ..) => format!(" (adopted {})", day(adopted, style)),
                (None, Some(draft), Some(date)) => format!(" ({draft}, {})", day(date, style)),
                (None, Some(draft), None) => format!(" ({draft})"),
                (None, None, Some(date)) => format!(" ({})", day(date, style)),
                (None, None, None) => String::new(),
            };
            let symbol = symbol.map(|symbol| reference(symbol, style));
            // A comma only where two things would run into one another.
            let between = if symbol.as_ref().is_some_and(|symbol| symbol.contains(',')) { ", " } else { " " };
            let symbol = symbol.map(|symbol| format!(" {symbol}")).unwrap_or_default();
            let places = if places.is_empty() { String::new() } else { format!("{between}{}", places.join(", ")) };
            format!("{title}{when}{symbol}{places}")
        }
        CitationStyle::Apa => {
            let title = draft.map_or_else(|| title.to_owned(), |draft| format!("{title} ({draft})"));
            let symbol = symbol.map(|symbol| reference(symbol, style));
            let pieces = std::iter::once(title).chain(places.iter().cloned()).chain(date.map(month_first)).chain(symbol);
            pieces.collect::<Vec<_>>().join(", ")
        }
    }
}

/// When the current edition was adopted; none for one that was not, or is not known to have been.
fn adopted(instrument: &Instrument) -> Option<&Date> {
    let adopted = instrument.adopted.as_ref()?;
    let is_it = match current(instrument) {
        Some(edition) => match &edition.date {
            Some(date) => date == adopted,
            None => instrument.editions.last().is_some_and(|last| last.id == edition.id),
        },
        None => true,
    };
    is_it.then_some(adopted)
}

/// `art. 24`, `chap. IV`, `preamble`; none where the label keeps its own words.
fn cited(name: &PlaceName, style: CitationStyle) -> Option<String> {
    name.cited(|names| match style {
        CitationStyle::Un => names.un,
        CitationStyle::Oscola => names.oscola,
        CitationStyle::Apa => names.apa,
    })
}

/// The annex or schedule a place stands in, where it stands in one: what is numbered there may be so in the main text too.
fn attached(linked: &LinkedBriefing, target: &Target, style: CitationStyle) -> String {
    let around = linked.around(target);
    let annex = around.iter().find(|name| name.kind.is_some_and(ProvisionKind::is_attached)).and_then(|name| cited(name, style));
    let between = if style == CitationStyle::Oscola { " " } else { ", " };
    annex.map(|annex| format!("{annex}{between}")).unwrap_or_default()
}

/// A division as a place.
pub(super) fn place_of(linked: &LinkedBriefing, target: &Target, style: CitationStyle) -> String {
    let name = linked.place_name(target).and_then(|name| cited(name, style));
    format!("{}{}", attached(linked, target, style), name.unwrap_or_else(|| linked.say_target(target)))
}

/// `art. 24, para. 2 (b)`, `art 24(2)(b)`, `art. 24(2)(b)`; a paragraph whose number is not printed by its name, as
/// numbers of the compilers' own are nobody else's.
pub(super) fn place(linked: &LinkedBriefing, address: &Address, style: CitationStyle) -> String {
    let target = Target::Text(Address::provision(address.provision_id()));
    // A paragraph of a resolution, and a recital, is cited without the preamble that holds it.
    let own = linked.own_name(address).filter(|own| cited(own, style).is_some());
    let first_depth = usize::from(own.is_some());
    let name = own.as_ref().or_else(|| linked.place_name(&target));
    let known = name.and_then(|name| cited(name, style));
    let is_numbered = name.is_some_and(|name| name.printed().is_some());
    let is_paragraph = name.and_then(|name| name.kind).is_some_and(ProvisionKind::is_paragraph);
    let label = name.map_or(address.provision_id(), PlaceName::full);
    let mut place = format!("{}{}", attached(linked, &target, style), known.as_deref().unwrap_or(label));
    let mut inner = Address::provision(address.provision_id());
    for (depth, segment) in address.path().iter().enumerate() {
        inner = inner.child(segment.as_str());
        if depth < first_depth {
            continue;
        }
        let label =
            linked.paragraph(&inner).and_then(|paragraph| paragraph.label.as_deref()).map(str::trim).filter(|label| !label.is_empty());
        let printed = label.map_or(segment.as_str(), |label| label.trim_matches(['(', ')', '[', ']', '.']));
        if label.is_some() && !is_number(printed) {
            let between = if style == CitationStyle::Un { ", " } else { " " };
            place = format!("{place}{between}{}", quoted(printed, style));
            continue;
        }
        let first = depth == 0 && known.is_some() && !is_paragraph;
        let piece = match style {
            // What is lettered at the first level is a subparagraph of the article.
            CitationStyle::Un if first && printed.starts_with(|c: char| c.is_ascii_digit()) => format!(", para. {printed}"),
            CitationStyle::Un if first => format!(", subpara. ({printed})"),
            CitationStyle::Un => format!(" ({printed})"),
            CitationStyle::Oscola if first && !is_numbered => format!(" para {printed}"),
            CitationStyle::Apa if first && !is_numbered => format!(" para. {printed}"),
            CitationStyle::Oscola | CitationStyle::Apa => format!("({printed})"),
        };
        place.push_str(&piece);
    }
    place
}

/// True for what is printed as a number or letter: `2`, `2 bis`, `iv`, not `Recital on privacy`.
fn is_number(printed: &str) -> bool {
    let mut words = printed.split_whitespace();
    let first = words.next().unwrap_or_default();
    let roman = |c: char| "ivxlcIVXLC".contains(c);
    let is_one = first.starts_with(char::is_numeric) || first.chars().count() <= 2 || first.chars().all(roman);
    is_one && words.all(|word| ["bis", "ter", "quater", "quinquies"].contains(&word) || word.chars().count() == 1)
}
