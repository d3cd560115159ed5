//! `plenary find`: words in a briefing, a hit a line, best first within each group; what the window's box finds.
//!
//! Which kind of answer it is, all words or the best matches, is said on stderr.

use super::{COULD_NOT, DONE, PROBLEMS, open_briefing, print_answer};
use crate::{
    search::{Group, Index},
    text,
};
use std::{fmt::Write as _, path::Path, process::ExitCode};

/// Prints where `words` stand in `file`.
pub(super) fn find_words(file: &Path, words: &[String]) -> ExitCode {
    let Some(linked) = open_briefing(file) else { return ExitCode::from(COULD_NOT) };
    let query = words.join(" ");
    let finding = Index::new(&linked).find(&linked, &query, usize::MAX);
    if finding.total == 0 {
        let not_found = text::answers::words_not_found(&query);
        eprintln!("{}", text::sentences(&[&not_found, &*text::FIND_HELP]));
        return ExitCode::from(PROBLEMS);
    }
    if finding.is_best {
        eprintln!("{}", text::CLOSEST_RESULTS);
    } else {
        eprintln!("{}", text::all_words(finding.total));
    }
    let mut out = String::new();
    let mut before: Option<Group> = None;
    for hit in &finding.hits {
        if before != Some(hit.group) {
            let blank = if before.is_some() { "\n" } else { "" };
            // Writing to a string cannot fail.
            let count = finding.counts[hit.group as usize].to_string();
            let _ = writeln!(out, "{blank}{}", text::labelled(hit.group.name(), &count));
            before = Some(hit.group);
        }
        let place = hit.target.address().map_or_else(|| hit.target.to_string(), |address| linked.say(address));
        let _ = writeln!(out, "{place}  {}", text::labelled(&hit.title, &hit.snippet));
    }
    print_answer(&out);
    ExitCode::from(DONE)
}
