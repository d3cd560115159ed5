//! A card as plain data: the parts of an item in words, in the order in which they are shown.

use crate::{
    model::{OutcomeKind, Relation, Stance, Strength, Target},
    text,
};
use std::ops::Range;

/// A card: everything the file says of one safeguard, critique or position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The safeguard's name, or who speaks.
    pub name: String,
    /// The name where there is no room for all of it, if the file has a shorter one.
    pub short_name: Option<String>,
    /// The word that sums it up.
    pub chip: Option<Chip>,
    /// What it is, when it was said, of which draft.
    pub about: String,
    /// Who speaks, for a critique or a position.
    pub actor: Option<Target>,
    /// The draft it speaks of, whose numbers may be other ones than now.
    pub edition: Option<String>,
    /// When it was said, at the precision of a month at most; empty for a safeguard.
    pub date: String,
    /// The words it is tied to here.
    pub on: Vec<CardTie>,
    /// What is said, for a critique or a position.
    pub claim: Option<CardPart>,
    /// The labelled parts, in order.
    pub parts: Vec<CardPart>,
    /// Answers, for a critique; empty for what cannot have any.
    pub replies: Vec<ReplyText>,
    /// True for a critique that nothing answers, which it says.
    pub is_unanswered: bool,
    /// Where it comes from and how far it was checked, with the parts that were checked less far.
    pub foot: String,
    /// How many bytes at the beginning of the foot are the titles of its sources.
    pub sources: usize,
}

impl Card {
    /// The parts that say something, in the order in which they are read.
    pub fn rows(&self) -> impl Iterator<Item = &CardPart> {
        self.parts.iter().filter(|part| !part.kind.is_tie())
    }

    /// What links it to others, as far as its parts say: those of one kind together.
    pub fn ties(&self) -> impl Iterator<Item = &[CardPart]> {
        self.parts.chunk_by(|one, next| one.kind == next.kind).filter(|parts| parts.iter().all(|part| part.kind.is_tie()))
    }
}

/// The word that sums a card up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chip {
    /// Of a safeguard.
    Strength(Strength),
    /// Of a critique.
    Outcome(OutcomeKind),
    /// Of a position.
    Stance(Stance),
}

impl Chip {
    /// The word on it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Strength(strength) => text::strength(strength),
            Self::Outcome(outcome) => text::outcome(outcome),
            Self::Stance(stance) => text::stance(stance),
        }
    }
}

/// One thing a card is tied to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardTie {
    /// Its number in the section, if it is in it.
    pub number: Option<u32>,
    /// `on Art. 24(2)`, with what the tie does where that is more than to speak of it.
    pub says: String,
    /// The exact words.
    pub words: Option<String>,
}

/// What a part of a card says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartKind {
    /// What is said, for a critique or a position; it has no label.
    Claim,
    /// What a safeguard gives.
    Provides,
    /// What limits a safeguard.
    Limitations,
    /// Who wants a safeguard.
    SupportedBy,
    /// Who does not want it.
    OpposedBy,
    /// A vote on a safeguard.
    Vote,
    /// What a critique wants done.
    Requests,
    /// Kinds of safeguard that a critique misses.
    FindsMissing,
    /// Whom a critique concerns.
    Affects,
    /// What became of a request, and why.
    Outcome,
    /// Official words that it is tied to, as a source quotes them.
    OfficialWords,
    /// Places in other sections.
    AlsoOn,
    /// Another item.
    Related {
        /// How it is tied.
        relation: Relation,
        /// True where this item is tied to that, false where that is tied to this.
        outgoing: bool,
    },
}

impl PartKind {
    /// True for what links a card to others, and says nothing itself.
    #[must_use]
    pub const fn is_tie(self) -> bool {
        matches!(self, Self::FindsMissing | Self::Affects | Self::AlsoOn | Self::Related { .. })
    }

    /// True for a row that stands with what links a card to others where it is longer than a line.
    #[must_use]
    pub const fn is_tie_where_long(self) -> bool {
        matches!(self, Self::SupportedBy | Self::OpposedBy | Self::Vote)
    }

    /// The label before it; empty for the claim.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Claim => "",
            Self::Provides => text::PROVIDES.words(),
            Self::Limitations => text::LIMITATIONS.words(),
            Self::SupportedBy => text::SUPPORTED_BY.words(),
            Self::OpposedBy => text::OPPOSED_BY.words(),
            Self::Vote => text::VOTE.words(),
            Self::Requests => text::REQUESTS.words(),
            Self::FindsMissing => text::FINDS_MISSING.words(),
            Self::Affects => text::AFFECTS.words(),
            Self::Outcome => text::OUTCOME.words(),
            Self::OfficialWords => text::OFFICIAL_WORDS.words(),
            Self::AlsoOn => text::ALSO_ON.words(),
            Self::Related { relation, outgoing } => text::relation(relation, outgoing),
        }
    }

    /// What it is called within a sentence: `requests`, `claim`.
    pub(super) fn in_a_sentence(self) -> String {
        if self == Self::Claim { text::CLAIM.to_string() } else { self.name().to_lowercase() }
    }

    /// True for what gives, limits and asks, which is shown where there is no room for the whole card.
    #[must_use]
    pub const fn is_main(self) -> bool {
        matches!(self, Self::Provides | Self::Limitations | Self::Requests)
    }
}

/// A labelled part of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardPart {
    /// What it says.
    pub kind: PartKind,
    /// The part itself.
    pub text: String,
    /// Set where it was checked less far than the card says.
    pub note: Option<&'static str>,
    /// True for prose, which is set in the reading face; false for lists of names.
    pub prose: bool,
    /// Where pressing it leads.
    pub to: Option<Target>,
    /// Names in it, by their bytes in the text, and whose page each opens.
    pub named: Vec<(Range<usize>, Target)>,
    /// How many it names; one for prose, and zero where it is not known.
    pub number: usize,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyText {
    /// What it is called.
    pub target: Target,
    /// What was answered.
    pub text: String,
    /// False where it was found beside the critique and does not answer it, as its first words say.
    pub direct: bool,
    /// Who, when, and how far it was checked.
    pub by: String,
    /// The titles of its sources.
    pub sources: String,
}

impl ReplyText {
    /// The label before it.
    #[must_use]
    pub fn heading(&self) -> &'static str {
        if self.direct { text::REPLY.words() } else { text::INDIRECT_REPLY.words() }
    }
}

impl CardPart {
    /// Prose under a label.
    pub(super) fn prose(kind: PartKind, text: &str, note: Option<&'static str>) -> Self {
        Self { kind, text: text.to_owned(), note, prose: true, to: None, named: Vec::new(), number: 1 }
    }

    /// A list of names under a label, with a capital.
    pub(super) fn names(kind: PartKind, names: &[String]) -> Self {
        let text = text::capital(&text::list(names));
        Self { kind, text, note: None, prose: false, to: None, named: Vec::new(), number: names.len() }
    }
}
