//! The tree takes for a value what `ron` takes for one, and nothing else.

use super::{SyntaxKind, TreeBuilder, options, trivia::ron_trivia, value_parser::parse_value};
use crate::format::limits;
use proptest::prelude::*;
use ron::value::RawValue;
use serde::Deserialize as _;

/// Where `ron` says that the value ends with which a text begins, and what says nothing after it.
fn ron_end(text: &str) -> Option<usize> {
    let mut deserializer = ron::Deserializer::from_str_with_options(text, &options()).ok()?;
    <&RawValue>::deserialize(&mut deserializer).ok()?;
    Some(text.len() - deserializer.remainder().len())
}

#[track_caller]
fn as_ron_says(text: &str) {
    let mut tree = TreeBuilder::default();
    let file = tree.open(SyntaxKind::File, 0);
    let end = parse_value(&mut tree, text, 0);
    assert_eq!(end, ron_end(text), "{text}");
    tree.close(file);
    // What is no value leaves nothing in the tree, and what is one all of its bytes.
    let written: String = tree.finish(&text[..end.unwrap_or(0)]).tokens().map(super::SyntaxNode::text).collect();
    assert_eq!(written, text[..end.unwrap_or(0)]);
}

/// Pieces a file is made of, and such as stand in no file.
const PIECES: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "Some",
    "None",
    "Some(",
    "Some(1)",
    "()",
    "( )",
    "Tie(",
    "to:",
    "a",
    "b",
    "r",
    "r#a.b",
    "r#",
    "é",
    "true",
    "false",
    "inf",
    "NaN",
    "nanf32",
    "-inff64",
    "1",
    "12",
    "1234567890123",
    "0x1f",
    "0b12",
    "1_0",
    "-1",
    "+",
    ".5",
    "1.",
    "1e5",
    "1u8",
    "300u8",
    "1..2",
    "..=3",
    "..",
    "\"a\"",
    "\"\"",
    "\"\\n\"",
    "\"\\u{e9}\"",
    "\"\\q\"",
    "\"\\\n  x\"",
    "\"",
    "'a'",
    "'",
    "'\\''",
    "r\"a\"",
    "r#\"a\"b\"#",
    "r#\"",
    "b\"x\"",
    "br\"x\"",
    "b'x'",
    " ",
    "\n",
    "\u{a0}",
    "\u{200e}",
    "\u{2028}",
    "//",
    "// x\n",
    "/* x */",
    "/* /* */",
    "/",
    "\\",
    "%",
    "(a: 1)",
    "(1, 2)",
    "{\"a\": 1}",
    "[1,]",
];

#[test]
fn values_that_are_seldom_written_end_where_ron_says() {
    for text in [
        "Some x",
        "Some",
        "Some(1,)",
        "Some(1,,)",
        "Some /* a */ (1)",
        "A ()",
        "A",
        "A /* x",
        "A // x",
        "A // x\n",
        "A(/**/a/**/:/**/1/**/,/**/)",
        "A(a)",
        "A(a,)",
        "A(,)",
        "(a: 1, b)",
        "(a, b: 1)",
        "r#type(r#in: 1)",
        "r#type.x",
        "{a: 1, (1): [2]}",
        "{a}",
        "1 ",
        "1x",
        "..",
        "1..=2",
        "'a",
        "b",
        "b\"\\xff\"",
        "true(1)",
        "inf",
        "inf..1",
        "\u{200e}",
        "é(é: é)",
        "Aé",
        "[\u{200f}1\u{85}]",
        "[1 2]",
        "[1\u{a0}]",
        "\"a",
        "\"a\\\"",
        "",
    ] {
        as_ron_says(text);
    }
}

#[test]
fn values_are_nested_as_deep_as_ron_nests_them() {
    for (open, close) in [("[", "]"), ("(", ")"), ("A(", ")"), ("(a: ", ")"), ("{1: ", "}"), ("Some(", ")"), ("Some ", ""), ("[(a:", ")]")]
    {
        for levels in 1..=limits::DEPTH + 2 {
            for inside in ["1", "", "()", "( )", "[]", "A"] {
                as_ron_says(&format!("{}{inside}{}", open.repeat(levels), close.repeat(levels)));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn any_value_ends_where_ron_says(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 1..14)) {
        let text = pieces.concat();
        // What stands before a value is read before it.
        let text = &text[ron_trivia(&text, 0).map_or(text.len(), |trivia| trivia.end)..];
        as_ron_says(text);
    }
}
