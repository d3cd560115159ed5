//! Dates as delegates say them.

use crate::locale::messages;
use crate::model::{Date, DatePart};

messages! {
    fn month_alone(month: u8) = "date-month";
    fn month_after_day(month: u8) = "date-month-after-day";
    fn of_year(year: i32) = "date-of-year";
    fn of_month(month: &str, year: i32) = "date-of-month";
    fn of_day(day: u8, month: &str, year: i32) = "date-of-day";
    fn days_of_one_month(day: u8, end_day: u8, month: &str, year: i32) = "date-days-of-one-month";
    fn days_of_one_year(day: u8, month: &str, end_day: u8, end_month: &str, year: i32) = "date-days-of-one-year";
    fn months_of_one_year(month: &str, end_month: &str, year: i32) = "date-months-of-one-year";
    fn from_to(from: &str, to: &str) = "date-from-to";
}

/// A date at the precision it has: `2024`, `Jul 2024`, `31 Jul 2024`, `29 Jul – 9 Aug 2024`.
#[must_use]
pub fn date(date: &Date) -> String {
    let Some(end) = date.end else { return date_part(date.start) };
    let start = date.start;
    let year = i32::from(start.year);
    let same_year = start.year == end.year;
    match (start.month, start.day, end.month, end.day) {
        (Some(month), Some(day), Some(end_month), Some(end_day)) if same_year && month == end_month => {
            days_of_one_month(day, end_day, &month_after_day(month), year)
        }
        (Some(month), Some(day), Some(end_month), Some(end_day)) if same_year => {
            days_of_one_year(day, &month_after_day(month), end_day, &month_after_day(end_month), year)
        }
        (Some(month), None, Some(end_month), None) if same_year => months_of_one_year(&month_alone(month), &month_alone(end_month), year),
        _ => from_to(&date_part(start), &date_part(end)),
    }
}

/// The month a date begins in, for where there is no room for more: `Jul 2024`.
#[must_use]
pub fn month(date: &Date) -> String {
    date_part(DatePart { day: None, ..date.start })
}

fn date_part(part: DatePart) -> String {
    let year = i32::from(part.year);
    match (part.month, part.day) {
        (Some(month), Some(day)) => of_day(day, &month_after_day(month), year),
        (Some(month), None) => of_month(&month_alone(month), year),
        _ => of_year(year),
    }
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
            ("2024-03/2024-05", "Mar – May 2024"),
            ("2023-12/2024-01", "Dec 2023 – Jan 2024"),
            ("2023-12-30/2024-01-02", "30 Dec 2023 – 2 Jan 2024"),
            ("2024-07-29/2024-08", "29 Jul 2024 – Aug 2024"),
            ("2022/2024", "2022 – 2024"),
        ] {
            assert_eq!(date(&written.parse().unwrap()), words);
        }
    }
}
