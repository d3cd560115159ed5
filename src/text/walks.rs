//! Words about a person's own walks.

use super::count;

words! {
    WALKS = "Walks";
    ALL_WALKS = "All walks";
    NEW_WALK = "New walk";
    UNNAMED_WALK = "A walk without a name";
    WALKS_NOT_READY = "Loading your walks…";
    WALKS_NOT_KEPT = "Walks are not saved: there is no folder for them.";
    MY_WALKS = "My walks";
    WALKS_OF_THE_BRIEFING = "In this briefing";
    NO_WALKS = "A walk takes an audience through the debate, stop by stop. Create a new one, copy one below, or press Ctrl+Shift+A on anything to add it.";
    NO_STOPS = "No stop yet. Choose something in the panes, then add it here or with Ctrl+Shift+A.";
    RUN = "Run…";
    COPY_AS_MINE = "Copy to my walks";
    WALK_TITLE = "Title";
    WALK_AUDIENCE = "For whom";
    WALK_AUDIENCE_HINT = "Such as: new delegates, an hour";
    REMOVE_WALK = "Remove this walk";
    PUT_BACK = "Restore";
    ADD_A_STOP = "Add a stop";
    GO_THERE = "Go there";
    MOVE_UP = "Move up";
    MOVE_DOWN = "Move down";
    TAKE_OUT = "Remove";
    MOVE_STOP_TO_CURRENT = "Move to the current item";
    QUESTION = "Question";
    QUESTION_HINT = "What the audience is asked";
    CHOICES = "Choices, one per line; none for an open question";
    CHOICES_HINT = "An open question";
    MINUTES = "Minutes";
    SHOWN = "Shown";
    UNCOVERED = "Uncovered, in this order";
    NOTHING_UNCOVERED = "Nothing is hidden at first.";
    UNCOVER = "Uncover";
    SAFEGUARD = "Safeguard";
    POSITION = "Position";
    UNCOVER_MORE = "Uncover something…";
    NARROW_THE_LIST = "Type to shorten the list; Enter takes the first";
    NONE_OF_THAT_NAME = "Nothing related to this place has that in its name.";
    NO_MORE_TO_UNCOVER = "Nothing else is related to this place.";
    CLOSE_THE_LIST = "Close this list";
    TRAINERS_NOTES = "Notes for the trainer";
    ONLY_YOU = "Only you see this";
    TRAINERS_NOTES_HINT = "What to say, and what to watch for";
    NOT_IN_BRIEFING = "No longer in this briefing. What you wrote is kept; move the stop to the current item, or remove it.";
    NOT_IN_BRIEFING_SHORT = "no longer in this briefing";
    WALK_PROBLEMS = "Problems of the file";
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
