//! Words of the box that finds, of its results, and of the history.

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
    CHOOSE = "finding-choose";
    OPEN_RESULT = "finding-open-result";
    OPEN_HERE = "finding-open-here";
    NEXT_GROUP = "finding-next-group";
    COPIES_CITED = "finding-copies-cited";
    NEAREST = "finding-nearest";
    UNDERSTOOD_AS = "finding-understood-as";
    HISTORY = "finding-history";
    NOWHERE_YET = "finding-nowhere-yet";
    PROVISIONS_FOUND = "finding-provisions-found";
    OFFICIAL_TEXTS_FOUND = "finding-official-texts-found";
    SAFEGUARDS_FOUND = "finding-safeguards-found";
    COMMENTS_FOUND = "finding-comments-found";
}

messages! {
    /// Which search result is shown.
    fn result_of(index: usize, of: usize, typed: &str) = "finding-result-of";
    /// Where what was typed leads to something else than the text.
    fn not_in_the_text(typed: &str) = "finding-not-in-the-text";
    /// How many items have every word that was looked for.
    fn all_words(count: usize) = "finding-all-words";
    /// Under results of which the filters hide some.
    fn hidden_but_listed(count: usize) = "finding-hidden-but-listed";
    fn no_such_place(typed: &str, nearest: &str) = "finding-no-such-place";
}

/// Where a number is not in the text; `nearest` as delegates say it.
#[must_use]
pub fn not_there(typed: &str, nearest: &str) -> String {
    no_such_place(typed.trim(), nearest)
}
