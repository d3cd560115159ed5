//! Small parts that know nothing of a view: each takes colours and a text size, and gives a response.
//!
//! `tests/gallery.rs` draws all of them in every state; what is added here belongs there too.

mod badge;
mod button;
pub mod caret_browsing;
mod chip;
mod choice;
pub mod field_caret;
mod highlights;
mod kind_bar;
mod link;
mod list_row;
mod live_region;
mod logo;
mod row_layout;
mod row_layout_builder;
mod search_box;
mod selectable_text;
mod selected_area;
pub mod selection;
mod sign;
mod text;
mod text_field;
mod warning_box;

pub use badge::{Badge, paint_badge};
pub use button::{KEY_SIDES, icon_button_ui, key_cap_ui, paint_focus_ring, paint_key_cap, plain_button_ui};
pub use chip::{Chip, chip_ui};
pub use choice::{checkbox_ui, radio_row_ui, segments_ui};
pub use highlights::Highlights;
pub use kind_bar::paint_kind_bar;
pub use link::{AnchoredWords, Link, LinkTarget};
pub use list_row::paint_list_row;
pub use live_region::live_region_ui;
pub use logo::paint_logo;
pub use row_layout::RowLayout;
pub use row_layout_builder::RowLayoutBuilder;
pub use search_box::search_box_ui;
pub use selectable_text::{paint_text, selectable_text_laid_out_ui, selectable_text_ui, selected_area};
pub use selected_area::SelectedArea;
pub use sign::{Sign, paint_sign, paint_sign_scaled, status_sign};
pub use text::{
    Language, TextLayout, TextRequest, cut_label_ui, digit_width, fitting_line, font_line_height, label_ui, linked_text,
    plain_worded_button, tip_ui, worded_button, wrapped_label_ui,
};
pub use text_field::text_field_ui;
pub use warning_box::warning_box_ui;
