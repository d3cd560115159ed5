//! Words about notes.

use crate::model::{AuthorColour, Mark, Place};

words! {
    NOTES = "Notes";
    NOTE = "Note";
    NOTE_ON_REPLY = "Write a note on this reply";
    NOTE_ON_THIS = "Write a note on this";
    NOTES_BEFORE = "the place before";
    NOTE_HINT = "Your note";
    TAGS_HINT = "Tags, separated by commas";
    FIND_IN_NOTES = "Find in notes";
    BOOKMARK = "Bookmark";
    REMOVE_NOTE = "Remove";
    DONE = "Done";
    NO_NOTES = "No notes yet. Press N on anything to write one, B to bookmark it, Alt+1 to 4 to highlight words.";
    NO_NOTES_FOUND = "No note was found.";
    NOTES_NOT_READY = "Loading your notes…";
    NOTES_NOT_KEPT = "Notes are not saved: there is no folder for them.";
    SORT_HERE = "Nearest first";
    SORT_PLACE = "By place";
    SORT_DATE = "By date";
    SORT_TAG = "By tag";
    TO_REVIEW = "To review";
    NEW_NOTES = "New";
    LOST_NOTE = "Lost: these words are no longer in the briefing";
    UNSURE_NOTE = "Uncertain: the words have changed. Does this note belong here?";
    TWO_VERSIONS = "Changed on both sides. The other version:";
    KEEP_THIS = "Keep this one";
    KEEP_OTHER = "Keep the other";
    IT_BELONGS_HERE = "Yes, here";
    MOVE_TO_CURRENT = "Move to the current item";
    SAVED = "Saved";
    SAVING = "Saving…";
    BESIDE_ANOTHER = "Another window has your notes open. What you write here is saved in a separate file and merged later.";
    MORE_NOTES = "Show more";
    CITATIONS = "Citations";
    EXPORT = "Export";
    HOW_MUCH = "What to export";
    IN_WHICH_FORM = "Format";
    ALL_OF_IT = "The whole briefing";
    WITH_NOTES = "With my notes, beside what they are about";
    CANCEL = "Cancel";
    SAVE_AS = "Save as…";
    OR_A_PATH = "Or type the path of a new file";
    WRITE_HERE = "Save there";
    NO_SAVE_DIALOG = "This system offers no file dialog. Type a path below.";
    EXPORT_FAILED = "Plenary failed while writing this; nothing was changed on the disk.";
    FOR_HTML = "One page to read anywhere and to print";
    FOR_DOCX = "The working table of delegations, for a word processor";
    FOR_MARKDOWN = "Plain text";
    FOR_CSV = "A row for each relation, for a spreadsheet";
    FOR_JSON = "Everything as data";
    FOR_CSL = "The sources, for a reference manager";
    FOR_BIBTEX = "The sources, for TeX";
    NOTES_FILE = "My notes as a file";
    FOR_NOTES_FILE = "For a colleague, whose Plenary merges them";
    NOTES_JSON = "My notes as Web Annotations";
    FOR_ANNOTATIONS = "W3C JSON-LD, for other programs";
    NOTES_MARKDOWN = "My notes as Markdown";
    FOR_NOTES_MARKDOWN = "To read, place by place";
    AUTHOR = "Author of notes";
    INITIALS = "Initials";
    NOTES_PLACE = "Where notes are saved";
    NOTES_BESIDE = "Beside the file of the briefing (NAME.notes.ron)";
    NOTES_FOLLOW = "Otherwise they are saved in the data folder. They stay with the briefing when it is moved, and are never part of a file you pass on.";
}

/// The name of a highlight.
#[must_use]
pub const fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Agree => "Agree",
        Mark::Object => "Object",
        Mark::Ask => "Ask",
        Mark::Use => "Use",
    }
}

/// The name of an author's colour.
#[must_use]
pub const fn author_colour(colour: AuthorColour) -> &'static str {
    match colour {
        AuthorColour::Blue => "Blue",
        AuthorColour::Green => "Green",
        AuthorColour::Red => "Red",
        AuthorColour::Violet => "Violet",
        AuthorColour::Brown => "Brown",
        AuthorColour::Grey => "Grey",
    }
}

/// Where notes are saved.
#[must_use]
pub fn saved_in(path: &std::path::Path) -> String {
    format!("Saved in {}", path.display())
}

/// A colleague's file is on another briefing.
#[must_use]
pub fn notes_on_another(name: &str, briefing: &str) -> String {
    format!("{name} holds notes on “{briefing}”. Open that briefing first, then this file again.")
}

/// A colleague's file is damaged in places.
#[must_use]
pub fn notes_damaged(name: &str, lines: usize) -> String {
    format!("{} of {name} could not be read; the others were added.", super::count(lines, "note"))
}

/// A colleague's file has an invisible character.
#[must_use]
pub fn notes_hidden(name: &str, place: Place) -> String {
    format!("{name} has an invisible character in line {}, column {}; such characters are shown as numbers.", place.line, place.column)
}

/// A file that was opened as notes has none.
#[must_use]
pub fn notes_unreadable(name: &str, why: &str) -> String {
    format!("{name}: {why}.")
}

/// What a colleague's file brought.
#[must_use]
pub fn notes_joined(name: &str, added: usize, changed: usize, both: usize) -> String {
    if added + changed == 0 {
        return format!("{name} has nothing new.");
    }
    let both = if both == 0 { String::new() } else { format!(" Both versions of {both} are kept.") };
    format!("From {name}: {} new, {changed} changed.{both}", super::count(added, "note"))
}

/// Notes on a thing, for a screen reader: `2 notes`.
#[must_use]
pub fn notes_on(number: usize) -> String {
    super::count(number, "note")
}

/// The day of a moment, in milliseconds since 1970: in a list the time is not needed.
#[must_use]
pub fn day(time: i64) -> String {
    let Ok(moment) = jiff::Timestamp::from_millisecond(time) else { return String::new() };
    let date = moment.to_zoned(jiff::tz::TimeZone::UTC).date();
    date.to_string().parse().map_or_else(|_| String::new(), |date| super::date(&date))
}

/// The briefing as the filters leave it.
#[must_use]
pub fn as_filtered(hidden: usize) -> String {
    if hidden == 0 { "As filtered (no filter is on)".to_owned() } else { format!("As filtered (without {hidden} hidden items)") }
}

/// One article with all that is related to it.
#[must_use]
pub fn one_article(place: &str) -> String {
    format!("{place} with everything related to it")
}

/// What has notes, with them.
#[must_use]
pub fn what_has_notes(notes: usize) -> String {
    format!("Only what has notes, with the notes ({})", super::count(notes, "note"))
}

/// A file was written.
#[must_use]
pub fn written_to(path: &std::path::Path) -> String {
    format!("Written to {}", path.display())
}

/// A file of this name is there already.
#[must_use]
pub fn already_there(path: &std::path::Path) -> String {
    format!("{} already exists. Choose another name, or “Save as…” to replace it.", path.display())
}

/// A file could not be written.
#[must_use]
pub fn not_written(path: &std::path::Path, why: &str) -> String {
    format!("{} could not be written: {why}. What was there before is unchanged.", path.display())
}

/// Why nothing is written into a folder.
#[must_use]
pub fn no_folder(path: &std::path::Path, folder: &std::path::Path) -> String {
    format!("{} could not be written: there is no folder {}. Create it, or choose another.", path.display(), folder.display())
}

/// Some notes are no longer where they were, or were changed on both sides.
#[must_use]
pub fn notes_to_review(notes: usize) -> String {
    let notes = super::count(notes, "note");
    format!("{notes} to review: the briefing has changed, or two of you changed the same note. Ctrl+Shift+N and “To review” show them.")
}

/// A note was found again under another number, or with words changed.
#[must_use]
pub fn moved_from(place: &str) -> String {
    format!("Moved with the text; written on {place}")
}
