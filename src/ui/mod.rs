//! Drawing: reads a [`View`], sends changes and commands, changes nothing.
//!
//! How the parts fit together: [`window_ui`] in `shell.rs` draws the whole window. Around the panes is `chrome/`, in the
//! middle `pane/` (or one of `screen/`, which replaces the panes), beside them `panel/`, over them `overlay/`; a workshop
//! has `workshop/` instead. All of these are functions of a [`View`] (`view.rs`) and draw with `widget/` in the
//! colours and types of `theme/`, neither of which knows a view. What is kept between frames is data in `cache/`.
//!
//! egui may draw twice in one frame, so drawing has no side effect but filling its own caches. Reads the layers before it in
//! [`crate`]; never knows the disk, a thread or `app`.

mod cache;
mod chrome;
mod overlay;
mod pane;
mod panel;
mod results;
mod screen;
mod shell;
pub mod theme;
mod view;
pub mod widget;
mod workshop;

pub use cache::Caches;
pub use shell::window_ui;
pub use view::{Message, Outbox, View};
pub use widget::{caret_browsing, selection};
pub use workshop::{audience_id, stage};
