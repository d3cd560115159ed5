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
    let shipped: Vec<&str> = SHIPPED.iter().map(|shipped| shipped.name).collect();
    assert_eq!(files, shipped);
    assert!(shipped[0].starts_with("2024-07"), "the eve of the final round opens when no file is named");
}

#[test]
fn nothing_is_set_as_a_quotation_that_may_not_be() {
    // A term that is itself the point may stand in quotation marks; a sentence may not, as bundled
    // texts are summaries.
    const LONGEST_TERM: usize = 8;
    for path in support::shipped() {
        let text = support::text_of(&format!("briefings/{}", path.file_name().unwrap().to_string_lossy()));
        for quoted in text.split('“').skip(1) {
            let Some(end) = quoted.find('”') else { continue };
            let words = quoted[..end].split_whitespace().count();
            assert!(words <= LONGEST_TERM, "{}: “{}” is longer than a term", path.display(), &quoted[..end]);
        }
    }
}
