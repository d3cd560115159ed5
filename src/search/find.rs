//! Full-text search: from words to the items that contain them, best first, with a snippet of each.
//!
//! Ranks the postings of `index` and marks words as `query` does; knows nothing of windows.

use super::{
    card_lines::{CardLines, short_lines},
    index::{Index, OWN, TITLE},
    indexed_item::{Group, IndexedItem, Texts},
    query::{Query, merged},
    snippet::{Snippet, snippet},
};
use crate::{
    linked::{Item, LinkedBriefing, TextKey},
    model::Target,
    text as said,
};
use std::{cmp::Reverse, collections::BTreeSet, ops::Range};

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// Group after group in the order of [`Group`], best first within, no more of each than was asked for.
    pub hits: Vec<Hit>,
    /// How many there are of each group, in the order of [`Group::ALL`], shown or not.
    pub counts: [usize; Group::ALL.len()],
    /// How many there are in all, shown or not.
    pub total: usize,
    /// True where no item has every word, and these fit best.
    pub is_best: bool,
}

/// One item that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where it leads.
    pub target: Target,
    /// Whose words were found there.
    pub text: TextKey,
    /// The heading it is listed under.
    pub group: Group,
    /// Its name; for a paragraph the heading of its provision.
    pub title: String,
    /// A piece of its text around the words that were found.
    pub snippet: String,
    /// Byte ranges of those words in the snippet.
    pub marks: Vec<Range<usize>>,
    /// Byte ranges of those words in the title.
    pub title_marks: Vec<Range<usize>>,
    /// How often they occur in the item.
    pub count: usize,
}

/// What is known of an item while the words of a query are looked up.
#[derive(Clone, Copy, Default)]
struct Tally {
    /// How many words of the query, one after the other, are in it.
    words: u8,
    /// Where the last of them is.
    places: u8,
    /// How many are in its title.
    titles: u8,
    /// How many are in its title or in its own words.
    near: u8,
    /// True where one is in its own words.
    own: bool,
    /// How often all of them occur.
    times: u16,
}

/// A matching item with its rank: words in titles first, then how often the words occur, then reading order.
type Ranked = (Reverse<(u8, u16)>, usize);

impl Index {
    /// Finds the items that contain every word of a query, in any order; words in quotation marks as they stand. Where there
    /// are none, the items that fit it best.
    ///
    /// `linked` is the briefing the index was built for.
    #[must_use]
    pub fn find(&self, linked: &LinkedBriefing, query: &str, limit_per_group: usize) -> Finding {
        let query = Query::new(query, &linked.briefing().language);
        if query.is_empty() {
            return Finding::default();
        }
        let finding = self.find_all_words(linked, &query, limit_per_group);
        if finding.total > 0 { finding } else { self.find_best(linked, query, limit_per_group) }
    }

    /// The safeguards, critiques and positions that have every word of a query, on their cards or in their own words.
    #[must_use]
    pub fn cards_with(&self, linked: &LinkedBriefing, query: &str) -> BTreeSet<Item> {
        let query = Query::new(query, &linked.briefing().language);
        if query.is_empty() {
            return BTreeSet::new();
        }
        self.matching(linked, &query).into_iter().filter_map(|(index, _)| self.items()[index].card()).collect()
    }

    fn find_all_words(&self, linked: &LinkedBriefing, query: &Query, limit_per_group: usize) -> Finding {
        let mut groups: [Vec<Ranked>; Group::ALL.len()] = Default::default();
        for (index, tally) in self.matching(linked, query) {
            groups[self.items()[index].group() as usize].push((Reverse((tally.titles, tally.times)), index));
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
            finding.hits.extend(found.into_iter().filter_map(|(_, index)| hit_of(linked, query, self.items()[index])));
        }
        finding
    }

    fn find_best(&self, linked: &LinkedBriefing, query: Query, limit_per_group: usize) -> Finding {
        let query = query.loose();
        let (best, found_by) = self.best_matches(&query);
        let marking = query.with_words(found_by);
        let mut finding = Finding { is_best: true, ..Finding::default() };
        for group in Group::ALL {
            let of_group = best.iter().filter(|index| self.items()[**index].group() == group);
            let shown = of_group.clone().take(limit_per_group).filter_map(|index| hit_of(linked, &marking, self.items()[*index]));
            finding.hits.extend(shown);
            finding.counts[group as usize] = of_group.count();
        }
        finding.total = finding.counts.iter().sum();
        if finding.total > 0 { finding } else { Finding::default() }
    }

    /// The items that contain every word, in the order of the index.
    fn matching(&self, linked: &LinkedBriefing, query: &Query) -> Vec<(usize, Tally)> {
        let compounds = self.compounds(linked, query);
        let known = query.all_words().zip(&compounds).all(|((word, phrase), compounds)| {
            // Most unfinished queries end here.
            !compounds.is_empty() || self.postings_of(word, phrase).next().is_some()
        });
        if !known {
            return Vec::new();
        }
        let mut all = vec![Tally::default(); self.items().len()];
        let mut words = 0;
        for ((word, phrase), compounds) in query.all_words().zip(&compounds) {
            for posting in self.postings_of(word, phrase).chain(compounds.iter().copied()) {
                all[posting.item()].add(words, posting.places(), posting.times());
            }
            words += 1;
        }
        let phrases = query.has_phrases();
        let mut matching: Vec<(usize, Tally)> = Vec::new();
        // Of a provision and its paragraphs, which follow it, the one closest to the words is shown.
        let mut provision: Option<usize> = None;
        for (index, tally) in all.into_iter().enumerate().filter(|(_, tally)| tally.words == words) {
            let item = self.items()[index];
            // A heading is not found again with each of its paragraphs.
            if item.is_paragraph() && !tally.own {
                continue;
            }
            if phrases && !has_phrases_in(linked, query, item) {
                continue;
            }
            if item.is_paragraph() {
                if let Some(wide) = provision.take().filter(|wide| same_provision(self.items(), &matching, *wide, item)) {
                    matching.remove(wide);
                }
            } else if item.provision().is_some() {
                provision = (tally.near < words).then_some(matching.len());
            }
            matching.push((index, tally));
        }
        matching
    }
}

/// True where the phrases of a query are in an item, or on its card.
fn has_phrases_in(linked: &LinkedBriefing, query: &Query, item: IndexedItem) -> bool {
    let Some(texts) = item.texts(linked) else { return false };
    if query.phrases_stand_in(&texts.all()) {
        return true;
    }
    let lines = card_lines(linked, item);
    !lines.is_empty() && query.phrases_stand_in(&texts.all().chain(lines.iter().map(String::as_str)))
}

fn card_lines(linked: &LinkedBriefing, item: IndexedItem) -> Vec<String> {
    let mut lines = Vec::new();
    CardLines::new(linked).each(item, &mut |line| lines.push(line.to_owned()));
    lines
}

fn same_provision(items: &[IndexedItem], matching: &[(usize, Tally)], wide: usize, paragraph: IndexedItem) -> bool {
    matching.get(wide).is_some_and(|(index, _)| items[*index].provision() == paragraph.provision())
}

impl Tally {
    /// Counts the word of that number. Items that lack an earlier word are not counted any more.
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

fn hit_of(linked: &LinkedBriefing, query: &Query, item: IndexedItem) -> Option<Hit> {
    let texts = item.texts(linked)?;
    let in_title = query.places_in(texts.title);
    let title_marks = merged(in_title.iter().map(|(range, _)| range.clone()));
    let mut count = title_marks.len();
    let found = std::cell::Cell::new(part_bits(&in_title));
    let mut best: Option<(usize, Snippet)> = None;
    let mut look_in = |text: &str| {
        let places = query.places_in(text);
        let marks = merged(places.iter().map(|(range, _)| range.clone()));
        count += marks.len();
        found.set(found.get() | part_bits(&places));
        let (parts, around) = densest(&places);
        // The text with the most words of the query, the first of those.
        if best.as_ref().is_none_or(|(most, _)| parts > *most) {
            best = Some((parts, snippet(text, &around, &marks)));
        }
    };
    texts.own.iter().chain(&texts.below).chain(&texts.names).filter(|text| !text.is_empty()).for_each(|text| look_in(text));
    // The other lines of its card are searched where its own words do not have all that was asked for.
    let all = query.parts().len().min(u32::BITS as usize);
    let is_missing = |part: usize| found.get() & 1 << (part % 32) == 0;
    if (found.get().count_ones() as usize) < all {
        short_lines(linked, item, &mut |label, words| {
            if query.may_stand_in(words, is_missing) || query.may_stand_in(label, is_missing) {
                look_in(&if label.is_empty() { words.to_owned() } else { said::labelled(label, words) });
            }
        });
    }
    if (found.get().count_ones() as usize) < all {
        for line in card_lines(linked, item) {
            look_in(&line);
        }
    }
    let (_, Snippet { text: snippet, marks }) = best.unwrap_or_default();
    let (text, group, title) = (item.text(), item.group(), texts.title.to_owned());
    Some(Hit { target: texts.target.clone(), text, group, title, snippet, marks, title_marks, count })
}

/// Which parts of a query were found, a bit each.
fn part_bits(places: &[(Range<usize>, usize)]) -> u32 {
    places.iter().fold(0, |parts, (_, part)| parts | 1 << (part % 32))
}

/// Where in a text the most parts of a query are close together: how many, and the first of them.
fn densest(places: &[(Range<usize>, usize)]) -> (usize, Range<usize>) {
    /// About as far as a snippet reaches, in bytes.
    const REACH: usize = 70;
    let mut best = (0, 0..0);
    for (index, (first, _)) in places.iter().enumerate() {
        let close = places[index..].iter().take_while(|(range, _)| range.end <= first.start + REACH);
        let parts: u32 = close.fold(0, |parts, (_, part)| parts | 1 << (part % 32));
        let parts = parts.count_ones().max(1) as usize;
        if parts > best.0 {
            best = (parts, first.clone());
        }
    }
    best
}
