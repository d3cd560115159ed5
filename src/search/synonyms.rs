//! Everyday words with what the field calls the same thing, and stop words.
//!
//! The table is `synonyms.txt` beside this file, which says what belongs in it. For English alone.

use super::{
    fold::{Forms, tokens},
    query::Word,
};
use std::{collections::HashMap, ops::Range, sync::OnceLock};

/// Words of the field that mean the same as words of a question.
pub(super) struct Synonym {
    /// Which words of the question, by their positions.
    pub range: Range<usize>,
    /// What they mean, in words of the field that belong together.
    pub words: Vec<Word>,
}

/// What an everyday expression means: some expressions of the field, each some words.
type Meanings = Vec<Vec<Word>>;

/// Expressions by their stems.
fn table() -> &'static HashMap<Vec<String>, Meanings> {
    static TABLE: OnceLock<HashMap<Vec<String>, Meanings>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let forms = Forms::of("en");
        let stems = |text: &str| tokens(text).map(|token| forms.stem(&token.folded).into_owned()).collect::<Vec<_>>();
        let words = |text: &str| -> Vec<Word> {
            let word = |folded: String| Word { stem: forms.stem(&folded).into_owned(), ..Word::new(folded) };
            tokens(text).map(|token| token.folded.into_owned()).filter(|folded| !is_stop_word(folded)).map(word).collect()
        };
        let mut table: HashMap<Vec<String>, Meanings> = HashMap::new();
        for (everyday, field) in entries() {
            table.entry(stems(everyday)).or_default().extend(field.split(';').map(words).filter(|words| !words.is_empty()));
        }
        table
    })
}

fn entries() -> impl Iterator<Item = (&'static str, &'static str)> {
    include_str!("synonyms.txt").lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "))
}

/// The most words that an everyday expression has.
const LONGEST: usize = 4;

/// Expressions of the field for the words of a question, by their stems.
pub(super) fn synonyms_of(stems: &[&str]) -> Vec<Synonym> {
    let mut found = Vec::new();
    for start in 0..stems.len() {
        for end in start + 1..=(start + LONGEST).min(stems.len()) {
            let key: Vec<String> = stems[start..end].iter().map(|stem| (*stem).to_owned()).collect();
            let meanings = table().get(&key).into_iter().flatten();
            found.extend(meanings.map(|words| Synonym { range: start..end, words: words.clone() }));
        }
    }
    found
}

/// Words of closed classes (pronouns, prepositions, auxiliaries, question words), and those that ask.
const STOP_WORDS: [&str; 125] = [
    "a",
    "about",
    "after",
    "all",
    "also",
    "am",
    "an",
    "and",
    "another",
    "any",
    "anybody",
    "anyone",
    "are",
    "as",
    "at",
    "be",
    "because",
    "been",
    "before",
    "being",
    "but",
    "by",
    "can",
    "could",
    "did",
    "do",
    "does",
    "done",
    "each",
    "else",
    "even",
    "ever",
    "every",
    "everyone",
    "for",
    "from",
    "get",
    "gets",
    "got",
    "had",
    "has",
    "have",
    "he",
    "her",
    "him",
    "his",
    "how",
    "i",
    "if",
    "in",
    "into",
    "is",
    "it",
    "its",
    "just",
    "long",
    "many",
    "may",
    "me",
    "might",
    "mine",
    "more",
    "most",
    "much",
    "must",
    "my",
    "myself",
    "no",
    "not",
    "of",
    "off",
    "on",
    "one",
    "only",
    "or",
    "other",
    "our",
    "ours",
    "out",
    "over",
    "own",
    "people",
    "person",
    "shall",
    "she",
    "should",
    "so",
    "some",
    "somebody",
    "someone",
    "something",
    "stay",
    "such",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "to",
    "too",
    "up",
    "us",
    "very",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "who",
    "whose",
    "why",
    "will",
    "with",
    "without",
    "would",
    "you",
];

/// True for a word that carries no meaning of a question.
pub(super) fn is_stop_word(folded: &str) -> bool {
    STOP_WORDS.binary_search(&folded).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_can_be_read() {
        let number = entries().count();
        assert!(number > 100, "{number}");
        for (everyday, field) in entries() {
            assert!((1..=LONGEST).contains(&tokens(everyday).count()), "{everyday}");
            assert!(field.split(';').all(|words| tokens(words).count() > 0), "{field}");
        }
        let lines = include_str!("synonyms.txt").lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        assert_eq!(lines.count(), number, "a line is no entry");
    }

    #[test]
    fn stop_words_are_in_order() {
        assert!(STOP_WORDS.is_sorted());
        assert!(is_stop_word("you") && !is_stop_word("data"));
    }
}
