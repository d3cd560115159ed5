//! Compound words, which texts write as one word or as several: `realtime`, `real-time` and `real time`.
//!
//! What has a hyphen in a text is in the index as one word too, and so is what has a space where the briefing also has the one
//! word. This file handles the rest, words that no text writes as one: they are looked for in the texts that have the pieces.

use super::{
    fold::may_be_one,
    index::{BELOW, Index, NAME, OWN, Posting, TITLE},
    query::{Query, Word},
};
use crate::linked::LinkedBriefing;

/// How many bytes of text are read for one query.
const MOST: usize = 4 << 20;
/// An unknown word longer than this is not divided.
const LONGEST: usize = 40;

impl Index {
    /// For each word of a query the items that write it in another number of pieces.
    pub(super) fn compounds(&self, linked: &LinkedBriefing, query: &Query) -> Vec<Vec<Posting>> {
        let mut others: Vec<Vec<Posting>> = query.all_words().map(|_| Vec::new()).collect();
        for joined in query.joined() {
            for posting in self.postings_of(&joined.word, joined.phrase) {
                others[joined.first].push(posting);
                others[joined.first + 1].push(posting);
            }
        }
        let mut left = MOST;
        for ((word, phrase), others) in query.all_words().zip(&mut others) {
            let known = || self.postings_of(word, phrase).next().is_some();
            if !word.pieces.is_empty() {
                self.add_in_pieces(linked, query, word, &word.pieces, others, &mut left);
            } else if others.is_empty() && (4..=LONGEST).contains(&word.folded.len()) && !known() {
                for (offset, _) in word.folded.char_indices().skip(1) {
                    let (first, second) = word.folded.split_at(offset);
                    if may_be_one(first, second) {
                        self.add_in_pieces(linked, query, word, &[first.to_owned(), second.to_owned()], others, &mut left);
                    }
                }
            }
        }
        others
    }

    /// Adds the items in whose texts the pieces of a word stand side by side.
    fn add_in_pieces(
        &self,
        linked: &LinkedBriefing,
        query: &Query,
        word: &Word,
        pieces: &[String],
        found: &mut Vec<Posting>,
        left: &mut usize,
    ) {
        let Some((last, first)) = pieces.split_last() else { return };
        let last =
            Word { stem: query.forms().stem(last).into_owned(), prefix: word.prefix && !word.pieces.is_empty(), ..Word::new(last.clone()) };
        let mut items: Option<Vec<usize>> = None;
        for piece in first {
            let of_piece: Vec<usize> = self.exactly(piece).collect();
            items = Some(match items {
                None => of_piece,
                Some(items) => items.into_iter().filter(|item| of_piece.binary_search(item).is_ok()).collect(),
            });
            if items.as_ref().is_some_and(Vec::is_empty) {
                return;
            }
        }
        let mut of_last: Vec<usize> = self.postings_of(&last, false).map(Posting::item).collect();
        of_last.sort_unstable();
        let both = items.into_iter().flatten().filter(|item| of_last.binary_search(item).is_ok());
        for item in both {
            let Some(texts) = self.items()[item].texts(linked) else { continue };
            let places = [(std::slice::from_ref(&texts.title), TITLE), (&texts.own, OWN), (&texts.below, BELOW), (&texts.names, NAME)];
            for (texts, place) in places {
                let length: usize = texts.iter().map(|text| text.len()).sum();
                if *left < length {
                    return;
                }
                *left -= length;
                if texts.iter().any(|text| query.stands_in(word, text)) {
                    found.push(Posting::new(u32::try_from(item).unwrap_or(u32::MAX), place));
                }
            }
        }
    }
}
