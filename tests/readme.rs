//! The documentation stays true: its keys, its commands, its files, and its length.
//!
//! `PLENARY_RENEW_DOCS=1 cargo test --test readme` makes the table of keys anew.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    command::TABLE,
    export::{Form, Handout},
};
use std::{collections::BTreeSet, path::Path, process::Command};

/// All documents, by their paths from the root.
fn documents() -> Vec<String> {
    let mut folders = vec![support::root().to_owned(), support::root().join("briefings"), support::root().join("docs")];
    let mut found = Vec::new();
    let mut is_root = true;
    while let Some(folder) = folders.first().cloned() {
        folders.remove(0);
        for path in folder.read_dir().unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() && !is_root {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                found.push(path.strip_prefix(support::root()).unwrap().to_string_lossy().replace('\\', "/"));
            }
        }
        is_root = false;
    }
    found.sort();
    assert!(found.len() > 30 && found.contains(&"docs/decisions/README.md".to_owned()), "{found:?}");
    found
}

/// What a document links to, or shows as a picture.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).filter_map(|rest| rest.split(')').next())
}

/// The name by which a heading is linked to.
fn anchor(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    words.chars().filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c)).map(|c| if c == ' ' { '-' } else { c }).collect()
}

fn help(words: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_plenary")).args(words).arg("--help").output().unwrap();
    assert!(output.status.success(), "{words:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The first column of a table under a heading that begins with these words.
fn first_column(text: &str, head: &str) -> BTreeSet<String> {
    let table = text.split(&format!("| {head} |")).nth(1).unwrap_or_else(|| panic!("there is no table of each {head}"));
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.flat_map(|row| row.split('|').nth(1).unwrap().split(',')).map(|cell| cell.trim().trim_matches('`').to_owned()).collect()
}

#[test]
fn the_keys_of_the_documentation_are_those_of_the_table() {
    const FILE: &str = "docs/keys.md";
    let keys = TABLE.iter().filter(|entry| !entry.keys.is_empty()).map(|entry| {
        let keys: Vec<String> = entry.keys.iter().map(|keys| keys.name(false)).collect();
        format!("| {} | {} |\n", keys.join(", "), entry.words)
    });
    let table = format!("| key | does |\n|---|---|\n{}<!-- end of keys -->", keys.collect::<String>());
    let text = support::text_of(FILE);
    let (before, rest) = text.split_once("| key | does |\n").expect("there is a table of keys");
    let (_, after) = rest.split_once("<!-- end of keys -->").expect("the table has an end");
    let renewed = format!("{before}{table}{after}");
    if std::env::var_os("PLENARY_RENEW_DOCS").is_some() {
        renew(FILE, &renewed);
    }
    assert_eq!(support::text_of(FILE), renewed, "renew it: PLENARY_RENEW_DOCS=1 cargo test --test readme");
}

#[expect(clippy::disallowed_methods, reason = "the table is made here")]
fn renew(file: &str, text: &str) {
    std::fs::write(support::root().join(file), text).unwrap();
}

#[test]
fn the_commands_of_the_documentation_are_those_of_the_program() {
    let text = support::text_of("docs/command-line.md");
    let help = help(&[]);
    let commands = help.split("Commands:").nth(1).expect("the help lists commands").split("Arguments:").next().unwrap();
    let commands: BTreeSet<&str> = commands
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split(' ').next())
        .filter(|word| !["", "help"].contains(word))
        .collect();
    let named = first_column(&text, "command");
    let named: BTreeSet<&str> = named.iter().filter_map(|words| words.split_whitespace().nth(1)).filter(|word| *word != "[FILE]").collect();
    assert_eq!(named, commands);
}

#[test]
fn every_option_of_the_documentation_is_one_of_the_program() {
    let text = support::text_of("docs/command-line.md");
    let commands: [&[&str]; 7] = [&[], &["export"], &["gaps"], &["outline"], &["import"], &["verify"], &["status"]];
    let helps: String = commands.map(help).concat();
    let is_option = |word: &&str| word.starts_with("--") && word.len() > 4;
    let known: BTreeSet<&str> = helps.split([' ', ',', '\n', '[', ']']).filter(is_option).collect();
    let named: BTreeSet<&str> = text.split([' ', ',', '\n', '`', '|']).filter(is_option).collect();
    let missing: Vec<&&str> = known.difference(&named).collect();
    let unknown: Vec<&&str> = named.difference(&known).collect();
    assert!(missing.is_empty() && unknown.is_empty(), "not documented: {missing:?}; not there: {unknown:?}");
}

#[test]
fn the_forms_of_the_documentation_are_those_of_the_program() {
    let text = support::text_of("docs/command-line.md");
    let forms = Form::ALL.iter().map(|form| form.name()).chain(["annotations", "notes-md"]).map(str::to_owned).collect();
    assert_eq!(first_column(&text, "form"), forms);
    let sheets = Handout::ALL.iter().map(|sheet| sheet.name().to_owned()).collect();
    assert_eq!(first_column(&text, "sheet"), sheets);
}

#[test]
fn every_file_and_heading_that_is_linked_is_there() {
    for document in documents() {
        let text = support::text_of(&document);
        let folder = support::root().join(Path::new(&document).parent().unwrap());
        for link in links(&text).filter(|link| !link.starts_with("http")) {
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let path = if file.is_empty() { support::root().join(&document) } else { folder.join(file) };
            assert!(path.exists(), "{document} links to {link}, which is not there");
            if !heading.is_empty() {
                let path = path.canonicalize().unwrap();
                let there = support::text_of(path.strip_prefix(support::root().canonicalize().unwrap()).unwrap().to_str().unwrap());
                let found = there.lines().filter(|line| line.starts_with('#')).any(|line| anchor(line) == heading);
                assert!(found, "{document} links to {link}, and there is no such heading");
            }
        }
    }
}

/// Files that are named between backticks, from the root or from `src`.
#[test]
fn every_file_that_is_named_is_there() {
    for document in documents().into_iter().filter(|document| !document.starts_with("CHANGELOG")) {
        let text = support::text_of(&document);
        for name in text.split('`').skip(1).step_by(2) {
            let is_file = ["rs", "toml", "svg", "yml"].iter().any(|ending| name.ends_with(&format!(".{ending}")));
            if !is_file || !name.contains('/') || name.contains([' ', '*', '{', '<', '~']) || name.starts_with("target") {
                continue;
            }
            let there = ["", "src"].iter().any(|folder| support::root().join(folder).join(name).exists());
            assert!(there, "{document} names {name}, which is not there");
        }
    }
}

/// A comment names a file as its neighbours do: by the end of its path.
#[test]
fn every_source_that_a_comment_or_document_names_is_there() {
    let mut texts: Vec<(String, String)> =
        ["src", "tests", "benches", "fuzz/fuzz_targets"].into_iter().flat_map(support::rust_files).collect();
    let sources: Vec<String> = texts.iter().map(|(path, _)| path.clone()).chain(["build.rs".to_owned()]).collect();
    assert!(sources.len() > 500, "{}", sources.len());
    let is_there = |name: &str| sources.iter().any(|source| source == name || source.ends_with(&format!("/{name}")));
    // What changed is told of files as they were.
    texts.extend(documents().into_iter().filter(|name| !name.starts_with("CHANGELOG")).map(|name| (name.clone(), support::text_of(&name))));
    let is_a = |name: &str, ending: &str| Path::new(name).extension().is_some_and(|extension| extension == ending);
    let (mut looked_at, mut missing) = (0, Vec::new());
    for (path, text) in &texts {
        for line in text.lines().filter(|line| is_a(path, "md") || line.trim_start().starts_with("//")) {
            let names = line.split('`').skip(1).step_by(2);
            for name in names.filter(|name| is_a(name, "rs") && !name.contains([' ', '*', '{', '<', '~', '…'])) {
                looked_at += 1;
                if !is_there(name) {
                    missing.push(format!("{path} names {name}"));
                }
            }
        }
    }
    assert!(looked_at > 100, "{looked_at}");
    assert!(missing.is_empty(), "which is not there: {missing:#?}");
}

#[test]
fn every_document_of_a_folder_is_named_in_its_list() {
    for folder in ["docs", "docs/design", "docs/decisions"] {
        let list = support::text_of(&format!("{folder}/README.md"));
        let linked: BTreeSet<&str> = links(&list).collect();
        for path in documents().iter().filter_map(|document| document.strip_prefix(&format!("{folder}/"))) {
            if path != "README.md" && !path.contains('/') {
                assert!(linked.contains(path), "{folder}/README.md does not name {path}");
            }
        }
    }
}

#[test]
fn every_room_of_the_architecture_is_there() {
    let text = support::text_of("ARCHITECTURE.md");
    let linked: BTreeSet<&str> = links(&text).collect();
    for entry in support::root().join("src").read_dir().unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        // A room that is a file and a folder is named once.
        let named = linked.contains(format!("src/{name}").as_str()) || linked.contains(format!("src/{name}.rs").as_str());
        assert!(named, "ARCHITECTURE.md does not link to src/{name}");
    }
}

#[test]
fn what_is_read_first_is_short() {
    for (document, most) in [("README.md", 140), ("ARCHITECTURE.md", 200)] {
        let lines = support::text_of(document).lines().count();
        assert!(lines <= most, "{document} has {lines} lines, more than {most}");
    }
}
