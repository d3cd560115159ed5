//! Dates as people write them, in the one form the format has, where nobody can read them in two ways.

use super::lookalikes::replace_lookalikes;
use crate::model::Date;

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/// The date that was meant, as the format writes it; none for one that is written so already, can be read in two ways, or is none.
pub(super) fn guess_date(typed: &str) -> Option<String> {
    // Nobody writes a date at greater length.
    const LONGEST: usize = 40;
    if typed.len() > LONGEST {
        return None;
    }
    let typed = replace_lookalikes(typed).to_lowercase();
    let date = parse_written_date(typed.trim()).or_else(|| parse_interval(typed.trim()))?;
    date.parse::<Date>().is_ok().then_some(date)
}

fn parse_interval(typed: &str) -> Option<String> {
    let (start, end) = typed.split_once(" to ").or_else(|| typed.split_once(" - "))?;
    Some(format!("{}/{}", parse_written_date(start.trim())?, parse_written_date(end.trim())?))
}

fn parse_written_date(typed: &str) -> Option<String> {
    let pieces: Vec<&str> = typed.split([' ', ',', '.', '/', '-']).filter(|piece| !piece.is_empty()).collect();
    let number = |piece: &str| {
        let digits = piece.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        let suffix = &piece[digits.len()..];
        (digits.len() <= 4 && (suffix.is_empty() || ["st", "nd", "rd", "th"].contains(&suffix)))
            .then(|| digits.parse::<u16>().ok())
            .flatten()
    };
    let month = |piece: &str| {
        let offset = MONTHS.iter().position(|month| *month == piece || piece.len() >= 3 && month.starts_with(piece))?;
        u16::try_from(offset + 1).ok()
    };
    let is_year = |number: u16| number >= 1000;
    let day = |year: u16, month: u16, day: u16| Some(format!("{year:04}-{month:02}-{day:02}"));
    match pieces[..] {
        [one] if one.len() == 8 => {
            let parts = [one.get(..4)?, one.get(4..6)?, one.get(6..)?].map(|piece| piece.parse::<u16>().ok());
            day(parts[0]?, parts[1]?, parts[2]?)
        }
        [one] => number(one).filter(|year| is_year(*year)).map(|year| year.to_string()),
        [first, second] => match (month(first), number(first), month(second), number(second)) {
            (Some(month), _, _, Some(year)) | (_, Some(year), Some(month), _) if is_year(year) => Some(format!("{year:04}-{month:02}")),
            (_, Some(year), _, Some(month)) | (_, Some(month), _, Some(year)) if is_year(year) && month <= 12 => {
                Some(format!("{year:04}-{month:02}"))
            }
            _ => None,
        },
        [first, second, third] => match ((number(first), month(first)), (number(second), month(second)), number(third)) {
            ((Some(d), _), (_, Some(m)), Some(y)) if is_year(y) => day(y, m, d),
            ((_, Some(m)), (Some(d), _), Some(y)) if is_year(y) => day(y, m, d),
            ((Some(y), _), (Some(m), _), Some(d)) if is_year(y) => day(y, m, d),
            // A day and a month in digits have an order only where one of them is no month, or both are the same.
            ((Some(a), _), (Some(b), _), Some(y)) if is_year(y) && (a > 12 || a == b) => day(y, b, a),
            ((Some(a), _), (Some(b), _), Some(y)) if is_year(y) && b > 12 => day(y, a, b),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_that_can_be_read_in_one_way_is_made_out() {
        for (typed, date) in [
            ("18 October 2000", "2000-10-18"),
            ("18th Oct. 2000", "2000-10-18"),
            ("October 18, 2000", "2000-10-18"),
            ("July 2024", "2024-07"),
            ("2024-7-1", "2024-07-01"),
            ("2024/07", "2024-07"),
            ("2000–10–18", "2000-10-18"),
            ("18.10.2000", "2000-10-18"),
            ("10/18/2000", "2000-10-18"),
            ("12/13/2000", "2000-12-13"),
            ("12.12.2000", "2000-12-12"),
            ("20001018", "2000-10-18"),
            ("2022", "2022"),
            ("2022 May", "2022-05"),
            ("5/2022", "2022-05"),
            ("29 July 2024 to 9 August 2024", "2024-07-29/2024-08-09"),
        ] {
            assert_eq!(guess_date(typed).as_deref(), Some(date), "{typed}");
        }
    }

    #[test]
    fn a_date_that_can_be_read_in_two_ways_or_is_none_is_left_alone() {
        for typed in [
            "12/5/2000",
            "5/12/2000",
            "18x October 2000",
            "24 July",
            "18 October 99",
            "July 18 99",
            "13/2000",
            "7/24",
            "202205180",
            "03/04/2000",
            "3.4.2000",
            "31 February 2000",
            "spring 2000",
            "24",
            "October",
            "",
            "the 18 October 2000 meeting",
        ] {
            assert_eq!(guess_date(typed), None, "{typed}");
        }
    }
}
