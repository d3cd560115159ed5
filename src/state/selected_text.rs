//! Words that a person selected in a text that is only read.

use crate::linked::TextKey;
use std::ops::Range;

/// Words that are selected, and where: what is copied, highlighted or noted is what is seen selected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SelectedText {
    /// The words, with a line break between texts.
    pub words: String,
    /// The text that is meant of those they run over: the first, without the number or the label that stands before it.
    pub text: String,
    /// Which bytes of it are selected.
    pub range: Range<usize>,
    /// Whose words it is: the same words in another text are not meant.
    pub of: TextKey,
}

/// Words of which it is not known where they are. A selection over several texts is about the first.
impl From<String> for SelectedText {
    fn from(words: String) -> Self {
        let first = words.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default().to_owned();
        Self { range: 0..first.len(), text: first, words, of: TextKey::SUMMARY }
    }
}
