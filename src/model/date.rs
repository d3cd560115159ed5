//! A date at the precision it is known.
//!
//! The written form is EDTF level 0 (<https://www.loc.gov/standards/datetime/>): a year, a
//! year-month, a day, or an interval of two of these with a stroke. Nothing is invented to fill in
//! what is not known.

use serde::{Serialize, Serializer};
use std::{fmt, str::FromStr};

/// A year, a month, a day, or an interval.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The date, or the first of an interval.
    pub start: DatePart,
    /// The last of an interval.
    pub end: Option<DatePart>,
}

/// A date without an interval. Absent parts are not known, not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DatePart {
    /// Of the common era.
    pub year: i16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31, always one the month has.
    pub day: Option<u8>,
}

/// Why a text is not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Not of the form.
    Form,
    /// Of the form, and not in the calendar.
    NoSuchDay(String),
    /// The interval ends before it begins.
    Backwards,
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (start, end) = match text.split_once('/') {
            Some((start, end)) => (part(start)?, Some(part(end)?)),
            None => (part(text)?, None),
        };
        if end.is_some_and(|end| end < start) {
            return Err(DateError::Backwards);
        }
        Ok(Self { start, end })
    }
}

fn part(text: &str) -> Result<DatePart, DateError> {
    let mut pieces = text.split('-');
    let year = number(pieces.next(), 4)?.ok_or(DateError::Form)?;
    let month = number(pieces.next(), 2)?;
    let day = number(pieces.next(), 2)?;
    if pieces.next().is_some() {
        return Err(DateError::Form);
    }
    let (small, no_such_day) = (|n: i16| i8::try_from(n), || DateError::NoSuchDay(text.to_owned()));
    let (m, d) = (small(month.unwrap_or(1)), small(day.unwrap_or(1)));
    let (Ok(m), Ok(d)) = (m, d) else { return Err(no_such_day()) };
    jiff::civil::Date::new(year, m, d).map_err(|_| no_such_day())?;
    Ok(DatePart { year, month: month.map(|_| m.unsigned_abs()), day: day.map(|_| d.unsigned_abs()) })
}

fn number(piece: Option<&str>, digits: usize) -> Result<Option<i16>, DateError> {
    let Some(piece) = piece else { return Ok(None) };
    if piece.len() != digits || !piece.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DateError::Form);
    }
    piece.parse().map(Some).map_err(|_| DateError::Form)
}

impl fmt::Display for DatePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

/// The written form, `2024-07-29/2024-08-09`. What people read is made in [`crate::text`].
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.start)?;
        if let Some(end) = self.end {
            write!(f, "/{end}")?;
        }
        Ok(())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_keeps_the_precision_it_was_given() {
        for text in ["2024", "2024-07", "2024-07-31", "2024-07-29/2024-08-09", "2023/2024-02"] {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_day_the_calendar_does_not_have_is_refused() {
        assert_eq!("2024-02-30".parse::<Date>(), Err(DateError::NoSuchDay("2024-02-30".to_owned())));
        assert_eq!("2024-13".parse::<Date>(), Err(DateError::NoSuchDay("2024-13".to_owned())));
        assert_eq!("2024-07-31/2024-07-01".parse::<Date>(), Err(DateError::Backwards));
        for text in ["", "24", "July 2024", "2024-7-1", "2024-07-31-1", "2024-07-31/"] {
            assert_eq!(text.parse::<Date>(), Err(DateError::Form), "{text}");
        }
    }

    #[test]
    fn dates_sort_by_when_they_begin() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        assert!(date("2023") < date("2023-08-30"));
        assert!(date("2024-07-29/2024-08-09") < date("2024-07-31"));
    }
}
