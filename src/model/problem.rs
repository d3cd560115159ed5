//! What is wrong with a file, for people.

use super::Target;
use std::fmt;

/// One thing that is wrong with a file: what, where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What sort of thing; stable, so that scripts can look for it.
    pub code: Code,
    /// How bad.
    pub severity: Severity,
    /// Where in the file.
    pub place: Place,
    /// What is wrong, in a sentence.
    pub message: String,
    /// What was probably meant.
    pub did_you_mean: Option<String>,
    /// The item it is in, where that is known.
    pub about: Option<Target>,
    /// The line of the file it stands on, cut to a length that fits a window.
    pub excerpt: String,
    /// The line above it and the line below it, cut likewise; empty where there is none.
    pub around: [String; 2],
}

/// A place in a file, counted from one, columns in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// From one.
    pub line: u32,
    /// From one, in characters.
    pub column: u32,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something is not shown, or a claim stands without what every claim needs.
    Error,
    /// Everything is shown and something should be looked at.
    Warning,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $severity:ident;)*) => {
        /// What sort of problem. The text form is stable.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// All of them, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable text form.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// How bad a problem of this sort is.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// There is no file of that name.
    NotFound = "not-found", Error;
    /// A folder was named.
    IsFolder = "is-folder", Error;
    /// The file may not be read.
    NoPermission = "no-permission", Error;
    /// The disk said no in some other way.
    Unreadable = "unreadable", Error;
    /// Larger than the limit.
    TooLarge = "too-large", Error;
    /// Not UTF-8.
    NotUtf8 = "not-utf8", Error;
    /// Nothing in it.
    Empty = "empty", Error;
    /// Not RON.
    Syntax = "syntax", Error;
    /// A text, an id or an address longer than the limit.
    TooLong = "too-long", Error;
    /// Nested deeper than the limit.
    TooDeep = "too-deep", Error;
    /// More items than the limit.
    TooMany = "too-many", Error;
    /// Written for a later program.
    NewerFormat = "newer-format", Error;
    /// A field of a later format than the file says it is written in.
    OlderFormat = "older-format", Warning;
    /// A field this format does not have.
    UnknownField = "unknown-field", Error;
    /// A field that must be there.
    MissingField = "missing-field", Error;
    /// A field given twice.
    DuplicateField = "duplicate-field", Error;
    /// A value of another sort than the field takes.
    WrongValue = "wrong-value", Error;
    /// A word that is not in the set.
    UnknownWord = "unknown-word", Error;
    /// Two items of one id.
    DuplicateId = "duplicate-id", Error;
    /// An id with characters it cannot have, or too long.
    BadId = "bad-id", Error;
    /// A date that is not one, or not in the calendar.
    BadDate = "bad-date", Error;
    /// An address that is not one.
    BadAddress = "bad-address", Error;
    /// A paragraph whose address does not begin with that of what holds it.
    AddressMisplaced = "address-misplaced", Error;
    /// A paragraph that stands after a later one.
    AddressOutOfOrder = "address-out-of-order", Warning;
    /// A tie to what is not in the file.
    DanglingTie = "dangling-tie", Error;
    /// A tie to something ties cannot point to.
    WrongTie = "wrong-tie", Error;
    /// Words that do not stand in the text of what they are tied to.
    PhraseNotFound = "phrase-not-found", Error;
    /// An actor that is not in the file.
    UnknownActor = "unknown-actor", Error;
    /// A source that is not in the file.
    UnknownSource = "unknown-source", Error;
    /// An edition that is not in the file.
    UnknownEdition = "unknown-edition", Error;
    /// A division that is not in the file.
    UnknownDivision = "unknown-division", Error;
    /// A provision that is said to be a part of one that does not stand before it.
    UnknownParent = "unknown-parent", Error;
    /// A label that says another kind or number than the fields beside it.
    LabelDiffers = "label-differs", Warning;
    /// A stop, or what it uncovers, that is not in the file.
    UnreachableStop = "unreachable-stop", Error;
    /// A text with nothing in it.
    EmptyText = "empty-text", Error;
    /// A claim without a source.
    NoSource = "no-source", Error;
    /// An item that is tied to nothing.
    NoTie = "no-tie", Warning;
    /// An item that does not say how far it was checked.
    NoBasis = "no-basis", Error;
    /// More than a term between quotation marks.
    LongQuotation = "long-quotation", Warning;
    /// A character that nobody sees and that can change what is seen.
    HiddenCharacter = "hidden-character", Warning;
    /// A provision with several critiques that shows nothing from the other side.
    OneSided = "one-sided", Warning;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// `12:4: error[dangling-tie]: … Did you mean 41?`
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}[{}]: {}", self.place, self.severity, self.code, self.message)?;
        match &self.did_you_mean {
            Some(meant) => write!(f, " Did you mean {meant}?"),
            None => Ok(()),
        }
    }
}

/// True where one of them is an error: not all of the file could be read as it is meant.
#[must_use]
pub fn has_errors(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}
