//! What a person writes, over a briefing that may change: a set of notes, where each of them belongs, and how
//! two books become one.
//!
//! Knows the model and the library; no disk, no clock, no window. Who writes and when arrives as a
//! [`crate::model::Stamp`].

mod candidates;
mod note_set;
mod passage;
mod place;
mod spot;
mod walks;

pub use note_set::{MOST_NOTES, News, NoteSet};
pub use passage::{Passage, Passages};
pub use place::{Certainty, Placed, place, place_all};
pub use spot::Spot;
pub use walks::{CopyJoin, JoinedWalks, free_id, give_back, join_copy, join_walks, say_the_same};

/// What the notes on a briefing are kept under: its id, by which they follow it wherever it goes, or the name of its
/// file where it has none.
#[must_use]
pub fn key(briefing: &crate::model::Briefing, file: &str) -> String {
    if briefing.id.is_empty() { file.to_owned() } else { briefing.id.clone() }
}
