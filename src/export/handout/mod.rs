//! A walk on paper, as pages that a browser prints: what participants write on, what the trainer holds, and
//! posters for the wall.
//!
//! They look as the page of a briefing does and add to its styles. A walk is given beside the briefing it
//! walks through, so that one which is not a part of it can be printed as well. What participants see is
//! made of `stops::HandoutStop`, which cannot carry a note of the trainer's or anything uncovered later.

mod participant;
mod poster_fit;
mod posters;
mod stops;
mod text_space;
mod trainer;

use super::{ExportError, Progress, html, language_tag::language_tag};
use crate::{
    linked::LinkedBriefing,
    model::{Basis, Walk, is_from_the_right},
    text,
};
use maud::{DOCTYPE, Markup, html as markup};
use std::str::FromStr;
use stops::StopFocus;
use text_space::TextSpace;

/// What is made of a walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handout {
    /// To write on: questions and boxes to tick, and nothing that is uncovered later.
    Participant,
    /// For the trainer: times, what is uncovered, the private notes, and space to count hands.
    Trainer,
    /// For the wall, a page for each stop.
    Posters,
}

impl Handout {
    /// All of them, in the order of a menu.
    pub const ALL: [Self; 3] = [Self::Participant, Self::Trainer, Self::Posters];

    /// The name a person types.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::Trainer => "trainer",
            Self::Posters => "posters",
        }
    }
}

/// A name that is none of them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is none of participant, trainer and posters")]
pub struct UnknownHandout(String);

impl FromStr for Handout {
    type Err = UnknownHandout;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|kind| kind.name() == name).ok_or_else(|| UnknownHandout(name.to_owned()))
    }
}

/// Makes the page of a walk through a briefing.
///
/// # Errors
/// If it was cancelled.
pub fn handout(linked: &LinkedBriefing, walk: &Walk, kind: Handout, progress: Progress<'_>) -> Result<Vec<u8>, ExportError> {
    let head = Head::new(linked, walk);
    let (body, style) = match kind {
        Handout::Participant => {
            (participant::participant_handout(&head, &stops::all(linked, walk), progress)?, include_str!("handout.css"))
        }
        Handout::Trainer => {
            (trainer::trainer_handout(&head, &stops::for_the_trainer(linked, walk), progress)?, include_str!("handout.css"))
        }
        Handout::Posters => (posters::posters(&head, &stops::all(linked, walk), progress)?, include_str!("posters.css")),
    };
    let lang = language_tag(linked.briefing());
    let dir = if is_from_the_right(linked.briefing()) { "rtl" } else { "ltr" };
    let page = markup! {
        (DOCTYPE)
        html lang=(lang) dir=(dir) {
            (html::head(&walk.title, style))
            body { (body) }
        }
    };
    let mut page = page.into_string();
    page.push('\n');
    Ok(page.into_bytes())
}

/// What stands over all of it.
struct Head<'l> {
    title: &'l str,
    audience: Option<&'l str>,
    /// How many stops, and how long.
    length: String,
    /// Where the texts come from.
    from: String,
}

impl<'l> Head<'l> {
    fn new(linked: &LinkedBriefing, walk: &'l Walk) -> Self {
        let briefing = linked.briefing();
        let minutes = walk.stops.iter().filter_map(|stop| stop.minutes).map(u32::from).sum();
        let as_of = briefing.as_of.as_ref().map(text::date);
        Self {
            title: &walk.title,
            audience: walk.audience.as_deref(),
            length: text::paper::length(walk.stops.len(), minutes),
            from: text::paper::from_briefing(&briefing.title, as_of.as_deref()),
        }
    }

    /// The title, for whom, and how long it takes.
    fn top(&self) -> Markup {
        markup! {
            h1 dir="auto" { (self.title) }
            @if let Some(audience) = self.audience { p.whom dir="auto" { (audience) } }
            p.q { (self.length) (text::DOT.words()) (self.from) }
        }
    }
}

/// The space for words on a page, where the whole of a stop stands on one page: half of it, or a third where the rest
/// takes more. Sizes are those of `handout.css`, on the narrower of the two papers.
const PARTICIPANT_WORDS: TextSpace = TextSpace { size: 10.0, line: 1.4, width: 150.0, indent: 6.2, height: 125.0 };
const TRAINER_WORDS: TextSpace = TextSpace { size: 9.4, line: 1.33, width: 88.0, indent: 6.2, height: 85.0 };

/// How far the words in focus were checked, as the reader says it.
fn status(focus: &StopFocus<'_>) -> Markup {
    markup! {
        @if let Some((basis, says)) = focus.status { p.status { (html::basis_sign(basis)) " " (says) } }
    }
}

/// Where some of the words do not fit.
fn cut(focus: &StopFocus<'_>) -> Markup {
    markup! { @if focus.cut { p.q { (text::paper::CUT.words()) } } }
}

/// What is in focus: what leads to it, then its own words with their numbers.
fn focus_words(focus: &StopFocus<'_>) -> Markup {
    markup! {
        @for piece in &focus.words {
            div.para.lead[piece.leads].deep[piece.depth > 0] {
                span.n { (piece.number) }
                p.t dir="auto" {
                    @if let Some(label) = piece.label { b.run { (label) } " " }
                    (piece.text)
                    @if let Some(basis) = piece.basis { " " span.q { "(" (less(basis)) ")" } }
                }
            }
        }
    }
}

fn less(basis: Basis) -> &'static str {
    text::basis(basis)
}

/// Over a stop: its number, where it is and what that is called.
fn stop_head(number: usize, focus: &StopFocus<'_>, more: &Markup) -> Markup {
    markup! {
        header.head {
            span.num { (number) }
            div.where {
                p.place { bdi { (focus.place) } @if !focus.about.is_empty() { span.q { (text::DOT.words()) (focus.about) } } }
                @if !focus.heading.is_empty() { h2 dir="auto" { (focus.heading) } }
            }
            (more)
        }
    }
}
