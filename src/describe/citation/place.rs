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
    text::{
        citations::{adopted as adopted_on, beside, named_paragraph, nested_paragraph, paragraph, subparagraph, within},
        in_brackets, list, list_of_lists,
    },
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
    let draft = draft_title(instrument);
    let title = instrument.title.as_str();
    match style {
        CitationStyle::Un => {
            // A symbol of the United Nations says which draft it is, and when.
            let is_told = symbol.is_some_and(is_of_the_un);
            let pieces =
                [Some(title.to_owned()), draft.filter(|_| !is_told).map(str::to_owned), symbol.map(|symbol| reference(symbol, style))];
            let date = date.filter(|_| !is_told).map(|date| day(date, style));
            let places = (!places.is_empty()).then(|| list_of_lists(places));
            list(&pieces.into_iter().chain([date, places]).flatten().collect::<Vec<_>>())
        }
        CitationStyle::Oscola => {
            let titled = match (adopted, draft, date) {
                (Some(adopted), ..) => adopted_on(title, &day(adopted, style)),
                (None, Some(draft), Some(date)) => in_brackets(title, &list(&[draft, &day(date, style)])),
                (None, Some(draft), None) => in_brackets(title, draft),
                (None, None, Some(date)) => in_brackets(title, &day(date, style)),
                (None, None, None) => title.to_owned(),
            };
            let symbol = symbol.map(|symbol| reference(symbol, style));
            // A comma only where two things would run into one another.
            let is_comma = symbol.as_ref().is_some_and(|symbol| symbol.contains(','));
            let treaty = symbol.map_or_else(|| titled.clone(), |symbol| beside(&titled, &symbol));
            match (places.is_empty(), is_comma) {
                (true, _) => treaty,
                (_, true) => list(&[treaty, list(places)]),
                _ => beside(&treaty, &list(places)),
            }
        }
        CitationStyle::Apa => {
            let title = draft.map_or_else(|| title.to_owned(), |draft| in_brackets(title, draft));
            let symbol = symbol.map(|symbol| reference(symbol, style));
            let pieces = std::iter::once(title).chain(places.iter().cloned()).chain(date.map(month_first)).chain(symbol);
            list(&pieces.collect::<Vec<_>>())
        }
    }
}

/// The current edition where it is a draft, which is named; the text that was adopted is the treaty.
pub(in crate::describe) fn draft_title(instrument: &Instrument) -> Option<&str> {
    current(instrument).filter(|_| adopted(instrument).is_none()).map(|edition| edition.title.as_str())
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

/// With the annex or schedule it stands in, where it stands in one: what is numbered there may be so in the main text too.
fn attached(linked: &LinkedBriefing, target: &Target, place: &str, style: CitationStyle) -> String {
    let around = linked.around(target);
    let annex = around.iter().find(|name| name.kind.is_some_and(ProvisionKind::is_attached)).and_then(|name| cited(name, style));
    annex.map_or_else(|| place.to_owned(), |annex| within(style.key(), &annex, place))
}

/// A division as a place.
pub(super) fn place_of(linked: &LinkedBriefing, target: &Target, style: CitationStyle) -> String {
    let name = linked.place_name(target).and_then(|name| cited(name, style));
    attached(linked, target, &name.unwrap_or_else(|| linked.say_target(target)), style)
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
    let mut place = attached(linked, &target, known.as_deref().unwrap_or(label), style);
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
            place = named_paragraph(style.key(), &place, &quoted(printed, style));
            continue;
        }
        let first = depth == 0 && known.is_some() && !is_paragraph;
        place = match style {
            // What is lettered at the first level is a subparagraph of the article.
            CitationStyle::Un if first && !printed.starts_with(|c: char| c.is_ascii_digit()) => subparagraph(&place, printed),
            CitationStyle::Un if first => paragraph(style.key(), &place, printed),
            CitationStyle::Oscola | CitationStyle::Apa if first && !is_numbered => paragraph(style.key(), &place, printed),
            _ => nested_paragraph(style.key(), &place, printed),
        };
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
