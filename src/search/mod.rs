//! Finding things: what a person types or says, and where that leads.
//!
//! Knows the model and the library; no state, no window, no disk.

mod goto;

pub use goto::{Found, go_to};
