//! A sign too many or too few costs nothing but itself: of many slips of one sign, all over a briefing of ten articles, nearly each
//! is one problem in the right line, and none loses more than two items.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::model::Briefing;
use support::{
    lines, read,
    slips::{Slip, slips, ten_articles},
};

/// How many slips are tried.
const SLIPS: usize = 585;

/// What each item says, so that one that reads otherwise than it was written counts as lost.
fn items(briefing: &Briefing) -> Vec<String> {
    fn each<T: std::fmt::Debug>(list: &[T]) -> impl Iterator<Item = String> {
        list.iter().map(|item| format!("{item:?}"))
    }
    let instrument = &briefing.instrument;
    let mut items = vec![format!("{:?} {} {}", briefing.status, instrument.title, instrument.current)];
    items.extend(each(&instrument.editions).chain(each(&instrument.divisions)).chain(each(&briefing.provisions)));
    items.extend(each(&briefing.safeguards).chain(each(&briefing.critiques)).chain(each(&briefing.positions)));
    items.extend(each(&briefing.actors).chain(each(&briefing.events)).chain(each(&briefing.terms)));
    items.extend(each(&briefing.sources).chain(each(&briefing.walks)));
    items
}

/// What became of one slip.
struct Told {
    problems: Vec<String>,
    right_line: bool,
    lost: usize,
}

fn told(slip: &Slip, whole: &[String]) -> Told {
    let (briefing, problems) = read(&slip.text);
    let kept = items(&briefing);
    Told {
        right_line: problems.first().is_some_and(|problem| slip.lines.contains(&problem.place.line)),
        problems: lines(&problems),
        lost: whole.iter().filter(|item| !kept.contains(item)).count(),
    }
}

#[test]
fn the_briefing_that_slips_are_made_in_is_sound() {
    let (briefing, problems) = read(&ten_articles());
    assert_eq!(lines(&problems), Vec::<String>::new());
    assert_eq!((briefing.provisions.len(), briefing.safeguards.len(), briefing.critiques.len()), (10, 8, 10));
}

#[test]
fn a_slip_of_one_sign_is_one_problem_in_the_right_line_and_loses_at_most_two_items() {
    let text = ten_articles();
    let whole = items(&read(&text).0);
    let all = slips(&text, SLIPS);
    assert_eq!(all.len(), SLIPS);
    let (mut right, mut most_lost, mut loses_none, mut loses_many) = (0, 0, 0, 0);
    let mut wrong = Vec::new();
    for slip in &all {
        let told = told(slip, &whole);
        let good = told.problems.len() == 1 && told.right_line;
        right += usize::from(good);
        most_lost = most_lost.max(told.lost);
        loses_none += usize::from(told.lost == 0);
        loses_many += usize::from(told.lost > 2);
        if !good || told.lost > 2 {
            let how = if slip.twice { "twice" } else { "left out" };
            wrong.push(format!("{:?} {how} in line {:?}, {} lost: {:#?}", slip.sign, slip.lines, told.lost, told.problems));
        }
    }
    let figures = format!(
        "of {SLIPS} slips {right} are one problem in the right line; {loses_none} lose nothing, {loses_many} more than two items, the worst {most_lost}"
    );
    assert!(right >= 575 && loses_many == 0, "{figures}\n{}", wrong.join("\n"));
    // What is mended is read as it was meant.
    assert!(loses_none >= 575, "{figures}");
}
