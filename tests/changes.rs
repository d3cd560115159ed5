//! Whatever can happen to the state is taken by the part it is about: nothing is passed over in silence.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use std::path::{Path, PathBuf};

/// What drops whatever came.
const DROPS: [&str; 4] = ["_ => {}", "_ => (),", "_ => Vec::new(),", "_ => return Vec::new(),"];

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Lines that drop a change: an arm for whatever else, in a match that names changes.
fn dropped(text: &str) -> Vec<usize> {
    let lines: Vec<&str> = text.lines().collect();
    let drops = |index: &usize| {
        let line = lines[*index];
        let arms = lines[..*index].iter().rev().take_while(|before| before.trim().is_empty() || indent(before) >= indent(line));
        DROPS.contains(&line.trim()) && arms.filter(|arm| indent(arm) == indent(line)).any(|arm| arm.contains("Change::"))
    };
    (0..lines.len()).filter(drops).map(|index| index + 1).collect()
}

fn files(folder: &Path, all: &mut Vec<PathBuf>) {
    for path in folder.read_dir().unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            files(&path, all);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            all.push(path);
        }
    }
}

#[test]
fn no_change_is_dropped_in_silence() {
    let mut all = Vec::new();
    for room in ["src/state", "src/app"] {
        files(&support::root().join(room), &mut all);
    }
    assert!(all.len() > 40);
    let mut wrong = Vec::new();
    for file in all {
        let name = file.strip_prefix(support::root()).unwrap().to_str().unwrap();
        wrong.extend(dropped(&support::text_of(name)).into_iter().map(|line| format!("{name}:{line}")));
    }
    assert!(wrong.is_empty(), "every change is matched by name: {wrong:?}");
}

#[test]
fn the_check_sees_what_it_is_for() {
    let text = "match change {\n    NotesChange::Open(id) => {\n        _ = id;\n    }\n    _ => {}\n}\nmatch other {\n    Some(_) => one(),\n    _ => {}\n}\n";
    assert_eq!(dropped(text), [5]);
}
