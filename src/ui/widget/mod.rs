//! Small parts that know nothing of a briefing.

mod button;
pub mod caret;
mod layout_text;
mod live_region;
mod mark;
pub mod marking;
mod one_line;
mod selectable_text;
pub mod selection;
mod sheet;
mod sign;

pub use button::{focus_ring, icon_button, key_cap, paint_key_cap, plain_button};
pub use layout_text::layout_text;
pub use live_region::live_region_ui;
pub use mark::paint_mark;
pub use one_line::{fitting_line, one_line};
pub use selectable_text::{selectable_text_laid_out_ui, selectable_text_ui};
pub use sheet::{Anchored, LeadsTo, Link, Noted, Sheet, SheetBuilder, end_of, lines, paint_text, sections};
pub use sign::{Sign, paint_sign, status_sign};
