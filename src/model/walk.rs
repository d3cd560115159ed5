//! A way through the debate for a workshop.

use super::{PaneKind, Private, Target};
use serde::Serialize;

/// A way through the debate, in stops.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Walk {
    /// Such as `an-hour`; reached as `w:an-hour`.
    pub id: String,
    /// The name people see.
    pub title: String,
    /// For whom it is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
    /// In order.
    pub stops: Vec<Stop>,
}

/// One stop of a walk.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stop {
    /// What stands in the middle of the audience's attention.
    pub focus: Target,
    /// The panes shown beside the text while something is uncovered; where empty, those in which something is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub panes: Vec<PaneKind>,
    /// What the audience is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// What hands can be raised for; empty for an open question.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// What is uncovered, in this order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reveal: Vec<Target>,
    /// Minutes planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// For the trainer alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<Private>,
}
