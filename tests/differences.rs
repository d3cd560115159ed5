//! What is told of a briefing that was saved anew: each item that says something else, and no other.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{linked::Difference, model::Target};

/// What became of the example with one piece replaced.
#[track_caller]
fn difference(from: &str, to: &str) -> Difference {
    let before = support::example();
    assert_eq!(before.matches(from).count(), 1, "{from}");
    Difference::between(&support::read(&before).0, &support::read(&before.replacen(from, to, 1)).0)
}

fn targets(of: &[&str]) -> Vec<Target> {
    of.iter().map(|target| target.parse().unwrap()).collect()
}

#[test]
fn a_change_of_anything_that_an_item_says_is_a_change_of_that_item_alone() {
    for (from, to, changed) in [
        ("title: \"Harbour Lights Convention\"", "title: \"Harbour Lights\"", "instrument"),
        ("heading: \"Duties\"", "heading: \"Duties at night\"", "instrument"),
        ("label: \"Article 2\"", "label: \"Art. 2\"", "2"),
        ("heading: \"Inspection of lamps\"", "heading: \"Inspections\"", "2"),
        ("numbered: {\"draft1\": \"3\"}", "numbered: {\"draft1\": \"4\"}", "2"),
        ("topics: [\"search\"]", "topics: [\"entry\"]", "2"),
        ("Power(name: \"inspection\"", "Power(name: \"boarding\"", "2"),
        ("            division: \"I\",\n", "", "2"),
        ("at night to look at its lamps.", "to look at its lamps.", "2/1"),
        ("Boarding is recorded", "Each boarding is recorded", "2/2"),
        ("the harbour court; or", "the court; or", "2/2/a"),
        ("of the inspector.\", basis: Unchecked", "of the inspector.\", basis: Checked", "2/2/b"),
        ("Each harbour decides", "A harbour decides", "s:complaint"),
        ("protects nobody.", "protects few.", "c:masters-when"),
        ("differs too much for one rule.", "differs.", "c:masters-when"),
        ("Lit harbours save lives", "Lit harbours save ships", "p:chair-2025"),
        ("Speaks for those who sail.", "Speaks for sailors.", "a:masters"),
        ("Without a vote.", "By consensus.", "e:adopted"),
        ("The person in command of a ship.", "Who commands a ship.", "t:master"),
        ("publisher: \"Harbour Office\"", "publisher: \"Office\"", "src:record"),
        ("Let two people read", "Let one person read", "w:ten-minutes"),
    ] {
        let difference = difference(from, to);
        assert_eq!(difference, Difference { changed: targets(&[changed]), ..Difference::default() }, "{from}");
        assert!(!difference.is_nothing());
    }
}

#[test]
fn what_came_what_went_and_what_only_moved_are_told_apart() {
    let comment = difference("// A briefing on an invented treaty.", "// A treaty that nobody made.");
    assert!(comment.is_nothing() && !comment.moved);
    let came = "the harbour court;\"), Paragraph(address: \"2/2/c\", text: \"a third body; or";
    let came = difference("the harbour court; or", came);
    assert_eq!((came.new, came.changed, came.gone), (targets(&["2/2/c"]), targets(&["2/2/a"]), Vec::new()));
    let gone = difference("Paragraph(address: \"2/2/a\", text: \"the harbour court; or\"),", "");
    assert_eq!((gone.new, gone.changed, gone.gone), (Vec::new(), Vec::new(), targets(&["2/2/a"])));
    let chair = "Actor(id: \"chair\", name: \"Chair of the talks\", kind: Expert),";
    let example = support::example();
    let moved =
        example.replacen(chair, "", 1).replacen("actors: [\n        Actor(", &format!("actors: [\n        {chair}\n        Actor("), 1);
    let moved = Difference::between(&support::read(&example).0, &support::read(&moved).0);
    assert!(moved.is_nothing() && moved.moved, "{moved:?}");
}
