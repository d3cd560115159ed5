//! What is said against the treaty, what is asked, and what was answered.

use super::{Basis, Date, SafeguardKind, Tie};
use serde::{Deserialize, Serialize};

/// One critique: one claim by one actor on one day, of one draft.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Critique {
    /// Such as `eff-scope`; a tie reaches it as `c:eff-scope`.
    pub id: String,
    /// A name to tell it from others of the same actor; the actor's name where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// A shorter title for where there is no room for the whole one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_title: Option<String>,
    /// Id of the actor.
    pub actor: String,
    /// When it was said.
    pub date: Date,
    /// Id of the edition the critic spoke to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// The number the critic cited, in that edition's numbering.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cited_as: Option<String>,
    /// What is said, in the critic's sense and in other words.
    pub claim: String,
    /// How far the claim was checked, where that differs from `basis`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claim_basis: Option<Basis>,
    /// What the critic wants done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask: Option<String>,
    /// What sort of change that is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask_kind: Option<AskKind>,
    /// How far the ask was checked, where that differs from `basis`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask_basis: Option<Basis>,
    /// The kinds of safeguard the critic misses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub asks_for: Vec<SafeguardKind>,
    /// Who would feel it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub affects: Vec<Affected>,
    /// The words it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<Tie>,
    /// What was answered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub replies: Vec<Reply>,
    /// What became of the ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// Ids of sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// How far it was checked.
    pub basis: Basis,
}

/// An answer to a critique.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reply {
    /// Unique in the briefing, so that a note can be on it.
    pub id: String,
    /// Id of the actor.
    pub actor: String,
    /// When it was said.
    pub date: Date,
    /// What was answered, in the speaker's sense and in other words.
    pub text: String,
    /// Ids of sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// How far it was checked.
    pub basis: Basis,
}

/// What became of what was asked.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// In one word.
    pub is: OutcomeKind,
    /// Why that word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// How far it was checked; the critique's where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
}

/// What became of what was asked, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum OutcomeKind {
    /// The text now says it.
    Met,
    /// The text went some of the way.
    PartlyMet,
    /// The text does not say it.
    NotMet,
    /// The question went away.
    Overtaken,
    /// Nobody can say yet.
    Open,
}

/// What sort of change a critic wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AskKind {
    /// Take it out.
    Delete,
    /// Make it reach less far.
    Narrow,
    /// Put something in.
    Add,
    /// Say it more exactly.
    Clarify,
    /// Do not adopt, sign or ratify.
    Reject,
    /// Put into practice what is there.
    Implement,
    /// Nothing was asked. (Not `None`, which RON would read as an absent value.)
    Nothing,
}

/// Who would feel what a critique warns of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each name is the term of the field and says it all")]
pub enum Affected {
    Journalists,
    SecurityResearchers,
    CivilSociety,
    HumanRightsDefenders,
    DiasporaCommunities,
    MarginalisedGroups,
    Children,
    Survivors,
    WhistleBlowers,
    EmployeesAndTravellers,
    ServiceProviders,
    EveryoneWhoseDataIsShared,
}
