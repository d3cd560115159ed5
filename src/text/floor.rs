//! What floor mode says, and where the briefing has no text.

use super::side_by_side;
use crate::locale::messages;

messages! {
    FLOOR_BOX = "floor-floor-box";
    NOTHING_NAMED = "floor-nothing-named";
    BACK_TO_READING = "floor-back-to-reading";
    ARGUMENTS_FOR = "floor-arguments-for";
    ARGUMENTS_AGAINST = "floor-arguments-against";
    NO_ARGUMENT_FOR = "floor-no-argument-for";
    NO_ARGUMENT_AGAINST = "floor-no-argument-against";
    FOR_EXAMPLE = "floor-for-example";
    NEXT_PARAGRAPH = "floor-next-paragraph";
    SHORTLY_BACK = "floor-back";
    NEXT_THREE = "floor-next-three";
    TYPE_ON = "floor-type-on";
    /// Before the number of a point where both sides stand in one column.
    FOR = "floor-for";
    AGAINST = "floor-against";
}

messages! {
    /// On the chip that says how far a text was checked, where there is none.
    NO_TEXT = "floor-no-text";
    /// In the place of the text of a provision that begins with its paragraphs.
    NO_WORDS_OF_ITS_OWN = "floor-no-words-of-its-own";
    /// In the place of the text of a provision of which the briefing has none.
    NO_TEXT_HERE = "floor-no-text-here";
}

messages! {
    fn points_to(to: usize, of: usize) = "floor-points-to";
    fn points_from_to(from: usize, to: usize, of: usize) = "floor-points-from-to";
    fn points_on_paragraph(count: usize) = "floor-points-on-paragraph";
    fn points_here(count: usize) = "floor-points-here";
    fn replies_left_out(count: usize) = "floor-replies-left-out";
    fn indirect_left_out(count: usize) = "floor-indirect-left-out";
    /// For a screen reader: which points of one side are shown.
    fn points_announced(side: &str, from: usize, to: usize, of: usize) = "floor-points-announced";
    fn no_points_announced(side: &str) = "floor-no-points-announced";
    /// For a screen reader: which point of which side something is.
    fn argument_for(number: usize, of: usize) = "floor-argument-for";
    fn argument_against(number: usize, of: usize) = "floor-argument-against";
    /// Beside a point of which only the first sentences are shown.
    fn more_sentences(count: usize) = "floor-more-sentences";
    fn more_sentences_by_enter(count: usize) = "floor-more-sentences-by-enter";
    /// Where a heading has no words of its own: what is shown of it.
    fn heading_alone(meant: &str, shown: &str) = "floor-heading-alone";
    /// Where what was typed leads nowhere: the place that is still shown.
    fn you_still_see(place: &str) = "floor-you-still-see";
    fn still(place: &str) = "floor-still";
    fn statement(statement: &str) = "floor-statement";
    fn some_seconds(seconds: u32) = "floor-seconds";
    fn some_minutes(minutes: u32) = "floor-minutes";
    fn minutes_and_seconds(minutes: u32, seconds: u32) = "floor-minutes-and-seconds";
    fn read_aloud_at(time: &str) = "floor-read-aloud-at";
    fn read_aloud_in(time: &str) = "floor-read-aloud-in";
}

/// Which points of one side are shown, how many of all are on this very paragraph, and how many replies were no answer; then the
/// same in fewer words.
#[must_use]
pub fn points_shown(from: usize, to: usize, of: usize, here: usize, left_out: usize) -> [String; 2] {
    let said = |on_paragraph: fn(usize) -> String, replies: fn(usize) -> String| {
        let shown = (of > 0).then(|| if from < to { points_from_to(from, to, of) } else { points_to(to, of) });
        let here = (of > 0 && here != of).then(|| on_paragraph(here));
        let left_out = (left_out > 0).then(|| replies(left_out));
        side_by_side(&[shown, here, left_out].into_iter().flatten().collect::<Vec<_>>())
    };
    [said(points_on_paragraph, replies_left_out), said(points_here, indirect_left_out)]
}

/// `1 min 40 s`.
#[must_use]
pub fn some_time(seconds: u32) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => some_seconds(seconds),
        (minutes, 0) => some_minutes(minutes),
        (minutes, seconds) => minutes_and_seconds(minutes, seconds),
    }
}

/// How long it takes to read something out, and the same in fewer words.
#[must_use]
pub fn read_aloud(seconds: u32) -> [String; 2] {
    let time = some_time(seconds);
    [read_aloud_at(&time), read_aloud_in(&time)]
}
