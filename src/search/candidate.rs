//! One thing that a query may mean, and why it is offered.
//!
//! Knows the model alone: `lookup` and `names` make candidates, `resolve` puts them in order.

use crate::model::{Address, Target};

/// One thing a query may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Where it leads.
    pub target: Target,
    /// True where it is what was asked for, false where it is only near.
    pub exact: bool,
    /// Why it is here.
    pub why: MatchReason,
}

/// Why something is a candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MatchReason {
    /// Its number was written or said.
    Reference,
    /// It had that number in an earlier text.
    FormerNumber {
        /// Id of the edition.
        edition: String,
        /// The number there, as it was written.
        number: String,
    },
    /// Its heading, or a part of it.
    Heading,
    /// A topic the briefing gives it.
    Topic,
    /// Its name or id, or a part of them.
    Name,
    /// An abbreviation of the field.
    Abbreviation,
    /// It is not what was asked for, but near.
    NearMiss,
}

impl Candidate {
    /// What was asked for by its number.
    pub(super) fn exact(target: Target) -> Self {
        Self { target, exact: true, why: MatchReason::Reference }
    }

    /// A place in the text that is near what was asked for.
    pub(super) fn near(address: Address) -> Self {
        Self { target: Target::Text(address), exact: false, why: MatchReason::NearMiss }
    }

    /// The same, as something that is only near.
    pub(super) fn into_near(self) -> Self {
        Self { exact: false, why: MatchReason::NearMiss, ..self }
    }
}
