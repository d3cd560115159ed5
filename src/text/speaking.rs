//! Words of the speaking note, on the page and around it.

use super::some_time;
use crate::locale::messages;

messages! {
    SPEAKING_NOTE = "speaking-speaking-note";
    SPEAKING_NOTE_DOCX = "speaking-speaking-note-docx";
    FOR_SPEAKING_NOTE = "speaking-for-speaking-note";
    FOR_SPEAKING_NOTE_DOCX = "speaking-for-speaking-note-docx";
    NO_PLACE_SELECTED = "speaking-no-place-selected";
    /// On the page: what is said first after the last point.
    THANKS = "speaking-thanks";
    SUMMARY_ONLY = "speaking-summary-only";
    OFFICIAL_TEXT = "speaking-official-text";
    WORDS_TOO_LONG = "speaking-words-too-long";
    /// That points are not quotations.
    NOT_QUOTED = "speaking-not-quoted";
    IF_THEY_SAY = "speaking-if-they-say";
    NOT_SPOKEN = "speaking-not-spoken";
    NO_ANSWER = "speaking-no-answer";
    YOUR_NOTE = "speaking-your-note";
    NO_POINT = "speaking-no-point";
    TOO_LONG = "speaking-too-long";
}

messages! {
    /// How many points follow.
    fn opening(count: usize) = "speaking-opening";
    fn paragraph(place: &str, number: &str) = "speaking-paragraph";
    fn subparagraph(place: &str, number: &str) = "speaking-subparagraph";
    fn nested(place: &str, number: &str) = "speaking-nested";
    fn reference(place: &str, instrument: &str) = "speaking-reference";
    fn reference_in_draft(place: &str, draft: &str, instrument: &str) = "speaking-reference-in-draft";
    fn answer(words: &str, by: &str) = "speaking-answer";
    fn answer_is_point(number: usize) = "speaking-answer-is-point";
    fn limits(limits: &str) = "speaking-limits";
    fn at_the_speed(words: u32) = "speaking-at-the-speed";
    fn note_by(initials: &str) = "speaking-note-by";
    /// On the command line.
    fn no_such_point(typed: &str, place: &str, known: &str) = "speaking-no-such-point";
    fn not_in_the_text(typed: &str) = "speaking-not-in-the-text";
    fn no_official_text(place: &str) = "speaking-no-official-text";
}

messages! {
    SIDE = "speaking-side";
    WORDS = "speaking-words";
    NO_WORDS = "speaking-no-words";
    SUMMARY = "speaking-summary";
    OFFICIAL = "speaking-official";
    POINTS = "speaking-points";
    REPLIES_TO_EXPECT = "speaking-replies-to-expect";
    PAPER = "speaking-paper";
    TYPE = "speaking-type";
    LIMIT = "speaking-limit";
    NO_LIMIT = "speaking-no-limit";
    REFERENCE_FIRST = "speaking-reference-first";
    ONE_PAGE = "speaking-one-page";
    COPY_FOR_INTERPRETERS = "speaking-copy-for-interpreters";
    COPIED_FOR_INTERPRETERS = "speaking-copied-for-interpreters";
    SAVE_AS_DOCX = "speaking-save-as-docx";
    PRINT = "speaking-print";
    PAGE = "speaking-page";
    CHOOSE = "speaking-choose";
    TAKE_OR_LEAVE = "speaking-take-or-leave";
    ORDER = "speaking-order";
    SPACE = "speaking-space";
    FLOOR_MODE = "speaking-floor-mode";
    PRINT_SHORTLY = "speaking-print-shortly";
    BACK = "speaking-back";
    NO_REPLY_TO_EXPECT = "speaking-no-reply-to-expect";
    OWN_POINT_BY_NOTE = "speaking-own-point-by-note";
    PRINTED = "speaking-printed";
}

messages! {
    fn points_taken(taken: usize, of: usize, place: &str) = "speaking-points-taken";
    fn reply_announced(number: usize, of: usize, name: &str) = "speaking-reply-announced";
    fn replies_taken(taken: usize, of: usize) = "speaking-replies-taken";
    fn point_announced(number: usize, of: usize, words: usize, name: &str) = "speaking-point-announced";
    fn more_points(count: usize) = "speaking-more-points";
    fn words_at_the_speed(count: usize, speed: u32) = "speaking-words-at-the-speed";
    fn limit_of(minutes: u8) = "speaking-limit-of";
    fn time_free(time: &str) = "speaking-time-free";
    fn time_over(time: &str) = "speaking-time-over";
    fn leave_out(time: &str, number: usize) = "speaking-leave-out";
    fn type_of(points: usize) = "speaking-type-of";
    fn does_not_fit(number: usize) = "speaking-does-not-fit";
    fn does_not_fit_in(number: usize, points: usize) = "speaking-does-not-fit-in";
    /// For a screen reader, after each change.
    fn sum_announced(time: &str, taken: usize) = "speaking-sum-announced";
    fn not_opened(path: &str) = "speaking-not-opened";
    fn about(time: &str) = "speaking-about";
    fn moved_to(number: usize) = "speaking-moved-to";
}

/// `about 1 min 40 s`.
#[must_use]
pub fn about_seconds(seconds: u32) -> String {
    about(&some_time(seconds))
}
