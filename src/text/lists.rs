//! Several words in a row, and a word with what it is said of: what stands between them is a matter of the language.

use crate::locale::messages;

messages! {
    /// Between the entries of a list in a sentence: `a, b`.
    COMMA = "lists-between";
    /// Between a name and what is said of it: `EFF, 31 Jul 2024`.
    ATTRIBUTE = "lists-attribute";
    /// Between entries that have commas themselves: `a; b`.
    SEMICOLON = "lists-semicolon";
    /// Between things that stand on one line and have nothing to do with each other: `a · b`.
    DOT = "lists-beside";
    /// Between statements that stand one after the other, without what ends the last.
    STOP = "lists-stop";
    /// Between the parts of a path from the whole to a place.
    STEP = "lists-step";
    /// Between a label and what it is said of.
    COLON = "lists-colon";
    /// Around what is beside words and explains them.
    OPENING_BRACKET = "lists-opening-bracket";
    CLOSING_BRACKET = "lists-closing-bracket";
    /// After a label that is set in another style than what it is said of.
    AFTER_LABEL = "lists-after-label";
    /// After words that go on, between two words and within one; before words that are not the first.
    GOES_ON = "lists-goes-on";
    GOES_ON_BEFORE = "lists-goes-on-before";
    IS_CUT = "lists-is-cut";
    /// After the number of an entry.
    AFTER_NUMBER = "lists-after-number";
    /// At the end of a sentence.
    FULL_STOP = "lists-full-stop";
    /// Between two sentences.
    SPACE = "lists-between-sentences";
}

messages! {
    fn two_and(first: &str, last: &str) = "lists-two-and";
    fn many_and(others: &str, last: &str) = "lists-many-and";
    fn two_or(first: &str, last: &str) = "lists-two-or";
    fn many_or(others: &str, last: &str) = "lists-many-or";
}

/// `Stance: opposed`: a label, and what it is said of.
#[must_use]
pub fn labelled(label: &str, words: &str) -> String {
    joined(&[label, words], &COLON)
}

/// `Claim:`: a label, where what it is said of is set in another style.
#[must_use]
pub fn label(name: &str) -> String {
    [name, &*AFTER_LABEL].concat()
}

/// `2. the text is too wide`.
#[must_use]
pub fn numbered(number: usize, words: &str) -> String {
    [&*number.to_string(), &*AFTER_NUMBER, words].concat()
}

/// `the text is too wide …`: words that go on.
#[must_use]
pub fn cut_after_word(words: &str) -> String {
    [words, &*GOES_ON].concat()
}

/// `the text is too wi…`: words that are cut within a word.
#[must_use]
pub fn cut(words: &str) -> String {
    [words, &*IS_CUT].concat()
}

/// `Independent review (qualified)`: words with more that explains them.
#[must_use]
pub fn in_brackets(words: &str, more: &str) -> String {
    [words, &*OPENING_BRACKET, more, &*CLOSING_BRACKET].concat()
}

/// A statement as a sentence, with what ends it.
#[must_use]
pub fn sentence(statement: &str) -> String {
    [statement, &*FULL_STOP].concat()
}

/// `a, b, c`.
#[must_use]
pub fn list(words: &[impl AsRef<str>]) -> String {
    joined(words, &COMMA)
}

/// `EFF, 31 Jul 2024`: a name, and what is said of it.
#[must_use]
pub fn attributed(words: &[impl AsRef<str>]) -> String {
    joined(words, &ATTRIBUTE)
}

/// `a; b; c`.
#[must_use]
pub fn list_of_lists(words: &[impl AsRef<str>]) -> String {
    joined(words, &SEMICOLON)
}

/// `a · b · c`: what stands on one line and has nothing to do with what is beside it. What is empty is left out.
#[must_use]
pub fn side_by_side(words: &[impl AsRef<str>]) -> String {
    joined(&filled(words), &DOT)
}

/// `a. b`: statements one after the other, of those that are not empty.
#[must_use]
pub fn statements(statements: &[impl AsRef<str>]) -> String {
    joined(&filled(statements), &STOP)
}

/// Whole sentences, one after another, of those that are not empty.
#[must_use]
pub fn sentences(sentences: &[impl AsRef<str>]) -> String {
    joined(&filled(sentences), &SPACE)
}

/// `a`, `a and b`, `a, b and c`.
#[must_use]
pub fn list_and(words: &[impl AsRef<str>]) -> String {
    ended(words, two_and, many_and)
}

/// `a`, `a or b`, `a, b or c`.
#[must_use]
pub fn list_or(words: &[impl AsRef<str>]) -> String {
    ended(words, two_or, many_or)
}

/// A list of which the last is put to the others in a way of its own.
pub(super) fn ended(words: &[impl AsRef<str>], two: fn(&str, &str) -> String, many: fn(&str, &str) -> String) -> String {
    match words {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [one, other] => two(one.as_ref(), other.as_ref()),
        [others @ .., last] => many(&list(others), last.as_ref()),
    }
}

fn filled(words: &[impl AsRef<str>]) -> Vec<&str> {
    words.iter().map(AsRef::as_ref).filter(|word| !word.is_empty()).collect()
}

fn joined(words: &[impl AsRef<str>], between: &str) -> String {
    let letters = words.iter().map(|word| word.as_ref().len() + between.len()).sum();
    let mut row = String::with_capacity(letters);
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            row.push_str(between);
        }
        row.push_str(word.as_ref());
    }
    row
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

    #[test]
    fn what_is_empty_stands_beside_nothing() {
        assert_eq!(side_by_side(&["a", "", "b"]), "a · b");
        assert_eq!(sentences(&["It is.", "", "It was."]), "It is. It was.");
        assert_eq!(statements(&["It is", ""]), "It is");
        assert_eq!(labelled("Stance", "opposed"), "Stance: opposed");
    }
}
