//! The running program: the window's frames, the effects on the system, and the threads that perform them.
//!
//! Knows every layer and is known by none but `cli`.

mod copying;
mod effects;
mod exporter;
mod fault;
mod folders;
mod frame;
mod graphics;
mod job;
mod key_input;
mod letters;
mod notes_thread;
mod page_file;
mod page_instead;
mod preferences_file;
mod presenting;
mod printing;
mod start;
mod text_selection;
mod type_ahead;
mod watcher;
mod window;
mod window_file;
mod worker;

pub use folders::data_folder;
pub use frame::App;
pub use graphics::attempt;
pub use start::{Start, Startup, kept_filters};
pub use window::{NotShown, Wanted, run};
