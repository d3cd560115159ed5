//! What is said of documents that are imported: why one cannot be read, and what is to be looked at by eye.

use crate::locale::{Message, messages};
use crate::model::{DocumentPlace, Excess, ImportError, ImportWarning};

messages! {
    NOTHING_RECOGNIZED = "importing-nothing-recognized";
    FAILED = "importing-failed";
    UNKNOWN_KIND = "importing-unknown-kind";
    OLD_OFFICE = "importing-old-office";
    ENCRYPTED = "importing-encrypted";
    NO_TEXT = "importing-no-text";
    TOO_LARGE_FILE = "importing-too-large-file";
    TOO_LARGE_UNPACKED = "importing-too-large-unpacked";
    TOO_DEEP = "importing-too-deep";
    TOO_MANY_BLOCKS = "importing-too-many-blocks";
    TOO_MUCH_WORK = "importing-too-much-work";
    CHANGES_ACCEPTED = "importing-changes-accepted";
    CHANGES_REJECTED = "importing-changes-rejected";
    COMMENTS_LEFT_OUT = "importing-comments-left-out";
    OBJECT_LEFT_OUT = "importing-object-left-out";
    PART_UNREADABLE = "importing-part-unreadable";
    RUNNING_LINES_LEFT_OUT = "importing-running-lines-left-out";
    WORD_JOINED = "importing-word-joined";
    UNKNOWN_CHARACTERS = "importing-unknown-characters";
    ENCODING_GUESSED = "importing-encoding-guessed";
    GUESSED = "importing-guessed";
    NUMBER_MISSING = "importing-number-missing";
    NUMBER_TWICE = "importing-number-twice";
    NOT_PLACED = "importing-not-placed";
    FOOTNOTE_UNMATCHED = "importing-footnote-unmatched";
    TRADITIONAL_CHINESE = "importing-traditional-chinese";
    PAGE_WITHOUT_TEXT = "importing-page-without-text";
}

messages! {
    fn damaged(part: &str) = "importing-damaged";
    fn damaged_at(part: &str, offset: u64) = "importing-damaged-at";
    fn scan(pages: u32) = "importing-scan";
    fn on_page(page: u32) = "importing-on-page";
    fn on_line(line: u32) = "importing-on-line";
    fn in_paragraph(paragraph: u32) = "importing-in-paragraph";
    fn said_of(says: &str, words: &str) = "importing-said-of";
    /// There are texts, and none of this number.
    fn no_such_text(number: usize, count: usize) = "importing-no-such-text";
    /// None of the texts of a document is in this language.
    fn no_text_in(language: &str, languages: &str) = "importing-no-text-in";
}

/// Why a document cannot be read.
#[must_use]
pub fn import_error(error: &ImportError) -> String {
    match error {
        ImportError::UnknownKind => UNKNOWN_KIND.to_string(),
        ImportError::OldOfficeDocument => OLD_OFFICE.to_string(),
        ImportError::Damaged { part, offset: Some(offset) } => damaged_at(part, *offset),
        ImportError::Damaged { part, offset: None } => damaged(part),
        ImportError::Encrypted => ENCRYPTED.to_string(),
        ImportError::NoText { pages: 0 } => NO_TEXT.to_string(),
        ImportError::NoText { pages } => scan(*pages),
        ImportError::TooLarge(excess) => too_large(*excess).to_string(),
    }
}

const fn too_large(excess: Excess) -> Message {
    match excess {
        Excess::File => TOO_LARGE_FILE,
        Excess::Unpacked => TOO_LARGE_UNPACKED,
        Excess::Depth => TOO_DEEP,
        Excess::Blocks => TOO_MANY_BLOCKS,
        Excess::Work => TOO_MUCH_WORK,
    }
}

/// What is to be looked at.
#[must_use]
pub const fn import_warning(warning: ImportWarning) -> Message {
    match warning {
        ImportWarning::ChangesAccepted => CHANGES_ACCEPTED,
        ImportWarning::ChangesRejected => CHANGES_REJECTED,
        ImportWarning::CommentsLeftOut => COMMENTS_LEFT_OUT,
        ImportWarning::ObjectLeftOut => OBJECT_LEFT_OUT,
        ImportWarning::PartUnreadable => PART_UNREADABLE,
        ImportWarning::RunningLinesLeftOut => RUNNING_LINES_LEFT_OUT,
        ImportWarning::WordJoined => WORD_JOINED,
        ImportWarning::UnknownCharacters => UNKNOWN_CHARACTERS,
        ImportWarning::EncodingGuessed => ENCODING_GUESSED,
        ImportWarning::Guessed => GUESSED,
        ImportWarning::NumberMissing => NUMBER_MISSING,
        ImportWarning::NumberTwice => NUMBER_TWICE,
        ImportWarning::NotPlaced => NOT_PLACED,
        ImportWarning::FootnoteUnmatched => FOOTNOTE_UNMATCHED,
        ImportWarning::TraditionalChinese => TRADITIONAL_CHINESE,
        ImportWarning::PageWithoutText => PAGE_WITHOUT_TEXT,
    }
}

/// A place of a document; empty where it is not known.
#[must_use]
pub fn document_place(place: DocumentPlace) -> String {
    match place {
        DocumentPlace::Unknown => String::new(),
        DocumentPlace::Page(page) => on_page(page),
        DocumentPlace::Line(line) => on_line(line),
        DocumentPlace::Paragraph(paragraph) => in_paragraph(paragraph),
    }
}

/// A warning with its place and the words it is about.
#[must_use]
pub fn warning_line(warning: ImportWarning, place: DocumentPlace, words: &str) -> String {
    let says = import_warning(warning);
    let said = if words.is_empty() { says.to_string() } else { said_of(&says, words) };
    let place = document_place(place);
    if place.is_empty() { said } else { super::labelled(&place, &said) }
}
