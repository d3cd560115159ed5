//! The words of an export, after what its form did to them is undone; and the words a briefing has.

use serde_json::Value;
use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};

/// How often each word stands in a text.
pub type Words = BTreeMap<String, usize>;

/// Counts words: runs of letters and figures.
pub fn count(text: &str) -> Words {
    let mut words = Words::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *words.entry(word.to_owned()).or_default() += 1;
    }
    words
}

/// Words that stand less often in the second than in the first.
pub fn missing(wanted: &Words, found: &Words) -> Vec<String> {
    let less = wanted.iter().filter(|(word, times)| found.get(*word).copied().unwrap_or_default() < **times);
    less.map(|(word, times)| format!("{word}: {} of {times}", found.get(word).copied().unwrap_or_default())).collect()
}

/// Fields that hold ids, words of the format and dates, which each form says in its own way.
const NO_WORDS: &[&str] = &[
    "id",
    "kind",
    "strength",
    "relation",
    "to",
    "actor",
    "actors",
    "edition",
    "date",
    "as_of",
    "last_looked",
    "last_evidence",
    "sources",
    // The same in fewer words, for a narrow column of the window.
    "short_title",
    "stance",
    "is",
    "ask_kind",
    "asks_for",
    "affects",
    "member_of",
    "current",
    "division",
    "parent",
    "address",
    "defined_at",
    "focus",
    "reveal",
    "panes",
    "paragraph",
    "kinds",
    "adopted",
    "language",
    "basis",
    "claim_basis",
    "ask_basis",
    "format",
];

/// Every text of a value, but those of fields without words.
pub fn texts(value: &Value) -> String {
    match value {
        Value::String(text) => format!("{text}\n"),
        Value::Array(list) => list.iter().map(texts).collect(),
        Value::Object(fields) => {
            fields.iter().filter(|(name, _)| !NO_WORDS.contains(&name.as_str())).map(|(_, value)| texts(value)).collect()
        }
        _ => String::new(),
    }
}

/// Every text of a value, whatever its field.
pub fn all_texts(value: &Value) -> String {
    match value {
        Value::String(text) => format!("{text}\n"),
        Value::Array(list) => list.iter().map(all_texts).collect(),
        Value::Object(fields) => fields.values().map(all_texts).collect(),
        _ => String::new(),
    }
}

/// The body of a page, with a space for each of its marks.
pub fn html(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page.split_once("<body>").expect("it has a body").1;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        out.push(' ');
        rest = &rest[at + rest[at..].find('>').expect("a mark ends") + 1..];
    }
    out.push_str(rest);
    out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The words of the document and the footnotes of a word processor's file.
pub fn docx(bytes: &[u8]) -> String {
    use quick_xml::events::Event;
    let mut out = String::new();
    for part in ["word/document.xml", "word/footnotes.xml"] {
        let xml = part_of(bytes, part);
        let mut reader = quick_xml::Reader::from_str(&xml);
        let mut inside = false;
        loop {
            match reader.read_event().expect("it is XML") {
                Event::Start(start) if start.name().as_ref() == b"w:t" => inside = true,
                Event::End(end) if end.name().as_ref() == b"w:t" => inside = false,
                Event::End(end) if end.name().as_ref() == b"w:p" => out.push('\n'),
                Event::Empty(empty) if empty.name().as_ref() == b"w:br" => out.push('\n'),
                Event::Text(text) if inside => out.push_str(&text.decode().expect("it is UTF-8")),
                Event::GeneralRef(name) if inside => out.push(match &*name.decode().expect("it is UTF-8") {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "apos" => '\'',
                    other => panic!("{other:?}"),
                }),
                Event::Eof => break,
                _ => {}
            }
        }
    }
    out
}

/// A part of a word processor's file.
pub fn part_of(bytes: &[u8], part: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is a zip file");
    let mut text = String::new();
    zip.by_name(part).expect("the part is there").read_to_string(&mut text).expect("it is text");
    text
}

/// Plain text with marks, as it is read.
pub fn markdown(text: &str) -> String {
    let mut out = String::new();
    let mut letters = text.chars().peekable();
    let mut link = false;
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => out.extend(letters.next()),
            // A name or a break is the only mark between angles, a place the only thing behind a link.
            '<' => {
                out.push(' ');
                letters.by_ref().find(|letter| *letter == '>');
            }
            '(' if link => _ = letters.by_ref().find(|letter| *letter == ')'),
            other => out.push(other),
        }
        link = letter == ']';
    }
    out
}

/// A table without the apostrophes before what a spreadsheet would take for a formula.
pub fn csv(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").expect("it begins with a mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    reader.records().map(|row| row.expect("every row is as long as the first").iter().map(str::to_owned).collect()).collect()
}

/// A bibliography for TeX, without what TeX needs.
pub fn bibtex(text: &str) -> String {
    let commands = [
        ("\\textbackslash{}", "/"),
        ("\\textbraceleft{}", "{"),
        ("\\textbraceright{}", "}"),
        ("\\textasciitilde{}", "~"),
        ("\\textasciicircum{}", "^"),
    ];
    let mut out = text.replace("%7B", "{").replace("%7D", "}").replace("%5C", "\\");
    for (command, letter) in commands {
        out = out.replace(command, letter);
    }
    out.replace('\\', "")
}

/// A sheet of a workbook: its name, its cells row by row, and the formulas in it.
pub struct SheetRead {
    /// On its tab.
    pub name: String,
    /// The words of every cell, by column.
    pub rows: Vec<Vec<String>>,
    /// Its part of the file.
    pub xml: String,
}

/// The sheets of a workbook.
pub fn xlsx(bytes: &[u8]) -> Vec<SheetRead> {
    let strings: Vec<String> = texts_within(&part_of(bytes, "xl/sharedStrings.xml"), "si").iter().map(|text| unescaped(text)).collect();
    let book = part_of(bytes, "xl/workbook.xml");
    let names = book.split("<sheet name=\"").skip(1).map(|rest| rest.split('"').next().expect("a name ends").to_owned());
    let sheets = names.enumerate().map(|(index, name)| {
        let xml = part_of(bytes, &format!("xl/worksheets/sheet{}.xml", index + 1));
        let rows = xml.split("<row ").skip(1).map(|row| {
            let cells = row.split("<c ").skip(1).map(|cell| {
                let value = cell.split_once("<v>").and_then(|(_, rest)| rest.split_once("</v>")).map(|(value, _)| value);
                value.map_or_else(String::new, |value| strings[value.parse::<usize>().expect("every cell is a string")].clone())
            });
            cells.collect()
        });
        SheetRead { name, rows: rows.collect(), xml: xml.clone() }
    });
    sheets.collect()
}

/// The texts in each element of a name.
fn texts_within(xml: &str, name: &str) -> Vec<String> {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut all, mut text) = (Vec::new(), String::new());
    loop {
        match reader.read_event().expect("it is XML") {
            Event::Start(start) if start.name().as_ref() == name.as_bytes() => text.clear(),
            Event::End(end) if end.name().as_ref() == name.as_bytes() => all.push(text.clone()),
            Event::Text(more) => text.push_str(&more.decode().expect("it is UTF-8")),
            Event::GeneralRef(name) => text.push(match &*name.decode().expect("it is UTF-8") {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                other => panic!("{other:?}"),
            }),
            Event::Eof => return all,
            _ => {}
        }
    }
}

/// What a workbook writes as `_x000D_`.
fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(place) = rest.find("_x") {
        let code = rest.get(place + 2..place + 6).and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        let (skip, letter) = match code.filter(|_| rest[place + 6..].starts_with('_')) {
            Some(letter) => (7, letter.to_string()),
            None => (2, "_x".to_owned()),
        };
        out.push_str(&rest[..place]);
        out.push_str(&letter);
        rest = &rest[place + skip..];
    }
    out + rest
}
