//! Of what leads to what is not there, or cannot be led to.

use super::{escaped, names::Name};
use crate::locale::messages;
use crate::model::{Problem, Reference, ReferenceProblem};

messages! {
    fn not_there(item: &str, id: &str, to: &str, file: &str) = "problem-words-not-there";
    fn no_briefing(briefing: &str) = "problem-words-no-briefing";
    fn part_not_there(to: &str) = "problem-words-part-not-there";
    fn no_edition(item: &str, id: &str, edition: &str, file: &str) = "problem-words-no-edition";
    fn parent_not_before(item: &str, id: &str, parent: &str) = "problem-words-parent-not-before";
    fn wrong_tie(item: &str, id: &str, to: &str) = "problem-words-wrong-tie";
    fn phrase_not_found(item: &str, id: &str, phrase: &str, to: &str) = "problem-words-phrase-not-found";
    fn no_provisions(places: usize) = "problem-words-no-provisions";
    fn mistyped_id(item: &str, id: &str, places: usize, missing: &str) = "problem-words-mistyped-id";
}

pub(super) fn reference_words(problem: &Problem, reference: &ReferenceProblem) -> String {
    let subject = Name::subject(problem);
    let (item, id) = (subject.item, subject.id.as_str());
    match reference {
        ReferenceProblem::NotThere { what: Reference::Part, to } => part_not_there(&to.to_string()),
        ReferenceProblem::NoBriefing(briefing) => no_briefing(briefing),
        ReferenceProblem::NotThere { to, .. } => not_there(item, id, &to.id(), problem.file.name()),
        ReferenceProblem::NoEdition(edition) => no_edition(item, id, edition, problem.file.name()),
        ReferenceProblem::ParentNotBefore(parent) => parent_not_before(item, id, &parent.key()),
        ReferenceProblem::WrongTie(to) => wrong_tie(item, id, &to.to_string()),
        ReferenceProblem::PhraseNotFound { phrase, to } => phrase_not_found(item, id, &escaped(phrase), &to.to_string()),
        ReferenceProblem::NoProvisions { places } => no_provisions(*places),
        ReferenceProblem::MistypedId { given, missing, places } => {
            let Name { item, id } = Name::of(given);
            mistyped_id(item, &id, *places, &missing.id())
        }
    }
}
