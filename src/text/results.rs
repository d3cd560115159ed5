//! Words of the list of results.

use crate::locale::messages;

messages! {
    FILTER_RESULTS = "results-results";
    BY_CHAPTER = "results-by-chapter";
    BY_DATE = "results-by-date";
    BY_ACTOR = "results-by-actor";
    RESULT_ORDER = "results-order";
    CLEAR_ALL = "results-clear-all";
    COPY_LIST = "results-copy-list";
    EXPORT_RESULTS = "results-export";
    FILTERS_BUTTON = "results-filters";
    CONTENTS_BUTTON = "results-contents";
    NO_ITEM_HAS_ALL = "results-none";
    LOOKING = "results-looking";
    LIST_COPIED = "results-copied";
    SAFEGUARDS = "results-safeguards";
    RESULT_KEY = "results-key-result";
    OPEN_RESULT_KEY = "results-key-open";
    FILTERS_KEY = "results-key-filters";
}

messages! {
    /// `5 critiques, 12 positions of 58 items`.
    fn counts_of(counts: &str, of: usize) = "results-counts-of";
    fn results_heard(results: &str, counts: &str) = "results-heard";
    fn items_outside(count: usize) = "results-outside";
    fn show_results(count: usize) = "results-show";
    fn more_in_chapter(count: usize) = "results-more-in-chapter";
    fn more_here(count: usize) = "results-more-here";
    fn more_of_year(count: usize, year: &str) = "results-more-of-year";
    fn more_by_actor(count: usize, actor: &str) = "results-more-by-actor";
    fn fewer_results(count: usize) = "results-fewer";
    /// `12 without State`.
    fn results_without(count: usize, choice: &str) = "results-without";
    /// `Filters › State; critiques, opposes`.
    fn results_path(asked: &str) = "results-path";
    fn items_hidden(count: usize) = "results-items-hidden";
    /// `III. Safeguards`.
    fn numbered_heading(number: &str, heading: &str) = "results-numbered-heading";
    /// `3 of 17`.
    fn result_place(index: usize, of: usize) = "results-place";
}
