//! What a file is that is no briefing: word processors, spreadsheets and scanners have their own, and people open what they have.

use crate::model::{ForeignFile, ParsedLabel, ReadingProblem, TextEncoding};

/// So many bytes at the beginning and the end of a package are looked through for what is packed in it.
const LOOKED_AT: usize = 128 * 1024;

/// Which file of another type it is; none for one that may be a briefing.
pub(super) fn detect_foreign_file(bytes: &[u8]) -> Option<ReadingProblem> {
    detect_utf_16_or_32(bytes).map(ReadingProblem::OtherEncoding).or_else(|| detect_file_type(bytes).map(ReadingProblem::Foreign))
}

fn detect_file_type(bytes: &[u8]) -> Option<ForeignFile> {
    let begins = |sign: &[u8]| bytes.starts_with(sign);
    if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
        return Some(detect_packed_type(bytes));
    }
    if begins(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Some(ForeignFile::OldOfficeDocument);
    }
    if begins(b"%PDF-") {
        return Some(ForeignFile::PdfDocument);
    }
    if begins(b"\x89PNG") || begins(b"\xFF\xD8\xFF") || begins(b"GIF8") || begins(b"II*\0") || begins(b"MM\0*") {
        return Some(ForeignFile::Picture);
    }
    if begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some(ForeignFile::Picture);
    }
    if begins(b"\x1F\x8B") || begins(b"7z\xBC\xAF\x27\x1C") || begins(b"Rar!") || begins(b"BZh") || begins(b"\xFD7zXZ") {
        return Some(ForeignFile::CompressedFile);
    }
    if begins(b"SQLite format 3") {
        return Some(ForeignFile::Database);
    }
    detect_other_text(bytes)
}

/// Text that begins as no briefing does.
fn detect_other_text(bytes: &[u8]) -> Option<ForeignFile> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let begins = |sign: &str| bytes.get(..sign.len()).is_some_and(|start| start.eq_ignore_ascii_case(sign.as_bytes()));
    if begins("{\\rtf") {
        return Some(ForeignFile::RichText);
    }
    if ["<!doctype html", "<html", "<body", "<div", "<section", "<article", "<p>"].into_iter().any(begins) {
        return Some(ForeignFile::WebPage);
    }
    if begins("<svg") {
        return Some(ForeignFile::VectorPicture);
    }
    if begins("<?xml") || begins("<akomantoso") || begins("<act") {
        return Some(ForeignFile::XmlFile);
    }
    if let Some(json) = bytes.strip_prefix(b"{").or_else(|| bytes.strip_prefix(b"[")) {
        let json = json.trim_ascii_start();
        let names = json.starts_with(b"\"") || json.starts_with(b"{") && json[1..].trim_ascii_start().starts_with(b"\"");
        return names.then_some(ForeignFile::JsonFile);
    }
    is_treaty(bytes).then_some(ForeignFile::TreatyText)
}

/// True for text in which several lines begin as articles do, and none as a file of our own.
fn is_treaty(bytes: &[u8]) -> bool {
    /// From so many on it is no accident.
    const ARTICLES: usize = 3;
    const OURS: [&str; 4] = ["Briefing", "Walks", "OfficialText", "Book"];
    let text = String::from_utf8_lossy(bytes.get(..LOOKED_AT).unwrap_or(bytes));
    let begins_ours = |line: &str| OURS.iter().any(|name| line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('(')));
    let lines = || text.lines().map(|line| line.trim_start_matches(['#', '*', '_', ' ', '\t', '>', '\u{a0}']));
    !lines().any(begins_ours) && lines().filter(|line| begins_as_article(line)).nth(ARTICLES - 1).is_some()
}

/// `Article 1`, `Article 1. Definitions`, `第一条 …`: a word for a provision and a number.
fn begins_as_article(line: &str) -> bool {
    let bare = |word: &str| word.trim_end_matches(['.', ':', '*', '_', '–', '-', ')']).to_owned();
    let is_one = |label: &str| {
        let kind = ParsedLabel::parse(label).filter(|label| label.number.is_some()).and_then(|label| label.kind);
        kind.is_some_and(|kind| !kind.is_around_the_text() && !kind.is_paragraph())
    };
    let mut words = line.split_whitespace();
    let Some(first) = words.next().filter(|word| word.len() <= LONGEST_WORD) else { return false };
    let second = words.next().filter(|word| word.len() <= LONGEST_WORD).map(bare);
    let counted = first.find(['条', '條']).map(|end| &first[..end + '条'.len_utf8()]);
    counted.is_some_and(is_one) || second.is_some_and(|second| is_one(&format!("{first} {second}")))
}

/// Bytes of the longest word for a provision.
const LONGEST_WORD: usize = 40;

/// What is packed in a ZIP: most documents are.
fn detect_packed_type(bytes: &[u8]) -> ForeignFile {
    let ends = [&bytes[..bytes.len().min(LOOKED_AT)], &bytes[bytes.len().saturating_sub(LOOKED_AT)..]];
    let holds = |name: &str| ends.iter().any(|end| end.windows(name.len()).any(|part| part == name.as_bytes()));
    for (name, file) in [
        ("word/document.xml", ForeignFile::WordDocument),
        ("xl/workbook.xml", ForeignFile::ExcelWorkbook),
        ("ppt/presentation.xml", ForeignFile::PowerPointPresentation),
        ("opendocument.text", ForeignFile::OpenDocumentText),
        ("opendocument.spreadsheet", ForeignFile::OpenDocumentSpreadsheet),
        ("opendocument.presentation", ForeignFile::OpenDocumentPresentation),
        ("application/epub+zip", ForeignFile::ElectronicBook),
    ] {
        if holds(name) {
            return file;
        }
    }
    ForeignFile::ZipArchive
}

/// UTF-16 or UTF-32, by its mark or by where its bytes are zero.
fn detect_utf_16_or_32(bytes: &[u8]) -> Option<TextEncoding> {
    const SAMPLE: usize = 400;
    let [little, big] = [TextEncoding::Utf16LittleEndian, TextEncoding::Utf16BigEndian];
    if bytes.starts_with(b"\xFF\xFE\0\0") || bytes.starts_with(b"\0\0\xFE\xFF") {
        return Some(TextEncoding::Utf32);
    }
    if bytes.starts_with(b"\xFF\xFE") {
        return Some(little);
    }
    if bytes.starts_with(b"\xFE\xFF") {
        return Some(big);
    }
    // Letters of Latin scripts alone, as the names of fields are.
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    let zeros = |first: usize| sample.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let most = sample.len() / 2 * 3 / 4;
    if sample.len() < 8 {
        return None;
    }
    match (zeros(0), zeros(1)) {
        (0, number) if number > most => Some(little),
        (number, 0) if number > most => Some(big),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use {ForeignFile::*, ReadingProblem::*, TextEncoding::*};

    #[test]
    fn a_file_of_another_type_is_told_by_how_it_begins() {
        let utf_16 = |text: &str, big: bool| -> Vec<u8> {
            text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
        };
        let packed = |name: &str| [b"PK\x03\x04...", name.as_bytes(), b"..."].concat();
        for (bytes, is) in [
            (packed("word/document.xml"), Foreign(WordDocument)),
            (packed("xl/workbook.xml"), Foreign(ExcelWorkbook)),
            (packed("mimetypeapplication/vnd.oasis.opendocument.text"), Foreign(OpenDocumentText)),
            (packed("a.txt"), Foreign(ZipArchive)),
            (b"%PDF-1.7\n%\xE2\xE3".to_vec(), Foreign(PdfDocument)),
            (b"{\\rtf1\\ansi".to_vec(), Foreign(RichText)),
            (b"\n<!DOCTYPE html><html>".to_vec(), Foreign(WebPage)),
            (b"<?xml version=\"1.0\"?>".to_vec(), Foreign(XmlFile)),
            (b"<akomaNtoso xmlns=\"x\">".to_vec(), Foreign(XmlFile)),
            (b"<div class=\"doc\">".to_vec(), Foreign(WebPage)),
            (b"Convention\n\nArticle 1\nLamps\nArticle 2. Horns\n## Article 3: Buoys\n".to_vec(), Foreign(TreatyText)),
            ("公约\n第一条 灯\n第二条\n第三条\n".into(), Foreign(TreatyText)),
            (b"\x89PNG\r\n\x1a\n".to_vec(), Foreign(Picture)),
            (b"\xFF\xD8\xFF\xE0".to_vec(), Foreign(Picture)),
            (b"{\"title\": 1}".to_vec(), Foreign(JsonFile)),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), Foreign(OldOfficeDocument)),
            (b"\x1F\x8B\x08".to_vec(), Foreign(CompressedFile)),
            ([b"\xFF\xFE".to_vec(), utf_16("Briefing(", false)].concat(), OtherEncoding(Utf16LittleEndian)),
            ([b"\xFE\xFF".to_vec(), utf_16("Briefing(", true)].concat(), OtherEncoding(Utf16BigEndian)),
            (utf_16("Briefing(\n    format", false), OtherEncoding(Utf16LittleEndian)),
            (utf_16("Briefing(\n    format", true), OtherEncoding(Utf16BigEndian)),
        ] {
            assert_eq!(detect_foreign_file(&bytes), Some(is.clone()), "{is:?}");
        }
        // Prose on articles, and a briefing that lost its first line.
        let prose = "On Article 1.\nArticles 2 and 3 say more.\nArticle 4 is odd.\n";
        let briefing = "    provisions: [\n (id: \"1\", label: \"Article 1\"),\n (id: \"2\", label: \"Article 2\"),\n";
        let quoting = "Briefing(text: \"\nArticle 1\nArticle 2\nArticle 3\n\")";
        for text in [
            prose,
            briefing,
            quoting,
            "Briefing(",
            "// a comment\nBriefing(",
            "#![enable(implicit_some)]",
            "Walks(",
            "",
            "[1, 2]",
            "{",
            "hello",
        ] {
            assert_eq!(detect_foreign_file(text.as_bytes()), None, "{text}");
        }
    }
}
