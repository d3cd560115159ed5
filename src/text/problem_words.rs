//! The words of problems: one sentence for each thing that can be wrong with a file, made of its values and of nothing else.
//!
//! A message has the values as variables; what a value is called (an item, a character, what a field takes) is a message that
//! the sentence refers to, so that a language can put it as it must. Knows no file and no reading.

mod characters;
mod fields;
mod files;
mod items;
mod names;
mod references;
mod syntax;

pub use files::{DAMAGED, reason_unread};

use crate::locale::messages;
use crate::model::{Problem, ProblemKind, Written, visible_beginning};

messages! {
    fn did_you_mean(meant: &str) = "problem-words-did-you-mean";
}

/// What is wrong, in a sentence or two. What is between backticks in it is written so in a file.
#[must_use]
pub fn problem_message(problem: &Problem) -> String {
    let words = match &problem.kind {
        ProblemKind::Reading(reading) => files::reading_words(reading),
        ProblemKind::Limit(limit) => files::limit_words(problem, limit),
        ProblemKind::Syntax(syntax) => syntax::syntax_words(problem, syntax),
        ProblemKind::Field(field) => fields::field_words(problem, field),
        ProblemKind::Item(item) => items::item_words(problem, item),
        ProblemKind::Reference(reference) => references::reference_words(problem, reference),
    };
    visible_beginning(&words, Written::LONGEST)
}

/// A problem as `plenary check` lists it, after the name of the file: `12:4: error[dangling-tie]: … Did you mean 41?`
#[must_use]
pub fn problem_line(problem: &Problem) -> String {
    let line = format!("{}: {}[{}]: {}", problem.place, problem.severity(), problem.code(), problem_message(problem));
    match &problem.did_you_mean {
        Some(meant) => format!("{line} {}", did_you_mean(meant)),
        None => line,
    }
}

/// Words of a file as they are put between quotation marks: a mark in them, and what nobody sees, is written out.
fn escaped(words: &str) -> String {
    let quoted = format!("{words:?}");
    quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(&quoted).to_owned()
}
