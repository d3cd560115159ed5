//! The names of all messages, and what chooses between them. The words are in `assets/locales`. Knows the model and
//! `locale` only.

mod announcements;
pub mod answers;
pub mod brief;
mod cards;
pub mod citations;
pub mod commands;
mod contents;
mod copying;
pub mod correction;
mod counts;
mod date;
mod done;
pub mod export;
pub mod files;
mod filters;
mod finding;
mod floor;
mod foot;
mod gaps;
mod home;
pub mod importing;
pub mod items;
mod keys;
pub mod licences;
mod lists;
pub mod man;
mod model;
mod notes;
mod numbers;
mod panes;
pub mod paper;
mod problem_words;
mod problems;
pub mod references;
pub mod register;
mod results;
mod saving;
pub mod screen;
mod settings;
pub mod speaking;
pub mod verifying;
mod walks;
mod who;
pub mod workshop;
mod world;

pub use announcements::{item_announcement, pane_announcement, result_announcement, size_announcement};
pub use cards::*;
pub use contents::*;
pub use copying::*;
pub use counts::*;
pub use date::{date, month};
pub use done::{
    DONE_MOVING_NOTES, NoteDeed, WalkDeed, WalkField, done_by_joining, done_by_naming, done_to_note, done_to_walk, once_more, redone,
    undone,
};
pub use filters::*;
pub use finding::*;
pub use floor::*;
pub use foot::*;
pub use gaps::*;
pub use home::*;
pub use keys::*;
pub use lists::*;
pub use model::*;
pub use notes::*;
pub use numbers::*;
pub use panes::*;
pub use problem_words::{DAMAGED, did_you_mean, problem_line, problem_message, reason_unread};
pub use problems::*;
pub use results::*;
pub use saving::*;
pub use settings::*;
pub use walks::*;
pub use who::*;
pub use world::*;

pub use crate::locale::Message;
use crate::locale::messages;
use crate::model::Date;
use std::sync::LazyLock;

messages! {
    /// The program's name.
    APP = "interface-app";
}

/// Which version this is.
#[must_use]
pub fn this_version() -> &'static str {
    static WORDS: LazyLock<String> = LazyLock::new(|| version(env!("CARGO_PKG_VERSION")));
    &WORDS
}

messages! {
    MENU = "interface-menu";
    OPEN = "interface-open";
    CLOSE = "interface-close";
    CONTENTS = "interface-contents";
    BACK = "interface-back";
    FORWARD = "interface-forward";
    NOTHING_OPEN = "interface-nothing-open";
    ACTORS = "interface-actors";
    SOURCES = "interface-sources";
    EVENTS = "interface-events";
    TERMS = "interface-terms";
    STATUS = "interface-status";
    CURRENT_EDITION = "interface-current-edition";
    ABOUT = "interface-about";
    ABOUT_LICENCE = "interface-about-licence";
}

messages! {
    fn version(number: &str) = "interface-version";
    /// What a screen reader calls an entry of the bibliography.
    fn source_name(index: usize, of: usize, title: &str) = "interface-source-name";
    /// After the first names of a list.
    fn and_more(number: usize) = "interface-and-more";
    fn status_as_of_day(day: &str) = "interface-status-as-of-day";
}

/// Above the status of a treaty.
#[must_use]
pub fn status_as_of(day: &Date) -> String {
    status_as_of_day(&date(day))
}
