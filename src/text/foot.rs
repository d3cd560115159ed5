//! What the foot of a pane says: how much of what relates to the subject is in sight.

use crate::locale::messages;

messages! {
    fn foot_is_below(subject: &str) = "foot-is-below";
    fn foot_is_above(subject: &str) = "foot-is-above";
    fn foot_is_shown(subject: &str) = "foot-is-shown";
    fn foot_none_shown(subject: &str) = "foot-none-shown";
    fn foot_none(subject: &str) = "foot-none";
    fn foot_more_below(count: usize, subject: &str) = "foot-more-below";
    fn foot_counts_below(counts: &str, subject: &str) = "foot-counts-below";
    fn foot_counts_above(counts: &str, subject: &str) = "foot-counts-above";
    fn foot_all_shown(count: usize) = "foot-all-shown";
    fn foot_kinds_shown(counts: &str) = "foot-kinds-shown";
    fn foot_on_other_passages(counts: &str) = "foot-on-other-passages";
    fn foot_others_on(count: usize, place: &str) = "foot-others-on";
}
