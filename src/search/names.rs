//! Things by their names, topics and headings, or by parts of them.
//!
//! Knows the briefing and how words are compared; numbers are for `lookup`.

use super::{
    fold::{Forms, Joint, fold, folded, tokens, words},
    resolve::{Candidate, MatchReason},
};
use crate::{
    linked::LinkedBriefing,
    model::{Address, Provision, Target},
};
use std::{borrow::Cow, cmp::Ordering};
use strsim::osa_distance;

/// How a name and the words of a query go together, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// The words are the name.
    Whole,
    /// Forms of the words are the name: signing for signed.
    Forms,
    /// The words are its id.
    Id,
    /// The name begins with them.
    Begins,
    /// They stand in it side by side.
    Within,
    /// They stand in it somewhere.
    Scattered,
}

/// What a name is the name of: at the same fit, the text comes before what is said about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Definition,
    Provision,
    Safeguard,
    Actor,
    Term,
    Division,
    Critique,
    Position,
    Event,
    Source,
    Walk,
}

/// A candidate with what decides its place.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// What was found.
    pub candidate: Candidate,
    /// How the words fit.
    pub fit: Fit,
    kind: Kind,
    /// Among names of one thing: its heading, then its topics as the author ranks them.
    place: usize,
    order: usize,
}

impl Named {
    /// Whole names first, then ids, then parts of names; among parts what is the text first.
    fn rank(&self) -> (Fit, Kind, Fit, usize, usize) {
        (self.fit.min(Fit::Begins), self.kind, self.fit, self.place, self.order)
    }

    fn compare(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank())
    }
}

/// Words that say too little to be asked for, unless nothing else is.
const SMALL: [&str; 16] = ["the", "of", "and", "a", "an", "in", "on", "to", "for", "or", "by", "with", "at", "from", "its", "as"];

/// A word that is looked for.
struct Word {
    folded: String,
    stem: String,
    small: bool,
}

/// What is looked for in names.
pub(super) struct Wanted<'f> {
    words: Vec<Word>,
    /// The same with hyphens left out; none where there are none.
    joined: Option<Vec<Word>>,
    /// Ids are compared with their hyphens, where the query has them.
    id: String,
    slips: bool,
    forms: &'f Forms,
}

impl<'f> Wanted<'f> {
    /// The words of a query. With `slips`, words a letter or two away will do.
    pub fn new(query: &str, slips: bool, forms: &'f Forms) -> Self {
        let word = |folded: String| Word { stem: forms.stem(&folded).into_owned(), small: is_small(&folded), folded };
        let read = |folded: Vec<String>| {
            let mut words: Vec<Word> = folded.into_iter().map(word).collect();
            if words.iter().any(|word| !word.small) {
                words.retain(|word| !word.small);
            }
            words
        };
        let words = read(folded(query));
        let joined = joined(query).map(read);
        let id = query.trim().to_lowercase().replace(' ', "-");
        Self { words, joined, id, slips, forms }
    }

    /// True where there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    fn same(&self, word: &str, wanted: &Word) -> bool {
        // Forms of a word share their first letter, and so do nearly all slips.
        word == wanted.folded
            || (word.as_bytes().first() == wanted.folded.as_bytes().first()
                && ((self.forms.may_be_forms(word, &wanted.folded) && self.forms.stem(word) == wanted.stem)
                    || (self.slips && is_slip(word, &wanted.folded))))
    }

    /// As `same`, for the word that is still being typed.
    fn begins(&self, word: &str, wanted: &Word) -> bool {
        word.starts_with(&wanted.folded) || self.same(word, wanted)
    }

    fn fit(&self, name: &str) -> Option<Fit> {
        let content: Vec<Cow<'_, str>> = words(name).map(|(_, word)| fold(word)).collect();
        self.fit_to(&self.words, &content).or_else(|| {
            // `co-operation` and `cooperation` are one name.
            match (joined(name), &self.joined) {
                (None, None) => None,
                (None, Some(words)) => self.fit_to(words, &content),
                (Some(name), words) => {
                    let name: Vec<Cow<'_, str>> = name.into_iter().map(Cow::Owned).collect();
                    self.fit_to(words.as_ref().unwrap_or(&self.words), &name)
                }
            }
        })
    }

    fn fit_to(&self, wanted: &[Word], content: &[Cow<'_, str>]) -> Option<Fit> {
        let (last, first) = wanted.split_last()?;
        let content: Vec<&str> = content.iter().map(AsRef::as_ref).filter(|word| last.small || !is_small(word)).collect();
        let here = |at: usize| {
            let window = content.get(at..at + wanted.len())?;
            let (end, begin) = window.split_last()?;
            (self.begins(end, last) && begin.iter().zip(first).all(|(word, wanted)| self.same(word, wanted))).then_some(end)
        };
        if let Some(end) = here(0) {
            let whole = content.len() == wanted.len() && self.same(end, last);
            return Some(match content.iter().zip(wanted).all(|(word, wanted)| *word == wanted.folded) {
                true if whole => Fit::Whole,
                false if whole => Fit::Forms,
                _ => Fit::Begins,
            });
        }
        if (1..content.len()).any(|at| here(at).is_some()) {
            return Some(Fit::Within);
        }
        let scattered = wanted.len() > 1
            && content.iter().any(|word| self.begins(word, last))
            && first.iter().all(|wanted| content.iter().any(|word| self.same(word, wanted)));
        scattered.then_some(Fit::Scattered)
    }
}

/// The words of a text with what stands between hyphens as one; none where it has no hyphen.
fn joined(text: &str) -> Option<Vec<String>> {
    let mut joined: Vec<String> = Vec::new();
    let mut has_hyphens = false;
    // Most names have nothing that could be one.
    let may = text.contains('-') || (!text.is_ascii() && text.contains(['\u{2010}', '\u{2011}', '\u{200b}', '\u{fe63}', '\u{ff0d}']));
    if !may {
        return None;
    }
    for token in tokens(text) {
        match joined.last_mut().filter(|_| token.joint == Joint::Hyphen) {
            Some(last) => {
                last.push_str(&token.folded);
                has_hyphens = true;
            }
            None => joined.push(token.folded.into_owned()),
        }
    }
    has_hyphens.then_some(joined)
}

fn is_small(word: &str) -> bool {
    word.len() < 5 && SMALL.contains(&word)
}

/// True where one word was probably meant by the other: a letter or two apart, more in longer words.
fn is_slip(word: &str, wanted: &str) -> bool {
    let length = wanted.chars().count();
    let may = match length {
        0..=4 => return false,
        5..=8 => 1,
        _ => 2,
    };
    word.chars().count().abs_diff(length) <= may && osa_distance(word, wanted) <= may
}

/// All things whose names fit, best first, each once.
pub(super) fn find(linked: &LinkedBriefing, wanted: &Wanted<'_>) -> Vec<Named> {
    let mut found = Vec::new();
    if wanted.is_empty() {
        return found;
    }
    let mut order = 0;
    let mut add = |fit: Option<Fit>, kind, place, target: &dyn Fn() -> Target, why: MatchReason| {
        order += 1;
        if let Some(fit) = fit {
            let why = if wanted.slips { MatchReason::NearMiss } else { why };
            found.push(Named { candidate: Candidate { target: target(), exact: !wanted.slips, why }, fit, kind, place, order });
        }
    };
    let briefing = linked.briefing();
    let id = |id: &str| id.eq_ignore_ascii_case(&wanted.id).then_some(Fit::Id);
    let named = |name: &str, key: &str| wanted.fit(name).into_iter().chain(id(key)).min();
    let instrument = &briefing.instrument;
    let whole = [&instrument.title, &instrument.short].into_iter().filter_map(|name| wanted.fit(name)).min();
    let spoken_of = matches!(wanted.words.as_slice(), [one] if is_treaty(&one.folded) && wanted.fit(&instrument.title).is_some());
    let whole = if spoken_of { Some(Fit::Whole) } else { whole.filter(|fit| *fit == Fit::Whole) };
    add(whole, Kind::Definition, 0, &|| Target::Instrument, MatchReason::Name);
    for provision in &briefing.provisions {
        let best = provision_fit(provision, wanted);
        let (fit, place, why) = best.map_or((None, 0, MatchReason::Heading), |(fit, place, why)| (Some(fit), place, why));
        add(fit, Kind::Provision, place, &|| Target::Text(Address::provision(provision.id.as_str())), why);
    }
    for term in &briefing.terms {
        let (name, short) = without_bracket(&term.word);
        let by_name = named(name, &term.id);
        let by_short = short.and_then(|short| wanted.fit(short));
        let (fit, why) = if by_short == Some(Fit::Whole) { (by_short, MatchReason::Nickname) } else { (by_name, MatchReason::Name) };
        if let Some(address) = &term.defined_at {
            add(fit, Kind::Definition, 0, &|| Target::Text(address.clone()), why.clone());
        }
        add(fit, Kind::Term, 0, &|| Target::Term(term.id.clone()), why);
    }
    for division in &instrument.divisions {
        let fit = wanted.fit(&division.heading).into_iter().chain(wanted.fit(&division.label)).min();
        add(fit, Kind::Division, 0, &|| Target::Division(division.id.clone()), MatchReason::Heading);
    }
    for safeguard in &briefing.safeguards {
        add(named(&safeguard.name, &safeguard.id), Kind::Safeguard, 0, &|| Target::Safeguard(safeguard.id.clone()), MatchReason::Name);
    }
    for actor in &briefing.actors {
        let (name, short) = without_bracket(&actor.name);
        let fit = named(name, &actor.id).into_iter().chain(short.and_then(|short| wanted.fit(short))).min();
        add(fit, Kind::Actor, 0, &|| Target::Actor(actor.id.clone()), MatchReason::Name);
    }
    for critique in &briefing.critiques {
        let fit = named(critique.title.as_deref().unwrap_or_default(), &critique.id);
        add(fit, Kind::Critique, 0, &|| Target::Critique(critique.id.clone()), MatchReason::Name);
        for reply in &critique.replies {
            add(id(&reply.id), Kind::Critique, 1, &|| Target::Reply(reply.id.clone()), MatchReason::Name);
        }
    }
    for position in &briefing.positions {
        let fit = named(position.title.as_deref().unwrap_or_default(), &position.id);
        add(fit, Kind::Position, 0, &|| Target::Position(position.id.clone()), MatchReason::Name);
    }
    for event in &briefing.events {
        add(named(&event.title, &event.id), Kind::Event, 0, &|| Target::Event(event.id.clone()), MatchReason::Name);
    }
    for source in &briefing.sources {
        let symbol = source.symbol.as_deref().and_then(|symbol| wanted.fit(symbol));
        let fit = named(&source.title, &source.id).into_iter().chain(symbol).min();
        add(fit, Kind::Source, 0, &|| Target::Source(source.id.clone()), MatchReason::Name);
    }
    for walk in &briefing.walks {
        add(named(&walk.title, &walk.id), Kind::Walk, 0, &|| Target::Walk(walk.id.clone()), MatchReason::Name);
    }
    found.sort_by(Named::compare);
    let mut seen = std::collections::HashSet::new();
    found.retain(|named| seen.insert(named.candidate.target.clone()));
    found
}

fn is_treaty(word: &str) -> bool {
    matches!(word, "convention" | "treaty" | "agreement" | "instrument")
}

/// The best of a provision's names, its place among them, and what it is.
fn provision_fit(provision: &Provision, wanted: &Wanted<'_>) -> Option<(Fit, usize, MatchReason)> {
    let heading = wanted.fit(&provision.heading).into_iter().chain(wanted.fit(&provision.label).filter(|fit| *fit == Fit::Whole)).min();
    let power = provision.power.iter().map(|power| power.name.as_str());
    let topics = provision.topics.iter().map(String::as_str).chain(power).enumerate();
    let topic = topics.filter_map(|(at, topic)| Some((wanted.fit(topic)?, at + 1))).min();
    match (heading, topic) {
        // A topic that stands in the heading too is what the provision is about.
        (Some(heading), Some((topic, _))) if topic < heading => Some((topic, 0, MatchReason::Topic)),
        (Some(heading), _) => Some((heading, 0, MatchReason::Heading)),
        (None, Some((topic, place))) => Some((topic, place, MatchReason::Topic)),
        (None, None) => None,
    }
}

/// `Mutual legal assistance (MLA)` as the name and its short form.
fn without_bracket(name: &str) -> (&str, Option<&str>) {
    match name.split_once(" (") {
        Some((long, rest)) if rest.ends_with(')') => (long, rest.strip_suffix(')')),
        _ => (name, None),
    }
}
