//! What a working table shortens and leaves out, by count, and the sources it names by number.

use super::{body::Body, writer::Span};
use crate::{
    export::{
        back_matter,
        short_item::{ShortItem, ShortPositions},
        source_numbers::SourceNumbers,
    },
    linked::Item,
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
    positions: usize,
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
    fn shortened_in_words(&self) -> String {
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

impl Body<'_, '_, '_, '_> {
    /// After the tables: what they shorten and leave out, and the sources by number.
    pub(super) fn end_of_table(&mut self) {
        let selection = self.selection;
        let linked = selection.linked;
        self.say("Heading1", text::export::NOT_IN_TABLE.words());
        let shortened = self.left_out.shortened_in_words();
        if !shortened.is_empty() {
            self.say("Normal", &text::export::shortened_to_sentences(&shortened));
        }
        self.say("Normal", &if self.cards_in_full { text::export::IN_ANNEX } else { text::export::LEFT_OUT_OF_TABLE });
        let items = || selection.items().iter().copied();
        let outcomes = items().filter(|item| {
            matches!(*item, Item::Critique(index) if linked.critique(index).outcome.as_ref().is_some_and(|outcome| outcome.why.is_some()))
        });
        let backed = items().filter(|item| {
            let Item::Safeguard(index) = *item else { return false };
            let safeguard = linked.safeguard(index);
            safeguard.pushed_by.is_some() || safeguard.resisted_by.is_some() || !safeguard.votes.is_empty()
        });
        let counts = [
            (self.left_out.positions, text::export::positions_in_words as fn(usize) -> String),
            (outcomes.count(), text::export::reasons_of_outcomes),
            (backed.count(), text::export::backing_of_safeguards),
            (items().count(), text::export::ties_of_items),
        ];
        let mut lines: Vec<String> = counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, say)| say(count)).collect();
        lines.push(text::export::ABOUT_AND_STATUS.to_string());
        for chapter in back_matter::chapters_after_text(selection) {
            lines.push(text::labelled(chapter.title, &chapter.entries.len().to_string()));
        }
        for line in lines {
            self.say("ListItem", &line);
        }
        let sources = self.left_out.sources.entries(linked);
        if !sources.is_empty() {
            self.say("Heading1", text::SOURCES.words());
            for (number, source) in sources {
                self.writer.paragraph("CardSmall", None, &[Span::plain(format!("{number}. {source}"))]);
            }
        }
    }
}
