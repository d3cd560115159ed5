//! Every word a person reads in the interface, in one place.
//!
//! Sentence case, no full stop after a single sentence on a button or chip, plain verbs, UN spelling (-ize, -our), one word
//! for one thing. Numbers and dates as delegates say them. Knows the model only.

/// Names of words, each with its words.
macro_rules! words {
    ($($name:ident = $words:literal;)*) => {
        $(#[allow(missing_docs, reason = "the words say it")] pub const $name: &str = $words;)*
    };
}

mod announcements;
mod cards;
mod copying;
mod date;
mod done;
pub mod export;
mod filters;
mod finding;
mod floor;
mod gaps;
mod home;
mod keys;
pub mod licences;
pub mod man;
mod model;
mod notes;
mod numbers;
mod panes;
pub mod paper;
mod problems;
mod saving;
mod settings;
mod walks;
pub mod workshop;
mod world;

pub use announcements::{item_announcement, pane_announcement, result_announcement, size_announcement};
pub use cards::*;
pub use copying::*;
pub use date::{date, month};
pub use done::*;
pub use filters::*;
pub use finding::*;
pub use floor::*;
pub use gaps::*;
pub use home::*;
pub use keys::*;
pub use model::*;
pub use notes::*;
pub use numbers::*;
pub use panes::*;
pub use problems::*;
pub use saving::*;
pub use settings::*;
pub use walks::*;
pub use world::*;

use crate::model::Date;

/// The program's name.
pub const APP: &str = "Plenary";
/// Which version this is.
pub const THIS_VERSION: &str = concat!("Version ", env!("CARGO_PKG_VERSION"));

words! {
    MENU = "Menu";
    OPEN = "Open…";
    CLOSE = "Close";
    CONTENTS = "Contents";
    BACK = "Back";
    FORWARD = "Forward";
    NOTHING_OPEN = "Nothing is open";
    ACTORS = "Actors";
    SOURCES = "Sources";
    EVENTS = "Events";
    TERMS = "Terms";
    STATUS = "Status and texts";
    CURRENT_EDITION = "The numbers in this briefing are those of this text";
    ABOUT = "A reader for treaty briefings: what a treaty provides, which safeguards limit it, and what critics say. It needs no network and sends nothing.";
    ABOUT_LICENCE = "The program is under the MIT licence or the Apache licence 2.0, at your choice; its briefings are under CC BY 4.0. It uses the fonts Libertinus Serif, Noto Sans and DejaVu Sans Mono, and the software listed below.";
}

/// What a screen reader calls an entry of the bibliography.
#[must_use]
pub fn source_name(index: usize, of: usize, title: &str) -> String {
    format!("Source {index} of {of}: {title}")
}

/// After the first names of a list.
#[must_use]
pub fn and_more(number: usize) -> String {
    format!("and {number} more")
}

/// Above the status of a treaty.
#[must_use]
pub fn status_as_of(day: &Date) -> String {
    format!("Status as of {}", date(day))
}

/// The name of a role card, in the order of [`crate::state::Role`].
#[must_use]
pub const fn workshop_role(index: usize) -> &'static str {
    ["State", "Rights group", "Company", "Police", "United Nations"][index]
}
