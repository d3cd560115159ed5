//! How much of a document is read. A treaty of 500 pages stays far below; what passes is meant to do harm.

/// Bytes of a file: a PDF with pictures of 500 pages.
pub const FILE_BYTES: usize = 64 * 1024 * 1024;
/// Bytes that all that is packed in a file may have once unpacked, as far as it is read.
pub const UNPACKED_BYTES: usize = 64 * 1024 * 1024;
/// Elements of XML or HTML inside each other.
pub const DEPTH: usize = 200;
/// Elements of XML or HTML in all.
pub const ELEMENTS: usize = 2_000_000;
/// Blocks of one document.
pub const BLOCKS: usize = 200_000;
/// Bytes of the text of all blocks together.
pub const TEXT_BYTES: usize = 32 * 1024 * 1024;
