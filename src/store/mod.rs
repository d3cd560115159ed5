//! The disk, and nothing else: moves bytes, and knows no other layer.

mod atomic;
mod copies;
mod kept;
mod look;
mod portable;
mod read;
mod shipped;
mod turns;

use copies::MOST_COPIES;

pub use atomic::{copy_aside, exists, set_aside, write, write_for_others};
pub use copies::{JOINED_COPIES, copies_of, fingerprint, keep_joined, may_be_copy};
pub use kept::{Kept, Read, file_name_of};
pub use look::{Look, can_write_in, files_in, look, missing_folder, rename};
pub use portable::{portable_folder, rescue_folders};
pub use read::{ReadError, read};
pub use shipped::{SHIPPED, Shipped};
pub use turns::{Turn, backup_of, take_away};
