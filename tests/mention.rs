//! References in running text lead to the right place or nowhere.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    linked::LinkedBriefing,
    load::load,
    model::{Address, Paragraph, Target},
    search::{Context, references, terms},
};
use proptest::prelude::*;
use std::sync::OnceLock;

fn flagship() -> &'static LinkedBriefing {
    static LIBRARY: OnceLock<LinkedBriefing> = OnceLock::new();
    LIBRARY.get_or_init(|| LinkedBriefing::new(load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0))
}

fn leads(text: &str, here: &str) -> String {
    leads_in(flagship(), text, here)
}

fn leads_in(linked: &LinkedBriefing, text: &str, here: &str) -> String {
    let here: Option<Address> = here.parse().ok();
    let context = Context { here: here.as_ref(), edition: None };
    let found = references(linked, text, context);
    found.iter().map(|mention| format!("{}={}", &text[mention.range.clone()], mention.to)).collect::<Vec<_>>().join("; ")
}

#[test]
fn references_lead_where_they_say() {
    for (text, here, expected) in [
        ("Article 24 applies", "", "Article 24=24"),
        ("see Article 24(2).", "", "Article 24(2)=24/2"),
        ("Art. 35(1)(c) covers it", "", "Art. 35(1)(c)=35/1/c"),
        ("Article\n      65 follows", "", "Article\n      65=65"),
        ("Articles 7 to 11 define", "", "Articles 7=7; 11=11"),
        ("Arts. 23, 24 and 35 hold", "", "Arts. 23=23; 24=24; 35=35"),
        ("Articles 40(21) and (22) say", "", "Articles 40(21)=40/21; (22)=40/22"),
        ("Articles 40(21)–(22) say", "", "Articles 40(21)=40/21; (22)=40/22"),
        ("Articles 6(2), 24 and 40(22)", "", "Articles 6(2)=6/2; 24=24; 40(22)=40/22"),
        ("under Article 24, the State", "", "Article 24=24"),
        ("(Article 62)", "", "Article 62=62"),
        ("Article 24 of the Convention", "", "Article 24=24"),
        ("Article 6 of this Convention.", "", "Article 6=6"),
        ("Article 6 of the adopted text", "", "Article 6=6"),
        ("Review, in paragraph 2, means", "24/5", "paragraph 2=24/2"),
        ("paragraphs 1 and 2 apply", "24/4", "paragraphs 1=24/1; 2=24/2"),
        ("paragraph 2 of Article 6 rules", "24/1", "paragraph 2 of Article 6=6/2"),
        ("paragraph 2 of Article 6 rules", "", "paragraph 2 of Article 6=6/2"),
        ("paragraph 99 applies", "24/4", ""),
        ("Article 24(99) applies", "", "Article 24(99)=24"),
        // Nothing of this treaty.
        ("Article 99 applies", "", ""),
        ("ARTICLE 19 wrote to the Chair", "", ""),
        ("Article 19 of the International Covenant", "", ""),
        ("Article 19(4) of the Budapest Convention", "", ""),
        ("Article 15 of the Convention on Cybercrime", "", ""),
        ("Article 17 ICCPR protects privacy", "", ""),
        ("Article 9 GDPR", "", ""),
        ("Article 5 then, now Article 6", "", "Article 6=6"),
        ("Article 5 in Rev.2", "", ""),
        ("Article 5 of the draft", "", ""),
        ("Article 5 of Rev.3", "", ""),
        ("the old Articles 4 to 16 became Articles 5 to 17", "", "Articles 5=5; 17=17"),
        ("draft Article 5 was short", "", ""),
        ("Article 8 of its constitution", "", ""),
        ("paragraph 3 of the preamble", "24/1", ""),
        ("paragraph 2 applies", "", ""),
        ("the 24/7 network", "", ""),
        ("Article 24th", "", ""),
        ("an article 24 pages long", "", ""),
        ("Articles", "", ""),
        ("Article (2)", "", ""),
        ("Article 24(", "", "Article 24=24"),
        ("Article 24()", "", "Article 24=24"),
        ("Article24", "", ""),
        ("Particle 24", "", ""),
        ("Article é24", "", ""),
        ("Article 24, paragraph 2", "30/1", "Article 24, paragraph 2=24/2"),
        ("Article 35, para. 1(c)", "", "Article 35, para. 1(c)=35/1/c"),
        ("Article 24, paragraphs 1 and 2", "30/1", "Article 24, paragraphs 1=24/1; 2=24/2"),
        ("Article 24, paragraph 99", "30/1", "Article 24=24"),
        ("the second paragraph of Article 6", "", "second paragraph of Article 6=6/2"),
        ("the ninth paragraph of Article 6", "", "Article 6=6"),
        ("point (b) of Article 23(2)", "", "point (b) of Article 23(2)=23/2/b"),
        ("Article 23(2), point (b)", "", "Article 23(2), point (b)=23/2/b"),
        ("Article 53 speaks of States", "", "Article 53=53"),
        ("Rev.3 made Article 4 of it", "", "Article 4=4"),
        ("third preambular paragraph, preambular paragraph 3", "24/1", "preambular paragraph 3=preamble/3"),
        ("Under Article 24 States must act", "", "Article 24=24"),
        ("Article 24 UNCC", "", "Article 24=24"),
        // Nothing of this treaty.
        ("Article 4 of Directive 2016/680", "", ""),
        ("Article 5 of the Covenant", "", ""),
        ("Article 3 of the ICCPR", "", ""),
        ("the Covenant’s Article 17", "", ""),
        ("Article 1 TEU", "", ""),
        ("Article 17 (ICCPR)", "", ""),
        ("the Article 29 Working Party", "", ""),
        ("the Article 36 Committee", "", ""),
        ("ICCPR Article 17", "", ""),
        ("Article 2 bis", "", ""),
        ("Article 2bis", "", ""),
        ("Article 2A", "", ""),
        ("Rule 12, § 4, Section 3 and Annex II", "24/1", ""),
        ("operative paragraph 2 of the resolution", "24/1", ""),
        ("pp. 12 and 13", "", ""),
        // What a later number leaves out it has from the one before.
        ("Article 24(2), (3) and (5)", "", "Article 24(2)=24/2; (3)=24/3; (5)=24/5"),
        ("Article 24(2)–(4)", "", "Article 24(2)=24/2; (4)=24/4"),
        ("Article 24(2)-(4)", "", "Article 24(2)=24/2; (4)=24/4"),
        ("Article 24(2) through (4)", "", "Article 24(2)=24/2; (4)=24/4"),
        ("Art. 24 paras. 2 and 3", "", "Art. 24 paras. 2=24/2; 3=24/3"),
        ("Article 35(1)(a) and (c)", "", "Article 35(1)(a)=35/1/a; (c)=35/1/c"),
        ("Article 35(1)(c) and (2)", "", "Article 35(1)(c)=35/1/c; (2)=35/2"),
        ("Article 35, paragraph 1(a) and (b)", "", "Article 35, paragraph 1(a)=35/1/a; (b)=35/1/b"),
        ("Articles 24(2), (3) and 28", "", "Articles 24(2)=24/2; (3)=24/3; 28=28"),
        // A bracket that is beside none begins something else.
        ("(1) Article 24 and (2) Article 28", "", "Article 24=24; Article 28=28"),
        ("Article 24(2) and paragraph 3", "30/1", "Article 24(2)=24/2"),
        ("Article 24(2) and paragraph 3", "24/5", "Article 24(2)=24/2; paragraph 3=24/3"),
        ("paragraph 2 and paragraph 3", "24/5", "paragraph 2=24/2; paragraph 3=24/3"),
        // A place does not lead to itself.
        ("Article 24 in itself", "24", ""),
    ] {
        assert_eq!(leads(text, here), expected, "{text:?} at {here:?}");
    }
}

/// A small directive with recitals, annexes and rules, all words invented.
fn directive() -> LinkedBriefing {
    let whole = |id: &str, label: &str| format!(r#"Provision(id: "{id}", label: "{label}", basis: Secondary, text: "Words of {label}."),"#);
    let article = |number: u32| {
        format!(
            r#"Provision(id: "{number}", label: "Article {number}", basis: Secondary, paragraphs: [
                Paragraph(address: "{number}/1", text: "A lamp is lit:", children: [Paragraph(address: "{number}/1/a", text: "at dusk.")]),
                Paragraph(address: "{number}/2", text: "A lamp is put out."),
            ]),"#
        )
    };
    let provisions = (1..6).map(article).collect::<String>()
        + &whole("r1", "Recital (1)")
        + &whole("r12", "Recital (12)")
        + &whole("5bis", "Article 5 bis")
        + &whole("ai", "Annex I")
        + &whole("aii", "Annex II")
        + &whole("rule7", "Rule 7")
        + &whole("s", "Section 3.2")
        + &whole("k", "Kapitulum 4");
    let text = format!(
        r#"Briefing(format: 1, id: "lamps", title: "Lamps", language: "en", instrument: Instrument(title: "Directive on street lamps",
            current: "final", editions: [Edition(id: "final", title: "Final text")]), provisions: [{provisions}])"#
    );
    let (briefing, problems) = support::read(&text);
    assert_eq!(briefing.provisions.len(), 13, "{problems:?}");
    LinkedBriefing::new(briefing)
}

#[test]
fn references_to_every_kind_lead_to_this_instrument_or_nowhere() {
    let linked = directive();
    for (text, here, expected) in [
        ("See Annex II, Rule 7 and recital (12).", "", "Annex II=aii; Rule 7=rule7; recital (12)=r12"),
        ("Recitals 1 and 12", "", "Recitals 1=r1; 12=r12"),
        ("Annexes I and II", "", "Annexes I=ai; II=aii"),
        ("Section 3.2. It ends.", "", "Section 3.2=s"),
        ("§ 3.2 applies", "", "§ 3.2=s"),
        ("Kapitulum 4 applies", "", "Kapitulum 4=k"),
        ("Article 5 bis and Article 4 bis", "", "Article 5 bis=5bis"),
        ("Articles 1 and 3 here", "", "Articles 1=1; 3=3"),
        ("Article 1(1), point (a)", "", "Article 1(1), point (a)=1/1/a"),
        ("Article 1(1), point (b)", "", "Article 1(1)=1/1"),
        ("Point (a) of paragraph 1 applies", "2/2", "Point (a) of paragraph 1=2/1/a"),
        ("Point (b) of paragraph 1 applies", "2/2", "paragraph 1=2/1"),
        ("Point (a) of paragraph 1 applies", "", ""),
        ("Article 4 of this Directive", "", "Article 4=4"),
        ("Article 4 of the Directive on street lamps", "", "Article 4=4"),
        ("Article 4 of the Directive on other lamps", "", ""),
        ("Article 4 of Directive 2016/680", "", ""),
        ("Article 5 of the Covenant, Article 3 of the ICCPR", "", ""),
        ("Rule 7 of the Rules of the Court", "", ""),
        ("Annex III, recital (2), Rule 8, Article 9", "", ""),
        ("ARTICLE 4, an organisation, and the Article 5 Working Party", "", ""),
        ("rule 7, annex II and section 3.2 have no capital", "", ""),
        ("as article 4 does", "", ""),
        ("l’article 4 de la présente directive", "", ""),
        ("статья 4, пункт 2; статьи 3 Пакта", "", "статья 4, пункт 2=4/2"),
        ("статьи 3 настоящей Директивы", "", "статьи 3=3"),
        ("пункт 2 статьи 4", "", "пункт 2 статьи 4=4/2"),
        ("وفق المادة ٤، الفقرة ٢ والمادة 3 من العهد", "", "المادة ٤، الفقرة ٢=4/2"),
        ("见第四条第二款和附件二", "", "第四条第二款=4/2; 附件二=aii"),
        ("《公约》第四条，本公约第三条", "", "第三条=3"),
        ("第九条", "", ""),
    ] {
        assert_eq!(leads_in(&linked, text, here), expected, "{text:?} at {here:?}");
    }
}

#[test]
fn a_number_that_another_article_had_in_the_draft_leads_nowhere() {
    let edition = Some("rev2");
    let context = Context { here: None, edition };
    assert!(references(flagship(), "Article 5 is weak", context).is_empty(), "it is Article 6 now");
}

#[test]
fn a_number_that_the_article_had_in_the_draft_too_leads_there() {
    let leads = |number: &str| {
        let text = support::example();
        assert!(text.contains("numbered: {\"draft1\": \"3\"}"));
        let linked = LinkedBriefing::new(support::read(&text.replace("\"draft1\": \"3\"", &format!("\"draft1\": \"{number}\""))).0);
        let found = references(&linked, "Article 2 is weak", Context { here: None, edition: Some("draft1") });
        found.iter().map(|mention| mention.to.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(leads("2"), ["2"]);
    assert!(leads("3").is_empty(), "that draft's Article 2 was another");
}

#[test]
fn explained_words_are_found_once_whole_and_not_where_they_are_explained() {
    let linked = flagship();
    let term = linked.briefing().terms.iter().find(|term| term.word.eq_ignore_ascii_case("serious crime")).expect("it is explained");
    let text = "Serious crimes are meant, and a serious crime is one of them; seriously criminal is not.";
    let found = terms(linked, text, Context::default());
    let of_it: Vec<&str> =
        found.iter().filter(|found| found.to == Target::Term(term.id.clone())).map(|found| &text[found.range.clone()]).collect();
    assert_eq!(of_it, ["Serious crimes"]);
    let here = term.defined_at.as_ref();
    let there = terms(linked, text, Context { here, edition: None });
    assert!(there.iter().all(|found| found.to != Target::Term(term.id.clone())));
}

#[test]
fn the_briefing_has_many_and_each_leads_to_something() {
    let linked = flagship();
    let mut number = 0;
    let briefing = linked.briefing();
    let replies = briefing.critiques.iter().flat_map(|critique| &critique.replies).map(|reply| (&reply.text, None));
    let claims = briefing.critiques.iter().map(|critique| (&critique.claim, critique.edition.as_deref()));
    let outcomes = briefing.critiques.iter().filter_map(|critique| critique.outcome.as_ref()?.why.as_ref()).map(|why| (why, None));
    for (text, edition) in replies.chain(claims).chain(outcomes) {
        for mention in references(linked, text, Context { here: None, edition }) {
            number += 1;
            assert!(linked.section_of(&mention.to).is_some(), "{:?} in {text}", mention.to);
        }
    }
    assert!(number > 60, "{number}");
}

/// How many links there are in every text of a briefing that shows them.
fn links(linked: &LinkedBriefing) -> usize {
    fn paragraphs<'p>(list: &'p [Paragraph], texts: &mut Vec<(Option<&'p Address>, Option<&'p str>, &'p str)>) {
        for paragraph in list {
            texts.push((Some(&paragraph.address), None, &paragraph.text));
            paragraphs(&paragraph.children, texts);
        }
    }
    let briefing = linked.briefing();
    let mut texts: Vec<(Option<&Address>, Option<&str>, &str)> = Vec::new();
    for provision in &briefing.provisions {
        texts.extend(provision.text.iter().map(|text| (None, None, text.as_str())));
        paragraphs(&provision.paragraphs, &mut texts);
    }
    for safeguard in &briefing.safeguards {
        texts
            .extend([Some(&safeguard.guarantees), safeguard.limits.as_ref()].into_iter().flatten().map(|text| (None, None, text.as_str())));
    }
    for critique in &briefing.critiques {
        let edition = critique.edition.as_deref();
        texts.extend([Some(&critique.claim), critique.ask.as_ref()].into_iter().flatten().map(|text| (None, edition, text.as_str())));
        texts.extend(critique.replies.iter().map(|reply| (None, None, reply.text.as_str())));
        texts.extend(critique.outcome.iter().filter_map(|outcome| outcome.why.as_deref()).map(|why| (None, None, why)));
    }
    texts.extend(briefing.positions.iter().map(|position| (None, position.edition.as_deref(), position.text.as_str())));
    texts.extend(briefing.events.iter().filter_map(|event| event.text.as_deref()).map(|text| (None, None, text)));
    texts.extend(briefing.terms.iter().map(|term| (None, None, term.meaning.as_str())));
    let count = |(here, edition, text): &(Option<&Address>, Option<&str>, &str)| {
        references(linked, text, Context { here: *here, edition: *edition }).len()
    };
    texts.iter().map(count).sum()
}

#[test]
fn no_link_of_the_bundled_briefings_is_lost() {
    let counts: Vec<(String, usize)> = support::shipped()
        .iter()
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), links(&LinkedBriefing::new(load(path).0))))
        .collect();
    let counts: Vec<(&str, usize)> = counts.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    assert_eq!(counts, [("2024-07-eve-of-the-final-round", 57), ("2024-11-us-position", 36), ("un-convention-against-cybercrime", 234)]);
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(text in "(Articles? |Art\\. |paragraphs? |[0-9]{1,3}|\\([0-9a-z]{0,3}\\)?|, | and | to |–| of | of Article |the |[\\PC\n]{0,4}){0,24}") {
        let here: Address = "24/2".parse().expect("an address");
        for found in [references(flagship(), &text, Context { here: Some(&here), edition: None }), terms(flagship(), &text, Context::default())] {
            let mut end = 0;
            for mention in found {
                prop_assert!(mention.range.start >= end && mention.range.end > mention.range.start, "in order: {mention:?} in {text:?}");
                prop_assert!(text.get(mention.range.clone()).is_some());
                end = mention.range.end;
            }
        }
    }
}

#[test]
fn a_reference_in_the_text_goes_there_and_back_returns() {
    let mut reader = support::reader::Reader::open();
    let go = |reader: &mut support::reader::Reader, target: &str| {
        reader.harness.state_mut().change(plenary::state::NavigationChange::GoTo(target.parse().unwrap()));
        reader.harness.run();
    };
    go(&mut reader, "24/5");
    reader.link("paragraph 2");
    assert_eq!(reader.subject(), "24/2".parse().unwrap());
    reader.press_with(egui::Modifiers::ALT, egui::Key::ArrowLeft);
    assert_eq!(reader.subject(), "24/5".parse().unwrap());
    go(&mut reader, "25/1");
    reader.link("traffic data");
    assert!(reader.shows_heading("Terms") && reader.shows_part("The outside of a communication"), "what it means is shown");
}

#[test]
fn what_a_link_leads_to_is_shown_while_the_keyboard_is_on_it() {
    let mut reader = support::reader::Reader::open();
    reader.harness.state_mut().change(plenary::state::NavigationChange::GoTo("24/5".parse().unwrap()));
    reader.harness.run();
    assert!(!reader.shows("Article 24(2) · Conditions and safeguards"));
    reader.focus_link("paragraph 2");
    assert!(reader.shows("Article 24(2) · Conditions and safeguards"));
}

#[test]
fn a_reference_on_a_page_leads_there_too() {
    let mut reader = support::reader::Reader::open();
    reader.harness.state_mut().change(plenary::state::SidePanelChange::Page(Some(plenary::state::Page::Events)));
    reader.harness.run();
    let linked = std::sync::Arc::clone(&reader.open_briefing().linked);
    let events = plenary::describe::events_page(&linked);
    let context = Context::default();
    let first =
        events.entries.iter().find_map(|entry| Some((references(&linked, &entry.text, context).first()?.clone(), entry.text.clone())));
    let (mention, text) = first.expect("an event names an article");
    reader.link(&text[mention.range.clone()]);
    assert_eq!(reader.subject(), mention.to);
}

#[test]
fn a_reference_in_floor_mode_leads_there_and_stays_on_the_floor() {
    let mut reader = support::reader::Reader::open();
    reader.harness.state_mut().change(plenary::state::NavigationChange::GoTo("24/5".parse().unwrap()));
    reader.harness.run();
    reader.press(egui::Key::F);
    reader.link("paragraph 2");
    assert_eq!(reader.subject(), "24/2".parse().unwrap());
    assert!(reader.state().overlays.floor.as_ref().is_some_and(|floor| floor.interpretation.is_some()));
}
