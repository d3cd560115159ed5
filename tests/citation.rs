//! Citations in three styles, on what the briefing of the Convention holds.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    describe::{Style, citation, source_citation},
    library::Library,
    model::{Source, SourceKind, Target},
};

fn convention() -> Library {
    let path = support::shipped().into_iter().find(|path| path.ends_with("un-convention-against-cybercrime.ron")).unwrap();
    Library::new(plenary::load::load(&path).0)
}

#[test]
fn a_paragraph_is_cited_with_its_edition_its_date_and_that_it_is_a_summary() {
    let library = convention();
    let cite = |at: &str, style| citation(&library, &at.parse().unwrap(), style);
    let end = ". Plenary briefing: UN Convention against Cybercrime, as of 21 Nov 2026.";
    for (style, place) in [
        (Style::Un, "United Nations Convention against Cybercrime, Adopted text, A/RES/79/243, 24 December 2024, art. 24, para. 2 ["),
        (Style::Oscola, "United Nations Convention against Cybercrime (adopted text, 24 December 2024) A/RES/79/243 art 24(2) ["),
        (Style::Apa, "United Nations Convention against Cybercrime, Art. 24(2), 2024, December 24 (Adopted text, A/RES/79/243) ["),
    ] {
        let cited = cite("24/2", style);
        assert!(cited.starts_with(place), "{style:?}: {cited}");
        assert!(cited[place.len()..].starts_with("Summary"), "{style:?} says that it is a summary: {cited}");
        assert!(cited.ends_with(end), "{style:?}: {cited}");
    }
    assert!(cite("40/21/b", Style::Un).contains("art. 40, para. 21 (b)"), "{}", cite("40/21/b", Style::Un));
    assert!(cite("2/h", Style::Un).contains("art. 2, subpara. (h)"), "{}", cite("2/h", Style::Un));
    assert!(cite("24", Style::Oscola).contains(" art 24 ["));
    assert!(cite("preamble/3", Style::Un).contains("Preamble(3)"));
}

#[test]
fn every_item_is_cited_with_who_when_and_its_sources() {
    let library = convention();
    let briefing = library.briefing();
    for style in Style::ALL {
        for critique in &briefing.critiques {
            let cited = citation(&library, &Target::Critique(critique.id.clone()), style);
            assert!(cited.contains(library.actor_name(&critique.actor)), "{cited}");
            assert!(cited.contains(&critique.date.start.year.to_string()) && cited.contains("[summary, "), "{cited}");
            for source in &critique.sources {
                assert!(cited.contains(&library.source(source).unwrap().title), "{cited}");
            }
            for reply in &critique.replies {
                let cited = citation(&library, &Target::Reply(reply.id.clone()), style);
                assert!(cited.contains(library.actor_name(&reply.actor)) && cited.contains("reply to"), "{cited}");
            }
        }
        for safeguard in &briefing.safeguards {
            let cited = citation(&library, &Target::Safeguard(safeguard.id.clone()), style);
            assert!(cited.starts_with(&safeguard.name) && cited.contains("[summary, "), "{cited}");
        }
        for source in &briefing.sources {
            let cited = citation(&library, &Target::Source(source.id.clone()), style);
            assert!(cited.contains(&source.title) && cited.contains("as of 21 Nov 2026"), "{cited}");
        }
    }
}

#[test]
fn sources_are_written_as_each_style_has_them() {
    let source = Source {
        id: "x".to_owned(),
        title: "Still too broad".to_owned(),
        author: Some("Example Group".to_owned()),
        publisher: Some("Example Press".to_owned()),
        date: Some("2024-07-31".parse().unwrap()),
        url: Some("https://example.org/x".to_owned()),
        symbol: Some("A/AC.291/1".to_owned()),
        kind: SourceKind::Letter,
        note: None,
    };
    let cite = |source: &Source| Style::ALL.map(|style| source_citation(source, style));
    assert_eq!(
        cite(&source),
        [
            "Example Group, “Still too broad”, Example Press, 31 July 2024, A/AC.291/1, available at https://example.org/x.",
            "Example Group, ‘Still too broad’ (Example Press, 31 July 2024) A/AC.291/1 <https://example.org/x>",
            "Example Group. (2024, July 31). Still too broad (A/AC.291/1). Example Press. https://example.org/x",
        ]
    );
    // What is not known is left out, never made up.
    let bare = Source { author: None, publisher: None, date: None, url: None, symbol: None, ..source };
    assert_eq!(cite(&bare), ["“Still too broad”.", "‘Still too broad’", "Still too broad. (n.d.)."]);
}
