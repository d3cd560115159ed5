//! What differs between words as they are quoted and as they stand.

use super::tokens::Token;
use similar::{Algorithm, DiffTag, capture_diff_slices};

/// One difference, in words as they are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What the quotation has; empty where it lacks something.
    pub quoted: String,
    /// What stands there; empty where nothing does.
    pub stands: String,
}

/// The differences, in order.
pub(super) fn differences(quoted: &[&Token], stands: &[&Token]) -> Vec<Difference> {
    let words = |tokens: &[&Token]| tokens.iter().map(|token| token.word.clone()).collect::<Vec<_>>();
    let (one, other) = (words(quoted), words(stands));
    let joined = |words: &[String], range: std::ops::Range<usize>| words.get(range).unwrap_or_default().join(" ");
    capture_diff_slices(Algorithm::Myers, &one, &other)
        .iter()
        .filter(|operation| operation.tag() != DiffTag::Equal)
        .map(|operation| Difference { quoted: joined(&one, operation.old_range()), stands: joined(&other, operation.new_range()) })
        .collect()
}
