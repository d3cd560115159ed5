//! Kinds of provisions in the window: the contents, the text, the cards.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use plenary::{
    linked::LinkedBriefing,
    state::{ContentsChange, FileChange, NavigationChange, Opened, Origin},
};
use std::sync::Arc;
use support::reader::Reader;

/// The act on kites, without what is in a script that the fonts of a test have not.
fn kites() -> Reader {
    let (mut briefing, _) = plenary::format::read_briefing(include_bytes!("data/kinds.ron"));
    briefing.provisions.retain(|provision| provision.id != "zh");
    let opened =
        Opened { origin: Origin::Shipped("kites"), linked: Arc::new(LinkedBriefing::new(briefing)), problems: Vec::new(), nothing: false };
    let mut reader = Reader::open();
    reader.harness.state_mut().change(FileChange::Opened(Box::new(opened)));
    reader.harness.run();
    reader
}

/// The rows of the contents, as a screen reader says them without their counts, and their levels.
fn rows(reader: &Reader) -> Vec<(String, usize)> {
    let rows = reader.harness.query_all_by(|node| node.role() == Role::TreeItem);
    rows.filter_map(|row| {
        let node = row.accesskit_node();
        let label = node.label()?;
        let counts = label[..label.find(" safeguard")?].rfind(", ")?;
        Some((label[..counts].replacen(", ", " ", 1), node.data().level()?))
    })
    .collect()
}

#[test]
fn the_contents_say_number_heading_and_level_of_every_kind() {
    let reader = kites();
    let rows = rows(&reader);
    for (line, level) in [
        ("Part I Strings", 1),
        ("Sec. 1 Long strings", 2),
        ("1 Length", 3),
        ("2 bis Knots", 3),
        ("Recital 12 Strings differ in length.", 2),
        ("Rule 7 Colours", 2),
        ("Part B of Rule 7", 3),
        ("Vierter Leitsatz Calm", 2),
        ("OP 2 Calls upon all to fly;", 2),
        ("Sec. 3 Wind", 2),
        ("Sec. 3.2 Strong wind", 3),
        ("Sec. 3.2.1 Storm", 4),
        ("Annex II Knots in pictures", 2),
    ] {
        assert!(rows.contains(&(line.to_owned(), level)), "{line} at {level} is not among {rows:#?}");
    }
}

#[test]
fn a_long_number_never_touches_the_text_beside_it() {
    let mut reader = kites();
    reader.harness.state_mut().change(NavigationChange::GoTo("PP/2".parse().unwrap()));
    reader.harness.run();
    for (number, words) in [("PP1", "Recalling that kites fly,"), ("PP 2", "Noting that strings break,")] {
        let words = reader.harness.get_by_label(words).rect();
        // The foot names the paragraph as well.
        let numbers = reader.harness.query_all_by_label(number).map(|node| node.rect());
        let number = numbers.into_iter().find(|number| words.y_range().intersects(number.y_range())).unwrap();
        assert!(number.height() < words.height(), "on one line: {number:?}");
        assert!(words.left() - number.right() > 4.0, "{number:?} touches {words:?}");
    }
    let begins = |words: &str| reader.harness.get_by_label(words).rect().left();
    assert!((begins("Recalling that kites fly,") - begins("Noting that strings break,")).abs() < 0.1, "below one another");
}

#[test]
fn folding_a_part_folds_the_sections_in_it_away() {
    let mut reader = kites();
    let linked = &reader.open_briefing().linked;
    let part = linked.section_of(&"d:P1".parse().unwrap()).unwrap();
    reader.harness.state_mut().change(ContentsChange::Fold(part));
    reader.harness.run();
    let names: Vec<String> = rows(&reader).into_iter().map(|(line, _)| line).collect();
    assert!(names.contains(&"Part I Strings".to_owned()), "{names:#?}");
    assert!(!names.iter().any(|line| line.contains("Long strings") || line.contains("Length")), "{names:#?}");
    // Going there opens it again.
    reader.harness.state_mut().change(NavigationChange::GoTo("1".parse().unwrap()));
    reader.harness.run();
    assert!(rows(&reader).iter().any(|(line, _)| line == "1 Length"));
}

#[test]
fn a_card_says_the_kind_of_what_it_hangs_on() {
    let mut reader = kites();
    reader.go_to("Rule 7 Colours");
    let cards = reader.cards();
    assert!(cards.iter().any(|card| card.starts_with("Critique 1 of 1 on Rule 7:")), "{cards:#?}");
    assert!(cards.iter().any(|card| card.contains("on Rule 7(1)")), "{cards:#?}");
}
