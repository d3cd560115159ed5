//! The official words of one edition in one language: a layer beside the briefing, keyed by its addresses.
//!
//! Plain data. The briefing is read without it and it without the briefing; which of its words belong to which provision is
//! decided where it is made.

use super::{Address, Target, TextId};

/// The words of an edition in a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficialText {
    /// Id of the edition.
    pub edition: String,
    /// As in BCP 47: `en`, `zh-Hans`.
    pub language: String,
    /// Divisions and provisions in the order of the document.
    pub parts: Vec<OfficialPart>,
}

/// A division or a provision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficialPart {
    /// The division or provision of the briefing, or the instrument for the title.
    pub target: Target,
    /// Such as `Conditions and safeguards`; may be empty.
    pub heading: String,
    /// What stands before, or instead of, numbered paragraphs.
    pub text: Option<String>,
    /// Numbered paragraphs in order.
    pub paragraphs: Vec<OfficialParagraph>,
}

/// One numbered piece of a provision, with what is numbered inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficialParagraph {
    /// Such as `24/2`.
    pub address: Address,
    /// The words.
    pub text: String,
    /// Subparagraphs in order.
    pub children: Vec<OfficialParagraph>,
}

impl OfficialText {
    /// What it is called on disk.
    #[must_use]
    pub fn id(&self) -> TextId {
        TextId::official(self.edition.as_str(), self.language.as_str())
    }
}
