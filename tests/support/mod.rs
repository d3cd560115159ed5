//! What several tests share.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]
#![allow(dead_code, reason = "each test file uses a part of it")]

pub mod anything;
pub mod changed;
pub mod damage;
pub mod excerpt;
pub mod generate;
pub mod kept;
#[cfg(feature = "window")]
pub mod measured;
pub mod mixed;
pub mod official;
pub mod page;
pub mod prose;
#[cfg(feature = "window")]
pub mod reader;
pub mod slips;
pub mod undo;

use plenary::model::{Briefing, Problem};
use std::path::{Path, PathBuf};

/// The root of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the project.
#[expect(clippy::disallowed_methods, reason = "tests read the project's own files")]
pub fn text_of(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The program's own sources: paths under `src`, with slashes, and texts.
pub fn sources() -> Vec<(String, String)> {
    rust_files("src").into_iter().map(|(path, text)| (path.trim_start_matches("src/").to_owned(), text)).collect()
}

/// The Rust files of a folder and those in it: paths from the root, with slashes, and texts.
pub fn rust_files(folder: &str) -> Vec<(String, String)> {
    let mut waiting = vec![root().join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = waiting.pop() {
        for path in folder.read_dir().expect("it is a folder").map(|entry| entry.expect("it can be listed").path()) {
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let shown = path.strip_prefix(root()).expect("it is in it").to_string_lossy().replace('\\', "/");
                found.push((shown.clone(), text_of(&shown)));
            }
        }
    }
    found.sort();
    found
}

/// All bundled briefings, by their paths.
pub fn shipped() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = root()
        .join("briefings")
        .read_dir()
        .expect("the folder briefings is there")
        .map(|entry| entry.expect("it can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .collect();
    files.sort();
    files
}

/// The example of FORMAT.md.
pub fn example() -> String {
    let format = text_of("briefings/FORMAT.md");
    let start = format.find("```ron\n").expect("FORMAT.md has an example") + "```ron\n".len();
    let length = format[start..].find("```").expect("the example ends");
    format[start..start + length].to_owned()
}

/// Reads a text.
pub fn read(text: &str) -> (Briefing, Vec<Problem>) {
    plenary::format::read_briefing(text.as_bytes())
}

/// The sentences of a text, with one space between words: long enough ones to be nobody else's.
pub fn sentences(text: &str) -> Vec<String> {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let ends = flat.split_inclusive(['.', '?', '!']).map(str::trim);
    ends.filter(|sentence| sentence.split(' ').count() > 3).map(str::to_owned).collect()
}

/// Problems as `plenary check` prints them, without the file's name.
pub fn lines(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(plenary::text::problem_line).collect()
}
