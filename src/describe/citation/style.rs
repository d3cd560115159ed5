//! The styles a citation can have. Knows nothing of what is cited.

use crate::text;
use serde::{Deserialize, Serialize};

/// How a citation is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CitationStyle {
    /// As in documents of the United Nations.
    #[default]
    Un,
    /// As lawyers write who follow Oxford.
    Oscola,
    /// As in the social sciences.
    Apa,
}

impl CitationStyle {
    /// In the order they are offered.
    pub const ALL: [Self; 3] = [Self::Un, Self::Oscola, Self::Apa];

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Un => text::STYLE_UN.words(),
            Self::Oscola => text::STYLE_OSCOLA.words(),
            Self::Apa => text::STYLE_APA.words(),
        }
    }

    /// What messages choose their words by.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Un => "un",
            Self::Oscola => "oscola",
            Self::Apa => "apa",
        }
    }

    /// The one after it, around the end.
    #[must_use]
    pub fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }
}
