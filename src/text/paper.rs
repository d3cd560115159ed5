//! Words of a walk on paper: what is on the sheets and posters, and what they are called where they are chosen.

words! {
    ON_PAPER = "A walk, on paper";
    WHICH_WALK = "Which walk";
    PARTICIPANT = "Sheets for participants";
    FOR_PARTICIPANT = "HTML to print: questions, boxes to tick and lines to write on; nothing that is uncovered later";
    TRAINER = "The trainer’s sheet";
    FOR_TRAINER = "HTML to print: times, what is uncovered in which order, the private notes, and space to count hands";
    POSTERS = "Posters";
    FOR_POSTERS = "HTML to print: a page for each stop, readable from three metres";
    WITH_TRAINER = "With the trainer’s notes of the walks";
    HOW_TO_TICK = "Tick what you think before anything is uncovered, and again when you have heard the debate.";
    BEFORE = "Before";
    AFTER = "After";
    TRAINERS_OWN = "For the trainer only. Not for the audience.";
    UNCOVERED = "Uncovered, in this order";
    NOTHING_UNCOVERED = "Nothing is uncovered here.";
    HANDS = "Hands";
    CUT = "Shortened to fit";
    NO_WALK = "This briefing has no walk.";
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
