//! The glue: the window's frame, what touches the world, and the threads that do it.
//!
//! Knows every layer and is known by none but `cli`.

mod copying;
mod effects;
mod exporter;
mod fault;
mod folders;
mod frame;
mod key_input;
mod marks;
mod memory;
mod page_instead;
mod persistence;
mod presenting;
mod start;
mod type_ahead;
mod watcher;
mod window;
mod worker;

pub use folders::data_folder;
pub use frame::App;
pub use start::{Start, Startup, kept_filters};
pub use window::{NotShown, Wanted, run};
