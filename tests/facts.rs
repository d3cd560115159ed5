//! Every fact the bundled briefings were written to carry stands in one of their items, in words, with
//! who said it, when, and a source.
//!
//! `tests/facts/*.txt` hold the table, one row a line: `FACT | target | words that stand in that item`.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    linked::{Item, LinkedBriefing},
    load::load,
    model::{Briefing, Date, Target},
};
use std::collections::{BTreeMap, BTreeSet};

struct Fact {
    number: String,
    target: Target,
    words: String,
}

fn table(name: &str) -> Vec<Fact> {
    let rows = support::text_of(&format!("tests/facts/{name}.txt"));
    let rows = rows.lines().map(str::trim).filter(|row| !row.is_empty() && !row.starts_with('#'));
    rows.map(|row| {
        let mut columns = row.splitn(3, '|').map(str::trim);
        let mut next = || columns.next().unwrap_or_else(|| panic!("{row:?} has three columns")).to_owned();
        Fact { number: next(), target: next().parse().unwrap_or_else(|error| panic!("{row:?}: {error:?}")), words: next() }
    })
    .collect()
}

/// The words of an item, who said them, when, and the sources.
struct Said<'b> {
    words: Vec<&'b str>,
    actor: Option<&'b str>,
    date: &'b Date,
    sources: &'b [String],
}

fn said<'b>(briefing: &'b Briefing, target: &Target) -> Option<Said<'b>> {
    match target {
        Target::Critique(id) => briefing.critiques.iter().find(|c| c.id == *id).map(|c| Said {
            words: [Some(&c.claim), c.title.as_ref(), c.ask.as_ref()].into_iter().flatten().map(String::as_str).collect(),
            actor: Some(&c.actor),
            date: &c.date,
            sources: &c.sources,
        }),
        Target::Position(id) => briefing.positions.iter().find(|p| p.id == *id).map(|p| Said {
            words: [Some(&p.text), p.title.as_ref()].into_iter().flatten().map(String::as_str).collect(),
            actor: Some(&p.actor),
            date: &p.date,
            sources: &p.sources,
        }),
        Target::Reply(id) => briefing.critiques.iter().flat_map(|c| &c.replies).find(|r| r.id == *id).map(|r| Said {
            words: vec![&r.text],
            actor: Some(&r.actor),
            date: &r.date,
            sources: &r.sources,
        }),
        Target::Event(id) => briefing.events.iter().find(|e| e.id == *id).map(|e| Said {
            words: [Some(&e.title), e.text.as_ref()].into_iter().flatten().map(String::as_str).collect(),
            actor: None,
            date: &e.date,
            sources: &e.sources,
        }),
        _ => None,
    }
}

#[track_caller]
fn every_fact_is_carried(briefing: &str, table_name: &str, facts: std::ops::RangeInclusive<u32>) {
    let (briefing, _) = load(&support::root().join("briefings").join(briefing));
    let linked = LinkedBriefing::new(briefing);
    let briefing = linked.briefing();
    let table = table(table_name);
    let mut served: BTreeMap<Target, BTreeSet<&str>> = BTreeMap::new();
    for Fact { number, target, words } in &table {
        let said =
            said(briefing, target).unwrap_or_else(|| panic!("{number}: {target} is no critique, position, reply or event of the file"));
        assert!(said.words.iter().any(|text| text.contains(words.as_str())), "{number}: {target} does not say {words:?}");
        assert!(words.split_whitespace().count() >= 2 || words.len() > 5, "{number}: {words:?} says too little to be a fact");
        match said.actor {
            Some(actor) => assert!(linked.actor(actor).is_some(), "{number}: {target} is attributed to nobody in the file"),
            None => assert!(matches!(target, Target::Event(_))),
        }
        assert!(!said.sources.is_empty() && said.sources.iter().all(|id| linked.source(id).is_some()), "{number}: {target} has no source");
        assert!(said.date.start.year >= 2010, "{number}: {target} has no date");
        served.entry(target.clone()).or_default().insert(number);
    }
    for (target, facts) in served {
        assert!(facts.len() <= 2, "{target} serves {facts:?}: an item is no list");
    }
    let carried: BTreeSet<&str> = table.iter().map(|fact| fact.number.as_str()).collect();
    let wanted: Vec<String> = facts.map(|number| format!("F{number:02}")).collect();
    assert_eq!(carried.into_iter().collect::<Vec<_>>(), wanted);
}

#[test]
fn the_facts_of_july_2024_are_carried() {
    every_fact_is_carried("2024-07-eve-of-the-final-round.ron", "2024-07", 1..=19);
}

#[test]
fn the_facts_of_november_2024_are_carried() {
    every_fact_is_carried("2024-11-us-position.ron", "2024-11", 20..=36);
}

#[test]
fn every_item_that_carries_a_claim_is_tied_attributed_dated_and_sourced() {
    for path in support::shipped() {
        let (briefing, _) = load(&path);
        let linked = LinkedBriefing::new(briefing);
        let briefing = linked.briefing();
        for item in Item::all(briefing) {
            let target = linked.target(item);
            assert!(!item.ties(briefing).is_empty(), "{target} hangs on nothing");
            assert!(linked.section_of(&target).is_some(), "{target} stands in no section");
        }
        for critique in &briefing.critiques {
            assert!(linked.actor(&critique.actor).is_some() && !critique.sources.is_empty(), "{}", critique.id);
            for reply in &critique.replies {
                assert!(linked.actor(&reply.actor).is_some() && !reply.sources.is_empty(), "{}", reply.id);
            }
        }
        let to_words = |ties: &[plenary::model::Tie]| ties.iter().any(|tie| tie.phrase.is_some());
        let safeguards = briefing.safeguards.iter().filter(|safeguard| to_words(&safeguard.ties)).count();
        let critiques = briefing.critiques.iter().filter(|critique| to_words(&critique.ties)).count();
        assert!(safeguards * 3 >= briefing.safeguards.len() * 2, "{}: {safeguards} safeguards hang on words", briefing.id);
        assert!(critiques * 2 >= briefing.critiques.len(), "{}: {critiques} critiques hang on words", briefing.id);
        assert!(!briefing.walks.is_empty(), "{} has no walk", briefing.id);
    }
}
