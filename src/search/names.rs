//! Items by their names, topics and headings, or by parts of them.
//!
//! Knows the briefing and how words are compared; `lookup` handles numbers.

use super::{
    candidate::{Candidate, MatchReason},
    fold::{Forms, Joint, fold, folded, split_words, tokens},
};
use crate::{
    linked::LinkedBriefing,
    model::{Address, Provision, Target},
};
use std::{borrow::Cow, cmp::Ordering};
use strsim::osa_distance;

/// How well a name matches the words of a query, best first.
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
    /// It has them side by side.
    Within,
    /// It has them somewhere.
    Scattered,
}

/// What a name belongs to: at the same fit, the text comes before comments on it.
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

/// A candidate with its rank.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// What was found.
    pub candidate: Candidate,
    /// How the words fit.
    pub fit: Fit,
    kind: Kind,
    /// Among names of one thing: its heading, then its topics as the author ranks them.
    rank_of_name: usize,
    order: usize,
}

impl Named {
    /// Whole names first, then ids, then parts of names; among parts what is the text first.
    fn rank(&self) -> (Fit, Kind, Fit, usize, usize) {
        (self.fit.min(Fit::Begins), self.kind, self.fit, self.rank_of_name, self.order)
    }

    fn compare(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank())
    }
}

/// Words that are ignored, unless the query has no others.
const STOP_WORDS: [&str; 16] = ["the", "of", "and", "a", "an", "in", "on", "to", "for", "or", "by", "with", "at", "from", "its", "as"];

/// A word of the query.
struct Word {
    folded: String,
    stem: String,
    stop: bool,
}

/// A query as it is compared with names.
pub(super) struct NameQuery<'f> {
    words: Vec<Word>,
    /// The same without hyphens; none where it has no hyphen.
    joined: Option<Vec<Word>>,
    /// Ids are compared with their hyphens, where the query has them.
    id: String,
    typing_errors: bool,
    forms: &'f Forms,
}

impl<'f> NameQuery<'f> {
    /// The words of a query. With `typing_errors`, words match that are a letter or two away.
    pub fn new(query: &str, typing_errors: bool, forms: &'f Forms) -> Self {
        let word = |folded: String| Word { stem: forms.stem(&folded).into_owned(), stop: is_stop_word(&folded), folded };
        let parse = |folded: Vec<String>| {
            let mut words: Vec<Word> = folded.into_iter().map(word).collect();
            if words.iter().any(|word| !word.stop) {
                words.retain(|word| !word.stop);
            }
            words
        };
        let words = parse(folded(query));
        let joined = without_hyphens(query).map(parse);
        let id = query.trim().to_lowercase().replace(' ', "-");
        Self { words, joined, id, typing_errors, forms }
    }

    /// True where there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    fn same(&self, word: &str, wanted: &Word) -> bool {
        // Forms of a word share their first letter, and so do nearly all typing errors.
        word == wanted.folded
            || (word.as_bytes().first() == wanted.folded.as_bytes().first()
                && ((self.forms.may_be_forms(word, &wanted.folded) && self.forms.stem(word) == wanted.stem)
                    || (self.typing_errors && is_typing_error(word, &wanted.folded))))
    }

    /// As `same`, for the word that is still being typed.
    fn begins(&self, word: &str, wanted: &Word) -> bool {
        word.starts_with(&wanted.folded) || self.same(word, wanted)
    }

    fn fit(&self, name: &str) -> Option<Fit> {
        let content: Vec<Cow<'_, str>> = split_words(name).map(|(_, word)| fold(word)).collect();
        self.fit_to(&self.words, &content).or_else(|| {
            // `co-operation` and `cooperation` are one name.
            match (without_hyphens(name), &self.joined) {
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
        let content: Vec<&str> = content.iter().map(AsRef::as_ref).filter(|word| last.stop || !is_stop_word(word)).collect();
        let match_at = |index: usize| {
            let window = content.get(index..index + wanted.len())?;
            let (end, begin) = window.split_last()?;
            (self.begins(end, last) && begin.iter().zip(first).all(|(word, wanted)| self.same(word, wanted))).then_some(end)
        };
        if let Some(end) = match_at(0) {
            let whole = content.len() == wanted.len() && self.same(end, last);
            return Some(match content.iter().zip(wanted).all(|(word, wanted)| *word == wanted.folded) {
                true if whole => Fit::Whole,
                false if whole => Fit::Forms,
                _ => Fit::Begins,
            });
        }
        if (1..content.len()).any(|index| match_at(index).is_some()) {
            return Some(Fit::Within);
        }
        let scattered = wanted.len() > 1
            && content.iter().any(|word| self.begins(word, last))
            && first.iter().all(|wanted| content.iter().any(|word| self.same(word, wanted)));
        scattered.then_some(Fit::Scattered)
    }
}

/// The words of a text with hyphenated words as one; none where it has no hyphen.
fn without_hyphens(text: &str) -> Option<Vec<String>> {
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

fn is_stop_word(word: &str) -> bool {
    word.len() < 5 && STOP_WORDS.contains(&word)
}

/// True where one word was probably meant by the other: one letter apart, two in long words.
fn is_typing_error(word: &str, wanted: &str) -> bool {
    let length = wanted.chars().count();
    let most = match length {
        0..=4 => return false,
        5..=8 => 1,
        _ => 2,
    };
    word.chars().count().abs_diff(length) <= most && osa_distance(word, wanted) <= most
}

/// All items whose names match, best first, each once.
pub(super) fn find_named(linked: &LinkedBriefing, wanted: &NameQuery<'_>) -> Vec<Named> {
    let mut found = Vec::new();
    if wanted.is_empty() {
        return found;
    }
    let mut order = 0;
    let mut add = |fit: Option<Fit>, kind, rank_of_name, target: &dyn Fn() -> Target, why: MatchReason| {
        order += 1;
        if let Some(fit) = fit {
            let why = if wanted.typing_errors { MatchReason::NearMiss } else { why };
            found.push(Named {
                candidate: Candidate { target: target(), exact: !wanted.typing_errors, why },
                fit,
                kind,
                rank_of_name,
                order,
            });
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
        let (fit, rank_of_name, why) =
            best.map_or((None, 0, MatchReason::Heading), |(fit, rank_of_name, why)| (Some(fit), rank_of_name, why));
        add(fit, Kind::Provision, rank_of_name, &|| Target::Text(Address::provision(provision.id.as_str())), why);
    }
    for term in &briefing.terms {
        let (name, short) = without_bracket(&term.word);
        let by_name = named(name, &term.id);
        let by_short = short.and_then(|short| wanted.fit(short));
        let (fit, why) = if by_short == Some(Fit::Whole) { (by_short, MatchReason::Abbreviation) } else { (by_name, MatchReason::Name) };
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
fn provision_fit(provision: &Provision, wanted: &NameQuery<'_>) -> Option<(Fit, usize, MatchReason)> {
    let heading = wanted.fit(&provision.heading).into_iter().chain(wanted.fit(&provision.label).filter(|fit| *fit == Fit::Whole)).min();
    let power = provision.power.iter().map(|power| power.name.as_str());
    let topics = provision.topics.iter().map(String::as_str).chain(power).enumerate();
    let topic = topics.filter_map(|(index, topic)| Some((wanted.fit(topic)?, index + 1))).min();
    match (heading, topic) {
        // A topic that stands in the heading too is what the provision is about.
        (Some(heading), Some((topic, _))) if topic < heading => Some((topic, 0, MatchReason::Topic)),
        (Some(heading), _) => Some((heading, 0, MatchReason::Heading)),
        (None, Some((topic, rank))) => Some((topic, rank, MatchReason::Topic)),
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
