//! Words with a meaning of their own.

use super::{Address, Basis};
use serde::Serialize;

/// A word of the treaty or of the debate, explained in plain words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Term {
    /// Such as `serious-crime`; reached as `t:serious-crime`.
    pub id: String,
    /// The word.
    pub word: String,
    /// What it means.
    pub meaning: String,
    /// The paragraph that defines it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub defined_at: Option<Address>,
    /// Ids of sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// How far it was checked.
    pub basis: Basis,
}
