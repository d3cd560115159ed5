//! Structure found in plain text: articles, paragraphs, flush text, several texts in one file, drafts. Every word of a document is somewhere.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]
#![allow(clippy::format_collect, reason = "a test may be slow")]

use plenary::import::{Block, Content, Document, DocumentKind, ElementKind, OutlinedText, ReadOptions, outline, read_document};
use plenary::model::{DocumentPlace, ImportWarning};
use proptest::prelude::*;

fn texts(text: &str, file_name: &str) -> Vec<OutlinedText> {
    let options = ReadOptions { file_name: file_name.to_owned(), ..ReadOptions::default() };
    outline(read_document(text.as_bytes(), &options).unwrap())
}

/// A text's rows: address, kind, label, text.
fn rows(text: &OutlinedText) -> Vec<String> {
    let row = |element: &plenary::import::Element| {
        format!("{}|{}|{}|{}", element.written_address(), element.kind.name(), element.label, element.text)
    };
    text.elements.iter().map(row).collect()
}

fn one(text: &str) -> Vec<String> {
    let all = texts(text, "a.txt");
    assert_eq!(all.len(), 1, "{all:#?}");
    rows(&all[0])
}

const LIGHTS: &str = "Harbour Lights Convention

The States Parties to this Convention,
Considering that ships come at night,

CHAPTER I
Lamps
Article 1
Use of terms
For the purposes of this Convention:
(a) “Lamp” means a light on a pole;
(b) “Master” means who keeps it:
(i) by day; or
(ii) by night.
Article 2
Duties of the master
1. The master lights every lamp.
2. The master puts out a lamp if:
(a) the sun is up;
(b) no ship is near,
unless a ship asks for light.
3.
The master keeps a book.
Article 3, paragraph 2, of the Harbour Code applies to the book.
Article 2 bis
Books
A book is kept for ten years.
CHAPTER II
Final clauses
Article 3
Entry into force
This Convention enters into force at once.
It has no end.
IN WITNESS WHEREOF the undersigned have signed.
Done at Harbour Town.
";

#[test]
fn a_treaty_in_plain_text_is_read_by_its_structure() {
    let expected = [
        "preamble|preamble||",
        "preamble(1)|paragraph||The States Parties to this Convention,",
        "preamble(2)|paragraph||Considering that ships come at night,",
        "I|division|CHAPTER I|Lamps",
        "1|provision|Article 1|Use of terms",
        "1|paragraph||For the purposes of this Convention:",
        "1(a)|paragraph|(a)|“Lamp” means a light on a pole;",
        "1(b)|paragraph|(b)|“Master” means who keeps it:",
        "1(b)(i)|paragraph|(i)|by day; or",
        "1(b)(ii)|paragraph|(ii)|by night.",
        "2|provision|Article 2|Duties of the master",
        "2(1)|paragraph|1.|The master lights every lamp.",
        "2(2)|paragraph|2.|The master puts out a lamp if:",
        "2(2)(a)|paragraph|(a)|the sun is up;",
        "2(2)(b)|paragraph|(b)|no ship is near,",
        "2(2)|paragraph||unless a ship asks for light.",
        "2(3)|paragraph|3.|The master keeps a book.",
        "2(3)|paragraph||Article 3, paragraph 2, of the Harbour Code applies to the book.",
        "2bis|provision|Article 2 bis|Books",
        "2bis|paragraph||A book is kept for ten years.",
        "II|division|CHAPTER II|Final clauses",
        "3|provision|Article 3|Entry into force",
        "3(1)|paragraph||This Convention enters into force at once.",
        "3(2)|paragraph||It has no end.",
        "|unplaced||IN WITNESS WHEREOF the undersigned have signed.",
        "|unplaced||Done at Harbour Town.",
    ];
    let all = texts(LIGHTS, "a.txt");
    assert_eq!(rows(&all[0]), expected);
    assert_eq!((all[0].title.as_str(), all[0].language.as_str()), ("Harbour Lights Convention", "en"));
    assert_eq!(all[0].warnings, [], "nothing was guessed");
}

#[test]
fn a_text_on_one_line_is_parted() {
    let line = LIGHTS.split_whitespace().collect::<Vec<_>>().join(" ");
    let long = format!("{line} {}", "The lamps of the harbour are lit every night. ".repeat(40));
    let all = texts(&long, "a.txt");
    let rows = rows(&all[0]);
    for row in ["2(1)|paragraph|1.|The master lights every lamp.", "2(2)(a)|paragraph|(a)|the sun is up;"] {
        assert!(rows.iter().any(|found| found == row), "{row}: {rows:#?}");
    }
    let provisions: Vec<_> = all[0]
        .elements
        .iter()
        .filter(|element| element.kind == ElementKind::Provision)
        .map(plenary::import::Element::written_address)
        .collect();
    assert_eq!(provisions, ["1", "2", "2bis", "3"]);
}

#[test]
fn two_languages_in_one_file_are_two_texts() {
    let french = "Convention sur les feux du port\nLes États parties à la présente Convention,\nArticle premier\nLe capitaine allume les feux du port chaque nuit.\nArticle 2\n1. Le capitaine éteint les feux au lever du soleil.\n2. Il tient un registre.\n";
    let english = "Convention on Harbour Lights\nThe States Parties to this Convention,\nArticle 1\nThe master lights the lamps of the harbour every night.\nArticle 2\n1. The master puts out the lamps when the sun is up.\n2. The master keeps a book.\n";
    let all = texts(&format!("{french}{english}"), "a.txt");
    let seen: Vec<_> = all.iter().map(|text| (text.language.as_str(), text.title.as_str())).collect();
    assert_eq!(seen, [("fr", "Convention sur les feux du port"), ("en", "Convention on Harbour Lights")]);
    assert!(rows(&all[1]).contains(&"preamble(1)|paragraph||The States Parties to this Convention,".to_owned()));
}

#[test]
fn a_protocol_after_its_convention_is_a_text_of_its_own() {
    let all = texts(
        &format!(
            "{LIGHTS}Protocol on Lamps of Glass\nThe States Parties to this Protocol,\nArticle 1\nGlass is clear.\nArticle 2\nGlass is clean.\n"
        ),
        "a.txt",
    );
    assert_eq!(all.len(), 2);
    assert_eq!(all[1].title, "Protocol on Lamps of Glass");
    assert_eq!(rows(&all[0]).last().map(String::as_str), Some("|unplaced||Done at Harbour Town."));
}

#[test]
fn a_table_of_contents_is_no_text() {
    let contents = "Contents\nArticle 1\nArticle 2\nArticle 2 bis\nArticle 3\n";
    let all = texts(&format!("{contents}{LIGHTS}"), "a.txt");
    assert_eq!(all.len(), 1);
    assert!(rows(&all[0]).contains(&"|unplaced||Article 2 bis".to_owned()), "its lines are kept");
    assert!(rows(&all[0]).contains(&"2(1)|paragraph|1.|The master lights every lamp.".to_owned()));
}

#[test]
fn a_draft_keeps_its_brackets_and_options() {
    let all = one(
        "Article 1\n1. Parties [shall][should] light [every] lamp.\nOption 1: Every lamp.\nOption 2: No lamp.\n[2. A lamp is [green][red].]\n2 bis. A lamp is white.\n[Article 1 ter] (GLASS)\n[Glass is clear.]\nArticle 2\n[ ]\n",
    );
    assert_eq!(
        all,
        [
            "1|provision|Article 1|",
            "1(1)|paragraph|1.|Parties [shall][should] light [every] lamp.",
            "1(1)|paragraph||Option 1: Every lamp.",
            "1(1)|paragraph||Option 2: No lamp.",
            "1(2)|paragraph|2.|[A lamp is [green][red].]",
            "1(2bis)|paragraph|2 bis.|A lamp is white.",
            "1ter|provision|[Article 1 ter]|(GLASS)",
            "1ter|paragraph||[Glass is clear.]",
            "2|provision|Article 2|",
            "2|paragraph||[ ]",
        ]
    );
}

#[test]
fn letters_go_on_past_h_and_flush_text_belongs_to_the_paragraph_above() {
    let letters: String = ('a'..='k').map(|letter| format!("({letter}) lamp {letter};\n")).collect();
    let all = one(&format!("Article 1\n1. The lamps are:\n{letters}and no others.\n2. There is no lamp elsewhere.\nArticle 2\nThe end.\n"));
    assert!(all.contains(&"1(1)(i)|paragraph|(i)|lamp i;".to_owned()));
    assert!(all.contains(&"1(1)|paragraph||and no others.".to_owned()));
    assert!(all.contains(&"1(2)|paragraph|2.|There is no lamp elsewhere.".to_owned()));
}

#[test]
fn a_missing_number_is_said() {
    let all = texts("Article 1\n1. One.\n3. Three.\nArticle 4\nFour.\n", "a.txt");
    let kinds: Vec<_> = all[0].warnings.iter().map(|warned| warned.warning).collect();
    assert_eq!(kinds, [ImportWarning::NumberMissing, ImportWarning::NumberMissing]);
}

#[test]
fn rules_are_provisions_where_there_are_no_articles_and_sections_too() {
    let rules = one("Rule 1\nLamps\n1. A lamp is lit.\nRule 2\nBooks\nA book is kept.\n");
    assert_eq!(rules[0], "1|provision|Rule 1|Lamps");
    let sections = one("Section 1\nLamps\nA lamp is lit every night.\nSection 2\nBooks\nA book is kept by the master.\n");
    assert_eq!(sections[0], "1|provision|Section 1|Lamps");
    let divisions = one("Section 1\nLamps\nArticle 1\nA lamp is lit.\nArticle 2\nA book is kept.\n");
    assert_eq!(divisions[0], "1|division|Section 1|Lamps");
}

#[test]
fn numbered_paragraphs_of_a_resolution_are_provisions() {
    let all = one(
        "The General Assembly,\nRecalling that harbours are dark,\n1. Calls for lamps;\n2. Asks harbours:\n(a) to light them;\n(b) to keep books;\n3. Decides to go on.\n",
    );
    assert!(all.contains(&"2(b)|paragraph|(b)|to keep books;".to_owned()), "{all:#?}");
    assert!(all.contains(&"preamble(2)|paragraph||Recalling that harbours are dark,".to_owned()), "{all:#?}");
}

#[test]
fn a_list_of_sections_before_them_is_no_text() {
    let all = texts(
        "1. Short title\n2. Lamps\n3. Books\nHarbour Lights Act\n1. Short title\nThis Act may be cited as the Harbour Lights Act.\n2. Lamps\nA lamp is lit every night.\n3. Books\nA book is kept by the master.\n",
        "a.txt",
    );
    assert_eq!(all.len(), 1);
    assert!(rows(&all[0]).contains(&"2|paragraph||A lamp is lit every night.".to_owned()), "{:#?}", rows(&all[0]));
}

#[test]
fn numbered_recitals_have_their_numbers() {
    let all = one(
        "THE HARBOURS,\nHaving regard to the Harbour Code and to all that it says of lamps and ships,\nWhereas:\n(1) Ships come at night.\n(2) Fog hides them.\nArticle 1\nA lamp is lit.\nArticle 2\nA book is kept.\n",
    );
    assert!(all.contains(&"preamble(2)|paragraph|(2)|Fog hides them.".to_owned()), "{all:#?}");
    assert!(all.iter().any(|row| row.starts_with("|paragraph||Having regard")), "{all:#?}");
}

/// Letters of a text without the marks around them, as they stand.
fn words_of(text: &str) -> Vec<String> {
    let mut words: Vec<String> =
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    words.sort();
    words
}

/// Every word of texts: of titles, labels and texts.
fn kept_words(texts: &[OutlinedText]) -> Vec<String> {
    let kept = |text: &OutlinedText| {
        let elements = text.elements.iter().map(|element| format!("{} {}", element.label, element.text));
        std::iter::once(text.title.clone()).chain(elements).collect::<Vec<_>>().join(" ")
    };
    words_of(&texts.iter().map(kept).collect::<Vec<_>>().join(" "))
}

fn line() -> impl Strategy<Value = String> {
    let words = "[a-zA-Z]{1,8}( [a-zA-Z]{1,8}){0,6}[.,;:]?";
    prop_oneof![
        (1u32..8).prop_map(|number| format!("Article {number}")),
        (1u32..8, words).prop_map(|(number, words)| format!("Article {number} {words}")),
        (1u32..4).prop_map(|number| format!("CHAPTER {number}")),
        (1u32..8, words).prop_map(|(number, words)| format!("{number}. {words}")),
        ("[a-k]", words).prop_map(|(letter, words)| format!("({letter}) {words}")),
        ("(i|ii|iii|iv|v)", words).prop_map(|(number, words)| format!("({number}) {words}")),
        words.prop_map(|words| words),
        Just("Preamble".to_owned()),
        Just("Annex".to_owned()),
        Just("IN WITNESS WHEREOF".to_owned()),
        Just(String::new()),
        Just("Protocol on Lamps".to_owned()),
        "\\PC{0,40}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_word_of_a_document_is_lost(lines in prop::collection::vec(line(), 1..40)) {
        let text = lines.join("\n");
        let Ok(document) = read_document(text.as_bytes(), &ReadOptions::default()) else { return Ok(()) };
        let all = outline(document);
        if !all.is_empty() {
            prop_assert_eq!(kept_words(&all), words_of(&text));
        }
    }

    #[test]
    fn no_number_that_a_document_computes_is_lost(blocks in prop::collection::vec((prop::option::of("(1\\.|2\\.|3\\.|\\(a\\)|\\(b\\)|•|\\(i\\)|Article 1|x7y)"), line()), 1..30)) {
        let words: Vec<String> = blocks.iter().flat_map(|(label, text)| words_of(&format!("{} {text}", label.clone().unwrap_or_default()))).collect();
        let block = |(label, text): (Option<String>, String)| Block { label, ..Block::text(text, DocumentPlace::Unknown) };
        let content = Content::Blocks(blocks.into_iter().map(block).collect());
        let all = outline(Document { kind: DocumentKind::Docx, content, warnings: Vec::new() });
        if !all.is_empty() {
            let mut words = words;
            words.sort();
            prop_assert_eq!(kept_words(&all), words);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(document) = read_document(&bytes, &ReadOptions::default()) {
            let _ = outline(document);
        }
    }
}

/// Bytes of the smaller texts.
const SIZE: usize = 4_000;

/// Texts that make a careless reader look at everything again and again, of about a size.
fn hostile(size: usize) -> Vec<(&'static str, String)> {
    let repeat = |piece: &str| piece.repeat(size / piece.len());
    let articles: String = (1..size / 40).map(|number| format!("Article {number} The lamps are lit. ")).collect();
    vec![
        ("first articles", repeat("Article 1\nThe lamps.\n")),
        ("articles on one line", articles),
        ("numbers on one line", repeat("1. 1) ")),
        ("numbers inside numbers", (0..size / 60).map(|depth| format!("{}1. W\n", " ".repeat(depth % 50))).collect()),
        ("brackets", repeat("(")),
        ("square brackets", repeat("[")),
        ("tags", repeat("<a")),
        ("lines without a number", format!("Article 1\n{}", repeat("some words here\n"))),
        ("one word", repeat("a")),
        ("white space", format!("Article 1{}x", repeat(" "))),
        ("footnotes", format!("# Article 1\n{}", repeat("[^1]: words\n"))),
        ("divisions", format!("Article 1\nx\n{}", repeat("CHAPTER 1\n"))),
    ]
}

#[test]
fn time_grows_with_the_text_and_not_with_its_square() {
    let time = |text: &str, name: &str| {
        let run = || {
            let start = std::time::Instant::now();
            let options = ReadOptions { file_name: name.to_owned(), ..ReadOptions::default() };
            let _ = read_document(text.as_bytes(), &options).map(outline);
            start.elapsed().as_secs_f64()
        };
        (0..3).map(|_| run()).fold(f64::MAX, f64::min)
    };
    for ((what, small), (_, large)) in hostile(SIZE).into_iter().zip(hostile(8 * SIZE)) {
        for name in ["a.txt", "a.md"] {
            let (before, after) = (time(&small, name), time(&large, name));
            // Eight times as much would take sixty-four times as long.
            assert!(after < 24.0 * before + 0.05, "{what} in {name}: {before:.3} s and {after:.3} s");
        }
    }
}
