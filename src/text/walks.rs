//! Words about a person's own walks.

use super::{counted_minutes, counted_stops, side_by_side};
use crate::locale::messages;

messages! {
    WALKS = "walks-walks";
    ALL_WALKS = "walks-all-walks";
    NEW_WALK = "walks-new-walk";
    UNNAMED_WALK = "walks-unnamed-walk";
    WALKS_NOT_READY = "walks-walks-not-ready";
    WALKS_NOT_KEPT = "walks-walks-not-kept";
    MY_WALKS = "walks-my-walks";
    WALKS_OF_THE_BRIEFING = "walks-walks-of-the-briefing";
    NO_WALKS = "walks-no-walks";
    NO_STOPS = "walks-no-stops";
    RUN = "walks-run";
    COPY_AS_MINE = "walks-copy-as-mine";
    WALK_TITLE = "walks-walk-title";
    WALK_AUDIENCE = "walks-walk-audience";
    WALK_AUDIENCE_HINT = "walks-walk-audience-hint";
    REMOVE_WALK = "walks-remove-walk";
    PUT_BACK = "walks-put-back";
    GO_THERE = "walks-go-there";
    MOVE_UP = "walks-move-up";
    MOVE_DOWN = "walks-move-down";
    TAKE_OUT = "walks-take-out";
    MOVE_STOP_TO_CURRENT = "walks-move-stop-to-current";
    QUESTION = "walks-question";
    QUESTION_HINT = "walks-question-hint";
    CHOICES = "walks-choices";
    CHOICES_HINT = "walks-choices-hint";
    MINUTES = "walks-minutes";
    SHOWN = "walks-shown";
    UNCOVERED = "walks-uncovered";
    NOTHING_UNCOVERED = "walks-nothing-uncovered";
    UNCOVER = "walks-uncover";
    SAFEGUARD = "walks-safeguard";
    POSITION = "walks-position";
    UNCOVER_MORE = "walks-uncover-more";
    NARROW_THE_LIST = "walks-narrow-the-list";
    NONE_OF_THAT_NAME = "walks-none-of-that-name";
    NO_MORE_TO_UNCOVER = "walks-no-more-to-uncover";
    CLOSE_THE_LIST = "walks-close-the-list";
    TRAINERS_NOTES = "walks-trainers-notes";
    ONLY_YOU = "walks-only-you";
    TRAINERS_NOTES_HINT = "walks-trainers-notes-hint";
    NOT_IN_BRIEFING = "walks-not-in-briefing";
    NOT_IN_BRIEFING_SHORT = "walks-not-in-briefing-short";
    WALK_PROBLEMS = "walks-walk-problems";
    STOP_HAS_NOTES = "walks-stop-has-notes";
}

messages! {
    /// A file of walks without its briefing.
    fn lone_walks(name: &str, briefing: &str, walks: usize) = "walks-lone-walks";
    /// The title of a copy.
    fn copy_of(title: &str) = "walks-copy-of";
    fn so_many_to_uncover(number: usize) = "walks-so-many-to-uncover";
    /// A stop, for a screen reader: `Stop 2: Art. 24(2)`.
    fn stop_named(number: usize, place: &str) = "walks-stop-named";
    /// A button about one thing of several: `Move up: Complaint to a court`.
    fn action_on(action: &str, name: &str) = "walks-action-on";
    /// Adds the current item.
    fn add_stop_on(place: &str) = "walks-add-stop-on";
    /// A walk was removed.
    fn walk_removed(title: &str) = "walks-walk-removed";
    /// A stop was removed.
    fn stop_taken_out(number: usize) = "walks-stop-taken-out";
    /// Something is not uncovered any more.
    fn no_longer_uncovered(name: &str) = "walks-no-longer-uncovered";
}

/// `3 stops · 25 minutes`.
#[must_use]
pub fn stops_and_minutes(stops: usize, minutes: u32) -> String {
    if minutes == 0 { counted_stops(stops) } else { side_by_side(&[counted_stops(stops), counted_minutes(minutes as usize)]) }
}

/// What a stop has besides its question: `10 minutes · 3 to uncover · notes`.
#[must_use]
pub fn stop_has(minutes: Option<u16>, uncovered: usize, notes: bool) -> String {
    let minutes = minutes.map(|minutes| counted_minutes(usize::from(minutes)));
    let uncovered = (uncovered > 0).then(|| so_many_to_uncover(uncovered));
    let notes = notes.then(|| STOP_HAS_NOTES.into());
    side_by_side(&minutes.into_iter().chain(uncovered).chain(notes).collect::<Vec<String>>())
}
