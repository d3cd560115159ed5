//! The structure of a document: what was recognized, element by element, in the order of the document.
//!
//! Plain data. Addresses are of the document alone; whether a briefing has them too is not known here.

use super::note_mark::NoteMark;
use crate::model::{DocumentPlace, ImportWarning};

/// One text of a document, which may hold several: two languages, a covenant and its protocol, a decision and its annex.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutlinedText {
    /// Language of its words (BCP 47), `und` where it could not be told.
    pub language: String,
    /// Its title as far as one was recognized.
    pub title: String,
    /// What stands in it.
    pub elements: Vec<Element>,
    /// What is to be looked at by eye.
    pub warnings: Vec<Warned>,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// What it is.
    pub kind: ElementKind,
    /// Where it is: numbers from the provision inwards, `["14", "3", "f"]`; of a division its own number alone, `["II"]`. What has no
    /// number is counted, the lines of a preamble too: `["preamble", "2"]`. Empty for what is unplaced.
    pub address: Vec<String>,
    /// The number as it is printed: `Article 14`, `3.`, `(f)`; empty where nothing is printed.
    pub label: String,
    /// The words, white space as in the document; the heading of a division or provision.
    pub text: String,
    /// True for text that goes on after a list, or after a first text of the same paragraph: it has the address of what it belongs to.
    pub flush: bool,
    /// Marks of footnotes in the text.
    pub notes: Vec<NoteMark>,
    /// Where it stands in the document.
    pub place: DocumentPlace,
    /// True where a rule had to choose between readings, so that somebody should look.
    pub guessed: bool,
}

/// What an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ElementKind {
    /// The preamble as a whole, a provision of its own.
    Preamble,
    /// A part, chapter, section or title.
    Division,
    /// An article, rule, principle or section that paragraphs hang on.
    Provision,
    /// A numbered or unnumbered text of a provision.
    Paragraph,
    /// A heading inside a provision.
    Heading,
    /// A footnote.
    Footnote,
    /// An annex as a whole, a provision of its own.
    Annex,
    /// What no rule could place.
    Unplaced,
}

/// A warning and where it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warned {
    /// What is to be looked at.
    pub warning: ImportWarning,
    /// Where in the document.
    pub place: DocumentPlace,
    /// The words it is about, cut to a line.
    pub words: String,
}

impl ElementKind {
    /// The word of `plenary outline --tsv`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Preamble => "preamble",
            Self::Division => "division",
            Self::Provision => "provision",
            Self::Paragraph => "paragraph",
            Self::Heading => "heading",
            Self::Footnote => "footnote",
            Self::Annex => "annex",
            Self::Unplaced => "unplaced",
        }
    }
}

impl Element {
    /// The address as people write it: `14(3)(f)`.
    #[must_use]
    pub fn written_address(&self) -> String {
        let mut segments = self.address.iter();
        let mut written = segments.next().cloned().unwrap_or_default();
        for segment in segments {
            written.push('(');
            written.push_str(segment);
            written.push(')');
        }
        written
    }
}
