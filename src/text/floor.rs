//! What floor mode says, and where the briefing has no text.

use super::side_by_side;
use crate::locale::messages;

messages! {
    FLOOR_BOX = "floor-floor-box";
    NOTHING_NAMED = "floor-nothing-named";
    PREVIOUS_OR_NEXT = "floor-previous-or-next";
    BACK_TO_READING = "floor-back-to-reading";
    MORE_POINTS = "floor-more-points";
    ARGUMENTS_FOR = "floor-arguments-for";
    ARGUMENTS_AGAINST = "floor-arguments-against";
    NO_POINT = "floor-no-point";
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
    /// Beside a point of which only the first sentences are shown.
    fn more_sentences(count: usize) = "floor-more-sentences";
    /// Where what was typed leads nowhere: why, as a statement without its full stop, and what is shown instead.
    fn shown_instead(why: &str, place: &str) = "floor-shown-instead";
}

/// Which points of one side are shown, how many of all are on this very paragraph, and how many replies were no answer; then the
/// same in fewer words.
#[must_use]
pub fn points_shown(from: usize, to: usize, of: usize, here: usize, left_out: usize) -> [String; 2] {
    let said = |on_paragraph: fn(usize) -> String, replies: fn(usize) -> String| {
        let shown = (of > 0).then(|| if from > 1 { points_from_to(from, to, of) } else { points_to(to, of) });
        let here = (of > 0 && here != of).then(|| on_paragraph(here));
        let left_out = (left_out > 0).then(|| replies(left_out));
        side_by_side(&[shown, here, left_out].into_iter().flatten().collect::<Vec<_>>())
    };
    [said(points_on_paragraph, replies_left_out), said(points_here, indirect_left_out)]
}
