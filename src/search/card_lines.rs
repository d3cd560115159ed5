//! The lines on the card of a safeguard, critique or position besides its own words: its kind, its strength, its outcome,
//! who is affected, what it is tied to and how, and its sources.
//!
//! The words are those of the card itself, so that everything that can be read there can be searched for.

use super::indexed_item::IndexedItem;
use crate::{
    describe::{self, Card, Chip, PartKind},
    linked::{Item, LinkedBriefing},
    model::{Critique, Relation, Target},
    text,
};

/// Writes the lines of cards, up to a limit: a hostile file may tie thousands of items to one with an endless name.
pub(super) struct CardLines<'l> {
    linked: &'l LinkedBriefing,
    /// How many bytes may still be written. All cards of the largest briefing so far have under 1 MiB.
    left: usize,
}

const MOST: usize = 32 << 20;
/// A larger card is skipped. The largest so far has under 16 KiB.
const LARGEST: usize = 256 << 10;
/// How many ties of an item are read for its short lines.
const MOST_TIES: usize = 500;
/// What a name adds to the size of a card besides its letters.
const NAME_OVERHEAD: usize = 64;

impl<'l> CardLines<'l> {
    pub fn new(linked: &'l LinkedBriefing) -> Self {
        Self { linked, left: MOST }
    }

    /// Calls `line` with every line of an item's card except its own prose; never for an item that has no card.
    pub fn each(&mut self, item: IndexedItem, line: &mut impl FnMut(&str)) {
        let Some(item) = item.card() else { return };
        let linked = self.linked;
        if self.left == 0 || card_size(linked, item) > LARGEST {
            return;
        }
        let target = linked.target(item);
        let home = linked.section_of(&target).and_then(|index| linked.sections().get(index)).or_else(|| linked.sections().first());
        let Some(section) = home else { return };
        let mut printed = 0;
        let mut line = |words: &str| {
            printed += words.len();
            line(words);
        };
        let Card { name, chip, about, on, parts, replies, is_unanswered, foot, .. } = describe::card(linked, item, section);
        line(&name);
        line(chip.map(Chip::word).unwrap_or_default());
        line(&about);
        for on in on {
            line(&on.says);
            line(on.words.as_deref().unwrap_or_default());
        }
        // In other sections the card names the whole of these ties.
        for tie in item.ties(linked.briefing()).iter().filter(|tie| linked.item(&tie.to).is_none()) {
            if !matches!(tie.relation, Relation::FoundIn | Relation::Concerns) {
                line(&text::capital(&text::items::tie(tie.relation, &linked.say_target(&tie.to))));
            }
            line(tie.phrase.as_deref().unwrap_or_default());
        }
        for part in parts {
            // Prose is the item's own words; the date and the numbers of a vote, and official words, are not.
            let is_own = part.prose && !matches!(part.kind, PartKind::Vote | PartKind::OfficialWords);
            let said = if is_own { part.kind.name().to_owned() } else { text::labelled(part.kind.name(), &part.text) };
            line(&said);
        }
        if is_unanswered {
            line(text::NO_REPLY.words());
        }
        for reply in replies {
            line(reply.heading());
            line(&reply.by);
            line(&reply.sources);
        }
        line(&foot);
        self.left = self.left.saturating_sub(printed);
    }
}

/// Calls `line` with the label and the words of the short lines that people search for most. This is much faster than putting
/// the whole card together.
pub(super) fn short_lines(linked: &LinkedBriefing, item: IndexedItem, line: &mut impl FnMut(&'static str, &str)) {
    let Some(item) = item.card() else { return };
    let affected = |critique: &Critique| text::list(&critique.affects.iter().map(|who| text::affected(*who)).collect::<Vec<_>>());
    let missing = |critique: &Critique| text::list(&critique.asks_for.iter().map(|kind| text::safeguard_kind(*kind)).collect::<Vec<_>>());
    let kind_of = |actor: &str| linked.actor(actor).map(|actor| text::actor_kind(actor.kind)).unwrap_or_default();
    match item {
        Item::Safeguard(index) => {
            let safeguard = linked.safeguard(index);
            line("", text::safeguard_kind(safeguard.kind));
            line("", text::strength(safeguard.strength));
        }
        Item::Critique(index) => {
            let critique = linked.critique(index);
            line("", critique.outcome.as_ref().map(|outcome| text::outcome(outcome.is)).unwrap_or_default());
            line(text::FINDS_MISSING.words(), &missing(critique));
            line(text::AFFECTS.words(), &affected(critique));
            line("", kind_of(&critique.actor));
        }
        Item::Position(index) => {
            let position = linked.position(index);
            line("", text::stance(position.stance));
            line("", kind_of(&position.actor));
        }
    }
    for words in item.ties(linked.briefing()).iter().take(MOST_TIES).filter_map(|tie| tie.phrase.as_deref()) {
        line("", words);
    }
    for official in item.ties(linked.briefing()).iter().take(MOST_TIES).flat_map(|tie| &tie.official) {
        line("", &official.words);
    }
    for link in linked.links(item).iter().take(MOST_TIES) {
        line(text::relation(link.relation, link.outgoing), item_name(linked, link.other));
    }
}

/// The name of an item on cards, borrowed.
fn item_name(linked: &LinkedBriefing, item: Item) -> &str {
    match item {
        Item::Safeguard(index) => &linked.safeguard(index).name,
        Item::Critique(index) => {
            linked.critique(index).title.as_deref().unwrap_or_else(|| linked.actor_name(&linked.critique(index).actor))
        }
        Item::Position(index) => {
            linked.position(index).title.as_deref().unwrap_or_else(|| linked.actor_name(&linked.position(index).actor))
        }
    }
}

/// About how many bytes a card has besides prose.
fn card_size(linked: &LinkedBriefing, item: Item) -> usize {
    let briefing = linked.briefing();
    let source = |id: &String| match linked.source(id) {
        Some(source) => source.publisher.as_ref().unwrap_or(&source.title).len(),
        None => id.len(),
    };
    let sources = |ids: &[String]| ids.iter().map(|id| NAME_OVERHEAD + source(id)).sum::<usize>();
    let actor = |id: &String| NAME_OVERHEAD + linked.actor_name(id).len();
    let own = match item {
        Item::Safeguard(index) => {
            let safeguard = linked.safeguard(index);
            let backers = [&safeguard.pushed_by, &safeguard.resisted_by].into_iter().flatten().flat_map(|backing| &backing.actors);
            sources(&safeguard.sources)
                + safeguard.votes.iter().map(|vote| NAME_OVERHEAD + vote.text.len()).sum::<usize>()
                + backers.map(actor).sum::<usize>()
        }
        Item::Critique(index) => {
            let critique = linked.critique(index);
            let replies = critique.replies.iter().map(|reply| actor(&reply.actor) + reply.text.len() + sources(&reply.sources));
            sources(&critique.sources) + replies.sum::<usize>()
        }
        Item::Position(index) => sources(&linked.position(index).sources),
    };
    let ties = item.ties(briefing).iter().map(|tie| {
        let place = match &tie.to {
            Target::Division(id) => {
                briefing.instrument.divisions.iter().find(|division| division.id == *id).map_or(0, |division| division.label.len())
            }
            Target::Instrument => briefing.instrument.short.len(),
            _ => 0,
        };
        NAME_OVERHEAD + place + tie.phrase.as_ref().map_or(0, String::len)
    });
    let links = linked.links(item).iter().map(|link| NAME_OVERHEAD + item_name(linked, link.other).len());
    item_name(linked, item).len() + own + ties.sum::<usize>() + links.sum::<usize>()
}
