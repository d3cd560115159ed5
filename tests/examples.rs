//! What the help, the manual page and docs/command-line.md give as an example leads to something in the bundled briefing,
//! and a mistyped command is reported as one.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use std::process::{Command, Output};

const BUNDLED: &str = "briefings/un-convention-against-cybercrime.ron";

fn plenary(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plenary")).current_dir(support::root()).args(args).output().expect("it can be started")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Addresses in quotation marks, and items by their letter and id.
fn examples(words: &str) -> Vec<String> {
    let quoted = words.split('"').skip(1).step_by(2).filter(|words| words.contains(|c: char| c.is_ascii_digit()));
    let ids = words.split(|c: char| c.is_whitespace() || ",`\"()".contains(c)).filter(|word| {
        let Some((kind, id)) = word.split_once(':') else { return false };
        let id = id.trim_end_matches('.');
        (1..=3).contains(&kind.len())
            && kind.chars().all(|c| c.is_ascii_lowercase())
            && !id.is_empty()
            && id.chars().all(|c| c.is_alphanumeric() || c == '-')
    });
    quoted.chain(ids).map(str::to_owned).collect()
}

#[test]
fn every_example_leads_to_something_in_the_bundled_briefing() {
    let mut all = examples(&support::text_of("docs/command-line.md"));
    assert!(!all.is_empty(), "the page of the command line has examples");
    for args in [&["show", "--help"][..], &["export", "--help"], &["man"]] {
        // A manual page writes a minus with a backslash, and a quotation mark as a name.
        let said = text(&plenary(args).stdout).replace("\\-", "-").replace("\\(dq", "\"");
        // The title of the page is in quotation marks too.
        let found = examples(said.split(".SH COMMANDS").last().unwrap());
        assert!(!found.is_empty(), "{args:?} has examples:\n{said}");
        all.extend(found);
    }
    all.sort();
    all.dedup();
    assert!(all.iter().any(|example| example.starts_with("c:")) && all.len() >= 5, "{all:?}");
    for example in all {
        let output = plenary(&["show", BUNDLED, &example]);
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()), "{example}");
        assert!(!output.stdout.is_empty(), "{example}");
    }
}

#[test]
fn a_mistyped_command_is_answered_with_what_was_meant() {
    for (args, says) in [
        (&["chek", "x.ron"][..], "There is no command `chek`. Did you mean `check`? The commands are check, show, "),
        (&["exprot", BUNDLED, "--to", "html"], "There is no command `exprot`. Did you mean `export`?"),
        (&["nonsense", "x", "y"], "There is no command `nonsense`. The commands are"),
        (&["a.ron", "b.ron"], "error: "),
        (&["show", BUNDLED], "error: "),
    ] {
        let output = plenary(args);
        let said = text(&output.stderr);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{said}");
        assert!(said.starts_with(says), "{args:?}: {said}");
    }
    let help = plenary(&["nonsense", "--help"]);
    assert_eq!(help.status.code(), Some(0), "help is help");
}
