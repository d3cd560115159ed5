//! The mark of a footnote in a text.

/// Where the mark of a footnote stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteMark {
    /// Bytes into the text of the block. The mark itself is not in the text.
    pub offset: usize,
    /// The mark, such as `3` or `*`.
    pub mark: String,
}
