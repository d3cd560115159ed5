//! Of fields and values that are not as the format has them.

use super::{
    characters::{Character, number},
    escaped,
    names::Name,
};
use crate::model::{AddressError, DateError, FieldProblem, Grammar, GrammarError, Problem, TargetError, ValueError, ValueKind, Wanted};
use crate::{locale::messages, text::list};

// Fields, and items in the place of others.
messages! {
    fn missing_field(item: &str, id: &str, field: &str) = "problem-words-missing-field";
    fn missing_field_of(name: &str, field: &str) = "problem-words-missing-field-of";
    fn unknown_field(name: &str, field: &str) = "problem-words-unknown-field";
    fn field_twice(field: &str) = "problem-words-field-twice";
    fn list_twice(field: &str) = "problem-words-list-twice";
    fn not_a_list(field: &str) = "problem-words-not-a-list";
    fn not_a_list_of_items(field: &str) = "problem-words-not-a-list-of-items";
    fn is_no_list(field: &str) = "problem-words-is-no-list";
    fn not_an_item(name: &str, error: &str, kind: &str) = "problem-words-not-an-item";
    fn other_item_name(name: &str, found: &str) = "problem-words-other-item-name";
    fn other_item(item: &str, id: &str, wanted: &str, list: &str) = "problem-words-other-item";
    fn other_item_kind(name: &str, wanted: &str) = "problem-words-other-item-kind";
    fn other_item_kind_of_list(name: &str, wanted: &str, list: &str) = "problem-words-other-item-kind-of-list";
}

// Values.
messages! {
    fn unknown_state(item: &str, id: &str, found: &str, field: &str) = "problem-words-unknown-state";
    fn unknown_word(item: &str, id: &str, found: &str, field: &str, known: &str) = "problem-words-unknown-word";
    fn quoted_word(item: &str, id: &str, field: &str, takes: &str, most: u16) = "problem-words-quoted-word";
    fn wrong_value(item: &str, id: &str, field: &str, takes: &str, most: u16, error: &str, kind: &str) = "problem-words-wrong-value";
    fn text_marks_missing(item: &str, id: &str, found: &str, field: &str, grammar: &str) = "problem-words-text-marks-missing";
    fn invisible_in_value(item: &str, id: &str, field: &str, number: &str) = "problem-words-invisible-in-value";
    fn malformed(item: &str, id: &str, found: &str, field: &str, error: &str, detail: &str) = "problem-words-malformed";
    #[expect(clippy::too_many_arguments, reason = "a message has as many variables as its sentence")]
    fn malformed_by_lookalike(
        item: &str, id: &str, found: &str, field: &str, error: &str, detail: &str, sort: &str, letter: &str, number: &str,
    ) = "problem-words-malformed-by-lookalike";
    fn hidden_character(item: &str, id: &str, field: &str, number: &str) = "problem-words-hidden-character";
    fn bad_id(found: &str, most: usize) = "problem-words-bad-id";
    fn paragraph_as_provision(found: &str) = "problem-words-paragraph-as-provision";
    fn empty_text(item: &str, id: &str, field: &str) = "problem-words-empty-text";
    fn empty_number(item: &str, id: &str, field: &str) = "problem-words-empty-number";
    fn long_short_title(item: &str, id: &str, letters: usize, most: usize) = "problem-words-long-short-title";
    fn long_quotation(item: &str, id: &str, most: usize, field: &str, begins: &str) = "problem-words-long-quotation";
}

pub(super) fn field_words(problem: &Problem, field: &FieldProblem) -> String {
    let subject = Name::subject(problem);
    let (item, id) = (subject.item, subject.id.as_str());
    match field {
        FieldProblem::Missing { field, .. } if problem.about.is_some() => missing_field(item, id, field),
        FieldProblem::Missing { item, field } => missing_field_of(item, field),
        FieldProblem::Unknown { item, field } => unknown_field(item, field),
        FieldProblem::Twice(field) => field_twice(field),
        FieldProblem::ListTwice(field) => list_twice(field),
        FieldProblem::NotAList(field) => not_a_list(field),
        FieldProblem::NotAListOfItems(field) => not_a_list_of_items(field),
        FieldProblem::IsNoList(field) => is_no_list(field),
        FieldProblem::NotAnItem { item, error } => {
            let (error, kind) = error_keys(*error);
            not_an_item(item, error, kind)
        }
        FieldProblem::OtherName { item, found } => other_item_name(item, found),
        FieldProblem::OtherItem { item: wanted, found, list } => {
            let Name { item, id } = Name::of(found);
            other_item(item, &id, wanted, list)
        }
        FieldProblem::OtherItemKind { item, found, list: None } => other_item_kind(found, item),
        FieldProblem::OtherItemKind { item, found, list: Some(list) } => other_item_kind_of_list(found, item, list),
        FieldProblem::UnknownState { found, field } => unknown_state(item, id, &escaped(found), field),
        FieldProblem::UnknownWord { found, field, known } => unknown_word(item, id, &escaped(found), field, &list(known)),
        FieldProblem::QuotedWord { field, wanted } => {
            let (takes, most) = wanted_keys(*wanted);
            quoted_word(item, id, field, takes, most)
        }
        FieldProblem::WrongValue { field, wanted, error } => {
            let ((takes, most), (error, kind)) = (wanted_keys(*wanted), error_keys(*error));
            wrong_value(item, id, field, takes, most, error, kind)
        }
        FieldProblem::MarksMissing { grammar, field, found } => {
            let grammar = match grammar {
                Grammar::Date => "date",
                Grammar::Address => "address",
                Grammar::Target => "target",
            };
            text_marks_missing(item, id, found, field, grammar)
        }
        FieldProblem::Invisible { field, character, .. } => invisible_in_value(item, id, field, &number(*character)),
        FieldProblem::Malformed { field, found, error, lookalike } => {
            let (found, (error, detail)) = (escaped(found), grammar_keys(error));
            match lookalike.map(Character::of) {
                None => malformed(item, id, &found, field, error, &detail),
                Some(Character { sort, letter, number }) => {
                    malformed_by_lookalike(item, id, &found, field, error, &detail, sort, &letter, &number)
                }
            }
        }
        FieldProblem::HiddenCharacter { field, character } => hidden_character(item, id, field, &number(*character)),
        FieldProblem::BadId { found, most } => bad_id(&escaped(found), *most),
        FieldProblem::ParagraphAsProvision(found) => paragraph_as_provision(&escaped(found)),
        FieldProblem::EmptyText(field) => empty_text(item, id, field),
        FieldProblem::EmptyNumber(field) => empty_number(item, id, field),
        FieldProblem::LongShortTitle { letters, most } => long_short_title(item, id, *letters, *most),
        FieldProblem::LongQuotation { field, begins, most } => long_quotation(item, id, *most, field, begins),
    }
}

/// What a field takes, by which a message chooses its words, and up to which number.
const fn wanted_keys(wanted: Wanted) -> (&'static str, u16) {
    match wanted {
        Wanted::Text => ("text", 0),
        Wanted::Number => ("number", 0),
        Wanted::NumberUpTo(most) => ("number-up-to", most),
        Wanted::Pairs => ("pairs", 0),
        Wanted::Word => ("word", 0),
    }
}

/// What is wrong with a value, and of which kind it is where that is what is wrong.
const fn error_keys(error: ValueError) -> (&'static str, &'static str) {
    let error = match error {
        ValueError::Is(kind) => return ("is", kind_key(kind)),
        ValueError::NoText => "no-text",
        ValueError::NoNumber => "no-number",
        ValueError::OutOfRange => "out-of-range",
        ValueError::DigitsOnly => "digits-only",
        ValueError::NoList => "no-list",
        ValueError::NoPairs => "no-pairs",
        ValueError::NoBoolean => "no-boolean",
        ValueError::NoBrackets => "no-brackets",
        ValueError::NoWord => "no-word",
        ValueError::ColonMissing => "colon-missing",
        ValueError::CommaMissing => "comma-missing",
        ValueError::BracketMissing => "bracket-missing",
        ValueError::SomethingAfter => "something-after",
        ValueError::Backslash => "backslash",
        ValueError::TooDeep => "too-deep",
        ValueError::TooManyFields => "too-many-fields",
        ValueError::Unreadable => "unreadable",
    };
    (error, "")
}

const fn kind_key(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Text => "text",
        ValueKind::Boolean => "boolean",
        ValueKind::Integer => "integer",
        ValueKind::Float => "float",
        ValueKind::Character => "character",
        ValueKind::Bytes => "bytes",
        ValueKind::List => "list",
        ValueKind::Pairs => "pairs",
        ValueKind::Unit => "unit",
        ValueKind::Other => "other",
    }
}

/// Why a text does not follow its grammar, and the piece of it that does not.
fn grammar_keys(error: &GrammarError) -> (&'static str, String) {
    match error {
        GrammarError::Date(DateError::Form) => ("date-form", String::new()),
        GrammarError::Date(DateError::NoSuchDay(day)) => ("no-such-day", day.clone()),
        GrammarError::Date(DateError::Backwards) => ("backwards", String::new()),
        GrammarError::Target(TargetError::Address(AddressError::EmptySegment)) => ("empty-segment", String::new()),
        GrammarError::Target(TargetError::Address(AddressError::BadCharacter(bad))) => ("bad-character", format!("{bad:?}")),
        GrammarError::Target(TargetError::UnknownPrefix(prefix)) => ("unknown-prefix", escaped(prefix)),
        GrammarError::Target(TargetError::NoId) => ("no-id", String::new()),
    }
}
