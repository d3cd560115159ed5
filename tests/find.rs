//! Full text: what is found, in which order, and that marks stand where words are, whatever is asked of whatever text.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    describe,
    linked::LinkedBriefing,
    load::load,
    model::*,
    search::{Finding, Group, Hit, Index, Query, marks_in},
};
use proptest::prelude::*;

struct Found {
    linked: LinkedBriefing,
    index: Index,
}

impl Found {
    fn flagship() -> Self {
        Self::of(load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0)
    }

    fn of(briefing: Briefing) -> Self {
        let linked = LinkedBriefing::new(briefing);
        Self { index: Index::new(&linked), linked }
    }

    fn find(&self, query: &str) -> Finding {
        self.index.find(&self.linked, query, 20)
    }

    fn targets(&self, query: &str, group: Group) -> Vec<String> {
        self.find(query).hits.into_iter().filter(|hit| hit.group == group).map(|hit| hit.target.to_string()).collect()
    }
}

/// Every word of an item, as a person would read it on its card.
fn words_of(linked: &LinkedBriefing, target: &Target) -> String {
    let briefing = linked.briefing();
    let mut all: Vec<String> = Vec::new();
    match target {
        Target::Division(id) => {
            let division = briefing.instrument.divisions.iter().find(|division| division.id == *id).unwrap();
            all.extend([division.label.clone(), division.heading.clone()]);
        }
        Target::Text(address) => {
            let provision = linked.provision_by_id(address.provision_id()).unwrap();
            all.extend([provision.label.clone(), provision.heading.clone()]);
            all.extend(
                provision.topics.iter().chain(provision.power.iter().map(|power| &power.name)).chain(&provision.short_title).cloned(),
            );
            if let Some(paragraph) = linked.paragraph(address) {
                all.push(paragraph.not_summarized.clone().unwrap_or_else(|| paragraph.text.clone()));
            } else {
                all.extend(provision.text.clone());
                all.extend(provision.history.iter().map(|history| history.text.clone()));
                let mut left: Vec<&Paragraph> = provision.paragraphs.iter().collect();
                while let Some(paragraph) = left.pop() {
                    all.push(paragraph.text.clone());
                    left.extend(&paragraph.children);
                }
            }
        }
        Target::Actor(id) => {
            let actor = linked.actor(id).unwrap();
            all.push(actor.name.clone());
            all.extend(actor.about.clone());
            all.push(describe::actor_page(linked, id).about);
        }
        Target::Term(id) => {
            let term = briefing.terms.iter().find(|term| term.id == *id).unwrap();
            all.extend([term.word.clone(), term.meaning.clone()]);
        }
        Target::Event(id) => {
            let event = briefing.events.iter().find(|event| event.id == *id).unwrap();
            all.push(event.title.clone());
            all.extend(event.text.clone());
        }
        Target::Source(id) => {
            let source = linked.source(id).unwrap();
            all.push(source.title.clone());
            all.extend([&source.author, &source.publisher, &source.symbol, &source.note].into_iter().flatten().cloned());
        }
        item => {
            let item = linked.item(item).unwrap();
            for section in linked.sections() {
                if section.placed(item).is_some() {
                    all.push(describe::card_text(&describe::card(linked, item, section)));
                }
            }
            // What is tied to nothing stands nowhere, and has a card all the same.
            if all.is_empty() {
                all.push(describe::card_text(&describe::card(linked, item, &linked.sections()[0])));
            }
        }
    }
    all.join("\n")
}

/// What holds for every hit of every query.
fn check(linked: &LinkedBriefing, query: &str, finding: &Finding, limit: usize) -> Result<(), TestCaseError> {
    let language = &linked.briefing().language;
    let plain: Vec<&str> = query.split('"').collect();
    let loose: Vec<&str> = plain.iter().step_by(2).flat_map(|piece| piece.split_whitespace()).collect();
    prop_assert!(finding.hits.windows(2).all(|two| two[0].group <= two[1].group), "groups in their order");
    prop_assert!(finding.total >= finding.hits.len());
    prop_assert_eq!(finding.total, finding.counts.iter().sum::<usize>());
    for group in Group::ALL {
        let shown = finding.hits.iter().filter(|hit| hit.group == group).count();
        prop_assert_eq!(shown, finding.counts[group as usize].min(limit));
    }
    for Hit { target, title, snippet, marks, title_marks, count, .. } in &finding.hits {
        for (text, marks) in [(snippet, marks), (title, title_marks)] {
            for mark in marks {
                prop_assert!(mark.start < mark.end && text.get(mark.clone()).is_some(), "{query:?}: {mark:?} of {text:?}");
                prop_assert!(!text[mark.clone()].contains('…') || !snippet.contains('…') || title.contains('…'));
            }
            prop_assert!(marks.windows(2).all(|two| two[0].end <= two[1].start), "{query:?}: {marks:?}");
        }
        prop_assert!(*count > 0, "{query:?}: {target} has no mark");
        if finding.is_best {
            continue;
        }
        let words = words_of(linked, target);
        let stands = |word: &str| {
            let wanted = Query::new(word, language);
            wanted.is_empty() || !marks_in(&wanted, &words).is_empty()
        };
        for (at, word) in loose.iter().enumerate() {
            // As it stands in the query: the last one may be unfinished.
            let last = at + 1 == loose.len() && plain.len() % 2 == 1 && !query.ends_with(char::is_whitespace);
            let word = if last { (*word).to_owned() } else { format!("{word} ") };
            // Or it stands there as one word with the one before or after it.
            let before = at.checked_sub(1).map(|before| format!("{}{word}", loose[before]));
            let after = loose.get(at + 1).map(|after| format!("{}{after}", word.trim_end()));
            let alone = stands(&word) || [before, after].into_iter().flatten().any(|both| stands(&both));
            prop_assert!(alone, "{query:?}: {word:?} is not in {target}: {words}");
        }
    }
    Ok(())
}

#[test]
fn what_is_asked_for_most_comes_first() {
    let found = Found::flagship();
    assert_eq!(found.targets("conditions safeguards", Group::Provisions)[0], "24");
    assert_eq!(found.targets("extradition", Group::Provisions)[0], "37");
    assert_eq!(found.targets("independent rev", Group::Safeguards)[0], "s:independent-review");
    assert_eq!(found.targets("review independent", Group::Safeguards)[0], "s:independent-review");
    assert_eq!(found.targets("cote d'ivoire", Group::Actors), ["a:cote-divoire"]);
    assert_eq!(found.targets("serious crimes", Group::Terms)[0], "t:serious-crime");
    assert_eq!(found.targets("wiewiorowski", Group::Actors)[0], "a:wiewiorowski");
    assert_eq!(found.targets("signed hanoi", Group::Events)[0], "e:hanoi-signing");
    assert_eq!(found.targets("A/RES/74/247", Group::Sources)[0], "src:res-74-247");
    assert!(
        found.targets("independent judge", Group::Provisions).contains(&"24/2".to_owned()) || !found.find("independent").hits.is_empty()
    );
}

#[test]
fn forms_accents_and_spelling_make_no_difference() {
    let found = Found::flagship();
    for (one, other) in [("safeguard ", "safeguards "), ("POLICIES ", "policy "), ("organisation ", "organizations "), ("Côte ", "cote ")]
    {
        assert_eq!(found.find(one).total, found.find(other).total, "{one}, {other}");
        assert!(found.find(one).total > 0, "{one}");
    }
}

#[test]
fn a_phrase_is_found_as_it_stands() {
    let found = Found::flagship();
    let (words, phrase) = (found.find("serious crime"), found.find("\"serious crime\""));
    assert!(phrase.total > 0 && phrase.total < words.total, "{} of {}", phrase.total, words.total);
    for hit in phrase.hits.iter().filter(|hit| !hit.marks.is_empty()) {
        assert!(hit.snippet[hit.marks[0].clone()].to_lowercase().starts_with("serious crime"), "{}", hit.snippet);
    }
    assert!(!phrase.is_best && found.find("\"crime serious\"").is_best, "what fits best is another kind of answer");
}

#[test]
fn words_in_several_paragraphs_lead_to_their_provision() {
    let mut briefing = support::generate::briefing(2, 0, 0);
    for (paragraph, text) in briefing.provisions[0].paragraphs.iter_mut().zip(["One has apples.", "The other has pears."]) {
        text.clone_into(&mut paragraph.text);
    }
    let found = Found::of(briefing);
    assert_eq!(found.targets("apples pears", Group::Provisions), ["1"]);
    assert_eq!(found.targets("apples", Group::Provisions), ["1/1"], "the paragraph alone where it holds all");
    assert_eq!(found.targets("heading apples", Group::Provisions), ["1/1"], "a heading goes with what stands under it");
    assert_eq!(found.targets("heading", Group::Provisions), ["1"], "and is found once");
}

#[test]
fn nothing_is_found_for_nothing() {
    let found = Found::flagship();
    for query in ["", "  ", "\"", "()", "xyzzyx", "the xyzzyx", "xyzzyx of which"] {
        assert_eq!(found.find(query), Finding::default(), "{query:?}");
    }
    let empty = Found::of(Briefing::default());
    assert_eq!(empty.find("a").total, 0);
}

#[test]
fn where_nothing_has_all_words_the_best_matches_are_found() {
    let found = Found::flagship();
    let finding = found.find("independent xyzzyx");
    assert!(finding.is_best && finding.counts.iter().all(|count| *count <= 10), "{:?}", finding.counts);
    assert!(finding.hits.iter().all(|hit| !hit.marks.is_empty() || !hit.title_marks.is_empty()), "every hit shows its words");
    assert!(!found.find("independent").is_best);
    let hits = found.find("nude pictures shared out of reven").hits;
    assert_eq!(hits[0].target.address().map(Address::provision_id), Some("16"), "while it is being typed");
    assert!(!hits[0].marks.is_empty() || !hits[0].title_marks.is_empty(), "the words of the field are marked");
    let mut briefing = support::generate::briefing(1, 0, 0);
    briefing.language = "fr".to_owned();
    briefing.provisions[0].paragraphs[0].text = "Les États garantissent la police.".to_owned();
    assert!(Found::of(briefing).find("la police secrète").is_best, "in any language");
}

#[test]
fn a_filter_counts_no_more_than_its_words_find() {
    let found = Found::flagship();
    let briefing = found.linked.briefing();
    let all = |query: &str| -> Vec<Target> {
        let finding = found.index.find(&found.linked, query, usize::MAX);
        assert!(!finding.is_best);
        finding.hits.into_iter().map(|hit| hit.target).collect()
    };
    let journalists = all("journalists");
    let affected = briefing.critiques.iter().filter(|critique| critique.affects.contains(&Affected::Journalists));
    let affected: Vec<Target> = affected.map(|critique| Target::Critique(critique.id.clone())).collect();
    assert!(affected.len() > 20 && affected.iter().all(|target| journalists.contains(target)));
    let prior = all("prior authorisation");
    let kind = SafeguardKind::PriorAuthorisation;
    let safeguards = briefing.safeguards.iter().filter(|safeguard| safeguard.kind == kind);
    let missed = briefing.critiques.iter().filter(|critique| critique.asks_for.contains(&kind));
    let of_kind: Vec<Target> = safeguards
        .map(|safeguard| Target::Safeguard(safeguard.id.clone()))
        .chain(missed.map(|critique| Target::Critique(critique.id.clone())))
        .collect();
    assert!(of_kind.len() > 3 && of_kind.iter().all(|target| prior.contains(target)), "{of_kind:?}");
    assert_eq!(all("prior authorization").len(), prior.len());
    assert!(!prior.contains(&"48".parse().unwrap()), "authorities authorize nothing beforehand");
}

#[test]
fn an_index_is_smaller_than_its_text() {
    let found = Found::flagship();
    assert!(found.index.bytes() < 1_000_000, "{} bytes", found.index.bytes());
}

#[test]
fn a_briefing_of_another_language_is_folded_only() {
    let mut briefing = support::generate::briefing(1, 0, 0);
    briefing.language = "fr".to_owned();
    briefing.provisions[0].paragraphs[0].text = "Les États garantissent l’équité.".to_owned();
    let found = Found::of(briefing);
    assert_eq!(found.targets("etats equite ", Group::Provisions), ["1/1"]);
    assert_eq!(found.find("etat ").total, 0);
    assert_eq!(found.find("etat").total, 1, "still being typed");
}

fn cases() -> ProptestConfig {
    ProptestConfig::with_cases(if cfg!(debug_assertions) { 128 } else { 1024 })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn hits_of_the_flagship_hold_every_word(words in prop::collection::vec("(independent|review|safeguard|States|data|crime|rights|the|l’|Viet|hu|s|24|\"serious crime\"|\"of the|é)", 1..4), limit in 0_usize..9) {
        thread_local!(static FOUND: Found = Found::flagship());
        let query = words.join(" ");
        FOUND.with(|found| check(&found.linked, &query, &found.index.find(&found.linked, &query, limit), limit))?;
    }

    #[test]
    fn marks_stand_on_words_of_any_text(text in "[\\PC\n]{0,300}", title in any::<String>(), query in any::<String>(), from in any::<prop::sample::Index>(), language in "(en|fr)") {
        let mut briefing = support::generate::briefing(2, 1, 1);
        briefing.language = language;
        briefing.provisions[0].heading = title.clone();
        briefing.provisions[0].paragraphs[0].text = text.clone();
        briefing.critiques[0].claim = text.clone();
        briefing.safeguards[0].name = title;
        briefing.provisions[0].text = Some(text.clone());
        let found = Found::of(briefing);
        // Words the text has, so that something is found, and anything at all.
        let letters: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let at = letters[from.index(letters.len())];
        let piece: String = text[at..].chars().filter(|letter| *letter != '"').take(12).collect();
        for query in [&piece, &query] {
            let finding = found.find(query);
            check(&found.linked, query, &finding, 20)?;
            for mark in marks_in(&Query::new(query, "en"), &text) {
                prop_assert!(text.get(mark).is_some_and(|words| !words.is_empty()));
            }
        }
    }
}
