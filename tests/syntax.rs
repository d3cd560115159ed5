//! One slip of the hand is one problem, in words for somebody who writes a briefing: the cause first, no consequence.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    format::read_walks,
    model::{Code, Problem, Target},
    text::problem_message,
};
use support::{example, lines, read};

const BUNDLED: &str = "briefings/un-convention-against-cybercrime.ron";

/// The problems of the example with one piece replaced.
fn problems(from: &str, to: &str) -> Vec<Problem> {
    let text = example();
    assert!(text.contains(from), "the example no longer holds {from:?}");
    read(&text.replacen(from, to, 1)).1
}

#[track_caller]
fn only(from: &str, to: &str) -> Problem {
    let mut problems = problems(from, to);
    assert_eq!(problems.len(), 1, "{:#?}", lines(&problems));
    problems.remove(0)
}

#[test]
fn a_file_in_another_encoding_is_told_once() {
    // Latin-1: the first letter that is not ASCII stands in the provisions; sources and actors come after them.
    let text = example().replacen("lamps.\"", "l\u{e9}mps.\"", 1);
    let bytes: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect();
    let (_, problems) = plenary::format::read_briefing(&bytes);
    assert_eq!(problems.iter().map(Problem::code).collect::<Vec<_>>(), [Code::NotUtf8], "{:#?}", lines(&problems));
}

#[test]
fn a_file_that_was_cut_off_is_told_once_wherever_it_was_cut() {
    let text = support::text_of(BUNDLED);
    let lines_of: Vec<usize> = text.match_indices('\n').map(|(offset, _)| offset + 1).collect();
    for part in 1..40 {
        // At the end of a line, and in the middle of one.
        let offset = lines_of[lines_of.len() * part / 40];
        for offset in [offset, text.floor_char_boundary(offset + 17)] {
            let (_, problems) = read(&text[..offset]);
            assert_eq!(problems.len(), 1, "cut at {offset}: {:#?}", lines(&problems));
            assert_eq!(problems[0].code(), Code::Syntax);
        }
    }
}

#[test]
fn what_costs_the_rest_of_the_file_comes_before_what_stands_above_it() {
    let text = example().replacen("ask_kind: Add", "ask_kind: Ad", 1);
    let cut = text.find("    walks: [").unwrap();
    let (_, problems) = read(&text[..cut]);
    let codes: Vec<Code> = problems.iter().map(Problem::code).collect();
    assert_eq!(codes, [Code::Syntax, Code::UnknownWord], "{:#?}", lines(&problems));
    assert!(problems[0].place > problems[1].place);
}

#[test]
fn a_list_that_was_not_read_is_told_and_nothing_that_points_into_it() {
    for (from, to, code) in [
        ("\n    sources: [", "\n    sorces: [", Code::UnknownField),
        ("    actors: [", "    actor: [", Code::UnknownField),
        ("    actors: [", "    actors [", Code::Syntax),
        ("    instrument: Instrument(", "    instrument: Instrument(,", Code::Syntax),
        ("Source(id: \"text\"", "Source(id \"text\"", Code::Syntax),
        ("Source(id: \"text\"", "Source(id: \"te xt\"", Code::BadId),
        ("Source(id: \"text\", ", "Source(", Code::MissingField),
        ("Actor(id: \"chair\"", "Actor(id: \"masters\"", Code::DuplicateId),
        ("Division(id: \"I\", ", "Division(", Code::MissingField),
        ("Edition(id: \"draft1\", ", "Edition(", Code::MissingField),
        ("address: \"2/2/a\"", "address: \"2/2/a/\"", Code::BadAddress),
        ("title: \"", "title \"", Code::Syntax),
    ] {
        let problems = problems(from, to);
        assert_eq!(problems.iter().map(Problem::code).collect::<Vec<_>>(), [code], "{to}: {:#?}", lines(&problems));
    }
}

#[test]
fn a_slip_in_one_list_hides_none_in_another() {
    let text = example().replacen("Source(id: \"text\"", "Source(id \"text\"", 1).replacen("actor: \"masters\"", "actor: \"master\"", 1);
    let (_, problems) = read(&text);
    assert!(problems.iter().any(|problem| problem.code() == Code::UnknownActor), "{:#?}", lines(&problems));
    // Where it can be made out what was lost, what points elsewhere is told.
    let text = example().replacen("Actor(id: \"chair\",", "Actor(id: \"chair\"", 1).replacen("actor: \"masters\"", "actor: \"master\"", 1);
    let (_, problems) = read(&text);
    let codes: Vec<Code> = problems.iter().map(Problem::code).collect();
    assert!(codes.contains(&Code::UnknownActor) && codes.contains(&Code::Syntax) && codes.len() == 2, "{:#?}", lines(&problems));
}

#[test]
fn a_mistyped_field_after_a_missing_comma_does_not_become_a_part_of_the_text_before_it() {
    let name = "name: \"Complaint to a court\",";
    for (to, field, read_as) in [
        ("name: \"Complaint to a court\" lmits: \"Y\",", "lmits", "Complaint to a court"),
        ("name: \"Complaint to a court\" tis: [Tie(to: \"2/2\")],", "tis", "Complaint to a court"),
        ("name: \"Complaint to a court\" knd: Remedy,", "knd", "Complaint to a court"),
    ] {
        let (briefing, problems) = read(&example().replacen(name, to, 1));
        let told = lines(&problems);
        assert!(briefing.safeguards.iter().any(|safeguard| safeguard.name == read_as), "{to}: {told:#?}");
        assert!(problems.iter().any(|problem| problem_message(problem).contains("a comma is missing after this")), "{to}: {told:#?}");
        assert!(problems.iter().any(|problem| problem_message(problem).contains(&format!("no field `{field}`"))), "{to}: {told:#?}");
        assert_eq!(problems.len(), 2, "{to}: {told:#?}");
    }
    // Words that are quoted within a text stay what they are, also with a colon in them.
    let within = "name: \"Complaint \"rule: to\" a court\",";
    let (briefing, problems) = read(&example().replacen(name, within, 1));
    assert!(briefing.safeguards.iter().any(|safeguard| safeguard.name == "Complaint \"rule: to\" a court"), "{:#?}", lines(&problems));
}

#[test]
fn walks_of_ones_own_that_are_damaged_still_tell_of_places_that_are_not_in_the_briefing() {
    let (briefing, _) = read(&example());
    let text = "Walks(\n    format: 1,\n    briefing: \"x\",\n    walks: [\n        Walk(id: \"w\", title: \"a\", stops: [\n            Stop(focus: \"9/9\"),\n";
    let read = read_walks(text.as_bytes(), Some(&briefing));
    assert!(read.loses && read.problems.iter().any(|problem| problem.code() == Code::UnreachableStop), "{:#?}", lines(&read.problems));
    assert_eq!(read.problems[0].code(), Code::Syntax, "the cause first: {:#?}", lines(&read.problems));
}

#[test]
fn an_error_of_syntax_says_what_is_wrong_and_in_which_item() {
    for (from, to, says) in [
        ("label: \"Article 2\",", "label: \"Article 2\"", "In Article 2 (`provisions`), a comma is missing after this."),
        ("Actor(id: \"chair\",", "Actor(id: \"chair\"", "In actor chair (`actors`), a comma is missing after this."),
        ("heading: \"Inspection", "heading: “Inspection", "this quotation mark (“) is a word processor's: write \" \" around a text"),
        ("name: \"Complaint to a court\"", "name: \"Complaint \"to\" a court\"", "a text ends before this: inside a text write “ ”"),
        (
            "name: \"Complaint to a court\"",
            "name: Complaint to a court",
            "the quotation marks around a text are missing: `\"Complaint to a court\"`",
        ),
        (
            "ties: [Tie(to: \"instrument\"), Tie(to: \"2/2\")],",
            "ties: [Tie(to: \"instrument\"), Tie(to: \"2/2\"),",
            "`]` is missing here: `ties: [` of line 107 is still open",
        ),
        ("Source(id: \"text\",", "Source(id: \"text\"),", "In source text (`sources`), this `)` is one too many: remove it"),
        ("ask_kind: Add,", "ask_kind: Add),", "In critique "),
        ("ask_kind: Add,", "ask_kind: Add,,", "this `,` is one too many: remove it"),
        ("ask_kind: Add,", "ask_kind Add,", "a colon is missing after `ask_kind`"),
        ("ask_kind: Add,", "ask_kind: ,", "a value is missing before this comma"),
        ("ask_kind: Add,", "ask_kind: %,", "no value can begin like this"),
        ("name: \"Complaint to a court\"", "name: \"C:\\q\"", "write \\\\ for a backslash"),
        ("title: \"", "title: “", "In `title`, this quotation mark (“)"),
    ] {
        let (_, problems) = read(&example().replacen(from, to, 1));
        let told = lines(&problems);
        assert!(
            problems.len() == 1 && problems[0].code() == Code::Syntax && problem_message(&problems[0]).contains(says),
            "{to}: {told:#?}"
        );
        for word in ["xpected comma", "xpected identifier", "nexpected char", "xpected closing", "xpected colon"] {
            assert!(!told.iter().any(|line| line.contains(word)), "{to}: {told:#?}");
        }
    }
    let problem = only("sources: [\"text\"], basis: Checked),\n    ],", "sources: [\"text\", basis: Checked),\n    ],");
    assert!(problem_message(&problem).contains("`]` is missing here: `sources: [` of line 120"), "{problem:?}");
}

#[test]
fn a_text_that_is_not_closed_is_told_where_it_is_noticed() {
    let problem = only("name: \"Complaint to a court\",", "name: \"Complaint to a court,");
    assert!(problem_message(&problem).contains("the text before this has no quotation mark at its end"), "{problem:?}");
    assert!(problem_message(&problem).starts_with("In safeguard complaint (`safeguards`), "), "{problem:?}");
    assert_eq!(problem.about, None::<Target>);
}
