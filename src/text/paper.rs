//! Words of a walk on paper: what is on the sheets and posters, and what they are called where they are chosen.

use super::{counted_stops, list, list_of_lists, sentences, side_by_side};
use crate::locale::messages;

messages! {
    ARTICLE_ON_PAPER = "paper-article-on-paper";
    ON_PAPER = "paper-on-paper";
    WHICH_WALK = "paper-which-walk";
    PARTICIPANT = "paper-participant";
    FOR_PARTICIPANT = "paper-for-participant";
    TRAINER = "paper-trainer";
    FOR_TRAINER = "paper-for-trainer";
    POSTERS = "paper-posters";
    FOR_POSTERS = "paper-for-posters";
    WITH_TRAINER = "paper-with-trainer";
    WITH_CARDS_IN_FULL = "paper-with-cards-in-full";
    HOW_TO_TICK = "paper-how-to-tick";
    BEFORE = "paper-before";
    AFTER = "paper-after";
    TRAINERS_OWN = "paper-trainers-own";
    UNCOVERED = "paper-uncovered";
    NOTHING_UNCOVERED = "paper-nothing-uncovered";
    HANDS = "paper-hands";
    CUT = "paper-cut";
    NO_WALK = "paper-no-walk";
}

messages! {
    fn from_undated_briefing(title: &str) = "paper-from-undated-briefing";
    fn from_dated_briefing(title: &str, day: &str) = "paper-from-dated-briefing";
    fn short_minutes(minutes: u32) = "paper-short-minutes";
    fn short_hours(hours: u32) = "paper-short-hours";
    fn short_hours_and_minutes(hours: u32, minutes: u32) = "paper-short-hours-and-minutes";
    fn time_planned(minutes: u16, begins: &str) = "paper-time-planned";
    fn no_time_planned(begins: &str) = "paper-no-time-planned";
    /// Which one of how many, at the edge of a poster.
    fn stop_of(number: usize, of: usize) = "paper-stop-of";
    /// Above a reply whose critique is not uncovered beside it.
    fn reply_to(critique: &str) = "paper-reply-to";
    fn others_replied(others: &str) = "paper-others-replied";
    fn unknown_walk(typed: &str) = "paper-unknown-walk";
    fn name_a_walk(walks: usize) = "paper-name-a-walk";
    fn known_walk(id: &str, title: &str) = "paper-known-walk";
    fn known_walks(walks: &str) = "paper-known-walks";
}

/// What a sheet is of: `From the briefing “…”, as of 21 Nov 2026`.
#[must_use]
pub fn from_briefing(title: &str, as_of: Option<&str>) -> String {
    as_of.map_or_else(|| from_undated_briefing(title), |day| from_dated_briefing(title, day))
}

/// How many stops, and how long they take if that is planned: `8 stops · 20 min`.
#[must_use]
pub fn length(stops: usize, minutes: u32) -> String {
    let long = match (minutes / 60, minutes % 60) {
        (0, 0) => return counted_stops(stops),
        (0, rest) => short_minutes(rest),
        (hours, 0) => short_hours(hours),
        (hours, rest) => short_hours_and_minutes(hours, rest),
    };
    side_by_side(&[counted_stops(stops), long])
}

/// When a stop begins and how long it takes: `5 min · from 0:12`.
#[must_use]
pub fn time(minutes: Option<u16>, from: u32) -> String {
    let begins = format!("{}:{:02}", from / 60, from % 60);
    minutes.map_or_else(|| no_time_planned(&begins), |minutes| time_planned(minutes, &begins))
}

/// Below the replies that are uncovered: who replied besides.
#[must_use]
pub fn also_replied(others: &[String]) -> String {
    others_replied(&list_of_lists(others))
}

/// Where somebody asks for a walk a briefing does not have; `known` are its walks by id and title.
#[must_use]
pub fn no_such_walk(typed: &str, known: &[(&str, &str)]) -> String {
    sentences(&[unknown_walk(typed), these(known)])
}

/// Where somebody has to say which walk is meant.
#[must_use]
pub fn which_walk(known: &[(&str, &str)]) -> String {
    sentences(&[name_a_walk(known.len()), these(known)])
}

fn these(known: &[(&str, &str)]) -> String {
    let known: Vec<String> = known.iter().map(|(id, title)| known_walk(id, title)).collect();
    known_walks(&list(&known))
}
