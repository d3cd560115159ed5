//! Where a note belongs after a change, case by case: what is certain, what a person is asked, and what is lost.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    linked::{LinkedBriefing, TextKey},
    model::{Address, Briefing, Field, Note, Paragraph, Safeguard, Stamp, Target},
    notes::{Passages, Spot, place, place_all},
};
use std::ops::Range;

/// So many words that stand nowhere else: `b0 b1 b2`.
fn words(name: &str, numbers: Range<usize>) -> String {
    numbers.map(|number| format!("{name}{number}")).collect::<Vec<_>>().join(" ")
}

/// The first `kept` of so many words, with others in place of the rest.
fn first(name: &str, kept: usize, of: usize) -> String {
    format!("{} {}", words(name, 0..kept), words(&format!("other{name}"), kept..of))
}

/// The last `kept` of so many words, with others in place of the rest.
fn last(name: &str, kept: usize, of: usize) -> String {
    format!("{} {}", words(&format!("other{name}"), 0..of - kept), words(name, of - kept..of))
}

/// An article of these paragraphs, 1/1 and so on, and no other words.
fn text(paragraphs: &[&str]) -> Briefing {
    let mut briefing = support::generate::briefing(1, 0, 0);
    briefing.instrument.title.clear();
    briefing.instrument.divisions.clear();
    let provision = &mut briefing.provisions[0];
    (provision.heading, provision.text, provision.division) = (String::new(), None, None);
    let pattern = provision.paragraphs[0].clone();
    let numbered = |(index, text): (usize, &&str)| Paragraph {
        address: Address::provision("1").child((index + 1).to_string()),
        text: (*text).to_owned(),
        ..pattern.clone()
    };
    provision.paragraphs = paragraphs.iter().enumerate().map(numbered).collect();
    briefing
}

/// Safeguards of these ids and words.
fn safeguards(all: &[(&str, &str)]) -> Briefing {
    let pattern = support::generate::briefing(1, 1, 0).safeguards.remove(0);
    let named = |(id, words): &(&str, &str)| Safeguard {
        id: (*id).to_owned(),
        name: String::new(),
        guarantees: (*words).to_owned(),
        limits: None,
        ..pattern.clone()
    };
    Briefing { safeguards: all.iter().map(named).collect(), ..text(&[]) }
}

/// Where a note on an item, or on words of it, belongs in another briefing: how sure it is, the item, and its words.
fn belongs(then: &Briefing, target: &str, words: Option<&str>, now: &Briefing) -> String {
    let linked = LinkedBriefing::new(then.clone());
    let (then, now) = (Passages::new(&linked), Passages::new(&LinkedBriefing::new(now.clone())));
    let target: Target = target.parse().unwrap();
    let range = words.map(|words| {
        let start = then.passage(&target, TextKey::SUMMARY).unwrap().text.find(words).unwrap();
        start..start + words.len()
    });
    let placed = place(&now, &then.anchor(&linked, &Spot { words: range, ..target.into() }));
    let Some(spot) = placed.spot else { return format!("{:?}", placed.certainty) };
    let words = if spot.words.is_some() { format!(": {}", now.words_of(&spot).unwrap()) } else { String::new() };
    format!("{:?} {}{words}", placed.certainty, spot.target)
}

/// The same of a note on all of the second paragraph.
fn second(then: [&str; 3], now: &[&str]) -> String {
    belongs(&text(&then), "1/2", None, &text(now))
}

#[test]
fn half_of_the_words_must_be_there() {
    let (before, item, after) = (words("b", 0..32), words("w", 0..20), words("a", 0..32));
    let with = |kept| second([&before, &item, &after], &[&before, &first("w", kept, 20), &after]);
    assert_eq!((with(10), with(9)), ("Moved 1/2".to_owned(), "Unsure 1/2".to_owned()));
    assert_eq!(with(20), "Same 1/2");
}

#[test]
fn six_in_ten_of_what_stands_around_must_be_there() {
    let (item, after) = (words("w", 0..20), words("a", 0..10));
    let with = |kept| belongs(&text(&[&item, &after]), "1/1", None, &text(&[&item, &first("a", kept, 10)]));
    assert_eq!((with(6), with(5)), ("Same 1/1".to_owned(), "Unsure 1/1".to_owned()));
}

#[test]
fn a_side_that_has_become_another_makes_it_unsure() {
    let (before, item, after) = (words("b", 0..20), words("w", 0..20), words("a", 0..20));
    let with = |kept| second([&before, &item, &after], &[&last("b", kept, 20), &item, &after]);
    assert_eq!((with(9), with(8)), ("Same 1/2".to_owned(), "Unsure 1/2".to_owned()));
}

#[test]
fn enough_of_everything_together_must_be_there() {
    let (before, item, after) = (words("b", 0..15), words("w", 0..10), words("a", 0..15));
    let with = |kept| second([&before, &item, &after], &[&last("b", 9, 15), &first("w", kept, 10), &first("a", 9, 15)]);
    assert_eq!((with(8), with(7)), ("Moved 1/2".to_owned(), "Unsure 1/2".to_owned()));
}

#[test]
fn a_twin_that_fits_nearly_as_well_makes_it_unsure() {
    let (before, item, after) = (words("b", 0..10), words("w", 0..10), words("a", 0..10));
    let gap = words("gap", 0..60);
    let with = |kept| {
        let twin = first("a", kept, 10);
        second([&before, &item, &after], &["new", &before, &item, &after, &gap, &before, &item, &twin, &gap])
    };
    assert_eq!((with(5), with(6)), ("Moved 1/3".to_owned(), "Unsure 1/3".to_owned()));
}

#[test]
fn of_what_has_too_little_left_nothing_is_guessed() {
    let (before, item, after) = (words("b", 0..10), words("w", 0..10), words("a", 0..10));
    let with = |kept| second([&before, &item, &after], &[&last("b", 4, 10), &first("w", 2, 10), &first("a", kept, 10)]);
    assert_eq!((with(4), with(3)), ("Unsure 1/2".to_owned(), "Lost".to_owned()));
    assert_eq!(second([&before, &item, &after], &["nothing", "of it", "is left"]), "Lost");
}

#[test]
fn what_has_a_name_of_its_own_holds_its_notes_while_it_is_there() {
    let (one, two, three) = (words("b", 0..10), words("w", 0..10), words("a", 0..10));
    let then = safeguards(&[("x", &one), ("y", &two), ("z", &three)]);
    let on = |words, now: &[(&str, &str)]| belongs(&then, "s:y", words, &safeguards(now));
    assert_eq!(on(None, &[("x", "all"), ("y", "is"), ("z", "new")]), "Unsure s:y");
    assert_eq!(on(None, &[("x", &last("b", 4, 10)), ("y", &first("w", 2, 10)), ("z", &first("a", 3, 10))]), "Unsure s:y");
    assert_eq!(on(None, &[("x", "all"), ("z", "new")]), "Lost");
    assert_eq!(on(None, &[]), "Lost");
    assert_eq!(on(None, &[("y", &two), ("new", "words")]), "Same s:y", "whatever stands around it");
    assert_eq!(on(Some("w4 w5"), &[("y", &two), ("new", "words")]), "Same s:y: w4 w5");
    let without = format!("{} {}", words("w", 0..4), words("w", 5..10));
    assert_eq!(on(Some("w4"), &[("x", &one), ("y", &without), ("z", &three)]), "Unsure s:y", "of its words nothing is left");
    assert_eq!(on(None, &[("x", &one), ("y", &first("w", 8, 10)), ("z", &three)]), "Moved s:y");
    assert_eq!(on(None, &[("x", &one), ("other", &two), ("z", &three)]), "Unsure s:other", "another says the same");
}

#[test]
fn an_item_without_words_is_known_by_its_name() {
    let then = text(&["one two three", "", "four five six"]);
    assert_eq!(belongs(&then, "1/2", None, &then), "Same 1/2");
    assert_eq!(belongs(&then, "1/2", None, &text(&["all", "", "new"])), "Unsure 1/2");
    assert_eq!(belongs(&then, "1/2", None, &text(&["one two three", "words of its own", "four five six"])), "Unsure 1/2");
    assert_eq!(belongs(&then, "1/2", None, &text(&["one two three"])), "Lost");
}

#[test]
fn a_few_words_need_those_beside_them() {
    let of = |count: usize, beside: usize| {
        let (before, marked, after) = (words("b", 0..12), words("w", 0..count), words("a", 0..12));
        let then = text(&[&format!("{before} {marked} {after}")]);
        let now = format!("{} {marked} {}", first("b", 12 - beside, 12), last("a", 12 - beside, 12));
        belongs(&then, "1/1", Some(&marked), &text(&["new", &now]))
    };
    assert_eq!(of(6, 0), "Moved 1/2: w0 w1 w2 w3 w4 w5");
    assert_eq!(of(6, 1), "Unsure 1/2: w0 w1 w2 w3 w4 w5");
    assert_eq!(of(7, 1), "Moved 1/2: w0 w1 w2 w3 w4 w5 w6");
}

#[test]
fn of_a_few_words_that_stand_twice_close_by_nobody_can_tell_which() {
    let then = text(&[&format!("{} w0 w1 {}", words("b", 0..12), words("a", 0..12))]);
    // The word before is another; they stand once more so many words further on, or back.
    let with = |before: usize, after: usize| {
        let back = if before == 0 { String::new() } else { "w0 w1 ".to_owned() };
        let on = if after == 0 { String::new() } else { " w0 w1".to_owned() };
        let (near, far) = (words("b", 11 - before.min(11)..11), words("b", 0..11 - before.min(11)));
        let (next, rest) = (words("a", 0..after), words("a", after..12));
        belongs(&then, "1/1", Some("w0 w1"), &text(&["new", &format!("{far} {back}{near} other w0 w1 {next}{on} {rest}")]))
    };
    assert_eq!(with(0, 0), "Moved 1/2: w0 w1");
    assert_eq!((with(0, 8), with(0, 9)), ("Unsure 1/2: w0 w1".to_owned(), "Moved 1/2: w0 w1".to_owned()));
    assert_eq!((with(7, 0), with(8, 0)), ("Unsure 1/2: w0 w1".to_owned(), "Moved 1/2: w0 w1".to_owned()));
    // One of them alone is not the same words.
    let now = format!("{} other w0 w1 a0 w0 {}", words("b", 0..11), words("a", 1..12));
    assert_eq!(belongs(&then, "1/1", Some("w0 w1"), &text(&["new", &now])), "Moved 1/2: w0 w1");
}

#[test]
fn what_has_become_much_more_than_it_was_is_unsure() {
    let of = |count: usize, put_in: usize| {
        let (before, after) = (words("b", 0..12), words("a", 0..12));
        let then = text(&[&format!("{before} {} {after}", words("w", 0..count))]);
        let now = format!("{before} w0 {} {} {after}", words("new", 0..put_in), words("w", 1..count));
        belongs(&then, "1/1", Some(&words("w", 0..count)), &text(&["one", &now])).split(':').next().unwrap().to_owned()
    };
    assert_eq!((of(2, 0), of(2, 1)), ("Moved 1/2".to_owned(), "Unsure 1/2".to_owned()), "a word or two are there or not");
    assert_eq!((of(3, 9), of(3, 10)), ("Moved 1/2".to_owned(), "Unsure 1/2".to_owned()), "twice as much and six");
    assert_eq!((of(4, 10), of(4, 11)), ("Moved 1/2".to_owned(), "Unsure 1/2".to_owned()));
}

#[test]
fn words_put_in_beside_a_word_or_two_make_them_unsure() {
    let (before, after) = (words("b", 0..12), words("a", 0..12));
    let with = |marked: &str| {
        let (then, now) = (text(&[&format!("{before} {marked} {after}")]), text(&["one", &format!("{before} new {marked} {after}")]));
        belongs(&then, "1/1", Some(marked), &now)
    };
    assert_eq!(with("w0 w1"), "Unsure 1/2: new w0 w1");
    assert_eq!(with("w0 w1 w2"), "Moved 1/2: new w0 w1 w2");
}

#[test]
fn a_word_that_became_another_is_shown_as_a_question_and_one_that_is_gone_is_lost() {
    let (before, after) = (words("b", 0..12), words("a", 0..12));
    let then = text(&["one", &format!("{before} word {after}"), "three"]);
    let with = |now: &str| belongs(&then, "1/2", Some("word"), &text(&["one", now, "three"]));
    assert_eq!(with(&format!("{before} another {after}")), "Unsure 1/2: another");
    assert_eq!(with(&format!("{before} {after}")), "Lost");
    assert_eq!(with(&format!("{before} word {after}")), "Same 1/2: word");
}

#[test]
fn a_note_on_what_was_split_goes_with_the_greater_part() {
    let (before, item, after) = (words("b", 0..32), words("w", 0..20), words("a", 0..32));
    let with = |at| second([&before, &item, &after], &[&before, &words("w", 0..at), &words("w", at..20), &after]);
    assert_eq!((with(16), with(15), with(10)), ("Moved 1/2".to_owned(), "Unsure 1/2".to_owned(), "Unsure 1/2".to_owned()));
    assert_eq!((with(4), with(5)), ("Moved 1/3".to_owned(), "Unsure 1/3".to_owned()));
    // Words of it end where the item ends.
    let (then, now) = (format!("{before} {} {after}", words("w", 0..10)), format!("{before} {}", words("w", 0..8)));
    let rest = format!("{} {after}", words("w", 8..10));
    let found = belongs(&text(&[&then]), "1/1", Some(&words("w", 0..10)), &text(&[&now, &rest]));
    assert_eq!(found, format!("Moved 1/1: {}", words("w", 0..8)));
    let (now, rest) = (format!("{before} {}", words("w", 0..2)), format!("{} {after}", words("w", 2..10)));
    let found = belongs(&text(&[&then]), "1/1", Some(&words("w", 0..10)), &text(&[&now, &rest]));
    assert_eq!(found, format!("Moved 1/2: {}", words("w", 2..10)));
}

#[test]
fn what_has_grown_or_lost_a_word_is_not_said_to_be_the_same() {
    let (before, item, after) = (words("b", 0..32), words("w", 0..20), words("a", 0..32));
    for now in [format!("{item} more"), words("w", 0..19), format!("{} other", words("w", 0..19))] {
        assert_eq!(second([&before, &item, &after], &[&before, &now, &after]), "Moved 1/2", "{now}");
    }
    let marked = words("w", 3..12);
    let now = item.replace("w7", "other");
    let found = belongs(&text(&[&before, &item, &after]), "1/2", Some(&marked), &text(&[&before, &now, &after]));
    assert_eq!(found, format!("Moved 1/2: {}", marked.replace("w7", "other")));
}

#[test]
fn of_a_long_item_the_first_four_hundred_words_are_kept() {
    let (before, after) = (words("b", 0..32), words("a", 0..32));
    let with = |then, now| second([&before, &words("w", 0..then), &after], &[&before, &words("w", 0..now), &after]);
    for long in [400, 401, 450, 900] {
        assert_eq!(with(long, long), "Same 1/2", "{long}");
    }
    assert_eq!(with(450, 460), "Same 1/2", "of the others nothing is known");
    assert_eq!((with(399, 400), with(399, 401), with(300, 450)), ("Moved 1/2".to_owned(), "Moved 1/2".to_owned(), "Moved 1/2".to_owned()));
}

/// Paragraphs, then the same with a twin of everything behind them.
fn with_a_twin<'t>(now: [&'t str; 3], then: [&'t str; 3]) -> Vec<&'t str> {
    [now.as_slice(), &["so much for this"], &then].concat()
}

#[test]
fn what_stands_as_it_stood_among_the_same_is_the_same_whatever_twin_has_come() {
    let (before, item, after) = (words("b", 0..20), words("w", 0..20), words("a", 0..40));
    let then = [before.as_str(), &item, &after];
    let with =
        |changed: &str, words: Option<&str>| belongs(&text(&then), "1/2", words, &text(&with_a_twin([changed, &item, &after], then)));
    assert_eq!(with(&before, None), "Same 1/2");
    // Under 85 in 100 of what stood before it may be the twin.
    assert_eq!(with(&first("b", 17, 20), None), "Same 1/2");
    assert!(with(&first("b", 16, 20), None).starts_with("Unsure"));
    // Of a few words all that stands around them must be as it was.
    let (six, seven) = (words("w", 8..14), words("w", 8..15));
    assert_eq!(with(&before, Some(&six)), format!("Same 1/2: {six}"));
    assert_eq!(with(&last("b", 19, 20), Some(&seven)), format!("Same 1/2: {seven}"));
    assert!(with(&last("b", 19, 20), Some(&six)).starts_with("Unsure"));
    // Spaces that were marked with them are none of what stands around.
    for marked in [" w8 w9 w10", "w8 w9 w10 ", "w0 w1", "w18 w19"] {
        assert_eq!(with(&before, Some(marked)), format!("Same 1/2: {marked}"));
    }
}

#[test]
fn what_stood_after_it_tells_twins_apart_too() {
    let (before, item, after) = (words("b", 0..40), words("w", 0..20), words("a", 0..20));
    let then = [before.as_str(), &item, &after];
    let with = |changed: &str| second(then, &with_a_twin([&before, &item, changed], then));
    // Of the words kept of that side twelve are of the next items.
    let now = |kept| belongs(&text(&then), "1/2", None, &text(&[&before, &item, &first("a", kept, 20), "x", &before, &item, &after]));
    assert_eq!(now(17), "Same 1/2");
    assert!(now(16).starts_with("Unsure"), "{}", now(16));
    assert_eq!(with(&after), "Same 1/2");
}

#[test]
fn what_stood_first_may_be_the_twin_where_something_stands_before_it_now() {
    let (item, after) = (words("w", 0..20), words("a", 0..40));
    let then = text(&[&item, &after]);
    let now = |heading: &str| {
        let mut now = text(&[&item, &after, "so much", &item, &after]);
        heading.clone_into(&mut now.provisions[0].heading);
        belongs(&then, "1/1", None, &now)
    };
    assert_eq!(now(""), "Same 1/1");
    assert!(now("Purpose").starts_with("Unsure"), "{}", now("Purpose"));
    let mut then = then;
    "Purpose".clone_into(&mut then.provisions[0].heading);
    let found = belongs(&then, "1/1", None, &text(&[&item, &after, "so much", &item, &after]));
    assert!(found.starts_with("Unsure"), "{found}");
}

#[test]
fn letters_of_more_than_one_byte_do_not_move_a_note() {
    let (before, item, after) = (words("é", 0..12), "ü0 marked ü1", words("ß", 0..12));
    let then = text(&[&format!("{before} {item} {after}")]);
    assert_eq!(belongs(&then, "1/1", Some("marked"), &then), "Same 1/1: marked");
}

#[test]
fn every_note_is_placed_under_its_own_name() {
    let linked = LinkedBriefing::new(text(&["one two three", "four five six"]));
    let passages = Passages::new(&linked);
    let stamp = Stamp { by: "ann".to_owned(), n: 1, time: 1 };
    let note = |id: &str, target: &str| {
        let anchor = passages.anchor(&linked, &target.parse::<Target>().unwrap().into());
        Note { id: id.to_owned(), anchor: Field::new(anchor, &stamp), ..Note::default() }
    };
    let notes = [note("a", "1/2"), note("b", "1/1"), note("c", "s:none")];
    let placed = place_all(&passages, notes.iter());
    let said: Vec<String> = placed
        .iter()
        .map(|(id, placed)| format!("{id} {:?} {:?}", placed.certainty, placed.spot.as_ref().map(|spot| spot.target.to_string())))
        .collect();
    assert_eq!(said, ["a Same Some(\"1/2\")", "b Same Some(\"1/1\")", "c Lost None"]);
}
