//! The invented treaty in every kind of file and six languages is read to one structure: the tables in `tests/data/import/truth`.
//!
//! What a kind of file cannot say is listed for it in `formats.tsv`, and allowed there alone.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::import::{Element, ElementKind, OutlinedText, ReadOptions, outline, read_document};
use std::collections::BTreeMap;

/// One document of `formats.tsv`.
struct Fixture {
    file: String,
    truth: Vec<String>,
    differences: Vec<String>,
}

fn fixtures() -> Vec<Fixture> {
    let table = support::text_of("tests/data/import/formats.tsv");
    let fixture = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let words = |cell: &str, by: &str| cell.split(by).map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect();
        Fixture { file: cells[0].to_owned(), truth: words(cells[4], ";"), differences: words(&cells[5].replace(';', ","), ",") }
    };
    table.lines().skip(1).map(fixture).collect()
}

/// A row of a table of truth.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    address: String,
    kind: String,
    label: String,
    text: String,
}

fn truth(file: &str) -> Vec<Row> {
    let text = support::text_of(&format!("tests/data/import/{file}"));
    let row = |line: &str| {
        let mut cells = line.split('\t').map(str::to_owned);
        let mut cell = || cells.next().unwrap_or_default();
        Row { address: cell(), kind: cell(), label: cell(), text: cell() }
    };
    text.lines().filter(|line| !line.starts_with("# ") && !line.is_empty()).map(row).collect()
}

#[expect(clippy::disallowed_methods, reason = "the files of the test are read as they are")]
fn read(file: &str) -> Vec<OutlinedText> {
    let bytes = std::fs::read(support::root().join("tests/data/import").join(file)).unwrap();
    let options = ReadOptions { file_name: file.to_owned(), ..ReadOptions::default() };
    outline(read_document(&bytes, &options).unwrap_or_else(|error| panic!("{file}: {error:?}")))
}

/// Letters and digits alone, in small letters, as all else may differ from one kind of file to another.
fn bare(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    text.nfkc().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What of a table is not found in a text, each with why.
fn missed(truth: &[Row], text: &OutlinedText, differences: &[String]) -> Vec<String> {
    let may = |word: &str| differences.iter().any(|difference| difference == word);
    let mut found: BTreeMap<(String, &str), Vec<&Element>> = BTreeMap::new();
    for element in &text.elements {
        found.entry((element.written_address(), element.kind.name())).or_default().push(element);
    }
    let mut missed = Vec::new();
    for row in truth {
        // A file of the annex alone.
        if may("only-annex") && !row.address.starts_with("annex") {
            continue;
        }
        let judged = match row.kind.as_str() {
            "footnote" => !may("marks") && !may("no-notes"),
            "unplaced" => false,
            "annex" => !may("no-annex"),
            "preamble" | "division" => !may("begins"),
            _ => !(may("no-annex") && row.address.starts_with("annex")),
        };
        let lettered = row.address.starts_with(|letter: char| letter.is_ascii_digit());
        if !judged || may("begins") && !(lettered && !row.label.is_empty() && row.kind == "paragraph") {
            continue;
        }
        let there = found.get(&(row.address.clone(), row.kind.as_str())).cloned().unwrap_or_default();
        let wanted = bare(&row.text);
        let is = |element: &&Element| {
            // Marks of footnotes that are typed.
            let text = (1..3).fold(element.text.clone(), |text, mark| text.replace(&format!("[{mark}]"), ""));
            let text = bare(&text);
            if may("begins") || may("marks") || may("marks-order") {
                let first: String = wanted.chars().take(20).collect();
                text.starts_with(&first) || may("marks-order")
            } else {
                text == wanted
            }
        };
        if !there.iter().any(is) {
            let instead: Vec<&str> = there.iter().map(|element| element.text.as_str()).collect();
            missed.push(format!("{} {} {:?}: {instead:?}", row.address, row.kind, row.text));
        }
    }
    missed
}

/// Documents of one kind, by their folder.
fn check(kind: &str) {
    let mut wrong = Vec::new();
    for fixture in fixtures().iter().filter(|fixture| fixture.file.starts_with(kind)) {
        let texts = read(&fixture.file);
        if texts.len() != fixture.truth.len() {
            wrong.push(format!("{}: {} texts and not {}", fixture.file, texts.len(), fixture.truth.len()));
        }
        for (text, table) in texts.iter().zip(&fixture.truth) {
            let all = truth(table);
            let provisions = |rows: &mut dyn Iterator<Item = &str>| rows.filter(|kind| *kind == "provision").count();
            let (is, should) = (
                text.elements.iter().filter(|element| element.kind == ElementKind::Provision).count(),
                provisions(&mut all.iter().map(|row| row.kind.as_str())),
            );
            if is != should && !fixture.differences.iter().any(|difference| difference == "only-annex") {
                wrong.push(format!("{}: {is} articles and not {should}", fixture.file));
            }
            wrong.extend(missed(&all, text, &fixture.differences).into_iter().map(|miss| format!("{}: {miss}", fixture.file)));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn plain_text_and_markdown() {
    check("txt/");
}

#[test]
fn word_documents() {
    check("docx/");
}

#[test]
fn open_documents() {
    check("odt/");
}

#[test]
fn web_pages() {
    check("html/");
}

#[test]
fn akoma_ntoso() {
    check("akn/");
}

#[test]
fn formex() {
    check("xml/");
}

#[test]
fn pdf() {
    check("pdf/");
}
