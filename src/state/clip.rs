//! What goes on the clipboard.

/// What goes on the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clip {
    /// As plain text, which every program takes.
    pub text: String,
    /// As HTML, for a word processor: paragraphs, numbers, titles in italics. None for what is plain text anyway.
    pub html: Option<String>,
}

impl Clip {
    /// Plain text and nothing beside it.
    pub(super) const fn plain(text: String) -> Self {
        Self { text, html: None }
    }
}
