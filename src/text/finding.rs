//! Words of the box that finds, of its results, and of the history.

use super::{ACTORS, EVENTS, SOURCES, TERMS, count};

words! {
    GO_TO_OR_SEARCH = "Go to or search";
    GO_TO_SAMPLES = "24 2 · proportionality · EFF …";
    GO_TO_HINT = "An article, a name, words, a command";
    FIND_HINT = "Find words in this briefing";
    EVERYWHERE_HINT = "Find words in all briefings";
    GO_TO_HELP = "Type a reference as it is written or said, a name, or any words.";
    GO_TO_EXAMPLES = "For example: 24 2 · art. 35.1.c · twenty-eight four · rev2 5 · MLA · review";
    FIND_HELP = "All words in any order, or “an exact phrase” in quotation marks.";
    NOTHING_FOUND = "Nothing found.";
    CLOSEST_RESULTS = "No item has all of these words. Closest results:";
    SEARCHING = "Searching…";
    BEST = "Go to";
    ALL = "All";
    COMMANDS = "Commands";
    RESULTS = "Search results";
    BY_THE_FILTERS = "by the filters, but listed here";
    CHOOSE = "choose";
    OPEN_HERE = "open here";
    NEXT_GROUP = "next group";
    COPIES_CITED = "copy with citation";
    NEAREST = "nearest";
    UNDERSTOOD_AS = "Understood as";
    HISTORY = "History";
    NOWHERE_YET = "You have not gone anywhere yet.";
}

/// Which search result is shown.
#[must_use]
pub fn result_of(index: usize, of: usize, typed: &str) -> String {
    format!("{index} of {of} · “{typed}”")
}

/// Where a number is not in the text; `nearest` as delegates say it.
#[must_use]
pub fn not_there(typed: &str, nearest: &str) -> String {
    format!("“{}” is not in the text; the nearest is {nearest}", typed.trim())
}

/// Where what was typed leads to something else than the text.
#[must_use]
pub fn not_in_the_text(typed: &str) -> String {
    format!("{typed} is not a place in the text")
}

/// How many items have every word that was looked for.
#[must_use]
pub fn all_words(number: usize) -> String {
    let have = if number == 1 { "has" } else { "have" };
    format!("{} {have} all of these words.", count(number, "item"))
}

/// Groups of search results, in the order in which they are shown.
#[must_use]
pub fn result_group(group: usize) -> &'static str {
    const GROUPS: [&str; 7] = ["Provisions", "Safeguards", "Critiques and positions", ACTORS, TERMS, EVENTS, SOURCES];
    GROUPS.get(group).copied().unwrap_or_default()
}
