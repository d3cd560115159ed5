//! The syntax tree of a file loses none of its bytes: written again, it is the file.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::format::{SyntaxKind, SyntaxTree, parse_tree};
use support::damage::Damage;

/// Holds that a tree is the file, and that each of its tokens is what it is said to be.
#[track_caller]
fn is_the_file(tree: &SyntaxTree<'_>, bytes: &[u8], what: &str) {
    assert!(tree.to_bytes() == bytes, "{what}: other bytes");
    for token in tree.tokens() {
        let text = token.text();
        let is_what_it_says = match token.kind() {
            SyntaxKind::Whitespace => text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}')),
            SyntaxKind::Comments => text.contains('/') && !text.trim_start().starts_with(|c: char| c.is_alphanumeric() || c == '"'),
            SyntaxKind::Attributes => text.contains("#!"),
            SyntaxKind::Word => text.chars().all(|c| c.is_alphanumeric() || "_#.+-".contains(c)),
            SyntaxKind::Text => {
                text.len() > 1 && text.starts_with('"') && text.ends_with('"') && !text[1..text.len() - 1].contains(['"', '\\'])
            }
            SyntaxKind::Open => matches!(text, "(" | "[" | "{"),
            SyntaxKind::Close => matches!(text, ")" | "]" | "}"),
            SyntaxKind::Comma => text == ",",
            SyntaxKind::Colon => text == ":",
            _ => true,
        };
        assert!(is_what_it_says && !text.is_empty(), "{what}: {:?} {text:?}", token.kind());
    }
}

#[test]
fn every_bundled_briefing_is_its_tree() {
    for path in support::shipped() {
        let text = support::text_of(&path.to_string_lossy());
        let tree = parse_tree(text.as_bytes());
        is_the_file(&tree, text.as_bytes(), &path.display().to_string());
        assert!(tree.tokens().all(|token| !matches!(token.kind(), SyntaxKind::Unreadable | SyntaxKind::Surplus)), "{}", path.display());
    }
}

#[test]
fn what_is_no_briefing_is_kept_as_it_is() {
    for bytes in [
        &b""[..],
        b"  ",
        b"\xEF\xBB\xBFBriefing(title: \"x\") // more",
        b"Briefing(\xff",
        b"\xEF\xBB\xBF\xff",
        b"%PDF-1.7",
        b"hello",
        b"#![enable(implicit_some)] // a\nBriefing(format: 1,)",
        b"#![no] Briefing(",
        b"Briefing(title \"x\"\n  b: ,\n c: 1)) more",
        b"Walks(walks: [Walk(id: \"a\", stops: [Stop(focus %)])])",
        b"Briefing(a: : : :, b: [1)]] 2, c: {]}, d",
    ] {
        is_the_file(&parse_tree(bytes), bytes, &String::from_utf8_lossy(bytes));
    }
}

#[test]
fn every_byte_of_twenty_thousand_damaged_copies_is_in_the_tree() {
    let whole = support::example();
    let walks = "Walks(\n    format: 1,\n    walks: [\n        Walk(\n            id: \"a\",\n            title: \"A\", // b\n            stops: [\n                Stop(focus: \"2/2\", minutes: 5),\n                Stop(focus: \"2\"),\n            ],\n        ),\n    ],\n)\n";
    for number in 0..20_000 {
        let bytes = if number % 4 == 0 { walks } else { &whole };
        let (copy, how) = Damage::new(number).copy(bytes.as_bytes());
        is_the_file(&parse_tree(&copy), &copy, &format!("copy {number} ({how})"));
    }
}
