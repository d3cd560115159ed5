//! The README stays true: its keys, its commands, its files.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::command::TABLE;

#[test]
fn the_keys_of_the_readme_are_those_of_the_table() {
    let keys: Vec<String> = TABLE
        .iter()
        .filter(|entry| !entry.keys.is_empty())
        .map(|entry| {
            let keys: Vec<String> = entry.keys.iter().map(|keys| keys.words(false)).collect();
            format!("| {} | {} |\n", keys.join(", "), entry.words)
        })
        .collect();
    let keys = keys.concat();
    let readme = support::text_of("README.md");
    assert!(readme.contains(&format!("| key | does |\n|---|---|\n{keys}<!-- end of keys -->")), "the table should be:\n{keys}");
}

#[test]
fn the_verbs_of_the_readme_are_those_of_the_program() {
    let readme = support::text_of("README.md");
    let help = std::process::Command::new(env!("CARGO_BIN_EXE_plenary")).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let commands = help.split("Commands:").nth(1).expect("the help lists commands").split("Arguments:").next().unwrap();
    for verb in commands.lines().filter_map(|line| line.split_whitespace().next()).filter(|verb| *verb != "help") {
        assert!(readme.contains(&format!("plenary {verb} ")), "the README does not name `plenary {verb}`");
    }
}

#[test]
fn every_file_that_is_linked_is_there() {
    for document in ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "briefings/FORMAT.md"] {
        let text = support::text_of(document);
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if !link.starts_with("http") {
                assert!(support::root().join(link).exists(), "{document} links to {link}, which is not there");
            }
        }
    }
}

#[test]
fn every_room_of_the_architecture_is_there() {
    let text = support::text_of("ARCHITECTURE.md");
    for entry in support::root().join("src").read_dir().unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(text.contains(name.trim_end_matches(".rs")), "ARCHITECTURE.md does not name src/{name}");
    }
}
