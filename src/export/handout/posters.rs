//! Posters for the wall: a page for each stop, landscape, to be read from three metres.

use super::{
    Head, cut, focus_words,
    poster_fit::{PosterFit, poster_fit},
    status,
    stops::{HandoutStop, letter},
};
use crate::{
    export::{ExportError, Progress},
    text,
};
use maud::{Markup, html};

pub(super) fn posters(head: &Head<'_>, stops: &[HandoutStop<'_>], progress: Progress<'_>) -> Result<Markup, ExportError> {
    let mut body = Vec::with_capacity(stops.len());
    for one in stops {
        body.push(poster(head, one, stops.len()));
        progress.at(body.len(), stops.len())?;
    }
    Ok(html! { main.posters { h1.title { (head.title) } @for poster in &body { (poster) } } })
}

fn poster(head: &Head<'_>, stop: &HandoutStop<'_>, of: usize) -> Markup {
    let PosterFit { sizes, heading, columns, focus } = poster_fit(stop);
    let style = format!("--q:{}pt;--w:{}pt;--c:{}pt;--h:{heading}pt;--n:{columns}", sizes.question, sizes.words, sizes.choices);
    html! {
        section.poster style=(style) {
            header.head {
                p.place { bdi { (focus.place) } }
                @if !focus.heading.is_empty() { h2 dir="auto" { (focus.heading) } }
                p.num { (text::paper::stop_of(stop.number, of)) }
            }
            @if let Some(question) = stop.question { p.ask dir="auto" { (question) } }
            div.words {
                (focus_words(&focus))
                @if !focus.words.is_empty() { div.under { (status(&focus)) (cut(&focus)) @if !focus.about.is_empty() { p.q { (focus.about) } } } }
            }
            @if !stop.choices.is_empty() { ol.choices {
                @for (index, choice) in stop.choices.iter().enumerate() {
                    li { span.letter { (letter(index)) } span dir="auto" { (choice) } }
                }
            } }
            footer.foot { span { (head.title) } span { (head.from) } }
        }
    }
}
