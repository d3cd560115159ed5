//! What an actor holds of the treaty.

use super::{Basis, Date, Tie};
use serde::{Deserialize, Serialize};

/// What an actor said of the treaty, or of a part of it, on one day.
///
/// An actor's positions in order of date show how it moved.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Position {
    /// Such as `us-2024-11`; a tie reaches it as `p:us-2024-11`.
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
    /// Id of the edition spoken to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// For, against, or on a condition.
    pub stance: Stance,
    /// What was said, in the speaker's sense and in other words.
    pub text: String,
    /// The words it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<Tie>,
    /// Ids of sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// How far it was checked.
    pub basis: Basis,
}

/// For, against, or on a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stance {
    /// In favour.
    Supports,
    /// In favour if something is so.
    Conditional,
    /// Against.
    Opposes,
}

impl Stance {
    /// From for to against.
    pub const ALL: [Self; 3] = [Self::Supports, Self::Conditional, Self::Opposes];
}
