//! Words that a person marked in a text that is only read.

/// Words that are marked, and where: what is copied, highlighted or noted is what is seen marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The words, with a line break between texts.
    pub words: String,
    /// The text in which they begin, as it is shown.
    pub text: String,
    /// Where in it they begin, in bytes.
    pub start: usize,
}

impl Marked {
    /// The first line: marks over several texts begin in one, and that is the one that is meant.
    #[must_use]
    pub fn first_line(&self) -> &str {
        self.words.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default()
    }

    /// Which bytes of the text in which they begin are marked.
    #[must_use]
    pub fn in_text(&self) -> std::ops::Range<usize> {
        let first = self.first_line();
        let start = self.text.get(self.start..).and_then(|rest| rest.find(first)).map_or(self.start, |skipped| self.start + skipped);
        start..start + first.len()
    }
}

/// Words of which it is not known where they stand.
impl From<String> for Marked {
    fn from(words: String) -> Self {
        Self { text: words.clone(), words, start: 0 }
    }
}
