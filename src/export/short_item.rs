//! A safeguard or critique as a working table and an article brief have it: what it gives or claims, what limits it or is
//! requested, and the replies, each in its first sentences; and positions in one line. Knows no form: a form sets what is here.
//!
//! Never cuts within a sentence, and counts what it left out, so that a form can say so.

use super::{
    card_content::{ReplyContent, card_in_section, chip_sign},
    selection::Selection,
};
use crate::{
    describe::{self, Card, PartKind, answers_directly},
    linked::{Item, LinkedBriefing, Placed, Stances},
    model::{Date, Stance, Target},
    text,
};

/// How much of what somebody says is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Brevity {
    /// One sentence, or two where they are short.
    Sentences,
    /// One sentence.
    Sentence,
    /// Who speaks, when, and what is requested: no claim and no reply.
    Line,
}

/// So many letters a second sentence may bring what is shown to.
const TWO_SENTENCES: usize = 230;

impl Brevity {
    /// What is shown of a text, and how many sentences follow.
    fn of(self, words: &str) -> (String, usize) {
        let most = if self == Self::Sentences { 2 } else { 1 };
        let (shown, more) = describe::first_sentences(words.trim(), most, TWO_SENTENCES);
        (shown.to_owned(), more)
    }
}

/// A text of an item, shortened.
#[derive(Clone, Debug)]
pub(super) struct ShortText {
    /// Of what, with its name in files: `c:eff-scope/claim`.
    pub tag: String,
    /// What it is, before it; empty for what is said first.
    pub label: &'static str,
    pub words: String,
    /// How many sentences follow that are not shown.
    pub more: usize,
}

/// A reply, shortened.
pub(super) struct ShortReply {
    pub target: Target,
    pub text: ShortText,
    /// Who and when.
    pub by: String,
    pub sources: Vec<String>,
}

/// A safeguard or critique, shortened.
pub(super) struct ShortItem {
    pub item: Item,
    pub target: Target,
    /// The numbers of the words it is tied to here.
    pub numbers: Vec<u32>,
    pub name: String,
    /// Its kind, or when and of which draft it was said.
    pub about: String,
    /// The same in few words: the kind of safeguard, or of who speaks, and when.
    pub about_short: String,
    /// A sign and a word: how far a safeguard binds, what became of a request.
    pub chip: Option<(&'static str, &'static str)>,
    pub texts: Vec<ShortText>,
    pub replies: Vec<ShortReply>,
    /// True for a critique: one without replies says so.
    pub is_unanswered: bool,
    pub sources: Vec<String>,
}

impl ShortItem {
    /// An item as it stands in a section.
    pub fn new(selection: &Selection<'_>, section: usize, placed: &Placed, brevity: Brevity) -> Self {
        let linked = selection.linked;
        let card = describe::card(linked, placed.item, selection.section(section));
        let content = card_in_section(selection, section, placed);
        Self::of(linked, &card, content.target, placed.item, (content.replies, content.sources), brevity)
    }

    /// An item that is tied to nothing in the text.
    pub fn alone(selection: &Selection<'_>, item: Item, brevity: Brevity) -> Self {
        let linked = selection.linked;
        let card = describe::card(linked, item, selection.section(0));
        let content = super::card_content::card_alone(selection, item);
        Self::of(linked, &card, content.target, item, (content.replies, content.sources), brevity)
    }

    fn of(
        linked: &LinkedBriefing,
        card: &Card,
        target: Target,
        item: Item,
        (replies, sources): (Vec<ReplyContent>, Vec<String>),
        brevity: Brevity,
    ) -> Self {
        let mut numbers: Vec<u32> = card.on.iter().filter_map(|on| on.number).collect();
        numbers.dedup();
        let texts = texts(linked, item, &target, brevity);
        let mut replies: Vec<ShortReply> = replies.into_iter().map(|reply| ShortReply::new(reply, brevity)).collect();
        if replies.is_empty() {
            replies = answers_elsewhere(linked, item, brevity);
        }
        if brevity == Brevity::Line {
            replies.clear();
        }
        Self {
            item,
            numbers,
            name: card.name.clone(),
            about: card.about.clone(),
            about_short: about_short(linked, item),
            chip: card.chip.map(|chip| (chip_sign(chip), chip.word())),
            texts,
            replies,
            is_unanswered: card.is_unanswered && brevity != Brevity::Line,
            target,
            sources,
        }
    }
}

fn about_short(linked: &LinkedBriefing, item: Item) -> String {
    let spoken = |actor: &str, date: &Date| {
        let kind = linked.actor(actor).map(|actor| text::actor_kind(actor.kind)).unwrap_or_default();
        text::side_by_side(&[kind, &text::date(date)])
    };
    match item {
        Item::Safeguard(index) => text::safeguard_kind(linked.safeguard(index).kind).to_owned(),
        Item::Critique(index) => spoken(&linked.critique(index).actor, &linked.critique(index).date),
        Item::Position(index) => spoken(&linked.position(index).actor, &linked.position(index).date),
    }
}

impl ShortReply {
    fn new(reply: ReplyContent, brevity: Brevity) -> Self {
        // The label says it in place of the mark, so that a sentence is left for what was said.
        let label = if answers_directly(&reply.text) { "" } else { text::INDIRECT_REPLY.words() };
        let said = &reply.text[describe::indirect_mark(&reply.text)..];
        Self { text: short_text(&reply.target, "text", label, said, brevity), target: reply.target, by: reply.by, sources: reply.sources }
    }
}

/// What answers a critique without being a reply to it: a position that is said once, and tied to all that it answers.
fn answers_elsewhere(linked: &LinkedBriefing, item: Item, brevity: Brevity) -> Vec<ShortReply> {
    let Item::Critique(index) = item else { return Vec::new() };
    let answers = linked.answering(linked.critique(index)).map(|position| {
        let target = Target::Position(position.id.clone());
        ShortReply {
            text: short_text(&target, "text", text::SAID_ELSEWHERE.words(), &position.text, brevity.max(Brevity::Sentence)),
            by: text::attributed(&[linked.actor_name(&position.actor), &text::date(&position.date)]),
            sources: position.sources.clone(),
            target,
        }
    });
    answers.collect()
}

/// What an item says, and what limits it or is requested.
fn texts(linked: &LinkedBriefing, item: Item, target: &Target, brevity: Brevity) -> Vec<ShortText> {
    let (first, second) = match item {
        Item::Safeguard(index) => {
            let safeguard = linked.safeguard(index);
            let limits = safeguard.limits.as_ref().map(|limits| ("limits", PartKind::Limitations.name(), limits));
            (("guarantees", &safeguard.guarantees), limits)
        }
        Item::Critique(index) => {
            let critique = linked.critique(index);
            (("claim", &critique.claim), critique.ask.as_ref().map(|ask| ("ask", PartKind::Requests.name(), ask)))
        }
        Item::Position(index) => (("text", &linked.position(index).text), None),
    };
    let shows_first = brevity != Brevity::Line;
    let mut texts: Vec<ShortText> = shows_first.then(|| short_text(target, first.0, "", first.1, brevity)).into_iter().collect();
    texts.extend(second.map(|(field, label, words)| short_text(target, field, label, words, brevity)));
    texts
}

fn short_text(target: &Target, field: &str, label: &'static str, words: &str, brevity: Brevity) -> ShortText {
    let (words, more) = brevity.of(words);
    ShortText { tag: format!("{target}/{field}"), label, words, more }
}

/// The positions on one place: how many of each stance, and what the opposing ones say.
pub(super) struct ShortPositions {
    pub stances: Stances,
    pub opposing: Vec<ShortPosition>,
    /// All of them.
    pub items: Vec<Item>,
}

/// A position against, in a sentence.
pub(super) struct ShortPosition {
    pub target: Target,
    pub name: String,
    pub date: String,
    pub text: ShortText,
    pub sources: Vec<String>,
}

impl ShortPositions {
    /// Those among some items; none where there are none.
    pub fn of(linked: &LinkedBriefing, items: impl Iterator<Item = Item>, brevity: Brevity) -> Option<Self> {
        let items: Vec<Item> = items.filter(|item| matches!(item, Item::Position(_))).collect();
        let stances = Stances::of(linked, items.iter().copied());
        let opposing = items.iter().filter_map(|item| {
            let Item::Position(index) = *item else { return None };
            let position = linked.position(index);
            let target = linked.target(*item);
            (position.stance == Stance::Opposes).then(|| ShortPosition {
                text: short_text(&target, "text", "", &position.text, brevity.max(Brevity::Sentence)),
                name: linked.actor_name(&position.actor).to_owned(),
                date: text::date(&position.date),
                sources: position.sources.clone(),
                target,
            })
        });
        let opposing = if brevity == Brevity::Line { Vec::new() } else { opposing.collect() };
        (!items.is_empty()).then_some(Self { stances, opposing, items })
    }

    /// How many are counted and not in words.
    pub fn counted_alone(&self) -> usize {
        self.items.len() - self.opposing.len()
    }
}

/// The numbers of an item's words, each between two signs: `[4] [7] `.
pub(super) fn badges(numbers: &[u32], [before, after]: [&str; 2]) -> String {
    numbers.iter().map(|number| format!("{before}{number}{after}")).collect::<Vec<_>>().concat()
}

/// The sign of a safeguard's strength or of an outcome, beside its word.
pub(super) fn sign_and_word((sign, word): (&str, &str)) -> String {
    if sign.is_empty() { word.to_owned() } else { format!("{sign}\u{a0}{word}") }
}
