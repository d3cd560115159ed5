//! Which sort of problem something is, by a name that never changes, and how bad that is.

use std::fmt;

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
    /// A briefing that is not beside the official text that names it.
    UnknownBriefing = "unknown-briefing", Warning;
    /// A part of an official text that the briefing does not have.
    NotInBriefing = "not-in-briefing", Warning;
    /// Words of an official text that are not those that were kept.
    EditedByHand = "edited-by-hand", Warning;
    /// A layer of a kind that is planned.
    NotReadYet = "not-read-yet", Warning;
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
    /// Official words that are more than a term, or too many.
    OfficialWords = "official-words", Warning;
    /// A short title that is not short.
    LongShortTitle = "long-short-title", Warning;
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
