//! `plenary export`: a briefing as a file that other programs read.

use super::{COULD_NOT, DONE, WRONG_USE, open};
use crate::{
    export::{Form, Progress, Scope, export as make},
    search::{Found, go_to},
    store,
};
use std::{
    io::{IsTerminal as _, Write as _},
    path::Path,
    process::ExitCode,
};

/// Writes `file` in another form: to `out`, or to stdout where none is named.
pub(super) fn export(file: &Path, form: Form, out: Option<&Path>, article: Option<&str>) -> ExitCode {
    if out.is_none() && form.is_binary() && std::io::stdout().is_terminal() {
        eprintln!("A {} file is nothing to look at here. Name a file with -o, or send it to a program.", form.name());
        return ExitCode::from(WRONG_USE);
    }
    let Some(library) = open(file) else { return ExitCode::from(COULD_NOT) };
    let scope = match article.map(|article| (article, go_to(&library, article))) {
        None => Scope::All,
        Some((_, Found::Exactly(target))) => Scope::Provision(target),
        Some((article, _)) => {
            eprintln!("{article:?} is not in this briefing. Try an article such as 24, preamble, or d: and a chapter.");
            return ExitCode::from(COULD_NOT);
        }
    };
    let bytes = match make(&library, &scope, form, None, Progress::none()) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(COULD_NOT);
        }
    };
    let written = match out {
        Some(path) => store::write(path, &bytes),
        None => to_stdout(&bytes),
    };
    match (written, out) {
        (Ok(()), _) => ExitCode::from(DONE),
        (Err(error), Some(path)) => {
            eprintln!("{} could not be written: {error}. What was there before is as it was.", path.display());
            ExitCode::from(COULD_NOT)
        }
        (Err(error), None) => {
            eprintln!("The answer could not be written: {error}");
            ExitCode::from(COULD_NOT)
        }
    }
}

/// A closed pipe, as with `| head`, is nobody's problem.
fn to_stdout(bytes: &[u8]) -> std::io::Result<()> {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}
