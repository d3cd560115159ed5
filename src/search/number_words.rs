//! Numbers as people say them: `thirty-five`, `second`, `IV`, and back into words.
//!
//! Knows numbers alone; `reference` decides which of them are provisions.

use super::{fold::fold, label_words::Language};

const ONES: [&str; 20] = [
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
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ORDINALS: [&str; 20] = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];

/// The value of a number word, and whether another may follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NumberWord {
    /// `one` to `nineteen`, or `first` to `nineteenth`.
    Small(u32),
    /// `twenty` to `ninety`: a number from one to nine after it may be a part of it.
    Tens(u32),
    /// `twentieth` to `ninetieth`, or `2nd`: complete.
    Whole(u32),
}

/// A folded word as a number, if it is one.
pub(super) fn parse_number_word(word: &str) -> Option<NumberWord> {
    let place = |list: &[&str]| list.iter().position(|known| *known == word).and_then(|index| u32::try_from(index).ok());
    if let Some(small) = place(&ONES).or_else(|| place(&ORDINALS)) {
        return Some(NumberWord::Small(small));
    }
    if let Some(tens) = place(&TENS).or_else(|| (word == "fourty").then_some(2)) {
        return Some(NumberWord::Tens((tens + 2) * 10));
    }
    if let Some(tens) = word.strip_suffix("ieth").and_then(|root| TENS.iter().position(|known| known.strip_suffix('y') == Some(root))) {
        return Some(NumberWord::Whole((u32::try_from(tens).ok()? + 2) * 10));
    }
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending))?;
    digits.parse().ok().map(NumberWord::Whole)
}

/// True for `second` and `2nd`: what it counts comes after it.
pub(super) fn is_ordinal(word: &str) -> bool {
    ORDINALS.contains(&word)
        || word.ends_with("ieth")
        || ["st", "nd", "rd", "th"].iter().any(|ending| word.strip_suffix(ending).is_some_and(|rest| rest.parse::<u32>().is_ok()))
}

/// The letter or small number that a word sounds like when it is dictated. Used only after a number.
pub(super) fn sounds_like(word: &str) -> Option<&'static str> {
    Some(match word {
        "to" | "too" => "2",
        "for" => "4",
        "ate" => "8",
        "be" | "bee" => "b",
        "see" | "sea" => "c",
        "dee" => "d",
        _ => return None,
    })
}

/// The letter that a word of the spelling alphabet of radio stands for.
pub(super) fn spelled_letter(word: &str) -> Option<&'static str> {
    const ALPHABET: [(&str, &str); 28] = [
        ("alfa", "a"),
        ("alpha", "a"),
        ("bravo", "b"),
        ("charlie", "c"),
        ("delta", "d"),
        ("echo", "e"),
        ("foxtrot", "f"),
        ("golf", "g"),
        ("hotel", "h"),
        ("india", "i"),
        ("juliet", "j"),
        ("juliett", "j"),
        ("kilo", "k"),
        ("lima", "l"),
        ("mike", "m"),
        ("november", "n"),
        ("oscar", "o"),
        ("papa", "p"),
        ("quebec", "q"),
        ("romeo", "r"),
        ("sierra", "s"),
        ("tango", "t"),
        ("uniform", "u"),
        ("victor", "v"),
        ("whiskey", "w"),
        ("xray", "x"),
        ("yankee", "y"),
        ("zulu", "z"),
    ];
    ALPHABET.iter().find(|(known, _)| *known == word).map(|(_, letter)| *letter)
}

/// Ordinals of other languages, masculine and feminine, from the first to the tenth.
const OTHER_ORDINALS: [(Language, [&str; 10]); 4] = [
    (
        Language::French,
        [
            "premier première 1er 1re",
            "deuxième second seconde",
            "troisième",
            "quatrième",
            "cinquième",
            "sixième",
            "septième",
            "huitième",
            "neuvième",
            "dixième",
        ],
    ),
    (
        Language::Spanish,
        [
            "primero primer primera",
            "segundo segunda",
            "tercero tercer tercera",
            "cuarto cuarta",
            "quinto quinta",
            "sexto sexta",
            "séptimo séptima",
            "octavo octava",
            "noveno novena",
            "décimo décima",
        ],
    ),
    (
        Language::Russian,
        [
            "первый первая первого",
            "второй вторая второго",
            "третий третья третьего",
            "четвертый четвёртый четвертая",
            "пятый пятая",
            "шестой шестая",
            "седьмой седьмая",
            "восьмой восьмая",
            "девятый девятая",
            "десятый десятая",
        ],
    ),
    (
        Language::Arabic,
        [
            "الأولى الأول",
            "الثانية الثاني",
            "الثالثة الثالث",
            "الرابعة الرابع",
            "الخامسة الخامس",
            "السادسة السادس",
            "السابعة السابع",
            "الثامنة الثامن",
            "التاسعة التاسع",
            "العاشرة العاشر",
        ],
    ),
];

/// An ordinal in one of the languages, as a number.
pub(super) fn parse_ordinal(folded: &str, languages: &[Language]) -> Option<u32> {
    let tables = OTHER_ORDINALS.iter().filter(|(language, _)| languages.contains(language));
    let place = |words: &[&str; 10]| words.iter().position(|forms| forms.split(' ').any(|word| fold(word) == folded));
    tables.into_iter().find_map(|(_, words)| u32::try_from(place(words)? + 1).ok())
}

/// An English ordinal as a number.
pub(super) fn parse_ordinal_word(word: &str) -> Option<u32> {
    match parse_number_word(word).filter(|_| is_ordinal(word))? {
        NumberWord::Small(number) | NumberWord::Tens(number) | NumberWord::Whole(number) => Some(number),
    }
}

/// An ordinal in a word: `second`; in digits from the twentieth on.
pub(super) fn ordinal(number: usize) -> String {
    ORDINALS.get(number).map_or_else(|| format!("{number}th"), |word| (*word).to_owned())
}

/// What numbers are inserted with between two others.
const INSERTED: [&str; 6] = ["bis", "ter", "quater", "quinquies", "sexies", "septies"];
/// The Chinese sign before an inserted number, which stands for any here.
pub(super) const INSERTED_SIGN: char = '之';

/// A number as it is printed after a label: Roman numerals and letters as capitals.
pub(super) fn printed(number: &str) -> String {
    match parse_number_word(number) {
        Some(NumberWord::Small(number) | NumberWord::Tens(number) | NumberWord::Whole(number)) => number.to_string(),
        None => number.to_uppercase(),
    }
}

/// True for what is put between two numbers later.
pub(super) fn is_inserted(segment: &str) -> bool {
    INSERTED.contains(&segment) || segment.starts_with(INSERTED_SIGN)
}

/// A segment that is put between two numbers later, which no paragraph has for a number: the `A` of `Article 2A`.
pub(super) fn inserted(text: &str) -> String {
    format!("{INSERTED_SIGN}{text}")
}

/// The value of a number in digits or Roman numerals.
pub(super) fn number_value(word: &str) -> Option<u32> {
    word.parse().ok().or_else(|| parse_roman(word))
}

/// True for what is written in digits alone.
pub(super) fn is_digits(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The value of a number, counted as another is: `c` after `a` is a letter, after `i` it is a Roman numeral.
pub(super) fn value_like(number: &str, like: &str) -> Option<u32> {
    let letter = |text: &str| {
        let mut letters = text.chars();
        letters
            .next()
            .filter(|letter| letter.is_alphabetic() && letters.next().is_none())
            .map(|letter| u32::from(letter.to_ascii_lowercase()))
    };
    if letter(like).is_some() && !like.eq_ignore_ascii_case("i") { letter(number) } else { number_value(number) }
}

/// Which of the numbers of a place, outermost first, another is beside: in 35(1)(c) that is c for `(d)` and 1 for `(2)`.
///
/// The innermost that is less than it; else the innermost that is in digits, or in letters, as it is.
pub(super) fn place_beside<'n>(numbers: impl Iterator<Item = (usize, &'n str)>, next: &str) -> Option<usize> {
    let alike: Vec<(usize, &str)> = numbers.filter(|(_, number)| is_digits(number) == is_digits(next)).collect();
    let rises = |number: &str| value_like(number, number).zip(value_like(next, number)).is_some_and(|(from, to)| from < to);
    alike.iter().rev().find(|(_, number)| rises(number)).or(alike.last()).map(|(index, _)| *index)
}

/// The value of a Roman numeral in its standard form, up to 399.
pub(super) fn parse_roman(word: &str) -> Option<u32> {
    let value = |letter| {
        Some(match letter {
            b'i' => 1,
            b'v' => 5,
            b'x' => 10,
            b'l' => 50,
            b'c' => 100,
            _ => return None,
        })
    };
    let values: Vec<u32> = word.bytes().map(|letter| value(letter.to_ascii_lowercase())).collect::<Option<_>>()?;
    let sum = values.iter().enumerate().fold(0_i64, |sum, (index, value)| {
        let before_greater = values.get(index + 1).is_some_and(|next| next > value);
        sum + if before_greater { -i64::from(*value) } else { i64::from(*value) }
    });
    let sum = u32::try_from(sum).ok().filter(|sum| (1..400).contains(sum))?;
    to_roman(sum).eq_ignore_ascii_case(word).then_some(sum)
}

/// A number as a Roman numeral, lower case.
pub(super) fn to_roman(mut number: u32) -> String {
    const PARTS: [(u32, &str); 9] = [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    let mut out = String::new();
    for (value, letters) in PARTS {
        while number >= value {
            number -= value;
            out.push_str(letters);
        }
    }
    out
}

/// A segment of an address as it is said: `35` as `thirty-five`, `c` as it is.
pub(super) fn spell_out(segment: &str) -> String {
    let Some(number) = segment.parse::<usize>().ok().filter(|number| *number < 100) else { return segment.to_owned() };
    match (ONES.get(number), number / 10, number % 10) {
        (Some(word), ..) => (*word).to_owned(),
        (None, tens, 0) => TENS[tens - 2].to_owned(),
        (None, tens, ones) => format!("{}-{}", TENS[tens - 2], ONES[ones]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_words_are_parsed() {
        assert_eq!(parse_number_word("thirteen"), Some(NumberWord::Small(13)));
        assert_eq!(parse_number_word("second"), Some(NumberWord::Small(2)));
        assert_eq!(parse_number_word("forty"), Some(NumberWord::Tens(40)));
        assert_eq!(parse_number_word("sixtieth"), Some(NumberWord::Whole(60)));
        assert_eq!(parse_number_word("22nd"), Some(NumberWord::Whole(22)));
        assert_eq!(parse_number_word("art"), None);
        assert_eq!(["iv", "IX", "xlii", "iiii", "vx", ""].map(parse_roman), [Some(4), Some(9), Some(42), None, None, None]);
    }

    #[test]
    fn numbers_are_spelt_out() {
        assert_eq!(["35", "20", "7", "c", "100", "12bis"].map(spell_out), ["thirty-five", "twenty", "seven", "c", "100", "12bis"]);
    }
}
