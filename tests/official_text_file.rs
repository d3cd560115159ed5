//! Files of official texts: what is written is read again, damage costs only what is damaged, and what somebody edits is told.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]
#![allow(clippy::assigning_clones, reason = "a test may be slow")]

mod support;

use plenary::{
    format::{BriefingBeside, ReadOfficialText, is_official_text, read_official_text, words_sha256, write_official_text},
    load::{find_official_texts, official_text_file, read_layer_file, unread_layer},
    model::*,
    store,
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use support::{
    anything,
    damage::Damage,
    lines,
    official::{harbour_lights, official_text},
};

/// A text with all that one can have.
fn whole() -> OfficialText {
    let mut text = official_text("en");
    text.format = OFFICIAL_TEXT_FORMAT;
    text.briefing = "harbour-lights-cited".to_owned();
    text.title = "Convention on the “Lighting” of \"Harbours\" \\ 2".to_owned();
    text.authentic = Authentic::Yes;
    text.licence = "Public domain".to_owned();
    text.origin = Some(DocumentOrigin {
        file_name: "lights.docx".to_owned(),
        kind: DocumentKind::Docx,
        sha256: "ab".repeat(32),
        bytes: 31_400,
        imported_on: Some("2026-11-30".parse().unwrap()),
        program: "0.1.0".to_owned(),
        tracked_changes: Some(KeptChanges::Accepted),
    });
    let part = &mut text.parts[1];
    (part.kind, part.number, part.label) = (Some(ProvisionKind::Article), Some("2".to_owned()), "Article 2".to_owned());
    part.footnotes = vec![FootnoteMark { mark: "1".to_owned(), stands_in: MarkedWords::Heading, after: Some(10) }];
    part.flush = Some("Nothing here lights a ship.\nNor a lamp.".to_owned());
    let paragraph = &mut part.paragraphs[1];
    paragraph.label = "2.".to_owned();
    paragraph.flush = Some("at any time.".to_owned());
    paragraph.footnotes = vec![FootnoteMark { mark: "*".to_owned(), stands_in: MarkedWords::Text, after: None }];
    text.footnotes = vec![Footnote { mark: "1".to_owned(), text: "As corrected.".to_owned() }];
    text.unplaced = vec![UnplacedText { text: "Done at the harbour.\nIn one copy.".to_owned(), place: DocumentPlace::Page(3) }];
    text.warnings =
        vec![TextWarning { warning: ImportWarning::NumberMissing, place: DocumentPlace::Paragraph(40), words: "Article 5".to_owned() }];
    sealed(text)
}

fn sealed(mut text: OfficialText) -> OfficialText {
    text.words_sha256 = words_sha256(&text);
    text
}

fn read_beside(text: &str) -> ReadOfficialText {
    read_official_text(text.as_bytes(), BriefingBeside::Found(&harbour_lights()))
}

#[track_caller]
fn same_again(text: &OfficialText) {
    let written = write_official_text(text);
    assert!(is_official_text(&written));
    let read = read_official_text(written.as_bytes(), BriefingBeside::NotAsked);
    assert_eq!(lines(&read.problems), Vec::<String>::new(), "{written}");
    assert_eq!(read.text, *text, "{written}");
    assert!(!read.loses && !read.from_later);
    assert_eq!(write_official_text(&read.text), written);
}

#[test]
fn what_is_written_is_read_again() {
    same_again(&whole());
    same_again(&sealed(OfficialText {
        format: 1,
        briefing: "b".to_owned(),
        edition: "e".to_owned(),
        language: "ar".to_owned(),
        ..OfficialText::default()
    }));
}

#[test]
fn the_example_of_the_format_is_read_and_each_field_and_code_is_named() {
    let format = support::text_of("briefings/FORMAT.md");
    let (_, example) = format.split_once("```official\n").unwrap();
    let example = example.split("```").next().unwrap();
    let read = read_official_text(example.as_bytes(), BriefingBeside::Found(&support::read(&support::example()).0));
    assert_eq!(read.problems.iter().map(Problem::code).collect::<Vec<_>>(), [Code::EditedByHand], "{:#?}", lines(&read.problems));
    // With its sum it is written as it stands there.
    let text = OfficialText { authentic: Authentic::Yes, edited: false, words_sha256: "…".to_owned(), ..read.text };
    assert_eq!(write_official_text(&text), example);
    let (_, section) = format.split_once("## Official texts\n").unwrap();
    let section = section.split("\n## ").next().unwrap();
    for name in
        write_official_text(&whole()).split('"').step_by(2).flat_map(|piece| piece.split(|c: char| !(c.is_alphanumeric() || c == '_')))
    {
        assert!(name.is_empty() || name.parse::<u32>().is_ok() || section.contains(name), "FORMAT.md does not name {name}");
    }
    for code in ImportWarning::CODES {
        assert!(section.contains(&format!("`{code}`")), "FORMAT.md does not name {code}");
    }
}

#[test]
fn a_file_is_written_a_paragraph_a_line() {
    insta::assert_snapshot!("official_text", write_official_text(&whole()));
}

/// Words without white space at their ends, which no document keeps.
fn words() -> impl Strategy<Value = String> {
    anything::words().prop_map(|words| words.trim().to_owned())
}

fn marks() -> impl Strategy<Value = Vec<FootnoteMark>> {
    let stands_in = select(vec![MarkedWords::Heading, MarkedWords::Text, MarkedWords::Flush]);
    let mark = ("[0-9*†]{1,3}", stands_in, option::of(0_u32..500));
    vec(mark.prop_map(|(mark, stands_in, after)| FootnoteMark { mark, stands_in, after }), 0..2)
}

fn place() -> impl Strategy<Value = DocumentPlace> {
    prop_oneof![
        Just(DocumentPlace::Unknown),
        (1_u32..900).prop_map(DocumentPlace::Page),
        (1_u32..90_000).prop_map(DocumentPlace::Line),
        (1_u32..90_000).prop_map(DocumentPlace::Paragraph),
    ]
}

fn any_text() -> impl Strategy<Value = OfficialText> {
    let inside = vec((words(), option::of(words()), option::of(words()), marks()), 0..4);
    let paragraphs = vec((words(), option::of("\\([a-z]\\)"), inside, marks()), 0..4);
    let part = (option::of(select(ProvisionKind::ALL)), words(), option::of(words()), option::of(words()), paragraphs, marks());
    let left = (vec(("[0-9*]{1,2}", words()), 0..3), vec((words(), place()), 0..3));
    let warnings = vec((select(ImportWarning::ALL.to_vec()), place(), words()), 0..3);
    (vec(part, 0..6), left, warnings, words(), select(vec![Authentic::Yes, Authentic::No, Authentic::NotSaid])).prop_map(
        |(parts, (footnotes, unplaced), warnings, title, authentic)| {
            let parts = parts.into_iter().enumerate().map(|(number, (kind, heading, text, flush, paragraphs, footnotes))| {
                let address = Address::provision(number.to_string());
                let paragraphs = paragraphs.into_iter().zip(1..).map(|((text, label, inside, footnotes), number): (_, u32)| {
                    let address = address.child(number.to_string());
                    let children = inside.into_iter().zip('a'..).map(|((text, label, flush, footnotes), letter)| OfficialParagraph {
                        label: label.unwrap_or_default(),
                        flush,
                        footnotes,
                        ..OfficialParagraph::new(address.child(letter), text)
                    });
                    OfficialParagraph {
                        label: label.unwrap_or_default(),
                        children: children.collect(),
                        footnotes,
                        ..OfficialParagraph::new(address.clone(), text)
                    }
                });
                OfficialPart {
                    kind,
                    number: Some(number.to_string()),
                    label: format!("Article {number}"),
                    heading,
                    text,
                    flush,
                    paragraphs: paragraphs.collect(),
                    footnotes,
                    ..OfficialPart::new(Target::Text(Address::provision(number.to_string())))
                }
            });
            sealed(OfficialText {
                format: 1,
                briefing: "any".to_owned(),
                edition: "final".to_owned(),
                language: "en".to_owned(),
                title,
                authentic,
                parts: parts.collect(),
                footnotes: footnotes.into_iter().map(|(mark, text)| Footnote { mark, text }).collect(),
                unplaced: unplaced.into_iter().map(|(text, place)| UnplacedText { text, place }).collect(),
                warnings: warnings.into_iter().map(|(warning, place, words)| TextWarning { warning, place, words }).collect(),
                ..OfficialText::default()
            })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_text_survives(text in any_text()) {
        same_again(&text);
    }
}

#[test]
fn a_damaged_text_is_read_without_panic_and_says_so() {
    let written = write_official_text(&whole());
    for number in 0..2_000 {
        let (copy, how) = Damage::new(number).copy(written.as_bytes());
        let read = read_official_text(&copy, BriefingBeside::Found(&harbour_lights()));
        let last = copy.split(|byte| *byte == b'\n').count();
        for problem in &read.problems {
            assert!((1..=last).contains(&(problem.place.line as usize)) && problem.place.column >= 1, "{number} {how}: {problem:?}");
        }
        if read.text.canonical_words() != whole().canonical_words() {
            assert!(!read.problems.is_empty() && read.text.edited, "{number}: {how}");
            assert_ne!(read.text.authentic, Authentic::Yes, "{number}: {how}");
        }
    }
}

/// A text of ten articles, of four paragraphs each.
fn ten_articles() -> OfficialText {
    let parts = (1..=10).map(|number: u32| {
        let address = Address::provision(number.to_string());
        let paragraphs = (1..=4).map(|paragraph: u32| {
            let address = address.child(paragraph.to_string());
            OfficialParagraph {
                label: format!("{paragraph}."),
                children: vec![OfficialParagraph::new(address.child("a"), format!("lamp {number} of {paragraph}"))],
                ..OfficialParagraph::new(address.clone(), format!("Each keeper of Article {number} lights, at dusk, lamp {paragraph}:"))
            }
        });
        OfficialPart {
            heading: format!("Lamps of harbour {number}"),
            paragraphs: paragraphs.collect(),
            ..OfficialPart::new(Target::Text(address.clone()))
        }
    });
    sealed(OfficialText {
        format: 1,
        briefing: "any".to_owned(),
        edition: "final".to_owned(),
        language: "en".to_owned(),
        parts: parts.collect(),
        ..OfficialText::default()
    })
}

#[test]
fn a_mark_that_is_missing_costs_no_other_part() {
    let whole = ten_articles();
    let written = write_official_text(&whole);
    let begins = written.find("Part(address: \"5\"").unwrap();
    let ends = written.find("Part(address: \"6\"").unwrap();
    let (mut tried, mut lost) = (0, 0);
    for (offset, _) in written[begins..ends].match_indices(['"', '(', ')', '[', ']', ',', ':']) {
        let mut damaged = written.clone();
        damaged.remove(begins + offset);
        let read = read_official_text(damaged.as_bytes(), BriefingBeside::NotAsked);
        let others = |text: &OfficialText| text.parts.iter().filter(|part| part.target.to_string() != "5").cloned().collect::<Vec<_>>();
        assert_eq!(others(&read.text), others(&whole), "without what stands at {offset}: {}", &damaged[begins..begins + offset]);
        tried += 1;
        let paragraphs = |text: &OfficialText| text.parts.iter().map(|part| part.paragraphs.len()).sum::<usize>();
        lost += paragraphs(&whole) - paragraphs(&read.text).min(paragraphs(&whole));
    }
    // Mostly it is known what was meant; else a paragraph is lost, and not its article.
    assert!(tried > 100 && lost * 10 < tried, "{lost} paragraphs of {tried} tries");
}

#[test]
fn a_broken_paragraph_costs_itself() {
    let written = write_official_text(&ten_articles()).replace("Words(address: \"5/2\", label", "Words(address: \"5/2\", %&, label");
    let read = read_official_text(written.as_bytes(), BriefingBeside::NotAsked);
    let left: Vec<String> = read.text.parts[4].paragraphs.iter().map(|paragraph| paragraph.address.key()).collect();
    assert_eq!(left, ["5/1", "5/3", "5/4"]);
    assert_eq!(read.problems.iter().map(Problem::code).collect::<Vec<_>>(), [Code::Syntax], "{:#?}", lines(&read.problems));
    assert!(read.loses && read.text.edited);
}

#[test]
fn words_that_were_edited_are_shown_and_not_authentic() {
    let written = write_official_text(&whole());
    let edited = written.replace("weekly", "daily");
    let read = read_beside(&edited);
    assert_eq!(read.problems.iter().map(Problem::code).collect::<Vec<_>>(), [Code::EditedByHand]);
    assert_eq!(read.problems[0].severity(), Severity::Warning);
    assert!(read.text.edited);
    assert_eq!(read.text.authentic, Authentic::NotSaid);
    assert_eq!(read.text.parts[2].paragraphs[0].text, "Lanterns shall be cleaned daily.");
    // How a file is laid out is no edit.
    let wrapped = written.replace("Lanterns shall be", "Lanterns\n            shall   be");
    let read = read_beside(&wrapped);
    assert_eq!((lines(&read.problems), read.text.authentic), (Vec::new(), Authentic::Yes));
    // Nor is what does not belong to the words.
    assert!(!read_beside(&written.replace("Public domain", "CC0")).text.edited);
    // A text that somebody wrote by hand has no sum, and proves nothing.
    let sum = format!("    words_sha256: \"{}\",\n", whole().words_sha256);
    assert_eq!(read_beside(&written.replace(&sum, "")).text.authentic, Authentic::NotSaid);
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_what_was_meant() {
    let written = write_official_text(&whole());
    let told = |from: &str, to: &str| {
        assert!(written.contains(from), "{from}");
        let read = read_beside(&written.replacen(from, to, 1));
        read.problems
            .iter()
            .filter(|problem| problem.code() != Code::EditedByHand)
            .map(|problem| (problem.code(), problem.did_you_mean.clone()))
            .collect::<Vec<_>>()
    };
    for (from, to, code, meant) in [
        ("heading: \"Insp", "headnig: \"Insp", Code::UnknownField, Some("heading")),
        ("edition: \"final\"", "edition: \"finale\"", Code::UnknownEdition, Some("final")),
        ("Part(address: \"r5\"", "Part(address: \"r6\"", Code::NotInBriefing, None),
        ("Part(address: \"d:I\"", "Part(address: \"2/1\"", Code::BadAddress, Some("2")),
        ("address: \"2/1\"", "address: \"2(1)\"", Code::BadAddress, Some("2/1")),
        ("address: \"2/1\"", "address: \"3/1\"", Code::AddressMisplaced, None),
        ("address: \"2/1\"", "address: \"2/2\"", Code::DuplicateId, None),
        ("kind: Article", "kind: Artikle", Code::UnknownWord, Some("Article")),
        ("code: \"number-missing\"", "code: \"number-misting\"", Code::UnknownWord, Some("number-missing")),
        ("format: 1", "format: 9", Code::NewerFormat, None),
        ("    language: \"en\",\n", "", Code::MissingField, None),
        ("authentic: Yes", "authentic: \"Yes\"", Code::WrongValue, Some("Yes")),
        ("imported_on: \"2026-11-30\"", "imported_on: \"30 November 2026\"", Code::BadDate, Some("2026-11-30")),
    ] {
        let told = told(from, to);
        assert_eq!(told.first().map(|(code, _)| *code), Some(code), "{to}: {told:?}");
        if meant.is_some() {
            assert_eq!(told[0].1.as_deref(), meant, "{to}");
        }
    }
}

#[test]
fn texts_are_found_by_what_they_say_and_not_by_their_names() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let write = |name: &str, text: &str| store::write(&path(name), text.as_bytes()).unwrap();
    write("lights.ron", &support::text_of("tests/data/harbour_lights.ron"));
    let english = write_official_text(&whole());
    write("lights.final.en.text.ron", &english);
    let french = sealed(OfficialText { briefing: "harbour-lights-cited".to_owned(), format: 1, ..official_text("fr") });
    write("anything at all.text.ron", &write_official_text(&french));
    write("lights.final.es.text.ron", &english.replace("harbour-lights-cited", "another"));
    write("data/texts/x.text.ron", &english.replace("\"final\"", "\"draft1\""));
    let briefing = harbour_lights();
    let found = find_official_texts(Some(&path("lights.ron")), Some(&path("data/texts")), &briefing);
    let ids: Vec<TextId> = found.texts.iter().map(|(_, text)| text.id()).collect();
    assert_eq!(ids, [("final", "fr"), ("final", "en"), ("draft1", "en")].map(|(edition, language)| TextId::official(edition, language)));
    let told: Vec<String> = found.problems.iter().map(|(_, problem)| problem.code().to_string()).collect();
    assert_eq!(told, Vec::<String>::new());
    // A new one has a name that says what is in it.
    let named = official_text_file(Some(&path("lights.ron")), None, &french).unwrap();
    assert_eq!(named, path("lights.final.fr.text.ron"));
    assert_eq!(official_text_file(None, Some(&path("t")), &french).unwrap(), path("t/harbour-lights-cited.final.fr.text.ron"));
    // The file alone is looked at with the briefing beside it.
    assert_eq!(lines(&read_layer_file(&path("lights.final.en.text.ron")).unwrap().problems), Vec::<String>::new());
    let told = read_layer_file(&path("lights.final.es.text.ron")).unwrap().problems;
    assert_eq!(told.iter().map(Problem::code).collect::<Vec<_>>(), [Code::UnknownBriefing]);
    assert!(read_layer_file(&path("lights.ron")).is_none() && unread_layer(&path("lights.ron")).is_none());
    for name in ["lights.fr.tr.ron", "lights.corr.ron"] {
        write(name, "Anything(");
        assert_eq!(unread_layer(&path(name)).unwrap().code(), Code::NotReadYet, "{name}");
    }
    assert!(unread_layer(&path("none.corr.ron")).is_none());
}
