//! Where text is laid out: the only folder of the drawing that asks egui's fonts and painters to do it.
//!
//! Whoever shows words makes a [`TextRequest`]: the words, how they look, how wide they may be, and in which [`Language`]
//! they are, from which their direction follows. It is laid out into a [`TextLayout`], which knows how large it is, paints
//! itself, and says where letters, lines and ranges of it are. All places are points of a box whose upper left corner is
//! where the text is put, whichever way it is written, so nobody else has to know. Widgets that egui lays out itself (buttons,
//! boxes to tick, tips) are given their words by `worded_widget`. Fields that are typed in are egui's own: what a
//! person writes there, egui's `TextEdit` lays out.
//!
//! Knows no view and no briefing. `tests/one_text_layout.rs` fails where text is laid out elsewhere.

mod fitting_line;
mod language;
mod linked_text;
mod measures;
mod message_text;
mod text_geometry;
mod text_layout;
mod text_request;
mod worded_widget;

pub use fitting_line::fitting_line;
pub use language::Language;
pub use linked_text::linked_text;
pub use measures::{digit_width, font_line_height};
pub use text_layout::TextLayout;
pub use text_request::TextRequest;
pub use worded_widget::{cut_label_ui, label_ui, plain_worded_button, tip_ui, worded_button, wrapped_label_ui};
