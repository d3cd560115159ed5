//! What is wrong where the brackets and marks of a file do not match, in words for its author: the character, and what to do.

use crate::{
    format::{lookalikes, reader::Reader, syntax_error},
    model::Code,
};

/// One typing error, of which it is known what was meant.
#[derive(Clone, Debug)]
pub(super) struct TypingError {
    /// Its place in the file.
    pub offset: usize,
    pub what: TypingErrorKind,
    /// The name of the outermost field it is in.
    pub list: Option<(usize, usize)>,
    /// Where the item begins that it is in.
    pub item: Option<usize>,
}

#[derive(Clone, Debug)]
pub(super) enum TypingErrorKind {
    /// Characters too many.
    Surplus(String),
    /// Brackets that close nothing which is open, or close too early.
    ClosesTooMuch(String),
    /// Brackets that are missing, what opens the first of them, and where.
    NotClosedBefore {
        signs: String,
        opened: String,
        offset: usize,
    },
    Comma,
    /// A colon after the name of a field.
    Colon(String),
    /// A bracket after the name of an item.
    Open(String),
    /// The bracket of an item that has no name.
    OpenNameless,
    /// The bracket of a list.
    OpenList(String),
    /// A bracket of another kind.
    WrongOpen {
        written: String,
        meant: String,
    },
    MarkTwice,
    /// A text without its last quotation mark.
    NotClosed,
    /// A text without its first quotation mark.
    NotOpened,
    /// A text without quotation marks.
    Bare(String),
    /// A date without quotation marks, as it was meant.
    BareDate(String),
    /// One character in the place of another.
    Instead(String, &'static str),
    /// Quotation marks within a text.
    Within,
    Curly(char),
    /// A character that looks like one of the format's, and that one.
    Alike(char, char),
    /// Whitespace or a character that nobody sees.
    Unseen(char),
    /// What begins a comment elsewhere.
    Comment(String),
}

/// So many bytes of an item are looked through for what it is called.
const NAMED_WITHIN: usize = 4_000;

impl TypingError {
    /// Reports it.
    pub fn report(&self, reader: &mut Reader<'_>) {
        let file = reader.file();
        let list = self.list.map_or("", |(from, to)| &file[from..to]);
        let item = self.item.map_or("", |offset| &file[offset..file.floor_char_boundary(offset + NAMED_WITHIN)]);
        let what = self.what.message(reader);
        let message =
            if list.is_empty() { format!("{}.", capital(&what)) } else { format!("In {}, {what}.", syntax_error::item_named(list, item)) };
        syntax_error::about_item(reader, list, item, |reader| reader.report_in_file(Code::Syntax, self.offset, &message));
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

impl TypingErrorKind {
    /// The end of a sentence.
    fn message(&self, reader: &Reader<'_>) -> String {
        match self {
            Self::Surplus(sign) => format!("this `{sign}` is one too many: remove it"),
            Self::ClosesTooMuch(signs) => format!("`{signs}` is one too many here, as what follows belongs before it: remove it"),
            Self::NotClosedBefore { signs, opened, offset } => {
                format!("`{signs}` is missing here: `{opened}` of line {} is still open", reader.line_in_file(*offset))
            }
            Self::Comma => "a comma is missing after this".to_owned(),
            Self::Colon(name) => format!("a colon is missing after `{name}`, as in `{name}: …`"),
            Self::Open(name) => format!("`(` is missing after `{name}`"),
            Self::OpenNameless => "`(` is missing before this field, which begins an item".to_owned(),
            Self::OpenList(name) => format!("`[` is missing here: `{name}` is a list, written `[…, …]`"),
            Self::WrongOpen { written, meant } => format!("`{written}` is written with another bracket here: `{meant}`"),
            Self::MarkTwice => "there are two quotation marks here: remove one".to_owned(),
            Self::NotClosed => "the text before this has no quotation mark at its end".to_owned(),
            Self::NotOpened => "the text that begins here has no quotation mark before it".to_owned(),
            Self::BareDate(date) => format!("a date belongs in quotation marks: `\"{date}\"`"),
            Self::Instead(written, meant) => format!("`{written}` is here where `{meant}` belongs"),
            Self::Bare(words) => format!("the quotation marks around a text are missing: `\"{words}\"`"),
            Self::Within => "a text ends before this: inside a text write “ ”, or \\\" for each quotation mark".to_owned(),
            Self::Curly('\'') => "a text belongs between double quotation marks: write \" \" around it".to_owned(),
            Self::Curly(mark) => format!("this quotation mark ({mark}) is a word processor's: write \" \" around a text"),
            Self::Alike(sign, meant) => format!("this is {}: write `{meant}`", lookalikes::character_name(*sign)),
            Self::Unseen(sign) if sign.is_whitespace() => format!("this is {}: write a plain space", lookalikes::character_name(*sign)),
            Self::Unseen(sign) => format!("remove this character: {}", lookalikes::character_name(*sign)),
            Self::Comment(sign) => format!("a comment begins with `//`, not with `{sign}`"),
        }
    }
}
