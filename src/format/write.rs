//! From a briefing to text that [`super::read`] reads as the same briefing.

use crate::model::Briefing;
use ron::{
    extensions::Extensions,
    ser::{PrettyConfig, to_string_pretty},
};
use std::borrow::Cow;

/// Writes a briefing as a person would: names before brackets, four blanks a level, LF everywhere.
///
/// # Errors
/// Only where `ron` cannot write a value; none of the types of a briefing is such.
pub fn write(briefing: &Briefing) -> Result<String, ron::Error> {
    let config = PrettyConfig::new().struct_names(true).new_line("\n").extensions(Extensions::IMPLICIT_SOME);
    let mut briefing = Cow::Borrowed(briefing);
    // A program that knows only an earlier format must not take the file for one of its own.
    let needed = briefing.format_needed();
    if briefing.format < needed {
        briefing.to_mut().format = needed;
    }
    // What could not be read cannot be written either.
    if briefing.provisions_read() < briefing.provisions.len() {
        briefing.to_mut().provisions.retain(|provision| !provision.unread);
    }
    let mut text = to_string_pretty(&*briefing, config)?;
    text.push('\n');
    Ok(text)
}
