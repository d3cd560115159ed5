//! More of something than is read.

use crate::model::Code;

/// What there is too much of. A number is that of the limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitProblem {
    /// Elements of all lists together, or of one.
    Elements {
        /// Of all lists.
        all: usize,
        /// Of one list.
        one: usize,
    },
    /// Fields of the outermost layer.
    Fields {
        /// So many.
        most: usize,
    },
    /// Parts that cannot be read.
    Unreadable,
    /// Phrases to look for.
    Phrases,
    /// Problems.
    Problems,
    /// Levels of paragraphs in paragraphs.
    Levels {
        /// So many.
        most: usize,
    },
    /// Bytes of the value of a field.
    Bytes {
        /// The field.
        field: &'static str,
        /// How many it has.
        bytes: usize,
        /// How many it may have.
        most: usize,
    },
}

impl LimitProblem {
    /// Which sort of problem it is.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Elements { .. } | Self::Fields { .. } | Self::Unreadable | Self::Phrases | Self::Problems => Code::TooMany,
            Self::Levels { .. } => Code::TooDeep,
            Self::Bytes { .. } => Code::TooLong,
        }
    }
}
