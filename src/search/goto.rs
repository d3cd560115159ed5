//! From a written reference to what it means: `24 2`, `24(2)`, `art. 24 para. 2`, `s:independent-review`.

use crate::{
    library::Library,
    model::{Address, Target},
};

/// What a reference led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Exactly what was asked for.
    Exactly(Target),
    /// The nearest thing above it that is there: Article 24 for a paragraph 9 it does not have.
    Nearest(Target),
    /// Nothing.
    Nothing,
}

/// Words that may stand before a number and say nothing more than it does.
const FILLERS: [&str; 12] =
    ["article", "articles", "art", "arts", "paragraph", "paragraphs", "para", "paras", "subparagraph", "sub", "no", "number"];

/// Looks up a written reference. Case, brackets, dots, strokes and stray blanks make no difference.
#[must_use]
pub fn go_to(library: &Library, query: &str) -> Found {
    let query = query.trim();
    if let Ok(target) = query.parse::<Target>()
        && exists(library, &target)
    {
        return Found::Exactly(target);
    }
    let lower = query.to_lowercase();
    let segments: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty() && !FILLERS.contains(word)).collect();
    let found = address(library, &segments).or_else(|| in_draft(library, &lower));
    found.unwrap_or_else(|| by_name(library, &lower))
}

/// A number of an earlier text, where that is named before it: `rev2 5`, `Zero draft, Art. 17`.
fn in_draft(library: &Library, lower: &str) -> Option<Found> {
    let briefing = library.briefing();
    let plain = |words: &str| words.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let editions = briefing.instrument.editions.iter();
    let (edition, rest) =
        editions.flat_map(|edition| [(edition, &edition.id), (edition, &edition.title)]).find_map(|(edition, name)| {
            // The name ends where as many letters of the query are used up as it has.
            let mut wanted = plain(name).chars().collect::<Vec<_>>().into_iter().peekable();
            let mut letters = lower.char_indices().filter(|(_, letter)| letter.is_alphanumeric());
            let mut end = None;
            while let Some(next) = wanted.next() {
                let (at, letter) = letters.next()?;
                if letter != next {
                    return None;
                }
                end = wanted.peek().is_none().then_some(at + letter.len_utf8());
            }
            Some((edition, &lower[end?..]))
        })?;
    let segments: Vec<&str> =
        rest.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty() && !FILLERS.contains(word)).collect();
    let (number, below) = segments.split_first()?;
    let called =
        |provision: &&crate::model::Provision| provision.numbered.get(&edition.id).unwrap_or(&provision.id).eq_ignore_ascii_case(number);
    let provision = briefing.provisions.iter().find(called)?;
    let here: Vec<&str> = std::iter::once(provision.id.as_str()).chain(below.iter().copied()).collect();
    address(library, &here)
}

fn address(library: &Library, segments: &[&str]) -> Option<Found> {
    let (first, rest) = segments.split_first()?;
    let provision = library.briefing().provisions.iter().find(|provision| provision.id.eq_ignore_ascii_case(first))?;
    let mut address = Address::provision(provision.id.as_str());
    for segment in rest {
        let next = address.child(*segment);
        if library.paragraph(&next).is_none() {
            return Some(Found::Nearest(Target::Text(address)));
        }
        address = next;
    }
    Some(Found::Exactly(Target::Text(address)))
}

/// An item, actor or provision whose whole name was typed.
fn by_name(library: &Library, name: &str) -> Found {
    let briefing = library.briefing();
    let same = |other: &str| other.to_lowercase() == name;
    let provision =
        briefing.provisions.iter().find(|provision| same(&provision.heading) || provision.topics.iter().any(|topic| same(topic)));
    let provision = provision.map(|provision| Target::Text(Address::provision(provision.id.as_str())));
    let safeguard = || briefing.safeguards.iter().find(|s| same(&s.name) || same(&s.id)).map(|s| Target::Safeguard(s.id.clone()));
    let critique = || briefing.critiques.iter().find(|c| same(&c.id)).map(|c| Target::Critique(c.id.clone()));
    let position = || briefing.positions.iter().find(|p| same(&p.id)).map(|p| Target::Position(p.id.clone()));
    match provision.or_else(safeguard).or_else(critique).or_else(position) {
        Some(target) => Found::Exactly(target),
        None => Found::Nothing,
    }
}

fn exists(library: &Library, target: &Target) -> bool {
    let briefing = library.briefing();
    match target {
        Target::Instrument => true,
        Target::Division(id) => briefing.instrument.divisions.iter().any(|division| division.id == *id),
        Target::Text(address) if address.is_provision() => library.provision_by_id(address.provision_id()).is_some(),
        Target::Text(address) => library.paragraph(address).is_some(),
        Target::Safeguard(_) | Target::Critique(_) | Target::Position(_) => library.item(target).is_some(),
        Target::Reply(id) => briefing.critiques.iter().any(|critique| critique.replies.iter().any(|reply| reply.id == *id)),
        Target::Actor(id) => library.actor(id).is_some(),
        Target::Source(id) => library.source(id).is_some(),
        Target::Event(id) => briefing.events.iter().any(|event| event.id == *id),
        Target::Term(id) => briefing.terms.iter().any(|term| term.id == *id),
        Target::Walk(id) => briefing.walks.iter().any(|walk| walk.id == *id),
    }
}
