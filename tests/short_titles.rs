//! Short titles: at most forty letters, shown where the whole one does not fit, found, and never in its place elsewhere.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    describe,
    linked::{Item, LinkedBriefing},
    load::load,
    model::Briefing,
};

/// The example with a short title on its article, its safeguard, its critique and its position.
fn with(title: &str) -> (Briefing, Vec<String>) {
    let mut text = support::example().replace("format: 1", "format: 2");
    for before in
        ["heading: \"Inspection of lamps\",", "name: \"Complaint to a court\",", "title: \"Masters, on when\",", "id: \"chair-2025\","]
    {
        assert!(text.contains(before), "{before}");
        text = text.replacen(before, &format!("{before} short_title: \"{title}\","), 1);
    }
    let (briefing, problems) = support::read(&text);
    (briefing, support::lines(&problems))
}

#[test]
fn forty_letters_are_short_and_one_more_is_reported() {
    let forty = "A lamp on each quay of the whole harbour";
    assert_eq!(forty.chars().count(), 40);
    assert_eq!(with(forty).1, [""; 0]);
    let (briefing, problems) = with(&format!("{forty}s"));
    assert_eq!(problems.len(), 4, "{problems:?}");
    for (problem, item) in problems.iter().zip(["Provision 2", "Safeguard complaint", "Critique masters-when", "Position chair-2025"]) {
        let says =
            format!("warning[long-short-title]: {item} has a `short_title` of 41 letters, and there may be no room for more than 40.");
        assert!(problem.contains(&says), "{problem}");
    }
    assert!(briefing.provisions[0].short_title.is_some(), "it is used all the same");
}

#[test]
fn a_place_and_an_item_keep_their_names_and_have_a_short_one_besides() {
    let linked = LinkedBriefing::new(with("Lamps, in short").0);
    for target in ["2", "s:complaint", "c:masters-when", "p:chair-2025"] {
        assert_eq!(linked.short_title(&target.parse().unwrap()), Some("Lamps, in short"), "{target}");
    }
    let section = &linked.sections()[linked.section_of(&"2".parse().unwrap()).unwrap()];
    assert_eq!(describe::contents_line(&linked, section).1, "Inspection of lamps");
    let card = describe::card(&linked, Item::Safeguard(0), section);
    assert_eq!((card.name.as_str(), card.short_name.as_deref()), ("Complaint to a court", Some("Lamps, in short")));
    assert!(linked.short_title(&"instrument".parse().unwrap()).is_none());
}

#[test]
fn long_headings_of_the_bundled_convention_have_one() {
    let (briefing, problems) = load(&support::root().join("briefings/un-convention-against-cybercrime.ron"));
    assert_eq!(support::lines(&problems), [""; 0]);
    for provision in &briefing.provisions {
        let is_long = provision.heading.chars().count() > 40;
        assert_eq!(provision.short_title.is_some(), is_long, "{}: {}", provision.label, provision.heading);
    }
}

/// Every safeguard, critique and position of a briefing, by the letter of its kind and its id: its name or title, and the short one.
fn named(briefing: &Briefing) -> Vec<(String, &str, Option<&str>)> {
    let safeguards = briefing.safeguards.iter().map(|one| (format!("s:{}", one.id), Some(&one.name), &one.short_title));
    let critiques = briefing.critiques.iter().map(|one| (format!("c:{}", one.id), one.title.as_ref(), &one.short_title));
    let positions = briefing.positions.iter().map(|one| (format!("p:{}", one.id), one.title.as_ref(), &one.short_title));
    let all = safeguards.chain(critiques).chain(positions);
    all.filter_map(|(id, name, short)| Some((id, name?.as_str(), short.as_deref()))).collect()
}

#[test]
fn items_of_the_bundled_briefings_with_a_long_name_have_a_short_one_that_fits() {
    for path in support::shipped() {
        let briefing = load(&path).0;
        let named = named(&briefing);
        let long = named.iter().filter(|(_, name, _)| name.chars().count() > 40).count();
        assert!(long > 10, "{}: {long} names are long", path.display());
        for (id, name, short) in named {
            let is_long = name.chars().count() > 40;
            assert_eq!(short.is_some(), is_long, "{}: {id}, {name:?}", path.display());
            assert!(
                short.is_none_or(|short| short.chars().count() <= 40 && short.chars().count() < name.chars().count()),
                "{id}: {short:?}"
            );
        }
    }
}

#[test]
fn no_two_items_of_a_kind_have_one_short_title() {
    for path in support::shipped() {
        let briefing = load(&path).0;
        let mut seen = std::collections::HashMap::new();
        for (id, _, short) in named(&briefing) {
            let Some(short) = short else { continue };
            let other = seen.insert((id[..2].to_owned(), short.to_owned()), id.clone());
            assert_eq!(other, None, "{}: {id} is called {short:?} too", path.display());
        }
    }
}

#[cfg(feature = "window")]
#[test]
fn a_folded_card_shows_it_where_the_name_does_not_fit() {
    use plenary::state::{FileChange, Opened, Origin};
    use std::sync::Arc;
    let long = "A name that is so long that no folded card of any pane in any window has room for all the words of it on the one line";
    let mut briefing = support::generate::briefing(2, 12, 2);
    for (number, safeguard) in briefing.safeguards.iter_mut().enumerate() {
        safeguard.name = format!("{long}, number {number}");
        safeguard.short_title = Some(format!("Short name {number}"));
        // One card is open, as it is tied to the subject; the others are a line each.
        safeguard.ties.truncate(1);
        safeguard.ties[0].to = if number == 0 { "1/1" } else { "1/2" }.parse().unwrap();
    }
    let linked = Arc::new(LinkedBriefing::new(briefing));
    let opened = Opened { origin: Origin::Shipped("short"), linked, problems: Vec::new(), nothing: false };
    let mut reader = support::reader::Reader::open();
    reader.change(FileChange::Opened(Box::new(opened)));
    reader.change(plenary::state::NavigationChange::GoTo("1/1".parse().unwrap()));
    reader.harness.run();
    let shown = (0..12).filter(|number| reader.shows(&format!("Short name {number}"))).count();
    assert!(shown > 1, "no folded card shows its short name: {:?}", reader.cards());
    assert!(!reader.shows("Short name 0"), "an open card has room for all of its name");
}
