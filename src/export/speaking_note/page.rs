//! The speaking note as a page that a browser shows and prints on one sheet.

use crate::{
    describe::SpeakingNote,
    export::{html::head, language_tag::language_tag},
    linked::LinkedBriefing,
    model::is_from_the_right,
    text::{self, speaking},
};
use maud::{DOCTYPE, Markup, html};

const STYLES: &str = include_str!("speaking_note.css");
/// Lines to write on where the briefing has no point.
const LINES: usize = 6;

/// All of it.
pub(super) fn page(linked: &LinkedBriefing, note: &SpeakingNote) -> Markup {
    let briefing = linked.briefing();
    let dir = if is_from_the_right(briefing) { "rtl" } else { "ltr" };
    let (size, (_, height)) = (note.letters.points(), note.paper.size());
    // A little less than the sheet has between its margins, as browsers round.
    let room = height - 2.0 * crate::describe::Paper::MARGIN - 12.0;
    let styles = format!(
        "{STYLES}@page{{size:{paper} portrait;margin:20mm}}:root{{--type:{size}pt;--small:{small}pt}}@media print{{.sheet{{min-height:{room}pt}}}}",
        paper = note.paper.name(),
        small = note.not_spoken_points(),
    );
    html! {
        (DOCTYPE)
        html lang=(language_tag(briefing)) dir=(dir) {
            (head(&text::labelled(speaking::SPEAKING_NOTE.words(), &note.place), &styles))
            body { main.sheet { (spoken(note)) (not_spoken(note)) (foot(note)) } }
        }
    }
}

fn spoken(note: &SpeakingNote) -> Markup {
    html! {
        h1.reference dir="auto" { (note.reference) }
        @if let Some(words) = &note.words {
            blockquote dir="auto" {
                @if let Some(lead) = &words.lead { p.t { (lead) } }
                p.t { (words.words) }
            }
            p.about { (words.status) }
        }
        @if let Some(why) = &note.no_words { p.about dir="auto" { (why) } }
        @if note.words_too_long { p.about { (speaking::WORDS_TOO_LONG) } }
        @match &note.opening {
            Some(opening) => {
                p.t { (opening) }
                ol {
                    @for point in note.taken() {
                        li value=(point.number.unwrap_or_default()) dir="auto" { p.t { (point.words) } p.about { (point.by) } }
                    }
                }
            },
            None => { @for _ in 0..LINES { p.hand {} } },
        }
        p.t { (note.closing) }
        p.hand {}
    }
}

fn not_spoken(note: &SpeakingNote) -> Markup {
    let mut replies = note.expected().peekable();
    if replies.peek().is_none() {
        return html! {};
    }
    html! {
        section.answers {
            h2 { (speaking::IF_THEY_SAY) " " span { (speaking::NOT_SPOKEN) } }
            @for reply in replies { p.t dir="auto" { b { (text::label(&reply.speaker)) } " " (reply.words) " " i { (reply.answered()) } } }
        }
    }
}

fn foot(note: &SpeakingNote) -> Markup {
    html! {
        footer {
            @if let Some(remark) = &note.remark { p { (text::sentence(remark)) } }
            p { (note.citation) }
            p { b { (speaking::about_seconds(note.seconds)) } " " (speaking::at_the_speed(crate::describe::WORDS_A_MINUTE)) }
        }
    }
}
