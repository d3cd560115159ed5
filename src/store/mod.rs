//! The disk, and nothing else: moves bytes, and knows no other layer.

mod atomic;
mod read;
mod shipped;

pub use atomic::{exists, set_aside, write};
pub use read::{ReadError, read};
pub use shipped::{SHIPPED, Shipped};
