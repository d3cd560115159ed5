//! A number that was asked for and is not in the briefing. It is reported as such, so that nothing else is taken for it.

use crate::text::references;

/// A number that was understood and leads to nothing here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound {
    /// A place among others that the briefing has: a paragraph of an article, or an article.
    NotSummarized(String),
    /// A number after the last of what the briefing has of one place.
    After {
        /// What was asked for, such as `Art. 9(12)`.
        asked: String,
        /// What would hold it, such as `Article 9`.
        above: String,
        /// The last that the briefing has of it, such as `5`. Where the place itself ends is not known.
        last: String,
    },
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
            Self::After { asked, above, last } => references::after(asked, above, last),
            Self::Beyond { asked, last } => references::beyond(asked, last),
            Self::NoSuch(asked) => references::no_such(asked),
            Self::OfWhich(asked) => references::of_which(asked),
        })
    }
}

impl NotFound {
    /// What is not there and, where that is known, why: two statements without their full stops.
    #[must_use]
    pub fn what_and_why(&self) -> (String, Option<String>) {
        match self {
            Self::After { asked, above, last } => (references::none_here(asked), Some(references::has_up_to(above, last))),
            Self::Beyond { asked, last } => (references::none_here(asked), Some(references::last_is(last))),
            Self::NotSummarized(_) | Self::NoSuch(_) | Self::OfWhich(_) => (self.to_string(), None),
        }
    }
}
