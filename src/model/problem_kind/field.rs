//! A field or a value that is not as the format has it.

use crate::model::{AddressError, Code, DateError, Target, TargetError, Written};

/// What is wrong with a field, or with what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldProblem {
    /// A field that must be there is not.
    Missing {
        /// The kind of item that must have it.
        item: &'static str,
        /// The field.
        field: &'static str,
    },
    /// A field that the item does not have.
    Unknown {
        /// The kind of item.
        item: &'static str,
        /// The field.
        field: Written,
    },
    /// A field that is there twice.
    Twice(&'static str),
    /// A list of the file that is there twice.
    ListTwice(&'static str),
    /// A value in the place of a list.
    NotAList(&'static str),
    /// A single value in the place of a list of the file.
    NotAListOfItems(&'static str),
    /// A list in the place of a single value.
    IsNoList(Written),
    /// Something in the place of an item.
    NotAnItem {
        /// The kind of item that belongs there.
        item: &'static str,
        /// Why it is none.
        error: ValueError,
    },
    /// An item of a name that no item has.
    OtherName {
        /// The kind of item that belongs there.
        item: &'static str,
        /// What is written.
        found: Written,
    },
    /// An item in the place of one of another kind.
    OtherItem {
        /// The kind of item that belongs there.
        item: &'static str,
        /// What stands there.
        found: Target,
        /// The list in which it belongs.
        list: &'static str,
    },
    /// The same, where it cannot be made out which it is.
    OtherItemKind {
        /// The kind of item that belongs there.
        item: &'static str,
        /// The kind of what stands there.
        found: &'static str,
        /// The list in which it belongs, where it is one that stands in a list of the file.
        list: Option<&'static str>,
    },
    /// A word that is not in the set.
    UnknownWord {
        /// What is written.
        found: Written,
        /// The field.
        field: &'static str,
        /// The set.
        known: &'static [&'static str],
    },
    /// A code that no State has.
    UnknownState {
        /// What is written.
        found: Written,
        /// The field.
        field: &'static str,
    },
    /// A word between quotation marks.
    QuotedWord {
        /// The field.
        field: &'static str,
        /// What it takes.
        wanted: Wanted,
    },
    /// A value of another kind than the field takes.
    WrongValue {
        /// The field.
        field: &'static str,
        /// What it takes.
        wanted: Wanted,
        /// What stands there.
        error: ValueError,
    },
    /// A text with a grammar of its own, without quotation marks.
    MarksMissing {
        /// What belongs there.
        grammar: Grammar,
        /// The field.
        field: &'static str,
        /// What is written.
        found: Written,
    },
    /// A text with a grammar of its own, with a character in it that nobody sees.
    Invisible {
        /// What belongs there.
        grammar: Grammar,
        /// The field.
        field: &'static str,
        /// The character.
        character: char,
    },
    /// A text that does not follow its grammar.
    Malformed {
        /// The field.
        field: &'static str,
        /// What is written.
        found: Written,
        /// Why it cannot be read.
        error: GrammarError,
        /// A character in it that looks like another one.
        lookalike: Option<char>,
    },
    /// A character in a text that nobody sees.
    HiddenCharacter {
        /// The field.
        field: &'static str,
        /// The character.
        character: char,
    },
    /// An id that cannot be one.
    BadId {
        /// What is written.
        found: Written,
        /// How many bytes it may have.
        most: usize,
    },
    /// The id of a provision that is the address of a paragraph.
    ParagraphAsProvision(Written),
    /// A text with nothing in it.
    EmptyText(&'static str),
    /// A number with nothing in it.
    EmptyNumber(&'static str),
    /// A short title that is not short.
    LongShortTitle {
        /// How many letters it has.
        letters: usize,
        /// How many it has at most.
        most: usize,
    },
    /// More than a term between quotation marks.
    LongQuotation {
        /// The field.
        field: &'static str,
        /// How it begins.
        begins: Written,
        /// How many words a term has at most.
        most: usize,
    },
}

impl FieldProblem {
    /// Which sort of problem it is.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Missing { .. } => Code::MissingField,
            Self::Unknown { .. } => Code::UnknownField,
            Self::Twice(_) | Self::ListTwice(_) => Code::DuplicateField,
            Self::NotAList(_)
            | Self::NotAListOfItems(_)
            | Self::IsNoList(_)
            | Self::NotAnItem { .. }
            | Self::OtherName { .. }
            | Self::OtherItem { .. }
            | Self::OtherItemKind { .. }
            | Self::QuotedWord { .. }
            | Self::WrongValue { .. } => Code::WrongValue,
            Self::UnknownWord { .. } | Self::UnknownState { .. } => Code::UnknownWord,
            Self::MarksMissing { grammar, .. } | Self::Invisible { grammar, .. } => grammar.code(),
            Self::Malformed { error: GrammarError::Date(_), .. } => Code::BadDate,
            Self::Malformed { error: GrammarError::Target(_), .. } => Code::BadAddress,
            Self::HiddenCharacter { .. } => Code::HiddenCharacter,
            Self::BadId { .. } | Self::ParagraphAsProvision(_) => Code::BadId,
            Self::EmptyText(_) | Self::EmptyNumber(_) => Code::EmptyText,
            Self::LongShortTitle { .. } => Code::LongShortTitle,
            Self::LongQuotation { .. } => Code::LongQuotation,
        }
    }
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A text.
    Text,
    /// A whole number.
    Number,
    /// A whole number up to this.
    NumberUpTo(u16),
    /// Pairs in curly brackets.
    Pairs,
    /// A word of a set.
    Word,
}

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueError {
    /// It is of another kind.
    Is(ValueKind),
    /// It is no text.
    NoText,
    /// It is no number.
    NoNumber,
    /// It is too large a number, or one below zero.
    OutOfRange,
    /// It is a number with other signs in it.
    DigitsOnly,
    /// It is no list.
    NoList,
    /// It is not in curly brackets.
    NoPairs,
    /// It is neither `true` nor `false`.
    NoBoolean,
    /// It is not in such brackets.
    NoBrackets,
    /// It is no such word.
    NoWord,
    /// A colon is missing in it.
    ColonMissing,
    /// A comma is missing in it.
    CommaMissing,
    /// A bracket is missing in it.
    BracketMissing,
    /// Something stands after it.
    SomethingAfter,
    /// A backslash stands where it cannot.
    Backslash,
    /// It is nested too deep.
    TooDeep,
    /// It has too many fields.
    TooManyFields,
    /// Nothing more is known.
    Unreadable,
}

/// A kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// A text.
    Text,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// A number with a point.
    Float,
    /// A letter between single marks.
    Character,
    /// Bytes.
    Bytes,
    /// A list.
    List,
    /// Pairs in curly brackets.
    Pairs,
    /// Brackets with nothing in them.
    Unit,
    /// Something else.
    Other,
}

/// A text with a grammar of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grammar {
    /// A date.
    Date,
    /// An address.
    Address,
    /// What something leads to.
    Target,
}

impl Grammar {
    /// Which sort of problem it is where a text does not follow it.
    #[must_use]
    pub const fn code(self) -> Code {
        match self {
            Self::Date => Code::BadDate,
            Self::Address | Self::Target => Code::BadAddress,
        }
    }
}

/// Why a text does not follow its grammar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GrammarError {
    /// A date.
    Date(DateError),
    /// An address, or what something leads to.
    Target(TargetError),
}

impl From<DateError> for GrammarError {
    fn from(error: DateError) -> Self {
        Self::Date(error)
    }
}

impl From<TargetError> for GrammarError {
    fn from(error: TargetError) -> Self {
        Self::Target(error)
    }
}

impl From<AddressError> for GrammarError {
    fn from(error: AddressError) -> Self {
        Self::Target(error.into())
    }
}
