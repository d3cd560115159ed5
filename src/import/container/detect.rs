//! Which kind of document a file is, by its bytes; its name decides only between plain text and Markdown.

use crate::import::{DocumentKind, ImportError};

/// So many bytes at the beginning of a text are looked at for what names its kind.
const LOOKED_AT: usize = 16 * 1024;

/// The kind of a document.
///
/// # Errors
/// [`ImportError::OldOfficeDocument`] for the binary formats of Word before 2007, [`ImportError::Encrypted`] for later ones with a password, [`ImportError::UnknownKind`] for what is neither text
/// nor a document that is known.
pub fn detect_kind(bytes: &[u8], file_name: &str) -> Result<DocumentKind, ImportError> {
    let begins = |sign: &[u8]| bytes.starts_with(sign);
    if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
        return detect_packed(bytes);
    }
    if begins(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        // A newer document that needs a password is packed in an old one; names in it are UTF-16.
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        if bytes.windows(name.len()).any(|part| part == name) {
            return Err(ImportError::Encrypted);
        }
        return Err(ImportError::OldOfficeDocument);
    }
    // A PDF may have a few bytes before its sign.
    if bytes.get(..1024).unwrap_or(bytes).windows(5).any(|part| part == b"%PDF-") {
        return Ok(DocumentKind::Pdf);
    }
    Ok(detect_text(bytes).unwrap_or_else(|| if is_markdown(file_name) { DocumentKind::Markdown } else { DocumentKind::Text }))
        .and_then(|kind| if is_binary(bytes) { Err(ImportError::UnknownKind) } else { Ok(kind) })
}

fn is_markdown(file_name: &str) -> bool {
    let ending = file_name.rsplit('.').next().unwrap_or_default();
    ["md", "markdown", "mdown"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// What is packed in a ZIP, by the names and the type in it.
fn detect_packed(bytes: &[u8]) -> Result<DocumentKind, ImportError> {
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|part| part == name);
    if holds(b"opendocument.text") {
        Ok(DocumentKind::Odt)
    } else if holds(b"word/document") {
        Ok(DocumentKind::Docx)
    } else {
        Err(ImportError::UnknownKind)
    }
}

/// XML and HTML by what stands at their beginning; none for other text.
fn detect_text(bytes: &[u8]) -> Option<DocumentKind> {
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    // Names of elements are ASCII: of UTF-16 every other byte is zero.
    let ascii: String = start.iter().filter(|byte| **byte != 0).map(|byte| byte.to_ascii_lowercase() as char).collect();
    let text = ascii.trim_start_matches(|letter: char| !letter.is_ascii() || letter.is_whitespace());
    if !text.starts_with('<') {
        return None;
    }
    let holds = |name: &str| text.contains(name);
    if holds("<akomantoso") || holds("akomantoso>") || holds(":akomantoso") || holds("legaldocml") {
        return Some(DocumentKind::AkomaNtoso);
    }
    if holds("formex") || holds("<act ") && holds("bib.instance") || holds("<act>") {
        return Some(DocumentKind::Formex);
    }
    if holds("<!doctype html") || holds("<html") {
        return Some(DocumentKind::Html);
    }
    // XML has sections and articles too: it says that it is XML.
    let parts = ["<body", "<div", "<p>", "<section", "<article"];
    if !text.starts_with("<?xml") && parts.iter().any(|part| holds(part)) {
        return Some(DocumentKind::Html);
    }
    // Markdown may begin with a tag of HTML.
    (holds("<?xml") || text.starts_with("<!--") || text.starts_with('<') && !holds("\n#")).then_some(DocumentKind::Xml)
}

/// Zeros that are not those of UTF-16 or UTF-32 are in no text.
fn is_binary(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    let wide = start.starts_with(b"\xFF\xFE") || start.starts_with(b"\xFE\xFF");
    let written = start.iter().filter(|byte| **byte != 0).count();
    !wide && written < start.len() && written * 3 > start.len() * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_told_by_its_bytes() {
        for (bytes, name, kind) in [
            (&b"PK\x03\x04..word/document.xml.."[..], "a.docx", Ok(DocumentKind::Docx)),
            (b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text", "a", Ok(DocumentKind::Odt)),
            (b"PK\x03\x04..xl/workbook.xml", "a.xlsx", Err(ImportError::UnknownKind)),
            (b"%PDF-1.4\n", "a", Ok(DocumentKind::Pdf)),
            (b"\xEF\xBB\xBF<?xml version=\"1.0\"?><akomaNtoso xmlns=\"\">", "a.xml", Ok(DocumentKind::AkomaNtoso)),
            (b"<ACT xmlns:xsi=\"\" xsi:noNamespaceSchemaLocation=\"http://formex.example/formex.xsd\">", "a.xml", Ok(DocumentKind::Formex)),
            (b"<!DOCTYPE html><html><p>x", "a", Ok(DocumentKind::Html)),
            (b"<div class=\"x\"><p>a fragment", "a", Ok(DocumentKind::Html)),
            (b"<?xml version=\"1.0\"?><words/>", "a", Ok(DocumentKind::Xml)),
            (b"<?xml version=\"1.0\"?><words><article number=\"1\"><p>x</p></article></words>", "a", Ok(DocumentKind::Xml)),
            (b"<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"\"><html><p>x", "a", Ok(DocumentKind::Html)),
            (b"<meta http-equiv='a' />\n\n### Article 1\n", "a.md", Ok(DocumentKind::Markdown)),
            (b"Article 1\nWords.", "a.txt", Ok(DocumentKind::Text)),
            (b"# Article 1\nWords.", "a.MD", Ok(DocumentKind::Markdown)),
            (b"\x7fELF\x02\x01\0\0\0aaaaaaaaaaaaaa", "a", Err(ImportError::UnknownKind)),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a.doc", Err(ImportError::OldOfficeDocument)),
            (
                b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0..",
                "a.docx",
                Err(ImportError::Encrypted),
            ),
        ] {
            assert_eq!(detect_kind(bytes, name), kind, "{:?}", String::from_utf8_lossy(bytes));
        }
    }
}
