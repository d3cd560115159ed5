//! The disk, and nothing else: moves bytes, and knows no other layer.

mod atomic;
mod copies;
mod file_lock;
mod file_name;
mod file_stamp;
mod lock;
mod locked_file;
mod portable;
mod read;
mod shipped;

use copies::MOST_COPIES;

pub use atomic::{copy_aside, exists, set_aside, write, write_for_others};
pub use copies::{JOINED_COPIES, copies_of, fingerprint, keep_joined, may_be_copy};
pub use file_lock::{FileLock, backup_of, take_away};
pub use file_name::file_name_of;
pub use file_stamp::{FileStamp, can_write_in, file_stamp, files_in, missing_folder, rename};
pub use locked_file::{LockedFile, Read};
pub use portable::{portable_folder, rescue_folders};
pub use read::{ReadError, read_file};
pub use shipped::{SHIPPED, Shipped};
