//! What is said of each thing that can be wrong with a file: all sentences in one snapshot, each with what is written to get it.
//!
//! `INSTA_UPDATE=always cargo test --test problem_words` renews it; a person reads the difference.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

#[path = "problem_words/kinds.rs"]
mod kinds;
#[path = "problem_words/samples.rs"]
mod samples;
mod support;

use kinds::{ALL, names_of};
use plenary::{
    format::{BriefingBeside, Lines, read_briefing, read_official_text, read_walks, words_sha256},
    load::NotesTrouble,
    model::{Problem, ProblemKind, is_invisible},
    text::{problem_line, problem_message, reason_unread},
};
use samples::{BRIEFING, OFFICIAL, Sample, WALKS, foreign, large, made, samples};
use std::{collections::BTreeSet, fmt::Write as _, path::PathBuf};

/// The problems of a file that is written like this.
fn problems_of(sample: &Sample) -> (String, Vec<Problem>) {
    let (base, from, to) = match *sample {
        Sample::Briefing(from, to) | Sample::Unrepaired(from, to) => (BRIEFING, from, to),
        Sample::Walks(from, to) => (WALKS, from, to),
        Sample::Official(from, to) | Sample::OfficialAlone(from, to) => (OFFICIAL, from, to),
    };
    assert!(base.contains(from), "{from:?} is not there");
    let mut text = base.replacen(from, to, 1);
    let shown = changed_lines(base, &text);
    match sample {
        Sample::Walks(..) => (shown, read_walks(text.as_bytes(), Some(&read_briefing(BRIEFING.as_bytes()).0)).problems),
        Sample::Briefing(..) => (shown, read_briefing(text.as_bytes()).1),
        Sample::Official(..) | Sample::OfficialAlone(..) => {
            let sum = words_sha256(&read_official_text(base.as_bytes(), BriefingBeside::NotAsked).text);
            let text = text.replace("SUM", &sum);
            let (briefing, ids) = (read_briefing(BRIEFING.as_bytes()).0, ["harbour".to_owned()]);
            let alone = matches!(sample, Sample::OfficialAlone(..));
            let beside = if alone { BriefingBeside::NotFound(&ids) } else { BriefingBeside::Found(&briefing) };
            (shown, read_official_text(text.as_bytes(), beside).problems)
        }
        Sample::Unrepaired(..) => {
            // No typing error is corrected after a place that is nested deeper than anybody writes.
            let (levels, title) = (plenary::format::limits::DEPTH + 1, "title: \"Harbour Lights\",");
            text = text.replacen(title, &format!("{title} about: {}5{},", "(".repeat(levels), ")".repeat(levels)), 1);
            let line = text[..text.find(" about: (").expect("the title is there")].lines().count();
            let mut problems = read_briefing(text.as_bytes()).1;
            problems.retain(|problem| problem.place.line as usize != line);
            (shown, problems)
        }
    }
}

/// The lines of a file that differ from those of another, with their numbers.
fn changed_lines(base: &str, text: &str) -> String {
    let same = |one: &str, other: &str| one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let begins = text.floor_char_boundary(same(base, text));
    let reversed = base.bytes().rev().zip(text.bytes().rev()).take_while(|(one, other)| one == other).count();
    let ends = text.ceil_char_boundary((text.len() - reversed).max(begins));
    let lines = Lines::new(text);
    let (first, last) = (lines.place(text, begins).line, lines.place(text, ends).line);
    (first..=last).fold(String::new(), |mut shown, number| {
        let line = text.lines().nth(number as usize - 1).unwrap_or_default();
        let is_seen = |letter: char| !is_invisible(letter) && (letter == ' ' || !letter.is_whitespace());
        let seen = |letter: char| if is_seen(letter) { letter.to_string() } else { letter.escape_unicode().to_string() };
        let line: String = line.chars().take(160).map(seen).collect();
        let _ = writeln!(shown, "{number:>4} | {line}");
        shown
    })
}

fn tell(told: &mut String, written: &str, problems: &[Problem], seen: &mut BTreeSet<&'static str>) {
    told.push_str(written);
    assert!(!problems.is_empty(), "no problem:\n{written}");
    // Of many that follow from one file the first are told.
    for problem in problems.iter().take(3) {
        let _ = writeln!(told, "{}", problem_line(problem));
        seen.extend(names_of(problem));
    }
    told.push('\n');
}

#[test]
fn every_sentence_is_as_it_was_and_every_kind_has_one() {
    let (mut told, mut seen) = (String::new(), BTreeSet::new());
    for (heading, samples) in samples() {
        let _ = writeln!(told, "# {heading}\n");
        for sample in samples {
            let (written, problems) = problems_of(&sample);
            tell(&mut told, &written, &problems, &mut seen);
        }
    }
    told.push_str("# Files that are none\n\n");
    for (what, bytes) in foreign() {
        tell(&mut told, &format!("({what})\n"), &read_briefing(&bytes).1, &mut seen);
    }
    told.push_str("# Files that hold too much\n\n");
    for (what, bytes) in large() {
        let problems = read_briefing(&bytes).1;
        let last = problems.last().cloned();
        let limit = problems.into_iter().find(|problem| matches!(problem.kind, ProblemKind::Limit(_)));
        tell(&mut told, &format!("({what})\n"), limit.or(last).as_slice(), &mut seen);
    }
    told.push_str("# What comes from the disk, or is met in large or strange files alone\n\n");
    for kind in made() {
        let problem = samples::problem(kind);
        seen.extend(names_of(&problem));
        let _ = writeln!(told, "error[{}]: {}", problem.code(), problem_message(&problem));
    }
    let missing: Vec<_> = ALL.iter().copied().flatten().filter(|name| !seen.contains(**name)).collect();
    insta::assert_snapshot!("problems", told);
    assert!(missing.is_empty(), "no sample has {missing:#?}");
}

#[test]
fn what_is_wrong_with_notes_is_said_as_it_was() {
    let path = || PathBuf::from("/notes/harbour.notes.ron");
    let why = || "the disk is full".to_owned();
    let aside = || PathBuf::from("/notes/harbour.notes.ron.unreadable-1");
    let told = [
        NotesTrouble::Unreadable { why: "the file is damaged".to_owned(), aside: Some(aside()), from_backup: true },
        NotesTrouble::Unreadable { why: "the file is damaged".to_owned(), aside: None, from_backup: false },
        NotesTrouble::Damaged { number: 1, from_backup: 0, aside: aside() },
        NotesTrouble::Damaged { number: 3, from_backup: 2, aside: aside() },
        NotesTrouble::FromLater(path()),
        NotesTrouble::Unwritten { path: path(), why: why(), rescued: None },
        NotesTrouble::Unwritten { path: path(), why: why(), rescued: Some(aside()) },
    ];
    let reasons = samples::reading().map(|problem| reason_unread(&problem));
    let inaccessible = reasons.map(|why| NotesTrouble::Inaccessible { why, file: path(), path: aside() }.to_string());
    insta::assert_snapshot!(
        "notes",
        told.map(|trouble| trouble.to_string()).into_iter().chain(inaccessible).collect::<Vec<_>>().join("\n")
    );
}
