//! From what a person writes or says to where it leads, best first: numbers, then names, then what is near.
//!
//! Puts together what `lookup` and `names` find; knows no state and nothing of what is shown.

use super::{
    abbreviations,
    candidate::{Candidate, MatchReason},
    fold::{Forms, folded},
    lookup::{Lookup, look_up},
    names::{Fit, NameQuery, Named, find_named},
    not_found::NotFound,
    number_words,
};
use crate::{
    linked::LinkedBriefing,
    model::{Address, ItemKind, Target},
    text,
};

/// What a query leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolved {
    /// What was read as a reference, in words: `thirty-five, one, c`, or `Rev.2 Art. 5, now Art. 6`.
    pub interpretation: Option<String>,
    /// Best first, each once.
    pub candidates: Vec<Candidate>,
    /// Set where a number was meant that the briefing does not hold; candidates are then no more than near.
    pub missing: Option<NotFound>,
}

/// No more than can be looked over.
const MOST: usize = 12;

/// Looks up what a person wrote or said.
#[must_use]
pub fn resolve(linked: &LinkedBriefing, query: &str) -> Resolved {
    let query = query.trim();
    let forms = Forms::of(&linked.briefing().language);
    if let Some(resolved) = by_kind(linked, query, &forms) {
        return resolved;
    }
    match look_up(linked, query) {
        Some(lookup) if lookup.is_absent => without_label(linked, query, lookup, &forms),
        Some(lookup) if lookup.rest.is_empty() => by_number(linked, query, lookup, &forms),
        lookup => by_name(linked, query, lookup, &forms),
    }
}

/// A query that is a reference and nothing else. Names come after it, if at all.
fn by_number(linked: &LinkedBriefing, query: &str, lookup: Lookup, forms: &Forms) -> Resolved {
    let mut all = Answer::default();
    if lookup.is_exact() {
        // All of a range or a list, however long that is.
        let (exact, near): (Vec<_>, Vec<_>) = lookup.candidates.into_iter().partition(|candidate| candidate.exact);
        for candidate in exact {
            all.push(candidate);
        }
        all.extend(near);
        // ARTICLE 19 is an organisation as well.
        let named = find_named(linked, &NameQuery::new(query, false, forms)).into_iter();
        all.extend(named.filter(|named| named.fit == Fit::Whole).map(|named| named.candidate));
        // Of a list, what is not there is said beside what is.
        let missing = lookup.not_found.map(|missing| missing.to_string());
        let said: Vec<String> = std::iter::once(lookup.interpretation).chain(missing).collect();
        return Resolved { interpretation: Some(text::list_of_lists(&said)), candidates: all.list, missing: None };
    }
    // What is no address may still be a name, as the 24/7 network is; a label says it is none.
    let spelt = [query.to_owned(), in_digits(&lookup.interpretation)];
    let named = spelt.iter().filter(|_| !lookup.labelled).flat_map(|query| find_named(linked, &NameQuery::new(query, false, forms)));
    all.extend(named.filter(is_heading).map(|named| named.candidate));
    let is_name = !all.list.is_empty();
    let interpretation = (!is_name).then_some(lookup.interpretation);
    all.extend(lookup.candidates);
    Resolved { interpretation, candidates: all.list, missing: lookup.not_found.filter(|_| !is_name) }
}

/// A number after a label of which the briefing has nothing: what is called so, and at most near what has the words in it.
fn without_label(linked: &LinkedBriefing, query: &str, lookup: Lookup, forms: &Forms) -> Resolved {
    let mut all = Answer::default();
    let found = find_named(linked, &NameQuery::new(query, false, forms));
    let is_name = found.iter().any(|named| named.fit <= Fit::Id);
    if !is_name {
        all.extend(lookup.candidates);
    }
    all.extend(found.into_iter().map(|named| if named.fit <= Fit::Id { named.candidate } else { named.candidate.into_near() }));
    Resolved { interpretation: None, candidates: all.list, missing: lookup.not_found.filter(|_| !is_name) }
}

/// A query with words in it: names first, then a number with words after it, then what is near.
fn by_name(linked: &LinkedBriefing, query: &str, lookup: Option<Lookup>, forms: &Forms) -> Resolved {
    let mut all = Answer::default();
    let found = find_named(linked, &NameQuery::new(query, false, forms));
    let (whole, parts): (Vec<Named>, Vec<Named>) = found.into_iter().partition(|named| named.fit <= Fit::Id);
    all.extend(whole.into_iter().map(|named| named.candidate));
    if let Some(long) = abbreviations::expanded(&folded(query)) {
        let named = find_named(linked, &NameQuery::new(long, false, forms)).into_iter().filter(|named| named.fit != Fit::Scattered);
        all.extend(named.map(|named| Candidate { why: MatchReason::Abbreviation, ..named.candidate }));
    }
    let (close, scattered): (Vec<Named>, Vec<Named>) = parts.into_iter().partition(|named| named.fit <= Fit::Within);
    let mut interpretation = None;
    // Words that stand in a heading one by one say less than a number before them.
    if let Some(lookup) = lookup.as_ref().filter(|_| all.list.is_empty() && close.is_empty()) {
        all.extend(within(linked, lookup, forms));
        interpretation = (!all.list.is_empty()).then(|| lookup.interpretation.clone());
    }
    all.extend(close.into_iter().chain(scattered).map(|named| named.candidate));
    let mut not_found = None;
    if all.list.is_empty() {
        all.extend(find_named(linked, &NameQuery::new(query, true, forms)).into_iter().map(|named| named.candidate));
        let lookup = lookup.filter(|lookup| lookup.labelled);
        not_found = lookup.as_ref().and_then(|lookup| lookup.not_found.clone());
        all.extend(lookup.into_iter().flat_map(|lookup| lookup.candidates).map(Candidate::into_near));
    }
    Resolved { interpretation, candidates: all.list, missing: not_found }
}

/// Candidates in order, each once.
#[derive(Default)]
struct Answer {
    list: Vec<Candidate>,
}

impl Answer {
    fn push(&mut self, candidate: Candidate) {
        if !self.list.iter().any(|known| known.target == candidate.target) {
            self.list.push(candidate);
        }
    }

    /// Adds no more than a person can look over.
    fn extend(&mut self, more: impl IntoIterator<Item = Candidate>) {
        for candidate in more {
            if self.list.len() >= MOST {
                return;
            }
            self.push(candidate);
        }
    }
}

fn is_heading(named: &Named) -> bool {
    named.fit == Fit::Whole || (named.fit == Fit::Begins && matches!(named.candidate.why, MatchReason::Heading | MatchReason::Topic))
}

/// `twenty-four, seven` as `24 7`, for names that are written with digits.
fn in_digits(interpretation: &str) -> String {
    let digits = |word: &str| (0..100).map(|number: u32| number.to_string()).find(|number| number_words::spell_out(number) == word);
    interpretation.split(", ").map(|word| digits(word).unwrap_or_else(|| word.to_owned())).collect::<Vec<_>>().join(" ")
}

/// A query with the letter of a kind before it, as ids are written: `s:independent-review`, `c: eff`.
fn by_kind(linked: &LinkedBriefing, query: &str, forms: &Forms) -> Option<Resolved> {
    let (prefix, name) = query.split_once(':')?;
    let kind = ItemKind::of_prefix(&prefix.trim().to_ascii_lowercase())?;
    let mut all = Answer::default();
    for typing_errors in [false, true] {
        let named = find_named(linked, &NameQuery::new(name, typing_errors, forms)).into_iter().map(|named| named.candidate);
        let mut named: Vec<Candidate> = named.filter(|candidate| candidate.target.kind() == kind).collect();
        // What is written as an id is the id, also where another has it for a name.
        let id = name.trim();
        named.sort_by_key(|candidate| !candidate.target.id().eq_ignore_ascii_case(id));
        let whole = named.first().is_some_and(|candidate| candidate.target.id().eq_ignore_ascii_case(id));
        all.extend(
            named.into_iter().enumerate().map(|(index, candidate)| if whole && index == 0 { candidate } else { candidate.into_near() }),
        );
        if !all.list.is_empty() {
            break;
        }
    }
    (!all.list.is_empty()).then_some(Resolved { interpretation: None, candidates: all.list, missing: None })
}

/// A reference with words after it: its heading, a topic of it, or something in it that goes by the words.
fn within(linked: &LinkedBriefing, lookup: &Lookup, forms: &Forms) -> Vec<Candidate> {
    let Some(first) = lookup.candidates.first().filter(|candidate| candidate.exact) else { return Vec::new() };
    let holds = |inner: &Target| match (inner.address(), first.target.address()) {
        (Some(inner), Some(outer)) => inner.provision_id() == outer.provision_id() && inner.path().starts_with(outer.path()),
        _ => *inner == first.target,
    };
    let named = find_named(linked, &NameQuery::new(&lookup.rest.join(" "), false, forms)).into_iter().map(|named| named.candidate);
    let provision = first.target.address().map(|address| Target::Text(Address::provision(address.provision_id())));
    let mut inside: Vec<Candidate> = Vec::new();
    for candidate in named {
        if holds(&candidate.target) {
            inside.push(candidate);
        } else if Some(&candidate.target) == provision.as_ref() {
            // The heading of the article after the number of its paragraph.
            inside.push(first.clone());
        }
    }
    // The whole provision by its number and heading is meant before a paragraph that goes by the words.
    if inside.iter().any(|candidate| candidate.target == first.target) {
        inside.insert(0, first.clone());
    }
    inside
}
