//! The contents as a person sees them: titles on two lines at most, how wide they are, and what stands in their columns.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::{Rect, Role, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use plenary::{
    format::{from_ron, to_ron},
    linked::{LinkedBriefing, Stances},
    model::{Stance, Target},
    state::{CONTENTS_WIDTHS, ContentsChange, NavigationChange, PrefsChange, State},
};
use support::reader::Reader;

/// The lines in sight, each with its name and where it is.
fn lines(reader: &Reader) -> Vec<(String, Rect)> {
    let lines = reader.harness.query_all_by(|node| node.role() == Role::TreeItem);
    lines.filter_map(|node| Some((node.accesskit_node().label()?, node.rect()))).collect()
}

fn foot(reader: &Reader) -> Option<String> {
    let labels = reader.harness.query_all_by(|node| node.role() == Role::Label);
    labels
        .filter_map(|node| node.accesskit_node().value().or(node.accesskit_node().label()))
        .find(|label| label.starts_with("S counts safeguards"))
}

#[test]
fn a_title_takes_two_lines_where_it_has_to_and_never_three() {
    let mut reader = Reader::open();
    for section in 0..reader.open_briefing().linked.sections().len() {
        if reader.open_briefing().folded.contains(&section) {
            reader.change(ContentsChange::Fold(section));
        }
    }
    let (mut one, mut two) = (0, 0);
    for provision in ["1", "12", "24", "40", "60"] {
        reader.change(NavigationChange::GoTo(provision.parse().unwrap()));
        for (name, rect) in lines(&reader) {
            match rect.height().round() as i32 {
                27 => one += 1,
                44 => two += 1,
                other => panic!("{name} is {other} high"),
            }
        }
    }
    assert!(one > 20 && two > 10, "{one} lines of one, {two} of two");
    // Lines stand one below the other, without a gap.
    let lines = lines(&reader);
    assert!(lines.windows(2).all(|pair| (pair[0].1.bottom() - pair[1].1.top()).abs() < 0.6), "{lines:#?}");
    // In wider contents fewer need two.
    let high = |reader: &Reader| lines_of(reader, 44);
    let before = high(&reader);
    reader.change(PrefsChange::ContentsWidth(Some(400)));
    assert!(high(&reader) < before, "{before} before");
}

fn lines_of(reader: &Reader, height: i32) -> usize {
    lines(reader).iter().filter(|(_, rect)| rect.height().round() as i32 == height).count()
}

#[test]
fn the_width_is_dragged_within_limits_and_remembered() {
    let (least, greatest, usual) = CONTENTS_WIDTHS;
    let mut reader = Reader::open();
    let width = |reader: &Reader| lines(reader)[0].1.width().round() as u16;
    assert_eq!(width(&reader), usual);
    let edge = |width: u16| pos2(f32::from(width) + 1.0, 400.0);
    reader.drag(edge(usual), edge(330));
    assert!(width(&reader).abs_diff(330) <= 2, "{}", width(&reader));
    let kept = reader.state().prefs.contents_width;
    let mut later = State::default();
    assert!(later.recall(from_ron(&to_ron(&reader.state().remember()).unwrap()).unwrap()));
    assert_eq!(later.prefs.contents_width, kept);
    for (to, end) in [(900, greatest), (20, least)] {
        let from = reader.state().prefs.contents_width;
        reader.drag(edge(from), edge(to));
        assert_eq!((reader.state().prefs.contents_width, width(&reader)), (end, end));
    }
    // What nobody set is not kept, and a width out of bounds is mended.
    reader.change(PrefsChange::ContentsWidth(None));
    assert!(!to_ron(&reader.state().remember()).unwrap().contains("contents_width"));
    let mut wide = State::default();
    assert!(wide.recall(from_ron("(version: 2, prefs: (contents_width: 9000))").unwrap()));
    assert_eq!(wide.prefs.contents_width, greatest);
}

#[test]
fn contents_that_were_made_wide_leave_the_panes_their_least_room() {
    let mut reader = Reader::sized(1210.0, 768.0);
    reader.change(PrefsChange::ContentsWidth(Some(400)));
    let width = lines(&reader)[0].1.width();
    assert!((200.0..=270.0).contains(&width), "{width}");
}

#[test]
fn counts_stand_under_the_title_where_letters_are_large() {
    let mut reader = Reader::sized(2200.0, 1200.0);
    let before = lines(&reader);
    reader.change(PrefsChange::TextSize(5));
    let large = lines(&reader);
    assert_eq!(before[0].0, large[0].0, "they are heard as ever");
    // A line of 26, one of 24 for the counts with 2 between, and 10 around.
    assert!((large[0].1.height() - 62.0).abs() < 0.5, "{}", large[0].1.height());
}

#[test]
fn the_foot_tells_positions_by_stance_and_a_chapter_all_in_it() {
    let mut reader = Reader::open();
    reader.change(NavigationChange::GoTo("24".parse().unwrap()));
    let briefing = reader.open_briefing().linked.briefing().clone();
    let linked = LinkedBriefing::new(briefing.clone());
    let section = linked.section_of(&"24".parse().unwrap()).unwrap();
    let here: Vec<Stance> = briefing
        .positions
        .iter()
        .filter(|one| linked.item(&Target::Position(one.id.clone())).is_some_and(|item| linked.sections()[section].holds(item)))
        .map(|one| one.stance)
        .collect();
    let of = |stance: Stance| here.iter().filter(|one| **one == stance).count();
    let stances = Stances::of(&linked, linked.items_within(section));
    assert_eq!(
        (stances.support, stances.conditional, stances.oppose),
        (of(Stance::Supports), of(Stance::Conditional), of(Stance::Opposes))
    );
    let says = foot(&reader).expect("the foot is there");
    assert!(says.contains(&format!("{} positions on Art. 24: {} support, ", here.len(), of(Stance::Supports))), "{says}");
    let chapter = linked.divisions_of(section).next().unwrap();
    reader.change(NavigationChange::GoTo(linked.sections()[chapter].target.clone()));
    let says = foot(&reader).expect("the foot is there");
    let within = linked.sections()[chapter].within.positions;
    assert!(says.contains(&format!("{within} positions in Chapter ")), "{says}");
    // Where there is none, that is said too.
    let empty = linked.sections().iter().find(|section| section.provision.is_some() && section.tally.positions == 0).unwrap();
    reader.change(NavigationChange::GoTo(empty.target.clone()));
    let says = foot(&reader).expect("the foot is there");
    assert!(says.contains("No position on "), "{says}");
}
