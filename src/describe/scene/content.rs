//! What a scene is made of: words, cards and a question, as plain data. Knows nothing of how it is chosen or drawn.

use crate::{
    describe::card::Chip,
    model::{Basis, PaneKind},
    text,
};
use std::ops::Range;

/// All that the audience sees.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// What the workshop is called.
    pub title: String,
    /// What it is about: the treaty.
    pub about: String,
    /// Which stop, from one, of how many; none beside the walk.
    pub stop: Option<(usize, usize)>,
    /// Where the audience is: `Art. 24(2)`.
    pub place: String,
    /// The text.
    pub text: SceneText,
    /// What is said of it, from left to right.
    pub panes: Vec<ScenePane>,
}

/// The words in the middle of the audience's attention.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SceneText {
    /// What stands in focus: the text, or an item under its own name.
    pub focus: SceneFocus,
    /// Such as `Article 24`; of an item, who speaks and when.
    pub label: String,
    /// Such as `Ch. IV, Procedural measures`.
    pub chapter: Option<String>,
    /// The heading.
    pub heading: SceneWords,
    /// What stands there, in order.
    pub paragraphs: Vec<SceneParagraph>,
    /// How far it was checked.
    pub basis: Option<Basis>,
    /// Where an item comes from; empty for the text.
    pub source: String,
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SceneParagraph {
    /// As printed; empty where it has none.
    pub number: String,
    /// How deep it is nested, from zero.
    pub depth: usize,
    /// Its words.
    pub words: SceneWords,
    /// Numbers of what is tied to all of it, and whether the card that is open is among them.
    pub whole: Vec<(u32, bool)>,
    /// True for words that only lead to those in focus.
    pub leads: bool,
}

/// Words some of which something is tied to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SceneWords {
    /// The words.
    pub text: String,
    /// Those that something is tied to, in order.
    pub marks: Vec<SceneMark>,
}

/// Words that something is tied to.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneMark {
    /// Bytes of the words.
    pub range: Range<usize>,
    /// The number on the badge.
    pub number: u32,
    /// True where only critiques speak of them.
    pub dashed: bool,
    /// True where the card that is open is tied to them.
    pub chosen: bool,
}

/// A pane of comments.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenePane {
    /// Which.
    pub kind: PaneKind,
    /// What stands above it: the pane, or that it holds the question alone.
    pub name: &'static str,
    /// What is uncovered in it, in words.
    pub state: String,
    /// What is uncovered, the first uncovered first.
    pub cards: Vec<SceneCard>,
    /// The question, while the audience sees it here.
    pub question: Option<SceneQuestion>,
    /// Said where nothing else stands.
    pub nothing: Option<String>,
}

/// A safeguard, a critique, a position, or another thing that was uncovered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SceneCard {
    /// The number of the words it is tied to here.
    pub number: Option<u32>,
    /// Its name, or who speaks.
    pub name: String,
    /// The word that sums it up.
    pub chip: Option<Chip>,
    /// What it is, when it was said.
    pub about: String,
    /// `on Art. 24(2)` and the words.
    pub on: Option<(String, Option<String>)>,
    /// What is said, without a label, and the parts with theirs.
    pub parts: Vec<ScenePart>,
    /// True for what was uncovered last.
    pub latest: bool,
}

/// A part of a card.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScenePart {
    /// Such as `Gives`; empty for what is said.
    pub label: &'static str,
    /// The part itself.
    pub words: String,
    /// Who says it and when, for an answer.
    pub by: Option<String>,
}

/// What the audience is asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SceneQuestion {
    /// The question.
    pub asks: String,
    /// What hands can be raised for.
    pub choices: Vec<SceneChoice>,
    /// How many hands were counted, and what comes next.
    pub foot: String,
}

/// What hands can be raised for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SceneChoice {
    /// `A`, `B`.
    pub letter: char,
    /// What it says.
    pub says: String,
    /// Hands before anything was uncovered, and after.
    pub hands: [Option<u32>; 2],
}

/// What stands in the middle of the audience's attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SceneFocus {
    /// Words of the treaty, or the treaty.
    #[default]
    Text,
    /// A safeguard.
    Safeguard,
    /// A critique.
    Critique,
    /// A position.
    Position,
    /// An answer to a critique.
    Reply,
    /// Who speaks.
    Actor,
    /// Something that happened.
    Event,
    /// A word explained.
    Term,
    /// A document.
    Source,
}

impl SceneFocus {
    /// The pane in whose colour it stands.
    #[must_use]
    pub const fn pane(self) -> PaneKind {
        match self {
            Self::Safeguard => PaneKind::Safeguards,
            Self::Critique | Self::Position | Self::Reply => PaneKind::Critiques,
            Self::Text | Self::Actor | Self::Event | Self::Term | Self::Source => PaneKind::Provisions,
        }
    }

    /// Its own name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => text::pane(PaneKind::Provisions),
            Self::Safeguard => text::SAFEGUARD.words(),
            Self::Critique => text::CRITIQUE.words(),
            Self::Position => text::POSITION.words(),
            Self::Reply => text::REPLY.words(),
            Self::Actor => text::workshop::ACTOR.words(),
            Self::Event => text::workshop::EVENT.words(),
            Self::Term => text::workshop::TERM.words(),
            Self::Source => text::workshop::SOURCE.words(),
        }
    }
}

/// Paragraphs without numbers; none for what is empty.
pub(super) fn unnumbered(words: impl IntoIterator<Item = String>) -> Vec<SceneParagraph> {
    let words = words.into_iter().filter(|words| !words.is_empty());
    words.map(|text| SceneParagraph { words: SceneWords { text, marks: Vec::new() }, ..SceneParagraph::default() }).collect()
}
