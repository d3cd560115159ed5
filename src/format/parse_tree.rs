//! The syntax tree of any bytes, for whoever looks at a file as it is written rather than at what it says.

use super::{
    decode::decode, file_parser::parse_file, official_text_file::is_official_text, reader::Reader, syntax_tree::SyntaxTree,
    walks_file::is_walks,
};
use crate::model::FileKind;

/// The tree of a briefing, of a file of walks or of an official text as it is, with all that is wrong in it. Its tokens are the bytes of the file.
#[must_use]
pub fn parse_tree(bytes: &[u8]) -> SyntaxTree<'_> {
    let (text, error) = decode(bytes);
    if text.is_empty() {
        return SyntaxTree::unread("").with_bytes_around(bytes, &[]);
    }
    // Before it stands nothing but a byte-order mark, after it what is not UTF-8.
    let mark = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    let (before, rest) = bytes.split_at(mark);
    let after = &rest[text.len()..];
    let file_kind = match text {
        walks if is_walks(walks) => FileKind::Walks,
        official if is_official_text(official) => FileKind::OfficialText,
        _ => FileKind::Briefing,
    };
    let mut reader = Reader::new(text, file_kind);
    reader.ends_early = error.is_some();
    parse_file(&mut reader).with_bytes_around(before, after)
}
