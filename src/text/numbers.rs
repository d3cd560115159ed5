//! Numbers in words, and letters.

use crate::locale::messages;

messages! {
    /// A number as it is read in a sentence before what it counts: in words up to twenty.
    fn number_word(number: usize) = "numbers-word";
    /// `110 %`.
    fn percent(number: u16) = "numbers-percent";
}

/// `A`, `B`: what a choice is called. After Z there is no letter left, and no audience is offered so many choices.
#[must_use]
pub const fn letter(index: usize) -> char {
    let index = if index < 26 { index as u8 } else { 25 };
    (b'A' + index) as char
}

/// With a capital at its beginning.
#[must_use]
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
