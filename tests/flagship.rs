//! The briefing that opens by default holds the Convention whole: its articles, what was collected of
//! safeguards and critiques, and both sides.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    linked::LinkedBriefing,
    load::load,
    model::{Basis, Briefing, PaneKind, Relation, Stance, Target, Tie},
    search::{Found, go_to},
};
use std::collections::{BTreeMap, BTreeSet};

const FILE: &str = "briefings/un-convention-against-cybercrime.ron";

fn flagship() -> Briefing {
    load(&support::root().join(FILE)).0
}

/// The rows of a table in `tests/data`, in columns.
fn table(name: &str) -> Vec<Vec<String>> {
    let text = support::text_of(&format!("tests/data/{name}.txt"));
    let rows = text.lines().filter(|row| !row.is_empty() && !row.starts_with('#'));
    rows.map(|row| row.split('|').map(|column| column.trim().to_owned()).collect()).collect()
}

#[test]
fn it_has_the_68_articles_with_their_headings_and_chapters() {
    let briefing = flagship();
    let found: Vec<[&str; 4]> = briefing
        .provisions
        .iter()
        .filter(|provision| provision.id != "preamble")
        .map(|provision| [provision.id.as_str(), provision.division.as_deref().unwrap_or(""), &provision.label, &provision.heading])
        .collect();
    let rows = table("articles");
    assert_eq!(rows.len(), 68);
    let labels: Vec<String> = rows.iter().map(|row| format!("Article {}", row[0])).collect();
    let wanted: Vec<[&str; 4]> =
        rows.iter().zip(&labels).map(|(row, label)| [row[0].as_str(), row[1].as_str(), label.as_str(), row[3].as_str()]).collect();
    assert_eq!(found, wanted);
    assert_eq!(briefing.provisions[0].id, "preamble");
    let chapters: Vec<&str> = briefing.instrument.divisions.iter().map(|division| division.id.as_str()).collect();
    assert_eq!(chapters, ["preamble", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]);
}

#[test]
fn it_knows_what_every_article_was_called_in_the_drafts() {
    let linked = LinkedBriefing::new(flagship());
    let briefing = linked.briefing();
    let editions: Vec<&str> = briefing.instrument.editions.iter().map(|edition| edition.id.as_str()).collect();
    assert_eq!(editions, ["zero", "rev1", "rev2", "rev3", "final"]);
    for row in table("articles") {
        let (number, before) = (&row[0], &row[2]);
        let provision = briefing.provisions.iter().find(|provision| provision.id == *number).unwrap();
        for edition in ["zero", "rev1", "rev2"] {
            let said = provision.numbered.get(edition).unwrap_or(&provision.id);
            assert_eq!(said, before, "Article {number} in {edition}");
            let found = go_to(&linked, &format!("{edition} {before}"));
            assert_eq!(found, Found::Exactly(Target::Text(number.parse().unwrap())), "{edition} {before}");
        }
        assert_eq!(provision.numbered.get("rev3").unwrap_or(&provision.id), number, "Rev.3 has the final numbers");
    }
}

#[test]
fn every_article_says_something_and_the_paragraphs_of_the_debate_are_there() {
    let linked = LinkedBriefing::new(flagship());
    for provision in &linked.briefing().provisions {
        let has_text = provision.text.is_some() || !provision.paragraphs.is_empty();
        assert!(has_text, "{} is empty", provision.label);
    }
    for address in [
        "2/h", "3/a", "3/b", "4/1", "4/2", "6/1", "6/2", "7/2", "11/2", "11/3", "14/3", "14/4", "14/5", "15/4", "21/4", "22/2", "23/1",
        "23/2/b", "23/2/c", "23/3", "24/1", "24/2", "24/3", "24/4", "24/5", "25/2", "28/4", "30/1", "35/1/a", "35/1/b", "35/1/c", "36/1",
        "36/2", "36/3", "37/15", "40/8", "40/21", "40/22", "42/3/g", "53/3/e", "62/1", "64/1", "65/1",
    ] {
        assert!(linked.paragraph(&address.parse().unwrap()).is_some(), "{address} is not there");
    }
    assert!(linked.section_of(&Target::Text("47".parse().unwrap())).is_some());
}

#[test]
fn everything_that_was_collected_is_in_it() {
    let briefing = flagship();
    let rows = table("collected");
    assert_eq!(rows.iter().filter(|row| row[0].starts_with('S')).count(), 38);
    assert_eq!(rows.iter().filter(|row| row[0].starts_with('C')).count(), 54);
    let safeguards: BTreeSet<&str> = briefing.safeguards.iter().map(|safeguard| safeguard.id.as_str()).collect();
    let critiques: BTreeSet<&str> = briefing.critiques.iter().map(|critique| critique.id.as_str()).collect();
    for row in &rows {
        let there = if row[0].starts_with('S') { &safeguards } else { &critiques };
        for id in row[1].split(", ") {
            assert!(there.contains(id), "{}: {id} is not there", row[0]);
        }
        // Each stands where the collection has it: in these words, or on these articles.
        let mut places: Vec<String> = Vec::new();
        for id in row[1].split(", ") {
            let safeguard = briefing.safeguards.iter().find(|safeguard| row[0].starts_with('S') && safeguard.id == id);
            let found_in = safeguard.into_iter().flat_map(|safeguard| &safeguard.ties).filter(|tie| tie.relation == Relation::FoundIn);
            places.extend(found_in.map(|tie| tie.to.to_string()));
            let critique = briefing.critiques.iter().find(|critique| row[0].starts_with('C') && critique.id == id);
            places.extend(critique.into_iter().flat_map(|critique| &critique.ties).map(|tie| tie.to.to_string()));
        }
        for place in row[2].split(", ") {
            let within = format!("{place}/");
            let is_there = places.iter().any(|tied| tied == place || tied.starts_with(&within));
            assert!(is_there, "{}: nothing is tied to {place}, only to {places:?}", row[0]);
        }
    }
    assert!(briefing.actors.len() >= 60, "{} actors", briefing.actors.len());
    let years: BTreeSet<String> = briefing.events.iter().map(|event| event.date.to_string()[..4].to_owned()).collect();
    assert!(years.contains("2010") && years.contains("2026"), "{years:?}");
    assert!(briefing.terms.len() >= 15 && briefing.status.is_some());
}

/// True where a tie leads into the text.
fn into_text(tie: &Tie) -> bool {
    matches!(tie.to, Target::Text(_))
}

#[test]
fn safeguards_and_critiques_hang_on_words_and_on_one_another() {
    let briefing = flagship();
    let on_words = |ties: &[Tie]| ties.iter().any(|tie| tie.phrase.is_some() && into_text(tie));
    let safeguards = briefing.safeguards.iter().filter(|safeguard| on_words(&safeguard.ties)).count();
    assert!(safeguards >= 30, "{safeguards} safeguards hang on words");
    let critiques = briefing.critiques.iter().filter(|critique| on_words(&critique.ties)).count();
    assert!(critiques * 2 >= briefing.critiques.len(), "{critiques} of {} critiques hang on words", briefing.critiques.len());
    let contests =
        |tie: &&Tie| matches!(tie.to, Target::Safeguard(_)) && matches!(tie.relation, Relation::LeavesGap | Relation::ConflictsWith);
    assert!(briefing.critiques.iter().filter(|critique| critique.ties.iter().any(|tie| contests(&tie))).count() >= 30);
    let answers = |tie: &&Tie| matches!(tie.to, Target::Critique(_)) && matches!(tie.relation, Relation::Answers | Relation::Concedes);
    assert!(briefing.safeguards.iter().filter(|safeguard| safeguard.ties.iter().any(|tie| answers(&tie))).count() >= 15);
    for safeguard in &briefing.safeguards {
        assert!(safeguard.ties.iter().any(|tie| tie.relation == Relation::FoundIn), "{} stands nowhere", safeguard.id);
    }
}

#[test]
fn what_stands_in_article_24_limits_every_power_of_its_chapter() {
    let briefing = flagship();
    let stands_in_24 =
        |tie: &Tie| tie.relation == Relation::FoundIn && tie.to.address().is_some_and(|address| address.provision_id() == "24");
    let limits = |ties: &[Tie]| -> BTreeSet<String> {
        let limited = ties.iter().filter(|tie| tie.relation == Relation::Limits);
        limited.filter_map(|tie| tie.to.address().map(|address| address.provision_id().to_owned())).collect()
    };
    let of_the_chapter: Vec<&str> = briefing
        .provisions
        .iter()
        .filter(|provision| provision.division.as_deref() == Some("IV") && provision.power.is_some())
        .map(|provision| provision.id.as_str())
        .collect();
    let mut seen = 0;
    for safeguard in briefing.safeguards.iter().filter(|safeguard| safeguard.ties.iter().any(stands_in_24)) {
        // The words on where review takes place limit nothing by themselves.
        if safeguard.id == "review-at-home" {
            continue;
        }
        seen += 1;
        let limited = limits(&safeguard.ties);
        for power in &of_the_chapter {
            assert!(limited.contains(*power), "{} does not limit Article {power}", safeguard.id);
        }
    }
    assert!(of_the_chapter.len() >= 7, "{of_the_chapter:?}");
    assert!(seen >= 5, "{seen} safeguards stand in Article 24");
    let powers: BTreeMap<&str, usize> =
        briefing.provisions.iter().filter_map(|p| Some((p.id.as_str(), p.power.as_ref()?.kinds.len()))).collect();
    for power in ["25", "26", "27", "28", "29", "30", "35", "37", "40", "44", "45", "46", "47"] {
        assert!(powers.get(power).is_some_and(|kinds| *kinds > 0), "Article {power} is a power without kinds of safeguard");
    }
    assert!(briefing.critiques.iter().filter(|critique| !critique.asks_for.is_empty()).count() >= 30);
}

#[test]
fn both_sides_speak() {
    let briefing = flagship();
    let replied = briefing.critiques.iter().filter(|critique| !critique.replies.is_empty()).count();
    assert!(replied >= 30, "{replied} critiques have a reply");
    let supporters: BTreeSet<&str> = briefing.positions.iter().filter(|p| p.stance == Stance::Supports).map(|p| p.actor.as_str()).collect();
    assert!(supporters.len() >= 10, "{supporters:?}");
    let into_provisions = briefing.positions.iter().filter(|p| p.stance == Stance::Supports && p.ties.iter().any(into_text)).count();
    assert!(into_provisions >= 20, "{into_provisions} supporting positions name what gives it");
    for actor in ["unodc", "unsg", "guterres", "eu", "eu-commission", "eu-council", "interpol", "south-africa", "viet-nam"] {
        let speaks = briefing.positions.iter().any(|p| p.actor == actor && p.stance == Stance::Supports && p.ties.iter().any(into_text));
        assert!(speaks, "{actor} does not say which provision gives what it sees in the text");
    }
    for critique in &briefing.critiques {
        let says_why = critique.outcome.as_ref().is_some_and(|outcome| outcome.why.is_some());
        assert!(says_why, "{} does not say what became of it and why", critique.id);
        assert!(critique.edition.is_some(), "{} does not say which draft it spoke to", critique.id);
    }
    let bare = briefing.critiques.iter().filter(|critique| critique.affects.is_empty() && critique.ask.is_none()).count();
    assert!(bare * 10 <= briefing.critiques.len(), "{bare} critiques say neither whom they affect nor what they ask");
}

#[test]
fn three_walks_lead_through_it() {
    let briefing = flagship();
    let minutes: Vec<u16> = briefing.walks.iter().map(|walk| walk.stops.iter().filter_map(|stop| stop.minutes).sum()).collect();
    assert_eq!(minutes, [20, 90, 15], "a primer, a workshop and the U.S. position");
    for stop in briefing.walks.iter().flat_map(|walk| &walk.stops) {
        let whose = format!("the stop at {}", stop.focus);
        assert!(stop.question.is_some() && stop.notes.is_some() && stop.minutes.is_some(), "{whose} lacks a part");
        assert!(!stop.reveal.is_empty() && !stop.panes.is_empty(), "{whose} uncovers nothing");
        let reveals = |is: fn(&Target) -> bool| stop.reveal.iter().any(is);
        assert!(reveals(|target| matches!(target, Target::Critique(_))), "{whose} uncovers no critique");
        let other_side = |target: &Target| matches!(target, Target::Reply(_) | Target::Position(_) | Target::Safeguard(_));
        assert!(reveals(other_side), "{whose} uncovers one side alone");
    }
    let workshop: BTreeSet<&str> =
        briefing.walks[1].stops.iter().filter_map(|stop| stop.focus.address()).map(plenary::model::Address::provision_id).collect();
    for article in ["2", "24", "28"] {
        assert!(workshop.contains(article), "the workshop does not stop at Article {article}: {workshop:?}");
    }
    let at = |articles: &[&str]| articles.iter().any(|article| workshop.contains(article));
    assert!(at(&["7", "8", "9", "10", "11"]), "researchers");
    assert!(at(&["25", "36", "42"]), "secrecy and personal data");
    assert!(at(&["40"]), "refusing help");
    assert!(at(&["14", "15", "16"]), "children and intimate images");
}

#[test]
fn what_is_checked_is_what_the_official_text_was_read_for() {
    let briefing = flagship();
    for provision in &briefing.provisions {
        let number: Option<u8> = provision.id.parse().ok();
        let read = number.is_some_and(|number| (1..=15).contains(&number) || [64, 65].contains(&number));
        if !read {
            assert_ne!(provision.basis, Basis::Checked, "{} was not read in an official text", provision.label);
        }
    }
}

#[test]
fn its_sentences_are_short() {
    const WORDS: usize = 26;
    let briefing = flagship();
    let (mut sentences, mut words) = (0, 0);
    for (whose, text) in support::prose::prose(&briefing) {
        for sentence in text.split_inclusive(['.', ':', ';', '?', '!']).filter(|sentence| !sentence.trim().is_empty()) {
            let length = sentence.split_whitespace().count();
            assert!(length <= WORDS, "{whose}: {length} words in one sentence: {sentence}");
            sentences += 1;
            words += length;
        }
    }
    assert!(words <= sentences * 14, "{words} words in {sentences} sentences");
}

#[test]
fn every_comment_pane_has_something_on_the_articles_in_dispute() {
    let linked = LinkedBriefing::new(flagship());
    for article in
        ["2", "6", "7", "14", "16", "22", "23", "24", "25", "28", "29", "30", "35", "36", "37", "40", "42", "47", "53", "57", "62"]
    {
        let section = linked.section_of(&Target::Text(article.parse().unwrap())).unwrap();
        let section = &linked.sections()[section];
        for pane in [PaneKind::Safeguards, PaneKind::Critiques] {
            assert!(section.count(pane) > 0, "nothing in {pane:?} on Article {article}");
        }
    }
}
