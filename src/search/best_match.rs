//! Best matches: what fits a question best where no item has all of its words.
//!
//! Items are ranked by BM25 (S. Robertson and H. Zaragoza, *The Probabilistic Relevance Framework: BM25 and Beyond*,
//! Foundations and Trends in Information Retrieval 3(4), 2009) over stems, with the parameters that are standard there. Of an
//! article and its paragraphs the best is shown. Everyday words also find the words of the field ([`super::synonyms`]).

use super::{
    index::{Index, NAME, TITLE},
    indexed_item::Group,
    query::{Query, Word},
    synonyms,
};

/// How soon a repeated word adds nothing more, and how much the length of an item counts.
const K1: f32 = 1.2;
const B: f32 = 0.75;
/// A word in a title or another name counts as much as this many elsewhere.
const IN_TITLE: f32 = 3.0;
/// A word that is only printed on a card, as the name of something it is tied to.
const ONLY_PRINTED: f32 = 0.5;
/// A synonym counts less than the word itself.
const SYNONYM: f32 = 0.8;
/// More items of one group would not help anybody to choose.
const MOST: usize = 10;
/// An unfinished word shorter than this is ignored.
const SHORTEST: usize = 3;

impl Index {
    /// The items that fit a query of loose words best, the best first and no more than ten of a group, and the words they were
    /// found by: those of the query that carry meaning, and their synonyms.
    pub(super) fn best_matches(&self, query: &Query) -> (Vec<usize>, Vec<Word>) {
        let mut scores = vec![0.0_f32; self.items().len()];
        let (mut synonyms, mut found_by): (_, Vec<Word>) = (Vec::new(), Vec::new());
        let words: Vec<&Word> = query.all_words().map(|(word, _)| word).collect();
        if query.forms().has_stems() {
            synonyms = synonyms::synonyms_of(&words.iter().map(|word| word.stem.as_str()).collect::<Vec<_>>());
        }
        for (position, word) in words.iter().enumerate() {
            if (query.forms().has_stems() && synonyms::is_stop_word(&word.folded)) || (word.prefix && word.folded.len() < SHORTEST) {
                continue;
            }
            let mut best = self.word_scores(word);
            found_by.push((*word).clone());
            for joined in query.joined().iter().filter(|joined| joined.first == position || joined.first + 1 == position) {
                raise_to(&mut best, &self.word_scores(&joined.word), 0.5);
                found_by.push(joined.word.clone());
            }
            for synonym in synonyms.iter().filter(|synonym| synonym.range.contains(&position)) {
                let shared = synonym.range.len() as f32;
                raise_to(&mut best, &self.all_words_scores(&synonym.words), SYNONYM / shared);
                found_by.extend(synonym.words.iter().cloned());
            }
            scores.iter_mut().zip(&best).for_each(|(score, more)| *score += more);
        }
        (self.ranked(&scores), found_by)
    }

    /// The score that a word gives each item.
    fn word_scores(&self, word: &Word) -> Vec<f32> {
        let mut times = vec![0.0_f32; self.items().len()];
        for posting in self.postings_of(word, false) {
            let title = if posting.places() & (TITLE | NAME) == 0 { 0.0 } else { IN_TITLE - 1.0 };
            times[posting.item()] += (posting.times() as f32).max(ONLY_PRINTED) + title;
        }
        let number = times.len() as f32;
        let having = times.iter().filter(|times| **times > 0.0).count() as f32;
        let rarity = (1.0 + (number - having + 0.5) / (having + 0.5)).ln();
        let mean = self.mean_length();
        for (item, times) in times.iter_mut().enumerate().filter(|(_, times)| **times > 0.0) {
            let length = self.length(item) as f32 / mean;
            *times = rarity * *times * (K1 + 1.0) / (*times + K1 * (1.0 - B + B * length));
        }
        times
    }

    /// The score that words give an item that has all of them.
    fn all_words_scores(&self, words: &[Word]) -> Vec<f32> {
        let each: Vec<Vec<f32>> = words.iter().map(|word| self.word_scores(word)).collect();
        let all = |item: usize| {
            let scores = each.iter().map(|scores| scores[item]);
            if scores.clone().all(|score| score > 0.0) { scores.sum() } else { 0.0 }
        };
        (0..self.items().len()).map(all).collect()
    }

    /// The items with a score, the best first, a few of each group.
    fn ranked(&self, scores: &[f32]) -> Vec<usize> {
        let mut ranked: Vec<(f32, usize)> = Vec::new();
        // A provision is followed by its paragraphs: the best of them all is shown.
        let mut provision = 0;
        for (index, item) in self.items().iter().enumerate() {
            if item.is_paragraph() {
                if let Some(best) = ranked.get_mut(provision).filter(|best| best.0 < scores[index]) {
                    *best = (scores[index], index);
                }
                continue;
            }
            if item.provision().is_some() {
                provision = ranked.len();
            }
            ranked.push((scores[index], index));
        }
        ranked.retain(|(score, _)| *score > 0.0);
        ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let mut counts = [0; Group::ALL.len()];
        ranked.retain(|(_, index)| {
            let count = &mut counts[self.items()[*index].group() as usize];
            *count += 1;
            *count <= MOST
        });
        ranked.into_iter().map(|(_, index)| index).collect()
    }
}

/// Each score becomes the weighted other one where that is higher.
fn raise_to(best: &mut [f32], other: &[f32], weight: f32) {
    best.iter_mut().zip(other).for_each(|(best, other)| *best = best.max(other * weight));
}
