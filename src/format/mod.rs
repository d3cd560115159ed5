//! RON ⇄ model: how a briefing file is read and written.
//!
//! Reading is total. Whatever the bytes are, [`read`] gives a briefing with all that could be
//! understood and every problem of the file in one go: a wrong item costs only that item, a wrong
//! optional value only that field, and after an error of syntax reading goes on at the next item.
//! Plain `ron::from_str` can do none of that, as it stops at its first error and its values carry
//! no place; so the outermost lists are walked here and each value in them is given to `ron` alone.
//!
//! Knows the model and nothing else: no files, no window. The rules of the format for authors are
//! in `briefings/FORMAT.md`.

mod addresses;
mod alike;
mod balance;
mod cause;
mod check;
mod dates;
mod fields;
mod filetype;
mod grammar;
pub mod hidden;
mod hole;
mod items;
pub mod limits;
mod measure;
mod mend;
mod mended;
mod named;
mod notes;
mod outline;
mod place;
mod plain;
mod quotation;
mod read;
mod reader;
mod repair;
mod shape;
mod skeleton;
mod slip;
mod suggest;
mod syntax;
mod token;
mod unread;
mod walks;
mod work_budget;
mod write;

pub use notes::{NOTES_ENDING, ReadNotes, is_notes, read_notes, write_notes};
pub use place::Lines;
pub use plain::{from_text, to_text};
pub use read::read;
pub use suggest::nearest;
pub use walks::{ReadWalks, WALKS_ENDING, WALKS_FORMAT, is_walks, read_walks, write_walks};
pub use write::write;
