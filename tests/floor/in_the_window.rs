//! Floor mode as it is seen, heard and worked by keyboard.
#![allow(clippy::redundant_closure_for_method_calls, reason = "the method is not general enough in its lifetime")]

use super::*;
use egui::{Key, Modifiers, Rect, Role, accesskit::Live};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use plenary::state::{FloorBox, FloorChange, NavigationChange};
use support::reader::Reader;

fn typed(reader: &mut Reader, text: &str) {
    for letter in text.chars() {
        reader.harness.event(egui::Event::Text(letter.to_string()));
        reader.harness.run();
    }
}

fn floor_box(reader: &Reader) -> &FloorBox {
    reader.state().overlays.floor.as_ref().unwrap()
}

/// What stands beside the box.
fn says(reader: &Reader) -> String {
    let floor = floor_box(reader);
    match (&floor.missing, &floor.interpretation) {
        (Some(missing), _) => {
            let shown = missing.shown.as_ref().map(|shown| format!("Shown: {shown}"));
            [Some(missing.what.clone()), missing.why.clone(), shown].into_iter().flatten().collect::<Vec<_>>().join(". ")
        }
        (None, said) => said.clone().unwrap_or_default(),
    }
}

/// A window of this size in floor mode at a place.
fn at(size: [f32; 2], place: &str) -> Reader {
    let mut reader = Reader::sized(size[0], size[1]);
    reader.press(Key::F);
    typed(&mut reader, place);
    reader
}

#[test]
fn what_is_not_there_is_said_with_what_is_still_shown_and_no_neighbour_takes_its_place() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    reader.press(Key::F);
    typed(&mut reader, "35 1 z");
    assert_eq!(says(&reader), "Art. 35(1)(z) is not in this briefing. Shown: Art. 35(1)");
    reader.press(Key::Enter);
    assert_eq!(reader.subject(), "35/1".parse().unwrap());
    let alert = reader.harness.get_by_role(Role::Alert);
    assert_eq!(
        alert.accesskit_node().label().unwrap(),
        "Art. 35(1)(z) is not in this briefing. You still see Art. 35(1). Type on to replace."
    );
    assert_eq!(alert.accesskit_node().live(), Live::Assertive);
    // All at once, as it is pasted, it is the same as letter by letter.
    reader.change(FloorChange::Query(String::new()));
    reader.change(FloorChange::Query("24 1".to_owned()));
    reader.change(FloorChange::Query("35 1 z".to_owned()));
    assert_eq!(says(&reader), "Art. 35(1)(z) is not in this briefing. Shown: Art. 35(1)");
    reader.change(FloorChange::Query("999".to_owned()));
    assert_eq!(says(&reader), "No Article 999 in this briefing. Its last is Article 68. Shown: Art. 35(1)");
    reader.change(FloorChange::Query("24 99".to_owned()));
    assert_eq!(says(&reader), "No Art. 24(99) in this briefing. It has Article 24 up to 5. Shown: Art. 24(1)");
}

#[test]
fn the_last_good_paragraph_stays_with_its_points_its_page_and_its_citation() {
    let mut reader = at([1366.0, 768.0], "24 2");
    reader.press(Key::Enter).press(Key::PageDown);
    let before = (reader.subject(), floor_box(&reader).passed, reader.open_briefing().floor().unwrap());
    typed(&mut reader, "24 99");
    // On the way it was at Article 24, which begins with its first paragraph; what leads nowhere shows where one was.
    reader.press(Key::Enter);
    let shown = reader.subject();
    assert_eq!(shown, before.0);
    assert_eq!(says(&reader), "No Art. 24(99) in this briefing. It has Article 24 up to 5. Shown: Art. 24(2)");
    reader.press_in_one_frame(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    let copied = reader.copied();
    assert!(copied.contains("art. 24, para. 2"), "{copied}");
    assert!(reader.shows(&reader.open_briefing().floor().unwrap().words), "{shown:?} is not shown");
    // What is nothing at all changes nothing: neither the place nor the page of points.
    let mut reader = at([1366.0, 768.0], "24 2");
    reader.press(Key::Enter).press(Key::PageDown);
    // All at once: on the way to a word there may be names of other places.
    reader.change(FloorChange::Query("rubbish".to_owned()));
    assert_eq!((reader.subject(), floor_box(&reader).passed, reader.open_briefing().floor().unwrap()), before);
    assert_eq!(says(&reader), "Nothing has that name. Try: thirty-five one c. Shown: Art. 24(2)");
}

#[test]
fn after_enter_the_next_number_is_typed_over_and_bad_input_keeps_the_last_good_paragraph() {
    let mut reader = Reader::open();
    reader.press(Key::F);
    typed(&mut reader, "35 1 c");
    assert_eq!(reader.subject(), "35/1/c".parse().unwrap());
    typed(&mut reader, "x");
    assert_eq!(reader.subject(), "35/1/c".parse().unwrap(), "{}", says(&reader));
    assert!(says(&reader).ends_with("Shown: Art. 35(1)(c)"), "{}", says(&reader));
    reader.press(Key::Backspace).press(Key::Enter);
    // The same beginning as the number before: what is typed is a new one all the same.
    typed(&mut reader, "399");
    assert_eq!(reader.subject(), "35/1/c".parse().unwrap(), "{}", says(&reader));
    assert!(says(&reader).contains("No Article 399") && says(&reader).ends_with("Shown: Art. 35(1)(c)"), "{}", says(&reader));
    reader.press(Key::Enter);
    typed(&mut reader, "24 2");
    assert_eq!(reader.subject(), "24/2".parse().unwrap());
}

#[test]
fn a_heading_alone_opens_its_first_paragraph_and_says_so() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    reader.press(Key::F);
    assert_eq!(reader.subject(), "24/1".parse().unwrap());
    assert!(reader.shows_part("Art. 24 is a heading alone: you see Art. 24(1)"));
    typed(&mut reader, "28");
    assert_eq!(reader.subject(), "28/1".parse().unwrap());
    assert!(reader.shows_part("Art. 28 is a heading alone: you see Art. 28(1)"), "{:?}", floor_box(&reader));
    typed(&mut reader, " 2");
    assert!(!reader.shows_part("heading alone"));
    reader.press(Key::ArrowDown);
    assert!(!reader.shows_part("heading alone"));
}

#[test]
fn from_a_critique_floor_mode_stands_at_words() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    let section = reader.open_briefing().linked.section_of(&"24".parse().unwrap()).unwrap();
    let placed = reader.open_briefing().linked.sections()[section].placed.clone();
    for placed in &placed {
        let target = reader.open_briefing().linked.target(placed.item);
        reader.harness.state_mut().change(NavigationChange::GoTo(target.clone()));
        reader.harness.state_mut().change(FloorChange::Show(true));
        let floor = reader.open_briefing().floor().unwrap();
        assert!(floor.has_text && !floor.words.is_empty(), "{target}: {floor:?}");
        let linked = &reader.open_briefing().linked;
        let ties = linked.item(&target).unwrap().ties(linked.briefing());
        let on_paragraph = ties.iter().filter_map(|tie| tie.to.address()).find(|to| to.provision_id() == "24" && !to.is_provision());
        if let Some(on_paragraph) = on_paragraph {
            assert_eq!(reader.subject().address(), Some(on_paragraph), "{target}");
        }
        reader.harness.state_mut().change(FloorChange::Show(false));
    }
    assert!(placed.len() > 5 && placed.iter().any(|placed| placed.item.is_safeguard()));
}

#[test]
fn on_the_preamble_it_begins_with_the_first_recital() {
    let mut reader = Reader::open();
    reader.go_to("Preamble");
    reader.press(Key::F);
    assert_eq!(reader.subject(), "preamble/1".parse().unwrap());
    assert!(!reader.shows_part("Compilers’ note"));
}

const SIZES: [[f32; 2]; 3] = [[1366.0, 768.0], [1024.0, 640.0], [700.0, 600.0]];

/// What the points of the page that is shown say first, with where each is.
fn page(reader: &Reader) -> Vec<(String, Rect)> {
    let links =
        reader.harness.query_all_by(|node| node.role() == Role::Link && node.label().is_some_and(|label| label.starts_with("Argument ")));
    links.map(|node| (node.accesskit_node().label().unwrap(), node.rect())).collect()
}

/// The strip between the box and the foot.
fn body(reader: &Reader) -> (f32, f32) {
    let top = reader.harness.get_by_role(Role::SearchInput).rect().bottom();
    (top, reader.harness.get_by_role_and_label(Role::Button, "Copy with citation").rect().top())
}

#[test]
fn every_point_of_a_page_was_in_sight_before_the_next_page_comes() {
    for (size, place) in SIZES.into_iter().flat_map(|size| ["24 2", "35 1 c", "29 1"].map(|place| (size, place))) {
        let mut reader = at(size, place);
        let mut unseen: Vec<String> = page(&reader).into_iter().map(|(name, _)| name).collect();
        assert!(!unseen.is_empty());
        for _ in 0..6 {
            let (top, foot) = body(&reader);
            let seen: Vec<String> =
                page(&reader).into_iter().filter(|(_, rect)| rect.top() >= top && rect.bottom() <= foot).map(|(name, _)| name).collect();
            unseen.retain(|point| !seen.contains(point));
            if unseen.is_empty() {
                break;
            }
            reader.press(Key::PageDown);
            assert_eq!(floor_box(&reader).passed, 0, "{place} at {size:?}: {unseen:#?} were not in sight");
        }
        assert!(unseen.is_empty(), "{place} at {size:?}: {unseen:#?}");
    }
}

#[test]
fn three_points_each_way_are_whole_in_sight_in_a_small_window_and_level() {
    for size in [[1366.0, 768.0], [1024.0, 640.0]] {
        for place in ["24 2", "35 1 c", "29 1", "28 4", "6 2"] {
            let reader = at(size, place);
            let (top, foot) = body(&reader);
            let points = page(&reader);
            let floor = reader.open_briefing().floor().unwrap();
            assert_eq!(points.len(), floor.defence.len().min(POINTS) + floor.against.len().min(POINTS));
            let below: Vec<_> = points.iter().filter(|(_, rect)| rect.top() < top || rect.bottom() > foot).collect();
            assert!(below.is_empty(), "{place} at {size:?}, between {top} and {foot}: {below:#?}");
            let [one, other] = ["Argument for, ", "Argument against, "]
                .map(|side| points.iter().filter(|(name, _)| name.starts_with(side)).map(|(_, rect)| rect.top()).collect::<Vec<_>>());
            for (row, (one, other)) in one.iter().zip(&other).enumerate() {
                assert!((one - other).abs() < 0.5, "{place} at {size:?}: row {row} is at {one} and at {other}");
            }
        }
    }
}

#[test]
fn in_a_narrow_window_both_sides_take_turns_in_one_column() {
    let reader = at([700.0, 600.0], "24 2");
    let mut points = page(&reader);
    points.sort_by(|(_, one), (_, other)| one.top().total_cmp(&other.top()));
    let order: Vec<bool> = points.iter().map(|(name, _)| name.starts_with("Argument for")).collect();
    assert_eq!(order, [true, false, true, false, true, false]);
    assert!(points.iter().all(|(_, rect)| (rect.left() - points[0].1.left()).abs() < 0.5 && rect.width() > 600.0));
}

#[test]
fn the_count_of_points_is_said_in_full_and_stays_in_its_column() {
    for size in SIZES {
        let reader = at(size, "24 2");
        let floor = reader.open_briefing().floor().unwrap();
        let here = floor.defence.iter().filter(|point| point.here).count();
        let [whole, short] = plenary::text::points_shown(1, POINTS, floor.defence.len(), here, floor.left_out);
        assert!(whole.starts_with("1–3 of ") && whole.ends_with("left out") && short.len() < whole.len(), "{whole}");
        let title = reader.harness.get_by_role_and_label(Role::Heading, "Arguments against").rect();
        let count = reader.harness.get_by_label(&whole).rect();
        assert!(count.right() < title.left(), "{count:?} runs into {title:?} at {size:?}");
    }
}

#[test]
fn the_type_keeps_its_size_while_points_are_paged() {
    for size in SIZES {
        let mut reader = at(size, "35 1 c");
        let words = reader.open_briefing().floor().unwrap().words;
        let height = |reader: &Reader| reader.harness.get_by_label(&words).rect().height();
        let first = height(&reader);
        for _ in 0..8 {
            reader.press(Key::PageDown);
            assert!((height(&reader) - first).abs() < 0.1, "at {size:?}: {} after {first}", height(&reader));
        }
    }
}

/// Presses Tab until something of this role whose name begins so has the keyboard; gives the names passed on the way.
fn tab_to(reader: &mut Reader, begins: &str) -> Vec<String> {
    let mut passed = Vec::new();
    for _ in 0..24 {
        reader.press(Key::Tab);
        let focused = reader.harness.query_all_by(|node| node.is_focused()).find_map(|node| node.accesskit_node().label());
        let Some(name) = focused else { continue };
        if name.starts_with(begins) {
            return passed;
        }
        passed.push(name);
    }
    panic!("{begins:?} is not among {passed:#?}");
}

#[test]
fn the_keyboard_goes_from_the_box_through_the_points_for_and_against_to_the_button() {
    let mut reader = at([1366.0, 768.0], "24 1");
    let passed = tab_to(&mut reader, "Copy with citation");
    let points: Vec<&String> = passed.iter().filter(|name| name.starts_with("Argument")).collect();
    let begins = |name: &&String| name.split(" of ").next().unwrap().to_owned();
    let order: Vec<String> = points.iter().map(begins).collect();
    let expected = ["for, 1", "for, 2", "for, 3", "against, 1", "against, 2", "against, 3"].map(|name| format!("Argument {name}"));
    assert_eq!(order, expected);
}

#[test]
fn the_points_are_two_lists_and_the_page_is_announced() {
    let mut reader = at([1366.0, 768.0], "24 2");
    for list in ["Arguments for", "Arguments against"] {
        assert!(reader.harness.query_all_by_role_and_label(Role::List, list).next().is_some(), "{list}");
    }
    reader.press(Key::PageDown);
    let floor = reader.open_briefing().floor().unwrap();
    let heard = format!("Arguments for: 4 to 6 of {}. Arguments against: 4 to 6 of {}", floor.defence.len(), floor.against.len());
    let regions = reader.harness.query_all_by(|node| node.live() == Live::Polite && node.label() == Some(heard.clone()));
    assert_eq!(regions.count(), 1, "{heard}");
}

#[test]
fn enter_on_a_point_shows_all_its_sentences_and_then_leads_to_its_card() {
    let reader = at([1366.0, 768.0], "24 2");
    let floor = reader.open_briefing().floor().unwrap();
    drop(reader);
    let (index, point) = floor.against.iter().enumerate().find(|(_, point)| point.more > 0).expect("one is long");
    let mut reader = at([1366.0, 768.0], "24 2");
    for _ in 0..index / POINTS {
        reader.press(Key::PageDown);
    }
    let begins = format!("Argument against, {} of ", index + 1);
    tab_to(&mut reader, &begins);
    assert!(reader.shows(&point.words) && !reader.shows(&point.whole));
    assert!(reader.shows_part(&plenary::text::more_sentences_by_enter(point.more)));
    reader.press(Key::Enter);
    assert!(reader.shows(&point.whole), "{:?}", floor_box(&reader));
    assert_eq!(floor_box(&reader).unfolded, std::slice::from_ref(&point.source));
    reader.press(Key::Enter);
    assert!(reader.state().overlays.floor.is_none());
    assert_eq!(reader.subject(), point.to);
}

#[test]
fn a_reply_that_has_the_keyboard_is_copied_with_its_own_source() {
    let reader = at([1366.0, 768.0], "24 2");
    let floor = reader.open_briefing().floor().unwrap();
    drop(reader);
    let is_reply = |point: &&Point| matches!(point.source, Target::Reply(_));
    let index = floor.defence.iter().position(|point| is_reply(&point)).expect("a reply is among the points");
    let point = &floor.defence[index];
    let mut reader = at([1366.0, 768.0], "24 2");
    for _ in 0..index / POINTS {
        reader.press(Key::PageDown);
    }
    tab_to(&mut reader, &format!("Argument for, {} of ", index + 1));
    reader.press_in_one_frame(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    let copied = reader.copied();
    let cited = describe::citation(&reader.open_briefing().linked, &point.source, reader.state().prefs.style);
    assert!(copied.contains(&point.whole) && copied.ends_with(&cited), "{copied}");
    // Without a point the paragraph is copied.
    let mut reader = at([1366.0, 768.0], "24 2");
    reader.press_in_one_frame(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    assert!(reader.copied().starts_with("Article 24(2)"));
}

#[test]
fn a_place_without_text_says_so_and_still_has_its_arguments() {
    let text = r#"Briefing(format: 1, id: "b", title: "Harbours",
            instrument: Instrument(title: "Convention on Harbours", current: "final", editions: [Edition(id: "final", title: "Final text")]),
            provisions: [Provision(id: "1", label: "Article 1", heading: "Inspection", basis: Secondary)],
            actors: [Actor(id: "a", name: "Union of Ship Masters", kind: Ngo)],
            sources: [Source(id: "s", title: "Record", kind: OfficialRecord)],
            critiques: [Critique(id: "c", actor: "a", date: "2025", claim: "Nobody is heard.", ties: [Tie(to: "1")], sources: ["s"], basis: Checked)],
        )"#;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("harbours.ron");
    std::fs::write(&path, text).unwrap();
    let mut reader = Reader::open_file(path);
    reader.press(Key::F);
    assert!(reader.shows("Not in this briefing") && reader.shows("No text"));
    assert!(reader.shows("Nobody is heard.") && reader.shows("No argument for it in this briefing."));
    assert!(!reader.shows_part("Read aloud"));
    let [one, other] = ["Arguments for", "Arguments against"].map(|head| reader.harness.get_by_role_and_label(Role::Heading, head).rect());
    assert!(other.left() - one.left() > 600.0, "the empty side keeps its width");
}
