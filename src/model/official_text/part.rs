//! The parts of an official text: divisions and provisions with their words, paragraph by paragraph, and footnotes.

use crate::model::{Address, ProvisionKind, Target};
use serde::{Deserialize, Serialize};

/// A division or a provision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficialPart {
    /// The division or provision of the briefing, or the instrument for the title.
    pub target: Target,
    /// What it is, as far as the document says it.
    pub kind: Option<ProvisionKind>,
    /// Its number as it is compared: `24`, `2 bis`.
    pub number: Option<String>,
    /// As printed: `Article 24`; may be empty.
    pub label: String,
    /// Such as `Conditions and safeguards`; may be empty.
    pub heading: String,
    /// What stands before, or instead of, numbered paragraphs.
    pub text: Option<String>,
    /// Numbered paragraphs in order.
    pub paragraphs: Vec<OfficialParagraph>,
    /// What goes on after them without a number of its own.
    pub flush: Option<String>,
    /// Where footnotes hang on its heading and its own words.
    pub footnotes: Vec<FootnoteMark>,
}

/// One numbered piece of a provision, with what is numbered inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficialParagraph {
    /// Such as `24/2`.
    pub address: Address,
    /// The number as printed: `2.`, `(b)`; empty where none is.
    pub label: String,
    /// The words.
    pub text: String,
    /// Subparagraphs in order.
    pub children: Vec<OfficialParagraph>,
    /// What goes on after them without a number of its own.
    pub flush: Option<String>,
    /// Where footnotes hang on its words.
    pub footnotes: Vec<FootnoteMark>,
}

/// Where a footnote hangs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FootnoteMark {
    /// The mark, such as `3` or `*`; it is not in the words.
    pub mark: String,
    /// On which words.
    pub stands_in: MarkedWords,
    /// After so many letters of them; at their end where none are said.
    pub after: Option<u32>,
}

/// Which words of a part or paragraph a footnote hangs on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MarkedWords {
    /// The heading.
    Heading,
    /// The text.
    #[default]
    Text,
    /// What goes on after its paragraphs.
    Flush,
}

/// A footnote. Marks may come again on another page: the order is that of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// The mark, such as `3` or `*`.
    pub mark: String,
    /// Its words.
    pub text: String,
}

impl OfficialPart {
    /// A part without words.
    #[must_use]
    pub const fn new(target: Target) -> Self {
        Self {
            target,
            kind: None,
            number: None,
            label: String::new(),
            heading: String::new(),
            text: None,
            paragraphs: Vec::new(),
            flush: None,
            footnotes: Vec::new(),
        }
    }

    /// True where it has no words but its label and heading.
    #[must_use]
    pub const fn is_without_words(&self) -> bool {
        self.text.is_none() && self.paragraphs.is_empty() && self.flush.is_none()
    }
}

impl OfficialParagraph {
    /// A paragraph without anything inside it.
    pub fn new(address: Address, text: impl Into<String>) -> Self {
        Self { address, label: String::new(), text: text.into(), children: Vec::new(), flush: None, footnotes: Vec::new() }
    }
}
