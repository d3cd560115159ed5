//! Words for what happens around the reader: files that change, windows that cannot be opened, failures of the program.

use super::{files::BROKE_OFF, list, list_of_lists};
use crate::locale::messages;
use std::path::Path;

/// What changed in a briefing that was reloaded, by the names of items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReloadChanges {
    /// Items that were not there before.
    pub new: Vec<String>,
    /// Items that say something else.
    pub changed: Vec<String>,
    /// Items that are no longer there.
    pub gone: Vec<String>,
    /// True where the same items stand in another order.
    pub moved: bool,
}

messages! {
    fn changed_items(names: &str) = "world-changed-items";
    fn new_items(names: &str) = "world-new-items";
    fn removed_items(names: &str) = "world-removed-items";
    fn names_and_more(names: &str, number: usize) = "world-names-and-more";
    fn reloaded_with(changes: &str) = "world-reloaded-with";
    /// A file that was open is gone.
    fn file_is_gone(path: &Path) = "world-file-is-gone";
    /// Above a briefing whose file was saved with errors since.
    fn saved_with_problems(number: usize) = "world-saved-with-problems";
    /// A job beside the window failed within the program.
    fn worker_failed(job: &str) = "world-worker-failed";
    /// Preferences that could not be saved.
    fn preferences_not_kept(path: &Path, why: &str) = "world-preferences-not-kept";
    /// What draws the window: the way, and the driver or adapter.
    fn drawn_by(graphics: &str, by: &str) = "world-drawn-by";
    /// An adapter that is no graphics card.
    fn software_adapter(name: &str) = "world-software-adapter";
    fn broken_window(why: &str) = "world-window-broke";
    fn nothing_to_read(why: &str) = "world-nothing-to-read";
    fn no_page_either(why: &str) = "world-no-page-either";
}

/// So many names are on a line; more would be a list.
const NAMES: usize = 3;

/// What a file that was saved says that it did not say before.
#[must_use]
pub fn reloaded(changes: &ReloadChanges) -> String {
    let part = |said: fn(&str) -> String, names: &[String]| (!names.is_empty()).then(|| said(&listed(names)));
    let parts = [part(changed_items, &changes.changed), part(new_items, &changes.new), part(removed_items, &changes.gone)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    match (parts.is_empty(), changes.moved) {
        (false, _) => reloaded_with(&list_of_lists(&parts)),
        (true, true) => ANOTHER_ORDER.into(),
        (true, false) => NOTHING_DIFFERENT.into(),
    }
}

fn listed(names: &[String]) -> String {
    let first = list(&names[..names.len().min(NAMES)]);
    if names.len() > NAMES { names_and_more(&first, names.len() - NAMES) } else { first }
}

/// The window was there, and the program failed, with what was said of that, if anything; for a terminal.
#[must_use]
pub fn window_broke(why: &str) -> String {
    broken_window(if why.is_empty() { &BROKE_OFF } else { why })
}

/// Why there is no window, and what there is instead; for a terminal.
#[must_use]
pub fn no_window(no_display: bool, tried: &[String], page: Result<&Path, &str>, file: &str) -> String {
    let mut lines = vec![NO_WINDOW.to_string(), format!("  {}", if no_display { NO_DISPLAY } else { NOT_DRAWN })];
    lines.extend(tried.iter().map(|attempt| format!("    {attempt}")));
    match page {
        Ok(path) => lines.extend([WRITTEN_AS_A_PAGE.into(), format!("    {}", path.display())]),
        Err(why) if file.is_empty() => {
            lines.push(nothing_to_read(why));
            return lines.join("\n");
        }
        Err(why) => lines.push(no_page_either(why)),
    }
    // As a shell takes it.
    let plain = file.chars().all(|letter| letter.is_alphanumeric() || "/\\.:-_+".contains(letter));
    let file = if plain { file.to_owned() } else { format!("\"{file}\"") };
    lines.extend([
        WITHOUT_A_WINDOW.into(),
        format!("    plenary show {file} \"24 2\""),
        format!("    plenary find {file} proportionality"),
    ]);
    lines.join("\n")
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
    NO_DRIVER = "world-no-driver";
    NO_ADAPTER = "world-no-adapter";
    NO_ADAPTER_SHOWS = "world-no-adapter-shows";
    NOT_READ_IN_TIME = "world-not-read-in-time";
    DATA_FOLDER = "world-data-folder";
    NO_DATA_FOLDER = "world-no-data-folder";
    ANOTHER_ORDER = "world-another-order";
    NOTHING_DIFFERENT = "world-nothing-different";
    NO_WINDOW = "world-no-window";
    NO_DISPLAY = "world-no-display";
    NOT_DRAWN = "world-not-drawn";
    WRITTEN_AS_A_PAGE = "world-written-as-a-page";
    WITHOUT_A_WINDOW = "world-without-a-window";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_to_draw_that_gives_no_reason_is_told_all_the_same() {
        assert_eq!(super::super::files::attempt("OpenGL", "no driver"), "OpenGL: no driver");
        assert_eq!(super::super::files::attempt("OpenGL", ""), "OpenGL: it broke off");
        assert!(window_broke("").starts_with("Plenary failed and had to stop: it broke off\n"), "{}", window_broke(""));
    }

    #[test]
    fn where_there_is_nothing_to_read_the_reason_ends_with_one_full_stop() {
        let said = |why: &str| no_window(true, &[], Err(why), "");
        let late = said(&NOT_READ_IN_TIME);
        assert!(late.ends_with("There is nothing to read without one either: it was not read within a minute."), "{late}");
    }

    #[test]
    fn what_changed_is_named_and_a_long_list_is_cut() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let changes = ReloadChanges { changed: names(&["Art. 24(2)"]), new: names(&["A", "B", "C", "D"]), ..ReloadChanges::default() };
        let words = reloaded(&changes);
        assert!(words.contains("changed: Art. 24(2); new: A, B, C and 1 more"), "{words}");
        assert!(reloaded(&ReloadChanges::default()).contains("nothing you see"));
    }
}
