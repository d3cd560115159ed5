//! Of what is not RON: brackets, commas, colons and quotation marks that are missing, too many, or others than were meant.

use super::{
    characters::Character,
    names::{Name, Place},
};
use crate::locale::messages;
use crate::model::{Cost, Problem, SyntaxErrorKind, SyntaxProblem, Within};

messages! {
    NO_FIELD = "problem-words-no-field";
}

// The file, its lists and its items.
messages! {
    fn never_closed(item: &str, id: &str, list: &str) = "problem-words-never-closed";
    fn other_beginning(name: &str, found: &str) = "problem-words-other-beginning";
    fn no_beginning(name: &str) = "problem-words-no-beginning";
    fn no_beginning_but(name: &str, found: &str) = "problem-words-no-beginning-but";
    fn item_ends_early(name: &str) = "problem-words-item-ends-early";
    fn list_ends_early(list: &str) = "problem-words-list-ends-early";
    fn text_ends_early(line: usize) = "problem-words-text-ends-early";
    fn file_ends_open(opened: &str, line: usize) = "problem-words-file-ends-open";
    fn file_ends_inside(opened: &str, line: usize) = "problem-words-file-ends-inside";
    fn after_end(name: &str) = "problem-words-after-end";
    fn no_comma_or_bracket(bracket: &str) = "problem-words-no-comma-or-bracket";
}

// What is wrong at a place, and what is not shown for it.
messages! {
    fn too_deep(item: &str, id: &str, list: &str, cost: &str, levels: usize) = "problem-words-too-deep";
    fn not_closed(item: &str, id: &str, list: &str, cost: &str) = "problem-words-not-closed";
    fn backslash(item: &str, id: &str, list: &str, cost: &str) = "problem-words-backslash";
    fn curly_mark(item: &str, id: &str, list: &str, cost: &str, mark: &str) = "problem-words-curly-mark";
    fn mark_missing_at_end(item: &str, id: &str, list: &str, cost: &str) = "problem-words-mark-missing-at-end";
    fn mark_within(item: &str, id: &str, list: &str, cost: &str) = "problem-words-mark-within";
    fn comma_missing_before(item: &str, id: &str, list: &str, cost: &str) = "problem-words-comma-missing-before";
    fn comma_or_marks_missing(item: &str, id: &str, list: &str, cost: &str) = "problem-words-comma-or-marks-missing";
    fn comma_missing_or_colon(item: &str, id: &str, list: &str, cost: &str) = "problem-words-comma-missing-or-colon";
    fn comma_or_bracket_missing(item: &str, id: &str, list: &str, cost: &str) = "problem-words-comma-or-bracket-missing";
    fn colon_missing_before(item: &str, id: &str, list: &str, cost: &str) = "problem-words-colon-missing-before";
    fn field_in_list(item: &str, id: &str, list: &str, cost: &str, line: u32) = "problem-words-field-in-list";
    fn field_outside_item(item: &str, id: &str, list: &str, cost: &str) = "problem-words-field-outside-item";
    fn name_missing(item: &str, id: &str, list: &str, cost: &str) = "problem-words-name-missing";
    fn name_missing_before_comma(item: &str, id: &str, list: &str, cost: &str) = "problem-words-name-missing-before-comma";
    fn value_missing(item: &str, id: &str, list: &str, cost: &str) = "problem-words-value-missing";
    fn not_a_number(item: &str, id: &str, list: &str, cost: &str) = "problem-words-not-a-number";
    fn not_a_value(item: &str, id: &str, list: &str, cost: &str) = "problem-words-not-a-value";
    fn nothing_before_bracket(item: &str, id: &str, list: &str, cost: &str, bracket: &str) = "problem-words-nothing-before-bracket";
    #[expect(clippy::too_many_arguments, reason = "a message has as many variables as its sentence")]
    fn other_bracket_open(item: &str, id: &str, list: &str, cost: &str, open: &str, line: u32, close: &str, bracket: &str) =
        "problem-words-other-bracket-open";
    fn closes_nothing(item: &str, id: &str, list: &str, cost: &str) = "problem-words-closes-nothing";
}

// What is wrong at a place where it is known what was meant.
messages! {
    fn single_mark(item: &str, id: &str, list: &str) = "problem-words-single-mark";
    fn mark_twice(item: &str, id: &str, list: &str) = "problem-words-mark-twice";
    fn mark_missing_at_start(item: &str, id: &str, list: &str) = "problem-words-mark-missing-at-start";
    fn marks_missing(item: &str, id: &str, list: &str, words: &str) = "problem-words-marks-missing";
    fn date_marks_missing(item: &str, id: &str, list: &str, date: &str) = "problem-words-date-marks-missing";
    fn comma_missing_after(item: &str, id: &str, list: &str) = "problem-words-comma-missing-after";
    fn colon_missing_after(item: &str, id: &str, list: &str, name: &str) = "problem-words-colon-missing-after";
    fn not_closed_before(item: &str, id: &str, list: &str, signs: &str, opened: &str, line: u32) = "problem-words-not-closed-before";
    fn closes_too_much(item: &str, id: &str, list: &str, signs: &str) = "problem-words-closes-too-much";
    fn surplus(item: &str, id: &str, list: &str, signs: &str) = "problem-words-surplus";
    fn bracket_missing_after(item: &str, id: &str, list: &str, name: &str) = "problem-words-bracket-missing-after";
    fn bracket_missing_before_field(item: &str, id: &str, list: &str) = "problem-words-bracket-missing-before-field";
    fn list_bracket_missing(item: &str, id: &str, list: &str, name: &str) = "problem-words-list-bracket-missing";
    fn other_bracket(item: &str, id: &str, list: &str, written: &str, meant: &str) = "problem-words-other-bracket";
    fn other_sign(item: &str, id: &str, list: &str, written: &str, meant: &str) = "problem-words-other-sign";
    fn lookalike(item: &str, id: &str, list: &str, sort: &str, letter: &str, number: &str, meant: &str) = "problem-words-lookalike";
    fn foreign_space(item: &str, id: &str, list: &str, sort: &str, letter: &str, number: &str) = "problem-words-foreign-space";
    fn invisible_character(item: &str, id: &str, list: &str, sort: &str, letter: &str, number: &str) = "problem-words-invisible-character";
    fn comment_sign(sign: &str) = "problem-words-comment-sign";
}

pub(super) fn syntax_words(problem: &Problem, syntax: &SyntaxProblem) -> String {
    let name = problem.file.name();
    match syntax {
        SyntaxProblem::Error { error, within, cost } => error_words(error, within, *cost),
        SyntaxProblem::NeverClosed(within) => {
            let Place { name: Name { item, id }, list } = Place::of(within);
            never_closed(item, &id, list)
        }
        SyntaxProblem::OtherName(found) => other_beginning(name, found),
        SyntaxProblem::NoBeginning(None) => no_beginning(name),
        SyntaxProblem::NoBeginning(Some(found)) => no_beginning_but(name, found),
        SyntaxProblem::ItemEndsEarly(name) => item_ends_early(name),
        SyntaxProblem::ListEndsEarly(list) => list_ends_early(list),
        SyntaxProblem::TextEndsEarly { line } => text_ends_early(*line),
        SyntaxProblem::FileEndsOpen { opened, line } => file_ends_open(opened, *line),
        SyntaxProblem::FileEndsInside { opened, line } => file_ends_inside(opened, *line),
        SyntaxProblem::AfterEnd => after_end(name),
        SyntaxProblem::NoField => NO_FIELD.into(),
        SyntaxProblem::NoCommaOrBracket(bracket) => no_comma_or_bracket(sign(*bracket, &mut [0; 4])),
    }
}

/// A character as a text.
fn sign(character: char, room: &mut [u8; 4]) -> &str {
    character.encode_utf8(room)
}

const fn cost_key(cost: Cost) -> &'static str {
    match cost {
        Cost::Nothing => "nothing",
        Cost::Content => "content",
        Cost::Attributes => "attributes",
    }
}

fn error_words(error: &SyntaxErrorKind, within: &Within, cost: Cost) -> String {
    use SyntaxErrorKind as Kind;
    let Place { name: Name { item, id }, list } = Place::of(within);
    let (id, cost) = (id.as_str(), cost_key(cost));
    match error {
        Kind::TooDeep { levels } => too_deep(item, id, list, cost, *levels),
        Kind::NeverClosed => not_closed(item, id, list, cost),
        Kind::Backslash => backslash(item, id, list, cost),
        Kind::CurlyMark(mark) => curly_mark(item, id, list, cost, sign(*mark, &mut [0; 4])),
        Kind::SingleMark => single_mark(item, id, list),
        Kind::MarkTwice => mark_twice(item, id, list),
        Kind::MarkMissingAtEnd => mark_missing_at_end(item, id, list, cost),
        Kind::MarkMissingAtStart => mark_missing_at_start(item, id, list),
        Kind::MarkWithin => mark_within(item, id, list, cost),
        Kind::MarksMissing(words) => marks_missing(item, id, list, words),
        Kind::DateMarksMissing(date) => date_marks_missing(item, id, list, date),
        Kind::CommaMissingBefore => comma_missing_before(item, id, list, cost),
        Kind::CommaMissingAfter => comma_missing_after(item, id, list),
        Kind::CommaOrMarksMissing => comma_or_marks_missing(item, id, list, cost),
        Kind::CommaMissingOrColon => comma_missing_or_colon(item, id, list, cost),
        Kind::CommaOrBracketMissing => comma_or_bracket_missing(item, id, list, cost),
        Kind::ColonMissingBefore => colon_missing_before(item, id, list, cost),
        Kind::ColonMissingAfter(name) => colon_missing_after(item, id, list, name),
        Kind::FieldInList { line } => field_in_list(item, id, list, cost, *line),
        Kind::FieldOutsideItem => field_outside_item(item, id, list, cost),
        Kind::NameMissing => name_missing(item, id, list, cost),
        Kind::NameMissingBeforeComma => name_missing_before_comma(item, id, list, cost),
        Kind::ValueMissing => value_missing(item, id, list, cost),
        Kind::NotANumber => not_a_number(item, id, list, cost),
        Kind::NotAValue => not_a_value(item, id, list, cost),
        Kind::NothingBeforeBracket(bracket) => nothing_before_bracket(item, id, list, cost, sign(*bracket, &mut [0; 4])),
        Kind::OtherBracketOpen { open, line, close, bracket } => {
            let [mut of_open, mut of_close, mut of_bracket] = [[0; 4]; 3];
            let (open, close, bracket) = (sign(*open, &mut of_open), sign(*close, &mut of_close), sign(*bracket, &mut of_bracket));
            other_bracket_open(item, id, list, cost, open, *line, close, bracket)
        }
        Kind::ClosesNothing => closes_nothing(item, id, list, cost),
        Kind::NotClosedBefore { signs, opened, line } => not_closed_before(item, id, list, signs, opened, *line),
        Kind::ClosesTooMuch(signs) => closes_too_much(item, id, list, signs),
        Kind::Surplus(signs) => surplus(item, id, list, signs),
        Kind::BracketMissingAfter(name) => bracket_missing_after(item, id, list, name),
        Kind::BracketMissingBeforeField => bracket_missing_before_field(item, id, list),
        Kind::ListBracketMissing(name) => list_bracket_missing(item, id, list, name),
        Kind::OtherBracket { written, meant } => other_bracket(item, id, list, written, meant),
        Kind::OtherSign { written, meant } => other_sign(item, id, list, written, meant),
        Kind::Lookalike { written, meant } => {
            let Character { sort, letter, number } = Character::of(*written);
            lookalike(item, id, list, sort, &letter, &number, sign(*meant, &mut [0; 4]))
        }
        Kind::ForeignSpace(space) => {
            let Character { sort, letter, number } = Character::of(*space);
            foreign_space(item, id, list, sort, &letter, &number)
        }
        Kind::InvisibleCharacter(character) => {
            let Character { sort, letter, number } = Character::of(*character);
            invisible_character(item, id, list, sort, &letter, &number)
        }
        Kind::CommentSign(sign) => comment_sign(sign),
    }
}
