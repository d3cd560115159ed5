//! What a file is that is no briefing: word processors, spreadsheets and scanners have their own, and people open what they have.

use crate::model::Code;

/// So many bytes at the beginning and the end of a package are looked through for what is packed in it.
const LOOKED_AT: usize = 128 * 1024;

/// What is said of a file of another type; none for one that may be a briefing.
pub(super) fn describe_other_file_type(bytes: &[u8]) -> Option<(Code, String)> {
    if let Some(coded) = detect_utf_16_or_32(bytes) {
        return Some((
            Code::NotUtf8,
            format!(
                "This file is text in {coded}, and a briefing is text in UTF-8. Save it again as UTF-8: in Windows Notepad under “Save as”, “Encoding”; in other editors under “Save with encoding”."
            ),
        ));
    }
    let (code, what, how) = detect_file_type(bytes)?;
    let message = format!("This is {what}, not a briefing. A briefing is a plain text file in UTF-8, as FORMAT.md describes it{how}.");
    Some((code, message))
}

/// What to do with what can be saved as text.
const FROM_TEXT: &str = "; copy the text out of it and put it between quotation marks there, in a plain editor";

type FileType = (Code, &'static str, &'static str);

fn detect_file_type(bytes: &[u8]) -> Option<FileType> {
    let begins = |sign: &[u8]| bytes.starts_with(sign);
    let binary = |what, how| Some((Code::NotUtf8, what, how));
    if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
        let (what, how) = detect_packed_type(bytes);
        return binary(what, how);
    }
    if begins(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return binary("an old Word, Excel or PowerPoint document (DOC, XLS, PPT)", FROM_TEXT);
    }
    if begins(b"%PDF-") {
        return binary("a PDF document", FROM_TEXT);
    }
    if begins(b"\x89PNG") || begins(b"\xFF\xD8\xFF") || begins(b"GIF8") || begins(b"II*\0") || begins(b"MM\0*") {
        return binary("a picture", "");
    }
    if begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return binary("a picture", "");
    }
    if begins(b"\x1F\x8B") || begins(b"7z\xBC\xAF\x27\x1C") || begins(b"Rar!") || begins(b"BZh") || begins(b"\xFD7zXZ") {
        return binary("a compressed file", "; unpack it first");
    }
    if begins(b"SQLite format 3") {
        return binary("a database", "");
    }
    detect_other_text(bytes)
}

/// Text that begins as no briefing does.
fn detect_other_text(bytes: &[u8]) -> Option<FileType> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let begins = |sign: &str| bytes.get(..sign.len()).is_some_and(|start| start.eq_ignore_ascii_case(sign.as_bytes()));
    let text = |what, how| Some((Code::Syntax, what, how));
    if begins("{\\rtf") {
        return text("a document in Rich Text Format (RTF)", FROM_TEXT);
    }
    if begins("<!doctype html") || begins("<html") {
        return text("a web page (HTML)", FROM_TEXT);
    }
    if begins("<svg") {
        return text("a picture", "");
    }
    if begins("<?xml") {
        return text("an XML file", FROM_TEXT);
    }
    let json = bytes.strip_prefix(b"{").or_else(|| bytes.strip_prefix(b"["))?.trim_ascii_start();
    let names = json.starts_with(b"\"") || json.starts_with(b"{") && json[1..].trim_ascii_start().starts_with(b"\"");
    if names { text("a JSON file", "") } else { None }
}

/// What is packed in a ZIP: most documents are.
fn detect_packed_type(bytes: &[u8]) -> (&'static str, &'static str) {
    let ends = [&bytes[..bytes.len().min(LOOKED_AT)], &bytes[bytes.len().saturating_sub(LOOKED_AT)..]];
    let holds = |name: &str| ends.iter().any(|end| end.windows(name.len()).any(|part| part == name.as_bytes()));
    for (name, what, how) in [
        ("word/document.xml", "a Word document (DOCX)", FROM_TEXT),
        ("xl/workbook.xml", "an Excel workbook (XLSX)", FROM_TEXT),
        ("ppt/presentation.xml", "a PowerPoint presentation (PPTX)", FROM_TEXT),
        ("opendocument.text", "an OpenDocument text (ODT)", FROM_TEXT),
        ("opendocument.spreadsheet", "an OpenDocument spreadsheet (ODS)", FROM_TEXT),
        ("opendocument.presentation", "an OpenDocument presentation (ODP)", FROM_TEXT),
        ("application/epub+zip", "an electronic book (EPUB)", FROM_TEXT),
    ] {
        if holds(name) {
            return (what, how);
        }
    }
    ("a ZIP archive", "; unpack it, and open the briefing in it")
}

/// `UTF-16 (little-endian)`, by its mark or by where its bytes are zero.
fn detect_utf_16_or_32(bytes: &[u8]) -> Option<&'static str> {
    const SAMPLE: usize = 400;
    let [little, big] = ["UTF-16 (little-endian)", "UTF-16 (big-endian)"];
    if bytes.starts_with(b"\xFF\xFE\0\0") || bytes.starts_with(b"\0\0\xFE\xFF") {
        return Some("UTF-32");
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

    #[test]
    fn a_file_of_another_type_is_called_by_its_name() {
        let utf_16 = |text: &str, big: bool| -> Vec<u8> {
            text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
        };
        let packed = |name: &str| [b"PK\x03\x04...", name.as_bytes(), b"..."].concat();
        for (bytes, says) in [
            (packed("word/document.xml"), "a Word document (DOCX)"),
            (packed("xl/workbook.xml"), "an Excel workbook (XLSX)"),
            (packed("mimetypeapplication/vnd.oasis.opendocument.text"), "an OpenDocument text (ODT)"),
            (packed("a.txt"), "a ZIP archive"),
            (b"%PDF-1.7\n%\xE2\xE3".to_vec(), "a PDF document"),
            (b"{\\rtf1\\ansi".to_vec(), "Rich Text Format"),
            (b"\n<!DOCTYPE html><html>".to_vec(), "a web page"),
            (b"<?xml version=\"1.0\"?>".to_vec(), "an XML file"),
            (b"\x89PNG\r\n\x1a\n".to_vec(), "a picture"),
            (b"\xFF\xD8\xFF\xE0".to_vec(), "a picture"),
            (b"{\"title\": 1}".to_vec(), "a JSON file"),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), "an old Word"),
            (b"\x1F\x8B\x08".to_vec(), "a compressed file"),
            ([b"\xFF\xFE".to_vec(), utf_16("Briefing(", false)].concat(), "UTF-16 (little-endian)"),
            ([b"\xFE\xFF".to_vec(), utf_16("Briefing(", true)].concat(), "UTF-16 (big-endian)"),
            (utf_16("Briefing(\n    format", false), "UTF-16 (little-endian)"),
            (utf_16("Briefing(\n    format", true), "UTF-16 (big-endian)"),
        ] {
            let (_, message) = describe_other_file_type(&bytes).unwrap_or_else(|| panic!("{says}"));
            assert!(message.contains(says), "{message}");
            assert!(message.contains("UTF-8"), "what to do: {message}");
        }
        for text in ["Briefing(", "// a comment\nBriefing(", "#![enable(implicit_some)]", "Walks(", "", "[1, 2]", "{", "hello"] {
            assert_eq!(describe_other_file_type(text.as_bytes()), None, "{text}");
        }
    }
}
