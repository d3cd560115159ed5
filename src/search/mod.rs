//! Finding things: what a person types or says, and where that leads.
//!
//! Knows the model and the library; no state, no window, no disk.

mod best;
mod everyday;
mod find;
mod fold;
mod goto;
mod index;
mod item;
mod lookup;
mod mention;
mod missing;
mod names;
mod nicknames;
mod otherwise;
mod printed;
mod query;
mod reference;
mod resolve;
mod snippet;
mod spelling;
mod spoken;
mod stem;

pub use find::{Finding, Hit};
pub use goto::{Found, go_to};
pub use index::Index;
pub use item::Group;
pub use mention::{Context, Mention, references, terms};
pub use missing::Missing;
pub use query::{Query, marks_in};
pub use resolve::{Candidate, MatchReason, Resolved, resolve};
