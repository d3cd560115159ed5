//! The working table alone: whole sentences of what was said, each in a control with its name, and how much is left out.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    describe::indirect_mark,
    export::{Form, Progress, Scope, With, export},
    linked::{Item, LinkedBriefing},
    load::load,
    model::*,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use support::{anything::any_briefing, undo};

const FLAGSHIP: &str = "briefings/un-convention-against-cybercrime.ron";

fn flagship() -> LinkedBriefing {
    LinkedBriefing::new(load(&support::root().join(FLAGSHIP)).0)
}

fn table(linked: &LinkedBriefing, scope: &Scope, cards_in_full: bool) -> Vec<u8> {
    let with = With { cards_in_full, ..With::default() };
    export(linked, scope, Form::Docx, with, Progress::none()).expect("it can be written out")
}

/// The words of an element, without its marks.
fn plain(xml: &str) -> String {
    let words =
        xml.replace("<w:br/>", " ").split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, words)| words)).collect::<String>();
    quick_xml::escape::unescape(&words).unwrap().into_owned()
}

/// The controls in the order of the document: tag and words.
fn controls(document: &str) -> Vec<(String, String)> {
    let controls = document.split("<w:sdt>").skip(1).map(|rest| {
        let control = rest.split("</w:sdt>").next().unwrap();
        let tag = control.split("<w:tag w:val=\"").nth(1).unwrap().split('"').next().unwrap();
        (quick_xml::escape::unescape(tag).unwrap().into_owned(), plain(control.split("<w:sdtContent>").nth(1).unwrap()))
    });
    controls.collect()
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every text that an item has a control for, by the control's tag.
fn texts(briefing: &Briefing) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for safeguard in &briefing.safeguards {
        texts.insert(format!("s:{}/guarantees", safeguard.id), safeguard.guarantees.clone());
        texts.extend(safeguard.limits.iter().map(|words| (format!("s:{}/limits", safeguard.id), words.clone())));
    }
    for critique in &briefing.critiques {
        texts.insert(format!("c:{}/claim", critique.id), critique.claim.clone());
        texts.extend(critique.ask.iter().map(|words| (format!("c:{}/ask", critique.id), words.clone())));
        let replies = critique.replies.iter();
        texts.extend(replies.map(|reply| (format!("re:{}/text", reply.id), reply.text[indirect_mark(&reply.text)..].to_owned())));
    }
    let answers =
        |position: &&Position| position.ties.iter().any(|tie| tie.relation == Relation::Answers && answered_alone(briefing, &tie.to));
    let in_words = briefing.positions.iter().filter(|position| position.stance == Stance::Opposes || answers(position));
    texts.extend(in_words.map(|position| (format!("p:{}/text", position.id), position.text.clone())));
    texts
}

/// True for a critique without a reply: a position that is tied to it as an answer stands beside it.
fn answered_alone(briefing: &Briefing, critique: &Target) -> bool {
    briefing.critiques.iter().any(|one| Target::Critique(one.id.clone()) == *critique && one.replies.is_empty())
}

/// Tags of an item's own texts and those of its replies.
fn tags_of(linked: &LinkedBriefing, item: Item) -> Vec<String> {
    let target = linked.target(item);
    let known = texts(linked.briefing());
    let mut tags: Vec<String> = known.keys().filter(|tag| tag.rsplit_once('/').unwrap().0 == target.to_string()).cloned().collect();
    if let Item::Critique(index) = item {
        tags.extend(linked.critique(index).replies.iter().map(|reply| format!("re:{}/text", reply.id)));
        if linked.critique(index).replies.is_empty() {
            let answers = linked
                .briefing()
                .positions
                .iter()
                .filter(|position| position.ties.iter().any(|tie| tie.relation == Relation::Answers && tie.to == target));
            tags.extend(answers.map(|position| format!("p:{}/text", position.id)));
        }
    } else if let Item::Position(index) = item {
        // One in support is in words only beside what it answers.
        tags.retain(|_| linked.position(index).stance == Stance::Opposes);
    }
    tags
}

#[test]
fn every_control_holds_whole_sentences_of_what_its_tag_names() {
    let linked = flagship();
    let document = undo::part_of(&table(&linked, &Scope::All, false), "word/document.xml");
    let known = texts(linked.briefing());
    let controls = controls(&document);
    let mut cut = 0;
    for (tag, words) in &controls {
        let whole = flat(known.get(tag).unwrap_or_else(|| panic!("{tag} names nothing")));
        let words = flat(words);
        assert!(whole.starts_with(&words), "{tag}: {words}");
        if words.len() < whole.len() {
            assert!(words.ends_with(['.', '?', '!', '”', '’', ')', '"']), "{tag} is cut within a sentence: {words}");
            assert!(!["Art.", "Arts.", "para.", "paras.", "No.", "Nos."].iter().any(|short| words.ends_with(short)), "{tag}: {words}");
            cut += 1;
        }
    }
    assert!(controls.len() > 900, "{}", controls.len());
    assert!(cut > 100, "{cut} are shortened");
    // Every item is there, with every text it has.
    let tags: BTreeSet<String> = controls.into_iter().map(|(tag, _)| tag).collect();
    assert_eq!(known.keys().filter(|tag| !tags.contains(*tag)).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn the_table_of_an_article_has_its_items_and_no_card() {
    let linked = flagship();
    for id in ["24", "6", "12", "preamble"] {
        let target: Target = id.parse().unwrap();
        let section = &linked.sections()[linked.section_of(&target).unwrap()];
        let wanted: BTreeSet<String> = section.placed.iter().flat_map(|placed| tags_of(&linked, placed.item)).collect();
        let bytes = table(&linked, &Scope::Provision(target), false);
        let document = undo::part_of(&bytes, "word/document.xml");
        let found: BTreeSet<String> = controls(&document).into_iter().map(|(tag, _)| tag).collect();
        assert_eq!(found, wanted, "{id}");
        assert!(!document.contains("\"CardName\""), "{id} has no cards");
        let whole = undo::part_of(&table(&linked, &Scope::Provision(id.parse().unwrap()), true), "word/document.xml");
        assert_eq!(whole.matches("\"CardName\"").count(), section.placed.len(), "{id}");
    }
}

/// Pages of Article 24, and of the Convention, are counted where there is an office; here its letters, which were 10 and 175 pages.
#[test]
fn the_table_is_short() {
    let linked = flagship();
    let letters = |scope: &Scope| undo::docx(&table(&linked, scope, false)).chars().count();
    let article = letters(&Scope::Provision("24".parse().unwrap()));
    assert!(article < 33_000, "{article} letters on Article 24");
    let all = letters(&Scope::All);
    assert!(all < 520_000, "{all} letters on the Convention");
}

#[test]
fn the_end_and_the_foot_count_what_is_shortened() {
    let linked = flagship();
    let bytes = table(&linked, &Scope::Provision("24".parse().unwrap()), false);
    let document = undo::part_of(&bytes, "word/document.xml");
    let marks = plain(&document).matches("[…]").count() - 1;
    assert!(marks > 10);
    let foot = plain(&undo::part_of(&bytes, "word/footer1.xml"));
    assert!(foot.contains(&format!("Shortened: {marks} ")), "{foot}");
    let end = plain(&document);
    let end = &end[end.find("What this table leaves out").unwrap()..];
    let said = &end[end.find("Shortened to one or two sentences: ").unwrap()..end.find("Left to the annex").unwrap()];
    let said: usize = said.split(|letter: char| !letter.is_ascii_digit()).filter_map(|figures| figures.parse::<usize>().ok()).sum();
    assert_eq!(said, marks);
    for what in ["positions say", "Supporters, opponents and votes", "Actors: ", "Sources: "] {
        assert!(end.contains(what), "{what}");
    }
}

#[test]
fn items_flow_in_one_row_for_each_paragraph() {
    let linked = flagship();
    let document = undo::part_of(&table(&linked, &Scope::Provision("24".parse().unwrap()), false), "word/document.xml");
    // The head, the article as a whole, and its paragraphs.
    let paragraphs = linked.provision_by_id("24").unwrap().paragraphs.len();
    assert_eq!(document.matches("<w:tr>").count(), 2 + paragraphs);
    assert_eq!(document.matches("<w:cantSplit/>").count(), 1, "only the head is kept whole");
    assert!(document.contains("w:tblHeader") && !document.contains("w:vMerge"));
}

#[test]
fn a_tag_is_never_longer_than_word_allows() {
    let mut briefing = support::generate::briefing(1, 1, 2);
    for (number, critique) in briefing.critiques.iter_mut().enumerate() {
        critique.id = format!("{}{number}", "long-".repeat(30));
    }
    let document = undo::part_of(&table(&LinkedBriefing::new(briefing), &Scope::All, false), "word/document.xml");
    let tags: Vec<String> = controls(&document).into_iter().map(|(tag, _)| tag).collect();
    assert!(tags.iter().any(|tag| tag.starts_with("c:long-") && tag.ends_with("/claim")));
    assert!(tags.iter().all(|tag| tag.chars().count() <= 64));
    assert_eq!(tags.iter().collect::<BTreeSet<_>>().len(), tags.len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_briefing_is_a_table_with_every_item(briefing in any_briefing()) {
        let linked = LinkedBriefing::new(briefing);
        let document = undo::part_of(&table(&linked, &Scope::All, false), "word/document.xml");
        let mut reader = quick_xml::Reader::from_str(&document);
        while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
        let count = controls(&document).len();
        let first = linked.briefing().safeguards.len() + linked.briefing().critiques.len();
        prop_assert!(count >= first, "{count} controls of {first} items");
    }
}
