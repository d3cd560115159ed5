//! What floor mode says, and what is said of what the briefing does not hold.

use super::count;

/// On the chip that says how far a text was checked, where there is none.
pub const NO_TEXT: &str = "No text";
/// In the place of the text of a provision that begins with its paragraphs.
pub const NO_WORDS_OF_ITS_OWN: &str = "The text of this provision stands in its paragraphs; it has no words before them.";
/// In the place of the text of a provision of which the briefing has none.
pub const NO_TEXT_HERE: &str = "This briefing gives no text for this place.";

/// Which points of one side are shown, how many of all are on the very paragraph, and how many replies were no answer.
#[must_use]
pub fn points_shown(from: usize, to: usize, of: usize, here: usize, left_out: usize) -> String {
    let shown = if from > 1 { format!("{from}–{to} of {of}") } else { format!("{to} of {of}") };
    let left_out = match left_out {
        0 => String::new(),
        1 => " · 1 indirect reply left out".to_owned(),
        many => format!(" · {many} indirect replies left out"),
    };
    match here {
        _ if of == 0 => left_out.trim_start_matches(" · ").to_owned(),
        0 => format!("{shown} · none on this paragraph{left_out}"),
        here if here == of => format!("{shown}{left_out}"),
        here => format!("{shown} · {here} on this paragraph{left_out}"),
    }
}

/// Beside a point of which only the first sentences are shown.
#[must_use]
pub fn more_sentences(number: usize) -> String {
    count(number, "more sentence")
}

/// Said where what was typed leads nowhere: why, and what is shown all the same.
#[must_use]
pub fn shown_instead(why: &str, place: &str) -> String {
    let stop = if why.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{why}{stop} You see {place}")
}
