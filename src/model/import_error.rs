//! Why a document cannot be read at all. The sentences are in [`crate::text`].

/// Why nothing of a document was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// No kind of file that is known.
    UnknownKind,
    /// A kind that is known and not read, such as the old binary format of Word.
    OldOfficeDocument,
    /// The file is damaged: what was being read of it.
    Damaged {
        /// The part of the file, such as `word/document.xml`.
        part: String,
        /// Where in it, in bytes, where that is known.
        offset: Option<u64>,
    },
    /// Opening it needs a password.
    Encrypted,
    /// It holds no text, such as a scan.
    NoText {
        /// How many pages it has; 0 where it has none.
        pages: u32,
    },
    /// It would take more than the limits allow.
    TooLarge(Excess),
}

/// Which limit would be passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
    /// Bytes of the file.
    File,
    /// Bytes once unpacked.
    Unpacked,
    /// Elements inside elements.
    Depth,
    /// Number of blocks.
    Blocks,
    /// Time or memory.
    Work,
}
