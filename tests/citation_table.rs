//! Citations of every kind of thing, in the three styles, written out by hand from the rules of each.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

use plenary::{
    describe::{CitationStyle, citation, place_in_sentence, source_citation},
    linked::LinkedBriefing,
    model::{Paragraph, Target},
};
use std::time::Instant;

const BRIEFING: &str = include_str!("data/harbour_lights.ron");

fn linked(text: &str) -> LinkedBriefing {
    let (briefing, problems) = plenary::load::parse(text.as_bytes());
    let errors: Vec<String> =
        problems.iter().map(plenary::text::problem_line).filter(|told| told.contains("error") && !told.contains("[no-source]")).collect();
    assert_eq!(errors, [""; 0]);
    LinkedBriefing::new(briefing)
}

/// What is cited, and in UN style, OSCOLA and APA what stands before the name of the briefing.
type Expected = [(&'static str, [&'static str; 3])];

#[track_caller]
fn check(linked: &LinkedBriefing, expected: &Expected) {
    let title = &linked.briefing().title;
    for (target, cited) in expected {
        for (style, cited) in CitationStyle::ALL.into_iter().zip(cited) {
            let whole = format!("{cited} Plenary briefing: {title}, as of 21 Nov 2026.");
            assert_eq!(citation(linked, &target.parse().unwrap(), style), whole, "{target} {style:?}");
        }
    }
}

#[test]
fn the_text_is_cited_by_resolution_annex_article_and_paragraph() {
    check(
        &linked(BRIEFING),
        &[
            (
                "instrument",
                [
                    "Convention on the Lighting of Harbours, General Assembly resolution 99/1, annex II.",
                    "Convention on the Lighting of Harbours (adopted 1 March 2025) UNGA Res 99/1, annex II.",
                    "Convention on the Lighting of Harbours, March 1, 2025, A/RES/99/1, annex II.",
                ],
            ),
            (
                "d:I",
                [
                    "Convention on the Lighting of Harbours, General Assembly resolution 99/1, annex II, chap. I.",
                    "Convention on the Lighting of Harbours (adopted 1 March 2025) UNGA Res 99/1, annex II, ch I.",
                    "Convention on the Lighting of Harbours, ch. I, March 1, 2025, A/RES/99/1, annex II.",
                ],
            ),
            (
                "2",
                [
                    "Convention on the Lighting of Harbours, General Assembly resolution 99/1, annex II, art. 2 [Summary · verified against official text].",
                    "Convention on the Lighting of Harbours (adopted 1 March 2025) UNGA Res 99/1, annex II, art 2 [Summary · verified against official text].",
                    "Convention on the Lighting of Harbours, art. 2, March 1, 2025, A/RES/99/1, annex II [Summary · verified against official text].",
                ],
            ),
            (
                "2/2/a",
                [
                    "Convention on the Lighting of Harbours, General Assembly resolution 99/1, annex II, art. 2, para. 2 (a) [Summary · from secondary source].",
                    "Convention on the Lighting of Harbours (adopted 1 March 2025) UNGA Res 99/1, annex II, art 2(2)(a) [Summary · from secondary source].",
                    "Convention on the Lighting of Harbours, art. 2(2)(a), March 1, 2025, A/RES/99/1, annex II [Summary · from secondary source].",
                ],
            ),
            // The number that is printed, not the one of the file.
            (
                "2/3",
                [
                    "Convention on the Lighting of Harbours, General Assembly resolution 99/1, annex II, art. 2, para. 2 bis [Summary · verified against official text].",
                    "Convention on the Lighting of Harbours (adopted 1 March 2025) UNGA Res 99/1, annex II, art 2(2 bis) [Summary · verified against official text].",
                    "Convention on the Lighting of Harbours, art. 2(2 bis), March 1, 2025, A/RES/99/1, annex II [Summary · verified against official text].",
                ],
            ),
            (
                "4/c",
                [
                    "Convention on the Lighting of Harbours, General Assembly resolution 99/1, annex II, art. 4, subpara. (c) [Summary · verified against official text].",
                    "Convention on the Lighting of Harbours (adopted 1 March 2025) UNGA Res 99/1, annex II, art 4(c) [Summary · verified against official text].",
                    "Convention on the Lighting of Harbours, art. 4(c), March 1, 2025, A/RES/99/1, annex II [Summary · verified against official text].",
                ],
            ),
            (
                "r5/1",
                [
                    "Convention on the Lighting of Harbours, General Assembly resolution 99/1, annex II, rule 5, para. 1 [Summary · verified against official text].",
                    "Convention on the Lighting of Harbours (adopted 1 March 2025) UNGA Res 99/1, annex II, r 5(1) [Summary · verified against official text].",
                    "Convention on the Lighting of Harbours, rule 5(1), March 1, 2025, A/RES/99/1, annex II [Summary · verified against official text].",
                ],
            ),
            // A recital that the compilers named has no number of its own.
            (
                "preamble/1",
                [
                    "Convention on the Lighting of Harbours, General Assembly resolution 99/1, annex II, preamble, “Recital on fog” [Summary · unverified].",
                    "Convention on the Lighting of Harbours (adopted 1 March 2025) UNGA Res 99/1, annex II, preamble ‘Recital on fog’ [Summary · unverified].",
                    "Convention on the Lighting of Harbours, pmbl. “Recital on fog”, March 1, 2025, A/RES/99/1, annex II [Summary · unverified].",
                ],
            ),
            (
                "preamble/2",
                [
                    "Convention on the Lighting of Harbours, General Assembly resolution 99/1, annex II, preamble, para. 2 [Summary · unverified].",
                    "Convention on the Lighting of Harbours (adopted 1 March 2025) UNGA Res 99/1, annex II, preamble para 2 [Summary · unverified].",
                    "Convention on the Lighting of Harbours, pmbl. para. 2, March 1, 2025, A/RES/99/1, annex II [Summary · unverified].",
                ],
            ),
        ],
    );
}

/// Where each kind is cited, after the treaty in UN style and in OSCOLA, and before the day in APA.
#[test]
fn each_kind_of_provision_is_cited_as_its_field_does() {
    let linked = linked(include_str!("data/kinds.ron"));
    let kinds: [(&str, [&str; 3]); 22] = [
        ("d:P1", ["part I", "pt I", "pt. I"]),
        ("d:P1-1", ["sect. 1", "s 1", "sec. 1"]),
        ("PP", ["preamble", "preamble", "pmbl."]),
        ("PP/1", ["preambular para. 1", "preambular para 1", "preambular para. 1"]),
        ("PP/2/a", ["preambular para. 2 (a)", "preambular para 2(a)", "preambular para. 2(a)"]),
        ("r12", ["recital 12", "recital 12", "recital 12"]),
        ("1/1", ["art. 1, para. 1", "art 1(1)", "art. 1(1)"]),
        ("2bis", ["art. 2 bis", "art 2 bis", "art. 2 bis"]),
        ("rule-7/1", ["rule 7, para. 1", "r 7(1)", "rule 7(1)"]),
        ("7-b", ["Part B of Rule 7", "Part B of Rule 7", "Part B of Rule 7"]),
        ("4", ["Vierter Leitsatz", "Vierter Leitsatz", "Vierter Leitsatz"]),
        ("OP2", ["para. 2", "para 2", "para. 2"]),
        ("OP2/a", ["para. 2 (a)", "para 2(a)", "para. 2(a)"]),
        ("3", ["sect. 3", "s 3", "sec. 3"]),
        ("3.2.1/1", ["sect. 3.2.1, para. 1", "s 3.2.1(1)", "sec. 3.2.1(1)"]),
        ("c9/1", ["clause 9, para. 1", "cl 9(1)", "cl. 9(1)"]),
        ("annex-II/1", ["annex II, para. 1", "annex II(1)", "annex II(1)"]),
        ("annex-II-1/1", ["annex II, art. 1, para. 1", "annex II art 1(1)", "annex II, art. 1(1)"]),
        ("zh", ["第二条", "第二条", "第二条"]),
        ("zh/1", ["第二条 (1)", "第二条(1)", "第二条(1)"]),
        ("open", ["On open questions", "On open questions", "On open questions"]),
        ("d:more", ["Annexes", "Annexes", "Annexes"]),
    ];
    for (target, [un, oscola, apa]) in kinds {
        let status = if target.starts_with("d:") { "" } else { " [Summary · verified against official text]" };
        let whole = [
            format!("Act on Kites, General Assembly resolution 99/7, annex, {un}{status}."),
            format!("Act on Kites (adopted 1 March 2025) UNGA Res 99/7, annex, {oscola}{status}."),
            format!("Act on Kites, {apa}, March 1, 2025, A/RES/99/7, annex{status}."),
        ];
        for (style, cited) in CitationStyle::ALL.into_iter().zip(whole) {
            let cited = format!("{cited} Plenary briefing: Kites, as of 21 Nov 2026.");
            assert_eq!(citation(&linked, &target.parse().unwrap(), style), cited, "{target} {style:?}");
        }
    }
}

#[test]
fn a_paragraph_of_what_has_no_number_is_said_in_words() {
    let mut briefing = linked(BRIEFING).briefing().clone();
    let numbered = briefing.provisions.iter().position(|provision| provision.id == "2").unwrap();
    let unnumbered =
        plenary::model::Provision { id: "final".to_owned(), label: "Final clauses".to_owned(), ..briefing.provisions[numbered].clone() };
    briefing.provisions.push(unnumbered);
    let linked = LinkedBriefing::new(briefing);
    for (address, short, full) in [
        ("preamble", "Preamble", "Preamble"),
        ("preamble/2", "Preamble, para. 2", "Preamble, paragraph 2"),
        ("preamble/2/a/i", "Preamble, para. 2(a)(i)", "Preamble, paragraph 2(a)(i)"),
        ("preamble/b", "Preamble(b)", "Preamble(b)"),
        ("final/2", "Final clauses, para. 2", "Final clauses, paragraph 2"),
        ("2/2", "Art. 2(2)", "Article 2(2)"),
        ("nowhere/2", "nowhere(2)", "nowhere(2)"),
    ] {
        let address = address.parse().unwrap();
        assert_eq!((linked.say(&address).as_str(), linked.say_in_full(&address).as_str()), (short, full));
    }
}

#[test]
fn a_card_says_the_instrument_by_what_it_is_and_a_recital_by_its_number() {
    let linked = linked(BRIEFING);
    for (target, said) in [
        ("instrument", "the Convention as a whole"),
        ("preamble/2", "preambular paragraph 2"),
        ("preamble", "Preamble"),
        ("2/2", "Art. 2(2)"),
    ] {
        assert_eq!(place_in_sentence(&linked, &target.parse().unwrap()), said);
    }
    let mut briefing = linked.briefing().clone();
    for (title, said) in [
        ("Optional Protocol to the Convention on Lamps", "the Protocol as a whole".to_owned()),
        ("Lamps", format!("{} as a whole", briefing.instrument.short_name())),
    ] {
        briefing.instrument.title = title.to_owned();
        assert_eq!(place_in_sentence(&LinkedBriefing::new(briefing.clone()), &Target::Instrument), said);
    }
}

#[test]
fn what_is_said_is_cited_with_the_actor_once_and_a_draft_without_numbers_of_another_edition() {
    check(
        &linked(BRIEFING),
        &[
            // Where it stands, and not the power it limits.
            (
                "s:complaint",
                [
                    "Complaint to a court, Convention on the Lighting of Harbours, General Assembly resolution 99/1, annex II, art. 2, para. 2 [summary, verified against the original]. Source: “Convention on the Lighting of Harbours”, General Assembly resolution 99/1, annex II, 1 March 2025.",
                    "Complaint to a court, Convention on the Lighting of Harbours (adopted 1 March 2025) UNGA Res 99/1, annex II, art 2(2) [summary, verified against the original]. Source: ‘Convention on the Lighting of Harbours’ (1 March 2025) UNGA Res 99/1, annex II.",
                    "Complaint to a court [Safeguard; summary, verified against the original]. Convention on the Lighting of Harbours, art. 2(2), March 1, 2025, A/RES/99/1, annex II. Source: United Nations General Assembly. (2025, March 1). Convention on the Lighting of Harbours (A/RES/99/1, annex II).",
                ],
            ),
            // Tied to marked words; the number is the one the critic cited.
            (
                "c:draft",
                [
                    "Union of Ship Masters, on when, 10 July 2024, commenting on First draft (A/AC.500/3), cited as “Art. 3(2)”, on what became Convention on the Lighting of Harbours, General Assembly resolution 99/1, annex II, art. 2, para. 2 [summary, secondary source]. Source: “Is ‘as appropriate’ enough?”, 10 July 2024.",
                    "Union of Ship Masters, on when (10 July 2024), commenting on First draft (UN Doc A/AC.500/3), cited as ‘Art. 3(2)’, on what became Convention on the Lighting of Harbours (adopted 1 March 2025) UNGA Res 99/1, annex II, art 2(2) [summary, secondary source]. Source: ‘Is “as appropriate” enough?’ (10 July 2024).",
                    "Union of Ship Masters. (2024, July 10). [Critique: on when; summary, secondary source]. Commenting on First draft (A/AC.500/3), cited as “Art. 3(2)”, on what became Convention on the Lighting of Harbours, art. 2(2), March 1, 2025, A/RES/99/1, annex II. Source: Is “as appropriate” enough? (2024, July 10).",
                ],
            ),
            (
                "c:unnumbered",
                [
                    "Union of Ship Masters and pilots, on fog, 30 September–2 October 2024, commenting on Second draft, on what became Convention on the Lighting of Harbours, General Assembly resolution 99/1, annex II, preamble, “Recital on fog”; chap. I [summary, unverified]. Source: “Is ‘as appropriate’ enough?”, 10 July 2024; Harbour Office, “Record of the talks”, September–October 2024, A/AC.500/SR.9, available at https://example.org/record.",
                    "Union of Ship Masters and pilots, on fog (30 September–2 October 2024), commenting on Second draft, on what became Convention on the Lighting of Harbours (adopted 1 March 2025) UNGA Res 99/1, annex II, preamble ‘Recital on fog’, ch I [summary, unverified]. Source: ‘Is “as appropriate” enough?’ (10 July 2024); Harbour Office, ‘Record of the talks’ (September–October 2024) UN Doc A/AC.500/SR.9 <https://example.org/record>.",
                    "Union of Ship Masters and pilots. (2024, September 30–October 2). [Critique: on fog; summary, unverified]. Commenting on Second draft, on what became Convention on the Lighting of Harbours, pmbl. “Recital on fog”, ch. I, March 1, 2025, A/RES/99/1, annex II. Source: Is “as appropriate” enough? (2024, July 10); Harbour Office. (2024, September–October). Record of the talks (A/AC.500/SR.9). https://example.org/record.",
                ],
            ),
            (
                "c:final",
                [
                    "Union of Ship Masters, April 2025, commenting on Convention on the Lighting of Harbours, General Assembly resolution 99/1, annex II, art. 2, para. 2 (a) [summary, secondary source]. No source named.",
                    "Union of Ship Masters (April 2025), commenting on Convention on the Lighting of Harbours (adopted 1 March 2025) UNGA Res 99/1, annex II, art 2(2)(a) [summary, secondary source]. No source named.",
                    "Union of Ship Masters. (2025, April). [Critique; summary, secondary source]. Commenting on Convention on the Lighting of Harbours, art. 2(2)(a), March 1, 2025, A/RES/99/1, annex II. No source named.",
                ],
            ),
            (
                "re:reply",
                [
                    "Chair of the talks, reply to Union of Ship Masters, on when, September 2024 [summary, secondary source]. Source: Harbour Office, “Record of the talks”, September–October 2024, A/AC.500/SR.9, available at https://example.org/record.",
                    "Chair of the talks, reply to Union of Ship Masters, on when (September 2024) [summary, secondary source]. Source: Harbour Office, ‘Record of the talks’ (September–October 2024) UN Doc A/AC.500/SR.9 <https://example.org/record>.",
                    "Chair of the talks. (2024, September). [Reply to Union of Ship Masters, on when; summary, secondary source]. Source: Harbour Office. (2024, September–October). Record of the talks (A/AC.500/SR.9). https://example.org/record.",
                ],
            ),
            (
                "re:own",
                [
                    "Union of Ship Masters, reply to its own critique, on when, 2025 [summary, unverified]. Source: “Is ‘as appropriate’ enough?”, 10 July 2024.",
                    "Union of Ship Masters, reply to its own critique, on when (2025) [summary, unverified]. Source: ‘Is “as appropriate” enough?’ (10 July 2024).",
                    "Union of Ship Masters. (2025). [Reply to its own critique, on when; summary, unverified]. Source: Is “as appropriate” enough? (2024, July 10).",
                ],
            ),
            // A heading is the compilers', and no title the speaker gave.
            (
                "p:chair-2025",
                [
                    "Chair of the talks, 1 March 2025, commenting on Convention on the Lighting of Harbours, General Assembly resolution 99/1, annex II, art. 2, para. 2 [summary “Is it enough?”, secondary source]. Source: Harbour Office, “Record of the talks”, September–October 2024, A/AC.500/SR.9, available at https://example.org/record.",
                    "Chair of the talks (1 March 2025), commenting on Convention on the Lighting of Harbours (adopted 1 March 2025) UNGA Res 99/1, annex II, art 2(2) [summary ‘Is it enough?’, secondary source]. Source: Harbour Office, ‘Record of the talks’ (September–October 2024) UN Doc A/AC.500/SR.9 <https://example.org/record>.",
                    "Chair of the talks. (2025, March 1). [Position; summary “Is it enough?”, secondary source]. Commenting on Convention on the Lighting of Harbours, art. 2(2), March 1, 2025, A/RES/99/1, annex II. Source: Harbour Office. (2024, September–October). Record of the talks (A/AC.500/SR.9). https://example.org/record.",
                ],
            ),
            // Said before there was a text.
            (
                "p:before",
                [
                    "Chair of the talks, 2019, on what became Convention on the Lighting of Harbours, General Assembly resolution 99/1, annex II [summary, secondary source]. Source: “Harbour Times asks why”.",
                    "Chair of the talks (2019), on what became Convention on the Lighting of Harbours (adopted 1 March 2025) UNGA Res 99/1, annex II [summary, secondary source]. Source: ‘Harbour Times asks why’.",
                    "Chair of the talks. (2019). [Position; summary, secondary source]. On what became Convention on the Lighting of Harbours, March 1, 2025, A/RES/99/1, annex II. Source: Harbour Times. (n.d.). Harbour Times asks why.",
                ],
            ),
        ],
    );
}

#[test]
fn whatever_else_can_be_cited_is_named() {
    check(
        &linked(BRIEFING),
        &[
            ("a:masters", ["Union of Ship Masters [NGO]."; 3]),
            ("w:ten", ["Ten minutes on inspection [walk]."; 3]),
            (
                "e:adopted",
                [
                    "“Adopted at last”, 1 March 2025 [summary, secondary source]. Source: Harbour Office, “Record of the talks”, September–October 2024, A/AC.500/SR.9, available at https://example.org/record.",
                    "‘Adopted at last’ (1 March 2025) [summary, secondary source]. Source: Harbour Office, ‘Record of the talks’ (September–October 2024) UN Doc A/AC.500/SR.9 <https://example.org/record>.",
                    "Adopted at last. (2025, March 1). [Event; summary, secondary source]. Source: Harbour Office. (2024, September–October). Record of the talks (A/AC.500/SR.9). https://example.org/record.",
                ],
            ),
            (
                "t:lamp",
                [
                    "“lamp”, Convention on the Lighting of Harbours, General Assembly resolution 99/1, annex II, art. 4, subpara. (c) [summary, verified against the original]. Source: “Convention on the Lighting of Harbours”, General Assembly resolution 99/1, annex II, 1 March 2025.",
                    "‘lamp’, Convention on the Lighting of Harbours (adopted 1 March 2025) UNGA Res 99/1, annex II, art 4(c) [summary, verified against the original]. Source: ‘Convention on the Lighting of Harbours’ (1 March 2025) UNGA Res 99/1, annex II.",
                    "“lamp”, Convention on the Lighting of Harbours, art. 4(c), March 1, 2025, A/RES/99/1, annex II [summary, verified against the original]. Source: United Nations General Assembly. (2025, March 1). Convention on the Lighting of Harbours (A/RES/99/1, annex II).",
                ],
            ),
            (
                "src:record",
                [
                    "Harbour Office, “Record of the talks”, September–October 2024, A/AC.500/SR.9, available at https://example.org/record.",
                    "Harbour Office, ‘Record of the talks’ (September–October 2024) UN Doc A/AC.500/SR.9 <https://example.org/record>.",
                    "Harbour Office. (2024, September–October). Record of the talks (A/AC.500/SR.9). https://example.org/record.",
                ],
            ),
            (
                "src:letter",
                [
                    "Union of Ship Masters, “Is ‘as appropriate’ enough?”, 10 July 2024.",
                    "Union of Ship Masters, ‘Is “as appropriate” enough?’ (10 July 2024).",
                    "Union of Ship Masters. (2024, July 10). Is “as appropriate” enough?",
                ],
            ),
        ],
    );
}

#[test]
fn a_treaty_is_cited_with_no_more_than_the_briefing_says_of_it() {
    let cited = |change: &dyn Fn(String) -> String| {
        let linked = linked(&change(BRIEFING.to_owned()));
        CitationStyle::ALL.map(|style| {
            let cited = citation(&linked, &"2/2".parse().unwrap(), style);
            cited.split(" [Summary").next().unwrap().to_owned()
        })
    };
    let symbol = |symbol: &'static str| move |text: String| text.replace("A/RES/99/1, annex II", symbol);
    for (given, un, oscola) in [
        // A resolution that is the text itself, of any body and session.
        ("A/RES/99/1", "General Assembly resolution 99/1, art. 2, para. 2", "UNGA Res 99/1 art 2(2)"),
        ("A/RES/2200A(XXI)", "General Assembly resolution 2200 A (XXI), art. 2, para. 2", "UNGA Res 2200 A (XXI) art 2(2)"),
        ("A/RES/S-30/1, annex", "General Assembly resolution S-30/1, annex, art. 2, para. 2", "UNGA Res S-30/1, annex, art 2(2)"),
        ("S/RES/1373 (2001)", "Security Council resolution 1373 (2001), art. 2, para. 2", "UNSC Res 1373 (2001) art 2(2)"),
        ("E/RES/2031/4", "Economic and Social Council resolution 2031/4, art. 2, para. 2", "ECOSOC Res 2031/4 art 2(2)"),
        ("A/HRC/RES/90/2", "Human Rights Council resolution 90/2, art. 2, para. 2", "UNHRC Res 90/2 art 2(2)"),
        // One of a form that is not known stays as it is written.
        ("A/RES/strange", "A/RES/strange, art. 2, para. 2", "UN Doc A/RES/strange art 2(2)"),
        // A symbol of others says nothing of the United Nations.
        ("HLC/2025/1", "HLC/2025/1, 1 March 2025, art. 2, para. 2", "HLC/2025/1 art 2(2)"),
    ] {
        let [un_cited, oscola_cited, apa_cited] = cited(&symbol(given));
        assert_eq!(un_cited, format!("Convention on the Lighting of Harbours, {un}"));
        assert_eq!(oscola_cited, format!("Convention on the Lighting of Harbours (adopted 1 March 2025) {oscola}"));
        assert_eq!(apa_cited, format!("Convention on the Lighting of Harbours, art. 2(2), March 1, 2025, {given}"));
    }
    // The current edition is a draft: its name and day, and no adoption.
    let draft = |text: String| text.replace("current: \"final\"", "current: \"draft1\"").replace("adopted: \"2025-03-01\",", "");
    assert_eq!(
        cited(&draft),
        [
            "Convention on the Lighting of Harbours, A/AC.500/3, art. 2, para. 2",
            "Convention on the Lighting of Harbours (First draft, June 2024) UN Doc A/AC.500/3 art 2(2)",
            "Convention on the Lighting of Harbours (First draft), art. 2(2), June 2024, A/AC.500/3",
        ]
    );
    // A draft without a symbol is not given that of the treaty.
    let unsigned = |text: String| {
        text.replace("current: \"final\"", "current: \"draft2\"").replace("symbol: \"A/RES/99/1, annex II\",\n        adopted", "adopted")
    };
    assert_eq!(
        cited(&unsigned),
        [
            "Convention on the Lighting of Harbours, Second draft, September 2024, art. 2, para. 2",
            "Convention on the Lighting of Harbours (Second draft, September 2024) art 2(2)",
            "Convention on the Lighting of Harbours (Second draft), art. 2(2), September 2024",
        ]
    );
}

#[test]
fn words_on_a_later_edition_are_of_what_the_current_one_had_been() {
    let linked = linked(&BRIEFING.replace("current: \"final\"", "current: \"draft1\"").replace("adopted: \"2025-03-01\",", ""));
    let cited = citation(&linked, &"c:final".parse().unwrap(), CitationStyle::Un);
    let expected = "Union of Ship Masters, April 2025, commenting on Adopted text (General Assembly resolution 99/1, annex II), cited as “Art. 2(2)(a)”, on what had been Convention on the Lighting of Harbours, A/AC.500/3, art. 2, para. 2 (a) [";
    assert!(cited.starts_with(expected), "{cited}");
}

#[test]
fn an_entry_of_the_bibliography_ends_as_its_style_does() {
    let linked = linked(BRIEFING);
    let source = linked.source("press").unwrap();
    let cited = CitationStyle::ALL.map(|style| source_citation(source, style));
    assert_eq!(cited, ["“Harbour Times asks why”.", "‘Harbour Times asks why’", "Harbour Times. (n.d.). Harbour Times asks why."]);
}

#[test]
fn citing_every_paragraph_of_an_article_costs_their_number_and_not_its_square() {
    let time = |paragraphs: usize| {
        let list: Vec<String> = (1..=paragraphs).map(|at| format!("\nParagraph(address: \"2/{at}\", text: \"Lamps shine.\"),")).collect();
        let text = BRIEFING.replace("Paragraph(address: \"2/3\", label: \"2 bis\", text: \"Complaints cost nothing.\"),", "");
        let begin = text.find("Paragraph(address: \"2/1\"").unwrap();
        let end = begin + text[begin..].find("],\n        ),\n        Provision(\n            id: \"4\"").unwrap();
        // What is tied to what stood there leads nowhere now.
        let (briefing, _) = plenary::load::parse(format!("{}{}{}", &text[..begin], list.concat(), &text[end..]).as_bytes());
        let linked = LinkedBriefing::new(briefing);
        let targets: Vec<Target> =
            linked.provision_by_id("2").unwrap().paragraphs.iter().map(|one| Target::Text(one.address.clone())).collect();
        assert_eq!(targets.len(), paragraphs);
        let start = Instant::now();
        for target in &targets {
            assert!(citation(&linked, target, CitationStyle::Un).contains("art. 2, para. "));
        }
        start.elapsed()
    };
    let fastest = |paragraphs: usize| (0..3).map(|_| time(paragraphs)).min().unwrap();
    let (few, many) = (fastest(1000), fastest(16_000));
    // Sixteen times as many; the square would be 256.
    assert!(many < few * 80, "{few:?} for 1,000 and {many:?} for 16,000");
}

#[test]
fn every_paragraph_is_found_by_its_address() {
    fn each(linked: &LinkedBriefing, paragraphs: &[Paragraph]) -> usize {
        let found = paragraphs.iter().filter(|one| linked.paragraph(&one.address).is_some_and(|found| std::ptr::eq(found, *one)));
        assert_eq!(found.count(), paragraphs.len());
        paragraphs.iter().map(|one| 1 + each(linked, &one.children)).sum()
    }
    let linked = linked(BRIEFING);
    let all: usize = linked.briefing().provisions.iter().map(|provision| each(&linked, &provision.paragraphs)).sum();
    assert_eq!(all, 8);
    for nowhere in ["2/9", "9/1", "2/2/z", "2"] {
        assert!(linked.paragraph(&nowhere.parse().unwrap()).is_none(), "{nowhere}");
    }
}
