//! The brief of one article: four pages at most, whole sentences, nothing dropped in silence.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    export::{ExportError, PaperForm, Progress, article_brief},
    linked::{Item, LinkedBriefing},
    load::load,
    model::*,
};
use proptest::prelude::*;
use support::{anything::any_briefing, page::a_page_is_whole, undo};

const FLAGSHIP: &str = "briefings/un-convention-against-cybercrime.ron";

fn flagship() -> LinkedBriefing {
    LinkedBriefing::new(load(&support::root().join(FLAGSHIP)).0)
}

fn page(linked: &LinkedBriefing, article: &str) -> String {
    let bytes = article_brief(linked, &article.parse().unwrap(), PaperForm::Html, Progress::none()).expect("it is an article");
    String::from_utf8(bytes).unwrap()
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Letters of a brief that Chromium prints on four pages of A4, with the fonts of the machine that checks exports: 14 400 at most
/// on the articles of the bundled briefing. Pages are counted there; a brief that outgrows its pages outgrows this too.
const LETTERS_OF_FOUR_PAGES: usize = 15_500;

#[test]
fn the_largest_articles_are_four_pages_of_letters() {
    let linked = flagship();
    for section in linked.sections() {
        let Some(provision) = section.provision else { continue };
        let letters = flat(&undo::html(&page(&linked, &linked.provision(provision).id))).chars().count();
        assert!(letters < LETTERS_OF_FOUR_PAGES, "{} has {letters} letters", section.target);
    }
}

#[test]
fn every_item_of_the_article_is_named_and_the_foot_counts_what_is_shortened() {
    let linked = flagship();
    for article in ["24", "6", "35", "40", "5", "12"] {
        let html = page(&linked, article);
        a_page_is_whole(&html);
        let words = flat(&undo::html(&html));
        let section = &linked.sections()[linked.section_of(&article.parse().unwrap()).unwrap()];
        let mut silent = 0;
        for placed in &section.placed {
            match placed.item {
                Item::Position(index) => {
                    let name = linked.actor_name(&linked.position(index).actor);
                    assert!(words.contains(&flat(name)), "{article}: {name}");
                }
                Item::Critique(index) => {
                    assert!(words.contains(&flat(&linked.item_name(placed.item))), "{article}");
                    let claim = flat(plenary::describe::first_sentences(&linked.critique(index).claim, 1, 0).0);
                    silent += usize::from(!words.contains(&claim));
                }
                Item::Safeguard(_) => assert!(words.contains(&flat(&linked.item_name(placed.item))), "{article}"),
            }
        }
        // A claim may have the words of another, so that fewer can be missing than are lines.
        let said = match silent {
            0 => String::new(),
            1 => "1 critique is a line".to_owned(),
            _ => format!("{silent} critiques are lines"),
        };
        assert!(words.contains(&said), "{article}: {silent} claims are left out in silence");
    }
}

#[test]
fn a_short_article_is_whole_and_says_so() {
    let linked = flagship();
    let words = flat(&undo::html(&page(&linked, "5")));
    assert!(words.contains("Claims are shortened to one or two sentences") && !words.contains("The annex has neither"));
    assert!(flat(&undo::html(&page(&linked, "12"))).contains("None."), "an empty cell says so");
}

#[test]
fn the_sum_is_that_of_the_article() {
    let linked = flagship();
    let section = &linked.sections()[linked.section_of(&"24".parse().unwrap()).unwrap()];
    let words = flat(&undo::html(&page(&linked, "24")));
    let tally = section.tally;
    assert!(words.contains(&format!("{} safeguards, {} critiques, ", tally.safeguards, tally.critiques)));
    assert!(words.contains(&format!("{} positions: ", tally.positions)));
}

#[test]
fn a_word_processor_gets_the_same_as_a_table_on_portrait_pages() {
    let linked = flagship();
    let bytes = article_brief(&linked, &"24/2".parse().unwrap(), PaperForm::Docx, Progress::none()).unwrap();
    let document = undo::part_of(&bytes, "word/document.xml");
    assert!(document.contains("w:tblHeader") && !document.contains("landscape") && document.contains("Heading1"));
    assert!(document.contains("<w:tag w:val=\"c:") && document.contains("/ask\"/>"));
    assert!(undo::part_of(&bytes, "word/styles.xml").contains("<w:lang w:val=\"en\""));
    let of_html = flat(&undo::html(&page(&linked, "24")));
    let of_docx = flat(&undo::docx(&bytes));
    for said in ["Criticized most", "Positions by regional group", "Asia-Pacific", "Secondary source"] {
        assert!(of_html.contains(said) && of_docx.contains(said), "{said}");
    }
    assert!(undo::part_of(&bytes, "word/footer1.xml").contains("critiques are lines"));
}

#[test]
fn what_is_no_article_is_told() {
    let linked = flagship();
    for (place, named) in [("instrument", "UNCC"), ("d:IV", "IV")] {
        let told = article_brief(&linked, &place.parse().unwrap(), PaperForm::Html, Progress::none()).unwrap_err();
        assert!(matches!(&told, ExportError::NoArticle(name) if name.contains(named)), "{told}");
        assert!(told.to_string().ends_with("is not one article, and a brief is of one."));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_article_has_a_brief(briefing in any_briefing()) {
        let linked = LinkedBriefing::new(briefing);
        for provision in &linked.briefing().provisions {
            let target = Target::Text(Address::provision(&provision.id));
            for form in PaperForm::ALL {
                let made = article_brief(&linked, &target, form, Progress::none());
                // Two provisions may have one id, and then the first has it.
                let Ok(bytes) = made else { continue };
                match form {
                    PaperForm::Html => a_page_is_whole(&String::from_utf8(bytes).unwrap()),
                    PaperForm::Docx => {
                        let document = undo::part_of(&bytes, "word/document.xml");
                        let mut reader = quick_xml::Reader::from_str(&document);
                        while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
                    }
                }
            }
        }
    }
}
