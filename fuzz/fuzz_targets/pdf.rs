//! Any bytes as a PDF: what is read has marks between letters and no control characters but line breaks.
//!
//! The library may ask for more memory than there is, which ends the fuzzer too: run it with `-rss_limit_mb=4096 -malloc_limit_mb=2048`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary::import::{Content, read_pdf};

fuzz_target!(|bytes: &[u8]| {
    let Ok(document) = read_pdf(bytes) else { return };
    let Content::Blocks(blocks) = document.content else { panic!("a PDF has blocks") };
    for block in &blocks {
        assert!(block.notes.iter().all(|note| block.text.is_char_boundary(note.offset)), "{block:?}");
        assert!(!block.text.contains(|letter: char| letter.is_control() && letter != '\n'), "{block:?}");
        assert!(block.indent.is_finite(), "{block:?}");
    }
});
