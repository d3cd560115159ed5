//! What stands for a variable of a message.

use std::path::Path;

/// What a variable of a message stands for: words, or a number that a plural is chosen by.
pub type Value<'a> = fluent_bundle::FluentValue<'a>;

/// What a message takes for a variable.
pub trait IntoValue<'a> {
    /// As the message takes it.
    fn into_value(self) -> Value<'a>;
}

impl<'a> IntoValue<'a> for &'a str {
    fn into_value(self) -> Value<'a> {
        self.into()
    }
}

/// As the system writes it.
impl<'a> IntoValue<'a> for &'a Path {
    fn into_value(self) -> Value<'a> {
        self.to_string_lossy().into()
    }
}

impl IntoValue<'_> for char {
    fn into_value(self) -> Value<'static> {
        self.to_string().into()
    }
}

macro_rules! numbers {
    ($($kind:ty)*) => {$(
        impl IntoValue<'_> for $kind {
            fn into_value(self) -> Value<'static> {
                self.into()
            }
        }
    )*};
}

numbers! { u8 u16 u32 u64 usize i32 }
