//! Any bytes as a web page: blocks without control characters, their marks between letters, in bounds.
#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary::import::{Content, ReadOptions, limits, read_document};

fuzz_target!(|bytes: &[u8]| {
    // What begins so is read as a page, whatever follows.
    let mut page = b"<!DOCTYPE html>".to_vec();
    page.extend_from_slice(bytes);
    let Ok(document) = read_document(&page, &ReadOptions::default()) else { return };
    match document.content {
        Content::Blocks(blocks) => {
            assert!(blocks.len() <= limits::BLOCKS);
            for block in blocks {
                assert!(!block.text.contains(|letter: char| letter.is_control() && letter != '\n'), "{block:?}");
                assert!(block.notes.iter().all(|note| block.text.is_char_boundary(note.offset)), "{block:?}");
            }
        }
        Content::Outlined(texts) => {
            for element in texts.iter().flat_map(|text| &text.elements) {
                assert!(element.notes.iter().all(|note| element.text.is_char_boundary(note.offset)), "{element:?}");
            }
        }
    }
});
