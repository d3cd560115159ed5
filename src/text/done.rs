//! What was undone or redone, in words.

use crate::locale::messages;
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

messages! {
    /// One's own notes were merged with those where they are to be saved.
    DONE_MOVING_NOTES = "done-moving-notes";
}

messages! {
    /// Something was undone.
    fn undone(what: &str) = "done-undone";
    /// Something was redone.
    fn redone(what: &str) = "done-redone";
    /// The same was said just before: a screen reader says that it was done again.
    fn once_more(deed: &str) = "done-once-more";
    /// A file of notes was merged.
    fn done_by_joining(name: &str) = "done-by-joining";
    /// Somebody who wrote notes was named.
    fn done_by_naming(name: &str) = "done-by-naming";
    fn with_words(deed: &str, words: &str) = "done-with-words";
    fn with_first_words(deed: &str, words: &str) = "done-with-first-words";
    fn typing_in_note(whose: &str, initials: &str, place: &str) = "done-typing-in-note";
    fn deleting_in_note(whose: &str, initials: &str, place: &str) = "done-deleting-in-note";
    fn replacing_in_note(whose: &str, initials: &str, place: &str) = "done-replacing-in-note";
    fn new_note(place: &str) = "done-new-note";
    fn removing_note(whose: &str, initials: &str, place: &str) = "done-removing-note";
    fn tags_of_note(whose: &str, initials: &str, place: &str) = "done-tags-of-note";
    fn highlight_on(mark: &str, place: &str) = "done-highlight";
    fn removing_highlight(mark: &str, place: &str) = "done-removing-highlight";
    fn bookmark_on(place: &str) = "done-bookmark";
    fn removing_bookmark(place: &str) = "done-removing-bookmark";
    fn moving_note(whose: &str, initials: &str, place: &str) = "done-moving-note";
    fn choosing_version(whose: &str, initials: &str, place: &str) = "done-choosing-version";
    fn typing_title(title: &str) = "done-typing-title";
    fn typing_audience(title: &str) = "done-typing-audience";
    fn typing_question(stop: usize, title: &str) = "done-typing-question";
    fn typing_choices(stop: usize, title: &str) = "done-typing-choices";
    fn typing_minutes(stop: usize, title: &str) = "done-typing-minutes";
    fn typing_for_trainer(stop: usize, title: &str) = "done-typing-for-trainer";
    fn new_walk(title: &str) = "done-new-walk";
    fn copying_walk(title: &str) = "done-copying-walk";
    fn removing_walk(title: &str) = "done-removing-walk";
    fn adding_stop(stop: usize, title: &str) = "done-adding-stop";
    fn removing_stop(title: &str) = "done-removing-stop";
    fn moving_stop(title: &str) = "done-moving-stop";
    fn restoring(title: &str) = "done-restoring";
    fn uncovering(stop: usize, title: &str) = "done-uncovering";
    fn no_longer_uncovering(stop: usize, title: &str) = "done-no-longer-uncovering";
    fn order_of_uncovering(stop: usize, title: &str) = "done-order-of-uncovering";
    fn moving_stop_here(stop: usize, title: &str) = "done-moving-stop-here";
    fn panes_at_stop(stop: usize, title: &str) = "done-panes-at-stop";
}

/// `typing in your note on Art. 24(2): “reviews”`. Initials are those of another who wrote it.
#[must_use]
pub fn done_to_note(deed: NoteDeed<'_>, others: Option<&str>, place: &str) -> String {
    // Which of the words of a message are taken is no word of its own.
    let (whose, initials) = match others {
        None => ("own", ""),
        Some("") => ("unsigned", ""),
        Some(initials) => ("signed", initials),
    };
    match deed {
        NoteDeed::Typed(typing) => {
            let said = match typing.kind() {
                TypingKind::Typing => typing_in_note,
                TypingKind::Deleting => deleting_in_note,
                TypingKind::Replacing => replacing_in_note,
            };
            quoting(said(whose, initials, place), typing.changed_words())
        }
        NoteDeed::Made => new_note(place),
        NoteDeed::Removed => removing_note(whose, initials, place),
        NoteDeed::Tagged => tags_of_note(whose, initials, place),
        NoteDeed::Highlighted(mark) => highlight_on(super::mark(mark), place),
        NoteDeed::Unhighlighted(mark) => removing_highlight(super::mark(mark), place),
        NoteDeed::Bookmarked => bookmark_on(place),
        NoteDeed::Unbookmarked => removing_bookmark(place),
        NoteDeed::Moved => moving_note(whose, initials, place),
        NoteDeed::Chosen => choosing_version(whose, initials, place),
    }
}

/// `typing in the question of stop 2 of “For delegates”`. What is typed for the trainer alone is not named.
#[must_use]
pub fn done_to_walk(deed: WalkDeed, stop: Option<usize>, title: &str) -> String {
    // Zero where it is not known which.
    let stop = stop.map_or(0, |index| index + 1);
    match deed {
        WalkDeed::Typed(WalkField::Title) => typing_title(title),
        WalkDeed::Typed(WalkField::Audience) => typing_audience(title),
        WalkDeed::Typed(WalkField::Question) => typing_question(stop, title),
        WalkDeed::Typed(WalkField::Choices) => typing_choices(stop, title),
        WalkDeed::Typed(WalkField::Minutes) => typing_minutes(stop, title),
        WalkDeed::Typed(WalkField::Notes) => typing_for_trainer(stop, title),
        WalkDeed::New => new_walk(title),
        WalkDeed::Copied => copying_walk(title),
        WalkDeed::Removed => removing_walk(title),
        WalkDeed::StopAdded => adding_stop(stop, title),
        WalkDeed::StopTakenOut => removing_stop(title),
        WalkDeed::StopMoved => moving_stop(title),
        WalkDeed::PutBack => restoring(title),
        WalkDeed::Uncovered => uncovering(stop, title),
        WalkDeed::Covered => no_longer_uncovering(stop, title),
        WalkDeed::UncoveredMoved => order_of_uncovering(stop, title),
        WalkDeed::Focused => moving_stop_here(stop, title),
        WalkDeed::Panes => panes_at_stop(stop, title),
    }
}

/// With words that were added or removed, on one line and not too many.
fn quoting(deed: String, words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(MOST_SAID) {
        _ if words.is_empty() => deed,
        Some((cut, _)) => with_first_words(&deed, &words[..cut]),
        None => with_words(&deed, &words),
    }
}
