//! Which page stands beside the panes.

use crate::model::Target;

/// A page beside the panes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// Everyone who speaks.
    Actors,
    /// What happened.
    Events,
    /// Words explained.
    Terms,
    /// The bibliography.
    Sources,
    /// Where a person has been; the number tells one list from the next.
    Visited(usize),
    /// Where the treaty stands, and what the briefing is.
    Status,
    /// How a person likes to read.
    Settings,
    /// What is written to a file.
    Export,
    /// Everything an item is tied to.
    Tied(Target),
    /// Who says what on a place of the text.
    WhoSaysWhat(Target),
    /// An actor, a source, the history of a provision, or the sources of an item.
    Of(Target),
}
