//! A number that was asked for and is not in the briefing. It is reported as such, so that nothing else is taken for it.

use crate::text::references;

/// A number that was understood and leads to nothing here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound {
    /// A place among others that the briefing has: a paragraph of an article, or an article.
    NotSummarized(String),
    /// A number after the last.
    Beyond {
        /// What was asked for, such as `Article 99`.
        asked: String,
        /// The last of its kind, such as `Article 68`.
        last: String,
    },
    /// Something the briefing has none of, such as `Annex II` or `Article 2 bis`.
    NoSuch(String),
    /// A paragraph of which no provision is said: `Paragraph 2`.
    OfWhich(String),
}

impl std::fmt::Display for NotFound {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&match self {
            Self::NotSummarized(place) => references::not_summarized(place),
            Self::Beyond { asked, last } => references::beyond(asked, last),
            Self::NoSuch(asked) => references::no_such(asked),
            Self::OfWhich(asked) => references::of_which(asked),
        })
    }
}
