//! Numbers written the ways that office programs write them: `iv`, `(б)`, `十二`, `٣`.
//!
//! Must not know how a format is called in a file, nor what is counted.

mod alphabets;
mod counting;

pub(in crate::import::container) use alphabets::*;
pub(in crate::import::container) use counting::Counting;

use crate::import::numerals;

/// How a number is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::import::container) enum NumberFormat {
    /// `1`
    #[default]
    Decimal,
    /// Not at all.
    None,
    /// With zeros before it, so that it has so many digits.
    Padded(u8),
    /// With the digits of a script, by its zero.
    Digits(char),
    /// `IV`, or `iv` where true.
    Roman(bool),
    /// By a row of letters, and what follows the last.
    Letters(&'static str, After),
    /// In words of Chinese, Japanese or Korean.
    Counted(Counting),
    /// `2nd`, as the language has it.
    Ordinal,
    /// `Two`, in English words; other languages have digits.
    Words,
    /// `Second`, likewise.
    OrdinalWords,
    /// `1F`
    Hexadecimal,
    /// `- 1 -`
    Dashes,
    /// Hebrew letters by their value.
    Hebrew,
    /// `*`, `†`, `‡`, `§`, then doubled.
    Marks,
    /// One letter of a ten-row and one of a twelve-row, by turns sixty.
    Sexagenary,
}

/// What follows the last letter of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import::container) enum After {
    /// `aa`, `bb`, `cc`
    Repeated,
    /// `aa`, `ab`, `ac`
    Combined,
    /// Decimal numbers.
    Decimal,
}

/// Letters are not repeated more often than this, and what would be is written in digits.
const REPEATED: usize = 30;

/// A number in a format. The language (BCP 47) matters for words and ordinals alone.
pub(in crate::import::container) fn write_number(number: i64, format: NumberFormat, language: Option<&str>) -> String {
    let decimal = || number.to_string();
    let positive = u64::try_from(number).ok().filter(|number| *number > 0);
    match format {
        NumberFormat::None => String::new(),
        NumberFormat::Decimal => decimal(),
        NumberFormat::Padded(width) => format!("{number:0width$}", width = usize::from(width)),
        NumberFormat::Digits(zero) => with_digits(number, zero),
        NumberFormat::Roman(small) => {
            positive.and_then(roman).map_or_else(decimal, |roman| if small { roman } else { roman.to_uppercase() })
        }
        NumberFormat::Letters(row, after) => positive.and_then(|number| letters(number, row, after)).unwrap_or_else(decimal),
        NumberFormat::Counted(counting) => positive.and_then(|number| counting.write(number)).unwrap_or_else(decimal),
        NumberFormat::Ordinal => positive.map_or_else(decimal, |number| ordinal(number, language)),
        NumberFormat::Words => positive.filter(|_| is_english(language)).and_then(cardinal_words).unwrap_or_else(decimal),
        NumberFormat::OrdinalWords => positive.filter(|_| is_english(language)).and_then(ordinal_words).unwrap_or_else(decimal),
        NumberFormat::Hexadecimal => format!("{number:X}"),
        NumberFormat::Dashes => format!("- {number} -"),
        NumberFormat::Hebrew => positive.and_then(hebrew).unwrap_or_else(decimal),
        NumberFormat::Marks => positive.and_then(|number| letters(number, "*†‡§", After::Repeated)).unwrap_or_else(decimal),
        NumberFormat::Sexagenary => positive.and_then(sexagenary).unwrap_or_else(decimal),
    }
}

fn with_digits(number: i64, zero: char) -> String {
    let digit = |letter: char| letter.to_digit(10).and_then(|value| char::from_u32(u32::from(zero) + value)).unwrap_or(letter);
    number.to_string().chars().map(digit).collect()
}

/// Small Roman letters, none above 3999.
fn roman(number: u64) -> Option<String> {
    u32::try_from(number).ok().filter(|number| *number < 4000).map(numerals::to_roman)
}

/// True for a Roman number as it is properly written, all of it small or all of it capital.
pub(in crate::import::container) fn is_roman(text: &str) -> bool {
    numerals::roman(text).is_some()
}

fn letters(number: u64, row: &str, after: After) -> Option<String> {
    let length = row.chars().count() as u64;
    let letter = |index: u64| row.chars().nth(usize::try_from(index).ok()?);
    let (round, index) = ((number - 1).checked_div(length)?, (number - 1).checked_rem(length)?);
    match after {
        _ if round == 0 => letter(index).map(String::from),
        After::Decimal => None,
        After::Repeated => {
            let times = usize::try_from(round).ok().filter(|round| *round < REPEATED)? + 1;
            letter(index).map(|letter| letter.to_string().repeat(times))
        }
        After::Combined => {
            let mut left = number;
            let mut written = Vec::new();
            while left > 0 {
                written.push(letter((left - 1) % length)?);
                left = (left - 1) / length;
            }
            Some(written.iter().rev().collect())
        }
    }
}

fn is_english(language: Option<&str>) -> bool {
    language.is_none_or(|language| language.get(..2).is_some_and(|begin| begin.eq_ignore_ascii_case("en")))
}

fn ordinal(number: u64, language: Option<&str>) -> String {
    let language = language.and_then(|language| language.get(..2)).unwrap_or("en").to_ascii_lowercase();
    let ending = match (language.as_str(), number % 100, number % 10) {
        ("fr", ..) if number == 1 => "er",
        ("fr", ..) => "e",
        ("es" | "it" | "pt", ..) => "º",
        ("ru", ..) => "-й",
        ("en", 11..=13, _) => "th",
        ("en", _, 1) => "st",
        ("en", _, 2) => "nd",
        ("en", _, 3) => "rd",
        ("en", ..) => "th",
        _ => ".",
    };
    format!("{number}{ending}")
}

const ONES: [&str; 20] = [
    "",
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
const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Below a thousand, as Word has it: `One hundred one`.
fn small_words(number: u64) -> Option<String> {
    let number = usize::try_from(number).ok().filter(|number| *number < 1000)?;
    let (hundreds, rest) = (number / 100, number % 100);
    let mut parts = Vec::new();
    if hundreds > 0 {
        parts.push(format!("{} hundred", ONES.get(hundreds)?));
    }
    match ONES.get(rest) {
        Some(word) if !word.is_empty() => parts.push((*word).to_owned()),
        Some(_) => {}
        None if rest % 10 == 0 => parts.push((*TENS.get(rest / 10)?).to_owned()),
        None => parts.push(format!("{}-{}", TENS.get(rest / 10)?, ONES.get(rest % 10)?)),
    }
    Some(parts.join(" "))
}

fn with_capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn cardinal_words(number: u64) -> Option<String> {
    small_words(number).map(|words| with_capital(&words))
}

fn ordinal_words(number: u64) -> Option<String> {
    let words = small_words(number)?;
    let index = words.rfind([' ', '-']).map_or(0, |index| index + 1);
    let (before, last) = words.split_at_checked(index)?;
    let last = match last {
        "one" => "first".to_owned(),
        "two" => "second".to_owned(),
        "three" => "third".to_owned(),
        "five" => "fifth".to_owned(),
        "eight" => "eighth".to_owned(),
        "nine" => "ninth".to_owned(),
        "twelve" => "twelfth".to_owned(),
        word => word.strip_suffix('y').map_or_else(|| format!("{word}th"), |stem| format!("{stem}ieth")),
    };
    Some(with_capital(&format!("{before}{last}")))
}

/// Hebrew letters that add up to the number, none from 1000 on.
fn hebrew(number: u64) -> Option<String> {
    let mut left = Some(number).filter(|number| *number < 1000)?;
    let mut written = String::new();
    for (value, letter) in [(400, 'ת'), (300, 'ש'), (200, 'ר'), (100, 'ק')] {
        while left >= value {
            written.push(letter);
            left -= value;
        }
    }
    // Fifteen and sixteen would be a name of God.
    match left {
        15 => written.push_str("טו"),
        16 => written.push_str("טז"),
        _ => {
            let row = |row: &str, index: u64| usize::try_from(index).ok().and_then(|index| row.chars().nth(index.checked_sub(1)?));
            written.extend(row("יכלמנסעפצ", left / 10));
            written.extend(row("אבגדהוזחט", left % 10));
        }
    }
    Some(written)
}

fn sexagenary(number: u64) -> Option<String> {
    let index = usize::try_from(Some(number).filter(|number| *number <= 60)? - 1).ok()?;
    Some([HEAVENLY_STEMS.chars().nth(index % 10)?, EARTHLY_BRANCHES.chars().nth(index % 12)?].iter().collect())
}

#[cfg(test)]
mod tests;
