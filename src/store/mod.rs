//! The disk, and nothing else: moves bytes, and knows no other layer.

mod read;
mod shipped;

pub use read::{ReadError, read};
pub use shipped::{SHIPPED, Shipped};
