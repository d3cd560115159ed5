//! What is said of slips: the cause alone, in the right line, with what to do, and in nobody's jargon.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    model::{Code, Losses, Problem},
    text::problem_message,
};
use support::{damage::Damage, example, lines, read, slips::ten_articles};

/// The one problem of the ten articles with one piece replaced, with the line that the piece stands in.
#[track_caller]
fn only(from: &str, to: &str) -> (Problem, u32) {
    let text = ten_articles();
    let offset = text.find(from).unwrap_or_else(|| panic!("{from:?} is not there"));
    let (_, mut problems) = read(&text.replacen(from, to, 1));
    assert_eq!(problems.len(), 1, "{from} → {to}: {:#?}", lines(&problems));
    // The first thing of the piece that was changed.
    let same = from.bytes().zip(to.bytes()).take_while(|(one, other)| one == other).count();
    let line = text[..offset + same.min(from.len())].matches('\n').count() as u32 + 1;
    (problems.remove(0), line)
}

/// What is changed, and what is said of it.
const SLIPS: &[(&str, &str, &str)] = &[
    // Brackets of another sort.
    ("Tie(to: \"1\", relation: Concerns)", "Tie[to: \"1\", relation: Concerns]", "`Tie[` is written with another bracket here: `Tie(…)`"),
    (
        "Safeguard(id: \"guard-1\"",
        "Safeguard{id: \"guard-1\"",
        "In safeguard guard-1 (`safeguards`), `Safeguard{` is written with another bracket",
    ),
    ("asks_for: [Remedy, Grounds]", "asks_for: (Remedy, Grounds)", "`asks_for` is a list, written `[…, …]`; there is no list here"),
    ("numbered: {\"first\": \"3\"}", "numbered: (\"first\": \"3\")", "written with another bracket here: `{…}`"),
    // Signs that look alike, and such as nobody sees.
    ("label: \"Article 3\"", "label:\u{a0}\"Article 3\"", "this is a no-break space (U+00A0): write a plain space"),
    ("label: \"Article 3\"", "\u{3000}label: \"Article 3\"", "this is a full-width space (U+3000)"),
    ("label: \"Article 3\"", "label:\u{202f}\"Article 3\"", "this is a narrow no-break space (U+202F)"),
    ("label: \"Article 3\"", "label:\u{2003}\"Article 3\"", "this is a space of another width (U+2003)"),
    ("label: \"Article 3\"", "label:\u{205f}\"Article 3\"", "this is a space of another width (U+205F)"),
    ("label: \"Article 3\"", "label:\u{ad} \"Article 3\"", "remove this character: a soft hyphen, which is invisible (U+00AD)"),
    ("label: \"Article 3\"", "label:\u{200d} \"Article 3\"", "remove this character: a zero-width joiner, which is invisible (U+200D)"),
    ("date: \"2021-06\"", "date: \"2021‑06\"", "it contains a hyphen of a word processor (‑, U+2011)"),
    ("label: \"Article 3\"", "label:\u{feff} \"Article 3\"", "remove this character: a byte-order mark, which is invisible (U+FEFF)"),
    ("date: \"2021-06\"", "date: \"2021’06\"", "it contains a word processor's quotation mark (’, U+2019)"),
    ("date: \"2021-06\"", "date: \"2021−06\"", "it contains a minus sign (−, U+2212)"),
    ("label: \"Article 3\"", "label：\"Article 3\"", "this is a full-width character (：, U+FF1A): write `:`"),
    ("label: \"Article 3\",", "label: \"Article 3\"，", "this is a full-width character (，, U+FF0C): write `,`"),
    ("Actor(id: \"pilots\"", "Actor（id: \"pilots\"", "this is a full-width character (（, U+FF08): write `(`"),
    ("label: \"Article 3\",", "\u{200b}label: \"Article 3\",", "remove this character: a zero-width space, which is invisible (U+200B)"),
    ("label: \"Article 3\",", "label: “Article 3”,", "this quotation mark (“) is a word processor's"),
    ("label: \"Article 3\",", "label: \"Article 3”,", "this quotation mark (”) is a word processor's"),
    ("label: \"Article 3\",", "label: «Article 3»,", "this quotation mark («) is a word processor's"),
    ("label: \"Article 3\",", "label: 'Article 3',", "a text belongs between double quotation marks"),
    // Dates.
    ("date: \"2021-06\"", "date: 2021-06", "a date belongs in quotation marks: `\"2021-06\"`"),
    ("date: \"2022-05\"", "date: 2022", "a date belongs in quotation marks."),
    ("date: \"2021-06\"", "date: 18 October 2000", "a date belongs in quotation marks: `\"2000-10-18\"`"),
    ("date: \"2021-06\"", "date: \"2021–06\"", "it contains a typographic dash (–, U+2013)"),
    // Comments, and what is not finished.
    ("    critiques: [\n", "    # my critiques\n    critiques: [\n", "a comment begins with `//`, not with `#`"),
    ("    critiques: [\n", "    -- my critiques\n    critiques: [\n", "a comment begins with `//`, not with `--`"),
    ("heading: \"Duty number 3, and its edge\"", "heading: ", "a value is missing before this comma"),
    ("heading: \"Duty number 3, and its edge\"", "heading: %", "no value can begin like this"),
    ("id: \"pilots\", name", "id: \"pilots\"; name", "`;` is here where `,` belongs"),
    ("id: \"pilots\", name", "id = \"pilots\", name", "`=` is here where `:` belongs"),
    (
        "id: \"pilots\", name: \"Union of Pilots\"",
        "id: \"pilots\", name: Union of Pilots",
        "the quotation marks around a text are missing: `\"union of pilots\"`",
    ),
    // What stands in the wrong place, or is called otherwise.
    (
        "        Safeguard(id: \"guard-1\"",
        "        Critique(id: \"lost\", actor: \"pilots\", date: \"2001\", claim: \"No.\", ties: [Tie(to: \"1\")], sources: [\"text\"], basis: Unchecked),\n        Safeguard(id: \"guard-1\"",
        "Critique lost is here, where a safeguard belongs. Move it to the list `critiques`.",
    ),
    ("        Actor(id: \"pilots\"", "        Akctor(id: \"pilots\"", "and this begins with `Akctor`"),
    ("sources: [\"letter\"]", "sources: \"letter\"", "`sources` is a list, written `[…, …]`; there is no list here"),
    ("kind: Ngo,", "kind: \"Ngo\",", "without quotation marks"),
    ("minutes: 10", "minutes: \"ten\"", "takes a whole number up to 65535; there is no number here"),
    ("minutes: 10", "minutes: 1000000", "this number is too large"),
    ("minutes: 10", "minutes: 2.5", "takes a whole number"),
];

#[test]
fn each_slip_is_one_problem_in_its_line_with_the_cause_and_what_to_do() {
    for (from, to, says) in SLIPS {
        let (problem, line) = only(from, to);
        assert!(problem_message(&problem).to_lowercase().contains(&says.to_lowercase()), "{to}: {problem:?}");
        assert_eq!(problem.place.line, line, "{to}: {problem:?}");
    }
}

#[test]
fn what_was_meant_is_offered_where_it_can_be_read_in_one_way() {
    for (from, to, meant) in [
        ("date: \"2022-03-10\"", "date: \"10 March 2022\"", Some("2022-03-10")),
        ("date: \"2022-03-10\"", "date: \"March 2022\"", Some("2022-03")),
        ("date: \"2022-03-10\"", "date: \"13.03.2022\"", Some("2022-03-13")),
        ("date: \"2022-03-10\"", "date: \"03/04/2022\"", None),
        ("date: \"2022-03-10\"", "date: \"spring 2022\"", None),
        ("Tie(to: \"2/2\")", "Tie(to: \"2(2)\")", Some("2/2")),
        ("Tie(to: \"2/2\")", "Tie(to: \"Article 2\")", Some("2")),
        ("Tie(to: \"2/2\")", "Tie(to: \"Art. 2(2)(a)\")", Some("2/2/a")),
        ("Tie(to: \"2/2\")", "Tie(to: \"Article 2, paragraph 2\")", Some("2/2")),
        ("Tie(to: \"instrument\"), Tie(to: \"2/2\")", "Tie(to: \"the Convention\"), Tie(to: \"2/2\")", Some("instrument")),
        ("Tie(to: \"2/2\")", "Tie(to: \"2.2\")", Some("2/2")),
        ("Stop(focus: \"4/1\"", "Stop(focus: \"4 (1)\"", Some("4/1")),
        ("defined_at: \"1/1\"", "defined_at: \"1(1)\"", Some("1/1")),
        ("kind: Ngo,", "kind: \"Ngo\",", Some("Ngo")),
        ("date: \"2022-03-10\"", "date: 2022", Some("\"2022\"")),
    ] {
        let (problem, line) = only(from, to);
        assert_eq!((problem.did_you_mean.as_deref(), problem.place.line), (meant, line), "{to}: {problem:?}");
    }
}

#[test]
fn nothing_is_said_to_lead_nowhere_to_what_a_tie_or_a_stop_leads_to() {
    let mistyped = ten_articles().replacen("Actor(id: \"keepers\"", "Actor(id: \"keeper\"", 1);
    for (from, to) in [
        ("Stop(focus: \"4/1\"", "Stop(focus: \"a:keeper\""),
        ("Stop(focus: \"4/1\"", "Stop(reveal: [\"a:keeper\"], focus: \"4/1\""),
        ("Tie(to: \"2/2\")", "Tie(to: \"a:keeper\")"),
    ] {
        assert!(mistyped.contains(from), "{from:?} is not there");
        let (_, problems) = read(&mistyped.replacen(from, to, 1));
        let told = lines(&problems);
        assert!(!told.iter().any(|line| line.contains("Nothing points to")), "{to}: {told:#?}");
        let unknown = problems.iter().filter(|problem| problem.code() == Code::UnknownActor);
        assert!(unknown.filter(|problem| problem.did_you_mean.as_deref() == Some("keeper")).count() >= 2, "{to}: {told:#?}");
    }
}

#[test]
fn the_cause_is_told_and_nothing_that_follows_from_it() {
    // A list of another name, a list without its bracket, and items that lost theirs: all that points to them comes first in the file.
    for (from, to, says) in [
        (
            "    sources: [\n        Source(id: \"text\"",
            "    bibliography: [\n        Source(id: \"text\"",
            "A Briefing has no field `bibliography`",
        ),
        (
            "    sources: [\n        Source(id: \"text\"",
            "    sources: \n        Source(id: \"text\"",
            "`[` is missing here: `sources` is a list",
        ),
        ("    sources: [\n        Source(id: \"text\"", "    sources [\n        Source(id: \"text\"", "a colon is missing after `sources`"),
        ("Actor(id: \"pilots\"", "Actorid: \"pilots\"", "In actor pilots (`actors`), `(` is missing after `Actor`"),
        ("Actor(id: \"keepers\"", "Actor(id: \"keeper\"", "Nothing points to actor keeper, and 6 places point to `keepers`"),
        ("Source(id: \"letter\"", "Source(id: \"leter\"", "Nothing points to source leter, and 10 places point to `letter`"),
        ("Source(id: \"letter\"", "Source(id: \"the letter\"", "is not an id"),
        ("            id: \"3\",", "            id: \"13\",", "3(1) is inside 13; an address there begins with `13/`"),
        ("            id: \"3\",", "            id: \"3?\",", "'?' cannot be in an address"),
    ] {
        let (problem, _) = only(from, to);
        assert!(problem_message(&problem).contains(says), "{to}: {problem:?}");
    }
    let (problem, _) = only("    sources: [\n        Source(id: \"text\"", "    bibliography: [\n        Source(id: \"text\"");
    assert_eq!(problem.did_you_mean.as_deref(), Some("sources"), "by the names of what stands in it");
}

#[test]
fn a_briefing_without_a_text_is_told_so_once() {
    let text = ten_articles();
    let (start, end) = (text.find("    provisions: [").unwrap(), text.find("    safeguards: [").unwrap());
    for provisions in ["", "    provisions: [],\n"] {
        let (_, problems) = read(&format!("{}{provisions}{}", &text[..start], &text[end..]));
        assert_eq!(problems.len(), 1, "{:#?}", lines(&problems));
        assert!(
            problem_message(&problems[0]).starts_with("The briefing has no provisions, and 30 ties and stops lead into its text."),
            "{:?}",
            problems[0]
        );
        if !provisions.is_empty() {
            assert_eq!(problems[0].place.line as usize, text[..start].matches('\n').count() + 1);
        }
    }
}

#[test]
fn brackets_too_many_are_told_where_they_stand_and_cost_nothing() {
    let whole = read(&ten_articles()).0;
    for (from, to, says) in [
        // The list of paragraphs is closed twice, and with it the article, the list of articles and all.
        (
            "text: \"that it can be seen from the sea.\"),\n                ]),\n",
            "text: \"that it can be seen from the sea.\"),\n                ]),\n                ]),\n",
            "`])` is one too many here",
        ),
        (
            "        basis: Unchecked,\n    ),\n    instrument",
            "        basis: Unchecked,\n    )),\n    instrument",
            "In `status`, this `)` is one too many",
        ),
        (
            "        ),\n        Provision(\n            id: \"5\"",
            "        )),\n        Provision(\n            id: \"5\"",
            "this `)` is one too many",
        ),
        ("    ],\n    safeguards: [", "    ]),\n    safeguards: [", "this `)` is one too many"),
        ("    ],\n    safeguards: [", "    ]],\n    safeguards: [", "this `]` is one too many"),
    ] {
        let text = ten_articles();
        let (briefing, problems) = read(&text.replacen(from, to, 1));
        assert_eq!(problems.len(), 1, "{to}: {:#?}", lines(&problems));
        assert!(problem_message(&problems[0]).contains(says), "{to}: {:?}", problems[0]);
        let changed = text.find(from).unwrap() + from.bytes().zip(to.bytes()).take_while(|(one, other)| one == other).count();
        let line = text[..changed].matches('\n').count() as u32 + 1;
        assert!(problems[0].place.line.abs_diff(line) <= 1, "{to}: {:?}, line {line}", problems[0]);
        assert_eq!(briefing, whole, "{to}");
    }
}

#[test]
fn brackets_that_are_missing_are_told_as_that() {
    let whole = read(&ten_articles()).0;
    for (from, to, says) in [
        (
            "        ),\n        Provision(\n            id: \"5\"",
            "        Provision(\n            id: \"5\"",
            "`)` is missing here: `Provision(` of line 81 is still open",
        ),
        (
            "            ],\n        ),\n        Provision(\n            id: \"5\"",
            "        Provision(\n            id: \"5\"",
            "`])` is missing here: `paragraphs: [` of line 89 is still open",
        ),
        ("    ],\n    safeguards: [", "    safeguards: [", "`]` is missing here: `provisions: [` of line 32 is still open"),
        ("sources: [\"letter\"], basis", "sources: [\"letter\", basis", "`]` is missing here: `sources: [` of line 261 is still open"),
    ] {
        let (briefing, problems) = read(&ten_articles().replacen(from, to, 1));
        assert_eq!(problems.len(), 1, "{to}: {:#?}", lines(&problems));
        assert!(problem_message(&problems[0]).contains(says), "{to}: {:?}", problems[0]);
        assert_eq!(briefing, whole, "{to}");
    }
}

#[test]
fn a_file_that_was_cut_off_is_told_as_that_at_its_end() {
    let text = ten_articles();
    for (cut, says) in [
        (
            text.find("that the lamp burns").unwrap() + 5,
            "The file ends inside the text that begins in line 75: the file was truncated here",
        ),
        (text.len() / 2, "The file was truncated here, while `"),
        (text.rfind(')').unwrap(), "`Briefing(` of line 2 is still open: `)` is missing, or the file was truncated"),
    ] {
        let (briefing, problems) = read(&text[..cut]);
        assert_eq!(problems.len(), 1, "{:#?}", lines(&problems));
        assert!(problem_message(&problems[0]).contains(says), "{:?}", problems[0]);
        let last = text[..cut].trim_end().matches('\n').count() as u32 + 1;
        assert!(problems[0].place.line.abs_diff(last) <= 1, "{:?}, line {last}", problems[0]);
        assert!(briefing.losses.rest);
    }
}

#[test]
fn a_file_that_was_cut_off_anywhere_is_one_problem() {
    let text = ten_articles();
    for cut in (text.find("id:").unwrap()..text.rfind(')').unwrap()).step_by(37) {
        let (briefing, problems) = read(&text[..cut]);
        assert_eq!(problems.len(), 1, "cut at {cut}, after {:?}: {:#?}", &text[cut.saturating_sub(40)..cut], lines(&problems));
        assert!(problem_message(&problems[0]).contains("truncated") && briefing.losses.rest, "{:?}", problems[0]);
    }
}

#[test]
fn what_was_lost_is_counted() {
    let losses = |from: &str, to: &str| read(&ten_articles().replacen(from, to, 1)).0.losses;
    assert_eq!(read(&ten_articles()).0.losses, Losses::default());
    assert_eq!(losses("kind: Ngo,", "kind: Ngo"), Losses::default(), "a comma that is missing loses nothing");
    assert_eq!(losses("kind: Ngo,", "kind: %,"), Losses { items: 1, rest: false });
    assert_eq!(losses("kind: Ngo,", "kind: Nog,"), Losses { items: 1, rest: false });
    assert_eq!(losses("is: PartlyMet", "is: PartyMet"), Losses { items: 1, rest: false }, "a part of an item");
    assert_eq!(losses("address: \"1/2/a\"", "address: \"1/9/a\""), Losses { items: 1, rest: false }, "a paragraph");
    assert_eq!(losses("    actors: [", "    aktoren: ["), Losses { items: 4, rest: false }, "all of a list nobody knows");
    let says = |losses| plenary::text::file_has_problems(2, losses, 9);
    assert_eq!(says(Losses::default()), "This file has 2 problems. All its items can be read.");
    assert!(says(Losses { items: 1, rest: false }).contains("One item or part of an item could not be read and is not shown."));
    assert!(says(Losses { items: 3, rest: true }).contains("3 items or parts of items could not be read"));
    assert!(says(Losses { items: 0, rest: true }).ends_with("It was not read to its end: what belongs after line 9 is missing."));
}

#[test]
fn dots_and_low_lines_stand_in_all_ids() {
    let text = ten_articles()
        .replace("id: \"3\"", "id: \"3.2.1\"")
        .replace("\"3/", "\"3.2.1/")
        .replace("Tie(to: \"3\"", "Tie(to: \"3.2.1\"")
        .replace("guard-1\"", "guard_1.a\"")
        .replace("\"pilots\"", "\"pilots.union_2\"");
    let (briefing, problems) = read(&text);
    assert_eq!(lines(&problems), Vec::<String>::new());
    assert_eq!(briefing.provisions[2].paragraphs[1].children[0].address.to_string(), "3.2.1(2)(a)");
}

#[test]
fn a_file_of_another_type_is_one_problem_that_says_what_it_is() {
    let word = b"PK\x03\x04\x14\0\x06\0word/document.xml\xFF\xFE".to_vec();
    let utf_16: Vec<u8> = std::iter::once(0xFEFF).chain(ten_articles().encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for (bytes, says) in [
        (word, "This is a Word document (DOCX), not a briefing. A briefing is a plain text file in UTF-8, as FORMAT.md describes it"),
        (b"%PDF-1.4\n%\xE2\xE3\xCF\xD3".to_vec(), "This is a PDF document"),
        (b"{\\rtf1\\ansi\\deff0 text}".to_vec(), "This is a document in Rich Text Format (RTF)"),
        (b"<!DOCTYPE html>\n<html></html>".to_vec(), "This is a web page (HTML)"),
        (utf_16, "This file is text in UTF-16 (little-endian), and a briefing is text in UTF-8. Save it again as UTF-8"),
    ] {
        let (_, problems) = plenary::format::read_briefing(&bytes);
        assert_eq!(problems.len(), 1, "{:#?}", lines(&problems));
        assert!(problem_message(&problems[0]).starts_with(says), "{:?}", problems[0]);
        // What can be imported says how, and nothing else does.
        let can_be = ["Word document", "PDF", "web page"].iter().any(|kind| says.contains(kind));
        let says_how = problem_message(&problems[0]).contains("`plenary import FILE --briefing BRIEFING`");
        assert_eq!(says_how, can_be, "{:?}", problems[0]);
    }
    let (_, problems) = read("Lighthouse Keeping Convention\n\nArticle 1\n");
    assert_eq!(problems.len(), 1, "{:#?}", lines(&problems));
    assert!(problem_message(&problems[0]).contains("and this file with `Lighthouse Keeping Convention`"), "{:?}", problems[0]);
}

/// Words of those who make parsers, which say nothing to an author.
const JARGON: &[&str] = &[
    "identifier",
    "struct",
    "enum",
    "variant",
    "trailing char",
    "whitespace",
    "sequence",
    "boolean",
    "string",
    "integer",
    "literal",
    "parse",
    "token",
    "recursion",
    "rawvalue",
    "unexpected",
    "expected comma",
    "expected closing",
    "expected opening",
    "expected option",
    "expected end",
    "expected array",
    "expected map",
    "deserial",
    "eof",
    "serde",
    "tuple",
    "newtype",
    "utf8error",
    "delimiter",
    "syntax error",
];

#[test]
fn no_message_has_the_jargon_of_a_parser() {
    let texts = [ten_articles(), example()];
    let mut all: Vec<(String, String)> = Vec::new();
    let mut hear = |what: String, bytes: &[u8]| {
        let (_, problems) = plenary::format::read_briefing(bytes);
        all.extend(problems.into_iter().map(|problem| (what.clone(), problem_message(&problem))));
    };
    for (from, to, _) in SLIPS {
        hear((*to).to_owned(), texts[0].replacen(from, to, 1).as_bytes());
    }
    // Every value gives way to values of every other sort.
    let values = [
        "5",
        "-1",
        "2.5",
        "true",
        "None",
        "Some(3)",
        "()",
        "(1, 2)",
        "[]",
        "[1]",
        "[[1]]",
        "{}",
        "{1: 2}",
        "'x'",
        "r\"x\"",
        "b\"x\"",
        "\"\"",
        "\"x\"",
        "Word",
        "Word(1)",
        "Word(a: 1)",
        "_",
        "1_0",
        "0x1",
        "99999999999999999999",
        "\"\\q\"",
        "%",
        "(a: 1)",
        "\"a\" \"b\"",
        "inf",
    ];
    for text in &texts {
        for (offset, _) in
            text.match_indices(": ").filter(|(offset, _)| text[..*offset].ends_with(|letter: char| letter.is_ascii_lowercase())).step_by(23)
        {
            let end = offset + 2 + text[offset + 2..].find([',', '\n']).unwrap();
            for value in values {
                hear(format!("{value} at {offset}"), format!("{}{value}{}", &text[..offset + 2], &text[end..]).as_bytes());
            }
        }
        for number in 0..400 {
            let (copy, how) = Damage::new(number).copy(text.as_bytes());
            hear(format!("copy {number} ({how})"), &copy);
        }
    }
    assert!(all.len() > 2_000, "{}", all.len());
    for (what, message) in all {
        // What an author wrote is the author's own.
        let ours: String = message.split('`').step_by(2).collect::<String>().split('"').step_by(2).collect();
        let said = ours.to_lowercase();
        for word in JARGON {
            assert!(!said.contains(word), "{what}: {message}");
        }
    }
}
