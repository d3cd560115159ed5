//! The panes: which are drawn, their header, list and foot, and the lines between them.

mod card;
mod card_parts;
mod card_ties;
mod comment_rows;
mod connector;
mod foot;
mod frame;
mod glide;
mod header;
mod list;
mod menu;
mod order_button;
mod pane_view;
mod panes;
mod preview;
mod related;
mod row;
mod row_notes;
mod source_rows;
mod text_rows;
mod tie_words;

pub use panes::{least_room, panes_ui, text_alone_ui, text_pane_ui};
