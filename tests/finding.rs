//! The box that finds, floor mode and what F3 steps through, in the window.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use plenary::{
    model::Target,
    state::{FloorChange, Origin, PaletteChange, Scope, Section},
};
use support::reader::Reader;

const CTRL: Modifiers = Modifiers::COMMAND;

fn typed(reader: &mut Reader, text: &str) {
    for letter in text.chars() {
        reader.harness.event(egui::Event::Text(letter.to_string()));
        reader.harness.run();
    }
}

/// Waits until the words of the briefing can be searched.
fn indexed(reader: &mut Reader) {
    reader.wait_until(|state| state.open_briefing.as_ref().unwrap().searches.index.is_some());
    reader.harness.run();
}

#[test]
fn how_a_long_reference_was_understood_stands_beside_the_keys_and_not_over_them() {
    let mut reader = Reader::open();
    reader.press_with(CTRL, Key::K);
    typed(&mut reader, "24(2), (3) and (5)");
    let rect_of = |words: &str| reader.harness.query_by_label_contains(words).map(|node| node.rect());
    let understood = rect_of("Understood as twenty-four, two").expect("it says how it was understood");
    assert!(rect_of("open here").is_some(), "the keys that matter most are shown");
    for hint in ["choose", "open here", "next group", "copy with citation"] {
        assert!(rect_of(hint).is_none_or(|hint| hint.right() < understood.left()), "{hint}");
    }
}

#[test]
fn a_reference_said_aloud_is_one_box_away() {
    let mut reader = Reader::open();
    reader.press_with(CTRL, Key::K);
    typed(&mut reader, "thirty-five one c");
    assert!(reader.shows_part("Understood as thirty-five, one, c"));
    reader.press(Key::Enter);
    assert_eq!(reader.subject(), "35/1/c".parse().unwrap());
    assert!(reader.state().overlays.palette.is_none());
    reader.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_ne!(reader.subject(), "35/1/c".parse().unwrap(), "going there can be taken back");
}

#[test]
fn a_range_lists_its_articles_and_the_first_is_chosen() {
    let mut reader = Reader::open();
    reader.press_with(CTRL, Key::K);
    typed(&mut reader, "articles 27 to 30");
    assert!(reader.shows_part("Understood as articles 27 to 30"));
    let palette = reader.state().overlays.palette.as_ref().unwrap();
    let rows: Vec<String> = palette.shown().take(4).map(|row| row.to.to_string()).collect();
    assert_eq!((rows, palette.chosen), (["27", "28", "29", "30"].map(str::to_owned).to_vec(), 0));
    reader.press(Key::Enter);
    assert_eq!(reader.subject(), "27".parse().unwrap());
}

#[test]
fn what_is_found_at_once_is_listed_once_and_by_its_title() {
    let mut reader = Reader::open();
    reader.press_with(CTRL, Key::K);
    indexed(&mut reader);
    for query in ["annex", "dual criminality", "hanoi signing", "primer"] {
        reader.harness.state_mut().change(PaletteChange::Open { scope: Scope::GoTo, query: query.to_owned() });
        let palette = reader.state().overlays.palette.as_ref().unwrap();
        let mut shown: Vec<&Target> = palette.shown().map(|row| &row.to).collect();
        let number = shown.len();
        assert!(number > 0, "{query}");
        for row in palette.shown() {
            assert_ne!(row.title, row.to.id(), "{query}: {} has no title", row.to);
        }
        shown.sort();
        shown.dedup();
        assert_eq!(shown.len(), number, "{query}");
    }
}

#[test]
fn a_digit_typed_anywhere_begins_the_query() {
    let mut reader = Reader::open();
    typed(&mut reader, "24 2");
    assert_eq!(reader.state().overlays.palette.as_ref().unwrap().query, "24 2");
    reader.press(Key::Enter);
    assert_eq!(reader.subject(), "24/2".parse().unwrap());
    reader.press(Key::G);
    assert_eq!(reader.state().overlays.palette.as_ref().unwrap().query, "", "the letter that opened it is not in it");
    assert!(reader.shows_part("For example:"), "an empty box has a word of help");
    typed(&mut reader, "zzzz qqqq");
    assert!(reader.shows("Nothing found."));
    reader.press(Key::Escape);
    assert!(reader.state().overlays.palette.is_none());
}

#[test]
fn the_box_knows_the_verbs() {
    let mut reader = Reader::open();
    reader.press_with(CTRL, Key::P);
    typed(&mut reader, "larger text");
    reader.wait_until(|state| state.overlays.palette.as_ref().unwrap().is_settled());
    // What only shares a word with a verb does not stand before it.
    let palette = reader.state().overlays.palette.as_ref().unwrap();
    let before = if palette.is_best { 0 } else { palette.rows.len() };
    for _ in 0..before {
        reader.press(Key::ArrowDown);
    }
    reader.press(Key::Enter);
    assert_eq!(reader.state().prefs.text_size, 110);
}

#[test]
fn words_are_found_marked_and_stepped_through() {
    let mut reader = Reader::open();
    reader.press_with(CTRL, Key::F);
    indexed(&mut reader);
    typed(&mut reader, "independent reviews");
    let palette = reader.state().overlays.palette.as_ref().unwrap();
    assert!(palette.rows.len() > 3, "other forms of the words are found: {}", palette.rows.len());
    assert!(palette.rows.iter().all(|row| !row.marks.is_empty() || !row.title_marks.is_empty()), "every hit shows its words");
    assert_eq!(palette.total(), palette.counts.iter().map(|(_, count)| count).sum::<usize>());
    let first = palette.rows[0].to.clone();
    let second = palette.rows[1].to.clone();
    reader.press(Key::Enter);
    assert_eq!(reader.subject(), first);
    reader.press(Key::F3);
    assert_eq!(reader.subject(), second);
    reader.press_with(Modifiers::SHIFT, Key::F3);
    assert_eq!(reader.subject(), first);
    assert!(reader.open_briefing().searches.current.is_some(), "the words stay marked");
    reader.press(Key::Escape);
    assert!(reader.open_briefing().searches.current.is_none(), "until Esc");
}

#[test]
fn where_nothing_has_all_words_the_best_matches_stand_under_a_heading() {
    const SAYS: &str = "No item has all of these words. Closest results:";
    let mut reader = Reader::open();
    for open in [Key::F, Key::K] {
        reader.press_with(CTRL, open);
        indexed(&mut reader);
        typed(&mut reader, "nude pictures shared out of revenge");
        assert!(reader.shows_heading(SAYS));
        let palette = reader.state().overlays.palette.as_ref().unwrap();
        let first = palette.rows.iter().find(|row| row.section != Section::Best).unwrap();
        assert_eq!(first.to, "16".parse().unwrap());
        assert!(palette.rows.iter().all(|row| !row.context.is_empty() || !row.title.is_empty()));
        reader.press(Key::Escape);
    }
    reader.press_with(CTRL, Key::F);
    typed(&mut reader, "surveillance");
    assert!(!reader.shows_heading(SAYS));
    reader.press(Key::Escape);
    reader.press_with(CTRL, Key::K);
    typed(&mut reader, "thirty-five one c");
    assert!(!reader.shows_heading(SAYS), "a reference that leads there needs no guess");
}

#[test]
fn a_guess_in_one_briefing_does_not_stand_beside_an_answer_in_another() {
    let mut reader = Reader::open();
    reader.press_with(CTRL | Modifiers::SHIFT, Key::F);
    indexed(&mut reader);
    reader.wait_until(|state| !state.catalog.is_empty());
    typed(&mut reader, "proportionality xyzzyx");
    assert!(reader.state().overlays.palette.as_ref().unwrap().is_best);
    assert!(reader.shows_heading("No item has all of these words. Closest results:"));
    reader.harness.state_mut().change(PaletteChange::Query("proportionality".to_owned()));
    reader.harness.run();
    let palette = reader.state().overlays.palette.as_ref().unwrap();
    assert!(!palette.is_best && !palette.rows.is_empty());
}

#[test]
fn one_group_can_be_looked_at_alone() {
    let mut reader = Reader::open();
    reader.press_with(CTRL, Key::F);
    indexed(&mut reader);
    typed(&mut reader, "privacy");
    let sections: Vec<Section> =
        reader.state().overlays.palette.as_ref().unwrap().counts.iter().map(|(section, _)| section.clone()).collect();
    assert!(sections.len() > 1);
    reader.press(Key::Tab);
    let palette = reader.state().overlays.palette.as_ref().unwrap();
    assert_eq!(palette.tab.as_ref(), sections.first());
    assert!(palette.shown().all(|row| Some(&row.section) == sections.first()) && palette.shown().count() > 0);
}

#[test]
fn all_briefings_are_searched_and_a_hit_opens_its_own() {
    let mut reader = Reader::open();
    reader.press_with(CTRL | Modifiers::SHIFT, Key::F);
    assert_eq!(reader.state().overlays.palette.as_ref().unwrap().scope, Scope::Everywhere);
    indexed(&mut reader);
    reader.wait_until(|state| !state.catalog.is_empty());
    typed(&mut reader, "proportionality");
    let palette = reader.state().overlays.palette.as_ref().unwrap();
    let elsewhere =
        palette.rows.iter().position(|row| row.origin == Some(Origin::Shipped("2024-11-us-position.ron"))).expect("it is found there too");
    let to = palette.rows[elsewhere].to.clone();
    for _ in 0..elsewhere {
        reader.press(Key::ArrowDown);
    }
    reader.press(Key::Enter);
    reader.wait_until(|state| state.open_briefing.as_ref().unwrap().file.origin == Origin::Shipped("2024-11-us-position.ron"));
    if !matches!(to, Target::Actor(_) | Target::Source(_) | Target::Event(_) | Target::Term(_)) {
        assert_eq!(reader.subject(), to);
    }
}

#[test]
fn what_filters_hide_is_listed_and_said() {
    let mut reader = Reader::open();
    reader.press_with(CTRL | Modifiers::SHIFT, Key::L);
    let choice = reader.choice("State, ");
    reader.click(&choice);
    reader.press_with(CTRL, Key::F);
    indexed(&mut reader);
    typed(&mut reader, "surveillance");
    assert!(reader.state().overlays.palette.as_ref().unwrap().rows.iter().any(|row| row.hidden));
    assert!(reader.shows_part("by the filters"));
}

#[test]
fn go_to_says_what_is_not_in_the_briefing_and_enter_opens_no_neighbour() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    let here = reader.subject();
    reader.press_with(CTRL, Key::K);
    typed(&mut reader, "24 2 z");
    assert!(reader.shows_part("Art. 24(2)(z) is not in this briefing"));
    let palette = reader.state().overlays.palette.as_ref().unwrap();
    assert_eq!(palette.rows[0].note, "nearest", "what is near is listed as such");
    reader.press(Key::Enter);
    assert_eq!(reader.subject(), here, "a neighbour was opened");
    assert!(reader.state().overlays.palette.is_some(), "the answer stays in sight");
    reader.press(Key::ArrowDown).press(Key::Enter);
    assert_eq!(reader.subject(), "24/2".parse().unwrap(), "who chooses the neighbour gets it");
}

#[test]
fn floor_mode_shows_one_paragraph_and_three_points_each_way() {
    let mut reader = Reader::open();
    reader.press(Key::F);
    typed(&mut reader, "thirty-five one c");
    assert!(reader.shows_part("Understood as thirty-five, one, c"));
    assert!(reader.shows_heading("Article 35(1)(c)") && reader.shows_heading("Arguments for") && reader.shows_heading("Arguments against"));
    let floor = reader.open_briefing().floor().unwrap();
    for side in [&floor.defence, &floor.against] {
        assert!(side.len() > 3, "there is more than is shown");
        for point in &side[..3] {
            assert!(reader.shows(&point.words), "{} is not in sight", point.words);
            assert!(!point.by.is_empty());
        }
        assert!(!reader.shows(&side[3].words), "three are shown");
    }
    reader.press(Key::PageDown);
    assert!(reader.shows(&floor.against[3].words), "and the next three when asked");
    reader.press_in_one_frame(CTRL | Modifiers::SHIFT, Key::C);
    let copied = reader.copied();
    assert!(copied.contains("art. 35, para. 1 (c)") && copied.contains("Summary"), "{copied}");
    reader.press(Key::ArrowUp);
    assert_eq!(reader.subject(), "35/1/b".parse().unwrap());
    reader.press(Key::Escape);
    assert!(reader.state().overlays.floor.is_none());
    assert_eq!(reader.subject(), "35/1/b".parse().unwrap(), "the reader stands where the floor stood");
}

#[test]
fn floor_mode_stays_where_it_is_when_a_number_is_not_there() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    reader.press(Key::F);
    let here = reader.subject();
    for (query, says) in [
        ("99", "No Article 99 in this briefing. Its last is Article 68. You still see Art. 24(1)."),
        ("24 9", "No Art. 24(9) in this briefing. It has Article 24 up to 5. You still see Art. 24(1)."),
        ("rubbish", "Nothing has that name"),
        ("EFF", "Electronic Frontier Foundation is not a place in the text"),
    ] {
        typed(&mut reader, query);
        assert_eq!(reader.subject(), here, "{query} leads elsewhere");
        assert!(reader.shows_part(says), "{query}: {:?}", reader.state().overlays.floor);
        reader.harness.state_mut().change(FloorChange::Query(String::new()));
        reader.harness.run();
    }
    typed(&mut reader, "warrant");
    assert!(reader.shows_part("Understood as Art. 24, Conditions and safeguards"), "{:?}", reader.state().overlays.floor);
}

#[test]
fn after_escape_f3_goes_on_with_what_was_looked_for() {
    let mut reader = Reader::open();
    reader.press_with(CTRL, Key::F);
    indexed(&mut reader);
    typed(&mut reader, "proportionality");
    reader.press(Key::Enter);
    let hits = reader.open_briefing().searches.current.as_ref().unwrap().hits.len();
    assert!(reader.state().open_briefing.as_ref().unwrap().searches.current.is_some());
    reader.press(Key::Escape);
    assert!(reader.open_briefing().searches.current.is_none(), "Esc takes the marks away");
    let here = reader.subject();
    reader.press(Key::F3);
    assert_ne!(reader.subject(), here);
    assert_eq!(reader.open_briefing().searches.current.as_ref().unwrap().hits.len(), hits);
}

#[test]
fn what_is_copied_is_said_until_the_next_thing_is_done() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    assert!(reader.state().notices.copied.is_none());
    reader.press_in_one_frame(CTRL | Modifiers::SHIFT, Key::C);
    assert!(reader.copied().contains("art. 24"));
    assert_eq!(reader.state().notices.copied, Some("Copied with citation"));
    reader.press(Key::J);
    assert!(reader.state().notices.copied.is_none());
}

#[test]
fn a_sub_paragraph_is_copied_with_the_words_that_lead_in_to_it() {
    let reader = Reader::open();
    let linked = &reader.open_briefing().linked;
    let copied = plenary::describe::copied_text(&plenary::describe::copied_lines(
        linked,
        &"35/1/c".parse::<plenary::model::Target>().unwrap().into(),
        0,
        plenary::state::Extent::Full,
    ));
    let lead = &linked.paragraph(&"35/1".parse().unwrap()).unwrap().text;
    assert!(lead.ends_with(':') && copied.contains(lead.as_str()), "{copied}");
}

#[test]
fn points_on_the_paragraph_come_before_those_on_the_article() {
    let reader = Reader::open();
    let linked = &reader.open_briefing().linked;
    let floor = plenary::describe::floor(linked, &"24/2".parse().unwrap()).unwrap();
    for side in [&floor.defence[..3], &floor.against[..3]] {
        for point in side {
            let item = linked.item(&point.to).unwrap();
            let ties = item.ties(linked.briefing());
            assert!(ties.iter().any(|tie| tie.to.to_string().starts_with("24/2")), "{:?} is not tied to the paragraph", point.to);
        }
    }
}
