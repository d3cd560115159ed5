//! Which words find one another, and which do not: spelling, parts of words, characters that nobody sees, forms.
//!
//! `tests/data/search_words.txt` holds the table.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    linked::LinkedBriefing,
    search::{Group, Index},
};

/// `\u{ad}` as the character.
fn written(text: &str) -> String {
    let mut pieces = text.split("\\u{");
    let mut out = pieces.next().unwrap().to_owned();
    for piece in pieces {
        let (number, rest) = piece.split_once('}').unwrap();
        out.push(char::from_u32(u32::from_str_radix(number, 16).unwrap()).unwrap());
        out.push_str(rest);
    }
    out
}

/// Pairs with what is between them.
fn pairs(sign: &str) -> Vec<(String, String)> {
    let rows = support::text_of("tests/data/search_words.txt");
    let rows = rows.lines().filter(|row| !row.starts_with('#'));
    rows.filter_map(|row| row.split_once(sign)).map(|(one, other)| (written(one), written(other))).collect()
}

/// True where `words` are found in a paragraph of `text`.
fn finds(words: &str, text: &str) -> bool {
    let mut briefing = support::generate::briefing(1, 0, 0);
    briefing.provisions[0].paragraphs[0].text = format!("Xylophone {text} quartz.");
    let linked = LinkedBriefing::new(briefing);
    let finding = Index::new(&linked).find(&linked, &format!("{words} "), 5);
    finding.hits.iter().any(|hit| hit.group == Group::Provisions && hit.target.to_string() == "1/1")
}

#[test]
fn words_that_are_one_find_one_another_and_others_do_not() {
    let (same, apart) = (pairs(" = "), pairs(" != "));
    assert!(same.len() >= 100 && apart.len() >= 100, "{} and {}", same.len(), apart.len());
    let both = |(one, other): &&(String, String)| finds(one, other) && finds(other, one);
    let either = |(one, other): &&(String, String)| finds(one, other) || finds(other, one);
    let missed: Vec<_> = same.iter().filter(|pair| !both(pair)).collect();
    let mixed: Vec<_> = apart.iter().filter(either).collect();
    assert!(missed.is_empty(), "{} of {} do not find one another: {missed:?}", missed.len(), same.len());
    assert!(mixed.is_empty(), "{} of {} are mixed up: {mixed:?}", mixed.len(), apart.len());
}
