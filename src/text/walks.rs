//! Words about a person's own walks.

use super::count;
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
    ADD_A_STOP = "walks-add-a-stop";
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
}

/// A file of walks without its briefing.
#[must_use]
pub fn lone_walks(name: &str, briefing: &str, walks: usize) -> String {
    let walks = count(walks, "walk");
    format!(
        "{name} holds {walks} on “{briefing}”. Put it beside the file of that briefing, as NAME.walk.ron beside NAME.ron, and open the briefing."
    )
}

/// The title of a copy.
#[must_use]
pub fn copy_of(title: &str) -> String {
    format!("{title} (my copy)")
}

/// `3 stops · 25 minutes`.
#[must_use]
pub fn stops_and_minutes(stops: usize, minutes: u32) -> String {
    let stops = count(stops, "stop");
    if minutes == 0 { stops } else { format!("{stops} · {}", count(minutes as usize, "minute")) }
}

/// What a stop has besides its question: `10 minutes · 3 to uncover · notes`.
#[must_use]
pub fn stop_has(minutes: Option<u16>, uncovered: usize, notes: bool) -> String {
    let minutes = minutes.map(|minutes| count(usize::from(minutes), "minute"));
    let uncovered = (uncovered > 0).then(|| format!("{uncovered} to uncover"));
    let notes = notes.then(|| "notes".to_owned());
    minutes.into_iter().chain(uncovered).chain(notes).collect::<Vec<_>>().join(" · ")
}

/// A stop, for a screen reader: `Stop 2: Art. 24(2)`.
#[must_use]
pub fn stop_named(number: usize, place: &str) -> String {
    format!("Stop {number}: {place}")
}

/// A button about one thing of several: `Move up: Complaint to a court`.
#[must_use]
pub fn action_on(action: &str, name: &str) -> String {
    format!("{action}: {name}")
}

/// Adds the current item.
#[must_use]
pub fn add_stop_on(place: &str) -> String {
    format!("{ADD_A_STOP} on {place}")
}

/// A walk was removed.
#[must_use]
pub fn walk_removed(title: &str) -> String {
    format!("“{title}” was removed.")
}

/// A stop was removed.
#[must_use]
pub fn stop_taken_out(number: usize) -> String {
    format!("Stop {number} was removed.")
}

/// Something is not uncovered any more.
#[must_use]
pub fn no_longer_uncovered(name: &str) -> String {
    format!("“{name}” is no longer uncovered.")
}
