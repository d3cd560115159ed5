//! What is read and written again is the same briefing.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    format::{read_briefing, write_briefing},
    model::Briefing,
};
use proptest::prelude::*;
use support::{anything::any_briefing, generate, lines};

#[track_caller]
fn same_again(briefing: &Briefing) {
    let text = write_briefing(briefing).expect("a briefing can be written");
    let (again, problems) = read_briefing(text.as_bytes());
    assert_eq!(lines(&problems), Vec::<String>::new(), "{text}");
    assert_eq!(again, *briefing);
}

#[test]
fn the_example_survives() {
    same_again(&support::read(&support::example()).0);
}

#[test]
fn every_bundled_briefing_survives() {
    for path in support::shipped() {
        same_again(&plenary::load::load(&path).0);
    }
}

#[test]
fn a_generated_briefing_survives() {
    same_again(&generate::briefing(200, 40, 80));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_briefing_survives(briefing in any_briefing()) {
        same_again(&briefing);
    }

    #[test]
    fn a_damaged_briefing_is_read_without_panic(at in 0_usize..9_000, junk in "[\"(\\[{)\\]},:a\\\\/*]{0,3}", cut in 0_usize..40) {
        let mut text = support::example();
        let mut start = at.min(text.len());
        while !text.is_char_boundary(start) { start -= 1; }
        let mut end = (start + cut).min(text.len());
        while !text.is_char_boundary(end) { end -= 1; }
        text.replace_range(start..end.max(start), &junk);
        let (briefing, problems) = read_briefing(text.as_bytes());
        // What was read can be linked and shown, whatever it is.
        let _ = plenary::linked::LinkedBriefing::new(briefing);
        for problem in problems {
            prop_assert!(problem.place.line >= 1 && problem.place.column >= 1);
        }
    }
}
