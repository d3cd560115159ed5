//! Words of a walk on paper: what is on the sheets and posters, and what they are called where they are chosen.

use crate::locale::messages;
messages! {
    ON_PAPER = "paper-on-paper";
    WHICH_WALK = "paper-which-walk";
    PARTICIPANT = "paper-participant";
    FOR_PARTICIPANT = "paper-for-participant";
    TRAINER = "paper-trainer";
    FOR_TRAINER = "paper-for-trainer";
    POSTERS = "paper-posters";
    FOR_POSTERS = "paper-for-posters";
    WITH_TRAINER = "paper-with-trainer";
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

/// What a sheet is of: `From the briefing “…”, as of 21 Nov 2026`.
#[must_use]
pub fn from_briefing(title: &str, as_of: Option<&str>) -> String {
    let day = as_of.map(|day| format!(", as of {day}")).unwrap_or_default();
    format!("From the briefing “{title}”{day}")
}

/// How many stops, and how long they take if that is planned: `8 stops · 20 min`.
#[must_use]
pub fn length(stops: usize, minutes: u32) -> String {
    let stops = super::count(stops, "stop");
    if minutes == 0 { stops } else { format!("{stops} · {}", long(minutes)) }
}

/// When a stop begins and how long it takes: `5 min · from 0:12`.
#[must_use]
pub fn time(minutes: Option<u16>, from: u32) -> String {
    let begins = format!("from {}:{:02}", from / 60, from % 60);
    minutes.map_or_else(|| format!("no time planned · {begins}"), |minutes| format!("{minutes} min · {begins}"))
}

fn long(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, rest) => format!("{hours} h {rest} min"),
    }
}

/// Which one of how many, at the edge of a poster.
#[must_use]
pub fn stop_of(number: usize, of: usize) -> String {
    format!("Stop {number} of {of}")
}

/// Above a reply whose critique is not uncovered beside it.
#[must_use]
pub fn reply_to(critique: &str) -> String {
    format!("to {critique}")
}

/// Below the replies that are uncovered: who replied besides.
#[must_use]
pub fn also_replied(others: &[String]) -> String {
    format!("Also replied: {}", others.join("; "))
}

/// Where somebody asks for a walk a briefing does not have; `known` are its walks by id and title.
#[must_use]
pub fn no_such_walk(typed: &str, known: &[(&str, &str)]) -> String {
    format!("There is no walk {typed:?} in this briefing. {}", these(known))
}

/// Where somebody has to say which walk is meant.
#[must_use]
pub fn which_walk(known: &[(&str, &str)]) -> String {
    format!("This briefing has {}. Name one: --walk ID. {}", super::count(known.len(), "walk"), these(known))
}

fn these(known: &[(&str, &str)]) -> String {
    let known: Vec<String> = known.iter().map(|(id, title)| format!("{id} ({title})")).collect();
    format!("It has: {}.", known.join(", "))
}
