//! How far an export is, and why there is none.

use crate::text;
use std::ops::ControlFlow;

/// Hears how far an export is, and may end it.
#[derive(Clone, Copy)]
pub struct Progress<'a>(pub &'a dyn Fn(usize, usize) -> ControlFlow<()>);

impl Progress<'_> {
    /// For who does not ask.
    #[must_use]
    pub fn none() -> Self {
        Self(&|_, _| ControlFlow::Continue(()))
    }

    pub(super) fn at(self, done: usize, of: usize) -> Result<(), ExportError> {
        match (self.0)(done, of) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(ExportError::Cancelled),
        }
    }
}

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// Whoever heard of the progress ended it.
    #[error("{}", text::export::CANCELLED)]
    Cancelled,
    /// The scope names a place that is not there.
    #[error("{}", text::export::no_place(.0))]
    NoPlace(String),
    /// A brief is asked for of what is not one article.
    #[error("{}", text::brief::no_article(.0))]
    NoArticle(String),
    /// A form could not be put together.
    #[error("{}", text::export::could_not(.0))]
    Failed(String),
}

impl ExportError {
    #[expect(clippy::needless_pass_by_value, reason = "handed to `map_err` as it is")]
    pub(super) fn failed(why: impl ToString) -> Self {
        Self::Failed(why.to_string())
    }
}
