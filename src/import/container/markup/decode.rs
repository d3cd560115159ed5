//! Bytes of HTML and XML to characters, in the encoding that they declare.

use super::Warnings;
use crate::model::{DocumentPlace, ImportWarning};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// So many bytes at the beginning may declare the encoding.
const LOOKED_AT: usize = 4096;

/// Characters, and what is to be looked at about them.
pub(in super::super) struct Decoded<'a> {
    /// The document without a byte order mark.
    pub(in super::super) text: Cow<'a, str>,
    /// What was guessed, and what could not be read.
    pub(in super::super) warnings: Warnings,
}

/// Characters of HTML: by its byte order mark, by `<meta>`, else as UTF-8 or as it seems.
pub(in super::super) fn decode_html(bytes: &[u8]) -> Decoded<'_> {
    // What says so in characters of one byte cannot be in characters of two: such a page is in UTF-8.
    decode(bytes, declared(bytes, "<meta", "charset").or_else(|| declared(bytes, "<?xml", "encoding")).map(one_byte))
}

/// Characters of XML: by its byte order mark, by its declaration, else as UTF-8 or as it seems.
pub(in super::super) fn decode_xml(bytes: &[u8]) -> Decoded<'_> {
    decode(bytes, declared(bytes, "<?xml", "encoding").map(one_byte))
}

fn one_byte(encoding: &'static Encoding) -> &'static Encoding {
    if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding }
}

fn decode<'a>(bytes: &'a [u8], declared: Option<&'static Encoding>) -> Decoded<'a> {
    let mut warnings = Warnings::default();
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let wide = || match bytes.get(..4) {
        Some([b'<', 0, _, 0]) => Some(UTF_16LE),
        Some([0, b'<', 0, _]) => Some(UTF_16BE),
        _ => None,
    };
    let (mut text, mut broken) = match marked.or_else(wide).or(declared) {
        Some(encoding) => with(encoding, bytes),
        None => with(UTF_8, bytes),
    };
    if broken && marked.is_none() && declared.is_none_or(|encoding| encoding == UTF_8) {
        let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        let encoding = detector.guess(None, chardetng::Utf8Detection::Allow);
        let guess = with(encoding, bytes);
        if !guess.1 {
            (text, broken) = guess;
            warnings.add(ImportWarning::EncodingGuessed, DocumentPlace::Unknown, encoding.name());
        }
    }
    if broken {
        let index = text.find('\u{fffd}').unwrap_or(0);
        let from = text.floor_char_boundary(index.saturating_sub(40));
        let to = text.floor_char_boundary((index + 40).min(text.len()));
        warnings.add(ImportWarning::UnknownCharacters, DocumentPlace::Unknown, text.get(from..to).unwrap_or_default());
    }
    Decoded { text, warnings }
}

fn with<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> (Cow<'a, str>, bool) {
    let (text, _, broken) = encoding.decode(bytes);
    (text, broken)
}

/// The encoding that stands after a word in the first tag of a name that has it.
fn declared(bytes: &[u8], tag: &str, word: &str) -> Option<&'static Encoding> {
    let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let start: String = start.iter().map(|byte| byte.to_ascii_lowercase() as char).collect();
    for part in start.split(tag).skip(1) {
        let inside = part.split('>').next().unwrap_or_default();
        let Some((_, after)) = inside.split_once(word) else { continue };
        let Some(value) = after.trim_start().strip_prefix('=') else { continue };
        let value = value.trim_start().trim_start_matches(['"', '\'']);
        let end =
            value.find(|letter: char| letter.is_whitespace() || matches!(letter, '"' | '\'' | ';' | '/' | '?')).unwrap_or(value.len());
        if let Some(encoding) = value.get(..end).and_then(|label| Encoding::for_label(label.as_bytes())) {
            return Some(encoding);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(decoded: Decoded<'_>) -> Vec<&'static str> {
        decoded.warnings.into_list().iter().map(|warned| warned.warning.code()).collect()
    }

    #[test]
    fn an_encoding_is_taken_as_declared() {
        for bytes in [
            &b"<meta charset=windows-1251>\xcc\xe0\xff\xea"[..],
            b"<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">\xcc\xe0\xff\xea",
            b"<?xml version='1.0' encoding='windows-1251'?>\xcc\xe0\xff\xea",
        ] {
            let decoded = decode_html(bytes);
            assert!(decoded.text.ends_with("Маяк"), "{}", decoded.text);
            assert_eq!(codes(decoded), [""; 0]);
        }
        assert_eq!(decode_xml(b"\xEF\xBB\xBF<a>\xc3\xa9").text, "<a>é");
        assert_eq!(decode_xml(b"\xFF\xFE<\0a\0>\0\xe9\0").text, "<a>é");
        assert_eq!(decode_xml(b"<\0a\0>\0\xe9\0").text, "<a>é");
    }

    #[test]
    fn an_encoding_that_is_not_declared_is_guessed_and_said() {
        let decoded = decode_html("<p>Les phares brûlent la nuit, à l’entrée du port.".as_bytes());
        assert!(decoded.text.contains("brûlent"));
        assert_eq!(codes(decoded), [""; 0]);
        let decoded = decode_html(b"<p>Les phares br\xfblent la nuit, \xe0 l\x92entr\xe9e du port.");
        assert!(decoded.text.contains("brûlent la nuit, à l’entrée"));
        assert_eq!(codes(decoded), ["encoding-guessed"]);
    }
}
