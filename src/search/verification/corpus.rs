//! An official text as it is searched for what others quote from it.

use super::{
    difference::{Difference, differences},
    tokens::{Token, pieces, tokens},
};
use crate::model::{OfficialParagraph, OfficialText, Target, TextId};
use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

/// An official text, word by word.
pub(super) struct Corpus {
    pub id: TextId,
    pub language: String,
    /// Each text of it, with the place it stands at.
    passages: Vec<(Target, String)>,
    words: Vec<PlacedWord>,
    /// For each place all that stands in it, in words.
    ranges: HashMap<Target, Range<usize>>,
    /// Where each word stands.
    index: HashMap<String, Vec<usize>>,
}

struct PlacedWord {
    token: Token,
    passage: usize,
}

/// Words that are looked for.
pub(super) struct Sought {
    /// Between omissions.
    pieces: Vec<Vec<Token>>,
}

impl Sought {
    pub fn new(words: &str) -> Self {
        Self { pieces: pieces(words) }
    }

    fn all(&self) -> Vec<&Token> {
        self.pieces.iter().flatten().collect()
    }
}

/// Words of a quotation that is compared word by word where it is not found.
const LONGEST_COMPARED: usize = 600;
/// Words between two pieces of one quotation.
const LONGEST_OMISSION: usize = 400;

impl Corpus {
    pub fn new(text: &OfficialText) -> Self {
        let mut corpus = Self {
            id: text.id(),
            language: text.language.clone(),
            passages: Vec::new(),
            words: Vec::new(),
            ranges: HashMap::new(),
            index: HashMap::new(),
        };
        corpus.add(&Target::Instrument, &text.title);
        let mut division: Option<(Target, usize)> = None;
        for part in &text.parts {
            let start = corpus.words.len();
            if matches!(part.target, Target::Division(_)) {
                corpus.end_division(division.take());
                division = Some((part.target.clone(), start));
            }
            corpus.add(&part.target, &part.heading);
            corpus.add(&part.target, part.text.as_deref().unwrap_or_default());
            corpus.add_paragraphs(&part.paragraphs);
            corpus.add(&part.target, part.flush.as_deref().unwrap_or_default());
            if !matches!(part.target, Target::Division(_)) {
                corpus.ranges.insert(part.target.clone(), start..corpus.words.len());
            }
        }
        corpus.end_division(division);
        for footnote in &text.footnotes {
            corpus.add(&Target::Instrument, &footnote.text);
        }
        corpus.ranges.insert(Target::Instrument, 0..corpus.words.len());
        for (place, word) in corpus.words.iter().enumerate() {
            corpus.index.entry(word.token.word.clone()).or_default().push(place);
        }
        corpus
    }

    fn end_division(&mut self, division: Option<(Target, usize)>) {
        if let Some((target, start)) = division {
            self.ranges.insert(target, start..self.words.len());
        }
    }

    fn add_paragraphs(&mut self, paragraphs: &[OfficialParagraph]) {
        for paragraph in paragraphs {
            let (target, start) = (Target::Text(paragraph.address.clone()), self.words.len());
            self.add(&target, &paragraph.text);
            self.add_paragraphs(&paragraph.children);
            self.add(&target, paragraph.flush.as_deref().unwrap_or_default());
            self.ranges.insert(target, start..self.words.len());
        }
    }

    fn add(&mut self, target: &Target, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let passage = self.passages.len();
        self.words.extend(tokens(text).into_iter().map(|token| PlacedWord { token, passage }));
        self.passages.push((target.clone(), text.to_owned()));
    }

    /// True where the text has this place.
    pub fn has(&self, place: &Target) -> bool {
        self.ranges.contains_key(place)
    }

    fn range(&self, place: Option<&Target>) -> Range<usize> {
        place.map_or(0..self.words.len(), |place| self.ranges.get(place).cloned().unwrap_or(0..0))
    }

    /// Where words stand, in a place or anywhere.
    pub fn find(&self, sought: &Sought, place: Option<&Target>) -> Option<Target> {
        let range = self.range(place);
        let (first, rest) = sought.pieces.split_first()?;
        let start = self.starts_of(first, &range).find(|start| {
            let mut from = start + first.len();
            rest.iter().all(|piece| {
                let within = from..range.end.min(from + LONGEST_OMISSION);
                let found = self.starts_of(piece, &within).next();
                from = found.map_or(from, |found| found + piece.len());
                found.is_some()
            })
        })?;
        self.place_of(start)
    }

    /// Where a piece stands in a range, from its beginning on.
    fn starts_of<'s>(&'s self, piece: &'s [Token], range: &Range<usize>) -> impl Iterator<Item = usize> + 's {
        // The rarest word of the piece says where it may be.
        let rarest = piece
            .iter()
            .enumerate()
            .map(|(offset, token)| (offset, self.index.get(&token.word).map_or(&[][..], Vec::as_slice)))
            .min_by_key(|(_, places)| places.len());
        let (offset, places) = rarest.unwrap_or((0, &[]));
        let range = range.clone();
        let from = places.partition_point(|place| *place < range.start + offset);
        let starts = places.get(from..).unwrap_or_default().iter().map(move |place| place - offset);
        starts.take_while(move |start| *start < range.end).filter(move |start| {
            let end = start + piece.len();
            end <= range.end && self.words.get(*start..end).is_some_and(|words| same(words, piece))
        })
    }

    fn place_of(&self, word: usize) -> Option<Target> {
        let passage = self.words.get(word)?.passage;
        self.passages.get(passage).map(|(target, _)| target.clone())
    }

    /// The words that are nearest to those sought, where they are near enough: where they stand, as they are printed, and what differs.
    pub fn nearest(&self, sought: &Sought, place: Option<&Target>) -> Option<(Target, String, Vec<Difference>)> {
        let wanted = sought.all();
        if wanted.is_empty() || wanted.len() > LONGEST_COMPARED {
            return None;
        }
        let range = self.range(place);
        let window = if wanted.len() == 1 { self.nearest_word(wanted.first()?, &range)? } else { self.nearest_window(&wanted, &range)? };
        let words = self.words.get(window.clone())?;
        let found: Vec<&Token> = words.iter().map(|word| &word.token).collect();
        Some((self.place_of(window.start)?, self.printed(window), differences(&wanted, &found)))
    }

    fn nearest_word(&self, wanted: &Token, range: &Range<usize>) -> Option<Range<usize>> {
        const NEAR: f64 = 0.7;
        let words = self.words.get(range.clone())?;
        let like = |word: &PlacedWord| strsim::normalized_damerau_levenshtein(&word.token.word, &wanted.word);
        let best = words.iter().enumerate().filter(|(_, word)| word.token.is_word()).map(|(offset, word)| (offset, like(word)));
        let (offset, likeness) = best.max_by(|(_, one), (_, other)| one.total_cmp(other))?;
        (likeness >= NEAR).then_some(range.start + offset..range.start + offset + 1)
    }

    fn nearest_window(&self, wanted: &[&Token], range: &Range<usize>) -> Option<Range<usize>> {
        let start = self.likeliest_start(wanted, range)?;
        // Something may have been put in or left out.
        let slack = wanted.len() / 2 + 1;
        let around = start.saturating_sub(slack).max(range.start)..(start + wanted.len() + slack).min(range.end);
        let words: Vec<&str> = self.words.get(around.clone())?.iter().map(|word| word.token.word.as_str()).collect();
        let sought: Vec<&str> = wanted.iter().map(|token| token.word.as_str()).collect();
        let pairs = common(&sought, &words);
        let is_word = |pair: &&(usize, usize)| wanted.get(pair.0).is_some_and(|token| token.is_word());
        let shared = pairs.iter().filter(is_word).count();
        let all = wanted.iter().filter(|token| token.is_word()).count();
        let (first, last) = (pairs.first()?, pairs.last()?);
        if shared * 2 < all {
            return None;
        }
        // What is missing at the ends stood there, as far as there is room.
        let from = first.1.saturating_sub(first.0);
        let to = (last.1 + wanted.len() - last.0).min(words.len());
        Some(around.start + from..around.start + to)
    }

    /// Where a window of as many words as are sought has most of them.
    fn likeliest_start(&self, wanted: &[&Token], range: &Range<usize>) -> Option<usize> {
        let set: HashSet<&str> = wanted.iter().filter(|token| token.is_word()).map(|token| token.word.as_str()).collect();
        let mut places: Vec<usize> = set.iter().filter_map(|word| self.index.get(*word)).flatten().copied().collect();
        places.retain(|place| range.contains(place));
        places.sort_unstable();
        let (mut best, mut from) = (None, 0);
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for (to, place) in places.iter().enumerate() {
            let word = |place: usize| self.words.get(place).map_or("", |word| word.token.word.as_str());
            *counts.entry(word(*place)).or_default() += 1;
            while places.get(from).is_some_and(|first| place - first >= wanted.len() + 2) {
                if let Some(first) = places.get(from) {
                    let left = word(*first);
                    if let Some(count) = counts.get_mut(left) {
                        *count -= 1;
                        if *count == 0 {
                            counts.remove(left);
                        }
                    }
                }
                from += 1;
            }
            let score = (counts.len(), to + 1 - from);
            if best.is_none_or(|(known, _)| score > known) {
                best = Some((score, places.get(from).copied().unwrap_or(*place)));
            }
        }
        best.map(|(_, start)| start)
    }

    /// Words as the text has them.
    fn printed(&self, window: Range<usize>) -> String {
        let mut out: Vec<String> = Vec::new();
        let mut words = self.words.get(window).unwrap_or_default();
        while let Some(first) = words.first() {
            let length = words.iter().take_while(|word| word.passage == first.passage).count();
            let (here, after) = words.split_at(length);
            let text = self.passages.get(first.passage).map_or("", |(_, text)| text.as_str());
            let end = here.last().map_or(first.token.bytes.end, |last| last.token.bytes.end);
            out.push(text.get(first.token.bytes.start..end).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" "));
            words = after;
        }
        out.join(" ")
    }
}

fn same(words: &[PlacedWord], piece: &[Token]) -> bool {
    words.iter().zip(piece).all(|(word, token)| word.token.word == token.word)
}

/// Pairs of places of a longest list of words that two texts have in common.
fn common(one: &[&str], other: &[&str]) -> Vec<(usize, usize)> {
    let same = |tag: similar::DiffTag| tag == similar::DiffTag::Equal;
    let operations = similar::capture_diff_slices(similar::Algorithm::Myers, one, other);
    let equal = operations.iter().filter(|operation| same(operation.tag()));
    equal.flat_map(|operation| operation.old_range().zip(operation.new_range())).collect()
}
