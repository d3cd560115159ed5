//! The workshop: the presenter console and the audience window.

mod audience;
mod console;
mod console_controls;
mod next;
mod room;
mod scroll;
pub mod stage;
mod windows;

pub use audience::audience_id;
pub use windows::workshop_ui;
