//! Words that the trainer alone may see.
//!
//! A trainer's notes are shown on the trainer's own window and nowhere else. The type has no way
//! to be written into a sentence by accident: it does not show itself, and whoever wants the words says for
//! whom. `tests/architecture.rs` holds a list of who may.

use serde::{Deserialize, Serialize};

/// Words that only the trainer sees.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Private(String);

impl Private {
    /// These words, kept from the audience.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// True where these words, become others and then others again, were typed in one step.
    #[must_use]
    pub fn is_one_step(before: &Self, now: &Self, next: &Self) -> bool {
        super::is_one_step(&before.0, &now.0, &next.0)
    }

    /// These words as they stood at each word of what was typed between, where several came at once.
    #[must_use]
    pub fn words_between(before: &Self, after: &Self) -> Vec<Self> {
        super::words_between(&before.0, &after.0).into_iter().map(Self).collect()
    }

    /// Where the caret is once these words have become others.
    #[must_use]
    pub fn caret(before: &Self, after: &Self) -> usize {
        super::Typing::between(&before.0, &after.0).caret()
    }

    /// The words. Called only by what the trainer alone looks at: the console, a file or a handout of the trainer's.
    #[must_use]
    pub fn for_the_trainer(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Private {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Private(…)")
    }
}
