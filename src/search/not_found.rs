//! A number that was asked for and is not in the briefing. It is reported as such, so that nothing else is taken for it.

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
        match self {
            Self::NotSummarized(place) => write!(f, "{place} is not summarized in this briefing"),
            Self::Beyond { asked, last } => write!(f, "This briefing has no {asked}; its last is {last}"),
            Self::NoSuch(asked) => write!(f, "This briefing has no {asked}"),
            Self::OfWhich(asked) => write!(f, "{asked} of what? Type its article, or whatever it is in, as well"),
        }
    }
}
