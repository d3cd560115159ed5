//! Dates as the styles write them, at the precision they are known.

use super::style::CitationStyle;
use crate::model::{Date, DatePart};

/// `31 July 2024`, and for APA `2024, July 31`. Of an interval what both ends have in common stands once.
pub(super) fn day(date: &Date, style: CitationStyle) -> String {
    let start = date.start;
    let Some(end) = date.end else { return part(start, style) };
    let same_year = start.year == end.year && start.month.is_some() && end.month.is_some();
    let same_month = same_year && start.month == end.month && start.day.is_some() && end.day.is_some();
    match style {
        CitationStyle::Apa if same_month => format!("{}–{}", part(start, style), end.day.unwrap_or_default()),
        CitationStyle::Apa if same_year => format!("{}–{}", part(start, style), month_and_day(end)),
        CitationStyle::Un | CitationStyle::Oscola if same_month => format!("{}–{}", start.day.unwrap_or_default(), part(end, style)),
        CitationStyle::Un | CitationStyle::Oscola if same_year => {
            let first = start.day.map(|day| format!("{day} ")).unwrap_or_default();
            format!("{first}{}–{}", start.month.map(month).unwrap_or_default(), part(end, style))
        }
        _ => format!("{}–{}", part(start, style), part(end, style)),
    }
}

/// `December 24, 2024`: of treaties in APA, whose date stands in no brackets.
pub(super) fn month_first(date: &Date) -> String {
    let one = |part: DatePart| match part.month {
        Some(_) => format!("{}{} {}", month_and_day(part), if part.day.is_some() { "," } else { "" }, part.year),
        None => part.year.to_string(),
    };
    match date.end {
        Some(end) => format!("{}–{}", one(date.start), one(end)),
        None => one(date.start),
    }
}

/// The last day a date can mean.
pub(super) fn latest(date: &Date) -> DatePart {
    let end = date.end.unwrap_or(date.start);
    DatePart { year: end.year, month: end.month.or(Some(12)), day: end.day.or(Some(31)) }
}

fn part(part: DatePart, style: CitationStyle) -> String {
    match (part.month, part.day, style) {
        (Some(_), _, CitationStyle::Apa) => format!("{}, {}", part.year, month_and_day(part)),
        (Some(of), Some(day), _) => format!("{day} {} {}", month(of), part.year),
        (Some(of), None, _) => format!("{} {}", month(of), part.year),
        (None, ..) => part.year.to_string(),
    }
}

fn month_and_day(part: DatePart) -> String {
    let day = part.day.map(|day| format!(" {day}")).unwrap_or_default();
    format!("{}{day}", part.month.map(month).unwrap_or_default())
}

fn month(month: u8) -> &'static str {
    const MONTHS: [&str; 12] =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or("")
}
