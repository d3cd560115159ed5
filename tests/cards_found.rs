//! What is printed on a card can be looked for: every line of every card of the bundled briefings finds the item.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{describe, linked::LinkedBriefing, load::load, model::Target, search::Index};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// A query holds so many words; longer lines are looked for in pieces.
const WORDS: usize = 12;

/// The lines of a card as they are printed, without the figures on its badges.
fn lines(card: &describe::Card) -> Vec<String> {
    let whole = describe::card_text(card);
    let line = |line: &str| {
        let line = line.trim();
        line.strip_prefix('[').and_then(|rest| rest.split_once("] ")).map_or(line, |(_, rest)| rest).to_owned()
    };
    whole.lines().map(line).collect()
}

#[test]
fn every_line_of_every_card_finds_its_item() {
    for path in support::shipped() {
        let linked = LinkedBriefing::new(load(&path).0);
        let index = Index::new(&linked);
        let mut printed: BTreeMap<String, BTreeSet<Target>> = BTreeMap::new();
        for section in linked.sections() {
            for placed in &section.placed {
                let card = describe::card(&linked, placed.item, section);
                for line in lines(&card) {
                    let words: Vec<&str> = line.split_whitespace().collect();
                    for piece in words.chunks(WORDS) {
                        let query = piece.join(" ").replace(['"', '“', '”', '„', '«', '»'], " ") + " ";
                        printed.entry(query).or_default().insert(linked.target(placed.item));
                    }
                }
            }
        }
        assert!(printed.len() > 100);
        let mut missed = Vec::new();
        for (query, targets) in &printed {
            let finding = index.find(&linked, query, usize::MAX);
            let found: HashSet<&Target> = finding.hits.iter().map(|hit| &hit.target).collect();
            let has_words = query.chars().any(char::is_alphanumeric);
            missed.extend(
                targets.iter().filter(|target| has_words && (finding.is_best || !found.contains(target))).map(|target| (query, target)),
            );
        }
        assert!(missed.is_empty(), "{}: {} of {}: {:#?}", path.display(), missed.len(), printed.len(), &missed[..missed.len().min(20)]);
    }
}
