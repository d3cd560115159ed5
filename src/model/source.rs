//! Where a claim comes from.

use super::Date;
use serde::{Deserialize, Serialize};

/// One entry of the bibliography. The fields are those of CSL where CSL has them, so that an
/// export needs no guess: `publisher`, `title`, `author`, `URL`, `number` (here `symbol`), `issued`
/// (here `date`). See <https://docs.citationstyles.org/en/stable/specification.html>.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Source {
    /// Such as `foc-2024-07`; reached as `src:foc-2024-07`.
    pub id: String,
    /// The title of the document.
    pub title: String,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// When it was issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Where it can be found; shown and copied, never opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The document symbol.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// What sort of document it is.
    pub kind: SourceKind,
    /// What a reader should know of it: only the opening was read, a machine wrote it, and so on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Source {
    /// True where who published it is who wrote it, as of a letter of an organisation.
    #[must_use]
    pub fn is_self_published(&self) -> bool {
        let same = |one: &str, other: &str| one.trim().to_lowercase() == other.trim().to_lowercase();
        self.author.as_deref().zip(self.publisher.as_deref()).is_some_and(|(author, publisher)| same(author, publisher))
    }
}

/// What sort of document a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each name is the term of the field and says it all")]
pub enum SourceKind {
    TreatyText,
    OfficialRecord,
    Statement,
    PressRelease,
    NewsArticle,
    Analysis,
    Letter,
    Dataset,
    WebPage,
}
