//! Several words in a row, and a word with what it is said of.

use crate::locale::messages;
use std::borrow::Borrow;

messages! {
    BETWEEN = "lists-between";
    BESIDE = "lists-beside";
    BETWEEN_SENTENCES = "lists-between-sentences";
}

messages! {
    /// `Stance: opposed`: a label, and what it is said of.
    fn labelled(label: &str, value: &str) = "lists-labelled";
    fn two_and(first: &str, last: &str) = "lists-two-and";
    fn many_and(others: &str, last: &str) = "lists-many-and";
    fn two_or(first: &str, last: &str) = "lists-two-or";
    fn many_or(others: &str, last: &str) = "lists-many-or";
}

/// `a, b, c`.
#[must_use]
pub fn list(words: &[impl Borrow<str>]) -> String {
    words.join(BETWEEN.words())
}

/// `a · b · c`: what stands on one line and has nothing to do with what is beside it.
#[must_use]
pub fn side_by_side(words: &[impl Borrow<str>]) -> String {
    words.join(BESIDE.words())
}

/// Whole sentences, one after another.
#[must_use]
pub fn sentences(sentences: &[impl Borrow<str>]) -> String {
    sentences.join(BETWEEN_SENTENCES.words())
}

/// `a`, `a and b`, `a, b and c`.
#[must_use]
pub fn list_and(words: &[impl Borrow<str>]) -> String {
    ended(words, two_and, many_and)
}

/// `a`, `a or b`, `a, b or c`.
#[must_use]
pub fn list_or(words: &[impl Borrow<str>]) -> String {
    ended(words, two_or, many_or)
}

/// A list of which the last is put to the others in a way of its own.
pub(super) fn ended(words: &[impl Borrow<str>], two: fn(&str, &str) -> String, many: fn(&str, &str) -> String) -> String {
    match words {
        [] => String::new(),
        [one] => one.borrow().to_owned(),
        [one, other] => two(one.borrow(), other.borrow()),
        [others @ .., last] => many(&list(others), last.borrow()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn last_of_a_list_is_put_to_the_others_by_a_word() {
        let words = ["one", "two", "three", "four"];
        assert_eq!(list_and(&words[..0]), "");
        assert_eq!(list_and(&words[..1]), "one");
        assert_eq!(list_and(&words[..2]), "one and two");
        assert_eq!(list_and(&words), "one, two, three and four");
        assert_eq!(list_or(&words[..2]), "one or two");
        assert_eq!(list_or(&words[1..]), "two, three or four");
        assert_eq!((list(&words[2..]), side_by_side(&words[2..])), ("three, four".to_owned(), "three · four".to_owned()));
    }
}
