//! Words about files that have problems or cannot be read.

use super::{UNREAD, counted_problems, problem_message, sentences};
use crate::locale::messages;
use crate::model::{Code, Losses, Place, Problem};
use std::path::Path;

messages! {
    PROBLEMS = "problems-problems";
    WITH_A_PROBLEM = "problems-with-a-problem";
    SHOW_PROBLEMS = "problems-show-problems";
    HIDE_PROBLEMS = "problems-hide-problems";
    COPY_PROBLEMS = "problems-copy-problems";
    READ_AGAIN = "problems-read-again";
}

messages! {
    fn preferences_aside(path: &Path) = "problems-preferences-aside";
    fn file_has(problems: &str) = "problems-file-has";
    fn items_not_shown(items: usize) = "problems-items-not-shown";
    fn not_read_to_its_end(line: u32) = "problems-not-read-to-its-end";
    fn cannot_be_opened_at(place: &str, why: &str) = "problems-cannot-be-opened";
    fn quoted_code(code: &str) = "problems-quoted-code";
    fn line_leaves_text_empty(line: u32) = "problems-line-leaves-text-empty";
    fn unread_at(line: u32) = "problems-unread-at";
    /// The kind of a problem that is a warning: `No tie · warning`.
    fn warning_of(code: &str) = "problems-warning-of";
    /// Leads from a hole to the line of the file that left it.
    fn show_line(line: u32) = "problems-show-line";
}

/// The preferences could not be understood; `aside` is where they are now.
#[must_use]
pub fn preferences_set_aside(aside: Option<&Path>) -> String {
    sentences(&[PREFERENCES_UNREADABLE.words(), &aside.map(preferences_aside).unwrap_or_default()])
}

/// The banner over a file with problems: what of it can be read, and what cannot. `line` is that of the first problem.
#[must_use]
pub fn file_has_problems(number: usize, losses: Losses, line: u32) -> String {
    let lost = if losses.items == 0 { String::new() } else { items_not_shown(losses.items) };
    let others = match (losses.rest, losses.items) {
        (true, _) => not_read_to_its_end(line),
        (false, 0) => ALL_CAN_BE_READ.into(),
        (false, _) => OTHERS_CAN_BE_READ.into(),
    };
    sentences(&[file_has(&counted_problems(number)), lost, others])
}

/// Why a file is not open, and where in it the reason is.
#[must_use]
pub fn cannot_be_opened(name: &str, problem: &Problem) -> String {
    let Place { line, column } = problem.place;
    let place = if (line, column) == (1, 1) { name.to_owned() } else { format!("{name}:{line}:{column}") };
    cannot_be_opened_at(&place, &without_code(&problem_message(problem)))
}

/// The words of a problem where nothing is set as code: what is between backticks is put in quotation marks.
#[must_use]
pub fn without_code(words: &str) -> String {
    let parts = words.split('`').enumerate();
    parts.map(|(index, part)| if index % 2 == 1 { quoted_code(part) } else { part.to_owned() }).collect()
}

/// In the place of a paragraph whose text is missing, with the line that leaves it empty.
#[must_use]
pub fn missing_text(line: Option<u32>) -> String {
    sentences(&[NO_TEXT_IN_FILE.words(), &line.map(line_leaves_text_empty).unwrap_or_default(), NOTHING_GUESSED.words()])
}

/// In the place of a provision that could not be read, with the line where the problem is.
#[must_use]
pub fn unread(line: Option<u32>) -> String {
    line.map_or_else(|| UNREAD.into(), unread_at)
}

/// The kind of a problem, for people: `Empty text`.
#[must_use]
pub fn problem_code(code: Code) -> &'static str {
    let message = match code {
        Code::NotFound => CODE_NOT_FOUND,
        Code::IsFolder => CODE_IS_FOLDER,
        Code::NoPermission => CODE_NO_PERMISSION,
        Code::Unreadable => CODE_UNREADABLE,
        Code::TooLarge => CODE_TOO_LARGE,
        Code::NotUtf8 => CODE_NOT_UTF8,
        Code::Empty => CODE_EMPTY,
        Code::Syntax => CODE_SYNTAX,
        Code::TooLong => CODE_TOO_LONG,
        Code::TooDeep => CODE_TOO_DEEP,
        Code::TooMany => CODE_TOO_MANY,
        Code::NewerFormat => CODE_NEWER_FORMAT,
        Code::OlderFormat => CODE_OLDER_FORMAT,
        Code::UnknownField => CODE_UNKNOWN_FIELD,
        Code::MissingField => CODE_MISSING_FIELD,
        Code::DuplicateField => CODE_DUPLICATE_FIELD,
        Code::WrongValue => CODE_WRONG_VALUE,
        Code::UnknownWord => CODE_UNKNOWN_WORD,
        Code::DuplicateId => CODE_DUPLICATE_ID,
        Code::BadId => CODE_BAD_ID,
        Code::BadDate => CODE_BAD_DATE,
        Code::BadAddress => CODE_BAD_ADDRESS,
        Code::AddressMisplaced => CODE_ADDRESS_MISPLACED,
        Code::AddressOutOfOrder => CODE_ADDRESS_OUT_OF_ORDER,
        Code::DanglingTie => CODE_DANGLING_TIE,
        Code::WrongTie => CODE_WRONG_TIE,
        Code::PhraseNotFound => CODE_PHRASE_NOT_FOUND,
        Code::UnknownActor => CODE_UNKNOWN_ACTOR,
        Code::UnknownSource => CODE_UNKNOWN_SOURCE,
        Code::UnknownEdition => CODE_UNKNOWN_EDITION,
        Code::UnknownBriefing => CODE_UNKNOWN_BRIEFING,
        Code::NotInBriefing => CODE_NOT_IN_BRIEFING,
        Code::EditedByHand => CODE_EDITED_BY_HAND,
        Code::NotReadYet => CODE_NOT_READ_YET,
        Code::UnknownDivision => CODE_UNKNOWN_DIVISION,
        Code::UnknownParent => CODE_UNKNOWN_PARENT,
        Code::LabelDiffers => CODE_LABEL_DIFFERS,
        Code::UnreachableStop => CODE_UNREACHABLE_STOP,
        Code::EmptyText => CODE_EMPTY_TEXT,
        Code::NoSource => CODE_NO_SOURCE,
        Code::NoTie => CODE_NO_TIE,
        Code::NoBasis => CODE_NO_BASIS,
        Code::OfficialWords => CODE_OFFICIAL_WORDS,
        Code::LongShortTitle => CODE_LONG_SHORT_TITLE,
        Code::LongQuotation => CODE_LONG_QUOTATION,
        Code::HiddenCharacter => CODE_HIDDEN_CHARACTER,
        Code::OneSided => CODE_ONE_SIDED,
    };
    message.words()
}

messages! {
    PREFERENCES_UNREADABLE = "problems-preferences-unreadable";
    ALL_CAN_BE_READ = "problems-all-can-be-read";
    OTHERS_CAN_BE_READ = "problems-others-can-be-read";
    NO_TEXT_IN_FILE = "problems-no-text-in-file";
    NOTHING_GUESSED = "problems-nothing-guessed";
    CODE_NOT_FOUND = "problems-code-not-found";
    CODE_IS_FOLDER = "problems-code-is-folder";
    CODE_NO_PERMISSION = "problems-code-no-permission";
    CODE_UNREADABLE = "problems-code-unreadable";
    CODE_TOO_LARGE = "problems-code-too-large";
    CODE_NOT_UTF8 = "problems-code-not-utf8";
    CODE_EMPTY = "problems-code-empty";
    CODE_SYNTAX = "problems-code-syntax";
    CODE_TOO_LONG = "problems-code-too-long";
    CODE_TOO_DEEP = "problems-code-too-deep";
    CODE_TOO_MANY = "problems-code-too-many";
    CODE_NEWER_FORMAT = "problems-code-newer-format";
    CODE_OLDER_FORMAT = "problems-code-older-format";
    CODE_UNKNOWN_FIELD = "problems-code-unknown-field";
    CODE_MISSING_FIELD = "problems-code-missing-field";
    CODE_DUPLICATE_FIELD = "problems-code-duplicate-field";
    CODE_WRONG_VALUE = "problems-code-wrong-value";
    CODE_UNKNOWN_WORD = "problems-code-unknown-word";
    CODE_DUPLICATE_ID = "problems-code-duplicate-id";
    CODE_BAD_ID = "problems-code-bad-id";
    CODE_BAD_DATE = "problems-code-bad-date";
    CODE_BAD_ADDRESS = "problems-code-bad-address";
    CODE_ADDRESS_MISPLACED = "problems-code-address-misplaced";
    CODE_ADDRESS_OUT_OF_ORDER = "problems-code-address-out-of-order";
    CODE_DANGLING_TIE = "problems-code-dangling-tie";
    CODE_WRONG_TIE = "problems-code-wrong-tie";
    CODE_PHRASE_NOT_FOUND = "problems-code-phrase-not-found";
    CODE_UNKNOWN_ACTOR = "problems-code-unknown-actor";
    CODE_UNKNOWN_SOURCE = "problems-code-unknown-source";
    CODE_UNKNOWN_EDITION = "problems-code-unknown-edition";
    CODE_UNKNOWN_BRIEFING = "problems-code-unknown-briefing";
    CODE_NOT_IN_BRIEFING = "problems-code-not-in-briefing";
    CODE_EDITED_BY_HAND = "problems-code-edited-by-hand";
    CODE_NOT_READ_YET = "problems-code-not-read-yet";
    CODE_UNKNOWN_DIVISION = "problems-code-unknown-division";
    CODE_UNKNOWN_PARENT = "problems-code-unknown-parent";
    CODE_LABEL_DIFFERS = "problems-code-label-differs";
    CODE_UNREACHABLE_STOP = "problems-code-unreachable-stop";
    CODE_EMPTY_TEXT = "problems-code-empty-text";
    CODE_NO_SOURCE = "problems-code-no-source";
    CODE_NO_TIE = "problems-code-no-tie";
    CODE_NO_BASIS = "problems-code-no-basis";
    CODE_OFFICIAL_WORDS = "problems-code-official-words";
    CODE_LONG_SHORT_TITLE = "problems-code-long-short-title";
    CODE_LONG_QUOTATION = "problems-code-long-quotation";
    CODE_HIDDEN_CHARACTER = "problems-code-hidden-character";
    CODE_ONE_SIDED = "problems-code-one-sided";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_code_are_those_of_that_code() {
        for code in Code::ALL {
            let words = problem_code(*code).to_lowercase().replace([' ', '-'], "");
            assert_eq!(words, code.as_str().replace('-', ""), "{code}");
        }
    }

    #[test]
    fn code_is_set_in_quotation_marks() {
        assert_eq!(without_code("`id` is given twice: `a`."), "“id” is given twice: “a”.");
        assert_eq!(without_code("nothing is code"), "nothing is code");
    }
}
