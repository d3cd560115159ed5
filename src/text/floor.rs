//! What floor mode says, and where the briefing has no text.

use super::count;

words! {
    FLOOR_BOX = "Article and paragraph, as you say it";
    NOTHING_NAMED = "Nothing has that name. Try: thirty-five one c";
    PREVIOUS_OR_NEXT = "previous or next paragraph";
    BACK_TO_READING = "back to reading";
    MORE_POINTS = "more points";
    ARGUMENTS_FOR = "Arguments for";
    ARGUMENTS_AGAINST = "Arguments against";
    NO_POINT = "Nothing relates to this place.";
}

/// On the chip that says how far a text was checked, where there is none.
pub const NO_TEXT: &str = "No text";
/// In the place of the text of a provision that begins with its paragraphs.
pub const NO_WORDS_OF_ITS_OWN: &str = "The text of this provision is in its paragraphs; there is none before them.";
/// In the place of the text of a provision of which the briefing has none.
pub const NO_TEXT_HERE: &str = "This briefing gives no text for this place.";

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
