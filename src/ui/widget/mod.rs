//! Small parts that know nothing of a briefing.

mod button;
pub mod caret;
mod mark;
pub mod marking;
pub mod selection;
mod sheet;
mod sign;
mod words;

pub use button::{focus_ring, icon_button, key_cap, paint_key_cap, plain_button};
pub use mark::paint_mark;
pub use sheet::{Anchored, LeadsTo, Link, Noted, Sheet, SheetBuilder, end_of, lines, paint_text, sections};
pub use sign::{Sign, paint_sign};
pub use words::{words, words_laid_out};
