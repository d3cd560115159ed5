//! What replaces the panes: the first page, floor mode, the gap map.

mod floor;
mod gap_map;
mod home;

pub use floor::floor_ui;
pub use gap_map::gap_map_ui;
pub use home::home_ui;
