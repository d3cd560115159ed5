//! What is printed on the card of a safeguard, critique or position besides its own words: what kind it is, how far it
//! binds, what became of it, who is affected, what it is tied to and how, where it comes from.
//!
//! The words are those of the card itself, so that what can be read there can be looked for.

use super::item::Item as Found;
use crate::{
    describe::{self, Card, Chip},
    library::{Item, Library},
    model::Relation,
    text,
};

/// Prints cards until too much was printed: a file may tie thousands of items to one with an endless name.
pub(super) struct Printing<'l> {
    library: &'l Library,
    /// Bytes that may still be printed. All cards of the largest briefing written so far have under 1 MiB.
    left: usize,
}

const MOST: usize = 32 << 20;
/// A card that names more things than these is not printed.
const MOST_NAMES: usize = 500;

impl<'l> Printing<'l> {
    pub fn new(library: &'l Library) -> Self {
        Self { library, left: MOST }
    }

    /// Every line of an item's card but its own prose, as it is printed; nothing for what has no card.
    pub fn lines(&mut self, item: Found, line: &mut impl FnMut(&str)) {
        let Some(item) = item.on_a_card() else { return };
        let library = self.library;
        if self.left == 0 || names(library, item) > MOST_NAMES {
            return;
        }
        let target = library.target(item);
        let home = library.section_of(&target).and_then(|at| library.sections().get(at)).or_else(|| library.sections().first());
        let Some(section) = home else { return };
        let mut printed = 0;
        let mut line = |words: &str| {
            printed += words.len();
            line(words);
        };
        let Card { name, chip, about, on, parts, replies, can_be_answered, foot, .. } = describe::card(library, item, section);
        line(&name);
        line(chip.map(Chip::word).unwrap_or_default());
        line(&about);
        for on in on {
            line(&on.says);
            line(on.words.as_deref().unwrap_or_default());
        }
        // In other places the same ties are said in whole.
        for tie in item.ties(library.briefing()).iter().filter(|tie| library.item(&tie.to).is_none()) {
            if !matches!(tie.relation, Relation::FoundIn | Relation::Concerns) {
                line(&format!("{} {}", text::relation(tie.relation, true), library.say_target(&tie.to)));
            }
            line(tie.phrase.as_deref().unwrap_or_default());
        }
        for part in parts {
            let note = part.note.map(|note| format!(" ({note})")).unwrap_or_default();
            // Prose is the item's own; of a vote the date and the figures are not.
            let own = part.prose && part.label != text::VOTE;
            line(&if own { format!("{}{note}", part.label) } else { format!("{}: {}{note}", part.label, part.text) });
        }
        if can_be_answered && replies.is_empty() {
            line(text::NO_REPLY);
        }
        for reply in replies {
            line(text::REPLY);
            line(&reply.by);
            line(&reply.sources);
        }
        line(&foot);
        self.left = self.left.saturating_sub(printed);
    }
}

/// How many things a card names.
fn names(library: &Library, item: Item) -> usize {
    let own = match item {
        Item::Safeguard(at) => {
            let safeguard = library.safeguard(at);
            let backers = [&safeguard.pushed_by, &safeguard.resisted_by].into_iter().flatten().map(|backing| backing.actors.len());
            safeguard.sources.len() + safeguard.votes.len() + backers.sum::<usize>()
        }
        Item::Critique(at) => {
            let critique = library.critique(at);
            critique.sources.len() + critique.replies.iter().map(|reply| 1 + reply.sources.len()).sum::<usize>()
        }
        Item::Position(at) => library.position(at).sources.len(),
    };
    own + item.ties(library.briefing()).len() + library.links(item).len()
}
