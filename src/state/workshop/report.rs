//! What a workshop came to, as Markdown: the time of each stop, the hands, what the room asked.
//!
//! It is for the trainer to keep and hand on; the trainer's notes are no part of it.

use super::Workshop;
use crate::{
    describe::{Hands, choices},
    model::Stop,
    text::{self, Message, workshop as words},
};
use std::fmt::Write as _;

/// The name of the file: when it began and which walk, in letters every system takes.
pub(super) fn name(walk: &str, now: i64, zone: i32) -> String {
    let safe: String =
        walk.chars().map(|letter| if letter.is_ascii_alphanumeric() || letter == '-' { letter } else { '-' }).take(60).collect();
    let (day, time) = local(now, zone);
    let ending = if safe.is_empty() { String::new() } else { format!(" {safe}") };
    format!("{day} {}{ending}.md", time.replace(':', ""))
}

/// Day and time of the day where the trainer is: `2026-11-26`, `10:42`.
#[must_use]
pub fn local(now: i64, zone: i32) -> (String, String) {
    let seconds = now.div_euclid(1000) + i64::from(zone);
    let (days, of_day) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let time = format!("{:02}:{:02}", of_day / 3600, of_day / 60 % 60);
    let day = jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(days));
    (day.map(|day| day.to_string()).unwrap_or_default(), time)
}

impl Workshop {
    /// The report, as it stands now. `zone` is the seconds by which the trainer's clock is ahead of UTC.
    #[must_use]
    pub fn report(&self, now: i64, zone: i32) -> String {
        let mut out = String::new();
        let (day, time) = local(now, zone);
        let _ = writeln!(out, "# {}\n", plain(&self.walk.title));
        let day = day.parse().map_or(day, |date| text::date(&date));
        let _ = writeln!(out, "{}\n", words::report_of(&plain(&self.linked.briefing().instrument.title), &day, &time));
        let planned: i64 = self.walk.stops.iter().filter_map(|stop| stop.minutes).map(|minutes| i64::from(minutes) * 60).sum();
        let planned = (planned > 0).then(|| words::clock(planned));
        let _ = writeln!(out, "{}\n", words::report_took(&words::clock(self.timer.total(now)), planned.as_deref()));
        let _ = writeln!(out, "| {} |\n|---:|---|---:|---:|---|", words::REPORT_COLUMNS.map(Message::words).join(" | "));
        for (index, stop) in self.walk.stops.iter().enumerate() {
            let place = plain(&self.linked.say_target(&stop.focus));
            let planned = stop.minutes.map(|minutes| words::clock(i64::from(minutes) * 60)).unwrap_or_default();
            let uncovered = words::some_of(self.uncovered_at(index), stop.reveal.len());
            let _ = writeln!(out, "| {} | {place} | {planned} | {} | {uncovered} |", index + 1, words::clock(self.timer.at(index, now)));
        }
        for (index, stop) in self.walk.stops.iter().enumerate() {
            self.report_stop(&mut out, index, stop);
        }
        out
    }

    fn report_stop(&self, out: &mut String, index: usize, stop: &Stop) {
        let none = Hands::default();
        let hands = self.hands.get(index).unwrap_or(&none);
        let asked: Vec<&str> = self
            .questions
            .get(index)
            .map(|asked| asked.lines().map(str::trim).filter(|line| !line.is_empty()).collect())
            .unwrap_or_default();
        let counted = hands.total(0).is_some() || hands.total(1).is_some();
        if asked.is_empty() && !counted {
            return;
        }
        let place = plain(&self.linked.say_target(&stop.focus));
        let head = text::side_by_side(&[words::stop_of(index + 1, self.walk.stops.len()), place]);
        let _ = writeln!(out, "\n## {head}");
        if let Some(question) = stop.question.as_ref().filter(|_| counted) {
            let _ = writeln!(
                out,
                "\n{}\n\n|  | {} |\n|---|---|---:|---:|---:|",
                plain(question),
                words::HANDS_COLUMNS.map(Message::words).join(" | ")
            );
            for (choice, says) in choices(stop).iter().enumerate() {
                let (before, after) = (hands.of(0, choice), hands.of(1, choice));
                let figure = |hands: Option<u32>| hands.map(|hands| hands.to_string()).unwrap_or_default();
                let _ = writeln!(
                    out,
                    "| {} | {} | {} | {} | {} |",
                    text::letter(choice),
                    plain(says),
                    figure(before),
                    figure(after),
                    shift(before, after)
                );
            }
        }
        if !asked.is_empty() {
            let _ = writeln!(out, "\n{}\n", words::THE_ROOM_ASKED);
            for line in asked {
                let _ = writeln!(out, "- {}", plain(line));
            }
        }
    }
}

/// `+3`, `−2`, `0`; nothing where one of them was not counted.
fn shift(before: Option<u32>, after: Option<u32>) -> String {
    match before.zip(after) {
        Some((before, after)) => words::shift(before, after),
        None => String::new(),
    }
}

/// Words that are no mark-up, on one line.
fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\n' | '\r' | '\t' => plain.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' => plain.extend(['\\', letter]),
            other => plain.push(other),
        }
    }
    plain
}
