//! Words for what happens around the reader: files that change, windows that cannot be opened, failures of the program.

use super::{APP, and_more};
use crate::locale::messages;
use std::{fmt::Write as _, path::Path};

/// What changed in a briefing that was reloaded, by the names of items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Again {
    /// Items that were not there before.
    pub new: Vec<String>,
    /// Items that say something else.
    pub changed: Vec<String>,
    /// Items that are no longer there.
    pub gone: Vec<String>,
    /// True where the same items stand in another order.
    pub moved: bool,
}

/// So many names are on a line; more would be a list.
const NAMES: usize = 3;

/// What a file that was saved says that it did not say before.
#[must_use]
pub fn read_again(again: &Again) -> String {
    let parts: Vec<String> = [("changed", &again.changed), ("new", &again.new), ("removed", &again.gone)]
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(word, names)| format!("{word}: {}", listed(names)))
        .collect();
    match (parts.is_empty(), again.moved) {
        (false, _) => format!("The file has changed and was reloaded; {}.", parts.join("; ")),
        (true, true) => "The file has changed and was reloaded; the same items in another order.".to_owned(),
        (true, false) => "The file has changed and was reloaded; nothing you see is different.".to_owned(),
    }
}

fn listed(names: &[String]) -> String {
    let mut words = names.iter().take(NAMES).cloned().collect::<Vec<_>>().join(", ");
    if names.len() > NAMES {
        let _ = write!(words, " {}", and_more(names.len() - NAMES));
    }
    words
}

/// A file that was open is gone.
#[must_use]
pub fn file_is_gone(path: &Path) -> String {
    format!(
        "{} is no longer there: it was deleted or renamed, or its drive was removed. You can continue reading; your notes are kept.",
        path.display()
    )
}

/// Above a briefing whose file was saved with errors since.
#[must_use]
pub fn saved_with_problems(number: usize) -> String {
    format!(
        "The file was saved with {}. You see what was saved before; Reload shows what can be read of it now.",
        super::count(number, "problem")
    )
}

/// A job beside the window failed within the program.
#[must_use]
pub fn worker_failed(name: &str) -> String {
    format!(
        "This failed inside Plenary: {name}. Everything else works, and a report for the developers was written (Diagnostics, in the menu)."
    )
}

/// Preferences that could not be saved.
#[must_use]
pub fn preferences_not_kept(path: &Path, why: &str) -> String {
    format!(
        "Your preferences and places cannot be saved: {} cannot be written ({why}). Everything works; the next start begins without them.",
        path.display()
    )
}

messages! {
    FAILED_LAST_TIME = "world-failed-last-time";
    SHOW_REPORT = "world-show-report";
    WRONG_ORDER = "world-wrong-order";
    EXPORT_PAGE = "world-export-page";
    DIAGNOSTICS = "world-diagnostics";
    DIAGNOSTICS_ABOUT = "world-diagnostics-about";
    COPY_ALL = "world-copy-all";
    LOG = "world-log";
    NO_LOG = "world-no-log";
    REPORT = "world-report";
    VERSION = "world-version";
    SYSTEM = "world-system";
    DRAWN_WITH = "world-drawn-with";
    TRIED_BEFORE = "world-tried-before";
    NOT_READ_IN_TIME = "world-not-read-in-time";
    KEEPING_NOTES = "world-keeping-notes";
    DATA_FOLDER = "world-data-folder";
    NO_DATA_FOLDER = "world-no-data-folder";
}

/// Why there is no window, and what there is instead; for a terminal.
#[must_use]
pub fn no_window(no_display: bool, tried: &[String], page: Result<&Path, &str>, file: &str) -> String {
    let mut words = format!("{APP} could not open a window.\n");
    if no_display {
        words.push_str("  There is no display to open it on (on Linux, DISPLAY and WAYLAND_DISPLAY name one).\n");
    } else {
        words.push_str("  The system could not draw one; a graphics driver is missing or too old. What was tried:\n");
    }
    for attempt in tried {
        let _ = writeln!(words, "    {attempt}");
    }
    match page {
        Ok(path) => {
            let _ = writeln!(words, "The whole briefing was written as a page that any browser opens:\n    {}", path.display());
        }
        Err(why) if file.is_empty() => {
            let _ = write!(words, "There is nothing to read without one either: {why}.");
            return words;
        }
        Err(why) => {
            let _ = writeln!(words, "The briefing could not be written as a page either: {why}.");
        }
    }
    // As a shell takes it.
    let plain = file.chars().all(|letter| letter.is_alphanumeric() || "/\\.:-_+".contains(letter));
    let file = if plain { file.to_owned() } else { format!("\"{file}\"") };
    let _ =
        write!(words, "Without a window you can read it here:\n    plenary show {file} \"24 2\"\n    plenary find {file} proportionality");
    words
}

/// The window was there, and the program failed; for a terminal.
#[must_use]
pub fn window_broke(why: &str) -> String {
    format!("{APP} failed and had to stop: {why}\nWhat you had written was saved. The next start offers the report.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_is_named_and_a_long_list_is_cut() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let again = Again { changed: names(&["Art. 24(2)"]), new: names(&["A", "B", "C", "D"]), ..Again::default() };
        let words = read_again(&again);
        assert!(words.contains("changed: Art. 24(2); new: A, B, C and 1 more"), "{words}");
        assert!(read_again(&Again::default()).contains("nothing you see"));
    }
}
