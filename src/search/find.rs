//! Full text: from words to the items they stand in, best first, with a piece of each.
//!
//! Ranks what `index` knows and shows it with what `query` marks; knows nothing of windows.

use super::{
    index::{Index, OWN, TITLE},
    item::{Group, Item, Texts},
    printed::{Printing, short_lines},
    query::{Query, merged},
    snippet::{Snippet, snippet},
};
use crate::{linked::LinkedBriefing, model::Target};
use std::{cmp::Reverse, ops::Range};

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// Group after group in the order of [`Group`], best first within, no more of each than was asked for.
    pub hits: Vec<Hit>,
    /// How many there are of each group, in the order of [`Group::ALL`], shown or not.
    pub counts: [usize; Group::ALL.len()],
    /// How many there are in all, shown or not.
    pub total: usize,
    /// True where nothing holds every word, and these fit best.
    pub is_best: bool,
}

/// One item that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where it leads.
    pub target: Target,
    /// Under what it is shown.
    pub group: Group,
    /// Its name; for a paragraph the heading of its provision.
    pub title: String,
    /// A piece of its text around the words that were found.
    pub snippet: String,
    /// Byte ranges of those words in the snippet.
    pub marks: Vec<Range<usize>>,
    /// Byte ranges of those words in the title.
    pub title_marks: Vec<Range<usize>>,
    /// How often they stand in the item.
    pub count: usize,
}

/// What is known of an item while the words of a query are gone through.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// How many words of the query, one after the other, stand in it.
    words: u8,
    /// Where the last of them stands.
    places: u8,
    /// How many stand in its title.
    titles: u8,
    /// How many stand in its title or in its own words.
    near: u8,
    /// True where one stands in its own words.
    own: bool,
    /// How often all of them do.
    times: u16,
}

/// An item that fits, with what decides its place: titles first, then more of the words, then reading order.
type Ranked = (Reverse<(u8, u16)>, usize);

impl Index {
    /// Finds what holds every word of a query, in any order; words in quotation marks as they stand. Where nothing does,
    /// what fits it best.
    ///
    /// `library` is the one the index was built for.
    #[must_use]
    pub fn find(&self, linked: &LinkedBriefing, query: &str, limit_per_group: usize) -> Finding {
        let query = Query::new(query, &linked.briefing().language);
        if query.is_empty() {
            return Finding::default();
        }
        let finding = self.find_all_words(linked, &query, limit_per_group);
        if finding.total > 0 { finding } else { self.find_best(linked, query, limit_per_group) }
    }

    fn find_all_words(&self, linked: &LinkedBriefing, query: &Query, limit_per_group: usize) -> Finding {
        let mut groups: [Vec<Ranked>; Group::ALL.len()] = Default::default();
        for (at, seen) in self.fitting(linked, query) {
            groups[self.items()[at].group() as usize].push((Reverse((seen.titles, seen.times)), at));
        }
        let mut finding = Finding::default();
        for (group, mut found) in Group::ALL.into_iter().zip(groups) {
            finding.counts[group as usize] = found.len();
            finding.total += found.len();
            // Only what is shown is put in order.
            if found.len() > limit_per_group {
                found.select_nth_unstable(limit_per_group);
                found.truncate(limit_per_group);
            }
            found.sort_unstable();
            finding.hits.extend(found.into_iter().filter_map(|(_, at)| hit(linked, query, self.items()[at])));
        }
        finding
    }

    fn find_best(&self, linked: &LinkedBriefing, query: Query, limit_per_group: usize) -> Finding {
        let query = query.loose();
        let (best, found_by) = self.best(&query);
        let marking = query.of(found_by);
        let mut finding = Finding { is_best: true, ..Finding::default() };
        for group in Group::ALL {
            let of_group = best.iter().filter(|at| self.items()[**at].group() == group);
            let shown = of_group.clone().take(limit_per_group).filter_map(|at| hit(linked, &marking, self.items()[*at]));
            finding.hits.extend(shown);
            finding.counts[group as usize] = of_group.count();
        }
        finding.total = finding.counts.iter().sum();
        if finding.total > 0 { finding } else { Finding::default() }
    }

    /// The items that hold every word, in the order of the index.
    fn fitting(&self, linked: &LinkedBriefing, query: &Query) -> Vec<(usize, Seen)> {
        let others = self.written_otherwise(linked, query);
        let known = query.words().zip(&others).all(|((word, phrase), others)| {
            // Most unfinished queries end here.
            !others.is_empty() || self.meant(word, phrase).next().is_some()
        });
        if !known {
            return Vec::new();
        }
        let mut all = vec![Seen::default(); self.items().len()];
        let mut words = 0;
        for ((word, phrase), others) in query.words().zip(&others) {
            for posting in self.meant(word, phrase).chain(others.iter().copied()) {
                all[posting.item()].add(words, posting.places(), posting.times());
            }
            words += 1;
        }
        let phrases = query.has_phrases();
        let mut fitting: Vec<(usize, Seen)> = Vec::new();
        // Of a provision and its paragraphs, which follow it, what is nearest to the words is shown.
        let mut provision: Option<usize> = None;
        for (at, seen) in all.into_iter().enumerate().filter(|(_, seen)| seen.words == words) {
            let item = self.items()[at];
            if let Item::Paragraph(..) = item {
                // A heading is not found again with every paragraph under it.
                if !seen.own {
                    continue;
                }
            }
            if phrases && !holds_phrases(linked, query, item) {
                continue;
            }
            match item {
                Item::Provision(_) => provision = (seen.near < words).then_some(fitting.len()),
                Item::Paragraph(..) => {
                    if let Some(wide) = provision.take().filter(|wide| same_provision(self.items(), &fitting, *wide, item)) {
                        fitting.remove(wide);
                    }
                }
                _ => {}
            }
            fitting.push((at, seen));
        }
        fitting
    }
}

/// True where the phrases of a query stand in an item, or on its card.
fn holds_phrases(linked: &LinkedBriefing, query: &Query, item: Item) -> bool {
    let Some(texts) = item.texts(linked) else { return false };
    if query.phrases_stand_in(&texts.all()) {
        return true;
    }
    let lines = printed_lines(linked, item);
    !lines.is_empty() && query.phrases_stand_in(&texts.all().chain(lines.iter().map(String::as_str)))
}

fn printed_lines(linked: &LinkedBriefing, item: Item) -> Vec<String> {
    let mut lines = Vec::new();
    Printing::new(linked).lines(item, &mut |line| lines.push(line.to_owned()));
    lines
}

fn same_provision(items: &[Item], fitting: &[(usize, Seen)], wide: usize, paragraph: Item) -> bool {
    let wide = fitting.get(wide).map(|(at, _)| items[*at]);
    matches!((wide, paragraph), (Some(Item::Provision(one)), Item::Paragraph(other, _)) if one == other)
}

impl Seen {
    /// Notes that the word of that number stands there. Items that miss a word before it are left behind.
    fn add(&mut self, word: u8, places: u8, times: u32) {
        if self.words == word {
            (self.words, self.places) = (word + 1, 0);
        } else if self.words != word + 1 {
            return;
        }
        let new = places & !self.places;
        self.titles += u8::from(new & TITLE != 0);
        self.near += u8::from(self.places & (TITLE | OWN) == 0 && new & (TITLE | OWN) != 0);
        self.own |= new & OWN != 0;
        self.places |= places;
        self.times = self.times.saturating_add(times as u16);
    }
}

impl<'l> Texts<'l> {
    /// The title, the item's own words, and what is below it.
    fn all(&self) -> impl Iterator<Item = &'l str> + Clone {
        std::iter::once(self.title).chain(self.own.iter().copied()).chain(self.below.iter().copied()).chain(self.names.iter().copied())
    }
}

fn hit(linked: &LinkedBriefing, query: &Query, item: Item) -> Option<Hit> {
    let texts = item.texts(linked)?;
    let in_title = query.places_in(texts.title);
    let title_marks = merged(in_title.iter().map(|(range, _)| range.clone()));
    let mut count = title_marks.len();
    let known = std::cell::Cell::new(parts(&in_title));
    let mut best: Option<(usize, Snippet)> = None;
    let mut read = |text: &str| {
        let places = query.places_in(text);
        let marks = merged(places.iter().map(|(range, _)| range.clone()));
        count += marks.len();
        known.set(known.get() | parts(&places));
        let (parts, around) = densest(&places);
        // The text with the most words of the query, the first of those.
        if best.as_ref().is_none_or(|(most, _)| parts > *most) {
            best = Some((parts, snippet(text, &around, &marks)));
        }
    };
    texts.own.iter().chain(&texts.below).chain(&texts.names).filter(|text| !text.is_empty()).for_each(|text| read(text));
    // What else is printed on its card is read where its own words do not hold all that was asked for.
    let all = query.parts().len().min(u32::BITS as usize);
    let is_missing = |part: usize| known.get() & 1 << (part % 32) == 0;
    if (known.get().count_ones() as usize) < all {
        short_lines(linked, item, &mut |label, words| {
            if query.may_stand_in(words, is_missing) || query.may_stand_in(label, is_missing) {
                read(&if label.is_empty() { words.to_owned() } else { format!("{label}: {words}") });
            }
        });
    }
    if (known.get().count_ones() as usize) < all {
        for line in printed_lines(linked, item) {
            read(&line);
        }
    }
    let (_, Snippet { text: snippet, marks }) = best.unwrap_or_default();
    Some(Hit { target: texts.target.clone(), group: item.group(), title: texts.title.to_owned(), snippet, marks, title_marks, count })
}

/// Which parts of a query were found, a bit each.
fn parts(places: &[(Range<usize>, usize)]) -> u32 {
    places.iter().fold(0, |parts, (_, part)| parts | 1 << (part % 32))
}

/// Where in a text the most parts of a query stand close together: how many, and the first of them.
fn densest(places: &[(Range<usize>, usize)]) -> (usize, Range<usize>) {
    /// As far as a snippet reaches, more or less, in bytes.
    const REACH: usize = 70;
    let mut best = (0, 0..0);
    for (at, (first, _)) in places.iter().enumerate() {
        let close = places[at..].iter().take_while(|(range, _)| range.end <= first.start + REACH);
        let parts: u32 = close.fold(0, |parts, (_, part)| parts | 1 << (part % 32));
        let parts = parts.count_ones().max(1) as usize;
        if parts > best.0 {
            best = (parts, first.clone());
        }
    }
    best
}
