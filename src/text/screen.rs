//! Small words of the window that belong to no feature: of bars, rows and keys.

use crate::locale::messages;
use std::path::Path;

messages! {
    /// A sample of a reference, as it is typed.
    REFERENCE_SAMPLE = "screen-reference-sample";
    /// A sample of the letters whose size a button changes.
    LETTER_SAMPLE = "screen-letter-sample";
    /// Above the columns of the contents.
    SAFEGUARDS_COLUMN = "screen-safeguards-column";
    CRITIQUES_COLUMN = "screen-critiques-column";
    /// In place of comments, while only the text of a long briefing was read.
    REST_IS_READ = "screen-rest-is-read";
}

messages! {
    /// While a file is read.
    fn reading_file(path: &Path) = "screen-reading-file";
    /// The title of the window.
    fn window_title(briefing: &str, app: &str) = "screen-window-title";
    /// Of a briefing, below its title.
    fn stated_as_of(day: &str) = "screen-stated-as-of";
    /// A paragraph in the path to a place.
    fn paragraph_in_path(number: &str) = "screen-paragraph-in-path";
    /// A paragraph, for a screen reader.
    fn paragraph_named(place: &str) = "screen-paragraph-named";
    /// Above cards that are shown for another place than the current one.
    fn cards_from(place: &str) = "screen-cards-from";
    /// How many choices of a filter are made.
    fn choices_made(count: usize) = "screen-choices-made";
    /// A note with its place, for a screen reader.
    fn note_on(place: &str, words: &str) = "screen-note-on";
}
