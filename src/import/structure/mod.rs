//! From blocks to structure: which block is an article, which number is a paragraph's, where flush text belongs.
//!
//! By rules of sequence: numbering is monotone within its parent, and that decides what a line begins with.

use super::{Content, Document, OutlinedText};

/// The texts of a document with their structure.
#[must_use]
pub fn outline(document: Document) -> Vec<OutlinedText> {
    match document.content {
        Content::Outlined(texts) => texts,
        Content::Blocks(_) => Vec::new(),
    }
}
