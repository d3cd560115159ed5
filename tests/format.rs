//! Reading a briefing: everything wrong with a file is told at once, and costs no more than it must.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{model::*, text::problem_message};
use std::collections::BTreeSet;
use support::{example, lines, read};

/// Reads the example with one piece replaced.
fn with(from: &str, to: &str) -> (Briefing, Vec<Problem>) {
    let text = example();
    assert!(text.contains(from), "the example no longer holds {from:?}");
    read(&text.replacen(from, to, 1))
}

/// The one problem of the example with one piece replaced.
#[track_caller]
fn only_problem(from: &str, to: &str) -> (Briefing, Problem) {
    let (briefing, mut problems) = with(from, to);
    assert_eq!(problems.len(), 1, "{:#?}", lines(&problems));
    (briefing, problems.remove(0))
}

/// Where `needle` stands in the example with one piece replaced.
fn place_of(from: &str, to: &str, needle: &str) -> Place {
    let text = example().replacen(from, to, 1);
    let offset = text.find(needle).expect("the needle stands in the text");
    let line = text[..offset].matches('\n').count() + 1;
    let column = text[..offset].chars().rev().take_while(|c| *c != '\n').count() + 1;
    Place { line: line as u32, column: column as u32 }
}

#[test]
fn the_example_of_the_documentation_has_no_problem() {
    let (briefing, problems) = read(&example());
    assert_eq!(lines(&problems), Vec::<String>::new());
    assert_eq!(briefing.critiques[0].replies[0].id, "chair-when");
    assert_eq!(briefing.provisions[0].paragraphs[1].children[1].address.to_string(), "2(2)(b)");
}

/// The words that a field of a kind can hold, as the reader knows them.
fn words_of<T: serde::de::DeserializeOwned>() -> Vec<&'static str> {
    match ron::from_str::<T>("NoSuchWord").map(drop).expect_err("it is no word of any field").code {
        ron::Error::NoSuchEnumVariant { expected, .. } => expected.to_vec(),
        other => panic!("{other}"),
    }
}

#[test]
fn the_documentation_names_every_code_every_word_and_every_field() {
    let format = support::text_of("briefings/FORMAT.md");
    let named: BTreeSet<&str> = format.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
    for code in Code::ALL {
        assert!(format.contains(&format!("`{code}`")), "FORMAT.md does not name the code {code}");
    }
    let kinds = [
        words_of::<ActorKind>(),
        words_of::<Affected>(),
        words_of::<AskKind>(),
        words_of::<Basis>(),
        words_of::<OutcomeKind>(),
        words_of::<PaneKind>(),
        words_of::<Relation>(),
        words_of::<SafeguardKind>(),
        words_of::<SourceKind>(),
        words_of::<Stance>(),
        words_of::<Strength>(),
    ];
    assert!(kinds.iter().all(|words| words.len() > 2));
    for word in kinds.iter().flatten() {
        assert!(named.contains(word), "FORMAT.md does not name {word}");
    }
    // A briefing in which every field stands, outside of its texts.
    let whole = support::text_of("tests/data/kept/every_word/harbour-lights.ron");
    let fields: BTreeSet<&str> = whole
        .split('"')
        .step_by(2)
        .flat_map(|piece| piece.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')))
        .filter_map(|word| word.strip_suffix(':'))
        .filter(|word| !word.is_empty())
        .collect();
    assert!(fields.len() > 60, "{fields:?}");
    for field in fields {
        assert!(named.contains(field), "FORMAT.md does not name the field {field}");
    }
}

#[test]
fn an_unclosed_text_costs_nothing_and_reading_goes_on() {
    let mut text = example();
    let source = "        Source(id: \"text\"";
    let offset = text.find(source).unwrap();
    text.insert_str(offset, "        Source(id: \"open, title: \"x\", kind: WebPage),\n");
    let (briefing, problems) = read(&text);
    assert_eq!(problems.len(), 1, "{:#?}", lines(&problems));
    assert_eq!(problems[0].code(), Code::Syntax);
    let (whole, _) = read(&example());
    assert_eq!((briefing.sources[0].id.as_str(), &briefing.sources[1..]), ("open", &whole.sources[..]));
    assert_eq!(briefing.walks, whole.walks, "what stands after the broken item is read as well");
}

#[test]
fn an_error_of_syntax_in_a_list_is_told_once_and_costs_one_item() {
    let (briefing, problem) = only_problem("Actor(id: \"chair\", name:", "Actor(id: \"chair\", %, name:");
    assert_eq!(problem.code(), Code::Syntax);
    assert_eq!(problem.place.line, place_of("Actor(id: \"chair\", name:", "Actor(id: \"chair\", %, name:", "\"chair\", %").line);
    assert_eq!(briefing.actors.len(), 1);
    assert_eq!(briefing.positions.len(), 1, "what points to the lost actor is shown, and is no second problem");
}

#[test]
fn a_file_cut_short_is_readable_up_to_the_cut() {
    let text = example();
    let offset = text.find("critiques: [").unwrap();
    let (briefing, problems) = read(&text[..offset + 40]);
    assert_eq!(briefing.safeguards.len(), 1);
    assert_eq!(briefing.provisions.len(), 1);
    assert!(problems.iter().any(|problem| problem.code() == Code::Syntax), "{:#?}", lines(&problems));
}

#[test]
fn an_unknown_field_is_told_with_what_was_meant_and_costs_itself() {
    let (briefing, problem) = only_problem("heading: \"Inspection", "headnig: \"Inspection");
    assert_eq!(problem.code(), Code::UnknownField);
    assert_eq!(problem.did_you_mean.as_deref(), Some("heading"));
    assert_eq!(problem.place, place_of("heading: \"Inspection", "headnig: \"Inspection", "headnig"));
    assert_eq!(briefing.provisions[0].heading, "");
    assert_eq!(briefing.provisions[0].paragraphs.len(), 2);
}

#[test]
fn an_unknown_list_is_told_with_what_was_meant() {
    let (_, problems) = with("    terms: [", "    term: [");
    assert_eq!(problems.len(), 1, "{:#?}", lines(&problems));
    assert_eq!((problems[0].code(), problems[0].did_you_mean.as_deref()), (Code::UnknownField, Some("terms")));
}

#[test]
fn a_missing_field_costs_its_item_only() {
    let (briefing, problem) = only_problem("id: \"chair-2025\",\n            actor: \"chair\",", "id: \"chair-2025\",");
    assert_eq!(problem.code(), Code::MissingField);
    assert_eq!(problem.about, Some(Target::Position("chair-2025".to_owned())));
    assert!(briefing.positions.is_empty());
    assert_eq!(briefing.critiques.len(), 1);
}

#[test]
fn a_field_given_twice_is_told_and_the_first_kept() {
    let (briefing, problem) = only_problem("name: \"Complaint to a court\",", "name: \"Complaint to a court\", name: \"Other\",");
    assert_eq!(problem.code(), Code::DuplicateField);
    assert_eq!(briefing.safeguards[0].name, "Complaint to a court");
}

#[test]
fn a_wrong_word_in_an_optional_field_costs_that_field() {
    let (briefing, problem) = only_problem("ask_kind: Add", "ask_kind: Ad");
    assert_eq!((problem.code(), problem.did_you_mean.as_deref()), (Code::UnknownWord, Some("Add")));
    assert_eq!(problem.place, place_of("ask_kind: Add", "ask_kind: Ad", "Ad,\n"));
    assert_eq!(briefing.critiques[0].ask_kind, None);
    assert_eq!(briefing.critiques[0].ask.as_deref(), Some("Say that a court always hears it."));
}

#[test]
fn a_wrong_word_in_a_required_field_costs_the_item() {
    let (briefing, problems) = with("strength: Qualified", "strength: Qualifed");
    assert_eq!(problems[0].code(), Code::UnknownWord);
    assert_eq!(problems.len(), 1, "a tie to the lost safeguard is not a second problem: {:#?}", lines(&problems));
    assert!(briefing.safeguards.is_empty());
}

#[test]
fn a_value_of_another_sort_costs_that_field() {
    let (briefing, problem) = only_problem("minutes: 10", "minutes: \"ten\"");
    assert_eq!(problem.code(), Code::WrongValue);
    assert_eq!(briefing.walks[0].stops[0].minutes, None);
    let (briefing, problem) = only_problem("about: \"Speaks for those who sail.\"", "about: 7");
    assert_eq!(problem.code(), Code::WrongValue);
    assert_eq!(briefing.actors[0].about, None);
}

#[test]
fn a_second_item_of_an_id_is_left_out() {
    let (briefing, problem) = only_problem(
        "Actor(id: \"chair\", name: \"Chair",
        "Actor(id: \"masters\", name: \"X\", kind: Ngo),\n        Actor(id: \"chair\", name: \"Chair",
    );
    assert_eq!(problem.code(), Code::DuplicateId);
    assert_eq!(briefing.actors.len(), 2);
    assert_eq!(briefing.actors[0].name, "Union of Ship Masters");
}

#[test]
fn an_id_that_cannot_be_one_costs_its_item() {
    let (briefing, problem) = only_problem("id: \"adopted\"", "id: \"adop ted\"");
    assert_eq!(problem.code(), Code::BadId);
    assert!(briefing.events.is_empty());
    let long = "x".repeat(200);
    let (_, problem) = only_problem("id: \"adopted\"", &format!("id: \"{long}\""));
    assert_eq!(problem.code(), Code::BadId);
    assert!(problem_message(&problem).len() < 300, "a long id is not printed whole");
}

#[test]
fn a_tie_to_nothing_is_told_with_what_was_meant() {
    let (briefing, problem) = only_problem("Tie(to: \"2/1\", relation: Limits)", "Tie(to: \"2/1b\", relation: Limits)");
    assert_eq!((problem.code(), problem.did_you_mean.as_deref()), (Code::DanglingTie, Some("2/1")));
    assert_eq!(problem.place, place_of("Tie(to: \"2/1\", relation", "Tie(to: \"2/1b\", relation", "\"2/1b\""));
    assert_eq!(briefing.safeguards[0].ties.len(), 2, "the tie stays in the briefing; it leads nowhere");
}

#[test]
fn a_tie_to_what_cannot_be_tied_is_told() {
    let (_, problem) = only_problem("Tie(to: \"2/1\", relation: Limits)", "Tie(to: \"a:chair\", relation: Limits)");
    assert_eq!(problem.code(), Code::WrongTie);
}

#[test]
fn words_that_do_not_stand_in_their_target_are_told() {
    let (_, problem) = only_problem("phrase: \"as appropriate\"", "phrase: \"as apropriate\"");
    assert_eq!((problem.code(), problem.did_you_mean.as_deref()), (Code::PhraseNotFound, Some("\"as appropriate\"")));
    let (_, problem) = only_problem("phrase: \"as appropriate\"", "phrase: \"never there at all\"");
    assert_eq!((problem.code(), problem.did_you_mean), (Code::PhraseNotFound, None));
}

#[test]
fn quotation_marks_around_a_word_do_not_hide_that_it_was_meant() {
    let text = example()
        .replace("may board a ship at night to look", "may limit expression and its “suppression”, to look")
        .replace("Tie(to: \"2/1\", relation: Limits)", "Tie(to: \"2/1\", phrase: \"supression\", relation: Limits)");
    let (_, problems) = read(&text);
    let meant: Vec<_> = problems.iter().map(|problem| (problem.code(), problem.did_you_mean.as_deref())).collect();
    assert_eq!(meant, [(Code::PhraseNotFound, Some("\"suppression\""))], "{:#?}", lines(&problems));
}

#[test]
fn an_unknown_actor_source_edition_or_division_is_told() {
    for (from, to, code, meant) in [
        ("actor: \"masters\"", "actor: \"master\"", Code::UnknownActor, Some("masters")),
        ("actors: [\"masters\"]", "actors: [\"mastres\"]", Code::UnknownActor, Some("masters")),
        (
            "sources: [\"text\"],\n            basis: Checked",
            "sources: [\"txet\"],\n            basis: Checked",
            Code::UnknownSource,
            Some("text"),
        ),
        ("edition: \"draft1\"", "edition: \"draft2\"", Code::UnknownEdition, Some("draft1")),
        ("numbered: {\"draft1\"", "numbered: {\"draft9\"", Code::UnknownEdition, Some("draft1")),
        ("division: \"I\"", "division: \"X\"", Code::UnknownDivision, Some("I")),
        ("defined_at: \"2/1\"", "defined_at: \"2/7\"", Code::DanglingTie, Some("2/1")),
    ] {
        let (_, problem) = only_problem(from, to);
        assert_eq!((problem.code(), problem.did_you_mean.as_deref()), (code, meant), "{to}");
    }
}

#[test]
fn a_stop_that_leads_nowhere_is_told() {
    let (_, problem) = only_problem("\"s:complaint\"]", "\"s:complain\"]");
    assert_eq!((problem.code(), problem.did_you_mean.as_deref()), (Code::UnreachableStop, Some("complaint")));
    let (briefing, problem) = only_problem("focus: \"2/2\"", "focus: \"9/9\"");
    assert_eq!(problem.code(), Code::UnreachableStop);
    assert_eq!(briefing.walks[0].stops.len(), 1);
}

#[test]
fn a_date_that_does_not_exist_costs_its_field_or_its_item() {
    let (briefing, problem) = only_problem("adopted: \"2025-03-01\"", "adopted: \"2025-02-30\"");
    assert_eq!(problem.code(), Code::BadDate);
    assert_eq!(briefing.instrument.adopted, None);
    let (briefing, problem) = only_problem("date: \"2024-07-10\"", "date: \"July 2024\"");
    assert_eq!(problem.code(), Code::BadDate);
    assert!(briefing.critiques.is_empty(), "a critique without a date is not shown");
}

#[test]
fn a_paragraph_out_of_order_is_shown_and_told() {
    let (briefing, problem) = only_problem(
        "        Paragraph(address: \"2/1\", text: \"An inspector may board a ship at night to look at its lamps.\"),",
        "        Paragraph(address: \"2/3\", text: \"A third.\"),\n                Paragraph(address: \"2/1\", text: \"An inspector may board a ship at night to look at its lamps.\"),",
    );
    assert_eq!((problem.code(), problem.severity()), (Code::AddressOutOfOrder, Severity::Warning));
    assert_eq!(briefing.provisions[0].paragraphs.len(), 3);
}

#[test]
fn a_paragraph_of_another_provision_is_left_out() {
    let (briefing, problems) = with("address: \"2/2/a\"", "address: \"3/2/a\"");
    assert_eq!(problems[0].code(), Code::AddressMisplaced);
    assert_eq!(briefing.provisions[0].paragraphs[1].children.len(), 1);
    let (_, problem) = only_problem("address: \"2/2/a\"", "address: \"2//a\"");
    assert_eq!(problem.code(), Code::BadAddress);
}

#[test]
fn an_empty_text_keeps_its_place() {
    let (briefing, problem) = only_problem("text: \"the harbour court; or\"", "text: \"\"");
    assert_eq!(problem.code(), Code::EmptyText);
    assert_eq!(problem.about, Some(Target::Text("2/2/a".parse().unwrap())));
    assert_eq!(briefing.provisions[0].paragraphs[1].children.len(), 2);
}

#[test]
fn a_newer_format_is_told_and_read_as_far_as_it_goes() {
    let (briefing, problem) = only_problem("format: 1", "format: 3");
    assert_eq!(problem.code(), Code::NewerFormat);
    assert_eq!(briefing.critiques.len(), 1);
}

#[test]
fn what_is_passed_over_of_a_newer_format_is_named_once() {
    let text = example()
        .replacen("format: 1", "format: 3", 1)
        .replace("Paragraph(address", "Paragraph(wording: \"x\", address")
        .replacen("    terms: [", "    layers: [Layer(id: \"en\"), Layer(id: \"fr\")],\n    terms: [", 1)
        .replacen("heading: \"Inspection", "headnig: \"Inspection", 1);
    let (briefing, problems) = read(&text);
    assert_eq!(problems.iter().map(Problem::code).collect::<Vec<_>>(), [Code::NewerFormat, Code::UnknownField], "{:#?}", lines(&problems));
    let message = problem_message(&problems[0]);
    assert!(message.contains("`layers` of Briefing; `wording` of Paragraph"), "{message}");
    assert_eq!(problems[1].did_you_mean.as_deref(), Some("heading"), "a typing error is still one");
    assert_eq!(briefing.losses.items, 6, "two layers, three words of paragraphs and a heading");
}

#[test]
fn an_item_without_source_tie_or_basis_is_shown_and_told() {
    let (briefing, problem) = only_problem(
        "sources: [\"record\"], basis: Secondary),\n            ],\n            outcome",
        "basis: Secondary),\n            ],\n            outcome",
    );
    assert_eq!((problem.code(), problem.severity()), (Code::NoSource, Severity::Error));
    assert_eq!(briefing.critiques[0].replies.len(), 1);
    let (briefing, problem) = only_problem("ties: [Tie(to: \"instrument\"), Tie(to: \"2/2\")],", "");
    assert_eq!((problem.code(), problem.severity()), (Code::NoTie, Severity::Warning));
    assert_eq!(briefing.positions.len(), 1);
    let (briefing, problem) =
        only_problem("sources: [\"text\"], basis: Checked),\n    ],\n    sources", "sources: [\"text\"]),\n    ],\n    sources");
    assert_eq!((problem.code(), problem.severity()), (Code::NoBasis, Severity::Error));
    assert_eq!(briefing.terms[0].basis, Basis::Unchecked, "never promoted");
}

#[test]
fn more_than_a_term_in_quotation_marks_is_told() {
    let claim = "A complaint that each harbour may leave out protects nobody.";
    let (briefing, problem) = only_problem(claim, "It is “a right that nobody on board can use”.");
    assert_eq!((problem.code(), problem.severity()), (Code::LongQuotation, Severity::Warning));
    assert!(problem_message(&problem).contains("“a right that nobody …”"), "{}", problem_message(&problem));
    assert!(briefing.critiques[0].claim.contains("on board"), "it is shown");
    let (_, problems) = with(claim, "It is “a right nobody can use”.");
    assert_eq!(lines(&problems), Vec::<String>::new(), "six words are a term");
}

#[test]
fn a_provision_that_only_critics_speak_of_is_told() {
    // Three critiques on an article of their own; then one more thing beside them, of each sort in turn.
    let article = "        Provision(id: \"3\", label: \"Article 3\", basis: Checked, paragraphs: [Paragraph(address: \"3/1\", text: \"Lamps burn.\")]),\n";
    let critique = |id: &str, replies: &str| {
        format!(
            "        Critique(id: \"{id}\", actor: \"masters\", date: \"2024\", claim: \"No.\", ties: [Tie(to: \"3/1\")], {replies}\
             sources: [\"record\"], basis: Secondary),\n"
        )
    };
    let reply = "replies: [Reply(id: \"r9\", actor: \"chair\", date: \"2024\", text: \"Yes.\", sources: [\"record\"], basis: Secondary)], ";
    let file = |number: usize, replies: &str, also: (&str, &str)| {
        let critiques: String = (0..number).map(|index| critique(&format!("c{index}"), if index == 0 { replies } else { "" })).collect();
        let text = example().replace("    ],\n    safeguards: [", &format!("{article}    ],\n    safeguards: ["));
        let text = text.replace("    critiques: [\n", &format!("    critiques: [\n{critiques}"));
        let (_, problems) = read(&text.replace(also.0, also.1));
        problems.into_iter().map(|problem| (problem.code(), problem.about.map(|about| about.id()))).collect::<Vec<_>>()
    };
    let none = ("Nothing of this kind stands there", "");
    assert_eq!(file(3, "", none), [(Code::OneSided, Some("3".to_owned()))]);
    assert_eq!(file(2, "", none), [], "two are no pattern");
    assert_eq!(file(3, reply, none), [], "a reply is another side");
    assert_eq!(file(3, "", ("Tie(to: \"instrument\"), Tie(to: \"2/2\")", "Tie(to: \"3\")")), [], "so is a supporter");
    assert_eq!(file(3, "", ("Tie(to: \"2/1\", relation: Limits)", "Tie(to: \"3/1\", relation: Limits)")), [], "and a safeguard");
}

#[test]
fn every_problem_is_told_in_one_reading_in_the_order_of_the_file() {
    let text = example()
        .replace("heading: \"Inspection", "headnig: \"Inspection")
        .replace("strength: Qualified", "strength: Qualifed")
        .replace("date: \"2024-07-10\"", "date: \"2024-02-30\"")
        .replace("minutes: 10", "minutes: -1");
    let (_, problems) = read(&text);
    let codes: Vec<Code> = problems.iter().map(Problem::code).collect();
    assert_eq!(codes, [Code::UnknownField, Code::UnknownWord, Code::BadDate, Code::WrongValue], "{:#?}", lines(&problems));
    assert!(problems.is_sorted_by_key(|problem| problem.place));
}

#[test]
fn a_byte_order_mark_and_crlf_make_no_difference() {
    let (plain, _) = read(&example());
    let windows = format!("\u{feff}{}", example().replace('\n', "\r\n"));
    let (briefing, problems) = read(&windows);
    assert_eq!(lines(&problems), Vec::<String>::new());
    assert_eq!(briefing, plain);
    let (_, problems) = read(&windows.replace("headnig", "").replace("ask_kind: Add", "ask_kind: Ad"));
    assert_eq!(problems[0].place, place_of("ask_kind: Add", "ask_kind: Ad", "Ad,\n"), "lines and columns are those of the editor");
}

#[test]
fn some_and_none_may_be_written() {
    let (plain, _) = read(&example());
    let text = example()
        .replace("ask_kind: Add", "ask_kind: Some(Add)")
        .replace("short: \"HLC\"", "short: Some(\"HLC\")")
        .replace("topics: [\"search\"],", "topics: [\"search\"], text: None,");
    let (briefing, problems) = read(&format!("#![enable(implicit_some)]\n{text}"));
    assert_eq!(lines(&problems), Vec::<String>::new());
    assert_eq!(briefing, plain);
}

#[test]
fn what_is_not_a_briefing_is_told_and_never_panics() {
    for (bytes, code) in [
        (&b""[..], Code::Empty),
        (b"  \n\t ", Code::Empty),
        (b"\xEF\xBB\xBF", Code::Empty),
        (b"\xFF\xFE\x00", Code::NotUtf8),
        (b"hello", Code::Syntax),
        (b"Briefing(", Code::Syntax),
        (b"Briefing()", Code::Syntax),
        (b"[1, 2]", Code::Syntax),
        (b"#![enable(nonsense)]\nBriefing(", Code::Syntax),
        (b"Briefing(format: 1, id: \"x\", title: \"x\", instrument: 5, critiques: 7, title: [])", Code::WrongValue),
    ] {
        let (_, problems) = plenary::format::read_briefing(bytes);
        let text = String::from_utf8_lossy(bytes);
        assert!(problems.iter().any(|problem| problem.code() == code) || text == "Briefing()", "{text:?}: {:#?}", lines(&problems));
    }
}

#[test]
fn text_that_breaks_off_in_the_middle_of_a_letter_is_read_up_to_there() {
    let mut bytes = example().into_bytes();
    let offset = example().find("walks: [").unwrap();
    bytes.splice(offset..offset, *b"\xC3\x28");
    let (briefing, problems) = plenary::format::read_briefing(&bytes);
    assert_eq!(problems[0].code(), Code::NotUtf8, "{:#?}", lines(&problems));
    assert_eq!(briefing.sources.len(), 2);
}

#[test]
fn nesting_without_end_is_refused() {
    let bomb = format!("Briefing(\n    format: 1,\n    about: {}\n)", "[".repeat(1_000_000));
    let (_, problems) = read(&bomb);
    assert!(problems.iter().any(|problem| problem.code() == Code::TooDeep), "{:#?}", lines(&problems));
    let in_a_list =
        example().replace("    critiques: [\n", &format!("    critiques: [\n        {},\n", "(a: ".repeat(500) + "1" + &")".repeat(500)));
    let (briefing, problems) = read(&in_a_list);
    assert_eq!(problems.len(), 1, "{:#?}", lines(&problems));
    assert_eq!(problems[0].code(), Code::TooDeep);
    assert_eq!(briefing.critiques.len(), 1, "the bomb costs itself only");
}

#[test]
fn a_file_of_nothing_but_problems_does_not_fill_the_memory_with_them() {
    let many: Vec<String> = (0..20_000).map(|number| format!("        Actor(id: \"a{number}\", nmae: \"x\", kind: Ngo),\n")).collect();
    let many = many.concat();
    let (_, problems) = read(&format!(
        "Briefing(\n    format: 1, id: \"x\", title: \"x\", instrument: (title: \"t\", current: \"\"),\n    actors: [\n{many}    ],\n)"
    ));
    assert_eq!(problems.len(), plenary::format::limits::PROBLEMS);
    assert!(problems.iter().any(|problem| problem.code() == Code::TooMany));
}

#[test]
fn every_problem_says_what_and_where() {
    let text = example().replace("strength: Qualified", "strength: Qualifed");
    let (_, problems) = read(&text);
    let line = plenary::text::problem_line(&problems[0]);
    assert!(line.starts_with(&format!("{}: error[unknown-word]: Safeguard complaint has", problems[0].place)), "{line}");
    assert!(line.ends_with("Did you mean Qualified?"), "{line}");
    assert!(problems[0].excerpt.contains("strength: Qualifed"));
}
