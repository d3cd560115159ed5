//! The tie: what an item is about, and what it does there.

use super::{Basis, Target};
use serde::{Deserialize, Serialize};

/// Ties an item to a place in the text or to another item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tie {
    /// What it is tied to.
    pub to: Target,
    /// The exact words in the target's text that it is tied to; none where it speaks to all of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phrase: Option<String>,
    /// What the item does to its target.
    pub relation: Relation,
    /// How far the mapping was checked, where that differs from the item's claim: sources often
    /// prove what was said and not which words it was said of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// Official words that it is tied to, where a source quotes them: one for each language.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub official: Vec<Official>,
}

/// A few official words in one language, as a source quotes them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Official {
    /// BCP 47.
    pub language: String,
    /// Six at most.
    pub words: String,
    /// Ids of sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// How far they were checked.
    pub basis: Basis,
}

/// What an item does to what it is tied to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Relation {
    /// The safeguard stands in these words.
    FoundIn,
    /// It limits the power there.
    Limits,
    /// It puts the target into practice.
    Implements,
    /// It leaves the target without cover.
    LeavesGap,
    /// It cannot be squared with the target.
    ConflictsWith,
    /// It answers the target.
    Answers,
    /// It grants the target's point.
    Concedes,
    /// It speaks of the target.
    #[default]
    Concerns,
}
