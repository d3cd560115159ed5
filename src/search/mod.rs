//! Finding things: what a person types or says, and where that leads.
//!
//! Knows the model and the linked briefing; no state, no window, no disk.

mod abbreviations;
mod best_match;
mod candidate;
mod card_lines;
mod compounds;
mod entry_into_force;
mod find;
mod fold;
mod go_to;
mod index;
mod indexed_item;
mod instrument_labels;
mod label_words;
mod lookup;
mod mention;
mod names;
mod not_found;
mod number_words;
mod numbered_place;
mod own_instrument;
mod pieces;
mod query;
mod range;
mod reference;
mod reference_list;
mod reference_tokens;
mod resolve;
mod result_row;
mod running_number;
mod snippet;
mod spelling;
mod stem;
mod synonyms;
mod verification;

pub use candidate::{Candidate, MatchReason};
pub use entry_into_force::consents_needed;
pub use find::{Finding, Hit};
pub use go_to::{Found, go_to};
pub use index::Index;
pub use indexed_item::Group;
pub use mention::{Context, Mention, references, terms};
pub use not_found::NotFound;
pub use query::{Query, marks_in};
pub use resolve::{Resolved, resolve};
pub use result_row::{RESULT_LETTERS, ResultRow, ResultSort, result_address, result_row};
pub use verification::{Check, Difference, Verdict, VerdictCounts, Verification, WordsRole};
