//! Bytes to text: by the mark at the beginning, as UTF-8 where it is that, else by what the bytes are likely to be.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

/// The text, and the name of the encoding where it was guessed.
pub(super) fn decode(bytes: &[u8]) -> (String, Option<&'static str>) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default());
        return (lines(&text), None);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (lines(text), None);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Allow);
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    (lines(&text), Some(encoding.name()))
}

/// Every line ends with LF; soft hyphens, which only say where a word may be parted, and marks of direction and of width 0 at a beginning
/// are left out.
fn lines(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}', '\u{85}'], "\n")
        .replace(['\u{ad}', '\u{feff}'], "");
    // Other control characters mean nothing in a text; that one stood there is seen.
    text.chars().map(|letter| if letter.is_control() && !matches!(letter, '\n' | '\t') { '\u{fffd}' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_encodings_are_guessed_and_said_to_be() {
        let russian = "Статья 1\r\nКапитан порта отвечает за огни порта.\r\nСтатья 2\r\nКапитан судна отвечает за огни судна.";
        let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(russian);
        let (text, guessed) = decode(&bytes);
        assert_eq!(text, russian.replace("\r\n", "\n"));
        assert_eq!(guessed, Some("windows-1251"));
        let french = "Article premier\nLe capitaine répond des feux « allumés » du port à l’entrée.";
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(french);
        assert_eq!(decode(&bytes), (french.to_owned(), Some("windows-1252")));
    }

    #[test]
    fn control_characters_are_seen() {
        assert_eq!(decode(b"a\x04b\tc\x0cd"), ("a\u{fffd}b\tc\nd".to_owned(), None));
    }

    #[test]
    fn marks_say_the_encoding() {
        let arabic = "المادة 1";
        let little: Vec<u8> = [0xFF, 0xFE].into_iter().chain(arabic.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let big: Vec<u8> = [0xFE, 0xFF].into_iter().chain(arabic.encode_utf16().flat_map(u16::to_be_bytes)).collect();
        assert_eq!(decode(&little), (arabic.to_owned(), None));
        assert_eq!(decode(&big), (arabic.to_owned(), None));
        assert_eq!(decode("\u{feff}x".as_bytes()), ("x".to_owned(), None));
    }
}
