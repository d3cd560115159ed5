//! What a working table shortens and leaves out, by count, and the sources it names by number.

use crate::{
    export::{
        short_item::{ShortItem, ShortPositions},
        source_numbers::SourceNumbers,
    },
    text,
};

/// What was shortened so far, and the sources named.
#[derive(Debug, Default)]
pub(super) struct LeftOut {
    safeguards: usize,
    claims: usize,
    requests: usize,
    replies: usize,
    opposing: usize,
    /// Positions that are counted and not in words.
    pub positions: usize,
    pub sources: SourceNumbers,
}

impl LeftOut {
    /// Counts what is shortened of an item.
    pub fn count(&mut self, item: &ShortItem) {
        let safeguard = item.item.is_safeguard();
        for (place, text) in item.texts.iter().enumerate().filter(|(_, text)| text.more > 0) {
            debug_assert!(!text.words.is_empty(), "a sentence has words");
            *match (safeguard, place) {
                (true, _) => &mut self.safeguards,
                (false, 0) => &mut self.claims,
                (false, _) => &mut self.requests,
            } += 1;
        }
        self.replies += item.replies.iter().filter(|reply| reply.text.more > 0).count();
    }

    /// Counts positions that are not in words, and words of others that are shortened.
    pub fn count_positions(&mut self, positions: &ShortPositions) {
        self.positions += positions.counted_alone();
        self.opposing += positions.opposing.iter().filter(|position| position.text.more > 0).count();
    }

    /// How many texts are shortened.
    pub const fn shortened(&self) -> usize {
        self.safeguards + self.claims + self.requests + self.replies + self.opposing
    }

    /// What is shortened, each kind with its number; empty where nothing is.
    pub fn shortened_in_words(&self) -> String {
        let each = [
            (self.safeguards, text::export::texts_of_safeguards as fn(usize) -> String),
            (self.claims, text::export::counted_claims),
            (self.requests, text::counted_requests),
            (self.replies, text::counted_replies),
            (self.opposing, text::counted_positions),
        ];
        let each: Vec<String> = each.into_iter().filter(|(count, _)| *count > 0).map(|(count, say)| say(count)).collect();
        text::list_and(&each)
    }

    /// The foot of each page: what is not whole in the table, and where it is.
    pub fn foot(&self, cards_in_full: bool) -> String {
        if cards_in_full {
            text::export::foot_with_annex(self.shortened(), self.positions)
        } else {
            text::export::foot_of_table(self.shortened(), self.positions)
        }
    }
}
