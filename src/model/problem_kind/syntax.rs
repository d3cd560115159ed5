//! Something that is not RON: brackets, commas, colons and quotation marks that are missing, too many, or others than were meant.

use crate::model::{Code, Target, Written};

/// What is not RON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxProblem {
    /// Something in a field of the file.
    Error {
        /// What.
        error: SyntaxErrorKind,
        /// Where it is.
        within: Within,
        /// What is not shown because of it.
        cost: Cost,
    },
    /// Something that is never closed, so that nothing after it is read.
    NeverClosed(Within),
    /// The file begins as one of another kind does.
    OtherName(Written),
    /// The file does not begin as one of its kind does: how it begins, where it does.
    NoBeginning(Option<Written>),
    /// The text ends before the item of this name is closed.
    ItemEndsEarly(&'static str),
    /// The file ends before the list of this name is closed.
    ListEndsEarly(Written),
    /// The file ends inside a text that begins in this line.
    TextEndsEarly {
        /// The line.
        line: usize,
    },
    /// The file ends, and the outermost item is still open.
    FileEndsOpen {
        /// How that begins.
        opened: Written,
        /// In which line.
        line: usize,
    },
    /// The file ends inside an item or a list.
    FileEndsInside {
        /// How that begins.
        opened: Written,
        /// In which line.
        line: usize,
    },
    /// Something stands after the end.
    AfterEnd,
    /// No field begins where one should.
    NoField,
    /// Neither a comma nor this bracket.
    NoCommaOrBracket(char),
}

impl SyntaxProblem {
    /// Which sort of problem it is.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Error { error: SyntaxErrorKind::TooDeep { .. }, .. } => Code::TooDeep,
            _ => Code::Syntax,
        }
    }
}

/// The item or list of a file that something is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Within {
    /// The file itself.
    File,
    /// A list or another field of the file, by its name.
    Field(Written),
    /// A provision, by its label.
    Label {
        /// The label.
        label: Written,
        /// The list it stands in.
        list: Written,
    },
    /// An item.
    Item {
        /// Which.
        item: Target,
        /// The list it stands in.
        list: Written,
    },
}

/// What is not shown because of an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// Nothing, or what that is stands in other problems.
    Nothing,
    /// What is in the item or field.
    Content,
    /// The first lines, which are for the format alone.
    Attributes,
}

/// What is wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxErrorKind {
    /// Brackets are nested too deep.
    TooDeep {
        /// Deeper than so many.
        levels: usize,
    },
    /// What begins here is not closed.
    NeverClosed,
    /// A backslash before a character that it cannot stand before.
    Backslash,
    /// A quotation mark that is not straight.
    CurlyMark(char),
    /// A text between single marks.
    SingleMark,
    /// Two quotation marks where one belongs.
    MarkTwice,
    /// A text without its last quotation mark.
    MarkMissingAtEnd,
    /// A text without its first quotation mark.
    MarkMissingAtStart,
    /// A quotation mark within a text.
    MarkWithin,
    /// A text without quotation marks: its words.
    MarksMissing(Written),
    /// A date without quotation marks, as it is written with them.
    DateMarksMissing(Written),
    /// No comma before this.
    CommaMissingBefore,
    /// No comma after this.
    CommaMissingAfter,
    /// No comma, or no quotation marks.
    CommaOrMarksMissing,
    /// No comma, or a colon too many.
    CommaMissingOrColon,
    /// No comma, or no closing bracket.
    CommaOrBracketMissing,
    /// No colon before this.
    ColonMissingBefore,
    /// No colon after the name of this field.
    ColonMissingAfter(Written),
    /// A field in a list that is still open.
    FieldInList {
        /// Where the list was opened.
        line: u32,
    },
    /// A field where an item belongs.
    FieldOutsideItem,
    /// No name of a field.
    NameMissing,
    /// A comma where the name of a field belongs.
    NameMissingBeforeComma,
    /// No value before this comma.
    ValueMissing,
    /// What begins as a number and is none.
    NotANumber,
    /// Nothing that a value can begin with.
    NotAValue,
    /// Nothing stands before this closing bracket where something should.
    NothingBeforeBracket(char),
    /// A closing bracket while another one is open.
    OtherBracketOpen {
        /// What is open.
        open: char,
        /// Where it was opened.
        line: u32,
        /// What closes it.
        close: char,
        /// What stands here.
        bracket: char,
    },
    /// A closing bracket while nothing is open.
    ClosesNothing,
    /// Closing brackets that are missing here.
    NotClosedBefore {
        /// The brackets.
        signs: Written,
        /// What opens the first of them.
        opened: Written,
        /// Where it was opened.
        line: u32,
    },
    /// Closing brackets that stand too early.
    ClosesTooMuch(Written),
    /// A sign too many.
    Surplus(Written),
    /// No bracket after the name of this item.
    BracketMissingAfter(Written),
    /// No bracket before the first field of an item without a name.
    BracketMissingBeforeField,
    /// No bracket before the first element of this list.
    ListBracketMissing(Written),
    /// A bracket of another kind.
    OtherBracket {
        /// What is written.
        written: Written,
        /// What was meant.
        meant: Written,
    },
    /// One sign in the place of another.
    OtherSign {
        /// What is written.
        written: Written,
        /// What was meant.
        meant: &'static str,
    },
    /// A character that looks like one of the format's.
    Lookalike {
        /// What is written.
        written: char,
        /// What was meant.
        meant: char,
    },
    /// A space of another kind.
    ForeignSpace(char),
    /// A character that nobody sees.
    InvisibleCharacter(char),
    /// What begins a comment elsewhere.
    CommentSign(Written),
}
