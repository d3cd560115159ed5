//! Quotation marks, full stops and commas of a citation. Knows nothing of what is cited.

use super::style::CitationStyle;

/// In the style's quotation marks; marks inside are the other ones.
pub(super) fn quoted(words: &str, style: CitationStyle) -> String {
    match style {
        CitationStyle::Un | CitationStyle::Apa => format!("“{}”", words.replace('“', "‘").replace('”', "’")),
        CitationStyle::Oscola => format!("‘{words}’"),
    }
}

/// With a full stop, unless a mark that ends a sentence is there.
pub(super) fn ended(words: &str) -> String {
    let words = words.trim_end();
    if words.ends_with(['.', '?', '!', '…']) { words.to_owned() } else { format!("{words}.") }
}

/// With a comma and a space; the space alone after a mark that ends a sentence.
pub(super) fn with_comma(words: &str) -> String {
    if words.ends_with(['?', '!']) { format!("{words} ") } else { format!("{words}, ") }
}
