//! The words that something is tied to, numbered within a section.

use super::{item::Item, text_key::TextKey};
use crate::model::Target;
use std::ops::Range;

/// Which words of a target's text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnchorText {
    /// Bytes of the heading.
    Heading(ByteRange),
    /// Bytes of the text.
    Text(ByteRange),
    /// All of it: the badge stands after the last word.
    Whole,
}

/// A range that can be put in order: by its beginning, then by its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ByteRange {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl From<ByteRange> for Range<usize> {
    fn from(range: ByteRange) -> Self {
        range.start..range.end
    }
}

/// Words with a tie, and what is tied to them.
#[derive(Clone, Debug)]
pub struct Anchor {
    /// The number on its badge, from one within the section and its text. The same words have one number.
    pub number: u32,
    /// Whose words they are.
    pub of: TextKey,
    /// The provision, paragraph, division or instrument the words stand in.
    pub target: Target,
    /// Which words.
    pub text: AnchorText,
    /// What is tied to them, in the order of the file.
    pub items: Vec<Item>,
}

impl Anchor {
    /// True where only critiques and positions speak of the words: drawn dashed.
    #[must_use]
    pub fn only_critiques(&self) -> bool {
        !self.items.iter().any(|item| item.is_safeguard())
    }
}
