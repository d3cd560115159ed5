//! Words of the box that finds, of its results, and of the history.

use super::{ACTORS, EVENTS, SOURCES, TERMS, count};
use crate::locale::messages;

messages! {
    GO_TO_OR_SEARCH = "finding-go-to-or-search";
    GO_TO_SAMPLES = "finding-go-to-samples";
    GO_TO_HINT = "finding-go-to-hint";
    FIND_HINT = "finding-find-hint";
    EVERYWHERE_HINT = "finding-everywhere-hint";
    GO_TO_HELP = "finding-go-to-help";
    GO_TO_EXAMPLES = "finding-go-to-examples";
    FIND_HELP = "finding-find-help";
    NOTHING_FOUND = "finding-nothing-found";
    CLOSEST_RESULTS = "finding-closest-results";
    SEARCHING = "finding-searching";
    BEST = "finding-best";
    ALL = "finding-all";
    COMMANDS = "finding-commands";
    RESULTS = "finding-results";
    BY_THE_FILTERS = "finding-by-the-filters";
    CHOOSE = "finding-choose";
    OPEN_HERE = "finding-open-here";
    NEXT_GROUP = "finding-next-group";
    COPIES_CITED = "finding-copies-cited";
    NEAREST = "finding-nearest";
    UNDERSTOOD_AS = "finding-understood-as";
    HISTORY = "finding-history";
    NOWHERE_YET = "finding-nowhere-yet";
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
    let groups = ["Provisions", "Safeguards", "Critiques and positions", ACTORS.words(), TERMS.words(), EVENTS.words(), SOURCES.words()];
    groups.get(group).copied().unwrap_or_default()
}
