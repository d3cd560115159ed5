//! What differs from system to system. Knows no layer of the reader.

pub mod application;
pub mod awake;
pub mod browser;
pub mod clipboard;
pub mod console;
pub mod displays;
pub mod file_picker;
pub mod guarded_loop;
pub mod log_book;
pub mod renderer;
pub mod software;
pub mod window_place;
