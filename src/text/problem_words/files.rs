//! Of files that cannot be had or read, and of what there is too much of.

use super::names::Name;
use crate::locale::messages;
use crate::model::{ForeignFile, LimitProblem, PlannedLayer, Problem, ReadingProblem, TextEncoding};

messages! {
    NOT_FOUND = "problem-words-not-found";
    IS_FOLDER = "problem-words-is-folder";
    NO_PERMISSION = "problem-words-no-permission";
    NO_FILE = "problem-words-no-file";
    FAILED = "problem-words-failed";
    EMPTY = "problem-words-empty";
    NOT_UTF8 = "problem-words-not-utf8";
    TOO_MUCH_UNREADABLE = "problem-words-too-much-unreadable";
    TOO_MANY_PHRASES = "problem-words-too-many-phrases";
    TOO_MANY_PROBLEMS = "problem-words-too-many-problems";
    DAMAGED = "problem-words-damaged";
}

messages! {
    fn too_large(mib: u64) = "problem-words-too-large";
    fn system_says(says: &str) = "problem-words-system-says";
    fn too_many_bytes(mib: u64) = "problem-words-too-many-bytes";
    fn too_many_marks(lines: usize, marks: usize, commas: usize, mib: usize) = "problem-words-too-many-marks";
    fn other_encoding(encoding: &str) = "problem-words-other-encoding";
    fn not_read_yet(layer: &str) = "problem-words-not-read-yet";
    fn foreign_file(file: &str, advice: &str) = "problem-words-foreign-file";
    fn reason_of(reason: &str, mib: u64, says: &str) = "problem-words-reason";
    fn too_many_elements(all: usize, one: usize) = "problem-words-too-many-elements";
    fn too_many_fields(most: usize) = "problem-words-too-many-fields";
    fn too_many_levels(most: usize) = "problem-words-too-many-levels";
    fn too_long(item: &str, id: &str, field: &str, bytes: usize, most: usize) = "problem-words-too-long";
}

pub(super) fn reading_words(problem: &ReadingProblem) -> String {
    match problem {
        ReadingProblem::NotFound => NOT_FOUND.into(),
        ReadingProblem::IsFolder => IS_FOLDER.into(),
        ReadingProblem::NoPermission => NO_PERMISSION.into(),
        ReadingProblem::NoFile => NO_FILE.into(),
        ReadingProblem::TooLarge { mib } => too_large(*mib),
        ReadingProblem::System { says } => system_says(says),
        ReadingProblem::Failed => FAILED.into(),
        ReadingProblem::TooManyBytes { mib } => too_many_bytes(*mib),
        ReadingProblem::TooManyMarks { lines, marks, commas, mib } => too_many_marks(*lines, *marks, *commas, *mib),
        ReadingProblem::OtherEncoding(encoding) => other_encoding(match encoding {
            TextEncoding::Utf16LittleEndian => "utf-16-little-endian",
            TextEncoding::Utf16BigEndian => "utf-16-big-endian",
            TextEncoding::Utf32 => "utf-32",
        }),
        ReadingProblem::Foreign(file) => foreign_file(file_key(*file), advice(*file)),
        ReadingProblem::NotReadYet(PlannedLayer::Translation) => not_read_yet("translation"),
        ReadingProblem::NotReadYet(PlannedLayer::Corrections) => not_read_yet("corrections"),
        ReadingProblem::Empty => EMPTY.into(),
        ReadingProblem::NotUtf8 => NOT_UTF8.into(),
    }
}

/// Why a file could not be had, as the end of another sentence.
#[must_use]
pub fn reason_unread(problem: &ReadingProblem) -> String {
    let (reason, mib, says) = match problem {
        ReadingProblem::NotFound => ("not-found", 0, ""),
        ReadingProblem::IsFolder => ("is-folder", 0, ""),
        ReadingProblem::NoPermission => ("no-permission", 0, ""),
        ReadingProblem::NoFile => ("no-file", 0, ""),
        ReadingProblem::TooLarge { mib } => ("too-large", *mib, ""),
        ReadingProblem::System { says } => ("system", 0, says.as_str()),
        // What is wrong with the file itself is never the reason that it could not be had.
        _ => ("unreadable", 0, ""),
    };
    reason_of(reason, mib, says)
}

const fn file_key(file: ForeignFile) -> &'static str {
    match file {
        ForeignFile::WordDocument => "word-document",
        ForeignFile::ExcelWorkbook => "excel-workbook",
        ForeignFile::PowerPointPresentation => "powerpoint-presentation",
        ForeignFile::OpenDocumentText => "opendocument-text",
        ForeignFile::OpenDocumentSpreadsheet => "opendocument-spreadsheet",
        ForeignFile::OpenDocumentPresentation => "opendocument-presentation",
        ForeignFile::ElectronicBook => "electronic-book",
        ForeignFile::ZipArchive => "zip-archive",
        ForeignFile::OldOfficeDocument => "old-office-document",
        ForeignFile::PdfDocument => "pdf-document",
        ForeignFile::Picture | ForeignFile::VectorPicture => "picture",
        ForeignFile::CompressedFile => "compressed-file",
        ForeignFile::Database => "database",
        ForeignFile::RichText => "rich-text",
        ForeignFile::WebPage => "web-page",
        ForeignFile::XmlFile => "xml-file",
        ForeignFile::JsonFile => "json-file",
        ForeignFile::TreatyText => "treaty-text",
    }
}

/// What to do with it.
const fn advice(file: ForeignFile) -> &'static str {
    if file.can_be_imported() {
        return "import";
    }
    match file {
        ForeignFile::ZipArchive => "unpack-briefing",
        ForeignFile::CompressedFile => "unpack",
        ForeignFile::Picture | ForeignFile::VectorPicture | ForeignFile::Database | ForeignFile::JsonFile => "none",
        ForeignFile::WordDocument
        | ForeignFile::ExcelWorkbook
        | ForeignFile::PowerPointPresentation
        | ForeignFile::OpenDocumentText
        | ForeignFile::OpenDocumentSpreadsheet
        | ForeignFile::OpenDocumentPresentation
        | ForeignFile::ElectronicBook
        | ForeignFile::OldOfficeDocument
        | ForeignFile::PdfDocument
        | ForeignFile::RichText
        | ForeignFile::WebPage
        | ForeignFile::XmlFile
        | ForeignFile::TreatyText => "copy-text",
    }
}

pub(super) fn limit_words(problem: &Problem, limit: &LimitProblem) -> String {
    match *limit {
        LimitProblem::Elements { all, one } => too_many_elements(all, one),
        LimitProblem::Fields { most } => too_many_fields(most),
        LimitProblem::Unreadable => TOO_MUCH_UNREADABLE.into(),
        LimitProblem::Phrases => TOO_MANY_PHRASES.into(),
        LimitProblem::Problems => TOO_MANY_PROBLEMS.into(),
        LimitProblem::Levels { most } => too_many_levels(most),
        LimitProblem::Bytes { field, bytes, most } => {
            let Name { item, id } = Name::subject(problem);
            too_long(item, &id, field, bytes, most)
        }
    }
}
