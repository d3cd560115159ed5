//! How current the status of a treaty is: the last evidence that was found, when somebody last looked, and whether that is long ago.

use crate::{
    model::{Date, DatePart, Status},
    text,
};
use jiff::{Timestamp, ToSpan as _, civil, tz::TimeZone};

/// Months after which the reader says that nobody has looked for some time: a register of signatures moves in less.
const STALE_AFTER: i32 = 6;

/// What is known of it, each with its name: the last evidence, and when it was last looked for.
#[must_use]
pub fn how_current(status: &Status) -> Vec<(&'static str, String)> {
    let known = [(text::items::LAST_EVIDENCE.words(), &status.last_evidence), (text::items::LAST_LOOKED.words(), &status.last_looked)];
    known.into_iter().filter_map(|(name, day)| Some((name, text::date(day.as_ref()?)))).collect()
}

/// The same on one line.
#[must_use]
pub fn how_current_on_a_line(status: &Status) -> String {
    let known: Vec<String> = how_current(status).into_iter().map(|(name, day)| text::labelled(name, &day)).collect();
    text::side_by_side(&known)
}

/// That nobody has looked for months, in a quiet sentence. `now` is in milliseconds since 1970. None where somebody has, or where
/// the briefing does not say.
#[must_use]
pub fn staleness(status: &Status, now: i64) -> Option<String> {
    let looked = status.last_looked.as_ref()?;
    let today = Timestamp::from_millisecond(now).ok()?.to_zoned(TimeZone::UTC).date();
    let stale_from = last_day(looked)?.checked_add(STALE_AFTER.months()).ok()?;
    (today > stale_from).then(|| text::items::nobody_has_looked(&text::date(looked), STALE_AFTER.unsigned_abs()))
}

/// The last day that a date may mean.
fn last_day(date: &Date) -> Option<civil::Date> {
    let DatePart { year, month, day } = date.end.unwrap_or(date.start);
    let first = |month: u8| civil::Date::new(year, i8::try_from(month).ok()?, 1).ok();
    match (month, day) {
        (Some(month), Some(day)) => civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok(),
        (month, _) => Some(first(month.unwrap_or(12))?.last_of_month()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Basis;

    fn status(last_looked: Option<&str>) -> Status {
        let date = |text: &str| text.parse::<Date>().unwrap();
        let last_looked = last_looked.map(date);
        let (text, sources) = (String::new(), Vec::new());
        Status { text, as_of: date("2025"), last_looked, last_evidence: None, sources, basis: Basis::Unchecked }
    }

    /// Noon of a day.
    fn at(day: &str) -> i64 {
        format!("{day}T12:00:00Z").parse::<Timestamp>().unwrap().as_millisecond()
    }

    #[test]
    fn after_six_months_without_a_look_it_says_so() {
        let stale = |looked: &str, today: &str| staleness(&status(Some(looked)), at(today)).is_some();
        assert!(!stale("2026-11-30", "2027-05-30") && stale("2026-11-30", "2027-05-31"));
        // A month or a year alone may mean its last day.
        assert!(!stale("2026-11", "2027-05-30") && stale("2026-11", "2027-05-31"));
        assert!(!stale("2026", "2027-06-30") && stale("2026", "2027-07-01"));
        assert!(!stale("2026-01/2026-11-30", "2027-05-30"), "the end of an interval counts");
        assert!(!stale("2026-11-30", "2020-01-01"), "a clock that is behind says nothing");
        assert_eq!(staleness(&status(None), at("2030-01-01")), None, "what is not said is not blamed");
        let said = staleness(&status(Some("2026-11-30")), at("2028-01-01")).unwrap();
        assert_eq!(said, "Nobody has looked for anything newer since 30 Nov 2026, more than 6 months ago.");
    }
}
