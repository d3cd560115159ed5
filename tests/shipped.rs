//! Every bundled briefing: without a problem, and part of the program.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{load::load, store::SHIPPED};

#[test]
fn every_bundled_briefing_has_no_problem() {
    assert!(!support::shipped().is_empty());
    for path in support::shipped() {
        let (_, problems) = load(&path);
        assert_eq!(support::lines(&problems), Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
fn every_bundled_briefing_is_part_of_the_program() {
    let files: Vec<String> = support::shipped().iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(SHIPPED[0].name, "un-convention-against-cybercrime.ron", "the whole Convention opens when no file is named");
    let mut shipped: Vec<&str> = SHIPPED.iter().map(|shipped| shipped.name).collect();
    shipped.sort_unstable();
    assert_eq!(files, shipped);
}
