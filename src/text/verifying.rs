//! What `plenary verify` says: each quotation with its verdict, and how many of each there are.

use super::list_of_lists;
use crate::locale::messages;
use std::path::Path;

messages! {
    NOTHING = "verifying-nothing";
}

messages! {
    /// The text has the words.
    fn verbatim(whose: &str, words: &str, place: &str) = "verifying-verbatim";
    fn differs_how(whose: &str, words: &str, place: &str, reading: &str, how: &str) = "verifying-differs";
    /// The text has nothing of the kind.
    fn not_found(whose: &str, words: &str) = "verifying-not-found";
    /// It has the words in another place than is said.
    fn elsewhere(whose: &str, words: &str, place: &str) = "verifying-elsewhere";
    /// There is no text in the language.
    fn no_text(language: &str, whose: &str, words: &str) = "verifying-no-text";
    /// Who has official words, and of what.
    fn tied(whose: &str, to: &str) = "verifying-tied";
    fn replaced(quoted: &str, stands: &str) = "verifying-replaced";
    fn left_out(stands: &str) = "verifying-left-out";
    fn put_in(quoted: &str) = "verifying-put-in";
    /// How many of each verdict.
    fn counts(verbatim: usize, differs: usize, missing: usize) = "verifying-counts";
    /// How many are in a language without a text.
    fn counts_without(count: usize) = "verifying-counts-without";
    /// How many of other quotations are verbatim.
    fn counts_of_cards(count: usize) = "verifying-counts-of-cards";
    /// A text whose words are not those that were imported.
    fn edited(file: &Path) = "verifying-edited";
    fn without_texts(file: &Path) = "verifying-without-texts";
    fn other_briefing(file: &Path, briefing: &str) = "verifying-other-briefing";
    fn no_layer(file: &Path) = "verifying-no-layer";
}

/// The text has nearly the same: `how` are pairs of what is quoted and what stands there.
#[must_use]
pub fn differs(whose: &str, words: &str, place: &str, reading: &str, how: &[(&str, &str)]) -> String {
    let how: Vec<String> = how
        .iter()
        .map(|(quoted, stands)| match (quoted.is_empty(), stands.is_empty()) {
            (true, _) => left_out(stands),
            (false, true) => put_in(quoted),
            (false, false) => replaced(quoted, stands),
        })
        .collect();
    differs_how(whose, words, place, reading, &list_of_lists(&how))
}
