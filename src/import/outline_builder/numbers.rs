//! Numbers as labels print them: cleaned of what stands around them, and whether one follows another.

use crate::import::numerals;

/// So many bytes a label may have.
const LONGEST: usize = 200;
/// The number in a label: `Article 2 bis` is `2bis`, `Chapter II` `II`, `(a)` `a`, `第十九条` `19`, `المادة ٢٤` `24`; empty where there is none, as in a dash.
#[must_use]
pub fn clean_number(label: &str) -> String {
    // Nobody prints a number as long as that.
    if label.len() > LONGEST {
        return String::new();
    }
    let label: String = label.chars().filter(|letter| *letter != '\u{ad}').map(plain_digit).collect();
    if let Some(number) = chinese_label(&label) {
        return number.to_string();
    }
    let words: Vec<&str> = label.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    if let Some(index) = words.iter().position(|word| word.contains(|letter: char| letter.is_ascii_digit())) {
        let number = words.get(index).copied().unwrap_or_default();
        let after = words.get(index + 1).copied().unwrap_or_default();
        return with_suffix(without_ending(number), after);
    }
    let names_its_kind = words.len() > 1;
    let numbers = words.iter().skip(usize::from(names_its_kind));
    numbers.copied().find_map(number_without_digits).unwrap_or_default()
}

/// Digits of other scripts as those of ASCII.
fn plain_digit(letter: char) -> char {
    numerals::digit(letter).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(letter)
}

/// `2` of `2º`, `1` of `1er`.
fn without_ending(number: &str) -> &str {
    let digits = number.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    if matches!(number.get(digits.len()..), Some("er" | "ère" | "re" | "º" | "ª" | "o" | "e"))
        && digits.bytes().all(|byte| byte.is_ascii_digit())
    {
        digits
    } else {
        number
    }
}

fn with_suffix(number: &str, after: &str) -> String {
    if !number.ends_with(|letter: char| letter.is_ascii_digit()) {
        return number.to_owned();
    }
    let letter = after.len() == 1 && after.bytes().all(|byte| byte.is_ascii_alphabetic());
    match numerals::suffix_in_words(after) {
        Some(suffix) => format!("{number}{suffix}"),
        None if letter => format!("{number}{}", after.to_ascii_lowercase()),
        None => number.to_owned(),
    }
}

/// A letter, a Roman number or an ordinal.
fn number_without_digits(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    if let Some(number) = numerals::in_words(&lower) {
        return Some(number.to_string());
    }
    let letters = word.chars().count();
    let short = letters <= 2 || numerals::roman(word).is_some() || letters == 3 && numerals::suffix_in_words(word).is_none();
    short.then(|| word.to_owned())
}

/// The number of `第十九条` or `十九`.
fn chinese_label(label: &str) -> Option<u32> {
    let inner = match label.split_once('第') {
        Some((_, rest)) => rest.split(['条', '條', '章', '节', '節', '编', '編', '部', '款', '项', '項', '目']).next()?.trim(),
        None => label.trim_matches(|letter: char| !letter.is_alphanumeric()),
    };
    inner.parse().ok().filter(|_| label.contains('第')).or_else(|| numerals::chinese(inner))
}

/// How a number stands to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// It follows.
    Next,
    /// It is the same.
    Same,
    /// Something is missing between them.
    Gap,
    /// That cannot be told.
    Unknown,
}

/// How a first number stands: a gap where it is not the first of its kind.
pub(super) fn begins(number: &str) -> Step {
    match (leading_digits(number), number) {
        (Some(0 | 1), _) | (None, "a" | "A" | "i" | "I") => Step::Next,
        (Some(_), _) => Step::Gap,
        (None, _) if letter(number).is_some() => Step::Gap,
        _ => Step::Unknown,
    }
}

/// True where a number, cleaned, is the next after another.
#[must_use]
pub fn follows(before: &str, number: &str) -> bool {
    !before.is_empty() && step(before, number) == Step::Next
}

/// How a number stands to the one before it.
pub(super) fn step(before: &str, number: &str) -> Step {
    if before == number {
        return Step::Same;
    }
    if let (Some(first), Some(second)) = (leading_digits(before), leading_digits(number)) {
        return match second.cmp(&first) {
            std::cmp::Ordering::Equal => Step::Next,
            std::cmp::Ordering::Less => Step::Unknown,
            std::cmp::Ordering::Greater => after(first, second),
        };
    }
    let readings = [(letter(before), letter(number)), (numerals::roman(before), numerals::roman(number))];
    let mut worst = Step::Unknown;
    for (first, second) in readings {
        let (Some(first), Some(second)) = (first, second) else { continue };
        match after(first, second) {
            Step::Gap => worst = Step::Gap,
            found => return found,
        }
    }
    worst
}

fn after(first: u32, second: u32) -> Step {
    if second == first.saturating_add(1) {
        Step::Next
    } else if second > first {
        Step::Gap
    } else {
        Step::Unknown
    }
}

fn leading_digits(number: &str) -> Option<u32> {
    let end = number.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(number.len());
    number.get(..end)?.parse().ok()
}

/// Which letter of the Latin alphabet, counted from one; `aa` comes after `z`.
fn letter(number: &str) -> Option<u32> {
    let mut letters = number.bytes();
    let first = letters.next()?.to_ascii_lowercase();
    let place = u32::from(first.checked_sub(b'a').filter(|place| *place < 26)?) + 1;
    match letters.next() {
        None => Some(place),
        Some(second) if second.to_ascii_lowercase() == first && letters.next().is_none() => Some(place + 26),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_cleaned_of_all_but_its_number() {
        for (label, number) in [
            ("Article 14", "14"),
            ("Article\u{a0}2 bis", "2bis"),
            ("[Article 3 ter]", "3ter"),
            ("Article premier", "1"),
            ("Article unique.", "1"),
            ("Article 1er", "1"),
            ("Art. 29 a", "29a"),
            ("ARTICLE XX.", "XX"),
            ("Chapter II", "II"),
            ("SECTION 2", "2"),
            ("Part One", "1"),
            ("Статья 19", "19"),
            ("第十九条", "19"),
            ("第二十四條", "24"),
            ("第1章", "1"),
            ("Статья 7 бис", "7bis"),
            ("المادة ٢٤", "24"),
            ("المادة الأولى", "1"),
            ("1.", "1"),
            ("1°", "1"),
            ("(a)", "a"),
            ("a)", "a"),
            ("’1’", "1"),
            ("1.1.", "1.1"),
            ("(xviii)", "xviii"),
            ("（甲）", "甲"),
            ("(أ)", "أ"),
            ("—", ""),
            ("•", ""),
            ("Preamble", ""),
            ("", ""),
        ] {
            assert_eq!(clean_number(label), number, "{label}");
        }
    }

    #[test]
    fn a_number_that_is_left_out_is_seen_and_the_letter_i_is_read_both_ways() {
        for (before, number, expected) in [
            ("1", "2", Step::Next),
            ("2", "4", Step::Gap),
            ("2", "2bis", Step::Next),
            ("2bis", "3", Step::Next),
            ("3", "1", Step::Unknown),
            ("h", "i", Step::Next),
            ("i", "j", Step::Next),
            ("i", "ii", Step::Next),
            ("iv", "v", Step::Next),
            ("a", "c", Step::Gap),
            ("z", "aa", Step::Next),
            ("IX", "X", Step::Next),
            ("أ", "ب", Step::Unknown),
        ] {
            assert_eq!(step(before, number), expected, "{before} {number}");
        }
        assert_eq!((begins("2"), begins("b"), begins("i"), begins("1.1")), (Step::Gap, Step::Gap, Step::Next, Step::Next));
    }
}
