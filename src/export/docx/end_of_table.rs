//! What stands after the tables: what they shorten and leave out, and the sources by number.

use super::{body::Body, writer::Span};
use crate::{export::back_matter, linked::Item, text};

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
                self.writer.paragraph("CardSmall", None, &[Span::plain(text::numbered(number, &source))]);
            }
        }
    }
}
