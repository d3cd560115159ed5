//! Small values of our own as text: preferences, and what was open.
//!
//! Unlike a briefing these are written by the program alone, so a text that cannot be read is taken for
//! absent: nobody's work is in it.

use ron::ser::{PrettyConfig, to_string_pretty};
use serde::{Serialize, de::DeserializeOwned};

/// Writes a value.
///
/// # Errors
/// Only where `ron` cannot write a value of this type.
pub fn to_ron<T: Serialize>(value: &T) -> Result<String, ron::Error> {
    to_string_pretty(value, PrettyConfig::new().struct_names(true).new_line("\n"))
}

/// Reads a value; none where the text is not one.
#[must_use]
pub fn from_ron<T: DeserializeOwned>(text: &str) -> Option<T> {
    super::syntax_tree::options().from_str(text).ok()
}
