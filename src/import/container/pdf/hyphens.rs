//! Words that a line end parts: whether the hyphen is the word's own ("drug-resistant") or the line's ("mainte-nance").
//!
//! The document itself is the dictionary: what it writes elsewhere as one word is one word. Where it says nothing, what it does with
//! most of its words is done, and the word is named to be looked at.

use std::collections::HashMap;

/// The words of a document.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    words: HashMap<String, u32>,
    /// So many more words were proved to be parted by a line than to have a hyphen of their own.
    parted: i64,
}

/// What becomes of a hyphen at the end of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hyphen {
    /// It is the line's, and goes.
    Goes,
    /// It is the word's, and stays.
    Stays,
    /// It goes, as most do; nothing proves it.
    ProbablyGoes,
    /// It stays, as most do; nothing proves it.
    ProbablyStays,
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}')
}

/// The parts of the word that a line end parts: before the hyphen and after it. None where the line does not end within a word.
fn parts<'a>(line: &'a str, next: &'a str) -> Option<(&'a str, &'a str)> {
    let before = line.strip_suffix(is_hyphen)?;
    let first = before.rsplit(|letter: char| !letter.is_alphanumeric() && !is_hyphen(letter)).next()?;
    let second = next.split(|letter: char| !letter.is_alphabetic() && !is_hyphen(letter)).next()?;
    (first.ends_with(char::is_alphabetic) && second.starts_with(char::is_alphabetic)).then_some((first, second))
}

impl Vocabulary {
    /// The words of lines, each with the one that follows it.
    pub(super) fn of<'a>(lines: impl Iterator<Item = &'a str> + Clone) -> Self {
        let mut vocabulary = Self::default();
        let mut follows_hyphen = false;
        for line in lines.clone() {
            let ends_in_hyphen = line.ends_with(is_hyphen);
            let words = line.split(|letter: char| !letter.is_alphanumeric() && !is_hyphen(letter));
            let count = words.clone().count();
            for (index, word) in words.enumerate() {
                // Halves of words prove nothing.
                let is_half = index == 0 && follows_hyphen || index + 1 == count && ends_in_hyphen;
                if !is_half && word.chars().count() > 1 {
                    *vocabulary.words.entry(word.to_lowercase()).or_default() += 1;
                }
            }
            follows_hyphen = ends_in_hyphen;
        }
        for (line, next) in lines.clone().zip(lines.skip(1)) {
            vocabulary.parted += match vocabulary.proof(line, next) {
                Some(Hyphen::Goes) => 1,
                Some(_) => -1,
                None => 0,
            };
        }
        vocabulary
    }

    fn knows(&self, word: &str) -> u32 {
        self.words.get(&word.to_lowercase()).copied().unwrap_or(0)
    }

    /// What the document proves.
    fn proof(&self, line: &str, next: &str) -> Option<Hyphen> {
        let (first, second) = parts(line, next)?;
        let last = first.rsplit(is_hyphen).next().unwrap_or(first);
        let (joined, hyphened) = (self.knows(&format!("{first}{second}")), self.knows(&format!("{first}-{second}")));
        match () {
            () if joined > hyphened => Some(Hyphen::Goes),
            () if hyphened > 0 => Some(Hyphen::Stays),
            // Nobody parts a word before a capital or within a number.
            () if second.starts_with(char::is_uppercase) && !first.chars().all(char::is_uppercase) => Some(Hyphen::Stays),
            () if last.chars().count() == 1 => Some(Hyphen::Stays),
            () if self.knows(last) > 0 && self.knows(second.split(is_hyphen).next().unwrap_or(second)) > 0 => Some(Hyphen::Stays),
            () => None,
        }
    }

    /// What becomes of the hyphen that a line ends with; none where it ends with none, or not within a word.
    pub(super) fn hyphen(&self, line: &str, next: &str) -> Option<Hyphen> {
        parts(line, next)?;
        Some(self.proof(line, next).unwrap_or(if self.parted > 0 { Hyphen::ProbablyGoes } else { Hyphen::ProbablyStays }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary(lines: &[&str]) -> Vocabulary {
        Vocabulary::of(lines.iter().copied())
    }

    #[test]
    fn the_document_is_the_dictionary() {
        let words = vocabulary(&["the maintenance of drug-resistant seals", "main-", "tenance and drug-", "resistant seals"]);
        assert_eq!(words.hyphen("main-", "tenance of"), Some(Hyphen::Goes));
        assert_eq!(words.hyphen("a drug-", "resistant seal"), Some(Hyphen::Stays));
        assert_eq!(words.hyphen("no hyphen", "here"), None);
        assert_eq!(words.hyphen("a dash -", "here"), None);
        assert_eq!(words.hyphen("pages 3-", "5"), None);
    }

    #[test]
    fn two_words_of_the_document_keep_their_hyphen() {
        let words = vocabulary(&["the harbour lamp and the based keeper", "harbour-", "based"]);
        assert_eq!(words.hyphen("a harbour-", "based lamp"), Some(Hyphen::Stays));
        assert_eq!(words.hyphen("the non-", "Parties"), Some(Hyphen::Stays));
    }

    #[test]
    fn without_proof_the_habit_of_the_document_decides() {
        let parts_words = vocabulary(&["maintenance inspection", "mainte-", "nance inspec-", "tion"]);
        assert_eq!(parts_words.hyphen("visi-", "bility"), Some(Hyphen::ProbablyGoes));
        assert_eq!(vocabulary(&["nothing"]).hyphen("visi-", "bility"), Some(Hyphen::ProbablyStays));
    }
}
