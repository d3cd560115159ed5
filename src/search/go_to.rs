//! From a written or spoken reference to the one thing it means: `24 2`, `art. 24 para. 2`, `s:independent-review`.
//!
//! Takes the best of what `resolve` finds; knows nothing of how it was found.

use super::resolve::resolve;
use crate::{linked::LinkedBriefing, model::Target};

/// What a reference led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Exactly what was asked for.
    Exactly(Target),
    /// The nearest thing that is there: Article 24 for a paragraph 9 it does not have.
    Nearest(Target),
    /// Nothing.
    Nothing,
}

/// Looks up a written or spoken reference. Case, brackets, dots, slashes and extra spaces make no difference.
#[must_use]
pub fn go_to(linked: &LinkedBriefing, query: &str) -> Found {
    match resolve(linked, query).candidates.into_iter().next() {
        Some(candidate) if candidate.exact => Found::Exactly(candidate.target),
        Some(candidate) => Found::Nearest(candidate.target),
        None => Found::Nothing,
    }
}
