//! Plenary: a reader for treaty briefings. Side by side, what a treaty provides, which safeguards hold
//! it in check, and the critiques tied to each, to the exact words.
//!
//! The modules in reading order; each may use those before it, within the table of
//! `tests/architecture.rs`:
//!
//! - [`model`], what a briefing is
//! - [`mod@format`], RON ⇄ model
//! - [`import`], documents that people are handed, read by article and paragraph
//! - [`locale`], words by id, as a language says them
//! - [`text`], every word a person reads in the interface
//! - [`linked`], a briefing linked, ordered, numbered and counted
//! - [`describe`], an item in words
//! - [`search`], from what a person types to what it means
//! - [`notes`], what a person writes, and where it is placed
//! - [`export`], a briefing as a file that other programs read
//! - [`state`], what can change, and the one place it does
//! - [`command`], the commands, with their words and keys
//! - [`ui`], drawing
//! - [`store`], the disk
//! - [`load`], where the disk meets the format
//! - [`platform`], what differs between systems
//! - [`app`] and [`cli`], the running program and the command line
//!
//! Without the feature `window` there is no `command`, `ui`, `platform` and `app`: what is left reads,
//! finds and exports, and needs no display.

#[cfg(feature = "window")]
pub mod app;
pub mod cli;
#[cfg(feature = "window")]
pub mod command;
pub mod describe;
pub mod export;
pub mod format;
pub mod import;
pub mod linked;
pub mod load;
pub mod locale;
pub mod model;
pub mod notes;
#[cfg(feature = "window")]
pub mod platform;
pub mod search;
pub mod state;
pub mod store;
pub mod text;
#[cfg(feature = "window")]
pub mod ui;
