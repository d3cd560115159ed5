//! One model of copying, and of what is highlighted or noted: the marked words, else what was under the hand last.
#![allow(clippy::redundant_closure_for_method_calls, reason = "the method is not general enough in its lifetime")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails where it is wrong")]

mod support;

use egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use plenary::{
    describe::{copied_lines, copied_text},
    linked::RowKind,
    model::{Mark, PaneKind, Target},
    state::{CopyChange, Extent, PrefsChange},
};
use support::reader::Reader;

const CTRL: Modifiers = Modifiers::COMMAND;

/// Where a text of exactly these words stands.
#[track_caller]
fn place_of(reader: &Reader, words: &str) -> egui::Rect {
    let found = reader.harness.query_all_by_label(words).next();
    found.unwrap_or_else(|| panic!("no text says {words:?}")).rect()
}

fn press(reader: &mut Reader, at: Pos2, button: PointerButton) {
    reader.harness.hover_at(at);
    reader.harness.run();
    for pressed in [true, false] {
        reader.harness.event(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
        reader.harness.run();
    }
}

fn copy(reader: &mut Reader) -> String {
    reader.harness.event(Event::Copy);
    reader.copied()
}

/// Drags over the first line of a text, from one distance from its left edge to another.
fn mark(reader: &mut Reader, words: &str, (from, to): (f32, f32), alt: bool) {
    let corner = place_of(reader, words).min;
    let (from, to) = (corner + vec2(from, 10.0), corner + vec2(to, 10.0));
    let modifiers = if alt { Modifiers::ALT } else { Modifiers::NONE };
    reader.harness.hover_at(from);
    reader.harness.run();
    reader.harness.event(Event::ModifiersChanged(modifiers));
    let button = |pos, pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers };
    reader.harness.event(button(from, true));
    reader.harness.run();
    reader.harness.event(Event::PointerMoved(from.lerp(to, 0.5)));
    reader.harness.run();
    reader.harness.event(Event::PointerMoved(to));
    reader.harness.run();
    reader.harness.event(button(to, false));
    reader.harness.run();
    reader.harness.event(Event::ModifiersChanged(Modifiers::NONE));
    reader.harness.run();
}

fn paragraph(reader: &Reader, address: &str) -> String {
    reader.open_briefing().linked.paragraph(&address.parse().unwrap()).unwrap().text.clone()
}

/// The item whose card is in a row of the critiques.
fn card_in(reader: &Reader, row: usize) -> Target {
    let linked = &reader.open_briefing().linked;
    match linked.rows(PaneKind::Critiques)[row].kind {
        RowKind::Card(item, ..) => linked.target(item),
        ref other => panic!("{other:?} is no card"),
    }
}

/// How the words of the text at an address are highlighted.
fn highlighted(reader: &Reader) -> Vec<(Target, String, Option<Mark>)> {
    let open_briefing = reader.open_briefing();
    let ids: Vec<String> = open_briefing.notes.placed.keys().cloned().collect();
    let notes = ids.iter().filter_map(|id| open_briefing.notes.note(id));
    notes
        .map(|note| {
            let spot = open_briefing.notes.spot(&note.id).unwrap();
            let anchor = note.anchor.value().unwrap();
            let words = if anchor.whole { String::new() } else { anchor.words.clone() };
            (spot.target.clone(), words, note.mark.value().copied().flatten())
        })
        .collect()
}

#[test]
fn a_card_is_copied_alike_wherever_it_was_clicked() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    let row = reader.tied(PaneKind::Critiques)[0];
    let target = card_in(&reader, row);
    let linked = &reader.open_briefing().linked;
    let section = linked.section_of(&"24".parse().unwrap()).unwrap();
    let card = plenary::describe::card(linked, linked.item(&target).unwrap(), &linked.sections()[section]);
    let expected = copied_text(&copied_lines(linked, &target.clone().into(), section, Extent::ClaimAndAsk));
    let claim = card.claim.as_ref().unwrap().text.clone();
    let places = [card.name.clone(), claim.clone(), card.about.clone()];
    for place in places {
        let rect = place_of(&reader, &place);
        press(&mut reader, rect.left_center() + vec2(3.0, 0.0), PointerButton::Primary);
        assert_eq!(copy(&mut reader), expected.trim_end(), "after a click on {place:?}");
    }
    let beside = place_of(&reader, &claim).left_center() - vec2(6.0, 0.0);
    press(&mut reader, beside, PointerButton::Primary);
    assert_eq!(copy(&mut reader), expected.trim_end(), "after a click beside the words");
    assert_eq!(reader.state().notices.copied, Some("Claim and request copied"));
}

#[test]
fn as_much_is_copied_as_the_menu_or_the_settings_say() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    let row = reader.tied(PaneKind::Critiques)[0];
    let target = card_in(&reader, row);
    let of = |reader: &Reader, extent| {
        let section = reader.open_briefing().linked.section_of(&"24".parse().unwrap()).unwrap();
        copied_text(&copied_lines(&reader.open_briefing().linked, &target.clone().into(), section, extent)).trim_end().to_owned()
    };
    let claim = of(&reader, Extent::Claim);
    let at = place_of(&reader, &claim).left_center() + vec2(3.0, 0.0);
    for (name, extent) in
        [("Copy the claim", Extent::Claim), ("Copy claim and request", Extent::ClaimAndAsk), ("Copy the whole item", Extent::Full)]
    {
        press(&mut reader, at, PointerButton::Secondary);
        let item = place_of(&reader, name).center();
        reader.harness.hover_at(item);
        reader.harness.run();
        for pressed in [true, false] {
            reader.harness.event(Event::PointerButton { pos: item, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE });
        }
        let words = reader.copied();
        assert_eq!(words, of(&reader, extent), "{name}");
        reader.harness.run();
    }
    reader.harness.state_mut().change(PrefsChange::Extent(Extent::Full));
    assert_eq!(copy(&mut reader), of(&reader, Extent::Full), "Ctrl+C copies what the settings say");
}

#[test]
fn how_far_something_was_checked_never_stands_among_the_words() {
    let reader = Reader::open();
    let linked = &reader.open_briefing().linked;
    let mut seen = 0;
    for pane in [PaneKind::Safeguards, PaneKind::Critiques] {
        for row in linked.rows(pane) {
            let RowKind::Card(item, ..) = row.kind else { continue };
            for extent in Extent::ALL {
                let lines = copied_lines(linked, &linked.target(item).into(), row.section, extent);
                let among = lines.len() - usize::from(extent == Extent::Full);
                for line in &lines[..among] {
                    assert!(!line.words.contains("(unverified)") && !line.words.contains("Summary ·"), "{}", line.words);
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 2500, "{seen}");
}

#[test]
fn dragging_marks_whole_words_and_alt_letters() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    let text = paragraph(&reader, "24/2");
    let words: Vec<&str> = text.split_whitespace().collect();
    for span in [(3.0, 40.0), (25.0, 90.0), (110.0, 21.0), (60.0, 78.0)] {
        mark(&mut reader, &text, span, false);
        let whole = copy(&mut reader);
        let found = words.windows(whole.split_whitespace().count().max(1)).any(|run| {
            let run = run.join(" ");
            run.trim_matches(|c: char| !c.is_alphanumeric()) == whole.trim_matches(|c: char| !c.is_alphanumeric())
        });
        assert!(found, "{span:?} marks half words: {whole:?}");
        mark(&mut reader, &text, span, true);
        let letters = copy(&mut reader);
        assert!(whole.contains(letters.trim()), "{letters:?} is not in {whole:?}");
        if span.0 < span.1 && span.1 - span.0 < 20.0 {
            assert!(letters.len() < whole.len(), "with Alt a part of a word: {letters:?} of {whole:?}");
        }
    }
}

#[test]
fn what_is_marked_or_last_under_the_hand_is_highlighted_and_bookmarked() {
    let mut reader = Reader::open();
    reader.wait_until(|state| state.open_briefing.as_ref().unwrap().notes.are_ready());
    reader.go_to("24 Conditions");
    reader.click(&paragraph(&reader, "24/2"));
    // Words of another paragraph are marked: that is the one under the hand.
    let third = paragraph(&reader, "24/3");
    mark(&mut reader, &third, (3.0, 60.0), false);
    let marked = reader.state().selected_text.clone().expect("words are marked");
    assert_eq!(marked.text, third);
    reader.press_with(Modifiers::ALT, Key::Num1);
    assert!(reader.state().selected_text.is_none(), "the marks have done their work");
    reader.press(Key::B);
    let notes = highlighted(&reader);
    let third_place: Target = "24/3".parse().unwrap();
    assert_eq!(notes.len(), 2, "{notes:?}");
    assert!(notes.contains(&(third_place.clone(), marked.words, Some(Mark::Agree))), "{notes:?}");
    assert!(notes.contains(&(third_place, String::new(), None)), "the bookmark is where the hand was last: {notes:?}");
    // Marks that a person has left behind by keyboard are not acted on.
    mark(&mut reader, &third, (3.0, 60.0), false);
    reader.press(Key::J);
    assert!(reader.state().selected_text.is_none());
    let subject = reader.subject();
    reader.press_with(Modifiers::ALT, Key::Num2);
    assert!(highlighted(&reader).contains(&(subject, String::new(), Some(Mark::Object))));
}

#[test]
fn of_the_same_words_in_one_text_those_are_highlighted_that_were_marked() {
    let mut reader = Reader::open();
    reader.wait_until(|state| state.open_briefing.as_ref().unwrap().notes.are_ready());
    let linked = std::sync::Arc::clone(&reader.open_briefing().linked);
    let address = "24/2".parse().unwrap();
    let text = linked.paragraph(&address).unwrap().text.clone();
    let second = text.match_indices("the").nth(1).expect("the word stands there twice").0;
    let marked =
        plenary::state::SelectedText { words: "the".to_owned(), text: text.clone(), range: second..second + 3, ..Default::default() };
    reader.go_to("24 Conditions");
    reader.harness.state_mut().change(plenary::state::NotesChange::Mark { mark: Mark::Use, selected: Some(marked) });
    reader.harness.run();
    let open_briefing = reader.open_briefing();
    let id = open_briefing.notes.placed.keys().next().unwrap();
    assert_eq!(open_briefing.notes.spot(id).unwrap().words, Some(second..second + 3));
}

#[test]
fn floor_mode_copies_the_point_that_has_the_keyboard() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    reader.press(Key::ArrowDown).press(Key::ArrowDown);
    reader.press(Key::F);
    let place = copy(&mut reader);
    assert!(place.starts_with("Article 24(2)"), "the box has nothing marked, so the paragraph is copied: {place}");
    let floor = reader.open_briefing().floor().unwrap();
    let point = floor.against[0].clone();
    reader.focus_link_with(&format!("Argument against, 1 of {}: ", floor.against.len()));
    let words = copy(&mut reader);
    let linked = &reader.open_briefing().linked;
    assert_eq!(
        words,
        copied_text(&copied_lines(linked, &point.to.clone().into(), linked.section_of(&point.to).unwrap(), Extent::ClaimAndAsk)).trim_end()
    );
    reader.press_in_one_frame(CTRL | Modifiers::SHIFT, Key::C);
    let cited = reader.copied();
    assert!(cited.starts_with(words.trim_end()) && cited.contains("Plenary briefing: "), "{cited}");
}

#[test]
fn marked_words_are_cited_where_they_stand() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    let linked = std::sync::Arc::clone(&reader.open_briefing().linked);
    let critique = &linked.briefing().critiques[0];
    let marked = plenary::state::SelectedText::from(critique.claim.clone());
    reader.harness.state_mut().change(CopyChange::Selected(Some(marked)));
    reader.press_in_one_frame(CTRL | Modifiers::SHIFT, Key::C);
    let cited = reader.copied();
    let expected = plenary::describe::citation(&linked, &Target::Critique(critique.id.clone()), reader.state().prefs.style);
    assert_eq!(cited, format!("{}\n\n{expected}", critique.claim));
}

#[test]
fn marks_are_left_behind_with_the_place_and_words_of_no_item_are_not_cited_as_of_one() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    let third = paragraph(&reader, "24/3");
    mark(&mut reader, &third, (3.0, 60.0), false);
    assert!(reader.state().selected_text.is_some());
    reader.click("Back");
    assert!(reader.state().selected_text.is_none(), "who goes back has left the marks behind");
    let words = "words of my own".to_owned();
    reader.harness.state_mut().change(CopyChange::Selected(Some(words.clone().into())));
    reader.press_in_one_frame(CTRL | Modifiers::SHIFT, Key::C);
    assert_eq!(reader.copied(), words);
    assert!(reader.state().notices.copied.is_some_and(|copied| copied.contains("without a citation")));
}

/// The bar beside marked words, and the names of what it offers with their places.
fn bar(reader: &Reader) -> Vec<(String, egui::Rect)> {
    let Some(bar) = reader.harness.query_all_by_role_and_label(egui::Role::Toolbar, "Selected words").next() else { return Vec::new() };
    let buttons = bar.children().filter(|node| node.accesskit_node().role() == egui::Role::Button);
    buttons.map(|node| (node.accesskit_node().label().unwrap(), node.rect())).collect()
}

#[test]
fn a_bar_beside_marked_words_highlights_notes_and_copies_them_and_never_covers_them() {
    let mut reader = Reader::open();
    reader.wait_until(|state| state.open_briefing.as_ref().unwrap().notes.are_ready());
    reader.go_to("24 Conditions");
    assert!(bar(&reader).is_empty());
    for (address, span) in [("24/1", (3.0, 90.0)), ("24/2", (3.0, 200.0)), ("24/3", (3.0, 60.0))] {
        let text = paragraph(&reader, address);
        mark(&mut reader, &text, span, false);
        let offered = bar(&reader);
        let names: Vec<&str> = offered.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["Agree", "Object", "Ask", "Use", "Note", "Copy", "Copy with citation"]);
        let area = plenary::ui::widget::selected_area(&reader.harness.ctx).expect("words are selected").words;
        for (name, rect) in offered {
            assert!(!rect.intersects(area), "{name} at {rect:?} covers {area:?}");
            assert!(reader.harness.ctx.content_rect().contains_rect(rect), "{name}");
        }
    }
    let third: Target = "24/3".parse().unwrap();
    let marked = reader.state().selected_text.clone().unwrap().words;
    let object = bar(&reader)[1].1.center();
    press(&mut reader, object, PointerButton::Primary);
    assert_eq!(highlighted(&reader), [(third, marked, Some(Mark::Object))]);
    assert!(bar(&reader).is_empty(), "it has done its work");
}

#[test]
fn tab_leads_from_marked_words_to_the_bar_also_with_the_caret() {
    let mut reader = Reader::open();
    reader.wait_until(|state| state.open_briefing.as_ref().unwrap().notes.are_ready());
    reader.go_to("24 Conditions");
    let text = paragraph(&reader, "24/1");
    mark(&mut reader, &text, (3.0, 90.0), false);
    let focused = |reader: &Reader| reader.harness.query_all_by(|node| node.is_focused()).find_map(|node| node.accesskit_node().label());
    reader.press(Key::Tab);
    assert_eq!(focused(&reader).as_deref(), Some("Agree"));
    reader.press(Key::Tab).press(Key::Tab);
    assert_eq!(focused(&reader).as_deref(), Some("Ask"));
    reader.press(Key::Enter);
    assert_eq!(highlighted(&reader)[0].2, Some(Mark::Ask));
    // The caret gives the keyboard away while the bar has it.
    reader.press(Key::ArrowDown).press(Key::F7);
    for _ in 0..12 {
        reader.press_with(Modifiers::SHIFT, Key::ArrowRight);
    }
    assert!(reader.state().selected_text.is_some());
    reader.press(Key::Tab);
    assert_eq!(focused(&reader).as_deref(), Some("Agree"));
    let words = reader.state().selected_text.clone().unwrap().words;
    reader.press(Key::Enter);
    let here = highlighted(&reader).iter().find(|(_, _, mark)| *mark == Some(Mark::Agree)).unwrap().0.clone();
    reader.press(Key::B);
    assert!(highlighted(&reader).contains(&(here, String::new(), None)), "the bookmark is where words were highlighted last");
    assert!(
        highlighted(&reader).iter().any(|(_, of, mark)| *of == words.trim() && *mark == Some(Mark::Agree)),
        "{:?}",
        highlighted(&reader)
    );
}

#[test]
fn a_line_of_the_contents_has_the_menu_of_its_article() {
    let mut reader = Reader::open();
    reader.wait_until(|state| state.open_briefing.as_ref().unwrap().notes.are_ready());
    reader.unfold_for("28 Search");
    let row = {
        let rows = reader.harness.query_all_by(|node| node.role() == egui::Role::TreeItem);
        let mut rows = rows.filter(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with("28, ")));
        rows.next().expect("Article 28 is listed").rect().center()
    };
    press(&mut reader, row, PointerButton::Secondary);
    assert_eq!(reader.subject(), "28".parse().unwrap());
    let bookmark = place_of(&reader, "Bookmark").center();
    press(&mut reader, bookmark, PointerButton::Primary);
    assert_eq!(highlighted(&reader), [("28".parse().unwrap(), String::new(), None)]);
}
