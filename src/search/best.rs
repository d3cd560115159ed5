//! Best matches: what fits a question best where nothing holds all of its words.
//!
//! Items are ranked by BM25 (S. Robertson and H. Zaragoza, *The Probabilistic Relevance Framework: BM25 and Beyond*,
//! Foundations and Trends in Information Retrieval 3(4), 2009) over stems, with the parameters that are standard there. Of an
//! article and its paragraphs the best is shown. Everyday words stand for those of the field too ([`super::everyday`]).

use super::{
    everyday,
    index::{Index, NAME, TITLE},
    item::{Group, Item},
    query::{Query, Word},
};

/// How soon more of the same word says nothing more, and how much the length of an item counts.
const K1: f32 = 1.2;
const B: f32 = 0.75;
/// A word in a title or another name counts like so many elsewhere.
const IN_TITLE: f32 = 3.0;
/// A word that is only printed on a card, as the name of something it is tied to.
const ONLY_PRINTED: f32 = 0.5;
/// What stands for an everyday word counts less than the word itself.
const STANDS_FOR: f32 = 0.8;
/// More of one group help nobody to choose.
const MOST: usize = 10;
/// An unfinished word shorter than this says nothing yet.
const SHORTEST: usize = 3;

impl Index {
    /// The items that fit a query of loose words best, the best first and no more than ten of a group, and the words they were
    /// found by: those of the query that say something, and what stands for them.
    pub(super) fn best(&self, query: &Query) -> (Vec<usize>, Vec<Word>) {
        let mut scores = vec![0.0_f32; self.items().len()];
        let (mut stand_in, mut meant): (_, Vec<Word>) = (Vec::new(), Vec::new());
        let words: Vec<&Word> = query.words().map(|(word, _)| word).collect();
        if query.forms().has_stems() {
            stand_in = everyday::stand_for(&words.iter().map(|word| word.stem.as_str()).collect::<Vec<_>>());
        }
        for (at, word) in words.iter().enumerate() {
            if (query.forms().has_stems() && everyday::says_nothing(&word.folded)) || (word.prefix && word.folded.len() < SHORTEST) {
                continue;
            }
            let mut best = self.scores(word);
            meant.push((*word).clone());
            for joined in query.joined().iter().filter(|joined| joined.first == at || joined.first + 1 == at) {
                larger(&mut best, &self.scores(&joined.word), 0.5);
                meant.push(joined.word.clone());
            }
            for expression in stand_in.iter().filter(|expression| expression.at.contains(&at)) {
                let shared = expression.at.len() as f32;
                larger(&mut best, &self.scores_of_all(&expression.words), STANDS_FOR / shared);
                meant.extend(expression.words.iter().cloned());
            }
            scores.iter_mut().zip(&best).for_each(|(score, more)| *score += more);
        }
        (self.ranked(&scores), meant)
    }

    /// What a word gives each item.
    fn scores(&self, word: &Word) -> Vec<f32> {
        let mut times = vec![0.0_f32; self.items().len()];
        for posting in self.meant(word, false) {
            let title = if posting.places() & (TITLE | NAME) == 0 { 0.0 } else { IN_TITLE - 1.0 };
            times[posting.item()] += (posting.times() as f32).max(ONLY_PRINTED) + title;
        }
        let number = times.len() as f32;
        let having = times.iter().filter(|times| **times > 0.0).count() as f32;
        let rarity = (1.0 + (number - having + 0.5) / (having + 0.5)).ln();
        let mean = self.mean_length();
        for (at, times) in times.iter_mut().enumerate().filter(|(_, times)| **times > 0.0) {
            let length = self.length(at) as f32 / mean;
            *times = rarity * *times * (K1 + 1.0) / (*times + K1 * (1.0 - B + B * length));
        }
        times
    }

    /// What words give an item that holds all of them.
    fn scores_of_all(&self, words: &[Word]) -> Vec<f32> {
        let each: Vec<Vec<f32>> = words.iter().map(|word| self.scores(word)).collect();
        let all = |at: usize| {
            let scores = each.iter().map(|scores| scores[at]);
            if scores.clone().all(|score| score > 0.0) { scores.sum() } else { 0.0 }
        };
        (0..self.items().len()).map(all).collect()
    }

    /// What has a score, the best first, a few of each group.
    fn ranked(&self, scores: &[f32]) -> Vec<usize> {
        let mut ranked: Vec<(f32, usize)> = Vec::new();
        // A provision is followed by its paragraphs: the best of them all is shown.
        let mut provision = 0;
        for (at, item) in self.items().iter().enumerate() {
            match item {
                Item::Provision(_) => provision = ranked.len(),
                Item::Paragraph(..) => {
                    if let Some(place) = ranked.get_mut(provision).filter(|place| place.0 < scores[at]) {
                        *place = (scores[at], at);
                    }
                    continue;
                }
                _ => {}
            }
            ranked.push((scores[at], at));
        }
        ranked.retain(|(score, _)| *score > 0.0);
        ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let mut counts = [0; Group::ALL.len()];
        ranked.retain(|(_, at)| {
            let count = &mut counts[self.items()[*at].group() as usize];
            *count += 1;
            *count <= MOST
        });
        ranked.into_iter().map(|(_, at)| at).collect()
    }
}

fn larger(best: &mut [f32], other: &[f32], weight: f32) {
    best.iter_mut().zip(other).for_each(|(best, other)| *best = best.max(other * weight));
}
