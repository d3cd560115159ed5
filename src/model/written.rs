//! Words that stand in a file, as a problem holds them.

use std::{fmt, ops::Deref};

/// Words of a file as they are written there, as many of them as can be shown: a file may hold one text and no end of it.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Written(Box<str>);

impl Written {
    /// Characters of the longest.
    pub const LONGEST: usize = 700;
}

impl From<&str> for Written {
    fn from(words: &str) -> Self {
        let end = words.char_indices().nth(Self::LONGEST).map_or(words.len(), |(end, _)| end);
        Self(words[..end].into())
    }
}

impl From<String> for Written {
    fn from(words: String) -> Self {
        if words.len() <= Self::LONGEST { Self(words.into()) } else { Self::from(words.as_str()) }
    }
}

impl FromIterator<char> for Written {
    fn from_iter<I: IntoIterator<Item = char>>(letters: I) -> Self {
        Self(letters.into_iter().take(Self::LONGEST).collect())
    }
}

impl Deref for Written {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_kept_than_is_shown() {
        let long = "é".repeat(3 * Written::LONGEST);
        for words in [Written::from(long.as_str()), Written::from(long.clone()), long.chars().collect()] {
            assert_eq!(words.chars().count(), Written::LONGEST);
        }
        assert_eq!(&*Written::from("as it is".to_owned()), "as it is");
    }
}
