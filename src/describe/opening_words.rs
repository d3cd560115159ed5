//! What an author marks in the first words of a text, where the format has no field for it: the one place that knows them.
//!
//! FORMAT.md says how they are written.

/// How a reply begins that was found beside a critique and does not answer it.
const INDIRECT: [&str; 3] = ["Not a direct answer", "Not in direct answer", "Not in answer"];
/// How a provision's text begins that is the compilers' own, and no summary of the treaty.
const NOTE: [&str; 2] = ["Compilers’ note:", "Compilers' note:"];

/// True for a reply that answers the critique it stands with, as far as its author says.
#[must_use]
pub fn answers_directly(reply: &str) -> bool {
    !INDIRECT.iter().any(|opening| begins(reply, opening))
}

/// How many bytes at the beginning of a reply say no more than that it is no direct answer; zero where they are part of a
/// sentence that says more.
#[must_use]
pub fn indirect_mark(reply: &str) -> usize {
    let Some(opening) = INDIRECT.iter().find(|opening| begins(reply, opening)) else { return 0 };
    let start = reply.len() - reply.trim_start().len() + opening.len();
    let Some(rest) = reply.get(start..).and_then(|rest| rest.strip_prefix(['.', ':'])) else { return 0 };
    let said = rest.trim_start();
    if said.is_empty() { 0 } else { reply.len() - said.len() }
}

/// True for a provision's text that is a note of the compilers: never the treaty's words, nor a summary of them.
#[must_use]
pub fn is_compilers_note(text: &str) -> bool {
    NOTE.iter().any(|opening| begins(text, opening))
}

fn begins(text: &str, opening: &str) -> bool {
    let mut letters = text.trim_start().chars();
    opening.chars().all(|wanted| letters.next().is_some_and(|letter| letter.eq_ignore_ascii_case(&wanted)))
        && letters.next().is_none_or(|next| opening.ends_with(':') || !next.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_that_is_a_sentence_of_its_own_can_be_said_elsewhere() {
        let said = |reply: &str| reply[indirect_mark(reply)..].to_owned();
        assert_eq!(said("Not a direct answer. It was said before."), "It was said before.");
        assert_eq!(said("Not in answer to her, they said so."), "Not in answer to her, they said so.");
        assert_eq!(said("Not a direct answer."), "Not a direct answer.");
        assert_eq!(said("An answer."), "An answer.");
    }

    #[test]
    fn a_mark_is_known_by_its_first_words() {
        for indirect in ["Not a direct answer. It was said before.", "not a direct answer: no", "Not in answer to her, they said so."] {
            assert!(!answers_directly(indirect), "{indirect}");
        }
        for direct in ["It is no answer, and not a direct one.", "Not a direct answerer", "Not a", ""] {
            assert!(answers_directly(direct), "{direct}");
        }
        assert!(is_compilers_note("Compilers’ note: the numbers are ours.") && is_compilers_note("Compilers' note: so."));
        assert!(!is_compilers_note("Compilers’ notes are kept."));
    }
}
