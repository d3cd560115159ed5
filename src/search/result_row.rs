//! What a row of the list of results says: where, who, and its words around those that were looked for.
//!
//! Knows the linked briefing and queries; no state and no window.

use super::{
    card_lines::short_lines,
    indexed_item::IndexedItem,
    query::{Query, marks_in},
};
use crate::{
    describe,
    linked::{Item, LinkedBriefing},
    model::{ItemKind, OutcomeKind, Stance, Strength, Target},
    text,
};
use std::ops::Range;

/// About how many letters of an item's words a row has at the most: two lines.
pub const RESULT_LETTERS: usize = 190;

/// In a sentence that has it later than this, in bytes, a row begins within the sentence.
const LATEST_MARK: usize = 130;
/// About so many bytes before it.
const BEFORE_MARK: usize = 60;

/// What a row says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultRow {
    /// What it leads to.
    pub target: Target,
    /// Where it stands: `9(2)`.
    pub address: String,
    /// Who speaks, or the name of a safeguard.
    pub name: String,
    /// Words in the name that were looked for.
    pub name_marks: Vec<Range<usize>>,
    /// Its words around those that were looked for: whole sentences where they fit.
    pub words: String,
    /// Words in these that were looked for.
    pub marks: Vec<Range<usize>>,
    /// When it was said; empty for a safeguard.
    pub date: String,
    /// What it is.
    pub sort: ResultSort,
}

/// What sort of item it is, with what its sign shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultSort {
    /// A safeguard, and how far it binds.
    Safeguard(Strength),
    /// A critique, and what became of its ask.
    Critique(Option<OutcomeKind>),
    /// A position.
    Position(Stance),
}

impl ResultSort {
    /// The same in words: `position, opposes`.
    #[must_use]
    pub fn words(self) -> String {
        let (kind, more) = match self {
            Self::Safeguard(strength) => (ItemKind::Safeguard, Some(text::strength(strength))),
            Self::Critique(outcome) => (ItemKind::Critique, outcome.map(text::outcome)),
            Self::Position(stance) => (ItemKind::Position, Some(text::takes_stance(stance))),
        };
        let words: Vec<String> = std::iter::once(text::item_kind(kind)).chain(more).map(str::to_lowercase).collect();
        text::list(&words)
    }
}

/// The row of an item whose words stand at a place: its section, and its place among what stands there. Of its words there are so
/// many sentences as stand in so many letters, and at least one.
#[must_use]
pub fn result_row(linked: &LinkedBriefing, item: Item, place: Option<(usize, usize)>, query: Option<&Query>, letters: usize) -> ResultRow {
    let (name, date, sort) = match item {
        Item::Safeguard(index) => {
            let safeguard = linked.safeguard(index);
            (safeguard.name.clone(), String::new(), ResultSort::Safeguard(safeguard.strength))
        }
        Item::Critique(index) => {
            let critique = linked.critique(index);
            let outcome = critique.outcome.as_ref().map(|outcome| outcome.is);
            (linked.actor_name(&critique.actor).to_owned(), text::date(&critique.date), ResultSort::Critique(outcome))
        }
        Item::Position(index) => {
            let position = linked.position(index);
            (linked.actor_name(&position.actor).to_owned(), text::date(&position.date), ResultSort::Position(position.stance))
        }
    };
    let (words, marks) = words_in_context(linked, item, query, letters);
    let name_marks = query.map(|query| marks_in(query, &name)).unwrap_or_default();
    ResultRow { target: linked.target(item), address: result_address(linked, place), name, name_marks, words, marks, date, sort }
}

/// Where the words of an item stand that stands at a place, as narrow as it can be said.
#[must_use]
pub fn result_address(linked: &LinkedBriefing, place: Option<(usize, usize)>) -> String {
    let section = place.and_then(|(section, placed)| Some((linked.sections().get(section)?, placed)));
    let Some((section, placed)) = section else { return String::new() };
    let anchor = section.placed.get(placed).and_then(|placed| section.anchors.get(*placed.anchors.first()?));
    match anchor.map_or(&section.target, |anchor| &anchor.target) {
        Target::Text(address) => linked.say_narrow(address),
        other => linked.say_target(other),
    }
}

/// An item's prose, what it says first before the rest.
fn prose(linked: &LinkedBriefing, item: Item) -> Vec<&str> {
    match item {
        Item::Safeguard(index) => {
            let safeguard = linked.safeguard(index);
            std::iter::once(safeguard.guarantees.as_str()).chain(safeguard.limits.as_deref()).collect()
        }
        Item::Critique(index) => {
            let critique = linked.critique(index);
            let replies = critique.replies.iter().map(|reply| reply.text.as_str());
            std::iter::once(critique.claim.as_str()).chain(critique.ask.as_deref()).chain(replies).collect()
        }
        Item::Position(index) => vec![linked.position(index).text.as_str()],
    }
}

/// The words of a row, and where in them what was looked for stands. Where it stands in no prose of the item, it stands on its
/// card: the line of the card comes before the first sentence.
fn words_in_context(linked: &LinkedBriefing, item: Item, query: Option<&Query>, letters: usize) -> (String, Vec<Range<usize>>) {
    let prose = prose(linked, item);
    let first = prose.first().copied().unwrap_or_default();
    let Some(query) = query else { return (on_one_line(&first[describe::sentences_from(first, 0, letters)]), Vec::new()) };
    let found = prose.iter().find_map(|words| marks_in(query, words).first().map(|mark| (*words, mark.start)));
    let words = if let Some((words, mark)) = found {
        let lead = describe::sentences_from(words, 0, letters);
        let mut range = if mark < lead.end { lead } else { describe::sentences_from(words, mark, letters) };
        if mark > range.start + LATEST_MARK {
            range.start = word_before(words, mark);
        }
        let goes_on = if range.start > 0 { text::GOES_ON_BEFORE.words() } else { "" };
        [goes_on, &*on_one_line(&words[range])].concat()
    } else {
        let sentence = on_one_line(&first[describe::sentences_from(first, 0, 0)]);
        match line_of_card(linked, item, query) {
            Some(line) => text::side_by_side(&[line, sentence]),
            None => sentence,
        }
    };
    let marks = marks_in(query, &words);
    (words, marks)
}

/// Where a word begins some way before a byte.
fn word_before(words: &str, byte: usize) -> usize {
    let far = words.floor_char_boundary(byte.saturating_sub(BEFORE_MARK));
    words[far..byte].find(char::is_whitespace).map_or(far, |space| far + space + 1)
}

/// The first of the short lines of a card that has a word of a query.
fn line_of_card(linked: &LinkedBriefing, item: Item, query: &Query) -> Option<String> {
    let mut found = None;
    short_lines(linked, IndexedItem::of_card(item), &mut |label, words| {
        if found.is_none() && !(marks_in(query, words).is_empty() && marks_in(query, label).is_empty()) {
            found = Some(if label.is_empty() { words.to_owned() } else { text::labelled(label, words) });
        }
    });
    found
}

/// Paragraphs of a text one after the other.
fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
