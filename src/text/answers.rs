//! What the command line answers, besides what a briefing says. How commands are written is said by the command line itself.

use super::list;
use crate::locale::messages;
use std::path::Path;

messages! {
    BINARY_IN_TERMINAL = "answers-binary-in-terminal";
    PAPER_IS_HTML_OR_DOCX = "answers-paper-is-html-or-docx";
    NOTES_NEED_FILE = "answers-notes-need-file";
    BUILT_WITHOUT_WINDOW = "answers-built-without-window";
    FILTERS_NEED_WINDOW = "answers-filters-need-window";
    TRY_AN_ADDRESS = "answers-try-an-address";
}

messages! {
    /// A file that has problems and can be read nevertheless.
    fn has_problems(file: &Path, count: usize) = "answers-has-problems";
    /// What was asked for is nowhere; `query` is as it was typed, in quotation marks.
    fn not_in_briefing(query: &str) = "answers-not-in-briefing";
    /// The same of the part that is to be written.
    fn no_such_part(query: &str) = "answers-no-such-part";
    /// What is nearest to what was asked for, and how to read that. `file` and `address` are as a shell takes them.
    fn nearest_is(nearest: &str, file: &str, address: &str) = "answers-nearest-is";
    /// Nothing has these words.
    fn words_not_found(query: &str) = "answers-words-not-found";
    fn answer_not_written(why: &str) = "answers-answer-not-written";
    fn file_not_written(file: &Path, why: &str) = "answers-file-not-written";
    fn manual_not_made(why: &str) = "answers-manual-not-made";
    fn counts_not_written(why: &str) = "answers-counts-not-written";
    /// A file and what is wrong with it.
    fn about_file(file: &Path, why: &str) = "answers-about-file";
    fn no_command(typed: &str, known: &str) = "answers-no-command";
    fn no_command_but(typed: &str, meant: &str, known: &str) = "answers-no-command-but";
}

/// The first word is no command; `meant` is the one that is spelt almost like it.
#[must_use]
pub fn no_such_command(typed: &str, meant: Option<&str>, known: &[&str]) -> String {
    let known = list(known);
    meant.map_or_else(|| no_command(typed, &known), |meant| no_command_but(typed, meant, &known))
}
