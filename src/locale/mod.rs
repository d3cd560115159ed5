//! Words by id: what a person reads is in `assets/locales/LANGUAGE/*.ftl`, and code has names and values only.
//!
//! The files are written in Fluent (<https://projectfluent.org>), so a plural, or a word that depends on another, is a matter
//! of the language and not of the code. `text` says which messages there are. Knows nothing of briefings or windows.

mod localizer;
mod message;
mod value;

pub use localizer::Localizer;
pub(crate) use message::messages;
pub use message::{Message, MessageEntry, message};
pub use value::{IntoValue, Value};
