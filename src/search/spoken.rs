//! Numbers as people say them: `thirty-five`, `second`, `IV`, and back into words.
//!
//! Knows numbers alone; which of them are provisions is for `reference` to say.

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

/// What a number word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// `one` to `nineteen`, or `first` to `nineteenth`.
    Small(u32),
    /// `twenty` to `ninety`: a number from one to nine after it may be a part of it.
    Tens(u32),
    /// `twentieth` to `ninetieth`, or `2nd`: complete.
    Whole(u32),
}

/// A folded word as a number, if it is one.
pub(super) fn number(word: &str) -> Option<Said> {
    let place = |list: &[&str]| list.iter().position(|known| *known == word).and_then(|at| u32::try_from(at).ok());
    if let Some(small) = place(&ONES).or_else(|| place(&ORDINALS)) {
        return Some(Said::Small(small));
    }
    if let Some(tens) = place(&TENS).or_else(|| (word == "fourty").then_some(2)) {
        return Some(Said::Tens((tens + 2) * 10));
    }
    if let Some(tens) = word.strip_suffix("ieth").and_then(|root| TENS.iter().position(|known| known.strip_suffix('y') == Some(root))) {
        return Some(Said::Whole((u32::try_from(tens).ok()? + 2) * 10));
    }
    let figures = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending))?;
    figures.parse().ok().map(Said::Whole)
}

/// True for `second` and `2nd`: what it counts stands after it.
pub(super) fn is_ordinal(word: &str) -> bool {
    ORDINALS.contains(&word)
        || word.ends_with("ieth")
        || ["st", "nd", "rd", "th"].iter().any(|ending| word.strip_suffix(ending).is_some_and(|rest| rest.parse::<u32>().is_ok()))
}

/// What a letter or a small number sounds like to who writes down what is said. Asked only after a number.
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

/// The value of a roman number in the one way it is written, up to 399.
pub(super) fn roman(word: &str) -> Option<u32> {
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
    let sum = values.iter().enumerate().fold(0_i64, |sum, (at, value)| {
        let before_greater = values.get(at + 1).is_some_and(|next| next > value);
        sum + if before_greater { -i64::from(*value) } else { i64::from(*value) }
    });
    let sum = u32::try_from(sum).ok().filter(|sum| (1..400).contains(sum))?;
    to_roman(sum).eq_ignore_ascii_case(word).then_some(sum)
}

/// A number in roman figures, lower case.
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
pub(super) fn say(segment: &str) -> String {
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
    fn numbers_are_read_as_said() {
        assert_eq!(number("thirteen"), Some(Said::Small(13)));
        assert_eq!(number("second"), Some(Said::Small(2)));
        assert_eq!(number("forty"), Some(Said::Tens(40)));
        assert_eq!(number("sixtieth"), Some(Said::Whole(60)));
        assert_eq!(number("22nd"), Some(Said::Whole(22)));
        assert_eq!(number("art"), None);
        assert_eq!(
            [roman("iv"), roman("IX"), roman("xlii"), roman("iiii"), roman("vx"), roman("")],
            [Some(4), Some(9), Some(42), None, None, None]
        );
    }

    #[test]
    fn numbers_are_said_in_words() {
        assert_eq!(["35", "20", "7", "c", "100", "12bis"].map(say), ["thirty-five", "twenty", "seven", "c", "100", "12bis"]);
    }
}
