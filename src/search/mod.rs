//! Finding things: what a person types or says, and where that leads.
//!
//! Knows the model and the library; no state, no window, no disk.

mod fold;
mod goto;
mod lookup;
mod names;
mod nicknames;
mod reference;
mod resolve;
mod spoken;

pub use goto::{Found, go_to};
pub use resolve::{Candidate, Resolved, Why, resolve};
