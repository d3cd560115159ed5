//! Full text: what is found, in which order, and that marks stand where words are, whatever is asked of whatever text.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    library::{Item, Library},
    load::load,
    model::*,
    search::{Finding, Group, Hit, Index, Query, marks_in},
};
use proptest::prelude::*;

struct Found {
    library: Library,
    index: Index,
}

impl Found {
    fn flagship() -> Self {
        Self::of(load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0)
    }

    fn of(briefing: Briefing) -> Self {
        let library = Library::new(briefing);
        Self { index: Index::new(&library), library }
    }

    fn find(&self, query: &str) -> Finding {
        self.index.find(&self.library, query, 20)
    }

    fn targets(&self, query: &str, group: Group) -> Vec<String> {
        self.find(query).hits.into_iter().filter(|hit| hit.group == group).map(|hit| hit.target.to_string()).collect()
    }
}

/// Every word of an item, as a person would read it on its card.
fn words_of(library: &Library, target: &Target) -> String {
    let briefing = library.briefing();
    let mut all: Vec<String> = Vec::new();
    let mut name = |id: &String| library.actor_name(id).to_owned();
    match target {
        Target::Division(id) => {
            let division = briefing.instrument.divisions.iter().find(|division| division.id == *id).unwrap();
            all.extend([division.label.clone(), division.heading.clone()]);
        }
        Target::Text(address) => {
            let provision = library.provision_by_id(address.provision_id()).unwrap();
            all.extend([provision.label.clone(), provision.heading.clone()]);
            if let Some(paragraph) = library.paragraph(address) {
                all.push(paragraph.text.clone());
            } else {
                all.extend(provision.text.clone());
                let mut left: Vec<&Paragraph> = provision.paragraphs.iter().collect();
                while let Some(paragraph) = left.pop() {
                    all.push(paragraph.text.clone());
                    left.extend(&paragraph.children);
                }
            }
        }
        Target::Actor(id) => {
            let actor = library.actor(id).unwrap();
            all.push(actor.name.clone());
            all.extend(actor.about.clone());
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
            let source = library.source(id).unwrap();
            all.push(source.title.clone());
            all.extend([&source.author, &source.publisher, &source.symbol, &source.note].into_iter().flatten().cloned());
        }
        item => match library.item(item).unwrap() {
            Item::Safeguard(at) => {
                let safeguard = library.safeguard(at);
                all.extend([safeguard.name.clone(), safeguard.guarantees.clone()]);
                all.extend(safeguard.limits.clone());
                for backing in [&safeguard.pushed_by, &safeguard.resisted_by].into_iter().flatten() {
                    all.extend(backing.text.clone());
                    all.extend(backing.actors.iter().map(&mut name));
                }
                all.extend(safeguard.votes.iter().map(|vote| vote.text.clone()));
            }
            Item::Critique(at) => {
                let critique = library.critique(at);
                all.extend(critique.title.clone());
                all.extend([name(&critique.actor), critique.claim.clone()]);
                all.extend(critique.ask.clone());
                for reply in &critique.replies {
                    all.extend([name(&reply.actor), reply.text.clone()]);
                }
                all.extend(critique.outcome.iter().filter_map(|outcome| outcome.why.clone()));
            }
            Item::Position(at) => {
                let position = library.position(at);
                all.extend(position.title.clone());
                all.extend([name(&position.actor), position.text.clone()]);
            }
        },
    }
    all.join("\n")
}

/// What holds for every hit of every query.
fn check(library: &Library, query: &str, finding: &Finding, limit: usize) -> Result<(), TestCaseError> {
    let language = &library.briefing().language;
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
        let words = words_of(library, target);
        for (at, word) in loose.iter().enumerate() {
            // As it stands in the query: the last one may be unfinished.
            let last = at + 1 == loose.len() && plain.len() % 2 == 1 && !query.ends_with(char::is_whitespace);
            let word = if last { (*word).to_owned() } else { format!("{word} ") };
            let wanted = Query::new(&word, language);
            prop_assert!(wanted.is_empty() || !marks_in(&wanted, &words).is_empty(), "{query:?}: {word:?} is not in {target}: {words}");
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
    assert_eq!(found.find("\"crime serious\"").total, 0);
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
    for query in ["", "  ", "\"", "()", "xyzzyx", "independent xyzzyx"] {
        assert_eq!(found.find(query), Finding::default(), "{query:?}");
    }
    let empty = Found::of(Briefing::default());
    assert_eq!(empty.find("a").total, 0);
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
        FOUND.with(|found| check(&found.library, &query, &found.index.find(&found.library, &query, limit), limit))?;
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
            check(&found.library, query, &finding, 20)?;
            for mark in marks_in(&Query::new(query, "en"), &text) {
                prop_assert!(text.get(mark).is_some_and(|words| !words.is_empty()));
            }
        }
    }
}
