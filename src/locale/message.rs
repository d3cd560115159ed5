//! One message: its id, and its words once they have been looked up.

use super::{Localizer, Value};
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// Where the words of a message without variables are kept once they have been looked up.
#[derive(Debug)]
pub struct MessageEntry {
    id: &'static str,
    words: OnceLock<Arc<str>>,
}

impl MessageEntry {
    /// Of the message with this id.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self { id, words: OnceLock::new() }
    }
}

/// A message without variables. It reads as its words wherever a text is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Message(pub &'static MessageEntry);

impl Message {
    /// Its words. They are looked up once.
    #[must_use]
    pub fn words(self) -> &'static str {
        self.0.words.get_or_init(|| Localizer::english().words(self.0.id, &[]).into())
    }
}

impl Deref for Message {
    type Target = str;

    fn deref(&self) -> &str {
        self.words()
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.words().fmt(f)
    }
}

impl From<Message> for String {
    fn from(message: Message) -> Self {
        message.words().to_owned()
    }
}

impl PartialEq for Message {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

impl Eq for Message {}

impl PartialEq<Message> for &str {
    fn eq(&self, other: &Message) -> bool {
        *self == other.words()
    }
}

impl PartialEq<Message> for String {
    fn eq(&self, other: &Message) -> bool {
        self == other.words()
    }
}

impl PartialEq<&str> for Message {
    fn eq(&self, other: &&str) -> bool {
        self.words() == *other
    }
}

/// The words of a message with its variables, for the macro `messages!`.
#[must_use]
pub fn message(id: &'static str, variables: &[(&'static str, Value<'_>)]) -> String {
    Localizer::english().words(id, variables)
}

/// Names for messages. `NAME = "id";` is a [`Message`]; `fn name(place: &str, count: usize) = "id";` is a function that puts its
/// arguments in for the variables `$place` and `$count`. What is in one call is of one of the two sorts.
macro_rules! messages {
    ($($(#[$meta:meta])* $name:ident = $id:literal;)*) => {$(
        $(#[$meta])*
        #[allow(missing_docs, reason = "the words say it")]
        pub const $name: $crate::locale::Message = {
            static ENTRY: $crate::locale::MessageEntry = $crate::locale::MessageEntry::new($id);
            $crate::locale::Message(&ENTRY)
        };
    )*};
    ($($(#[$meta:meta])* fn $name:ident($($variable:ident: $kind:ty),+ $(,)?) = $id:literal;)*) => {$(
        $(#[$meta])*
        #[must_use]
        #[allow(missing_docs, reason = "the words say it")]
        pub fn $name($($variable: $kind),+) -> String {
            $crate::locale::message($id, &[$((stringify!($variable), $crate::locale::IntoValue::into_value($variable))),+])
        }
    )*};
}
pub(crate) use messages;
