//! The parts that are packed in a document, read within the limits, however much they claim to hold.

use crate::import::{Excess, ImportError, limits};
use std::{
    borrow::Cow,
    collections::HashMap,
    io::{Cursor, Read},
};
use zip::{ZipArchive, result::ZipError};

/// So many parts a document may have; Word makes a few dozen, and one for each picture.
const PARTS: usize = 50_000;

/// A document and its parts.
pub(in crate::import::container) struct Package<'a> {
    parts: Parts<'a>,
    /// Bytes that may still be unpacked.
    left: usize,
}

enum Parts<'a> {
    /// As a ZIP, with the place of each part by its name in small letters.
    Packed(Box<ZipArchive<Cursor<&'a [u8]>>>, HashMap<String, usize>),
    /// Already unpacked.
    Plain(&'a [(&'a str, &'a [u8])]),
}

impl<'a> Package<'a> {
    /// Opens a ZIP.
    ///
    /// # Errors
    /// Where it is damaged, holds a part twice, or more parts than any document has.
    pub(in crate::import::container) fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        // Before anything is kept of them.
        let entries = bytes.windows(4).filter(|sign| *sign == b"PK\x01\x02").count();
        if entries > PARTS {
            return Err(ImportError::TooLarge(Excess::Unpacked));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| of_part("ZIP", &error))?;
        let mut places = HashMap::with_capacity(archive.len());
        let mut twice = archive.has_duplicate_names();
        for (place, name) in archive.file_names_raw().enumerate() {
            let name = String::from_utf8_lossy(name).replace('\\', "/").to_lowercase();
            twice |= places.insert(name, place).is_some();
        }
        // One program would show the one, another the other.
        if twice {
            return Err(ImportError::Damaged { part: "ZIP".to_owned(), offset: None });
        }
        Ok(Self { parts: Parts::Packed(Box::new(archive), places), left: limits::UNPACKED_BYTES })
    }

    /// Parts that nobody has to unpack: name and bytes.
    pub(in crate::import::container) const fn of_parts(parts: &'a [(&'a str, &'a [u8])]) -> Self {
        Self { parts: Parts::Plain(parts), left: limits::UNPACKED_BYTES }
    }

    /// A part as text, none where there is no such part.
    ///
    /// # Errors
    /// Where it cannot be unpacked or would be too large.
    pub(in crate::import::container) fn part(&mut self, name: &str) -> Result<Option<String>, ImportError> {
        let bytes: Cow<'_, [u8]> = match &mut self.parts {
            Parts::Plain(parts) => match parts.iter().find(|(of, _)| of.eq_ignore_ascii_case(name)) {
                Some((_, bytes)) => Cow::Borrowed(bytes),
                None => return Ok(None),
            },
            Parts::Packed(archive, places) => {
                let Some(place) = places.get(&name.to_lowercase()) else { return Ok(None) };
                let file = archive.by_index(*place).map_err(|error| of_part(name, &error))?;
                // What a part says of its size is a hint, and not believed.
                let mut bytes = Vec::with_capacity(usize::try_from(file.size()).unwrap_or(0).min(self.left) + 1);
                let read = file.take(self.left as u64 + 1).read_to_end(&mut bytes);
                if bytes.len() <= self.left {
                    read.map_err(|_| ImportError::Damaged { part: name.to_owned(), offset: Some(bytes.len() as u64) })?;
                }
                Cow::Owned(bytes)
            }
        };
        self.left = self.left.checked_sub(bytes.len()).ok_or(ImportError::TooLarge(Excess::Unpacked))?;
        Ok(Some(as_text(bytes)))
    }
}

/// XML in UTF-8 or UTF-16, by its first bytes: no other encoding is allowed in these documents.
fn as_text(bytes: Cow<'_, [u8]>) -> String {
    let encoding = match bytes.get(..2) {
        Some([0xFF, 0xFE] | [b'<', 0]) => encoding_rs::UTF_16LE,
        Some([0xFE, 0xFF] | [0, b'<']) => encoding_rs::UTF_16BE,
        _ => {
            let bytes = match bytes {
                Cow::Owned(bytes) => bytes,
                Cow::Borrowed(bytes) => bytes.to_vec(),
            };
            return match String::from_utf8(bytes) {
                Ok(text) => text,
                Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
            };
        }
    };
    encoding.decode(&bytes).0.into_owned()
}

fn of_part(name: &str, error: &ZipError) -> ImportError {
    match error {
        ZipError::InvalidPassword => ImportError::Encrypted,
        ZipError::UnsupportedArchive(what) if *what == ZipError::PASSWORD_REQUIRED => ImportError::Encrypted,
        _ => ImportError::Damaged { part: name.to_owned(), offset: None },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::{ZipWriter, write::SimpleFileOptions};

    fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn a_part_is_found_whatever_the_case_of_its_name() {
        let bytes = packed(&[("Word/Document.xml", b"<a/>")]);
        let mut package = Package::open(&bytes).unwrap();
        assert_eq!(package.part("word/document.xml"), Ok(Some("<a/>".to_owned())));
        assert_eq!(package.part("word/styles.xml"), Ok(None));
    }

    #[test]
    fn what_is_packed_is_counted_as_it_is_unpacked() {
        let large = vec![b' '; limits::UNPACKED_BYTES / 2 + 1];
        let bytes = packed(&[("a", &large), ("b", &large)]);
        assert!(bytes.len() < 200_000, "a bomb is small");
        let mut package = Package::open(&bytes).unwrap();
        assert!(package.part("a").is_ok());
        assert_eq!(package.part("b"), Err(ImportError::TooLarge(Excess::Unpacked)));
    }

    #[test]
    fn a_part_that_stands_twice_is_refused() {
        // The writer refuses it too: the second name is changed in the bytes.
        let mut bytes = packed(&[("word/a.xml", b"<a/>"), ("word/b.xml", b"<b/>")]);
        while let Some(index) = bytes.windows(10).position(|part| part == b"word/b.xml") {
            bytes[index + 5] = b'A';
        }
        assert!(matches!(Package::open(&bytes), Err(ImportError::Damaged { .. })));
    }

    #[test]
    fn a_part_that_needs_a_password_says_so() {
        let mut bytes = packed(&[("a", b"<a/>")]);
        bytes[6] |= 1;
        let central = bytes.windows(4).position(|sign| sign == b"PK\x01\x02").unwrap();
        bytes[central + 8] |= 1;
        assert_eq!(Package::open(&bytes).unwrap().part("a"), Err(ImportError::Encrypted));
    }

    #[test]
    fn wide_text_is_read_by_its_first_bytes() {
        let wide: Vec<u8> = "\u{feff}<é/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let parts = [("a", wide.as_slice())];
        assert_eq!(Package::of_parts(&parts).part("a"), Ok(Some("<é/>".to_owned())));
    }
}
