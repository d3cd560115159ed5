//! What a person writes, over a briefing that may change: a book of notes, where each of them hangs, and how
//! two books become one.
//!
//! Knows the model and the library; no disk, no clock, no window. Who writes and when arrives as a
//! [`crate::model::Stamp`].

mod book;
mod candidates;
mod passage;
mod place;

pub use book::{Book, News, VERSION};
pub use passage::{Passages, Passage};
pub use place::{Certainty, Placed, Spot, place, place_all};
