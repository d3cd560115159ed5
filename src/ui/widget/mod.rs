//! Small parts that know nothing of a briefing.

mod button;
pub mod caret;
mod highlights;
mod layout_text;
mod link;
mod live_region;
mod mark;
pub mod marking;
mod one_line;
mod row_layout;
mod row_layout_builder;
mod selectable_text;
pub mod selection;
mod sign;
mod text_geometry;

pub use button::{icon_button_ui, key_cap_ui, paint_focus_ring, paint_key_cap, plain_button_ui};
pub use highlights::Highlights;
pub use layout_text::layout_text;
pub use link::{AnchoredWords, Link, LinkTarget};
pub use live_region::live_region_ui;
pub use mark::paint_mark;
pub use one_line::{fitting_line_galley, one_line_galley};
pub use row_layout::RowLayout;
pub use row_layout_builder::RowLayoutBuilder;
pub use selectable_text::{paint_text, selectable_text_laid_out_ui, selectable_text_ui};
pub use sign::{Sign, paint_sign, status_sign};
pub use text_geometry::{end_of_text, line_rects, link_sections};
