//! What a file says of one safeguard, critique or position: its card, with the ids that a form needs to make
//! links and footnotes of.
//!
//! An item stands whole once and shorter wherever else it is tied: there without the list of other items,
//! but never without its replies.

use super::selection::Selection;
use crate::{
    describe::{self, Card, CardPart, CardTie, Chip, PartKind},
    linked::{Item, LinkedBriefing, Placed},
    model::{AskKind, Basis, OutcomeKind, Strength, Target, Tie},
    text,
};

/// Words, some of which lead somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    /// Before them; may be empty.
    pub label: String,
    /// In order, with nothing between them.
    pub runs: Vec<Run>,
    /// Set where it was checked less far than the rest.
    pub note: Option<&'static str>,
    /// True for prose, false for lists of names.
    pub prose: bool,
}

/// Words that lead to one place or to none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Run {
    pub text: String,
    pub to: Option<Target>,
}

/// An item as a file shows it in one place.
pub(super) struct CardContent {
    pub item: Item,
    pub target: Target,
    /// `Safeguard`, `Critique` or `Position`.
    pub kind: &'static str,
    /// Set where this is the shorter one: the section in which the whole one stands.
    pub home: Option<usize>,
    pub name: String,
    /// A sign and the word that sums it up.
    pub chip: Option<(&'static str, &'static str)>,
    pub about: String,
    pub on: Vec<CardTie>,
    pub claim: Option<Line>,
    pub lines: Vec<Line>,
    pub replies: Vec<ReplyContent>,
    pub is_unanswered: bool,
    pub sources: Vec<String>,
    pub basis: Basis,
}

/// An answer.
pub(super) struct ReplyContent {
    pub target: Target,
    pub text: String,
    /// Who and when.
    pub by: String,
    pub sources: Vec<String>,
    pub basis: Basis,
}

impl Line {
    /// Prose with nothing to press.
    pub fn prose(label: &str, words: &str) -> Self {
        Self { prose: true, ..Self::names(label, words) }
    }

    /// Names or facts with nothing to press.
    pub fn names(label: &str, words: &str) -> Self {
        Self { label: label.to_owned(), runs: vec![Run { text: words.to_owned(), to: None }], ..Self::default() }
    }

    /// Names that lead somewhere each; none for an empty list.
    pub fn links(label: &str, links: impl IntoIterator<Item = (String, Target)>) -> Option<Self> {
        let mut runs: Vec<Run> = Vec::new();
        for (text, to) in links {
            if !runs.is_empty() {
                runs.push(Run { text: text::SEMICOLON.to_string(), to: None });
            }
            runs.push(Run { text, to: Some(to) });
        }
        (!runs.is_empty()).then(|| Self { label: label.to_owned(), runs, ..Self::default() })
    }

    /// All its words.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// An item as it stands in a section: whole in its home, shorter elsewhere.
pub(super) fn card_in_section(selection: &Selection<'_>, section: usize, placed: &Placed) -> CardContent {
    let home = selection.home(placed.item).filter(|home| *home != section);
    card_content(selection, section, placed.item, home)
}

/// An item that stands in no section of the file.
pub(super) fn card_alone(selection: &Selection<'_>, item: Item) -> CardContent {
    card_content(selection, 0, item, None)
}

fn card_content(selection: &Selection<'_>, section: usize, item: Item, home: Option<usize>) -> CardContent {
    let linked = selection.linked;
    let card = describe::card(linked, item, selection.section(section));
    let target = linked.target(item);
    let (sources, basis) = standing(linked, item);
    let lines = match home {
        None => whole(linked, item, &card),
        Some(_) => shorter(&card),
    };
    CardContent {
        kind: describe::kind_word(item),
        chip: card.chip.map(|chip| (chip_sign(chip), chip.word())),
        claim: card.claim.as_ref().map(line),
        replies: replies(linked, item),
        item,
        target,
        home,
        lines,
        sources,
        basis,
        name: card.name,
        about: card.about,
        on: card.on,
        is_unanswered: card.is_unanswered,
    }
}

/// The sign of a chip, as in the reader: bars for how far a safeguard binds, a circle for what became of a request; none for a stance.
pub(super) fn chip_sign(chip: Chip) -> &'static str {
    match chip {
        Chip::Strength(strength) => match strength {
            Strength::Binding => "▮▮▮",
            Strength::Qualified => "▮▮▯",
            Strength::Optional => "▮▯▯",
            Strength::Interpretive => "▯▯▯",
        },
        Chip::Outcome(outcome) => match outcome {
            OutcomeKind::Met => "●",
            OutcomeKind::PartlyMet => "◐",
            OutcomeKind::NotMet => "○",
            OutcomeKind::Overtaken => "⊘",
            OutcomeKind::Open => "◌",
        },
        Chip::Stance(_) => "",
    }
}

fn line(part: &CardPart) -> Line {
    let runs = vec![Run { text: part.text.clone(), to: part.to.clone() }];
    Line { label: part.kind.name().to_owned(), runs, note: part.note, prose: part.prose }
}

/// All parts, those of one kind that lead somewhere in one line, and what the card does not say.
fn whole(linked: &LinkedBriefing, item: Item, card: &Card) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for parts in card.parts.chunk_by(|one, next| next.to.is_some() && one.kind == next.kind) {
        let Some((first, others)) = parts.split_first() else { continue };
        let mut joined = line(first);
        for part in others {
            joined.runs.push(Run { text: text::SEMICOLON.to_string(), to: None });
            joined.runs.push(Run { text: part.text.clone(), to: part.to.clone() });
        }
        lines.push(joined);
    }
    if let Item::Critique(index) = item
        && let Some(kind) = linked.critique(index).ask_kind.filter(|kind| *kind != AskKind::Nothing)
    {
        // What is asked first, then what kind of ask it is.
        let asked = card.parts.first().is_some_and(|part| part.kind == PartKind::Requests);
        lines.insert(usize::from(asked), Line::names(text::export::SORT_OF_ASK.words(), text::ask_kind(kind)));
    }
    // Words of another item, or of a place that is not there, stand on no card.
    let elsewhere = |tie: &&Tie| linked.item(&tie.to).is_some() || linked.section_of(&tie.to).is_none();
    let words = item.ties(linked.briefing()).iter().filter(elsewhere).filter_map(|tie| {
        let words = tie.phrase.as_ref()?;
        Some((text::in_brackets(words, &linked.say_target(&tie.to)), tie.to.clone()))
    });
    lines.extend(Line::links(text::export::ON_THE_WORDS.words(), words));
    lines
}

/// What gives, limits and asks; the rest stands on the whole card.
fn shorter(card: &Card) -> Vec<Line> {
    card.parts.iter().filter(|part| part.kind.is_main()).map(line).collect()
}

fn replies(linked: &LinkedBriefing, item: Item) -> Vec<ReplyContent> {
    let Item::Critique(index) = item else { return Vec::new() };
    let replies = linked.critique(index).replies.iter().map(|reply| ReplyContent {
        target: Target::Reply(reply.id.clone()),
        text: reply.text.clone(),
        by: text::attributed(&[linked.actor_name(&reply.actor), &text::date(&reply.date)]),
        sources: reply.sources.clone(),
        basis: reply.basis,
    });
    replies.collect()
}

/// Its sources, those of its votes among them, and how far it was checked.
fn standing(linked: &LinkedBriefing, item: Item) -> (Vec<String>, Basis) {
    let (mut sources, basis) = match item {
        Item::Safeguard(index) => {
            let safeguard = linked.safeguard(index);
            let votes = safeguard.votes.iter().flat_map(|votes| &votes.sources);
            (safeguard.sources.iter().chain(votes).cloned().collect(), safeguard.basis)
        }
        Item::Critique(index) => (linked.critique(index).sources.clone(), linked.critique(index).basis),
        Item::Position(index) => (linked.position(index).sources.clone(), linked.position(index).basis),
    };
    let mut seen = std::collections::BTreeSet::new();
    sources.retain(|id: &String| seen.insert(id.clone()));
    (sources, basis)
}
