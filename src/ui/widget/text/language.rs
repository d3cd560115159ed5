//! The language of words that are laid out.

use crate::model::Direction;

/// The language of words, by its BCP 47 tag; their direction follows from it where it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Language<'a> {
    tag: &'a str,
    direction: Option<Direction>,
}

impl<'a> Language<'a> {
    /// That of the interface's own words.
    pub const INTERFACE: Language<'static> = Language { tag: "en", direction: Some(Direction::LeftToRight) };
    /// Of what a person typed, of names: the words themselves tell their direction.
    pub const UNKNOWN: Language<'static> = Language { tag: "", direction: None };

    /// A language by its tag; an empty tag says nothing.
    #[must_use]
    pub fn of(tag: &'a str) -> Self {
        Self { tag, direction: Direction::of_language(tag) }
    }

    /// Its tag; empty where it is not known.
    #[must_use]
    pub const fn tag(self) -> &'a str {
        self.tag
    }

    /// The direction of a paragraph: the language's, else that of the first letter, else from the left.
    #[must_use]
    pub fn direction(self, words: &str) -> Direction {
        self.direction.or_else(|| Direction::of_words(words)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Language;
    use crate::model::Direction;

    #[test]
    fn the_language_decides_and_where_it_is_not_known_the_first_letter_does() {
        assert_eq!(Language::of("ar").direction("Harbours"), Direction::RightToLeft);
        assert_eq!(Language::of("en").direction("ميناء"), Direction::LeftToRight);
        assert_eq!(Language::of("").direction("12 ميناء (harbour)"), Direction::RightToLeft);
        assert_eq!(Language::UNKNOWN.direction("harbour ميناء"), Direction::LeftToRight);
        assert_eq!(Language::UNKNOWN.direction("12"), Direction::LeftToRight);
        assert_eq!(Language::INTERFACE.direction("ميناء"), Direction::LeftToRight);
    }
}
