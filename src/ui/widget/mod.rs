//! Small parts that know nothing of a briefing.

mod button;
mod sheet;
mod sign;

pub use button::{focus_ring, icon_button, plain_button};
pub use sheet::{Anchored, Link, Sheet, SheetBuilder};
pub use sign::{Sign, paint_sign};
