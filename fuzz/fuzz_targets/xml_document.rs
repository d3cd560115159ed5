//! Any bytes as Akoma Ntoso, as Formex and as other XML: marks of notes stand between letters, and addresses hold something.
#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary::import::{Content, ReadOptions, read_document};

fuzz_target!(|bytes: &[u8]| {
    for root in ["<akomaNtoso>", "<ACT xmlns:x=\"formex\">", "<?xml version=\"1.0\"?><words>"] {
        let mut file = root.as_bytes().to_vec();
        file.extend_from_slice(bytes);
        let Ok(document) = read_document(&file, &ReadOptions::default()) else { continue };
        match document.content {
            Content::Blocks(blocks) => {
                for block in blocks {
                    assert!(block.notes.iter().all(|note| block.text.is_char_boundary(note.offset)), "{block:?}");
                }
            }
            Content::Outlined(texts) => {
                for element in texts.iter().flat_map(|text| &text.elements) {
                    assert!(element.notes.iter().all(|note| element.text.is_char_boundary(note.offset)), "{element:?}");
                    assert!(element.address.iter().all(|segment| !segment.is_empty()), "{element:?}");
                }
            }
        }
    }
});
