//! What happened.

use super::{Basis, Date, Tie};
use serde::Serialize;

/// Something that happened, with its date.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Event {
    /// Such as `final-round-opens`; reached as `e:final-round-opens`.
    pub id: String,
    /// When.
    pub date: Date,
    /// In a few words.
    pub title: String,
    /// In a sentence or two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What it bears on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<Tie>,
    /// Ids of sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// How far it was checked.
    pub basis: Basis,
}
