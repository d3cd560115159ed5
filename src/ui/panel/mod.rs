//! Panels beside the panes: contents, notes, walks, export, settings, filters, problems, pages.

mod actor_box;
mod contents;
mod contents_button;
mod contents_foot;
mod contents_lines;
mod controls;
mod export;
mod filter_chips;
mod filter_choice;
mod filter_words;
mod filters;
mod frame;
mod note_authors;
mod note_editor;
mod note_summary;
mod notes;
mod page;
mod problems;
mod settings;
mod stop_head;
mod walk_field;
mod walk_stop;
mod walks;

pub use contents::{contents_edge_ui, contents_ui};
pub use contents_button::contents_button_ui;
pub use filter_chips::{filter_chips_height, filter_chips_ui};
pub use filter_choice::choice_sign_ui;
pub use filters::{facet_caveat, filters_ui};
pub use notes::notes_ui;
pub use page::page_ui;
pub use problems::problems_ui;
pub use walks::walks_ui;
