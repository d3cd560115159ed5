//! What participants write on: each stop with its question, boxes to tick before and after, and lines.

use super::{
    Head, PARTICIPANT_WORDS, cut, focus_words, status, stop_head,
    stops::{HandoutStop, letter},
};
use crate::{
    export::{ExportError, Progress},
    text,
};
use maud::{Markup, html};

/// Lines to write on below each stop: enough for two sentences by hand.
const LINES: usize = 4;

pub(super) fn participant_handout(head: &Head<'_>, stops: &[HandoutStop<'_>], progress: Progress<'_>) -> Result<Markup, ExportError> {
    let mut body = Vec::with_capacity(stops.len());
    for one in stops {
        body.push(stop(one));
        progress.at(body.len(), stops.len())?;
    }
    Ok(html! {
        main.paper.participant {
            header.over { (head.top()) p.how { @if stops.iter().any(|stop| !stop.choices.is_empty()) { (text::paper::HOW_TO_TICK) " " } (text::export::SUMMARIES) } }
            @for stop in &body { (stop) }
        }
    })
}

fn stop(stop: &HandoutStop<'_>) -> Markup {
    let focus = PARTICIPANT_WORDS.keep(&stop.focus);
    html! {
        section.stop {
            (stop_head(stop.number, &focus, &status(&focus)))
            div.in {
                div.words { (focus_words(&focus)) (cut(&focus)) }
                @if let Some(question) = stop.question { p.ask dir="auto" { (question) } }
                @if !stop.choices.is_empty() { (ticks(&stop.choices)) }
                div.rules aria-hidden="true" { @for _ in 0..LINES { span {} } }
            }
        }
    }
}

/// A row for each choice with a box before and a box after.
fn ticks(choices: &[&str]) -> Markup {
    html! {
        table.ticks {
            thead { tr { th scope="col" { (text::paper::BEFORE) } th scope="col" { (text::paper::AFTER) } td {} td {} } }
            tbody {
                @for (index, choice) in choices.iter().enumerate() {
                    tr { td.tick { span.box {} } td.tick { span.box {} } td.letter { (letter(index)) } td.t dir="auto" { (choice) } }
                }
            }
        }
    }
}
