//! The reader's window, by what stands in it and what a person does.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::{Key, Modifiers, pos2};
use plenary::{
    linked::RowKind,
    model::{PaneKind, Relation, Target},
    platform::file_picker::Answer,
    state::{FileChange, NavigationChange, Origin, PaneId, Waiting},
};
use support::reader::Reader;

/// Writes a file into a folder of its own, which lives as long as what is returned.
#[expect(clippy::disallowed_methods, reason = "tests make the files they need")]
fn file(name: &str, text: &str) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    (folder, path)
}

#[test]
fn it_opens_on_the_bundled_briefing() {
    let reader = Reader::open();
    assert_eq!(reader.open_briefing().file.origin, Origin::Shipped("un-convention-against-cybercrime.ron"));
    for heading in ["Provisions", "Contents", "UN Convention against Cybercrime"] {
        assert!(reader.shows_heading(heading), "{heading} is not a heading in sight");
    }
    // Panes of comments are titled by what they hold.
    let tally = reader.open_briefing().linked.sections()[0].tally;
    for pane in [PaneKind::Safeguards, PaneKind::Critiques] {
        let titles = plenary::describe::pane_titles("the Convention as a whole", pane, tally, plenary::linked::Tally::default());
        let title = titles[0].join(" ");
        assert!(reader.shows_heading(&title), "{title:?} is not a heading in sight");
    }
    assert!(!reader.shows("Problems"), "there are none");
}

#[test]
fn going_to_an_article_brings_its_safeguards_and_critiques() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    assert_eq!(reader.subject(), "24".parse().unwrap());
    assert!(reader.shows_heading("Conditions and safeguards"));
    let cards = reader.cards();
    assert!(cards.iter().any(|card| card.starts_with("Safeguard 1 of ") && card.contains("on Article 24")), "{cards:#?}");
    assert!(cards.iter().any(|card| card.starts_with("Critique ") && card.contains("on Article 24")), "{cards:#?}");
    for part in ["Provides", "Limitations"] {
        assert!(reader.shows(part), "the part {part} is not in sight");
    }
}

#[test]
fn pressing_a_paragraph_brings_what_is_tied_to_it() {
    let mut reader = Reader::open_file(support::root().join("briefings/2024-07-eve-of-the-final-round.ron"));
    reader.go_to("24 Conditions");
    let words = reader.open_briefing().linked.paragraph(&"24/1".parse().unwrap()).unwrap().text.clone();
    reader.click(&words);
    let Target::Text(address) = reader.subject() else { panic!("{:?}", reader.subject()) };
    assert_eq!(address.key(), "24/1");
    assert!(!reader.tied(PaneKind::Safeguards).is_empty());
    for pane in [PaneKind::Safeguards, PaneKind::Critiques] {
        let first = reader.tied(pane)[0];
        assert_eq!(reader.open_briefing().panes[PaneId::of(pane)].place.row, first, "{pane:?} came to the first that is tied");
    }
}

#[test]
fn pressing_a_card_brings_the_text_to_its_words() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    let open_briefing = reader.open_briefing();
    let first = reader.tied(PaneKind::Safeguards)[0];
    let RowKind::Card(item, _) = open_briefing.linked.rows(PaneKind::Safeguards)[first].kind else { panic!("it is a card") };
    let (name, target) = (open_briefing.linked.item_name(item), open_briefing.linked.target(item));
    reader.click(&name);
    assert_eq!(reader.subject(), target);
    let open_briefing = reader.open_briefing();
    let row = &open_briefing.linked.rows(PaneKind::Provisions)[open_briefing.panes[PaneId::Provisions].place.row];
    let home = item.ties(open_briefing.linked.briefing()).iter().find(|tie| tie.relation == Relation::FoundIn).unwrap();
    assert_eq!(row.target, home.to, "the text came to the words the safeguard stands in");
    assert!(reader.shows_part(&format!("{name} · Selected (Esc clears)")), "the status bar says what the window is about");
}

#[test]
fn the_keyboard_alone_reads_the_briefing() {
    let mut reader = Reader::open();
    let start = reader.subject();
    reader.press(Key::ArrowDown);
    assert_ne!(reader.subject(), start);
    reader.press(Key::K);
    assert_eq!(reader.subject(), start);
    reader.press(Key::End);
    let last = reader.subject();
    reader.press(Key::J);
    assert_eq!(reader.subject(), last, "there is nothing after the last");
    reader.press(Key::Home);
    assert_eq!(reader.subject(), start);
    reader.press(Key::F6).press(Key::F6);
    assert_eq!(reader.open_briefing().panes.leader, PaneId::Critiques);
    reader.press(Key::ArrowDown);
    assert!(matches!(reader.subject(), Target::Critique(_) | Target::Position(_)), "{:?}", reader.subject());
    reader.press_with(Modifiers::SHIFT, Key::F6);
    assert_eq!(reader.open_briefing().panes.leader, PaneId::Safeguards);
    reader.press(Key::Enter);
    assert!(reader.state().subject().unwrap().locked);
    reader.press(Key::Escape);
    assert!(!reader.state().subject().unwrap().locked);
}

#[test]
fn the_wheel_makes_a_pane_lead_and_the_others_follow() {
    let mut reader = Reader::open();
    let text = pos2(450.0, 400.0);
    for _ in 0..8 {
        reader.wheel(text, -200.0);
    }
    assert_eq!(reader.open_briefing().panes.leader, PaneId::Provisions);
    let section = reader.state().subject().unwrap().section;
    assert!(section > 0, "the subject went along");
    for pane in [PaneKind::Safeguards, PaneKind::Critiques] {
        let row = reader.open_briefing().panes[PaneId::of(pane)].place.row;
        let there = reader.open_briefing().linked.rows(pane)[row].section;
        assert_eq!(there, section, "{pane:?} did not follow");
    }
    reader.wheel(pos2(830.0, 400.0), -120.0);
    assert_eq!(reader.open_briefing().panes.leader, PaneId::Safeguards);
    let subject = reader.state().subject().unwrap();
    let row = reader.open_briefing().panes[PaneId::Provisions].place.row;
    let there = reader.open_briefing().linked.rows(PaneKind::Provisions)[row].section;
    assert_eq!(there, subject.section, "now the text follows");
}

#[test]
fn a_page_moves_the_leading_pane() {
    let mut reader = Reader::open();
    reader.press(Key::PageDown).press(Key::PageDown);
    let place = reader.open_briefing().panes[PaneId::Provisions].place;
    assert!(place.row > 0 || place.fraction > 0.0);
    reader.press(Key::PageUp).press(Key::PageUp).press(Key::PageUp);
    let place = reader.open_briefing().panes[PaneId::Provisions].place;
    assert_eq!((place.row, place.fraction), (0, 0.0), "it stops at the top");
}

#[test]
fn an_article_with_nothing_tied_says_so_and_names_the_nearest() {
    let mut reader = Reader::open();
    let linked = std::sync::Arc::clone(&reader.open_briefing().linked);
    let bare = linked
        .sections()
        .iter()
        .find(|section| section.provision.is_some_and(|at| linked.provision(at).id != "preamble") && section.tally.safeguards == 0)
        .expect("one has none");
    let said = linked.say_target(&bare.target);
    let provision = linked.provision(bare.provision.unwrap());
    let number = provision.label.trim_start_matches("Article ").to_owned();
    reader.go_to(&format!("{number} {}", provision.heading));
    assert!(reader.shows(&format!("No safeguard relates to {said}.")));
    assert!(reader.shows_part("The nearest with one is"));
}

#[test]
fn panes_can_be_hidden_and_the_last_one_stays() {
    let mut reader = Reader::open();
    reader.press_with(Modifiers::COMMAND, Key::Num2);
    assert!(!reader.shows("Safeguards"));
    reader.press_with(Modifiers::COMMAND, Key::Num1).press_with(Modifiers::COMMAND, Key::Num3);
    assert!(reader.shows("Critiques"), "one pane is always shown");
}

#[test]
fn a_narrow_window_shows_fewer_panes_with_tabs() {
    let mut reader = Reader::sized(1000.0, 640.0);
    assert!(!reader.shows_part("II, Criminalization, "), "the contents fold first");
    reader.click("Contents");
    assert!(reader.shows_part("II, Criminalization, "), "and come back when asked");
    reader.press(Key::Escape);
    assert!(!reader.shows_part("II, Criminalization, "));
    assert!(reader.shows("Provisions") && reader.shows("Safeguards") && reader.shows("Critiques"), "two panes, one of them with tabs");
    reader.click("Critiques");
    assert_eq!(reader.open_briefing().panes.tab, PaneId::Critiques);
    let mut small = Reader::sized(700.0, 500.0);
    assert!(small.shows("Provisions") && small.shows("Critiques"), "all panes are there as tabs");
    small.click("Critiques");
    assert_eq!(small.open_briefing().panes.leader, PaneId::Critiques);
    small.press(Key::ArrowDown);
    assert!(matches!(small.subject(), Target::Critique(_) | Target::Position(_)));
}

#[test]
fn where_the_text_is_alone_a_slip_says_what_is_tied_to_the_chosen_paragraph() {
    let mut reader = Reader::sized(680.0, 640.0);
    reader.click("Contents");
    reader.go_to("6 Respect");
    assert!(!reader.shows_part("II, Criminalization, "), "the contents fold once they were used");
    reader.press(Key::ArrowDown);
    assert!(reader.shows("Related to this paragraph") && reader.shows("Safeguard"));
    // A line under the heading leads to the history of the text.
    let link = reader.links().into_iter().find(|name| !name.starts_with("History")).expect("each line leads to its card");
    reader.click(&link);
    assert!(matches!(reader.subject(), Target::Safeguard(_) | Target::Critique(_) | Target::Position(_)));
    reader.press(Key::Escape);
}

#[test]
fn the_bar_above_folded_contents_steps_from_article_to_article() {
    let mut reader = Reader::sized(1000.0, 640.0);
    reader.press(Key::ArrowDown).press(Key::ArrowDown);
    let before = reader.state().subject().unwrap().section;
    let next = reader.open_briefing().linked.sections()[before + 1..].iter().find(|section| section.provision.is_some()).unwrap();
    let (name, target) = (reader.open_briefing().linked.say_target(&next.target), next.target.clone());
    reader.click(&name);
    assert_eq!(reader.subject(), target);
}

#[test]
fn the_thread_leads_through_what_is_tied_without_leaving_the_subject() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    let subject = reader.subject();
    let opened = |reader: &Reader| PaneKind::ALL.map(|pane| reader.open_briefing().panes[PaneId::of(pane)].unfolded.first().copied());
    let start = opened(&reader);
    reader.press(Key::CloseBracket);
    assert_eq!(reader.subject(), subject);
    assert_ne!(opened(&reader), start, "the next card is open");
    reader.press(Key::OpenBracket);
    assert_eq!(opened(&reader), start);
    let tied = reader.tied(PaneKind::Safeguards).len() + reader.tied(PaneKind::Critiques).len();
    for _ in 0..tied {
        reader.press(Key::CloseBracket);
    }
    assert_eq!(opened(&reader)[PaneKind::Safeguards as usize], start[PaneKind::Safeguards as usize], "around the end");
}

#[test]
fn a_pinned_pane_keeps_its_place_and_adopts_the_leaders_when_let_go() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    reader.click("Critiques: Linked");
    let kept = reader.open_briefing().panes[PaneId::Critiques].place;
    reader.press(Key::Home);
    assert_eq!(reader.open_briefing().panes[PaneId::Critiques].place, kept);
    assert!(reader.shows("Critiques: Pinned"));
    reader.click("Critiques: Pinned");
    let first = reader.tied(PaneKind::Critiques).first().copied();
    assert_eq!(Some(reader.open_briefing().panes[PaneId::Critiques].place.row), first);
}

type IsShown<'a> = &'a dyn Fn(&Reader) -> bool;

#[test]
fn everything_in_the_file_can_be_reached() {
    let mut reader = Reader::open();
    let actors: Vec<String> = reader.open_briefing().linked.briefing().actors.iter().map(|actor| actor.name.clone()).collect();
    let an_actor = |reader: &Reader| actors.iter().any(|name| reader.shows(name));
    let shown: [(&str, IsShown<'_>); 5] = [
        ("Actors", &an_actor),
        ("Sources", &|reader| reader.shows("Copy the address")),
        ("Events", &|reader| reader.shows("Close")),
        ("Terms", &|reader| reader.shows("Close")),
        ("Status and texts", &|reader| reader.shows_part("As of ")),
    ];
    for (command, is_shown) in shown {
        reader.click("Menu");
        reader.click(command);
        assert!(is_shown(&reader), "{command} does not show what it is for");
        assert!(reader.shows(command), "the page has its title");
    }
    reader.press(Key::Escape);
    assert!(reader.open_briefing().side.page().is_none());
    // From a card to who speaks, and from there to what was said.
    reader.go_to("24 Conditions");
    let link = reader.first_link().expect("an open card leads to who speaks or to its sources");
    reader.click(&link);
    assert!(reader.open_briefing().side.page().is_some() || reader.subject() != "24".parse().unwrap());
}

#[test]
fn copying_takes_the_subject_where_no_words_are_marked_and_can_cite_it() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    reader.press(Key::ArrowDown);
    reader.harness.event(egui::Event::Copy);
    let copied = reader.copied();
    assert!(copied.starts_with("Article 24(1) · Conditions and safeguards\n1  "), "{copied}");
    reader.press_in_one_frame(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    let cited = reader.copied();
    assert!(cited.starts_with(copied.trim_end()), "{cited}");
    let citation = cited.lines().last().unwrap();
    for part in [
        "General Assembly resolution 79/243, annex, art. 24, para. 1",
        "Summary · ",
        "UN Convention against Cybercrime, as of 30 Nov 2026.",
    ] {
        assert!(citation.contains(part), "{part} is not in {citation}");
    }
}

#[test]
fn back_and_forward_lead_through_where_a_person_has_been() {
    let mut reader = Reader::open();
    let first = reader.subject();
    reader.go_to("24 Conditions");
    reader.press(Key::ArrowDown);
    let paragraph = reader.subject();
    reader.go_to("6 Respect");
    let last = reader.subject();
    reader.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(reader.subject(), paragraph, "to where it was left, not to where it was entered");
    reader.press_with(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(reader.subject(), last);
    reader.click("Back");
    assert_eq!(reader.subject(), paragraph);
    reader.click("Menu");
    reader.click("History");
    assert!(reader.shows_heading("History"));
    let beginning = plenary::describe::heading(&reader.open_briefing().linked, &first).expect("the beginning has a heading");
    assert!(reader.shows_part(&beginning), "{beginning}");
    for button in [egui::PointerButton::Extra1, egui::PointerButton::Extra2] {
        let before = reader.subject();
        for pressed in [true, false] {
            reader.harness.event(egui::Event::PointerButton { pos: pos2(600.0, 300.0), button, pressed, modifiers: Modifiers::NONE });
        }
        reader.harness.run();
        assert_ne!(reader.subject(), before, "{button:?}");
    }
    assert_eq!(reader.subject(), paragraph);
}

#[test]
fn words_are_marked_by_keyboard_alone() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    reader.press(Key::ArrowDown);
    let subject = reader.subject();
    let Target::Text(address) = subject.clone() else { panic!("{subject:?}") };
    let text = reader.open_briefing().linked.paragraph(&address).unwrap().text.split_whitespace().collect::<Vec<_>>().join(" ");
    let copied = |reader: &mut Reader| {
        reader.harness.event(egui::Event::Copy);
        reader.copied()
    };
    assert!(copied(&mut reader).len() > text.len(), "with nothing marked the item is copied, with what it is");

    reader.press(Key::F7);
    for _ in 0..3 {
        reader.press_with(Modifiers::SHIFT, Key::ArrowRight);
    }
    assert_eq!(copied(&mut reader), text.chars().take(3).collect::<String>());
    assert_eq!(reader.subject(), subject, "the arrows are the caret's");
    reader.press(Key::Home);
    reader.press_with(Modifiers::COMMAND | Modifiers::CTRL | Modifiers::SHIFT, Key::ArrowRight);
    let word = copied(&mut reader);
    assert_eq!(word.trim(), text.split(' ').next().unwrap());
    reader.press_in_one_frame(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    let cited = reader.copied();
    assert!(cited.starts_with(word.trim()) && cited.contains('\n'), "{cited}");

    // Beyond the end of a text it goes on in the next one.
    reader.press_with(Modifiers::COMMAND | Modifiers::CTRL, Key::End);
    for _ in 0..40 {
        reader.press(Key::ArrowDown);
    }
    reader.press_with(Modifiers::SHIFT, Key::Home);
    assert!(!text.contains(&copied(&mut reader)), "the caret went on");
    reader.press(Key::Escape);
    reader.press(Key::ArrowDown);
    assert_ne!(reader.subject(), subject, "after Esc the arrows move the subject again");
}

#[test]
fn words_of_a_page_are_marked_by_keyboard_alone() {
    let mut reader = Reader::open();
    reader.click("Menu");
    reader.click("Status and texts");
    reader.press(Key::F7);
    reader.press_with(Modifiers::COMMAND, Key::A);
    reader.harness.event(egui::Event::Copy);
    let about = reader.open_briefing().linked.briefing().about.clone();
    let copied = reader.copied();
    assert!(copied.len() > 10 && !about.is_empty(), "{copied}");
    assert!(!copied.contains("Plenary briefing"), "the words of the page, not the item: {copied}");
}

#[test]
fn escape_closes_the_menu_and_nothing_else() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    let locked = |reader: &Reader| reader.open_briefing().navigation.subject.as_ref().unwrap().locked;
    assert!(locked(&reader));
    reader.click("Menu");
    assert!(reader.shows_part("About Plenary") && reader.shows_part("Quit"), "all of it is in sight");
    reader.press(Key::Escape);
    assert!(!reader.shows_part("About Plenary"));
    assert!(locked(&reader), "Esc closes the topmost thing only");
    reader.press(Key::Escape);
    assert!(!locked(&reader));
}

#[test]
fn themes_are_chosen_in_the_menu() {
    use plenary::state::Theme;
    let mut reader = Reader::open();
    reader.click("Menu");
    reader.click("Dark");
    assert_eq!(reader.state().prefs.theme, Some(Theme::Dark));
    reader.click("Next theme");
    assert_eq!(reader.state().prefs.theme, Some(Theme::Sepia));
}

#[test]
fn what_was_laid_out_in_the_colours_of_one_theme_is_laid_out_anew_in_those_of_another() {
    use plenary::state::{PrefsChange, Theme};
    let mut reader = Reader::open();
    reader.change(PrefsChange::Theme(Some(Theme::Light)));
    for theme in [Theme::Sepia, Theme::Contrast, Theme::Dark, Theme::Light] {
        let before = reader.harness.state().caches().laid_out();
        reader.change(PrefsChange::Theme(Some(theme)));
        let after = reader.harness.state().caches().laid_out();
        assert!(after > before, "{theme:?}");
        reader.change(PrefsChange::Theme(Some(theme)));
        assert_eq!(reader.harness.state().caches().laid_out(), after, "the same theme is laid out once");
    }
}

#[test]
fn a_gutter_can_be_dragged_and_pressed_twice_goes_back() {
    let mut reader = Reader::open();
    let share = |reader: &Reader| reader.open_briefing().panes.layout.widths.get(&PaneId::Provisions).copied();
    assert_eq!(share(&reader), None);
    let gutter = pos2(658.0, 400.0);
    reader.drag(gutter, pos2(760.0, 400.0));
    assert!(share(&reader).is_some_and(|share| share > 1.2), "{:?}", share(&reader));
    reader.drag(pos2(761.0, 400.0), pos2(300.0, 400.0));
    assert!(reader.shows_heading("Provisions"), "no pane is dragged under its least width");
}

#[test]
fn larger_text_lays_out_anew_and_stops_at_the_ends() {
    let mut reader = Reader::open();
    for _ in 0..40 {
        reader.press_with(Modifiers::COMMAND, Key::Plus);
    }
    assert_eq!(reader.state().prefs.text_size, 250);
    for _ in 0..40 {
        reader.press_with(Modifiers::COMMAND, Key::Minus);
    }
    assert_eq!(reader.state().prefs.text_size, 80);
    reader.press_with(Modifiers::COMMAND, Key::Num0);
    assert_eq!(reader.state().prefs.text_size, 100);
    reader.click("Larger text");
    assert_eq!(reader.state().prefs.text_size, 110);
}

#[test]
fn a_file_named_at_the_start_is_opened() {
    let (_folder, path) = file("example.ron", &support::example());
    let reader = Reader::open_file(path.clone());
    assert_eq!(reader.open_briefing().file.origin, Origin::File(path));
    assert!(reader.shows("Harbour Lights Convention"));
}

#[test]
fn a_dropped_file_is_opened() {
    #[derive(Debug)]
    struct Dropped(std::path::PathBuf);
    impl egui::DroppedFile for Dropped {
        fn path(&self) -> &std::path::Path {
            &self.0
        }
        fn bytes(&self) -> Result<Vec<u8>, String> {
            Err("the program reads the file itself".to_owned())
        }
    }
    let (_folder, path) = file("example.ron", &support::example());
    let mut reader = Reader::open();
    reader.harness.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path)));
    reader.harness.step();
    reader.wait_until(|state| {
        state.open_briefing.as_ref().is_some_and(|open_briefing| open_briefing.linked.briefing().id == "harbour-lights")
    });
}

#[test]
fn the_file_dialog_is_asked_once_and_its_answer_opened() {
    let (_folder, path) = file("example.ron", &support::example());
    let mut reader = Reader::with_picker(Answer { path: Some(path), trouble: None });
    reader.harness.key_press_modifiers(Modifiers::COMMAND, Key::O);
    reader.harness.step();
    reader.wait_until(|state| {
        state.arrival.waiting == Waiting::Nothing && state.open_briefing.as_ref().unwrap().linked.briefing().id == "harbour-lights"
    });
}

#[test]
fn a_cancelled_dialog_changes_nothing() {
    let mut reader = Reader::with_picker(Answer::default());
    reader.harness.key_press_modifiers(Modifiers::COMMAND, Key::O);
    reader.harness.step();
    reader.wait_until(|state| state.arrival.waiting == Waiting::Nothing);
    assert!(reader.state().notices.notice.is_none() && !reader.state().overlays.path_box);
}

#[test]
fn a_system_without_a_dialog_is_told_what_to_install_and_given_a_path_box() {
    let mut reader = Reader::with_picker(Answer { path: None, trouble: Some("no portal".to_owned()) });
    reader.harness.key_press_modifiers(Modifiers::COMMAND, Key::O);
    reader.harness.step();
    reader.wait_until(|state| state.notices.notice.is_some());
    assert!(reader.shows_part("zenity") && reader.shows("Path of a briefing"));
    let (_folder, path) = file("example.ron", &support::example());
    let field = reader.harness.state().state().overlays.path_box;
    assert!(field);
    reader.type_path(path.to_str().unwrap());
    reader.press(Key::Enter);
    reader.wait_until(|state| state.open_briefing.as_ref().unwrap().linked.briefing().id == "harbour-lights");
    assert!(reader.state().notices.notice.is_none() && !reader.state().overlays.path_box);
}

#[test]
fn letters_typed_into_the_path_box_are_not_commands() {
    let mut reader = Reader::open();
    let before = reader.subject();
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    assert!(reader.state().overlays.path_box);
    reader.press(Key::J).press(Key::End);
    assert_eq!(reader.subject(), before);
    reader.press(Key::Escape);
    assert!(!reader.state().overlays.path_box, "Esc closes the topmost thing only");
}

#[test]
fn while_a_dialog_is_open_the_window_says_so() {
    use plenary::state::{Effect, State};
    let mut state = State::default();
    assert!(matches!(state.apply(FileChange::Choose).as_slice(), [Effect::PickFile]));
    assert_eq!(state.arrival.waiting, Waiting::Choosing);
    assert!(state.apply(FileChange::Choose).is_empty(), "a second dialog is not opened over the first");
}

#[test]
fn a_file_with_problems_opens_with_what_is_readable_and_lists_the_rest() {
    let text = support::example().replace("text: \"the harbour court; or\"", "text: \"\"").replace("is: NotMet", "is: NotMett");
    let (_folder, path) = file("wrong.ron", &text);
    let mut reader = Reader::open_file(path);
    assert!(
        reader.shows("This file has 2 problems. One item or part of an item could not be read and is not shown. All others can be read.")
    );
    assert!(reader.shows("Problems") && reader.shows("Empty text") && reader.shows_part("Did you mean NotMet?"));
    reader.press(Key::F8);
    assert_eq!(reader.open_briefing().side.problem(), Some(1));
    reader.press(Key::F8);
    assert_eq!(reader.open_briefing().side.problem(), Some(0), "after the last comes the first");
    assert!(reader.shows_part("This paragraph has no text in this file. Line "), "the hole is marked in its place");
    reader.press(Key::Escape);
    assert!(!reader.shows("Problems") && reader.shows_part("This file has 2 problems"));
    reader.click("Show the list");
    assert!(reader.shows("Problems"));
}

#[test]
fn a_file_of_which_nothing_can_be_read_takes_nothing_away() {
    let mut reader = Reader::open();
    let (_folder, path) = file("empty.ron", "");
    reader.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    reader.type_path(path.to_str().unwrap());
    reader.press(Key::Enter);
    reader.wait_until(|state| state.notices.notice.is_some());
    assert_eq!(reader.open_briefing().file.origin, Origin::Shipped("un-convention-against-cybercrime.ron"));
    assert!(reader.shows_part("There is nothing in this file."));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test changes a file under the reader")]
fn reading_again_keeps_the_place() {
    let (_folder, path) = file("example.ron", &support::example());
    let mut reader = Reader::open_file(path.clone());
    reader.click("An inspector may board a ship at night to look at its lamps.");
    let before = reader.subject();
    std::fs::write(&path, support::example().replace("Harbour Lights Convention", "Harbour Lamps Convention")).unwrap();
    reader.harness.key_press_modifiers(Modifiers::COMMAND, Key::R);
    reader.harness.step();
    reader.wait_until(|state| state.open_briefing.as_ref().unwrap().linked.briefing().title == "Harbour Lamps Convention");
    assert_eq!(reader.subject(), before);
}

#[test]
fn an_idle_window_lays_out_nothing_and_asks_for_no_frame() {
    let mut reader = Reader::open();
    let laid_out = reader.harness.state().caches().laid_out();
    assert!(laid_out > 0);
    for _ in 0..10 {
        reader.harness.step();
    }
    assert_eq!(reader.harness.state().caches().laid_out(), laid_out);
    assert!(!reader.harness.ctx.has_requested_repaint());
}

#[test]
fn only_what_is_in_sight_is_laid_out() {
    let reader = Reader::open();
    let linked = &reader.open_briefing().linked;
    let rows: usize = PaneKind::ALL.into_iter().map(|pane| linked.rows(pane).len()).sum();
    let laid_out = reader.harness.state().caches().laid_out();
    assert!(laid_out * 4 < rows, "{laid_out} of {rows} rows were laid out");
}

#[test]
fn cards_are_articles_with_their_place_in_the_list() {
    let mut reader = Reader::open();
    reader.go_to("24 Conditions");
    let nodes = reader.positions_in_set();
    assert!(nodes.iter().any(|(name, position, size)| name.contains("on Article 24") && *position >= 1 && size > position), "{nodes:#?}");
}

#[test]
fn who_pushed_for_a_safeguard_leads_to_what_they_said() {
    let mut reader = Reader::open();
    reader.harness.state_mut().change(NavigationChange::GoTo("24/2".parse().unwrap()));
    reader.harness.run();
    // Longer than a line, it stands with what links the card to others.
    reader.change(plenary::state::PrefsChange::Ties(plenary::model::ItemKind::Safeguard));
    reader.link("Freedom Online Coalition");
    let page = reader.open_briefing().side.page().cloned();
    assert!(matches!(&page, Some(plenary::state::Page::Of(Target::Actor(_)))), "{page:?}");
    assert!(reader.shows_heading("Freedom Online Coalition"));
}
