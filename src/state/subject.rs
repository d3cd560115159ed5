//! What the window is about right now.

use crate::model::Target;

/// The one item everything follows: a provision, a paragraph, selected words, a safeguard, a critique
/// or a position, in one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The item.
    pub target: Target,
    /// The section it is looked at in; an item tied to several provisions stands once under each.
    pub section: usize,
    /// The selected words, by their place among the section's anchors.
    pub words: Option<usize>,
    /// True once it was chosen; scrolling does not change it until it is freed.
    pub locked: bool,
}
