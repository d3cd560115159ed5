//! What protects people in the treaty.

use super::{Basis, Date, Tie};
use serde::{Deserialize, Serialize};

/// One safeguard: what it gives, what limits it, who wanted it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Safeguard {
    /// Such as `independent-review`; a tie reaches it as `s:independent-review`.
    pub id: String,
    /// The name people see.
    pub name: String,
    /// A shorter title for where there is no room for the whole one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_title: Option<String>,
    /// What sort of protection it is.
    pub kind: SafeguardKind,
    /// How far it binds.
    pub strength: Strength,
    /// What it gives.
    pub guarantees: String,
    /// What limits it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<String>,
    /// Who wanted it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pushed_by: Option<Backing>,
    /// Who did not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resisted_by: Option<Backing>,
    /// Votes taken on it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<Votes>,
    /// Where it stands and what it acts on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<Tie>,
    /// Ids of sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// How far it was checked.
    pub basis: Basis,
}

/// Who stood behind a safeguard, or against it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Backing {
    /// Ids of actors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<String>,
    /// What they wanted, or those who are not in the list of actors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// How far it was checked; the safeguard's where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
}

/// A vote taken on a safeguard.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Votes {
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// What was put to the vote and how it ended.
    pub text: String,
    /// Votes in favour of what was proposed, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_favour: Option<u16>,
    /// Votes against what was proposed, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against: Option<u16>,
    /// Abstentions, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abstaining: Option<u16>,
    /// Ids of sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// How far it was checked; the safeguard's where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
}

/// What sort of protection a safeguard is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each name is the term of the field and says it all")]
pub enum SafeguardKind {
    GeneralClause,
    Proportionality,
    LegalityAndNecessity,
    PriorAuthorisation,
    IndependentReview,
    Remedy,
    Grounds,
    ScopeAndTimeLimits,
    SeriousnessThreshold,
    NoticeAndTransparency,
    DataProtection,
    DualCriminality,
    RefusalGround,
    UseLimitation,
    Intent,
    Exclusion,
    Reservation,
    Participation,
    FairTrial,
    Victims,
    Institutional,
}

/// How far a safeguard binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Strength {
    /// Parties shall.
    Binding,
    /// Parties shall, but by domestic law or as appropriate.
    Qualified,
    /// Parties may.
    Optional,
    /// It guides how the rest is read.
    Interpretive,
}
