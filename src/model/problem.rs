//! What is wrong with a file, as data: where, what, and what was probably meant. The words for it are in [`crate::text`].

use super::{Code, ProblemKind, Severity, Target};
use std::fmt;

/// One thing that is wrong with a file: what, where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong, with the values that its sentence names.
    pub kind: ProblemKind,
    /// Which sort of file it is in.
    pub file: FileKind,
    /// Where in the file.
    pub place: Place,
    /// What was probably meant, as it would be written.
    pub did_you_mean: Option<String>,
    /// The item it is in, where that is known.
    pub about: Option<Target>,
    /// The line of the file it stands on, cut to a length that fits a window.
    pub excerpt: String,
    /// The line above it and the line below it, cut likewise; empty where there is none.
    pub around: [String; 2],
}

impl Problem {
    /// What sort of thing; stable, so that scripts can look for it.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.kind.code()
    }

    /// How bad.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.code().severity()
    }
}

/// A sort of file that can have problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A briefing, which holds all that it points to.
    Briefing,
    /// A person's own walks, which point into a briefing beside them.
    Walks,
    /// The official words of one edition in one language, beside a briefing.
    OfficialText,
}

impl FileKind {
    /// The name before the outermost brackets of such a file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Briefing => "Briefing",
            Self::Walks => "Walks",
            Self::OfficialText => "OfficialText",
        }
    }
}

/// A place in a file, counted from one, columns in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// From one.
    pub line: u32,
    /// From one, in characters.
    pub column: u32,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// True where one of them is an error: not all of the file could be read as it is meant.
#[must_use]
pub fn has_errors(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity() == Severity::Error)
}
