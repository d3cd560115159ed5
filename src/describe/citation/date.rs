//! Dates as the styles write them, at the precision they are known.

use super::style::CitationStyle;
use crate::{
    model::{Date, DatePart},
    text::citations::{day_and_month, day_and_year, day_of, month, month_and_day, month_and_year, month_of, range},
};

/// `31 July 2024`, and for APA `2024, July 31`. Of an interval what both ends have in common stands once.
pub(super) fn day(date: &Date, style: CitationStyle) -> String {
    let start = date.start;
    let Some(end) = date.end else { return part(start, style) };
    let same_year = start.year == end.year && start.month.is_some() && end.month.is_some();
    let same_month = same_year && start.month == end.month && start.day.is_some() && end.day.is_some();
    let (from, to) = match style {
        CitationStyle::Apa if same_month => (part(start, style), end.day.unwrap_or_default().to_string()),
        CitationStyle::Apa if same_year => (part(start, style), without_year(end)),
        CitationStyle::Un | CitationStyle::Oscola if same_month => (start.day.unwrap_or_default().to_string(), part(end, style)),
        CitationStyle::Un | CitationStyle::Oscola if same_year => {
            let of = start.month.map(month).unwrap_or_default();
            (start.day.map_or_else(|| of.clone(), |day| day_and_month(day, &of)), part(end, style))
        }
        _ => (part(start, style), part(end, style)),
    };
    range(&from, &to)
}

/// `December 24, 2024`: of treaties in APA, whose date stands in no brackets.
pub(super) fn month_first(date: &Date) -> String {
    let one = |part: DatePart| match (part.month, part.day) {
        (Some(_), Some(_)) => day_and_year(&without_year(part), part.year.into()),
        (Some(_), None) => month_and_year(&without_year(part), part.year.into()),
        (None, _) => part.year.to_string(),
    };
    date.end.map_or_else(|| one(date.start), |end| range(&one(date.start), &one(end)))
}

/// The last day a date can mean.
pub(super) fn latest(date: &Date) -> DatePart {
    let end = date.end.unwrap_or(date.start);
    DatePart { year: end.year, month: end.month.or(Some(12)), day: end.day.or(Some(31)) }
}

fn part(part: DatePart, style: CitationStyle) -> String {
    match (part.month, part.day) {
        (Some(of), Some(day)) => day_of(style.key(), day, &month(of), part.year.into()),
        (Some(of), None) => month_of(style.key(), &month(of), part.year.into()),
        (None, _) => part.year.to_string(),
    }
}

/// `July 31`.
fn without_year(part: DatePart) -> String {
    let month = part.month.map(month).unwrap_or_default();
    part.day.map_or_else(|| month.clone(), |day| month_and_day(&month, day))
}
