//! Files that are damaged or meant to do harm: each is read without a panic, and either holds no problem and is the same
//! when it is written and read again, or has a problem that names a line.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]
#![allow(clippy::format_collect, clippy::format_push_string, reason = "how fast a file that does harm is made is no matter")]

mod support;

use plenary::{
    format::{WriteError, hidden_characters, limits, read_briefing, read_notes, read_walks, write_briefing},
    linked::LinkedBriefing,
    load,
    model::{Briefing, Code, FieldProblem, Problem, ProblemKind},
    store::SHIPPED,
    text::{problem_line, problem_message},
};
use std::time::{Duration, Instant};
use support::{damage::Damage, example, excerpt::Items, lines};

/// How many damaged copies are opened.
const COPIES: u64 = 20_000;

/// A copy as it was opened: whether it had a problem, and whether it is another briefing than the whole one.
struct Opened {
    problems: bool,
    differs: bool,
}

/// Opens bytes and holds what must be true of anything.
#[track_caller]
fn open(bytes: &[u8], whole: &Briefing, what: &str) -> Opened {
    let (briefing, problems) = read_briefing(bytes);
    let last = bytes.split(|byte| *byte == b'\n').count();
    for problem in &problems {
        let place = problem.place;
        assert!((1..=last).contains(&(place.line as usize)) && place.column >= 1, "{what}: {problem:?} is in no line");
        assert!(
            !problem_message(problem).is_empty() && hidden_characters::first_hidden(&problem_line(problem)).is_none(),
            "{what}: {problem:?}"
        );
    }
    let differs = briefing != *whole;
    if problems.iter().any(costs_something) {
        let written = write_briefing(&briefing);
        assert!(matches!(written, Err(WriteError::Unread(_))), "{what}: what could not be read is dropped\n{:#?}", lines(&problems));
    }
    if problems.is_empty() && differs {
        let text = write_briefing(&briefing).expect("a briefing can be written");
        let (again, problems) = read_briefing(text.as_bytes());
        assert_eq!(lines(&problems), Vec::<String>::new(), "{what}");
        assert_eq!(again, briefing, "{what} is not the same when it is written and read again");
    }
    Opened { problems: !problems.is_empty(), differs }
}

/// True for problems of something that stands in the file and not in what was read.
fn costs_something(problem: &Problem) -> bool {
    use Code::*;
    let is_kept = matches!(problem.kind, ProblemKind::Field(FieldProblem::ListTwice(_)));
    !is_kept
        && matches!(
            problem.code(),
            UnknownField
                | DuplicateField
                | WrongValue
                | UnknownWord
                | DuplicateId
                | BadId
                | BadDate
                | BadAddress
                | AddressMisplaced
                | TooDeep
                | TooLong
                | NotUtf8
                | TooLarge
        )
}

/// Excerpts of the shipped briefings, each a small briefing that has no problem, to be damaged: in a whole one, nearly all
/// of a copy's time would go into reading what is sound.
fn excerpts() -> Vec<String> {
    let mut all = Vec::new();
    for shipped in SHIPPED {
        let text = std::str::from_utf8(shipped.bytes).unwrap();
        let items = Items::of(text);
        let mut damage = Damage::new(all.len() as u64);
        let mut small: Vec<String> = (0..24)
            .map(|_| {
                let seeds: Vec<&str> = (0..2).map(|_| items.seeds[damage.below(items.seeds.len())].as_str()).collect();
                items.with(&seeds)
            })
            .collect();
        small.sort_by_key(String::len);
        small.truncate(8);
        all.extend(small);
    }
    all
}

#[test]
fn excerpts_are_sound_briefings() {
    for excerpt in excerpts() {
        let (briefing, problems) = support::read(&excerpt);
        assert_eq!(lines(&problems), Vec::<String>::new(), "{excerpt}");
        assert!(briefing.sources.len() + briefing.actors.len() + briefing.provisions.len() > 0);
    }
}

#[test]
fn twenty_thousand_damaged_copies_are_opened() {
    let wholes: Vec<(Vec<u8>, Briefing)> = excerpts().into_iter().map(|text| (text.clone().into_bytes(), support::read(&text).0)).collect();
    let [with_problems, others, same] = opened(&wholes, COPIES);
    assert_eq!(with_problems + others + same, COPIES as usize);
    // The damage is real: most of it is told, some of it makes another sound briefing, little of it changes nothing.
    assert!(with_problems > COPIES as usize / 2, "{with_problems}, {others}, {same}");
    assert!(others > COPIES as usize / 50, "{with_problems}, {others}, {same}");
}

#[test]
fn damaged_copies_of_whole_briefings_are_opened() {
    let wholes: Vec<(Vec<u8>, Briefing)> = SHIPPED.iter().map(|shipped| (shipped.bytes.to_vec(), read_briefing(shipped.bytes).0)).collect();
    let [with_problems, others, same] = opened(&wholes, whole_copies());
    assert!(with_problems > others + same, "{with_problems}, {others}, {same}");
}

/// How many copies of whole briefings: few in a test that is not optimised, and as many as are asked for.
fn whole_copies() -> u64 {
    std::env::var("PLENARY_DAMAGED_COPIES").ok().and_then(|number| number.parse().ok()).unwrap_or(48)
}

/// Damages copies and opens them, on all processors: how many had problems, were another sound briefing, and the same.
fn opened(wholes: &[(Vec<u8>, Briefing)], copies: u64) -> [usize; 3] {
    let workers = std::thread::available_parallelism().map_or(2, std::num::NonZero::get) as u64;
    std::thread::scope(|scope| {
        let working: Vec<_> = (0..workers)
            .map(|worker| {
                scope.spawn(move || {
                    let mut counts = [0; 3];
                    for number in (worker..copies).step_by(workers as usize) {
                        let (bytes, whole) = &wholes[number as usize % wholes.len()];
                        let (copy, how) = Damage::new(number).copy(bytes);
                        let opened = open(&copy, whole, &format!("copy {number} ({how})"));
                        counts[if opened.problems { 0 } else { 1 + usize::from(!opened.differs) }] += 1;
                    }
                    counts
                })
            })
            .collect();
        working
            .into_iter()
            .map(|worker| worker.join().expect("a worker ends"))
            .fold([0; 3], |all, more| [all[0] + more[0], all[1] + more[1], all[2] + more[2]])
    })
}

fn only(problems: &[Problem], code: Code) -> &Problem {
    let found: Vec<&Problem> = problems.iter().filter(|problem| problem.code() == code).collect();
    assert_eq!(found.len(), 1, "{code}: {:#?}", lines(problems));
    found[0]
}

#[test]
fn characters_that_nobody_sees_are_shown_and_told_with_their_place() {
    let text = example().replacen("name: \"", "name: \"\u{202e}evil\u{1b}", 1);
    let (briefing, problems) = support::read(&text);
    let problem = only(&problems, Code::HiddenCharacter);
    let offset = text.find('\u{202e}').unwrap();
    assert_eq!(problem.place.line as usize, text[..offset].matches('\n').count() + 1);
    assert_eq!(problem.place.column as usize, text[..offset].chars().rev().take_while(|letter| *letter != '\n').count() + 1);
    assert!(problem_message(problem).contains("[U+202E]") && problem.excerpt.contains("[U+202E]evil[U+001B]"), "{problem:?}");
    let written = write_briefing(&briefing).unwrap();
    assert!(written.contains("[U+202E]evil[U+001B]") && hidden_characters::first_hidden(&written).is_none());
    let escaped = example().replacen("name: \"", "name: \"\\u{202E}", 1);
    assert!(problem_message(only(&support::read(&escaped).1, Code::HiddenCharacter)).contains("[U+202E]"));
}

#[test]
fn a_colleagues_notes_and_walks_show_them_too() {
    let notes = "Book(\n    version: 1,\n    briefing: \"x\",\n    notes: [\n        Note(id: \"n1\", text: [(value: \"a\u{202e}b\", at: 1, by: \"w\", n: 1)]),\n    ],\n)\n";
    let read = read_notes(notes).unwrap();
    assert_eq!(read.note_set.notes["n1"].text.value().map(String::as_str), Some("a[U+202E]b"));
    assert_eq!(read.hidden.iter().map(|place| (place.line, place.column)).collect::<Vec<_>>(), [(5, 41)]);
    let walks = "Walks(\n    format: 1,\n    briefing: \"x\",\n    walks: [\n        Walk(id: \"w\", title: \"a\u{2066}b\", stops: [Stop(focus: \"instrument\", notes: \"\u{7}\")]),\n    ],\n)\n";
    let read = read_walks(walks.as_bytes(), None);
    assert_eq!(read.walks[0].title, "a[U+2066]b");
    let told: Vec<u32> =
        read.problems.iter().filter(|problem| problem.code() == Code::HiddenCharacter).map(|problem| problem.place.line).collect();
    assert_eq!(told, [5, 5]);
}

/// A briefing with this in the place of its lists.
fn bomb(lists: &str) -> Vec<Problem> {
    let text = format!(
        "Briefing(\n    format: 1,\n    id: \"b\",\n    title: \"B\",\n    instrument: Instrument(title: \"T\", current: \"e\", editions: [Edition(id: \"e\", title: \"E\")]),\n{lists})\n"
    );
    let (briefing, problems) = support::read(&text);
    drop(LinkedBriefing::new(briefing));
    problems
}

#[test]
fn what_nobody_writes_is_refused_in_words() {
    let long = "x".repeat(limits::TEXT_BYTES + 1);
    let long_id = "i".repeat(1 << 20);
    let source = |id: &str, title: &str| format!("    sources: [Source(id: \"{id}\", title: \"{title}\", kind: WebPage)],\n");
    for (lists, code) in [
        (source("a", &long), Code::TooLong),
        (source(&long_id, "t"), Code::TooLong),
        (format!("    provisions: [Provision(id: \"1{}\", label: \"1\")],\n", "/1".repeat(9_000)), Code::TooLong),
        (format!("    actors: [Actor(id: \"a\", name: \"A\", kind: State, member_of: [\"{long_id}\"])],\n"), Code::TooLong),
        (format!("    safeguards: [{}],\n", "(),".repeat(limits::ELEMENTS + 1)), Code::TooMany),
        (format!("    safeguards: [Safeguard(id: \"s\", ties: [{}])],\n", "(to:\"1\"),".repeat(limits::ELEMENTS + 1)), Code::TooMany),
        ((0..=limits::FIELDS).map(|number| format!("    part{number}: 1,\n")).collect(), Code::TooMany),
        (format!("    sources: [{}", "/* ".repeat(20_000)), Code::Syntax),
        (format!("    sources: []{}", ")]}".repeat(100_000)), Code::Syntax),
        (format!("    about: {},\n", "[".repeat(100_000)), Code::TooDeep),
        (format!("    about: {},\n", "Some(".repeat(100_000)), Code::TooDeep),
        (format!("    format: {},\n", "9".repeat(90_000)), Code::DuplicateField),
    ] {
        let problems = bomb(&lists);
        assert!(problems.iter().any(|problem| problem.code() == code), "{code}: {:#?}", &lines(&problems)[..problems.len().min(5)]);
        for problem in problems {
            assert!(problem_line(&problem).len() < 4_000, "a problem is as long as what it tells of");
        }
    }
}

#[test]
fn slips_that_hide_the_end_are_given_up_in_time() {
    // Each line begins a comment that never ends, so that each is looked for to the end of the file.
    let lists = format!("    sources: [\n{}", "        Source(/*\n".repeat(60_000));
    let problems = bomb(&lists);
    assert!(problems.iter().any(|problem| problem.code() == Code::TooMany), "{}", problems.len());
    assert!(problems.len() < 200, "{}", problems.len());
}

/// Reads a bomb and says what it came to: each of these took minutes or hours before its work had a limit.
fn in_time(what: &str, lists: &str) -> Vec<Problem> {
    let begun = Instant::now();
    let problems = bomb(lists);
    assert!(begun.elapsed() < Duration::from_mins(1), "{what} took {:?}", begun.elapsed());
    problems
}

#[test]
fn ids_that_are_missing_beside_as_many_that_nothing_leads_to_are_given_up_in_time() {
    let sources: String = (0..limits::LIST).map(|number| format!("Source(id: \"s{number}\", title: \"t\", kind: WebPage),\n")).collect();
    let terms: String = (0..limits::LIST)
        .map(|number| {
            format!("Term(id: \"t{number}\", word: \"w\", meaning: \"m\", basis: Unchecked, sources: [\"m{number}\", \"m{number}\"]),\n")
        })
        .collect();
    let problems = in_time("missing ids", &format!("    terms: [\n{terms}],\n    sources: [\n{sources}],\n"));
    let told: Vec<_> = problems.iter().take(2).chain(problems.iter().rev().take(2)).collect();
    assert!(
        problems.iter().any(|problem| problem_message(problem).starts_with("Nothing points to source")),
        "{}: {told:#?}",
        problems.len()
    );
}

#[test]
fn brackets_in_one_long_line_are_given_up_in_time() {
    let (long, items) = ("x".repeat(4_000_000), "(),".repeat(190_000));
    let problems = in_time("one long line", &format!("    about: \"a\"\n    licence: \"{long}\", safeguards: [{items}],\n"));
    assert!(problems.iter().any(|problem| problem.code() == Code::Syntax), "{}", problems.len());
}

#[test]
fn signs_that_nothing_can_be_made_of_are_given_up_in_time() {
    let blanks = "\u{a0}".repeat(limits::MENDED_EDITS - 1);
    let problems = in_time("signs without sense", &format!("{blanks}{}\n", "= ".repeat(1_500_000)));
    assert!(problems.iter().any(|problem| problem.code() == Code::Syntax), "{}", problems.len());
}

#[test]
fn paragraphs_within_paragraphs_end_somewhere() {
    let (mut open, mut close, mut address) = (String::new(), String::new(), "1".to_owned());
    for _ in 0..limits::LEVELS + 4 {
        address.push_str("/1");
        open.push_str(&format!("Paragraph(address: \"{address}\", text: \"t\", children: ["));
        close.push_str("])");
    }
    let problems = bomb(&format!("    provisions: [Provision(id: \"1\", label: \"1\", basis: Checked, paragraphs: [{open}{close}])],\n"));
    assert_eq!(only(&problems, Code::TooDeep).about.as_ref().map(ToString::to_string).as_deref(), Some("1/1/1/1/1/1/1/1/1"));
}

#[test]
fn too_many_notes_are_not_read() {
    let note =
        |number: usize| format!("        Note(id: \"n{number}\", tags: [(value: [{}], at: 1, by: \"w\", n: 1)]),\n", "\"\",".repeat(1_000));
    let text =
        format!("Book(\n    version: 1,\n    briefing: \"x\",\n    notes: [\n{}    ],\n)\n", (0..2_000).map(note).collect::<String>());
    let read = read_notes(&text).unwrap();
    assert!(!read.damaged.is_empty() && !read.note_set.notes.is_empty());
    assert_eq!(read.damaged.len() + read.note_set.notes.len(), 2_000, "each note is read or told of");
}

#[test]
fn a_pipe_is_no_file() {
    #[cfg(unix)]
    {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe.ron");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let (briefing, problems) = load::load(&pipe);
        assert_eq!(briefing, Briefing::unread());
        assert_eq!(lines(&problems), ["1:1: error[unreadable]: This is a pipe or a device, not a file."]);
    }
}

#[test]
fn the_largest_briefing_a_bench_reads_is_within_the_limits() {
    let text = write_briefing(&support::generate::briefing(10_000, 5_000, 20_000)).unwrap();
    let marks = text.bytes().filter(|byte| b"([{,".contains(byte)).count();
    assert!((text.len() as u64) < limits::FILE_BYTES, "{} bytes, {marks} brackets and commas", text.len());
    let (_, problems) = read_briefing(text.as_bytes());
    assert!(problems.iter().all(|problem| !matches!(problem.code(), Code::TooMany | Code::TooLarge)), "{:#?}", lines(&problems));
}
