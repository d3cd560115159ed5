//! Numbers as labels print them: cleaned of what stands around them, and whether one follows another.

/// So many bytes a label may have.
const LONGEST: usize = 200;
/// What may follow a number and belongs to it.
const SUFFIXES: [&str; 10] = ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "nonies", "decies"];

/// Ordinals that are written out, with what they count.
const ORDINALS: [(&str, u32); 31] = [
    ("unique", 1),
    ("único", 1),
    ("única", 1),
    ("sole", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("premier", 1),
    ("première", 1),
    ("deuxième", 2),
    ("troisième", 3),
    ("primero", 1),
    ("primera", 1),
    ("segundo", 2),
    ("segunda", 2),
    ("первая", 1),
    ("первый", 1),
    ("الأول", 1),
    ("الأولى", 1),
];

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
    if let Some(at) = words.iter().position(|word| word.contains(|letter: char| letter.is_ascii_digit())) {
        let number = words.get(at).copied().unwrap_or_default();
        let after = words.get(at + 1).copied().unwrap_or_default();
        return with_suffix(without_ending(number), after);
    }
    let names_its_kind = words.len() > 1;
    let numbers = words.iter().skip(usize::from(names_its_kind));
    numbers.copied().find_map(number_without_digits).unwrap_or_default()
}

/// Digits of other scripts as those of ASCII.
fn plain_digit(letter: char) -> char {
    let from = |zero: u32| char::from_digit((letter as u32).wrapping_sub(zero), 10);
    match letter {
        '٠'..='٩' => from(0x0660),
        '۰'..='۹' => from(0x06F0),
        '０'..='９' => from(0xFF10),
        _ => None,
    }
    .unwrap_or(letter)
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
    let after = after.to_lowercase();
    let ends_in_digit = number.ends_with(|letter: char| letter.is_ascii_digit());
    if ends_in_digit && (SUFFIXES.contains(&after.as_str()) || after.len() == 1 && after.bytes().all(|byte| byte.is_ascii_lowercase())) {
        format!("{number}{after}")
    } else {
        number.to_owned()
    }
}

/// A letter, a Roman number or an ordinal.
fn number_without_digits(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    if let Some((_, number)) = ORDINALS.iter().find(|(ordinal, _)| *ordinal == lower) {
        return Some(number.to_string());
    }
    let letters = word.chars().count();
    (letters <= 2 || roman(&lower).is_some() || letters == 3 && SUFFIXES.iter().all(|suffix| *suffix != lower)).then(|| word.to_owned())
}

/// The number of `第十九条` or `十九`.
fn chinese_label(label: &str) -> Option<u32> {
    let inner = match label.split_once('第') {
        Some((_, rest)) => rest.split(['条', '條', '章', '节', '節', '编', '編', '部', '款', '项', '項', '目']).next()?.trim(),
        None => label.trim_matches(|letter: char| !letter.is_alphanumeric()),
    };
    inner.parse().ok().filter(|_| label.contains('第')).or_else(|| chinese(inner))
}

/// A Chinese number below 10,000.
fn chinese(number: &str) -> Option<u32> {
    let mut total = 0_u32;
    let mut digit = 0_u32;
    let mut seen = false;
    for letter in number.chars() {
        seen = true;
        let unit = match letter {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            '零' | '〇' => 0,
            _ => {
                digit = "一二三四五六七八九".chars().position(|known| known == letter)? as u32 + 1;
                continue;
            }
        };
        total = total.checked_add(digit.max(u32::from(unit == 10)) * unit)?;
        digit = 0;
    }
    seen.then(|| total.saturating_add(digit))
}

/// The value of a Roman number in small letters, where it is written as such numbers are.
pub(super) fn roman(letters: &str) -> Option<u32> {
    let mut rest = letters;
    let mut value = 0;
    for (sign, worth) in [("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)] {
        let repeats = if sign.len() == 1 && sign != "l" && sign != "v" { 3 } else { 1 };
        for _ in 0..repeats {
            if let Some(after) = rest.strip_prefix(sign) {
                rest = after;
                value += worth;
            }
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
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
    let readings = [(letter(before), letter(number)), (roman(&before.to_lowercase()), roman(&number.to_lowercase()))];
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
