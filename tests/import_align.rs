//! From the structure of a document to the layer of a briefing: each word at its address or kept whole elsewhere, and nothing at a wrong
//! address without a warning.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    format::{BriefingBeside, read_briefing, read_official_text, words_sha256, write_briefing, write_official_text},
    import::{Alignment, DraftWords, Element, ElementKind, NoteMark, OutlinedText, TextOf, Warned, align, draft_briefing},
    linked::LinkedBriefing,
    model::*,
};
use proptest::{collection::vec, prelude::*, sample::select};
use support::{lines, official::harbour_lights};

const CURRENT: TextOf<'_> = TextOf { edition: "final", language: "en" };

/// A text in the form of `plenary outline --tsv`, with `|` for tabs. A `+` before the kind is for text that goes on.
fn outlined(language: &str, rows: &str) -> OutlinedText {
    let element = |(number, row): (usize, &str)| {
        let cells: Vec<&str> = row.trim().split('|').collect();
        let [address, kind, label, text] = cells.as_slice() else { panic!("{row}") };
        let (flush, kind) = kind.strip_prefix('+').map_or((false, *kind), |kind| (true, kind));
        let kinds = [
            ElementKind::Preamble,
            ElementKind::Division,
            ElementKind::Provision,
            ElementKind::Paragraph,
            ElementKind::Heading,
            ElementKind::Footnote,
            ElementKind::Annex,
            ElementKind::Unplaced,
        ];
        let segments = address.replace(')', "");
        Element {
            kind: kinds.into_iter().find(|known| known.name() == kind).unwrap(),
            address: segments.split('(').filter(|segment| !segment.is_empty()).map(str::to_owned).collect(),
            label: (*label).to_owned(),
            text: (*text).to_owned(),
            flush,
            notes: Vec::new(),
            place: DocumentPlace::Paragraph(u32::try_from(number).unwrap() + 1),
            guessed: false,
        }
    };
    let rows = rows.lines().filter(|row| !row.trim().is_empty());
    OutlinedText {
        language: language.to_owned(),
        title: "Convention on the Lighting of Harbours".to_owned(),
        elements: rows.enumerate().map(element).collect(),
        warnings: Vec::new(),
    }
}

/// The whole convention, as the briefing knows it.
const WHOLE: &str = "
    preamble|preamble||Preamble
    |paragraph||Mindful that fog hides ships,
    |paragraph||Convinced that light helps,
    I|division|Chapter I|Duties
    2|provision|Article 2|Inspection of lamps
    2(1)|paragraph|1.|Any inspector may board a ship by night.
    2(2)|paragraph|2.|Boarding is recorded, and the master may complain to:
    2(2)(a)|paragraph|(a)|the harbour court.
    2(2)|+paragraph||Nothing in this paragraph costs a fee.
    2(2bis)|paragraph|2 bis.|Complaints cost nothing.
    4|provision|Article 4|
    4|paragraph||For this Convention:
    4(c)|paragraph|(c)|“lamp” means whatever shines.
    5|provision|Rule 5|
    5(1)|paragraph|1.|Lanterns shall be cleaned weekly.
";

/// The words of a layer by their addresses.
fn words(text: &OfficialText) -> Vec<(String, String)> {
    fn inside(all: &mut Vec<(String, String)>, paragraphs: &[OfficialParagraph]) {
        for paragraph in paragraphs {
            all.push((paragraph.address.key(), paragraph.text.clone()));
            inside(all, &paragraph.children);
            all.extend(paragraph.flush.clone().map(|flush| (format!("{} goes on", paragraph.address.key()), flush)));
        }
    }
    let mut all = Vec::new();
    for part in &text.parts {
        all.push((part.target.to_string(), part.heading.clone()));
        all.extend(part.text.clone().map(|words| (format!("{} text", part.target), words)));
        inside(&mut all, &part.paragraphs);
        all.extend(part.flush.clone().map(|flush| (format!("{} goes on", part.target), flush)));
    }
    all
}

fn addresses(text: &OfficialText) -> Vec<String> {
    words(text).into_iter().map(|(address, _)| address).collect()
}

fn codes(alignment: &Alignment) -> Vec<&'static str> {
    alignment.text.warnings.iter().map(|warning| warning.warning.code()).collect()
}

fn targets(targets: &[Target]) -> Vec<String> {
    targets.iter().filter(|target| target.address().is_some()).map(ToString::to_string).collect()
}

#[test]
fn each_provision_and_paragraph_has_the_address_of_the_briefing() {
    let alignment = align(&outlined("en", WHOLE), &harbour_lights(), CURRENT);
    let expected = [
        ("preamble", "Preamble"),
        ("preamble/1", "Mindful that fog hides ships,"),
        ("preamble/2", "Convinced that light helps,"),
        ("d:I", "Duties"),
        ("2", "Inspection of lamps"),
        ("2/1", "Any inspector may board a ship by night."),
        ("2/2", "Boarding is recorded, and the master may complain to:"),
        ("2/2/a", "the harbour court."),
        ("2/2 goes on", "Nothing in this paragraph costs a fee."),
        ("2/3", "Complaints cost nothing."),
        ("4", ""),
        ("4 text", "For this Convention:"),
        ("4/c", "“lamp” means whatever shines."),
        ("r5", ""),
        ("r5/1", "Lanterns shall be cleaned weekly."),
    ];
    assert_eq!(words(&alignment.text), expected.map(|(address, words)| (address.to_owned(), words.to_owned())));
    assert_eq!(codes(&alignment), Vec::<&str>::new());
    assert!(alignment.is_complete() && alignment.added.is_empty() && alignment.text.unplaced.is_empty());
    assert_eq!(alignment.placed, 4);
    // It is a layer as any other.
    let mut text = alignment.text;
    text.words_sha256 = words_sha256(&text);
    let read = read_official_text(write_official_text(&text).as_bytes(), BriefingBeside::Found(&harbour_lights()));
    assert_eq!((lines(&read.problems), read.text), (Vec::new(), text));
}

#[test]
fn a_text_that_lacks_something_is_never_called_complete() {
    let without = |row: &str| align(&outlined("en", &WHOLE.replace(row, "")), &harbour_lights(), CURRENT);
    for (row, missing) in [
        ("2(2)(a)|paragraph|(a)|the harbour court.", vec!["2/2/a"]),
        ("5|provision|Rule 5|\n    5(1)|paragraph|1.|Lanterns shall be cleaned weekly.", vec!["r5"]),
        ("|paragraph||Convinced that light helps,", vec!["preamble/2"]),
    ] {
        let alignment = without(row);
        assert!(!alignment.is_complete(), "{row}");
        assert_eq!(targets(&alignment.missing), missing);
        assert!(codes(&alignment).contains(&"not-in-document"), "{:?}", codes(&alignment));
    }
    assert!(!Alignment::default().is_complete(), "nothing is not all");
}

#[test]
fn numbers_that_moved_are_found_by_their_headings_and_said() {
    let draft = WHOLE.replace("2|provision|Article 2|", "3|provision|Article 3|").replace("2(", "3(");
    let alignment = align(&outlined("en", &draft), &harbour_lights(), CURRENT);
    assert!(addresses(&alignment.text).contains(&"2/2/a".to_owned()), "{:?}", addresses(&alignment.text));
    assert_eq!(codes(&alignment), ["number-differs"]);
    assert_eq!(alignment.text.parts[2].label, "Article 3");
    // The briefing says that it was Article 3 in the first draft: there nothing moved.
    let of_draft = TextOf { edition: "draft1", ..CURRENT };
    assert_eq!(codes(&align(&outlined("en", &draft), &harbour_lights(), of_draft)), Vec::<&str>::new());
}

#[test]
fn a_heading_that_differs_much_is_told_where_headings_can_be_compared() {
    let other = WHOLE.replace("Inspection of lamps", "Settlement of disputes");
    let alignment = align(&outlined("en", &other), &harbour_lights(), CURRENT);
    assert_eq!(codes(&alignment), ["heading-differs"]);
    assert!(alignment.is_complete());
    let french = WHOLE.replace("Inspection of lamps", "Visite des feux");
    let alignment = align(&outlined("fr", &french), &harbour_lights(), TextOf { language: "fr", ..CURRENT });
    assert_eq!(codes(&alignment), Vec::<&str>::new());
    let near = WHOLE.replace("Inspection of lamps", "INSPECTION OF LANTERNS");
    assert_eq!(codes(&align(&outlined("en", &near), &harbour_lights(), CURRENT)), Vec::<&str>::new());
}

#[test]
fn what_the_briefing_has_not_stands_at_its_own_address_and_is_said() {
    let more = format!("{WHOLE}\n    9|provision|Article 9|Signature\n    9(1)|paragraph|1.|Open to all harbours.");
    let alignment = align(&outlined("en", &more), &harbour_lights(), CURRENT);
    assert!(addresses(&alignment.text).ends_with(&["9".to_owned(), "9/1".to_owned()]));
    assert_eq!(alignment.added.iter().map(ToString::to_string).collect::<Vec<_>>(), ["9"]);
    assert_eq!(codes(&alignment), ["not-in-briefing"]);
    assert!(alignment.is_complete(), "more is not less");
}

#[test]
fn a_provision_of_another_kind_is_no_match_unless_all_are_called_so() {
    // An Article 5 beside a Rule 5: it is another thing, and has an address of its own.
    let both = WHOLE
        .replace("    5|provision|Rule 5|", "    5|provision|Article 5|Sounds\n    5(1)|paragraph|1.|A horn.\n    5|provision|Rule 5|");
    let alignment = align(&outlined("en", &both), &harbour_lights(), CURRENT);
    let rule = words(&alignment.text).into_iter().find(|(address, _)| address == "r5/1").unwrap();
    assert_eq!(rule.1, "Lanterns shall be cleaned weekly.");
    assert_eq!(alignment.added.iter().map(ToString::to_string).collect::<Vec<_>>(), ["5"]);
    // Principles where the briefing has rules.
    let (mut briefing, _) = support::read(&support::text_of("tests/data/harbour_lights.ron").replace("Article ", "Rule "));
    briefing.instrument.divisions.clear();
    let principles = "
        2|provision|Principle 2|Inspection of lamps
        2(1)|paragraph|1.|Any inspector may board.
        4|provision|Principle 4|
        4(c)|paragraph|(c)|A lamp shines.";
    let alignment = align(&outlined("en", principles), &briefing, CURRENT);
    assert_eq!(addresses(&alignment.text), ["2", "2/1", "4", "4/c"]);
    assert_eq!(codes(&alignment).iter().filter(|code| **code == "kind-differs").count(), 2);
}

#[test]
fn a_number_that_stands_twice_takes_no_place_of_another() {
    let twice = format!("{WHOLE}\n    2|provision|Article 2|Definitions\n    2(1)|paragraph|1.|Something else.");
    let alignment = align(&outlined("en", &twice), &harbour_lights(), CURRENT);
    assert_eq!(words(&alignment.text).iter().filter(|(address, _)| address == "2/1").count(), 1);
    assert_eq!(alignment.text.unplaced.len(), 1);
    assert_eq!(alignment.text.unplaced[0].text, "Article 2 Definitions\n1. Something else.");
    assert!(codes(&alignment).contains(&"not-placed"));
    let twice = WHOLE.replace("2(2)(a)", "2(1)|paragraph|1.|The same number again.\n    2(2)(a)");
    let alignment = align(&outlined("en", &twice), &harbour_lights(), CURRENT);
    assert_eq!(alignment.text.unplaced[0].text, "1. The same number again.");
    assert_eq!(codes(&alignment), ["number-twice"]);
    // The third paragraph of the briefing is printed 2 bis: a paragraph 3 is none that it has.
    let third = WHOLE.replace("2(2bis)|paragraph|2 bis.", "2(3)|paragraph|3.");
    let alignment = align(&outlined("en", &third), &harbour_lights(), CURRENT);
    assert!(!addresses(&alignment.text).contains(&"2/3".to_owned()));
    assert!(!alignment.is_complete() && codes(&alignment).contains(&"not-placed"));
}

#[test]
fn letters_of_other_scripts_are_those_of_the_same_place() {
    for (language, letter) in [("ru", "а"), ("ar", "أ"), ("zh", "甲"), ("fr", "a")] {
        let rows = format!(
            "
            2|provision|{}|
            2(1)|paragraph|1|x
            2(2)|paragraph|2|y
            2(2)({letter})|paragraph|({letter})|z",
            match language {
                "ru" => "Статья 2",
                "ar" => "المادة ٢",
                "zh" => "第二条",
                _ => "Article 2",
            }
        );
        let alignment = align(&outlined(language, &rows), &harbour_lights(), TextOf { language, ..CURRENT });
        assert_eq!(addresses(&alignment.text), ["2", "2/1", "2/2", "2/2/a"], "{language}");
        assert!(!codes(&alignment).contains(&"guessed"));
    }
}

#[test]
fn annexes_and_numbers_that_restart_in_divisions_are_told_apart() {
    let briefing = r#"Briefing(format: 2, id: "parts", title: "Parts", language: "en",
        instrument: Instrument(title: "Parts", current: "final", editions: [Edition(id: "final", title: "Final")], divisions: [
            Division(id: "I", label: "Part I"), Division(id: "I-1", label: "Section 1", parent: "I"),
            Division(id: "II", label: "Part II"), Division(id: "II-1", label: "Section 1", parent: "II"),
        ]),
        provisions: [
            Provision(id: "1", label: "Rule 1", division: "I-1", basis: Unchecked),
            Provision(id: "p2-1", label: "Rule 1", division: "II-1", basis: Unchecked),
            Provision(id: "a1", label: "Annex I", basis: Unchecked),
        ])"#;
    let (briefing, problems) = read_briefing(briefing.as_bytes());
    assert_eq!(lines(&problems), Vec::<String>::new());
    let rows = "
        I|division|Part I|
        1|division|Section 1|
        1|provision|Rule 1|
        1|paragraph||The first.
        II|division|Part II|
        1|division|Section 1|
        1|provision|Rule 1|
        1|paragraph||The second.
        annex-I|annex|Annex I|Signals
        annex-I(1)|paragraph|1.|A lamp.
        annex-II|annex|Annex II|Sounds
        annex-II(1)|paragraph|1.|A horn.";
    let alignment = align(&outlined("en", rows), &briefing, CURRENT);
    let expected = ["d:I", "d:I-1", "1", "1 text", "d:II", "d:II-1", "p2-1", "p2-1 text", "a1", "a1/1", "annex-II", "annex-II/1"];
    assert_eq!(addresses(&alignment.text), expected);
    assert!(alignment.is_complete());
    assert_eq!(alignment.added.iter().map(ToString::to_string).collect::<Vec<_>>(), ["annex-II"]);
}

#[test]
fn an_article_of_an_annex_is_none_of_the_treaty() {
    let rows = "
        4|provision|Article 4|
        4(c)|paragraph|(c)|A lamp shines.
        annex-I|annex|Annex I|Rules of procedure
        annex-I(2)|provision|Article 2|Inspection of lamps
        annex-I(2)(1)|paragraph|1.|Another matter altogether.";
    let alignment = align(&outlined("en", rows), &harbour_lights(), CURRENT);
    assert_eq!(addresses(&alignment.text), ["4", "4/c", "annex-I", "annex-I-2", "annex-I-2/1"]);
    assert!(targets(&alignment.missing).contains(&"2".to_owned()));
    // A briefing that has the annex finds its articles there.
    let briefing = support::text_of("tests/data/harbour_lights.ron").replacen(
        "    ],\n    safeguards: [",
        "        Provision(id: \"A1\", label: \"Annex I\", basis: Unchecked),\n        Provision(id: \"A1-2\", label: \"Article 2\", heading: \"Inspection of lamps\", parent: \"A1\", basis: Unchecked),\n    ],\n    safeguards: [",
        1,
    );
    let alignment = align(&outlined("en", rows), &support::read(&briefing).0, CURRENT);
    assert_eq!(addresses(&alignment.text), ["4", "4/c", "A1", "A1-2", "A1-2/1"]);
}

#[test]
fn a_preamble_with_another_number_of_lines_is_told() {
    let more = WHOLE.replace("    |paragraph||Convinced", "    |paragraph||Noting the sea,\n    |paragraph||Convinced");
    let alignment = align(&outlined("en", &more), &harbour_lights(), CURRENT);
    assert_eq!(codes(&alignment), ["count-differs"]);
    assert!(addresses(&alignment.text).contains(&"preamble/3".to_owned()));
    // The same where the lines were counted before, and one is joined to another.
    let joined = WHOLE
        .replace("    |paragraph||Mindful that fog hides ships,", "    preamble(1)|paragraph||Mindful that fog hides ships, convinced")
        .replace("    |paragraph||Convinced that light helps,\n", "");
    let alignment = align(&outlined("en", &joined), &harbour_lights(), CURRENT);
    assert!(codes(&alignment).contains(&"count-differs") && !alignment.is_complete(), "{:?}", codes(&alignment));
    let counted = joined.replace("    I|division", "    preamble(2)|paragraph||that light helps,\n    I|division");
    assert_eq!(codes(&align(&outlined("en", &counted), &harbour_lights(), CURRENT)), Vec::<&str>::new());
}

#[test]
fn footnotes_keep_their_marks_and_places() {
    let mut text = outlined("en", &format!("{WHOLE}\n    2(1)|footnote|1|As corrected.\n    |unplaced||Done at the harbour."));
    text.elements[4].notes = vec![NoteMark { offset: 10, mark: "1".to_owned() }];
    text.elements[5].text = "  Héros may board.".to_owned();
    text.elements[5].notes = vec![NoteMark { offset: "  Héros".len(), mark: "*".to_owned() }];
    text.warnings.push(Warned { warning: ImportWarning::NumberMissing, place: DocumentPlace::Page(2), words: "Article 3".to_owned() });
    let alignment = align(&text, &harbour_lights(), CURRENT);
    let part = &alignment.text.parts[2];
    assert_eq!(part.footnotes, [FootnoteMark { mark: "1".to_owned(), stands_in: MarkedWords::Heading, after: Some(10) }]);
    let mark = FootnoteMark { mark: "*".to_owned(), stands_in: MarkedWords::Text, after: Some(5) };
    assert_eq!((part.paragraphs[0].text.as_str(), &part.paragraphs[0].footnotes), ("Héros may board.", &vec![mark]));
    assert_eq!(alignment.text.footnotes, [Footnote { mark: "1".to_owned(), text: "As corrected.".to_owned() }]);
    assert_eq!(alignment.text.unplaced, [UnplacedText { text: "Done at the harbour.".to_owned(), place: DocumentPlace::Paragraph(17) }]);
    assert_eq!(codes(&alignment), ["number-missing"]);
}

const DRAFT: DraftWords<'_> = DraftWords {
    title: "lights",
    edition: "imported",
    edition_title: "Text as imported",
    language: "en",
    not_summarized: "Not summarized yet.",
};

#[test]
fn a_briefing_to_begin_with_has_no_problem_and_fits_its_text() {
    let rows = format!(
        "{WHOLE}
        II|division|Chapter II|Signals
        1|division|Section 1|By day
        9|provision|Article 9|Flags
        9(1)|paragraph||One flag.
        9(2)|paragraph||Two flags.
        10|provision|Article 10|The master answers for the flags.
        2|division|Section 2|By night
        2|provision|Article 2|
        2|paragraph||The number is there twice.
        annex-I|annex|Annex I|Signals
        annex-I(1)|paragraph|1.|A lamp."
    );
    let text = outlined("en", &rows);
    let briefing = draft_briefing(&text, DRAFT);
    let written = write_briefing(&briefing).unwrap();
    let (again, problems) = read_briefing(written.as_bytes());
    assert_eq!(lines(&problems), Vec::<String>::new(), "{written}");
    assert_eq!(again.provisions, briefing.provisions);
    let divisions: Vec<(&str, Option<&str>)> =
        briefing.instrument.divisions.iter().map(|division| (division.id.as_str(), division.parent.as_deref())).collect();
    assert_eq!(divisions, [("I", None), ("II", None), ("II-1", Some("II")), ("II-2", Some("II"))]);
    let ids: Vec<&str> = briefing.provisions.iter().map(|provision| provision.id.as_str()).collect();
    assert_eq!(ids, ["preamble", "2", "4", "5", "9", "10", "2-2", "annex-I"]);
    assert_eq!(briefing.id, "convention-on-the-lighting-of-harbours");
    let alignment = align(&text, &briefing, TextOf { edition: "imported", language: "en" });
    assert!(alignment.is_complete(), "{:?}", alignment.missing);
    assert!(alignment.added.is_empty() && alignment.text.unplaced.is_empty(), "{:?}", alignment.text.unplaced);
    // It can be opened.
    let linked = LinkedBriefing::new(briefing);
    assert_eq!(linked.provision_by_id("9").unwrap().paragraphs.len(), 2);
    // Not even a document of nothing makes a briefing with problems, but for what it lacks.
    let nothing = draft_briefing(&OutlinedText::default(), DRAFT);
    assert_eq!(lines(&read_briefing(write_briefing(&nothing).unwrap().as_bytes()).1), Vec::<String>::new());
}

#[test]
fn a_document_of_any_size_makes_a_file_that_can_be_read() {
    let mut elements = outlined("en", WHOLE).elements;
    let element = |kind: ElementKind, address: &[&str], text: &str| Element {
        kind,
        address: address.iter().map(|segment| (*segment).to_owned()).collect(),
        label: String::new(),
        text: text.to_owned(),
        flush: false,
        notes: Vec::new(),
        place: DocumentPlace::Unknown,
        guessed: false,
    };
    elements.push(element(ElementKind::Provision, &["9"], "Long"));
    elements.push(element(ElementKind::Paragraph, &["9"], &"\"\\".repeat(30_000)));
    elements.extend((0..9_000).map(|_| element(ElementKind::Paragraph, &["9"], "a line that goes on and on")));
    elements.push(element(ElementKind::Provision, &["10"], "Many"));
    elements.extend((0..30_000).map(|number| element(ElementKind::Paragraph, &["10", &number.to_string()], "many")));
    elements.push(element(ElementKind::Provision, &["11"], &"long heading ".repeat(20_000)));
    elements.extend((0..60_000).map(|number| element(ElementKind::Unplaced, &[], &format!("left over {number}"))));
    elements.extend((0..3_000).map(|number| element(ElementKind::Provision, &[&format!("x{number}")], "short")));
    let text = OutlinedText { elements: elements.clone(), ..outlined("en", "") };
    let alignment = align(&text, &harbour_lights(), CURRENT);
    let mut text = alignment.text;
    text.words_sha256 = words_sha256(&text);
    let read = read_official_text(write_official_text(&text).as_bytes(), BriefingBeside::NotAsked);
    assert_eq!(read.problems.iter().map(Problem::code).collect::<Vec<_>>(), []);
    assert!(read.text == text && !read.loses);
    let all = text.canonical_words();
    let kept = |word: &str, number: usize| assert_eq!(all.matches(word).count(), number, "{word}");
    kept("goes on and on", 9_000);
    kept("left over", 60_000);
    kept("many", 30_000);
    kept("heading", 20_000);
}

fn any_element() -> impl Strategy<Value = (ElementKind, Vec<String>, String, String, bool)> {
    let kind = select(vec![
        ElementKind::Preamble,
        ElementKind::Division,
        ElementKind::Provision,
        ElementKind::Paragraph,
        ElementKind::Paragraph,
        ElementKind::Paragraph,
        ElementKind::Heading,
        ElementKind::Footnote,
        ElementKind::Annex,
        ElementKind::Unplaced,
    ]);
    let segment = select(vec!["1", "2", "2bis", "3", "4", "a", "c", "i", "I", "5", "preamble", "annex-I", "б", "٢", "A", ""]);
    let label = select(vec!["", "Article 2", "Article 3", "Rule 5", "Chapter I", "1.", "(a)", "Annex I", "第二条"]);
    (kind, vec(segment.prop_map(str::to_owned), 0..4), label.prop_map(str::to_owned), any::<u32>(), any::<bool>())
        .prop_map(|(kind, address, label, number, flush)| (kind, address, label, format!("word{number} and more"), flush))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn no_word_of_any_document_is_dropped_or_put_at_the_place_of_another(elements in vec(any_element(), 0..40)) {
        let elements: Vec<Element> = elements.into_iter().map(|(kind, address, label, text, flush)| Element {
            kind, address, label, text, flush, notes: Vec::new(), place: DocumentPlace::Unknown, guessed: false,
        }).collect();
        let text = OutlinedText { language: "en".to_owned(), title: String::new(), elements: elements.clone(), warnings: Vec::new() };
        let alignment = align(&text, &harbour_lights(), CURRENT);
        let all = alignment.text.canonical_words();
        for element in &elements {
            prop_assert!(all.contains(element.text.as_str()), "{element:?}\n{all}");
        }
        // Each address has one text, and what is written is read again.
        let mut text = alignment.text;
        text.words_sha256 = words_sha256(&text);
        let read = read_official_text(write_official_text(&text).as_bytes(), BriefingBeside::Found(&harbour_lights()));
        let told: Vec<&Problem> = read.problems.iter().filter(|problem| problem.severity() == Severity::Error).collect();
        prop_assert!(told.is_empty(), "{told:?}");
        prop_assert_eq!(read.text, text);
        let briefing = draft_briefing(&OutlinedText { elements, ..OutlinedText::default() }, DRAFT);
        let problems = read_briefing(write_briefing(&briefing).unwrap().as_bytes()).1;
        prop_assert!(problems.iter().all(|problem| problem.severity() == Severity::Warning), "{:#?}", lines(&problems));
    }
}
