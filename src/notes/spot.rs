//! A place that a note can be on: an item or words of it, in one of the texts.

use crate::{linked::TextKey, model::Target};
use std::ops::Range;

/// A place in a briefing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The item.
    pub target: Target,
    /// Whose words.
    pub text: TextKey,
    /// Bytes of its text, as [`super::Passage`] has it; none for all of it.
    pub words: Option<Range<usize>>,
}

impl From<Target> for Spot {
    /// All of an item as the briefing has it.
    fn from(target: Target) -> Self {
        Self { target, text: TextKey::SUMMARY, words: None }
    }
}
