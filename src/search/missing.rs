//! What was asked for by number and is not in the briefing: said as such, so that no neighbour passes for it.

/// A number that was understood and leads to nothing here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// A place whose neighbours the briefing has: a paragraph of an article, or an article among others.
    NotSummarized(String),
    /// A number after the last.
    Beyond {
        /// What was asked for, such as `Article 99`.
        asked: String,
        /// The last of its kind, such as `Article 68`.
        last: String,
    },
    /// A thing of which the briefing has none, such as `Annex II` or `Article 2 bis`.
    NoSuch(String),
}

impl std::fmt::Display for Missing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotSummarized(place) => write!(f, "{place} is not summarized in this briefing"),
            Self::Beyond { asked, last } => write!(f, "This briefing has no {asked}; its last is {last}"),
            Self::NoSuch(asked) => write!(f, "This briefing has no {asked}"),
        }
    }
}
