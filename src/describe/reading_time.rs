//! How long words take to read out.

use unicode_segmentation::UnicodeSegmentation as _;

/// The speed that interpreters ask of speakers, in words a minute.
pub const WORDS_A_MINUTE: u32 = 100;

/// How many words there are.
#[must_use]
pub fn count_words(text: &str) -> usize {
    text.unicode_words().count()
}

/// How long so many words take, in seconds, by tens; ten at the least.
#[must_use]
pub fn seconds_to_read(words: usize) -> u32 {
    let seconds = u32::try_from(words).unwrap_or(u32::MAX / 60).saturating_mul(60) / WORDS_A_MINUTE;
    (seconds.saturating_add(5) / 10 * 10).max(10)
}
