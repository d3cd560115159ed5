//! Which words stand in which items, kept small: each word once, each item once a word.
//!
//! Knows items and folded words; nothing of ranking or of what is shown. No text is kept: what a hit shows is
//! read from the briefing again.

use super::{
    fold::{Forms, fold, words},
    item::Item,
    query::{Query, Word},
};
use crate::library::Library;
use std::collections::HashMap;

/// The words of one briefing. Built once for it; looked up with the same [`Library`].
#[derive(Debug, Default)]
pub struct Index {
    items: Vec<Item>,
    /// In the order of the alphabet.
    words: Words,
    /// The items of each word, as [`Posting`]s.
    postings: Lists,
    /// Stems in order, where the language has them, and the words of each.
    stems: Words,
    stemmed: Lists,
}

/// Strings in order, in one piece.
#[derive(Debug, Default)]
struct Words {
    letters: String,
    ends: Vec<u32>,
}

/// Lists of numbers in one piece.
#[derive(Debug, Default)]
struct Lists {
    numbers: Vec<u32>,
    ends: Vec<u32>,
}

/// An item, how often a word stands in it, and where: 24, 5 and 3 bits.
#[derive(Clone, Copy)]
pub(super) struct Posting(u32);

/// In its title.
pub(super) const TITLE: u8 = 1;
/// In its own words.
pub(super) const OWN: u8 = 2;
/// In what is below it.
pub(super) const BELOW: u8 = 4;

const MOST_TIMES: u32 = 31;
const MOST_ITEMS: usize = 1 << 24;

impl Posting {
    fn new(item: u32, place: u8) -> Self {
        Self(item << 8 | 1 << 3 | u32::from(place))
    }

    fn again(&mut self, place: u8) {
        let times = (self.times() + 1).min(MOST_TIMES);
        self.0 = self.0 & !(MOST_TIMES << 3) | times << 3 | u32::from(place);
    }

    /// Its place in the index.
    pub fn item(self) -> usize {
        (self.0 >> 8) as usize
    }

    /// How often, up to 31.
    pub fn times(self) -> u32 {
        self.0 >> 3 & MOST_TIMES
    }

    /// `TITLE`, `OWN` and `BELOW` together.
    pub fn places(self) -> u8 {
        (self.0 & 7) as u8
    }
}

impl Index {
    /// Reads the words of everything in a briefing.
    #[must_use]
    pub fn new(library: &Library) -> Self {
        let briefing = library.briefing();
        let forms = Forms::of(&briefing.language);
        let mut items = Item::all(briefing);
        items.truncate(MOST_ITEMS);
        let mut gathered: HashMap<Box<str>, Vec<Posting>> = HashMap::new();
        for (at, item) in (0_u32..).zip(&items) {
            let Some(texts) = item.texts(library) else { continue };
            let own = texts.own.iter().map(|text| (*text, OWN));
            let below = texts.below.iter().map(|text| (*text, BELOW));
            for (text, place) in [(texts.title, TITLE)].into_iter().chain(own).chain(below) {
                for (_, word) in words(text) {
                    add(&mut gathered, &fold(word), at, place);
                }
            }
        }
        let mut gathered: Vec<(Box<str>, Vec<Posting>)> = gathered.into_iter().collect();
        gathered.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        let mut index = Self { items, ..Self::default() };
        let mut by_stem: Vec<(String, u32)> = Vec::new();
        for (number, (word, postings)) in (0_u32..).zip(gathered) {
            if forms.has_stems() {
                by_stem.push((forms.stem(&word).into_owned(), number));
            }
            index.words.push(&word);
            index.postings.push(postings.into_iter().map(|posting| posting.0));
        }
        by_stem.sort_unstable();
        for stem in by_stem.chunk_by(|one, other| one.0 == other.0) {
            index.stems.push(&stem[0].0);
            index.stemmed.push(stem.iter().map(|(_, number)| *number));
        }
        for list in [&mut index.postings, &mut index.stemmed] {
            list.numbers.shrink_to_fit();
            list.ends.shrink_to_fit();
        }
        for words in [&mut index.words, &mut index.stems] {
            words.letters.shrink_to_fit();
            words.ends.shrink_to_fit();
        }
        index
    }

    /// How many bytes it takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let words = |words: &Words| words.letters.capacity() + words.ends.capacity() * size_of::<u32>();
        let lists = |lists: &Lists| (lists.numbers.capacity() + lists.ends.capacity()) * size_of::<u32>();
        let items = self.items.capacity() * size_of::<Item>();
        items + words(&self.words) + words(&self.stems) + lists(&self.postings) + lists(&self.stemmed)
    }

    pub(super) fn items(&self) -> &[Item] {
        &self.items
    }

    /// The items of every word that a word of a query means. An item may come more than once.
    pub(super) fn meant<'i>(&'i self, word: &'i Word, phrase: bool) -> impl Iterator<Item = Posting> + 'i {
        let from = self.words.first_from(&word.folded);
        let typed = (from..self.words.len()).take_while(move |at| {
            let known = self.words.get(*at);
            if word.prefix { known.starts_with(&word.folded) } else { known == word.folded }
        });
        let stem = (!phrase).then(|| self.stems.first_from(&word.stem)).filter(|at| self.stems.get(*at) == word.stem);
        let of_stem = stem.into_iter().flat_map(|at| self.stemmed.get(at)).map(|number| *number as usize);
        // What was typed is not told twice.
        let of_stem = of_stem.filter(move |at| {
            let known = self.words.get(*at);
            if word.prefix { !known.starts_with(&word.folded) } else { known != word.folded }
        });
        typed.chain(of_stem).flat_map(|at| self.postings.get(at)).map(|number| Posting(*number))
    }

    /// True where every word of a query stands somewhere; most unfinished queries end here.
    pub(super) fn knows(&self, query: &Query) -> bool {
        query.parts().iter().all(|part| part.words.iter().all(|word| self.meant(word, part.phrase).next().is_some()))
    }
}

fn add(gathered: &mut HashMap<Box<str>, Vec<Posting>>, word: &str, item: u32, place: u8) {
    if word.is_empty() {
        return;
    }
    // Most words are known: the key is made only for one that is not.
    if !gathered.contains_key(word) {
        gathered.insert(word.into(), Vec::new());
    }
    let Some(postings) = gathered.get_mut(word) else { return };
    match postings.last_mut().filter(|last| last.item() == item as usize) {
        Some(last) => last.again(place),
        None => postings.push(Posting::new(item, place)),
    }
}

impl Words {
    fn push(&mut self, word: &str) {
        self.letters.push_str(word);
        self.ends.push(u32::try_from(self.letters.len()).unwrap_or(u32::MAX));
    }

    fn len(&self) -> usize {
        self.ends.len()
    }

    fn get(&self, at: usize) -> &str {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.ends.get(at).map_or(start, |end| *end as usize);
        self.letters.get(start..end).unwrap_or_default()
    }

    /// The first place of a word, or where it would stand.
    fn first_from(&self, word: &str) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.get(middle) < word {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

impl Lists {
    fn push(&mut self, numbers: impl Iterator<Item = u32>) {
        self.numbers.extend(numbers);
        self.ends.push(u32::try_from(self.numbers.len()).unwrap_or(u32::MAX));
    }

    fn get(&self, at: usize) -> &[u32] {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.ends.get(at).map_or(start, |end| *end as usize);
        self.numbers.get(start..end).unwrap_or_default()
    }
}
