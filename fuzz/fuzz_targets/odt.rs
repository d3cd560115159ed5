//! Any bytes as a document of LibreOffice, packed and as its parts: it is refused with a reason or read, the same way each time, and what is
//! read of it keeps the promises of blocks.
#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary::import::{
    Block, BlockRole, Content, Document, ImportError, ReadOptions, TrackedChanges,
    container::{read_document, read_odt_parts},
};

/// Parts of a document that is already unpacked, in the order in which they stand in what is given, `---` on a line between them.
const PARTS: [&str; 3] = ["content.xml", "styles.xml", "META-INF/manifest.xml"];

fn options(changes: TrackedChanges) -> ReadOptions {
    ReadOptions { changes, file_name: "a.odt".to_owned() }
}

fn holds(block: &Block) {
    assert!(!block.text.chars().any(|letter| letter.is_control() && letter != '\n' && letter != '\t'), "{block:?}");
    assert!(block.text == block.text.trim(), "white space around {block:?}");
    assert!(block.notes.iter().all(|note| block.text.is_char_boundary(note.offset)), "a mark in the middle of a letter: {block:?}");
    assert!(block.notes.windows(2).all(|pair| pair[0].offset <= pair[1].offset), "marks out of order: {block:?}");
    assert!(block.label.as_deref() != Some(""), "{block:?}");
    assert!(!matches!(block.role, BlockRole::Heading(0 | 10..)), "{block:?}");
    assert!(block.indent.is_finite(), "{block:?}");
}

fn check(read: impl Fn(&ReadOptions) -> Result<Document, ImportError>) {
    let accepted = read(&options(TrackedChanges::Accept));
    let not_asked = read(&options(TrackedChanges::NotAsked));
    let rejected = read(&options(TrackedChanges::Reject));
    for document in [&accepted, &rejected].into_iter().flatten() {
        let Content::Blocks(blocks) = &document.content else { continue };
        blocks.iter().for_each(holds);
    }
    // Not to be asked is to accept, but for a warning.
    match (&accepted, &not_asked) {
        (Ok(one), Ok(other)) => assert_eq!(one.content, other.content),
        (Err(one), Err(other)) => assert_eq!(one, other),
        _ => panic!("read only where asked, or only where not: {accepted:?} {not_asked:?}"),
    }
}

fuzz_target!(|bytes: &[u8]| {
    // What is packed in no ZIP is a document of another kind.
    if bytes.starts_with(b"PK") {
        check(|options| read_document(bytes, options));
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let parts: Vec<(&str, &[u8])> = PARTS.into_iter().zip(text.split("\n---\n").map(str::as_bytes)).collect();
    check(|options| read_odt_parts(&parts, options));
});
