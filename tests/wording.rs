//! Bundled texts say things in words of their own: no run of eight words of a source that was read stands
//! in them.
//!
//! `tests/data/eight_word_runs.txt` holds a hash of every such run, one a line, never the words. To add a
//! source: `SOURCE=article.txt cargo test --test wording -- --ignored` prints its hashes.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    linked::Item,
    load::load,
    model::{Official, Source, Tie},
};
use std::collections::{HashMap, HashSet};
use support::prose::prose;

const RUN: usize = 8;

/// Words as they are compared: without case, marks and apostrophes.
fn words(text: &str) -> Vec<String> {
    let text = text.replace(['’', '\''], "").to_lowercase();
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Hashes of the runs of a text, each with its words.
fn runs(text: &str) -> Vec<(u64, String)> {
    words(text).windows(RUN).map(|run| run.join(" ")).map(|run| (fnv_1a(run.as_bytes()), run)).collect()
}

/// FNV-1a, 64 bits: the same on every machine and in every version of Rust.
fn fnv_1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

fn known() -> HashSet<u64> {
    let table = support::text_of("tests/data/eight_word_runs.txt");
    let rows = table.lines().filter(|row| !row.starts_with('#'));
    rows.map(|row| u64::from_str_radix(row, 16).expect("a hash in hexadecimal")).collect()
}

#[test]
fn no_bundled_text_repeats_eight_words_of_a_source() {
    let known = known();
    assert!(known.len() > 1_000, "the table is there");
    for path in support::shipped() {
        let (briefing, _) = load(&path);
        let mut compared = 0;
        for (whose, text) in prose(&briefing) {
            for (hash, run) in runs(text) {
                compared += 1;
                assert!(!known.contains(&hash), "{}, {whose}: “{run}” stands in a source", path.display());
            }
        }
        assert!(compared > 2_000, "{}: {compared} runs were compared", path.display());
    }
}

/// Official words are terms that a source quotes. Nobody puts the text of a treaty together from them: they are few and short, no two
/// of one place differ, and each rests on a source that was read.
#[test]
fn official_words_stay_terms() {
    for path in support::shipped() {
        let (briefing, _) = load(&path);
        let ties = Item::all(&briefing).flat_map(|item| item.ties(&briefing)).chain(briefing.events.iter().flat_map(|event| &event.ties));
        let official: Vec<(&Tie, &Official)> = ties.flat_map(|tie| tie.official.iter().map(move |official| (tie, official))).collect();
        assert!(official.len() <= 100, "{}: {}", path.display(), official.len());
        let mut of_places: HashMap<(String, &str), Vec<String>> = HashMap::new();
        for (tie, official) in official {
            let said = format!("{}: {} has “{}”", path.display(), tie.to, official.words);
            assert!(words(&official.words).len() <= 6, "{said}");
            let in_language = tie.official.iter().filter(|other| other.language == official.language).count();
            assert_eq!(in_language, 1, "{said}, which is not alone in its language");
            let here = of_places.entry((tie.to.to_string(), &official.language)).or_default();
            if here.is_empty() {
                *here = words(&official.words);
            }
            assert_eq!(*here, words(&official.words), "{said} beside other words of the same place");
            let source = |id: &String| briefing.sources.iter().find(|source| source.id == *id);
            let is_read = |source: &Source| !source.note.as_deref().unwrap_or_default().contains("not consulted");
            assert!(official.sources.iter().filter_map(source).any(is_read), "{said}, which no source that was read quotes");
        }
    }
}

#[test]
fn a_run_is_found_whatever_its_case_and_marks() {
    let one = runs("One two, three four; five six “seven” eight’s.");
    let two = runs("ONE TWO THREE FOUR FIVE SIX SEVEN EIGHTS");
    assert_eq!(one.len(), 1);
    assert_eq!(one[0].0, two[0].0);
    assert_ne!(one[0].0, runs("one two three four five six seven nine")[0].0);
}

#[test]
#[ignore = "prints the hashes of a text that is not part of the project"]
fn hashes_of_a_source() {
    let path = std::env::var("SOURCE").expect("SOURCE names a text");
    let bytes = plenary::store::read_file(std::path::Path::new(&path), u64::MAX).expect("it can be read");
    for (hash, _) in runs(&String::from_utf8_lossy(&bytes)) {
        eprintln!("{hash:016x}");
    }
}
