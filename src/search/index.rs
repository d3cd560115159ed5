//! Inverted index: which words are in which items, in little memory: each word once, each item once per word.
//!
//! Knows items and folded words; nothing of ranking or of what is shown. No text is kept: a hit reads it from the briefing
//! again.

use super::{
    card_lines::CardLines,
    fold::{Forms, Joint, may_be_one, tokens},
    indexed_item::IndexedItem,
    query::Word,
};
use crate::linked::LinkedBriefing;
use std::collections::HashMap;

/// The words of one briefing. Built once for it; looked up with the same [`LinkedBriefing`].
#[derive(Debug, Default)]
pub struct Index {
    items: Vec<IndexedItem>,
    /// In alphabetical order.
    words: WordList,
    /// The items of each word, as [`Posting`]s.
    postings: NumberLists,
    /// How many words each item has.
    lengths: Vec<u32>,
    /// Stems in order, where the language has them, and the words of each.
    stems: WordList,
    stemmed: NumberLists,
}

/// Sorted strings in one allocation.
#[derive(Debug, Default)]
struct WordList {
    letters: String,
    ends: Vec<u32>,
}

/// Lists of numbers in one allocation.
#[derive(Debug, Default)]
struct NumberLists {
    numbers: Vec<u32>,
    ends: Vec<u32>,
}

/// An item, how often a word is in it, and where: 24, 4 and 4 bits.
#[derive(Clone, Copy)]
pub(super) struct Posting(u32);

/// In its title.
pub(super) const TITLE: u8 = 1;
/// In its own words.
pub(super) const OWN: u8 = 2;
/// In what is below it.
pub(super) const BELOW: u8 = 4;
/// In another name it has: a topic.
pub(super) const NAME: u8 = 8;
/// In another line of its card. Kept as `BELOW`, as a card has nothing below it, and not counted.
const CARD_LINE: u8 = 1 << 7;

const MOST_TIMES: u32 = 15;
const MOST_ITEMS: usize = 1 << 24;

impl Posting {
    pub fn new(item: u32, place: u8) -> Self {
        Self(item << 8).plus(place)
    }

    fn again(&mut self, place: u8) {
        *self = self.plus(place);
    }

    fn plus(self, place: u8) -> Self {
        if place == CARD_LINE {
            return Self(self.0 | u32::from(BELOW));
        }
        let times = (self.times() + 1).min(MOST_TIMES);
        Self(self.0 & !(MOST_TIMES << 4) | times << 4 | u32::from(place))
    }

    /// Its place in the index.
    pub fn item(self) -> usize {
        (self.0 >> 8) as usize
    }

    /// How often, up to 15.
    pub fn times(self) -> u32 {
        self.0 >> 4 & MOST_TIMES
    }

    /// `TITLE`, `OWN`, `BELOW` and `NAME` together.
    pub fn places(self) -> u8 {
        (self.0 & 15) as u8
    }
}

impl Index {
    /// Reads the words of everything in a briefing.
    #[must_use]
    pub fn new(linked: &LinkedBriefing) -> Self {
        let forms = Forms::of(&linked.briefing().language);
        let mut items = IndexedItem::all(linked);
        items.truncate(MOST_ITEMS);
        let mut indexing = Indexing::default();
        let mut lengths = Vec::with_capacity(items.len());
        let mut card_lines = CardLines::new(linked);
        for (number, item) in (0_u32..).zip(&items) {
            let before = indexing.count;
            if let Some(texts) = item.texts(linked) {
                indexing.add_text(texts.title, number, TITLE);
                texts.own.iter().for_each(|text| indexing.add_text(text, number, OWN));
                texts.below.iter().for_each(|text| indexing.add_text(text, number, BELOW));
                texts.names.iter().for_each(|text| indexing.add_text(text, number, NAME));
            }
            lengths.push(indexing.count - before);
            card_lines.each(*item, &mut |line| indexing.add_text(line, number, CARD_LINE));
        }
        indexing.join_pairs();
        let mut gathered: Vec<(Box<str>, Vec<Posting>)> =
            indexing.numbers.into_iter().map(|(word, number)| (word, std::mem::take(&mut indexing.postings[number as usize]))).collect();
        gathered.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        let mut index = Self { items, lengths, ..Self::default() };
        let mut by_stem: Vec<(String, u32)> = Vec::new();
        for (number, (word, mut postings)) in (0_u32..).zip(gathered) {
            if forms.has_stems() {
                by_stem.push((forms.stem(&word).into_owned(), number));
            }
            postings.sort_unstable_by_key(|posting| posting.item());
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
        let words = |words: &WordList| words.letters.capacity() + words.ends.capacity() * size_of::<u32>();
        let lists = |lists: &NumberLists| (lists.numbers.capacity() + lists.ends.capacity()) * size_of::<u32>();
        let items = self.items.capacity() * size_of::<IndexedItem>();
        items
            + self.lengths.capacity() * size_of::<u32>()
            + words(&self.words)
            + words(&self.stems)
            + lists(&self.postings)
            + lists(&self.stemmed)
    }

    pub(super) fn items(&self) -> &[IndexedItem] {
        &self.items
    }

    /// The postings of every word that a word of a query matches. An item may come more than once.
    pub(super) fn postings_of<'i>(&'i self, word: &'i Word, phrase: bool) -> impl Iterator<Item = Posting> + 'i {
        let from = self.words.first_from(&word.folded);
        let typed = (from..self.words.len()).take_while(move |index| {
            let known = self.words.get(*index);
            if word.prefix { known.starts_with(&word.folded) } else { known == word.folded }
        });
        let stem = (!phrase).then(|| self.stems.first_from(&word.stem)).filter(|index| self.stems.get(*index) == word.stem);
        let of_stem = stem.into_iter().flat_map(|index| self.stemmed.get(index)).map(|number| *number as usize);
        // What was typed does not come twice.
        let of_stem = of_stem.filter(move |index| {
            let known = self.words.get(*index);
            if word.prefix { !known.starts_with(&word.folded) } else { known != word.folded }
        });
        typed.chain(of_stem).flat_map(|index| self.postings.get(index)).map(|number| Posting(*number))
    }

    /// How many words an item has on average; never zero.
    pub(super) fn mean_length(&self) -> f32 {
        let all: u64 = self.lengths.iter().map(|length| u64::from(*length)).sum();
        (all as f32 / self.lengths.len().max(1) as f32).max(1.0)
    }

    /// How many words an item has.
    pub(super) fn length(&self, item: usize) -> u32 {
        self.lengths.get(item).copied().unwrap_or_default()
    }

    /// The items of a word as it is folded, in order.
    pub(super) fn exactly(&self, folded: &str) -> impl Iterator<Item = usize> {
        let index = Some(self.words.first_from(folded)).filter(|index| self.words.get(*index) == folded);
        index.into_iter().flat_map(|index| self.postings.get(index)).map(|number| Posting(*number).item())
    }
}

/// The words of a briefing while they are gathered.
#[derive(Default)]
struct Indexing {
    numbers: HashMap<Box<str>, u32>,
    postings: Vec<Vec<Posting>>,
    /// How many words were read.
    count: u32,
    /// Words by their numbers as they follow one another; the highest bit says that a space is before one.
    sequence: Vec<u32>,
    /// Where in the sequence a text ends, the item it is in, and where there.
    texts: Vec<(u32, u32, u8)>,
}

const AFTER_SPACE: u32 = 1 << 31;
/// A word longer than this is not taken for a compound.
const LONGEST_JOINED: usize = 48;
/// How many ways to divide words are tried. The largest treaty briefing so far has under 200,000.
const MOST_DIVISIONS: usize = 4_000_000;

impl Indexing {
    fn add_text(&mut self, text: &str, item: u32, place: u8) {
        // Words with hyphens between them: where they begin in `chain`, and all of them.
        let mut chain = String::new();
        let mut last = 0;
        let mut links = 0;
        for token in tokens(text) {
            self.count = self.count.saturating_add(1);
            let number = self.add_word(&token.folded, item, place);
            let joined = chain.len() + token.folded.len() <= LONGEST_JOINED;
            match token.joint {
                Joint::Hyphen if joined => {
                    let pair = last;
                    last = chain.len();
                    chain.push_str(&token.folded);
                    links += 1;
                    self.add_word(&chain[pair..], item, place);
                    if links > 1 {
                        self.add_word(&chain, item, place);
                    }
                }
                _ => {
                    (last, links) = (0, 0);
                    chain.clear();
                    chain.push_str(&token.folded);
                }
            }
            self.sequence.push(number | if token.joint == Joint::Space { AFTER_SPACE } else { 0 });
        }
        self.texts.push((u32::try_from(self.sequence.len()).unwrap_or(u32::MAX), item, place));
    }

    fn add_word(&mut self, word: &str, item: u32, place: u8) -> u32 {
        // Most words are known: the key is made only for one that is not.
        let number = self.numbers.get(word).copied().unwrap_or_else(|| {
            let number = u32::try_from(self.postings.len()).unwrap_or(u32::MAX) & !AFTER_SPACE;
            self.numbers.insert(word.into(), number);
            self.postings.push(Vec::new());
            number
        });
        self.post(number, item, place);
        number
    }

    fn post(&mut self, number: u32, item: u32, place: u8) {
        let Some(postings) = self.postings.get_mut(number as usize) else { return };
        match postings.last_mut().filter(|last| last.item() == item as usize) {
            Some(last) => last.again(place),
            None => postings.push(Posting::new(item, place)),
        }
    }

    /// Two words with a space between them are found as the one word that others write: `real time` as `realtime`.
    fn join_pairs(&mut self) {
        let mut pairs: HashMap<(u32, u32), u32> = HashMap::new();
        let mut left = MOST_DIVISIONS;
        for (word, whole) in self.numbers.iter().filter(|(word, _)| (4..=LONGEST_JOINED).contains(&word.len())) {
            left = left.saturating_sub(word.len());
            if left == 0 {
                break;
            }
            for (offset, _) in word.char_indices().skip(1) {
                let (first, second) = word.split_at(offset);
                if let Some(one) = self.numbers.get(first)
                    && let Some(other) = self.numbers.get(second)
                    && may_be_one(first, second)
                {
                    pairs.insert((*one, *other), *whole);
                }
            }
        }
        if pairs.is_empty() {
            return;
        }
        let mut start = 0;
        let mut late: HashMap<u32, Vec<(u32, u8)>> = HashMap::new();
        for (end, item, place) in &self.texts {
            let end = (*end as usize).min(self.sequence.len());
            for two in self.sequence[start..end].windows(2).filter(|two| two[1] & AFTER_SPACE != 0) {
                if let Some(whole) = pairs.get(&(two[0] & !AFTER_SPACE, two[1] & !AFTER_SPACE)) {
                    late.entry(*whole).or_default().push((*item, *place));
                }
            }
            start = end;
        }
        for (whole, places) in late {
            let Some(postings) = self.postings.get_mut(whole as usize) else { continue };
            let known = postings.len();
            for (item, place) in places {
                let last = postings.len() - 1;
                if let Ok(index) = postings[..known].binary_search_by_key(&item, |posting| posting.item() as u32) {
                    postings[index].again(place);
                } else if last >= known && postings[last].item() == item as usize {
                    postings[last].again(place);
                } else {
                    postings.push(Posting::new(item, place));
                }
            }
        }
    }
}

impl WordList {
    fn push(&mut self, word: &str) {
        self.letters.push_str(word);
        self.ends.push(u32::try_from(self.letters.len()).unwrap_or(u32::MAX));
    }

    fn len(&self) -> usize {
        self.ends.len()
    }

    fn get(&self, index: usize) -> &str {
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.ends.get(index).map_or(start, |end| *end as usize);
        self.letters.get(start..end).unwrap_or_default()
    }

    /// The index of a word, or the one where it would be.
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

impl NumberLists {
    fn push(&mut self, numbers: impl Iterator<Item = u32>) {
        self.numbers.extend(numbers);
        self.ends.push(u32::try_from(self.numbers.len()).unwrap_or(u32::MAX));
    }

    fn get(&self, index: usize) -> &[u32] {
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.ends.get(index).map_or(start, |end| *end as usize);
        self.numbers.get(start..end).unwrap_or_default()
    }
}
