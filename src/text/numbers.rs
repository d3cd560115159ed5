//! Numbers in words and with what they count.

/// Numbers as words, from zero to nineteen: for saying them, and for reading what was said.
pub const NUMBER_WORDS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// A number as it is read in a sentence before what it counts: in words up to twenty.
#[must_use]
pub fn number_word(number: usize) -> String {
    match number {
        0 => "no".to_owned(),
        20 => "twenty".to_owned(),
        _ => NUMBER_WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned()),
    }
}

/// `8th`, `21st`.
#[must_use]
pub fn ordinal(number: usize) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// `1 problem`, `2 problems`: a number and a noun whose plural ends in s.
#[must_use]
pub fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// `110 %`.
#[must_use]
pub fn percent(number: u16) -> String {
    format!("{number} %")
}

/// `A`, `B`: what a choice is called. After Z there is no letter left, and no audience is offered so many choices.
#[must_use]
pub const fn letter(index: usize) -> char {
    let index = if index < 26 { index as u8 } else { 25 };
    (b'A' + index) as char
}

/// With a capital at its beginning.
#[must_use]
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
