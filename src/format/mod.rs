//! RON ⇄ model: how a briefing file is read and written.
//!
//! Reading is total. Whatever the bytes are, [`read_briefing`] gives a briefing with all that could be
//! understood and every problem of the file in one go: a wrong item costs only that item, a wrong
//! optional value only that field, and after an error of syntax reading goes on at the next item.
//! Plain `ron::from_str` can do none of that, as it stops at its first error and its values carry no place; so a file is
//! made into a tree that loses no byte, and `ron` is asked for single values in it.
//!
//! The way of a file: `decode` (bytes to text) → `file_parser` (text to a `syntax_tree`, after `repair` where its brackets do not
//! match) → `fields`, `values` and `items` (items of the model) → `check` (whether the parts fit together).
//!
//! Knows the model and nothing else: no files, no window. The rules of the format for authors are
//! in `briefings/FORMAT.md`.

mod address_guess;
mod balance;
mod briefing_file;
mod check;
mod common_causes;
mod date_guess;
mod decode;
mod fields;
mod file_fields;
mod file_parser;
mod file_type;
mod format_version;
pub mod hidden_characters;
mod items;
pub mod limits;
mod line_index;
mod list_parser;
mod long_quotation;
mod lookalikes;
mod notes_file;
mod official_text_file;
mod official_words;
mod parse_tree;
mod parsed_text;
mod placeholder;
mod reader;
mod repair;
mod repaired_text;
mod ron_text;
mod schema;
mod size_check;
mod suggest;
mod syntax_error;
mod syntax_tree;
mod unread_parts;
mod values;
mod walks_file;
mod work_budget;

pub use briefing_file::{WriteError, read_briefing, read_text_of_treaty, write_briefing};
pub use line_index::Lines;
pub use notes_file::{NOTES_ENDING, ReadNotes, is_notes, read_notes, write_notes};
pub use official_text_file::{
    BriefingBeside, OFFICIAL_TEXT_ENDING, ReadOfficialText, bytes_sha256, is_official_text, read_official_text, words_sha256,
    write_official_text,
};
pub use parse_tree::parse_tree;
pub use ron_text::{from_ron, to_ron};
pub use suggest::nearest;
pub use syntax_tree::{SyntaxField, SyntaxKind, SyntaxNode, SyntaxTree};
pub use walks_file::{ReadWalks, WALKS_ENDING, WALKS_FORMAT, is_walks, read_walks, write_walks};
