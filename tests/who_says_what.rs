//! Who says what on a place of the text, and what the page of an actor says of where it was said.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::{Key, Modifiers};
use plenary::{
    describe::{PageEntry, actor_page, who_says_what},
    linked::{Item, LinkedBriefing},
    load::load,
    model::{Actor, ActorKind, StateCode, Target},
    state::{NavigationChange, Page, SidePanel, SidePanelChange},
};
use support::{generate, reader::Reader};

fn flagship() -> LinkedBriefing {
    LinkedBriefing::new(load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0)
}

/// What is tied to Article 6 by the file alone: critiques, their replies, and positions.
fn on_article(linked: &LinkedBriefing, provision: &str) -> (usize, usize, usize) {
    let section = linked.section_of(&provision.parse().unwrap()).unwrap();
    let items = linked.sections()[section].placed.iter().map(|placed| placed.item);
    let (mut critiques, mut replies, mut positions) = (0, 0, 0);
    for item in items {
        match item {
            Item::Safeguard(_) => {}
            Item::Critique(index) => {
                critiques += 1;
                replies += linked.critique(index).replies.len();
            }
            Item::Position(_) => positions += 1,
        }
    }
    (critiques, replies, positions)
}

#[test]
fn all_that_is_said_on_an_article_stands_there_once_by_group_and_state() {
    let linked = flagship();
    let page = who_says_what(&linked, &"6".parse().unwrap());
    assert_eq!(page.title, "Who says what on Art. 6");
    let (critiques, replies, positions) = on_article(&linked, "6");
    let (headings, entries): (Vec<&PageEntry>, Vec<&PageEntry>) = page.entries.iter().partition(|entry| entry.is_heading);
    assert_eq!(entries.len(), critiques + replies + positions);
    assert!(
        page.about.contains(&format!("{critiques} critiques")) && page.about.contains(&format!("{positions} positions: ")),
        "{}",
        page.about
    );
    // Regional groups first, in their order.
    let groups: Vec<&str> = headings.iter().map(|heading| heading.head.split(": ").next().unwrap()).collect();
    let order = [
        "African States",
        "Asia-Pacific States",
        "Eastern European States",
        "Latin American and Caribbean States",
        "Western European and other States",
        "Other States",
        "Groups of States",
        "International bodies",
        "Civil society, companies and others",
    ];
    let places: Vec<usize> = groups.iter().map(|group| order.iter().position(|known| known == group).expect(group)).collect();
    assert!(places.is_sorted() && places.len() > 4, "{groups:?}");
    // A stance stands in the head of each position.
    let opposed =
        entries.iter().filter(|entry| matches!(entry.to, Some(Target::Position(_))) && entry.head.contains(" · Opposes · ")).count();
    assert_eq!(opposed, 2, "as the foot of the contents says");
}

#[test]
fn a_paragraph_has_what_is_said_on_it_and_tells_of_the_rest() {
    let linked = flagship();
    let paragraph = who_says_what(&linked, &"24/2".parse().unwrap());
    let article = who_says_what(&linked, &"24".parse().unwrap());
    let said = |page: &plenary::describe::Page| page.entries.iter().filter(|entry| !entry.is_heading).count();
    assert!(said(&paragraph) > 5 && said(&paragraph) < said(&article));
    assert!(paragraph.about.contains(" on other words of Art. 24."), "{}", paragraph.about);
    let empty =
        linked.sections().iter().find(|section| section.provision.is_some() && section.tally.critiques + section.tally.positions == 0);
    let nobody = who_says_what(&linked, &empty.unwrap().target);
    assert!(nobody.entries.is_empty() && nobody.about.starts_with("Nobody speaks on "), "{}", nobody.about);
}

#[test]
fn an_agency_counts_under_its_state() {
    let mut briefing = generate::briefing(1, 0, 3);
    let code = StateCode::parse("DEU");
    let actor = |id: &str, kind, member_of: &[&str]| Actor {
        id: id.to_owned(),
        name: id.to_uppercase(),
        kind,
        about: None,
        state: code,
        member_of: member_of.iter().map(|id| (*id).to_owned()).collect(),
    };
    briefing.actors = vec![
        actor("kestria", ActorKind::State, &[]),
        actor("bureau", ActorKind::State, &["kestria"]),
        actor("court", ActorKind::Legislator, &[]),
    ];
    for (critique, id) in briefing.critiques.iter_mut().zip(["kestria", "bureau", "court"]) {
        critique.actor = id.to_owned();
    }
    let linked = LinkedBriefing::new(briefing);
    let is_agency = ["kestria", "bureau", "court"].map(|id| linked.is_agency(linked.actor(id).unwrap()));
    assert_eq!(is_agency, [false, true, true]);
    let page = who_says_what(&linked, &"1".parse().unwrap());
    assert_eq!(page.entries[0].head, "Western European and other States: 1 State, 3 statements");
    assert!(page.entries.iter().any(|entry| entry.head.starts_with("BUREAU (Germany, agency or official) · ")), "{:#?}", page.entries);
}

#[test]
fn the_key_shows_it_for_the_paragraph_and_takes_it_away() {
    let mut reader = Reader::open();
    reader.change(NavigationChange::GoTo("24/2".parse().unwrap()));
    reader.press(Key::W);
    let shown = |reader: &Reader| match reader.open_briefing().side_panel() {
        Some(SidePanel::Page(Page::WhoSaysWhat(place))) => Some(place.clone()),
        _ => None,
    };
    assert_eq!(shown(&reader), Some("24/2".parse().unwrap()));
    assert!(reader.shows_heading("Who says what on Art. 24(2)"));
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    assert_eq!(shown(&reader), None);
    // Of an item it is about the article the item is read in.
    let target = reader.open_briefing().linked.target(Item::Critique(0));
    reader.change(NavigationChange::GoTo(target));
    reader.press(Key::W);
    assert!(matches!(shown(&reader), Some(Target::Text(_) | Target::Instrument | Target::Division(_))));
}

#[test]
fn while_it_is_open_it_is_about_the_subject_and_a_page_that_was_asked_for_stays() {
    let mut reader = Reader::open();
    let shown = |reader: &Reader| match reader.open_briefing().side_panel() {
        Some(SidePanel::Page(page)) => page.clone(),
        _ => panic!("the page is open"),
    };
    let who = |place: &str| Page::WhoSaysWhat(place.parse().unwrap());
    reader.change(NavigationChange::GoTo("24/2".parse().unwrap()));
    reader.press(Key::W);
    reader.change(NavigationChange::GoTo("6/1".parse().unwrap()));
    assert_eq!(shown(&reader), who("6/1"));
    assert!(reader.shows_heading("Who says what on Art. 6(1)") && !reader.shows_heading("Who says what on Art. 24(2)"));
    // Along the text by keys, and back.
    reader.press(Key::ArrowDown);
    assert_eq!(shown(&reader), who("6/2"));
    reader.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(shown(&reader), who("24/2"));
    // What is gone to from the page and hangs on the place leaves it as it is; what hangs elsewhere brings its article.
    let linked = std::sync::Arc::clone(&reader.open_briefing().linked);
    let section = &linked.sections()[linked.section_of(&"24".parse().unwrap()).unwrap()];
    let on = |item: Item, place: &str| {
        let place: Target = place.parse().unwrap();
        section.placed(item).unwrap().anchors.iter().any(|anchor| section.anchors[*anchor].target == place)
    };
    let critiques = || section.placed.iter().map(|placed| placed.item).filter(|item| matches!(item, Item::Critique(_)));
    let here = critiques().find(|item| on(*item, "24/2")).unwrap();
    reader.change(NavigationChange::GoTo(linked.target(here)));
    assert_eq!((reader.subject(), shown(&reader)), (linked.target(here), who("24/2")));
    let elsewhere = critiques().find(|item| !on(*item, "24/2") && on(*item, "24/1")).unwrap();
    reader.change(NavigationChange::GoTo("24/2".parse().unwrap()));
    reader.change(NavigationChange::GoTo(linked.target(elsewhere)));
    assert_eq!(shown(&reader), who("24"));
    // The key takes it away, whatever place it is about.
    reader.press(Key::W);
    assert!(reader.open_briefing().side_panel().is_none());
    // An actor was asked for, and stays.
    let actor = Page::Of(Target::Actor(linked.briefing().actors[0].id.clone()));
    reader.change(SidePanelChange::Page(Some(actor.clone())));
    reader.change(NavigationChange::GoTo("6/1".parse().unwrap()));
    assert_eq!(shown(&reader), actor);
}

#[test]
fn the_page_of_an_actor_names_the_article_of_everything_it_said() {
    let linked = flagship();
    let mut named = 0;
    for actor in &linked.briefing().actors {
        let page = actor_page(&linked, &actor.id);
        for entry in &page.entries {
            let places = entry.head.split(" · ").last().unwrap();
            assert!(places.starts_with("UNCC"), "{}: {}", actor.id, entry.head);
            named += usize::from(places.contains("Art. ") || places.contains("Convention as a whole") || places.contains("Preamble"));
        }
        let dates: Vec<&str> = page.entries.iter().map(|entry| entry.head.split(" · ").next().unwrap()).collect();
        assert!(dates.iter().all(|date| date.contains("20")), "{dates:?}");
    }
    assert!(named > 300, "{named}");
}
