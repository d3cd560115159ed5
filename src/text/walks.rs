//! Words about walks of one's own.

use super::count;

macro_rules! words {
    ($($name:ident = $words:literal;)*) => {
        $(#[allow(missing_docs, reason = "the words say it")] pub const $name: &str = $words;)*
    };
}

words! {
    WALKS = "Walks";
    ALL_WALKS = "All walks";
    NEW_WALK = "New walk";
    UNNAMED_WALK = "A walk without a name";
    WALKS_NOT_READY = "Reading your walks…";
    WALKS_NOT_KEPT = "Walks are not kept: there is no folder for them.";
    MY_WALKS = "My own";
    WALKS_OF_THE_BRIEFING = "In this briefing";
    NO_WALKS = "A walk leads a room through the debate, stop by stop. Begin a new one, make a copy of one below, or press Ctrl+Shift+A on anything to add it.";
    NO_STOPS = "No stop yet. Choose something in the panes, then add it here or with Ctrl+Shift+A.";
    RUN = "Run…";
    COPY_AS_MINE = "Make a copy of my own";
    WALK_TITLE = "Title";
    WALK_AUDIENCE = "For whom";
    WALK_AUDIENCE_HINT = "Such as: new delegates, an hour";
    REMOVE_WALK = "Remove this walk";
    PUT_BACK = "Put back";
    ADD_A_STOP = "Add a stop";
    GO_THERE = "Go there";
    MOVE_UP = "Move up";
    MOVE_DOWN = "Move down";
    TAKE_OUT = "Take out";
    PUT_ON_SUBJECT = "Put on the subject";
    QUESTION = "Question";
    QUESTION_HINT = "What the room is asked";
    CHOICES = "Choices, one a line; none for an open question";
    CHOICES_HINT = "An open question";
    MINUTES = "Minutes";
    SHOWN = "Shown";
    UNCOVERED = "Uncovered, in this order";
    NOTHING_UNCOVERED = "Nothing is kept back to be uncovered.";
    UNCOVER = "Uncover";
    SAFEGUARD = "Safeguard";
    POSITION = "Position";
    UNCOVER_MORE = "Uncover something…";
    NARROW_THE_LIST = "Type to narrow the list; Enter takes the first";
    NONE_OF_THAT_NAME = "Nothing tied to this place has that in its name.";
    NO_MORE_TO_UNCOVER = "Nothing else is tied to this place.";
    CLOSE_THE_LIST = "Close this list";
    TRAINERS_NOTES = "Notes for the trainer";
    ONLY_YOU = "Only you see this";
    TRAINERS_NOTES_HINT = "What to say, and what to watch for";
    NOT_IN_BRIEFING = "No longer in this briefing. What you wrote is kept; put the stop on the subject, or take it out.";
    NOT_IN_BRIEFING_SHORT = "no longer in this briefing";
    WALK_PROBLEMS = "What is wrong with the file";
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

/// A stop for who hears it: `Stop 2: Art. 24(2)`.
#[must_use]
pub fn stop_named(number: usize, place: &str) -> String {
    format!("Stop {number}: {place}")
}

/// A button about one thing of several: `Move up: Complaint to a court`.
#[must_use]
pub fn about(verb: &str, name: &str) -> String {
    format!("{verb}: {name}")
}

/// Adds the subject.
#[must_use]
pub fn add_stop_on(place: &str) -> String {
    format!("{ADD_A_STOP} on {place}")
}

/// A walk was taken away.
#[must_use]
pub fn walk_removed(title: &str) -> String {
    format!("“{title}” was removed.")
}

/// A stop was taken out.
#[must_use]
pub fn stop_taken_out(number: usize) -> String {
    format!("Stop {number} was taken out.")
}

/// Something is not uncovered any more.
#[must_use]
pub fn no_longer_uncovered(name: &str) -> String {
    format!("“{name}” is not uncovered any more.")
}
