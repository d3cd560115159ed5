//! The commands: what a person can tell the program to do, with its words and its keys.
//!
//! One table holds all of them; menus, keys and the README read it. Reads the state, never changes it.

mod dispatch;
mod keys;
mod menu;
mod other_names;
mod table;
mod workshop;

pub use dispatch::{dispatch, is_enabled};
pub use keys::{Contexts, KeyContext, Keys};
pub use menu::{Group, MENU, columns, is_on, name_in_menu};
pub use table::{Command, Entry, TABLE, entry, shortcuts_in_order};
