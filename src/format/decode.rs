//! From the bytes of a file to its syntax tree: decoded, and repaired first where its brackets, commas and quotation marks do
//! not match.

use super::{
    file_parser::parse_file, file_type::detect_foreign_file, limits, reader::Reader, repair::repair_file, size_check::exceeds_limits,
    syntax_tree::SyntaxTree,
};
use crate::model::{FileKind, ReadingProblem};

/// Why a file is not read to its end.
pub(super) struct DecodeError {
    pub problem: ReadingProblem,
    offset: usize,
    /// True where it is read up to there.
    pub reads_valid_part: bool,
}

impl DecodeError {
    /// A file of which nothing is read.
    const fn whole_file<'a>(problem: ReadingProblem) -> (&'a str, Option<Self>) {
        ("", Some(Self { problem, offset: 0, reads_valid_part: false }))
    }
}

/// The text of a file, up to the first byte that is not UTF-8.
pub(super) fn decode(bytes: &[u8]) -> (&str, Option<DecodeError>) {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.len() as u64 > limits::FILE_BYTES {
        return DecodeError::whole_file(ReadingProblem::TooManyBytes { mib: limits::FILE_BYTES / (1024 * 1024) });
    }
    if let Some(problem) = detect_foreign_file(bytes) {
        return DecodeError::whole_file(problem);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if text.trim().is_empty() => DecodeError::whole_file(ReadingProblem::Empty),
        Ok(text) if exceeds_limits(text) => DecodeError::whole_file(ReadingProblem::TooManyMarks {
            lines: limits::LINES,
            marks: limits::FILE_MARKS,
            commas: limits::FIELD_COMMAS,
            mib: limits::FIELD_BYTES / (1024 * 1024),
        }),
        Ok(text) => (text, None),
        Err(error) => {
            let (valid, _) = bytes.split_at(error.valid_up_to());
            let text = std::str::from_utf8(valid).unwrap_or_default();
            let text = if exceeds_limits(text) { "" } else { text };
            let reads_valid_part = !text.trim().is_empty();
            (text, Some(DecodeError { problem: ReadingProblem::NotUtf8, offset: text.len(), reads_valid_part }))
        }
    }
}

/// Makes the tree of a file and gives it to `parse`; repaired first where that leaves fewer errors of syntax.
pub(super) fn parse_and_repair<T>(
    text: &str,
    file_kind: FileKind,
    error: Option<DecodeError>,
    parse: impl FnOnce(Reader<'_>, &SyntaxTree<'_>) -> T,
) -> T {
    let mut reader = Reader::new(text, file_kind);
    if let Some(DecodeError { problem, offset, reads_valid_part }) = error {
        reader.report_cause(offset, problem);
        reader.ends_early = true;
        let tree = if reads_valid_part { parse_file(&mut reader) } else { SyntaxTree::unread(text) };
        return parse(reader, &tree);
    }
    let tree = parse_file(&mut reader);
    let errors = reader.syntax_error_count();
    let Some(repairs) = (errors > 0).then(|| repair_file(text, file_kind)).flatten() else { return parse(reader, &tree) };
    let mut repaired = Reader::of_repaired(text, &repairs.repaired, file_kind);
    repairs.report(&mut repaired);
    repaired.corrected_errors = repairs.number();
    let tree_of_repaired = parse_file(&mut repaired);
    let left = repaired.syntax_error_count() - repairs.number();
    if left == 0 || repaired.syntax_error_count() <= errors { parse(repaired, &tree_of_repaired) } else { parse(reader, &tree) }
}
