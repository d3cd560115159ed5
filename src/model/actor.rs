//! Who speaks.

use super::StateCode;
use serde::{Deserialize, Serialize};

/// A State, body, company, organisation or person that takes part in the debate.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Actor {
    /// Such as `eff`; reached as `a:eff`.
    pub id: String,
    /// The name people see.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// Who that is, in a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// The State that it is, or whose agency it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<StateCode>,
    /// Ids of actors it speaks for or belongs to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub member_of: Vec<String>,
}

/// What an actor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each name is the term of the field and says it all")]
pub enum ActorKind {
    State,
    Coalition,
    UnBody,
    Intergovernmental,
    LawEnforcement,
    RegionalBody,
    Ngo,
    NgoCoalition,
    Company,
    IndustryCoalition,
    Research,
    Expert,
    Legislator,
    Press,
    Multistakeholder,
}
