//! From the bytes of a file to its syntax tree: decoded, and repaired first where its brackets, commas and quotation marks do
//! not match.

use super::{
    file_parser::parse_file,
    file_type::describe_other_file_type,
    limits,
    reader::{FileKind, Reader},
    repair::repair_file,
    size_check::exceeds_limits,
    syntax_tree::SyntaxTree,
};
use crate::model::Code;

/// Why a file is not read to its end.
pub(super) struct DecodeError {
    pub code: Code,
    offset: usize,
    message: String,
    /// True where it is read up to there.
    pub reads_valid_part: bool,
}

impl DecodeError {
    /// A file of which nothing is read.
    fn whole_file<'a>(code: Code, message: String) -> (&'a str, Option<Self>) {
        ("", Some(Self { code, offset: 0, message, reads_valid_part: false }))
    }
}

/// The text of a file, up to the first byte that is not UTF-8.
pub(super) fn decode(bytes: &[u8]) -> (&str, Option<DecodeError>) {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.len() as u64 > limits::FILE_BYTES {
        let message = format!("The file is larger than {} MiB and was not read.", limits::FILE_BYTES / (1024 * 1024));
        return DecodeError::whole_file(Code::TooLarge, message);
    }
    if let Some((code, message)) = describe_other_file_type(bytes) {
        return DecodeError::whole_file(code, message);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if text.trim().is_empty() => DecodeError::whole_file(Code::Empty, "There is nothing in this file.".to_owned()),
        Ok(text) if exceeds_limits(text) => {
            let message = format!(
                "The file has more than {} lines, or {} brackets and commas, or {} commas or {} MiB in one field, and was not read.",
                limits::LINES,
                limits::FILE_MARKS,
                limits::FIELD_COMMAS,
                limits::FIELD_BYTES / (1024 * 1024)
            );
            DecodeError::whole_file(Code::TooMany, message)
        }
        Ok(text) => (text, None),
        Err(error) => {
            let (valid, _) = bytes.split_at(error.valid_up_to());
            let text = std::str::from_utf8(valid).unwrap_or_default();
            let text = if exceeds_limits(text) { "" } else { text };
            let message = "This is not UTF-8, so nothing after it was read. Save the file as UTF-8 and read it again.".to_owned();
            let reads_valid_part = !text.trim().is_empty();
            (text, Some(DecodeError { code: Code::NotUtf8, offset: text.len(), message, reads_valid_part }))
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
    if let Some(DecodeError { code, offset, message, reads_valid_part }) = error {
        reader.report_cause(code, offset, message);
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
