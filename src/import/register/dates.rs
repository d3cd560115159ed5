//! Days as registers write them: `12 Dec 2000`, `12-11-2025`, `[24 Jul 2002]`.

use crate::model::Date;

/// Months as they begin, in small letters: English and French.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb", "fév", "fev"],
    &["mar"],
    &["apr", "avr"],
    &["may", "mai"],
    &["jun", "juin"],
    &["jul", "juil"],
    &["aug", "aoû", "aou"],
    &["sep"],
    &["oct"],
    &["nov"],
    &["dec", "déc"],
];

/// A day and the letters behind it: `7 Jun 2004 a`. None where it is none.
pub(super) fn day_with_letters(cell: &str) -> Option<(Date, String)> {
    let cell: String = cell.chars().map(|letter| if "[](),".contains(letter) { ' ' } else { letter }).collect();
    let words: Vec<&str> = cell.split_whitespace().collect();
    let (date, used) = day(&words)?;
    let rest = words.get(used..).unwrap_or_default();
    Some((date, rest.join(" ")))
}

/// The day that words begin with, and how many of them it takes.
fn day(words: &[&str]) -> Option<(Date, usize)> {
    let made = |year: &str, month: usize, day: &str| {
        let (year, day): (u16, u8) = (year.parse().ok()?, day.parse().ok()?);
        (year >= 1000).then_some(())?;
        format!("{year:04}-{month:02}-{day:02}").parse::<Date>().ok()
    };
    let first = words.first()?;
    let parts: Vec<&str> = first.split(['-', '/', '.']).collect();
    if let [one, two, three] = parts.as_slice() {
        let month = |text: &str| text.parse().ok().or_else(|| month_of(text));
        let date = if one.len() == 4 { made(one, month(two)?, three) } else { made(three, month(two)?, one) };
        return date.map(|date| (date, 1));
    }
    let month = month_of(words.get(1)?)?;
    made(words.get(2)?, month, first).map(|date| (date, 3))
}

fn month_of(word: &str) -> Option<usize> {
    let word = word.to_lowercase();
    MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name))).map(|place| place + 1)
}

/// The first day in a text, wherever it stands.
pub(super) fn find_day(text: &str) -> Option<Date> {
    let cleaned: String = text.chars().map(|letter| if "[](),:;".contains(letter) { ' ' } else { letter }).collect();
    let words: Vec<&str> = cleaned.split_whitespace().collect();
    (0..words.len()).find_map(|start| day(words.get(start..)?)).map(|(date, _)| date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_however_they_are_written() {
        let read = |cell: &str| day_with_letters(cell).map(|(date, letters)| (date.to_string(), letters));
        let day = |date: &str, letters: &str| Some((date.to_owned(), letters.to_owned()));
        assert_eq!(read("12 Dec\t 2000 "), day("2000-12-12", ""));
        assert_eq!(read("7 Jun 2004 a"), day("2004-06-07", "a"));
        assert_eq!(read("[24 Jul\t 2002] "), day("2002-07-24", ""));
        assert_eq!(read("21 May 2004 AA"), day("2004-05-21", "AA"));
        assert_eq!(read("13-11-2025"), day("2025-11-13", ""));
        assert_eq!(read("2025-11-13 d"), day("2025-11-13", "d"));
        for none in ["", "soon", "31 Feb 2020", "12 Foo 2000", "1 2 3"] {
            assert_eq!(read(none), None, "{none}");
        }
        assert_eq!(find_day("STATUS AS AT : 13-11-2025 09:15:42 EDT").map(|date| date.to_string()), Some("2025-11-13".to_owned()));
        assert_eq!(find_day("no day in it"), None);
    }
}
