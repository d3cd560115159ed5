//! Dates as delegates say them.

use crate::model::{Date, DatePart};

/// A date at the precision it has: `2024`, `Jul 2024`, `31 Jul 2024`, `29 Jul – 9 Aug 2024`.
#[must_use]
pub fn date(date: &Date) -> String {
    let Some(end) = date.end else { return date_part(date.start) };
    let start = date.start;
    let same_year = start.year == end.year;
    match (start.month, start.day, end.month, end.day) {
        (Some(month), Some(first), Some(end_month), Some(last)) if same_year && month == end_month => {
            format!("{first}–{last} {} {}", month_name(month), start.year)
        }
        (Some(month), Some(first), Some(_), Some(_)) if same_year => format!("{first} {} – {}", month_name(month), date_part(end)),
        (Some(month), None, Some(_), None) if same_year => format!("{} – {}", month_name(month), date_part(end)),
        _ => format!("{} – {}", date_part(start), date_part(end)),
    }
}

/// The month a date begins in, for where there is no room for more: `Jul 2024`.
#[must_use]
pub fn month(date: &Date) -> String {
    date_part(DatePart { day: None, ..date.start })
}

fn date_part(part: DatePart) -> String {
    match (part.month, part.day) {
        (Some(month), Some(day)) => format!("{day} {} {}", month_name(month), part.year),
        (Some(month), None) => format!("{} {}", month_name(month), part.year),
        _ => part.year.to_string(),
    }
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_said_at_the_precision_they_have() {
        for (written, words) in [
            ("2024", "2024"),
            ("2024-07", "Jul 2024"),
            ("2024-07-31", "31 Jul 2024"),
            ("2024-07-29/2024-08-09", "29 Jul – 9 Aug 2024"),
            ("2025-10-25/2025-10-26", "25–26 Oct 2025"),
            ("2023-12/2024-01", "Dec 2023 – Jan 2024"),
            ("2022/2024", "2022 – 2024"),
        ] {
            assert_eq!(date(&written.parse().unwrap()), words);
        }
    }
}
