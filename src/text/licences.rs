//! What Plenary is made of: the notices of every crate and font in it, as they are passed on with them.

use std::{io::Read as _, sync::LazyLock};

/// What stands between two groups.
pub const RULE: &str = "──────────────────────────────────────────────────────────────────────────────";

/// Everything, in lines of at most 78 letters; empty only where the program itself is damaged.
pub static ALL: LazyLock<String> = LazyLock::new(|| {
    let packed: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/licences.deflate"));
    let mut text = String::new();
    match flate2::read::DeflateDecoder::new(packed).read_to_string(&mut text) {
        Ok(_) => text,
        Err(error) => {
            log::warn!("the licence notices cannot be unpacked: {error}");
            String::new()
        }
    }
});

/// The same as lines of a sheet.
pub static LINES: LazyLock<Vec<Line>> = LazyLock::new(|| {
    let mut lines = Vec::new();
    let mut names = true;
    for line in ALL.lines() {
        lines.push(match line {
            RULE => Line::Rule,
            words if names && !words.is_empty() => Line::Name(words),
            words => Line::Text(words),
        });
        // Names end at a blank line, and come again after a rule.
        names = line == RULE || names && !line.is_empty();
    }
    lines
});

/// A line of the notices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Of what the text under it is about.
    Name(&'static str),
    /// Of a text.
    Text(&'static str),
    /// Between two groups.
    Rule,
}

/// One text, and what is under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'t> {
    /// Names, with commas between.
    pub of: String,
    /// The text.
    pub text: &'t str,
}

impl<'t> Group<'t> {
    /// All groups of a text like [`ALL`].
    pub fn all(text: &'t str) -> impl Iterator<Item = Self> {
        let groups = text.split(RULE).filter_map(|group| group.trim_start_matches('\n').split_once("\n\n"));
        groups.map(|(of, text)| Self { of: of.replace('\n', " "), text: text.trim_end() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_the_program_is_what_is_committed() {
        assert_eq!(*ALL, include_str!("../../assets/licences.txt"));
        assert!(Group::all(&ALL).count() > 50);
    }
}
