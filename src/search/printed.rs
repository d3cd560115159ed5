//! What is printed on the card of a safeguard, critique or position besides its own words: what kind it is, how far it
//! binds, what became of it, who is affected, what it is tied to and how, where it comes from.
//!
//! The words are those of the card itself, so that what can be read there can be looked for.

use super::item::Item as Found;
use crate::{
    describe::{self, Card, Chip},
    linked::{Item, LinkedBriefing},
    model::{Critique, Relation, Target},
    text,
};

/// Prints cards until too much was printed: a file may tie thousands of items to one with an endless name.
pub(super) struct Printing<'l> {
    linked: &'l LinkedBriefing,
    /// Bytes that may still be printed. All cards of the largest briefing written so far have under 1 MiB.
    left: usize,
}

const MOST: usize = 32 << 20;
/// A card that is larger is not printed. The largest of the briefings written so far has under 16 KiB.
const LARGEST: usize = 256 << 10;
/// As many ties of an item are looked at in short.
const MOST_SHORT: usize = 500;
/// What a name costs besides its letters.
const NAME: usize = 64;

impl<'l> Printing<'l> {
    pub fn new(linked: &'l LinkedBriefing) -> Self {
        Self { linked, left: MOST }
    }

    /// Every line of an item's card but its own prose, as it is printed; nothing for what has no card.
    pub fn lines(&mut self, item: Found, line: &mut impl FnMut(&str)) {
        let Some(item) = item.on_a_card() else { return };
        let linked = self.linked;
        if self.left == 0 || size(linked, item) > LARGEST {
            return;
        }
        let target = linked.target(item);
        let home = linked.section_of(&target).and_then(|at| linked.sections().get(at)).or_else(|| linked.sections().first());
        let Some(section) = home else { return };
        let mut printed = 0;
        let mut line = |words: &str| {
            printed += words.len();
            line(words);
        };
        let Card { name, chip, about, on, parts, replies, can_be_answered, foot, .. } = describe::card(linked, item, section);
        line(&name);
        line(chip.map(Chip::word).unwrap_or_default());
        line(&about);
        for on in on {
            line(&on.says);
            line(on.words.as_deref().unwrap_or_default());
        }
        // In other places the same ties are said in whole.
        for tie in item.ties(linked.briefing()).iter().filter(|tie| linked.item(&tie.to).is_none()) {
            if !matches!(tie.relation, Relation::FoundIn | Relation::Concerns) {
                line(&format!("{} {}", text::relation(tie.relation, true), linked.say_target(&tie.to)));
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

/// The short lines of a card that people look for most, with their labels: what they are made of is at hand, where a whole
/// card has to be put together first.
pub(super) fn short_lines(linked: &LinkedBriefing, item: Found, line: &mut impl FnMut(&'static str, &str)) {
    let Some(item) = item.on_a_card() else { return };
    let affected = |critique: &Critique| critique.affects.iter().map(|who| text::affected(*who)).collect::<Vec<_>>().join(", ");
    let missing = |critique: &Critique| critique.asks_for.iter().map(|kind| text::safeguard_kind(*kind)).collect::<Vec<_>>().join(", ");
    let kind_of = |actor: &str| linked.actor(actor).map(|actor| text::actor_kind(actor.kind)).unwrap_or_default();
    match item {
        Item::Safeguard(at) => {
            let safeguard = linked.safeguard(at);
            line("", text::safeguard_kind(safeguard.kind));
            line("", text::strength(safeguard.strength));
        }
        Item::Critique(at) => {
            let critique = linked.critique(at);
            line("", critique.outcome.as_ref().map(|outcome| text::outcome(outcome.is)).unwrap_or_default());
            line(text::MISSES, &missing(critique));
            line(text::AFFECTS, &affected(critique));
            line("", kind_of(&critique.actor));
        }
        Item::Position(at) => {
            let position = linked.position(at);
            line("", text::stance(position.stance));
            line("", kind_of(&position.actor));
        }
    }
    for words in item.ties(linked.briefing()).iter().take(MOST_SHORT).filter_map(|tie| tie.phrase.as_deref()) {
        line("", words);
    }
    for link in linked.links(item).iter().take(MOST_SHORT) {
        line(text::relation(link.relation, link.outgoing), name(linked, link.other));
    }
}

/// What an item is called on cards.
fn name(linked: &LinkedBriefing, item: Item) -> &str {
    match item {
        Item::Safeguard(at) => &linked.safeguard(at).name,
        Item::Critique(at) => linked.critique(at).title.as_deref().unwrap_or_else(|| linked.actor_name(&linked.critique(at).actor)),
        Item::Position(at) => linked.position(at).title.as_deref().unwrap_or_else(|| linked.actor_name(&linked.position(at).actor)),
    }
}

/// About how many bytes a card prints besides prose.
fn size(linked: &LinkedBriefing, item: Item) -> usize {
    let briefing = linked.briefing();
    let source = |id: &String| match linked.source(id) {
        Some(source) => source.publisher.as_ref().unwrap_or(&source.title).len(),
        None => id.len(),
    };
    let sources = |ids: &[String]| ids.iter().map(|id| NAME + source(id)).sum::<usize>();
    let actor = |id: &String| NAME + linked.actor_name(id).len();
    let own = match item {
        Item::Safeguard(at) => {
            let safeguard = linked.safeguard(at);
            let backers = [&safeguard.pushed_by, &safeguard.resisted_by].into_iter().flatten().flat_map(|backing| &backing.actors);
            sources(&safeguard.sources)
                + safeguard.votes.iter().map(|vote| NAME + vote.text.len()).sum::<usize>()
                + backers.map(actor).sum::<usize>()
        }
        Item::Critique(at) => {
            let critique = linked.critique(at);
            let replies = critique.replies.iter().map(|reply| actor(&reply.actor) + reply.text.len() + sources(&reply.sources));
            sources(&critique.sources) + replies.sum::<usize>()
        }
        Item::Position(at) => sources(&linked.position(at).sources),
    };
    let ties = item.ties(briefing).iter().map(|tie| {
        let place = match &tie.to {
            Target::Division(id) => {
                briefing.instrument.divisions.iter().find(|division| division.id == *id).map_or(0, |division| division.label.len())
            }
            Target::Instrument => briefing.instrument.short.len(),
            _ => 0,
        };
        NAME + place + tie.phrase.as_ref().map_or(0, String::len)
    });
    let links = linked.links(item).iter().map(|link| NAME + name(linked, link.other).len());
    name(linked, item).len() + own + ties.sum::<usize>() + links.sum::<usize>()
}
