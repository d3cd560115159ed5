//! What floor mode says, and where the briefing has no text.

use super::count;
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

/// Which points of one side are shown, how many of all are on this very paragraph, and how many replies were no answer; then the
/// same in fewer words.
#[must_use]
pub fn points_shown(from: usize, to: usize, of: usize, here: usize, left_out: usize) -> [String; 2] {
    let shown = if from > 1 { format!("{from}–{to} of {of}") } else { format!("{to} of {of}") };
    let said = |paragraph: &str, replies: &str| {
        let here = match here {
            0 => Some(format!("none {paragraph}")),
            here if here == of => None,
            here => Some(format!("{here} {paragraph}")),
        };
        let shown = (of > 0).then(|| std::iter::once(shown.clone()).chain(here)).into_iter().flatten();
        let left_out = (left_out > 0).then(|| format!("{left_out} {replies} left out"));
        shown.chain(left_out).collect::<Vec<_>>().join(" · ")
    };
    [said("on this paragraph", if left_out == 1 { "indirect reply" } else { "indirect replies" }), said("here", "indirect")]
}

/// Beside a point of which only the first sentences are shown.
#[must_use]
pub fn more_sentences(number: usize) -> String {
    count(number, "more sentence")
}

/// Where what was typed leads nowhere: why, and what is shown instead.
#[must_use]
pub fn shown_instead(why: &str, place: &str) -> String {
    let stop = if why.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{why}{stop} Shown: {place}")
}
