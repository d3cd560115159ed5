//! Words about files that have problems or cannot be read.

use super::{UNREAD, capital, count};
use crate::locale::messages;
use crate::model::{Code, Losses, Place, Problem};

messages! {
    PROBLEMS = "problems-problems";
    WITH_A_PROBLEM = "problems-with-a-problem";
    SHOW_PROBLEMS = "problems-show-problems";
    HIDE_PROBLEMS = "problems-hide-problems";
    COPY_PROBLEMS = "problems-copy-problems";
    READ_AGAIN = "problems-read-again";
}

/// The preferences could not be understood; `aside` is where they are now.
#[must_use]
pub fn preferences_set_aside(aside: Option<&std::path::Path>) -> String {
    let lost = "Your preferences could not be read, so Plenary starts with its own.";
    match aside {
        Some(path) => format!("{lost} The old file was kept as {}.", path.display()),
        None => lost.to_owned(),
    }
}

/// The kind of a problem, for people: `Empty text`.
#[must_use]
pub fn problem_code(code: Code) -> String {
    capital(&code.as_str().replace('-', " "))
}

/// The banner over a file with problems: what of it can be read, and what cannot. `line` is that of the first problem.
#[must_use]
pub fn file_has_problems(number: usize, losses: Losses, line: u32) -> String {
    let problems = count(number, "problem");
    let lost = match losses.items {
        0 => String::new(),
        1 => " One item or part of an item could not be read and is not shown.".to_owned(),
        items => format!(" {items} items or parts of items could not be read and are not shown."),
    };
    match (losses.rest, losses.items) {
        (true, _) => format!("This file has {problems}.{lost} It was not read to its end: what belongs after line {line} is missing."),
        (false, 0) => format!("This file has {problems}. All its items can be read."),
        (false, _) => format!("This file has {problems}.{lost} All others can be read."),
    }
}

/// Why a file is not open, and where in it the reason is.
#[must_use]
pub fn cannot_be_opened(name: &str, problem: &Problem) -> String {
    let Place { line, column } = problem.place;
    let place = if (line, column) == (1, 1) { String::new() } else { format!(":{line}:{column}") };
    format!("{name}{place}: {}", without_code(&problem.message))
}

/// The words of a problem where nothing is set as code: what is between backticks is put in quotation marks.
#[must_use]
pub fn without_code(words: &str) -> String {
    let mut inside = false;
    let quoted = |letter| match letter {
        '`' => {
            inside = !inside;
            if inside { '“' } else { '”' }
        }
        letter => letter,
    };
    words.chars().map(quoted).collect()
}

/// In the place of a paragraph whose text is missing, with the line that leaves it empty.
#[must_use]
pub fn missing_text(line: Option<u32>) -> String {
    let line = line.map(|line| format!(" Line {line} leaves it empty.")).unwrap_or_default();
    format!("This paragraph has no text in this file.{line} Nothing was guessed in its place.")
}

/// In the place of a provision that could not be read, with the line where the problem is.
#[must_use]
pub fn unread(line: Option<u32>) -> String {
    match line {
        Some(line) => format!("This article could not be read: there is a problem in line {line}. Nothing was guessed in its place."),
        None => UNREAD.to_string(),
    }
}

/// Leads from a hole to the line of the file that left it.
#[must_use]
pub fn show_line(line: u32) -> String {
    format!("Show line {line}")
}
