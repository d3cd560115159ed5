//! What is around the panes: bars, menus, notices, and announcements to screen readers.

mod announcer;
mod breadcrumb;
mod breakpoints;
mod item_menu;
mod menu;
mod menu_row;
mod notice;
mod selection_bar;
mod status_bar;
mod top_bar;

pub use announcer::announcements_ui;
pub use breadcrumb::breadcrumb_ui;
pub use breakpoints::{THREE_FROM, TWO_FROM, WIDE_ENOUGH_FOR_BOTH, is_low, room_for_text};
pub use item_menu::{COPY_COMMANDS, ITEM_COMMANDS, item_menu_ui, item_menu_with_ui, menu_width, place_menu_ui};
pub use menu_row::{MenuRow, menu_row_ui};
pub use notice::{notices_at_home_ui, notices_ui};
pub use selection_bar::selection_bar_ui;
pub use status_bar::{place_path, status_bar_ui};
pub use top_bar::top_bar_ui;
