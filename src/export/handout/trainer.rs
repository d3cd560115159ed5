//! The trainer’s copy: times, what is uncovered in which order, the private notes, and space to count hands.
//!
//! All of it stands in a table with one column, whose head a browser prints again on every page: whoever picks
//! up a single page sees whose it is.

use super::{
    Head, TRAINER_WORDS, cut, focus_words, status, stop_head,
    stops::{RevealedItem, RevealedReply, TrainerStop, letter},
};
use crate::{
    export::{ExportError, Progress, html::cards::chip_sign_markup},
    text,
};
use maud::{Markup, html};

pub(super) fn trainer_handout(head: &Head<'_>, stops: &[TrainerStop<'_>], progress: Progress<'_>) -> Result<Markup, ExportError> {
    let mut body = Vec::with_capacity(stops.len());
    for one in stops {
        body.push(stop(one));
        progress.at(body.len(), stops.len())?;
    }
    Ok(html! {
        main.paper.trainer {
            table.own role="presentation" {
                thead { tr { td { p.mark { b { (text::paper::TRAINERS_OWN) } span { (head.title) } } } } }
                tbody {
                    tr { td { header.over { (head.top()) } } }
                    @for stop in &body { tr { td { (stop) } } }
                }
            }
        }
    })
}

fn stop(stop: &TrainerStop<'_>) -> Markup {
    let shown = &stop.stop;
    let focus = TRAINER_WORDS.keep(&shown.focus);
    let time = html! { p.time { (text::paper::time(stop.minutes, stop.from)) } };
    html! {
        section.stop {
            (stop_head(shown.number, &focus, &time))
            div.in {
                div.two {
                    div {
                        @if let Some(question) = shown.question { p.ask dir="auto" { (question) } }
                        @if !focus.words.is_empty() { div.words { (focus_words(&focus)) (status(&focus)) (cut(&focus)) } }
                    }
                    @if !shown.choices.is_empty() { (hands(&shown.choices)) }
                }
                (uncovered(&stop.uncovered))
                @if let Some(notes) = stop.notes {
                    aside.note { p.k { (text::export::TRAINER) } p.t dir="auto" { (notes) } }
                }
            }
        }
    }
}

/// Room to write how many hands, before and after.
fn hands(choices: &[&str]) -> Markup {
    html! {
        table.hands {
            thead {
                tr { th scope="col" colspan="2" { (text::paper::HANDS) } th scope="col" { (text::paper::BEFORE) } th scope="col" { (text::paper::AFTER) } }
            }
            tbody {
                @for (index, choice) in choices.iter().enumerate() {
                    tr { td.letter { (letter(index)) } td dir="auto" { (choice) } td.count {} td.count {} }
                }
            }
        }
    }
}

fn uncovered(all: &[RevealedItem]) -> Markup {
    html! {
        div.uncovered {
            p.k { @if all.is_empty() { (text::paper::NOTHING_UNCOVERED) } @else { (text::paper::UNCOVERED) } }
            @for one in all {
                @let alone = one.replies.is_empty() && !one.is_unanswered;
                div.card-row.alone[alone] {
                    span.n { (one.number) }
                    div.says {
                        p.name {
                            b { bdi { (one.name) } } " "
                            @if let Some((sign, word)) = one.chip { span.chip { (chip_sign_markup(sign)) (word) } }
                            " " span.q { (one.kind) @if !one.about.is_empty() { (text::DOT.words()) (one.about) } }
                        }
                        p.t dir="auto" { (one.says) }
                    }
                    @if !alone {
                        div.answers {
                            @for reply in &one.replies { (answer(reply)) }
                            @if one.is_unanswered { p.none { (text::NO_REPLY) } }
                            @if !one.others.is_empty() { p.q { (text::paper::also_replied(&one.others)) } }
                        }
                    }
                }
            }
        }
    }
}

fn answer(reply: &RevealedReply) -> Markup {
    html! {
        div.answer {
            p.q { @if let Some(number) = reply.number { span.n { (number) } " " } (text::REPLY) (text::DOT.words()) (reply.by) }
            p.t dir="auto" { (reply.says) }
        }
    }
}
