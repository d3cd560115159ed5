//! What people write or say to be taken somewhere leads there.
//!
//! `tests/data/references.txt` holds the table, one row a line: `query | target`.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    linked::LinkedBriefing,
    load::load,
    model::Target,
    search::{Found, MatchReason, go_to, resolve},
};
use proptest::prelude::*;
use std::collections::HashSet;

fn flagship() -> LinkedBriefing {
    LinkedBriefing::new(load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0)
}

fn table() -> Vec<(String, Target)> {
    let rows = support::text_of("tests/data/references.txt");
    let rows = rows.lines().filter(|row| row.contains(" | ") && !row.starts_with('#'));
    rows.map(|row| {
        let (query, target) = row.rsplit_once(" | ").unwrap();
        (query.to_owned(), target.parse().unwrap_or_else(|error| panic!("{row:?}: {error:?}")))
    })
    .collect()
}

#[test]
fn references_lead_where_they_mean() {
    let linked = flagship();
    let table = table();
    assert!(table.len() >= 160, "{} rows", table.len());
    let (mut below, mut lost) = (Vec::new(), Vec::new());
    for (query, target) in &table {
        let resolved = resolve(&linked, query);
        assert!(resolved.candidates.len() <= 12, "{query}: {} candidates", resolved.candidates.len());
        let place = resolved.candidates.iter().position(|candidate| candidate.target == *target);
        let first: Vec<String> = resolved.candidates.iter().take(3).map(|candidate| candidate.target.to_string()).collect();
        match place {
            Some(0) => {}
            Some(1 | 2) => below.push(format!("{query:?} should lead to {target} before {first:?}")),
            _ => lost.push(format!("{query:?} should lead to {target}, not to {first:?}")),
        }
    }
    assert!(lost.is_empty(), "not in the first three:\n{}\nbelow the top:\n{}", lost.join("\n"), below.join("\n"));
    assert!(below.len() * 50 <= table.len(), "{} of {} are not on top:\n{}", below.len(), table.len(), below.join("\n"));
}

#[test]
fn slips_and_what_is_not_there_are_said_to_be_near() {
    let linked = flagship();
    for query in ["safegards", "24 9", "art. 24 para. 7", "28 5", "chapter 12", "35 c", "juristiction"] {
        assert!(matches!(go_to(&linked, query), Found::Nearest(_)), "{query}");
    }
    for query in ["", "   ", "()", "no such thing", "zzz", "q:x"] {
        assert_eq!(go_to(&linked, query), Found::Nothing, "{query}");
    }
}

#[test]
fn what_the_briefing_does_not_hold_is_said() {
    let linked = flagship();
    for (query, says) in [
        ("40 32", "This briefing has no Art. 40(32); it has Article 40 up to 31"),
        ("40(32)", "This briefing has no Art. 40(32); it has Article 40 up to 31"),
        ("Article 40, paragraph 32", "This briefing has no Art. 40(32); it has Article 40 up to 31"),
        ("forty thirty-two", "This briefing has no Art. 40(32); it has Article 40 up to 31"),
        ("24(2)(z)", "Art. 24(2)(z) is not in this briefing"),
        ("recital 13", "This briefing has no Preamble, para. 13; it has Preamble up to 12"),
        ("99", "This briefing has no Article 99; its last is Article 68"),
        ("Article 69", "This briefing has no Article 69; its last is Article 68"),
        ("article 70, paragraph 2", "This briefing has no Article 70; its last is Article 68"),
        ("article 2 bis", "This briefing has no Article 2 bis"),
        ("12bis", "This briefing has no Article 12 bis"),
        ("24 2 bis", "Art. 24(2 bis) is not in this briefing"),
        ("annex II", "This briefing has no Annex II"),
        ("Annex 2, paragraph 3", "This briefing has no Annex 2"),
        ("rule 12", "This briefing has no Rule 12"),
        ("chapter 12", "This briefing has no Chapter 12"),
        ("title 2", "This briefing has no Title 2"),
        ("section 4", "This briefing has no Section 4"),
        ("OP 99", "This briefing has no Article 99; its last is Article 68"),
        ("OP 24(9)", "This briefing has no Art. 24(9); it has Article 24 up to 5"),
        ("第九十九条", "This briefing has no Article 99; its last is Article 68"),
        ("paragraph 2", "Paragraph 2 of what? Type its article, or whatever it is in, as well"),
    ] {
        let resolved = resolve(&linked, query);
        assert_eq!(resolved.missing.map(|missing| missing.to_string()).as_deref(), Some(says), "{query}");
        assert!(resolved.candidates.iter().all(|candidate| !candidate.exact), "{query}: {:?}", resolved.candidates);
    }
    let former = resolve(&linked, "rev2 5 99");
    assert_eq!(former.missing.unwrap().to_string(), "Rev.2 Art. 5(99) is not in this briefing");
    for query in ["24 2", "24/7", "recital 12", "35 c", "safegards", "zzz", "Articles 24 and 28", ""] {
        assert_eq!(resolve(&linked, query).missing, None, "{query}");
    }
    let range: Vec<String> = resolve(&linked, "articles 27 to 30").candidates.iter().map(|found| found.target.to_string()).collect();
    assert_eq!(range, ["27", "28", "29", "30"], "every article of a range, not a paragraph 2");
}

/// A directive with recitals and annexes beside its articles, all words invented.
fn directive() -> LinkedBriefing {
    let provision =
        |id: &str, label: &str| format!(r#"Provision(id: "{id}", label: "{label}", basis: Secondary, text: "Words of {label}."),"#);
    let provisions = ["1", "2", "5"].map(|id| provision(id, &format!("Article {id}"))).concat()
        + &["1", "2"].map(|id| provision(&format!("r{id}"), &format!("Recital {id}"))).concat()
        + &provision("ai", "Annex I")
        + &provision("aii", "Annex II");
    let text = format!(
        r#"Briefing(format: 1, id: "d", title: "Directive", instrument: Instrument(title: "Directive on lamps", current: "final",
            editions: [Edition(id: "final", title: "Final")]), provisions: [{provisions}])"#
    );
    let (briefing, problems) = support::read(&text);
    assert_eq!(briefing.provisions.len(), 7, "{problems:?}");
    LinkedBriefing::new(briefing)
}

#[test]
fn a_label_is_part_of_what_is_asked_for() {
    let linked = directive();
    for (query, target) in [("annex II", "aii"), ("Annex 1", "ai"), ("recital 2", "r2"), ("article 2", "2"), ("2", "2"), ("5", "5")] {
        assert_eq!(go_to(&linked, query), Found::Exactly(target.parse().unwrap()), "{query}");
    }
    for (query, says) in [
        ("annex III", "This briefing has no Annex III; its last is Annex II"),
        ("recital 12", "This briefing has no Recital 12; its last is Recital 2"),
        ("article 3", "Article 3 is not in this briefing"),
        ("3", "Article 3 is not in this briefing"),
        ("article 6", "This briefing has no Article 6; its last is Article 5"),
        ("principle 4", "This briefing has no Principle 4"),
    ] {
        let resolved = resolve(&linked, query);
        assert_eq!(resolved.missing.map(|missing| missing.to_string()).as_deref(), Some(says), "{query}");
        assert!(resolved.candidates.iter().all(|candidate| !candidate.exact), "{query}: {:?}", resolved.candidates);
    }
}

/// The targets that a query leads to exactly, in order.
fn exact(linked: &LinkedBriefing, query: &str) -> String {
    let exact = resolve(linked, query).candidates.into_iter().filter(|candidate| candidate.exact);
    exact.map(|candidate| candidate.target.to_string()).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_range_lists_every_place_of_it_first_to_last() {
    let linked = flagship();
    for (query, targets) in [
        ("articles 27 to 30", "27 28 29 30"),
        ("articles twenty-seven to thirty", "27 28 29 30"),
        ("article 27 to article 30", "27 28 29 30"),
        ("arts 27–30", "27 28 29 30"),
        ("arts. 27-30", "27 28 29 30"),
        ("articles 66 to 70", "66 67 68"),
        ("paragraphs 1 to 3 of article 24", "24/1 24/2 24/3"),
        ("24(1) to 24(3)", "24/1 24/2 24/3"),
        ("2(a) to (c)", "2/a 2/b 2/c"),
        ("recitals 2 to 4", "preamble/2 preamble/3 preamble/4"),
        ("chapters II to IV", "d:II d:III d:IV"),
        ("paragraphs 1 and 2 of article 24", "24/1 24/2"),
    ] {
        assert_eq!(exact(&linked, query), targets, "{query}");
    }
    assert_eq!(exact(&linked, "articles 1 to 68").split(' ').count(), linked.briefing().provisions.len() - 1, "all but the preamble");
}

#[test]
fn what_a_member_of_a_list_leaves_out_it_has_from_the_one_before() {
    let linked = flagship();
    for (query, targets) in [
        // Brackets are beside brackets.
        ("24(2) and (3)", "24/2 24/3"),
        ("Art. 24(2) and (3)", "24/2 24/3"),
        ("24(2) or (3)", "24/2 24/3"),
        ("24(2) & (3)", "24/2 24/3"),
        ("24(2); (3)", "24/2 24/3"),
        ("24(2), (3) and (5)", "24/2 24/3 24/5"),
        ("24 (2), (3), and (5)", "24/2 24/3 24/5"),
        ("24(1), (2)", "24/1 24/2"),
        ("24(2)–(4)", "24/2 24/3 24/4"),
        ("24(2) to (4) and (5)", "24/2 24/3 24/4 24/5"),
        ("24(1), (3)–(5)", "24/1 24/3 24/4 24/5"),
        ("35(1)(a) and (c)", "35/1/a 35/1/c"),
        ("35(1)(c) and (2)", "35/1/c 35/2"),
        ("35(1)(a), (b) and (3)", "35/1/a 35/1/b 35/3"),
        ("53(3)(h), (i) and (j)", "53/3/h 53/3/i 53/3/j"),
        ("40(21)(b) and (22)", "40/21/b 40/22"),
        ("recitals (2) and (3)", "preamble/2 preamble/3"),
        // A number without brackets is that of an article.
        ("24(2) and 28", "24/2 28"),
        ("24(2), 28(4)", "24/2 28/4"),
        ("articles 24(2), (3) and 28", "24/2 24/3 28"),
        ("24(2) and 28(3) and (4)", "24/2 28/3 28/4"),
        ("24(2) to 25(3)", "24/2 25/3"),
        ("articles 24(2) to 28", "24/2 28"),
        ("24 2 and 28", "24/2 28"),
        ("24 2 and 28 3", "24/2 28/3"),
        ("24.2 and 24.3", "24/2 24/3"),
        // Unless it is less than the article, as lists go upwards.
        ("24 2 and 3", "24/2 24/3"),
        ("twenty-four two and three", "24/2 24/3"),
        ("thirty-five one b and c", "35/1/b 35/1/c"),
        ("35 1 c and 2", "35/1/c 35/2"),
        // The label before a number is its label too.
        ("art. 24 paras. 2 and 3", "24/2 24/3"),
        ("art. 24 paras. 2, 3 and 5", "24/2 24/3 24/5"),
        ("Article 24, paragraphs 2 to 4", "24/2 24/3 24/4"),
        ("Article 24, paragraphs 1, 3 to 5", "24/1 24/3 24/4 24/5"),
        ("Article 24, paragraph 2, and paragraph 3", "24/2 24/3"),
        ("Article 24(2) and paragraph 3", "24/2 24/3"),
        ("Article 35, paragraph 1(a) and (b)", "35/1/a 35/1/b"),
        ("Article 35, paragraphs 1(a) and 2", "35/1/a 35/2"),
        ("Article 35, paragraph 1, points (a) and (b)", "35/1/a 35/1/b"),
        ("Article 24, paragraph 2, and Article 28, paragraph 3", "24/2 28/3"),
        ("Article 24, first and second paragraphs", "24/1 24/2"),
        ("arts. 23, 24 and 35", "23 24 35"),
        ("articles 4, 2 and 7", "4 2 7"),
        ("23, 24 and 35", "23 24 35"),
        ("Article 24, Article 28", "24 28"),
        ("chapters II, III and V", "d:II d:III d:V"),
        // What contains them may be named after the last.
        ("paragraphs 1, 2 and 3 of article 24", "24/1 24/2 24/3"),
        ("paragraphs 2 and 3, article 24", "24/2 24/3"),
        ("first and second paragraphs of article 24", "24/1 24/2"),
        ("paragraph 1(a) and (b) of article 35", "35/1/a 35/1/b"),
        ("paragraph 2 of article 24 and 25", "24/2 25"),
        ("paragraph 2 of article 24 and paragraph 3 of article 25", "24/2 25/3"),
        // In other languages.
        ("article 24, paragraphes 2 et 3", "24/2 24/3"),
        ("artículo 24, párrafos 2 y 3", "24/2 24/3"),
        ("ст. 24, пункты 2 и 3", "24/2 24/3"),
        ("第二十四条第二款和第三款", "24/2 24/3"),
        ("第二条、第三条", "2 3"),
        // A comma alone divides a place from what it is in.
        ("24, 2", "24/2"),
        ("35(1), (c)", "35/1/c"),
        ("24(2), second sentence", "24/2"),
    ] {
        assert_eq!(exact(&linked, query), targets, "{query}");
    }
    for (query, heard) in [
        ("24(2), (3) and (5)", "twenty-four, two and twenty-four, three and twenty-four, five"),
        ("24(2) and (99)", "twenty-four, two; This briefing has no Art. 24(99); it has Article 24 up to 5"),
        ("24(99) and (2)", "twenty-four, two; This briefing has no Art. 24(99); it has Article 24 up to 5"),
        ("articles 24 and paragraph 3", "twenty-four; Paragraph 3 of what? Type its article, or whatever it is in, as well"),
    ] {
        assert_eq!(resolve(&linked, query).interpretation.as_deref(), Some(heard), "{query}");
    }
    let all: Vec<String> = (1..=14).map(|number| number.to_string()).collect();
    assert_eq!(exact(&linked, &format!("articles {}", all.join(", "))), all.join(" "), "no member of a list is left out");
}

#[test]
fn an_operative_paragraph_is_one_of_the_main_text() {
    assert_eq!(exact(&flagship(), "OP 24(2)"), "24/2");
    assert_eq!(exact(&flagship(), "operative paragraph 24 (2)"), "24/2");
    assert_eq!(exact(&flagship(), "OPs 24(2) and (3)"), "24/2 24/3");
    assert_eq!(exact(&directive(), "OP 2"), "2", "neither a recital nor an annex");
    assert_eq!(exact(&kinds(), "OP 2"), "OP2", "where there are any, it is one of them");
    assert_eq!(exact(&kinds(), "OP 7"), "");
}

#[test]
fn a_reference_is_known_in_six_languages() {
    let linked = flagship();
    for query in [
        "第二十四条第二款",
        "第24條第2款",
        "ст. 24 п. 2",
        "пункт 2 статьи 24",
        "المادة ٢٤ الفقرة ٢",
        "الفقرة الثانية من المادة ٢٤",
        "article 24, paragraphe 2",
        "deuxième alinéa de l’article 24",
        "artículo 24, párrafo 2",
        "apartado 2 del artículo 24",
    ] {
        assert_eq!(exact(&linked, query), "24/2", "{query}");
    }
    for (query, target) in
        [("第四章", "d:IV"), ("глава 4", "d:IV"), ("chapitre IV", "d:IV"), ("capítulo 4", "d:IV"), ("序言第3段", "preamble/3")]
    {
        assert_eq!(exact(&linked, query), target, "{query}");
    }
}

/// An act with provisions and divisions of many kinds, all words invented.
fn kinds() -> LinkedBriefing {
    let (briefing, problems) = support::read(&support::text_of("tests/data/kinds.ron"));
    assert!(problems.is_empty(), "{problems:?}");
    LinkedBriefing::new(briefing)
}

#[test]
fn provisions_and_divisions_of_every_kind_are_reached_by_label_and_number() {
    let linked = kinds();
    for (query, targets) in [
        ("rule 7", "rule-7"),
        ("rule 7, paragraph 1", "rule-7/1"),
        ("7 1", "rule-7/1"),
        ("principle 4", "4"),
        ("OP 2(a)", "OP2/a"),
        ("OP2/a", "OP2/a"),
        ("op2a", "OP2/a"),
        ("operative paragraph 2", "OP2"),
        ("preambular 2", "PP/2"),
        ("preambular paragraph 2(a)", "PP/2/a"),
        ("PP2", "PP/2"),
        ("recital 12", "r12"),
        ("recital (12)", "r12"),
        ("r12", "r12"),
        ("section 3.2.1", "3.2.1"),
        ("3.2.1", "3.2.1"),
        ("3-2-1", "3.2.1"),
        ("3 2 1 1", "3.2.1/1"),
        ("§ 3.2", "3.2"),
        ("sections 3.2 to 3.2", "3.2"),
        ("article 2 bis", "2bis"),
        ("2bis", "2bis"),
        ("clause 9", "c9"),
        ("annex II", "annex-II"),
        ("annex 2", "annex-II"),
        ("annex II(1)", "annex-II/1"),
        ("part II", "d:P2"),
        ("section 1", "d:P1-1"),
        ("part b of rule 7", "7-b"),
        ("第二条", "zh"),
    ] {
        let found = resolve(&linked, query);
        let first = found.candidates.first().filter(|first| first.exact).map(|first| first.target.to_string());
        assert_eq!(first.as_deref(), Some(targets), "{query}: {found:?}");
    }
    for (query, heard) in [
        ("rule 7(1)", "rule seven, one"),
        ("annex 2", "annex II"),
        ("OP 2(a)", "operative paragraph two, a"),
        ("3.2.1", "section 3.2.1"),
        ("part II", "part two"),
    ] {
        let interpretation = resolve(&linked, query).interpretation.unwrap();
        assert_eq!(interpretation, heard, "{query}");
        assert_eq!(exact(&linked, &interpretation), exact(&linked, query), "{query}");
    }
    for (query, says) in [
        ("annex III", "This briefing has no Annex III; its last is Annex II"),
        ("clause 8", "Clause 8 is not in this briefing"),
        ("3.3", "Sec. 3(3) is not in this briefing"),
        ("appendix B", "This briefing has no Appendix B"),
    ] {
        let resolved = resolve(&linked, query);
        assert_eq!(resolved.missing.map(|missing| missing.to_string()).as_deref(), Some(says), "{query}");
        assert!(resolved.candidates.iter().all(|candidate| !candidate.exact), "{query}: {:?}", resolved.candidates);
    }
}

#[test]
fn every_address_leads_to_itself_in_every_way_it_is_written() {
    let linked = flagship();
    let mut tried = 0;
    for provision in &linked.briefing().provisions {
        let mut stack: Vec<_> = provision.paragraphs.iter().collect();
        while let Some(paragraph) = stack.pop() {
            stack.extend(&paragraph.children);
            let address = &paragraph.address;
            let exactly = Found::Exactly(Target::Text(address.clone()));
            let written = [address.to_string(), address.key().replace('/', " "), address.key().replace('/', ".")];
            tried += 1;
            let query = &written[tried % written.len()];
            assert_eq!(go_to(&linked, query), exactly, "{query}");
            let said = resolve(&linked, &address.key()).interpretation.unwrap();
            assert_eq!(go_to(&linked, &said), exactly, "{said}");
        }
    }
}

#[test]
fn what_was_heard_is_said() {
    let linked = flagship();
    for (query, heard) in [
        ("35 1c", Some("thirty-five, one, c")),
        ("thirty five one c", Some("thirty-five, one, c")),
        ("rev2 5", Some("Rev.2 Art. 5, now Art. 6")),
        ("Rev. 2 Art. 5 para. 2", Some("Rev.2 Art. 5(2), now Art. 6(2)")),
        ("ch. IV", Some("chapter four")),
        ("articles 27 to 30", Some("articles 27 to 30")),
        ("24(1)–(3)", Some("Art. 24(1) to (3)")),
        ("Articles 24 and 28", Some("twenty-four and twenty-eight")),
        ("24 2 last sentence", Some("twenty-four, two, last sentence")),
        ("thirty five one charlie", Some("thirty-five, one, c")),
        ("conditions", None),
        ("24/7", None),
        ("first session", None),
    ] {
        assert_eq!(resolve(&linked, query).interpretation.as_deref(), heard, "{query}");
    }
    let former = resolve(&linked, "zero draft 17").candidates.remove(0);
    assert_eq!(former.why, MatchReason::FormerNumber { edition: "zero".to_owned(), number: "17".to_owned() });
}

#[test]
fn a_name_is_known_with_a_hyphen_and_without() {
    let linked = flagship();
    let first = |query: &str| resolve(&linked, query).candidates.first().map(|candidate| candidate.target.to_string());
    for (one, other) in [
        ("law enforcement co-operation", "law enforcement cooperation"),
        ("law enforcement co\u{ad}opera\u{200b}tion", "law enforcement cooperation"),
        ("realtime collection of traffic data", "real-time collection of traffic data"),
    ] {
        assert!(first(other).is_some(), "{other}");
        assert_eq!(first(one), first(other), "{one}");
    }
}

#[test]
fn a_reference_is_not_polluted_by_names() {
    let linked = flagship();
    let targets = |query: &str| resolve(&linked, query).candidates.iter().map(|c| c.target.to_string()).collect::<Vec<_>>();
    assert_eq!(targets("article 19")[..2], ["19", "a:article19"], "an organisation goes by the number of an article");
    assert_eq!(targets("24(2)"), ["24/2"]);
    assert_eq!(targets("4")[..3], ["4", "40", "41"], "what the number may become comes after it");
    assert_eq!(targets("24 9")[..3], ["24", "24/5", "24/4"], "the article, then the paragraphs nearest in number");
    assert_eq!(targets("forty two")[..2], ["42", "40/2"], "both are meant by it");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 96 } else { 512 }))]

    #[test]
    fn no_query_panics(query in prop_oneof![any::<String>(), "[a-z0-9 ().,:/’§-]{0,30}", "(art|para|rev|of|and|the|first|twenty|iv|2) ?[a-z0-9]{0,3} ?(of|and|2|c)?"]) {
        thread_local!(static LIBRARY: LinkedBriefing = flagship());
        LIBRARY.with(|linked| {
            let resolved = resolve(linked, &query);
            // All of a range or a list is there; of everything else no more than can be looked over.
            let asked_for = resolved.candidates.iter().take_while(|found| found.exact && found.why == MatchReason::Reference).count();
            prop_assert!(resolved.candidates.len() <= asked_for.max(12), "{}", resolved.candidates.len());
            prop_assert!(asked_for <= 12 || query.contains(|letter: char| letter.is_ascii_digit()), "{asked_for}");
            let targets: HashSet<&Target> = resolved.candidates.iter().map(|found| &found.target).collect();
            prop_assert_eq!(targets.len(), resolved.candidates.len(), "each once");
            prop_assert!(targets.iter().all(|target| plenary::state::is_there(linked, target)), "{:?}", targets);
            prop_assert!(resolved.missing.is_none() || resolved.candidates.iter().all(|found| !found.exact), "{:?}", resolved);
            Ok(())
        })?;
    }
}
