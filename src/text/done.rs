//! What was undone or redone, in words.

use crate::model::{Mark, Typing, TypingKind};

/// How many letters of what was typed are named.
const MOST_SAID: usize = 40;

/// What was done to a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteDeed<'a> {
    /// Something was typed in it.
    Typed(Typing<'a>),
    /// It was made.
    Made,
    /// It was removed.
    Removed,
    /// Its tags were changed.
    Tagged,
    /// Something was highlighted.
    Highlighted(Mark),
    /// Or no longer.
    Unhighlighted(Mark),
    /// A bookmark was set.
    Bookmarked,
    /// Or removed.
    Unbookmarked,
    /// It was moved somewhere else.
    Moved,
    /// One of two versions was chosen.
    Chosen,
}

/// What was done to walks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WalkDeed {
    /// Something was typed: in the title, and so on.
    Typed(WalkField),
    /// A walk was created.
    New,
    /// One of the briefing's was copied.
    Copied,
    /// A walk was removed.
    Removed,
    /// A stop was added.
    StopAdded,
    /// A stop was removed.
    StopTakenOut,
    /// A stop was moved.
    StopMoved,
    /// What was removed was restored.
    PutBack,
    /// Something more is uncovered.
    Uncovered,
    /// Something is not uncovered any more.
    Covered,
    /// It is uncovered earlier or later.
    UncoveredMoved,
    /// The stop was moved to the current item.
    Focused,
    /// A pane is shown or not.
    Panes,
}

/// A field of a walk or a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WalkField {
    /// The title of the walk.
    Title,
    /// For whom it is.
    Audience,
    /// What the audience is asked at a stop.
    Question,
    /// What hands can be raised for.
    Choices,
    /// How long it takes.
    Minutes,
    /// What the trainer alone sees.
    Notes,
}

/// Something was undone.
#[must_use]
pub fn undone(what: &str) -> String {
    format!("Undone: {what}")
}

/// Something was redone.
#[must_use]
pub fn redone(what: &str) -> String {
    format!("Redone: {what}")
}

/// The same was said just before: a screen reader says that it was done again.
#[must_use]
pub fn once_more(deed: &str) -> String {
    format!("{deed} (again)")
}

/// `typing in your note on Art. 24(2): “reviews”`. Initials are those of another who wrote it.
#[must_use]
pub fn done_to_note(deed: NoteDeed<'_>, others: Option<&str>, place: &str) -> String {
    let note = match others {
        None => "your note".to_owned(),
        Some("") => "a note".to_owned(),
        Some(initials) => format!("the note of {initials}"),
    };
    match deed {
        NoteDeed::Typed(typing) => {
            let kind = match typing.kind() {
                TypingKind::Typing => "typing",
                TypingKind::Deleting => "deleting",
                TypingKind::Replacing => "replacing words",
            };
            format!("{kind} in {note} on {place}{}", quoted(typing.changed_words()))
        }
        NoteDeed::Made => format!("a new note on {place}"),
        NoteDeed::Removed => format!("removing {note} on {place}"),
        NoteDeed::Tagged => format!("the tags of {note} on {place}"),
        NoteDeed::Highlighted(mark) => format!("the highlight “{}” on {place}", super::mark(mark)),
        NoteDeed::Unhighlighted(mark) => format!("removing the highlight “{}” from {place}", super::mark(mark)),
        NoteDeed::Bookmarked => format!("the bookmark on {place}"),
        NoteDeed::Unbookmarked => format!("removing the bookmark from {place}"),
        NoteDeed::Moved => format!("moving {note} to {place}"),
        NoteDeed::Chosen => format!("choosing a version of {note} on {place}"),
    }
}

/// A file of notes was merged.
#[must_use]
pub fn done_by_joining(name: &str) -> String {
    format!("merging {name}")
}

/// `typing in the question of stop 2 of “For delegates”`. What is typed for the trainer alone is not named.
#[must_use]
pub fn done_to_walk(deed: WalkDeed, stop: Option<usize>, title: &str) -> String {
    let stop = stop.map_or_else(|| "a stop".to_owned(), |index| format!("stop {}", index + 1));
    match deed {
        WalkDeed::Typed(WalkField::Title) => format!("typing in the title of “{title}”"),
        WalkDeed::Typed(WalkField::Audience) => format!("typing for whom “{title}” is"),
        WalkDeed::Typed(WalkField::Question) => format!("typing in the question of {stop} of “{title}”"),
        WalkDeed::Typed(WalkField::Choices) => format!("typing in the choices of {stop} of “{title}”"),
        WalkDeed::Typed(WalkField::Minutes) => format!("the minutes of {stop} of “{title}”"),
        WalkDeed::Typed(WalkField::Notes) => format!("typing in the notes for the trainer, {stop} of “{title}”"),
        WalkDeed::New => format!("the new walk “{title}”"),
        WalkDeed::Copied => format!("creating the walk “{title}”"),
        WalkDeed::Removed => format!("removing the walk “{title}”"),
        WalkDeed::StopAdded => format!("adding {stop} to “{title}”"),
        WalkDeed::StopTakenOut => format!("removing a stop from “{title}”"),
        WalkDeed::StopMoved => format!("moving a stop of “{title}”"),
        WalkDeed::PutBack => format!("restoring what was removed from “{title}”"),
        WalkDeed::Uncovered => format!("uncovering something at {stop} of “{title}”"),
        WalkDeed::Covered => format!("no longer uncovering something at {stop} of “{title}”"),
        WalkDeed::UncoveredMoved => format!("the order in which things are uncovered at {stop} of “{title}”"),
        WalkDeed::Focused => format!("moving {stop} of “{title}” to the current item"),
        WalkDeed::Panes => format!("the panes shown at {stop} of “{title}”"),
    }
}

/// Words that were added or removed, on one line and not too many.
fn quoted(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(MOST_SAID) {
        _ if words.is_empty() => String::new(),
        Some((cut, _)) => format!(": “{}…”", &words[..cut]),
        None => format!(": “{words}”"),
    }
}
