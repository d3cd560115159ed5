//! What is wrong with a file: which of the things that can be wrong, and the values that its sentence names.
//!
//! Values only, no words: a language has its own sentence for each of them ([`crate::text`]). Which sort of problem it is
//! ([`Code`]) and how bad follow from it.

mod field;
mod item;
mod limit;
mod reading;
mod reference;
mod syntax;

pub use field::{FieldProblem, Grammar, GrammarError, ValueError, ValueKind, Wanted};
pub use item::{ItemProblem, LaterFields};
pub use limit::LimitProblem;
pub use reading::{ForeignFile, PlannedLayer, ReadingProblem, TextEncoding};
pub use reference::{Reference, ReferenceProblem};
pub use syntax::{Cost, SyntaxErrorKind, SyntaxProblem, Within};

use super::Code;

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file cannot be had, or is none that can be read.
    Reading(ReadingProblem),
    /// There is more of something than is read.
    Limit(LimitProblem),
    /// Something is not RON.
    Syntax(SyntaxProblem),
    /// A field or its value is not as the format has it.
    Field(FieldProblem),
    /// An item, or the file, lacks something or says what does not fit.
    Item(ItemProblem),
    /// Something leads to what is not there.
    Reference(ReferenceProblem),
}

impl ProblemKind {
    /// Which sort of problem it is; stable.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Reading(problem) => problem.code(),
            Self::Limit(problem) => problem.code(),
            Self::Syntax(problem) => problem.code(),
            Self::Field(problem) => problem.code(),
            Self::Item(problem) => problem.code(),
            Self::Reference(problem) => problem.code(),
        }
    }
}

macro_rules! kinds {
    ($($problem:ident => $kind:ident),*) => {$(
        impl From<$problem> for ProblemKind {
            fn from(problem: $problem) -> Self {
                Self::$kind(problem)
            }
        }
    )*};
}

kinds!(
    ReadingProblem => Reading, LimitProblem => Limit, SyntaxProblem => Syntax, FieldProblem => Field, ItemProblem => Item,
    ReferenceProblem => Reference
);
