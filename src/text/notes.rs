//! Words about notes.

use super::saving::both_versions_kept;
use super::sentences;
use crate::locale::messages;
use crate::model::{AuthorColour, Mark, Place};
use std::path::Path;

messages! {
    NOTES = "notes-notes";
    NOTE = "notes-note";
    NOTE_ON_REPLY = "notes-note-on-reply";
    NOTE_ON_THIS = "notes-note-on-this";
    NOTES_MOVED_NONE = "notes-moved-none";
    NOTE_HINT = "notes-note-hint";
    TAGS_HINT = "notes-tags-hint";
    FIND_IN_NOTES = "notes-find-in-notes";
    BOOKMARK = "notes-bookmark";
    REMOVE_NOTE = "notes-remove-note";
    DONE = "notes-done";
    NO_NOTES = "notes-no-notes";
    NO_NOTES_FOUND = "notes-no-notes-found";
    NOTES_NOT_READY = "notes-notes-not-ready";
    NOTES_NOT_KEPT = "notes-notes-not-kept";
    COLLEAGUE = "notes-colleague";
    ORDER = "notes-order";
    SHOW_ONLY = "notes-show-only";
    HIGHLIGHT_AS = "notes-highlight-as";
    WHERE_SAVED = "notes-where-saved";
    WHO_WROTE = "notes-who-wrote";
    UNSIGNED = "notes-unsigned";
    NAME_OF_AUTHOR = "notes-name-of-author";
    SAVE_NAME = "notes-save-name";
    RENAME = "notes-rename";
    NAME_THEM = "notes-name-them";
    OPEN_NOTE = "notes-open-note";
    COPY_NOTE = "notes-copy-note";
    SORT_HERE = "notes-sort-here";
    SORT_PLACE = "notes-sort-place";
    SORT_DATE = "notes-sort-date";
    SORT_TAG = "notes-sort-tag";
    TO_REVIEW = "notes-to-review";
    NEW_NOTES = "notes-new-notes";
    LOST_NOTE = "notes-lost-note";
    UNSURE_NOTE = "notes-unsure-note";
    TWO_VERSIONS = "notes-two-versions";
    KEEP_THIS = "notes-keep-this";
    KEEP_OTHER = "notes-keep-other";
    IT_BELONGS_HERE = "notes-it-belongs-here";
    MOVE_TO_CURRENT = "notes-move-to-current";
    SAVED = "notes-saved";
    SAVING = "notes-saving";
    BESIDE_ANOTHER = "notes-beside-another";
    MORE_NOTES = "notes-more-notes";
    CITATIONS = "notes-citations";
    EXPORT = "notes-export";
    HOW_MUCH = "notes-how-much";
    IN_WHICH_FORM = "notes-in-which-form";
    ALL_OF_IT = "notes-all-of-it";
    WITH_NOTES = "notes-with-notes";
    CANCEL = "notes-cancel";
    SAVE_AS = "notes-save-as";
    OR_A_PATH = "notes-or-a-path";
    WRITE_HERE = "notes-write-here";
    NO_SAVE_DIALOG = "notes-no-save-dialog";
    EXPORT_FAILED = "notes-export-failed";
    FOR_HTML = "notes-for-html";
    FOR_DOCX = "notes-for-docx";
    FOR_XLSX = "notes-for-xlsx";
    FOR_MARKDOWN = "notes-for-markdown";
    FOR_CSV = "notes-for-csv";
    FOR_JSON = "notes-for-json";
    FOR_CSL = "notes-for-csl";
    FOR_BIBTEX = "notes-for-bibtex";
    NOTES_FILE = "notes-notes-file";
    FOR_NOTES_FILE = "notes-for-notes-file";
    NOTES_JSON = "notes-notes-json";
    FOR_ANNOTATIONS = "notes-for-annotations";
    NOTES_MARKDOWN = "notes-notes-markdown";
    FOR_NOTES_MARKDOWN = "notes-for-notes-markdown";
    AUTHOR = "notes-author";
    INITIALS = "notes-initials";
    NOTES_PLACE = "notes-notes-place";
    NOTES_BESIDE = "notes-notes-beside";
    NOTES_FOLLOW = "notes-notes-follow";
}

/// The name of a highlight.
#[must_use]
pub fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Agree => MARK_AGREE.words(),
        Mark::Object => MARK_OBJECT.words(),
        Mark::Ask => MARK_ASK.words(),
        Mark::Use => MARK_USE.words(),
    }
}

/// The name of an author's colour.
#[must_use]
pub fn author_colour(colour: AuthorColour) -> &'static str {
    match colour {
        AuthorColour::Blue => AUTHOR_COLOUR_BLUE.words(),
        AuthorColour::Green => AUTHOR_COLOUR_GREEN.words(),
        AuthorColour::Red => AUTHOR_COLOUR_RED.words(),
        AuthorColour::Violet => AUTHOR_COLOUR_VIOLET.words(),
        AuthorColour::Brown => AUTHOR_COLOUR_BROWN.words(),
        AuthorColour::Grey => AUTHOR_COLOUR_GREY.words(),
    }
}

messages! {
    /// Where notes are saved.
    fn saved_in(path: &Path) = "notes-saved-in";
    /// A colleague's file is on another briefing.
    fn notes_on_another(name: &str, briefing: &str) = "notes-on-another";
    /// A colleague's file is damaged in places.
    fn notes_damaged(name: &str, notes: usize) = "notes-damaged";
    fn notes_hidden_in(name: &str, line: u32, column: u32) = "notes-hidden-in";
    /// A file that was opened as notes has none.
    fn notes_unreadable(name: &str, why: &str) = "notes-unreadable";
    fn notes_none_joined(name: &str) = "notes-none-joined";
    fn notes_moved_some(added: usize, changed: usize) = "notes-moved-some";
    fn notes_some_joined(name: &str, added: usize, changed: usize) = "notes-some-joined";
    /// The briefing as the filters leave it.
    fn as_filtered(hidden: usize) = "notes-as-filtered";
    /// One article with all that is related to it.
    fn one_article(place: &str) = "notes-one-article";
    /// What has notes, with them.
    fn what_has_notes(notes: usize) = "notes-what-has-notes";
    /// A file was written.
    fn written_to(path: &Path) = "notes-written-to";
    /// A file of this name is there already.
    fn already_there(path: &Path) = "notes-already-there";
    /// A file could not be written.
    fn not_written(path: &Path, why: &str) = "notes-not-written";
    /// Why nothing is written into a folder.
    fn no_folder(path: &Path, folder: &Path) = "notes-no-folder";
    /// Some notes are no longer where they were, or were changed on both sides.
    fn notes_to_review(notes: usize) = "notes-count-to-review";
    /// How notes are called that a colleague's file brought and nobody signed.
    fn shown_as(name: &str) = "notes-shown-as";
    /// Changes how the author of some notes is called; in a menu.
    fn rename_author(name: &str) = "notes-rename-author";
    /// What the list is narrowed to.
    fn showing_only(what: &str) = "notes-showing-only";
    /// A note was found again under another number, or with words changed.
    fn moved_from(place: &str) = "notes-moved-from";
}

/// A colleague's file has an invisible character.
#[must_use]
pub fn notes_hidden(name: &str, place: Place) -> String {
    notes_hidden_in(name, place.line, place.column)
}

/// What a colleague's file of that name brought; without a name, what notes did that were moved from where they were saved before.
#[must_use]
pub fn notes_joined(name: Option<&str>, added: usize, changed: usize, both: usize) -> String {
    let some = match (name, added + changed) {
        (Some(name), 0) => return notes_none_joined(name),
        (None, 0) => return NOTES_MOVED_NONE.into(),
        (Some(name), _) => notes_some_joined(name, added, changed),
        (None, _) => notes_moved_some(added, changed),
    };
    sentences(&[some, both_versions_kept(both)])
}

/// The day of a moment, in milliseconds since 1970: in a list the time is not needed.
#[must_use]
pub fn day(time: i64) -> String {
    let Ok(moment) = jiff::Timestamp::from_millisecond(time) else { return String::new() };
    let date = moment.to_zoned(jiff::tz::TimeZone::UTC).date();
    date.to_string().parse().map_or_else(|_| String::new(), |date| super::date(&date))
}

messages! {
    MARK_AGREE = "notes-mark-agree";
    MARK_OBJECT = "notes-mark-object";
    MARK_ASK = "notes-mark-ask";
    MARK_USE = "notes-mark-use";
    AUTHOR_COLOUR_BLUE = "notes-author-colour-blue";
    AUTHOR_COLOUR_GREEN = "notes-author-colour-green";
    AUTHOR_COLOUR_RED = "notes-author-colour-red";
    AUTHOR_COLOUR_VIOLET = "notes-author-colour-violet";
    AUTHOR_COLOUR_BROWN = "notes-author-colour-brown";
    AUTHOR_COLOUR_GREY = "notes-author-colour-grey";
}
