//! Quotation marks, full stops and commas of a citation. Knows nothing of what is cited.

use super::style::CitationStyle;
use crate::text::{self, citations};

/// In the style's quotation marks; marks inside are the other ones.
pub(super) fn quoted(words: &str, style: CitationStyle) -> String {
    let inside = |letter| match letter {
        '“' if style != CitationStyle::Oscola => '‘',
        '”' if style != CitationStyle::Oscola => '’',
        other => other,
    };
    citations::quoted(style.key(), &words.chars().map(inside).collect::<String>())
}

/// With a full stop, unless a mark that ends a sentence is there.
pub(super) fn ended(words: &str) -> String {
    let words = words.trim_end();
    if words.ends_with(['.', '?', '!', '…']) { words.to_owned() } else { text::sentence(words) }
}

/// With a comma, but after a mark that ends a sentence.
pub(super) fn with_comma(words: &str) -> String {
    if words.ends_with(['?', '!']) { words.to_owned() } else { citations::with_comma(words) }
}
