//! What replaces the panes: the first page, floor mode, the gap map, the speaking note.

mod floor;
mod gap_map;
mod home;
mod speaking_note;

pub use floor::floor_ui;
pub use gap_map::gap_map_ui;
pub use home::home_ui;
pub use speaking_note::speaking_note_ui;
