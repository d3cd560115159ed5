//! The official words of one edition in one language: a layer beside the briefing, keyed by its addresses.
//!
//! Plain data. The briefing is read without it and it without the briefing; which of its words belong to which provision is
//! decided where it is made.

mod canonical;
mod left_over;
mod origin;
mod part;

pub use left_over::{TextWarning, UnplacedText};
pub use origin::{DocumentOrigin, KeptChanges};
pub use part::{Footnote, FootnoteMark, MarkedWords, OfficialParagraph, OfficialPart};

use super::TextId;
use serde::{Deserialize, Serialize};

/// The newest form of files of official texts that this program reads and writes.
pub const OFFICIAL_TEXT_FORMAT: u32 = 1;

/// The words of an edition in a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficialText {
    /// The form its file is written in, at most [`OFFICIAL_TEXT_FORMAT`].
    pub format: u32,
    /// Id of the briefing it stands beside.
    pub briefing: String,
    /// Id of the edition.
    pub edition: String,
    /// As in BCP 47: `en`, `zh-Hans`.
    pub language: String,
    /// The title of the document; may be empty.
    pub title: String,
    /// Whether the text is authentic in this language.
    pub authentic: Authentic,
    /// Under what terms the words may be passed on; may be empty.
    pub licence: String,
    /// The document it was read from; none for one that was written by hand.
    pub origin: Option<DocumentOrigin>,
    /// SHA-256 of [`Self::canonical_words`] as they were kept, in hexadecimal figures; empty where nothing says it.
    pub words_sha256: String,
    /// True where the words are not those that were kept: somebody has edited the file. Not in the file.
    pub edited: bool,
    /// Divisions and provisions in the order of the document.
    pub parts: Vec<OfficialPart>,
    /// In the order of the document.
    pub footnotes: Vec<Footnote>,
    /// What of the document could not be placed, whole.
    pub unplaced: Vec<UnplacedText>,
    /// What is to be looked at by eye.
    pub warnings: Vec<TextWarning>,
}

/// Whether a text is authentic in its language: one of those that the treaty says are equally so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Authentic {
    /// It is.
    Yes,
    /// It is a translation.
    No,
    /// Nobody has said.
    #[default]
    NotSaid,
}

impl OfficialText {
    /// What it is called on disk.
    #[must_use]
    pub fn id(&self) -> TextId {
        TextId::official(self.edition.as_str(), self.language.as_str())
    }
}
