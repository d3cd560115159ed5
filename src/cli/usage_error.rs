//! What the command line says of a mistyped name of a command: the parser takes it for a file to open, and then complains
//! of what follows it.

use super::WRONG_USE;
use crate::{format::nearest, text};
use clap::{Command, Error, error::ErrorKind};
use std::{ffi::OsString, path::Path, process::ExitCode};

/// Says what is wrong with the words of a command; ends with 2, or with 0 for help.
pub(super) fn report(error: &Error, program: &Command, words: &[OsString]) -> ExitCode {
    let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    if let Some(message) = no_verb(program, words).filter(|_| !asked) {
        eprintln!("{message}");
        return ExitCode::from(WRONG_USE);
    }
    // If stderr cannot be written to, nothing can be said.
    let _ = error.print();
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(WRONG_USE))
}

/// Where the first word is no verb and no file, and more follow.
fn no_verb(program: &Command, words: &[OsString]) -> Option<String> {
    let [_, first, _, ..] = words else { return None };
    let first = first.to_str()?;
    let verbs: Vec<&str> = program.get_subcommands().filter(|verb| !verb.is_hide_set()).map(Command::get_name).chain(["help"]).collect();
    if program.get_subcommands().any(|verb| verb.get_name() == first) {
        return None;
    }
    let is_file = first.starts_with('-') || first.contains(['.', '/', '\\']) || Path::new(first).exists();
    if is_file || verbs.contains(&first) {
        return None;
    }
    Some(text::answers::no_such_command(first, nearest(first, verbs.iter().copied()), &verbs))
}
