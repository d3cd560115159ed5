//! The page for browsers: an anchor for every address that stays what it is, what folds, and one article alone.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    export::{Form, Progress, Scope, With, export},
    linked::LinkedBriefing,
    load::load,
    model::{Briefing, Paragraph},
};
use std::collections::BTreeSet;
use support::page::{attribute, marks};

fn flagship() -> Briefing {
    load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0
}

fn page(briefing: Briefing, scope: &Scope) -> String {
    let bytes = export(&LinkedBriefing::new(briefing), scope, Form::Html, With::default(), Progress::none()).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn ids(page: &str) -> BTreeSet<String> {
    marks(page).iter().filter_map(|(_, inside, _)| attribute(inside, "id").map(str::to_owned)).collect()
}

fn addresses(paragraphs: &[Paragraph], all: &mut Vec<String>) {
    for paragraph in paragraphs {
        all.push(paragraph.address.key());
        addresses(&paragraph.children, all);
    }
}

#[test]
fn every_address_and_every_item_has_its_anchor() {
    let briefing = flagship();
    let ids = ids(&page(briefing.clone(), &Scope::All));
    let mut wanted = Vec::new();
    for provision in &briefing.provisions {
        wanted.push(provision.id.clone());
        addresses(&provision.paragraphs, &mut wanted);
    }
    assert!(wanted.len() > 400);
    wanted.extend(briefing.instrument.divisions.iter().map(|division| format!("d-{}", division.id)));
    wanted.extend(briefing.safeguards.iter().map(|safeguard| format!("s-{}", safeguard.id)));
    wanted.extend(briefing.critiques.iter().map(|critique| format!("c-{}", critique.id)));
    wanted.extend(briefing.critiques.iter().flat_map(|critique| &critique.replies).map(|reply| format!("re-{}", reply.id)));
    wanted.extend(briefing.positions.iter().map(|position| format!("p-{}", position.id)));
    wanted.extend(briefing.actors.iter().map(|actor| format!("a-{}", actor.id)));
    wanted.extend(briefing.events.iter().map(|event| format!("e-{}", event.id)));
    wanted.extend(briefing.terms.iter().map(|term| format!("t-{}", term.id)));
    wanted.extend(briefing.sources.iter().map(|source| format!("src-{}", source.id)));
    wanted.push("instrument".to_owned());
    let missing: Vec<String> = wanted.into_iter().map(|id| id.replace('/', "-")).filter(|id| !ids.contains(id)).collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn an_anchor_is_the_same_on_the_page_of_one_article() {
    let whole = ids(&page(flagship(), &Scope::All));
    let part = ids(&page(flagship(), &Scope::Provision("24".parse().unwrap())));
    let only_there: Vec<&String> = part.difference(&whole).collect();
    assert_eq!(only_there, Vec::<&String>::new());
    assert!(["24", "24-2", "s-independent-review"].iter().all(|id| part.contains(*id)));
}

/// What stands in each element of a page that begins like this, down to its end.
fn within<'p>(page: &'p str, begins: &str, name: &str) -> Vec<&'p str> {
    let (open, end) = (format!("<{name}"), format!("</{name}>"));
    let mut all = Vec::new();
    for (start, _) in page.match_indices(begins) {
        let (mut depth, mut place) = (0_usize, start);
        loop {
            let rest = &page[place..];
            if rest.starts_with(&end) {
                depth -= 1;
                if depth == 0 {
                    break;
                }
            } else if rest.starts_with(&open) {
                depth += 1;
            }
            place += rest.chars().next().unwrap().len_utf8();
        }
        all.push(&page[start..place]);
    }
    all
}

#[test]
fn chapters_of_the_contents_fold_with_their_articles_in_them() {
    let page = page(flagship(), &Scope::All);
    let nav = within(&page, "<nav", "nav")[0];
    let chapters = within(nav, "<li class=\"group\">", "li");
    assert_eq!(chapters.len(), 9, "the nine chapters; the preamble is one line");
    let fourth = chapters.iter().find(|chapter| chapter.contains("href=\"#d-IV\"")).unwrap();
    assert!(fourth.contains("<details open><summary>") && fourth.contains("href=\"#24\"") && !fourth.contains("href=\"#35\""));
    for provision in flagship().provisions {
        assert_eq!(nav.matches(&format!("href=\"#{}\"", provision.id)).count(), 1, "{} stands once in the contents", provision.id);
    }
}

#[test]
fn what_links_a_card_is_folded_and_what_it_says_is_not() {
    let page = page(flagship(), &Scope::All);
    let folded = within(&page, "<details class=\"rel\">", "details");
    assert!(folded.len() > 150, "{}", folded.len());
    assert!(folded.iter().all(|of| of.contains("<summary>Related items") && of.contains("<a href=\"#")));
    assert!(folded.iter().all(|of| !of.contains("class=\"reply\"") && !of.contains("No reply found")));
    // All else that folds is open at first.
    let closed = page.matches("<details").count() - page.matches("<details open>").count() - page.matches("\" open>").count();
    assert_eq!(closed, folded.len());
}

#[test]
fn each_article_can_stand_alone() {
    let briefing = flagship();
    let whole = page(briefing.clone(), &Scope::All);
    for provision in &briefing.provisions {
        assert_eq!(whole.matches(&format!("<a href=\"#alone-{}\">", provision.id)).count(), 1, "{}", provision.id);
        assert!(whole.contains(&format!("class=\"cols\" id=\"alone-{}\"", provision.id)), "{}", provision.id);
    }
    assert!(whole.contains("Art. 24 alone, to print"));
    let alone = page(briefing, &Scope::Provision("24".parse().unwrap()));
    assert!(!alone.contains("alone, to print"), "a page of one article is that already");
    // An article whose id is that of a view keeps its own.
    let mut odd = flagship();
    let last = odd.provisions.last_mut().unwrap();
    last.id = "alone-24".to_owned();
    last.paragraphs.clear();
    let odd = page(odd, &Scope::All);
    support::page::a_page_is_whole(&odd);
    assert!(odd.contains("<a href=\"#alone-24-2\">Art. 24 alone, to print"), "the view gives way");
}
